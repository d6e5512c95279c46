"""Matches against how they ended: 20경기에서 12승 7패 2무 · won 12, drew three and lost six of their 20 matches."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from claims.calendar.en_numbers import CARDINALS
from claims.crosscheck.figures.equation import Equation, Term, total
from claims.crosscheck.figures.mends import Range
from claims.crosscheck.fit.sentence import Sentence
from claims.crosscheck.statement import Grade
from claims.regex import regex
from claims.span import Language, Span

_SUM = "claims.figure.sum"
_NUMBER = rf"(?:\d{{1,3}}|{'|'.join(sorted((w for w, n in CARDINALS.items() if n < 100), key=len, reverse=True))})"
_PLAYED: dict[Language, re.Pattern[str]] = {
    "ko": regex(r"(?<![\d.])(?P<number>\d{1,3})(?:\s?(?:경기|게임|차례\s경기)|전(?=[\s,]))"),
    "en": regex(
        rf"\b(?P<number>{_NUMBER})\s(?:[a-z-]+\s){{0,2}}?(?:matches|games|bouts|fights|races|fixtures|starts|outings)\b",
        re.IGNORECASE,
    ),
}
_ENDED: dict[Language, tuple[re.Pattern[str], ...]] = {
    "ko": tuple(
        regex(rf"(?<![\d.])(?P<number>\d{{1,3}})\s?{word}(?![가-힣]*(?:차|연|째|점|부))")
        for word in ("승", "패", "무(?:승부)?")
    ),
    "en": tuple(
        regex(rf"\b(?:{verb})\s(?P<number>{_NUMBER})\b(?![-–%])|\b(?P<other>{_NUMBER})\s(?:{noun})\b", re.IGNORECASE)
        for verb, noun in (
            ("w[io]n(?:s|ning)?", "wins?|victories"),
            ("los(?:t|e|es|ing)", "loss(?:es)?|defeats?"),
            ("dr[ae]w(?:n|s|ing)?|tied", "draws?|ties|stalemates"),
        )
    ),
}
_MEDALS_KO = regex(
    r"금(?:메달)?\s?(\d{1,3})개?(?:,|·|와|과)?\s?은(?:메달)?\s?(\d{1,3})개?(?:,|·|와|과)?\s?동(?:메달)?\s?(\d{1,3})개?(?:[가-힣]{0,3},?)?\s(?:등\s)?(?:총|모두|합계|합쳐|합해)\s(?:메달\s)?(\d{1,3})개"
)
_OTHERS = regex(
    r"남은|남겨|이\s?중|가운데|\b(?:remaining|left|next|of\s(?:which|them))\b",
    re.IGNORECASE,
)


def read(here: Sentence) -> Iterator[Equation]:
    """The matches of a sentence, and the ends they found, where each is told once."""
    for match in _MEDALS_KO.finditer(here.text, *here.span):
        terms = [_number(Span(*match.span(group)), match[group]) for group in (4, 1, 2, 3)]
        yield Equation(_SUM, tuple(terms), (total(3),), 0)
    played = [*_PLAYED[here.language].finditer(here.text, *here.span)]
    if len(played) != 1:
        return
    ended = [[*pattern.finditer(here.text, *here.span)] for pattern in _ENDED[here.language]]
    won, lost, drawn = ended
    if len(won) != 1 or len(lost) != 1 or len(drawn) > 1 or _OTHERS.search(here.words):
        return
    whole, *parts = [_term(match) for match in (*played, *won, *lost, *drawn)]
    made = sum(part.middle for part in parts)
    # Where no draw is told there may have been some.
    if made > whole.middle or drawn:
        yield Equation(_SUM, (whole, *parts), (total(len(parts)),), 0, Grade.WARNING)


def _term(match: re.Match[str]) -> Term:
    name = "number" if match["number"] else "other"
    return _number(Span(*match.span(name)), match[name])


def _number(span: Span, printed: str) -> Term:
    number = Decimal(printed if printed.isdigit() else CARDINALS[printed.lower()])
    return Term(span, Range(number, number))
