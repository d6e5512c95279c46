from dataclasses import replace

import pytest

from claims import Claim, Person, Span, Topic, read
from claims.crosscheck import Grade
from claims.crosscheck.people import untitled


@pytest.fixture
def testify(witness):
    """A witness with its claims; `proposed` is a person whom a pipeline finds in it."""

    def of(text, key, proposed=None):
        found = ()
        if proposed:
            span = Span(text.index(proposed), text.index(proposed) + len(proposed))
            found = (Claim("person", span, proposed, Topic(proposed), Person(span, proposed), "ko"),)
        return replace(witness(text, key), claims=tuple(read(text)), candidates=found)

    return of


@pytest.fixture
def three(testify):
    return [
        testify("한도윤 해솔군수는 반겼다.", "b"),
        testify("행사에는 한도윤 해솔군수도 왔다.", "c"),
        testify("이날 한도윤 해솔군수의 뜻은 분명했다.", "d"),
    ]


def test_a_candidate_one_letter_off_a_name_of_three_texts_is_a_warning(testify, quotes, three):
    page = testify("한도운은 고개를 끄덕였다.", "a", "한도운")
    (found,) = untitled.check([page, *three])
    assert (found.grade, found.suspect, found.correction) == (Grade.WARNING, 0, "한도윤")
    assert quotes(found, page, *three)[0] == ["한도운"]


def test_a_candidate_beside_two_texts_is_no_riddle_to_solve(testify, three):
    assert untitled.check([testify("한도운은 고개를 끄덕였다.", "a", "한도운"), *three[:2]]) == []


def test_a_sentence_that_names_both_names_two_people(testify, three):
    page = testify("한도운은 한도윤 해솔군수를 만났다.", "a", "한도운")
    assert untitled.check([page, *three]) == []


def test_a_name_with_another_syllable_is_another_person(testify, three):
    assert untitled.check([testify("한도경은 고개를 끄덕였다.", "a", "한도경"), *three]) == []
