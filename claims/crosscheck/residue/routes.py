"""From where to where something goes: the 8.15 from Marlow to Denby, 여수에서 강릉으로 가던."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.crosscheck.residue.left import Item
from claims.crosscheck.roles.clause_likeness import alike
from claims.crosscheck.roles.routes import told as ways
from claims.crosscheck.statement import K, Witness
from claims.span import Span


def told(witness: Witness[K]) -> Iterator[tuple[Item[K], frozenset[str], frozenset[str]]]:
    """The ways of a text, each with the words of where it begins and ends."""
    for part in witness.parts:
        for sentence in witness.sentences_within(part.span):
            for way in ways(witness.text, sentence, part.language):
                item = Item(witness, part, sentence, way.span, "way", witness.text[slice(*way.span)])
                yield item, way.doer, way.other


_BOUND = re.compile(
    r"\b(?:bound\sfor|(?:en\sroute|on\s(?:its|their|his|her)\sway)\s(?:to|for)|head(?:ed|ing)\sfor|destined\sfor)\s(?P<place>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)"
)


def goals(witness: Witness[K]) -> Iterator[Item[K]]:
    """Where something is on its way to: bound for Kessim."""
    for part in witness.parts:
        for sentence in witness.sentences_within(part.span):
            for match in _BOUND.finditer(witness.text, *sentence):
                yield Item(witness, part, sentence, Span(*match.span("place")), "goal", match["place"])


def may_be_one(one: Item[K], other: Item[K]) -> bool:
    """Whether either text prints the other's goal."""
    return one.value in other.witness.text or other.value in one.witness.text


def apart(
    one: tuple[Item[K], frozenset[str], frozenset[str]], other: tuple[Item[K], frozenset[str], frozenset[str]]
) -> bool:
    """Whether two ways have one end in common and not the other, which the other text does not print."""
    (here, *ends), (there, *others) = one, other
    met = [_meet(a, b) for a, b in zip(ends, others, strict=True)]
    if met[0] == met[1] or here.part.language != there.part.language:
        return False
    n = met.index(False)
    return not _printed(ends[n], there.witness) and not _printed(others[n], here.witness)


def _meet(ones: frozenset[str], others: frozenset[str]) -> bool:
    return any(alike(a, b) for a in ones for b in others)


def _printed(names: frozenset[str], where: Witness[K]) -> bool:
    text = where.text.lower()
    return any(name in text for name in names)
