import pytest

from claims.crosscheck import Grade
from claims.crosscheck.roles import bans


@pytest.mark.parametrize(
    ("ban", "bare"),
    [
        ("신주 발행 금지 가처분", "신주 발행 가처분"),
        ("의대 증원 정지 결정", "의대 증원 결정"),
        ("영화 상영 금지 명령", "영화 상영 명령"),
        ("선수 등록 취소 처분", "선수 등록 처분"),
    ],
)
def test_a_ban_that_one_text_leaves_out_is_an_error_and_the_suspect(independent, one_event, quotes, ban, bare):
    texts = independent(ban, f"{ban}을 냈다", ban.replace(" ", ""), f"한편 {bare} 신청도 냈다.")
    (found,) = bans.check(one_event(texts))
    assert (found.rule, found.grade, found.suspect) == ("claims.event.ban", Grade.ERROR, 0)
    assert quotes(found, *texts)[0] == [" ".join(bare.split()[1:])]


def test_one_text_against_one_is_a_warning(independent, one_event):
    (found,) = bans.check(one_event(independent("신주 발행 금지 가처분", "신주 발행 가처분")))
    assert (found.grade, found.suspect) == (Grade.WARNING, None)


def test_another_act_is_left_alone(independent, one_event):
    assert bans.check(one_event(independent("신주 발행 금지 가처분", "신주 발행 결정"))) == []


def test_a_text_that_prints_both_knows_of_two(independent, one_event):
    ban, bare = "신주 발행 금지 가처분", "신주 발행 가처분"
    assert bans.check(one_event(independent(ban, f"{bare}과 {ban}"))) == []
