"""Names that a text vouches for once are names in all its lines."""

import pytest

from claims import Reading, people, read
from claims.titles.known import posts_in, with_usual_names


def posts(text):
    found = (claim.value for claim in read(text, language="ko") if claim.family == "title")
    return [(post.person, post.organization, post.title) for post in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("해솔회(회장 안모국)는 모였다.\n안모국 해솔회 회장은 웃었다.", ("안모국", "해솔회", "회장")),
        ("해솔회(회장 안모국)는 모였다.\n안모국 회장은 웃었다.", ("안모국", None, "회장")),
        ("해솔회(회장 안모국)는 모였다. 이날 회장 안모국은 웃었다.", ("안모국", None, "회장")),
        ("여운계(52)는 웃었다.\n여운계 대표가 왔다.", ("여운계", None, "대표")),
        ("여운계 대표가 왔다.\n여운계(52)는 웃었다.", ("여운계", None, "대표")),
        ("해솔회(회장 고담)는 모였다.\n고담 회장과 이도윤 총무가 왔다.", ("고담", None, "회장")),
        ("한빛전자 봉재 부사장이 왔다.\n봉재 부사장은 웃었다.", ("봉재", None, "부사장")),
        ("해솔회(회장 남궁을비)는 모였다.\n남궁을비 회장이 왔다.", ("남궁을비", None, "회장")),
    ],
)
def test_a_name_that_the_text_vouches_for_is_read_in_all_its_lines(text, expected):
    assert expected in posts(text)


@pytest.mark.parametrize(
    "text",
    [
        "안모국 회장은 웃었다.",
        "[해솔일보 안모국 기자] 모였다.\n안모국 회장은 웃었다.",
        "안톤 마하틴(52)은 웃었다.\n마하틴 회장은 웃었다.",
        "해솔회(대표 안모국)는 모였다.\n안모국민 회장은 웃었다.",
    ],
)
def test_a_name_that_nothing_vouches_for_is_none(text):
    assert "회장" not in [title for _, _, title in posts(text)]


def test_a_speaker_is_one_whom_the_text_vouches_for():
    text = "해솔회(회장 안모국)는 모였다.\n안모국 해솔회 회장은 “길을 열겠다”고 말했다."
    assert [claim.value.speaker for claim in read(text) if claim.family == "quote"] == ["안모국"]


def test_spans_are_those_of_the_text_itself():
    text = "해솔회(회장 여운계)는 모였다.\n여운계는 웃고 여운계 회장이 말했다."
    reading = Reading(text, "ko")
    assert len(with_usual_names(reading)) == len(text)
    assert {text[slice(*post.person)] for post in posts_in(reading)} == {"여운계"}
    assert [person.name for person in people(text)] == ["여운계", "여운계", "여운계"]


def test_a_text_that_vouches_for_nobody_is_read_as_it_is():
    reading = Reading("박서연 회장은 말했다.", "ko")
    assert with_usual_names(reading) is reading.text
