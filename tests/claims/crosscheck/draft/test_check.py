"""Equations that a short text claims by its own words, however far apart its figures stand."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("There are 28 pupils in Class 4B. The class has 15 girls and 11 boys.", "claims.figure.sum"),
        ("The new council has 45 seats. Labour took 20, the Greens 12 and the Liberals 9.", "claims.figure.sum"),
        ("The crew of five set sail. Three Danes, two Swedes and a Finn are on board.", "claims.figure.sum"),
        ("The plant employs 320 people. Of these, 180 work here, 60 in Oslo and 50 abroad.", "claims.figure.sum"),
        ("Four men were charged on Friday. The three, all from Denby, will appear in court.", "claims.figure.sum"),
        ("바자회 수익금은 950만 원이다. 의류 420만 원, 도서 210만 원, 가구 120만 원이다.", "claims.figure.sum"),
        ("The survey questioned 500 pupils. 350 of them walk to school, or 60 percent.", "claims.figure.share"),
        (
            "Wheat fetched 210 euros. A week before it cost 230 euros. The 10-euro fall is due.",
            "claims.figure.growth",
        ),
        ("The order is worth 90 million euros. It is for 12 ferries at 6 million euros each.", "claims.figure.product"),
        (
            "Unemployment fell. The rate was 6.4 percent, against 6.1 percent a year ago.",
            "claims.figure.order",
        ),
        (
            "회원이 1년 만에 두 배로 늘었다. 지난해 10월 420명이던 회원은 올해 10월 510명이 됐다.",
            "claims.figure.growth",
        ),
        ("Attendance doubled. It was 4,000 last spring and 4,400 this spring.", "claims.figure.growth"),
        (
            "Two thirds of pupils walk to class. Of the 360 children asked, 150 said they came on foot.",
            "claims.figure.share",
        ),
        (
            "Six swimmers crossed the lake. Together they raised $9,000, an average of $1,800 each.",
            "claims.figure.product",
        ),
        ("Eight will work at the sands, six at the point and five at the pool, making 21 in all.", "claims.figure.sum"),
        ("한솔고가 은빛고를 72-68로 꺾었다. 6점 차 승리를 이끈 주장은 13점을 넣었다.", "claims.figure.growth"),
    ],
)
def test_what_a_short_text_claims_of_its_figures_is_held_against_them(unfit_in, text, rule):
    assert {one.rule for one in unfit_in(text)} == {rule}


@pytest.mark.parametrize(
    "text",
    [
        "There are 28 pupils in Class 4B. Eleven girls and six boys learn the recorder.",
        "We made £640 on the day, including £310 from clothes, £145 from cakes and £95 from the raffle.",
        "Nine vehicles were hit. Five cars and two vans were towed away; the other two were driven off.",
        "Four men were charged. Three of them, all from Denby, will appear in court.",
        # each item of a list tells of its own
        "- (어획) 12.5억원 손실을 냈음\n\n- (양식) 60.4억원 순증\n\n- (수출) 전년동월대비 14.3% 준 495.8억원",
        # the last decimal is always rounded
        "2월 무역은 다음과 같다. 수출은 165.3억 달러, 수입은 102.9억 달러, 흑자는 62.5억 달러다.",
        # what is in two of the parts is counted twice
        "조합은 기관 32곳이 참여한다. 대행사 21곳, 딜러 18곳, 은행 3곳 총 32곳(중복 제외)이다.",
        "The council has 45 members. At the meeting 20 councillors voted for the plan and 12 against it.",
        "Three quarters of the 1,200 people asked liked the plan. Some 600 said they would pay for it.",
        "전기차 판매가 늘었다. 반면 휘발유차는 올해 3만1000대로 지난해 3만8000대보다 적었다.",
        "김 수출을 두 배로 늘렸다. 직원은 지난해 40명에서 올해 52명이 됐다.",
        "Half of the 1,200 members voted on the merger. Of the 600 who did, 410 were in favour.",
        "The club, which has 40 members, raised £900 at its fair. Plants went for £3 each and cakes for £1.50.",
        "결승에서 해든여고를 3-1로 꺾었다. 마지막 세트는 두 점 차로 끝났다.",
        "올해 졸업생은 모두 120명이다. 남학생이 65명, 여학생이 55명이다.",
    ],
)
def test_what_fits_or_may_be_some_of_more_is_left_alone(unfit_in, text):
    assert unfit_in(text) == []
