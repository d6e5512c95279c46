"""How long each step of a run took, for whoever wants to know where the time goes."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

from daejo.messages import text
from daejo.settings import Progress
from daejo.telling import say

if TYPE_CHECKING:
    from claims import Language


class Timings:
    """A `daejo.settings.Progress` that hands everything on and notes how long each step lasts, in seconds."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._seconds: dict[str, float] = {}
        self._step = "start"
        self._since = time.perf_counter()

    def __call__(self, step: str, done: int, total: int) -> None:
        self._note(step)
        self._progress(step, done, total)

    def _note(self, step: str) -> None:
        now = time.perf_counter()
        if step != self._step:
            self._seconds[self._step] = self._seconds.get(self._step, 0.0) + now - self._since
            self._step, self._since = step, now

    def steps(self) -> Iterator[tuple[str, float]]:
        """Each step that was begun, in order, with its seconds so far."""
        self._note("")
        yield from ((step, seconds) for step, seconds in self._seconds.items() if step)

    def tell(self, lang: Language) -> None:
        """Say on standard error how long each step took, and all of them together."""
        steps = [*self.steps()]
        for step, seconds in [*steps, ("all", sum(seconds for _, seconds in steps))]:
            say(f"{seconds:8.3f} s  {text(f'step.{step}', lang)}")
