"""Whether two printed periods can be the same."""

from datetime import date

import pytest

from claims import dates
from claims.claim import Verdict
from claims.period import compare


def judge(left, right, published=date(2024, 10, 25)):
    [a], [b] = dates(left, published=published), dates(right, published=published)
    return compare(a, b)


@pytest.mark.parametrize(
    "left, right, verdict",
    [
        ("이달 25일", "10월 25일", Verdict.AGREE),
        ("지난해 11월", "2023년 11월", Verdict.AGREE),
        ("지난해 11월", "지난해", Verdict.COMPATIBLE),
        ("22일부터 25일까지", "24일", Verdict.COMPATIBLE),
        ("22일부터 25일까지", "26일", Verdict.CONFLICT),
        ("지난해 11월", "지난해 12월", Verdict.CONFLICT),
    ],
)
def test_periods_conflict_only_where_they_are_disjoint(left, right, verdict):
    assert judge(left, right) is verdict


@pytest.mark.parametrize(
    "left, right, verdict",
    [
        ("25일", "26일", Verdict.CONFLICT),
        ("25일", "25일", Verdict.AGREE),
        ("10월 25일", "25일", Verdict.COMPATIBLE),
        ("3월", "25일", Verdict.UNRELATED),
        ("지난해 3월", "올해 3월", Verdict.CONFLICT),
        ("지난달 25일", "이달 25일", Verdict.CONFLICT),
        ("지난해 3월", "2023년 3월", Verdict.COMPATIBLE),
        ("전날", "이날", Verdict.UNRELATED),
        ("22일부터 25일까지", "25일", Verdict.UNRELATED),
        ("22일부터 25일까지", "22일부터 26일까지", Verdict.CONFLICT),
    ],
)
def test_without_an_anchor_what_is_printed_is_compared(left, right, verdict):
    assert judge(left, right, None) is verdict
