"""What is read of one thing by itself, read once: a value of a large event is laid beside a hundred others."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

A = TypeVar("A")
R = TypeVar("R")


def once(read: Callable[[A], R]) -> Callable[[A], R]:
    """`read`, whose answer is kept with the thing it reads, as a cached property is, and goes with it.

    The thing never changes, and has no slots.
    """
    name = f"{read.__module__}.{read.__qualname__}"

    @wraps(read)
    def kept(one: A) -> R:
        # In a dictionary of its own: one of more than thirty names takes a kilobyte of each thing.
        known = vars(one).setdefault("_once", {})
        if name not in known:
            known[name] = read(one)
        found: R = known[name]
        return found

    return kept
