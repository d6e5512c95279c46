from dataclasses import replace

import pytest

from claims.crosscheck import Grade
from claims.crosscheck.figures import slips

OPENINGS = ["해솔전자는 5일", "공시를 보면", "업계에 따르면", "회사 관계자는"]


@pytest.fixture
def story(independent):
    """Independent texts: each says the figure in a sentence of its own."""

    def of(*figures, words="의 주당 공개매수 물량은 모두 {}라고 알려졌다."):
        return independent(
            *(
                OPENINGS[number % 4] + f" 발행주식 {'가나다라마바사'[number]}번째 자료에서" + words.format(figure)
                for number, figure in enumerate(figures)
            )
        )

    return of


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("215만4007주", "215만407주"),  # a digit dropped
        ("104만3552주", "1043만552주"),  # 만 behind the wrong digit
        ("573만206주", "570만206주"),  # a digit exchanged
        ("12만4385주", "12만4835주"),  # two digits transposed
        ("215만4007~311만2658주", "215만407~311만2658주"),  # in one end of a range
        ("6.14%", "6.41%"),  # three digits among the same three names
        ("215억원", "215원"),  # a word dropped
        ("21만원", "21원"),  # two digits are enough where a whole word is lost
        ("3조2500억원", "3조2500원"),  # or a word inside
        ("21.5%", "약 12.5%"),  # no guess goes so far
    ],
)
def test_a_slip_in_one_text_against_three_is_an_error_and_the_suspect(story, quotes, right, wrong):
    texts = story(right, wrong, right, right)
    (found,) = slips.check(texts)
    assert (found.rule, found.grade, found.correction) == ("claims.figure.slip", Grade.ERROR, right)
    assert quotes(found, *texts)[found.suspect] == [wrong]


@pytest.mark.parametrize(
    ("right", "other"),
    [
        ("215만4007주", "215만4008주"),  # another rounding
        ("215만4007주", "215만주"),  # rounded
        ("51.37%", "51.34%"),  # the sum of other addends
        ("215만4007주", "약 215만407주"),  # told as a guess
        ("215만4007주", "198만2217주"),  # another figure
        ("6.14%", "-6.14%"),  # a sign is no digit
        ("15%", "51%"),  # two digits are a coincidence
        ("2.5%", "25%"),  # and so is a decimal point
    ],
)
def test_figures_that_only_resemble_each_other_are_left_alone(story, right, other):
    assert slips.check(story(right, other, right, right)) == []


def test_one_text_against_one_is_no_slip(story):
    assert slips.check(story("215만4007주", "215만407주")) == []


def test_reprints_of_one_text_outvote_nobody(story):
    texts = story("215만4007주", "215만407주", "215만4007주", "215만4007주")
    reprints = [replace(one, parts=tuple(p._replace(voice=7) for p in one.parts)) for one in texts if one.key != "1"]
    assert slips.check([texts[1], *reprints]) == []


def test_among_other_words_the_same_digits_are_another_figure(story):
    texts = story("215만4007주", "215만4007주", "215만4007주")
    other = story("215만407주", words=" 물가가 오르고 비가 왔으며 거래량 {}로 장이 끝났다.")[0]
    assert slips.check([*texts, replace(other, key="x", parts=tuple(p._replace(voice=9) for p in other.parts))]) == []


def test_three_digits_of_another_minute_are_no_slip(story):
    words = "의 주당 공개매수 가격이 {}까지 올랐다."
    assert slips.check(story("2만1400원", "2만1700원", "2만1400원", "2만1400원", words=words)) == []


def test_a_guess_counts_for_the_others_but_is_no_slip_nearby(story):
    assert len(slips.check(story("약 41.3%", "41.8%", "약 41.3%", "41.3%"))) == 1
    assert slips.check(story("41.3%", "약 41.8%", "41.3%", "41.3%")) == []


@pytest.mark.parametrize(
    ("other", "found"),
    [("The filing puts the stake of Haesol in Baram Steel at 6.41%.", 1), ("A tax of 6.41% is due at the end.", 0)],
)
def test_english_names_mark_a_place_and_function_words_do_not(witness, other, found):
    texts = [
        "Haesol said its stake in Baram Steel was 6.14%.",
        "In Baram Steel the stake of Haesol is 6.14% at the end of the day.",
        "The union of Baram Steel wants Haesol to sell a stake of 6.14%.",
        other,
    ]
    made = [witness(text, str(number), read=True) for number, text in enumerate(texts)]
    assert len(slips.check(made)) == found


def test_in_a_list_a_figure_is_told_of_the_name_before_its_bracket(story):
    words = "의 주요 수출국 비중은 {}이 뒤를 이었다."
    assert slips.check(story(*["바람국(17.2%)"] * 2, "해솔국(12.7%)", "바람국(17.2%)", words=words)) == []
    assert len(slips.check(story(*["바람국(17.2%)"] * 2, "바람국(12.7%)", "바람국(17.2%)", words=words))) == 1
