import pytest

from claims.crosscheck import Grade
from claims.crosscheck.people import short_posts


@pytest.mark.parametrize(
    "text",
    [
        "윤가온 병원장은 웃었다.\n윤 부원장은 “돕겠다”고 말했다.",
        "신가온 병원장은 웃었다.\n신 부원장은 “돕겠다”고 말했다.",
        "윤가온 새길소방서장은 웃었다.\n윤 과장은 “돕겠다”고 말했다.",
        "General Manager Odile Marlow spoke.\nBoard President Marlow smiled.",
    ],
)
def test_a_family_name_with_a_post_that_its_only_bearer_does_not_have(witness, quotes, text):
    page = witness(text, read=True)
    (found,) = short_posts.check(page)
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
def test_another_bearer_and_a_shorter_form_are_left_alone(witness, text):
    assert short_posts.check(witness(text, read=True)) == []
