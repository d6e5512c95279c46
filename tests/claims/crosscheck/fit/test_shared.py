import pytest

from claims.crosscheck import Grade


@pytest.mark.parametrize(
    "text",
    [
        "응시자 1,200명 중 300명(25%)이 합격했다.",
        "응시자 1,234명 가운데 합격자 411명(33.3%)이 남았다.",
        "회원 3,120명 중 87.1%인 2,718명이 투표했다.",
        "아동 41만5552명 중 99.9%에 해당하는 41만5477명을 확인했다.",
        "학생 587만 명 중 505만 명(86.0%)이 등교했다.",
        "재학생은 10명 중 7명(68.8%)꼴이다.",
        "주식 2070만3283주 중 최소 144만5036주(약 7%)를 산다.",
        "응시자 1,200명 중 300명(전년 대비 30% 증가)이 합격했다.",
        "응시자 1,200명 중 300여 명(28%)이 합격했다.",
        "검체 85,616건을 모았고, 이 중 양성 11,141건(13.0%)이 나왔다.",
        "감사는 전기보다 1,883건 늘었고 이 중 법인은 17,383건(60.2%)이다.",
        "Of the 250 graduates, 140, or 56%, found work.",
        "Some 140 of the 250 graduates (56%) found work.",
    ],
)
def test_a_share_of_its_whole_is_left_alone(unfit_in, text):
    assert unfit_in(text) == []


@pytest.mark.parametrize(
    ("text", "expected", "suspect"),
    [
        ("응시자 1,200명 중 300명(30%)이 합격했다.", "25%", None),
        ("응시자 1,234명 가운데 합격자 411명(38.3%)이 남았다.", "33.31%", 2),
        ("검체 85,616건을 모았고, 이 중 양성 11,411건(13.0%)이 나왔다.", "13.33%", None),
        ("회원 3,120명 중 87.1%인 2,178명이 투표했다.", "69.81%", 1),
        ("감정가 1억 2천만원 중 8천만원(83.1%)을 냈다.", "66.67%", None),
        ("Of the 250 graduates, 140, or 65%, found work.", "56%", 2),
        ("Last year 104 of the 250 graduates (56%) found work.", "41.6%", 1),
    ],
)
def test_another_share_is_an_error(unfit_in, text, expected, suspect):
    (found,) = unfit_in(text)
    assert (found.rule, found.grade) == ("claims.figure.share", Grade.ERROR)
    assert (found.details["expected"], found.suspect) == (expected, suspect)
