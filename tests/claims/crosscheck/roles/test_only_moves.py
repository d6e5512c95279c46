import pytest

from claims.crosscheck import Grade
from claims.crosscheck.roles.polarity import check


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lake levels at Quill Reservoir have gone up since April.", "Quill Reservoir is lower than it was in April."),
        ("Burglaries in Marden were down this year.", "In Marden burglaries have become more common this year."),
        ("The Ketta valley produced more plums this season than last.", "The Ketta plum crop was smaller this season."),
        (
            "The jobs report sent the crown lower on Tuesday.",
            "The crown strengthened on Tuesday after the jobs report.",
        ),
        (
            "More pupils signed up for Latin this year than last.",
            "The number of pupils who signed up for Latin was down on last year.",
        ),
        ("Ryegrass seed got 4% dearer in May.", "In May ryegrass seed was 4% cheaper than 12 months before."),
        ("도서전을 찾은 사람이 작년보다 많았다.", "도서전에 온 손님이 지난해보다 줄었다."),
        ("지난달 두메시 아파트 전세가 0.3% 올랐다.", "지난달 두메시 아파트 전세가 0.3% 싸졌다."),
        ("올해 1분기 혼인 건수가 1년 전보다 늘었다.", "올해 1분기에 결혼한 부부가 작년 같은 기간보다 적었다."),
        (
            "지난해 국민 한 사람이 마신 차는 평균 55잔으로 한 해 전보다 줄었다.",
            "1인당 차 소비량이 전년보다 늘었다. 지난해 한 사람이 마신 차는 평균 55잔이다.",
        ),
    ],
)
def test_one_thing_that_went_up_and_down_is_a_warning(independent, one_event, one, other):
    (found,) = check(one_event(independent(one, other)))
    assert (found.rule, found.grade, found.suspect) == ("claims.event.direction", Grade.WARNING, None)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bank lending grew in July.", "Lending to farmers shrank in July."),
        ("Profit at Bryn Cycles rose in the first quarter.", "Bryn Cycles' profit fell in the second quarter."),
        ("Egg prices rose in May.", "Shoppers bought fewer eggs in May."),
        ("Oil rose early on Tuesday on supply worries.", "Oil ended lower on Tuesday as supply worries eased."),
        ("9월 취업자 수는 1년 전보다 늘었다.", "9월 취업자 수가 8월보다 줄었다."),
        ("지난달 누리시 아파트값이 올랐다.", "지난달 해솔시 아파트값이 내렸다."),
        ("청년 실업률이 지난달 올랐다.", "전체 실업률이 지난달 내렸다."),
    ],
)
def test_two_things_places_periods_and_parts_are_none(independent, one_event, one, other):
    assert check(one_event(independent(one, other))) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Norvale board voted to keep the Latin programme.", "The Norvale board scrapped the Latin programme."),
        ("The tribunal allowed chef Minh Tran to stay.", "The tribunal dismissed chef Minh Tran's case."),
        ("The road over Sattler Pass reopened on Thursday.", "On Thursday the road over Sattler Pass was shut."),
        ("Orcan Air will take on 300 cabin crew.", "At Orcan Air 300 cabin crew are to lose their jobs."),
        ("도래산 탐방로가 15일 다시 열렸다.", "도래산 탐방로 출입이 15일에도 금지됐다."),
    ],
)
def test_a_yes_and_a_no_in_any_words_are_a_warning(independent, one_event, one, other):
    assert [found.rule for found in check(one_event(independent(one, other)))] == ["claims.event.direction"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The council approved a ban on fireworks in parks.", "Fireworks in parks were banned by the council."),
        ("The museum closed in March.", "The museum reopened on Friday."),
        ("The council rejected the cafe's first application.", "The council approved a plan for the cafe."),
    ],
)
def test_a_ban_approved_and_two_stages_are_none(independent, one_event, one, other):
    assert check(one_event(independent(one, other))) == []
