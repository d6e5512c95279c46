"""What a hedge leaves possible, and hedges that do not go together."""

from decimal import Decimal

import pytest

from claims import amounts
from claims.hedges import Hedge, hedge_clash, truth

ONE = Decimal(1)


def clash(text):
    spans = [hedge_clash(text, amount) for amount in amounts(text)]
    return [text[span.start : span.end] for span in spans if span is not None]


def possible(value, *kinds, place="1"):
    number = Decimal(value)
    return truth(number, number, Decimal(place), tuple(Hedge(kind, "") for kind in kinds))


def test_a_number_covers_half_of_its_last_place_either_way():
    assert possible("1200000000000", place="100000000000") == (Decimal("1150000000000"), Decimal("1250000000000"))


def test_a_little_over_ends_at_the_next_unit():
    assert possible("100", "little_over") == (100, 200)
    assert possible("120", "little_over") == (120, 130)


def test_at_least_is_open_above_and_at_most_below():
    low, high = possible("30", "at_least")
    assert (low, high) == (30, None)
    low, high = possible("30", "under")
    assert (low, high) == (None, 30)


def test_more_than_leaves_the_number_itself_out():
    low, _ = possible("30", "over")
    assert low is not None
    assert low > 30


def test_about_a_round_number_is_a_tenth_either_way():
    assert possible("500", "about") == (450, 550)


@pytest.mark.parametrize(
    "text", ["70여 이상의 부스", "참가자 70여명 이상", "70여\u00a0 이하", "40명 남짓 이상이 남았다"]
)
def test_a_little_over_with_a_bound_clashes(text):
    assert len(clash(text)) == 1


def test_the_clash_covers_the_number_and_both_hedges():
    assert clash("모두 70여 \u00a0이상의 상담") == ["70여 \u00a0이상"]


@pytest.mark.parametrize(
    "text", ["70여명", "70명 이상", "약 70명", "최대 70명 이하", "여섯 명 이상", "여덟 곳 미만", "백여덟 곳 이상"]
)
def test_one_hedge_or_two_that_agree_do_not_clash(text):
    assert clash(text) == []


def test_english_bounds_on_both_sides_clash():
    assert clash("It drew over 500 or more visitors.") == ["over 500 or more"]
    assert clash("It drew more than 500 visitors.") == []
