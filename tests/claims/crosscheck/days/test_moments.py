"""Two times of one act, in two texts and in one."""

from __future__ import annotations

import pytest

from claims.crosscheck.days import elapsed
from claims.crosscheck.days.moments import moments
from claims.crosscheck.days.whens import whens
from claims.crosscheck.statement import Part, Witness
from claims.reader import read
from claims.span import Span


def witness(key, text, language="ko"):
    return Witness(key, text, (Part(Span(0, len(text)), "body", language, -1),), tuple(read(text, language=language)))


def told(here, there, language="ko", least=2.0):
    one, other = whens(witness("a", here, language)), whens(witness("b", there, language))
    return [(pair.one[0].quote, pair.other[0].quote) for pair in moments(one, other, least=least)]


@pytest.mark.parametrize(
    ("here", "there", "language", "pair"),
    [
        ("벚꽃 마라톤이 4월 5일 출발한다.", "벚꽃 마라톤은 4월 12일 시작한다.", "ko", ("4월 5일", "4월 12일")),
        ("The barge sank on Monday night.", "A barge sank on Friday night.", "en", ("Monday", "Friday")),
        ("3일 새벽 곰이 내려왔다.", "곰은 3일 저녁 내려왔다.", "ko", ("새벽", "저녁")),
        ("신청은 6월 3일까지 받는다.", "신청 기한은 6월 말이다.", "ko", ("6월 3일", "6월")),
        ("The quake struck at 3 a.m.", "The quake struck at 5 p.m.", "en", ("3 a.m.", "5 p.m.")),
    ],
)
def test_two_times_of_one_act_are_told(here, there, language, pair):
    assert told(here, there, language) == [pair]


@pytest.mark.parametrize(
    ("here", "there", "language"),
    [
        ("경찰은 3일 김 씨를 체포했다.", "검찰은 9일 김 씨를 기소했다.", "ko"),
        ("신청은 5월 2일까지 받는다.", "대회는 5월 9일 열린다.", "ko"),
        ("시는 12일 길을 넓힌다고 밝혔다.", "시는 13일 길을 넓힌다고 밝혔다.", "ko"),
        ("축제는 10일부터 19일까지 열린다.", "12일 축제장은 붐볐다.", "ko"),
        ("정전은 6일 밤 시작됐다.", "정전은 7일 새벽 시작됐다.", "ko"),
        ("The race on May 3 was postponed.", "The race starts on May 10.", "en"),
        ("The probe landed at 9 p.m. local time.", "The probe landed at 6 a.m.", "en"),
        ("The quake struck at 3 a.m.", "The quake struck at about 3.10 a.m.", "en"),
    ],
)
def test_two_stages_a_moved_day_and_another_zone_are_silent(here, there, language):
    assert told(here, there, language) == []


@pytest.mark.parametrize(
    ("text", "language", "quotes"),
    [
        ("그는 1950년 3월 태어났다. 2026년 6월 만 71세다.", "ko", ["1950년 3월", "71", "2026년 6월"]),
        ("It opened in May 2009. It closed in May 2026 after 27 years.", "en", ["May 2009", "27", "May 2026"]),
        ("오후 7시 갇혀 이튿날 오전 5시 나왔다. 15시간 만이다.", "ko", ["오후 7시", "15시간 만이", "오전 5시"]),
        ("전시는 3월 2일 시작해 16일 막을 내리며 열흘간 열린다.", "ko", ["3월 2일", "열흘간", "16일"]),
    ],
)
def test_a_length_that_does_not_fit_its_ends_is_told(text, language, quotes):
    assert [[side.value for side in one.sides] for one in elapsed.check(witness("a", text, language))] == [quotes]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("그는 1950년 3월 태어났다. 2026년 6월 만 76세다.", "ko"),
        ("1960년생인 그는 2026년 66세다.", "ko"),
        ("It opened in May 2009. It closed in May 2026 after 17 years.", "en"),
        ("오후 11시 30분 불이 나 다음 날 오전 2시 꺼졌다. 2시간 30분 만이다.", "ko"),
        ("축제는 3일부터 9일까지 일주일간 열린다.", "ko"),
    ],
)
def test_a_length_that_fits_is_silent(text, language):
    assert elapsed.check(witness("a", text, language)) == []
