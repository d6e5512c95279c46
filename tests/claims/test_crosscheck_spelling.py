import pytest

from claims.crosscheck.spellings import near_miss, spelling
from claims.crosscheck.statement import Grade


def rules(*witnesses):
    return [found.rule for found in spelling.check(witnesses)]


def test_a_word_one_letter_off_in_the_same_place_is_an_error(witness, quotes):
    text = witness(
        "caption: 시장이 청넌 창업 홍보관을 둘러보고 있다.\n"
        "청년 창업 홍보관은 시청 1층에 문을 열었다.\n"
        "시는 내년에도 청년 창업 공간을 늘린다."
    )
    (found,) = near_miss.check([text])
    assert (found.rule, found.grade, found.suspect) == ("claims.name.near_miss", Grade.ERROR, 0)
    assert quotes(found, text) == [["청넌 창업 홍보관"], ["청년 창업 홍보관"]]
    assert found.correction == "청년 창업 홍보관"


def test_a_long_compound_needs_no_neighbours(witness, quotes):
    text = witness("하늘빛도서관이 문을 연다.\n주민은 하늘빗도서관 개관을 반겼다.\n하늘빛도서관의 장서는 많다.")
    (found,) = near_miss.check([text])
    assert quotes(found, text) == [["하늘빗도서관"], ["하늘빛도서관", "하늘빛도서관"]]


def test_a_reprint_repeats_its_slip(witness):
    text = "하늘빛도서관이 문을 연다.\n주민은 하늘빗도서관 개관을 반겼다."
    (found,) = near_miss.check([witness(text, "a"), witness(text, "b")])
    assert [len(side.mentions) for side in found.sides] == [2, 2]
    (found,) = near_miss.check([witness(text, "a"), witness(text + "\n하늘빛도서관의 장서는 많다.", "b")])
    assert [len(side.mentions) for side in found.sides] == [2, 3]


def test_two_words_that_both_exist_are_two_words(witness):
    assert rules(witness("시는 공장 건립을 서두른다.\n공장 건립은 내년이다.\n공정 관리가 중요하다.")) == []
    assert rules(witness("달빛초등학교가 이겼다.\n달빛초등학교와 달빛고등학교가 만났다.")) == []


def test_endings_and_particles_are_left_alone(witness):
    assert rules(witness("지속적일 나무 돌봄 사업을 편다.\n지속적인 나무 돌봄 사업을 폈다.")) == []
    assert rules(witness("시가 추진한 도로 사업이 끝났다.\n추진할 도로 사업은 많다.\n추진할 도로 사업을 고른다.")) == []
    assert rules(witness("달빛마을축제는 봄에 열린다.\n달빛마을축제를 본다.\n달빛마을축제은 봄이다.")) == []


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


def test_an_english_name_one_letter_off_beside_the_same_word(witness, quotes):
    text = witness("Hanbit Robotics grew.\nShares of Habnit Robotics rose.\nHanbit Robotics, or Hanbit, is new.")
    (found,) = spelling.check([text])
    assert (found.rule, found.grade, found.correction) == ("claims.name.near_miss", Grade.ERROR, "Hanbit")
    assert quotes(found, text) == [["Habnit"], ["Hanbit", "Hanbit", "Hanbit"]]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The Dalbit fair ends.\nVisit Dalbit today.\nSoon Dalbit rests.\nAt night Dablit shines.", "Dablit"),
        ("Harbourside grew.\nShares of Harbourside rose.\nAnother Harborside office opened.", None),
        ("Saemmaeul grew.\nShares of Saemmaeul rose.\nAnother Saemaeul office opened.", "Saemaeul"),
        ("Mr Lewis Norin ate.\nLewis Norin sat.\nLewis Norin left.\nHe is Lewis Noirn.", "Noirn"),
    ],
)
def test_a_name_printed_again_and_again_needs_no_neighbour(witness, text, wrong):
    assert [found.sides[0].value for found in near_miss.check([witness(text)])] == ([wrong] if wrong else [])


def test_one_spelling_against_one_is_a_riddle(witness):
    (found,) = near_miss.check([witness("Michelle Nuri sat down.\nLater Michele Nuri left.")])
    assert (found.grade, found.suspect, found.correction) == (Grade.WARNING, None, None)


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


def a_story(witness, slip, name, rest):
    """A text with a slip, and three that print the name in its place, each in its own words."""
    told = [f"어제 {name} {rest}", f"이날 열린 자리에서 {name} {rest}", f"소식통은 {name} {rest} 하고 전했다."]
    return [witness(f"당국은 {slip} {rest}", "slip"), *(witness(text, str(i)) for i, text in enumerate(told))]


@pytest.mark.parametrize(
    ("slip", "name"),
    [
        ("갈매온제소가", "갈매온제련소가"),  # a syllable lost
        ("온달제련련소가", "온달제련소가"),  # a syllable doubled
        ("누리숨홀딩스가", "누리숨바다홀딩스가"),  # a part lost
        ("MK파트너가", "MK파트너스가"),  # the end of a foreign word lost behind a name
    ],
)
def test_a_name_with_a_syllable_or_a_part_lost_against_three_voices(witness, quotes, slip, name):
    story = a_story(witness, slip, name, "주민 설명회를 열었다.")
    (found,) = near_miss.check(story)
    assert (found.rule, found.suspect) == ("claims.name.near_miss", 0)
    assert slip[:-1] in quotes(found, *story)[0][0]
    assert found.correction is not None
    assert name[:-1] in found.correction
    assert near_miss.check(story[:3]) == []


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("한빛위원이", "한빛위원회가"),  # another word
        ("한빛전자가", "한빛산업전자가"),  # a short form made of words
        ("누리숨홀딩스(이하 ‘누리숨홀딩스’)가", "누리숨바다홀딩스가"),  # a short form that is declared
        ("한빛제련소장이", "한빛제련소가"),  # a title
    ],
)
def test_another_word_or_short_form_is_no_slip(witness, form, name):
    assert near_miss.check(a_story(witness, form, name, "주민 설명회를 열었다.")) == []


def test_a_short_form_that_several_voices_print_is_no_slip(witness):
    story = a_story(witness, "누리숨홀딩스가", "누리숨바다홀딩스가", "주민 설명회를 열었다.")
    assert near_miss.check([*story, witness("내년에는 누리숨홀딩스가 주민 잔치를 연다.", "more")]) == []


def test_a_misprinted_title_behind_a_surname(witness, quotes):
    told = "한 회장은 말했다.\n이어 한 회장도 웃었다.\n한 회장의 뜻이다.\n"
    text = witness(f"{told}그러나 한 화장은 자신의 몫을 챙겼다.")
    (found,) = near_miss.check([text])
    assert quotes(found, text) == [["한 화장"], ["한 회장", "한 회장", "한 회장"]]
    assert near_miss.check([witness(f"{told}그러나 한 시장은 자신의 몫을 챙겼다.")]) == []


def test_two_endings_of_firms_are_two_firms(witness):
    assert near_miss.check(a_story(witness, "나래시스템이", "나래시스템즈가", "주민 설명회를 열었다.")) == []


def test_one_plant_of_a_firm_under_two_names_is_a_riddle(witness):
    told = [witness("나래중공업 온새조선소는 바쁘다.", "b"), witness("이날 나래중공업 온새조선소가 멈췄다.", "c")]
    (found,) = near_miss.check([witness("나래중공업 은새조선소 전경.", "a"), *told])
    assert (found.grade, found.suspect) == (Grade.WARNING, None)
    assert near_miss.check([witness("한빛중공업 은새조선소 전경.", "a"), *told]) == []
