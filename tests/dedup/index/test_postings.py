import numpy as np
import pytest

from dedup.index.postings import Part, mixed, packed, postings_of, sliced, tabled, unpacked
from dedup.verify import shingle_sets

WIDTH = 6


def parts(counts, *, brief, seed=0):
    """Made-up postings in parts of so many, and all their keys and numbers."""
    rng = np.random.default_rng(seed)
    made, keys, numbers = [], [], []
    for number, count in enumerate(counts):
        low = np.sort(rng.integers(0, 1 << WIDTH, count)).astype(np.uint16)
        texts = rng.integers(0, 1 << 16, count).astype(np.uint16)
        keys.append(low.astype(np.uint32) + (number << WIDTH))
        numbers.append(texts)
        if count:
            made.append(Part(number, count, packed(texts, low, WIDTH, brief=brief)))
    return made, np.concatenate(keys), np.concatenate(numbers)


@pytest.mark.parametrize("brief", [False, True])
@pytest.mark.parametrize("counts", [[5], [1, 2, 3], [300, 7, 64, 1], [0, 9, 0, 3]])
def test_what_is_packed_is_unpacked(counts, brief):
    made, keys, numbers = parts(counts, brief=brief)
    found = unpacked(made, WIDTH, brief=brief)
    assert found.keys.tolist() == keys.tolist()
    assert found.numbers.tolist() == numbers.tolist()


def test_nothing_is_unpacked_from_nothing():
    for brief in (False, True):
        found = unpacked([], WIDTH, brief=brief)
        assert len(found.keys) == len(found.numbers) == 0


@pytest.mark.parametrize("counts", [[5], [300, 7, 64, 1]])
def test_a_table_finds_what_a_search_finds(counts):
    made, keys, numbers = parts(counts, brief=True)
    table, searched = tabled(made, WIDTH), unpacked(made, WIDTH, brief=True)
    assert table.numbers.tolist() == numbers.tolist()
    wanted = np.arange(len(counts) + 2 << WIDTH, dtype=np.uint32)
    for key, *places in zip(wanted, *table.find(wanted), *searched.find(wanted), strict=True):
        first, last, low, high = places
        assert numbers[first:last].tolist() == numbers[low:high].tolist() == numbers[keys == key].tolist()


def test_every_text_is_posted_once_under_each_of_its_keys():
    texts = ["가나다라마바사아", "가나다라마가나다라마", "", "바사"]
    found = sliced(postings_of(texts, 7))
    sets = shingle_sets(texts)
    for number, (start, size) in enumerate(zip(sets.starts, sets.sizes, strict=True), 7):
        keys = np.sort(mixed(sets.hashes[start : start + size]) >> np.uint64(41))
        assert np.sort(found.keys[found.numbers == number]).tolist() == keys.tolist()


def test_mixed_hashes_begin_otherwise_where_the_last_letter_differs():
    sets = shingle_sets([f"가나다라{chr(letter)}" for letter in range(0xAC00, 0xAC00 + 1000)])
    assert len(np.unique(mixed(sets.hashes) >> np.uint64(48))) > 980
