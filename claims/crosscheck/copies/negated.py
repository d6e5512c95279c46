"""A copy that denies what the others say, or says what they deny: "has not approved", 판매 금지 가처분, 열지 않기로.

Only the denial differs: the word that is denied stands in the same place of both copies.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from claims.crosscheck.copies.lines import Aligned, Line, Rows, word_for_word
from claims.crosscheck.statement import Disagreement, Grade, K, Side
from claims.fold import fold
from claims.regex import regex
from claims.span import Span

# Each with the word it denies.
_DENIAL = regex(
    r"(?P<verb>[가-힣]{1,10})지(?:는|도|를)?\s?(?:않|못|아니|말[아고라자])[가-힣]{0,8}"
    r"|(?<![가-힣])(?:안|못)\s(?P<after>[가-힣]{2,10})"
    r"|(?<![가-힣])금지\s(?P<what>[가-힣]{2,10})"
    r"|\b(?:not|never|no longer|cannot)\s(?P<en>[a-z]{2,20})|\b[a-z]{2,10}n['’]t\s(?P<nt>[a-z]{2,20})"
)
_WORD = regex(r"[가-힣A-Za-z0-9]+")


class _Denial(NamedTuple):
    """Where a copy denies something, and how the word it denies begins."""

    span: Span
    word: str


def negated(group: Rows[K]) -> Iterator[Disagreement[K]]:
    """An error for each copy that denies what the first one says, or the other way round."""
    for aligned in group.others:
        here, there = _denials(group.first), _denials(aligned.line)
        if len(here) != len(there):
            yield from _between(group.first, aligned, here, there)


def _denials(line: Line[K]) -> list[_Denial]:
    found = []
    # 안 장관은 is what 안도윤 장관 is called afterwards.
    titles = [claim.span for claim in line.claims if claim.family == "title"]
    for match in _DENIAL.finditer(line.witness.text, *line.span):
        if any(span.start < match.end() and match.start() < span.end for span in titles):
            continue
        word = next(word for word in match.groups() if word is not None)
        found.append(_Denial(Span(*match.span()), word))
    return found


def _between(
    first: Line[K], aligned: Aligned[K], here: list[_Denial], there: list[_Denial]
) -> Iterator[Disagreement[K]]:
    swapped = len(there) > len(here)
    one, other = (aligned.line, first) if swapped else (first, aligned.line)
    place = aligned.back if swapped else aligned.there
    for denial in there if swapped else here:
        start, end = one.folded.range_of(denial.span)
        said = _word_at(other, place[start], place[end], denial.word)
        if said is None:
            continue
        spans = (said, denial.span) if swapped else (denial.span, said)
        if word_for_word(first, aligned, *spans):
            sides = tuple(
                Side(line.witness.text[slice(*span)], (line.mention(span),))
                for line, span in zip((first, aligned.line), spans, strict=True)
            )
            yield Disagreement("claims.copy.opposite", Grade.ERROR, fold(denial.word), sides)


def _word_at(line: Line[K], start: int, end: int, denied: str) -> Span | None:
    """The word of a copy in the place of a denial, where it is the word denied, and not denied here too."""
    if start == end:
        return None
    low, high = line.folded.offsets[start], line.folded.offsets[end - 1] + 1
    words = [
        match for match in _WORD.finditer(line.witness.text, *line.span) if match.start() < high and low < match.end()
    ]
    said = next((match for match in words if _is_same_word(match[0], denied)), None)
    inside = said is not None and any(d.span.start < said.end() and said.start() < d.span.end for d in _denials(line))
    return Span(*said.span()) if said is not None and not inside else None


def _is_same_word(one: str, other: str) -> bool:
    """approved and approve, 열기로 and 열: they begin alike."""
    common = min(len(one), len(other), 3)
    return one[:common].lower() == other[:common].lower()
