"""The only score of a short text against the margin it is said to make: 72-68로 꺾었다. 6점 차 · 3-1, by one goal."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from claims.calendar.en_numbers import CARDINALS, pattern
from claims.crosscheck.figures.equation import Equation, Term, difference
from claims.crosscheck.figures.mends import Range
from claims.crosscheck.fit.sentence import Sentence
from claims.crosscheck.statement import Grade
from claims.native import counting_to
from claims.regex import regex
from claims.span import Language, Span

_GAP = "claims.figure.growth"
_SCORE = regex(
    r"(?<![\d.,:/-])(?P<one>\d{1,3})\s?(?:[-–:]|\s?대\s?)\s?(?P<other>\d{1,3})(?![\d.,:/-]?\d|%|[년월일시분])"
)
_NATIVE = counting_to(10)
_SMALL = {word: number for word, number in CARDINALS.items() if number < 21}
_MARGIN: dict[Language, re.Pattern[str]] = {
    "ko": regex(rf"(?<![\d가-힣])(?P<gap>\d{{1,3}}|{pattern(_NATIVE)})\s?(?:점|골|표|득점)\s?차"),
    "en": regex(
        rf"\b(?P<gap>\d{{1,3}}|{pattern(_SMALL)})[\s-](?:point|goal|run|vote|shot)s?[\s-](?:win|victory|margin|triumph|success|defeat|loss|majority)\b"
        rf"|\b(?:won|lost|win|victory|margin|defeat|lead)\s(?:by|of)\s(?P<gap2>\d{{1,3}}|{pattern(_SMALL)})\s(?:points?|goals?|runs?|votes?)\b",
        re.IGNORECASE,
    ),
}
_BESIDE = 24  # characters
# Of another stage, or another game.
_OTHER = regex(
    r"전반|후반|쿼터|세트|한때|까지|이닝|회[말초]|지난|앞서|시리즈|통산|\b(?:half|quarter|set|inning|period|last|previous|earlier|series|aggregate|once|break)\b",
    re.IGNORECASE,
)


def read(told: Sequence[Sentence]) -> Iterator[Equation]:
    """The margin of a draft that its only score does not make."""
    scores = [match for here in told for match in _SCORE.finditer(here.text, *here.span)]
    found = [(here, match) for here in told for match in _MARGIN[here.language].finditer(here.text, *here.span)]
    if len({(match["one"], match["other"]) for match in scores}) != 1 or len(found) != 1:
        return
    here, margin = found[0]
    score = scores[-1]
    if _OTHER.search(here.text, max(here.span.start, margin.start() - _BESIDE), min(here.span.end, margin.end() + 8)):
        return
    name = "gap" if margin["gap"] else "gap2"
    gap = _term(Span(*margin.span(name)), _number(margin[name]))
    low, high = sorted(
        (_term(Span(*score.span(side)), Decimal(score[side])) for side in ("one", "other")),
        key=lambda term: term.middle,
    )
    if low.middle != high.middle and gap.middle != high.middle - low.middle:
        yield Equation(_GAP, (low, gap, high), (difference(1),), 1, Grade.WARNING)


def _number(printed: str) -> Decimal:
    word = printed.lower()
    return Decimal(word if word.isdigit() else _NATIVE.get(word) or _SMALL[word])


def _term(span: Span, number: Decimal) -> Term:
    return Term(span, Range(number, number))
