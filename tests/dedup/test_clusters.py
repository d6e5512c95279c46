"""Clusters: what verified pairs join, named after the earliest; groups are the same without the pairs."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dedup import Pair, clusters, groups, lsh, near_duplicates

SYLLABLES = "가나다라마바사아자차카타파하거너더러머버서어저처고노도로모보소오조초구누두루무부수우주추"
KEYS = st.integers(0, 20)


def word(chance: random.Random) -> str:
    return "".join(chance.choices(SYLLABLES, k=3))


def copies(count: int, share: float, seed: int = 1) -> dict[str, str]:
    """Paragraphs of made-up words, and of every second one a copy with this share of its words exchanged."""
    chance = random.Random(seed)
    made = {}
    for i in range(count):
        words = [word(chance) for _ in range(40)]
        made[f"p{i}"] = " ".join(words)
        if i % 2:
            for place in chance.sample(range(40), round(40 * share)):
                words[place] = word(chance)
            made[f"c{i}"] = " ".join(words)
    return made


def test_a_chain_is_one_cluster_named_after_the_first_key_of_the_pairs():
    pairs = [Pair("b", "c", 0.8), Pair("x", "y", 0.9), Pair("a", "b", 0.7)]
    assert clusters(pairs) == {"b": "b", "c": "b", "a": "b", "x": "x", "y": "x"}


@given(st.lists(st.tuples(KEYS, KEYS, st.just(0.9))), st.randoms())
def test_the_order_of_pairs_does_not_change_who_is_together(pairs, chance):
    def together(found: dict[int, int]) -> set[frozenset[int]]:
        return {frozenset(k for k in found if found[k] == name) for name in found.values()}

    shuffled = chance.sample(pairs, len(pairs))
    assert together(clusters(pairs)) == together(clusters(shuffled))


@pytest.mark.parametrize("threshold", [0.2, 0.5, 0.7, 0.9])
def test_groups_are_the_clusters_of_the_pairs(threshold):
    texts = (
        copies(120, 0.05) | {f"again{i}": text for i, text in enumerate(copies(30, 0.1).values())} | {"e": "", "f": ""}
    )
    assert groups(texts, threshold=threshold) == clusters(near_duplicates(texts, threshold=threshold))


def test_groups_join_almost_equal_lines_that_share_a_bucket():
    texts = {i: f"무단 전재 및 재배포를 금지합니다 한마당일보 고유 번호 {i:04}" for i in range(400)}
    assert groups(texts) == clusters(near_duplicates(texts))


def test_numbered_lines_are_joined_by_their_pairs_in_a_time_that_grows_with_them():
    def spent(count: int) -> float:
        texts = {i: f"{i}번째 집은 아주 작다." for i in range(count)}
        started = time.process_time()
        found = groups(texts)
        taken = time.process_time() - started
        assert count > 3000 or found == clusters(near_duplicates(texts))
        return taken

    short, long = (min(spent(count) for _ in range(2)) for count in (3000, 12_000))
    assert long < 10 * max(short, 0.15)


def test_ten_thousand_identical_lines_cost_next_to_nothing():
    texts = dict.fromkeys(range(10_000), "무단 전재 및 재배포를 금지합니다") | {-1: "기사 본문은 따로 있습니다"}
    started = time.perf_counter()
    found = groups(texts)
    assert time.perf_counter() - started < 2
    assert found == dict.fromkeys(range(10_000), 0)


def test_deep_groups_join_heavily_edited_copies_and_no_strangers():
    texts = copies(60, 0.35)
    assert len(groups(texts)) == 0
    found = groups(texts, deep=True)
    pairs = {f"c{i}" for i in range(60) if i % 2}
    assert len(found) >= 2 * 0.8 * len(pairs)
    assert all(key[1:] == name[1:] for key, name in found.items())


def test_texts_without_letters_are_in_no_group():
    assert groups({0: "※", 1: "※", 2: ""}, deep=True) == {}


def test_groups_of_one_mould_are_the_clusters_of_the_pairs(monkeypatch):
    monkeypatch.setattr(lsh, "_NEAREST", 1)
    dice = random.Random(5)
    village = ["".join(chr(dice.randrange(0xAC00, 0xD7A4)) for _ in range(2)) for _ in range(900)]
    texts = {
        n: f"{dice.choice(village)}군은 하반기 농촌 일손 돕기에 참여할 주민을 다음 달까지 읍면사무소에서 접수한다고 "
        f"{dice.randrange(1, 29)}일 밝혔다. 대상은 {dice.choice(village)} {dice.randrange(20, 900)}명이다"
        for n in range(900)
    }
    assert groups(texts) == clusters(near_duplicates(texts))
