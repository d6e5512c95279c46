"""datasketch takes our signatures, and gives them back."""

from __future__ import annotations

import numpy as np
import pytest
from datasketch import MinHash, MinHashLSH

from dedup import shingle_hash, shingles, signature
from dedup.interchange import from_datasketch, to_datasketch

TEXTS = [f"제{i}회 정기 회의에서 {i * 7}건의 안건을 다뤘다고 사무국이 밝혔다" for i in range(1000)]


def test_a_thousand_paragraphs_have_identical_hash_values():
    for text in TEXTS:
        minhash = MinHash(num_perm=36, seed=1, hashfunc=shingle_hash)
        minhash.update_batch(shingles(text))
        assert np.array_equal(from_datasketch(minhash), signature(text))


def test_a_signature_comes_back_as_it_went():
    made = signature(TEXTS[0])
    assert np.array_equal(from_datasketch(to_datasketch(made)), made)


def test_an_index_of_datasketch_finds_a_text_by_our_signature():
    index = MinHashLSH(threshold=0.7, num_perm=36)
    index.insert("one", to_datasketch(signature(TEXTS[0])))
    assert index.query(to_datasketch(signature(TEXTS[0].replace(" ", "")))) == ["one"]


def test_values_of_another_scheme_are_refused():
    with pytest.raises(ValueError, match="legacy"):
        from_datasketch(MinHash(num_perm=36, scheme="legacy"))
