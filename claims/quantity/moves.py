"""How a figure moved, where a sentence tells it twice: by how much, by how many percent, from what and to what.

전날보다 5만4000원(13.5%) 오른 45만4000원 · 45만4000원으로 5만4000원(13.5%) 올랐다 · 40억원에서 50억원으로 25% 늘었다 ·
rose $54, or 13.5%, to $454 · up 25% to $5 million from $4 million
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from claims.claim import Claim
from claims.quantity import moves_en, moves_ko
from claims.quantity.moves_form import Form
from claims.regex import regex
from claims.span import Language, Span


class Move(NamedTuple):
    """A level with what led to it; `sign` is 1 for a rise, -1 for a fall, 0 where the text does not say.

    Where only one of the change, the rate and the previous level is told, nothing can be computed from the sentence
    alone. `traded` are prices, told to the last won.
    """

    change: Claim | None
    rate: Claim | None
    level: Claim
    previous: Claim | None
    sign: int
    traded: bool = False


_FORMS: dict[Language, tuple[Form, ...]] = {"ko": moves_ko.FORMS, "en": moves_en.FORMS}
_LONGEST = 4
# An index moves by points and stands at a bare number: 2.46포인트 내린 851.30.
_POINTS = {("point", None), ("point", "point")}
_FARTHEST = 110
_LINKS = frozenset({"percent", "percentage_point", "배", "point"})
# What each figure of a form may be: a rate, points of a percentage, or a number of something (n).
_KINDS = {"percent": "%", "배": "x", "percentage_point": "p"}
_FIT = {"R": "%x", "C": "np", "L": "n%", "P": "n%"}
_RATES = frozenset({"percent", "percentage_point", "배"})
_TRADED = regex(r"거래|마감|마쳤|장을|종가|주가|출발|개장|장중|상한가|하한가|shares?\b|stock", re.IGNORECASE)
_AROUND = 40
# 1년 전 100만명에서: how long ago is no level.
_AGO = regex(r"\s(?:전|만에|사이|ago)(?![가-힣])")
_CUT = regex(r"\d\s?$")  # 1 807억: the head of the number stands apart


def told(text: str, parts: Iterable[tuple[Span, Language]], claims: Iterable[Claim]) -> Iterator[Move]:
    """The movements that the parts of a text tell, in order."""
    figures = [c for c in claims if c.family == "figure" and not _AGO.match(text, c.span.end)]
    first = 0
    for span, language in parts:
        while first < len(figures) and figures[first].span.start < span.start:
            first += 1
        last = first
        while last < len(figures) and figures[last].span.start < span.end:
            last += 1
        if last - first > 1:
            yield from moves(text, figures[first:last], language)
        first = last


def moves(text: str, figures: Sequence[Claim], language: Language) -> Iterator[Move]:
    """Every movement that the figures of a text tell, in order; each figure is the level of one."""
    levels: set[int] = set()
    kinds = "".join(_KINDS.get(figure.value.amount.unit, "n") for figure in figures)
    for first, (one, other) in enumerate(pairwise(figures)):
        if not _may_move(text, one, other):
            continue
        forms = (form for form in _FORMS[language] if _fit_for(form.order, kinds[first : first + len(form.order)]))
        found = next((move for form in forms if (move := _read(text, figures, first, form))), None)
        if found is not None and found.level.span.start not in levels:
            levels.add(found.level.span.start)
            yield found


def _fit_for(order: str, kinds: str) -> bool:
    return len(kinds) == len(order) and all(kind in _FIT[letter] for letter, kind in zip(order, kinds, strict=True))


def _may_move(text: str, one: Claim, other: Claim) -> bool:
    """Whether two figures stand near one another on one line, in units of one movement: a cheap look first."""
    start, end = one.span.end, other.span.start
    units = {one.value.amount.unit, other.value.amount.unit}
    return end - start <= _FARTHEST and text.find("\n", start, end) < 0 and (len(units) == 1 or bool(units & _LINKS))


def _read(text: str, figures: Sequence[Claim], first: int, form: Form) -> Move | None:
    those = figures[first : first + len(form.order)]
    if len(those) < len(form.order) or those[-1].span.start - those[0].span.end > _LONGEST * _AROUND:
        return None
    named = dict(zip(form.order, those, strict=True))
    if not _of_one_scale(named) or _CUT.search(text, max(0, named["L"].span.start - 2), named["L"].span.start):
        return None
    matches = [form.lead.search(text, max(0, those[0].span.start - _AROUND), those[0].span.start)] if form.lead else []
    for (one, other), gap in zip(pairwise(those), form.gaps, strict=True):
        matches.append(gap.fullmatch(text, one.span.end, other.span.start))
        if matches[-1] is None:
            return None
    if form.tail is not None:
        matches.append(form.tail.match(text, those[-1].span.end))
    if None in matches:
        return None
    around = text[max(0, those[0].span.start - _AROUND) : those[-1].span.end + _AROUND]
    traded = _TRADED.search(around) is not None or any(claim.value.amount.unit == "point" for claim in those)
    return Move(named.get("C"), named.get("R"), named["L"], named.get("P"), _sign(matches), traded)


def _sign(matches: Sequence[re.Match[str] | None]) -> int:
    said = {way for match in matches if match for way, word in match.groupdict().items() if word}
    return 1 if said == {"up"} else -1 if said == {"down"} else 0


def _of_one_scale(named: dict[str, Claim]) -> bool:
    """Whether rates are rates, and the levels and the change are told in one unit."""
    unit = {letter: claim.value.amount.unit for letter, claim in named.items()}
    level = unit["L"]
    if "P" in unit and unit["P"] != level:
        return False
    if "R" in unit and (unit["R"] not in ("percent", "배") or level in _RATES):
        return False
    if "C" not in unit:
        return True
    return (unit["C"], level) in _POINTS or unit["C"] == level != "percent" or (unit["C"], level) == _PERCENT


_PERCENT = ("percentage_point", "percent")
