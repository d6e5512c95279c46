"""One person by two given names: 문가온 in the Korean text and Moon Seo-yul in the English one.

Whoever either text names in both spellings is settled. Of the rest each text must leave one person of a family name,
or one person at all whom the texts give one age, one post or one deed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claims.crosscheck.across.glossary import concepts
from claims.crosscheck.across.halves import Half, told_twice
from claims.crosscheck.events import Events
from claims.crosscheck.people.kin_words import tells_of_kin
from claims.crosscheck.spellings.known import is_person
from claims.crosscheck.statement import Disagreement, Grade, K, Side
from claims.crosscheck.values.said import said
from claims.names import MAY_BE_ONE, same_name
from claims.reading import Reading
from claims.regex import regex
from claims.romanization import long_surnames, surname_readings, surname_spellings
from claims.span import Span
from claims.titles.people import names as names_in

_FULL = (3, 4)  # syllables
_LATIN = regex(
    r"\b(?:(?P<family>[A-Z][a-z]+) (?P<given>[A-Z][a-z]*-[A-Za-z]?[a-z]+)"
    r"|(?P<first>[A-Z][a-z]*-[A-Za-z]?[a-z]+) (?P<last>[A-Z][a-z]+))\b(?!-)"
)
_WORD = regex(r"(?<![가-힣])[가-힣]{3,6}")


def check(events: Events[K]) -> list[Disagreement[K]]:
    """A warning for each person whom the two languages call by two names."""
    found = []
    for korean, english in told_twice(events):
        for left, right in _pairs(korean, english):
            sides = tuple(
                Side(name, tuple(half.mention(span) for span in spans))
                for half, (name, spans) in ((korean, left), (english, right))
            )
            found.append(Disagreement("claims.name.person_near_miss", Grade.WARNING, left[0], sides))
    return found


_Form = tuple[str, Sequence[Span]]


def _pairs(korean: Half[K], english: Half[K]) -> Iterator[tuple[_Form, _Form]]:
    here, there = hangul_names(korean), latin_names(english)
    settled = {name for name in here if any(_is_one(name, other) for other in there)}
    lost = {name: spans for name, spans in here.items() if name not in settled and not _printed(name, english)}
    strange = {
        name: spans for name, spans in there.items() if not any(_is_one(other, name) for other in _words(korean))
    }
    for latin, spans in strange.items():
        family = _family(latin)
        ours = [name for name in lost if family in surname_spellings(name[0])]
        rivals = [name for name in strange if surname_readings().get(family, "") and _family(name) == family]
        if len(ours) == len(rivals) == 1 and not _are_kin(korean, english, ours[0], settled):
            yield (ours[0], lost[ours[0]]), (latin, spans)
    if len(lost) == len(strange) == 1 and not settled:
        (name, places), (latin, spans) = next(iter(lost.items())), next(iter(strange.items()))
        if _family(latin) not in surname_spellings(name[0]) and _of_one_person(korean, places, english, spans):
            yield (name, places), (latin, spans)


def _is_one(hangul: str, latin: str) -> bool:
    return same_name(hangul, latin) >= MAY_BE_ONE


def _are_kin(korean: Half[K], english: Half[K], name: str, settled: set[str]) -> bool:
    """Whether the texts tell of two of one family: another of the name is in both, or kin is named."""
    return any(other[0] == name[0] for other in settled) and any(
        tells_of_kin(half.text, *part.span) for half in (korean, english) for part in half.parts
    )


def _of_one_person(korean: Half[K], places: Sequence[Span], english: Half[K], spans: Sequence[Span]) -> bool:
    """Whether the sentences give both names one age, or words enough in common."""
    ages: list[set[object]] = []
    words: list[set[str]] = []
    for half, named in ((korean, places), (english, spans)):
        near = {half.sentence_at(span.start) for span in named} - {None}
        values = [one for one in said(half.witness) if one.sentence in near]
        ages.append({one.number for one in values if one.kind == "age"})
        words.append({c for s in near if s is not None for c in concepts(half.text, *s, half.language)})
    return bool(ages[0] & ages[1]) or len(words[0] & words[1]) >= 3


def hangul_names(half: Half[K]) -> dict[str, list[Span]]:
    """The full Korean names that a half prints, and where."""
    found: dict[str, list[Span]] = {}
    for part in half.parts:
        text = half.text[: part.span.end]
        blank = " " * part.span.start + text[part.span.start :]
        for span in sorted(names_in(Reading(blank, "ko"))):
            name = half.text[slice(*span)]
            withheld = name.endswith("모") and name[:-1] in long_surnames()  # 남궁모 씨
            if len(name) in _FULL and is_person(name) and not withheld:
                found.setdefault(name, [])
    for name, spans in found.items():
        pattern = re.compile(rf"(?<![가-힣]){name}")
        spans += [Span(*m.span()) for part in half.parts for m in pattern.finditer(half.text, *part.span)]
    return found


def met(korean: Half[K], english: Half[K]) -> dict[str, list[Span]]:
    """The Korean words that the English half spells as a name, whether they look like one or not, and where."""
    latin, found = latin_names(english), dict[str, list[Span]]()
    for part in korean.parts:
        for match in _WORD.finditer(korean.text, *part.span):
            name = match[0][:3]
            if any(_is_one(name, other) for other in latin):
                found.setdefault(name, []).append(Span(match.start(), match.start() + 3))
    return found


def latin_names(half: Half[K]) -> dict[str, list[Span]]:
    """The romanised Korean names that a half prints, and where."""
    found: dict[str, list[Span]] = {}
    for part in half.parts:
        for match in _LATIN.finditer(half.text, *part.span):
            if _family(match[0]) in surname_readings():
                found.setdefault(match[0], []).append(Span(*match.span()))
    return found


def _family(latin: str) -> str:
    match = _LATIN.fullmatch(latin)
    return (match["family"] or match["last"]).lower() if match else ""


def _words(half: Half[K]) -> set[str]:
    """The beginnings of words that may be names, whatever they were read as."""
    return {
        match[0][:length]
        for part in half.parts
        for match in _WORD.finditer(half.text, *part.span)
        for length in (3, 4)
        if len(match[0]) >= length
    }


_TWO_WORDS = regex(r"\b(?=([A-Z][A-Za-z-]{1,20} [A-Z][A-Za-z-]{1,20}))")


def _printed(name: str, english: Half[K]) -> bool:
    """Whether two words of the English text may be the name in any spelling."""
    return any(
        _is_one(name, match[1]) for part in english.parts for match in _TWO_WORDS.finditer(english.text, *part.span)
    )
