from dataclasses import replace
from datetime import date

import pytest

from claims import read
from claims.crosscheck import Grade
from claims.crosscheck.events import Events
from claims.crosscheck.people import titles


@pytest.fixture
def testify(witness):
    """A text as a witness with its claims."""

    def of(text, key="a", published=None):
        return replace(witness(text, key), claims=tuple(read(text, published=published)), published=published)

    return of


def test_a_rank_in_the_caption_and_a_position_in_the_body_is_a_warning_that_shows_both(testify, event, quotes):
    page = testify(
        "caption: 오세준 한가람전자 전무가 시연을 보고 있다.\n"
        "이날 행사에는 오세준 한가람전자 품질혁신센터장이 참석해 축사를 했다."
    )
    (found,) = titles.check(event(page))
    assert (found.rule, found.grade, found.about) == ("claims.title.rank_and_position", Grade.WARNING, "오세준")
    assert quotes(found, page) == [["오세준 한가람전자 전무"], ["오세준 한가람전자 품질혁신센터장"]]
    assert found.suspect is None


def test_one_form_that_gives_both_posts_silences_the_warning(testify, event):
    page = testify("오세준 한가람전자 전무가 시연을 보고 있다.\n오세준 한가람전자 품질혁신센터장(전무)이 축사를 했다.")
    assert [d.rule for d in titles.check(event(page))] == []


def test_a_unit_one_letter_off_is_an_error_and_the_lone_form_is_the_suspect(testify, event, quotes):
    page = testify(
        "caption: 윤가온 한가람전자 NFT 상생지원센터장이 인사하고 있다.\n"
        "윤가온 한가람전자 NFC 상생지원센터장이 성과를 설명했다.\n"
        "윤가온 한가람전자 NFC상생지원센터장은 “지원을 넓히겠다”고 말했다."
    )
    (found,) = titles.check(event(page))
    assert (found.rule, found.grade) == ("claims.title.unit_near_miss", Grade.ERROR)
    assert quotes(found, page)[found.suspect] == ["윤가온 한가람전자 NFT 상생지원센터장"]
    assert found.correction == "NFC 상생지원센터"


def test_with_one_mention_on_each_side_nobody_is_the_suspect(testify, event):
    page = testify("윤가온 한가람전자 NFT지원센터장이 왔다.\n윤가온 한가람전자 NFC지원센터장이 말했다.")
    (found,) = titles.check(event(page))
    assert (found.suspect, found.correction) == (None, None)


def test_spacing_and_the_short_form_of_an_office_are_no_disagreement(testify, event):
    page = testify("백도현 해솔군수가 현장을 찾았다.\n백도현 군수는 점검을 마쳤다. 백 군수는 주민을 만났다.")
    assert titles.check(event(page)) == []


def test_former_and_acting_posts_stay_silent(testify, event):
    page = testify(
        "문서진 전 해솔시장이 참석했다.\n문서진 해솔발전연구원 원장이 말했다.\n장유진 해솔시장 권한대행이 왔다."
    )
    assert titles.check(event(page)) == []


def test_posts_at_two_organisations_are_a_note(testify, event):
    here = testify("위드테크 남기현 회장이 왔다.")
    there = testify("(사)해솔상생포럼 남기현 회장이 축사를 했다.", "b")
    (found,) = titles.check(event(here, there))
    assert (found.rule, found.grade) == ("claims.title.two_posts", Grade.NOTE)


def test_a_text_whose_body_gives_both_posts_knows_both(testify, event):
    page = testify("오세준 한가람전자 전무가 시연을 보았다.\n오세준 한가람전자 품질혁신센터장이 축사를 했다.")
    other = testify("오세준 한가람전자 전무는 웃었다.", "b")
    assert titles.check(event(page, other)) == []


