import pytest

from claims.crosscheck.pages import translation
from claims.crosscheck.statement import Grade

ORIGINAL = (
    "한지우 나래시장은 오는 3일 시청에서 최영은 누리상인회장과 만나 12억3400만원을 들인 사업을 설명한다.\n"
    "이번 행사에는 CEO 240명이 참가했고 27일까지 열린다.\n"
)
FAITHFUL = (
    "translated_body: Narae Mayor Han Ji-woo meets Nuri Merchants Chairwoman Choi Young-eun on the 3rd "
    "at the city hall to explain the 1.23 billion won project.\n"
    "translated_body: 240 CEOs took part in the event, which lasts until the 27th.\n"
)


def findings(witness, translated):
    article = witness(ORIGINAL + translated, read=True)
    return article, translation.check([article])


def test_figures_days_and_names_that_agree_are_silent(witness):
    assert findings(witness, FAITHFUL)[1] == []


@pytest.mark.parametrize(
    ("printed", "instead", "rule", "original"),
    [
        ("240 CEOs", "204 CEOs", "claims.translation.figure", "240명"),
        ("1.23 billion won", "12.3 billion won", "claims.translation.figure", "12억3400만원"),
        ("the 27th", "the 28th", "claims.translation.date", "27일"),
        ("Han Ji-woo", "Han Min-ho", "claims.translation.name", "한지우"),
    ],
)
def test_one_thing_that_differs_is_an_error(witness, quotes, printed, instead, rule, original):
    article, (found,) = findings(witness, FAITHFUL.replace(printed, instead))
    assert (found.rule, found.grade) == (rule, Grade.ERROR)
    (left,), (right,) = quotes(found, article)
    assert original in left
    assert right in instead


@pytest.mark.parametrize(
    ("printed", "instead"),
    [
        ("240 CEOs took part", "CEOs took part"),
        ("until the 27th", "until November 27"),
        ("Han Ji-woo", "Jiwoo Han"),
        ("240 CEOs took part", "240 CEOs of 17 towns took part"),
    ],
)
def test_what_is_left_out_added_or_spelled_out_is_silent(witness, printed, instead):
    assert findings(witness, FAITHFUL.replace(printed, instead))[1] == []


def test_a_number_that_loses_its_counter_is_rendered_all_the_same(witness):
    page = witness("나로운(29)씨는 호떡 800장을 구웠다.\ntranslated_body: Na Ro-un, 29, baked 800 hotteok.", read=True)
    assert translation.check([page]) == []


def test_a_name_that_only_one_language_reads_is_printed_all_the_same(witness):
    page = witness(
        "이날 도청에서 온빛전자 소미란 부사장ㆍ온빛테크노파크 좌현우 원장과 환담을 나눴다.\n"
        "translated_body: On this day he talked with Onbit Electronics Vice President So Mi-ran "
        "and Onbit Techno Park Director Jwa Hyun-woo at the provincial office.",
        read=True,
    )
    assert translation.check([page]) == []


def test_months_beside_their_years_are_no_figure_of_their_own(witness):
    page = witness(
        "공사는 9월 22일 시작해 16개월이 걸린다.\n"
        "translated_body: Work starts on September 22 and takes a year and four months.",
        read=True,
    )
    assert translation.check([page]) == []


def test_a_changed_number_is_found_by_place_where_paragraphs_stand_one_to_one(witness, quotes):
    page = witness(
        "일자리 140개가 생긴다.\n군은 착공을 서두른다.\n"
        "translated_body: It will create 410 jobs.\n"
        "translated_body: The county hurries to start work.",
        read=True,
    )
    (found,) = translation.check([page])
    assert quotes(found, page) == [["140개"], ["410"]]


def test_a_count_rendered_by_a_word_leaves_the_changed_one_alone(witness, quotes):
    page = witness(
        "임세빈 회장 등 30여 명이 참석한 자리에서 두 기관은 2028년까지 320억원을 들이기로 했다.\n"
        "translated_body: Before about 300 people including Chairman Lim Se-bin, "
        "the two bodies agreed to spend 32 billion won by 2028.",
        read=True,
    )
    (found,) = translation.check([page])
    assert quotes(found, page) == [["30여 명"], ["about 300"]]
