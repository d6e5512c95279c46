"""Words that widen or open an amount, what they leave possible, and hedges that do not go together.

약 500명 · 500여 명 · 500명 이상 · 500명 안팎 · 최대 500명 · nearly 500 · up to 500 · 500 or more
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Literal, NamedTuple, cast

from claims.lexicon import table
from claims.quantity.units import alternation
from claims.regex import regex
from claims.span import Language, Span

if TYPE_CHECKING:
    from claims.amount import Amount

Kind = Literal["about", "little_over", "nearly", "band", "at_least", "over", "at_most", "under"]
APPROXIMATE = frozenset({"about", "little_over", "nearly", "band"})
# 이상 and 초과 open an amount upwards, 이하 and 미만 downwards; 최대 and "over" only say so about the truth.
OPEN_ABOVE = regex(r"(?:이상|초과|or (?:more|above|higher|over|older)|and (?:above|over|older|up))$")
OPEN_BELOW = regex(r"(?:이하|미만|or (?:less|fewer|below|lower|under|younger)|and (?:below|under))$")


class Hedge(NamedTuple):
    """A hedge as printed, by what it does."""

    kind: Kind
    word: str


def _words(language: Language, side: str) -> dict[str, Kind]:
    rows = (row for row in table("hedges") if row["side"] == side)
    return {word: cast(Kind, row["kind"]) for row in rows for word in row[language]}


def _pattern(words: dict[str, Kind]) -> str:
    return alternation(words, {" ": r"\s+"})


BEFORE = {language: _words(language, "before") for language in ("ko", "en")}
AFTER = {language: _words(language, "after") for language in ("ko", "en")}
_LONGEST = 16  # "a maximum of " and a space
_BEFORE = {
    "ko": regex(rf"(?<![가-힣])({_pattern(BEFORE['ko'])})\s?$"),
    "en": regex(rf"(?<![A-Za-z])({_pattern(BEFORE['en'])})\s?$", re.IGNORECASE),
}
# 이상기후 and 대표 are words of their own; a hedge ends before a particle or the end of the word.
_END = r"(?![가-힣])|(?=[은는이가을를의에와과도로만씩인]|으로|까지|부터|보다|간|였|이었|입니|이다|된|되|할|하)"
_NOT_HEDGE = r"(?!이상(?:기|징|현|고|저|증|한)|정도를\s걷|대(?:표|상|회|학|책|비|신|통|부분))"
_AFTER = {
    "ko": regex(rf"[ \u00a0]{{0,2}}{_NOT_HEDGE}({_pattern(AFTER['ko'])})(?:{_END})"),
    "en": regex(rf"[ \u00a0-]{{0,2}}({_pattern(AFTER['en'])})(?![A-Za-z0-9])", re.IGNORECASE),
}

# Somebody knocked over 23 beehives: no more than 23.
_WITH_VERB = regex(
    r"\b(?:knock|hand|turn|tak|took|run|ran|pull|tip|toppl|roll|push|kick|sign|flip|kn[eo]ck|throw|threw|drove|pass|hold|held|[dt]rag)\w*\sover\s$",
    re.IGNORECASE,
)


def before(text: str, start: int, language: Language) -> tuple[Hedge, int] | None:
    """The hedge that ends where the amount starts, and where it starts."""
    from_here = max(0, start - _LONGEST)
    match = _BEFORE[language].search(text[from_here:start])
    if match is None or (language == "en" and _WITH_VERB.search(text[max(0, start - 24) : start])):
        return None
    word = " ".join(match[1].lower().split())
    return Hedge(BEFORE[language][word], word), from_here + match.start(1)


def after(text: str, end: int, language: Language) -> tuple[Hedge, int] | None:
    """The hedge that follows the amount, and where it ends."""
    match = _AFTER[language].match(text, end)
    if match is None:
        return None
    word = " ".join(match[1].lower().split())
    return Hedge(AFTER[language][word], word), match.end()


def stated(low: Decimal, high: Decimal, place: Decimal) -> tuple[Decimal, Decimal]:
    """The half-open range a numeral covers by the digits it is printed with, its hedges left aside.

    1조 2천억 covers 1.15조 to below 1.25조.
    """
    half = max(place / 2, _rounding(high, place))
    return low - half, high + half


def truth(
    low: Decimal, high: Decimal, place: Decimal, hedges: tuple[Hedge, ...]
) -> tuple[Decimal | None, Decimal | None]:
    """The half-open range in which the true amount may lie, None where it is open.

    `place` is that of the last printed digit: 1조 2천억 may be anything from 1.15조 to below 1.25조.
    """
    bottom, top = stated(low, high, place)
    for hedge in hedges:
        bottom, top = _widened(bottom, top, low, high, max(place, _significant(high)), hedge.kind)
    kinds = {hedge.kind for hedge in hedges}
    return (
        None if kinds & {"at_most", "under"} else bottom,
        None if kinds & {"at_least", "over"} else top,
    )


def _widened(
    bottom: Decimal, top: Decimal, low: Decimal, high: Decimal, unit: Decimal, kind: Kind
) -> tuple[Decimal, Decimal]:
    match kind:
        case "about":
            # 약 1,230명 still claims three digits; 약 500명 does not mean 499.5 to 500.5.
            slack = unit if abs(high) >= 100 * unit else abs(high) / 10
            return min(bottom, low - slack), max(top, high + slack)
        case "little_over":
            return low, high + unit
        case "nearly":
            return min(bottom, low - abs(low) / 10), high.next_plus()
        case "band":
            return low, high + unit
        case "at_least":
            return low, top
        case "over":
            return low.next_plus(), top
        case "at_most":
            return bottom, high.next_plus()
        case "under":
            return bottom, high


def _significant(value: Decimal) -> Decimal:
    """The place of the last digit that is not a trailing zero: 1500 is told to the hundred."""
    if not value:
        return Decimal(1)
    return Decimal(1).scaleb(int(value.normalize().as_tuple().exponent))


def _rounding(value: Decimal, place: Decimal) -> Decimal:
    """How far a round number may be from what was counted: 2,000억 for 1,987억, 12,300 for 12,287; 1,987 is exact."""
    last = _significant(value)
    return min(abs(value) / 100, last / 2) if last >= 100 * place else Decimal(0)


# 여 says a little over; with a bound beside it nobody knows which is meant.
_CLASH_KO = regex(r"(?:[0-9십백천만억조]\s?여(?![섯덟든])|남짓).*(?:이상|이하|미만|초과)$", re.DOTALL)
_BOUND_EN = _pattern({word: kind for word, kind in BEFORE["en"].items() if kind not in APPROXIMATE})
_CLASH_EN = regex(
    rf"(?:{_BOUND_EN})\s.*\b(?:or|and)\s+(?:more|less|fewer|above|below|over|under|higher|lower)$",
    re.IGNORECASE | re.DOTALL,
)


def hedge_clash(text: str, amount: Amount) -> Span | None:
    """The number with both its hedges where they exclude or blur each other: 100여 이상, "over 100 or more"."""
    quote = text[amount.span.start : amount.span.end]
    return amount.span if _CLASH_KO.search(quote) or _CLASH_EN.match(quote) else None
