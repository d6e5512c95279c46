"""The likeness of one text to many that are kept as numbers: what an archive asks before it reads any of them."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from claims.crosscheck.likeness import LEAST, RARE, Likeness, Units, weights_by_count

_FIELDS = len(Units._fields)
_WHOLE, _LEAD, _PEOPLE, _FIGURES, _DAYS = range(_FIELDS)
_TINY = 1e-9


def packed(units: Units) -> tuple[np.ndarray, np.ndarray]:
    """The numbers of a text field after field, (n,) uint32, and how many each field has, (5,) uint16.

    Raises OverflowError for a field of more than 65,535 units.
    """
    fields = [sorted(int(unit) for unit in field) for field in units]
    sizes = [len(field) for field in fields]
    if max(sizes) > np.iinfo(np.uint16).max:
        raise OverflowError(f"a text has {max(sizes)} units of one kind; at most 65535 can be kept")
    return np.array([unit for field in fields for unit in field], dtype=np.uint32), np.array(sizes, dtype=np.uint16)


def unpacked(numbers: np.ndarray, sizes: np.ndarray) -> Units:
    """The units that were packed."""
    ends = np.cumsum(sizes.astype(np.int64))
    return Units(*(frozenset(field.tolist()) for field in np.split(numbers, ends[:-1])))


class Shelf:
    """Many packed texts one after the other.

    `numbers` are those of all texts, (n,) uint32; `sizes` how many each text has of each field, (texts, 5).
    """

    def __init__(self, numbers: np.ndarray, sizes: np.ndarray) -> None:
        self._numbers = numbers
        self._sizes = sizes.astype(np.int64).reshape(-1, _FIELDS)
        self._starts = np.concatenate(([0], np.cumsum(self._sizes)))  # of every field of every text, and the end

    def likenesses(self, text: Units, counts: np.ndarray, texts: int) -> Iterator[Likeness]:
        """The likeness of a text to each of these that shares some words with it; on its left side is their number.

        `counts` is how many of so many `texts` hold each unit, (units,); the text is counted among them.
        """
        weight = weights_by_count(counts.astype(np.float64), texts)
        mine = [np.array(sorted(int(unit) for unit in field), dtype=np.int64) for field in text]
        whole, lead = mine[_WHOLE], mine[_LEAD]
        norm_whole, norm_lead = (float(np.sqrt((weight[field] ** 2).sum())) + _TINY for field in (whole, lead))
        squares = self._common(_WHOLE, weight**2, whole)
        cosines = squares / ((np.sqrt(self._sums(_WHOLE, weight**2)) + _TINY) * norm_whole)
        near = np.flatnonzero(cosines >= LEAST)
        if not len(near):
            return
        chosen = self._only(near)
        leads = chosen._sums(_LEAD, weight) + _TINY
        lengths = np.maximum(chosen._sizes[:, _WHOLE], 1)
        rare = np.where(weight >= RARE, weight, 0.0)
        columns = (
            cosines[near],
            chosen._common(_LEAD, weight**2, lead) / ((np.sqrt(chosen._sums(_LEAD, weight**2)) + _TINY) * norm_lead),
            np.maximum(
                chosen._common(_WHOLE, weight, lead) / (float(weight[lead].sum()) + _TINY),
                chosen._common(_LEAD, weight, whole) / leads,
            ),
            chosen._common(_WHOLE, rare, whole) / np.sqrt(np.minimum(lengths, len(whole) or 1)),
            *(chosen._common(field, weight, mine[field]) for field in (_PEOPLE, _FIGURES, _DAYS)),
        )
        for row, number in enumerate(near.tolist()):
            yield Likeness(number, len(self._sizes), *(float(column[row]) for column in columns))

    def figures_in_common(self, text: Units, counts: np.ndarray, texts: int) -> np.ndarray:
        """The weight of the figures that each of these has in common with a text, which two languages share too."""
        weight = weights_by_count(counts.astype(np.float64), texts)
        mine = np.array(sorted(int(unit) for unit in text.figures), dtype=np.int64)
        return self._common(_FIGURES, weight, mine)

    def _only(self, texts: np.ndarray) -> Shelf:
        """The shelf of these texts alone."""
        ends = self._starts[_FIELDS::_FIELDS]
        pieces = [self._numbers[self._starts[number * _FIELDS] : ends[number]] for number in texts.tolist()]
        return Shelf(np.concatenate(pieces), self._sizes[texts])

    def _common(self, field: int, weight: np.ndarray, units: np.ndarray) -> np.ndarray:
        """What each text has of some units in a field, by weight, (texts,) float64."""
        asked = np.zeros(len(weight))
        asked[units] = weight[units]
        return self._sums(field, asked)

    def _sums(self, field: int, weight: np.ndarray) -> np.ndarray:
        """The weight of all that each text has in a field, (texts,) float64."""
        sums = np.concatenate(([0.0], np.cumsum(weight[self._numbers])))
        starts, ends = self._starts[field:-1:_FIELDS], self._starts[field + 1 :: _FIELDS]
        found: np.ndarray = sums[ends] - sums[starts]
        return found
