"""Amounts as printed, and the figures they state."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, NamedTuple

from claims.hedges import APPROXIMATE, OPEN_ABOVE, OPEN_BELOW, Kind
from claims.quantity.printed import Printed
from claims.reading import language_of, with_newlines
from claims.regex import regex
from claims.span import Language, Span


class Amount(NamedTuple):
    """A printed amount: low == high for one number; a printed range has both.

    이상 and 초과 leave `high` None, 이하 and 미만 leave `low` None.
    약 and 여 set `approximate` and widen nothing here: ranges of possible truth belong to weighing.
    `unit` is an ISO 4217 code ("KRW"), "percent", "percentage_point", an SI or customary symbol ("m2", "km"), a Korean
    counter ("명", "개사") or None.
    """

    span: Span
    quote: str
    low: Decimal | None
    high: Decimal | None
    unit: str | None
    approximate: bool


@dataclass(frozen=True, slots=True)
class Figure:
    """What an amount states: the value of a claim of the family "figure".

    `stated` is what the digits alone cover, to the precision they are printed with, half-open.
    The truth lies in [`low`, `high`), None where it is open: 1조 2천억 may be anything from 1.15조 to below 1.25조.
    `hedge` is the kind of the word that opens it, else of the first that widens it.
    `counted` is the noun the words count, as printed (전북 기업 in 17개 전북 기업), None where they do not say.
    """

    amount: Amount
    stated: tuple[Decimal, Decimal]
    low: Decimal | None
    high: Decimal | None
    hedge: Kind | None = None
    direction: Literal["up", "down"] | None = None
    counted: str | None = None
    counted_span: Span | None = None


# Full-width signs and odd spaces, one character to one, so that spans stay valid.
_FOLD = str.maketrans("０１２３４５６７８９％．，－＋\u00a0\u3000", "0123456789%.,-+  ")
_FOLDED = regex("[０-９％．，－＋\u00a0\u3000]")
# SMASH LEAVES SEVEN DEAD: a line in capitals names nothing; codes of currencies stay as they are. That it has no small
# letter is asked first: a line of prose fails there at its second character.
_CAPITALS = regex(r"^(?=[^a-z\n]++$)(?=[^\n]*[A-Z]{4}[^\n]*\s[^\n]*[A-Z]{4})[^\n]+", re.MULTILINE)
_WORD = regex(r"[A-Z]{4,}")


def amounts(text: str, *, language: Language | None = None) -> list[Amount]:
    """Every amount printed in the text, in order; dates, clock times and numbers inside names are none."""
    language = language or language_of(text)
    return [as_amount(text, found) for found in printed(with_newlines(text), language)]


def printed(text: str, language: Language) -> list[Printed]:
    """The amounts with what weighing needs besides."""
    folded = text.translate(_FOLD) if _FOLDED.search(text) else text
    if language == "en":
        folded = _CAPITALS.sub(lambda line: _WORD.sub(lambda word: word[0].lower(), line[0]), folded)
    # The grammars compile large patterns: each is loaded when a text in its language comes.
    if language == "ko":
        from claims.quantity import korean as grammar
    else:
        from claims.quantity import english as grammar  # type: ignore[no-redef]  # the same function, another language
    return list(grammar.read(folded))


def as_amount(text: str, found: Printed) -> Amount:
    """The public form of a printed amount."""
    quote = text[found.start : found.end]
    words = [hedge.word for hedge in found.hedges]
    return Amount(
        span=Span(found.start, found.end),
        quote=quote,
        low=None if any(map(OPEN_BELOW.match, words)) else found.low,
        high=None if any(map(OPEN_ABOVE.match, words)) else found.high,
        unit=found.unit.name if found.unit else None,
        approximate=any(hedge.kind in APPROXIMATE for hedge in found.hedges),
    )
