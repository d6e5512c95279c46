"""`read` and `people` over whole texts."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims import amounts, dates, people, read

ARTICLES = sorted((Path(__file__).parents[2] / "fixtures" / "articles").glob("*.txt"))
PIECES = [
    "박서연",
    " 한빛전자",
    " 부사장",
    "은 ",
    "ㆍ",
    "(사)",
    "전 ",
    "100여 명",
    "25일",
    "\n",
    "Governor ",
    "Kim ",
    ", ",
    "🙂",
    "\u3000",
]


def titles(text, **options):
    return [claim.quote for claim in read(text, **options) if claim.family == "title"]


def test_each_line_is_read_in_its_own_language():
    page = "박서연 한빛지사가 왔다.\nHanbit Governor Park Seo-yeon arrived.\n"
    assert titles(page) == ["박서연 한빛지사", "Hanbit Governor Park Seo-yeon"]
    assert titles(page, language="en") == ["Hanbit Governor Park Seo-yeon"]


@pytest.mark.parametrize("end", ["\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
@pytest.mark.parametrize("ask", [read, amounts, dates, people])
def test_whatever_ends_its_lines_a_text_says_the_same(ask, end):
    page = (
        "참가 기업 17\n3개 마을에서 온 박서연\n한빛전자 부사장은 5일 “새 길을 열겠다”고 말했다.\n\n"
        "Hanbit Governor Park Seo-yeon arrived on March 5, 2025.\n3 of 17 firms followed.\n"
    )
    other = page.replace("\n", end)
    assert [other[slice(*one.span)] for one in ask(other)] == [page[slice(*one.span)] for one in ask(page)]


def test_claims_are_sorted_and_quote_the_text():
    for path in ARTICLES:
        text = path.read_text(encoding="utf-8")
        claims = read(text, published=date(2024, 10, 25))
        assert claims == sorted(claims, key=lambda claim: (claim.span, claim.family))
        assert all(text[slice(*claim.span)] == claim.quote for claim in claims)
        assert claims == read(text, published=date(2024, 10, 25))


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=12).map("".join))
def test_any_text_is_read_and_quoted_exactly(text):
    claims = read(text)
    assert all(text[slice(*claim.span)] == claim.quote for claim in claims)
    assert claims == read(text)


@pytest.mark.parametrize("end", ["\r", "\x0b", "\x0c", "\x85", "\u2028"])
def test_what_stands_on_two_lines_is_quoted_as_printed(end):
    text = f"The wall is 31{end}m long."
    (claim,) = read(text)
    assert claim.quote == text[slice(*claim.span)] == f"31{end}m"


def test_nothing_is_read_from_nothing():
    assert read("") == []
    assert people("") == []


def test_a_long_text_without_a_space_ends():
    assert read("가" * 50_000) == []
    assert read("부사장" * 10_000) == []


def test_people_are_named_once_a_place_and_exactly():
    text = "박서연 한빛전자 부사장과 최지안 씨가 만났다. 박서연 부사장은 웃었다."
    found = people(text)
    assert [person.name for person in found] == ["박서연", "최지안", "박서연"]
    assert all(text[slice(*person.span)] == person.name for person in found)
