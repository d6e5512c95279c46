"""A process of `dedup.cluster.pool`: it does tasks and answers what each raised; it ends when its input does."""

from __future__ import annotations

import os
import pickle
import sys

from dedup.cluster.job import Job


def main() -> None:
    """Do what standard input asks for until it ends."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints must not get between the answers
    try:
        while True:
            job, (name, number) = pickle.load(sys.stdin.buffer)
            answers.write(_raised(job, name, number))
            answers.flush()
    except (EOFError, OSError):  # who asked is gone
        pass


def do(job: Job, name: str, number: int) -> None:
    """One step of a job."""
    from dedup.cluster import steps

    getattr(steps, name)(job, number)


def _raised(job: Job, name: str, number: int) -> bytes:
    try:
        do(job, name, number)
    except Exception as error:
        try:
            answer = pickle.dumps(error)
            pickle.loads(answer)
        except Exception:  # an error of a library that does not travel
            answer = pickle.dumps(RuntimeError(f"{type(error).__name__}: {error}"))
        return answer
    return pickle.dumps(None)
