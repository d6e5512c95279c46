"""The ladders of ranks that an English title stands on: of the rungs of each a person has one at a time."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from claims.fold import fold
from claims.lexicon import table


class _Rung(NamedTuple):
    number: int  # of all rungs, for what is told in English on both sides
    korean: frozenset[str]


def ladders_of(title: str) -> frozenset[str]:
    """The ladders that an English title stands on: a captain is one of police, army and fire brigade."""
    return frozenset(_english().get(fold(title), {}))


def apart(a: str, b: str) -> set[str] | None:
    """The ladders on which two titles, of which one is English at least, stand on different rungs.

    None of them where they may share one rung; None where no ladder knows both titles.
    """
    left, right = _meant(a, b), _meant(b, a)
    common = left.keys() & right.keys()
    if not common:
        return None
    return set() if any(left[of] & right[of] for of in common) else common


def _meant(title: str, other: str) -> dict[str, frozenset[object]]:
    """By ladder what the title means: rungs, or the Korean ranks of its rungs where the other one is Korean."""
    found: dict[str, frozenset[object]] = {}
    for of, rungs in _english().get(fold(title), {}).items():
        alike = (rung.number for rung in rungs) if other.isascii() else (ko for rung in rungs for ko in rung.korean)
        found[of] = frozenset(alike)
    return found or {of: frozenset({fold(title)}) for of in _korean().get(fold(title), ())}


def _rungs() -> Iterator[tuple[str, _Rung, list[str]]]:
    """The ladder, its rung and the English words of that, one after the other."""
    number = 0
    for row in table("ranks"):
        for rung in row["rungs"]:
            number += 1
            yield row["en"], _Rung(number, frozenset(rung["ko"])), rung["en"]


@cache
def _english() -> dict[str, dict[str, frozenset[_Rung]]]:
    found: dict[str, dict[str, frozenset[_Rung]]] = {}
    for of, rung, words in _rungs():
        for en in words:
            ladders = found.setdefault(fold(en), {})
            ladders[of] = ladders.get(of, frozenset()) | {rung}
    return found


@cache
def _korean() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for of, rung, _ in _rungs():
        for ko in rung.korean:
            found[ko] = found.get(ko, frozenset()) | {of}
    return found
