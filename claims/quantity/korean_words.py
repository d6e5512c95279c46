"""Amounts spelled out in Hangul: 열두 곳, 두 배, 오십팔만 원, 사분의 일, 백스물다섯 번째, 천4백만 달러, 절반.

Numerals that are also words are read only before a unit they usually take: 이천 (a city), 오만, 한 (some), 세 (tax),
이유로 (not two euros), 조건 (not a trillion cases).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from claims import hedges, numerals
from claims.lexicon import table
from claims.numerals import ARABIC, Numeral
from claims.quantity.korean_homographs import HOMOGRAPHS, SPAN_OF_DAYS, Place, native_is_number, sino_is_number
from claims.quantity.korean_part import PLUS, unit_at
from claims.quantity.printed import Printed, alone
from claims.quantity.units import Unit, alternation
from claims.regex import regex

_LITTLE_OVER = (hedges.Hedge("little_over", "여"),)

_TENS = "열|스물|스무|서른|마흔|쉰|예순|일흔|여든|아흔"
_ONES = "하나|한|둘|두|셋|세|석|넷|네|넉|다섯|여섯|일곱|여덟|아홉"
_PAIRS = {spelling: row for row in table("native_ranges") for spelling in row["ko"]}
_SCALES = "십백천만억조"
_DIGITS = "일이삼사오육륙칠팔구"
_SINO = f"영공{_DIGITS}{_SCALES}"
_SINO_RUN = (
    rf"(?:[{_DIGITS}]?[십백천만]|[{_DIGITS}]|영(?![가-힣]))"
    rf"(?:[{_SINO}]|(?<=[{_SCALES}])[ ]?{ARABIC}(?=[ ]?[{_SCALES}])|(?<=[0-9])[ ](?=[{_SCALES}])"
    rf"|(?<=[{_SCALES}])[ ]{{1,2}}(?=[{_DIGITS}])){{0,24}}"
)
# 삼점사; with spaces only where no points of a game can be meant: 영점 오, 백점 영칠, 삼 점 사.
_POINT = rf"(?:[ ]?[점쩜][ ]?(?=[영공])|(?<=영)[점쩜][ ]|[ ][점쩜][ ](?=[{_DIGITS}]{{1,6}}(?![가-힣]))|[점쩜])"
_WORD = regex(
    rf"""
      (?:(?P<whole>{_SINO_RUN})[과와]\s)?(?P<below>[{_SINO}]{{1,16}}|[0-9]{{1,4}})\s?분의\s?(?P<minus>마이너스\s?)?(?P<above>[{_DIGITS}만백천십]{{1,16}}|하나|[0-9]{{1,4}})
    | (?P<first>첫\s?(?:번째|째))
    | (?P<all>셋|넷|다섯|여섯|일곱|여덟|아홉|열)\s중\s(?P<some>하나|둘|셋|넷|다섯|여섯|일곱|여덟|아홉)
    | (?P<pair>(?P<ten>열|스물|서른|마흔)?(?P<two>{alternation(_PAIRS)}|(?:한[ ]두|두[ ]세|서[ ]너|세[ ]네)(?=[ ])))
    | (?P<point>[{_SINO}]{{1,16}}{_POINT}[{_SINO}]{{1,16}})
    | (?P<native>(?:(?:[일이삼사오육칠팔구]?[백천])?(?:{_TENS})\s?(?:{_ONES})?|[백천십]?(?:{_ONES})))
    | (?P<sino>{_SINO_RUN})
    | (?P<half>절반|반)
    """,
    re.VERBOSE,
)
# Only at the beginning of a word; the look-behind spans the letter itself.
_FIRST = regex(
    r"(?:[영공일이삼사오육칠팔구십백천만열스서마쉰예여아하한둘두셋세석넷네넉너다댓엳절반첫]|대(?=여섯))(?<![가-힣0-9A-Za-z.,].)"
)
_COPULA = regex(r"(?:다|며|고|라|었|었다|지만|니)(?![가-힣])")  # 육천칠백이다 ends in 이다
_MINUS = regex(r"(?:마이너스|마이나스|음수)\s?$")
# A spelled number without a unit stands only where the word ends or a particle follows.
_WORD_END = regex(
    r"(?![가-힣0-9A-Za-z])|(?=(?:은|는|이|가|을|를|의|에|와|과|도|로|으로|다|였다|이다|이며|입니다|에서|이상|이하)(?![가-힣]))"
)
_INDEFINITE = regex(r"(?:^|\s)(?:수|몇|여러)\s$")  # 수 십억명: nobody says how many
_GENERIC = regex(r"[ ](?=[가-힣]{2})")
# 두 and these are hardly anything but numbers, so that any noun may follow: 두 선수, 다섯 가족.
_ONE_MORE = 2  # syllables of 하나, which is a pronoun; 스물하나 is none
_ALWAYS_NUMBERS = frozenset({"두", "다섯", "여섯", "일곱", "여덟", "아홉"})


def spelled(text: str) -> Iterator[Printed]:
    """Every amount spelled out in Hangul, in order; hedges are added by the caller."""
    position = 0
    while first := _FIRST.search(text, position):
        position = first.end()
        match = _WORD.match(text, first.start())
        found = _amount(text, match) if match else None
        if found is not None:
            yield found
            position = found.end


def _amount(text: str, match: re.Match[str]) -> Printed | None:
    if match["below"]:
        return _fraction(text, match)
    if match["first"]:
        unit, _ = unit_at(text, match.end() - len("째"))
        return _made(text, match.start(), match.end(), Numeral(Decimal(1), Decimal(1)), unit)
    if match["all"]:
        return _proportion(text, match)
    if match["half"]:
        return _half(text, match)
    if match["pair"]:
        return _pair(text, match)
    if _INDEFINITE.search(text[max(0, match.start() - 3) : match.start()]):
        return None
    word = match[0]
    while (numeral := numerals.korean(word)) is None and len(word) > 2:
        word = word[:-1].rstrip()
    if numeral is None:
        return None
    if word[-1] == "이" and len(word) > 1 and _COPULA.match(text, match.start() + len(word)):
        word, numeral = word[:-1], numerals.korean(word[:-1]) or numeral
    end = match.start() + len(word)
    if word[-1] == "일" and len(word) > 1 and unit_at(text, end)[0] is None and SPAN_OF_DAYS.match(text, end - 1):
        word, numeral = word[:-1], numerals.korean(word[:-1]) or numeral  # 이백일 동안: 200 days
        end -= 1
    if (little := PLUS.match(text, end)) and word[-1] in _SCALES:
        unit, unit_end = unit_at(text, little.end())
        return _made(text, match.start(), unit_end, numeral, unit)._replace(hedges=_LITTLE_OVER) if unit else None
    unit, unit_end = unit_at(text, end)
    place = Place(text, match.start(), end, unit_end)
    if unit is not None and (
        native_is_number(word, unit, place) if match["native"] else sino_is_number(word, numeral.value, unit, place)
    ):
        return _made(text, match.start(), unit_end, numeral, unit)
    return _bare(text, match, word, numeral)


def _bare(text: str, match: re.Match[str], word: str, numeral: Numeral) -> Printed | None:
    """A number without a unit, where it can be nothing else."""
    start, end = match.start(), match.start() + len(word)
    whole = alone(text, word)
    if match["native"]:
        generic = word in _ALWAYS_NUMBERS and _GENERIC.match(text, end)
        several = len(word) > 1 or word in "셋넷" or (word == "둘" and text[end : end + 1] != " ")
        plain = (
            several
            and word not in HOMOGRAPHS
            and (not word.endswith("하나") or len(word) > _ONE_MORE)
            and _WORD_END.match(text, end)
        )
        return _made(text, start, end, numeral, None) if whole or generic or plain else None
    if match["point"] and word.endswith("점이"):
        return None  # 이점이 크다: an advantage
    minus = _MINUS.search(text[max(0, start - 6) : start])
    named = (
        len(word) > 1
        and not HOMOGRAPHS.intersection([word, *word.split()])
        and (match["point"] or any(c in _SCALES for c in word))
    )
    plain = named and word[-1] != " " and _WORD_END.match(text, end)
    return _made(text, start, end, numeral, None) if whole or minus or plain else None


def _pair(text: str, match: re.Match[str]) -> Printed | None:
    """두세 명 is 2 to 3, 열두세 명 12 to 13."""
    unit, end = unit_at(text, match.end())
    if unit is None:
        return None
    row = _PAIRS[match["two"].replace(" ", "")]
    ten = numerals.korean(match["ten"]) if match["ten"] else None
    base = ten.value if ten else Decimal(0)
    low, high = base + row["low"], base + row["high"]
    return Printed(match.start(), end, match.start(), end, low, high, Decimal(1), unit)


def _fraction(text: str, match: re.Match[str]) -> Printed | None:
    """오분의 삼, 이백칠과 오분의 삼."""
    above_text = match["above"]
    while (above := numerals.korean(above_text)) is None or (above_text[-1] == "만" and len(above_text) > 1):
        if len(above_text) < 2:
            return None
        above_text = above_text[:-1]
    if above_text[-1] == "이" and len(above_text) > 1 and _COPULA.match(text, match.start("above") + len(above_text)):
        above_text = above_text[:-1]
        above = numerals.korean(above_text) or above
    below = numerals.korean(match["below"])
    if below is None or above is None or not below.value:
        return None
    whole = numerals.korean(match["whole"]) if match["whole"] else None
    value = (whole.value if whole else 0) + above.value / below.value
    value = -value if match["minus"] else value
    end = match.start("above") + len(above_text)
    unit, unit_end = unit_at(text, end)
    return _made(text, match.start(), unit_end if unit else end, Numeral(value, Decimal("1E-9")), unit)


def _proportion(text: str, match: re.Match[str]) -> Printed | None:
    """셋 중 하나 is a third."""
    some, all_ = numerals.korean(match["some"]), numerals.korean(match["all"])
    if some is None or all_ is None or some.value >= all_.value:
        return None
    return _made(text, match.start(), match.end(), Numeral(some.value / all_.value, Decimal("1E-9")), None)


def _half(text: str, match: re.Match[str]) -> Printed | None:
    """반 리터, 절반: 반 alone is a class or a part of a word."""
    unit, end = unit_at(text, match.end())
    if match[0] == "반" and (unit is None or unit.counter or unit.measure in ("duration", "degrees")):
        return None
    if unit is None and not _WORD_END.match(text, match.end()):
        return None
    return _made(text, match.start(), end if unit else match.end(), Numeral(Decimal("0.5"), Decimal("0.1")), unit)


def _made(text: str, start: int, end: int, numeral: Numeral, unit: Unit | None) -> Printed:
    value, place = numeral
    if unit is not None and unit.measure == "money":
        value, place = value * unit.factor, place * unit.factor
    begin, low = start, value
    if minus := _MINUS.search(text[max(0, start - 6) : start]):
        begin, low = max(0, start - 6) + minus.start(), -value
    ordinal = unit is not None and unit.measure in ("ordinal", "rank")
    return Printed(begin, end, start, end, low, low, place, unit, (), ordinal)
