"""Bands: which pairs become candidates, and how seldom one is missed."""

from __future__ import annotations

import numpy as np
import pytest

from dedup import lsh
from dedup.arrays import coded, halves, unique
from dedup.lsh import banding, candidates, near_in_buckets, pairs_of_equals, promising


def missed(threshold: float, samples: int = 100_000) -> float:
    """Share of pairs of signatures, each row equal with the chance `threshold`, that no band makes a candidate."""
    bands = banding(threshold)
    equal = np.random.default_rng(7).random((bands.num_perm, samples)) < threshold
    found = np.zeros(samples, bool)
    for rows in bands.bands():
        found |= equal[list(rows)].all(axis=0)
    enough = promising_mask(equal, threshold)
    return 1 - float((found & enough).mean())


def promising_mask(equal: np.ndarray, threshold: float) -> np.ndarray:
    """Columns 2k and 2k + 1 agree where equal[:, k]: the pairs that `promising` keeps."""
    samples = equal.shape[1]
    table = np.zeros((len(equal), 2 * samples), np.uint32)
    table[:, 1::2] = ~equal
    pairs = coded(np.arange(0, 2 * samples, 2), np.arange(1, 2 * samples, 2))
    kept = np.zeros(samples, bool)
    kept[halves(promising(table, pairs, threshold))[0] // 2] = True
    return kept


@pytest.mark.parametrize("threshold", [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85])
def test_a_pair_at_the_threshold_is_missed_as_seldom_as_stated(threshold):
    assert missed(threshold) <= banding(threshold).missed + 0.0003  # three standard errors
    assert banding(threshold).missed < 0.002


def test_two_bands_of_one_pattern_share_one_row_at_most():
    for threshold in (0.3, 0.5, 0.6, 0.7, 0.8, 0.85):
        bands = [set(rows) for rows in banding(threshold).bands()]
        assert len({frozenset(rows) for rows in bands}) == len(bands)
        assert all(len(a & b) <= 1 for i, a in enumerate(bands) for b in bands[:i])


def test_every_pair_of_a_bucket_is_listed_once():
    bucket, column = np.array([1, 1, 1, 4, 7, 7]), np.array([0, 3, 5, 1, 2, 4])
    found = unique(pairs_of_equals(bucket, column))
    assert np.column_stack(halves(found)).tolist() == [[0, 3], [0, 5], [2, 4], [3, 5]]


def test_labels_keep_pairs_that_are_joined_already_out():
    bucket, column = np.zeros(5, np.int64), np.arange(5)
    found = unique(pairs_of_equals(bucket, column, np.array([0, 1, 0, 0, 1])))
    assert np.column_stack(halves(found)).tolist() == [[0, 1], [0, 4], [1, 2], [1, 3], [2, 4], [3, 4]]


def test_columns_without_letters_are_no_candidates():
    table = np.full((26, 4), 0xFFFFFFFF, np.uint32)
    table[:, :2] = 5
    assert next(halves(codes) for codes in candidates(table, banding(0.7)) if len(codes)) == (0, 1)


def apart(count):
    return np.arange(count)


def test_in_a_bucket_of_few_every_pair_is_looked_at():
    table = np.random.default_rng(3).integers(0, 3, (26, 60)).astype(np.uint32)
    table[:, 30:] = table[:, :30]
    table[::5, 30:] += 1
    bands = banding(0.7)
    usual = promising(table, unique(candidates(table, bands)), 0.7)
    assert np.array_equal(unique(near_in_buckets(table, bands, apart(60), 0.7)), usual)
    assert len(usual) >= 30
    joined = np.arange(60) % 30
    assert not len(np.intersect1d(unique(near_in_buckets(table, bands, joined, 0.7)), coded(apart(30), apart(30) + 30)))


def test_texts_of_one_mould_make_pairs_that_grow_with_them(monkeypatch):
    made = []

    def counting(signatures, pairs, threshold):
        made.append(len(pairs))
        return pairs[:0]

    monkeypatch.setattr(lsh, "promising", counting)
    for count in (1000, 2000, 4000):
        made.append(0)
        table = np.ones((26, count), np.uint32)
        table[20:] = np.random.default_rng(count).integers(0, 1 << 30, (6, count))
        for _ in near_in_buckets(table, banding(0.7), apart(count), 0.7):
            pass
    totals = [sum(part) for part in _split(made)]
    assert 0 < totals[2] < 2.2 * totals[1] < 2.2 * 2.2 * totals[0]


def _split(made):
    parts = []
    for number in made:
        if number == 0:
            parts.append([])
        else:
            parts[-1].append(number)
    return [part for part in parts if part]
