"""Figures, days and names of a translated paragraph against those of its original."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from claims.amount import Amount
from claims.crosscheck.pages.pairing import Pair, likeness
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Part, Side, Witness
from claims.fold import fold
from claims.names import MAY_BE_ONE, same_name
from claims.regex import regex
from claims.span import Span

# 1,234억원 may become 123 billion won: what rounding to three figures takes away.
_ROUNDING = Decimal("0.005")
_HEDGED = Decimal("0.05")  # 276 are some 280
# What an English text counts with a bare number; 층, 호 and 회 become floors, numbers and times, or nothing.
_COUNTERS = frozenset(
    {"개", "개사", "개소", "곳", "명", "건", "대", "가구", "마리", "그루", "점", "권", "팀", "종", "인"}
)
_PLAIN_NUMBER = regex(r"(?<![0-9.,])[0-9][0-9,]*(?:\.[0-9]+)?(?![0-9]|[만억조천백])")
# "A year and four months" are sixteen months.
_COMPOUND = regex(r"\b(?:years?|months?|weeks?|days?|hours?|minutes?),? and $")
_NAMED_UNIT = regex(r"[A-Za-z]")
_MONTHS: tuple[str, ...] = ("january", "february", "march", "april", "may", "june")
_MONTHS += ("july", "august", "september", "october", "november", "december")
_WORD = regex(r"[A-Za-z]+|\d+")
_FULL_NAME = regex(r"[가-힣]{3,4}|[A-Z][a-z]+ [A-Z][a-z]+-[a-z]+|[A-Z][a-z]+-[a-z]+ [A-Z][a-z]+")

_HANGUL_WORD = regex(r"(?<![가-힣])[가-힣]{2,4}")
_TWO_WORDS = regex(r"\b(?=([A-Z][A-Za-z-]{1,20} [A-Z][A-Za-z-]{1,20}))")


class Stated(NamedTuple):
    """Something a paragraph states: where, of what kind, and what is compared."""

    span: Span
    kind: str
    value: Any


def check(witness: Witness[K], pairs: Sequence[Pair]) -> Iterator[Disagreement[K]]:
    """An error where original and translation each state one thing of a kind that the other does not."""
    for original, translated, rule in _odd_ones(witness, pairs):
        spans = (original.span, translated.span)
        sides = tuple(Side(witness.text[s.start : s.end], (Mention(witness.key, s),)) for s in spans)
        yield Disagreement(rule, Grade.ERROR, fold(sides[0].value), sides)


def _odd_ones(witness: Witness[K], pairs: Sequence[Pair]) -> Iterator[tuple[Stated, Stated, str]]:
    everybody = [one for part in witness.parts for one in _people(witness, part)]
    one_to_one = all(len(pair.originals) == 1 for pair in pairs) and len(pairs) == _translated(witness)
    for pair in pairs:
        # A paragraph that shares no number and no name with its original is known by its place alone.
        if not one_to_one and not any(likeness(witness.text, p.span, pair.translated.span) for p in pair.originals):
            continue
        for read, same, rule in _COMPARED:
            here = [one for part in pair.originals for one in read(witness, part)]
            there = [*read(witness, pair.translated)]
            for kind in sorted({one.kind for one in here}):
                left, right = ([one for one in all_ if one.kind == kind] for all_ in (here, there))
                odd_left = [one for one in left if not any(same(one.value, other.value) for other in right)]
                odd_right = [one for one in right if not any(same(other.value, one.value) for other in left)]
                odd_left = [one for one in odd_left if not _found(witness, one, [pair.translated])]
                odd_right = [one for one in odd_right if not _found(witness, one, pair.originals)]
                odd = len(odd_left) == len(odd_right) == 1
                if odd and not _met_elsewhere(odd_left[0], odd_right[0], everybody):
                    yield odd_left[0], odd_right[0], rule


def _translated(witness: Witness[K]) -> int:
    return sum(part.role == "translated_body" for part in witness.parts)


def _found(witness: Witness[K], one: Stated, parts: Sequence[Part]) -> bool:
    """Whether these paragraphs hold it in another form: 면 becomes spaces and 장 nothing at all."""
    return _printed(witness, one, parts) or _named(witness, one, parts)


def _figures(witness: Witness[K], part: Part) -> Iterator[Stated]:
    for claim in witness.claims:
        if claim.family == "figure" and part.span.start <= claim.span.start < part.span.end:
            amount: Amount = claim.value.amount
            if _COMPOUND.search(witness.text[max(0, claim.span.start - 12) : claim.span.start]):
                continue
            if amount.unit is None or amount.unit in _COUNTERS:
                yield Stated(amount.span, "count", amount)
            elif _NAMED_UNIT.match(amount.unit):
                yield Stated(amount.span, amount.unit, amount)


def _printed(witness: Witness[K], one: Stated, parts: Sequence[Part]) -> bool:
    """Whether these paragraphs print the number of a figure, whatever they count with it."""
    if not isinstance(one.value, Amount):
        return False
    wanted = {end for end in (one.value.low, one.value.high) if end is not None}
    plain = {
        Decimal(match[0].replace(",", ""))
        for part in parts
        for match in _PLAIN_NUMBER.finditer(witness.text, *part.span)
    }
    amounts = [
        claim.value.amount
        for claim in witness.claims
        if claim.family == "figure" and any(p.span.start <= claim.span.start < p.span.end for p in parts)
    ]
    return bool(wanted & plain) or any(amount.low in wanted or amount.high in wanted for amount in amounts)


def _same_amount(one: Amount, other: Amount) -> bool:
    """Whether both print one number, but for rounding; an open end of one is no difference."""
    bounds = [(a, b) for a, b in ((one.low, other.low), (one.high, other.high)) if a is not None and b is not None]
    near = _HEDGED if one.approximate or other.approximate else _ROUNDING
    return bool(bounds) and all(abs(a - b) <= near * max(abs(a), abs(b)) for a, b in bounds)


def _days(witness: Witness[K], part: Part) -> Iterator[Stated]:
    for claim in witness.claims:
        if claim.family == "date" and part.span.start <= claim.span.start < part.span.end:
            numbers = frozenset(_numbers(claim.quote))
            if numbers:
                yield Stated(claim.span, "date", numbers)


def _numbers(quote: str) -> Iterator[int]:
    """The numbers of a printed day, a month's name as its number: November 3 is 11 and 3."""
    for word in _WORD.findall(quote):
        if word.isdigit():
            yield int(word)
        elif word.lower() in _MONTHS:
            yield _MONTHS.index(word.lower()) + 1


