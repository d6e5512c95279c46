import pytest

from claims.crosscheck import Grade


@pytest.mark.parametrize(
    "text",
    [
        "누리전자는 자사주 100만주를 주당 5000원에 사들여 총 50억원을 쓴다.",
        "누리전자는 213만5472주(11.37%)를 주당 46만원에 사들여 최대 1조원을 쓴다.",
        "어르신 300명에게 1인당 10만원씩 모두 3000만원을 건넸다.",
        "한 명당 10만원씩 300명에게 총 3000만원을 건넸다.",
        "환기구 4개를 줄여 총 320억원(개당 약 80억원)을 아낀다.",
        "농가 120곳에 농가당 50만원씩 지원하고 총 9억원을 들여 길을 닦는다.",
        "누리전자는 100만주를 주당 5000원에 사들였고 매출은 80억원이다.",
        "학생 300명에게 1인당 10만원 안팎의 총 3200만원을 건넸다.",
    ],
)
def test_so_many_at_so_much_that_make_the_amount_or_need_not_are_left_alone(unfit_in, text):
    assert unfit_in(text) == []


@pytest.mark.parametrize(
    ("text", "expected", "suspect"),
    [
        ("누리전자는 자사주 100만주를 주당 5000원에 사들여 총 500억원을 쓴다.", "50억원", None),
        ("누리전자는 213만5472주(11.37%)를 주당 46만원에 사들여 최대 3조원을 쓴다.", "9823억1712만원", None),
        ("어르신 312명에게 1인당 10만원씩 모두 3천420만원을 건넸다.", "3120만원", None),
        ("한 명당 12만5천원씩 312명에게 총 3천600만원을 건넸다.", "3900만원", None),
        ("환기구 4개를 줄여 총 230억원(개당 80억원)을 아낀다.", "320억원", 2),
    ],
)
def test_another_amount_is_a_warning(unfit_in, text, expected, suspect):
    (found,) = unfit_in(text)
    assert (found.rule, found.grade) == ("claims.figure.product", Grade.WARNING)
    assert (found.details["expected"], found.suspect) == (expected, suspect)
