"""What of one copy stands in the place of a claim of the other, and whether it was put there instead of it."""

from __future__ import annotations

from typing import NamedTuple

from claims.claim import Claim
from claims.crosscheck.copies.lines import Aligned, Line, likeness
from claims.crosscheck.copies.same import meant
from claims.crosscheck.statement import K

# The words that lead up to the claim say what it is about; twelve syllables are three or four words.
_LEAD = 12
_MIN_LEAD_LIKENESS = 0.7
# One particle in its two forms, behind a vowel and behind a consonant: 군수는, 시장은.
_TWINS = str.maketrans({"는": "은", "가": "이", "를": "을", "와": "과"})
_NEAR = 2  # letters right before and right behind a claim: 부터 makes a day another thing than 밝혔다 does


class _Sides(NamedTuple):
    """Whether the same letters stand before and behind two claims; None where a claim stands there, or nothing."""

    before: bool | None
    after: bool | None


def in_place(claim: Claim, first: Line[K], aligned: Aligned[K]) -> Claim | None:
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


def replaced(claim: Claim, first: Line[K], other: Claim, line: Line[K]) -> bool:
    """Whether `other` was put in the place of `claim`, and neither only moved or left out.

    Between the same letters one may stand for the other; where only one side is the same, neither may be printed by
    the other copy: of 2015년 1천톤, 2017년 2천톤, 2019년 3천톤 a copy that leaves out the second has no other year.
    """
    if not _same_lead(claim, first, other, line):
        return False
    sides = _sides(claim, first, other, line)
    if sides.before and sides.after:
        return True
    if _prints(first, other) or _prints(line, claim):
        return False
    return bool(sides.before or sides.after) or sides == (None, None)


def _prints(line: Line[K], claim: Claim) -> bool:
    return any(one.family == claim.family and meant(one) == meant(claim) for one in line.claims)


def _same_lead(claim: Claim, first: Line[K], other: Claim, line: Line[K]) -> bool:
    leads = []
    for one, place in ((claim, first), (other, line)):
        start = place.folded.range_of(one.span)[0]
        leads.append(place.folded.text[max(0, start - _LEAD) : start])
    return likeness(*leads) >= _MIN_LEAD_LIKENESS


def _sides(claim: Claim, first: Line[K], other: Claim, line: Line[K]) -> _Sides:
    ranges = first.folded.range_of(claim.span), line.folded.range_of(other.span)
    before = [_letters(place, start - _NEAR, start) for place, (start, _) in zip((first, line), ranges, strict=True)]
    after = [_letters(place, end, end + _NEAR) for place, (_, end) in zip((first, line), ranges, strict=True)]
    return _Sides(*(None if None in pair else pair[0] == pair[1] for pair in (before, after)))


def _letters(line: Line[K], start: int, end: int) -> str | None:
    """The letters of a copy in a folded range, None beyond its ends and within another claim."""
    low, high = max(start, 0), min(end, len(line.folded.text))
    if low >= high:
        return None
    inside = (line.folded.range_of(one.span) for one in line.claims if one.family in ("figure", "date"))
    taken = any(a < high and low < b for a, b in inside)
    return None if taken else line.folded.text[low:high].translate(_TWINS)
