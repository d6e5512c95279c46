"""All checks over all witnesses: what each scope hands to a check, and what comes back as one list."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import localcontext
from typing import Any

from claims.crosscheck.checks import CHECKS, Check, Scope
from claims.crosscheck.events import Events, around, at_one_time, events
from claims.crosscheck.measure import measured
from claims.crosscheck.merge import merged
from claims.crosscheck.statement import Copies, Disagreement, Grade, K, Witness
from claims.crosscheck.voices import counted
from claims.numerals import CONTEXT

# Figures of a story move on: last month's are neither slips of this month's nor start from their base.
_MAX_DAYS = 3
# Checks of these scopes look at texts that tell of no event of theirs, too.
_OF_ALL: tuple[Scope, ...] = ("copies", "all")
_GRAVITY = (Grade.NOTE, Grade.WARNING, Grade.ERROR)

# Told of a check that raised: its name, and what it raised.
Failed = Callable[[str, Exception], None]


def crosscheck(
    witnesses: Sequence[Witness[K]],
    *,
    copies: Sequence[Copies[K]] = (),
    told: Events[K] | None = None,
    failed: Failed | None = None,
    checks: Sequence[Check] | None = None,
    touching: Collection[K] | None = None,
) -> list[Disagreement[K]]:
    """What cannot both be right in these texts, one disagreement each, in the order of the checks.

    `copies` are sentences that copy one another; a witness may hold several of one group. `told` are the events of
    these witnesses where they are known already. A check that raises is told to `failed`, and the rest is weighed;
    without `failed` it is raised. `checks` are run in place of all.
    With `touching` only what is said of a witness of one of these keys is told, and only what that takes is looked at.
    """
    with localcontext(CONTEXT):
        told = told if told is not None else events(witnesses, copies)
        wanted = CHECKS if checks is None else checks
        return settled([checked(one, told, copies, failed, touching=touching) for one in wanted], told)


def checked(
    check: Check,
    told: Events[K],
    copies: Sequence[Copies[K]] = (),
    failed: Failed | None = None,
    *,
    touching: Collection[K] | None = None,
) -> list[Disagreement[K]]:
    """What one check finds in all that it is given, before it is held against what the others find.

    With `touching` only what is said of a witness of one of these keys, and only what that takes is looked at.
    """
    found: list[Disagreement[K]] = []
    near = told if touching is None or check.scope in _OF_ALL else around(told, touching)
    with localcontext(CONTEXT):
        for arguments in _given(check.scope, near, copies, touching):
            try:
                found += [_capped(one, check.grade) for one in check.run(*arguments)]
            except Exception as error:  # whatever it is, what the other checks find must still be told
                if failed is None:
                    raise
                failed(check.name, error)
    return found if touching is None else [one for one in found if _touches(one, touching)]


def _touches(one: Disagreement[K], keys: Collection[K]) -> bool:
    return any(mention.source in keys for side in one.sides for mention in side.mentions)


def settled(found: Iterable[Sequence[Disagreement[K]]], told: Events[K]) -> list[Disagreement[K]]:
    """What the checks found, by check in their order: each disagreement once, with the voices of its sides.

    Texts of authority are asked before, since what is joined keeps one suspect, and again about what was joined.
    """
    by_key = {witness.key: witness for witness in told.witnesses}
    joined = merged(measured([one for those in found for one in those], by_key))
    return [counted(one, by_key) for one in measured(joined, by_key)]


def _given(
    scope: Scope, told: Events[K], copies: Sequence[Copies[K]], touching: Collection[K] | None
) -> Iterator[tuple[Any, ...]]:
    """The arguments of every call of a check of this scope."""

    def wanted(witnesses: Sequence[Witness[K]]) -> bool:
        return touching is None or any(witness.key in touching for witness in witnesses)

    match scope:
        case "copies":
            yield told.witnesses, copies if touching is None else _near(copies, touching)
        case "pairs":
            yield (told,)
        case "event":
            yield from ((group,) for group in told.groups if wanted(group))
        case "events":
            yield from ((group, told) for group in told.groups if wanted(group))
        case "days":
            yield from ((together,) for together in _together(told) if wanted(together))
        case "all":
            yield (told.witnesses,)
        case "page":
            yield from (([witness],) for witness in told.witnesses if wanted([witness]))
        case "witness":
            yield from ((witness,) for witness in told.witnesses if wanted([witness]))


def _near(copies: Sequence[Copies[K]], keys: Collection[K]) -> list[Copies[K]]:
    """The sentences that two or more print of those who share one with a witness of these keys.

    Whether two of them tell of two occasions is seen from all that the two have in common.
    """
    sharing = {one.source for group in copies if any(two.source in keys for two in group) for one in group}
    return [group for group in copies if len({one.source for one in group} & sharing) > 1]


def _together(told: Events[K]) -> Iterator[list[Witness[K]]]:
    for group in told.groups:
        yield from at_one_time(group, max_days=_MAX_DAYS)


def _capped(one: Disagreement[K], grade: Grade) -> Disagreement[K]:
    return replace(one, grade=grade) if _GRAVITY.index(one.grade) > _GRAVITY.index(grade) else one
