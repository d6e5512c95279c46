"""What a trained pipeline takes for a name, weighed by what the lexicons know: candidates beside what is read.

A pipeline that was trained on too little calls 발표했다 a person and 25일 a firm. What the lexicons know for something
else is dropped, and a particle that a pipeline leaves on a name is cut off.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from claims.crosscheck.spellings.terms import PARTICLE
from claims.hangul import is_hangul
from claims.language import Named, morphemes, named
from claims.reading import Reading
from claims.regex import regex
from claims.span import Language, Span
from claims.titles import names_foreign
from claims.titles.names_en import name_from
from claims.titles.names_ko import LIKELY, has_surname, is_ordinary, name_before_particle, name_score
from claims.titles.organizations import is_organization
from claims.titles.tokens_en import tokens
from claims.titles.words import title_word

_MOST_WORDS = 4
_LONGEST = 40  # characters of an organisation's name
_NEAR = 20  # characters to either side of a name
# Kiwi's score of a word it has never seen.
_UNHEARD = -20.0
_REST = regex(rf"(?:님|씨|측|랑)?(?:{PARTICLE})?(?![가-힣A-Za-z0-9])")


class Organization(NamedTuple):
    """An organisation's name as printed: `text[span.start:span.end] == name`."""

    span: Span
    name: str


def candidates(reading: Reading, pipeline: str, taken: Iterable[Span]) -> Iterator[Named]:
    """The names that a pipeline finds and the lexicons do not refute, in order; none shares a character with `taken`.

    A name lies within one line.
    """
    spans = list(taken)
    for one in named(reading.text, reading.lines, pipeline, reading.language):
        plausible = person if one.kind == "person" else organization
        span = plausible(reading.text, one.span, reading.language)
        if span is not None and not any(span.start < other.end and other.start < span.end for other in spans):
            yield Named(span, one.kind)


def person(text: str, span: Span, language: Language) -> Span | None:
    """The span of the person's name without its particle; None where the words are no name."""
    if language == "en":
        line = tokens(text, *span)
        begins = name_from(line, 0) if line else None
        return span if begins is not None and begins.span == span else None
    words = text[slice(*span)].split(" ")
    words[-1] = last = name_before_particle(words[-1]) or names_foreign.without_particle(words[-1])
    name = Span(span.start, span.start + len(" ".join(words)))
    korean = len(words) == 1 and has_surname(last) and 1 < len(last) < 5
    foreign = len(words) <= _MOST_WORDS and all(map(names_foreign.is_foreign, words)) and len(last) > 1
    if not (korean or foreign) or any(map(_is_something_else, words)) or not _is_whole(text, name):
        return None
    return name


def _is_something_else(word: str) -> bool:
    """Whether the lexicons or Kiwi know the word: 한국사, 신분증, 이렇게."""
    if not is_hangul(word) or is_ordinary(word) or is_organization(word) or title_word(word) is not None:
        return True
    return not name_score(word) and all(m.tag != "NNP" and m.score > _UNHEARD for m in morphemes(word))


def _is_whole(text: str, name: Span) -> bool:
    """Whether the name fills its word but for a particle, and no foreign word beside it goes on: 안나 | 켄드릭."""
    before, after = text[max(0, name.start - _NEAR) : name.start], text[name.end : name.end + _NEAR]
    if (before and before[-1].isalnum()) or not _REST.match(after):
        return False
    beside = before.split(" ")[-2:-1] if before[-1:] == " " else []
    beside += [names_foreign.without_particle(word) for word in after.split(" ")[1:2] if after[0] == " "]
    return not any(len(word) > 1 and names_foreign.is_foreign(word) for word in beside)


def organization(text: str, span: Span, language: Language) -> Span | None:
    """The span of an organisation's name; None where the words are a number, a title or a person."""
    quote = text[slice(*span)]
    if len(quote) > _LONGEST or quote != quote.strip() or not any(map(str.isalpha, quote)):
        return None
    if language == "en":
        return span if quote[0].isupper() or quote[0].isdigit() else None
    last = quote.split(" ")[-1]
    if quote[0].isdigit() or title_word(last) is not None or name_score(quote) >= LIKELY:
        return None
    return span
