import pytest

from claims.crosscheck.spellings import spelling
from claims.crosscheck.statement import Grade


def rules(*witnesses):
    return [found.rule for found in spelling.check(witnesses)]


def test_spaces_and_dots_in_a_name_are_a_note_with_every_place(witness, quotes):
    text = witness(
        "(사)누리-한빛 청년CEO포럼이 열렸다.\n누리·한빛 청년 CEO 포럼 회장은 반겼다.\n누리-한빛 청년CEO포럼은 작다."
    )
    (found,) = spelling.check([text])
    assert (found.rule, found.grade) == ("claims.name.spacing_variant", Grade.NOTE)
    assert quotes(found, text) == [["누리-한빛 청년CEO포럼", "누리-한빛 청년CEO포럼"], ["누리·한빛 청년 CEO 포럼"]]


def test_a_name_spaced_differently_in_another_article(witness, quotes):
    one, other = witness("‘2031 바다숲엑스포’가 열린다.", "a"), witness("'2030 바다 숲 엑스포'가 열렸다.", "b")
    (found,) = spelling.check([one, other])
    assert quotes(found, one, other) == [["바다숲엑스포"], ["바다 숲 엑스포"]]


def test_an_english_name_joined_in_three_ways(witness, quotes):
    text = witness(
        "The Nuri-Hanbit Youth Forum met.\nNuri and Hanbit Youth Forum members ate.\nA Nuri-Hanbit-Youth Forum."
    )
    (found,) = spelling.check([text])
    assert [side.value for side in found.sides] == [
        "Nuri-Hanbit Youth Forum",
        "Nuri and Hanbit Youth Forum",
        "Nuri-Hanbit-Youth Forum",
    ]


def test_short_words_and_one_spelling_are_silent(witness):
    assert rules(witness("주민 센터에 갔다.\n주민센터는 닫혔다.")) == []
    assert rules(witness("한빛문화재단이 열었다.\n한빛문화재단은 크다.")) == []


def test_one_modifier_with_two_halls_is_worth_a_look(witness, quotes):
    text = witness("시민 참여 홍보물관을 둘러봤다.\n이어 시민 참여 강릉관으로 갔다.\n시민 참여 강릉관이 붐볐다.")
    (found,) = spelling.check([text])
    assert (found.rule, found.grade, found.suspect) == ("claims.name.head_differs", Grade.WARNING, None)
    assert quotes(found, text)[1] == ["시민 참여 강릉관", "시민 참여 강릉관"]


def test_halls_named_side_by_side_are_two(witness):
    text = witness("시민 참여 누리관과 시민 참여 강릉관이 문을 열었다.\n시민 참여 강릉관이 붐볐다.")
    assert rules(text) == []


def test_halls_on_a_line_each_of_a_list_are_two(witness):
    assert rules(witness("▲ 시민 참여 누리관: 1층\n▲ 시민 참여 강릉관: 2층\n시민 참여 강릉관이 붐볐다.")) == []


def test_bodies_and_places_of_one_town_are_two(witness):
    assert rules(witness("나래시 누리동 한빛관에서 만났다.\n나래시 누리동 달빛관에서 헤어졌다.")) == []
    assert rules(witness("생활 문화 교육센터가 열렸다.\n생활 문화 연구센터가 열렸다.")) == []


def test_the_translation_of_a_doubtful_pair_is_doubtful(witness, quotes):
    text = witness(
        "시민 참여 기업관을 둘러봤다.\n시민 참여 강릉관이 붐볐다.\n"
        "translated_body: He saw the citizen-run enterprise center.\n"
        "translated_body: The citizen-run Gangneung pavilion was crowded."
    )
    assert [side.value for found in spelling.check([text]) for side in found.sides] == [
        "시민 참여 기업관",
        "시민 참여 강릉관",
        "citizen-run enterprise center",
        "citizen-run Gangneung pavilion",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Nuri Holdings grew.\nNuri Holding shrank.\nNuri Holdings rose.",
        "The Nuri Centre opened.\nThe Nuri Center closed.\nThe Nuri Center is big.",
        "Nuri Organisation met.\nNuri Organization met.\nNuri Organization left.",
        "Health Nuri opened.\nHeath Lee visited Nuri.\nHealth Nuri closed.",
        "Hanbit Robotics grew: habnit@robotics.example.\nHanbit Robotics rose.",
    ],
)
def test_english_endings_and_customs_are_left_alone(witness, text):
    assert rules(witness(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "주민의 오랜 바람은 바로 동네 도서관이다.\n주민의 오랜바람은 바로 동네 도서관이다.",
        "2시 기준 나래 과일 시장은 한산했다.\n2시 기준 나래 과일시장은 붐볐다.",
        "이웃을 찾아 다니며 돌보는 복지센터다.\n이웃을 찾아다니며 돌보는 복지센터다.",
        "AI 데이터센터가 늘었다.\nAI데이터센터가 줄었다.",
        "과일 가공 프로그램을 연다.\n과일가공 프로그램을 닫는다.",
    ],
)
def test_ordinary_compounds_and_pieces_of_a_sentence_are_no_names(witness, text):
    assert rules(witness(text)) == []


def test_a_name_may_begin_with_new(witness, quotes):
    text = witness("나래 새도약산업단지가 문을 연다.\n나래새도약산업단지는 넓다.")
    (found,) = spelling.check([text])
    assert quotes(found, text) == [["나래 새도약산업단지"], ["나래새도약산업단지"]]


def test_a_body_spaced_in_two_ways_is_a_note_in_one_text_alone(witness):
    one, other = "과일 가공 협의체가 모였다.", "과일가공 협의체는 흩어졌다."
    assert rules(witness(f"{one}\n{other}")) == ["claims.name.spacing_variant"]
    assert rules(witness(one, "a"), witness(other, "b")) == []


def test_a_name_of_a_town_is_a_note_in_a_whole_story(witness):
    one, other = witness("강릉 문화진흥재단이 열었다.", "a"), witness("강릉문화진흥재단은 컸다.", "b")
    assert rules(one, other) == ["claims.name.spacing_variant"]
