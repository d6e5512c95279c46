"""The event a sentence names: in quotation marks, or by its year or number and what it ends in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from claims.fold import fold
from claims.lexicon import table
from claims.quantity.units import alternation
from claims.regex import regex
from claims.span import Language, Span

_QUOTED = r"[‘'“\"「『<〈《](?P<quoted>[^‘’'“”\"」』>〉》\n]{3,50})[’'”\"」』>〉》]"
_ANY_QUOTED = regex(_QUOTED)
# 2024, 2024년, 제12회, 12회; 2024, 12th.
_ORDINAL_WORDS = "First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Eleventh Twelfth"
_ORDINALS = _ORDINAL_WORDS.split()
_EDITION = regex(
    r"(?<![0-9])(?:(?:19|20)[0-9]{2}(?![0-9])(?:년도?)?|제?\s?[0-9]{1,3}\s?[회기차](?![가-힣])"
    rf"|(?:[0-9]{{1,3}}(?:st|nd|rd|th)|{'|'.join(_ORDINALS)}\s(?=[Aa]nnual))(?:\s?[Aa]nnual)?\b)"
)
_SENTENCE = regex(r"(?:[다요까냐라지죠네자]|[^가-힣]{3})[.!?…]*$")
_CLAUSE = regex(r"(?:[은는을를]|들[이도의]|에서|[가-힣]+[한된])\s")  # 2031은 아이들이 좋아하는 축제
_WORDS_BETWEEN = 2
_CHOSEN = regex(r"(?:으로|로|에)?\s(?:[가-힣]+\s)?(?:선정|지정|인증|뽑[혔힌]|이름을)")
CAPITAL = r"[A-Z][\w.&'’-]*\w"


class Event(NamedTuple):
    """An event as printed; `span` is the name alone."""

    name: str
    span: Span

    @property
    def editions(self) -> tuple[str, ...]:
        """The year and the number in the name, folded, sorted: ("12회", "2024")."""
        return tuple(sorted({_edition(one) for one in _EDITION.findall(self.name)}))

    @property
    def subject(self) -> str:
        """The name without its year and number, folded."""
        return fold(_EDITION.sub("", self.name))


def _edition(printed: str) -> str:
    """12회 for 제12회, 2031 for 2031년도, 8th for Eighth Annual."""
    word = fold(printed).removeprefix("제").removesuffix("도").removesuffix("년").removesuffix("annual")
    number = next((n for n, ordinal in enumerate(_ORDINALS, 1) if word == ordinal.lower()), 0)
    return f"{number}{({1: 'st', 2: 'nd', 3: 'rd'}).get(number, 'th')}" if number else word


@cache
def nouns(language: Language) -> str:
    """What names of events end in, as alternatives of a regular expression."""
    words = {word for row in table("event_nouns") for word in _cell(row[language])}
    return alternation(words)


def _cell(cell: str | list[str]) -> list[str]:
    return [cell] if isinstance(cell, str) else cell


@cache
def _event_ko() -> str:
    """‘2024 가나 엑스포’; 제12회 가나 축제; 이번 세미나."""
    number = r"(?:20[0-9]{2}(?:년도?)?\s?|제\s?[0-9]{1,3}\s?[회차기]\s?)"
    plain = rf"(?P<plain>{number}[가-힣A-Za-z0-9·&\s]{{0,28}}?(?:{nouns('ko')}))(?=[^가-힣]|[가-힣](?![가-힣])|$)"
    generic = rf"(?P<generic>(?:이번|이날|올해|이)\s(?:[가-힣]+\s)?[가-힣]*?(?P<called>{nouns('ko')}))"
    return rf"(?:{_QUOTED}|{plain}|{generic})"


@cache
def _ahead_ko() -> re.Pattern[str]:
    """주관하는 | ‘2024 가나 엑스포’, 열린 | 제12회 가나 축제, 주최한 | 이번 세미나."""
    # 열린 회의에서 “…”: what stands behind a particle is another thing.
    between = rf"\s*(?:[가-힣0-9]+(?<![은는이가을를고며에서])\s+){{0,{_WORDS_BETWEEN}}}?"
    # 주관하는 | 해솔 들꽃 사진 공모전: a name without marks has a word of its own before what it ends in.
    word = r"[가-힣A-Za-z0-9·]{2,12}(?<![은는이가을를에의로서고며한된던])\s"
    bare = rf"(?P<bare>(?:{word}){{1,4}}?[가-힣]{{0,8}}?(?:{nouns('ko')}))(?=[^가-힣]|[가-힣](?![가-힣])|에서|$)"
    return re.compile(rf"{between}{_event_ko()}|\s*{bare}")


@cache
def _topic_ko() -> re.Pattern[str]:
    """‘2024 가나 엑스포’는; 제12회 가나 축제가."""
    return re.compile(rf"{_event_ko()}(?:은|는|이|가)(?=\s)")


@cache
def is_event(language: Language) -> re.Pattern[str]:
    """A name that says it is an event's: by its end, its year or its number."""
    return re.compile(rf"(?:{nouns(language)})$|{_EDITION.pattern}", re.IGNORECASE if language == "en" else 0)


