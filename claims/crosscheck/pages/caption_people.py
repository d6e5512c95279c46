"""One deed and one title, two people: 새터소방서 도하늘 소방교 under the picture, 도하윤 소방교 in the body.

A caption shows whom the body tells of. Silent where the body prints the caption's name anywhere, or where either has
several people of that title.
"""

from __future__ import annotations

import re

from claims.claim import Claim
from claims.crosscheck.events import Events
from claims.crosscheck.fold import fold
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.names import MAY_BE_ONE, same_name
from claims.span import Span
from claims.words import words

_ABOVE = ("caption", "alt")
_AUTHOR = re.compile(r"(?:기자|특파원|리포터)$|\b(?:reporter|correspondent|photographer|columnist)$", re.IGNORECASE)
# Words of the two sentences in common, besides names and title; a family name in common stands for one.
_WORDS = 2


def check(events: Events[K]) -> list[Disagreement[K]]:
    """A warning for each person under a picture in whose place the body has another of the same title."""
    return [found for witness in events.witnesses for found in _within(witness)]


def _within(witness: Witness[K]) -> list[Disagreement[K]]:
    titles: dict[str, tuple[dict[str, Claim], dict[str, Claim]]] = {}
    body_text = "\n".join(witness.text[slice(*p.span)] for p in witness.parts if p.role == "body")
    for claim in witness.claims:
        part = witness.part_at(claim.span.start)
        if claim.family != "title" or part is None or not (part.role in _ABOVE or part.role == "body"):
            continue
        if _AUTHOR.search(claim.value.title):
            continue  # who took the picture need not be who wrote the text
        above, body = titles.setdefault(fold(claim.value.title), ({}, {}))
        (body if part.role == "body" else above).setdefault(fold(claim.value.person), claim)
    found = []
    for above, body in titles.values():
        if len(above) != 1 or len(body) != 1:
            continue
        (one,), (other,) = above.values(), body.values()
        if one.value.person in body_text or same_name(one.value.person, other.value.person) >= MAY_BE_ONE:
            continue
        if _of_one_deed(witness, one, other):
            sides = tuple(Side(c.value.person, (Mention(witness.key, c.value.person_span),)) for c in (one, other))
            found.append(Disagreement("claims.event.actor", Grade.WARNING, fold(one.value.title), sides))
    return found


def _of_one_deed(witness: Witness[K], one: Claim, other: Claim) -> bool:
    stems = []
    for claim in (one, other):
        sentence = witness.sentence_at(claim.span.start) or claim.span
        stems.append({w.stem for w in words(witness.text, *sentence) if not _meet(w.span, claim.span)})
    a, b = one.value.person.split(), other.value.person.split()
    # Two people of one family name: the slip is in the given name.
    kin = bool(set(a) & set(b)) or (len(a) == len(b) == 1 and a[0][0] == b[0][0])
    return len(stems[0] & stems[1]) + kin >= _WORDS


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
