import pytest

from claims.crosscheck.spellings import forms, near_miss
from claims.crosscheck.statement import Grade


def slips(*witnesses):
    return [tuple(side.value for side in found.sides) for found in near_miss.check(witnesses)]


def told(witness, *texts):
    return [witness(text, str(number)) for number, text in enumerate(texts)]


@pytest.mark.parametrize(
    ("one", "other", "sides"),
    [
        (
            "강가를 등불로 밝히는 나래솔축제가 25일 열린다.",
            "나랫솔축제가 25일 강가에서 막을 올린다.",
            {"나래솔축제", "나랫솔축제"},
        ),
        ("밤하늘을 보는 ‘노을빛 마당’이 인기다.", "주민들은 ‘노울빛 마당’을 찾았다.", {"노을빛 마당", "노울빛 마당"}),
        (
            "Orla Penwick won the regatta on Friday.",
            "It was Orla Penrick who won the regatta.",
            {"Orla Penwick", "Orla Penrick"},
        ),
        ("전남 나주에서 잔치가 열렸다.", "잔치는 전북 나주시청 앞에서 열렸다.", {"전남 나주", "전북 나주시청"}),
    ],
)
def test_one_text_against_one_is_a_warning_and_nobody_is_suspected(witness, one, other, sides):
    (found,) = near_miss.check(told(witness, one, other))
    assert (found.rule, found.grade, found.suspect) == ("claims.name.near_miss", Grade.WARNING, None)
    assert {side.value for side in found.sides} == sides
    assert found.correction is None


@pytest.mark.parametrize(
    ("slip", "name"),
    [
        ("갈매온제소가", "갈매온제련소가"),  # a syllable lost
        ("온달제련련소가", "온달제련소가"),  # a syllable doubled
        ("누리숨홀딩스가", "누리숨바다홀딩스가"),  # a part lost
        ("온새미하우즈가", "온새미하우스가"),  # a letter exchanged
    ],
)
def test_three_independent_voices_outvote_one(witness, slip, name):
    rest = "주민 설명회를 열었다."
    voices = [f"어제 {name} {rest}", f"이날 열린 자리에서 {name} {rest}", f"소식통은 {name} {rest} 하고 전했다."]
    (found,) = near_miss.check(told(witness, f"당국은 {slip} {rest}", *voices))
    assert (found.grade, found.suspect) == (Grade.ERROR, 0)
    assert slip[:-1] in found.sides[0].value
    assert name[:-1] in str(found.correction)
    (riddle,) = near_miss.check(told(witness, f"당국은 {slip} {rest}", *voices[:2]))
    assert (riddle.grade, riddle.suspect) == (Grade.WARNING, None)


def test_the_same_text_says_what_was_meant(witness, quotes):
    text = witness(
        "caption: 시장이 청넌 창업 홍보관을 둘러보고 있다.\n"
        "청년 창업 홍보관은 시청 1층에 문을 열었다.\n"
        "시는 내년에도 청년 창업 공간을 늘린다."
    )
    (found,) = near_miss.check([text])
    assert (found.grade, found.suspect, found.correction) == (Grade.ERROR, 0, "청년 창업 홍보관")
    assert quotes(found, text) == [["청넌 창업 홍보관"], ["청년 창업 홍보관"]]


def test_a_reprint_repeats_its_slip(witness):
    text = "하늘빛도서관이 문을 연다.\n주민은 하늘빗도서관 개관을 반겼다.\n하늘빛도서관은 크다."
    (found,) = near_miss.check([witness(text, "a"), witness(text, "b")])
    assert [len(side.mentions) for side in found.sides] == [2, 4]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The Dalbit fair ends.\nVisit Dalbit today.\nSoon Dalbit rests.\nAt night Dablit shines.", "Dablit"),
        ("Harbourside grew.\nShares of Harbourside rose.\nAnother Harborside office opened.", None),
        ("Saemmaeul grew.\nShares of Saemmaeul rose.\nAnother Saemaeul office opened.", "Saemaeul"),
        ("Mr Lewis Norin ate.\nLewis Norin sat.\nLewis Norin left.\nHe is Lewis Noirn.", "Lewis Noirn"),
    ],
)
def test_a_name_printed_again_and_again_is_meant(witness, text, wrong):
    assert [sides[0] for sides in slips(witness(text))] == ([wrong] if wrong else [])


def test_one_spelling_against_one_in_one_text_is_a_riddle(witness):
    (found,) = near_miss.check([witness("Michelle Nuri sat down.\nLater Michele Nuri left.")])
    assert (found.grade, found.suspect, found.correction) == (Grade.WARNING, None, None)


def test_what_no_dictionary_holds_needs_no_neighbours(witness):
    assert slips(witness("달맞이생테공원이 문을 연다.\n주민은 달맞이생태공원 개장을 반겼다."))
    assert slips(witness("새 도계시획을 세운다.\n도시계획 위원은 열 명이다."))


