import pytest

from claims.crosscheck import Grade


# The text with one figure changed, and as it was.
@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        (
            "공모에는 모두 120편이 들어왔다. 시 45편, 소설 40편, 수필 45편이다.",
            "공모에는 모두 130편이 들어왔다. 시 45편, 소설 40편, 수필 45편이다.",
        ),
        ("두 마을에서 각각 12명과 15명, 모두 28명이 나섰다.", "두 마을에서 각각 12명과 15명, 모두 27명이 나섰다."),
        (
            "재적의원 21명 중 20명이 출석했다. 투표 결과 찬성 12명, 반대 7명, 기권 3명으로 가결됐다.",
            "재적의원 21명 중 20명이 출석했다. 투표 결과 찬성 12명, 반대 7명, 기권 1명으로 가결됐다.",
        ),
        (
            "의원 19명이 표결에 참여했다. 조례안은 찬성 11표, 반대 6표, 기권 1표로 통과됐다.",
            "의원 19명이 표결에 참여했다. 조례안은 찬성 11표, 반대 6표, 기권 2표로 통과됐다.",
        ),
        (
            "참가자 1,200명 가운데 남성은 650명, 여성은 560명이다.",
            "참가자 1,200명 가운데 남성은 650명, 여성은 550명이다.",
        ),
        (
            "응답자의 45%가 찬성, 38%가 반대했고 27%는 모르겠다고 답했다.",
            "응답자의 45%가 찬성, 38%가 반대했고 17%는 모르겠다고 답했다.",
        ),
        (
            "Eighty bands entered: 30 from villages, 35 from suburbs and 20 from islands.",
            "Eighty-five bands entered: 30 from villages, 35 from suburbs and 20 from islands.",
        ),
        (
            "A total of 85 boats took part, 50 from the north shore and 45 from the south.",
            "A total of 95 boats took part, 50 from the north shore and 45 from the south.",
        ),
        ("The class has 28 pupils, 15 girls and 14 boys.", "The class has 29 pupils, 15 girls and 14 boys."),
        (
            "All 12 members voted. The motion passed with eight in favor and five against.",
            "All 12 members voted. The motion passed with seven in favor and five against.",
        ),
        (
            "The club had 80 members and 25 new ones joined, bringing the total to 115.",
            "The club had 80 members and 25 new ones joined, bringing the total to 105.",
        ),
        (
            "In 2019 six towns joined the nine that already formed the league, which then had 16 members.",
            "In 2019 six towns joined the nine that already formed the league, which then had 15 members.",
        ),
        (
            "The 2.4 million votes are in. They are 1,310,000 votes from the north and 940,000 from the south.",
            "The 2.25 million votes are in. They are 1,310,000 votes from the north and 940,000 from the south.",
        ),
        ("입장료는 5천원에서 7천원으로 3천원 오른다.", "입장료는 5천원에서 7천원으로 2천원 오른다."),
        ("회원은 4만명에서 5만명으로 20% 증가했다.", "회원은 4만명에서 5만명으로 25% 증가했다."),
        (
            "지난해 200명이던 신입생은 올해 150명으로 30% 줄었다.",
            "지난해 200명이던 신입생은 올해 150명으로 25% 줄었다.",
        ),
        (
            "올해 방문객은 60만명이다. 지난해 50만명보다 30% 늘었다.",
            "올해 방문객은 60만명이다. 지난해 50만명보다 20% 늘었다.",
        ),
        ("병상은 300개에서 450개로 두 배로 늘어난다.", "병상은 300개에서 600개로 두 배로 늘어난다."),
        (
            "연초 1210.5였던 지수는 300.2 올랐다. 상승률은 34.8%다.",
            "연초 1210.5였던 지수는 300.2 올랐다. 상승률은 24.8%다.",
        ),
        ("정원을 40명에서 52명으로 10명 늘리기로 했다.", "정원을 40명에서 52명으로 12명 늘리기로 했다."),
        (
            "The fare will rise by 50 cents, from $2.25 to $2.50.",
            "The fare will rise by 25 cents, from $2.25 to $2.50.",
        ),
        (
            "Revenue increased 30 percent to $12 million from $10 million a year earlier.",
            "Revenue increased 20 percent to $12 million from $10 million a year earlier.",
        ),
        (
            "The library lent 60,000 books this year, up 50 percent from 45,000 last year.",
            "The library lent 60,000 books this year, up 33 percent from 45,000 last year.",
        ),
        (
            "Enrollment fell to 900 from 1,200, a drop of 30 percent.",
            "Enrollment fell to 900 from 1,200, a drop of 25 percent.",
        ),
        (
            "The plant made 500 cars a day. It now makes 700 cars, 50 percent more.",
            "The plant made 500 cars a day. It now makes 750 cars, 50 percent more.",
        ),
        (
            "The mayor expects 80 homes. That is 20 percent fewer than the 120 that were planned.",
            "The mayor expects 80 homes. That is 33 percent fewer than the 120 that were planned.",
        ),
        ("Output doubled from 40 tons to 70 tons.", "Output doubled from 40 tons to 80 tons."),
        (
            "The tax will be cut by 40 percent. It falls from $500 to $400.",
            "The tax will be cut by 20 percent. It falls from $500 to $400.",
        ),
        ("전체 1,500가구 중 450가구가 신청해 신청률은 35%다.", "전체 1,500가구 중 450가구가 신청해 신청률은 30%다."),
        (
            "Inspectors checked 150 of the 3 million parcels, or 5 percent.",
            "Inspectors checked 150,000 of the 3 million parcels, or 5 percent.",
        ),
        (
            "The auction should fetch $20 billion. Agents will get a fee of 3 percent, or about $60 million.",
            "The auction should fetch $20 billion. Agents will get a fee of 3 percent, or about $600 million.",
        ),
        ("40가구에 30만원씩 총 1천500만원을 지원한다.", "40가구에 30만원씩 총 1천200만원을 지원한다."),
        ("장학생 25명에게 100만원씩 모두 3천만원을 전달했다.", "장학생 25명에게 100만원씩 모두 2천500만원을 전달했다."),
        (
            "The bank gave 12 schools $2,000 each, $30,000 in all.",
            "The bank gave 12 schools $2,000 each, $24,000 in all.",
        ),
        ("5개 팀이 6명씩 모두 36명이 출전한다.", "6개 팀이 6명씩 모두 36명이 출전한다."),
        (
            "예산 60억원을 30개 마을에 똑같이 나눠 마을당 3억원씩 돌아간다.",
            "예산 60억원을 20개 마을에 똑같이 나눠 마을당 3억원씩 돌아간다.",
        ),
        ("올해 매출은 300억원으로 지난해 350억원을 웃돌았다.", "올해 매출은 300억원으로 지난해 250억원을 웃돌았다."),
        ("올해 수출은 120만t으로 목표 100만t에 못 미쳤다.", "올해 수출은 90만t으로 목표 100만t에 못 미쳤다."),
        ("Attendance of 900 topped last year's 1,100.", "Attendance of 1,200 topped last year's 1,100."),
        ("참가자가 지난해 300명에서 올해 250명으로 늘었다.", "참가자가 지난해 300명에서 올해 250명으로 줄었다."),
        ("Rents rose from $70 million to $60 million.", "Rents fell from $70 million to $60 million."),
        (
            "Unemployment fell to 5.2 percent from 4.8 percent.",
            "Unemployment fell to 4.8 percent from 5.2 percent.",
        ),
        ("물가상승률은 2.1%로 지난달 1.8%보다 낮아졌다.", "물가상승률은 1.8%로 지난달 2.1%보다 낮아졌다."),
        ("점유율은 51%에서 57%로 4%포인트 높아졌다.", "점유율은 51%에서 57%로 6%포인트 높아졌다."),
        ("나래팀이 81-75로 8점 차 승리를 거뒀다.", "나래팀이 81-75로 6점 차 승리를 거뒀다."),
        (
            "도하나 후보가 52.3%로 45.1%를 얻은 마윤재 후보를 5.2%포인트 차로 이겼다.",
            "도하나 후보가 52.3%로 45.1%를 얻은 마윤재 후보를 7.2%포인트 차로 이겼다.",
        ),
        (
            "Dunne won 5,200 votes to Cole's 4,900, a margin of 400 votes.",
            "Dunne won 5,200 votes to Cole's 4,900, a margin of 300 votes.",
        ),
        (
            "성인 25명과 어린이 13명이 대피했다. 대피한 사람은 모두 40명이다.",
            "성인 25명과 어린이 13명이 대피했다. 대피한 사람은 모두 38명이다.",
        ),
        (
            "구의회는 표결에서 찬성 9, 반대 5, 기권 2로 안건을 통과시켰다. 이날 표결에는 의원 15명이 참석했다.",
            "구의회는 표결에서 찬성 9, 반대 5, 기권 2로 안건을 통과시켰다. 이날 표결에는 의원 16명이 참석했다.",
        ),
        (
            "The vote was 6-4. All nine council members were present.",
            "The vote was 5-4. All nine council members were present.",
        ),
        (
            "The board, which has seven members, approved the plan 5-3.",
            "The board, which has seven members, approved the plan 4-3.",
        ),
        (
            "Volunteers planted 300 oaks, 250 pines and 100 birches, 700 trees in all.",
            "Volunteers planted 300 oaks, 250 pines and 100 birches, 650 trees in all.",
        ),
        (
            "The collection has 1,500 works, including 900 paintings, 500 prints and 300 drawings.",
            "The collection has 1,700 works, including 900 paintings, 500 prints and 300 drawings.",
        ),
        (
            "쓰레기 배출량이 하루 80t에서 60t으로 20t, 30% 줄었다.",
            "쓰레기 배출량이 하루 80t에서 60t으로 20t, 25% 줄었다.",
        ),
        (
            "The number of farms dropped by a third, from 900 to 500.",
            "The number of farms dropped by a third, from 900 to 600.",
        ),
        (
            "Attendance was 12,000, compared with 10,000 last year, an increase of 30 percent.",
            "Attendance was 12,000, compared with 10,000 last year, an increase of 20 percent.",
        ),
        (
            "Profit rose 15 percent to $230 million. A year earlier it was $180 million.",
            "Profit rose 15 percent to $230 million. A year earlier it was $200 million.",
        ),
        (
            "Last year the shelter took in 240 dogs. This year it took in 300, a 20 percent rise.",
            "Last year the shelter took in 240 dogs. This year it took in 300, a 25 percent rise.",
        ),
        (
            "Forty percent of the 500 workers, or 250 people, are part-time.",
            "Forty percent of the 500 workers, or 200 people, are part-time.",
        ),
        (
            "A quarter of the 800 pupils, or 300, walk to school.",
            "A quarter of the 800 pupils, or 200, walk to school.",
        ),
        ("하루 300상자씩 20일 동안 모두 5천 상자를 만든다.", "하루 300상자씩 20일 동안 모두 6천 상자를 만든다."),
        (
            "Each of the 40 families will get $250, or $12,000 in all.",
            "Each of the 40 families will get $250, or $10,000 in all.",
        ),
        (
            "The 45 entries were fewer than the 38 received last year.",
            "The 35 entries were fewer than the 38 received last year.",
        ),
    ],
)
def test_figures_whose_words_say_what_they_are_to_each_other_have_to_fit(unfit_in, wrong, right):
    assert [found.rule.rpartition(".")[0] for found in unfit_in(wrong)][:1] == ["claims.figure"]
    assert unfit_in(right) == []


