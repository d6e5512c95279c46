"""The compiled kernel: when it is used, and that its results are those of the plain path to the bit."""

from __future__ import annotations

import random
import sys

import numpy as np
import pytest

from dedup import fast, groups, near_duplicates
from dedup.lsh import banding, candidates, promising
from dedup.minhash import signature_table
from dedup.verify import jaccard_of

ODD = ["", "※", "가", "12㎡", "㈜대조 결과", "𠀀𠀁 글자", "가\u0301나", "\ud800", "가나다라", "가나다라마" * 40]
ODD += ["면적은 12㎡ 안팎", "12㎡\u0301", "ΑΣ 12㎡", "αϹ 12㎡", "12㎡ 𠀀", "ﷺ" * 5_000, "㎞㎏ Ⅱ™ \ufacf"]


@pytest.fixture
def kernel(monkeypatch):
    pytest.importorskip("numba")
    monkeypatch.setenv("DAEJO_FAST", "1")


def paragraphs(count: int) -> list[str]:
    chance = random.Random(2)
    made = [" ".join("".join(chance.choices("가나다라마바사아자차", k=3)) for _ in range(25)) for _ in range(count)]
    copies = [text.replace(text[:3], "하하하") for text in made[::3]]
    return made + copies + ODD


def test_the_switch_decides(monkeypatch):
    monkeypatch.setenv("DAEJO_FAST", "0")
    assert not fast.wanted(10**9)
    monkeypatch.setenv("DAEJO_FAST", "1")
    assert fast.wanted(200)
    assert not fast.wanted(30)
    monkeypatch.delenv("DAEJO_FAST")
    assert not fast.wanted(1000)


def test_asking_for_a_kernel_that_is_not_installed_says_what_to_install(monkeypatch):
    monkeypatch.setenv("DAEJO_FAST", "1")
    monkeypatch.setattr(fast, "_installed", lambda: False)
    fast._kernel.cache_clear()
    with pytest.raises(ModuleNotFoundError, match=r"daejo\[fast\]"):
        near_duplicates(dict(enumerate(paragraphs(90))))


def test_a_small_job_loads_nothing_heavy(monkeypatch):
    monkeypatch.delenv("DAEJO_FAST", raising=False)
    before = set(sys.modules)
    near_duplicates(dict(enumerate(paragraphs(90))))
    assert not {"numba", "scipy", "datasketch", "dedup.kernel"} & (set(sys.modules) - before)


@pytest.mark.usefixtures("kernel")
def test_signatures_candidates_and_jaccard_are_the_same_to_the_bit():
    texts, bands = paragraphs(300), banding(0.7)
    rows = fast.signature_rows(texts, bands.num_perm)
    table = signature_table(texts, num_perm=bands.num_perm)
    assert np.array_equal(rows.T, table)
    pairs = promising(table, np.unique(np.concatenate(list(candidates(table, bands)))), 0.7)
    assert np.array_equal(fast.promising_pairs(rows, bands, 0.7), pairs)
    left = np.repeat(np.arange(len(texts)), 3)
    right = np.random.default_rng(1).integers(0, len(texts), len(left))
    assert np.array_equal(fast.jaccard_of(texts, left, right), jaccard_of(texts, left, right))


@pytest.mark.parametrize("threshold", [0.3, 0.5, 0.7, 0.9])
def test_pairs_and_groups_are_the_same(kernel, monkeypatch, threshold):
    texts = dict(enumerate(paragraphs(200)))
    compiled = near_duplicates(texts, threshold=threshold), groups(texts, threshold=threshold)
    monkeypatch.setenv("DAEJO_FAST", "0")
    assert compiled == (near_duplicates(texts, threshold=threshold), groups(texts, threshold=threshold))
