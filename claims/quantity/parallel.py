"""Figures in the order of the names before them: 매출과 영업이익은 각각 3조원, 2000억원; 3% and 5%, respectively."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from claims.fold import fold
from claims.quantity import measures
from claims.quantity.fact import Fact, Slot
from claims.regex import regex
from claims.span import Span

_FAR = 90  # characters: two names with their titles, and what they share
_WORD = r"[가-힣A-Za-z0-9&·ㆍ-]"
# 해솔과 누리의 지분은 (올해) 각각
_NAMES = regex(
    rf"(?:^|\s)(?P<names>(?:{_WORD}{{2,20}}?(?:[와과]|,|\s및)\s){{1,4}}{_WORD}{{2,20}}?)"
    rf"(?:의\s(?P<shared>(?:{_WORD}+\s){{0,2}}{_WORD}+?))?(?:은|는|이|가|을|를|에|도)?\s(?:[^,.]{{0,30}}\s)?각각\s(?:약\s)?$"
)
_BETWEEN = regex(r"(?:\s?\([^()\n]{0,30}\))?(?:[와과,·]|\s및|,?\sand|으?로)?\s?(?:약\s)?")
_RESPECTIVELY = regex(r"[^.;\n]{0,40}\brespectively\b")


def parted(text: str, sentence: Span, facts: list[Fact]) -> list[Fact]:
    """The facts of one sentence, those behind 각각 given to the names in order; in doubt where the numbers differ."""
    done = list(facts)
    for first, fact in enumerate(facts):
        behind = [first, *_after(text, facts, first)] if fact.part == "each" and fact.claim.language == "ko" else []
        if len(behind) > 1:
            names = list(_names(text, max(sentence.start, fact.claim.span.start - _FAR), fact.claim.span.start))
            for place, index in enumerate(behind):
                shared = replace(done[index], measure=done[index].measure or done[first].measure)
                done[index] = _given(text, shared, names[place] if len(names) == len(behind) else None)
        elif _RESPECTIVELY.match(text, fact.claim.span.end):
            done[first] = _given(text, done[first], None)
    return done


def _after(text: str, facts: Sequence[Fact], first: int) -> Iterator[int]:
    """The figures that follow with nothing but a comma or 와 between, each with what its brackets hold skipped."""
    last = facts[first].claim
    for index in range(first + 1, len(facts)):
        claim = facts[index].claim
        if claim.value.amount.unit != last.value.amount.unit:
            continue
        if not _BETWEEN.fullmatch(text, last.span.end, claim.span.start):
            return
        yield index
        last = claim


def _names(text: str, start: int, end: int) -> Iterator[Span]:
    match = _NAMES.search(text[start:end])
    if match is None:
        return
    offset = start + match.start("names")
    for word in re.finditer(rf"{_WORD}+", match["names"]):
        name = re.sub(r"[와과]$", "", word[0]) if word.end() < len(match["names"]) else word[0]
        if name != "및":
            yield Span(offset + word.start(), offset + word.start() + len(name))


def _given(text: str, fact: Fact, name: Span | None) -> Fact:
    """The fact told of this name: a measure where it names one, else whose it is."""
    if name is None:
        return replace(fact, measure=fact.measure and fact.measure._replace(sure=False))
    named = measures.korean(text[slice(*name)])
    if named.known:
        return replace(fact, measure=Slot(named.head, name, named.words), part=None)
    return replace(fact, subject=Slot(fold(text[slice(*name)]), name), part=None)