class Found(NamedTuple):
    """An event the sentence speaks of; `event` is None where it only says 이번 행사, `called` is then 행사."""

    event: Event | None
    called: str | None = None


def ahead(text: str, at: int, end: int, *, bare: bool = False) -> Found | None:
    """The event that the words up to `at` lead up to; None where they lead up to something else.

    `bare`: also one without marks, year or number, 주관하는 | 해솔 들꽃 사진 공모전.
    """
    match = _ahead_ko().match(text, at, end)
    if match is not None and match["bare"]:
        if not bare:
            return None
        span = Span(*match.span("bare"))
        return Found(Event(text[slice(*span)], span))
    # 주관하는 ‘살기 좋은 마을’로 선정됐다: what somebody is chosen as is no event.
    if match is not None and match["quoted"] and _CHOSEN.match(text, match.end(), end):
        return None
    return _found(text, match, sure=True)


def topic(text: str, start: int, end: int) -> Found | None:
    """The last event that the sentence `text[start:end]` has for its topic or subject."""
    matches = [found for match in _topic_ko().finditer(text, start, end) if (found := _found(text, match, sure=False))]
    return matches[-1] if matches else None


def only(text: str, start: int, end: int) -> Found | None:
    """The one event that `text[start:end]` names; None where it names none or several."""
    found = set(every(text, start, end, "ko"))
    return Found(found.pop()) if len(found) == 1 else None


def every(text: str, start: int, end: int, language: Language) -> Iterator[Event]:
    """The events named in marks, or by a year or number, whose name ends like an event's."""
    for match in _named(language).finditer(text, start, end):
        if not match["quoted"] and not match["plain"]:
            continue
        span = Span(*match.span("quoted" if match["quoted"] else "plain"))
        name = text[slice(*span)]
        said = language == "ko" and (_SENTENCE if match["quoted"] else _CLAUSE).search(name)
        if is_event(language).search(name) and not said:
            the = 4 * name.startswith("The ")
            yield Event(name[the:], Span(span.start + the, span.end))


def just_before(text: str, start: int, end: int) -> Found | None:
    """The event in quotation marks that stands right before a bracket: ‘2024 가나 엑스포’(주최 …)."""
    matches = [match for match in _ANY_QUOTED.finditer(text, start, end) if end - match.end() <= 1]
    if not matches:
        return None
    span = Span(*matches[-1].span("quoted"))
    return Found(Event(text[slice(*span)], span))


@cache
def _named(language: Language) -> re.Pattern[str]:
    return re.compile(_event_ko()) if language == "ko" else event_en()


@cache
def event_en() -> re.Pattern[str]:
    """The '2023 Smart Biz Expo'; the 12th Haesol Garlic Festival; the Eighth Annual Haesol Fair."""
    quoted = r"[‘'“\"](?P<quoted>[^‘’'“”\"\n]{3,60})[’'”\"]"
    annual = rf"(?:[0-9]{{1,3}}(?:st|nd|rd|th)|{'|'.join(_ORDINALS)})\s+[Aa]nnual\s+"
    number = rf"(?:(?:19|20)[0-9]{{2}}\s+|{annual}|[0-9]{{1,3}}(?:st|nd|rd|th)\s+)?"
    words = rf"{CAPITAL}(?:\s+(?:of\s+|&\s+|and\s+)?{CAPITAL}){{0,6}}?"
    plain = rf"(?P<plain>{number}{words}\s+(?:{nouns('en')})(?:\s+(?:19|20)[0-9]{{2}})?)(?![\w-])"
    return re.compile(rf"{quoted}|{plain}")


def _found(text: str, match: re.Match[str] | None, *, sure: bool) -> Found | None:
    if match is None:
        return None
    if match["generic"]:
        return Found(None, match["called"])
    group = "quoted" if match["quoted"] else "plain"
    span = Span(*match.span(group))
    name = text[slice(*span)]
    if group == "plain" and _CLAUSE.search(name):
        return None
    named = is_event("ko").search(name) or (sure and not _SENTENCE.search(name))
    return Found(Event(name, span)) if named else None
