"""Signatures: bit for bit those of datasketch."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dedup import shingle_hash, shingles, signature, signatures
from dedup.minhash import EMPTY, signature_table

TEXT = st.text(st.one_of(st.characters(), st.sampled_from("가나다라 aB1㈜\u200b")), max_size=30)


def reference(text: str, num_perm: int) -> np.ndarray:
    from datasketch import MinHash

    minhash = MinHash(num_perm=num_perm, seed=1, hashfunc=shingle_hash)
    minhash.update_batch(shingles(text))
    return minhash.hashvalues


@given(TEXT, st.sampled_from([1, 36, 80, 128]))
def test_a_signature_is_that_of_datasketch(text, num_perm):
    made = signature(text, num_perm=num_perm)
    assert made.dtype == np.uint32
    assert np.array_equal(made, reference(text, num_perm))


@given(st.lists(TEXT, max_size=6))
def test_a_table_holds_the_signature_of_every_text(texts):
    table = signature_table(texts, num_perm=9)
    assert all(np.array_equal(table[:, i], reference(text, 9)) for i, text in enumerate(texts))


def test_signatures_are_streamed_in_order():
    read = 0

    def texts() -> Iterator[str]:
        nonlocal read
        for i in range(5_000):
            read += 1
            yield f"{i}번째 문단의 본문"

    stream = signatures(texts())
    first = next(stream)
    assert read < 5_000
    assert np.array_equal(first, signature("0번째 문단의 본문"))
    assert sum(1 for _ in stream) == 4_999


def test_a_text_without_letters_has_an_empty_signature():
    assert (signature("※ ***") == EMPTY).all()


def test_without_permutations_there_is_no_signature():
    with pytest.raises(ValueError, match="num_perm"):
        signature("본문", num_perm=0)


def test_a_hash_does_not_change():
    assert [shingle_hash(s) for s in ("가나다라마", "abcde", "가")] == [1935397120, 3380702895, 3335629824]
