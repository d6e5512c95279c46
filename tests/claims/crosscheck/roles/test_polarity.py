import pytest

from claims.crosscheck import Grade
from claims.crosscheck.roles.polarity import check


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        (
            "누리시의회는 9일 시장 이전 조례안을 찬성 11표로 가결했다.",
            "시장 이전 조례안이 9일 누리시의회에서 부결됐다.",
            ["11표로 가결했다", "부결됐다"],
        ),
        (
            "멸치 1㎏ 경매가는 한 달 전보다 20% 떨어졌다.",
            "한 달 사이 멸치 1㎏ 경매가격은 20% 올랐다.",
            ["20% 떨어졌다", "20% 올랐다"],
        ),
        ("상반기 경상수지는 410억원 적자다.", "상반기 경상수지는 410억원 흑자를 기록했다.", None),
        ("적립금은 연 매출의 2.6배를 밑돈다.", "적립금이 연 매출의 2.6배를 웃돈다.", None),
        ("누리시는 내년 주차요금을 올리지 않기로 했다.", "누리시가 내년 주차요금을 올리기로 했다.", None),
        (
            "한도윤 누리시장은 다리 개통식에 참석하지 않았다.",
            "한도윤 누리시장도 다리 개통식에 참석했다.",
            None,
        ),
        (
            "The Marl council approved the Gull Road quarry on Monday.",
            "On Monday the Marl council turned down the Gull Road quarry.",
            ["approved", "turned down"],
        ),
        (
            "Mayor Ellen Cobb will seek a third term in Tarnley.",
            "In Tarnley, Mayor Ellen Cobb will not seek a third term.",
            None,
        ),
        (
            "The jobless rate in Norland rose to 4.2 percent in May.",
            "Norland's jobless rate fell to 4.2 percent in May.",
            None,
        ),
    ],
)
def test_two_ends_of_one_scale_are_a_warning(independent, one_event, quotes, one, other, told):
    texts = independent(one, other)
    (found,) = check(one_event(texts))
    assert (found.rule, found.grade, found.suspect) == ("claims.event.direction", Grade.WARNING, None)
    if told is not None:
        assert [side[0] for side in quotes(found, *texts)] == told


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "양파 값은 지난달보다 9% 올랐다. 마늘 값은 9% 내렸다.",
            "마늘 값이 지난달보다 9% 떨어졌다. 양파는 9% 비싸졌다.",
        ),
        ("누리당은 케이블카 노선에 찬성했다.", "해솔당은 케이블카 노선에 반대했다."),
        ("갈치 도매 값은 1년 전보다 올랐다.", "갈치 도매 값은 한 달 전보다 내렸다."),
        ("1심 법원은 해솔건설에 유죄를 선고했다.", "항소심 법원은 해솔건설에 무죄를 선고했다."),
        ("원화값은 8원 오른 1,380원에 마감했다.", "원달러 환율은 8원 내린 1,380원에 마감했다."),
        ("누리지수는 1.2% 오른 540.75에 마감했다.", "누리지수는 0.6% 내린 531.10에 마감했다."),
        ("The Marl council approved the library budget.", "The Marl council rejected the parking tax."),
        ("Orin Labs will close its factory in Dover in May.", "Orin Labs will open a factory in Marl in May."),
        ("Copper rose 6 percent while zinc fell 6 percent.", "Zinc fell 6 percent. Copper gained 6 percent."),
    ],
)
def test_two_things_told_in_the_same_words_are_none(independent, one_event, one, other):
    assert check(one_event(independent(one, other))) == []


def test_one_against_three_is_an_error_and_the_suspect(independent, one_event):
    right = "경상수지는 410억원 흑자를 기록했다."
    texts = independent(right, f"상반기 {right}", f"올해 {right}", "상반기 경상수지는 410억원 적자를 기록했다.")
    (found,) = check(one_event(texts))
    assert found.grade is Grade.ERROR
    assert found.suspect is not None
    assert "적자" in found.sides[found.suspect].value


def test_a_headline_against_its_lead(witness, one_event):
    text = "headline: 누리시 청년 창업 늘었다\n누리시 청년 창업은 지난해보다 9.1% 줄었다."
    assert len(check(one_event([witness(text, read=True)]))) == 1
    text = "headline: 누리시 청년 창업 늘었다\n누리시 청년 창업은 지난해보다 9.1% 늘었다. 폐업은 2% 줄었다."
    assert check(one_event([witness(text, read=True)])) == []


def test_a_translation_with_the_same_figure(witness, one_event):
    original = "누리항 물동량은 1년 전보다 7% 줄었다."
    text = f"{original}\ntranslated_body: Traffic at Nuri Port was up 7 percent from a year earlier."
    assert len(check(one_event([witness(text, read=True)]))) == 1
