"""Units as printed after a number: measures, money, counters; in both languages, by spelling."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Any, NamedTuple

from claims.lexicon import table


class Unit(NamedTuple):
    """A unit: its name in `Amount.unit`, what it measures, and how many base units of that measure it is worth."""

    name: str
    measure: str
    factor: Decimal = Decimal(1)
    counter: bool = False


def _unit(row: dict[str, Any], counter: bool) -> Unit:
    return Unit(row["name"], row["measure"], Decimal(row.get("factor", "1")), counter)


_COUNTERS = [(row, _unit(row, True)) for row in table("counters")]
_MEASURES = [(row, _unit(row, False)) for name in ("units", "currencies") for row in table(name)]

# Later tables win: 파운드 is money, 분 a minute, before either is a counter.
KOREAN = {word: unit for row, unit in [*_COUNTERS, *_MEASURES] for word in row["ko"]}
KOREAN |= {
    word: unit for row, unit in _MEASURES for word in row["en"] if len(word) > 3 and unit.measure in ("length", "mass")
}
ENGLISH = {word: unit for row, unit in _MEASURES for word in row["en"]}
SYMBOLS = {word: unit for row, unit in _MEASURES for word in row["symbol"]}
MONEY_SIGNS = {word: unit for word, unit in SYMBOLS.items() if unit.measure == "money"}

NOUN_COUNTERS = frozenset(row["name"] for row in table("counters") if row.get("noun"))
NATIVE_COUNTERS = frozenset(row["name"] for row in table("counters") if row.get("native"))

DEGREE = {"섭씨": SYMBOLS["℃"], "화씨": SYMBOLS["℉"], "영상": SYMBOLS["℃"], "영하": SYMBOLS["℃"]}
PER_TIME = {("시속", "km"): SYMBOLS["km/h"], ("초속", "m"): SYMBOLS["m/s"], ("시속", "mi"): SYMBOLS["mph"]}

_BY_NAME = {
    unit.name: unit for _, unit in [*_COUNTERS, *reversed(_MEASURES)] if unit.measure != "money" or unit.factor == 1
}


def named(name: str | None) -> Unit | None:
    """The unit of `Amount.unit`; None for no unit or one that is only a word of the text."""
    return None if name is None else _BY_NAME.get(name)


def alternation(words: Iterable[str]) -> str:
    """A regular expression of the words, longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
