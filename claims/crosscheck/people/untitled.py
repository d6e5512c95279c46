"""A person whom only a trained pipeline finds, one letter off a name that independent texts print with its post.

The pipeline proposes, the texts decide: 한도운 without a post is weighed only against 한도윤 군수, read without the
pipeline, of three texts that do not copy one another. Two people may bear such names, so it is never an error.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claims.crosscheck.fold import fold
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.crosscheck.voices import support
from claims.hangul import is_hangul, letter_differences

_MIN_MAJORITY = 3
_SHORTEST = 3  # 한운 and 한윤 are too short to say


def check(story: Sequence[Witness[K]]) -> list[Disagreement[K]]:
    """A warning for each candidate of one voice that a name with a post outvotes, in witnesses that tell one story."""
    if not any(witness.candidates for witness in story):
        return []
    witnesses = {witness.key: witness for witness in story}
    titled = _titled(story)
    alike: dict[str, list[str]] = {}
    for name in titled:
        for form in _forms(name):
            alike.setdefault(form, []).append(name)
    found = []
    for name, here in _proposed(story).items():
        near = [other for form in _forms(name) for other in alike.get(form, ()) if letter_differences(name, other) == 1]
        if name not in titled and support(here, witnesses).voices == 1:
            found += [_disagreement(name, here, other, titled[other]) for other in near
                      if _outvotes(name, other, titled[other], witnesses)]  # fmt: skip
    return found


def _forms(name: str) -> list[str]:
    return [f"{name[:i]}_{name[i + 1 :]}" for i in range(len(name))]


def _proposed(story: Sequence[Witness[K]]) -> dict[str, list[Mention[K]]]:
    places: dict[str, list[Mention[K]]] = {}
    for witness in story:
        for claim in witness.candidates:
            if claim.family == "person" and is_hangul(claim.quote) and len(claim.quote) >= _SHORTEST:
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
    return support(there, witnesses).voices >= _MIN_MAJORITY and not any(
        name in sentence and other in sentence
        for witness in witnesses.values()
        if name in witness.text and other in witness.text
        for sentence in (witness.text[slice(*span)] for span in witness.sentences)
    )


def _disagreement(name: str, here: list[Mention[K]], other: str, there: list[Mention[K]]) -> Disagreement[K]:
    sides = (Side(name, tuple(here)), Side(other, tuple(there)))
    return Disagreement("claims.name.untitled_near_miss", Grade.WARNING, fold(other), sides, 0, other)
