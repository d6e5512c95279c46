"""Fills a message's template; a Korean particle agrees with the word before it.

`{name:은는}` gives 김동욱은 but 김관영 지사는; `{name!q:을를}` puts the word in quotation marks first. English counts
take `{places:place|places}`: 1 place, 2 places.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from string import Formatter
from typing import TYPE_CHECKING, Any

from daejo.printable import printable

if TYPE_CHECKING:
    from claims import Language


# spec -> (after a final consonant, after a vowel)
PARTICLES = {
    "은는": ("은", "는"),
    "이가": ("이", "가"),
    "을를": ("을", "를"),
    "과와": ("과", "와"),
    "으로": ("으로", "로"),
    "이라": ("이라", "라"),
    "이다": ("이다", "다"),
    "이어야": ("이어야", "여야"),
}
_QUOTES: dict[Language, tuple[str, str]] = {"ko": ("‘", "’"), "en": ("“", "”")}
_M = 16  # any final consonant but ㄹ
_RIEUL = 8  # the final consonant ㄹ: 서울로, not 서울으로

# How a last character that is no Hangul syllable is read aloud: the final consonant it ends in, 0 for none.
_DIGITS = dict(zip("0123456789", (21, 8, 0, 16, 0, 0, 1, 8, 8, 0), strict=True))  # 영일이삼사오육칠팔구
_SIGNS = "%°"  # 퍼센트, 도
_SQUARES = re.compile("[㎡㎥㎢]")  # 제곱미터, whatever digit they hold
_LETTERS = {"L": 8, "M": 16, "N": 4, "R": 8}  # 엘, 엠, 엔, 알; every other letter's name ends in a vowel
# 10km, 3.2%p, 1.5L are read 킬로미터, 퍼센트포인트, 리터; 5kg and 3t 킬로그램 and 톤.
_UNIT = re.compile(
    r"(?:(?<=\d)|(?<=\d\s))(?:(?P<open>[kcmn]?m|[mk]?[lL]|p)|[km]?g|t)$|(?P<alone>(?<![A-Za-z])[kcm]m|%p)$|(?<![A-Za-z])[km]g$"
)
# How a word in Latin letters ends when it is read in Korean: on a consonant (라인, 영, 유닛, 웹, 동욱), else on a vowel
# (센터, 서비스, 뱅크, 파크, 퍼센트, 블로그, 허브, 보트).
_CLOSED_END = re.compile(
    r"(?:[lmn]e?|ng|ck|pp|tt|(?<![hst]u)b|[aeiou][pc]|[aeiou](?<!ea)(?<!ee)(?<!ai)(?<!oa)(?<!ie)[kt])$"
)


class Template(Formatter):
    """A formatter for one language. A field without a value raises KeyError."""

    def __init__(self, lang: Language) -> None:
        self.lang = lang

    def get_value(self, key: int | str, args: Sequence[Any], kwargs: Mapping[str, Any]) -> Any:
        value = kwargs[str(key)]
        return printable(value) if isinstance(value, str) else value

    def convert_field(self, value: Any, conversion: str | None) -> Any:
        if conversion != "q":
            return super().convert_field(value, conversion)
        opening, closing = _QUOTES[self.lang]
        return f"{opening}{value}{closing}"

    def format_field(self, value: Any, format_spec: str) -> str:
        if "|" in format_spec:
            one, more = format_spec.split("|")
            return f"{value} {one if str(value) == '1' else more}"
        if format_spec not in PARTICLES:
            return str(super().format_field(value, format_spec))
        return f"{value}{particle(str(value), format_spec)}"


def particle(word: str, pair: str) -> str:
    """The form of a particle that follows a word: particle("김동욱", "은는") == "은"; both where it is unknown."""
    closed, open_ = PARTICLES[pair]
    final = _final(word)
    if final is None:
        return f"{closed}({open_})" if len(closed) == 1 else f"({closed[0]}){closed[1:]}"
    if final == 0 or (pair == "으로" and final == _RIEUL):
        return open_
    return closed


def _final(word: str) -> int | None:
    """The final consonant a word is read with, 0 for none; None where nobody can tell: 漢字."""
    spoken = _SQUARES.sub("%", word)
    spoken = unicodedata.normalize("NFKC", spoken).rstrip(" \t'\"’”」』>)]}.,·…!?:;")
    if not spoken:
        return None
    last = spoken[-1]
    if "가" <= last <= "힣":
        return (ord(last) - ord("가")) % 28
    if last in _DIGITS or last in _SIGNS:
        return _DIGITS.get(last, 0)
    if not ("A" <= last <= "Z" or "a" <= last <= "z"):
        return None
    unit = _UNIT.search(spoken)
    if unit is not None:
        return 0 if unit["open"] or unit["alone"] else _M
    if last.isupper() or not spoken[-2:-1].isalpha():  # read by its name
        return _LETTERS.get(last.upper(), 0)
    if _CLOSED_END.search(spoken := spoken.lower()):
        return _RIEUL if spoken.endswith(("l", "le")) else _M
    return 0
