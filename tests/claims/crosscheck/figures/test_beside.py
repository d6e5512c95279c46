from decimal import Decimal

import pytest

from claims.crosscheck.figures.beside import places_beside


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("물량은 87만4210주(5.31%)다.", [("brackets", "87만4210주", "5.31%"), ("brackets", "5.31%", "87만4210주")]),
        ("웃돈은 24.6%와 31.2%다.", [("row", "24.6%", "31.2%"), ("row", "31.2%", "24.6%")]),
        ("물량은 87만4210주(5%)다.", [("brackets", "5%", "87만4210주")]),  # 5% marks no place
        ("It bought 874,210 shares (5.31%).", [("brackets", "874,210", "5.31%"), ("brackets", "5.31%", "874,210")]),
        ("물량은 87만4210주이고 값은 21만4300원이다.", []),  # apart
        ("웃돈은 24.6%, 값은 31.2%다.", []),
        ("비율은 24.6% 이상 31.2% 이하다.", []),  # open at both ends
    ],
)
def test_a_figure_is_read_with_the_one_right_beside_it(witness, text, expected):
    found = [(key.tie, place.claim.quote, place.beside.quote) for key, place in places_beside(witness(text, read=True))]
    assert found == expected


def test_a_figure_on_another_basis_stands_in_another_place(witness):
    plain, voting = (
        next(places_beside(witness(text, read=True)))[0]
        for text in ("물량은 87만4210주(5.31%)다.", "물량은 87만4210주(의결권 기준 6.1%)다.")
    )
    assert (plain.anchor, plain.basis, voting.basis) == ((Decimal("5.31"),), "", "의결권 기준")
