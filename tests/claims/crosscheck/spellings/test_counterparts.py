import pytest

from claims.crosscheck import Grade
from claims.crosscheck.spellings import counterparts, sounds


@pytest.mark.parametrize(
    ("left", "right", "quoted"),
    [
        ("두레시는 온누리환경과 계약했다.", "두레시가 고른 곳은 온마루환경이다.", ["온누리환경", "온마루환경"]),
        ("시인 채이든이 상을 받았다.", "상은 채이돈 시인에게 돌아갔다.", ["채이든", "채이돈"]),
        ("The board chose Marwick Energy.", "Marsden Energy won over the board.", ["Marwick", "Marsden"]),
        (
            "The divers all met at Ollerby on Friday.",
            "It was on Friday that the divers met at Allerby.",
            ["Ollerby", "Allerby"],
        ),
    ],
)
def test_names_that_only_one_text_each_prints_are_held_against_each_other(witness, event, quotes, left, right, quoted):
    texts = witness(left, "a"), witness(right, "b")
    (found,) = counterparts.check(event(*texts))
    assert found.grade in (Grade.WARNING, Grade.ERROR)
    assert [side[0] for side in quotes(found, *texts)] == quoted


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("채이든과 채이돈이 상을 받았다.", "상은 채이돈 시인에게 돌아갔다."),
        ("두레시는 온누리환경과 계약했다.", "두레시는 한별건설과 계약했다."),
        ("동생 채이든이 시를 썼다.", "채이돈은 시를 쓰는 동생을 두었다."),
        ("The Norwegian crew met on Friday.", "The crew from Norway met on Friday."),
        ("The vote was on Monday.", "The vote was on Sunday."),
    ],
)
def test_two_people_firms_and_derived_words_are_left_alone(witness, event, left, right):
    assert counterparts.check(event(witness(left, "a"), witness(right, "b"))) == []


@pytest.mark.parametrize(
    ("korean", "english", "told"),
    [
        ("핀란드의 에이노 카르벨라 감독이 왔다.", "Eino Kallonen of Finland came.", True),
        ("핀란드의 에이노 카르벨라 감독이 왔다.", "Eino Karvela of Finland came.", False),
        ("김 업체 새길식품이 공장을 짓는다.", "Saeron Foods will build a plant.", True),
        ("김 업체 새길식품이 공장을 짓는다.", "Saegil Foods will build a plant.", False),
    ],
)
def test_names_across_scripts_part_where_neither_can_be_read_as_the_other(witness, event, korean, english, told):
    assert bool(sounds.check(event(witness(korean, "a"), witness(english, "b")))) is told
