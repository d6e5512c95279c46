"""Which one of several figures a single slip of the pen explains: one digit exchanged, lost, doubled or moved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

# 억 for 조 is four places, a point too far to the left one.
_SHIFTS = (-8, -4, -3, -2, -1, 1, 2, 3, 4, 8)


class Range(NamedTuple):
    """A printed number as the closed range of truths it stands for."""

    low: Decimal
    high: Decimal


def densest(ranges: Sequence[Range]) -> Decimal:
    """The lowest value that lies in the most of the closed ranges."""
    edges = sorted([(one.low, 0) for one in ranges] + [(one.high, 1) for one in ranges])
    best, most, inside = edges[0][0], 0, 0
    for edge, ends in edges:
        inside += -1 if ends else 1
        if inside > most:
            best, most = edge, inside
    return best


def suspect_of(printed: Sequence[Range], allowed: Sequence[Range | None]) -> int | None:
    """The one figure that a slip explains while none explains another; None where it may be either.

    `printed` are the figures as they stand, `allowed` where each would have to lie for the others to be right.
    """
    mends = [0 if room is None else _mends(one, room) for one, room in zip(printed, allowed, strict=True)]
    return mends.index(2) if mends.count(2) == 1 and mends.count(0) == len(mends) - 1 else None


def mendable(number: Decimal, room: Range) -> bool:
    """Whether one slip, no coincidence, leads from what lies in `room` to the printed number."""
    half = Decimal(1).scaleb(int(number.normalize().as_tuple().exponent)) / 2
    return _mends(Range(number - half, number + half), room) == 2


def _mends(one: Range, room: Range) -> int:
    """2 where one slip leads into the room, 1 where it may be a coincidence, 0 where none does."""
    number, half = (one.low + one.high) / 2, (one.high - one.low) / 2
    best = 0
    for mended, strong in _edits(number):
        if mended - half <= room.high and room.low <= mended + half:
            if strong:
                return 2
            best = 1
    return best


def _edits(number: Decimal) -> Iterator[tuple[Decimal, bool]]:
    """Every number one slip away; of one digit exchanged or lost in two it is said that it proves nothing."""
    _, digits, exponent = number.normalize().as_tuple()
    printed = "".join(map(str, digits))
    size = int(exponent)
    exchanged = (printed[:i] + d + printed[i + 1 :] for i in range(len(printed)) for d in "0123456789")
    turned = (printed[:i] + printed[i + 1] + printed[i] + printed[i + 2 :] for i in range(len(printed) - 1))
    lost = (printed[:i] + d + printed[i:] for i in range(len(printed) + 1) for d in "0123456789")
    doubled = (printed[:i] + printed[i + 1 :] for i in range(len(printed)) if len(printed) > 1)
    for strong, edits in (
        (len(printed) > 2, exchanged),
        (len(printed) > 1, turned),
        (len(printed) > 1, lost),
        (len(printed) > 2, doubled),
    ):
        for edit in edits:
            if edit != printed:
                yield Decimal(edit).scaleb(size), strong
    for shift in _SHIFTS:
        yield number.scaleb(shift), True
