import pytest

from claims.crosscheck.copies.holders import two_holders


@pytest.mark.parametrize(
    ("one", "other", "two"),
    [
        ("가솔군은 나무를 심는다.", "해람군은 나무를 심는다.", True),
        ("가람전자의 주가가 올랐다.", "세람의 주가가 올랐다.", True),  # the word behind
        ("Alder County will plant trees.", "Marlow County will plant trees.", True),
        ("가솔군은 나무를 심는다.", "해람군은 가솔군과 나무를 심는다.", False),  # it prints the other
        ("가솔군은 나무를 심는다.", "가술군은 나무를 심는다.", False),  # a slip
        ("가솔군은 나무를 심는다.", "주민들은 꽃을 심는다.", False),  # of another kind
    ],
)
def test_two_texts_begin_with_two_holders_of_one_kind(witness, one, other, two):
    assert two_holders(witness(one, "a"), witness(other, "b")) is two
