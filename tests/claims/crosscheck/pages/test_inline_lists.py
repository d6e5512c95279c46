import pytest

from claims.crosscheck import Grade
from claims.crosscheck.pages import inline_lists


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("가람전자(1.2%), 나래화학(0.4%), 다솜통신(2.1%), 라온제약(0.3%) 등 3개 종목이 올랐다.", "3개 종목"),
        ("가람전자(1.2%)·나래화학(0.4%)·다솜통신(2.1%) 등 2개사가 뽑혔다.", "2개사"),
        ("이번 사업은 강릉, 동해, 삼척, 속초 등 3개 시에서 한다.", "3개 시"),
        ("시는 12일 강릉·동해·삼척 등 두 곳을 골랐다.", "두 곳"),
    ],
)
def test_a_list_that_names_more_than_it_counts(witness, quotes, text, quoted):
    one = witness(text)
    (found,) = inline_lists.check([one])
    assert found.rule == "claims.list.count"
    assert quotes(found, one)[0][0].startswith(quoted)


@pytest.mark.parametrize(
    "text",
    [
        "가람전자(1.2%), 나래화학(0.4%), 다솜통신(2.1%) 등 3개 종목이 올랐다.",
        "가람전자(1.2%), 나래화학(0.4%) 등 5개 종목이 올랐다.",  # 등 leaves room
        "지난달 밝혔으며, 강릉, 동해, 삼척 등 3개 시에서 한다.",
        "경기, 강릉·동해·삼척 등 3개 시에서 한다.",
        "홍보, 교육, 상담, 방문 등 다양한 사업을 3개 시에서 한다.",
        "김하나(32), 이두리(41), 박세나(29) 씨 등 2개 팀에서 온 사람들이 모였다.",
        "교육부, 강릉교육청, 동해교육청 등 2개 교육청과 함께한다.",
        "오전 9시, 강릉 등 2개 시에서 시작한다.",
    ],
)
def test_lists_that_fit_or_whose_beginning_is_unknown_are_silent(witness, text):
    assert inline_lists.check([witness(text)]) == []


FALLING = "반면 가람전자(-0.51%), 나래화학(-0.68%), 다솜통신(-0.65%), {last} 등은 내렸다."


def test_a_change_without_the_sign_of_its_list_is_a_warning(witness, quotes):
    one = witness(FALLING.format(last="라온제약(0.45%)"))
    (found,) = inline_lists.check([one])
    assert (found.rule, found.grade, found.suspect) == ("claims.list.sign", Grade.WARNING, 0)
    assert quotes(found, one)[0] == ["라온제약(0.45%)"]
    assert quotes(found, one)[1][0] == "가람전자(-0.51%)"


@pytest.mark.parametrize(
    "text",
    [
        FALLING.format(last="라온제약(-0.45%)"),
        "가람전자(-0.51%), 나래화학(-0.68%), 다솜통신(-0.65%), 라온제약(0.45%) 등은 대체로 내렸다.",
        "가람전자(0.51%), 나래화학(0.68%), 다솜통신(0.65%), 라온제약(0.45%) 등이 내렸다.",  # a table without signs
        "가람전자(0.51%), 나래화학(0.68%), 다솜통신(0.65%), 라온제약(0.45%) 등이 올랐다.",
        "가람전자(-0.51%), 나래화학(-0.68%), 다솜통신(0.65%) 등은 내렸다.",  # too few to tell
        "가람전자(0.51%), 나래화학(0.68%), 다솜통신(0.65%), 라온제약(0.45%) 등은 오른 반면 마루건설은 내렸다.",
    ],
)
def test_changes_of_one_sign_are_silent(witness, text):
    assert inline_lists.check([witness(text)]) == []
