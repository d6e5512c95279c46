"""Whether two texts tell of two of a series: 제11회 and 제12회, fiscal 2024 and 2025, August and September, [2보].

A report that recurs has its figures anew, and says which one it is.
"""

from __future__ import annotations

from collections.abc import Sequence

from claims.crosscheck.copies.occasion import stage_marks
from claims.crosscheck.statement import K, Witness
from claims.crosscheck.values.kinds import CALENDAR
from claims.crosscheck.values.pairs import Pair, borne_out
from claims.crosscheck.values.said import Said
from claims.regex import regex

# A text of so many figures that recurs has most of them anew.
_LONG = 6
_EDITION = regex(
    # 주 3회 is how often.
    r"(?:제\s?)?(?<![0-9])(?<![주연월] )([0-9]{1,3})\s?회(?![가-힣])"
    r"|\b([0-9]{1,3})(?:st|nd|rd|th)\s(?=[A-Z]|(?:annual|edition|festival|fair|contest|championships?|conference|congress"
    r"|summit|exhibition|awards?|tournament|games|marathon)\b)|\b(?:fiscal|FY)\s?([0-9]{2,4})"
)


def recurs(
    one: Witness[K], other: Witness[K], here: Sequence[Said[K]], there: Sequence[Said[K]], days: Sequence[Pair[K]]
) -> bool:
    """Whether two texts with these values, and these days at odds, tell of two of a series."""
    if _other_occasion(here, there) or _of_two_editions(one, other):
        return True
    return any(map(_of_two_months, days))


def _other_occasion(here: Sequence[Said[K]], there: Sequence[Said[K]]) -> bool:
    """Whether two texts have hardly a figure in common though both print many: a report that recurs."""
    figures = [[one for one in text if one.kind not in CALENDAR] for text in (here, there)]
    settled = sum(borne_out(one, figures[1]) for one in figures[0])
    return min(map(len, figures)) >= _LONG and settled * 3 < min(map(len, figures))


def _of_two_editions(one: Witness[K], other: Witness[K]) -> bool:
    """Whether each text names editions, fiscal years or stages of a report that the other does not: 제11회, [2보]."""
    told = (_editions(one), _editions(other)), (set(stage_marks(one)), set(stage_marks(other)))
    return any(here and there and here.isdisjoint(there) for here, there in told)


def _editions(witness: Witness[K]) -> frozenset[str]:
    """The editions and fiscal years a text names; none where it names none."""
    named = _EDITION.finditer(witness.text)
    return frozenset(match[1] or match[2] or match[3] for match in named)


def _of_two_months(pair: Pair[K]) -> bool:
    """Whether each of two months is told with figures of its own: 8월 물동량은 312만t, 9월 물동량은 298만t."""
    one, other = pair.one[0], pair.other[0]
    figures = [{key for key in month.beside if not key.startswith(CALENDAR)} for month in (one, other)]
    return one.kind == "month" and all(figures) and not figures[0] & figures[1]
