"""Contained: a short text inside a longer one, its exact share, and its place."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dedup import contained, shingles

BODY = (
    "도는 올해 청년 창업 지원 예산을 두 배로 늘린다. 김가온 지사는 “청년이 떠나지 않는 지역을 만드는 일이 도정의 "
    "첫째 과제”라고 말했다. 신청은 다음 달 초부터 받는다."
)
QUOTE = "청년이 떠나지 않는 지역을 만드는 일이 도정의 첫째 과제"
TEXTS = st.dictionaries(st.integers(0, 9), st.text("가나다라 ab", max_size=20), max_size=4)


def test_a_quote_is_found_with_its_place():
    [found] = contained({"q": QUOTE}, {"other": "신청은 다음 달 말에 끝난다.", "body": BODY})
    assert (found.needle, found.text, found.containment) == ("q", "body", 1.0)
    assert BODY[slice(*found.passage.target)] == QUOTE
    assert found.passage.source == (0, len(QUOTE))


def test_an_altered_quote_is_found_at_a_lower_threshold():
    altered = QUOTE.replace("지역을 만드는", "고장을 가꾸는")
    [found] = contained({0: altered}, {0: BODY}, threshold=0.5)
    assert 0.5 <= found.containment < 1
    assert BODY[slice(*found.passage.target)] == QUOTE
    assert contained({0: altered}, {0: BODY}, threshold=0.95) == []


def test_a_quote_that_stands_twice_is_placed_at_its_better_copy():
    text = f"{QUOTE[:-6]} 목표라고 한 바 있다. {BODY}"
    [found] = contained({0: QUOTE}, {0: text})
    assert text[slice(*found.passage.target)] == QUOTE


def test_order_is_that_of_needles_then_texts():
    found = contained({"b": QUOTE, "a": "청년 창업 지원 예산"}, {2: BODY, 1: BODY})
    assert [(c.needle, c.text) for c in found] == [("b", 2), ("b", 1), ("a", 2), ("a", 1)]


def test_nothing_is_contained_in_nothing():
    assert contained({}, {0: BODY}) == contained({0: QUOTE}, {}) == contained({0: "※"}, {0: BODY, 1: "※"}) == []


def test_a_short_needle_is_found_only_where_it_is_the_whole_text():
    assert contained({0: "도정"}, {0: BODY}) == []
    assert [c.text for c in contained({0: "도정"}, {0: BODY, 1: "도 정."})] == [1]


@given(TEXTS, TEXTS, st.sampled_from([0.2, 0.5, 0.7, 1.0]))
@settings(max_examples=60)
def test_the_share_is_exact_and_no_pair_is_missing(needles, texts, threshold):
    wanted = {
        (n, t): len(ours & theirs) / len(ours)
        for n, ours in ((n, shingles(needle)) for n, needle in needles.items())
        for t, theirs in ((t, shingles(text)) for t, text in texts.items())
        if ours and len(ours & theirs) / len(ours) >= threshold
    }
    found = contained(needles, texts, threshold=threshold)
    assert {(c.needle, c.text): c.containment for c in found} == wanted
    for c in found:
        assert 0 <= c.passage.source.start < c.passage.source.end <= len(needles[c.needle])
        assert 0 <= c.passage.target.start < c.passage.target.end <= len(texts[c.text])


def test_needles_with_exchanged_words_are_placed_among_many_texts():
    chance = random.Random(5)
    words = ["".join(chance.choices("가나다라마바사아자차카타파하", k=3)) for _ in range(4000)]
    texts = {i: " ".join(words[80 * i : 80 * i + 80]) for i in range(50)}
    for i in range(50):
        start = chance.randrange(60)
        needle = words[80 * i + start : 80 * i + start + 20]
        needle[7] = needle[13] = "뷁뷁"
        [found] = contained({0: " ".join(needle)}, texts, threshold=0.5)
        assert found.text == i
        assert found.passage.target == (4 * start, 4 * (start + 20) - 1)


def test_a_threshold_outside_its_range_is_refused():
    with pytest.raises(ValueError, match="threshold"):
        contained({}, {}, threshold=0)


def test_equal_needles_and_texts_are_told_each() -> None:
    texts = {name: BODY if name != "c" else "다른 글이다." for name in "abcd"}
    found = contained({1: QUOTE, 2: "다른 글이다.", 3: QUOTE}, texts)
    assert [(one.needle, one.text) for one in found] == [
        (1, "a"),
        (1, "b"),
        (1, "d"),
        (2, "c"),
        (3, "a"),
        (3, "b"),
        (3, "d"),
    ]
    assert len({one.passage for one in found if one.text != "c"}) == 1
