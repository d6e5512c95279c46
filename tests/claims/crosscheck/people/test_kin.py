import pytest

from claims.crosscheck import Grade
from claims.crosscheck.people import kin


@pytest.mark.parametrize(
    "texts",
    [
        ("창업주의 딸 윤가온 씨가 웃었다.", "창업주의 조카인 윤가온 씨가 웃었다."),
        ("고 한도윤 화백의 손녀 윤가온 씨는 웃었다.", "윤가온 씨는 왔다. 한도윤의 며느리 윤가온 씨는 웃었다."),
        ("The founder's daughter, Jane Marlow, smiled.", "Jane Marlow, younger sister of the late founder, smiled."),
        ("화가 한도윤의 아들 윤가온 씨가 웃었다.", "Yun Ga-on, nephew of the painter Han Do-yun, smiled."),
    ],
)
def test_two_relations_of_one_person_are_told(independent, event, quotes, texts):
    (found,) = kin.check(event(*independent(*texts)))
    assert (found.rule, found.grade, found.suspect) == ("claims.title.relation", Grade.WARNING, None)


@pytest.mark.parametrize(
    "texts",
    [
        ("창업주의 여동생 윤가온 씨가 웃었다.", "창업주의 동생인 윤가온 씨가 웃었다."),
        ("한도윤 회장 아들 윤가온 씨는 웃었다.", "이서준 명예회장의 손자인 윤가온 씨는 웃었다."),
        ("The founder's daughter, Jane Marlow, smiled.", "Jane Marlow, the founder's eldest daughter, smiled."),
        ("Otto Brandt's niece, Jane Marlow, smiled.", "Jane Marlow, daughter of Hugo Crane, smiled."),
        ("His brother, John Marlow, smiled.", "Her daughter, Jane Marlow, smiled."),
        ("She called her mother and said so.", "딸 셋을 두었다."),
    ],
)
def test_one_relation_in_two_words_and_two_relatives_are_left_alone(independent, event, texts):
    assert kin.check(event(*independent(*texts))) == []
