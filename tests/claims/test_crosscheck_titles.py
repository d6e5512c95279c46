from dataclasses import replace
from datetime import date

import pytest

from claims import read
from claims.crosscheck import Grade
from claims.crosscheck.people import titles


@pytest.fixture
def testify(witness):
    """A text as a witness with its claims."""

    def of(text, key="a", published=None):
        return replace(witness(text, key), claims=tuple(read(text, published=published)), published=published)

    return of


def test_a_rank_in_the_caption_and_a_position_in_the_body_is_a_warning_that_shows_both(testify, quotes):
    page = testify(
        "caption: 오세준 한가람전자 전무가 시연을 보고 있다.\n"
        "이날 행사에는 오세준 한가람전자 품질혁신센터장이 참석해 축사를 했다."
    )
    (found,) = titles.check([page])
    assert (found.rule, found.grade, found.about) == ("claims.title.rank_and_position", Grade.WARNING, "오세준")
    assert quotes(found, page) == [["오세준 한가람전자 전무"], ["오세준 한가람전자 품질혁신센터장"]]
    assert found.suspect is None


def test_one_form_that_gives_both_posts_silences_the_warning(testify):
    page = testify("오세준 한가람전자 전무가 시연을 보고 있다.\n오세준 한가람전자 품질혁신센터장(전무)이 축사를 했다.")
    assert [d.rule for d in titles.check([page])] == []


def test_a_unit_one_letter_off_is_an_error_and_the_lone_form_is_the_suspect(testify, quotes):
    page = testify(
        "caption: 윤가온 한가람전자 NFT 상생지원센터장이 인사하고 있다.\n"
        "윤가온 한가람전자 NFC 상생지원센터장이 성과를 설명했다.\n"
        "윤가온 한가람전자 NFC상생지원센터장은 “지원을 넓히겠다”고 말했다."
    )
    (found,) = titles.check([page])
    assert (found.rule, found.grade) == ("claims.title.unit_near_miss", Grade.ERROR)
    assert quotes(found, page)[found.suspect] == ["윤가온 한가람전자 NFT 상생지원센터장"]
    assert found.correction == "NFC 상생지원센터"


def test_with_one_mention_on_each_side_nobody_is_the_suspect(testify):
    page = testify("윤가온 한가람전자 NFT지원센터장이 왔다.\n윤가온 한가람전자 NFC지원센터장이 말했다.")
    (found,) = titles.check([page])
    assert (found.suspect, found.correction) == (None, None)


def test_spacing_and_the_short_form_of_an_office_are_no_disagreement(testify):
    page = testify("백도현 해솔군수가 현장을 찾았다.\n백도현 군수는 점검을 마쳤다. 백 군수는 주민을 만났다.")
    assert titles.check([page]) == []


def test_former_and_acting_posts_stay_silent(testify):
    page = testify(
        "문서진 전 해솔시장이 참석했다.\n문서진 해솔발전연구원 원장이 말했다.\n장유진 해솔시장 권한대행이 왔다."
    )
    assert titles.check([page]) == []


def test_posts_at_two_organisations_are_a_note(testify):
    page = testify("위드테크 남기현 회장이 왔다.\n(사)해솔상생포럼 남기현 회장이 축사를 했다.")
    (found,) = titles.check([page])
    assert (found.rule, found.grade) == ("claims.title.two_posts", Grade.NOTE)


def test_posts_of_different_years_stay_silent(testify):
    before = testify("오세준 한가람전자 전무가 시연을 보고 있다.", "a", date(2021, 3, 2))
    after = testify("오세준 한가람전자 품질혁신센터장이 축사를 했다.", "b", date(2023, 3, 2))
    assert titles.check([before, after]) == []


def test_every_place_that_prints_a_post_is_listed_once(testify, quotes):
    pages = [
        testify("오세준 한가람전자 전무가 왔다. 오세준 한가람전자 전무는 웃었다.", "a", date(2023, 3, 2)),
        testify("오세준 한가람전자 품질혁신센터장이 왔다.", "b", date(2023, 3, 2)),
    ]
    (found,) = titles.check(pages)
    assert [len(side) for side in quotes(found, *pages)] == [2, 1]


def test_a_surname_with_a_short_title_points_at_a_person_and_says_nothing_new(testify):
    page = testify("오세윤 한빛연구원 선임연구위원은 표를 보였다.\n오 위원은 “더 살펴야 한다”고 말했다.")
    assert titles.check([page]) == []


@pytest.mark.parametrize(
    ("sentence", "post"),
    [
        ("오세준 한가람전자 품질혁신센터장이 왔다.", "한가람전자 품질혁신센터장"),
        ("백도현 해솔군수가 왔다.", "해솔군수"),
        ("남기현 해솔개발공사 사장이 왔다.", "해솔개발공사 사장"),
    ],
)
def test_a_post_is_named_as_a_newspaper_prints_it(testify, sentence, post):
    name = sentence[:3]
    page = testify(f"{sentence}\n한빛재단 {name} 고문이 말했다.")
    (found,) = titles.check([page])
    assert found.sides[0].value == post


def test_three_posts_of_one_person_are_one_disagreement_with_three_sides(testify, quotes):
    page = testify(
        "오세준 한가람전자 감사위원장이 왔다.\n오세준 한가람전자 이사회 의장이 말했다.\n"
        "오세준 한가람전자 연구소장이 답했다."
    )
    (found,) = titles.check([page])
    assert len(quotes(found, page)) == 3


def test_what_a_translation_only_repeats_is_told_once(testify):
    page = testify(
        "위드테크 남기현 회장이 왔다.\n(사)해솔상생포럼 남기현 회장이 축사를 했다.\n"
        "translated_body: Withtech Chairman Nam Gi-hyeon came.\n"
        "translated_body: Haesol Forum Chairman Nam Gi-hyeon spoke."
    )
    (found,) = titles.check([page])
    assert found.about == "남기현"


@pytest.mark.parametrize(
    "text",
    [
        "오세준 한가람대학교 이사장이 해솔수영연맹 새 회장으로 선출됐다.\n오세준 해솔수영연맹 회장은 웃었다.",
        "윤가온 나루면장이 인사했다.\n나루면 복지협의체(위원장 윤가온)가 김치를 나눴다.",
        "해솔군(군수 백도현)은 5일 문을 열었다.\n백도현 해솔장학회 이사장은 감사했다.",
        "해솔시 나루동주민자치위원회(위원장 서지안)가 모였다.\n서지안 나루동 주민자치위원장은 말했다.",
    ],
)
def test_posts_that_come_with_one_another_are_left_alone(testify, text):
    assert titles.check([testify(text)]) == []


def test_the_head_of_one_place_in_a_body_of_another_is_still_told(testify):
    (found,) = titles.check([testify("윤가온 나루면장이 인사했다.\n윤가온 푸른장학회 이사장은 감사했다.")])
    assert found.rule == "claims.title.two_posts"


def test_a_post_that_one_text_prints_against_five_is_the_suspect(testify, quotes):
    day = date(2031, 3, 4)
    said = ["왔다", "웃었다", "말했다", "떠났다", "남았다"]
    texts = [testify(f"오세준 한가람전자 고문이 {word}.", str(i), day) for i, word in enumerate(said)]
    texts.append(testify("오세준 한가람전자 감사가 지켜봤다.", "x", day))
    (found,) = titles.check(texts)
    assert (found.rule, found.grade) == ("claims.title.two_positions", Grade.WARNING)
    assert quotes(found, *texts)[found.suspect] == ["오세준 한가람전자 감사"]
    (found,) = titles.check([*texts[:3], texts[-1]])
    assert found.suspect is None
