import random

import numpy as np
import pytest

from claims.crosscheck.likeness import Held, Units, held_by, likenesses, weights_of
from claims.crosscheck.shelf import Shelf, packed, unpacked


def _texts(count, seed=3):
    rng = random.Random(seed)
    found = []
    for _ in range(count):
        whole = frozenset(rng.sample(range(60), 25))
        people, days = (frozenset(rng.sample(range(start, start + 5), 1)) for start in (60, 65))
        found.append(Units(whole, frozenset(list(whole)[:8]), people, frozenset(list(whole)[:3]), days))
    return found


def _shelf(texts, held):
    rows = [packed(units) for units in texts]
    gaps = [row[0] for row in rows] or [np.zeros(0, dtype=np.uint16)]
    sizes = np.array([row[1] for row in rows], dtype=np.uint16)
    counts = np.array([held.by.get(unit, 0) for unit in range(70)])
    return Shelf(np.concatenate(gaps), sizes, counts, held.texts)


@pytest.mark.parametrize("is_sorted", [False, True])
def test_a_text_is_as_like_the_kept_ones_as_it_would_be_among_them(is_sorted):
    texts = _texts(40)
    held = held_by(texts)
    expected = {one.left: one.score() for one in likenesses(texts, held, of={39})}
    shelf = _shelf(texts[:-1], held)
    if is_sorted:
        shelf.sort()
    numbers, odds = shelf.odds(texts[-1], np.ones(39, dtype=bool))
    assert len(numbers) > 30
    assert dict(zip(numbers.tolist(), odds.tolist(), strict=True)) == pytest.approx(expected)
    assert shelf.odds(texts[-1], np.arange(39) < 9)[0].tolist() == [number for number in sorted(expected) if number < 9]


def test_figures_in_common_are_weighed():
    texts = _texts(40)
    held = held_by(texts)
    weight = weights_of(held)
    found = _shelf(texts[:-1], held).figures_in_common(texts[-1])
    expected = [sum(weight.get(unit, 0.0) for unit in texts[-1].figures & one.figures) for one in texts[:-1]]
    assert found.tolist() == pytest.approx(expected)
    assert max(expected) > 0


def test_pairs_of_some_texts_are_those_of_all_that_hold_one_of_them():
    texts = _texts(12)
    pairs = {one[:2] for one in likenesses(texts)}
    assert {one[:2] for one in likenesses(texts, of={2, 7})} == {pair for pair in pairs if {2, 7} & set(pair)}


def test_what_is_packed_comes_back():
    (text,) = _texts(1)
    wide = text._replace(whole=text.whole | {65534, 131070, 400000}, people=frozenset(), days=frozenset({2**31 - 1}))
    assert [unpacked(*packed(one)) for one in (text, wide)] == [text, wide]
    with pytest.raises(OverflowError, match="70000"):
        packed(text._replace(whole=frozenset(range(100, 70100))))


def test_an_empty_shelf_is_like_nothing():
    (text,) = _texts(1)
    numbers, odds = _shelf([], held_by([text])).odds(text, np.zeros(0, dtype=bool))
    assert (len(numbers), len(odds)) == (0, 0)


def test_a_unit_that_no_text_in_hand_holds_changes_nothing_but_the_weights():
    texts = _texts(5)
    held = held_by(texts)
    wider = Held({**held.by, 99: 1}, held.texts)
    assert list(likenesses(texts, wider)) == list(likenesses(texts, held))
