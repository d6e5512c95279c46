from decimal import Decimal

import pytest

from claims.crosscheck.fit import check as fit
from claims.crosscheck.values import ages
from claims.crosscheck.values.against import base, other_base
from claims.crosscheck.values.part_of import is_part, part_and_whole
from claims.crosscheck.values.said import said
from claims.quantity.graded import graded


@pytest.mark.parametrize(
    ("text", "kind", "value", "printed"),
    [
        ("She finished fourth in the race.", "rank", (4,), "fourth"),
        ("Their song entered the chart at No. 3 this week.", "rank", (3,), "3"),
        ("He took 12th place.", "rank", (12,), "12th place"),
        ("오름초 선수가 다섯 번째로 결승선을 통과했다.", "rank", (5,), "다섯"),
        ("A magnitude 5.6 quake struck.", "magnitude", (Decimal("5.6"),), "5.6"),
        ("규모 4.1의 지진이다.", "magnitude", (Decimal("4.1"),), "4.1"),
        ("The council voted seven to two to close it.", "score", (7, 2), "seven to two"),
        ("찬성 16, 반대 9로 가결됐다.", "score", (16, 9), "찬성 16, 반대 9"),
    ],
)
def test_a_place_a_magnitude_and_a_ballot_are_read_in_words_and_digits(text, kind, value, printed):
    (found,) = graded(text, 0, len(text))
    assert (found.kind, found.value, text[slice(*found.span)]) == (kind, value, printed)


@pytest.mark.parametrize(
    "text",
    [
        "In the first place nobody asked.",
        "He raised it from two to four.",
        "사업 규모 4조원이다.",
        "The shop is open from nine to five.",
    ],
)
def test_what_only_looks_like_a_place_or_a_ballot_is_none(text):
    assert list(graded(text, 0, len(text))) == []


@pytest.fixture
def first(witness):
    def of(text, kind="count"):
        return next(one for one in said(witness(text, read=True)) if one.kind == kind)

    return of


@pytest.mark.parametrize(
    "text",
    [
        "Nine of the people arrested were minors.",
        "Eighteen home supporters were among those detained.",
        "In Trier alone, where it has four branches, many fear for their jobs.",
        "이 가운데 9명은 미성년자였다.",
        "소방관 1명이 넘어졌다. 다른 한 명은 연기를 마셨다.",
        "첫날에만 6명이 왔다.",
    ],
)
def test_a_value_is_told_as_some_of_more(first, text):
    assert is_part(first(text))


def test_a_part_is_smaller_than_its_whole(first):
    part, less, more = (
        first("Nine of the people arrested were minors."),
        first("8 people came."),
        first("12 people came."),
    )
    assert not part_and_whole(part, less)
    assert part_and_whole(part, more)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales rose 3 percent from September.", "month"),
        ("Sales were 8 percent below those of the same month a year earlier.", "year"),
        ("Exports rose 4 percent from the second quarter.", "quarter"),
        ("매출은 9월보다 6% 늘었다.", "month"),
        ("매출은 지난해 10월에 견주면 11% 적다.", "year"),
        ("매출이 6% 늘었다.", ""),
    ],
)
def test_a_change_is_counted_from_some_time(first, text, expected):
    assert base(first(text, "share")) == expected


def test_two_times_make_two_changes(first):
    month, year, none = (first(text, "share") for text in ("9월보다 6% 늘었다.", "한 해 전보다 11% 적다.", "11% 적다."))
    assert other_base(month, year)
    assert not other_base(month, none)


@pytest.mark.parametrize(
    "text",
    [
        "Nine people were hurt. Five were treated at Elm Hospital and two at a clinic; no one else needed care.",
        "회원 45명이 떠났다. 앞차에 25명, 뒤차에 30명이 탔고 나머지는 없다.",
        "마을버스 6대가 하루 480명을 나른다. 한 대에 평균 60명꼴이다.",
        "The 40 schools share $2 million, or $60,000 per school.",
    ],
)
def test_parts_that_are_all_and_means_have_to_fit(witness, text):
    assert len(fit.check(witness(text, read=True))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Nine people were hurt. Five were treated at Elm Hospital and two at a clinic.",
        "회원 55명이 떠났다. 앞차에 25명, 뒤차에 30명이 탔고 나머지는 없다.",
        "마을버스 8대가 하루 480명을 나른다. 한 대에 평균 60명꼴이다.",
        "He bought 40 shares at $60 per share, and sales came to $2 million.",
        "Of the 60 flats, 24 are let to families, 18 to couples and 12 to others. The remaining six are empty.",
    ],
)
def test_what_leaves_some_out_or_fits_is_left_alone(witness, text):
    assert fit.check(witness(text, read=True)) == []


def test_a_pronoun_goes_back_to_whom_the_sentence_before_is_about(witness):
    text = "Singer Ada Lowe died on Monday in Wend. She was 84. Long ago, Lowe, who had turned 91 in March, sang here."
    (found,) = ages.check(witness(text, read=True))
    assert [side.value for side in found.sides] == ["84", "91"]


def test_an_age_of_long_ago_is_none_of_today(witness):
    assert ages.check(witness("Ada Lowe, 52, runs the shop. Lowe was 19 in 1991.", read=True)) == []
