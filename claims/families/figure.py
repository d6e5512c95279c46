"""Figures: amounts with what they count and the range in which the truth may lie.

Reads 방문객 6만여명, 17개 전북 기업, 매출 1조 2천억원, 15% 늘었다; 99 companies, $1.2 billion, rose 3.5 percent.
Does not read days and clock times (2024년, 오후 3시), names (A320, 코로나19) or telephone numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from claims.amount import Amount, Figure, as_amount, printed
from claims.claim import Claim, Family, Judgement, Topic, Verdict
from claims.hedges import APPROXIMATE, Kind, stated, truth
from claims.quantity.printed import Printed
from claims.quantity.topic import Told, converts, told
from claims.quantity.units import Unit, named
from claims.reading import Reading
from claims.regex import regex
from claims.span import Language

_LONG_NOUN = 6  # 주민등록인구, 휘발유공급가: compounds of three words written as one
_FOLD = regex(r"[\W_]+")
# Counters of things in general: 17개 기업 and 17개사 may be the same 17.
_GENERAL = frozenset(
    {"item", "case", "kind", "place", "company", "site", "institution", "building", "work", "time", "episode"}
)


_MOST = 30


def read(reading: Reading) -> Iterator[Claim]:
    """A claim for every amount of the text, in order."""
    text, language = reading.text, reading.language
    last: tuple[Printed, Told] | None = None
    for found in printed(text, language):
        if found.ordinal and found.unit is None:
            continue  # "first" and "21st" say which, not how many
        if any(end is not None and end.adjusted() > _MOST for end in (found.low, found.high)):
            continue  # a serial number, or noise: no amount of anything has so many digits
        around = told(text, found, language)
        if _is_mark(text, found, around, language) or _is_one_of_each(text, found):
            continue
        if last is not None and converts(text, last[0], found):
            around = around._replace(counted=last[1].counted, scope=last[1].scope)
        last = found, around
        yield _claim(text, found, around, language)


def _is_mark(text: str, found: Printed, around: Told, language: Language) -> bool:
    """Whether a small bare number only marks an item: 사진 1, (2), one."""
    if found.unit is not None or found.hedges or found.low != found.high or abs(found.low) >= 10 or found.low % 1:
        return False
    if language == "ko":
        return _HEADS_KO.match(text, max(0, found.start - 4)) is None
    return around.counted is None and not _is_subject(text, found)


# 중학생 둘이, 아이 셋을: so many heads; 둘째 and 하나의 are not.
_HEADS_KO = regex(
    r"[^가-힣]?[가-힣]{1,3}?(?<=[생이인객원자모녀년성편민수부대군형양])\s(?:둘|셋|넷|다섯|여섯|일곱|여덟|아홉)(?=[이은을의도과]\s)"
)
# Six had died, four dead, three other people injured: so many people. The two had met are two known ones.
_DOES = regex(
    r"(?:\s(?:(?:other|more)\s[a-z]+|more|others|of\s(?:them|whom|those)))?"
    r"\s(?:(?:ha[ds]|have|were|are|will|would|died|dead|hurt|missing|unhurt|[a-z]{2,}ed)\b"
    r"|of\s(?:the|these|those|them|whom|which|its|his|her|their|our)\b)",
    re.IGNORECASE,
)
_HARMED = regex(r"\s(?:dead|hurt|missing|killed|injured|wounded)\b", re.IGNORECASE)
_KNOWN = regex(r"\b(?:the|these|those|all|other|last|any|no)\s$", re.IGNORECASE)


def _is_subject(text: str, found: Printed) -> bool:
    """Whether a small English number stands for people who do or suffer something."""
    if found.low < 2 or _KNOWN.search(text[max(0, found.start - 6) : found.start]):
        return False
    does = _HARMED if text[found.number].isdigit() else _DOES
    return does.match(text, found.end) is not None


_EACH = regex(r"\s?당(?![가-힣])")
_AGO = regex(r"\s?전(?:보다|과|에|의|부터|까지|만|은|에는|엔)?(?![가-힣])")


def _is_one_of_each(text: str, found: Printed) -> bool:
    """1인당, 한 명당, 1년 전: what a figure is divided by, and how far back it looks; neither is a figure told."""
    if found.low != 1 or found.high != 1 or found.unit is None or found.hedges:
        return False
    return bool(_EACH.match(text, found.end) or (found.unit.measure == "duration" and _AGO.match(text, found.end)))


def weigh(a: Claim, b: Claim) -> Judgement:
    """UNRELATED unless both tell the same thing in the same scope; CONFLICT where the two cannot both be true.

    A rise of 5% and a fall of 5% exclude each other; a rise of 23% and a fall of 2% tell of two periods. A noun that
    names no single thing in the world (가구, 비율, 총사업비) can agree with itself, but gives no conflict.
    """
    if not _comparable(a, b):
        return Judgement(Verdict.UNRELATED)
    one, other = a.value, b.value
    fits, turned = can_both_be_true(one, other), {one.direction, other.direction} == {"up", "down"}
    if fits and not turned:
        same = (one.low, one.high, one.amount.unit) == (other.low, other.high, other.amount.unit)
        return Judgement(Verdict.AGREE if same else Verdict.COMPATIBLE)
    if fits == turned and _specific(a):
        return Judgement(Verdict.CONFLICT, "claims.figure.direction" if turned else "claims.figure.amount")
    return Judgement(Verdict.UNRELATED)


def can_both_be_true(a: Figure, b: Figure) -> bool:
    """Whether one truth fits both figures, whatever they count: for copies of one sentence.

    2천억원 and 1,987억원 fit; 300명 and 3,000명 do not, nor 5% and 5%p. Different numbers in units that do not convert
    are taken to tell different things, and fit.
    """
    one, other = named(a.amount.unit), named(b.amount.unit)
    if one is None or other is None or _same_kind(one, other):
        convert = one is not None and other is not None and one.measure == other.measure
        factors = (one.factor, other.factor) if convert and one and other else (Decimal(1), Decimal(1))
        # 약 430만 and 약 403만 in one place of two copies are a slip, though both could be true of 416만.
        same = a.hedge == b.hedge and a.hedge not in (None, "little_over", "band")
        ranges = (_told(a), _told(b)) if same else ((a.low, a.high), (b.low, b.high))
        return _overlap(_scaled(ranges[0], factors[0]), _scaled(ranges[1], factors[1]))
    return (a.amount.low, a.amount.high) != (b.amount.low, b.amount.high)


def _told(figure: Figure) -> tuple[Decimal, Decimal]:
    """What the digits cover, and a fortieth more behind 약: 약 1,200명 and 약 1,230명 still tell one thing."""
    low, high = figure.stated
    slack = (abs(high) / 40) if figure.hedge in ("about", "nearly") else Decimal(0)
    return low - slack, high + slack


def _same_kind(one: Unit, other: Unit) -> bool:
    """Whether amounts in two units can be laid side by side: ㎡ and 평, 개 and 개사, but not 원 and 달러."""
    if one.measure == "money" or other.measure == "money":
        return one.name == other.name
    general = one.counter and other.counter and (one.measure in _GENERAL or other.measure in _GENERAL)
    return one.measure == other.measure or general


_Range = tuple[Decimal | None, Decimal | None]


def _scaled(range_: _Range, factor: Decimal) -> _Range:
    return None if range_[0] is None else range_[0] * factor, None if range_[1] is None else range_[1] * factor


def _overlap(a: _Range, b: _Range) -> bool:
    """Whether two half-open ranges share a value."""
    return (a[0] is None or b[1] is None or a[0] < b[1]) and (b[0] is None or a[1] is None or b[0] < a[1])


def _comparable(a: Claim, b: Claim) -> bool:
    """Whether two figures are known to tell the same thing: the same specific noun, measure and scope."""
    one, other = a.topic, b.topic
    if one.subject is None or one.measure is None or one.measure == "ordinal" or one.measure.endswith(" of a whole"):
        return False
    if a.value.amount.low is None or a.value.amount.high is None or None in (b.value.amount.low, b.value.amount.high):
        return False  # 2배 이상 is a condition more often than a count
    return (one.subject, one.measure, one.scope) == (other.subject, other.measure, other.scope)


def _specific(claim: Claim) -> bool:
    """Whether the noun counted names one thing in the world: 휘발유 공급가격, not 징역, 가구, 비율 or 총사업비."""
    if claim.topic.measure == "person" and not claim.topic.scope:
        return False  # 지역 주민 300명: which of them, and when?
    counted = claim.value.counted or ""
    return " " in counted.strip() or len(counted) >= _LONG_NOUN


def _claim(text: str, found: Printed, around: Told, language: Language) -> Claim:
    amount = as_amount(text, found)
    low, high = truth(found.low, found.high, found.place, found.hedges)
    counted = text[slice(*around.counted)] if around.counted else None
    figure = Figure(
        amount=amount,
        stated=stated(found.low, found.high, found.place),
        low=low,
        high=high,
        hedge=_hedge(found),
        direction=around.direction,
        counted=counted,
        counted_span=around.counted,
    )
    topic = Topic(
        subject=_FOLD.sub("", counted.lower()) or None if counted else None,
        measure=_measure(
            amount, found, _change(text, found, around), _of_a_whole(text, found, around), _age(text, found)
        ),
        scope=around.scope,
        spans=(around.counted,) if around.counted else (),
    )
    return Claim("figure", amount.span, amount.quote, topic, figure, language)


def _hedge(found: Printed) -> Kind | None:
    """The hedge that opens the amount, else the first: 약 500명 이상 is "at least"."""
    kinds = [hedge.kind for hedge in found.hedges]
    return next((kind for kind in kinds if kind not in APPROXIMATE), kinds[0] if kinds else None)


def _measure(amount: Amount, found: Printed, change: bool, of: bool, aged: bool) -> str | None:
    """What the unit measures, money by its currency; a change is another measure than a level: 12원 오른 1,549원."""
    if found.unit is None:
        return "age" if aged else None
    if found.ordinal:
        return "ordinal"
    measure = amount.unit if found.unit.measure == "money" else found.unit.measure
    return f"{measure} change" if change else f"{measure} of a whole" if of else measure


_LEVEL_AFTER = regex(r"(?:으?로|까지)\s")


def _change(text: str, found: Printed, around: Told) -> bool:
    """15% 늘었다 is a change, 15%로 늘었다 the level it led to; 두 배로 is a change all the same."""
    level = _LEVEL_AFTER.match(text, found.end) and found.unit is not None and found.unit.measure != "multiple"
    return around.direction is not None and not level


_PERSON_BEFORE = regex(r"(?:씨|군|양|옹|모|[A-Z])\s?\($")
_PERSON_AFTER = regex(r"\s?(?:씨|군|양|옹)")
_AGE_END = regex(r"(?:세|살)?\s?(?:[,·ㆍ]\s?(?:(?P<sex>[여남])|[가-힣]{2,8}))?\)")


def _age(text: str, found: Printed) -> bool:
    """A씨(76), 유모(39)씨, 김모(68·여): a bare number in brackets beside a person."""
    before, after = text[max(0, found.start - 4) : found.start], text[found.end : found.end + 12]
    if not before.endswith("(") or (closed := _AGE_END.match(after)) is None:
        return False
    return bool(closed["sex"] or _PERSON_BEFORE.search(before) or _PERSON_AFTER.match(after, closed.end()))


def _of_a_whole(text: str, found: Printed, around: Told) -> bool:
    """수출의 80%, 태양 질량의 2배, 15% of revenue: which part it is stands elsewhere."""
    if around.counted is None or found.unit is None or found.unit.measure not in ("share", "multiple"):
        return False
    return text[around.counted.end :].startswith("의 ") or " of " in text[found.end : around.counted.start]


FAMILY = Family("figure", read, weigh)
