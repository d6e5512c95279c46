import pytest

from claims.crosscheck import Grade
from claims.crosscheck.roles import wording

BUS = ("“내년 봄까지 시내버스 요금을 200원 인상하겠다는 뜻은 지금도 같다”고", "인상하겠다는", "인하하겠다는")
VOTE = ("“우리 당은 오는 선거에서 모두 37개 지역의 의석을 되찾을 것”이라고", "37개", "73개")
OFFER = ("“아무 상의 없이 가람건설 주식을 사들이는 일은 누구도 원하지 않는다”고", "가람건설", "누리전자")
OPENING = "누리전자는 “모른다”고 말했다. 가람건설은 “기쁘다”고 말했다."


@pytest.fixture
def quoted(story):
    def of(*quotations):
        who = ["한도윤 해솔시장은", "이날 한도윤 해솔시장은", "자리에 나온 한도윤 해솔시장은", "한편 한도윤 해솔시장은"]
        return story(OPENING, *(f"{who[i]} {q} 말했다." for i, q in enumerate(quotations)))

    return of


@pytest.mark.parametrize(("quotation", "right", "wrong"), [BUS, VOTE, OFFER])
def test_a_word_that_turns_a_quotation_is_an_error_and_the_suspect(quoted, quotes, quotation, right, wrong):
    texts = quoted(quotation, quotation, quotation, quotation.replace(right, wrong))
    (found,) = {one.sides: one for one in wording.check(texts)}.values()
    assert (found.rule, found.grade, found.suspect) == ("claims.quote.words", Grade.ERROR, 0)
    assert wrong.startswith(quotes(found, *texts)[0][0])
    assert right.startswith(found.correction)


@pytest.mark.parametrize(
    ("right", "other"),
    [("뜻은", "마음은"), ("지금도", "여전히"), ("요금을", "삯을"), ("200원", "이백 원"), ("시내버스", "도시버스")],
)
def test_words_that_are_only_tidied_up_are_left_alone(quoted, right, other):
    quotation = BUS[0]
    assert wording.check(quoted(quotation, quotation, quotation, quotation.replace(right, other))) == []


def test_one_text_against_two_and_another_quotation_are_left_alone(quoted):
    quotation, right, wrong = BUS
    assert wording.check(quoted(quotation, quotation, quotation.replace(right, wrong))) == []
    other = "“올 가을에는 택시와 시내버스 요금을 200원 인하하겠다는 뜻은 없고 시민과 나눈 약속만 지킬 것”이라고"
    assert wording.check(quoted(quotation, quotation, quotation, other)) == []
