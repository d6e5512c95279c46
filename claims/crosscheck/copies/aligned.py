"""What stands in the same place of two copies of a sentence must say the same.

The most precise key there is: a claim of the first copy is weighed against the claim in its place in every other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from claims.claim import Claim
from claims.crosscheck.copies.aligned_words import other_subject, replaced_words
from claims.crosscheck.copies.alignment import Aligned, Line, Rows, likeness, rows
from claims.crosscheck.copies.negated import negated
from claims.crosscheck.copies.same import difference, said
from claims.crosscheck.fold import fold
from claims.crosscheck.statement import Copies, Disagreement, Grade, K, Mention, Side, Witness
from claims.hangul import is_hangul, letter_differences
from claims.span import Span


class Telling(Protocol[K]):
    """A sentence with its claims."""

    @property
    def witness(self) -> Witness[K]: ...
    @property
    def claims(self) -> tuple[Claim, ...]: ...
    @property
    def role(self) -> str: ...


# The words that lead up to the claim say what it is about; twelve syllables are three or four words.
_LEAD = 12
_MIN_LEAD_LIKENESS = 0.7
# 김관영 and 김광영 differ in one letter, 강서준 and 강서진 in two; beyond three letters it is somebody else.
_MAX_LETTERS = 3


def check(witnesses: Sequence[Witness[K]], copies: Sequence[Copies[K]]) -> list[Disagreement[K]]:
    """Disagreements between copies of one sentence, in the order of `copies`."""
    kept: list[Rows[K]] = []
    subjects: set[tuple[K, K]] = set()
    for group in rows(witnesses, copies):
        apart = [one for one in group.others if _tells_of_another(group.first, one)]
        subjects.update((group.first.witness.key, one.line.witness.key) for one in apart)
        kept.append(group._replace(others=[one for one in group.others if one not in apart]))
    found: list[Disagreement[K]] = []
    for group in kept:
        found += [*_claims(group), *_names(group), *negated(group)]
        # Two reports from one mould, each about its own company, replace its name throughout.
        found += replaced_words(
            group._replace(
                others=[o for o in group.others if (group.first.witness.key, o.line.witness.key) not in subjects]
            )
        )
    return found


def _tells_of_another(first: Line[K], aligned: Aligned[K]) -> bool:
    """With name and figure changed it is the next sentence: 누리전자는 52만3000원이다, 한빛화학은 17만8500원이다."""
    figures = (claim for claim in first.claims if claim.family == "figure")
    pairs = ((claim, _in_place(claim, first, aligned)) for claim in figures)
    changed = any(other is not None and difference(claim, other) for claim, other in pairs)
    return changed and other_subject(first, aligned)


def _claims(group: Rows[K]) -> Iterator[Disagreement[K]]:
    """Claim by claim of the first copy: what the others print in its place, where that cannot both be right."""
    first = group.first
    for claim in first.claims:
        sides = {said(claim): [first.mention(claim.span)]}
        broken = None
        for aligned in group.others:
            other = _in_place(claim, first, aligned)
            rule = difference(claim, other) if other is not None else None
            if other is None or (rule and not _same_lead(claim, first, other, aligned.line)):
                continue
            own = own_day(claim, first.witness) and own_day(other, aligned.line.witness)
            if rule is None or own or (claim.family == "figure" and next_release(first, aligned.line)):
                sides[said(claim)].append(aligned.line.mention(other.span))
            else:
                broken = broken or rule
                sides.setdefault(said(other), []).append(aligned.line.mention(other.span))
        if broken is not None:
            yield _disagreement(broken, claim.topic.subject or fold(claim.quote), sides, group)


def _in_place(claim: Claim, first: Line[K], aligned: Aligned[K]) -> Claim | None:
    """The claim of the same family that stands where `claim` stands in the first copy."""
    start, end = first.folded.range_of(claim.span)
    best, most = None, 0
    for other in aligned.line.claims:
        if other.family == claim.family:
            a, b = aligned.line.folded.range_of(other.span)
            common = min(aligned.there[end], b) - max(aligned.there[start], a)
            if 2 * common >= min(end - start, b - a) and common > most:
                best, most = other, common
    return best


def own_day(claim: Claim, witness: Witness[K]) -> bool:
    """Whether the claim is the day the text itself came out: a wire prints it anew in every reprint."""
    day = claim.family == "date" and claim.value.grain == "day"  # a period may begin on that day
    return day and witness.published is not None and claim.value.start == witness.published


def next_release(one: Telling[K], other: Telling[K]) -> bool:
    """Whether two sentences tell each of its own day: 2개 제품을 15일 and 1개 제품을 17일 are two days' reports.

    A headline has no day but those of its text.
    """
    headlines = one.role == other.role == "headline"
    days = [
        {
            claim.value.start
            for claim in (told.witness.claims if headlines else told.claims)
            if own_day(claim, told.witness)
        }
        for told in (one, other)
    ]
    return bool(days[0]) and bool(days[1]) and days[0] != days[1]


def _same_lead(claim: Claim, first: Line[K], other: Claim, line: Line[K]) -> bool:
    leads = []
    for one, place in ((claim, first), (other, line)):
        start = place.folded.range_of(one.span)[0]
        leads.append(place.folded.text[max(0, start - _LEAD) : start])
    return likeness(*leads) >= _MIN_LEAD_LIKENESS


def _names(group: Rows[K]) -> Iterator[Disagreement[K]]:
    """Names a letter or a syllable off. One side may be no name at all (김대줌), so places are compared, not claims."""
    first = group.first
    for start, end in sorted(_name_places(group)):
        span = first.span_of(start, end)
        name = first.folded.text[start:end]
        if span is None or not _is_word(first, span):
            continue
        sides = {name: [first.mention(span)]}
        for aligned in group.others:
            here = aligned.there[start], aligned.there[end]
            other, place = aligned.line.folded.text[slice(*here)], aligned.line.span_of(*here)
            if place is not None and _is_word(aligned.line, place) and (other == name or _slip(name, other)):
                sides.setdefault(other, []).append(aligned.line.mention(place))
        if len(sides) > 1:
            yield _disagreement("claims.name.differs_in_copy", name, sides, group)


def _name_places(group: Rows[K]) -> set[tuple[int, int]]:
    """Where any copy names a person, as ranges of the first copy's folded text."""
    first = group.first
    places = {first.folded.range_of(c.value.person_span) for c in first.claims if c.family == "title"}
    for line, _, back in group.others:
        for claim in line.claims:
            if claim.family == "title":
                start, end = line.folded.range_of(claim.value.person_span)
                places.add((back[start], back[end]))
    return {(start, end) for start, end in places if end - start >= 3}


def _is_word(line: Line[K], span: Span) -> bool:
    """Whether a stretch begins a word and holds no space, as a name does."""
    text = line.witness.text
    return not text[span.start - 1 : span.start].isalnum() and " " not in text[slice(*span)]


def _slip(one: str, other: str) -> bool:
    """Whether two words of Hangul are one name with a slip in one syllable."""
    if not is_hangul(one) or not is_hangul(other) or len(one) != len(other):
        return False
    letters = letter_differences(one, other)
    return sum(a != b for a, b in zip(one, other, strict=True)) == 1 and letters is not None and letters <= _MAX_LETTERS


def _disagreement(rule: str, about: str, sides: dict[str, list[Mention[K]]], group: Rows[K]) -> Disagreement[K]:
    texts = {line.witness.key: line.witness.text for line in (group.first, *(a.line for a in group.others))}
    made = []
    for mentions in sides.values():
        source, span = mentions[0]
        made.append(Side(texts[source][span.start : span.end], tuple(mentions)))
    return Disagreement(rule, Grade.ERROR, about, tuple(made))
