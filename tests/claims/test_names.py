import pytest

from claims import same_name
from claims.lexicon import table
from claims.romanization import surname_spellings, syllable_spellings


@pytest.mark.parametrize(
    ("hangul", "romanised"),
    [
        ("한지우", "Han Ji-woo"),
        ("한지우", "Jiwoo Han"),
        ("한지우", "HAN JI WOO"),
        ("최영은", "Choe Yeong-eun"),
        ("최영은", "Choi, Young Eun"),
        ("노환경", "Roh Hwan-kyung"),
        ("노환경", "Noh Whan-kyoung"),
        ("이경규", "Rhee Kyung-gyu"),
        ("임이서", "Lim Lee-seo"),
        ("황보 민", "Hwangbo Min"),
        ("남궁서연", "Seo-yeon Namkoong"),
        ("박신혜", "Park Shin-hye"),
        ("정준석", "June-seok (JS) Chung"),
    ],
)
def test_a_romanised_name_is_the_hangul_one(hangul, romanised):
    assert same_name(hangul, romanised) >= 0.7
    assert same_name(romanised, hangul) == same_name(hangul, romanised)


@pytest.mark.parametrize(
    ("hangul", "romanised"),
    [
        ("한지우", "Han Ji-won"),
        ("한지우", "Ahn Ji-woo"),
        ("최영은", "Choi Young-ho"),
        ("서도기", "Seo Do-ji"),
        ("이경규", "Kim Kyung-gyu"),
        ("박신혜", "Mary Smith"),
        ("박신혜", "Park"),
    ],
)
def test_another_name_is_another_person(hangul, romanised):
    assert same_name(hangul, romanised) < 0.5


def test_hangul_names_differ_by_a_single_letter():
    assert same_name("서도윤", "서도윤") == 1.0
    assert same_name("서도윤", "서 도윤") == 1.0
    assert 0.3 < same_name("서도윤", "서도균") < 0.5
    assert same_name("서도윤", "윤서진") < same_name("서도윤", "서도균")


def test_family_name_first_is_a_boundary():
    # Kangil is a given name here, not the family name 강 with a syllable of the given one.
    assert same_name("강일찬", "Kangil Chan") < 0.5


def test_two_romanisations_of_one_name():
    assert same_name("Kim Gyeong-u", "Kim Kyung-woo") >= 0.9
    assert same_name("Seo Do-yun", "Do-yoon Suh") >= 0.9
    assert same_name("Seo Do-ki", "Seo Do-ji") < 0.5
    assert same_name("Lee Do-yun", "Kim Do-yun") < 0.5


def test_western_names_are_the_same_only_letter_for_letter():
    assert same_name("Ann P. Miller", "Miller, Ann") == 1.0
    assert same_name("Ann Miller Jr.", "Ann Miller") == 1.0
    assert same_name("Ann Miller", "Anna Miller") < 0.5


def test_no_name_resembles_nothing():
    assert same_name("", "Kim Min-ji") == 0.0
    assert same_name("", "") == 0.0
    assert same_name("3", "김민지") == 0.0


def test_every_syllable_can_be_spelled():
    for code in range(0xAC00, 0xD7A4, 7):
        assert syllable_spellings(chr(code))


def test_surnames_in_the_table_need_it_or_confirm_the_rule():
    for row in table("romanization_surnames"):
        assert surname_spellings(row["ko"])[row["en"][0]] == 0.0
