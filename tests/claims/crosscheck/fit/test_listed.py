"""Numbers and what is named behind them, sets and their scores."""

import pytest

from claims.crosscheck.fit import check, listed


@pytest.mark.parametrize(
    ("text", "details"),
    [
        ("올해의 장인으로 네 명을 뽑았다. 주인공은 곽두메, 노을빛, 서가람 씨다.", ("4", "3")),
        ("Five towns lost water. The affected towns are Greel, Elm Bay and Ashford, the mayor said.", ("5", "3")),
        ("The city picked five finalists: Orr Architects, Studio Tam, Norquay, and Lumen Yard.", ("5", "4")),
    ],
)
def test_a_number_against_the_names_behind_it(witness, text, details):
    (found,) = listed.check(witness(text, read=True))
    assert (found.details["count"], found.details["items"]) == details


@pytest.mark.parametrize(
    "text",
    [
        "Eleven players were honoured. Among them were Ada Moss, Bea Lund and Cara Nye.",
        "후보 다섯 명을 발표했다. 눈에 띄는 후보는 강두루, 남가을이다.",
        "3국 정상회의는 평화와 번영의 기반이다.",
        "Four towns lost water. They are Ashby, Bower, Cole and Dunn.",
        "The two towns are Ashby, Ohio, and Berwick, Maine.",
    ],
)
def test_some_of_them_and_as_many_are_left_alone(witness, text):
    assert list(listed.check(witness(text, read=True))) == []


@pytest.mark.parametrize(
    ("text", "rule", "expected"),
    [
        ("Nine people were hurt. The injured were five passengers, the driver, and the two men.", "sum", "8 people"),
        ("재단이 장학생 64명을 뽑았다. 고등학생이 28명, 대학생이 30명이고 대학원생은 9명이다.", "sum", "67명"),
        ("Ada won in straight sets, 6-3, 4-6, 7-5.", "sets", "1"),
        ("한빛은 세트 스코어 3-0(25-21, 23-25, 25-18, 25-20)으로 이겼다.", "sets", "1-0"),
        ("아침 최저 4도, 낮 최고 18도로 일교차가 19도에 이른다.", "growth", "14도"),
        ("The three-day fair drew 18,000 visitors, an average of 9,000 a day.", "product", "27,000 visitors"),
        ("They bought 12 boxes of 24 notebooks, 244 notebooks in all.", "product", "288 notebooks"),
        ("요금이 1500원에서 1650원으로 오른다. 인상률은 20%다.", "growth", "10%"),
    ],
)
def test_what_must_fit_in_one_text(witness, text, rule, expected):
    (found,) = check.check(witness(text, read=True))
    assert (found.rule, found.details["expected"]) == (f"claims.figure.{rule}", expected)


@pytest.mark.parametrize(
    "text",
    [
        "총 50억 원 가운데 도로에 20억 원, 하천에 15억 원을 쓴다.",
        "국비 33억 원과 도비 88억 원, 국비 121억 원을 포함해 총 222억 원이 든다.",
        "한빛은 세트 스코어 3-1(25-21, 23-25, 25-18, 25-20)로 이겼다.",
        "Ada won in straight sets, 6-4, 7-6 (7-5).",
        "The crew has three tools: a hammer, a saw and a wrench.",
        "A union of 23 members met. It wants 15 percent more pay.",
    ],
)
def test_what_fits_is_left_alone(witness, text):
    assert check.check(witness(text, read=True)) == []
