"""A name or a key term one slip off what the texts of one event, or the same text, print in its place.

One text against one is a warning and nobody is suspected. Where three independent texts or the same text several
times print the other word, the rare one is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Generic, Literal, NamedTuple

from claims.crosscheck.events import Events
from claims.crosscheck.spellings.apart import set_apart
from claims.crosscheck.spellings.evidence import Meeting, meeting, score
from claims.crosscheck.spellings.known import is_inflected, is_latin_custom, is_noun, is_person, regions
from claims.crosscheck.spellings.slips import Slip, one_slip_apart
from claims.crosscheck.spellings.told import disagreement
from claims.crosscheck.spellings.uses import Use, Vocabulary, voices
from claims.crosscheck.statement import Disagreement, K, Witness
from claims.crosscheck.weights import weights
from claims.hangul import is_hangul

Standing = Literal["alone", "even", "outvoted", "within"]

# In a larger story two words one letter apart are mostly two words: there the majority speaks.
_FEW = 6
_MAJORITY = 3
# So many places of a word are looked at to tell whether its texts tell one event.
_ASKED = 40
# Royal and Loyal in one text are two words.
_SHORTEST_IN_ONE = 5


class Candidate(NamedTuple, Generic[K]):
    """A word that may be a slip of another one, how the two stand to each other, and what speaks for it."""

    rare: str
    other: str
    slip: Slip
    standing: Standing
    met: Meeting[K]
    score: float


def check(story: Sequence[Witness[K]], events: Events[K] | None = None) -> list[Disagreement[K]]:
    """A disagreement for each word of these texts that is one slip off another one that was meant.

    Without `events` all of them tell one.
    """
    vocabulary = Vocabulary(story)
    found = [*_candidates(vocabulary, story, events)]
    best: dict[str, Candidate[K]] = {}
    for one in found:
        for word in (one.rare, one.other) if one.standing == "alone" else (one.rare,):
            if word not in best or one.score > best[word].score:
                best[word] = one
    wrong = {one.rare for one in found if one.standing != "alone"}
    return [
        disagreement(one.standing, one.met, vocabulary[one.rare], vocabulary[one.other], texts=len(story))
        for one in found
        if best[one.rare] is one and (one.standing != "alone" or best[one.other] is one) and one.other not in wrong
    ]


def _candidates(
    vocabulary: Vocabulary[K], story: Sequence[Witness[K]], events: Events[K] | None
) -> Iterator[Candidate[K]]:
    for one, other, slip in one_slip_apart(vocabulary, known=regions()):
        if not _may_be(one, other, slip, vocabulary):
            continue
        rare, frequent = sorted((one, other), key=vocabulary.printed)
        here, there = vocabulary[rare], vocabulary[frequent]
        standing = _standing(here, there, few=len(story) <= _FEW)
        if standing is None or (events is not None and not _of_one_event(here, there, events)):
            continue
        met = meeting(here, there)
        if not _in_place(rare, frequent, slip, met, standing) or set_apart(here, there):
            continue
        sure = score(rare, frequent, slip, met, voices=voices(there), alone=standing in ("alone", "even"))
        if sure >= weights("spelling")[standing]:
            yield Candidate(rare, frequent, slip, standing, met, sure)


def _may_be(one: str, other: str, slip: Slip, vocabulary: Vocabulary[K]) -> bool:
    """Whether the slip is none that grammar, custom or the lists of any town make: 발표한/발표할, 서부/동부, 안내소/안내판."""
    if not is_hangul(other):
        small = one in vocabulary.small or other in vocabulary.small
        return slip.kind == "digit" or not (small or is_latin_custom(one, other))
    if one in regions() and other in regions():
        return True
    if slip.kind in ("syllable", "loss", "doubled") and (slip.is_last or slip.is_first):
        return False
    return not (slip.is_last and is_inflected(one, other))


def _standing(here: Sequence[Use[K]], there: Sequence[Use[K]], *, few: bool) -> Standing | None:
    if voices(here) > 1:
        return None
    keys = {use.witness.key for use in here}
    own = [use for use in there if use.witness.key in keys]
    outvoted = voices(there) >= _MAJORITY
    if not own:
        return "outvoted" if outvoted else "alone" if few else None
    if voices(own) > 1:
        return None  # what two texts print beside the other word is another word
    inside = sum(1 for use in here if use.witness.key == own[0].witness.key)
    ours = sum(1 for use in own if use.witness.key == own[0].witness.key)
    if ours >= 2 * inside or outvoted:
        return "within"
    return "even" if ours == inside == 1 else None


def _of_one_event(here: Sequence[Use[K]], there: Sequence[Use[K]], events: Events[K]) -> bool:
    keys = {use.witness.key for use in there[:_ASKED]}
    return any(events.together(use.witness.key, key) for use in here[:_ASKED] for key in keys)


def _in_place(rare: str, other: str, slip: Slip, met: Meeting[K], standing: Standing) -> bool:
    """Whether the rare word stands where the other one does, as far as its form leaves a doubt."""
    bound = met.neighbours > 0 or met.quoted
    if slip.kind == "digit":
        return standing == "outvoted"
    if not is_hangul(other):
        short = min(len(rare), len(other)) < _SHORTEST_IN_ONE
        return bound and not (short and standing in ("within", "even"))
    if is_person(rare) and is_person(other):
        return slip.kind == "letter" and bound
    if slip.kind in ("syllable", "part") or standing == "even":
        return bound
    if slip.length == 2:
        return met.neighbours > 1 or (met.neighbours > 0 and rare in regions()) or met.quoted
    return is_noun(other) or met.neighbours > 1
