import pytest

from claims.crosscheck import Grade
from claims.crosscheck.people import short_posts


@pytest.mark.parametrize(
    "text",
    [
        "윤가온 병원장은 웃었다.\n윤 부원장은 “돕겠다”고 말했다.",
        "신가온 병원장은 웃었다.\n신 부원장은 “돕겠다”고 말했다.",
        "윤가온 새길소방서장은 웃었다.\n윤 과장은 “돕겠다”고 말했다.",
        "명가온 새길시 수도국장은 웃었다.\n명 과장은 “돕겠다”고 말했다.",
        "General Manager Odile Marlow spoke.\nBoard President Marlow smiled.",
    ],
)
def test_a_family_name_with_a_post_that_its_only_bearer_does_not_have(witness, event, text):
    (found,) = short_posts.check(event(witness(text, read=True)))
    assert (found.rule, found.grade, found.suspect) == ("claims.title.two_ranks", Grade.WARNING, None)


@pytest.mark.parametrize(
    "text",
    [
        "윤가온 병원장은 웃었다.\n윤 원장은 “돕겠다”고 말했다.",
        "윤가온 병원장과 윤도경 부원장이 왔다.\n윤 부원장은 “돕겠다”고 말했다.",
        "윤가온 병원장은 웃었다.\n윤도경은 노래했다.\n윤 부원장은 “돕겠다”고 말했다.",
        "윤가온 한빛전자 사장은 웃었다.\n윤 대표는 “돕겠다”고 말했다.",
        "윤가온 새길당 원내대표는 웃었다.\n윤 의원은 “돕겠다”고 말했다.",
        "윤가온 부원장이 병원장으로 취임했다.\n윤 병원장은 “돕겠다”고 말했다.",
    ],
)
def test_another_bearer_and_a_shorter_form_are_left_alone(witness, event, text):
    assert short_posts.check(event(witness(text, read=True))) == []


def test_the_bearer_may_be_named_in_another_text_of_a_handful(independent, event):
    texts = independent("설가온 새길시 수도국장은 웃었다.", "새길시 설 팀장은 “돕겠다”고 말했다.")
    (found,) = short_posts.check(event(*texts))
    assert [side.value for side in found.sides] == ["새길시 수도국장", "팀장"]
    crowd = independent(*["설가온 새길시 수도국장은 웃었다."] * 8, "새길시 설 팀장은 “돕겠다”고 말했다.")
    assert short_posts.check(event(*crowd)) == []
    known = independent("설가온 새길시 수도국장은 웃었다.", "새길시 설 팀장과 설민경 주무관이 왔다.")
    assert short_posts.check(event(*known)) == []
