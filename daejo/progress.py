"""A long run: how far it is, on standard error, for a person who waits at a terminal, and how to make it shorter."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock, Timer
from types import TracebackType
from typing import TYPE_CHECKING

from daejo.messages import text

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID

    from claims import Language

_PATIENCE = 1.0  # seconds; a run that is over by then needs no bar


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Inside, Python looks for garbage seldom: a run makes millions of values and hardly a cycle among them.

    A fifteenth of the time of a report, and no more memory.
    """
    before = gc.get_threshold()
    gc.set_threshold(100_000, 50, 100)
    try:
        yield
    finally:
        gc.set_threshold(*before)


class ProgressBar:
    """A `daejo.settings.Progress`; silent when standard error is no terminal, and gone when the work is done.

    A clock of its own shows it: one long step says nothing while it lasts.
    """

    def __init__(self, lang: Language) -> None:
        self._lang = lang
        self._step = ("start", 0, 0)
        self._lock = Lock()
        self._done = not (sys.stderr and sys.stderr.isatty())
        self._bar: Bar | None = None
        self._task: TaskID | None = None
        self._clock = Timer(_PATIENCE, self._show)
        self._clock.daemon = True

    def __enter__(self) -> ProgressBar:
        if not self._done:
            self._clock.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.end()

    def __call__(self, step: str, done: int, total: int) -> None:
        self._step = (step, done, total)
        if self._bar is not None:
            with self._lock:
                self._tell()

    def end(self) -> None:
        """Take the line away, for good: what follows may be printed on the same terminal."""
        self._clock.cancel()
        with self._lock:
            self._done = True
            if self._bar is not None:
                self._bar.stop()
                self._bar = None

    def _show(self) -> None:
        with self._lock:
            if not self._done:
                self._bar, self._task = _bar()
                self._tell()

    def _tell(self) -> None:
        if self._bar is None or self._task is None:
            return
        step, done, total = self._step
        # One step that cannot be counted: a bar that moves, without an end.
        counted = f"{done}/{total}" if total > 1 else ""
        self._bar.update(
            self._task,
            description=text(f"step.{step}", self._lang),
            completed=done,
            total=total if total > 1 else None,
            counted=counted,
        )


def _bar() -> tuple[Bar, TaskID]:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.fields[counted]}"), TimeElapsedColumn())
    bar = Progress(*columns, console=Console(stderr=True), transient=True)
    bar.start()
    return bar, bar.add_task("", total=None, counted="")
