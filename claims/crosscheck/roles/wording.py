"""A quotation with another word in it: 인하하겠다 in one text, where three others quote 인상하겠다.

Words are tidied up when they are quoted, so only a word that turns the meaning is told: another number, another party,
the opposite. It stands between the same words in a quotation that the independent majority prints as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Generic, NamedTuple

from claims.crosscheck.fold import fold
from claims.crosscheck.roles.parties import is_party, parties
from claims.crosscheck.spellings.terms import stem, words
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.crosscheck.voices import support
from claims.lexicon import table
from claims.span import Span
from claims.titles.bodies import may_be_one

_MIN_MAJORITY = 3
_MIN_WORDS = 5  # 앞으로 잘하겠다 is said by many
_NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)*")


class _Use(NamedTuple, Generic[K]):
    """A word of a quotation where it stands, and all words of the quotation."""

    word: str
    mention: Mention[K]
    quoted: frozenset[str]


def check(story: Sequence[Witness[K]]) -> list[Disagreement[K]]:
    """An error for each word that turns the meaning of a quotation, against the independent majority."""
    if len(story) <= _MIN_MAJORITY:
        return []
    witnesses = {witness.key: witness for witness in story}
    places: dict[tuple[str, ...], dict[str, list[_Use[K]]]] = {}
    for witness in story:
        for place, use in _uses(witness):
            places.setdefault(place, {}).setdefault(use.word, []).append(use)
    known = parties(story)
    return [found for by_word in places.values() if len(by_word) > 1 for found in _turned(by_word, known, witnesses)]


def _uses(witness: Witness[K]) -> Iterator[tuple[tuple[str, ...], _Use[K]]]:
    """Every word of the marked quotations between two words before and one behind it, and one and two."""
    for claim in witness.claims:
        if claim.family != "quote" or claim.language != "ko" or not claim.value.marked:
            continue
        run = words(witness.text, claim.value.words)
        part = witness.part_at(claim.span.start)
        if len(run) < _MIN_WORDS or part is None or part.translated:
            continue
        stems = [stem(word.text) for word in run]
        quoted = frozenset(stems)
        for i, word in enumerate(run):
            left, right = stems[max(0, i - 2) : i], stems[i + 1 : i + 3]
            use = _Use(stems[i], Mention(witness.key, Span(word.start, word.start + len(stems[i]))), quoted)
            if len(left) == 2:
                yield (*left, "_", *right[:1]), use
            if left and len(right) == 2:
                yield (left[-1], "_", *right), use


def _turned(
    by_word: Mapping[str, list[_Use[K]]], known: frozenset[str], witnesses: Mapping[K, Witness[K]]
) -> Iterator[Disagreement[K]]:
    voices = {word: support((use.mention for use in uses), witnesses).voices for word, uses in by_word.items()}
    meant = max(voices, key=lambda word: voices[word])
    for word, few in by_word.items():
        many = by_word[meant]
        if voices[word] > 1 or voices[meant] < _MIN_MAJORITY or not _turns(word, meant, known):
            continue
        if any(2 * len(a.quoted & b.quoted) > min(len(a.quoted), len(b.quoted)) for a in few for b in many):
            sides = tuple(Side(uses[0].word, tuple(dict.fromkeys(u.mention for u in uses))) for uses in (few, many))
            yield Disagreement("claims.quote.words", Grade.ERROR, fold(meant), sides, suspect=0, correction=meant)


def _turns(one: str, other: str, known: frozenset[str]) -> bool:
    """Whether one word in the place of the other turns what is said."""
    numbers = [_NUMBER.findall(word) for word in (one, other)]
    if all(numbers):
        return numbers[0] != numbers[1] and _NUMBER.sub("0", one) == _NUMBER.sub("0", other)
    if is_party(one, known) and is_party(other, known):
        return not may_be_one(one, other)
    return any(
        (one.startswith(a) and other.startswith(b)) or (one.startswith(b) and other.startswith(a))
        for a, b in _opposites()
    )


@cache
def _opposites() -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    return tuple((tuple(row["ko"]), tuple(row["against_ko"])) for row in table("opposites"))
