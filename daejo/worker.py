"""A process that helps with the weighing: it reads what is laid before it and tasks, and writes what they give.

Started by `daejo.crew`; it ends when its input does, so that it never outlives who started it for long.
"""

from __future__ import annotations

import os
import pickle
import sys
from collections.abc import Sequence
from typing import IO

from claims.crosscheck import Copies
from claims.crosscheck.events import Events
from daejo.progress import seldom_collected
from daejo.tasks import done


def main() -> None:
    """Do what standard input asks for until it ends."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints must not get between the answers
    try:
        with seldom_collected():
            serve(sys.stdin.buffer, answers)
    except OSError:  # who asked is gone
        pass
    os._exit(0)  # nothing here is worth the time it takes to tear down


def serve(questions: IO[bytes], answers: IO[bytes]) -> None:
    """Answer each task with whether it could be done and what it gave; tasks come after what they need."""
    told: Events[str] = Events((), ())
    copies: Sequence[Copies[str]] = ()
    while True:
        try:
            kind, given = pickle.load(questions)
        except EOFError:
            return
        if kind == "witnesses":
            told = Events(given, ())
        elif kind == "events":
            pairs, copies = given
            told = Events(told.witnesses, pairs)
        else:
            try:
                answer = pickle.dumps((True, done(given, told, copies)), pickle.HIGHEST_PROTOCOL)
            except Exception:  # who asked does it again, and meets the same
                answer = pickle.dumps((False, None))
            answers.write(answer)
            answers.flush()
