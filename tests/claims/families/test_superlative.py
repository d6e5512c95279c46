"""The family "superlative": what it tells, and how two of them weigh; what it reads is in its examples."""

import pytest

from claims.claim import Verdict
from claims.families.superlative import FAMILY
from claims.quantity.facts import facts
from claims.reader import read
from claims.reading import Reading


def superlatives(text, language="ko"):
    return list(FAMILY.read(Reading(text, language)))


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("세계 최대 조선소", "ko", ("most", "the world", "조선소")),
        ("역대 최저 수준", "ko", ("least", "ever", None)),
        ("가장 적은 예산을 썼다", "ko", ("least", None, "예산")),
        ("국내 최초 수소 열차를 들였다", "ko", ("first", "the country", "수소열차")),
        ("the world's smallest robot is here", "en", ("least", "the world", "robot")),
        ("Haesol's biggest market is open", "en", ("most", "haesol", "market")),
    ],
)
def test_a_superlative_tells_which_end_in_which_field_of_what(text, language, told):
    (claim,) = superlatives(text, language)
    assert (claim.value.extreme, claim.value.field, claim.topic.subject) == told


def test_only_the_same_thing_in_the_same_field_agrees():
    one = superlatives("국내 최대 조선소")[0]
    assert FAMILY.weigh(one, one).verdict is Verdict.AGREE
    for other in ("세계 최대 조선소", "국내 최소 조선소", "국내 최대 공항"):
        assert FAMILY.weigh(one, superlatives(other)[0]).verdict is Verdict.UNRELATED


@pytest.mark.parametrize(
    ("text", "language", "extreme"),
    [
        ("수출은 역대 최대인 3조원이다.", "ko", "most"),
        ("기온은 12도로 가장 낮았다.", "ko", "least"),
        ("Exports hit a record $3 billion.", "en", "most"),
        ("최대 3조원을 쓴다.", "ko", None),
    ],
)
def test_a_superlative_beside_a_figure_is_part_of_its_fact(text, language, extreme):
    found = [fact.extreme and fact.extreme.head for fact in facts(text, read(text, language=language))]
    assert found == [extreme]
