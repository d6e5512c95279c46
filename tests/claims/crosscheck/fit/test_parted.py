"""Parts that leave nothing out, the way two levels went, matches, ratios."""

import pytest


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        (
            "버스에 14명이 타고 있었다. 9명은 병원으로 갔고 나머지 7명은 집으로 갔다.",
            "버스에 14명이 타고 있었다. 9명은 병원으로 갔고 나머지 5명은 집으로 갔다.",
        ),
        (
            "Of the 80 volunteers, 50 were trained and the remaining 40 start in June.",
            "Of the 80 volunteers, 50 were trained and the remaining 30 start in June.",
        ),
        (
            "Of 36 inmates who fled, 29 were caught, leaving nine at large.",
            "Of 36 inmates who fled, 29 were caught, leaving seven at large.",
        ),
        (
            "The station's 24 staff - 15 men and 7 women - will move in May.",
            "The station's 24 staff - 15 men and 9 women - will move in May.",
        ),
        (
            "A $9 million budget passed: $4 million for roads, $3 million for trails and $3 million for trees.",
            "A $10 million budget passed: $4 million for roads, $3 million for trails and $3 million for trees.",
        ),
        (
            "The bridge will cost £8 million, with the county paying £5 million and the town £4 million.",
            "The bridge will cost £9 million, with the county paying £5 million and the town £4 million.",
        ),
        (
            "The shop drew 3,000 orders, 1,900 online and 1,400 by post.",
            "The shop drew 3,300 orders, 1,900 online and 1,400 by post.",
        ),
        ("신입은 모두 64명으로 남성 49명, 여성 25명이다.", "신입은 모두 64명으로 남성 39명, 여성 25명이다."),
        ("Visits fell to 8,400 this year from 7,900.", "Visits fell to 7,900 this year from 8,400."),
        (
            "A flat now costs more than a year ago, at $1,410 compared with $1,480.",
            "A flat now costs less than a year ago, at $1,410 compared with $1,480.",
        ),
        ("값은 2만3천원으로 작년 2만6천원보다 높다.", "값은 2만3천원으로 작년 2만6천원보다 낮다."),
        ("팀은 20경기에서 12승 7패 2무를 거뒀다.", "팀은 21경기에서 12승 7패 2무를 거뒀다."),
        (
            "They won eight, drew four and lost three of 16 games.",
            "They won eight, drew four and lost three of 15 games.",
        ),
        (
            "선수단은 금 6, 은 4, 동 7개로 총 18개의 메달을 땄다.",
            "선수단은 금 6, 은 4, 동 7개로 총 17개의 메달을 땄다.",
        ),
        ("신청한 2천400명 중 절반인 1천600명이 받는다.", "신청한 2천400명 중 절반인 1천200명이 받는다."),
        ("조사한 250곳 가운데 50곳으로 다섯 곳에 두 곳꼴이다.", "조사한 250곳 가운데 100곳으로 다섯 곳에 두 곳꼴이다."),
        ("30명을 뽑는 데 600명이 몰려 경쟁률이 30대 1이다.", "30명을 뽑는 데 600명이 몰려 경쟁률이 20대 1이다."),
        (
            "All 11 members voted. The motion was carried by seven votes to six.",
            "All 13 members voted. The motion was carried by seven votes to six.",
        ),
        ("마을 8곳에 2천만원씩 1억2천만원을 준다.", "마을 8곳에 2천만원씩 1억6천만원을 준다."),
        ("농가 320가구 중 240가구가 답했다. 전체의 65%다.", "농가 320가구 중 240가구가 답했다. 전체의 75%다."),
    ],
)
def test_what_the_words_say_is_all_has_to_make_the_whole(unfit_in, wrong, right):
    assert [found.rule.rpartition(".")[0] for found in unfit_in(wrong)][:1] == ["claims.figure"]
    assert unfit_in(right) == []


@pytest.mark.parametrize(
    "text",
    [
        "The company employs 1,500 people, with 900 in Oslo and 400 in Bergen.",
        "The orchard has 2,000 trees: 1,200 apple, 500 pear and a few hundred plum.",
        "The hotel has 90 rooms, 60 of them with a view and 45 with a balcony.",
        "점포 18곳 가운데 5곳을 닫는다. 이미 닫은 곳까지 더하면 앞으로 11곳만 남는다.",
        "예산 900억원 중 복지에 420억원을 쓰고 나머지 480억원은 도로에 200억원, 공원에 280억원을 쓴다.",
        "The mill lost $3 million, down from a loss of $5 million.",
        "The firm has 300 staff, more than 500 customers and one shop.",
        "회원 45명 가운데 40명이 3만원씩 걷어 120만원을 냈다.",
    ],
)
def test_parts_that_leave_something_out_are_left_alone(unfit_in, text):
    assert unfit_in(text) == []
