"""The weighing as tasks that any process can do: one check over all that it is given, or what is in circulation."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from decimal import localcontext
from typing import Any, NamedTuple

from claims.crosscheck import Copies, Disagreement
from claims.crosscheck.checks import CHECKS, Scope
from claims.crosscheck.events import Events, around
from claims.crosscheck.facts.circulation import circulation
from claims.crosscheck.weighing import checked
from claims.numerals import CONTEXT
from daejo.errors import defect
from daejo.finding import Problem

# The number of a check, or that which is in circulation.
Task = int
CIRCULATION: Task = -1
# Checks of these scopes look at texts, whatever events they tell.
_OF_TEXTS: tuple[Scope, ...] = ("all", "page", "witness")
# Checks of one package read the same things of a text, so they follow one another. Those at the end ask Kiwi, which
# takes 300 MB: the process that has read the claims holds it already.
_LAST = ("copies", "people", "spellings")


class Checked(NamedTuple):
    """What one check found, and the defects of ours that it met, each once."""

    found: list[Disagreement[str]]
    failures: list[Problem]


def of_texts() -> list[Task]:
    """The checks that need no event, in the order in which processes should begin them."""
    return _in_order([number for number, check in enumerate(CHECKS) if check.scope in _OF_TEXTS])


def of_events() -> list[Task]:
    """All other tasks, in the order in which processes should begin them."""
    return [CIRCULATION, *_in_order([n for n, check in enumerate(CHECKS) if check.scope not in _OF_TEXTS])]


def is_of_kiwi(task: Task) -> bool:
    """Whether a task asks Kiwi, as a rule."""
    return task != CIRCULATION and CHECKS[task].name.partition(".")[0] in _LAST


def _in_order(numbers: Sequence[int]) -> list[Task]:
    def key(number: int) -> tuple[int, bool, str, int]:
        package = CHECKS[number].name.partition(".")[0]
        return _LAST.index(package) + 1 if package in _LAST else 0, package != "values", package, number

    return sorted(numbers, key=key)


def done(task: Task, told: Events[str], copies: Sequence[Copies[str]], touching: Collection[str] | None = None) -> Any:
    """What a task gives: `Checked`, or for `CIRCULATION` the entries of each event.

    With `touching` of what touches an article of these keys alone.
    """
    with localcontext(CONTEXT):
        if task == CIRCULATION:
            return circulation(told if touching is None else around(told, touching))
        return _checked(task, told, copies, touching)


def _checked(task: Task, told: Events[str], copies: Sequence[Copies[str]], touching: Collection[str] | None) -> Checked:
    failures: list[Problem] = []

    def failed(check: str, error: Exception) -> None:
        problem = Problem(check, "error.check", defect(error))
        if problem not in failures:
            failures.append(problem)

    return Checked(checked(CHECKS[task], told, copies, failed, touching=touching), failures)
