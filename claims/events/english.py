"""English sentences about an event: hosted by A and jointly organized by B and C, held at D."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claims.events.korean import Told
from claims.events.named import CAPITAL, Event, Found, event_en, every, is_event, nouns
from claims.events.role import Role
from claims.lexicon import table
from claims.reading import Reading, sentences
from claims.regex import regex
from claims.span import Span
from claims.titles.words_en import is_firm, is_organization_word

CUE = regex(r"host|organi[sz]|sponsor|\bheld\b|t(?:ake|ook)s? place", re.IGNORECASE)
# the Ministry of A and B, the C Foundation and D
_NAMES = regex(
    rf"(?:the\s+)?{CAPITAL}(?:(?:,?\s+(?:and|of|for|the|&|on|in)){{0,4}},?\s+{CAPITAL}|,\s+{CAPITAL}){{0,12}}"
)
_RUN = rf"{CAPITAL}(?:(?:\s+(?:of|in|the|&)){{0,4}}\s+{CAPITAL}){{0,12}}"
_WHEN = r"(?:\s+(?:on|from)\s[^.;:()]{3,40}?|\s[A-Z][a-z]+\s[0-9]{1,2}(?:\s?[-–—]\s?[0-9]{1,2})?)?,?"
_PLACE = regex(rf"(?:held|takes? place|took place|taking place){_WHEN}\s+(?:at|in)\s+(?:the\s+)?(?P<place>{_RUN})")
_REACH = 300  # characters to the left: a longer sentence is no sentence
_BE = r"(?:(?:is|was|are|were|has been|will be|being|to be)\s)?"
_PART = (
    r"(?:presented|hosted|organi[sz]ed|held|sponsored|supported|powered)\s(?:by|at|in|on)\s[^.;]{2,150}?(?:,|\sand)\s"
)
_ATTACHED = regex(
    rf"[”’\"']?(?:\s\([^()]{{2,40}}\))?,?\s*(?:which\s|that\s)?{_BE}(?:proudly\s|also\s|jointly\s)?(?:{_PART}(?:and\s)?{_BE}){{0,3}}"
)
_AND = regex(r",?\s+and\s+|,\s+")
_ACRONYM = regex(r"[A-Z]{2,6}")


@cache
def _roles() -> dict[str, Role]:
    rows = table("event_roles")
    return {en: row["role"] for row in rows for en in ([row["en"]] if isinstance(row["en"], str) else row["en"])}


@cache
def _role() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, _roles()), key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:(?:jointly|co)[\s-])?(?P<role>{words})(?:\s+and\s+(?P<also>{words}))?\s+by\s+")


@cache
def _active() -> re.Pattern[str]:
    """Haesol County will host | the 12th Haesol Festival."""
    verbs = "|".join(sorted(re.escape(form) for word in _roles() for form in _forms(word)))
    whose = r"(?:(?:the|its|their|this\syear[’']s)\s)?(?:annual\s)?"
    return re.compile(rf"\s(?:will\s|is\s|are\s)?(?:proudly\s|jointly\s)?(?P<verb>{verbs})\s{whose}(?=[‘'“\"A-Z0-9])")


def _forms(participle: str) -> tuple[str, ...]:
    """hosted, host, hosts, hosting."""
    stem = participle.removesuffix("ed")
    base = f"{stem}e" if stem.endswith("is") else stem if not stem.endswith("iz") else f"{stem}e"
    return participle, base, f"{base}s", f"{stem}ing"


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
                    end = spans[-1].end
                    yield Told(Span(match.start(), end), _roles()[word], found.event, spans, False, found.called)
        yield from _hosts(text, sentence)
        for match in _PLACE.finditer(text, *sentence):
            found = _event_before(text, max(sentence.start, match.start() - _REACH), match.start())
            if found is not None:
                place = Span(*match.span("place"))
                yield Told(place, "venue", found.event, (place,), False, found.called)


def _hosts(text: str, sentence: Span) -> Iterator[Told]:
    """Haesol County and Acme Group will host the 12th Haesol Festival."""
    for match in _active().finditer(text, *sentence):
        begin = max(sentence.start, match.start() - _REACH)
        event = event_en().match(text, match.end(), sentence.end)
        heads = [one for one in _NAMES.finditer(text, begin, match.start()) if one.end() == match.start()]
        names = _names(text, heads[0].start(), match.start()) if heads else ()
        if event is None or not names:
            continue
        span = Span(*event.span("quoted" if event["quoted"] else "plain"))
        name = text[slice(*span)]
        if is_event("en").search(name):
            role = next(_roles()[word] for word in _roles() if match["verb"] in _forms(word))
            yield Told(Span(names[0].start, match.end("verb")), role, Event(name, span), names, False)


def _event_before(text: str, start: int, end: int) -> Found | None:
    """The only event named before the role, or one that is only called an event; None where there are several.

    The role is told of it directly: a festival features workshops organised by somebody else.
    """
    named = list(every(text, start, end, "en"))
    if named:
        one = len({event.name for event in named}) == 1 and _ATTACHED.fullmatch(text, named[-1].span.end, end)
        return Found(named[-1]) if one else None
    unnamed = [match for match in _unnamed().finditer(text, start, end) if _ATTACHED.fullmatch(text, match.end(), end)]
    return Found(None, unnamed[-1]["called"].capitalize()) if unnamed else None


@cache
def _unnamed() -> re.Pattern[str]:
    """The event, this year's festival."""
    return re.compile(
        rf"\b(?:[Tt]he|[Tt]his(?:\syear['’]s)?)\s(?:[a-z-]+\s){{0,2}}(?P<called>{nouns('en').lower()})(?![\w-])"
    )


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
