"""How Hangul syllables are romanised in names: the official rules and the habits of those who bear them.

Built by rule from tables of first consonants, vowels and final consonants: Revised Romanisation (Han Gyeong-u),
McCune-Reischauer without its marks (Han Kyong-u), and common habits (Kyoung-woo, Lee, Park).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from claims.hangul import CODAS, ONSETS, VOWELS, letters
from claims.lexicon import table

Costs = Mapping[str, float]  # spelling -> how unusual it is, 0 the most usual
Pieces = tuple[str, ...]  # lower-case letters, cut where the print cuts: ("kwan", "young")

# A later spelling of the same row is a little less usual, a rare one plainly so. A name of three syllables may
# hold three rare spellings and still be read: 3 * 0.15 < 0.5.
_LATER = 0.03
_RARE = 0.15
_ONSET, _VOWEL, _CODA = range(3)
_LONGEST = 4  # letters of the longest spelling of one jamo: yeou


@cache
def syllable_spellings(syllable: str) -> Costs:
    """Every spelling of one Hangul syllable in a given name, with its cost. Raises ValueError for other characters."""
    onset, vowel, coda = letters(syllable)
    found: dict[str, float] = {}
    codas = _codas().get(coda, {"": 0.0})
    for start, start_cost in _onset_spellings(onset, vowel).items():
        for middle, middle_cost in _vowel_spellings(vowel, bare=onset == "ㅇ", open_=not coda).items():
            for end, end_cost in codas.items():
                spelling = start + middle + end
                _offer(found, spelling, start_cost + middle_cost + end_cost)
                if spelling.startswith("hw"):
                    _offer(found, "wh" + spelling[2:], start_cost + middle_cost + end_cost + _LATER)
    return found


@cache
def surname_spellings(surname: str) -> Costs:
    """Every spelling of a family name, with its cost; its bearers' own habits cost nothing."""
    habits = dict.fromkeys(_surnames().get(surname, ()), 0.0)
    if len(surname) == 1:
        return {**syllable_spellings(surname), **habits}
    return habits


@cache
def surname_readings() -> Mapping[str, Costs]:
    """Every known spelling of a family name -> the family names it may stand for, with their costs."""
    readings: dict[str, dict[str, float]] = {}
    for surname in _surnames():
        for spelling, cost in surname_spellings(surname).items():
            readings.setdefault(spelling, {})[surname] = cost
    return readings


@cache
def long_surnames() -> frozenset[str]:
    """Family names of two syllables: 남궁, 황보."""
    return frozenset(surname for surname in _surnames() if len(surname) > 1)


@lru_cache(maxsize=1 << 12)
def common_reading(left: Pieces, right: Pieces) -> float | None:
    """What it costs to read two romanised given names as the same syllables; None where no reading is common.

    Both are walked at once, one letter (jamo) at a time: first consonant, vowel, final consonant, next syllable.
    """
    if not left or not right:
        return None if left or right else 0.0
    options = [
        onset + vowel + coda + rest
        for a, b, onset in _steps(left[0], right[0], _ONSET)
        for c, d, vowel in _steps(a, b, _VOWEL)
        for e, f, coda in _steps(c, d, _CODA)
        if (rest := common_reading(_left_over(e, left), _left_over(f, right))) is not None
    ]
    return min(options, default=None)


def _left_over(rest: str, pieces: Pieces) -> Pieces:
    return (rest, *pieces[1:]) if rest else pieces[1:]


def _steps(left: str, right: str, place: int) -> Iterator[tuple[str, str, float]]:
    """What is left of both after one shared letter at this place of the syllable, and its cost."""
    readings = _readings()[place]
    for i in range(min(len(left), _LONGEST) + 1):
        for j in range(min(len(right), _LONGEST) + 1):
            a, b = readings.get(left[:i], {}), readings.get(right[:j], {})
            cost = min((a[letter] + b[letter] for letter in a.keys() & b.keys()), default=None)
            if cost is not None:
                yield left[i:], right[j:], 0.0 if left[:i] == right[:j] else cost


@cache
def _readings() -> tuple[Mapping[str, Costs], Mapping[str, Costs], Mapping[str, Costs]]:
    """Spelling -> letters it may stand for, for first consonants, vowels and final consonants."""
    onsets = {onset: _onset_spellings(onset, "ㅣ") for onset in ONSETS}
    vowels = {v: {**_vowel_spellings(v, bare=True, open_=True)} for v in VOWELS}
    codas = {coda: _codas().get(coda, {"": 0.0}) for coda in CODAS}
    return _turned(onsets), _turned(vowels), _turned(codas)


def _turned(spellings: Mapping[str, Costs]) -> Mapping[str, Costs]:
    readings: dict[str, dict[str, float]] = {}
    for letter, costs in spellings.items():
        for spelling, cost in costs.items():
            readings.setdefault(spelling, {})[letter] = cost
    return readings


def _offer(found: dict[str, float], spelling: str, cost: float) -> None:
    found[spelling] = min(cost, found.get(spelling, cost))


def _costs(*columns: tuple[list[str], float]) -> dict[str, float]:
    costs: dict[str, float] = {}
    for spellings, first in columns:
        for rank, spelling in enumerate(spellings):
            _offer(costs, spelling, first + _LATER * min(rank, 2) * (first == 0))
    return costs


@cache
def _onset_spellings(onset: str, vowel: str) -> Costs:
    if onset == "ㅇ":
        # 李 and 林 are 이 and 임 at the head of a word in the South, and keep the l or r of 리 and 림 in Latin letters.
        return {"": 0.0, "l": _RARE, "r": _RARE} if vowel in "ㅑㅕㅖㅛㅠㅣ" else {"": 0.0}
    row = next(row for row in table("romanization_onsets") if row["ko"] == onset)
    before_i = row.get("before_i", []) if vowel in "ㅣㅟ" else []
    # 률 and 렬 are spoken 율 and 열 in many a name: 상률 is Sang-ryul and Sang-yul.
    spoken = [""] if onset == "ㄹ" and vowel in "ㅑㅕㅖㅛㅠ" else []
    return _costs((row["en"], 0.0), (before_i, 0.0), ([*row.get("rare", []), *spoken], _RARE))


@cache
def _vowel_spellings(vowel: str, *, bare: bool, open_: bool) -> Costs:
    row = next(row for row in table("romanization_vowels") if row["ko"] == vowel)
    return _costs(
        (row["en"], 0.0),
        (row.get("bare", []) if bare else [], 0.0),
        (row.get("open", []) if open_ else [], _LATER),
        (row.get("rare", []), _RARE),
    )


@cache
def _codas() -> Mapping[str, Costs]:
    return {row["ko"]: _costs((row["en"], 0.0), (row.get("rare", []), _RARE)) for row in table("romanization_codas")}


@cache
def _surnames() -> Mapping[str, list[str]]:
    return {row["ko"]: row["en"] for row in table("romanization_surnames")}
