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
def test_a_ban_that_one_text_leaves_out_is_an_error_and_the_suspect(independent, quotes, ban, bare):
    texts = independent(
        ban, f"{ban}을 냈다", f"곧 {ban}이", ban.replace(" ", ""), f"{ban} 신청", f"한편 {bare} 신청도 냈다."
    )
    (found,) = bans.check(texts)
    assert (found.rule, found.grade, found.suspect) == ("claims.event.ban", Grade.ERROR, 0)
    assert quotes(found, *texts)[0] == [" ".join(bare.split()[1:])]


def test_another_act_and_few_texts_are_left_alone(independent):
    ban = "신주 발행 금지 가처분"
    assert bans.check(independent(ban, f"{ban}을", f"곧 {ban}이", f"{ban} 신청", f"{ban} 소식", "신주 발행 결정")) == []
    assert bans.check(independent(ban, f"{ban}을", f"곧 {ban}이", f"{ban} 신청", "신주 발행 가처분", "다른 소식")) == []


def test_a_text_that_prints_both_knows_of_two(independent):
    ban, bare = "신주 발행 금지 가처분", "신주 발행 가처분"
    assert (
        bans.check(independent(ban, f"{ban}을", f"곧 {ban}이", f"{ban} 신청", f"{ban} 소식", f"{bare}과 {ban}")) == []
    )
