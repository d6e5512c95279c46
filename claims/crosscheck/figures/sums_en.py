"""Wholes and their parts as English prints them.

1,200 pupils (700 boys and 500 girls) · 700 boys and 500 girls, a total of 1,200
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claims.claim import Claim
from claims.crosscheck.figures.addition import Sum, complete

# The label stands behind its figure: 700 boys.
_LABEL = r"\s([A-Za-z][A-Za-z '-]{1,24}?)"
_LIST_OPENS = re.compile(r"(?:\s[A-Za-z][A-Za-z '-]{1,24}?)?\s?[(:]\s?")
_LIST_GOES_ON = re.compile(rf"{_LABEL}(?:,\s(?:and\s)?|\sand\s|\splus\s)")
_LIST_CLOSES = re.compile(rf"{_LABEL}\)")
_IN_ALL = re.compile(rf"{_LABEL},?\s(?:for\s)?(?:a\s(?:combined\s)?total\sof|totall?ing|making\sa\stotal\sof|or)\s")
_NO_PART = re.compile(
    r"\b(?:includ\w+|up|down|from|to|than|compared|versus|vs|of whom|of which|per|average|each|over|in|a|or|more)\b",
    re.IGNORECASE,
)
_MAX_PARTS = 8


def read(text: str, figures: Sequence[Claim]) -> Iterator[Sum]:
    """Every whole with its parts: in brackets behind it, or in a list before it."""
    for number, whole in enumerate(figures):
        total = _bracketed(text, figures, number) or _listed(text, figures, number)
        if total is not None and all(part.value.amount.unit == whole.value.amount.unit for part in total.parts):
            yield total


def _bracketed(text: str, figures: Sequence[Claim], number: int) -> Sum | None:
    parts = list(figures[number + 1 : number + 2])
    # A rate in all is no sum of rates: growth of 2.9% (2.6% at home and 3.4% abroad).
    if (
        not parts
        or figures[number].value.amount.unit == "percent"
        or not _LIST_OPENS.fullmatch(text, figures[number].span.end, parts[0].span.start)
    ):
        return None
    labels: list[str] = []
    for part in figures[number + 2 : number + _MAX_PARTS]:
        goes_on = _LIST_GOES_ON.fullmatch(text, parts[-1].span.end, part.span.start)
        if goes_on is None:
            break
        parts.append(part)
        labels.append(goes_on[1])
    closes = _LIST_CLOSES.match(text, parts[-1].span.end)
    if len(parts) < 2 or closes is None:
        return None
    return _sum(figures[number], parts, [*labels, closes[1]])


def _listed(text: str, figures: Sequence[Claim], number: int) -> Sum | None:
    if number < 2:
        return None
    in_all = _IN_ALL.fullmatch(text, figures[number - 1].span.end, figures[number].span.start)
    if in_all is None:
        return None
    parts, labels = [figures[number - 1]], [in_all[1]]
    for part in reversed(figures[max(0, number - _MAX_PARTS) : number - 1]):
        goes_on = _LIST_GOES_ON.fullmatch(text, part.span.end, parts[0].span.start)
        if goes_on is None:
            break
        parts.insert(0, part)
        labels.append(goes_on[1])
    return _sum(figures[number], parts, labels) if len(parts) > 1 else None


def _sum(whole: Claim, parts: Sequence[Claim], labels: Sequence[str]) -> Sum | None:
    if any(_NO_PART.search(label) for label in labels):
        return None
    return Sum(whole, tuple(parts), complete([label.lower() for label in labels], "en"))
