from dataclasses import replace

import pytest

from claims import read
from claims.crosscheck import Grade, persons


@pytest.fixture
def testify(witness):
    def of(text, key="a"):
        return replace(witness(text, key), claims=tuple(read(text)))

    return of


def test_two_names_one_letter_apart_under_one_post_are_an_error(testify, quotes):
    page = testify(
        "한도윤 해솔군수가 개회를 선언했다.\n한도운 해솔군수는 현장을 둘러봤다.\n한도윤 해솔군수는 “돕겠다”고 말했다."
    )
    (found,) = persons.check([page])
    assert (found.rule, found.grade) == ("claims.name.person_near_miss", Grade.ERROR)
    assert quotes(found, page)[found.suspect] == ["한도운"]
    assert found.correction == "한도윤"


def test_two_names_one_letter_apart_in_posts_of_many_are_two_people(testify):
    page = testify("한도윤 새누리당 의원이 물었다.\n한도운 새누리당 의원이 답했다.")
    assert persons.check([page]) == []


def test_two_names_one_letter_apart_in_two_counties_are_two_people(testify):
    page = testify("한도윤 해솔군수가 왔다.\n한도운 달빛군수도 함께했다.")
    assert persons.check([page]) == []
