"""What of one copy stands in the place of a claim of the other."""

import pytest

from claims.crosscheck.copies.lines import Aligned, Line, boundaries
from claims.crosscheck.copies.places import in_place, replaced
from claims.fold import folded


@pytest.fixture
def placed(witness):
    """The figure in the place of the first one of the first line, and whether it was put there instead."""

    def line(text, key):
        one = witness(text, key, read=True)
        figures = tuple(claim for claim in one.claims if claim.family == "figure")
        return Line(one, one.parts[0].span, folded(text, one.parts[0].span), figures, "body")

    def of(here, there):
        first, other = line(here, "a"), line(there, "b")
        texts = first.folded.text, other.folded.text
        claim = first.claims[0]
        found = in_place(claim, first, Aligned(other, boundaries(*texts), boundaries(*reversed(texts)), False))
        return (found.quote, replaced(claim, first, found, other)) if found else None

    return of


@pytest.mark.parametrize(
    ("here", "there", "expected"),
    [
        ("올해 매출은 12억원이다.", "올해 매출은 21억원이다.", ("21억원", True)),
        # The same letters on both sides, and another thing is told of: the lead says so.
        ("지난해 포도는 매출이 12억원이다.", "올해 들어 사과와 배는 수출이 21억원이다.", ("21억원", False)),
        ("길은 12m 넓혔다.", "길은 곧 넓힌다.", None),
        # What either copy prints elsewhere was moved and not replaced.
        ("물은 12톤 팔고 남은 21톤을 둔다.", "물은 21톤 사서 남은 3톤을 둔다.", ("21톤", False)),
    ],
)
def test_a_figure_is_replaced_where_the_same_words_lead_up_to_it(placed, here, there, expected):
    assert placed(here, there) == expected
