import pytest

from claims.crosscheck import Grade
from claims.crosscheck.roles import contests

GAME = (
    "한도윤 해솔FC 감독은 웃었다. 서지안 새길시청 감독은 아쉬워했다.",
    [
        "해솔FC가 새길시청을 3-1로 꺾었다.",
        "4일 경기에서 해솔FC는 새길시청을 3대1로 이겼다.",
        "새길시청은 해솔FC에 1-3으로 졌다.",
    ],
    "새길시청이 해솔FC를 3-1로 꺾고 첫 승을 올렸다.",
    ("새길시청", "해솔FC"),
)
VOTE = (
    "한도윤 의원은 고맙다고 했다. 서지안 시장은 받아들였다.",
    [
        "한도윤 후보가 서지안 후보를 51.2% 대 48.8%로 눌렀다.",
        "한도윤이 서지안을 51.2%대 48.8%로 꺾었다.",
        "서지안은 한도윤에게 48.8% 대 51.2%로 패했다.",
    ],
    "서지안 후보는 한도윤 후보를 51.2% 대 48.8%로 물리쳤다.",
    ("서지안", "한도윤"),
)
BOUT = (
    "강민서 선수는 담담했다. 윤가온 선수는 기뻐했다.",
    [
        "윤가온은 강민서를 2-0으로 제압했다.",
        "결승에서 윤가온이 강민서를 2:0으로 완파했다.",
        "강민서가 윤가온에게 0-2로 무릎을 꿇었다.",
    ],
    "강민서는 윤가온을 2-0으로 꺾었다.",
    ("강민서", "윤가온"),
)


@pytest.mark.parametrize(("opening", "right", "wrong", "names"), [GAME, VOTE, BOUT])
def test_the_loser_as_the_winner_is_an_error_and_the_suspect(story, quotes, opening, right, wrong, names):
    texts = story(opening, *right, wrong)
    (found,) = contests.check(texts)
    assert (found.rule, found.grade, found.suspect) == ("claims.event.winner", Grade.ERROR, 0)
    assert quotes(found, *texts)[0] == [names[0]]
    assert found.correction == names[1]


@pytest.mark.parametrize(
    "other",
    [
        "새길시청이 해솔FC를 2-0으로 꺾었다.",  # another game
        "새길시청이 가람구청을 3-1로 꺾었다.",
        "새길시청은 해솔FC와 3-1로 앞섰다.",
        "새길시청은 해솔FC를 3-1로 이긴 가람구청과 만난다.",
        "새길시청은 해솔FC를 3-1로 꺾은 가람구청과 만난다.",
    ],
)
def test_another_contest_is_left_alone(story, other):
    opening, right, _, _ = GAME
    assert contests.check(story(opening, *right, other)) == []


def test_one_text_against_two_is_a_riddle(story):
    opening, right, wrong, _ = GAME
    assert contests.check(story(opening, *right[:2], wrong)) == []
