"""What stands in the same place of two copies of a sentence must say the same.

The most precise key there is: a claim of the first copy is weighed against the claim in its place in every other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from claims.claim import Claim
from claims.crosscheck.copies.aligned_words import replaced_words
from claims.crosscheck.copies.alignment import rows
from claims.crosscheck.copies.clocks_apart import other_clocks
from claims.crosscheck.copies.lines import Aligned, Line, Rows, word_for_word
from claims.crosscheck.copies.negated import negated
from claims.crosscheck.copies.occasion import occasions
from claims.crosscheck.copies.own_days import next_release, own_day
from claims.crosscheck.copies.places import in_place, replaced
from claims.crosscheck.copies.posts import Parted, held_together, parted
from claims.crosscheck.copies.same import difference, said
from claims.crosscheck.statement import Copies, Disagreement, Grade, K, Mention, Side, Witness
from claims.fold import fold
from claims.hangul import is_hangul, letter_differences
from claims.regex import regex
from claims.span import Span

# 김관영 and 김광영 differ in one letter, 강서준 and 강서진 in two; beyond three letters it is somebody else.
_MAX_LETTERS = 3
_ENGLISH = regex(r"[A-Za-z'’.-]+(?: [A-Za-z'’.-]+){1,3}")


def check(witnesses: Sequence[Witness[K]], copies: Sequence[Copies[K]]) -> list[Disagreement[K]]:
    """Disagreements between copies of one sentence, in the order of `copies`."""
    every = list(rows(witnesses, copies))
    held = held_together(witnesses)
    found = [one for group in every for one in _names(group)]
    apart, moved = occasions(every)
    for group in rows(witnesses, copies, apart=apart):
        found += [*_claims(group, held), *negated(group), *replaced_words(group, moved), *other_clocks(group, moved)]
    return found


def _claims(group: Rows[K], held: Mapping[str, set[frozenset[str]]]) -> Iterator[Disagreement[K]]:
    """Claim by claim of the first copy: what the others print in its place, where that cannot both be right."""
    first = group.first
    for claim in first.claims:
        sides = {said(claim): [first.mention(claim.span)]}
        broken: Parted | None = None
        for aligned in group.others:
            other = in_place(claim, first, aligned)
            if other is None:
                continue
            why = _parted(claim, first, other, aligned, held)
            if why is not None and not replaced(claim, first, other, aligned.line):
                continue
            if why is None or _tells_its_own_day(claim, first, other, aligned.line):
                sides[said(claim)].append(aligned.line.mention(other.span))
            else:
                broken = why if broken is None else broken
                sides.setdefault(said(other), []).append(aligned.line.mention(other.span))
        if broken is not None:
            yield _disagreement(broken, claim.topic.subject or fold(claim.quote), sides, group)


def _parted(
    claim: Claim, first: Line[K], other: Claim, aligned: Aligned[K], held: Mapping[str, set[frozenset[str]]]
) -> Parted | None:
    if said(claim) == said(other) or _one_stretch(claim, first, other, aligned):
        return None
    if claim.family == "title":
        reprint = aligned.reprint and word_for_word(first, aligned, claim.span, other.span)
        return parted(claim, other, held, reprint=reprint)
    rule = difference(claim, other)
    return Parted(rule, Grade.ERROR) if rule else None


def _one_stretch(claim: Claim, first: Line[K], other: Claim, aligned: Aligned[K]) -> bool:
    """Whether both copies print the same where either claim stands, but for spaces: 640개 사 and 640개사."""
    a, b = first.folded.range_of(claim.span), aligned.line.folded.range_of(other.span)
    here = first.span_of(min(a[0], aligned.back[b[0]]), max(a[1], aligned.back[b[1]]))
    there = aligned.line.span_of(min(b[0], aligned.there[a[0]]), max(b[1], aligned.there[a[1]]))
    if here is None or there is None:
        return False
    texts = first.witness.text[slice(*here)], aligned.line.witness.text[slice(*there)]
    return "".join(texts[0].split()) == "".join(texts[1].split())


def _tells_its_own_day(claim: Claim, first: Line[K], other: Claim, line: Line[K]) -> bool:
    own = own_day(claim, first.witness) and own_day(other, line.witness)
    return own or (claim.family == "figure" and next_release(first, line))


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
            yield _disagreement(Parted("claims.name.differs_in_copy", Grade.ERROR), name, sides, group)


def _name_places(group: Rows[K]) -> set[tuple[int, int]]:
    """Where any copy names a person, as ranges of the first copy's folded text."""
    first = group.first
    places = {first.folded.range_of(c.value.person_span) for c in first.claims if c.family == "title"}
    for line, _, back, _ in group.others:
        for claim in line.claims:
            if claim.family == "title":
                start, end = line.folded.range_of(claim.value.person_span)
                places.add((back[start], back[end]))
    return {(start, end) for start, end in places if end - start >= 3}


def _is_word(line: Line[K], span: Span) -> bool:
    """Whether a stretch begins a word and holds no space, as a Korean name does."""
    text = line.witness.text
    name = text[slice(*span)]
    return not text[span.start - 1 : span.start].isalnum() and (_ENGLISH.fullmatch(name) is not None or " " not in name)


def _slip(one: str, other: str) -> bool:
    """Whether two folded names are one with a slip: in one syllable of Hangul, in a letter or two of the alphabet."""
    if one.isascii() and other.isascii():
        from rapidfuzz.distance import OSA

        return min(len(one), len(other)) > _MAX_LETTERS and OSA.distance(one, other) < _MAX_LETTERS
    if not is_hangul(one) or not is_hangul(other) or len(one) != len(other):
        return False
    letters = letter_differences(one, other)
    return sum(a != b for a, b in zip(one, other, strict=True)) == 1 and letters is not None and letters <= _MAX_LETTERS


def _disagreement(why: Parted, about: str, sides: dict[str, list[Mention[K]]], group: Rows[K]) -> Disagreement[K]:
    texts = {line.witness.key: line.witness.text for line in (group.first, *(a.line for a in group.others))}
    made = []
    for mentions in sides.values():
        source, span = mentions[0]
        made.append(Side(texts[source][span.start : span.end], tuple(mentions)))
    return Disagreement(why.rule, why.grade, about, tuple(made))
