"""A foreign name or a firm in Hangul and in Latin letters that sound alike by half: 마리오 크론베르, Mario Kronfeld.

One word of the two is the same by its sound, and what stands beside it cannot be: it has consonants of its own in
either script. Silent letters are many in Latin names, so a name that leaves letters over in one script alone is the
same. A firm is held against one whose last word says the same kind of business: 새길식품, Saeron Foods.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise
from typing import Generic, NamedTuple

from claims.crosscheck.events import Events, least_odds
from claims.crosscheck.spellings.known import is_odd, is_person, is_verb
from claims.crosscheck.spellings.uses import Token, bare, tokens
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.crosscheck.weights import weights
from claims.hangul import is_hangul, letters
from claims.language import morphemes
from claims.lexicon import table
from claims.names import romanises
from claims.regex import regex
from claims.romanization import surname_readings, syllable_spellings
from claims.span import Span
from claims.titles.names_foreign import is_foreign

_RULE = "claims.name.near_miss"
_ONSETS = {
    **dict.fromkeys("ㄱㄲㅋ", "k"), **dict.fromkeys("ㄷㄸㅌ", "t"), **dict.fromkeys("ㅂㅃㅍ", "p"),
    **dict.fromkeys("ㅅㅆ", "s"), **dict.fromkeys("ㅈㅉㅊ", "j"), "ㅁ": "m", "ㄴ": "n", "ㄹ": "l", "ㅎ": "h",
}  # fmt: skip
_CODAS = {"ㄱ": "k", "ㅋ": "k", "ㄴ": "n", "ㅇ": "n", "ㄷ": "t", "ㅅ": "t", "ㄹ": "l", "ㅁ": "m", "ㅂ": "p", "ㅍ": "p"}
# The consonants that a Latin letter may stand for, in one language or another.
_LATIN = {
    "b": "p", "c": "ksj", "d": "tj", "f": "ph", "g": "kjh", "h": "h", "j": "jh", "k": "k", "l": "l", "m": "mn",
    "n": "nm", "p": "p", "q": "k", "r": "lh", "s": "sjt", "t": "tsj", "v": "ph", "w": "ph", "x": "ksh", "z": "sjt",
}  # fmt: skip
_OVER = 3  # consonants that the two scripts have over, one at least in each, where the names are two
_WORD = regex(r"[A-Z][a-z]{2,}")


class _Name(NamedTuple, Generic[K]):
    """Two words of a text that stand side by side and may be one name."""

    first: str
    last: str
    mention: Mention[K]


def check(told: Events[K]) -> list[Disagreement[K]]:
    """A warning for each name that two texts of one event, or a text and its translation, give by half alike."""
    if weights("sounds")["one"] < least_odds("sounds", told.texts):
        return []
    found: dict[tuple[str, str], Disagreement[K]] = {}
    pairs = [(a, b) for one, other in told.of_one_event() for a, b in ((one, other), (other, one))]
    for korean, latin in (*pairs, *((one, one) for one in told.witnesses)):
        for hangul, roman in (*_people(korean, latin), *_firms(korean, latin)):
            left = Side(korean.text[slice(*hangul.span)], (hangul,))
            right = Side(latin.text[slice(*roman.span)], (roman,))
            found.setdefault((left.value, right.value), Disagreement(_RULE, Grade.WARNING, left.value, (left, right)))
    return list(found.values())


_Place = Mention[K]


def _people(korean: Witness[K], latin: Witness[K]) -> Iterator[tuple[_Place[K], _Place[K]]]:
    names = latin.memo("latin names", lambda: [*_latin_names(latin)])
    if not names:
        return
    theirs = korean.memo("foreign names", lambda: [*_foreign_names(korean)])
    for name in names:
        near = [one for one in theirs if _is_same(one.first, name.first) and not sounds_alike(one.last, name.last)]
        if len({one.last for one in near}) == 1 and _is_other(near[0].last, name.last):
            known = any(sounds_alike(one.last, name.last) for one in theirs) or any(
                sounds_alike(near[0].last, other.last) for other in names
            )
            if not known:
                yield near[0].mention, name.mention


def _latin_names(witness: Witness[K]) -> Iterator[_Name[K]]:
    for part in witness.parts:
        if part.language == "en":
            run = tokens(witness.text, part.span)
            for i, (one, other) in enumerate(pairwise(run)):
                words = witness.text[one.start : one.end], witness.text[other.start : other.end]
                longer = i > 0 and one.joined and run[i - 1].capital
                korean = one.form in surname_readings() and len(one.form) <= _LONGEST_FAMILY
                if other.joined and all(map(_WORD.fullmatch, words)) and not longer and not korean:
                    yield _Name(one.form, other.form, _mention(witness, one.start, bare(witness.text, other).end))


_LONGEST_FAMILY = 3


def _foreign_names(witness: Witness[K]) -> Iterator[_Name[K]]:
    for part in witness.parts:
        if part.language == "ko":
            run = tokens(witness.text, part.span)
            for one, other in pairwise(run):
                tied = other.joined and one.end < other.start and is_hangul(one.form) and is_hangul(other.form)
                whole = witness.text[one.start : one.end]
                foreign = len(whole) > 1 and is_foreign(whole) and not is_verb(whole) and _is_strange(other.form)
                if tied and len(other.form) > 1 and foreign:
                    end = other.start + len(other.form)
                    yield _Name(whole, other.form, _mention(witness, one.start, end))


@lru_cache(maxsize=1 << 14)
def _is_strange(word: str) -> bool:
    """Whether a word may be a foreign family name: no dictionary holds it but as a name, and it is no Korean one."""
    pieces = morphemes(word)
    proper = len(pieces) == 1 and pieces[0].tag == "NNP" and is_foreign(word)
    return (proper or is_odd(word)) and not is_person(word) and not is_verb(word)


def _mention(witness: Witness[K], start: int, end: int) -> Mention[K]:
    return Mention(witness.key, Span(start, end))


@lru_cache(maxsize=1 << 14)
def _sound(hangul: str) -> str:
    """The consonants of a Hangul word, none twice in a row."""
    found = ""
    for syllable in hangul:
        onset, _, coda = letters(syllable)
        for sound in (_ONSETS.get(onset, ""), _CODAS.get(coda, "")):
            found += sound if not found.endswith(sound) or not sound else ""
    return found


@lru_cache(maxsize=1 << 14)
def _over(hangul: str, latin: str) -> tuple[int, int, int]:
    """How many consonants both share in order, and how many each has over."""
    sound, plain = _sound(hangul), re.sub(r"(.)\1", r"\1", re.sub(r"[aeiouy]", "", latin))
    rows = [[0] * (len(plain) + 1)]
    for a in sound:
        row = [0]
        for j, b in enumerate(plain, 1):
            row.append(max(rows[-1][j], row[-1], rows[-1][j - 1] + (a in _LATIN.get(b, ""))))
        rows.append(row)
    shared = rows[-1][-1]
    return shared, len(sound) - shared, len(plain) - shared


def sounds_alike(hangul: str, latin: str) -> bool:
    """Whether the Latin word can be read so, some of its letters silent."""
    shared, over, silent = _over(hangul, latin)
    return shared > 0 and over == 0 and silent <= max(1, shared)


def _is_same(hangul: str, latin: str) -> bool:
    """Whether hardly a letter of the Latin word is silent."""
    shared, over, silent = _over(hangul, latin)
    return shared > 0 and over == 0 and silent <= 1 + shared // 3


def _is_other(hangul: str, latin: str) -> bool:
    _, over, silent = _over(hangul, latin)
    return min(over, silent) > 0 and over + silent >= _OVER


def _firms(korean: Witness[K], latin: Witness[K]) -> Iterator[tuple[_Place[K], _Place[K]]]:
    """Firms that begin alike and end in one kind of business, whose names part between: 새길식품, Saeron Foods."""
    firms = latin.memo("latin firms", lambda: [*_latin_firms(latin)])
    theirs = korean.memo("korean firms", lambda: [*_korean_firms(korean)]) if firms else []
    for firm in firms:
        same = [one for one in theirs if firm.last in _business()[one.last]]
        near = [one for one in same if _begins_alike(one.first, firm.first)]
        fits = any(romanises(one.first, firm.first) for one in theirs)
        alone = len({one.first for one in near}) == 1 and not fits
        if alone and not any(romanises(near[0].first, other.first) for other in firms):
            yield near[0].mention, firm.mention
        named = [one for one in theirs if romanises(one.first, firm.first)]
        if named and not any(_may_be_one_business(one.last, firm.last) for one in named):
            others = [other.last for other in firms if other.first == firm.first]
            if not any(_may_be_one_business(one.last, last) for one in named for last in others):
                yield named[0].mention, firm.mention


def _may_be_one_business(hangul: str, latin: str) -> bool:
    """Whether a firm in the one business may be told in the other word: but for businesses that are known, it may."""
    fields = {row["ko"]: row["en"] for row in table("firm_fields")}
    known = {
        word.split()[-1].lower().removesuffix("s")
        for en in fields.values()
        for word in ([en] if isinstance(en, str) else en)
    }
    return hangul not in fields or latin not in known or latin in _business()[hangul]


@cache
def _business() -> dict[str, frozenset[str]]:
    """How names of firms and bodies end in Korean -> the last words of their names in English."""
    found: dict[str, set[str]] = {}
    for name in ("organizations", "name_heads", "firm_endings", "firm_fields"):
        for row in table(name):
            spellings = [row["en"]] if isinstance(row["en"], str) else row["en"]
            if len(row["ko"]) > 1:
                found.setdefault(row["ko"], set()).update(s.split()[-1].lower().removesuffix("s") for s in spellings)
    return {ko: frozenset(en) for ko, en in found.items()}


def _latin_firms(witness: Witness[K]) -> Iterator[_Name[K]]:
    kinds = frozenset().union(*_business().values())
    for part in witness.parts:
        if part.language == "en":
            run = tokens(witness.text, part.span)
            for one, other in pairwise(run):
                last = other.form.removesuffix("s")
                if one.capital and other.capital and other.joined and last in kinds:
                    yield _Name(one.form, last, _mention(witness, one.start, bare(witness.text, other).end))


def _korean_firms(witness: Witness[K]) -> Iterator[_Name[K]]:
    for part in witness.parts:
        if part.language == "ko":
            for token in tokens(witness.text, part.span):
                last = _last(token)
                name = token.form.removesuffix(last)
                if last and 1 < len(name) < 5 and is_hangul(name) and not is_person(token.form):
                    yield _Name(name, last, _mention(witness, token.start, token.start + len(token.form)))


def _last(token: Token) -> str:
    return next((token.form[i:] for i in range(2, len(token.form) - 1) if token.form[i:] in _business()), "")


@lru_cache(maxsize=1 << 12)
def _begins_alike(hangul: str, latin: str) -> bool:
    """Whether the Latin word begins with the first syllable and goes on with a consonant that is not the next one's."""
    for spelling in syllable_spellings(hangul[0]):
        rest = latin[len(spelling) :]
        if len(spelling) > 1 and latin.startswith(spelling) and rest and rest[0] not in "aeiou":
            return True
    return False