@pytest.mark.parametrize(
    "moved",
    [
        "한가람전자는 오세준 전무를 부사장으로 승진시켰다.",
        "오세준 한가람전자 신임 부사장은 웃었다.",
        "[인사] 한가람전자\n▲부사장 오세준 ▲상무 윤가온",
    ],
)
def test_a_promotion_sets_an_old_post_beside_a_new_one(testify, event, moved):
    before = testify("오세준 한가람전자 전무가 시연을 보았다.")
    assert titles.check(event(before, testify(moved, "b"))) == []


@pytest.mark.parametrize(
    ("left", "right", "rule"),
    [
        ("오세준 중령은 웃었다.", "오세준 소령은 웃었다.", "two_ranks"),
        ("오세준 서란대 교수는 웃었다.", "오세준 가온대 교수는 웃었다.", "two_organizations"),
        ("오세준 변호사는 웃었다.", "오세준 법무사는 웃었다.", "two_ranks"),
        ("소설가 오세준 씨는 웃었다.", "건축가 오세준 씨는 웃었다.", "two_occupations"),
        ("Environment Minister Jane Doe smiled.", "Transport Minister Jane Doe smiled.", "two_ranks"),
        ("Sgt. Jane Doe smiled.", "Capt. Jane Doe smiled.", "two_ranks"),
        ("Gulls coach Jane Doe smiled.", "Gulls assistant coach Jane Doe smiled.", "two_ranks"),
        ("오세준 소령은 웃었다.", "Capt. Oh Se-jun smiled.", "two_ranks"),
    ],
)
def test_two_texts_of_one_event_that_give_one_person_two_posts_are_a_warning(testify, event, left, right, rule):
    (found,) = titles.check(event(testify(left), testify(right, "b")))
    assert (found.rule, found.grade) == (f"claims.title.{rule}", Grade.WARNING)
    assert found.suspect is None


def test_three_texts_that_outvote_one_say_which_rank_is_wrong(testify, event, quotes):
    texts = [testify(f"오세준 중령은 {word}.", str(n)) for n, word in enumerate(("왔다", "웃었다", "말했다"))]
    texts.append(testify("오세준 소령이 지켜봤다.", "x"))
    (found,) = titles.check(event(*texts))
    assert found.grade is Grade.ERROR
    assert quotes(found, *texts)[found.suspect] == ["오세준 소령"]


def test_texts_of_two_events_are_not_held_against_each_other(testify):
    before = testify("오세준 한가람전자 전무가 시연을 보고 있다.", "a", date(2021, 3, 2))
    after = testify("오세준 한가람전자 품질혁신센터장이 축사를 했다.", "b", date(2023, 3, 2))
    assert titles.check(Events((before, after), ())) == []


def test_every_place_that_prints_a_post_is_listed_once(testify, event, quotes):
    pages = [
        testify("오세준 한가람전자 전무가 왔다. 오세준 한가람전자 전무는 웃었다.", "a", date(2023, 3, 2)),
        testify("오세준 한가람전자 품질혁신센터장이 왔다.", "b", date(2023, 3, 2)),
    ]
    (found,) = titles.check(event(*pages))
    assert [len(side) for side in quotes(found, *pages)] == [2, 1]


def test_a_surname_with_a_short_title_points_at_a_person_and_says_nothing_new(testify, event):
    page = testify("오세윤 한빛연구원 선임연구위원은 표를 보였다.\n오 위원은 “더 살펴야 한다”고 말했다.")
    assert titles.check(event(page)) == []


@pytest.mark.parametrize(
    ("sentence", "post"),
    [
        ("오세준 한가람전자 품질혁신센터장이 왔다.", "한가람전자 품질혁신센터장"),
        ("백도현 해솔군수가 왔다.", "해솔군수"),
        ("남기현 해솔개발공사 사장이 왔다.", "해솔개발공사 사장"),
    ],
)
def test_a_post_is_named_as_a_newspaper_prints_it(testify, event, sentence, post):
    name = sentence[:3]
    (found,) = titles.check(event(testify(sentence), testify(f"한빛재단 {name} 고문이 말했다.", "b")))
    assert found.sides[0].value == post


