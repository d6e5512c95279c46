from dataclasses import replace

import pytest

from claims import read
from claims.crosscheck import Grade
from claims.crosscheck.figures import bases

FITTING = ["20.5% 오른 48만2000원", "24.5% 오른 49만8000원", "21.25% 오른 48만5000원"]


@pytest.fixture
def story(witness):
    """Independent texts: each tells the same share at another minute."""

    def of(*moves, name="누리전자"):
        made = []
        for number, move in enumerate(moves):
            text = f"{'가나다라마바사'[number]} 시각 {name} 주가는 전날보다 {move}에 거래되고 있다."
            one = witness(text, str(number))
            parts = tuple(part._replace(voice=number) for part in one.parts)
            made.append(replace(one, parts=parts, claims=tuple(read(text))))
        return made

    return of


def test_texts_that_start_from_one_base_fit(story):
    assert bases.check(story(*FITTING, "20.25% 오른 48만1000원")) == []


def test_a_rate_that_starts_from_another_base_is_an_error(story, quotes):
    texts = story(*FITTING, "21.75% 오른 48만5000원")
    (found,) = bases.check(texts)
    assert (found.rule, found.grade) == ("claims.figure.base", Grade.ERROR)
    assert quotes(found, *texts)[:2] == [["21.75%"], ["48만5000원"]]
    assert found.details["expected"] == "21.25%"


def test_the_rate_is_the_suspect_where_the_level_stands_elsewhere_with_another(story):
    (found,) = bases.check(story(*FITTING, "21.75% 오른 48만5000원"))
    assert found.suspect == 0


def test_where_neither_is_known_nobody_is_the_suspect(story):
    (found,) = bases.check(story(*FITTING, "23.33% 오른 49만원"))
    assert found.suspect is None


def test_two_texts_make_no_base(story):
    assert bases.check(story(*FITTING[:2], "21.75% 오른 48만5000원")) == []


def test_another_share_of_about_the_same_price_starts_from_its_own_base(story):
    (other,) = story("21.75% 오른 48만5000원", name="한빛화학")
    apart = replace(other, key="x", parts=tuple(part._replace(voice=9) for part in other.parts))
    assert bases.check([*story(*FITTING), apart]) == []
