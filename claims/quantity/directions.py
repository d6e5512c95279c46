"""Whether a figure rose or fell: 15% 늘었다, 300명을 감축, rose 15 percent, a 3% drop."""

from __future__ import annotations

import re
from typing import Literal

from claims.lexicon import table
from claims.quantity.printed import Printed
from claims.quantity.units import alternation
from claims.regex import regex
from claims.span import Language

Direction = Literal["up", "down"]

_WORDS: dict[str, Direction] = {
    word: row["direction"] for row in table("figure_directions") for column in ("ko", "en") for word in row[column]
}
_KO = alternation(word for row in table("figure_directions") for word in row["ko"])
_EN = alternation(word for row in table("figure_directions") for word in row["en"])
MOVES = {"ko": regex(_KO), "en": regex(rf"\b(?:{_EN})\b(?!-)", re.IGNORECASE)}
# Right after the amount, through particles and adverbs: 15%나 더 늘었다; not "6개 단체가 함께 무대에 올라".
_NEAR_KO = regex(
    rf"(?:\)|\([^()\n]{{1,20}}\))?(?:\s|을|를|이|가|에|로|으로|나|씩|까지|만큼|가량|정도|더|크게|각각|소폭|대폭|넘게|가까이|이상|수준){{0,4}}?(?P<move>{_KO})"
)
_APART = regex(r"떨어(?:져\s?있|진\s|져\s?(?:위치|자리))")  # 3㎞ 떨어진 곳
# △5% is a fall in Korean tables; ▲ marks a rise as often as a list, and says nothing here.
_SIGNS: dict[str, Direction] = {"△": "down", "▽": "down", "▼": "down", "↓": "down", "↑": "up"}
_LEVEL = regex(r"\b(?:from|to)\s(?:an?\s(?:record\s)?)?$")
_OF_PERIOD = regex(
    r"\s(?:year|quarter|month)[\s-](?:over|on|to)[\s-](?:year|quarter|month|date)|\s(?:annual|quarterly|sequential)\b"
)
# This fall 3,000 students: a season.
_SEASON = regex(r"\b(?:this|the|last|next|in|each|every|late|early|since|by|and|of)\s$", re.IGNORECASE)
_NEAR_EN = 24  # "rose by a record of about 15 percent"


def direction(text: str, found: Printed, left: int, right: int, language: Language) -> Direction | None:
    """Korean says it after the amount, English before or right after: 15% 늘었다, rose 15 percent, a 15% increase."""
    if found.ordinal:
        return None  # 4강에 오르다 is to reach it
    sign = _SIGNS.get(text[found.start - 1 : found.start]) or _SIGNS.get(text[found.end : found.end + 1])
    if sign is not None:
        return sign
    if language == "ko":
        near = _NEAR_KO.match(text, found.end, right)
        return _WORDS[near["move"]] if near and not _APART.match(text, near.start("move")) else None
    if _LEVEL.search(text, max(left, found.start - 12), found.start):
        return None  # rose from 5% to 7%: neither is the change
    moves = _moves(text, max(left, found.start - _NEAR_EN), found.start)
    after = _OF_PERIOD.match(text, found.end)
    at = after.end() if after else found.end
    # 5% rises; but five drops are drops.
    moves = moves or [m for m in _moves(text, at, min(right, at + 10)) if found.unit or not m[0].endswith("s")]
    return _WORDS[moves[-1][0].lower()] if moves else None


def _moves(text: str, start: int, end: int) -> list[re.Match[str]]:
    found = MOVES["en"].finditer(text, start, end)
    return [m for m in found if m[0].lower() != "fall" or not _SEASON.search(text, max(0, m.start() - 8), m.start())]
