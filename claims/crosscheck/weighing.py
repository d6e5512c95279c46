"""All checks over all witnesses: what each scope hands to a check, and what comes back as one list."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from decimal import localcontext
from typing import Any

from claims.crosscheck.checks import CHECKS, Check, Scope
from claims.crosscheck.events import Events, at_one_time, events
from claims.crosscheck.merge import merged
from claims.crosscheck.statement import Copies, Disagreement, Grade, K, Witness
from claims.crosscheck.voices import counted
from claims.numerals import CONTEXT

# Figures of a story move on: last month's are neither slips of this month's nor start from their base.
_MAX_DAYS = 3
_GRAVITY = (Grade.NOTE, Grade.WARNING, Grade.ERROR)

# Told of a check that raised: its name, and what it raised.
Failed = Callable[[str, Exception], None]
# Told how many checks are done, of how many.
Begun = Callable[[int, int], None]


def crosscheck(
    witnesses: Sequence[Witness[K]],
    *,
    copies: Sequence[Copies[K]] = (),
    told: Events[K] | None = None,
    failed: Failed | None = None,
    checks: Sequence[Check] | None = None,
    begun: Begun | None = None,
) -> list[Disagreement[K]]:
    """What cannot both be right in these texts, one disagreement each, in the order of the checks.

    `copies` are sentences that copy one another; a witness may hold several of one group. `told` are the events of
    these witnesses where they are known already. A check that raises is told to `failed`, and the rest is weighed;
    without `failed` it is raised. `checks` are run in place of all; `begun` is told of each before it runs.
    """
    with localcontext(CONTEXT):
        return _weighed(witnesses, copies, told, failed, CHECKS if checks is None else checks, begun)


def _weighed(
    witnesses: Sequence[Witness[K]],
    copies: Sequence[Copies[K]],
    told: Events[K] | None,
    failed: Failed | None,
    checks: Sequence[Check],
    begun: Begun | None,
) -> list[Disagreement[K]]:
    told = told if told is not None else events(witnesses, copies)
    given = _given(told, copies)
    found: list[Disagreement[K]] = []
    for number, check in enumerate(checks):
        if begun is not None:
            begun(number, len(checks))
        for arguments in given[check.scope]:
            try:
                found += [_capped(one, check.grade) for one in check.run(*arguments)]
            except Exception as error:  # whatever it is, what the other checks find must still be told
                if failed is None:
                    raise
                failed(check.name, error)
    by_key = {witness.key: witness for witness in witnesses}
    return [counted(one, by_key) for one in merged(found)]


def _given(told: Events[K], copies: Sequence[Copies[K]]) -> dict[Scope, list[tuple[Any, ...]]]:
    """The arguments of every call of a check, by its scope."""
    witnesses = told.witnesses
    return {
        "copies": [(witnesses, copies)],
        "pairs": [(told,)],
        "event": [(group,) for group in told.groups],
        "events": [(group, told) for group in told.groups],
        "days": [(together,) for together in _together(told)],
        "all": [(witnesses,)],
        "page": [([witness],) for witness in witnesses],
        "witness": [(witness,) for witness in witnesses],
    }


def _together(told: Events[K]) -> Iterator[list[Witness[K]]]:
    for group in told.groups:
        yield from at_one_time(group, max_days=_MAX_DAYS)


def _capped(one: Disagreement[K], grade: Grade) -> Disagreement[K]:
    return replace(one, grade=grade) if _GRAVITY.index(one.grade) > _GRAVITY.index(grade) else one
