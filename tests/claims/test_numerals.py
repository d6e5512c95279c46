"""What a numeral is worth, and to which place it is printed."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.numerals import arabic, korean
from claims.quantity.english_numerals import words


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3조4천억", "3400000000000"),
        ("1천500만", "15000000"),
        ("12만3450", "123450"),
        ("42만 1585", "421585"),
        ("1.5억", "150000000"),
        ("만", "10000"),
        ("천4백만", "14000000"),
        ("430여만", "4300000"),
        ("사백이억삼천사백만오천칠", "40234005007"),
        ("열두", "12"),
        ("백스물다섯", "125"),
        ("여든넷", "84"),
        ("삼점일사", "3.14"),
    ],
)
def test_korean_numeral_is_worth(text, value):
    numeral = korean(text)
    assert numeral is not None
    assert numeral.value == Decimal(value)


@pytest.mark.parametrize("text", ["", "일이삼", "억조", "3만5억", "천만천만", "7억4천418억", "1,2", "가나다", "5" * 60])
def test_what_makes_no_number_is_none(text):
    assert korean(text) is None


@pytest.mark.parametrize(
    ("text", "place"),
    [("2조3천억", "100000000000"), ("6만", "10000"), ("12만3450", "1"), ("1.5억", "10000000"), ("7.25", "0.01")],
)
def test_place_is_that_of_the_last_printed_digit(text, place):
    numeral = korean(text)
    assert numeral is not None
    assert numeral.place == Decimal(place)


@given(st.integers(min_value=0, max_value=10**15))
def test_digits_with_separators_keep_their_value(number):
    assert arabic(f"{number:,}").value == number


@given(st.integers(1, 9999), st.integers(1, 9999))
def test_scales_add_up(high, low):
    numeral = korean(f"{high}억{low}만")
    assert numeral is not None
    assert numeral.value == high * 10**8 + low * 10**4


@given(st.text(alphabet="0123456789,.만억조천백십여일이삼 점열두", max_size=30))
def test_any_mixture_gives_a_number_or_none(text):
    numeral = korean(text)
    assert numeral is None or numeral.place > 0


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("ninety-five", "95"),
        ("two hundred and one", "201"),
        ("three million", "3000000"),
        ("a dozen", "12"),
        ("half a million", "500000"),
        ("one and a half", "1.5"),
        ("three quarters", "0.75"),
        ("zero point zero eight", "0.08"),
    ],
)
def test_english_words_are_worth(text, value):
    number = words(text)
    assert number is not None
    assert number.numeral.value == Decimal(value)


def test_an_english_ordinal_is_known_as_one():
    number = words("twenty-fifth")
    assert number is not None
    assert number.ordinal
    assert number.numeral.value == 25


@pytest.mark.parametrize("text", ["three four", "and", "hundred and", "point"])
def test_english_words_that_make_no_number_are_none(text):
    assert words(text) is None
