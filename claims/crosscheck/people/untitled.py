"""A person whom only a trained pipeline finds, one letter off a name that independent texts print with its post.

The pipeline proposes, the texts decide: 한도운 without a post is weighed only against 한도윤 군수, read without the
pipeline, of three texts that do not copy one another. Two people may bear such names, so it is never an error.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claims.crosscheck.people.near_names import Step, neighbours, step
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.crosscheck.voices import outvotes, voices
from claims.fold import fold
from claims.hangul import is_hangul


def check(story: Sequence[Witness[K]]) -> list[Disagreement[K]]:
    """A warning for each candidate of one voice that a name with a post outvotes, in witnesses that tell one story."""
    if not any(witness.candidates for witness in story):
        return []
    witnesses = {witness.key: witness for witness in story}
    titled, proposed = _titled(story), _proposed(story)
    found = []
    for pair in neighbours(dict.fromkeys([*titled, *proposed])):
        for name, other in (pair, pair[::-1]):
            here, there = proposed.get(name, []), titled.get(other, [])
            odd = name not in titled and step(name, other) is Step.LETTER and voices(here, witnesses) == 1
            if odd and _outvotes(name, other, there, witnesses):
                found.append(_disagreement(name, here, other, there))
    return found


def _proposed(story: Sequence[Witness[K]]) -> dict[str, list[Mention[K]]]:
    places: dict[str, list[Mention[K]]] = {}
    for witness in story:
        for claim in witness.candidates:
            if claim.family == "person" and is_hangul(claim.quote):
                places.setdefault(claim.quote, []).append(Mention(witness.key, claim.span))
    return places


def _titled(story: Sequence[Witness[K]]) -> dict[str, list[Mention[K]]]:
    """Full names with a post and where they stand."""
    places: dict[str, list[Mention[K]]] = {}
    for witness in story:
        for claim in witness.claims:
            if claim.family == "title" and witness.text[slice(*claim.value.person_span)] == claim.value.person:
                places.setdefault(claim.value.person, []).append(Mention(witness.key, claim.value.person_span))
    return places


def _outvotes(name: str, other: str, there: Sequence[Mention[K]], witnesses: Mapping[K, Witness[K]]) -> bool:
    """Whether three independent texts print the other name, and no sentence names both: then they are two people."""
    return outvotes(voices(there, witnesses), 1) and not any(
        name in sentence and other in sentence
        for witness in witnesses.values()
        if name in witness.text and other in witness.text
        for sentence in (witness.text[slice(*span)] for span in witness.sentences)
    )


def _disagreement(name: str, here: list[Mention[K]], other: str, there: list[Mention[K]]) -> Disagreement[K]:
    sides = (Side(name, tuple(here)), Side(other, tuple(there)))
    return Disagreement("claims.name.untitled_near_miss", Grade.WARNING, fold(other), sides, 0, other)
