from decimal import Decimal

import pytest

from claims.crosscheck.figures.numbers import apart, digits, shifted, significant


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("1200", "1249", False),
        ("1200", "1250", False),  # half a step may be rounded either way
        ("1200", "1251", True),
        ("1249", "1200", False),
        ("3.5", "3.54", False),
        ("3.5", "3.56", True),
        ("0", "0", False),
        ("0", "1", True),
        ("0", "0.5", True),
        ("-1200", "1200", True),
    ],
)
def test_numbers_are_apart_where_neither_is_the_other_rounded(one, other, expected):
    assert apart(Decimal(one), Decimal(other)) is expected


def test_the_digits_of_a_number_do_not_depend_on_its_notation():
    assert digits(Decimal("2.154007E+6")) == digits(Decimal("2154007.0")) == "2154007"
    assert significant(Decimal("0.0650")) == significant(Decimal("6500")) == "65"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("4125", "412500000000", True), ("4125", "4125", False), ("4125", "-41250", False), ("-4125", "-41250", True)],
)
def test_numbers_are_shifted_where_only_their_scale_differs(one, other, expected):
    assert shifted(Decimal(one), Decimal(other)) is expected
