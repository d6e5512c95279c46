"""The likeness of one text to many that are kept as numbers: what an archive asks before it reads any of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np

from claims.crosscheck.likeness import LEAST, RARE, Units, odds, weights_by_count

# What of the lead is no figure, what is both, what of the figures is not of the lead, and the rest; people; days.
_SEGMENTS = 6
# Which of these make up each field, in the order of Units.
_FIELDS = _WHOLE, _LEAD, _PEOPLE, _FIGURES, _DAYS = (0, 4), (0, 2), (4, 5), (1, 3), (5, 6)
# A gap between two numbers that is as large takes several entries.
_GAP = np.iinfo(np.uint16).max
_TINY = 1e-9


def packed(units: Units) -> tuple[np.ndarray, np.ndarray]:
    """The gaps between the sorted numbers of each segment of a text, (n,) uint16, and the sizes of these, (6,) uint16.

    Lead and figures are of the whole. Raises OverflowError for a segment of more than 65,535 units.
    """
    lead, figures = units.lead, units.figures
    parts = (lead - figures, lead & figures, figures - lead, units.whole - lead - figures, units.people, units.days)
    segments = [np.sort(np.array([*map(int, part)], dtype=np.int64)) for part in parts]
    sizes = [len(segment) for segment in segments]
    if max(sizes) > np.iinfo(np.uint16).max:
        raise OverflowError(f"a text has {max(sizes)} units of one kind; at most 65535 can be kept")
    far, near = np.divmod(np.concatenate([np.diff(segment, prepend=0) for segment in segments]), _GAP)
    ends = np.cumsum(far + 1)
    gaps = np.full(ends[-1] if len(ends) else 0, _GAP, dtype=np.uint16)
    gaps[ends - 1] = near
    return gaps, np.array(sizes, dtype=np.uint16)


def unpacked(gaps: np.ndarray, sizes: np.ndarray) -> Units:
    """The units that were packed."""
    ends = np.concatenate(([0], np.cumsum(sizes, dtype=np.int64)))
    numbers = _numbers(gaps, sizes)
    return Units(*(frozenset(numbers[ends[first] : ends[last]].tolist()) for first, last in _FIELDS))


def _numbers(gaps: np.ndarray, sizes: np.ndarray) -> np.ndarray:
    """The numbers of texts that were packed one after the other, segment after segment, int32."""
    sums = np.cumsum(gaps, dtype=np.uint32)  # what runs over does so on both sides of the difference
    if (far := gaps == _GAP).any():
        sums = sums[~far]
    starts = np.cumsum(sizes.ravel(), dtype=np.int64) - sizes.ravel()
    before = np.concatenate((np.zeros(1, dtype=np.uint32), sums))[starts]
    numbers: np.ndarray = (sums - np.repeat(before, sizes.ravel())).astype(np.int32)
    return numbers


class Shelf:
    """Many packed texts one after the other, weighed by how many of so many `texts` hold each unit.

    `gaps` are those of all texts, (n,) uint16; `sizes` theirs, (texts, 6); `counts` of the units, (units,).
    """

    def __init__(self, gaps: np.ndarray, sizes: np.ndarray, counts: np.ndarray, texts: int) -> None:
        sizes = sizes.reshape(-1, _SEGMENTS)
        self._numbers = _numbers(gaps, sizes)
        self._segments = np.repeat(np.arange(sizes.size, dtype=np.int32), sizes.ravel())  # of each unit of each text
        self._starts = np.concatenate(([0], np.cumsum(sizes, dtype=np.int64)))  # of each segment, and the end
        self._weight = weights_by_count(counts.astype(np.float64), texts)
        self._lengths = np.maximum(sizes[:, slice(*_WHOLE)].sum(axis=1, dtype=np.int64), 1)
        weight = self._weight[self._numbers]
        self._leads = self._sums(_LEAD, weight) + _TINY
        squares = weight**2
        self._norms = [np.sqrt(self._sums(field, squares)) + _TINY for field in (_WHOLE, _LEAD)]
        self._order: np.ndarray | None = None

    def __len__(self) -> int:
        return len(self._lengths)

    def sort(self) -> None:
        """Make ready to be asked about many texts: one answer takes the time of what the text shares with these."""
        self._order = np.argsort(self._numbers, kind="stable")
        self._first = np.searchsorted(self._numbers[self._order], np.arange(len(self._weight) + 1))

    def odds(self, text: Units, among: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """The log odds that each of these tells one event with a text, where they share some words: its number and
        how likely, both (n,). Of those `among` which it is to be alone, (texts,) bool.
        """
        mine = [np.array([*map(int, field)], dtype=np.int64) for field in text]
        norm_whole, norm_lead = (float(np.sqrt((self._weight[field] ** 2).sum())) + _TINY for field in mine[:2])
        lead = float(self._weight[mine[1]].sum()) + _TINY
        hits = self._hits(mine)
        squares = hits.summed("whole", "whole", len(self), power=2)
        cosines = squares / (self._norms[0] * norm_whole)
        near = np.flatnonzero((cosines >= LEAST) & among)
        hits = hits.of(near, len(self))
        n = len(near)
        told = np.maximum(hits.summed("lead", "whole", n) / lead, hits.summed("whole", "lead", n) / self._leads[near])
        columns = (
            cosines[near],
            hits.summed("lead", "lead", n, power=2) / (self._norms[1][near] * norm_lead),
            told,
            hits.summed("whole", "whole", n, least=RARE) / np.sqrt(np.minimum(self._lengths[near], len(mine[0]) or 1)),
            *(hits.summed(field, field, n) for field in ("people", "figures", "days")),
        )
        return near, odds(np.column_stack(columns))

    def words_in_common(self, words: Iterable[int]) -> np.ndarray:
        """The weight of these words, by their numbers, that each of these has, (texts,) float64."""
        nothing = np.zeros(0, dtype=np.int64)
        mine = [np.array([*words], dtype=np.int64), *(nothing for _ in Units._fields[1:])]
        return self._hits(mine).summed("whole", "whole", len(self))

    def figures_in_common(self, text: Units) -> np.ndarray:
        """The weight of the figures that each of these has in common with a text, which two languages share too."""
        mine = [np.array([*map(int, field)], dtype=np.int64) for field in text]
        return self._hits(mine).summed("figures", "figures", len(self))

    def _hits(self, mine: list[np.ndarray]) -> _Hits:
        """Where these hold units of a text, whose fields these are."""
        fields = np.zeros(len(self._weight), dtype=np.uint8)  # those of the text that have the unit, a bit each
        for bit, field in enumerate(mine):
            fields[field] |= 1 << bit
        fields[self._weight <= 0] = 0
        if self._order is None:
            places = np.flatnonzero(fields[self._numbers])
        else:
            slices = [self._order[self._first[unit] : self._first[unit + 1]] for unit in np.flatnonzero(fields)]
            places = np.concatenate(slices) if slices else np.zeros(0, dtype=np.int64)
        numbers, segments = self._numbers[places], self._segments[places]
        return _Hits(segments // _SEGMENTS, segments % _SEGMENTS, fields[numbers], self._weight[numbers])

    def _sums(self, field: tuple[int, int], weight: np.ndarray) -> np.ndarray:
        """The weight of all that each text has in a field, (texts,) float64."""
        sums = np.concatenate(([0.0], np.cumsum(weight)))
        first, last = field
        ends = self._starts[last::_SEGMENTS]
        found: np.ndarray = sums[ends] - sums[self._starts[first:-1:_SEGMENTS]][: len(ends)]
        return found


class _Hits(NamedTuple):
    """Units that kept texts have in common with another: in which text and segment of it, in which fields of the
    other, a bit each, and their weight; all (n,).
    """

    texts: np.ndarray
    segments: np.ndarray
    fields: np.ndarray
    weight: np.ndarray

    def of(self, texts: np.ndarray, count: int) -> _Hits:
        """The hits in some of so many texts, which are numbered anew in their order."""
        numbers = np.full(count, -1)
        numbers[texts] = np.arange(len(texts))
        new = numbers[self.texts]
        return _Hits(new, *self[1:])._where(new >= 0)

    def summed(self, mine: str, theirs: str, count: int, *, power: int = 1, least: float = 0.0) -> np.ndarray:
        """The weight, to a power, of what a field of the other text has in common with one of each kept text."""
        first, last = _FIELDS[Units._fields.index(theirs)]
        mask = (self.fields & 1 << Units._fields.index(mine)) > 0
        mask &= (self.segments >= first) & (self.segments < last) & (self.weight >= least)
        found: np.ndarray = np.bincount(self.texts[mask], self.weight[mask] ** power, minlength=count)
        return found

    def _where(self, mask: np.ndarray) -> _Hits:
        return _Hits(*(column[mask] for column in self))
