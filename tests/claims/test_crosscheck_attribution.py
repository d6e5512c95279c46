import pytest

from claims.crosscheck import Grade
from claims.crosscheck.roles import attribution

OFFER = (
    "“이번 매수는 주주의 뜻을 거스르는 일방적인 시도이므로 끝까지 반대할 것”이라고",
    ["누리전자는 이날", "누리전자 관계자는", "보도자료에서 누리전자는"],
    "한빛은행은",
    ("한빛은행", "누리전자"),
)
STRIKE = (
    "“교섭이 열릴 때까지 한 사람도 일터로 돌아가지 않고 거리를 지키겠다”고",
    ["가람버스노조는", "가람버스노조는 성명에서", "이에 가람버스노조는 다시"],
    "해솔시청은",
    ("해솔시청", "가람버스노조"),
)
COURT = (
    "“피해를 본 주민 모두에게 약속한 돈을 올해가 가기 전에 돌려주어야 한다”고",
    ["푸른소비자연맹은", "푸른소비자연맹 측은", "법정에서 푸른소비자연맹은"],
    "가람건설은",
    ("가람건설", "푸른소비자연맹"),
)


@pytest.fixture
def credited(independent):
    def to(words, *speakers):
        return independent(*(f"{who} {words} 말했다." for who in speakers))

    return to


@pytest.mark.parametrize(("words", "right", "wrong", "names"), [OFFER, STRIKE, COURT])
def test_words_of_the_other_side_are_an_error_and_the_suspect(credited, quotes, words, right, wrong, names):
    texts = credited(words, *right, wrong)
    (found,) = attribution.check(texts)
    assert (found.rule, found.grade, found.suspect) == ("claims.quote.credit", Grade.ERROR, 0)
    assert quotes(found, *texts)[0] == [names[0]]
    assert names[1] in found.correction


@pytest.mark.parametrize(
    "other",
    [
        "누리전자 박서연 대표는",  # speaks for it
        "누리전자와 한빛은행은",  # both do
        "회사는",
        "업계 관계자는",
        "누리는",  # a short form
    ],
)
def test_who_speaks_for_it_is_no_other(credited, other):
    words, right, _, _ = OFFER
    assert attribution.check(credited(words, *right, other)) == []


def test_short_words_and_one_text_against_two_are_left_alone(credited):
    words, right, wrong, _ = OFFER
    assert attribution.check(credited(words, *right[:2], wrong)) == []
    assert attribution.check(credited("“끝까지 반대하겠다”고", *right, wrong)) == []
