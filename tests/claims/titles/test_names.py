"""How likely a Korean or a foreign word is a name."""

import pytest

from claims import people
from claims.titles.names_foreign import without_particle
from claims.titles.names_ko import LIKELY, name_before_particle, name_score


@pytest.mark.parametrize("name", ["박서연", "이도윤", "최지안", "남궁민", "황보라", "김구"])
def test_a_name_is_likely(name):
    assert name_score(name) >= LIKELY


@pytest.mark.parametrize(
    "word",
    [
        "신임",
        "이사회",
        "정부는",
        "채용한",
        "한국의",
        "강원도",
        "연구원",
        "부사장",
        "위원장",
        "이상",
        "전망이",
        "ABC",
        "가",
    ],
)
def test_an_ordinary_word_is_no_name(word):
    assert name_score(word) < LIKELY


@pytest.mark.parametrize(
    ("word", "name"), [("박서연은", "박서연"), ("이재은", "이재은"), ("최지안과", "최지안"), ("정부는", "")]
)
def test_a_particle_is_left_off(word, name):
    assert name_before_particle(word) == name


@pytest.mark.parametrize(
    ("word", "bare"), [("베르거를", "베르거"), ("크로퍼드가", "크로퍼드"), ("에밀리아", "에밀리아")]
)
def test_a_foreign_name_loses_only_the_particle_that_fits_its_last_sound(word, bare):
    assert without_particle(word) == bare


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("부인 미와자키 하루미(宮崎春美·42) 씨와 최모(38)씨", ["미와자키 하루미", "최모"]),
        ("정적이던 왕리췬(王立軍) 국장과 롄윈(連雲)시", ["왕리췬"]),
        ("아들 준혁 군과 이도윤씨에게", ["준혁", "이도윤"]),
        ("영화 ‘박서연’을 보고 나왔다", []),
        ("하세가와 도모코가 속한 모임", ["하세가와 도모코"]),
        ("안전성과 한국형 모형", []),
    ],
)
def test_people_without_a_title(text, names):
    assert [person.name for person in people(text)] == names