@pytest.mark.parametrize(
    "text",
    [
        "누리전자는 5% 오른 6만3천원에서 거래되고 있다. 한빛화학은 6만1천원으로 마쳤다.",  # 에서: where it stands
        "지수는 140.5로 전월 141.4보다 내렸고, 전년 동월 대비 20.7% 상승했다.",
        "매출 17억원(275t)보다 17.3% 늘었다. 모두 268t을 팔았다.",
        "비중은 35.3%에서 35.6%로 올랐으며 비수도권의 3배다.",
        "순위는 3위에서 5위로 떨어졌다.",
        "적자가 30억원에서 70억원으로 늘었다.",
        "장비는 카메라 2점, 무전기 5점, 안테나를 포함해 모두 31점이다.",
        "일행은 남성 7명, 여성 3명 등 10명이고 다른 일행은 남성 3명과 여성 2명이다.",
        "총 상금은 4억원이며 우승 상금은 3천만원, 준우승 상금은 1천만원이다.",
        "Of the 200 pupils, 120 play chess and 110 swim.",
        "He has 28 goals, 15 assists and 14 yellow cards.",
        "Deposits rose $234 million, to $6.4 billion, from $6.1 billion.",
        "The reserve was $81.8 million (1.40% of loans), compared with $75.2 million (1.31% of loans).",
        "The game sold 17,000 items and surpassed 163,000 sign-ups.",
        "The auction should fetch $20 billion. Agents get 3 percent, or about $450 million.",  # of the half sold
    ],
)
def test_what_only_looks_so_is_left_alone(unfit_in, text):
    assert unfit_in(text) == []


