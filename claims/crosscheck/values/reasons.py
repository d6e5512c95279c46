"""What else two texts tell that lets both of two values be right: their difference, their sum, an estimate."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from claims.crosscheck.figures.numbers import significant
from claims.crosscheck.statement import K
from claims.crosscheck.values.apart import stand_apart
from claims.crosscheck.values.fits import comparable
from claims.crosscheck.values.kinds import two_currencies
from claims.crosscheck.values.others import of_another
from claims.crosscheck.values.part_of import is_part, is_part_of, part_and_whole
from claims.crosscheck.values.said import Said
from claims.crosscheck.values.told_in_parts import make_up_told

_ESTIMATE = Decimal("1.25")


def both_may_be_right(
    a: Said[K], b: Said[K], here: Sequence[Said[K]], there: Sequence[Said[K]], narrowed: tuple[frozenset[str], ...]
) -> bool:
    """Whether one is a part of the other, both make up what both texts tell, or a text tells how far they lie apart."""
    settled = frozenset(one.key for one in here) & frozenset(one.key for one in there)
    part = is_part_of(a, b) or is_part_of(b, a) or (part_and_whole(a, b) and not _same_part(a, b, here, there))
    if part or _told_apart(a, b, here, there) or _make_up(a, b, settled) or _estimated(a, b, *narrowed):
        return True
    return make_up_told(a, b, [*here, *there]) or stand_apart(a, b, narrowed) or of_another(a, b)


def _told_apart(a: Said[K], b: Said[K], here: Sequence[Said[K]], there: Sequence[Said[K]]) -> bool:
    """Whether a text tells by how much the two differ: 36억 원 더 든 190억 원; two more, raising it to eight."""
    if a.number is None or b.number is None:
        return False
    apart = abs(a.number - b.number)
    return any(
        o.number == apart
        and o.key not in (a.key, b.key)
        and (comparable(o, one) or ("cent" in o.quote.lower() and two_currencies(o.kind, one.kind)))
        and (o.sentence == one.sentence or len(significant(apart)) > 1)
        for texts, one in ((here, a), (there, b))
        for o in texts
    )


def _make_up(a: Said[K], b: Said[K], settled: frozenset[str]) -> bool:
    """Whether two parts make up what both texts tell: eight of his ten lost, two of the ten whole."""
    if a.printed is None or b.printed is None or not (is_part(a) or is_part(b)):
        return False
    return any(key.startswith(f"{a.kind} {(a.printed + b.printed).normalize():f} ") for key in settled)


def _same_part(a: Said[K], b: Said[K], here: Sequence[Said[K]], there: Sequence[Said[K]]) -> bool:
    """Whether both texts tell one smaller part besides: then each of the two is a whole, 86곳 and 68 of the traps."""
    least = min(a.number or 0, b.number or 0)
    parts = [
        {o.number for o in texts if comparable(o, a) and o.number and o.number < least and is_part(o)}
        for texts in (here, there)
    ]
    return bool(parts[0] & parts[1])


def _estimated(a: Said[K], b: Said[K], mine: frozenset[str], yours: frozenset[str]) -> bool:
    """Whether only one of two values is an estimate, and it comes near the other: 추정 900㏊ and 1042㏊."""
    if "forecast" not in mine ^ yours or not a.number or not b.number or min(a.number, b.number) <= 0:
        return False
    return max(a.number, b.number) <= _ESTIMATE * min(a.number, b.number)
