"""Whether Hangul syllables before a unit are a number: 오십 명, 두 배, 석 달; not 조건, 구조 개선, 한국, 세척."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from claims.lexicon import table
from claims.quantity.units import NATIVE_COUNTERS, Unit
from claims.regex import regex

HOMOGRAPHS = frozenset(spelling for row in table("numeral_homographs") for spelling in row["ko"])
# A single Sino-Korean digit is a number only before these: 삼 개월, 오 퍼센트, 이층, 일등.
_AFTER_ONE_DIGIT = frozenset({"percent", "percentage_point", "month", "층", "학년", "등급", "인분", "등", "등석"})
_AFTER_SPACED_DIGIT = frozenset({"degC", "degF", "km", "m", "cm", "kg", "g", "L", "t"})
# 일 년, 십 년; 이 년 and 사 년 are as often other words.
_YEARS = frozenset("일삼오육칠팔십")
# 백 명, 천 년, 만 번째.
_AFTER_ONE_SCALE = frozenset({"명", "번째", "year", "마리", "그루", "송이", "배"})
_FULL_HOUSE = regex(r"원\s?(?:관중|버스|사례|전철|지하철|행진)")
_OF_TIME = regex(r"[년월일주간] $")
SPAN_OF_DAYS = regex(r"일(?:간|째|\s?(?:동안|만에|이내|연속))")
# 두명, 세곳; not 두통, 세대, 네모.
_GLUED_TO_NATIVE = frozenset(
    {"명", "개", "곳", "건", "마리", "가지", "차례", "사람", "번째", "권", "병", "잔", "채", "척", "그루", "켤레", "컵"}
    | {"시즌", "게임", "세트", "바퀴", "상자", "박스", "송이", "조각", "끼", "팩", "접시"}
)
_GLUED_TO_ONE = frozenset({"명", "개", "곳", "건", "마리", "가지", "차례", "month", "hour", "근", "시즌", "바퀴", "끼"})
# A counter that goes on is part of another word: 한 대형마트, 세명대, 구조 개선, 한 통일교육.
_LONGER_WORD = frozenset("대형급용차선일등별")
# 대상으로 한 교육, 지키려 한 마을: a verb. 어느 한 기관: no number, but "some".
_NOT_ONE = regex(r"(?:려|도록|어느|(?:대상|중심|목표|주제|바탕|기반|목적|계기|이유|조건|배경|전제|위주|상대)으?로)\s$")


class Place(NamedTuple):
    """A numeral in a text: where it starts, where it ends, where the unit after it ends."""

    text: str
    start: int
    end: int
    unit_end: int

    @property
    def spaced(self) -> bool:
        """Whether a space stands between the numeral and its unit."""
        return self.text[self.end : self.end + 1] == " "

    def goes_on(self, unit: Unit) -> bool:
        """Whether the counter is the beginning of a longer word."""
        return unit.counter and self.text[self.unit_end : self.unit_end + 1] in _LONGER_WORD


def sino_is_number(word: str, value: Decimal, unit: Unit, place: Place) -> bool:
    """Whether Sino-Korean syllables are a number: 오십 명, 만원, 삼 개월; not 조건, 이유로, 구조자."""
    text, end, spaced = place.text, place.end, place.spaced
    if place.goes_on(unit) or (word[-2:-1] == " " and not spaced and unit.counter):
        return False  # 구조 사항 is no 9조 4항
    if unit.name == "month" and text.startswith("달", end + spaced):
        return False  # 이달 is this month
    if unit.name == "day" and not SPAN_OF_DAYS.match(text, end + spaced):
        return value > 31  # 이십일일 is a date
    if unit.name == "year" and 1800 <= value < 2100:
        return False  # 이천이십사년 is a date
    if any(c.isdigit() for c in word):
        return not word.startswith("만 ") or any(c in "백천" for c in word[2:])  # 만 3세 is a full age, 만 6천 a number
    if len(word) == 1:
        return _one_syllable(word, unit, place)
    if word not in HOMOGRAPHS or unit.measure in ("money", "share") or unit.name == "번째":
        return True
    # 이천 명, 이백위; not 구조 건의, 사조위.
    return (spaced or unit.measure in ("ordinal", "rank")) and word[-1] in "백천만억"


def _one_syllable(word: str, unit: Unit, place: Place) -> bool:
    text, start, end, _ = place
    if word in "백천만":
        if word == "만" and _FULL_HOUSE.match(text, end):
            return False
        usual = unit.measure in ("money", "share") or (place.spaced and unit.name in _AFTER_ONE_SCALE)
        return usual and not _OF_TIME.search(text[max(0, start - 2) : start])
    if unit.name == "year" or (unit.measure == "money" and unit.name != "KRW"):
        return word in _YEARS  # 이 달러 is this dollar, 사 달러 as often a purchase
    names = _AFTER_ONE_DIGIT | _AFTER_SPACED_DIGIT if place.spaced else _AFTER_ONE_DIGIT
    return (word not in "십영" and unit.name in names) or (word == "십" and not unit.counter)


def native_is_number(word: str, unit: Unit, place: Place) -> bool:
    """Whether native syllables are a number: 한 명, 두 배, 열두 달; not 한편, 한국, 세 부담, 네 탓."""
    text, start, end, unit_end = place
    spaced = place.spaced
    if unit.measure == "ordinal" and not spaced and text.startswith("째", end):
        return word != "하나"  # 둘째, 열셋째
    if (
        unit.measure in ("money", "share", "share difference")
        or unit.name in ("day", "수")  # 문을 열 수 있다: can
        or word in ("하나", "둘", "셋", "넷")
    ):
        return False
    if place.goes_on(unit):
        return False
    if len(word) > 1:
        return True
    if (word, unit.name) == ("세", "척") and not spaced:
        return False  # 세척 is washing
    if word == "한" and (_NOT_ONE.search(text[max(0, start - 5) : start]) or text.startswith("편으로", unit_end - 1)):
        return False
    if word in "석넉":
        return unit.name in ("month", "장", "점", "대", "잔")
    usual = unit.name in NATIVE_COUNTERS if unit.counter else unit.name in ("month", "hour", "age", "근", "year")
    if word == "한":
        return usual and (spaced or unit.name in _GLUED_TO_ONE)
    if not spaced and unit.counter:
        return unit.name in _GLUED_TO_NATIVE
    return usual or (spaced and (unit.measure == "multiple" or not unit.counter)) or unit.name == "배"
