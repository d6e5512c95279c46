"""People named without a title, and what only looks like one."""

import pytest

from claims import people


def named(text):
    return [person.name for person in people(text)]


@pytest.mark.parametrize(
    "text",
    [
        "강당읍 주민들이 모였다.",
        "이 길은 송정리와 남창리를 잇는다.",
        "우산항 방파제를 고쳤다.",
        "새봄맞이 정원의 꽃이 피었다.",
        "아무도 원하지 않는 일이다.",
        "도내 한부모 가정과 신재생 에너지 마을을 찾았다.",
        "담양 블루베리 축제에서 베이킹 클래스가 열렸다.",
        "두 마을의 배수문을 열었다.",
    ],
)
def test_places_and_things_are_nobody(text):
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("김유리가 노래를 부르고 이세리가 춤췄다.", ["김유리", "이세리"]),
        ("박서연은 남궁솔을 만났다.", ["박서연"]),
        ("남궁솔 씨와 제갈윤(41)이 왔다.", ["남궁솔", "제갈윤"]),
        ("에밀리 크로퍼드는 웃었다.", ["에밀리 크로퍼드"]),
    ],
)
def test_people_are_named_without_a_title(text, names):
    assert named(text) == names
