"""Movements with the base they start from: 25% 오른 50만원 starts from 40만원."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Hashable, Iterable, Iterator
from datetime import timedelta
from decimal import Decimal
from typing import Generic, NamedTuple

from claims.claim import Claim
from claims.crosscheck.figures.mends import Range
from claims.crosscheck.figures.names_around import names
from claims.crosscheck.figures.sizes import Sized, base_of, fitting_sign, sized
from claims.crosscheck.spellings.terms import stem
from claims.crosscheck.statement import K, Mention, Witness
from claims.quantity.moves import Move
from claims.regex import regex
from claims.span import Span

_BEFORE = 60
_LONGEST = 300  # characters of a sentence that are looked through for its day
# Without a name of its own (지수는 ... 출발했다) a movement goes on about what was named so shortly before.
_GOES_ON = 250
# What is told against last month moves on with every month; a close is that of the day before.
_OTHER_BASE = regex(
    r"전월|전년|전분기|전주|지난주|지난달|지난해|작년|동월|동기|분기|연초|연말|달\s?전|\d년|month|year|quarter|week"
)
# The won rises where the number of won for a dollar falls.
_INVERSE = regex(r"화\s?(?:값|가치)|환율\s?(?:하락|상승)[)）]")
_DAY = regex(r"(?<!\d)(\d{1,2})일(?!\s?(?:간|째|연속|평균|이동|만))")
_YESTERDAY = regex(
    r"(?:전날|전일|어제|지난\s?\w{2,3})(?!\s?(?:종가\s?)?(?:보다|대비|에\s?비해))(?![가-힣]*\s?(?:보다|대비))"
)
# 누리전자는 코스닥 시장에서 ...: where it is traded is not what is traded.
_WORD = regex(r"(?:[가-힣]{2,}(?![가-힣])|[A-Z][\w&]+)(?!\s?(?:시장|증시))")
_PLACE = regex(r"시장|증시|거래소|에서$")


class Based(NamedTuple, Generic[K]):
    """A movement and the closed range of bases it can start from; None where its own figures do not fit together.

    `subject` is the name right before it, `words` all the names on its line, `day` the day of the month it tells of.
    """

    witness: Witness[K]
    move: Move
    base: Range | None
    words: frozenset[str]
    subject: str | None
    day: int | None

    @property
    def moved(self) -> Span:
        """The change, the rate, or both from the first to the last: 6.16포인트(0.24%)."""
        spans = [claim.span for claim in (self.move.change, self.move.rate) if claim is not None]
        end = max(span.end for span in spans)
        return Span(min(spans).start, end + (len(spans) > 1 and self.witness.text[end : end + 1] in {")", "）"}))

    @property
    def unit(self) -> str | None:
        unit: str | None = self.move.level.value.amount.unit
        return None if unit == "point" else unit

    def mention(self, claim: Claim) -> Mention[K]:
        return Mention(self.witness.key, claim.span)

    @property
    def whole(self) -> Span:
        """From its first figure to its last."""
        return Span(min(self.moved.start, self.move.level.span.start), max(self.moved.end, self.move.level.span.end))

    def shown(self) -> str:
        """The movement as printed."""
        return " ".join(self.witness.text[slice(*self.whole)].split())


def read(witness: Witness[K]) -> Iterator[Based[K]]:
    """The movements of a witness that tell no previous level, in order."""
    starts = [sentence.start for sentence in witness.sentences]
    last: Based[K] | None = None
    for move in witness.moves:
        size = sized(move)
        if size is None or move.previous is not None or move.level.value.amount.unit == "percent":
            continue
        start = min(claim.span.start for claim in (move.change, move.rate, move.level) if claim is not None)
        end = max(claim.span.end for claim in (move.change, move.rate, move.level) if claim is not None)
        if _OTHER_BASE.search(witness.text, max(0, start - _BEFORE // 2), end):
            continue
        begin = starts[bisect_right(starts, start) - 1] if starts else start
        if _INVERSE.search(witness.text, max(begin, start - _BEFORE), end):
            continue
        sentence = witness.text[max(begin, start - _LONGEST) : start]
        words, subject = names(sentence[-_BEFORE:]), _subject(sentence[-_BEFORE:])
        if last is not None and subject is None and start - last.move.level.span.end < _GOES_ON:
            words, subject = last.words, last.subject
        last = Based(witness, move, _base(size, move), words, subject, _day(witness, sentence))
        yield last


def _base(size: Sized, move: Move) -> Range | None:
    sign = fitting_sign(size, move)
    if sign is None:
        return None
    if size.change is not None:
        return base_of(size.level, size.change, sign)
    assert size.rate is not None
    factors = sorted(1 + sign * edge / 100 for edge in size.rate)
    return Range(size.level.low / factors[1], size.level.high / factors[0]) if factors[0] > 0 else None


def _subject(lead: str) -> str | None:
    known = [word for word in _WORD.findall(lead) if names(word) and not _PLACE.search(word)]
    return stem(known[-1]).removesuffix("지수") if known else None


def _day(witness: Witness[K], sentence: str) -> int | None:
    """The day of the month that the sentence names before the movement, else that of publication."""
    named = _DAY.findall(sentence)
    if named:
        return int(named[-1])
    if witness.published is None:
        return None
    return (witness.published - timedelta(days=1) if _YESTERDAY.search(sentence) else witness.published).day


def by_day(witnesses: Iterable[Witness[K]]) -> list[list[Witness[K]]]:
    """The witnesses in groups of one publication day; those without a day stand each by itself."""
    days: dict[Hashable, list[Witness[K]]] = {}
    for witness in witnesses:
        days.setdefault(witness.published or ("undated", witness.key), []).append(witness)
    return list(days.values())


def width(base: Range) -> Decimal:
    """How far a base is left open, as a share of it."""
    return (base.high - base.low) / base.low if base.low > 0 else Decimal(1)
