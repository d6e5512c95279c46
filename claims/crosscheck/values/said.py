"""What a text says in values (figures, days, clock times, scores), each with the words it stands among."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, lru_cache
from typing import Generic

from claims.claim import Claim, Verdict
from claims.crosscheck.statement import K, Mention, Part, Witness
from claims.crosscheck.values.marks import Mark, marks
from claims.families import date as date_family
from claims.period import DateRange, Partial, compare
from claims.quantity.fact import Fact
from claims.quantity.facts import facts
from claims.quantity.measures import told as told_of
from claims.quantity.qualifiers import qualifiers
from claims.quantity.topic import clause_end, clause_start
from claims.quantity.units import named
from claims.span import Span
from claims.words import Word, words

_NOT_TOLD = ("ordinal", "age band")
_RANKS = ("위", "등", "place")
# An amount of money whose currency the words leave out: 국비 120억 확보.
SUM = "sum"
_BIG = ("억", "조")
_BOUND = Decimal("1.5")
_OPEN = Decimal("Infinity")
# 5일 밝혔다: the day somebody spoke of it, which each outlet tells anew.
_SPOKEN = re.compile(r"\s?(?:[가-힣]+(?:에서|통해|에)\s)?(?:밝혔|말했|전했|설명했|발표했|강조했|알렸|보도했|공시했)")
_SPOKE = re.compile(r"\b(?:said|told|announced|reported|statement)(?:\s\w+){0,2}\s(?:on\s)?$|,?\s(?:said|announced)\b")
_LEAD = 2  # sentences


@dataclass(frozen=True, eq=False)
class Said(Generic[K]):
    """One value where a text prints it.

    `kind` is what it can be compared with: money by its currency, "count" for things that are counted, the measure of
    another unit, "day", "month", "year", "clock", "score", "odds". The truth lies in [`low`, `high`) for figures; days
    are compared by their claim, marks by `value`. `near` are the stems of its clause, `around` those of its sentence;
    `before` and `behind` its neighbours. `beside` are the values of its sentence, itself left out;
    `measures` what its clause tells in either language, `qualified` the words that narrow its sentence.
    """

    witness: Witness[K]
    part: Part
    span: Span
    kind: str
    sentence: Span
    lead: bool
    near: frozenset[str]
    around: frozenset[str]
    before: str
    behind: str
    beside: frozenset[str]
    measures: frozenset[str]
    qualified: frozenset[str]
    claim: Claim | None = None
    fact: Fact | None = None
    low: Decimal = Decimal(0)
    high: Decimal = Decimal(0)
    value: tuple[Decimal, ...] = ()

    @cached_property
    def key(self) -> str:
        """The value as it is compared: its kind, number and unit, else what is printed."""
        if self.number is None:
            return f"{self.kind} {self.value or self.quote}"
        unit = named(self.claim.value.amount.unit) if self.claim is not None and self.claim.family == "figure" else None
        measure = unit.measure if unit is not None and self.kind == "count" else ""
        return f"{self.kind} {self.number.normalize():f} {measure}"

    @property
    def quote(self) -> str:
        return self.witness.text[slice(*self.span)]

    @property
    def mention(self) -> Mention[K]:
        return Mention(self.witness.key, self.span)

    @cached_property
    def number(self) -> Decimal | None:
        """The one number printed, in the base unit of its measure; None for ranges, bounds, days and scores."""
        if self.value:
            return None if self.kind == "score" else self.value[0]
        if self.claim is None or self.claim.family != "figure":
            return None
        amount = self.claim.value.amount
        if amount.low is None or amount.low != amount.high:
            return None
        return Decimal(amount.low * _factor(self.claim))


def fits(one: Said[K], other: Said[K]) -> bool:
    """Whether one truth can stand behind both values."""
    if one.value and other.value:
        return one.value == other.value or (one.kind == "clock" and _same_hour(one.value, other.value))
    if one.kind in CALENDAR:
        return _same_day(one, other)
    if one.low < other.high and other.low < one.high:
        return True
    # -2.68% and 2.68% 하락 are one; 9주간 is part of 9주간 360시간.
    return _mirrored(one, other) or one.quote in other.quote or other.quote in one.quote


def _mirrored(one: Said[K], other: Said[K]) -> bool:
    return one.kind == "share" and -one.high < other.high and other.low < -one.low


def _same_hour(one: tuple[Decimal, ...], other: tuple[Decimal, ...]) -> bool:
    """9:05 without its half of the day may be 21:05."""
    return one[0] == other[0] or (abs(one[0] - other[0]) == 720 and not (one[1] and other[1]))


def _same_day(one: Said[K], other: Said[K]) -> bool:
    assert one.claim is not None
    assert other.claim is not None
    if one.kind == "period":
        return all(_agree(a, b) for a, b in zip(_ends(one.claim.value), _ends(other.claim.value), strict=True))
    return compare(one.claim.value, other.claim.value) in (Verdict.AGREE, Verdict.COMPATIBLE) or (
        date_family.can_both_be_true(one.claim.value, other.claim.value)
        and compare(one.claim.value, other.claim.value) is not Verdict.CONFLICT
    )


def _ends(value: DateRange) -> tuple[Partial, Partial]:
    return value.first, value.last


def _agree(one: Partial, other: Partial) -> bool:
    return all(a is None or b is None or a == b for a, b in zip(one[:4], other[:4], strict=True))


CALENDAR = ("day", "month", "year", "period")


def said(witness: Witness[K]) -> list[Said[K]]:
    """Every value of the parts of a text, in order; read once for each text."""
    return witness.memo("said", lambda: sorted(_said(witness, witness.parts), key=lambda one: one.span))


def _said(witness: Witness[K], parts: Sequence[Part]) -> Iterator[Said[K]]:
    text = witness.text
    facts_by = {fact.claim.span: fact for fact in facts(text, witness.claims)}
    starts = [part.span.start for part in parts]
    items: list[tuple[Span, str, Claim | None, Mark | None]] = []
    for part in parts:
        items += [(mark.span, mark.kind, None, mark) for mark in marks(text, *part.span)]
    taken = [item[0] for item in items]
    for told in witness.claims:
        kind = kind_of(told)
        if kind is not None and not any(a.start < told.span.end and told.span.start < a.end for a in taken):
            items.append((told.span, kind, told, None))
    items.sort(key=lambda item: item[0])
    lines = _lines(witness)
    bounds = [line.start for line, _ in lines]
    grouped: dict[int, list[tuple[Span, str, Claim | None, Mark | None]]] = {}
    for item in items:
        number = bisect_right(starts, item[0].start) - 1
        if number >= 0 and item[0].start < parts[number].span.end:
            grouped.setdefault(bisect_right(bounds, item[0].start) - 1, []).append(item)
    for number, those in grouped.items():
        if number < 0:
            continue
        sentence, stems = lines[number]
        keys = [_key(kind, claim, mark) for _, kind, claim, mark in those]
        for index, (span, kind, claim, mark) in enumerate(those):
            if claim is not None and claim.family == "date" and _day_of_saying(witness, claim, sentence):
                continue
            part = parts[bisect_right(starts, span.start) - 1]
            left = min(max(sentence.start, clause_start(text, span.start)), span.start)
            right = max(min(sentence.end, clause_end(text, span.end)), span.end)
            low, high = _range(claim)
            yield Said(
                witness,
                part,
                span,
                kind,
                sentence,
                lead=number < _LEAD or part.role.endswith(("headline", "subhead")),
                near=frozenset(w.stem for w in stems if left <= w.span.start < right and not _inside(w, span)),
                around=frozenset(w.stem for w in stems if not _inside(w, span)),
                before=next((w.stem for w in reversed(stems) if w.span.end <= span.start), ""),
                behind=next((w.stem for w in stems if w.span.start >= span.end), ""),
                beside=frozenset(key for i, key in enumerate(keys) if i != index),
                measures=told_of(text, left, right, part.language),
                qualified=qualifiers(text, sentence, part.language),
                claim=claim,
                fact=facts_by.get(span),
                low=low,
                high=high,
                value=mark.value if mark else (),
            )


def _inside(word: Word, span: Span) -> bool:
    return span.start <= word.span.start < span.end


def _lines(witness: Witness[K]) -> list[tuple[Span, list[Word]]]:
    """The sentences of a text with their words, in order."""
    return [(span, list(words(witness.text, *span))) for span in witness.sentences]


def kind_of(claim: Claim) -> str | None:
    """What a claim can be compared with; None for one that says no value."""
    if claim.family == "figure":
        return _figure_kind(claim)
    return _day_kind(claim.value) if claim.family == "date" else None


def _figure_kind(claim: Claim) -> str | None:
    amount, measure = (
        claim.value.amount,
        (claim.topic.measure or "").removesuffix(" change").removesuffix(" of a whole"),
    )
    if measure == "ordinal" and amount.unit in _RANKS:
        return "rank"
    if measure in _NOT_TOLD or (amount.low is None and amount.high is None):
        return None
    unit = named(amount.unit)
    if measure == "age":
        return "age"
    if unit is None and amount.quote.endswith(_BIG):
        return SUM
    if unit is None or unit.counter:
        return "count"
    return (
        str(amount.unit) if unit.measure == "money" else unit.measure if unit.name != "percentage_point" else unit.name
    )


def _day_kind(value: DateRange) -> str | None:
    if value.first != value.last and value.first.day is not None and value.last.day is not None:
        return "period"
    if value.grain == "day" and (value.first.day is not None or value.first.weekday is not None or value.start):
        return "day"
    if value.grain == "month" and value.first.month is not None:
        return "month"
    return "year" if value.grain == "year" and value.first.year is not None else None


def _factor(claim: Claim) -> Decimal:
    unit = named(claim.value.amount.unit)
    return unit.factor if unit is not None and unit.measure != "money" else Decimal(1)


def _range(claim: Claim | None) -> tuple[Decimal, Decimal]:
    if claim is None or claim.family != "figure":
        return Decimal(0), Decimal(0)
    low, high = claim.value.low, claim.value.high
    factor = _factor(claim)
    if low is None and high is None:
        return -_OPEN, _OPEN
    # 300명 이상 is said of 342, not of 3,000.
    least = high / _BOUND if low is None else low
    most = low * _BOUND if high is None else high
    return min(least * factor, most * factor), max(least * factor, most * factor)


@lru_cache(maxsize=1 << 14)
def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}"


def _key(kind: str, claim: Claim | None, mark: Mark | None) -> str:
    if mark is not None:
        return f"{kind} {'-'.join(map(_plain, mark.value))}"
    assert claim is not None
    if claim.family == "date":
        value = claim.value
        return f"{kind} {value.first.month or ''}-{value.first.day or value.quote}"
    low = claim.value.amount.low
    return f"{kind} {_plain(low * _factor(claim)) if low is not None else claim.quote}"


def _day_of_saying(witness: Witness[K], claim: Claim, sentence: Span) -> bool:
    text = witness.text
    if claim.language == "ko":
        return bool(_SPOKEN.match(text, claim.span.end, sentence.end))
    before = text[max(sentence.start, claim.span.start - 40) : claim.span.start]
    return bool(re.search(r"\b(?:said|told|announced|reported)\b[\w\s]{0,20}$", before))
