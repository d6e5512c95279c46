"""How many a short text says there are, and the names that a later sentence lists as all of them."""

from __future__ import annotations

import pytest

from claims.crosscheck.draft.named import check


@pytest.mark.parametrize(
    ("text", "count", "items"),
    [
        ("달내군이 세 곳을 뽑았다. 선정된 마을은 윗말, 솔고개다.", "3", "2"),
        ("학생 3명이 상을 받았다. 수상자는 6학년 김로아, 5학년 배시온 학생이다.", "3", "2"),
        ("Three men were arrested. Police named them as Gil Santer, 34, and Piet Moll, 29.", "3", "2"),
    ],
)
def test_a_later_list_of_names_is_as_long_as_the_number(witness, text, count, items):
    (found,) = check(witness(text))
    assert found.details == {"count": count, "items": items}


@pytest.mark.parametrize(
    "text",
    [
        "달내군이 두 곳을 뽑았다. 선정된 마을은 윗말, 솔고개다.",
        "달내군이 세 곳을 뽑았다. 선정된 마을은 윗말, 솔고개 등이다.",
        "Three men were arrested. Police named two of them as Gil Santer, 34, and Piet Moll, 29.",
        "Three men were arrested and two women charged. They are Gil Santer and Piet Moll.",
    ],
)
def test_a_list_that_may_be_some_of_them_is_left_alone(witness, text):
    assert list(check(witness(text))) == []