def test_a_figure_that_fits_another_equation_is_vouched_for(unfit_in):
    (found,) = unfit_in("쓰레기가 80t에서 60t으로 20t, 35% 줄었다.")
    assert found.sides[found.suspect].value == "35%"


def test_a_rate_of_the_new_level_is_a_warning_where_the_levels_are_round(unfit_in):
    (found,) = unfit_in("회원은 4만명에서 5만명으로 20% 늘었다.")
    assert (found.rule, found.grade, found.details["expected"]) == ("claims.figure.growth", Grade.WARNING, "25%")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("나래초 학생은 300명에서 250명으로 늘었다.", "늘었다"),
        ("올해 매출은 300억원으로 지난해 350억원을 웃돌았다.", "웃돌았다"),
        ("관객은 1410명으로 지난해 1480명보다 많았다.", "많았다"),
        ("참가자는 380명으로 목표 300명에 못 미쳤다.", "못 미쳤다"),
        ("관광객이 늘었다. 지난해 5만2000명이던 관광객은 올해 4만8000명으로 집계됐다.", "늘었다"),
        ("The number of pupils rose from 300 to 250 in Lorne.", "rose"),
        ("A flat costs more than a year ago, at $1,410 a month compared with $1,480 last year.", "more"),
        ("Sales of 240,000 were below the target of 225,000.", "below"),
        ("Vandam sold fewer cars. It delivered 48,200 cars, compared with 41,900 a year earlier.", "fewer"),
    ],
)
def test_figures_that_go_the_other_way_name_the_word_they_contradict(unfit_in, text, word):
    assert [one.details["word"] for one in unfit_in(text) if one.rule == "claims.figure.order"] == [word]
