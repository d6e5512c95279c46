"""Counts, ages and fractions that one text tells twice."""

import pytest

from claims.crosscheck.statement import Grade
from claims.crosscheck.values import ages, headline_shares, retold
from claims.quantity.counts import counts


def values(found):
    return [[side.value for side in one.sides] for one in found]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Six miners were killed on Monday.\n\nFunerals were held for all seven victims.", ["Six", "seven"]),
        ("Twelve houses burned down.\n\nOwners of all fifteen houses will be paid.", ["Twelve", "fifteen"]),
        ("역에 모두 450대를 배치한다.\n\n직원이 배치되는 자전거 540대 전체를 돌본다.", ["450대", "540대"]),
        ("객석 1200석짜리 공연장을 짓는다.\n\n객석 1500석을 채울지 모른다고 했다.", ["1200석", "1500석"]),
    ],
)
def test_a_count_that_another_paragraph_tells_otherwise_is_a_warning(witness, text, sides):
    found = retold.check(witness(text, read=True))
    assert (values(found), [one.grade for one in found]) == ([sides], [Grade.WARNING])


@pytest.mark.parametrize(
    "text",
    [
        "Ten miners were trapped. Seven were freed.\n\nThe three miners still below are alive.",
        "The storm killed four people and injured nine.\n\nAll 13 victims were from Lund.",
        "Six people died on Monday.\n\nSeven people died in floods in 2019.",
        "The zoo has six lions.\n\nThe three lions born here are popular.",
        "자전거 450대를 새로 들여온다.\n\n지금은 자전거 540대를 굴린다.",
        "옮긴 고객은 1880명이다. 떠난 고객은 2478명이다.",
    ],
)
def test_some_of_them_and_another_time_are_left_alone(witness, text):
    assert retold.check(witness(text, read=True)) == []


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("A 34-year-old woman was saved from a reef.\n\nMs Alder, 43, was sent home.", ["34-year-old", "43"]),
        ("노수봉(71) 씨가 상을 받았다.\n\n올해 일흔넷인 노수봉 씨는 우물을 돌본다.", ["71", "일흔넷인"]),
    ],
)
def test_two_ages_of_one_person_are_a_warning(witness, text, sides):
    assert values(ages.check(witness(text, read=True))) == [sides]


@pytest.mark.parametrize(
    "text",
    [
        "A 25-year-old man is sought after a robbery.\n\nShopkeeper Len Ives, 52, was unhurt.",
        "A 34-year-old woman and her brother were found.\n\nAda Bright and Tom Bright, 43, had lost their way.",
        "A 34-year-old woman was saved from a reef.\n\nMr Alder, 43, had called for help.",
        "노수봉(71) 씨와 한마루(74) 씨가 상을 받았다.",
    ],
)
def test_ages_of_two_people_are_left_alone(witness, text):
    assert ages.check(witness(text, read=True)) == []


def test_a_fraction_needs_a_share_near_it(witness):
    far = witness('headline: 주민 10명 중 7명 "다리 찬성"\n\n다리에 찬성한다는 주민은 47.3%였다.', read=True)
    near = witness('headline: 주민 10명 중 7명 "다리 찬성"\n\n다리에 찬성한다는 주민은 68.8%였다.', read=True)
    assert values(headline_shares.check(far)) == [["10명 중 7명", "47.3%"]]
    assert headline_shares.check(near) == []


def test_a_count_says_whether_it_is_all_or_some():
    text = "The other two men fled; all seven victims were found. A squad of four students came."
    told = [(str(one.number), one.all, one.some) for one in counts(text, 0, len(text), "en", ())]
    assert told == [("2", False, True), ("7", True, False), ("4", False, False)]
