"""When the articles of a cluster came out, as points of a small drawing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

_WIDTH, _STEP, _RADIUS = 600, 9, 4  # units of the drawing: its width, the distance of stacked points, their radius
_MAX_STACK = 12  # points of one day that are drawn one by one


class Point(NamedTuple):
    """Where an article is drawn, and what it is called."""

    x: int
    y: int
    label: str


class Timeline(NamedTuple):
    """A drawing `width` by `height` units large; the points lie over their days, the first of which is at the left."""

    width: int
    height: int
    radius: int
    first: date
    last: date
    points: tuple[Point, ...]


def timeline(days: Sequence[tuple[date | None, str]]) -> Timeline | None:
    """The articles over the days they came out; None where they did not come out on at least two days."""
    known = [(day, name) for day, name in days if day is not None]
    if len({day for day, _ in known}) < 2:
        return None
    first, last = min(known)[0], max(known)[0]
    tallest = min(_MAX_STACK, max(Counter(day for day, _ in known).values()))
    height = tallest * _STEP + _RADIUS
    stacked: Counter[date] = Counter()
    points = []
    for day, name in known:
        x = _STEP + (day - first).days * (_WIDTH - 2 * _STEP) // (last - first).days
        y = height - _STEP // 2 - min(stacked[day], _MAX_STACK - 1) * _STEP
        points.append(Point(x, y, f"{day} {name}"))
        stacked[day] += 1
    return Timeline(_WIDTH, height + 2, _RADIUS, first, last, tuple(points))
