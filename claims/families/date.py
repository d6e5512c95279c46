"""Days and periods: 지난해 11월, 이달 22일부터 25일까지; October 25, 2024, last November.

A claim's value is a `DateRange`. Its subject is the event it is said of, and only where the sentence names that
event in quotes and says in plain words what happens to it (‘가나 박람회’가 25일 개막한다); its measure is the role:
on, start, end, period. 매주 월요일 keeps its weekday and has no days. Not read: lengths (3일간), distances (3년 전),
versions and scores (3.1).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from claims import calendar
from claims.calendar import Dated
from claims.calendar.point import Point
from claims.calendar.year import SEASONS
from claims.claim import Claim, Family, Judgement, Topic, Verdict
from claims.lexicon import table
from claims.period import DateRange, Partial, compare
from claims.reading import Reading
from claims.regex import regex
from claims.span import Language, Span

_QUOTED = regex(r"[‘'“\"「『<〈《]([^‘’'“”\"」』>〉》\n]{2,40})[’'”\"」』>〉》]")
_BEYOND = 40  # characters from a date to the word that says what happens then
_SENTENCE = 300  # characters to either side of a date: no longer, so that a text without a line end stays quick
_FOLD = regex(r"[\W_]+")


def read(reading: Reading) -> Iterator[Claim]:
    """Every day and period of the text, with its event where the sentence names one."""
    dated = [one for one in calendar.read(reading.text, reading.language, reading.published) if _is_claim(one)]
    for number, one in enumerate(dated):
        span = one.expression.span
        after = dated[number + 1].expression.span.start if number + 1 < len(dated) else len(reading.text)
        topic = _topic(reading, one, after)
        yield Claim(
            "date", span, reading.text[span.start : span.end], topic, _value(reading.text, one), reading.language
        )


def _is_claim(one: Dated) -> bool:
    """Whether a day, month or weekday is named; 3년 전, 최근 5년, 나흘간, 겨울철 name none that could be checked."""
    ends = (one.expression.first, one.expression.last or one.expression.first)
    lengths = any(point.away or point.run for point in ends)
    bare = ends[0].part in SEASONS and replace(ends[0], part=None) == Point(ends[0].span)
    return not lengths and not bare and not any(point.unplaced and point.partial == Partial() for point in ends)


def _value(text: str, one: Dated) -> DateRange:
    """The days meant; open where more than one reading is left, for a claim is never a guess."""
    value = calendar.as_range(text, one, bounded=True)
    return value if one.sure else value._replace(start=None, end=None)


def _topic(reading: Reading, one: Dated, after: int) -> Topic:
    whole = one.expression.last or one.expression.length
    role = "period" if whole else {"from": "start", "until": "end"}.get(one.expression.bound, "on")
    sentence = _sentence(reading.text, one.expression.span)
    event = _event(reading.text, reading.language, one.expression.span.end, min(after, sentence.end))
    names = list(_QUOTED.finditer(reading.text, sentence.start, sentence.end)) if event else []
    if not event or len(names) != 1 or names[0].start() < one.expression.span.start < names[0].end():
        return Topic(measure=role)  # the year in ‘2024 가나 박람회’ is part of the name
    kind, event_role, place = event
    name = Span(names[0].start(1), names[0].end(1))
    subject = _FOLD.sub("", names[0][1].lower()) + ":" + kind
    return Topic(subject, event_role if role == "on" else role, spans=(name, place))


def _sentence(text: str, span: Span) -> Span:
    """The line's stretch around a date up to the nearest full stops, or so far as a sentence goes."""
    low, high = max(0, span.start - _SENTENCE), span.end + _SENTENCE
    start = max(text.rfind("\n", low, span.start), text.rfind(". ", low, span.start), low - 1) + 1
    ends = [end for end in (text.find("\n", span.end, high), text.find(". ", span.end, high)) if end != -1]
    return Span(start, min(ends, default=min(high, len(text))))


def _event(text: str, language: Language, start: int, end: int) -> tuple[str, str, Span] | None:
    """What happens on the date: its kind, the role it gives the date, and where it stands."""
    match = _events(language).search(text, start, min(end, start + _BEYOND))
    if not match:
        return None
    kind, role = _kinds(language)[match[0].lower()]
    return kind, role, Span(*match.span())


@cache
def _kinds(language: Language) -> dict[str, tuple[str, str]]:
    rows = table("calendar_events")
    return {word.lower(): (row["kind"], row["role"]) for row in rows for word in row[language]}


@cache
def _events(language: Language) -> re.Pattern[str]:
    words = sorted(_kinds(language), key=lambda word: (-len(word), word))
    return re.compile("|".join(map(re.escape, words)), re.IGNORECASE)


def weigh(left: Claim, right: Claim) -> Judgement:
    """Disjoint days of one event in one role cannot both be right; a day within a period can."""
    if left.topic.subject is None or left.topic.subject != right.topic.subject:
        return Judgement(Verdict.UNRELATED)
    pair = _same_role(left, right)
    if pair is None:
        return Judgement(Verdict.UNRELATED)
    verdict = compare(*pair)
    return Judgement(verdict, "claims.date.differs" if verdict is Verdict.CONFLICT else "")


def can_both_be_true(left: DateRange, right: DateRange) -> bool:
    """Whether two periods known to be said of one thing, as in copies of a sentence, can both be right."""
    return compare(left, right) is not Verdict.CONFLICT


def _same_role(left: Claim, right: Claim) -> tuple[DateRange, DateRange] | None:
    """The two values, a period cut to the end that the other names; None where the roles do not meet."""
    roles = {left.topic.measure, right.topic.measure}
    if len(roles) == 1:
        return left.value, right.value
    if "period" not in roles:
        return None
    other = left if right.topic.measure == "period" else right
    period = right if other is left else left
    return other.value, _end(period.value, str(other.topic.measure))


def _end(period: DateRange, role: str) -> DateRange:
    if role == "start":
        return period._replace(end=None, last=period.first)
    return period._replace(start=None, first=period.last) if role == "end" else period


FAMILY = Family("date", read, weigh)
