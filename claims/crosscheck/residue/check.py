"""One person left over of a kind on each side: two winners of one contest, two who died, two builders of one thing.

Told of a handful of short texts. What both texts tell is settled; where one of a kind is left in each, in
sentences that have something in common, the two stand against each other.
"""

from __future__ import annotations

from collections.abc import Iterator

from claims.crosscheck.events import Events, is_handful
from claims.crosscheck.residue import winners
from claims.crosscheck.residue.left import Item, anchors, left_over
from claims.crosscheck.statement import AROUND, Disagreement, Grade, K, Side, Witness
from claims.fold import fold

_ENOUGH = 1  # words in common


def check(events: Events[K]) -> list[Disagreement[K]]:
    """A warning for each kind of which two short texts of one event have one thing left each."""
    if not is_handful(events.texts):
        return []
    between = [
        d for one, other in events.of_one_event() if one.is_draft and other.is_draft for d in _winners(one, other)
    ]
    return between + [d for witness in events.witnesses if witness.is_draft for d in _shown(witness)]


def _winners(one: Witness[K], other: Witness[K]) -> Iterator[Disagreement[K]]:
    persons = [list(winners.told(w)) for w in (one, other)]
    kinds = [[[p for p in those if p.kind.startswith(deed)] for those in persons] for deed in ("success", "fate")]
    for here, there in (*kinds, [list(winners.bodies(w)) for w in (one, other)]):
        pair = left_over(here, there, winners.may_be_one)
        if pair is None:
            continue
        of_one = pair[0].kind == pair[1].kind and (winners.are_alone(*pair) or anchors(*pair) >= _ENOUGH)
        if of_one or winners.beaten(*pair):
            fate = pair[0].kind.startswith("fate")
            yield _disagreement("claims.event.doer" if fate else "claims.event.winner", *pair)


def _shown(witness: Witness[K]) -> Iterator[Disagreement[K]]:
    """Who succeeds above or beside a body, whom the body does not name or says was beaten, and who does in it."""
    told = [item for item in winners.told(witness) if item.kind.startswith("success")]
    above = [item for item in told if item.part.role in AROUND]
    body = [item for item in told if item.part.role == "body"]
    pair = left_over(above, body, winners.are_called_alike)
    if pair is not None and pair[0].kind == pair[1].kind and anchors(*pair) >= _ENOUGH:
        printed = any(pair[0].value in witness.text[slice(*p.span)] for p in witness.parts if p.role == "body")
        if not printed or winners.beaten(*pair):
            yield _disagreement("claims.event.winner", *pair)


def _disagreement(rule: str, one: Item[K], other: Item[K]) -> Disagreement[K]:
    sides = tuple(Side(item.text, (item.mention,)) for item in (one, other))
    return Disagreement(rule, Grade.WARNING, fold(one.kind), sides)
