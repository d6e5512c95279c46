"""Processes of this machine that do steps of a job together: programs of their own that speak over pipes.

No main module is run again in them, so that it is the same in a script, a notebook and a thread. One that is killed
is replaced, and its step begun again.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections import deque
from collections.abc import Iterable
from contextlib import suppress
from threading import Condition, Event, Thread

from dedup.cluster.errors import LostError
from dedup.cluster.job import Job

Task = tuple[str, int]  # the name of the step, and its number
_DEATHS = 3  # of workers in one step: it is then the step that kills them


def cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Pool:
    """A context within which so many processes do what they are given."""

    def __init__(self, workers: int) -> None:
        self._changed = Condition()
        self._waiting: deque[tuple[Job, Task, int]] = deque()
        self._ended: deque[BaseException | None] = deque()  # of each task that ended, what it raised
        self._over = Event()
        self.children: list[subprocess.Popen[bytes]] = [_started() for _ in range(workers)]
        self._threads = [Thread(target=self._serve, args=(number,), daemon=True) for number in range(workers)]
        for thread in self._threads:
            thread.start()

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, *_: object) -> None:
        with self._changed:
            self._over.set()
            self._waiting.clear()
            self._changed.notify_all()
        for child in self.children:
            child.kill()
        for thread in self._threads:
            thread.join()

    def done(self, job: Job, tasks: Iterable[Task]) -> Iterable[None]:
        """Do the tasks; yields when one is done. Raises what a step raises."""
        given = list(tasks)
        with self._changed:
            self._waiting.extend((job, task, 0) for task in given)
            self._changed.notify_all()
        for _ in given:
            with self._changed:
                while not self._ended:
                    self._changed.wait(0.5)  # on Windows a wait without an end cannot be interrupted
                error = self._ended.popleft()
            if error is not None:
                raise error
            yield

    def _serve(self, number: int) -> None:
        while True:
            with self._changed:
                while not self._waiting and not self._over.is_set():
                    self._changed.wait()
                if self._over.is_set():
                    break
                job, task, deaths = self._waiting.popleft()
            child = self.children[number]
            alive, error = _asked(child, job, task)
            with self._changed:
                if self._over.is_set():
                    break
                if not alive:
                    _buried(child)
                    self.children[number] = _started()
                    if deaths + 1 < _DEATHS:
                        self._waiting.appendleft((job, task, deaths + 1))
                        continue
                    step, of = task
                    error = LostError(f"step {step} {of} ended {_DEATHS} processes; is there too little memory?")
                self._ended.append(error)
                self._changed.notify_all()
        _buried(self.children[number])


def _started() -> subprocess.Popen[bytes]:
    program = f"import sys; sys.path[:] = {sys.path!r}; from dedup.cluster.worker import main; main()"
    # In a process group of its own: Ctrl-C is for this process, which ends its workers.
    group = {"creationflags": 0x200} if sys.platform == "win32" else {"process_group": 0}
    pipe, nowhere = subprocess.PIPE, subprocess.DEVNULL
    return subprocess.Popen(  # type: ignore[call-overload, no-any-return]  # which of the two there is, the system says
        [sys.executable, "-c", program], stdin=pipe, stdout=pipe, stderr=nowhere, **group
    )


def _buried(child: subprocess.Popen[bytes]) -> None:
    child.kill()
    with suppress(OSError):  # what was written for it and never read
        child.__exit__(None, None, None)


def _asked(child: subprocess.Popen[bytes], job: Job, task: Task) -> tuple[bool, BaseException | None]:
    """Whether the process lives, and what the step raised in it."""
    assert child.stdin is not None
    assert child.stdout is not None
    try:
        child.stdin.write(pickle.dumps((job, task)))
        child.stdin.flush()
        return True, pickle.load(child.stdout)
    except (OSError, EOFError, pickle.UnpicklingError):
        return False, None
