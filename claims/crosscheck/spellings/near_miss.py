"""A name or a key term one slip off what the texts of one event, or the same text, print in its place.

One text against one is a warning and nobody is suspected. Where three independent texts, or the text itself three times
as often, print the other word, or a dictionary knows that one alone, the rare one is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Generic, NamedTuple

from claims.crosscheck.events import Events
from claims.crosscheck.spellings.apart import set_apart
from claims.crosscheck.spellings.evidence import Meeting, Support, meeting, score, unheard
from claims.crosscheck.spellings.garbled import garbled
from claims.crosscheck.spellings.known import is_latin_custom, regions
from claims.crosscheck.spellings.named import CALENDAR
from claims.crosscheck.spellings.place import in_place
from claims.crosscheck.spellings.slips import Slip, one_slip_apart
from claims.crosscheck.spellings.standing import Partners, Standing, ratio, standing_of
from claims.crosscheck.spellings.told import disagreement
from claims.crosscheck.spellings.uses import Use, Vocabulary, voices
from claims.crosscheck.statement import Disagreement, K, Witness
from claims.crosscheck.weights import weights
from claims.hangul import is_hangul
from claims.titles.words import title_word

# So many texts fill few gaps with words that look alike.
_FEW = 6
# Of many texts one prints 중앙도서관 and one 중마도서관, 서울요금소 and 서서울요금소: a syllable makes another place.
_OF_SYLLABLES = ("syllable", "loss", "doubled", "part")
# Printed so many times oftener by its text, a word is meant by its misprint in the same sentence, too.
_OFTEN = 3
# A misprint that is copied stands in a tenth of the texts, not in half of them.
_SPREAD = 8


class Candidate(NamedTuple, Generic[K]):
    """A word that may be a slip of another one, how the two stand to each other, and what speaks for it."""

    slip: Slip
    standing: Standing
    met: Meeting[K]
    here: Sequence[Use[K]]
    there: Sequence[Use[K]]
    score: float

    @property
    def rare(self) -> str:
        return self.met.one.token.form

    @property
    def other(self) -> str:
        return self.met.other.token.form


def check(story: Sequence[Witness[K]], events: Events[K] | None = None) -> list[Disagreement[K]]:
    """A disagreement for each word of these texts that is one slip off another one that was meant.

    Without `events` all of them tell one.
    """
    vocabulary = Vocabulary(story)
    few = len(story) <= _FEW
    pot = (len(story) if events is None else events.texts) > _FEW
    found = _candidates(vocabulary, events, few=few, pot=pot)
    best: dict[str, Candidate[K]] = {}
    for one in found:
        for word in (one.rare, one.other) if one.standing == "alone" else (one.rare,):
            if word not in best or one.score > best[word].score:
                best[word] = one
    wrong = {one.rare for one in found if one.standing != "alone"}
    return [
        disagreement(one.standing, one.met, one.here, one.there)
        for one in found
        if best[one.rare] is one and (one.standing != "alone" or best[one.other] is one) and one.other not in wrong
    ]


def _candidates(vocabulary: Vocabulary[K], events: Events[K] | None, *, few: bool, pot: bool) -> list[Candidate[K]]:
    """The candidates among these words in order: all of them, or those of texts that are asked about, and their rivals.

    A word of a story costs a dictionary's answers, and of an archive's story most words interest nobody.
    """
    partners = Partners(events)
    pairs = [*chain(one_slip_apart(vocabulary, known=regions()), garbled(vocabulary, few=few))]
    if events is None or events.asked is None:
        return [one for pair in pairs for one in _of_pair(*pair, vocabulary, partners, pot=pot)]
    asked = {*Vocabulary(witness for witness in events.witnesses if events.asks(witness))}
    found = {
        n: [*_of_pair(*pair, vocabulary, partners, pot=pot)]
        for n, pair in enumerate(pairs)
        if not asked.isdisjoint(pair[:2])
    }
    named = {word for those in found.values() for one in those for word in (one.rare, one.other)}
    for n, pair in enumerate(pairs):
        if n not in found and not named.isdisjoint(pair[:2]):
            found[n] = [*_of_pair(*pair, vocabulary, partners, pot=pot)]
    return [one for _, those in sorted(found.items()) for one in those]


def _of_pair(
    one: str, other: str, slip: Slip, vocabulary: Vocabulary[K], partners: Partners[K], *, pot: bool
) -> Iterator[Candidate[K]]:
    if _may_be(one, other, slip, vocabulary):
        rare, frequent = sorted((one, other), key=vocabulary.printed)
        # What several independent texts print is another word, unless it is none and nearly all print the other.
        spread = _is_spread(slip, vocabulary[rare][0], vocabulary.voices(rare), vocabulary.voices(frequent))
        if spread or vocabulary.voices(rare) == 1:
            yield from _weighed(slip, vocabulary[rare], vocabulary[frequent], partners, pot=pot, spread=spread)


def _is_spread(slip: Slip, rare: Use[K], few: int, many: int) -> bool:
    """Whether a word that no dictionary holds stands in some texts for one that many more print: 슬러켓 for 슬로켓."""
    return few > 1 and slip.kind == "letter" and slip.length > 2 and many >= _SPREAD * few and unheard(rare)


def _weighed(
    slip: Slip,
    here: Sequence[Use[K]],
    everywhere: Sequence[Use[K]],
    partners: Partners[K],
    *,
    pot: bool,
    spread: bool,
) -> Iterator[Candidate[K]]:
    there = partners.of(here, everywhere)
    if slip.length > 2 and not here[0].quoted and len(there) < len(everywhere) and unheard(here[0]):
        # A word that no dictionary holds needs no event to be wrong, unless quotes say that it is meant: '글로컬 인재'.
        there = everywhere
    standing = "outvoted" if spread else standing_of(here, there)
    if standing in ("alone", "even"):
        there = partners.of(here, there)
    if standing is None or not there or (standing == "alone" and pot and slip.kind in _OF_SYLLABLES):
        return
    met = meeting(here, there)
    if in_place(slip, met, standing) and not set_apart(here, there, often=_OFTEN):
        sure = score(slip, met, Support(voices(there), ratio(here, there)), alone=standing in ("alone", "even"))
        if sure >= weights("spelling")[standing if is_hangul(met.other.token.form) else "latin"]:
            yield Candidate(slip, standing, met, here, there, sure)


def _may_be(one: str, other: str, slip: Slip, vocabulary: Vocabulary[K]) -> bool:
    """Whether the slip is none that grammar, custom or the lists of any town make: 서부/동부, 안내소/안내판."""
    if not is_hangul(other):
        small = one in vocabulary.small or other in vocabulary.small
        small = small or one in CALENDAR or other in CALENDAR
        return slip.kind == "digit" or not (small or is_latin_custom(one, other))
    if one in regions() and other in regions():
        return True
    if slip.kind in ("loss", "part", "syllable") and _are_two_ranks(*sorted((one, other), key=len)):
        return False
    return slip.kind not in ("syllable", "loss", "doubled") or not (slip.is_last or slip.is_first)


def _are_two_ranks(one: str, other: str) -> bool:
    """Whether one is a post and the other its deputy's, which nobody misspells: 다온시장, 다온부시장."""
    start = next((at for at, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), len(one))
    return other == f"{one[:start]}부{one[start:]}" and title_word(one) is not None
