"""One slot, two fillers: two causes of one fire, two winners of one prize, two who saved one child.

Told of a handful of texts, and of what stands above a body and in it. A slot speaks where each side fills it once, the
fillers exclude each other, neither is hedged, and neither text prints the other's filler anywhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claims.crosscheck.events import Events, is_handful
from claims.crosscheck.roles.utterances import utterances
from claims.crosscheck.slots import causes, doers, one_saying, prizes
from claims.crosscheck.slots.filler import Filler, apart, fillers_of, printed
from claims.crosscheck.statement import Disagreement, Grade, K, Side, Witness
from claims.fold import fold
from claims.span import Span

_READERS = (causes.told, prizes.told, doers.told)
_RULES = {
    "cause": "claims.event.cause",
    "winner": "claims.event.winner",
    "doer": "claims.event.doer",
}


def check(events: Events[K]) -> list[Disagreement[K]]:
    """A warning for each slot that two short texts of one event, or headline and body, fill with two things."""
    found: list[Disagreement[K]] = []
    few = is_handful(events.texts)
    told = {w.key: list(fillers(w)) for w in events.witnesses if w.is_draft}
    for witness in (w for w in events.witnesses if w.key in told):
        here = told[witness.key]
        found += one_saying.above(witness, utterances(witness))
        above = [f for f in here if f.part.is_around and not f.part.translated]
        found += _between(above, [f for f in here if f.part.role == "body"])
    if few:
        for one, other in events.of_one_event():
            if one.key in told and other.key in told:
                found += _between(told[one.key], told[other.key])
                found += one_saying.pairs(utterances(one), utterances(other))
    return found


def fillers(witness: Witness[K]) -> Iterator[Filler[K]]:
    """All slots that a text fills, in order."""
    for read in _READERS:
        yield from fillers_of(witness, read)


def _between(here: Sequence[Filler[K]], there: Sequence[Filler[K]]) -> Iterator[Disagreement[K]]:
    for slot, rule in _RULES.items():
        ours, theirs = ([f for f in those if f.slot == slot] for those in (here, there))
        # Each prize, deed and person by itself.
        for about in dict.fromkeys(f.about for f in ours) if slot != "cause" else (None,):
            pair = _odd([f for f in ours if about is None or f.about == about], theirs)
            if pair is None:
                continue
            sides = tuple(Side(f.text, (f.mention,)) for f in pair)
            yield Disagreement(rule, Grade.WARNING, fold(pair[0].text)[:24], sides)


def _odd(here: Sequence[Filler[K]], there: Sequence[Filler[K]]) -> tuple[Filler[K], Filler[K]] | None:
    """The two fillers that stand against each other; None where one is told alike, or where a text fills it twice."""
    here, there = _surest(here), _surest(there)
    met = [(a, b) for a in here for b in there if _of_one_slot(a, b)]
    if not met or any(not apart(a, b) for a, b in met):
        return None
    for side in ([a for a, _ in met], [b for _, b in met]):
        if any(apart(side[0], other) for other in side[1:] if not _overlap(side[0].core, other.core)):
            return None
    a, b = met[0]
    if any(f.hedged for pair in met for f in pair):
        return None
    within = a.witness is b.witness
    return None if not within and (printed(a, b.witness) or printed(b, a.witness)) else (a, b)


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _surest(told: Sequence[Filler[K]]) -> Sequence[Filler[K]]:
    """What is found to be a cause, where a text has that; else what is given as a reason for anything."""
    sure = [f for f in told if f.slot == "cause" and not f.about]
    return sure or told


def _of_one_slot(one: Filler[K], other: Filler[K]) -> bool:
    """Whether two fillers fill one slot: of one prize, one deed, one effect."""
    if one.slot == "cause":
        return not (one.about and other.about)
    return one.about == other.about
