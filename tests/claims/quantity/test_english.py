"""English amounts of the press: multiples, open counts, shared units; and the digits of labels, lists and hours."""

import pytest

from claims import amounts


def read(text):
    return [
        (*(None if x is None else round(float(x), 9) for x in (amount.low, amount.high)), amount.unit)
        for amount in amounts(text, language="en")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a fund of $1.2-1.5 billion", [(1.2e9, 1.5e9, "USD")]),
        ("$5-$7 million", [(5e6, 7e6, "USD")]),
        ("worth US$1.2bn", [(1.2e9, 1.2e9, "USD")]),
        ("40+ million users", [(4e7, 4e7, None)]),
        ("10+ years of work", [(10, 10, "year")]),
        ("50–250+ kW per rack", [(50, 250, "kW")]),
        ("sales grew 1.5x", [(1.5, 1.5, "배")]),
        ("a nearly tenfold rise", [(10, 10, "배")]),
        ("a 5-fold rise", [(5, 5, "배")]),
        ("three times as many", [(3, 3, "배")]),
        ("won three times", [(3, 3, None)]),
        ("a 1-in-10 chance", [(0.1, 0.1, None)]),
        ("from 40 to 50 miles", [(40, 40, "mi"), (50, 50, "mi")]),
        ("from 10 to 20 dollars", [(10, 10, "USD"), (20, 20, "USD")]),
        ("cut by 25 basis points", [(25, 25, "basis_point")]),
        ("1,200 sq. ft. of space", [(1200, 1200, "ft2")]),
        ("up 5 per cent", [(5, 5, "percent")]),
        ("half a percentage point", [(0.5, 0.5, "percentage_point")]),
        ("grades of 1.25 g/t", [(1.25, 1.25, "g/t")]),
        ("a 20 MVA substation at 5,000 rpm", [(20, 20, "MVA"), (5000, 5000, "rpm")]),
        ("doors 1-3/4 inches thick", [(1.75, 1.75, "in")]),
        ("50K followers", [(50000, 50000, None)]),
        ("950M active users", [(9.5e8, 9.5e8, None)]),
        ("EUR 3 M", [(3e6, 3e6, "EUR")]),
        ("twelve (12) shares", [(12, 12, None), (12, 12, None)]),
        ("Ages 11 to 13 must register", [(11, 13, None)]),
        ("two and a half million users", [(2.5e6, 2.5e6, None)]),
        ("Rs 500 crore", [(5e9, 5e9, "INR")]),
        ("a loss of $(0.12) a share", [(-0.12, -0.12, "USD")]),
        ("a loss of $(5.6) million", [(-5.6e6, -5.6e6, "USD")]),
        ("1.000.000 euros", [(1e6, 1e6, "EUR")]),
        ("a 5-foot-6 guard", [(5.5, 5.5, "ft")]),
        ("stands 5'6\" tall", [(5.5, 5.5, "ft")]),
        ("a 40-kg sack", [(40, 40, "kg")]),
        ("a 12,000-square-foot building", [(12000, 12000, "ft2")]),
        ("two-and-a-half years", [(2.5, 2.5, "year")]),
        ("18-34 year-olds", [(18, 34, "age")]),
        ("1 hour and 30 minutes", [(1.5, 1.5, "hour")]),
        ("rose 12.3 points to 2,345.6", [(12.3, 12.3, "point"), (2345.6, 2345.6, None)]),
        ("rose 5% to 120 units", [(5, 5, "percent"), (120, 120, None)]),
        ("plus or minus 3 percentage points", [(3, 3, "percentage_point")]),
        ("grew 2.5 times", [(2.5, 2.5, "배")]),
        ("a 2-1 win", [(2, 2, None), (1, 1, None)]),
        ("10-15 people", [(10, 15, None)]),
        ("below 96th Street", [(96, 96, None)]),
    ],
)
def test_an_amount_of_the_press_is_read(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "a phase 2b trial of Class 1 vans",
        "with type 2 diabetes",
        "the 4K display and the 18K gold ring",
        "all Wi-Fi 6 devices",
        "a 2B pencil",
        "doors open 3-6pm",
        "open from 9 to 5 p.m.",
        "an NI 43-101 report",
        "a one-stop shop",
        "it offers: (1) news; (2) views; and (3) data",
        "1. Open the app\n2. Press start",
        "a 1:1 mirror",
        "version 1.234.567 of it",
        "a 911 call",
        "call +297 3105508111",
        "at 2550 McArthur Parkway",
    ],
)
def test_other_digits_are_no_amount(text):
    assert read(text) == []
