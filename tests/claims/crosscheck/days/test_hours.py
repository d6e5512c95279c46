import pytest

from claims.crosscheck.days import hours, order


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("행사는 오전 10시부터 오후 2시까지 3시간 동안 열린다.", "3시간"),
        ("The talk runs from 2 p.m. to 5 p.m. and lasts two hours.", "two hours"),
    ],
)
def test_a_length_that_is_not_the_time_between_its_ends(witness, text, length):
    (found,) = hours.check(witness(text))
    assert (found.rule, found.sides[1].value) == ("claims.date.period_length", length)


@pytest.mark.parametrize(
    "text",
    [
        "행사는 오전 10시부터 오후 2시까지 4시간 동안 열린다.",
        "오전 11시부터 1시까지 2시간 동안 열린다.",
        "밤 10시부터 다음 날 오전 6시까지 8시간 동안 막는다.",
        "The talk runs from 2 p.m. to 5 p.m. and lasts three hours.",
    ],
)
def test_a_length_that_fits_is_left_alone(witness, text):
    assert hours.check(witness(text)) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("시는 2025년 9월 공사에 들어가 2025년 4월 준공했다.", True),
        ("시는 2025년 4월 공사에 들어가 2025년 9월 준공했다.", False),
        ("Born in 1948, she published her first book in 1941.", True),
        ("Born in 1948, she published her first book in 1971.", False),
        ("Born in 1948, she kept the mill that her father opened in 1941.", False),
    ],
)
def test_nothing_ends_before_it_begins(witness, text, wrong):
    found = order.check(witness(text, read=True))
    assert [one.rule for one in found] == (["claims.date.reversed"] if wrong else [])
