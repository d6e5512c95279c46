from dataclasses import replace

import pytest

from claims import read
from claims.crosscheck import Grade
from claims.crosscheck.people import persons


@pytest.fixture
def testify(witness):
    def of(text, key="a"):
        return replace(witness(text, key), claims=tuple(read(text)))

    return of


def test_two_names_one_letter_apart_under_one_post_are_an_error(testify, event, quotes):
    page = testify(
        "한도윤 해솔군수가 개회를 선언했다.\n한도운 해솔군수는 현장을 둘러봤다.\n한도윤 해솔군수는 “돕겠다”고 말했다."
    )
    (found,) = persons.check(event(page))
    assert (found.rule, found.grade) == ("claims.name.person_near_miss", Grade.ERROR)
    assert quotes(found, page)[found.suspect] == ["한도운"]
    assert found.correction == "한도윤"


def test_two_names_one_letter_apart_in_posts_of_many_are_two_people(testify, event):
    page = testify("한도윤 새누리당 의원이 물었다.\n한도운 새누리당 의원이 답했다.")
    assert persons.check(event(page)) == []


def test_two_names_one_letter_apart_in_two_counties_are_two_people(testify, event):
    page = testify("한도윤 해솔군수가 왔다.\n한도운 달빛군수도 함께했다.")
    assert persons.check(event(page)) == []


def told_by_three(testify, post):
    return [
        testify(f"한도윤 {post}은 반겼다.", "b"),
        testify(f"행사에는 한도윤 {post}도 왔다.", "c"),
        testify(f"이날 한도윤 {post}의 뜻은 분명했다.", "d"),
    ]


@pytest.mark.parametrize(
    ("slip", "post"),
    [
        ("한도운", "해솔전자 고문"),  # one letter, in a post that may have two holders
        ("한도경", "해솔전자 회장"),  # one syllable, in a post that has one
        ("한도", "해솔전자 고문"),  # one syllable lost
    ],
)
def test_a_name_that_three_voices_spell_otherwise_is_an_error(testify, event, quotes, slip, post):
    page = testify(f"{slip} {post}은 말을 아꼈다.")
    story = [page, *told_by_three(testify, post)]
    (found,) = persons.check(event(*story))
    assert (found.rule, found.correction) == ("claims.name.person_near_miss", "한도윤")
    assert quotes(found, *story)[found.suspect] == [slip]


@pytest.mark.parametrize(
    ("other", "post"),
    [
        ("한도경", "해솔전자 고문"),  # another syllable in a post of several
        ("한도운", "달빛전자 고문"),  # another organisation
    ],
)
def test_a_name_that_may_be_another_person_is_left_alone(testify, event, other, post):
    story = [testify(f"{other} {post}은 말을 아꼈다."), *told_by_three(testify, post.replace("달빛", "해솔"))]
    assert persons.check(event(*story)) == []


def test_in_a_post_of_many_a_majority_asks_to_be_looked_into(testify, event):
    story = [testify("한도운 해솔전자 상무는 말을 아꼈다."), *told_by_three(testify, "해솔전자 상무")]
    (found,) = persons.check(event(*story))
    assert (found.grade, found.suspect) == (Grade.WARNING, None)


def test_two_voices_are_no_majority_and_blame_nobody(testify, event):
    story = [testify("한도경 해솔전자 회장은 말을 아꼈다."), *told_by_three(testify, "해솔전자 회장")[:2]]
    (found,) = persons.check(event(*story))
    assert (found.grade, found.suspect, found.correction) == (Grade.WARNING, None, None)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("한도윤 가온푸드 대표는 웃었다.", "한도운 가온푸드 대표는 웃었다."),
        ("한도윤 국무총리가 왔다.", "한도운 국무총리가 말했다."),
        ("한도윤 해솔청 산업동향심의관은 웃었다.", "한도경 해솔청 산업동향심의관은 웃었다."),
        ("Judge Henrietta Marlow smiled.", "Judge Henrietta Marlaw smiled."),
    ],
)
def test_one_text_against_one_is_a_warning(testify, event, left, right):
    (found,) = persons.check(event(testify(left), testify(right, "b")))
    assert (found.grade, found.suspect) == (Grade.WARNING, None)


def test_a_headline_that_spells_a_name_otherwise_than_its_body_is_an_error(testify, event):
    page = testify("headline: 한도윤 차관 “돕겠다”\n한도운 해솔부 제2차관은 5일 말했다.")
    (found,) = persons.check(event(page))
    assert found.grade is Grade.ERROR


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("한도윤 새길당 의원은 물었다.", "한도운 새길당 의원이 답했다."),
        ("한도윤 해솔전자 사장은 웃었다.", "한도경 해솔전자 사장은 웃었다."),
        ("Senator John Marlow smiled.", "Senator Joan Marlow smiled."),
    ],
)
def test_two_people_of_two_texts(testify, event, left, right):
    assert persons.check(event(testify(left), testify(right, "b"))) == []


def test_two_people_in_one_sentence_are_two(testify, event):
    page = testify("한도윤 해솔전자 고문과 한도운 해솔전자 고문이 왔다.")
    assert persons.check(event(page, *told_by_three(testify, "해솔전자 고문"))) == []


def test_a_name_without_a_body_is_weighed_where_its_text_prints_the_other(testify, event, quotes):
    told = told_by_three(testify, "해솔전자 고문")
    both = testify("한도운 고문은 말을 아꼈다.\n앞서 한도윤 고문은 웃었다.")
    (found,) = persons.check(event(both, *told))
    assert quotes(found, both, *told)[found.suspect] == ["한도운"]
    assert persons.check(event(testify("한도운 고문은 말을 아꼈다."), *told)) == []


@pytest.mark.parametrize("slip", ["한도성", "한윤도", "한도"])
def test_a_name_printed_once_and_the_name_its_own_text_gives_that_post(testify, event, slip):
    text = f"한도윤 해솔군수가 왔다.\n{slip} 해솔군수는 현장을 둘러봤다.\n한도윤 해솔군수는 “돕겠다”고 말했다."
    (found,) = persons.check(event(testify(text)))
    assert (found.sides[found.suspect].value, found.correction) == (slip, "한도윤")


@pytest.mark.parametrize(
    "text",
    [
        "한도윤 해솔군수가 왔다.\n한도성 해솔군수가 취임했다.",  # one followed the other
        "한도윤 해솔군수가 왔다.\n한도윤 해솔군수는 한도성 해솔군수를 이었다.",
        "한도윤 해솔군수가 왔다.\n한도성 달빛군수도 왔다.\n한도윤 해솔군수가 말했다.",
        "한도윤 의원이 물었다.\n한도성 의원이 답했다.\n한도윤 의원은 웃었다.",
    ],
)
def test_two_people_of_one_text(testify, event, text):
    assert persons.check(event(testify(text))) == []


def test_an_adviser_is_not_whom_he_advises(testify, event):
    text = "한도윤 대통령이 왔다.\n한도성 대통령 외교안보특보도 왔다.\n한도윤 대통령은 “돕겠다”고 말했다."
    assert persons.check(event(testify(text))) == []
