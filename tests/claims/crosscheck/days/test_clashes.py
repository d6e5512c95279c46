import pytest

from claims.crosscheck.days.clashes import days_clash
from claims.period import Partial


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (Partial(day=4), Partial(day=5), True),
        (Partial(day=4), Partial(month=5, day=4), False),
        (Partial(year=2024), Partial(year=2025, month=5), True),
        (Partial(month=5), Partial(day=4), False),
        (Partial(weekday=0), Partial(weekday=1), True),
        (Partial(weekday=0), Partial(weekday=0), False),
        # Two weekdays of one day: the calendar says which is wrong.
        (Partial(day=4, weekday=0), Partial(day=4, weekday=1), False),
        (Partial(day=4, weekday=0), Partial(weekday=1), True),
    ],
)
def test_two_days_clash_in_what_both_print(one, other, expected):
    assert days_clash(one, other) is days_clash(other, one) is expected
