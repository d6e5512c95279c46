"""Differences: what stands in the place of what, quoted from both texts."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dedup import Passage, Span, contained, differences

BODY = "시는 내년까지 도서관 12곳을 새로 짓는 데 480억원을 쓴다고 23일 밝혔다."
TEXT = st.text(st.sampled_from("가나다라 12㎡\n"), min_size=1, max_size=30)


def changed(source: str, target: str) -> list[tuple[str, str]]:
    whole = Passage(Span(0, len(source)), Span(0, len(target)), 1)
    return [(source[slice(*d.source)], target[slice(*d.target)]) for d in differences(source, target, whole)]


def test_a_changed_figure_is_quoted_from_both_sides():
    assert changed(BODY, BODY.replace("480", "840").replace("12곳", "13곳")) == [("2", "3"), ("48", "84")]


def test_words_added_and_left_out_stand_against_an_empty_span():
    assert changed(BODY, BODY.replace("새로 ", "")) == [("새로", "")]
    assert changed(BODY, BODY.replace("짓는", "크게 짓는")) == [("", "크게")]


def test_spacing_punctuation_and_width_are_no_differences():
    assert changed(BODY, BODY.replace(" ", "\u00a0 ").replace("12", "１２").replace(".", "…")) == []


def test_an_altered_quote_shows_its_differences_where_it_was_found():
    quote = "도서관 12곳을 새로 짓는 데 490억원을 쓴다"
    [found] = contained({0: quote}, {0: BODY}, threshold=0.5)
    [(source, target)] = differences(quote, BODY, found.passage)
    assert (quote[slice(*source)], BODY[slice(*target)]) == ("9", "8")


@given(TEXT, TEXT)
def test_differences_lie_in_their_texts_in_order(source, target):
    whole = Passage(Span(0, len(source)), Span(0, len(target)), 1)
    found = differences(source, target, whole)
    for one, other in pairwise(found):
        assert one.source.start <= other.source.start
        assert one.target.start <= other.target.start
    assert all(0 <= a <= b <= len(source) and 0 <= c <= d <= len(target) for (a, b), (c, d) in found)
    assert differences(source, source, Passage(whole.source, whole.source, 1)) == []
