"""From where to where something goes: the 8.15 from Marlow to Denby, 여수에서 강릉으로 가던."""

from __future__ import annotations

from collections.abc import Iterator

from claims.crosscheck.residue.left import Item
from claims.crosscheck.roles.clause_likeness import alike
from claims.crosscheck.roles.routes import told as ways
from claims.crosscheck.statement import K, Witness


def told(witness: Witness[K]) -> Iterator[tuple[Item[K], frozenset[str], frozenset[str]]]:
    """The ways of a text, each with the words of where it begins and ends."""
    for part in witness.parts:
        for sentence in [s for s in witness.sentences if part.span.start <= s.start < part.span.end]:
            for way in ways(witness.text, sentence, part.language):
                item = Item(witness, part, sentence, way.span, "way", witness.text[slice(*way.span)])
                yield item, way.doer, way.other


def apart(one: tuple[Item[K], frozenset[str], frozenset[str]], other: tuple[Item[K], frozenset[str], frozenset[str]]) -> bool:
    """Whether two ways have one end in common and not the other, which the other text does not print."""
    ends = [_meet(one[n], other[n]) for n in (1, 2)]
    if ends[0] == ends[1] or one[0].part.language != other[0].part.language:
        return False
    n = ends.index(False) + 1
    return not _printed(one[n], other[0].witness) and not _printed(other[n], one[0].witness)


def _meet(ones: frozenset[str], others: frozenset[str]) -> bool:
    return any(alike(a, b) for a in ones for b in others)


def _printed(names: frozenset[str], where: Witness[K]) -> bool:
    text = where.text.lower()
    return any(name in text for name in names)
