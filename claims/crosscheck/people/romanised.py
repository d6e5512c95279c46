"""A Korean name and its romanisation, or two romanisations, that part in one syllable: 변가온 and Byeon Ga-on, Ga-in.

Only names whose family name is a Korean one and whose given name is printed syllable by syllable (Sol-bin) can be
held against Hangul; a name that the other text prints as well is somebody else's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from claims.crosscheck.events import Events
from claims.crosscheck.people.near_names import edit_distance
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Part, Side, Witness
from claims.names import same_name
from claims.romanization import surname_readings, surname_spellings, syllable_spellings
from claims.span import Span
from claims.titles.names_ko import LIKELY, name_before_particle, name_score

_RULE = "claims.name.person_near_miss"
_ONE_PERSON = 0.5
_LATIN = re.compile(r"\b([A-Z][a-z]+) ([A-Z][a-z]*)-([a-z]+)\b")
_HANGUL = re.compile(r"(?<![가-힣])[가-힣]{3,7}(?![가-힣])")
_Names = Mapping[str, list[Mention[K]]]


def check(told: Events[K]) -> list[Disagreement[K]]:
    """A warning for each pair of forms of one name, in two texts of one event or in an original and its translation."""
    names = {witness.key: (_hangul(witness), _latin(witness)) for witness in told.witnesses}
    found: dict[tuple[str, str], Disagreement[K]] = {}
    for one, other in told.of_one_event():
        for left, right in _apart(names[one.key], names[other.key]):
            sides = (Side(left[0], tuple(left[1])), Side(right[0], tuple(right[1])))
            found.setdefault((left[0], right[0]), Disagreement(_RULE, Grade.WARNING, left[0], sides))
    for witness in told.witnesses:
        korean, latin = names[witness.key]
        for left, right in _across(korean, latin, korean, latin):
            sides = (Side(left[0], tuple(left[1])), Side(right[0], tuple(right[1])))
            found.setdefault((left[0], right[0]), Disagreement(_RULE, Grade.WARNING, left[0], sides))
    return list(found.values())


def _hangul(witness: Witness[K]) -> dict[str, list[Mention[K]]]:
    found: dict[str, list[Mention[K]]] = {}
    for part in _parts(witness, "ko"):
        for match in _HANGUL.finditer(witness.text, *part.span):
            name = name_before_particle(match[0])
            if len(name) == 3 and name_score(name) >= LIKELY:
                span = Span(match.start(), match.start() + len(name))
                found.setdefault(name, []).append(Mention(witness.key, span))
    return found


def _latin(witness: Witness[K]) -> dict[str, list[Mention[K]]]:
    found: dict[str, list[Mention[K]]] = {}
    for part in witness.parts:
        for match in _LATIN.finditer(witness.text, *part.span):
            if match[1].lower() in surname_readings():
                found.setdefault(match[0], []).append(Mention(witness.key, Span(*match.span())))
    return found


def _parts(witness: Witness[K], language: str) -> Iterator[Part]:
    return (part for part in witness.parts if part.language == language)


_Form = tuple[str, list[Mention[K]]]


def _apart(one: tuple[_Names[K], _Names[K]], other: tuple[_Names[K], _Names[K]]) -> Iterator[tuple[_Form[K], _Form[K]]]:
    """The forms of the two texts that are one name but for a syllable."""
    yield from _across(one[0], other[1], *other)
    yield from _across(other[0], one[1], *one)
    for left, here in one[1].items():
        for right, there in other[1].items():
            if _near_latin(left, right) and not (_knows(left, other[1]) or _knows(right, one[1])):
                yield (left, here), (right, there)


def _across(
    korean: _Names[K], latin: _Names[K], beside_latin: _Names[K], other_latin: _Names[K]
) -> Iterator[tuple[_Form[K], _Form[K]]]:
    """Names in Hangul that none of the romanised ones stands for, with the one that nearly does."""
    lost = [name for name in korean if not any(same_name(name, one) >= _ONE_PERSON for one in other_latin)]
    strange = [
        one for one in latin if not any(same_name(name, one) >= _ONE_PERSON for name in (*korean, *beside_latin))
    ]
    for one in strange:
        near = [name for name in lost if _near(name, one)]
        if len(near) == 1:
            yield (near[0], korean[near[0]]), (one, latin[one])


def _knows(name: str, names: _Names[K]) -> bool:
    return any(same_name(name, one) >= _ONE_PERSON for one in names)


@lru_cache(maxsize=1 << 12)
def _near(hangul: str, latin: str) -> bool:
    """Whether one syllable of the given name alone cannot be read so, and begins alike or is a letter off."""
    surname, first, last = _cut(latin)
    if surname not in surname_spellings(hangul[0]):
        return False
    pairs = list(zip(hangul[1:], (first, last), strict=True))
    wrong = [(syllable, printed) for syllable, printed in pairs if printed not in syllable_spellings(syllable)]
    if len(wrong) != 1:
        return False
    syllable, printed = wrong[0]
    rights = syllable_spellings(syllable)
    return any(edit_distance(printed, right) <= 1 + (printed[0] == right[0]) for right in rights)


@lru_cache(maxsize=1 << 12)
def _near_latin(a: str, b: str) -> bool:
    left, right = _cut(a), _cut(b)
    if left[0] != right[0] or same_name(a, b) >= _ONE_PERSON:
        return False
    wrong = [(x, y) for x, y in zip(left[1:], right[1:], strict=True) if x != y]
    return len(wrong) == 1 and edit_distance(*wrong[0]) == 1


def _cut(latin: str) -> tuple[str, str, str]:
    match = _LATIN.fullmatch(latin)
    return ("", "", "") if match is None else (match[1].lower(), match[2].lower(), match[3].lower())
