import pytest

from claims.crosscheck.roles.outcomes import check


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        (
            "갱도에 갇힌 광부 조막동 씨가 사흘 만에 살아서 돌아왔다.",
            "사흘 만에 찾은 갱도 속 광부 조막동 씨는 이미 숨을 거둔 뒤였다.",
            ["살아서", "숨을 거둔"],
        ),
        (
            "뇌물을 받은 너울군 과장이 12일 집행유예를 선고받았다.",
            "법원이 12일 뇌물을 받은 너울군 과장에게 실형을 선고했다.",
            ["집행유예를", "실형을"],
        ),
        (
            "대법원이 통학버스 기사들의 해고 소송에서 원심을 확정했다.",
            "대법원이 통학버스 기사들의 해고 소송을 고법으로 돌려보냈다.",
            ["확정했다", "돌려보냈다"],
        ),
        (
            "The Harrow Teachers' Guild came out against a longer school day on Saturday.",
            "The Harrow teachers' guild said on Saturday it would support a longer school day.",
            ["came out against", "support"],
        ),
    ],
)
def test_two_ends_of_one_outcome(independent, one_event, one, other, told):
    (found,) = check(one_event(independent(one, other)))
    assert [side.value for side in found.sides] == told


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Each text may tell a part: two of twelve died, ten came out alive.
        ("Two climbers on Pell Ridge were found dead on Thursday.", "Ten climbers on Pell Ridge survived on Thursday."),
        # A text that tells both ends tells of two people or two stages.
        (
            "A court jailed Martin Dray over a fake charity; his wife walked free.",
            "Martin Dray's wife walked free over a fake charity.",
        ),
        ("항소심 재판부가 과장의 항소를 기각했다.", "대법원이 과장에게 벌금을 물린 원심을 파기했다."),
        ("누리상인회는 요금 상한제를 지지했다.", "소비자연대는 요금 상한제에 반대했다."),
        ("검찰은 너울군 과장에게 실형을 구형했다.", "너울군 과장이 집행유예를 선고받았다."),
    ],
)
def test_two_cases_are_none(independent, one_event, one, other):
    assert check(one_event(independent(one, other))) == []


def test_a_headline_against_its_body(witness, one_event):
    text = "headline: 법원, 장부 조작한 총무에 집행유예\n법원은 장부를 조작한 총무에게 실형을 선고했다."
    assert len(check(one_event([witness(text, read=True)]))) == 1
