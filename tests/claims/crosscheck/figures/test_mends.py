from decimal import Decimal

import pytest

from claims.crosscheck.figures.mends import Range, densest, mendable, suspect_of


def about(low, high=None):
    return Range(Decimal(low), Decimal(high or low))


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("22.71", "29.71"),
        ("14000", "104000"),
        ("17300", "107300"),
        ("41.63", "41.36"),
        ("5400", "54000"),
        ("3200", "320"),
    ],
)
def test_one_digit_exchanged_lost_turned_or_moved_is_a_slip(printed, meant):
    assert mendable(Decimal(printed), about(meant))


@pytest.mark.parametrize(("printed", "meant"), [("22.71", "31.71"), ("0.97", "0.75"), ("24", "23")])
def test_two_digits_are_no_slip_and_one_of_two_is_a_coincidence(printed, meant):
    assert not mendable(Decimal(printed), about(meant))


def test_the_suspect_is_the_one_that_alone_a_slip_explains():
    printed = [about("3120"), about("22.705", "22.715"), about("13620")]
    assert suspect_of(printed, [about("2519"), about("29.7142"), about("16858")]) == 1


def test_where_a_slip_explains_two_nobody_is_the_suspect():
    printed = [about("108000"), about("19.15", "19.25"), about("664000")]
    assert suspect_of(printed, [about("107000"), about("19.42"), about("670500")]) is None


def test_the_densest_value_lies_in_the_most_ranges():
    assert densest([about("1", "3"), about("2", "5"), about("3", "4"), about("7", "9")]) == 3
