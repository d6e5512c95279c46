"""Amounts spelled out in Hangul: 열두 곳, 두 배, 오십팔만 원, 사분의 일, 백스물다섯 번째, 천4백만 달러, 절반.

Numerals that are also words are read only before a unit: 이천 (a city), 오만, 한 (some), 세 (tax), 네 (yes).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal

from claims import numerals
from claims.lexicon import table
from claims.numerals import ARABIC, Numeral
from claims.printed import Printed
from claims.units import Unit, alternation

UnitAt = Callable[[str, int], tuple[Unit | None, int]]

_TENS = "열|스물|스무|서른|마흔|쉰|예순|일흔|여든|아흔"
_ONES = "하나|한|둘|두|셋|세|석|서|넷|네|넉|너|다섯|닷|여섯|엿|일곱|여덟|아홉"
_PAIRS = {spelling: row for row in table("native_ranges") for spelling in row["ko"]}
_SINO = "영공일이삼사오육륙칠팔구십백천만억조"
_WORD = re.compile(
    rf"""(?:
      (?P<part>[{_SINO}]+)\s?분의\s?(?P<share>[{_SINO}]+|하나)
    | (?P<pair>(?:열|스물|서른|마흔)?(?:{alternation(_PAIRS)}))
    | (?P<sino>[{_SINO[2:]}](?:[{_SINO}]|{ARABIC}(?=[십백천만억조])|[ ](?=[{_SINO[2:]}]+[ ]?[십백천만억조]))*
      (?:[점쩜][{_SINO}]+)?(?P<tail>{_TENS})?(?P<tail_one>{_ONES})?)
    | (?P<native>(?:[백천]\s?)?(?:(?:{_TENS})\s?(?:{_ONES})?|{_ONES}))
    | (?P<half>절반|반)
    )""",
    re.VERBOSE,
)
_FIRST = re.compile(rf"[{_SINO}열스서마쉰예일여아하한둘두셋세석넷네넉너다닷엿덟섯절반수대](?<![가-힣0-9A-Za-z.,].)")
_MINUS = re.compile(r"(?:마이너스|마이나스)\s?$")
# A spelled number without a unit stands only where the word ends or a particle follows.
_WORD_END = re.compile(
    r"(?![가-힣0-9A-Za-z])|(?=(?:은|는|이|가|을|를|의|에|와|과|도|로|으로|이다|이며|입니다|에서)(?![가-힣]))"
)
_SCALE = re.compile(r"[십백천만억조]")
# One-syllable numerals before a counter that takes Sino-Korean numbers: 일 개월, 삼 퍼센트, 이등. Not 이 사람, 오 분.
_SINO_UNITS = {
    "percent",
    "month",
    "degC",
    "degF",
    "degree",
    "percentage_point",
    "층",
    "학년",
    "학기",
    "등급",
    "인분",
    "USD",
    "EUR",
}
# 한 before these is a number; before other nouns it is "a certain": 한 명, 한 곳, but 한 관계자.
_GENERIC = re.compile(r"[ ](?=[가-힣]{2})")
_ALONE = {"절반"}


def spelled(text: str, unit_at: UnitAt) -> Iterator[Printed]:
    """Every amount spelled out in Hangul, in order; hedges are added by the caller."""
    homographs = {spelling for row in table("numeral_homographs") for spelling in row["ko"]}
    position = 0
    while first := _FIRST.search(text, position):
        position = first.end()
        match = _WORD.match(text, first.start())
        if match is None:
            continue
        found = _amount(text, match, unit_at, homographs)
        if found is not None:
            yield found
            position = found.end


def _amount(text: str, match: re.Match[str], unit_at: UnitAt, homographs: set[str]) -> Printed | None:
    start, end = match.span()
    if match["part"]:
        return _fraction(text, match, unit_at)
    if match["half"]:
        return _half(text, match, unit_at)
    if match["pair"]:
        return _pair(text, match, unit_at)
    numeral = numerals.korean(match[0])
    if numeral is None:
        return None
    unit, unit_end = unit_at(text, end)
    if unit is None:
        return _bare(text, match, numeral, homographs)
    word = match[0]
    if (
        word in ("일", "이", "삼", "사", "오", "육", "칠", "팔", "구", "만")
        and unit.name not in _SINO_UNITS
        and not _ordinal(unit, word, text, end)
    ):
        return None
    if match["native"] and not _native_unit(word, unit, text, end):
        return None
    return _made(text, start, unit_end, numeral.value, numeral.value, numeral.place, unit)


def _ordinal(unit: Unit, word: str, text: str, end: int) -> bool:
    """일등, 이등, 삼층: a single Sino digit is a number before a glued rank."""
    return unit.measure in ("rank",) and text[end] != " " and word != "만"


def _native_unit(word: str, unit: Unit, text: str, end: int) -> bool:
    """세 and 네 are numbers only before a counter that stands apart or is a usual one."""
    if unit.measure in ("money", "percent", "share"):
        return False
    if (
        len(word) == 1
        and unit.counter
        and text[end : end + 1] != " "
        and unit.name
        in ("회", "차", "기", "자", "장", "대", "수", "동", "관", "선", "면", "부", "점", "주", "통", "모")
    ):
        return unit.name in ("장", "대", "통", "점", "부")
    return True


def _bare(text: str, match: re.Match[str], numeral: Numeral, homographs: set[str]) -> Printed | None:
    start, end = match.span()
    word = match[0]
    alone = text.strip() == word
    if match["native"]:
        if (word in ("두", "다섯", "여섯", "일곱", "여덟", "아홉", "열") and _GENERIC.match(text, end)) or alone:
            return _made(text, start, end, numeral.value, numeral.value, numeral.place, None)
        if len(word) < 2 or word in ("하나",) or not _WORD_END.match(text, end):
            return None
    elif not alone and (
        len(word) < 3 or word in homographs or not _SCALE.search(word) or not _WORD_END.match(text, end)
    ):
        return None
    return _made(text, start, end, numeral.value, numeral.value, numeral.place, None)


def _pair(text: str, match: re.Match[str], unit_at: UnitAt) -> Printed | None:
    """두세 명 is 2 to 3."""
    unit, end = unit_at(text, match.end())
    if unit is None:
        return None
    row = next(row for spelling, row in _PAIRS.items() if match[0].endswith(spelling))
    ten = (
        numerals.korean(match[0][:2])
        if match[0][:2] in _TENS.split("|")
        else numerals.korean(match[0][:1])
        if match[0][0] == "열"
        else None
    )
    base = ten.value if ten and match[0] != "열" else Decimal(0)
    return _made(text, match.start(), end, base + row["low"], base + row["high"], Decimal(1), unit)


def _fraction(text: str, match: re.Match[str], unit_at: UnitAt) -> Printed | None:
    below, above = numerals.korean(match["part"]), numerals.korean(match["share"])
    if below is None or above is None or not below.value:
        return None
    unit, end = unit_at(text, match.end())
    value = above.value / below.value
    return _made(text, match.start(), end, value, value, Decimal("1E-9"), unit)


def _half(text: str, match: re.Match[str], unit_at: UnitAt) -> Printed | None:
    """반 리터, 절반: 반 alone is a class, a half or a part of a word."""
    unit, end = unit_at(text, match.end())
    if match[0] == "반" and (unit is None or unit.counter or unit.measure == "duration"):
        return None
    if unit is None and not _WORD_END.match(text, match.end()):
        return None
    return _made(
        text, match.start(), end if unit else match.end(), Decimal("0.5"), Decimal("0.5"), Decimal("0.1"), unit
    )


def _made(text: str, start: int, end: int, low: Decimal, high: Decimal, place: Decimal, unit: Unit | None) -> Printed:
    ordinal = unit is not None and unit.measure in ("ordinal", "rank")
    if unit is not None and unit.factor == Decimal("0.01"):
        low, high, place = low * unit.factor, high * unit.factor, place * unit.factor
    number = start
    if minus := _MINUS.search(text[max(0, start - 6) : start]):
        start, low, high = max(0, start - 6) + minus.start(), -high, -low
    return Printed(start, end, number, end, low, high, place, unit, (), ordinal)
