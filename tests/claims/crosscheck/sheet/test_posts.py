from dataclasses import replace
from datetime import date

import pytest

from claims.crosscheck import Grade
from claims.crosscheck.sheet import Person, Post, Sheet, against

from ...conftest import make_witness

CITY = {"organizations": ("버들시", "Beodeul")}
MAYOR = Person(
    name="강이든",
    latin="Kang I-deun",
    posts=(
        Post(titles=("시장", "mayor"), **CITY, start=date(2030, 7, 1), end=date(2034, 7, 1)),
        Post(titles=("부시장",), **CITY, start=date(2026, 7, 1), end=date(2030, 7, 1)),
    ),
)
HEAD = Person(name="오세준", posts=(Post(titles=("품질혁신센터장",), organizations=("한가람전자",)),))
CARETAKER = Person(name="박서연", posts=(Post(titles=("대표",), organizations=("버들문화재단",), acting=True),))
SHEET = Sheet("people.toml", (MAYOR, HEAD, CARETAKER))


def told(text, day=date(2031, 3, 5), sheet=SHEET):
    witness = replace(make_witness(text, read=True), published=day)
    return [(one.grade, one.sides[0].value, one.correction) for one in against([witness], sheet)]


@pytest.mark.parametrize(
    ("text", "found", "right"),
    [
        ("강이든 버들시 부시장은 말했다.", "버들시 부시장", "버들시장"),
        ("강이든 전 버들시장은 말했다.", "전 버들시장", "버들시장"),
        ("강이든 버들시장 권한대행은 말했다.", "버들시장 권한대행", "버들시장"),
        ("강이든(57) 전 버들시장은 말했다.", "전 버들시장", "버들시장"),
        ("버들시가 밝혔다. 강이든 솔빛시장은 말했다.", "솔빛시장", "버들시장"),
        ("Kang I-deun, vice mayor of Beodeul, said so.", "vice mayor of Beodeul", "mayor of Beodeul"),
        ("오세준 한가람전자 대외협력실장은 말했다.", "한가람전자 대외협력실장", "한가람전자 품질혁신센터장"),
        ("박서연 버들문화재단 대표는 말했다.", "버들문화재단 대표", "버들문화재단 대표 권한대행"),
    ],
)
def test_a_post_that_the_sheet_does_not_have_on_the_day_is_an_error(text, found, right):
    assert told(text) == [(Grade.ERROR, found, right)]


def test_a_post_that_is_over_is_a_former_one():
    assert told("강이든 버들시장은 말했다.", date(2034, 7, 1)) == [(Grade.ERROR, "버들시장", "전 버들시장")]
    assert told("강이든 버들시장은 말했다.", date(2034, 6, 30)) == []


def test_a_rank_beside_a_position_may_be_true_as_well():
    assert told("오세준 한가람전자 전무는 말했다.") == [(Grade.WARNING, "한가람전자 전무", "한가람전자 품질혁신센터장")]


@pytest.mark.parametrize(
    "text",
    [
        "강이든 버들시장은 말했다.",
        "강이든 전 버들시 부시장은 말했다.",
        "강이든 버들시장 후보는 말했다.",
        "강이든 당시 버들시 부시장은 말했다.",
        "버들시는 강이든 부시장을 시장으로 임명했다.",
        "오세준 센터장은 말했다.",
        "오세준 한가람전자 전무(품질혁신센터장)는 말했다.",
        "박서연 버들문화재단 대표 직무대행은 말했다.",
        "Mayor Kang I-deun of Beodeul said so.",
    ],
)
def test_what_the_sheet_has_and_what_is_of_another_time_is_silent(text):
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    ["강이든 솔빛시장은 말했다.", "강이든 가람전자 대표는 말했다.", "버들시가 밝혔다. 강이든 가람전자 대표는 말했다."],
)
def test_another_bearer_of_the_name_is_not_blamed(text):
    assert told(text) == []


def test_of_two_people_of_one_name_nothing_is_told():
    twin = Person(name="강이든", posts=(Post(titles=("대표",), organizations=("가람전자",)),))
    assert told("강이든 버들시 부시장은 말했다.", sheet=Sheet("", (MAYOR, twin))) == []


def test_a_text_without_a_day_may_be_of_any():
    assert told("강이든 버들시 부시장은 말했다.", None) == []
    assert told("강이든 전 버들시장은 말했다.", None) == []
    assert told("강이든 버들시 국장은 말했다.", None) != []
