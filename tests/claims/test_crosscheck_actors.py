import pytest

from claims.crosscheck import Grade
from claims.crosscheck.roles import actors

OFFER = (
    "한빛펀드는 “차질 없이 하겠다”고 말했다. 누리전자는 “알지 못했다”고 말했다.",
    [
        "한빛펀드는 다음 달 4일까지 누리전자 주식 132만4510주를 공개매수한다고 밝혔다.",
        "한빛펀드가 누리전자 지분 132만4510주를 공개매수할 계획이라고 시장은 본다.",
        "공고를 보면 한빛펀드는 누리전자 보통주 132만4510주를 주당 5만원에 공개매수한다.",
    ],
    "누리전자는 경영 안정을 위해 132만4510주를 공개매수한다고 공시했다.",
    ("누리전자", "한빛펀드"),
)
GIFT = (
    "해솔재단은 “뜻깊은 일”이라고 말했다. 새길대학교는 “고맙다”고 말했다.",
    [
        "해솔재단은 새길대학교에 장학금 3억2145만원을 기부했다.",
        "해솔재단이 이날 새길대학교에 3억2145만원을 기부했다고 알려졌다.",
        "지역에서는 해솔재단이 새길대학교에 낸 3억2145만원을 기부한 돈 가운데 가장 크다고 본다.",
    ],
    "새길대학교는 학생을 위해 3억2145만원을 기부했다.",
    ("새길대학교", "해솔재단"),
)
SUIT = (
    "푸른은행은 “유감”이라고 말했다. 가람건설은 “받아들인다”고 말했다.",
    [
        "푸른은행은 2심에서 진 가람건설에 손해액 12억4310만원을 청구했다.",
        "법원에 따르면 푸른은행이 가람건설에 12억4310만원을 청구했다.",
        "이와 별도로 푸른은행은 지난달 가람건설에 12억4310만원을 청구했다.",
    ],
    "가람건설은 지난달 손해액 12억4310만원을 청구했다.",
    ("가람건설", "푸른은행"),
)


@pytest.mark.parametrize(("opening", "right", "wrong", "names"), [OFFER, GIFT, SUIT])
def test_the_one_it_is_done_to_as_the_doer_is_an_error_and_the_suspect(story, quotes, opening, right, wrong, names):
    texts = story(opening, *right, wrong)
    (found,) = {one.sides: one for one in actors.check(texts)}.values()
    assert (found.rule, found.grade, found.suspect) == ("claims.event.actor", Grade.ERROR, 0)
    assert quotes(found, *texts)[0] == [names[0]]
    assert set(quotes(found, *texts)[1]) == {names[1]}


def test_the_two_parties_exchanged_are_an_error_too(story, quotes):
    opening, right, _, _ = OFFER
    texts = story(opening, *right, "누리전자는 한빛펀드 주식 132만4510주를 공개매수한다고 밝혔다.")
    (found,) = {one.sides: one for one in actors.check(texts)}.values()
    assert quotes(found, *texts)[0] == ["누리전자"]
    assert found.suspect == 0


@pytest.mark.parametrize(
    "other",
    [
        "누리전자는 한빛펀드가 132만4510주를 공개매수한다고 공시했다.",  # names the other party too
        "누리전자는 사모펀드가 132만4510주를 공개매수한다고 공시했다.",  # another doer
        "누리전자는 “132만4510주를 공개매수한다니 약탈”이라고 했다.",  # speaks of it
        "누리전자는 13만주를 공개매수한다고 공시했다.",  # another figure
        "누리전자는 132만4510주를 발행한다고 공시했다.",  # another deed
        "가람은행은 132만4510주를 공개매수한다고 공시했다.",  # nobody's object
        "누리전자는 가람은행 주식 132만4510주를 공개매수한다고 공시했다.",  # of a third party
    ],
)
def test_what_may_be_right_is_left_alone(story, other):
    opening, right, _, _ = OFFER
    assert actors.check(story(opening, *right, other)) == []


def test_one_text_against_two_is_a_riddle(story):
    opening, right, wrong, _ = OFFER
    assert actors.check(story(opening, *right[:2], wrong)) == []


def test_two_texts_with_each_doer_are_no_majority(story):
    opening, right, wrong, _ = OFFER
    assert actors.check(story(opening, *right, wrong, wrong.replace("공시", "발표"))) == []
