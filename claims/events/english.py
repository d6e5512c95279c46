"""English sentences about an event: hosted by A and jointly organized by B and C, held at D."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claims.events.korean import Told
from claims.events.named import Event, Found, is_event, nouns
from claims.events.role import Role
from claims.lexicon import table
from claims.reading import Reading, sentences
from claims.span import Span
from claims.titles.words_en import is_firm, is_organization_word

CUE = re.compile(r"host|organi[sz]|sponsor|\bheld\b|t(?:ake|ook)s? place", re.IGNORECASE)
_CAPITAL = r"[A-Z][\w.&'’-]*\w"
# the Ministry of A and B, the C Foundation and D
_NAMES = re.compile(rf"(?:the\s+)?{_CAPITAL}(?:(?:,?\s+(?:and|of|for|the|&|on|in))*,?\s+{_CAPITAL}|,\s+{_CAPITAL})*")
_RUN = rf"{_CAPITAL}(?:(?:\s+(?:of|in|the|&))*\s+{_CAPITAL})*"
_PLACE = re.compile(rf"(?:held|takes? place|took place)\s+(?:at|in)\s+(?:the\s+)?(?P<place>{_RUN})")
_REACH = 300  # characters to the left: a longer sentence is no sentence
_AND = re.compile(r",?\s+and\s+|,\s+")
_ACRONYM = re.compile(r"[A-Z]{2,6}")


@cache
def _roles() -> dict[str, Role]:
    rows = table("event_roles")
    return {en: row["role"] for row in rows for en in ([row["en"]] if isinstance(row["en"], str) else row["en"])}


@cache
def _role() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, _roles()), key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:(?:jointly|co)[\s-])?(?P<role>{words})(?:\s+and\s+(?P<also>{words}))?\s+by\s+")


@cache
def _event() -> re.Pattern[str]:
    """The '2023 Smart Biz Expo'; the 12th Haesol Garlic Festival."""
    quoted = r"[‘'“\"](?P<quoted>[^‘’'“”\"\n]{3,60})[’'”\"]"
    number = r"(?:(?:19|20)[0-9]{2}\s+|[0-9]{1,3}(?:st|nd|rd|th)\s+)?"
    words = rf"{_CAPITAL}(?:\s+(?:of\s+|&\s+)?{_CAPITAL}){{0,6}}?"
    plain = rf"(?P<plain>{number}{words}\s+(?:{nouns('en')})(?:\s+(?:19|20)[0-9]{{2}})?)(?![\w-])"
    return re.compile(rf"{quoted}|{plain}")


def told(reading: Reading, start: int, end: int) -> Iterator[Told]:
    """The roles told in one line, in order."""
    text = reading.text
    for sentence in sentences(text, start, end):
        if CUE.search(text, *sentence) is None:
            continue
        for match in _role().finditer(text, *sentence):
            found = _event_before(text, max(sentence.start, match.start() - _REACH), match.start())
            spans = _names(text, match.end(), sentence.end)
            if found is not None and spans:
                for word in filter(None, (match["role"], match["also"])):
                    yield Told(Span(match.start(), spans[-1].end), _roles()[word], found.event, spans, False)
        for match in _PLACE.finditer(text, *sentence):
            found = _event_before(text, max(sentence.start, match.start() - _REACH), match.start())
            if found is not None:
                place = Span(*match.span("place"))
                yield Told(place, "venue", found.event, (place,), False)


def _event_before(text: str, start: int, end: int) -> Found | None:
    """The only event named before the role, or one that is only called an event; None where there are several."""
    named = [
        Event(text[slice(*span)], span)
        for match in _event().finditer(text, start, end)
        for span in (Span(*match.span("quoted" if match["quoted"] else "plain")),)
        if is_event("en").search(text[slice(*span)])
    ]
    if named:
        return Found(named[0]) if len({event.name for event in named}) == 1 else None
    return Found(None) if _unnamed().search(text, start, end) else None


@cache
def _unnamed() -> re.Pattern[str]:
    """The event, this year's festival."""
    return re.compile(rf"\b(?:[Tt]he|[Tt]his(?:\syear['’]s)?)\s(?:[a-z-]+\s){{0,2}}(?:{nouns('en').lower()})(?![\w-])")


def _names(text: str, start: int, end: int) -> tuple[Span, ...]:
    """The organisations listed from here; empty where one of them does not look like one."""
    match = _NAMES.match(text, start, end)
    if match is None:
        return ()
    pieces: list[Span] = []
    at = match.start()
    for cut in [*_AND.finditer(text, *match.span()), None]:
        stop = cut.start() if cut else match.end()
        piece = Span(at, stop)
        # Ministry of SMEs | and Startups: one word behind "of" belongs to what is before it.
        whole = Span(pieces[-1].start, piece.end) if pieces else piece
        if pieces and " of " in text[slice(*pieces[-1])] and _goes_on(text[slice(*piece)], text[slice(*whole)]):
            pieces[-1] = whole
        else:
            pieces.append(piece)
        at = cut.end() if cut else stop
    bare = [Span(one.start + 4 * text.startswith("the ", one.start), one.end) for one in pieces]
    return tuple(bare) if all(_is_body(text[slice(*one)]) for one in bare) else ()


def _goes_on(word: str, whole: str) -> bool:
    """Whether the words behind "and" belong to the name before: Ministry of Science and ICT."""
    return not _is_body(word) or whole.removeprefix("the ") in _agencies()


@cache
def _agencies() -> frozenset[str]:
    cells = (row["en"] for row in table("agencies"))
    return frozenset(en for cell in cells for en in ([cell] if isinstance(cell, str) else cell))


def _is_body(name: str) -> bool:
    words = name.removeprefix("the ").split()
    return any(is_organization_word(word) or is_firm(word) for word in words) or bool(_ACRONYM.fullmatch(words[-1]))
