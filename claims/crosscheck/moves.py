"""How a figure moved, where a sentence tells it twice: by how much, by how many percent, from what and to what.

전날보다 5만4000원(13.5%) 오른 45만4000원 · 45만4000원으로 5만4000원(13.5%) 올랐다 · 40억원에서 50억원으로 25% 늘었다 ·
rose $54, or 13.5%, to $454 · up 25% to $5 million from $4 million
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from claims.claim import Claim
from claims.span import Language


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


class _Form(NamedTuple):
    """An order of figures (Change, Rate, Level, Previous) with what stands before, between and behind them."""

    order: str
    gaps: tuple[re.Pattern[str], ...]
    lead: re.Pattern[str] | None = None
    tail: re.Pattern[str] | None = None


# The movement as it leads up to the new level: 오른 40만원, 상승한 40만원, 올라 40만원.
# A comma or a bare noun (증가, 취업자는 ...) ends the clause, and the next figure tells of something else.
_MOVED_TO = re.compile(
    r"[)）]?\s*(?:(?P<up>오른|오르며|오르면서|올라|뛴|뛰어|높은|늘어난|늘린|비싼|(?:상승|급등|증가|인상|급증)(?:한|해|하며|하면서|된))"
    r"|(?P<down>내린|내리며|내리면서|내려|떨어진|떨어져|낮은|빠진|줄어든|싼|저렴한|(?:하락|급락|감소|인하|할인|급감)(?:한|해|하며|하면서|된)))"
    r"[^.,;·▲\d\n]{0,10}"
)
# As it ends the sentence: 10% 올랐다, 10% 증가.
_MOVED = re.compile(
    r"[)）]?\s*(?:이|가|나|씩)?\s*(?:소폭|크게|급|더)?\s*"
    r"(?:(?P<up>올랐|오르|올라|오른|상승|늘|증가|뛰|급등|급증|높|비싸|비싼|↑)"
    r"|(?P<down>내렸|내리|내린|내려|떨어|하락|줄|감소|낮|빠졌|할인|싸|저렴|급락|급감|↓))"
)
_BASE = (
    r"(?:전년|지난해|작년|전월|지난달|전분기|전기|직전|전날|전일|전장|전주|지난주|전|거래일|분기|동월|동기|동|같은|기간|달|해|주|월|일|때"
    r"|의|(?:20)?\d\d년|\d{1,2}월|\d분기|['’]|\s){1,9}"
)
_THAN = r"(?:보다|대비|에\s?비해|와\s?비교해|과\s?비교해)(?:는|서는)?\s*"
_REACHING = (
    r"(?:으로|로|까지|에)(?:\s?(?:거래를\s)?(?:마쳐|마치며|마감해|마감하며|마감돼|거래되며|거래돼|집계돼|집계되며|집계됐으며))?"
    r"|(?:을|를)\s(?:기록해|기록하며|나타내며|나타내)"
)
_IN_BRACKETS = re.compile(r"\s?[(（]\s?")
_BESIDE = re.compile(r"\s?[(（]\s?|,?\s")
_LEVEL_THEN = re.compile(rf"(?:(?:{_REACHING})[,\s]\s?(?:{_BASE}{_THAN})?|,?\s{_BASE}{_THAN})")
_FROM_TO = re.compile(r"에서\s(?:[^.,()\n]{0,15}\s)?")
_TO = re.compile(r"(?:으로|로)\s(?:약\s|무려\s)?")
_MOVED_BESIDE = re.compile(r"\s?(?:(?P<up>증가|상승|늘어)|(?P<down>감소|하락|줄어))[^.,()\d\n]{0,6}[(（]\s?")
_CLOSED = re.compile(r"\s?(?:(?P<up>↑|증가|상승)|(?P<down>↓|감소|하락))?\s?[)）]")
_ARROW = re.compile(r"\s?(?:→|->|⇒)\s?")
_PREVIOUS_THAN = re.compile(rf"[)）]?\s?(?:{_THAN}|에서\s)(?:약\s|무려\s)?")
_LEVEL_AGAINST = re.compile(rf"(?:{_REACHING}),?\s(?:[^.,()\n]{{0,20}}[\s(（])?")
_KO = (
    _Form("LPCR", (_LEVEL_AGAINST, _PREVIOUS_THAN, _MOVED_BESIDE), tail=_CLOSED),
    _Form("PLCR", (_FROM_TO, _TO, _BESIDE), tail=_MOVED),
    _Form("PCRL", (_PREVIOUS_THAN, _BESIDE, _MOVED_TO)),
    _Form("PRCL", (_PREVIOUS_THAN, _BESIDE, _MOVED_TO)),
    _Form("CRL", (_BESIDE, _MOVED_TO)),
    _Form("RCL", (_BESIDE, _MOVED_TO)),
    # 전일 대비 12만원(22%) 66만원: the word of direction has been left out.
    _Form("CRL", (_IN_BRACKETS, re.compile(r"[)）]\s?")), lead=re.compile(r"(?:대비|보다)\s?$")),
    _Form("LCR", (_LEVEL_THEN, _BESIDE), tail=_MOVED),
    _Form("LRC", (_LEVEL_THEN, _BESIDE), tail=_MOVED),
    _Form(
        "LCR",
        (
            re.compile(rf"\s?[(（]\s?(?:{_BASE}{_THAN})?(?:(?P<up>\+)|(?P<down>-))?\s?"),
            re.compile(r"\s?[,;/]\s?(?:(?P<up>\+)|(?P<down>-))?\s?"),
        ),
        tail=re.compile(r"\s?(?:(?P<up>↑|증가|상승|늘)|(?P<down>↓|감소|하락|줄)|[)）])"),
    ),
    _Form("PLR", (_FROM_TO, _TO), tail=_MOVED),
    _Form("PLC", (_FROM_TO, _TO), tail=_MOVED),
    _Form("PLR", (_ARROW, _IN_BRACKETS), tail=_CLOSED),
    _Form("LCR", (_LEVEL_THEN, _MOVED_BESIDE), tail=_CLOSED),
    _Form("PRL", (_PREVIOUS_THAN, _MOVED_TO)),
    _Form("PCL", (_PREVIOUS_THAN, _MOVED_TO)),
    _Form("LPR", (_LEVEL_AGAINST, _PREVIOUS_THAN), tail=_MOVED),
    _Form("LPC", (_LEVEL_AGAINST, _PREVIOUS_THAN), tail=_MOVED),
    _Form("RL", (_MOVED_TO,)),
    _Form("CL", (_MOVED_TO,)),
    _Form("LR", (_LEVEL_THEN,), tail=_MOVED),
    _Form("LC", (_LEVEL_THEN,), tail=_MOVED),
)

_ROSE = r"(?:rose|gained|climbed|jumped|surged|soared|advanced|added|increased|grew|up|higher|rising|gaining)"
_FELL = r"(?:fell|lost|dropped|declined|slid|sank|tumbled|plunged|decreased|shed|dipped|down|lower|falling|losing)"
_A_RISE = r"(?:an?\s(?:increase|rise|gain|jump|improvement)\sof|up|increasing\sby|rising)"
_A_FALL = r"(?:an?\s(?:decrease|fall|drop|decline|reduction)\sof|down|decreasing\sby|falling)"
_MOVED_EN = re.compile(rf"\b(?:(?P<up>{_ROSE})|(?P<down>{_FELL}))\s(?:by\s)?$", re.IGNORECASE)
_OR = re.compile(r",?\s+or\s+|\s*\(")
_UP_TO = re.compile(
    r"[,)]*\s+(?:(?P<up>higher|up)\s|(?P<down>lower|down)\s)?"
    r"(?:to|at)\s(?:(?:close|settle|finish|end|trade)\sat\s|(?:close|settle|finish|end)\s)?"
)
_WHEN = r"(?:\sper\s\w{1,12})?(?:\s(?:at|in|for|as\sof|on)\s[^.;()\n]{1,40}?)?,?"
_FROM = re.compile(rf"{_WHEN}\s(?:from|compared\s(?:to|with)|versus|vs\.?)\s")
_UP_FROM = re.compile(r"\s(?:from|over|compared\s(?:to|with))\s(?:the\s)?")
_AN_INCREASE = re.compile(
    rf"{_WHEN},?\s(?:representing\s|reflecting\s|marking\s|\s?[-–—]\s)?(?:(?P<up>{_A_RISE})|(?P<down>{_A_FALL}))\s"
)
_A_PERCENT = re.compile(r",\s(?:representing\s|reflecting\s|marking\s)?an?\s")
_INCREASE_FROM = re.compile(
    r"\s(?:(?P<up>increase|rise|gain|jump|improvement)|(?P<down>decrease|fall|drop|decline|reduction))"
    r"\s(?:from|over|compared\s(?:to|with))\s"
)
_TO_EN = re.compile(rf"{_WHEN}\sto\s")
_FROM_EN = re.compile(r"\bfrom\s$", re.IGNORECASE)
_EN = (
    _Form("CRLP", (_OR, _UP_TO, _FROM), lead=_MOVED_EN),
    _Form("CRL", (_OR, _UP_TO), lead=_MOVED_EN),
    _Form("RCL", (_OR, _UP_TO), lead=_MOVED_EN),
    _Form("RLP", (_UP_TO, _FROM), lead=_MOVED_EN),
    _Form("CLP", (_UP_TO, _FROM), lead=_MOVED_EN),
    _Form("LCRP", (_AN_INCREASE, _OR, re.compile(r"[,)]*\s(?:from|over|compared\s(?:to|with))\s"))),
    _Form("LRP", (_AN_INCREASE, _UP_FROM)),
    _Form("LCP", (_AN_INCREASE, _UP_FROM)),
    _Form("LRP", (_A_PERCENT, _INCREASE_FROM)),
    _Form("LCP", (_A_PERCENT, _INCREASE_FROM)),
    _Form("PLR", (_TO_EN, _AN_INCREASE), lead=_FROM_EN),
    _Form("PLC", (_TO_EN, _AN_INCREASE), lead=_FROM_EN),
    _Form("RL", (_UP_TO,), lead=_MOVED_EN),
    _Form("CL", (_UP_TO,), lead=_MOVED_EN),
)
_FORMS: dict[Language, tuple[_Form, ...]] = {"ko": _KO, "en": _EN}
_LONGEST = 4
# An index moves by points and stands at a bare number: 2.46포인트 내린 851.30.
_POINTS = {("point", None), ("point", "point")}
_RATES = frozenset({"percent", "percentage_point", "배"})
_TRADED = re.compile(r"거래|마감|마쳤|장을|종가|주가|출발|개장|장중|상한가|하한가|shares?\b|stock", re.IGNORECASE)
_AROUND = 40
_CUT = re.compile(r"\d\s?$")  # 1 807억: the head of the number stands apart


def moves(text: str, figures: Sequence[Claim], language: Language) -> Iterator[Move]:
    """Every movement that the figures of a text tell, in order; each figure is the level of one."""
    levels: set[int] = set()
    for first in range(len(figures) - 1):
        found = next((move for form in _FORMS[language] if (move := _read(text, figures, first, form))), None)
        if found is not None and found.level.span.start not in levels:
            levels.add(found.level.span.start)
            yield found


def _read(text: str, figures: Sequence[Claim], first: int, form: _Form) -> Move | None:
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
