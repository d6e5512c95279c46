import pytest

from claims.crosscheck import Grade
from claims.crosscheck.roles.speakers import check

WORDS = "“물류단지가 들어서면 해솔군에 새로운 일자리 삼백 개가 생길 것이다”라고 말했다."


def test_one_quotation_of_two_people_is_told_with_both_attributions(independent, one_event, quotes):
    texts = independent(f"박서연 해솔군수는 {WORDS}", f"이도윤 한빛전자 대표는 {WORDS}")
    (one,) = check(one_event(texts))
    assert (one.rule, one.grade, one.suspect) == ("claims.quote.speaker", Grade.WARNING, None)
    assert quotes(one, *texts) == [["박서연 해솔군수"], ["이도윤 한빛전자 대표"]]


def test_words_of_one_body_credited_to_another(independent, one_event):
    words = "이번 요금제는 손님을 묶어 두려는 미끼일 뿐이다"
    texts = independent(f"누리소비자연맹은 “{words}”라고 꼬집었다.", f"해솔시민연대는 “{words}”라고 비판했다.")
    assert [one.rule for one in check(one_event(texts))] == ["claims.quote.speaker"]


def test_one_against_three_is_an_error_and_the_suspect(independent, one_event):
    right = f"박서연 해솔군수는 {WORDS}"
    texts = independent(right, f"이날 {right}", f"12일 {right}", f"이도윤 한빛전자 대표는 {WORDS}")
    (one,) = check(one_event(texts))
    assert (one.grade, one.suspect, one.correction) == (Grade.ERROR, 1, "박서연")


def test_english_speakers_before_and_behind_the_words(independent, one_event):
    texts = independent(
        'Coach Ana Reyes said: "We were second best for ninety minutes."',
        '"We were second best for ninety minutes," said captain Tom Bray.',
    )
    assert len(check(one_event(texts))) == 1


def test_two_places_of_one_text(witness, one_event):
    words = "“책상은 말려도 아이들 그림은 못 말렸다”"
    text = f"박서연 교사는 {words}고 했다.\n{words}는 이도윤 교장의 말에 모두 고개를 떨궜다."
    assert len(check(one_event([witness(text, read=True)]))) == 1


@pytest.mark.parametrize(
    "other",
    [
        f"박 군수는 이날 {WORDS}",
        f"해솔군은 {WORDS}",
        f"군 관계자는 {WORDS}",
        f"박서현 해솔군수는 {WORDS}",
        "이도윤 한빛전자 대표는 “앞으로도 최선을 다하겠다”고 말했다.",
        f"이도윤 한빛전자 대표는 자리를 함께했다. 그는 {WORDS}",
        f"translated_body: 이도윤 한빛전자 대표는 {WORDS}",
    ],
)
def test_the_same_person_a_body_nobody_and_translations_are_none(witness, one_event, other):
    texts = [witness(text, key=key, read=True) for key, text in (("a", f"박서연 해솔군수는 {WORDS}"), ("b", other))]
    assert check(one_event(texts)) == []


def test_a_pledge_that_everybody_makes_is_none(independent, one_event):
    words = "“시민 안전을 위해 최선을 다하겠다”고 말했다."
    assert check(one_event(independent(f"박서연 해솔군수는 {words}", f"이도윤 누리시장은 {words}"))) == []