def test_three_posts_of_one_person_are_one_disagreement_with_three_sides(testify, event, quotes):
    posts = ("감사위원장이 왔다.", "이사회 의장이 말했다.", "연구소장이 답했다.")
    texts = [testify(f"오세준 한가람전자 {post}", str(number)) for number, post in enumerate(posts)]
    (found,) = titles.check(event(*texts))
    assert len(quotes(found, *texts)) == 3


def test_what_a_translation_only_repeats_is_told_once(testify, event):
    page = testify(
        "caption: 남기현 위드테크 전무가 왔다.\n남기현 위드테크 품질혁신센터장이 축사를 했다.\n"
        "translated_caption: Withtech Vice President Nam Gi-hyeon came.\n"
        "translated_body: Withtech Support Center Director Nam Gi-hyeon spoke."
    )
    (found,) = titles.check(event(page))
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
def test_posts_that_come_with_one_another_are_left_alone(testify, event, text):
    assert titles.check(event(testify(text))) == []


def test_the_head_of_one_place_in_a_body_of_another_is_still_told(testify, event):
    here, there = testify("윤가온 나루면장이 인사했다."), testify("윤가온 푸른장학회 이사장은 감사했다.", "b")
    (found,) = titles.check(event(here, there))
    assert found.rule == "claims.title.two_posts"


def test_a_post_that_one_text_prints_against_three_is_the_suspect(testify, event, quotes):
    day = date(2031, 3, 4)
    said = ["왔다", "웃었다", "말했다", "떠났다", "남았다"]
    texts = [testify(f"오세준 한가람전자 고문이 {word}.", str(i), day) for i, word in enumerate(said)]
    texts.append(testify("오세준 한가람전자 감사가 지켜봤다.", "x", day))
    (found,) = titles.check(event(*texts))
    assert (found.rule, found.grade) == ("claims.title.two_positions", Grade.WARNING)
    assert quotes(found, *texts)[found.suspect] == ["오세준 한가람전자 감사"]
    (found,) = titles.check(event(*texts[:2], texts[-1]))
    assert found.suspect is None


@pytest.mark.parametrize(
    ("texts", "rule"),
    [
        (("한빛대 의대 박서연 교수팀은 웃었다.", "박서연 가온대 교수는 웃었다."), "two_organizations"),
        (("Jane Roe, biologist at Brent University, spoke.", "Jane Roe, professor at the University of Lorne, spoke."),
         "two_organizations"),
        (("Jane Roe, the MP for Lorne, spoke.", "Jane Roe, who represents Upper Brent, spoke."), "two_organizations"),
        (("박서연 한빛은행 지점장은 웃었다.", "박서연 한빛은행 대리는 웃었다."), "two_ranks"),
        (("박서연 상무를 단장으로 임명했다.", "Acme named Vice Chairman Park Seo-yeon to lead it."), "two_ranks"),
    ],
)  # fmt: skip
def test_two_texts_give_one_person_two_bodies_or_ranks(independent, event, texts, rule):
    (found,) = titles.check(event(*independent(*texts)))
    assert found.rule == f"claims.title.{rule}"


@pytest.mark.parametrize(
    "texts",
    [
        ("한빛대 의대 박서연 교수팀은 웃었다.", "박서연 한빛대병원 교수는 웃었다."),
        ("Jane Roe, biologist at Brent University, spoke.", "Jane Roe, a lawyer at the Brent College of Law, spoke."),
        ("Labour MP Jane Roe spoke.", "Jane Roe, the MP for Lorne, spoke."),
        ("투수 박서연(29)이 이겼다.", "외야수 박서연(20)이 졌다."),
        ("출판사 대표 겸 서점조합 이사장인 박서연 씨가 왔다.", "박서연 서점조합 이사장은 웃었다."),
        ("Managing director Jane Roe spoke.", "Chief executive Jane Roe spoke."),
    ],
)
def test_one_house_two_ages_and_double_posts_are_left_alone(independent, event, texts):
    assert titles.check(event(*independent(*texts))) == []
