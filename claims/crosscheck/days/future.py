"""What is told as done, or as a price, of a day that had not come when the text came out.

"20일 개장했다" in an article of the 13th. A release is written for tomorrow's papers, so the next day is let pass; a
day far away without its month or year may be one of last month, or of last year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from claims.crosscheck.days.as_of import dated_figures
from claims.crosscheck.days.deeds_told import deeds_told
from claims.crosscheck.days.own_day import single_days
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.fold import fold
from claims.regex import regex
from claims.span import Span

_NOT_YET = regex(
    r"\b(?:will|would|shall|may|might|can|could|should|must|to|be|is|are|being|if|when|once|until|for|by|through|before"
    r"|plan\w*|expect\w*|announc\w*|next|due|set|slated|schedul\w*|propos\w*|wants?|ahead|upcoming)\b",
    re.IGNORECASE,
)
_SOON = timedelta(days=2)
_BARE, _MONTH = timedelta(days=10), timedelta(days=60)


def check(witness: Witness[K]) -> list[Disagreement[K]]:
    """A warning for each deed and each figure of a day that is put on a day to come."""
    if witness.published is None:
        return []
    printed = {claim.span: claim.value.first for claim in single_days(witness)}
    found: dict[Mention[K], Disagreement[K]] = {}
    for mention, day in _told(witness):
        first = printed.get(mention.span)
        if first is None or first.day is None:
            continue
        most = _BARE if first.month is None and first.months is None else _MONTH
        if day - witness.published >= _SOON and (first.year is not None or day - witness.published <= most):
            found.setdefault(mention, _disagreement(witness, mention, day, witness.published))
    return list(found.values())


def _told(witness: Witness[K]) -> Iterator[tuple[Mention[K], date]]:
    for verb, deed in deeds_told(witness):
        if deed.sure and (verb.startswith("ko:") or _is_told_as_done(witness, deed.mention.span)):
            yield deed.mention, deed.told.day
    for _, figure in dated_figures(witness):
        if figure.sure:
            yield figure.mention, figure.day


def _is_told_as_done(witness: Witness[K], day: Span) -> bool:
    """Whether an English sentence tells of nothing but what was: its verbs look the same in "will be held"."""
    sentence = witness.sentence_at(day.start)
    return sentence is not None and _NOT_YET.search(witness.text, *sentence) is None


def _disagreement(witness: Witness[K], mention: Mention[K], day: date, published: date) -> Disagreement[K]:
    side = Side(witness.text[slice(*mention.span)], (mention,))
    details = {"day": day.isoformat(), "published": published.isoformat()}
    return Disagreement("claims.date.future", Grade.WARNING, fold(side.value), (side,), suspect=0, details=details)
