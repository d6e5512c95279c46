"""The processes that weigh a large run together: this one and its helpers, one task at a time each.

Every check is done whole by one of them and what the checks find is put together in their order, so that nothing
depends on how many there are. Helpers are programs of their own that speak over pipes: no state is copied into them,
no main module is run again, and it is the same on every system, in threads and in notebooks.
"""

from __future__ import annotations

import pickle
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Collection, Iterable, Sequence
from contextlib import suppress
from threading import Condition, Thread
from types import TracebackType
from typing import Any

from claims.crosscheck import Copies, Disagreement, Witness
from claims.crosscheck.events import Events
from claims.crosscheck.facts.entry import Entry
from claims.crosscheck.weighing import settled
from daejo.finding import Problem
from daejo.tasks import CIRCULATION, Checked, Task, done, is_of_kiwi, of_events, of_texts

# Told how many tasks are done, of how many.
Begun = Callable[[int, int], None]
# A helper takes three seconds to start and reads over what it is given; of 200 articles it costs more than it does.
_LEAST = 500
_NEW_GROUP = 0x200  # subprocess.CREATE_NEW_PROCESS_GROUP, which only Windows knows
_BLINK = 0.5  # seconds; on Windows a wait without an end cannot be interrupted


def helpers(jobs: int, articles: int) -> int:
    """How many processes beside this one take part; `jobs` are all of them."""
    return jobs - 1 if articles >= _LEAST and sys.executable else 0


class Crew:
    """A context within which texts are weighed by this process and so many helpers."""

    def __init__(self, helpers: int) -> None:
        self._changed = Condition()
        self._waiting: deque[Task] = deque()
        self._left: list[Task] = []  # what is for this process alone: what asks Kiwi, and what a helper could not do
        self._answers: dict[Task, Any] = {}
        self._laid: list[bytes] = []
        self._busy = 0
        self._over = False
        self._children = [child for child in (_started() for _ in range(helpers)) if child is not None]
        self._threads = [Thread(target=self._serve, args=(child,), daemon=True) for child in self._children]
        for thread in self._threads:
            thread.start()

    def __enter__(self) -> Crew:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._changed:
            self._over = True
            self._changed.notify_all()
        for child in self._children:
            child.kill()
        for thread in self._threads:
            thread.join()

    def lay(self, witnesses: Sequence[Witness[str]]) -> None:
        """Let the helpers begin with the checks that need no event."""
        self._add("witnesses", tuple(witnesses), of_texts())

    def weigh(
        self,
        told: Events[str],
        copies: Sequence[Copies[str]],
        begun: Begun | None = None,
        *,
        touching: Collection[str] | None = None,
        beside: Sequence[Disagreement[str]] = (),
    ) -> tuple[list[Disagreement[str]], list[Problem], Sequence[Sequence[Entry[str]]]]:
        """What does not fit together, the defects that checks met, and what is in circulation about each event.

        `begun` is told of how many checks are done before this process begins another one. What touches an article of
        the keys `touching` alone is weighed by this process alone. What is known `beside` the checks is joined to it.
        """
        self._add("events", (told.pairs, copies), of_events())
        every = len(of_texts()) + len(of_events())
        while (task := self._next()) is not None:
            if begun is not None:
                begun(len(self._answers), every)
            self._answers[task] = done(task, told, copies, touching)
        entries = self._answers.pop(CIRCULATION)
        checks: list[Checked] = [answer for _, answer in sorted(self._answers.items())]
        failures: list[Problem] = []
        for check in checks:
            failures += [one for one in check.failures if one not in failures]
        return settled([beside, *(check.found for check in checks)], told), failures, entries

    def _add(self, kind: str, given: object, tasks: Iterable[Task]) -> None:
        laid = [pickle.dumps((kind, given), pickle.HIGHEST_PROTOCOL)] if self._children else []
        with self._changed:
            self._laid += laid
            for task in tasks:
                (self._left if is_of_kiwi(task) else self._waiting).append(task)
            self._changed.notify_all()

    def _next(self) -> Task | None:
        """A task for this process, from the end; None when all are done."""
        with self._changed:
            while not self._left and not self._waiting and self._busy:
                self._changed.wait(_BLINK)
            return self._left.pop() if self._left else self._waiting.pop() if self._waiting else None

    def _serve(self, child: subprocess.Popen[bytes]) -> None:
        """Hand tasks to a helper, from the beginning, until it ends or no more will come."""
        known = 0
        with suppress(OSError), child:
            while True:
                with self._changed:
                    while not self._waiting and not self._over:
                        self._changed.wait()
                    if self._over:
                        return
                    task, laid = self._waiting.popleft(), self._laid[known:]
                    self._busy += 1
                known += len(laid)
                answer = _asked(child, [*laid, pickle.dumps(("task", task))])
                with self._changed:
                    self._busy -= 1
                    if answer is not None and answer[0]:
                        self._answers[task] = answer[1]
                    else:
                        self._left.append(task)
                    self._changed.notify_all()
                if answer is None:
                    return


def _started() -> subprocess.Popen[bytes] | None:
    """A helper; None where the system allows no more processes."""
    program = f"import sys; sys.path[:] = {sys.path!r}; from daejo.worker import main; main()"
    pipe, nowhere = subprocess.PIPE, subprocess.DEVNULL
    # In a process group of its own: Ctrl-C is for this process, which ends its helpers.
    group = {"creationflags": _NEW_GROUP} if sys.platform == "win32" else {"process_group": 0}
    try:
        return subprocess.Popen(  # type: ignore[call-overload, no-any-return]  # which of the two there is, the system says
            [sys.executable, "-c", program], stdin=pipe, stdout=pipe, stderr=nowhere, **group
        )
    except OSError:
        return None


def _asked(child: subprocess.Popen[bytes], messages: Iterable[bytes]) -> tuple[bool, Any] | None:
    """What a helper answers; None where it has ended."""
    assert child.stdin is not None
    assert child.stdout is not None
    try:
        for message in messages:
            child.stdin.write(message)
        child.stdin.flush()
        answer: tuple[bool, Any] = pickle.load(child.stdout)
    except Exception:  # whatever came instead of an answer, it is no help
        return None
    return answer
