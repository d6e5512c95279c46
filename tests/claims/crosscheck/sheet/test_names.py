from dataclasses import replace
from datetime import date

import pytest

from claims.crosscheck.sheet import Person, Post, Sheet, against

from ...conftest import make_witness

CITY = ("버들시", "Beodeul")
SHEET = Sheet(
    "people.toml",
    (
        Person(name="강이든", latin="Kang I-deun", posts=(Post(titles=("시장", "mayor"), organizations=CITY),)),
        Person(name="윤태호", posts=(Post(titles=("의원",), organizations=("버들시의회",)),)),
        Person(name="Jane Marlow", posts=(Post(titles=("mayor",), organizations=("Wexcombe",)),)),
    ),
)


def told(text):
    witness = replace(make_witness(text, read=True), published=date(2031, 3, 5))
    return [(d.sides[0].value, d.correction, len(d.sides[0].mentions)) for d in against([witness], SHEET)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("강이둔 버들시장은 말했다. 강이둔 시장은 갔다.", ("강이둔", "강이든", 2)),
        ("Kang Yi-deun, mayor of Beodeul, said so.", ("Kang Yi-deun", "Kang I-deun", 1)),
        ("Mayor Kang Ideun of Beodeul said so.", ("Kang Ideun", "Kang I-deun", 1)),
        ("Jane Marlaw, mayor of Wexcombe, said so.", ("Jane Marlaw", "Jane Marlow", 1)),
    ],
)
def test_a_name_beside_a_post_of_the_sheet_is_spelt_as_the_sheet_spells_it(text, found):
    assert told(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "강이든 버들시장은 말했다.",
        "강이솔 버들시장은 말했다.",
        "강이둔 가람전자 대표는 말했다.",
        "강이둔 전 버들시장은 말했다.",
        "윤태오 버들시의회 의원은 말했다.",
        "I-deun Kang, mayor of Beodeul, said so.",
        "Kang Yi-deun, professor at Hanbit University, said so.",
        "Jane Marlaw, mayor of Dunmere, said so.",
    ],
)
def test_another_name_at_another_post_is_silent(text):
    assert told(text) == []
