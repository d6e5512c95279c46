import pytest

from claims.crosscheck import Grade
from claims.crosscheck.roles.wording import check


def said(*words, who="한도윤 누리시장은"):
    return [f"{who} “{one}”고 말했다." for one in words]


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("도서관을 다섯 곳 더 짓겠다", "도서관을 여섯 곳 더 짓겠다", ["다섯", "여섯"]),
        ("남은 연수를 모두 취소하겠다", "남은 연수를 모두 연기하겠다", ["취소하겠다", "연기하겠다"]),
        ("요금을 올해 인상하겠다", "요금을 올해 인하하겠다", ["인상하겠다", "인하하겠다"]),
        ("요금을 올릴 계획이 없다", "요금을 올릴 계획이 있다", ["없다", "있다"]),
        ("기술보다 체력이 먼저다", "체력보다 기술이 먼저다", None),
    ],
)
def test_a_word_that_turns_a_quotation_is_a_warning(independent, one_event, quotes, one, other, told):
    texts = independent(*said(one, other))
    (found,) = check(one_event(texts))
    assert (found.rule, found.grade) == ("claims.quote.words", Grade.WARNING)
    if told is not None:
        assert [side[0] for side in quotes(found, *texts)] == told


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The garden is not open to visitors", "The garden is open to visitors"),
        ("The bridge doesn't need repairs now", "The bridge needs repairs now"),
        ("He is the best keeper in this league", "He is the best keeper in this country"),
        ("The miller chased the goats off the meadow", "The miller chased the geese off the meadow"),
    ],
)
def test_english_quotations(independent, one_event, one, other):
    texts = independent(*(f"“{words},” said Ana Reyes." for words in (one, other)))
    assert [found.rule for found in check(one_event(texts))] == ["claims.quote.words"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("예산을 대폭 늘려 골목을 살리겠다", "예산을 크게 늘려 골목을 살리겠다"),
        ("수출 7000억원을 넘겼다", "수출 7천억원을 넘겼다"),
        ("체력이 기술보다 먼저다", "기술보다 체력이 먼저다"),
        ("고객에게 피해 회복을 약속한다", "고객에게 피해 복구를 약속한다"),
    ],
)
def test_the_same_in_other_words_is_none(independent, one_event, one, other):
    assert check(one_event(independent(*said(one, other)))) == []


def test_like_words_of_two_people_are_none(independent, one_event):
    texts = independent(*said("끝까지 뛴 선수들이 고맙다"), *said("끝까지 뛴 동료들이 고맙다", who="서지안 해솔시장은"))
    assert check(one_event(texts)) == []


def test_headline_and_body(witness, one_event):
    text = "headline: 한도윤 감독 “기술보다 체력이 먼저”\n한도윤 감독은 “체력보다 기술이 먼저”라고 말했다."
    assert len(check(one_event([witness(text, read=True)]))) == 1


def test_one_against_three_is_suspected_with_the_right_word(independent, one_event):
    right = "해안 도로를 포장하기 위해 땅을 내놓겠다"
    texts = independent(
        *said(right, f"{right} ", right), *said("해안 도로를 폐쇄하기 위해 땅을 내놓겠다", who="이날 한도윤 누리시장은")
    )
    (found,) = check(one_event(texts))
    assert (found.grade, found.suspect, found.correction) == (Grade.WARNING, 1, "포장하기")