def test_an_ordinary_word_misprinted_is_a_note(witness):
    (word,) = near_miss.check([witness("새 도계시획을 세운다.\n도시계획 위원은 열 명이다.")])
    (name,) = near_miss.check([witness("하늘빋도서관을 연다.\n하늘빛도서관은 봄에 열린다.")])
    assert (word.grade, name.grade) == (Grade.NOTE, Grade.WARNING)


def test_a_name_garbled_twice_is_known_by_its_place(witness):
    right = "윤도현 한빛앤컴퍼니 회장은 반대했다.\n한빛앤컴퍼니 주가는 올랐다."
    text = witness(f"{right}\n이번 계약에 윤도현 한빛캠퍼니 회장의 뜻이 실렸다.")
    assert slips(text) == [("윤도현 한빛캠퍼니 회장", "윤도현 한빛앤컴퍼니 회장")]
    assert slips(witness(f"{right}\n윤도현 한빛증권 회장은 웃었다.")) == []


def test_a_foreign_name_spelled_as_it_sounds_may_be_right_both_ways(witness):
    days = [f"{day}일 나래써키트 주가가 올랐다." for day in range(1, 7)]
    (found,) = near_miss.check(told(witness, "나래서키트와 손잡았다.", *days))
    assert (found.grade, found.suspect) == (Grade.WARNING, 0)


@pytest.mark.parametrize(
    "text",
    [
        "시는 공장 건립을 서두른다.\n공장 건립은 내년이다.\n공정 관리가 중요하다.",
        "달빛초등학교가 이겼다.\n달빛초등학교와 달빛고등학교가 만났다.",
        "안내소는 역 앞에 있다.\n안내서는 누리집에 있다.",
        "소공인 지원은 따로다.\n소상공인 지원은 늘었다.",
        "시험장은 두 곳이다.\n모의시험장 문이 열렸다.",
        "환경정화 활동을 폈다.\n환경정책 토론이 열렸다.",
        "수성구는 축제를 연다.\n수정구도 축제를 연다.",
        "한도운은 웃었다.\n한도윤은 노래했다.",
        "지속적일 나무 돌봄 사업을 편다.\n지속적인 나무 돌봄 사업을 폈다.",
        "시가 추진한 도로 사업이 끝났다.\n추진할 도로 사업은 많다.\n추진할 도로 사업을 고른다.",
        "누리전자는 크다.\n누리전자가 만든 누리젖소를 누리전자와 누리젖자가 판다.",
        "차량번호 및 차대번호를 적는다.\n차량번호 확인은 시청에서 한다.\n차량번호 조회도 된다.",
        "작년 농가소득은 5천만원, 어가소득은 4천만원이다.\n농가소득 통계를 낸다.\n농가소득 자료다.",
        "□ 농가소득 (단위: 천원)\n농가소득 총액은 늘었다.\n□ 어가소득 (단위: 천원)\n총액은 줄었다.",
    ],
)
def test_two_words_are_two_words(witness, text):
    assert slips(witness(text)) == []


def test_two_names_of_one_list_are_two(witness):
    one = "제1구역인 온새면, 두루면에서 3표를 얻었다. 제2구역인 온세면, 가람면에서 4표를 얻었다."
    assert slips(witness(one)) == []


def test_what_several_voices_print_is_another_word(witness):
    one = told(witness, "한빛은 온새미하우즈가 문을 연다고 했다.", "이날 온새미하우즈가 잔치를 연다.")
    other = [witness(f"{day}일 온새미하우스가 잔치를 연다.", f"x{day}") for day in range(3)]
    assert slips(*one, *other) == []


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("손님를 맞았다.", "손님을"),
        ("학교으로 갔다.", "학교로"),
        ("25일가지 받는다.", "25일까지"),
        ("3월부타 연다.", "3월부터"),
    ],
)
def test_a_form_that_no_text_has_is_a_note(witness, text, meant):
    (found,) = forms.check(witness(text))
    assert (found.rule, found.grade, found.correction) == ("claims.term.form", Grade.NOTE, meant)


def test_particles_that_fit_are_left_alone(witness):
    assert forms.check(witness("손님을 세 가지 길로 서울로 3일간 모셨다. 25일까지 물로 갈대를 보았다.")) == []


PLACES = [
    *("강가", "산골", "바닷가", "들녘", "언덕", "옥상", "마당", "골목", "시장"),
    *("역", "학교", "병원", "공원", "섬", "마을", "항구", "광장", "호숫가"),
]


def test_a_misprint_that_some_texts_copy_is_told_where_many_more_print_the_word(witness):
    right = [f"{place}에 세운 불법 슬로켓이 신호를 가로챘다." for place in PLACES]
    wrong = [f"{place}에 세운 불법 슬러켓이 신호를 가로챘다." for place in ("논둑", "다리")]
    (found,) = near_miss.check(told(witness, *right, *wrong))
    assert ("슬러켓" in found.sides[0].value, len(found.sides[0].mentions)) == (True, 2)
    assert len(found.sides[1].mentions) == len(right)
    assert near_miss.check(told(witness, *right[:6], *wrong)) == []
