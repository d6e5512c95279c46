import pytest

from claims.crosscheck import Grade
from claims.crosscheck.roles.places import check


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        (
            "가온농장이 누리시 북면에 온실을 짓는다.",
            "온실은 누리시 남면에 들어선다.",
            [["누리시 북면"], ["누리시 남면"]],
        ),
        (
            "한도윤 장관은 7일 오후 세종 정부청사에서 회견을 열고 주택 대책을 발표했다.",
            "한도윤 장관은 7일 서울 용산역에서 회견을 열고 주택 대책을 발표했다.",
            [["세종 정부청사"], ["서울 용산역"]],
        ),
        (
            "A tanker ran aground near Cape Lorne on Sunday, spilling oil.",
            "The tanker that ran aground near Port Hale spilled oil.",
            [["Cape Lorne"], ["Port Hale"]],
        ),
    ],
)
def test_one_thing_at_two_places_is_a_warning(independent, one_event, quotes, one, other, told):
    texts = independent(one, other)
    (found,) = check(one_event(texts))
    assert (found.rule, found.grade) == ("claims.event.place", Grade.WARNING)
    assert quotes(found, *texts) == told


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("온실은 누리시 북면에 들어선다.", "누리시 남면에도 온실이 선다. 북면에 이어 두 번째다."),
        ("누리시 북면이 제설단을 꾸렸다.", "누리시 남면이 제설단을 꾸렸다."),
        ("7일 서울 정부청사에서 회견을 열었다.", "7일 광화문 정부청사에서 회견을 열었다."),
        ("The farm is near Tillo.", "A concert was held near Marl."),
    ],
)
def test_both_named_bodies_nearer_names_and_other_things_are_none(independent, one_event, one, other):
    assert check(one_event(independent(one, other))) == []


def test_a_caption_against_its_body(witness, one_event):
    text = "caption: 15일 도림군 갈대밭에서 새들이 쉬고 있다.\n새 340마리가 은골군 갈대밭에 내려앉았다."
    assert len(check(one_event([witness(text, read=True)]))) == 1
