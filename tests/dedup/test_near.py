"""Pairs: what reaches the threshold, once, exactly, in the order of the texts."""

from __future__ import annotations

import random
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dedup import Pair, clusters, groups, near_duplicates, shingles

SYLLABLES = "가나다라마바사아자차카타파하거너더러머버서어저처고노도로모보소오조초구누두루무부수우주추"
TEXTS = st.dictionaries(st.integers(0, 99), st.text("가나다 ab1㈜․", max_size=14), max_size=9)


def jaccard(one: str, other: str) -> float:
    ours, theirs = shingles(one), shingles(other)
    return len(ours & theirs) / len(ours | theirs) if ours | theirs else 0.0


def paragraphs(count: int, seed: int = 1) -> dict[int, str]:
    """Paragraphs of made-up words, every third an altered copy of an earlier one."""
    chance = random.Random(seed)
    made: list[str] = []
    for i in range(count):
        words = ["".join(chance.choices(SYLLABLES, k=3)) for _ in range(30)]
        if i % 3 == 2:
            words = made[chance.randrange(i)].split(" ")
            for _ in range(chance.randrange(9)):
                words[chance.randrange(len(words))] = "".join(chance.choices(SYLLABLES, k=3))
        made.append(" ".join(words))
    return dict(enumerate(made))


def brute(texts: dict[int, str], threshold: float) -> list[Pair[int]]:
    values = [Pair(a, b, jaccard(texts[a], texts[b])) for a, b in combinations(texts, 2)]
    return [pair for pair in values if pair.jaccard >= threshold]


@given(TEXTS, st.sampled_from([0.1, 0.3, 0.5, 0.7, 1.0]))
@settings(max_examples=60)
def test_small_jobs_and_the_exact_mode_equal_brute_force(texts, threshold):
    assert near_duplicates(texts, threshold=threshold) == brute(texts, threshold)
    assert near_duplicates(texts, threshold=threshold, exact=True) == brute(texts, threshold)


@pytest.mark.parametrize("threshold", [0.1, 0.3, 0.5, 0.7, 0.9])
def test_sketched_jobs_find_what_the_exact_mode_finds(threshold):
    texts = paragraphs(300)
    assert near_duplicates(texts, threshold=threshold) == near_duplicates(texts, threshold=threshold, exact=True)


def test_order_of_the_texts_changes_the_order_of_pairs_and_nothing_else():
    texts = paragraphs(200)
    shuffled = dict(random.Random(3).sample(sorted(texts.items()), len(texts)))
    one = {(frozenset(pair[:2]), pair.jaccard) for pair in near_duplicates(texts)}
    assert one == {(frozenset(pair[:2]), pair.jaccard) for pair in near_duplicates(shuffled)}


def test_pairs_come_in_the_order_of_texts_left_before_right():
    texts = {
        "b": "공급 계약을 체결했다고",
        "c": "전혀 다른 문장입니다",
        "a": "공급 계약을 체결했다고",
        "d": "공급계약을 체결했다고",
    }
    assert near_duplicates(texts) == [Pair("b", "a", 1.0), Pair("b", "d", 1.0), Pair("a", "d", 1.0)]


def test_texts_that_stand_several_times_are_paired_place_by_place():
    words = list(paragraphs(4).values())
    near = [
        words[0],
        words[0].replace(words[0].split()[0], "다른말"),
        words[1],
        words[1].replace(words[1].split()[9], "딴말"),
    ]
    texts = dict(enumerate([near[n] for n in (0, 1, 1, 3, 0, 2, 1, 3, 3, 0, 1, 2)]))
    assert near_duplicates(texts) == brute(texts, 0.7)
    assert {pair.jaccard for pair in near_duplicates(texts)} > {1.0}


def test_few_and_many_texts_are_compared_alike():
    texts = paragraphs(66)
    for count in (64, 65, 66):
        some = {n: texts[n] for n in range(count)}
        assert near_duplicates(some) == near_duplicates(some, exact=True) == brute(some, 0.7)


def test_a_repeated_shingle_counts_once():
    assert near_duplicates({0: "가나다라마" * 2, 1: "가나다라마" * 9}) == [Pair(0, 1, 1.0)]


def test_expansions_are_letters():
    assert near_duplicates({0: "㈜한들식품 12㎡", 1: "(주)한들식품 12m2"}) == [Pair(0, 1, 1.0)]


def test_texts_without_letters_resemble_nothing():
    assert near_duplicates({0: "※", 1: "※", 2: "***", 3: "", 4: ""}) == []


@pytest.mark.parametrize("threshold", [0, -0.1, 1.1, float("nan")])
def test_a_threshold_outside_its_range_is_refused(threshold):
    with pytest.raises(ValueError, match="threshold"):
        near_duplicates({}, threshold=threshold)


def test_texts_from_one_mould_are_compared_by_what_is_rare_in_them():
    mould = "{} opened the fair at nine, and {} people came to see {} stalls before it closed again at {} that day"
    texts = {n: mould.format(f"{n:x}" * 3, n * 7919, n * 104729, n * 1299709) for n in range(700)}
    pairs = [(pair.left, pair.right) for pair in near_duplicates(texts, threshold=0.7)]
    assert pairs == [(pair.left, pair.right) for pair in near_duplicates(texts, threshold=0.7, exact=True)]
    assert groups(texts, threshold=0.7) == clusters(near_duplicates(texts, threshold=0.7))
