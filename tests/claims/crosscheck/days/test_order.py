import pytest

from claims.crosscheck.days import order


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
