"""The event a sentence names: in quotation marks, or by its year or number and what it ends in."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from claims.lexicon import table
from claims.span import Language, Span
from claims.titles.bodies import fold

_QUOTED = r"[‘'“\"「『<〈《](?P<quoted>[^‘’'“”\"」』>〉》\n]{3,50})[’'”\"」』>〉》]"
_ANY_QUOTED = re.compile(_QUOTED)
# 2024, 2024년, 제12회, 12회; 2024, 12th.
_EDITION = re.compile(
    r"(?<![0-9])(?:(?:19|20)[0-9]{2}(?![0-9])(?:년도?)?|제?\s?[0-9]{1,3}\s?[회기차](?![가-힣])|[0-9]{1,3}(?:st|nd|rd|th)\b)"
)
_SENTENCE = re.compile(r"(?:[다요까냐라지죠네자]|[^가-힣]{3})[.!?…]*$")
_WORDS_BETWEEN = 2


class Event(NamedTuple):
    """An event as printed; `span` is the name alone."""

    name: str
    span: Span

    @property
    def editions(self) -> tuple[str, ...]:
        """The year and the number in the name, folded, sorted: ("12회", "2024")."""
        found = {
            fold(one).removeprefix("제").removesuffix("도").removesuffix("년") for one in _EDITION.findall(self.name)
        }
        return tuple(sorted(found))

    @property
    def subject(self) -> str:
        """The name without its year and number, folded."""
        return fold(_EDITION.sub("", self.name))


@cache
def nouns(language: Language) -> str:
    """What names of events end in, as alternatives of a regular expression."""
    words = {word for row in table("event_nouns") for word in _cell(row[language])}
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))


def _cell(cell: str | list[str]) -> list[str]:
    return [cell] if isinstance(cell, str) else cell


@cache
def _event_ko() -> str:
    """‘2024 가나 엑스포’; 제12회 가나 축제; 이번 세미나."""
    number = r"(?:20[0-9]{2}년?\s?|제\s?[0-9]{1,3}회\s?)"
    plain = rf"(?P<plain>{number}[가-힣A-Za-z0-9·&\s]{{0,28}}?(?:{nouns('ko')}))(?=[^가-힣]|[가-힣](?![가-힣])|$)"
    generic = rf"(?P<generic>(?:이번|이날|올해|이)\s(?:[가-힣]+\s)?[가-힣]*(?:{nouns('ko')}))"
    return rf"(?:{_QUOTED}|{plain}|{generic})"


@cache
def _ahead_ko() -> re.Pattern[str]:
    """주관하는 | ‘2024 가나 엑스포’, 열린 | 제12회 가나 축제, 주최한 | 이번 세미나."""
    # 열린 회의에서 “…”: what stands behind a particle is another thing.
    between = rf"\s*(?:[가-힣0-9]+(?<![은는이가을를고며에서])\s+){{0,{_WORDS_BETWEEN}}}?"
    return re.compile(between + _event_ko())


@cache
def _topic_ko() -> re.Pattern[str]:
    """‘2024 가나 엑스포’는; 제12회 가나 축제가."""
    return re.compile(rf"{_event_ko()}(?:은|는|이|가)(?=\s)")


@cache
def is_event(language: Language) -> re.Pattern[str]:
    """A name that says it is an event's: by its end, its year or its number."""
    return re.compile(rf"(?:{nouns(language)})$|{_EDITION.pattern}", re.IGNORECASE if language == "en" else 0)


class Found(NamedTuple):
    """An event the sentence speaks of; `event` is None where it only says 이번 행사."""

    event: Event | None


def ahead(text: str, at: int, end: int) -> Found | None:
    """The event that the words up to `at` lead up to; None where they lead up to something else."""
    return _found(text, _ahead_ko().match(text, at, end), sure=True)


def topic(text: str, start: int, end: int) -> Found | None:
    """The last event that the sentence `text[start:end]` has for its topic or subject."""
    matches = [found for match in _topic_ko().finditer(text, start, end) if (found := _found(text, match, sure=False))]
    return matches[-1] if matches else None


def just_before(text: str, start: int, end: int) -> Found | None:
    """The event in quotation marks that stands right before a bracket: ‘2024 가나 엑스포’(주최 …)."""
    matches = [match for match in _ANY_QUOTED.finditer(text, start, end) if end - match.end() <= 1]
    if not matches:
        return None
    span = Span(*matches[-1].span("quoted"))
    return Found(Event(text[slice(*span)], span))


def _found(text: str, match: re.Match[str] | None, *, sure: bool) -> Found | None:
    if match is None:
        return None
    if match["generic"]:
        return Found(None)
    group = "quoted" if match["quoted"] else "plain"
    span = Span(*match.span(group))
    name = text[slice(*span)]
    named = is_event("ko").search(name) or (sure and not _SENTENCE.search(name))
    return Found(Event(name, span)) if named else None
