"""How much speaks for one of two words one slip apart being a slip of the other: one score, in log odds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, NamedTuple

from claims.crosscheck.spellings.known import is_odd, is_person, likelier, regions
from claims.crosscheck.spellings.slips import Slip
from claims.crosscheck.spellings.uses import Use
from claims.crosscheck.statement import K
from claims.crosscheck.voices import outvotes
from claims.crosscheck.weights import weights
from claims.hangul import is_hangul
from claims.language import morphemes

_LOOKED_AT = 8, 24  # places of the rare word and of the other that are held against each other
_REACH = 2
_USUAL, _USUAL_LATIN = 3, 6  # letters of a name that says neither much nor little by its length
_GAP = 12.0  # log units by which a language model is as sure as it can be


class Meeting(NamedTuple, Generic[K]):
    """The two places that have most in common: how many neighbours on the left and on the right, and the rest."""

    one: Use[K]
    other: Use[K]
    left: int
    right: int
    quoted: bool
    around: float  # the share of their sentences' words in common, 0..1

    @property
    def neighbours(self) -> int:
        return self.left + self.right


def meeting(here: Sequence[Use[K]], there: Sequence[Use[K]]) -> Meeting[K]:
    """The places of two words that have most in common."""
    found = [_meet(one, other) for one in here[: _LOOKED_AT[0]] for other in there[: _LOOKED_AT[1]]]
    return max(found, key=lambda m: (m.neighbours + m.quoted, m.around))


def _meet(one: Use[K], other: Use[K]) -> Meeting[K]:
    around = len(one.around & other.around) / max(1, min(len(one.around), len(other.around)))
    return Meeting(one, other, _shared(one, other, -1), _shared(one, other, 1), one.quoted and other.quoted, around)


def _shared(one: Use[K], other: Use[K], way: int) -> int:
    """How many neighbours in a row both have on one side; the first of them must say something."""
    for step in range(1, _REACH + 1):
        a, b = one.beside(way * step), other.beside(way * step)
        if a is None or b is None or not same(a.form, b.form) or not (step > 1 or a.tells):
            return step - 1
    return _REACH


def same(one: str, other: str) -> bool:
    """Whether two neighbours are one, alone or at the head of a compound: 한빛, 한빛국제공항."""
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) > 1 and is_hangul(short) and long.startswith(short))


class Support(NamedTuple):
    """What stands behind the other word: independent texts, and how many times oftener a text with both prints it."""

    voices: int
    ratio: float


def score(slip: Slip, met: Meeting[K], support: Support, *, alone: bool) -> float:
    """The log odds that the rare word is meant for the other one, or where both stand `alone`, one for the other."""
    rare, other = met.one.token.form, met.other.token.form
    korean = is_hangul(rare)
    odd, other_odd = unheard(met.one), unheard(met.other)
    if alone and other_odd and not odd:
        odd, other_odd = True, False
    length = (slip.length - (_USUAL if korean else _USUAL_LATIN)) / (1 if korean else 2)
    sure = _sum(
        odd=odd and not other_odd,
        odd_both=odd and other_odd,
        odd_other=other_odd and not odd,
        neighbours=met.neighbours,
        quoted=met.quoted,
        around=met.around,
        length=max(-1.0, min(length, 4.0)),
        syllable=slip.kind == "syllable",
        part=slip.kind in ("loss", "part"),
        last=slip.is_last and slip.kind == "letter" and not korean,
        first=slip.is_first and not korean,
        garbled=slip.kind == "garbled",
        majority=outvotes(support.voices, 1),
        often=min(support.ratio, _OFTEN),
        region=in_two_provinces(met),
    )
    if alone or not korean or sure < weights("spelling")["hopeless"]:
        return sure
    # Of two words the language model likes the shorter one better; of two names it knows neither.
    least = -_GAP if len(rare) == len(other) and not (odd and other_odd) else 0.0
    return sure + weights("spelling")["likelier"] * max(least, min(gap(rare, other, met), _GAP)) / _GAP


_OFTEN = 5.0


def _sum(**features: float) -> float:
    return sum(weights("spelling")[name] * float(value) for name, value in features.items() if value)


def in_two_provinces(met: Meeting[K]) -> bool:
    """Whether two provinces stand before the name of one town: 전북 나래, 전남 나래."""
    town = met.one.beside(1)
    named = met.right > 0 and town is not None and morphemes(town.form)[0].tag == "NNP"
    return named and met.one.token.form in regions() and met.other.token.form in regions()


def unheard(use: Use[K]) -> bool:
    """Whether no dictionary holds the word; persons and Latin names stand in none."""
    word = use.token.form
    if not is_hangul(word) or is_person(word):
        return True
    return is_odd(word) and is_odd(use.whole)


def gap(rare: str, other: str, met: Meeting[K]) -> float:
    """How much likelier the language model finds the other word in the place of the rare one, in log units."""
    use = met.one
    before, after = use.text_at(-1), use.text_at(1)
    return likelier(
        " ".join(filter(None, (before, use.whole, after))),
        " ".join(filter(None, (before, use.whole.replace(rare, other, 1), after))),
    )
