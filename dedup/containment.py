"""Which short texts stand in which longer ones, though some of their words may differ."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from dedup.arrays import Rows, ascending, bounded, counted
from dedup.near import check, distinct
from dedup.normalize import located
from dedup.passages import place
from dedup.span import Containment, J, K, Passage
from dedup.verify import Sets, shared, shingle_sets

_CHUNK = 1 << 22  # places of shingles looked at together


def contained(needles: Mapping[K, str], texts: Mapping[J, str], *, threshold: float = 0.7) -> list[Containment[K, J]]:
    """Every text that holds so large a share of a needle's shingles, and where; in the order of needles, then texts."""
    check(threshold)
    needle_keys, text_keys = list(needles), list(texts)
    (sought, which), (held, where) = distinct(needles.values()), distinct(texts.values())
    hits = _hits(sought, held, threshold)
    # Texts that are equal hold the same: they are asked once, and told as often as they stand.
    stands = np.argsort(where, kind="stable")
    times = np.bincount(where, minlength=len(held))
    first = np.cumsum(times) - times
    told: dict[int, list[tuple[int, float, Passage]]] = {
        needle: sorted(
            (k, value, span) for text, value, span in found for k in stands[first[text] :][: times[text]].tolist()
        )
        for needle, found in hits.items()
    }
    return [
        Containment(key, text_keys[k], value, span)
        for key, needle in zip(needle_keys, which.tolist(), strict=True)
        for k, value, span in told.get(needle, ())
    ]


def _hits(
    needles: Sequence[str], texts: Sequence[str], threshold: float
) -> dict[int, list[tuple[int, float, Passage]]]:
    """For each needle the texts that hold enough of it, each with the share and the place."""
    sought, held = shingle_sets(needles), shingle_sets(texts)
    needle, text = _candidates(sought, held, threshold)
    share = shared(sought, needle, held, text) / np.maximum(sought.sizes[needle], 1)
    good = share >= threshold
    where_needle = {i: located(needles[i]) for i in np.unique(needle[good]).tolist()}
    where_text = {i: located(texts[i]) for i in np.unique(text[good]).tolist()}
    found: dict[int, list[tuple[int, float, Passage]]] = {}
    for n, t, value in zip(needle[good].tolist(), text[good].tolist(), share[good].tolist(), strict=True):
        found.setdefault(n, []).append((t, value, place(where_needle[n], where_text[t])))
    return found


def _candidates(needles: Sets, texts: Sets, threshold: float) -> tuple[Rows, Rows]:
    """Every pair that can reach the threshold: the text has one of the needle's n - ceil(t n) + 1 rarest shingles."""
    owner = np.repeat(np.arange(len(texts.sizes)), texts.sizes)
    order = np.argsort(texts.hashes, kind="stable")
    ordered = texts.hashes[order]
    left = np.searchsorted(ordered, needles.hashes, side="left")
    times = np.searchsorted(ordered, needles.hashes, side="right") - left
    whose = np.repeat(np.arange(len(needles.sizes)), needles.sizes)
    rank = np.lexsort((needles.hashes, times, whose))
    kept = needles.sizes - np.ceil(threshold * needles.sizes - 1e-9).astype(np.int64) + 1
    rarest = rank[counted(needles.sizes) < kept[whose]]
    times, left, whose = times[rarest], left[rarest], whose[rarest]
    found = [np.empty(0, np.int64)]
    for first, last in bounded(times, _CHUNK):
        few = times[first:last]
        text = owner[order[np.repeat(left[first:last], few) + counted(few)]]
        found.append(ascending(np.repeat(whose[first:last], few) * len(texts.sizes) + text))
    return np.divmod(ascending(np.concatenate(found)), max(1, len(texts.sizes)))
