"""Parts that a sentence closes by saying that there is no other: nine were hurt; five went to one hospital, two to
another, no one else · 8명이 다쳤다. 4명은 …, 2명은 … 더 다친 사람은 없다.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.crosscheck.figures.equation import Equation, Term, total
from claims.crosscheck.fit.sentence import Sentence
from claims.crosscheck.statement import Grade
from claims.quantity.units import named
from claims.regex import regex
from claims.span import Language

_SUM = "claims.figure.sum"
_NO_OTHER: dict[Language, re.Pattern[str]] = {
    "en": regex(
        r"\b(?:no\s?(?:one|body)|none|nothing|nowhere)\selse\b|\b(?:no|there\s(?:were|was|are)\sno)\s(?:other|further|more)\s[a-z]+"
        r"|\b(?:that|those)\s(?:was|were)\sall\b",
        re.IGNORECASE,
    ),
    "ko": regex(
        r"(?<![가-힣])(?:나머지|더|또|다른|추가로|추가|그\s?(?:밖|외)에|이\s?(?:밖|외)에|이들\s?(?:말고|외에?))\s?[^.]{0,20}(?:은|는|이|가|도)?\s?(?:더는\s)?없(?:었|다|는|고|으)"
        r"|이것이?\s전부|[이가]\s전부(?:다|였|이다)"
    ),
}
# Ages, times, shares and the things of other counts are no parts.
_NO_PART: dict[Language, re.Pattern[str]] = {
    "en": regex(
        r"-year-old|-day|-hour|\s?(?:percent|per\scent|%|years?|days?|hours?|minutes?|weeks?|months?|times|miles|kilomet\w+|met(?:re|er)s|a\.m|p\.m)\b",
        re.IGNORECASE,
    ),
    "ko": regex(r"(?!)"),
}
_BREAKS = regex(r"보다|지난해|작년|전년|당초|평균|\b(?:than|last\syear|from\s\d|average|each|per)\b", re.IGNORECASE)


def read(here: Sentence) -> Iterator[Equation]:
    """The whole and its parts, where the sentence of the parts or the one behind it says that there is no other."""
    closed = _NO_OTHER[here.language].search(here.text, *here.span)
    if closed is None or _BREAKS.search(here.words):
        return
    parts = [term for term in _heads(here) if term.span.end <= closed.start()]
    before = here.before
    if len(parts) < 2 and before is not None:
        parts, before = [*_heads(before), *parts], before.before  # the parts, then a sentence that says it is all
    if len(parts) > 2 and all(term.middle < parts[0].middle for term in parts[1:]):
        whole, parts = parts[0], parts[1:]
    elif before is not None and len(parts) > 1:
        wholes = [term for term in _heads(before) if all(term.middle > part.middle for part in parts)]
        if len(wholes) != 1:
            return
        whole = wholes[0]
    else:
        return
    if len({whole.unit, *(part.unit for part in parts)}) == 1:
        yield Equation(_SUM, (whole, *parts), (total(len(parts)),), 0, Grade.WARNING)


def _heads(here: Sentence) -> list[Term]:
    """The figures of a sentence that count heads or things."""
    found = []
    for term in here.small if here.language == "en" else here.terms:
        unit = named(term.unit)
        counts = term.unit is None if here.language == "en" else unit is not None and unit.counter
        if counts and term.middle % 1 == 0 and term.middle > 0 and not _NO_PART[here.language].match(here.right(term)):
            found.append(term)
    return found
