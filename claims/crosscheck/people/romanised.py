"""A Korean name and its romanisation, or two romanisations, that part in one syllable: 변가온 and Byeon Ga-on, Ga-in.

The name in Latin letters proposes, by a Korean family name and two syllables behind or before it; the Hangul must fit
in two of its three syllables. Whoever the other text names as well is somebody else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from rapidfuzz.distance import OSA

from claims.crosscheck.events import Events, least_odds
from claims.crosscheck.spellings.known import is_odd, is_person
from claims.crosscheck.spellings.named import korean_form
from claims.crosscheck.spellings.terms import stem
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.crosscheck.weights import weights
from claims.names import MAY_BE_ONE, same_name
from claims.regex import regex
from claims.romanization import surname_readings, surname_spellings, syllable_spellings
from claims.span import Span

_RULE = "claims.name.person_near_miss"
_SYLLABLE = r"[a-z]{1,3}?(?:[aeiou]{1,3}|[wy][aeiou]{1,2})[a-z]{0,2}"
_LATIN = regex(
    r"\b(?:(?P<family>[A-Z][a-z]+) (?P<given>[A-Z][a-z]*-[A-Za-z]?[a-z]+|[A-Z][a-z]{3,})"
    r"|(?P<first>[A-Z][a-z]*-[A-Za-z]?[a-z]+) (?P<last>[A-Z][a-z]+))\b(?!-)"
)
_HANGUL = regex(r"(?<![가-힣])[가-힣]{3,7}(?![가-힣])")
_SYLLABLES = 3
_Names = Mapping[str, list[Mention[K]]]


def check(told: Events[K]) -> list[Disagreement[K]]:
    """A warning for each pair of forms of one name, in two texts of one event or in an original and its translation."""
    latin = {witness.key: _latin(witness) for witness in told.witnesses}
    # Where nobody is romanised there is no name in Hangul that it could be: most texts need not be searched for one.
    pairs, own = [*told.of_one_event()], [witness for witness in told.witnesses if told.asks(witness)]
    searched = {one.key for pair in pairs for one, other in (pair, pair[::-1]) if latin[other.key]}
    searched |= {one.key for one in own if latin[one.key]}
    names = {w.key: (_hangul(w) if w.key in searched else {}, latin[w.key]) for w in told.witnesses}
    least = least_odds("romanised", told.texts)
    found: dict[tuple[str, str], Disagreement[K]] = {}
    for one, other in pairs:
        for left, right in _apart(names[one.key], names[other.key], least):
            sides = (Side(left[0], tuple(left[1])), Side(right[0], tuple(right[1])))
            found.setdefault((left[0], right[0]), Disagreement(_RULE, Grade.WARNING, left[0], sides))
    for witness in own:
        korean, romanised = names[witness.key]
        for left, right in _across(korean, romanised, korean, romanised, least):
            sides = (Side(left[0], tuple(left[1])), Side(right[0], tuple(right[1])))
            found.setdefault((left[0], right[0]), Disagreement(_RULE, Grade.WARNING, left[0], sides))
    return list(found.values())


def _hangul(witness: Witness[K]) -> dict[str, list[Mention[K]]]:
    """Words of three syllables, of which `_may_be_name` tells the names: most of them nobody need be asked about."""
    found: dict[str, list[Mention[K]]] = {}
    for part in witness.parts:
        if part.language == "ko":
            for match in _HANGUL.finditer(witness.text, *part.span):
                name = korean_form(match[0], stem(match[0]))
                if len(name) == _SYLLABLES:
                    span = Span(match.start(), match.start() + len(name))
                    found.setdefault(name, []).append(Mention(witness.key, span))
    return found


def _may_be_name(word: str) -> bool:
    """Whether a word is built like a name or stands in no dictionary."""
    return is_person(word) or is_odd(word)


def _latin(witness: Witness[K]) -> dict[str, list[Mention[K]]]:
    found: dict[str, list[Mention[K]]] = {}
    for part in witness.parts:
        for match in _LATIN.finditer(witness.text, *part.span):
            if _cut(match[0])[0] in surname_readings():
                found.setdefault(match[0], []).append(Mention(witness.key, Span(*match.span())))
    return found


_Form = tuple[str, list[Mention[K]]]


def _apart(
    one: tuple[_Names[K], _Names[K]], other: tuple[_Names[K], _Names[K]], least: float
) -> Iterator[tuple[_Form[K], _Form[K]]]:
    """The forms of the two texts that are one name but for a syllable."""
    yield from _across(one[0], other[1], *other, least)
    yield from _across(other[0], one[1], *one, least)
    for left, here in one[1].items():
        for right, there in other[1].items():
            if _near_latin(left, right) and not (_knows(left, other[1]) or _knows(right, one[1])):
                yield (left, here), (right, there)


def _across(
    korean: _Names[K], latin: _Names[K], beside_latin: _Names[K], other_latin: _Names[K], least: float
) -> Iterator[tuple[_Form[K], _Form[K]]]:
    """Names in Hangul that none of the romanised ones stands for, with the one that nearly does."""
    lost = [name for name in korean if not any(same_name(name, one) >= MAY_BE_ONE for one in other_latin)]
    strange = [one for one in latin if not (_knows(one, beside_latin) or any(map(_may_be_name, _alike(one, korean))))]
    for one in strange:
        # A name printed as one word shows no syllables, so the Hangul must show a name.
        may_be = [name for name in lost if "-" in one or is_person(name)]
        scores = {name: found for name in may_be if (found := _fit(name, one)) >= least and _may_be_name(name)}
        best = [name for name in scores if scores[name] == max(scores.values())]
        if len(best) == 1:
            yield (best[0], korean[best[0]]), (one, latin[one])


def _knows(name: str, names: _Names[K]) -> bool:
    return any(True for _ in _alike(name, names))


def _alike(name: str, names: _Names[K]) -> Iterator[str]:
    return (one for one in names if same_name(one, name) >= MAY_BE_ONE)


@lru_cache(maxsize=1 << 14)
def _fit(hangul: str, latin: str) -> float:
    """How well a romanised name fits three syllables of Hangul; 0 where it does not in two of them."""
    family, *given = _cut(latin)
    splits = [tuple(given)] if len(given) > 1 else _splits(given[0])
    return max((_fit_of(hangul, (family, *split)) for split in splits), default=0.0)


def _splits(given: str) -> list[tuple[str, str]]:
    """The ways to cut a given name printed as one word into two syllables: Gaon is Ga-on and Gao-n."""
    cuts = [(given[:i], given[i:]) for i in range(1, len(given))]
    return [cut for cut in cuts if all(re.fullmatch(_SYLLABLE, piece) or piece[0] in "aeiouyw" for piece in cut)]


def _fit_of(hangul: str, pieces: tuple[str, ...]) -> float:
    spellings = [surname_spellings(hangul[0]), *map(syllable_spellings, hangul[1:])]
    wrong = [i for i, piece in enumerate(pieces) if piece not in spellings[i]]
    if len(wrong) != 1:
        return 0.0
    w, printed, rights = weights("romanised"), pieces[wrong[0]], spellings[wrong[0]]
    near = any(OSA.distance(printed, right) <= 1 + (printed[0] == right[:1]) for right in rights)
    return w["two_syllables"] + w["near"] * near + w["family"] * (wrong != [0])


@lru_cache(maxsize=1 << 12)
def _near_latin(a: str, b: str) -> bool:
    left, right = _cut(a), _cut(b)
    if len(left) != len(right) or left[0] != right[0] or same_name(a, b) >= MAY_BE_ONE:
        return False
    wrong = [(x, y) for x, y in zip(left[1:], right[1:], strict=True) if x != y]
    return len(wrong) == 1 and OSA.distance(*wrong[0]) == 1


def _cut(latin: str) -> tuple[str, ...]:
    """Family name and given name in its syllables, in small letters."""
    match = _LATIN.fullmatch(latin)
    if match is None:
        return ("", "")
    family, given = match["family"] or match["last"], match["given"] or match["first"]
    return (family.lower(), *given.lower().split("-"))
