"""Which event 이번 행사 and the festival mean: the one that the text names, where there is exactly one."""

from __future__ import annotations

from functools import lru_cache

from claims.events.korean import Told
from claims.events.named import Event, every
from claims.fold import fold
from claims.reading import Reading

_ANY = frozenset({"행사", "Event"})  # said of an event of whatever kind
_NEAR = 600  # characters from 행사 to the event it may mean; a 박람회 is known from anywhere in the text


def resolved(reading: Reading, told: Told) -> Told:
    """The role with the event that is meant; as it was where the text names none that fits, or several."""
    if told.event is not None or told.called is None:
        return told
    events = _events(reading)
    if told.called in _ANY:
        near = [event for event in events if 0 <= told.span.start - event.span.start <= _NEAR]
        fitting = events if near else ()
    else:
        fitting = tuple(event for event in events if event.subject.endswith(fold(told.called)))
    return told._replace(event=_one(fitting))


def _one(events: tuple[Event, ...]) -> Event | None:
    """The event that all of these are, told with its year or number where one of them is; None for several."""
    editions = {event.editions for event in events if event.editions}
    longest = max((event.subject for event in events), key=len, default="")
    if not longest or len(editions) > 1 or not all(longest.endswith(event.subject) for event in events):
        return None
    return next((event for event in events if event.editions), events[0])


@lru_cache(maxsize=2)
def _events(reading: Reading) -> tuple[Event, ...]:
    """The events that the text names, in order."""
    return tuple(event for line in reading.lines for event in every(reading.text, *line, reading.language))
