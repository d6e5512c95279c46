"""Words as one regular expression: it finds what the words in a row, longest first, would find."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.quantity.units import alternation

_WORDS = st.lists(st.from_regex(r"\A[abA]([ab .-]{0,4}[ab])?\Z"), min_size=1, max_size=12)


def _in_a_row(words):
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


@pytest.mark.parametrize("around", [r"(?:{})", r"(?<!b)({})(?!a)", r"(?i:\b({})\b)", r"(?:{})b?a"])
@given(words=_WORDS, text=st.text("abAB .-", max_size=60))
def test_it_finds_what_the_words_in_a_row_find(around, words, text):
    found, expected = (
        [(match.span(), match.groups()) for match in re.finditer(around.format(one), text)]
        for one in (alternation(words), _in_a_row(words))
    )
    assert found == expected


def test_a_space_may_be_printed_in_several_ways():
    assert re.findall(alternation(["next to", "next"], {" ": r"\s+"}), "next  to, next") == ["next  to", "next"]


def test_no_words_are_the_empty_expression():
    assert alternation([]) == ""
