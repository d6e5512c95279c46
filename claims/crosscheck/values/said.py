"""What a text says in values (figures, days, clock times, scores), each with the words it stands among."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from typing import Generic

from claims.claim import Claim
from claims.crosscheck.statement import K, Mention, Part, Witness
from claims.crosscheck.values.kinds import CALENDAR, in_base, is_fraction, kind_of, range_of
from claims.crosscheck.values.marks import Mark, marks
from claims.crosscheck.values.windows import is_age, measures_of, narrowed_by
from claims.quantity.fact import Fact
from claims.quantity.facts import facts
from claims.quantity.topic import clause_end, clause_start
from claims.quantity.units import named
from claims.regex import regex
from claims.span import Span
from claims.words import Word, words

_LEAD = 2  # sentences
# 5일 밝혔다: the day somebody spoke of it, which each outlet tells anew.
_SPOKEN = regex(r"\s?(?:[가-힣]+(?:에서|통해|에)\s)?(?:밝혔|말했|전했|설명했|발표했|강조했|알렸|보도했|공시했)")


# Where a value stands, its kind, and the claim or the mark that it was read as.
Item = tuple[Span, str, Claim | None, Mark | None]


@dataclass(frozen=True, eq=False)
class Said(Generic[K]):
    """One value where a text prints it.

    `kind` is what it can be compared with: money by its currency, "count" for things that are counted, the measure of
    another unit, "day", "month", "year", "clock", "score", "odds". The truth lies in [`low`, `high`) for figures; days
    are compared by their claim, marks by `value`. `near` are the stems of its clause, `around` those of its sentence;
    `before` and `behind` its neighbours. `beside` are the values of its sentence, itself left out;
    `measures` what its clause tells in either language, `qualified` the words that narrow it, `people` who is named
    with a post in its sentence.
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
    people: frozenset[str]
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
        return in_base(self.claim, amount.low)

    @cached_property
    def printed(self) -> Decimal | None:
        """The one number as it is printed, whatever its unit: 94 for 94mph."""
        if self.number is None or self.claim is None or self.value:
            return self.number
        return Decimal(self.claim.value.amount.low)

    @property
    def vague(self) -> bool:
        """Whether it is a part in words, which many a percentage fits: 절반, two-thirds."""
        if self.claim is None:
            return self.kind == "share"
        return self.claim.family == "figure" and is_fraction(self.claim)

    @property
    def unit(self) -> str | None:
        """The unit as it is named; None for a bare number, a day or a mark."""
        return self.claim.value.amount.unit if self.claim is not None and self.claim.family == "figure" else None


def said(witness: Witness[K]) -> list[Said[K]]:
    """Every value of the parts of a text, in order; read once for each text."""
    return witness.memo("said", lambda: sorted(_said(witness, witness.parts), key=lambda one: one.span))


def _said(witness: Witness[K], parts: Sequence[Part]) -> Iterator[Said[K]]:
    text = witness.text
    items: list[Item] = []
    for part in parts:
        items += [(mark.span, mark.kind, None, mark) for mark in marks(text, *part.span)]
    # 찬성 14표, 반대 9표 are two figures besides, each of which another text may tell alone.
    taken = [item[0] for item in items if item[1] != "score" or "반" not in text[slice(*item[0])]]
    for told in witness.claims:
        kind = kind_of(told)
        if kind == "count" and is_age(text, told):
            kind = "age"
        if kind is not None and not any(a.start < told.span.end and told.span.start < a.end for a in taken):
            items.append((told.span, kind, told, None))
    yield from said_at(witness, items, parts)


def said_at(witness: Witness[K], values: Sequence[Item], parts: Sequence[Part]) -> Iterator[Said[K]]:
    """Values that somebody read, each with the words it stands among."""
    text = witness.text
    items = sorted(values, key=lambda item: item[0])
    facts_by = witness.memo("facts", lambda: {fact.claim.span: fact for fact in facts(text, witness.claims)})
    starts = [part.span.start for part in parts]
    posts = [told for told in witness.claims if told.family == "title"]
    lines = witness.sentences
    bounds = [line.start for line in lines]
    grouped: dict[int, list[Item]] = {}
    for item in items:
        number = bisect_right(starts, item[0].start) - 1
        if number >= 0 and item[0].start < parts[number].span.end:
            grouped.setdefault(bisect_right(bounds, item[0].start) - 1, []).append(item)
    for number, those in grouped.items():
        if number < 0:
            continue
        sentence = lines[number]
        stems = list(words(text, *sentence))
        people = frozenset(told.value.person for told in posts if sentence.start <= told.span.start < sentence.end)
        there: list[Said[K]] = []
        last = begin = sentence.start
        for place, (span, kind, claim, mark) in enumerate(those):
            if claim is not None and claim.family == "date" and _day_of_saying(witness, claim, sentence):
                continue
            # 4만745주(20.37%): what stands in brackets is told of the same as what stands before them.
            begin = begin if text[last : span.start].strip() == "(" else last
            part = parts[bisect_right(starts, span.start) - 1]
            left = min(max(sentence.start, clause_start(text, span.start)), span.start)
            right = max(min(sentence.end, clause_end(text, span.end)), span.end)
            following = those[place + 1][0].start if place + 1 < len(those) else sentence.end
            low, high = mark.range if mark else range_of(claim)
            there.append(
                Said(
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
                    beside=frozenset(),
                    measures=measures_of(text, span, Span(last, following), kind, part.language),
                    qualified=narrowed_by(text, span, begin, max(span.end, min(right, following)), kind, part.language),
                    people=people,
                    claim=claim,
                    fact=facts_by.get(span),
                    low=low,
                    high=high,
                    value=mark.value if mark else (),
                )
            )
            last = span.end if kind not in CALENDAR else last
        for one in there:
            yield replace(one, beside=frozenset(other.key for other in there if other is not one))


def _inside(word: Word, span: Span) -> bool:
    return span.start <= word.span.start < span.end


def _day_of_saying(witness: Witness[K], claim: Claim, sentence: Span) -> bool:
    text = witness.text
    if claim.language == "ko":
        return bool(_SPOKEN.match(text, claim.span.end, sentence.end))
    before = text[max(sentence.start, claim.span.start - 40) : claim.span.start]
    return bool(re.search(r"\b(?:said|told|announced|reported)\b[\w\s]{0,20}$", before))
