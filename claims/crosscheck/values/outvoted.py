"""A value that one text of a large event prints where the independent others print another: the odd one out.

215만407주 where the others have 215만4007주, 4125원 for 4125억원. An error with its suspect where three independent
texts and more stand against one, the two numbers are a slip apart, and no text prints both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from claims.crosscheck.events import Events, least_odds
from claims.crosscheck.statement import Disagreement, Grade, K, Witness
from claims.crosscheck.stories import at_one_time
from claims.crosscheck.values.between import disagreement
from claims.crosscheck.values.evidence import Setting, is_slip, score
from claims.crosscheck.values.pairs import Pair, borne_out, comparable, value_of
from claims.crosscheck.values.said import Said, fits, said
from claims.crosscheck.voices import support

_MAJORITY = 3
# Figures of an event move on: last month's are no slips of this month's.
_MAX_DAYS = 3
# Where nothing but the words speaks for it, the score must be this much plainer than for a slip.
# A text that prints the other value as well may mean both.
_KNOWN = 1.5
# A range this wide bears out no number in it: 3000여 건, 350억달러 이상.
_WIDE = Decimal("1.1")
_SLIP, _NO_SLIP = -0.7, 1.5


def check(events: Events[K]) -> list[Disagreement[K]]:
    """An error for each value of one text that at least three independent texts of its event print otherwise."""
    by_key = {witness.key: witness for witness in events.witnesses}
    least = least_odds("values", len(events.witnesses))
    found: list[Disagreement[K]] = []
    for group in events.groups:
        for together in at_one_time(group, max_days=_MAX_DAYS, undated="together"):
            if len(together) > _MAJORITY:
                told = [said(witness) for witness in together]
                for number, here in enumerate(told):
                    found += _odd(here, [*told[:number], *told[number + 1 :]], by_key, least)
    return found


def _odd(
    here: Sequence[Said[K]], others: Sequence[Sequence[Said[K]]], by_key: dict[K, Witness[K]], least: float
) -> Iterator[Disagreement[K]]:
    frequent = _frequent(others, by_key)
    known = [places[0] for places in frequent.values()]
    values = {value_of(one) for one in here}
    for one in here:
        if any(_supports(text, one) for text in others):
            continue
        best: list[tuple[float, tuple[Said[K], ...]]] = []
        for value, places in frequent.items():
            if not comparable(one, places[0]) or fits(one, places[0]):
                continue
            if not is_slip(one, places[0]) and not (one.near & places[0].near):
                continue
            scores = sorted((_score(one, place, here, known) for place in places), reverse=True)
            best.append((scores[min(_MAJORITY, len(scores)) - 1], places))
        best.sort(key=lambda pair: -pair[0])
        if not best or (len(best) > 1 and best[0][0] - best[1][0] < 0.4):
            continue
        points, meant = best[0]
        slip = is_slip(one, meant[0])
        if value_of(meant[0]) in values or borne_out(meant[0], here):
            points -= _KNOWN
        if points >= least + (_SLIP if slip else _NO_SLIP) and not _both_printed(one, meant[0], others):
            same = tuple(o for o in here if value_of(o) == value_of(one))
            grade = Grade.ERROR if slip else Grade.WARNING
            correction = meant[0].quote if slip else None
            yield disagreement(Pair(same, meant, points), grade, suspect=0, correction=correction)


def _supports(text: Sequence[Said[K]], one: Said[K]) -> bool:
    """Whether another text prints the value of the same thing: exactly, or among words in common."""
    return any(
        comparable(one, other)
        and (value_of(other) == value_of(one) or (other.high <= other.low * _WIDE and fits(one, other)))
        and (one.near & other.near or one.around & other.around)
        for other in text
    )


def _frequent(others: Sequence[Sequence[Said[K]]], by_key: dict[K, Witness[K]]) -> dict[str, tuple[Said[K], ...]]:
    """The values that at least three independent texts print, with their places."""
    places: dict[str, list[Said[K]]] = defaultdict(list)
    for text in others:
        for one in text:
            places[value_of(one)].append(one)
    return {
        value: tuple(those)
        for value, those in places.items()
        if len({o.witness.key for o in those}) >= _MAJORITY
        and support((o.mention for o in those), by_key).voices >= _MAJORITY
    }


def _score(one: Said[K], other: Said[K], here: Sequence[Said[K]], known: Sequence[Said[K]]) -> float:
    rivals = {value_of(o) for o in here if comparable(o, one) and not borne_out(o, known)}
    alone = len({value_of(o) for o in here if comparable(o, one)}) == 1
    settled = one.beside & other.beside
    return score(one, other, Setting(max(0, len(rivals) - 1), len(here), alone, settled))


def _both_printed(one: Said[K], meant: Said[K], others: Sequence[Sequence[Said[K]]]) -> bool:
    return any(borne_out(one, text) and borne_out(meant, text) for text in others)
