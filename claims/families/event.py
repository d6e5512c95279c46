"""Who hosts, organises and sponsors an event, where it is held, and which edition it is.

    해솔군이 주최하고 한빛공사 등이 주관하는 ‘2031 해솔 박람회’ -> host 해솔군; organiser 한빛공사, open; edition 2031
    서울 코엑스에서 열린 ‘2031 해솔 박람회’                      -> venue 서울 코엑스
    the '2031 Haesol Expo' is hosted by Haesol County            -> host Haesol County
이번 박람회 and the festival are the event that the text names, where there is exactly one.
Not read: 후원한 시민 (no event), 홍보대사가 주최한 자리 (a person), 서울에서 열린 재판 (no event that has a name).
"""

from __future__ import annotations

from collections.abc import Iterator

from claims.claim import Claim, Family, Topic
from claims.events import english, korean
from claims.events.korean import Told
from claims.events.meant import resolved
from claims.events.named import Event
from claims.events.role import EventRole, Role
from claims.events.weigh import weigh
from claims.reading import Reading
from claims.span import Span


def read(reading: Reading) -> Iterator[Claim]:
    """The roles a text tells of its events, in order, the edition once for each place that names an event."""
    grammar = korean if reading.language == "ko" else english
    if grammar.CUE.search(reading.text) is None:
        return
    known: set[Span] = set()
    for start, end in reading.lines:
        if grammar.CUE.search(reading.text, start, end) is None:
            continue
        told = {resolved(reading, one) for one in grammar.told(reading, start, end)}
        found = sorted(told, key=lambda one: (one.span, one.role, one.names))
        editions = list(_editions(reading, found, known))
        yield from sorted((*editions, *(_claim(reading, one) for one in found)), key=lambda c: c.span)


def _editions(reading: Reading, found: list[Told], known: set[Span]) -> Iterator[Claim]:
    for event in sorted({one.event for one in found if one.event is not None}):
        if event.editions and event.span not in known:
            known.add(event.span)
            value = EventRole(event.name, "edition", event.editions, (event.span,), event_span=event.span)
            yield _made(reading, event.span, "edition", event, value)


def _claim(reading: Reading, one: Told) -> Claim:
    names = tuple(reading.text[slice(*span)] for span in one.names)
    event = one.event
    value = EventRole(event and event.name, one.role, names, one.names, one.open, event and event.span)
    return _made(reading, one.span, one.role, event, value)


def _made(reading: Reading, span: Span, role: Role, event: Event | None, value: EventRole) -> Claim:
    topic = Topic(measure=role)
    if event is not None:
        topic = Topic(event.subject or None, role, event.editions, (event.span,))
    return Claim("event", span, reading.text[slice(*span)], topic, value, reading.language)


FAMILY = Family("event", read, weigh)
