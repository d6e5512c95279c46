"""Days and periods as printed, resolved against the day of publication."""

from datetime import date

import pytest

from claims import dates

PUBLISHED = date(2024, 10, 25)  # a Friday


def days(text, published=PUBLISHED):
    return [
        (d.quote, d.start and d.start.isoformat(), d.end and d.end.isoformat())
        for d in dates(text, published=published)
    ]


@pytest.mark.parametrize(
    "text, quote, start, end",
    [
        ("2023년 5월 4일 문을 열었다", "2023년 5월 4일", "2023-05-04", "2023-05-05"),
        ("2023.5.4. 개관", "2023.5.4.", "2023-05-04", "2023-05-05"),
        ("2023-05-04 기준", "2023-05-04", "2023-05-04", "2023-05-05"),
        ("’23.5월 착수", "’23.5월", "2023-05-01", "2023-06-01"),
        ("지난해 11월 시작했다", "지난해 11월", "2023-11-01", "2023-12-01"),
        ("이달 24일 만났다", "이달 24일", "2024-10-24", "2024-10-25"),
        ("오는 3일 열린다", "오는 3일", "2024-11-03", "2024-11-04"),
        ("지난 28일 밝혔다", "지난 28일", "2024-09-28", "2024-09-29"),
        ("다음 달 4일 출시한다", "다음 달 4일", "2024-11-04", "2024-11-05"),
        ("지난주 금요일 발표했다", "지난주 금요일", "2024-10-18", "2024-10-19"),
        ("올 상반기 매출", "올 상반기", "2024-01-01", "2024-07-01"),
        ("2022년 3분기 실적", "2022년 3분기", "2022-07-01", "2022-10-01"),
        ("1980년대 거리", "1980년대", "1980-01-01", "1990-01-01"),
        ("11월 둘째 주 토요일에 만난다", "11월 둘째 주 토요일", "2024-11-09", "2024-11-10"),
        ("5월 25일 전에 연다", "5월 25일", "2024-05-25", "2024-05-26"),
        ("5월5일 열었다", "5월5일", "2024-05-05", "2024-05-06"),
        ("10월 중순 수확한다", "10월 중순", "2024-10-11", "2024-10-21"),
        ("2024년09월13일 올림", "2024년09월13일", "2024-09-13", "2024-09-14"),
        ("‘23.상반기 실적", "‘23.상반기", "2023-01-01", "2023-07-01"),
        ("올해 광복절에 열린다", "올해 광복절", "2024-08-15", "2024-08-16"),
    ],
)
def test_a_korean_day_is_resolved_beside_the_publication(text, quote, start, end):
    assert (quote, start, end) in days(text)


@pytest.mark.parametrize(
    "text, quote, start, end",
    [
        ("이달 22일부터 25일까지 4일간 열린다", "이달 22일부터 25일까지", "2024-10-22", "2024-10-26"),
        ("11월 22일∼12월 3일", "11월 22일∼12월 3일", "2024-11-22", "2024-12-04"),
        ("11월 3~5일 열린다", "11월 3~5일", "2024-11-03", "2024-11-06"),
        ("2021~2023년 집계", "2021~2023년", "2021-01-01", "2024-01-01"),
        ("12월부터 2월까지 쉰다", "12월부터 2월까지", "2024-12-01", "2025-03-01"),
        ("이달 22일부터 나흘간 열린다", "이달 22일부터 나흘간", "2024-10-22", "2024-10-26"),
        ("2023 가나 박람회", "2023", "2023-01-01", "2024-01-01"),
        ("올겨울 눈이 잦다", "올겨울", "2024-12-01", "2025-03-01"),
        ("지난겨울 눈이 잦았다", "지난겨울", "2023-12-01", "2024-03-01"),
        ("이번 여름 더웠다", "이번 여름", "2024-06-01", "2024-09-01"),
        ("2년 안에 마친다", "2년 안", "2024-10-25", "2026-10-25"),
        ("주 초에 만난다", "주 초", "2024-10-21", "2024-10-24"),
        ("4월 10일이 있는 주에 만난다", "4월 10일이 있는 주", "2024-04-08", "2024-04-15"),
        ("11월 2주차에 연다", "11월 2주차", "2024-11-11", "2024-11-18"),
        ("올해 44주차 환자", "올해 44주차", "2024-10-28", "2024-11-04"),
        ("이번 주 오전 7시부터 받는다", "이번 주", "2024-10-21", "2024-10-28"),
        ("10.1.(화)~20.(일) 집계", "10.1.(화)~20.(일)", "2024-10-01", "2024-10-21"),
        ("예고(‘24.4.19.~5.29.)", "‘24.4.19.~5.29.", "2024-04-19", "2024-05-30"),
        ("접수 3.5.~4.2. 방문", "3.5.~4.2.", "2024-03-05", "2024-04-03"),
        ("2026학년도 교육", "2026학년도", "2026-03-01", "2027-03-01"),
        ("지난 2분기 매출", "지난 2분기", "2024-04-01", "2024-07-01"),
        ("지난 4분기 매출", "지난 4분기", "2023-10-01", "2024-01-01"),
        ("28일 오후 2시부터 30일까지 받는다", "28일 오후 2시부터 30일까지", "2024-10-28", "2024-10-31"),
    ],
)
def test_a_korean_period_runs_to_the_day_after_its_last(text, quote, start, end):
    assert days(text) == [(quote, start, end)]


