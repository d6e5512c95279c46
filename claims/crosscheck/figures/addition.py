"""A whole and the parts that are said to make it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from claims.claim import Claim
from claims.lexicon import table
from claims.span import Language


class Sum(NamedTuple):
    """A whole with its parts.

    `complete` where the parts are known to leave nothing out, `more` where a word says that there are more.
    """

    whole: Claim
    parts: tuple[Claim, ...]
    complete: bool = False
    more: bool = False


@cache
def _complements(language: Language) -> dict[str, tuple[str, int]]:
    return {word: (row["set"], row["part"]) for row in table("complements") for word in row[language]}


@cache
def _sizes() -> dict[str, int]:
    sizes: dict[str, int] = {}
    for name, part in _complements("ko").values():
        sizes[name] = max(sizes.get(name, 0), part)
    return sizes


def complete(labels: Sequence[str], language: Language) -> bool:
    """Whether the labels are all the parts of a known whole: men and women; gold, silver and bronze."""
    known = [_complements(language).get(label) for label in labels]
    names = {one[0] for one in known if one is not None}
    return None not in known and len(names) == 1 and len(set(known)) == len(known) == _sizes()[names.pop()]
