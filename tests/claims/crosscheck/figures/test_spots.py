from decimal import Decimal

from claims.crosscheck.figures.spots import numbers_of


def test_a_number_knows_every_place_that_prints_it(witness):
    texts = ["해솔전자 지분은 6.14%다.", "해솔전자(약 6.14%)가 뒤를 이었다."]
    told = numbers_of([witness(text, str(number), read=True) for number, text in enumerate(texts)])
    (number,) = told.values()
    assert (number.value, number.guessed, number.printed) == (Decimal("6.14"), True, {"614"})
    assert [mention.source for mention in number.mentions] == ["0", "1"]
    assert [spot.holder for spot in number.spots] == ["", "해솔전"]


def test_a_range_has_two_numbers_and_a_single_digit_none(witness):
    told = numbers_of([witness("물량은 215만4007∼311만2658주, 모두 3건이다.", read=True)])
    assert sorted(told) == [("주", Decimal(2154007)), ("주", Decimal(3112658))]
    assert all(number.in_range for number in told.values())


def test_a_price_of_its_moment_moves(witness):
    told = numbers_of(
        [witness("주가는 장중 2만1400원까지 올랐다. 나중에 알려진 인수 대금은 모두 21억원이다.", read=True)]
    )
    assert [number.moves for number in told.values()] == [True, False]


def test_beside_another_number_only_the_places_of_its_holders_count(witness):
    texts = ["바람국(17.2%)이 뒤를 이었다.", "해솔국(△17.2%)이 뒤를 이었다.", "해솔국(12.7%)이 뒤를 이었다."]
    told = numbers_of([witness(text, str(number), read=True) for number, text in enumerate(texts)])
    other = told["percent", Decimal("12.7")]
    sources = [m.source for number in told.values() if number is not other for m in number.beside(other).mentions]
    assert sources == ["1"]
