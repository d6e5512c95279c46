from decimal import Decimal

import pytest

from claims.span import Span
from claims.wording import completed, like, years_like


@pytest.mark.parametrize(
    ("text", "quote", "told"),
    [
        ("84 companies took part", "84", "84 companies"),
        ("the 84 small firms of the town", "84", "84 small firms"),
        ("84 of the firms", "84", "84"),
        ("Seven people were hurt", "Seven", "Seven people"),
        ("It cost $12 million in all", "$12 million", "$12 million"),
        ("60 percent of pupils", "60 percent", "60 percent"),
        ("1975년에 문을 열었다", "1975", "1975년"),
        ("올해로 40주년을 맞았다", "40", "40주년"),
        ("세 번째로 높다", "세", "세 번째"),
        ("두 곳과 견주었다", "두", "두 곳"),
        ("126명이 왔다", "126명", "126명"),
        ("for five days", "five day", "five days"),
        ("2577.95를 기록했다", "2577.95", "2577.95"),
        ("14 대 16", "16", "16"),
        ("the Western league", "the", "the"),
    ],
)
def test_a_figure_is_told_with_what_it_counts(text, quote, told):
    start = text.index(quote)
    assert completed(text, Span(start, start + len(quote))) == told


@pytest.mark.parametrize(
    ("number", "model", "told"),
    [
        ("30000000", "3억원", "3000만원"),
        ("100000000", "약 3억2000만원", "1억원"),
        ("37200", "3만7000여 명", "3만7200명"),
        ("31200000", "3천420만원", "3120만원"),
        ("1100", "1,200명", "1,100명"),
        ("1100", "1200명", "1100명"),
        ("80", "480명", "80명"),
        ("66.666666", "60명", "66.67명"),
        ("30000", "$300,000", "$30,000"),
        ("72000000", "90 million euros", "72 million euros"),
        ("9000000", "£8 million", "£9 million"),
        ("250000", "£8 million", "£250,000"),
        ("8", "Seven people", "8 people"),
        ("8", "Seven", "8"),
        ("3", "두 곳", "3곳"),
        ("10", "사흘", "10일"),
        ("50", "40주년", "50주년"),
        ("60", "golden wedding", "60"),
        ("1250000000000", "1조원", "1조2500억원"),
    ],
)
def test_a_computed_figure_is_told_as_those_beside_it_are_printed(number, model, told):
    assert like(Decimal(number), model) == told


@pytest.mark.parametrize(
    ("model", "told"),
    [
        ("golden wedding", "60 years"),
        ("환갑", "60년"),
        ("40주년", "60주년"),
        ("nine years", "60 years"),
        ("68", "60"),
    ],
)
def test_years_are_told_as_those_beside_them_and_with_a_unit(model, told):
    assert years_like(60, model) == told
