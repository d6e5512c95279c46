"""How many times as much there is now, against the two levels that a draft tells: doubled … 420 last year, 510 now.

회원이 두 배로 늘었다. … 지난해 420명이던 회원은 올해 510명 · doubled. … 4,000 last spring and 4,400 now
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import permutations
from typing import NamedTuple

from claims.crosscheck.draft.counts import RATE, Count
from claims.crosscheck.draft.ways import is_of_one, levels
from claims.crosscheck.figures.equation import PRODUCT, Equation, Term, growth
from claims.crosscheck.figures.mends import Range
from claims.crosscheck.fit.cues import role
from claims.crosscheck.fit.sentence import Sentence
from claims.crosscheck.statement import Grade
from claims.regex import regex
from claims.span import Language, Span

_GROWTH = "claims.figure.growth"
_TIMES: dict[Language, re.Pattern[str]] = {
    "en": regex(
        r"\b(?:(?P<two>doubl(?:e|ed|es|ing)|two-?fold|twice\s(?:as|the|last|that|what))"
        r"|(?P<three>tripl(?:e|ed|es|ing)|trebl(?:e|ed|es|ing)|three-?fold|three\stimes\s(?:as|the|last))"
        r"|(?P<four>quadrupl(?:e|ed|es|ing)|four-?fold|four\stimes\s(?:as|the|last))"
        r"|(?P<half>halv(?:e|ed|es|ing)|(?:by|in)\shalf(?=[\s,.]|$)|half\s(?:as|the|last|of\slast)))\b",
        re.IGNORECASE,
    ),
    "ko": regex(
        r"(?<![가-힣\d.])(?:(?P<two>(?:두|2)\s?배|갑절|곱절)|(?P<three>(?:세|3)\s?배)|(?P<four>(?:네|4)\s?배)"
        r"|(?P<half>절반(?=으로|\s?수준|\s?가까이|\s줄|\s감소)|반\s?토막|반(?=으로\s줄)))"
    ),
}
_WORTH = {"two": Decimal(2), "three": Decimal(3), "four": Decimal(4), "half": Decimal("0.5")}
# As loosely as the words are used; two times more is three times as much to some.
_LOW, _HIGH = Decimal("0.8"), Decimal("1.3")
_NOT_SO = regex(
    r"\b(?:not|never|if|would|could|may|might|plan\w*|aim\w*|target\w*|goal|hop(?:e|es|ed|ing)|want\w*|expect\w*|forecast\w*|will)\b|n't\b"
    r"|않|못|목표|계획|전망|예상|방침|[할릴늘]\s(?:것|수)",
    re.IGNORECASE,
)
_NEAR = 2  # sentences between the word and the levels


class _Said(NamedTuple):
    here: Sentence
    number: int
    term: Term


def read(told: Sequence[Sentence], counts: Sequence[Count]) -> Iterator[Equation]:
    """The one pair of levels of a draft that lies plainly otherwise apart than a word of it says."""
    pairs = [(then, now) for then, now in levels(counts) if then.kind != RATE]
    yield from _rates(counts, pairs)
    all_ = [*_said(told)] if pairs else []
    for said in all_:
        near = [p for p in pairs if said.here.part.is_around or abs(p[1].sentence - said.number) <= _NEAR]
        meant = [p for p in near if is_of_one(said.here, p[1])]
        if not meant and said.here.part.is_around and len(pairs) == len({one.here.part.role for one in all_}) == 1:
            meant = pairs  # told above alone: the only two levels have to bear it out
        if len(meant) == 1 and not _borne_out(said.term.room, counts):
            then, now = meant[0]
            yield Equation(_GROWTH, (then.term, said.term, now.term), (PRODUCT,), 1, Grade.WARNING, ending="x")


def _rates(counts: Sequence[Count], pairs: Sequence[tuple[Count, Count]]) -> Iterator[Equation]:
    """The rate that a line above tells of a movement, and the only two levels of the body make otherwise."""
    if len(pairs) != 1:
        return
    (then, now), *_ = pairs
    rates = [one for one in counts if one.kind == RATE and one.term.unit == "percent"]
    for rate in rates if len({one.number for one in rates}) == 1 else ():
        moved = role(rate.left, rate.right, rate.term.unit, rate.here.language)
        if rate.here.part.is_around and moved.role == "moved" and moved.sign and is_of_one(rate.here, now):
            yield Equation(
                _GROWTH, (then.term, rate.term, now.term), (growth(moved.sign),), 1, Grade.WARNING, ending="%"
            )
            return


def _said(told: Sequence[Sentence]) -> Iterator[_Said]:
    for number, here in enumerate(told):
        if _NOT_SO.search(here.words):
            continue
        for match in _TIMES[here.language].finditer(here.text, *here.span):
            worth = _WORTH[str(match.lastgroup)]
            most = worth + 1 if here.language == "ko" and worth > 1 else worth
            yield _Said(here, number, Term(Span(*match.span()), Range(worth * _LOW, most * _HIGH), None, worth))


def _borne_out(room: Range, counts: Sequence[Count]) -> bool:
    """Whether any two figures of the draft lie so far apart."""
    return any(
        room.low * a.number <= b.number <= room.high * a.number
        for a, b in permutations([one for one in counts if one.number > 0], 2)
        if a.kind == b.kind
    )
