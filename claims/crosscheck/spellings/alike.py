"""How much speaks for two words of two places being one name in two spellings: one score, in log odds."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from claims.crosscheck.spellings.evidence import same
from claims.crosscheck.spellings.known import (
    is_inflected,
    is_latin_custom,
    is_odd,
    is_person,
    is_verb,
    last_word,
    stems,
)
from claims.crosscheck.spellings.named import Named, is_name_like
from claims.crosscheck.statement import K
from claims.crosscheck.weights import weights
from claims.hangul import is_hangul, letter_differences
from claims.language import morphemes
from claims.regex import regex
from claims.titles.names_foreign import is_foreign, is_name

_MIDDLE = 2  # syllables that may part two names: 맑은터환경, 맑은누리환경
_SHARED = 0.5  # of two Latin names
_LONG = 5
_PET = regex(r"(?:ie|y|e)$")
_NAME = 6  # syllables
_INITIALS = 3  # letters with which two given names may begin: Lorraine, Lorna
# Norwegian and Norway, Lisbon and Lisboner: one word bent by grammar.
_DERIVED = regex(r"(?:i?ans?|eans?|ese|ish|i?cs?|is?|ers?|als?|ists?|ism|s|y|ies|ia|ing|ed)$")


class Likeness(NamedTuple):
    """What two forms have in common, by weight: one letter, one syllable or more; and the head noun of both."""

    kind: str
    head: bool
    first: bool  # whether the first syllable parts them


@lru_cache(maxsize=1 << 15)
def likeness(one: str, other: str) -> Likeness | None:
    """What parts two forms that may be one name; None where nothing or too much does."""
    if one == other or is_hangul(one) != is_hangul(other):
        return None
    start = _shared(one, other)
    end = _shared(one[start:][::-1], other[start:][::-1])
    a, b = one[start : len(one) - end], other[start : len(other) - end]
    if is_hangul(one):
        # What one has more than the other is a longer form of it: 한울대병원, 한울대학교병원.
        if not a or not b or max(len(a), len(b)) > _MIDDLE:
            return None
        kind = "letter" if len(a) > 1 and a == b[::-1] else "wide" if len(a + b) > 2 else _step(a, b)
        # 가람리조트 and 누리리조트 are two firms; who misremembers a name keeps how it begins and how it ends.
        if start + end < (1 if kind == "letter" else 2) or (kind == "wide" and (not start or not end)):
            return None
        if kind == "wide" and max(len(one), len(other)) > _NAME:
            return None  # 전국기능경진대회, 전국상업경진대회: a long compound says what it is
        return Likeness(kind, _is_head(one[len(one) - end :] if end else ""), start == 0)
    # Chicago and Chicago-area: what one has more than the other makes a longer name.
    if is_latin_custom(one, other) or (abs(len(one) - len(other)) > 1 and not (a and b)):
        return None
    short, long = sorted((one, other), key=len)
    if len(short) < len(long) and long.startswith(_PET.sub("", short)):
        return None  # Dave is David, Katie Katherine
    if start + end < _SHARED * len(long):
        given = start >= _INITIALS and not end and len(short) >= _LONG
        return Likeness("given", False, False) if given else None
    edits = OSA.distance(one, other)
    kind = "letter" if edits == 1 or sorted(one) == sorted(other) else "syllable" if edits == 2 else "wide"
    if kind == "letter" and max(len(one), len(other)) < _LONG:
        return None
    return Likeness(kind, False, start == 0)


def is_given(one: Named[K], other: Named[K]) -> bool:
    """Whether one foreign family name follows both: 파올로 리엔치, 마르코 리엔치."""
    a, b = one.use.beside(1), other.use.beside(1)
    if a is None or b is None or a.form != b.form or is_person(one.form) or is_person(other.form):
        return False
    one_word = one.form.startswith(other.form) or other.form.startswith(one.form)
    if one_word or is_verb(one.form) or is_verb(other.form):
        return False
    return is_foreign(a.form) and is_name(one.form) and is_name(other.form)


def _shared(one: str, other: str) -> int:
    return next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _step(a: str, b: str) -> str:
    apart = letter_differences(a, b)
    return "letter" if apart is not None and apart <= 1 else "syllable"


@lru_cache(maxsize=1 << 14)
def _is_head(tail: str) -> bool:
    """Whether the end that two names share is a word of its own: 에너지, 항공."""
    if last_word(tail) is not None:
        return True
    ends = (morphemes(tail[i:]) for i in range(len(tail) - 1))
    return any(len(pieces) == 1 and pieces[0].tag == "NNG" and pieces[0].score > _HEARD for pieces in ends)


_HEARD = -20.0


def score(one: Named[K], other: Named[K], found: Likeness) -> float:
    """The log odds that the two places print one name, by what they are and by what stands around them."""
    w = weights("counterparts")
    a, b = one.form, other.form
    sure = (
        w[found.kind]
        + w["head"] * found.head
        + w["first" if is_person(a) or not is_hangul(a) else "first_syllable"] * found.first
    )
    around = len(one.use.around & other.use.around) / max(1, min(len(one.use.around), len(other.use.around)))
    shared = beside(one, other)
    sure += w["around"] * around + w["quoted"] * (one.use.quoted and other.use.quoted)
    if not is_hangul(a):
        capitals = sum(capital for capital in shared)
        if _is_derived(a, b):
            return w["never"]
        if found.kind == "given" and not _has_family_name(one, other):
            return w["never"]
        longer = min(max(len(a), len(b)) - _LONG, _LONG)
        sure += w["capital"] * min(capitals, 2) + w["beside"] * (len(shared) > capitals) + w["letter_more"] * longer
        return sure + w["goes_on"] * _goes_on_otherwise(one, other)
    if found.kind == "given":
        return sure + w["beside_ko"] * min(len(shared), 2)
    names = [is_name_like(x.form) for x in (one, other)]
    nouns = [is_person(form) or not is_verb(form) for form in (a, b)]
    in_quotes = one.use.quoted and other.use.quoted and any(nouns)
    if _is_grammar(one, other, bound=bool(shared)) or not ((any(names) and all(nouns)) or in_quotes):
        return w["never"]
    person = is_person(a) or is_person(b)
    if person and not all(map(is_person, (a, b))) and not shared and not found.head and found.kind != "letter":
        return w["never"]
    sure += w["also"] * any(_is_another(place) for place in (one, other))
    return sure + w["names"] * all(names) + w["one_known"] * (not all(names)) + w["beside_ko"] * min(len(shared), 2)


def beside(one: Named[K], other: Named[K]) -> list[bool]:
    """The words that stand beside both, on whichever side, and whether each has a capital: 시인 채이든, 채이돈 시인."""
    found = []
    theirs = other.beside
    for token in one.beside:
        twin = next((x for x in theirs if same(token.form, x.form)), None)
        if twin is not None:
            found.append(token.capital and twin.capital)
    return found


def _is_another(place: Named[K]) -> bool:
    """Whether the text says "too": 새길지점에서도 is told beside something else."""
    return place.use.whole[len(place.form) :].endswith("도")


def _has_family_name(one: Named[K], other: Named[K]) -> bool:
    """Whether one word with a capital stands behind both."""
    a, b = one.use.beside(1), other.use.beside(1)
    return a is not None and b is not None and a.capital and a.form == b.form


def _goes_on_otherwise(one: Named[K], other: Named[K]) -> bool:
    """Whether the two names are parts of longer ones that differ: Majority Leader Ann, Minority Whip Bob."""
    for step in (-1, 1):
        a, b = one.use.beside(step), other.use.beside(step)
        if a is not None and b is not None and a.capital and b.capital and a.form != b.form:
            return True
    return False


def _is_derived(a: str, b: str) -> bool:
    stem, longer = sorted((_DERIVED.sub("", a), _DERIVED.sub("", b)), key=len)
    return longer.startswith(stem) and len(longer) - len(stem) <= _MIDDLE


def _is_grammar(one: Named[K], other: Named[K], *, bound: bool) -> bool:
    """Whether two words part in particles and endings alone; a name beside the same word does not."""
    persons = (any if bound else all)(is_person(x.form) and is_odd(x.form) for x in (one, other))
    same_stems = any(stems(a) == stems(b) for a, b in ((one.use.whole, other.use.whole), (one.form, other.form)))
    return same_stems or (not persons and is_inflected(one.form, other.form))
