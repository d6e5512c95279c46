"""A long run: how far it is, on standard error, for a person who waits at a terminal, and how to make it shorter."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic
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
    """A `daejo.settings.Progress`; silent when standard error is no terminal, and gone when the work is done."""

    def __init__(self, lang: Language) -> None:
        self._lang = lang
        self._started = monotonic()
        self._wanted = bool(sys.stderr) and sys.stderr.isatty()
        self._bar: Bar | None = None
        self._task: TaskID | None = None

    def __enter__(self) -> ProgressBar:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

    def __call__(self, step: str, done: int, total: int) -> None:
        if not self._wanted or monotonic() - self._started < _PATIENCE:
            return
        if self._bar is None or self._task is None:
            self._bar, self._task = _bar()
        self._bar.update(self._task, description=text(f"step.{step}", self._lang), completed=done, total=total)


def _bar() -> tuple[Bar, TaskID]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    bar = Progress(*columns, console=Console(stderr=True), transient=True)
    bar.start()
    return bar, bar.add_task("")
