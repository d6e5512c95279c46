"""Columns in the three ways that programs count them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daejo.article import Article
from daejo.ingest.text import READER
from daejo.report._columns import stretch

#      text, quote, (characters, utf16, bytes) of its start and of the place behind it
PLACES = [
    ("abc", "b", (2, 3), (2, 3), (2, 3)),
    ("가나다", "나", (2, 3), (2, 3), (4, 7)),
    ("😀다 끝", "다", (2, 3), (3, 4), (5, 8)),
    ("👩‍🚒가", "가", (4, 5), (6, 7), (12, 15)),  # a woman, a joiner and an engine
    ("e\u0301a", "a", (3, 4), (3, 4), (4, 5)),
    ("\u1100\u1161a", "a", (3, 4), (3, 4), (7, 8)),  # 가 as macOS writes it
    ("a𐐀b", "b", (3, 4), (4, 5), (6, 7)),
    ("\ud83d가", "가", (2, 3), (2, 3), (4, 7)),  # half an emoji, from Python
]


@pytest.mark.parametrize(("text", "quote", "characters", "utf16", "size"), PLACES)
@pytest.mark.parametrize("before", ["", "첫 줄\n", "첫 줄\r\n", "😀\r"])
def test_columns_begin_anew_on_every_line(before, text, quote, characters, utf16, size):
    article = Article("a", before + text, ())
    start = len(before) + text.index(quote)
    line = 2 if before else 1
    for unit, (column, end) in (("characters", characters), ("utf16", utf16), ("bytes", size)):
        assert stretch(article, start, start + len(quote), unit) == (line, column, line, end)


def test_a_quote_over_two_lines_ends_on_the_second():
    text = "가나\r\n다라"
    assert stretch(Article("a", text, ()), 1, 5, "bytes") == (1, 4, 2, 4)
    assert stretch(Article("a", text, ()), 1, 4, "utf16") == (1, 2, 2, 1)


def test_other_ends_of_lines_are_characters():
    article = Article("a", "가\u2028나\x0b다", ())
    assert stretch(article, 4, 5, "characters") == (1, 5, 1, 6)


def test_a_byte_order_mark_moves_nothing():
    text, _ = READER.read("\ufeff가나".encode())
    assert stretch(Article("a", text, ()), text.index("나"), 2, "bytes") == (1, 4, 1, 7)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=30), st.data())
def test_a_column_leads_back_to_the_quote(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    article = Article("a", text, ())
    for unit, encoding, width in (("bytes", "utf-8", 1), ("utf16", "utf-16-le", 2), ("characters", "utf-32-le", 4)):
        at = stretch(article, start, end, unit)
        starts = [0, *(n + 1 for n, c in enumerate(text) if c == "\n" or (c == "\r" and text[n : n + 2] != "\r\n"))]
        lines = [text[begin:].encode(encoding) for begin in starts]
        assert lines[at.line - 1][(at.column - 1) * width :] == text[start:].encode(encoding)
        assert lines[at.end_line - 1][(at.end_column - 1) * width :] == text[end:].encode(encoding)