def test_a_winter_is_that_of_the_year_it_begins_in():
    assert days("올겨울 눈이 잦다", date(2025, 1, 20)) == [("올겨울", "2024-12-01", "2025-03-01")]
    assert days("지난겨울 눈이 잦았다", date(2025, 3, 20)) == [("지난겨울", "2024-12-01", "2025-03-01")]


def test_a_time_from_something_else_than_the_publication_has_no_days():
    assert days("계약일로부터 30일 이내에 신청한다") == [("30일 이내", None, None)]


@pytest.mark.parametrize(
    "text",
    [
        "군은 16일 강연회를 열었다.\n\n이날 강연에는 주민이 모였다.",
        "군은 16일 강연회를 열었다. 강연은 세 번째다. 해마다 새 강사를 부른다. 이날 주민이 모였다.",
        "16일 공개매수를 시작했다. 내달 4일까지 사들인다. 이날 주가는 올랐다.",
    ],
)
def test_this_day_is_the_one_day_told_of_shortly_before(text):
    assert days(text)[-1] == ("이날", "2024-10-16", "2024-10-17")


@pytest.mark.parametrize(
    "text",
    [
        "16일 시작했다. 결제일은 내달 10일이다. 회사는 이날 자료를 냈다.",
        "16일 열었다. 하나다. 둘이다. 셋이다. 넷이다. 이날 모였다.",
    ],
)
def test_this_day_is_none_that_is_yet_to_come_or_long_past(text):
    assert days(text)[-1] == ("이날", None, None)


def test_a_month_takes_its_year_from_the_sentence_before_it():
    assert days("지난해 2월 뽑은 데 이어 4월에는 문을 열었다")[1] == ("4월", "2023-04-01", "2023-05-01")


def test_a_day_takes_its_month_from_the_list_it_stands_in():
    assert days("11월 18일, 20일 열린다")[1] == ("20일", "2024-11-20", "2024-11-21")


def test_the_same_month_is_the_one_named_last():
    assert days("지난 8월 16일 시작해 같은 달 29일 끝났다")[1] == ("같은 달 29일", "2024-08-29", "2024-08-30")


@pytest.mark.parametrize(
    "text, found",
    [
        ("11월 18, 19일 열린다", [("11월 18, 19일", "2024-11-18", "2024-11-20")]),
        ("11월 3·4·5일 열린다", [("11월 3·4·5일", "2024-11-03", "2024-11-06")]),
        ("11월 3·10일 열린다", [("11월 3", "2024-11-03", "2024-11-04"), ("10일", "2024-11-10", "2024-11-11")]),
        ("3, 9월에 연다", [("3", "2024-03-01", "2024-04-01"), ("9월", "2024-09-01", "2024-10-01")]),
    ],
)
def test_days_in_a_list_are_a_period_only_where_they_follow_one_another(text, found):
    assert days(text) == found


def test_this_day_is_the_one_day_named_before_it():
    assert days("23일 문을 열었다. 이날 행사에는")[1] == ("이날", "2024-10-23", "2024-10-24")
    assert days("23일 열어 24일 닫았다. 이날 행사에는")[2] == ("이날", None, None)


@pytest.mark.parametrize("text", ["25일 밝혔다", "지난해 11월 시작했다", "전날 만났다", "이달 22일부터 25일까지"])
def test_without_an_anchor_nothing_is_guessed(text):
    assert {day[1:] for day in days(text, published=None)} == {(None, None)}


def test_a_day_that_does_not_exist_has_no_place_in_the_calendar():
    assert days("2월 30일 열린다") == [("2월 30일", None, None)]


@pytest.mark.parametrize(
    "text",
    [
        "5일장이 섰다",
        "3개월 과정",
        "100일 잔치",
        "32월",
        "2023 가구가",
        "2023 개를",
        "선거를 40일 앞두고",
        "약 20일 앞서",
        "27층 30호",
        "오늘날의 우리",
        "버전 3.1.2",
        "한솔로 18일대 상가",
    ],
)
def test_counts_and_versions_are_no_dates(text):
    assert days(text) == []


@pytest.mark.parametrize(
    "text",
    ["당월 쓰지 않은 금액", "3일간 쉬었다", "매년 3월 열린다", "5·18 민주화운동", "3년 만에 열렸다", "2박3일 여행"],
)
def test_what_stands_nowhere_in_the_calendar_stays_open(text):
    assert [day[1:] for day in days(text)] == [(None, None)]


def test_the_same_year_is_the_one_named_last():
    assert days("2021년 5월 뽑았다. 같은 해 9월에는 문을 열었다")[1] == ("같은 해 9월", "2021-09-01", "2021-10-01")


def test_the_quote_is_the_text_under_its_span():
    text = "도는 올해 2월 뽑고 이달 22일부터 25일(금)까지 4일간 열며 오는 27일 닫는다."
    assert all(text[d.span.start : d.span.end] == d.quote for d in dates(text, published=PUBLISHED))


def test_a_period_that_ends_before_it_begins_has_no_days():
    assert days("2024년 10월 25일부터 2024년 10월 22일까지")[0][1:] == (None, None)


@pytest.mark.parametrize("published", [date(1, 1, 1), date(9999, 12, 31)])
def test_a_day_at_the_end_of_the_calendar_anchors_nothing(published):
    assert days("지난해 11월", published)[0][1:] == (None, None)
