"""Two people under each other's titles: mayor A and rector B under the picture, rector A and mayor B in the body."""

from __future__ import annotations

from itertools import combinations

from claims.claim import Claim
from claims.crosscheck.events import Events, is_handful
from claims.crosscheck.fold import fold
from claims.crosscheck.people.moving import State, state
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.titles.same_title import same_title
from claims.titles.weigh import often_together

_RULE = "claims.title.two_positions"
_Told = tuple[Witness[K], Claim]


def check(told: Events[K]) -> list[Disagreement[K]]:
    """A disagreement for each two people whose titles are exchanged: an error within a text, else a warning."""
    found = []
    for witness in told.witnesses:
        found += _exchanged(witness, witness)
    if is_handful(len(told.witnesses)):
        for one, other in told.of_one_event():
            found += _exchanged(one, other)
    return found


def _exchanged(here: Witness[K], there: Witness[K]) -> list[Disagreement[K]]:
    ours, theirs = _held(here), _held(there)
    grade = Grade.ERROR if here is there else Grade.WARNING
    found = []
    for a, b in combinations([person for person in ours if person in theirs], 2):
        for first in ours[a]:
            for second in ours[b]:
                crossed = _crossed(first[1], second[1], theirs[a], theirs[b])
                if crossed is not None:
                    sides = (_side(first, second), _side(*crossed))
                    found.append(Disagreement(_RULE, grade, first[1].value.person, sides))
                    break
            else:
                continue
            break
    return found


def _crossed(
    first: Claim, second: Claim, of_first: list[_Told[K]], of_second: list[_Told[K]]
) -> tuple[_Told[K], _Told[K]] | None:
    """Where the first has the title of the second, and the second that of the first."""
    a, b = first.value.title, second.value.title
    if first is second or same_title(a, b) or often_together(a, b):
        return None
    left = next((one for one in of_first if same_title(one[1].value.title, b)), None)
    right = next((one for one in of_second if same_title(one[1].value.title, a)), None)
    return None if left is None or right is None else (left, right)


def _held(witness: Witness[K]) -> dict[str, list[_Told[K]]]:
    found: dict[str, list[_Told[K]]] = {}
    for claim in witness.claims:
        standing = claim.family == "title" and claim.topic.subject and not (claim.value.former or claim.value.acting)
        part = witness.part_at(claim.span.start)
        whole = standing and witness.text[slice(*claim.value.person_span)] == claim.value.person
        if whole and part is not None and not part.translated and state(witness, claim) is State.STANDING:
            found.setdefault(str(claim.topic.subject), []).append((witness, claim))
    return found


def _side(*told: _Told[K]) -> Side[K]:
    mentions = tuple(Mention(witness.key, claim.span) for witness, claim in told)
    return Side(", ".join(fold(claim.quote) and claim.quote for _, claim in told), mentions)
