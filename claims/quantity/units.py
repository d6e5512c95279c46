"""Units as printed after a number: measures, money, counters; in both languages, by spelling."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Any, NamedTuple

from claims.lexicon import table

_END = ""  # of a word in a tree of letters
_Tree = dict[str, "_Tree"]


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


def alternation(words: Iterable[str], printed: Mapping[str, str] = MappingProxyType({})) -> str:
    """A regular expression of the words, longest first; `printed` says how a character of them may be printed.

    Words that begin alike are one branch, and a look at the first letter stands before all: 1,186 words in a row cost
    sixty times as much.
    """
    known = sorted(set(words), key=lambda word: (-len(word), word))
    begun = {word[:end] for word in known for end in range(1, len(word) + 1)}
    # Where case is ignored, "may" must not be found in mayor by the branch of "May".
    if "" in known or not known or len({beginning.lower() for beginning in begun}) < len(begun):
        return "|".join("".join(printed.get(letter, re.escape(letter)) for letter in word) for word in known)
    tree: _Tree = {}
    for word in known:
        node = tree
        for letter in word:
            node = node.setdefault(letter, {})
        node[_END] = {}
    branches = {letter: f"{printed.get(letter, re.escape(letter))}{_behind(tree[letter], printed)}" for letter in tree}
    plain = "".join(re.escape(letter) for letter in tree if letter not in printed)
    first = f"(?=[{plain}])" if len(tree) > 1 and printed.keys().isdisjoint(tree) else ""
    return f"(?:{first}(?:{'|'.join(branches.values())}))"


def _behind(node: _Tree, printed: Mapping[str, str]) -> str:
    """What may follow a beginning, as a regular expression; what is longer is tried before what ends there."""
    ends = [re.escape(letter) for letter, below in node.items() if letter not in printed and [*below] == [_END]]
    branches = [
        f"{printed.get(letter, re.escape(letter))}{_behind(below, printed)}"
        for letter, below in node.items()
        if letter != _END and (letter in printed or [*below] != [_END])
    ]
    if ends:
        branches.append(ends[0] if len(ends) == 1 else f"[{''.join(ends)}]")
    if not branches:
        return ""
    if _END in node:
        return f"(?:{'|'.join(branches)})?"
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
