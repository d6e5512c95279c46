import random

import numpy as np
import pytest

from claims.crosscheck.likeness import Held, Units, held_by, likenesses
from claims.crosscheck.shelf import Shelf, packed, unpacked


def _texts(count, seed=3):
    rng = random.Random(seed)
    found = []
    for _ in range(count):
        whole = frozenset(rng.sample(range(60), 25))
        people, days = (frozenset(rng.sample(range(start, start + 5), 1)) for start in (60, 65))
        found.append(Units(whole, frozenset(list(whole)[:8]), people, frozenset(list(whole)[:3]), days))
    return found


def _shelf(texts):
    rows = [packed(units) for units in texts]
    numbers = [row[0] for row in rows] or [np.zeros(0, dtype=np.uint32)]
    return Shelf(np.concatenate(numbers), np.array([row[1] for row in rows], dtype=np.uint16))


def test_a_text_is_as_like_the_kept_ones_as_it_would_be_among_them():
    texts = _texts(40)
    held = held_by(texts)
    counts = np.array([held.by.get(unit, 0) for unit in range(70)])
    (number,) = {len(texts) - 1}
    expected = {one.left: one for one in likenesses(texts, held, of={number})}
    found = {one.left: one for one in _shelf(texts[:-1]).likenesses(texts[-1], counts, len(texts))}
    assert found.keys() == expected.keys()
    assert len(found) > 30
    for left, one in found.items():
        assert one[2:] == pytest.approx(expected[left][2:])


def test_pairs_of_some_texts_are_those_of_all_that_hold_one_of_them():
    texts = _texts(12)
    pairs = {one[:2] for one in likenesses(texts)}
    assert {one[:2] for one in likenesses(texts, of={2, 7})} == {pair for pair in pairs if {2, 7} & set(pair)}


def test_what_is_packed_comes_back():
    (text,) = _texts(1)
    assert unpacked(*packed(text)) == text
    with pytest.raises(OverflowError, match="70000"):
        packed(text._replace(whole=frozenset(range(70000))))


def test_an_empty_shelf_is_like_nothing():
    (text,) = _texts(1)
    assert list(_shelf([]).likenesses(text, np.ones(70), 1)) == []


def test_a_unit_that_no_text_in_hand_holds_changes_nothing_but_the_weights():
    texts = _texts(5)
    held = held_by(texts)
    wider = Held({**held.by, 99: 1}, held.texts)
    assert list(likenesses(texts, wider)) == list(likenesses(texts, held))
