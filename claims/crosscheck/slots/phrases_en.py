"""English noun phrases around a cue: what stands behind "caused by", and the subject before "caused"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from claims import senses
from claims.lexicon import table
from claims.regex import regex
from claims.span import Span

_TOKEN = regex(r"[A-Za-z0-9$€£][\w$€£%.’'-]*[\w%]|[A-Za-z0-9]")
_MARKS = "“”\"‘’'"
DETERMINERS_WORDS = (
    "a an the this that these those its their his her our my your some one two three four five six another each both"
    " several many no any whose"
)
DETERMINERS = frozenset(DETERMINERS_WORDS.split())
_STOPS_WORDS = (
    "in on at by for with from to into onto near outside inside behind beside beneath under over "
    "above below between among"
    " against through across along during since until till within without toward towards off out "
    "up down around past about"
    " after before while when as because if that which who whom where than though although but and or nor so yet then"
    " is are was were be been being am has have had having do does did will would could should may might must can"
    " it he she they we you i him them us me there here not never only also just still now later earlier"
    " said says say told tells according on monday tuesday wednesday thursday friday saturday sunday yesterday today"
)
_STOPS = frozenset(_STOPS_WORDS.split())
# What ends what went before, so that a subject may begin: said that a gas leak | caused.
_BREAK = regex(
    r"[,;:—–“”\"]\s?|[.!?]\s|\b(?:and|but|while|that|because|after|before|when|as|said|says|say"
    r"|think|thinks|found|finds|believes?"
    r"|concluded?|established|determined|ruled|showed|shows|reported|reports|confirmed|confirms)\s(?:that\s)?",
    re.I,
)
_PREPOSITION = regex(r"(?:in|on|at|by|for|with|from|after|before|during|since|as|of|under|over|near|about)\s", re.I)
_QUOTED = regex(r"[“\"‘'](?P<work>[^“”\"\n]{2,60}?)[,.]?[”\"’'](?!\w)")
_NAME = regex(r"[A-Z][\w’'-]*(?:\s(?:(?:de|van|von|al|bin|la|del|of the|of|&)\s)?[A-Z][\w’'.-]*){0,8}")
_END = regex(r"[.;:!?](?=\s|$)|\n|[—–]")
_LONGEST, _WORDS = 90, 9


class Phrase(NamedTuple):
    """A noun phrase: `core` without what hangs on by a preposition, `wide` with it; `head` is its noun."""

    core: Span
    wide: Span
    head: str
    names: tuple[str, ...]
    work: str


def behind(text: str, start: int, end: int) -> Phrase | None:
    """The phrase that begins at `start`."""
    quoted = _QUOTED.match(text, start, end)
    if quoted is not None:
        wide = Span(start, _end(text, quoted.end(), end))
        return Phrase(Span(*quoted.span()), wide, "", _names(text, Span(quoted.end(), wide.end)), quoted["work"])
    core = _core(text, start, end)
    if core is None:
        return None
    return _phrase(text, core, Span(core.start, _end(text, core.end, end)))


def subject(text: str, start: int, cue: int) -> Phrase | None:
    """The phrase before a cue that its clause begins with."""
    floor = max([start, *(m.end() for m in _BREAK.finditer(text, start, cue))])
    return first(text, floor, cue)


def first(text: str, start: int, end: int) -> Phrase | None:
    """The first phrase of a stretch that no preposition leads."""
    while (lead := _PREPOSITION.match(text, start, end)) is not None:
        led = _core(text, lead.end(), end)
        if led is None:
            return None
        rest = re.compile(r",?\s*").match(text, led.end, end)
        start = rest.end() if rest else led.end
    core = _core(text, start, end)
    return None if core is None else _phrase(text, core, Span(core.start, end))


def _phrase(text: str, core: Span, wide: Span) -> Phrase:
    return Phrase(core, wide, _head(text, core), _names(text, core), "")


def _core(text: str, start: int, end: int) -> Span | None:
    at, last, found = start, "", 0
    for match in _TOKEN.finditer(text, start, min(end, start + _LONGEST)):
        word = match[0].lower()
        if text[at : match.start()].strip(" '’&" if found else " " + _MARKS) or found == _WORDS:
            break
        if word in DETERMINERS:
            if found and last != "of":
                break
        elif word == "of":
            if not found:
                return None
        elif word in _STOPS or (found and last not in DETERMINERS and is_deed(match[0])):
            break
        at, last, found = match.end(), word, found + 1
    if last == "of":  # of about 15
        at = text.rindex("of", start, at)
        return Span(start, at - 1)
    return None if not found or last in DETERMINERS else Span(start, at)


@lru_cache(maxsize=1 << 12)
def is_deed(word: str) -> bool:
    """Whether a word can be a verb alone: dived, carried; not post or walk."""
    return word[0].islower() and bool(senses.lemmas(word, "verb")) and not senses.noun_kinds(word) and word[-2:] != "ly"


def _head(text: str, core: Span) -> str:
    """The noun of a phrase: filter of a blocked fuel filter, park of the car park of a pub."""
    parts = re.split(r"\sof\s", text[slice(*core)])
    segment = parts[1] if len(parts) > 1 and _BAND.search(parts[0]) else parts[0]
    words = [m[0] for m in _TOKEN.finditer(segment)]
    plain = [word.lower() for n, word in enumerate(words) if word[0].islower() or (n == 0 and not _is_name(words))]
    while plain[-1:] and plain[-1].endswith(("ing", "ed")) and any(map(senses.noun_kinds, plain[:-1])):
        plain.pop()
    return plain[-1].removesuffix("'s").removesuffix("’s") if plain and plain[-1] not in DETERMINERS else ""


_BAND = regex(r"\b(?:group|team|pair|couple|class|party|crew|trio|bunch|gang|band|crowd|handful)$", re.I)


def _is_name(words: list[str]) -> bool:
    """Whether a phrase that begins a sentence begins with a name: Colin Medd, Pellmar; not Driver Al Moe, Sparks."""
    return len(words) < 2 or (words[1][0].isupper() and not senses.is_person(words[0]))


def _names(text: str, where: Span) -> tuple[str, ...]:
    return tuple(_of(text, where))


def _of(text: str, where: Span) -> Iterator[str]:
    opens = re.compile(r"(?:^|[.!?]\s|\n)$")
    for match in _NAME.finditer(text, *where):
        name = match[0]
        alone = " " not in name
        if opens.search(text, max(0, match.start() - 2), match.start()):
            head, _, rest = name.partition(" ")
            if head.lower() in DETERMINERS or head.lower() in _STOPS or senses.noun_kinds(head):
                if (rest and senses.is_person(head)) or head.lower() in DETERMINERS:
                    name, alone = rest, " " not in rest
                elif alone:
                    continue
        name = re.sub(r"^[A-Z][a-z]+(?:'s|’s)\s", "", name)  # Taiwan's Hsu Chia-lin
        alone = " " not in name
        if name and not (alone and name.lower() in _STOPS):
            yield name


def _end(text: str, start: int, end: int) -> int:
    found = _END.search(text, start, end)
    return min(found.start() if found else end, start + _LONGEST)


def names_in(text: str, where: Span) -> tuple[str, ...]:
    """The names of two words that a stretch prints: by South Korean director | Seol A-jin."""
    return tuple(name for name in _names(text, where) if " " in name and not all(_is_nation(w) for w in name.split()))


@lru_cache(maxsize=1 << 10)
def _is_nation(word: str) -> bool:
    return any(word in (*row["en"], *row.get("of_en", ()), *_TOWARDS) for row in table("nations"))


_TOWARDS = ("North", "South", "East", "West", "Korean", "New", "Saudi")


_APPOSITIVE = regex(r",\s(?=(?:an?|the|\d+,)\s)")


def appositive(text: str, start: int, end: int) -> str:
    """The noun that says what the name before it is: , a retired teacher."""
    match = _APPOSITIVE.match(text, start, end)
    found = behind(text, match.end(), end) if match is not None else None
    return found.head if found is not None else ""