def _same_day(one: frozenset[int], other: frozenset[int]) -> bool:
    """Whether one leaves out what the other adds: a year, a month."""
    return one <= other or other <= one


def _people(witness: Witness[K], part: Part) -> Iterator[Stated]:
    for claim in witness.claims:
        if claim.family == "title" and part.span.start <= claim.span.start < part.span.end:
            span: Span = claim.value.person_span
            name = witness.text[span.start : span.end]
            if _FULL_NAME.fullmatch(name):
                yield Stated(span, "person", name)


def _same_person(one: str, other: str) -> bool:
    return same_name(one, other) >= MAY_BE_ONE


def _named(witness: Witness[K], one: Stated, parts: Sequence[Part]) -> bool:
    """Whether these paragraphs print the name in their script where nobody was read: a rare name, a bare one."""
    if one.kind != "person":
        return False
    printed = _hangul_names if one.value.isascii() else _latin_names
    return any(_same_person(one.value, name) for part in parts for name in printed(witness.text[slice(*part.span)]))


def _hangul_names(text: str) -> Iterator[str]:
    """The beginnings of words that are as long as a name: what follows may be a particle."""
    return (word[0][:length] for word in _HANGUL_WORD.finditer(text) for length in range(2, len(word[0]) + 1))


def _latin_names(text: str) -> Iterator[str]:
    return (words[1] for words in _TWO_WORDS.finditer(text))


def _met_elsewhere(one: Stated, other: Stated, everybody: Sequence[Stated]) -> bool:
    """Whether the page knows either person in its other language: then a sentence moved, not a name."""
    if one.kind != "person":
        return False
    return any(
        _same_person(who.value, met.value) and bool(_is_hangul(who)) != bool(_is_hangul(met))
        for who in (one, other)
        for met in everybody
    )


def _is_hangul(name: Stated) -> bool:
    return not name.value.isascii()


_Read = Callable[[Witness[Any], Part], Iterator[Stated]]
_COMPARED: tuple[tuple[_Read, Callable[[Any, Any], bool], str], ...] = (
    (_figures, _same_amount, "claims.translation.figure"),
    (_days, _same_day, "claims.translation.date"),
    (_people, _same_person, "claims.translation.name"),
)
