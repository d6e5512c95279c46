"""The day a page says it was published, and no other."""

from datetime import date

import pytest

from daejo.page import label
from daejo.page.published import stamps

BODY = "한빛시는 시내버스 34대를 전기버스로 바꾼다고 밝혔다."


@pytest.mark.parametrize(
    "line",
    [
        "입력 2024-10-25 14:33",
        "입력2024.10.25. 오후 2:33",
        "기사입력 : 2024.10.25 오후 2:33",
        "승인 2024.10.25 14:33",
        "등록 2024/10/25 14:33:01 수정 2024/10/26 08:00:00",
        "최종수정 2024.10.26 08:00 | 입력 2024.10.25 14:33",
        "홍길동 기자 입력 2024-10-25 14:33",
        "보도시점 2024. 10. 25.(금) 12:00",
        "제 공 일: 2024. 10. 25.",
        "2024년 10월 25일 (금) 14시 33분",
        "2024.10.25 14:33",
        "20241025",
        "Published Oct. 25, 2024 2:33 p.m. EDT",
        "Updated 26 October 2024 | Published 25 October 2024",
        "October 25, 2024",
    ],
)
def test_the_day_is_read_where_the_page_states_it(line: str):
    assert label(f"한빛시 전기버스 도입\n{line}\n\n{BODY}").published == date(2024, 10, 25)


@pytest.mark.parametrize(
    "line",
    [
        "10월 25일",  # no year
        "10-25 14:33",
        "2024년 10월",  # no day
        "2024.13.45",  # no such day
        "2024년 4/4분기",
        "최종수정 2024.10.25 14:33",  # changed then, published some day before
        "일시: 2024. 10. 25.(금) 14:00",  # an event
        "행사는 2024년 10월 25일 시청에서 열린다.",
        "3 hours ago",
    ],
)
def test_what_is_no_day_of_publication_is_not_taken_for_one(line: str):
    assert label(f"한빛시 전기버스 도입\n{line}\n\n{BODY}").published is None


def test_a_bare_day_below_the_text_is_not_the_day_of_publication():
    assert label(f"한빛시 전기버스 도입\n\n{BODY}\n\n2024.10.25").published is None
    assert label(f"한빛시 전기버스 도입\n\n{BODY}\n\n2024/10/25 08:56 송고").published == date(2024, 10, 25)


def test_the_place_line_of_a_release_states_its_day():
    opening = "ASHFORD, England, Oct. 25, 2024 /Example Wire/ -- Northgate Foods opened a plant on Tuesday."
    assert label(f"Northgate opens plant\n\n{opening}").published == date(2024, 10, 25)
    event = "Northgate said on October 25, 2024 (Friday) that it would open a plant."
    assert label(f"Northgate opens plant\n\n{event}").published is None


def test_a_line_that_says_much_else_has_no_stamp():
    assert stamps("한빛시는 2024년 10월 25일 시청에서 열린 행사에서 밝혔다") == []
