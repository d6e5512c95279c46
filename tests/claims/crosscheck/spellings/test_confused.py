import pytest

from claims.crosscheck import Grade
from claims.crosscheck.spellings import spelling


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("시는 시민의식 재고에 나섰다.", "시민의식 재고", "시민의식 제고"),
        ("새 요금제로 요금 결재가 쉬워진다.", "요금 결재", "요금 결제"),
        ("유래없는 가뭄이 이어졌다.", "유래없는", "유례없는"),
        ("장학금 출현 협약을 맺었다.", "장학금 출현", "장학금 출연"),
    ],
)
def test_a_word_for_another_that_sounds_alike(witness, text, wrong, right):
    (found,) = spelling.check([witness(text)])
    assert (found.rule, found.grade, found.suspect) == ("claims.name.confused_word", Grade.WARNING, 0)
    assert (found.sides[0].value, found.correction) == (wrong, right)


@pytest.mark.parametrize(
    "text",
    [
        "시민의식 제고에 나섰다.",
        "의류 재고를 판다. 쌀 재고량이 늘었다.",
        "그 가치를 재고해야 한다.",
        "서류 결재를 마쳤다.",
        "축제의 유래를 밝힌다. 그 이름은 유래가 없다.",
        "공룡의 출현을 다룬다.",
    ],
)
def test_each_word_in_its_own_place(witness, text):
    assert spelling.check([witness(text)]) == []
