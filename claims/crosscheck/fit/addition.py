"""What is known of parts by their words: that they leave nothing out, or that they are only some of a whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from claims.lexicon import table
from claims.regex import regex
from claims.span import Language

# Of these, eight men were taken to hospital; 이 중 남성이 8명이다 tells of what they all are.
_OF_THESE = regex(r"(?:중|가운데)(?=[\s,])|\b(?:of\s(?:them|whom|these|those)|still|alone)\b", re.IGNORECASE)
_ARE = regex(
    r"[명개곳대건](?:이다|이었다|였다|이며|이고|으로\s(?:집계|나타|조사|파악)|\.?$)|\b(?:was|were|are|is)\s(?:[a-z]+)[.,;]?(?:$|\sand\s)|\b(?:has|had|have|with|made\sup|compris\w+|consist\w+)\b",
    re.IGNORECASE,
)
_NEARLY_ALL = Decimal("0.8")


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


def tells_of_some(words: str, share: Decimal | None = None) -> bool:
    """Whether a sentence tells only of those of a whole to whom something happened: it says so, or they are far fewer.

    `share` is what they make of the whole; None where both stand in one sentence.
    """
    some = _OF_THESE.search(words) is not None or (share is not None and share < _NEARLY_ALL)
    return some and _ARE.search(words) is None
