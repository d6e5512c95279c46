import pytest

from claims.crosscheck import Grade
from claims.crosscheck.spellings import near_miss


def slips(*witnesses):
    return [tuple(side.value for side in found.sides) for found in near_miss.check(witnesses)]


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("달맞이생테공원이 문을 연다.\n주민은 달맞이생태공원 개장을 반겼다.", "달맞이생테공원", "달맞이생태공원"),
        ("새 도계시획을 세운다.\n도시계획 위원은 열 명이다.", "도계시획", "도시계획"),
        ("체육협희는 대회를 연다.\n대회는 체육협회 주관이다.", "체육협희", "체육협회"),
        ("강른시는 축제를 연다.\n강릉시 관계자는 반겼다.\n강릉시청 앞이다.", "강른시", "강릉시"),
        ("문화체체육회관이 문을 연다.\n시는 문화체육회관 개관을 알렸다.", "문화체체육회관", "문화체육회관"),
        (
            "지역사회보장의협체가 모였다.\n지역사회보장협의체는 크다.",
            "지역사회보장의협체",
            "지역사회보장협의체",
        ),
    ],
)
def test_what_is_no_word_is_a_slip_of_the_word_its_own_text_prints(witness, text, wrong, right):
    assert slips(witness(text)) == [(wrong, right)]


@pytest.mark.parametrize(
    "text",
    [
        "안내소는 역 앞에 있다.\n안내서는 누리집에 있다.",
        "소공인 지원은 따로다.\n소상공인 지원은 늘었다.",
        "시험장은 두 곳이다.\n모의시험장 문이 열렸다.",
        "환경정화 활동을 폈다.\n환경정책 토론이 열렸다.",
        "관현악을 들었다.\n관현악단 공연이다.",
        "수성구는 축제를 연다.\n수정구도 축제를 연다.",
        "한도운은 웃었다.\n한도윤은 노래했다.",
    ],
)
def test_two_words_are_two_words(witness, text):
    assert slips(witness(text)) == []


def test_a_text_cut_short_is_no_slip(witness):
    assert slips(witness("headline: 한빛시, 문화체육센…\n한빛시는 문화체육센터 문을 연다.")) == []


def test_what_several_texts_print_is_a_custom(witness):
    one, other = witness("새 도계시획을 세운다.", "a"), witness("도계시획은 길다.", "b")
    assert slips(one, other, witness("도시계획 위원은 열 명이다.", "c")) == []


def test_the_subject_of_a_story_needs_half_the_proof(witness):
    days = [f"이번 갯벌사냥꾼 모임은 {i}째다." for i in range(1, 40)]
    once = "이번 갯벌사냥군 대회에 많이 왔다."
    assert slips(witness("\n".join([once, *days]))) == [("갯벌사냥군", "갯벌사냥꾼")]
    assert slips(witness("\n".join([once, *days[:20]]))) == []


def test_what_is_built_like_no_name_is_the_name_of_the_post(witness):
    text = "한도윤 해솔군수가 왔다.\n이날 훈도윤 해솔군수는 현장을 둘러봤다.\n한도윤 해솔군수는 웃었다."
    assert slips(witness(text, read=True)) == [("훈도윤", "한도윤")]


def test_a_foreign_name_spelled_as_it_sounds_may_be_right_both_ways(witness):
    told = [witness(f"{day}일 나래써키트 주가가 올랐다.", str(day)) for day in range(1, 7)]
    (found,) = near_miss.check([witness("나래서키트와 손잡았다.", "x"), *told])
    assert (found.grade, found.suspect, found.correction) == (Grade.WARNING, 0, "나래써키트")


def test_an_ordinary_word_misprinted_is_a_note(witness):
    (word,) = near_miss.check([witness("새 도계시획을 세운다.\n도시계획 위원은 열 명이다.")])
    (name,) = near_miss.check([witness("하늘빋도서관을 연다.\n하늘빛도서관은 봄에 열린다.")])
    assert (word.grade, name.grade) == (Grade.NOTE, Grade.ERROR)


def test_a_word_cut_in_two_is_no_slip(witness):
    assert slips(witness("시 립이음미술관이 문을 연다.\n시립이음미술관은 크다.")) == []


@pytest.mark.parametrize(
    "text",
    [
        "차량번호 및 차대번호를 적는다.\n차량번호 확인은 시청에서 한다.\n차량번호 조회도 된다.",
        "작년 농가소득은 5천만원, 어가소득은 4천만원이다.\n농가소득 통계를 낸다.\n농가소득 자료다.",
        "농가소득과 어가소득이 늘었다.\n농가소득 통계를 낸다.",
        "□ 농가소득 (단위: 천원)\n농가소득 총액은 늘었다.\n□ 어가소득 (단위: 천원)\n총액은 줄었다.",
        "지하시설물 지도를 만든다.\n지하매설물 위치도 살핀다.\n지하시설물 점검을 한다.\n지하시설물 탐사를 한다.",
        "수출은 전년동월대비 5% 늘었다.\n수입은 전년동월비 3% 늘었다.\n물가는 전년동월대비 2% 올랐다.",
    ],
)
def test_words_that_a_text_sets_beside_each_other_are_two(witness, text):
    assert slips(witness(text)) == []


def test_a_slip_in_another_sentence_than_the_word_stays_one(witness):
    text = "□ 계획\n새 도계시획을 5월에 세운다.\n도시계획은 5년마다 바뀐다."
    assert slips(witness(text)) == [("도계시획", "도시계획")]
