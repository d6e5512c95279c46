"""The first seed page: its machine summary repeats the lead and three quotes, and two captions are printed twice."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dedup import contained, near_duplicates, reuse
from dedup.normalize import letters

PAGE = Path(__file__).parents[2] / "fixtures/articles/000_f01abd08399eee02.txt"


@pytest.fixture(scope="module")
def parts() -> tuple[str, str]:
    """The page up to the tool bar below the summary, and the rest of it."""
    text = PAGE.read_bytes().decode("utf-8")
    cut = text.index("글자크기 설정")
    return text[:cut], text[cut:]


def test_the_three_quotes_of_the_summary_are_found_in_the_body(parts):
    summary, body = parts
    quotes = dict(enumerate(re.findall(r'"([^"]{20,})"', summary)))
    assert len(quotes) == 3
    for found in contained(quotes, {"body": body}):
        copied = body[slice(*found.passage.target)]
        assert letters(copied) == letters(quotes[found.needle])
        assert quotes.pop(found.needle)
    assert not quotes


def test_reuse_covers_the_quotes_of_the_summary(parts):
    summary, body = parts
    covered = {i for passage in reuse(body, summary) for i in range(*passage.target)}
    for quote in re.finditer(r'"([^"]{20,})"', summary):
        assert covered >= {i for i in range(*quote.span(1)) if summary[i].isalnum()}


def test_five_lines_are_printed_twice_and_nothing_else_resembles_them(parts):
    lines = [line.strip() for line in "".join(parts).split("\n")]
    texts = {n: line for n, line in enumerate(lines) if len(letters(line)) >= 10}
    pairs = near_duplicates(texts)
    assert len(pairs) == 5  # the lead, two quotes, two captions
    assert near_duplicates(texts, exact=True) == pairs
