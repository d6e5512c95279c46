"""A name or a key term one slip off what the texts of one event, or the same text, print in its place.

One text against one is a warning and nobody is suspected. Where three independent texts or the same text several
times print the other word, the rare one is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Generic, Literal, NamedTuple

from claims.crosscheck.events import Events
from claims.crosscheck.spellings.apart import set_apart
from claims.crosscheck.spellings.evidence import Meeting, Support, gap, in_two_provinces, meeting, score, unheard
from claims.crosscheck.spellings.garbled import garbled
from claims.crosscheck.spellings.known import (
    is_inflected,
    is_latin_custom,
    is_noun,
    is_person,
    last_word,
    regions,
    stems,
    towns,
)
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
# Printed so many times oftener by its text, a word is meant by its misprint in the same sentence, too.
_OFTEN = 3
# So many places of a word are looked at to tell whether its texts tell one event.
_ASKED = 40
# Royal and Loyal in one text are two words.
_SHORTEST_IN_ONE = 5
# How much likelier the language model must find the other of two words that a dictionary knows: 방지 for 방치 in its
# place; 공개매수 for 고개매수 without its neighbours.
_GAP = 5.0
_SHORTEST_COMPOUND = 3
# 곳이고 and 것이고, 나겠다 and 하겠다 are little words of their own.
_SHORTEST_VERB = 3
# Texas and Texans, Capitol and Capito are two words, Metairie and Metaire are not.
_LONG = 7


class Candidate(NamedTuple, Generic[K]):
    """A word that may be a slip of another one, how the two stand to each other, and what speaks for it."""

    rare: str
    other: str
    slip: Slip
    standing: Standing
    met: Meeting[K]
    here: Sequence[Use[K]]
    there: Sequence[Use[K]]
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
        disagreement(one.standing, one.met, one.here, one.there)
        for one in found
        if best[one.rare] is one and (one.standing != "alone" or best[one.other] is one) and one.other not in wrong
    ]


def _candidates(
    vocabulary: Vocabulary[K], story: Sequence[Witness[K]], events: Events[K] | None
) -> Iterator[Candidate[K]]:
    pairs = chain(one_slip_apart(vocabulary, known=regions()), garbled(vocabulary, few=len(story) <= _FEW))
    for one, other, slip in pairs:
        if not _may_be(one, other, slip, vocabulary):
            continue
        rare, frequent = sorted((one, other), key=vocabulary.printed)
        here, there = vocabulary[rare], vocabulary[frequent]
        # A word that no dictionary holds needs no event to be wrong.
        if events is not None and not (slip.length > 2 and unheard(here[0])):
            there = _of_one_event(here, there, events)
        standing = _standing(here, there)
        if standing is None:
            continue
        if standing in ("alone", "even") and events is not None:
            there = _of_one_event(here, there, events)
        if not there:
            continue
        met = meeting(here, there)
        if not _in_place(slip, met, standing) or set_apart(here, there, often=_OFTEN):
            continue
        sure = score(slip, met, Support(voices(there), _ratio(here, there)), alone=standing in ("alone", "even"))
        if sure >= weights("spelling")[standing if is_hangul(frequent) else "latin"]:
            yield Candidate(rare, frequent, slip, standing, met, here, there, sure)


def _may_be(one: str, other: str, slip: Slip, vocabulary: Vocabulary[K]) -> bool:
    """Whether the slip is none that grammar, custom or the lists of any town make: 발표한/발표할, 서부/동부, 안내소/안내판."""
    if not is_hangul(other):
        small = one in vocabulary.small or other in vocabulary.small
        return slip.kind == "digit" or not (small or is_latin_custom(one, other))
    if one in regions() and other in regions():
        return True
    return slip.kind not in ("syllable", "loss", "doubled") or not (slip.is_last or slip.is_first)


def _standing(here: Sequence[Use[K]], there: Sequence[Use[K]]) -> Standing | None:
    """How the texts that print a word stand to those that print the other one; None where nothing can be said."""
    if not there or voices(here) > 1:
        return None
    keys = {use.witness.key for use in here}
    own = [use for use in there if use.witness.key in keys]
    against = voices(there)
    if not own:
        return "outvoted" if against >= _MAJORITY else "alone"
    if voices(own) > 1:
        return None  # what two texts print beside the other word is another word
    ratio = _ratio(here, there)
    once = sum(1 for use in here if use.witness.key == own[0].witness.key) == 1
    return "within" if ratio >= 2 or against >= _MAJORITY else "even" if ratio == 1 and once else None


def _ratio(here: Sequence[Use[K]], there: Sequence[Use[K]]) -> float:
    """How many times oftener than the one word the other is printed in the text that prints both; 0 without one."""
    keys = {use.witness.key for use in here}
    own = [use for use in there if use.witness.key in keys]
    inside = sum(1 for use in here if own and use.witness.key == own[0].witness.key)
    return sum(1 for use in own if use.witness.key == own[0].witness.key) / inside if own else 0.0


def _of_one_event(here: Sequence[Use[K]], there: Sequence[Use[K]], events: Events[K]) -> list[Use[K]]:
    """The places whose texts tell one event with a text of these."""
    keys = {use.witness.key for use in here[:_ASKED]}
    told = {key for key in {use.witness.key for use in there} if any(events.together(one, key) for one in keys)}
    return [use for use in there if use.witness.key in told]


def _in_place(slip: Slip, met: Meeting[K], standing: Standing) -> bool:
    """Whether the rare word stands where the other one does, as far as its form leaves a doubt."""
    rare, other = met.one.token.form, met.other.token.form
    if slip.kind == "digit":
        return standing == "outvoted"
    bound = met.neighbours > 0 or met.quoted
    if not is_hangul(other):
        short = min(len(rare), len(other)) < _SHORTEST_IN_ONE
        if standing == "within" and not bound:
            inside = not slip.is_first and not (slip.kind == "loss" and (slip.is_last or slip.length < _LONG))
            return inside and slip.length > _SHORTEST_IN_ONE
        return bound and not (short and standing in ("within", "even"))
    if rare in regions() and other in regions():
        return in_two_provinces(met)
    if is_person(rare) or is_person(other):
        return _is_one_person(slip, met, standing)
    if _is_grammar(slip, met, standing) or (rare in towns() and other in towns()):
        return False
    if slip.kind == "part" or (not unheard(met.one) and not unheard(met.other)):
        return _are_two_forms(slip, met, standing)
    if slip.kind in ("syllable", "loss", "part", "swap", "garbled"):
        short = slip.kind == "loss" and slip.length < _SHORTEST_IN_ONE
        if standing != "even" or slip.kind != "swap":
            return bound and not short and (unheard(met.one) or standing == "alone")
    if slip.length == 2:
        return met.neighbours > 1 or (met.quoted and standing == "alone" and unheard(met.one))
    if slip.is_first and (standing in ("alone", "even") or (unheard(met.one) and unheard(met.other))):
        return bound
    return standing != "even" or bound or _is_plain(slip, met)


def _is_one_person(slip: Slip, met: Meeting[K], standing: Standing) -> bool:
    """Whether two names, or a name and what is built like none, stand in one place: 한도운 and 한도윤 may be two."""
    if slip.kind != "letter" or not is_person(met.other.token.form):
        return False
    if not is_person(met.one.token.form):
        return met.neighbours > 0 and standing in ("within", "outvoted")
    return met.neighbours > 1 or met.quoted or (met.neighbours > 0 and standing == "alone")


def _is_plain(slip: Slip, met: Meeting[K]) -> bool:
    """Whether two words printed once each by one text are one by their letters alone: 도계시획, 도시계획."""
    if unheard(met.one) and unheard(met.other):
        return slip.length >= _SHORTEST_IN_ONE
    rare, other = met.one.token.form, met.other.token.form
    return slip.length > _SHORTEST_COMPOUND or abs(gap(rare, other, met)) >= 2 * _GAP


def _is_grammar(slip: Slip, met: Meeting[K], standing: Standing) -> bool:
    """Whether two words part in particles and endings alone (집계됐다, 집계한), or are two verbs that exist."""
    rare, other = met.one.whole, met.other.whole
    nouns = is_noun(rare), is_noun(other)
    if stems(rare) == stems(other) or (not any(nouns) and slip.at > 1):
        return True
    if slip.is_last and is_inflected(met.one.token.form, met.other.token.form):
        return not (nouns[1] and unheard(met.one) and not unheard(met.other))
    if standing in ("alone", "even"):
        return not all(nouns)
    misspelt = unheard(met.one) and slip.kind == "letter" and slip.length > _SHORTEST_VERB and not slip.is_first
    return not nouns[1] and not misspelt


def _are_two_forms(slip: Slip, met: Meeting[K], standing: Standing) -> bool:
    """Whether two words that a dictionary knows may be one name all the same: a body with a word left out or put in.

    방치 for 방지 is a slip in its place; 판매액 and 판매금액 are two words.
    """
    if slip.kind in ("loss", "part"):
        head = last_word(met.one.token.form)
        return head is not None and head == last_word(met.other.token.form) and met.neighbours > 0
    if slip.kind != "letter" or not is_noun(met.one.whole):
        return False
    rare, other = met.one.token.form, met.other.token.form
    if met.neighbours > 1:
        return standing in ("alone", "even") or gap(rare, other, met) * (met.neighbours - 1) >= _GAP
    return standing == "within" and slip.length > _SHORTEST_COMPOUND and gap(rare, other, met) >= 2 * _GAP
