"""An English name one letter off the name the same text prints elsewhere: Habnit Robotics for Hanbit Robotics."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Generic, NamedTuple
from unicodedata import combining, normalize

from claims.crosscheck.fold import fold
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.span import Span

# Not in addresses: j.habnit@example.com, /habnit/.
_WORD = re.compile(r"(?<![\w@/.-])[^\W\d_]+(?:-[^\W\d_]+)*(?![\w@/])")
_SHORTEST = 6  # Heath and Health, Royal and Loyal are words alike
_SHORTEST_NAME = 5  # Smith, beside the same first name as three times before
_LONG = 8
_OFTEN = 3
_LONGEST = 30
_NEIGHBOUR = 4  # letters of a neighbour that says something: "of the" does not
# Spellings of two countries: organisation, centre, adviser, licence, labour, travelled.
_CUSTOM = re.compile(r"(?:is|iz)(?=[ai])|(?:er|re)$|(?:e|o)r(?=s?$)|(?:c|s)e(?=s?$)|ou?r|ll?(?=ed$|ing$|ers?$)")


class Use(NamedTuple, Generic[K]):
    """One capitalised word where it stands, with the words before and after it."""

    witness: Witness[K]
    span: Span
    word: str
    before: str
    after: str


def check(witnesses: Sequence[Witness[K]]) -> list[Disagreement[K]]:
    """A disagreement for each capitalised word printed once, one letter off a name that its text prints elsewhere."""
    found = []
    for witness in witnesses:
        by_word: dict[str, list[Use[K]]] = {}
        for use in _uses(witness):
            by_word.setdefault(_plain(use.word), []).append(use)
        told: set[str] = set()
        for rare, frequent in _neighbours(by_word):
            (slip,), others = by_word[rare], _capitalised(by_word[frequent])
            is_name = len(others) == len(by_word[frequent])
            if frequent not in told and _is_slip(rare, frequent, slip, others, is_name=is_name):
                told.add(rare)
                found.append(_disagreement(slip, others))
    return found


def _is_slip(rare: str, frequent: str, slip: Use[K], others: Sequence[Use[K]], *, is_name: bool) -> bool:
    """Whether the place of the rare word, or the number of the others, says that their word was meant.

    The end of a word is grammar (Holding, Holdings; Claudia, Claudio); its beginning makes other names.
    """
    swapped = sorted(rare) == sorted(frequent)
    if not swapped and (rare[-1] != frequent[-1] or rare[:-1] == frequent or frequent[:-1] == rare):
        return False
    inside = swapped or rare[0] == frequent[0]
    if any(_beside(slip, use) for use in others):
        if min(len(rare), len(frequent)) < _SHORTEST:
            return inside and is_name and len(others) >= _OFTEN
        return inside or len(others) > 1
    # Nothing beside them says so: the name must be long, or printed again and again.
    length = min(len(rare), len(frequent))
    return inside and length >= _SHORTEST and len(others) >= (2 if swapped or length >= _LONG else _OFTEN)


def _capitalised(uses: Sequence[Use[K]]) -> list[Use[K]]:
    return [use for use in uses if use.word[0].isupper()]


def _uses(witness: Witness[K]) -> Iterator[Use[K]]:
    for part in witness.parts:
        if part.language != "en":
            continue
        run = [*_WORD.finditer(witness.text, *part.span)]
        near = ["", *(match[0].lower() for match in run), ""]
        for i, match in enumerate(run):
            if _SHORTEST_NAME <= len(match[0]) <= _LONGEST:
                yield Use(witness, Span(*match.span()), match[0], near[i], near[i + 2])


def _plain(word: str) -> str:
    """The word in lower case without accents: García and GARCIA are one name."""
    if word.isascii():
        return word.lower()
    return "".join(c for c in normalize("NFKD", word) if not combining(c)).lower()


def _neighbours(words: dict[str, list[Use[K]]]) -> Iterator[tuple[str, str]]:
    """A capitalised word printed once and another one, one edit apart, the one printed oftener last."""
    from rapidfuzz.distance import OSA

    alike: dict[str, set[str]] = {}
    for word, uses in words.items():
        if _capitalised(uses):
            for stub in _stubs(word):
                alike.setdefault(stub, set()).add(word)
    rare = [word for word, uses in words.items() if len(uses) == 1 and uses[0].word[0].isupper()] if alike else []
    pairs = {(one, other) for one in rare for stub in _stubs(one) for other in alike.get(stub, ())}
    for one, other in sorted(pairs):
        apart = one != other and OSA.distance(one, other, score_cutoff=1) == 1
        if apart and _CUSTOM.sub("", one) != _CUSTOM.sub("", other):
            yield one, other


def _stubs(word: str) -> set[str]:
    """The word, and the word without one of its letters."""
    return {word, *(word[:i] + word[i + 1 :] for i in range(len(word)))}


def _beside(one: Use[K], other: Use[K]) -> bool:
    return any(
        len(near) >= _NEIGHBOUR and near == there
        for near, there in ((one.before, other.before), (one.after, other.after))
    )


def _disagreement(slip: Use[K], others: Sequence[Use[K]]) -> Disagreement[K]:
    places = tuple(Mention(use.witness.key, use.span) for use in others)
    # A headline in capitals does not say how the name is written.
    printed = Counter(use.word for use in others if not use.word.isupper()) or Counter(use.word for use in others)
    meant = printed.most_common(1)[0][0]
    sides = (Side(slip.word, (Mention(slip.witness.key, slip.span),)), Side(meant, places))
    if len(others) == 1:
        # Kristin and Kirsten may be two; nothing says which one was meant.
        return Disagreement("claims.name.near_miss", Grade.WARNING, fold(meant), sides)
    return Disagreement("claims.name.near_miss", Grade.ERROR, fold(meant), sides, suspect=0, correction=meant)
