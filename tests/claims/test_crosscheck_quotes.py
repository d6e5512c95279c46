import pytest

from claims.crosscheck import Mention
from claims.crosscheck.copies import aligned
from claims.crosscheck.roles.quotes import check
from claims.span import Span

WORDS = "“물류단지가 들어서면 해솔군에 새로운 일자리 삼백 개가 생길 것이다”라고 말했다."


def found(witness, *texts):
    return check([witness(text, key=str(number), read=True) for number, text in enumerate(texts)])


def test_one_quotation_of_two_people_is_told_with_both_attributions(witness, quotes):
    witnesses = [
        witness(f"박서연 해솔군수는 {WORDS}", key="a", read=True),
        witness(f"이도윤 한빛전자 대표는 {WORDS}", key="b", read=True),
    ]
    (one,) = check(witnesses)
    assert (one.rule, one.suspect) == ("claims.quote.speaker", None)
    assert quotes(one, *witnesses) == [["박서연 해솔군수"], ["이도윤 한빛전자 대표"]]


def test_the_side_fewer_texts_print_is_suspect(witness):
    second = f"물류단지 착공식이 열렸다. 박서연 군수는 이 자리에서 {WORDS}"
    (one,) = found(witness, f"박서연 해솔군수는 {WORDS}", second, f"이도윤 한빛전자 대표는 {WORDS}")
    assert one.suspect is not None
    assert one.sides[one.suspect].value == "이도윤"


def test_a_caption_against_the_body_of_one_page(witness):
    text = f"caption: 박서연 해솔군수는 {WORDS}\n이도윤 한빛전자 대표는 {WORDS}"
    assert len(found(witness, text)) == 1


@pytest.mark.parametrize(
    "other",
    [
        f"박 군수는 이날 {WORDS}",
        f"해솔군은 {WORDS}",
        f"군 관계자는 {WORDS}",
        "이도윤 한빛전자 대표는 “앞으로도 최선을 다하겠다”고 말했다.",
        f"translated_body: 이도윤 한빛전자 대표는 {WORDS}",
        f"이도윤 한빛전자 대표는 자리를 함께했다. 그는 {WORDS}",
    ],
)
def test_the_same_person_a_body_nobody_and_translations_are_no_disagreement(witness, other):
    assert found(witness, f"박서연 해솔군수는 {WORDS}", other) == []


def test_a_speaker_taken_over_from_the_paragraph_before_is_our_reading(witness):
    first = f"박서연 해솔군수는 {WORDS}"
    second = f"이도윤 한빛전자 대표는 “앞으로 더 힘쓰겠다”고 말했다.\n이어 {WORDS}"
    assert found(witness, first, second) == []


def test_two_people_who_say_it_one_after_the_other_are_no_disagreement(witness):
    assert found(witness, f"박서연 해솔군수는 {WORDS}\n이도윤 한빛전자 대표는 {WORDS}") == []


def test_what_two_people_each_promise_is_no_disagreement(witness):
    words = "“최선을 다하겠다”고 말했다."
    assert found(witness, f"박서연 해솔군수는 {words}", f"이도윤 해솔군수는 {words}") == []


def test_what_a_quotation_holds_is_still_compared_in_copies(witness, quotes):
    text = (
        "박서연 해솔군수는 “내년 봄까지 {} 마을 쉼터를 새로 열고 길도 함께 넓혀 군민들이 편히 오가게 하겠다”고 말했다."
    )
    witnesses = [witness(text.format(place), key=place, read=True) for place in ("양양군", "고성군")]
    copies = [tuple(Mention(one.key, Span(0, len(one.text))) for one in witnesses)]
    (one,) = aligned.check(witnesses, copies)
    assert [side[0][:2] for side in quotes(one, *witnesses)] == ["양양", "고성"]


def test_two_firms_that_fill_in_one_form_of_release_say_the_same(witness):
    form = "{0} 공장이 문을 연다.\n{1} {0} 대표는 “이번 투자로 해솔군에 새로운 일자리가 삼백 개 넘게 생긴다”라고 했다."
    assert found(witness, form.format("한빛전자", "박서연"), form.format("새길식품", "이도윤")) == []


def test_who_credits_the_head_of_another_firm_tells_of_the_right_one(witness):
    form = "한빛전자 공장이 문을 연다.\n{0} 대표는 “이번 투자로 해솔군에 새로운 일자리가 삼백 개 넘게 생긴다”라고 했다."
    assert len(found(witness, form.format("박서연 한빛전자"), form.format("이도윤 새길식품"))) == 1
