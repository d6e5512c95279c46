import pytest

from claims.crosscheck import Grade
from claims.crosscheck.roles import relations

FIRMS = "누리전자는 “노력하겠다”고 했다. 가람그룹은 “환영한다”고 했다."
CLUBS = "한도윤 해솔FC 감독은 웃었다. 서지안 새길유나이티드 감독은 아쉬워했다."
OFFICES = "해솔재단은 “함께하겠다”고 밝혔다. 푸른환경부는 “살피겠다”고 밝혔다."


@pytest.mark.parametrize(
    ("opening", "one", "other"),
    [
        (FIRMS, "누리전자가 속한 가람그룹은 크다.", "가람그룹이 속한 누리전자를 두고 말이 많다."),
        (FIRMS, "가람그룹의 핵심 계열사인 누리전자가 나섰다.", "누리전자에 속한 가람그룹은 조용하다."),
        (FIRMS, "누리전자는 가람그룹의 자회사다.", "누리전자 자회사인 가람그룹은 조용하다."),
        (FIRMS, "누리전자의 모회사 가람그룹이 나섰다.", "가람그룹의 모회사인 누리전자가 나섰다."),
        (CLUBS, "해솔FC 산하 새길유나이티드가 이겼다.", "새길유나이티드 산하 해솔FC가 이겼다."),
        (OFFICES, "푸른환경부 산하 해솔재단이 연다.", "해솔재단 산하 푸른환경부가 연다."),
        (
            "It rained.",
            "Nuri Electronics, a subsidiary of Garam Group, rose.",
            "It sold Nuri Electronics' unit Garam Group.",
        ),
    ],
)
def test_each_belonging_to_the_other_is_a_warning(story, opening, one, other):
    (found,) = relations.check(story(opening, one, other))
    assert (found.rule, found.grade, found.suspect) == ("claims.name.relation", Grade.WARNING, None)


def test_one_text_against_three_is_the_suspect(story, quotes):
    right = [
        "누리전자가 속한 가람그룹은 크다.",
        "가람그룹 자회사 누리전자가 나섰다.",
        "누리전자의 모회사 가람그룹이 나섰다.",
    ]
    texts = story(FIRMS, *right, "그는 가람그룹이 속한 누리전자의 대표다.")
    (found,) = relations.check(texts)
    assert found.suspect is not None
    assert quotes(found, *texts)[found.suspect] == ["가람그룹이 속한 누리전자"]


def test_two_largest_holders_of_each_other_may_be(story):
    (found,) = relations.check(story(FIRMS, "누리전자 최대주주인 가람그룹은", "가람그룹의 최대주주 누리전자는"))
    assert (found.grade, found.suspect) == (Grade.WARNING, None)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("누리전자가 속한 가람그룹은 크다.", "가람그룹에 속한 누리전자가 나섰다."),
        ("누리전자가 속한 가람그룹은 크다.", "가람그룹은 누리전자 최대주주인 해솔펀드와 손잡았다."),
        ("누리전자 계열사인 가람건설이 나섰다.", "가람건설 계열사인 누리전자가 나섰다."),  # each is the other's
        ("누리전자가 속한 가람그룹은 크다.", "가람그룹이 속한 업계는 크다."),  # names no body
    ],
)
def test_what_fits_together_is_left_alone(story, one, other):
    assert relations.check(story(FIRMS, one, other)) == []
