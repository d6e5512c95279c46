"""Two levels side by side and the word that says which way it went from one to the other.

costs more than a year ago, at $1,410 compared with $1,480 · 240,000, down from 225,000 ·
1천410원으로 지난해 1천480원보다 비싸다
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from claims.crosscheck.figures.equation import Equation, Formula, Term
from claims.crosscheck.figures.mends import Range
from claims.crosscheck.fit.cues import RATES
from claims.crosscheck.fit.sentence import Sentence, word
from claims.quantity.moves_en import FELL, ROSE
from claims.regex import regex

_ORDER = "claims.figure.order"
_MOST = 10  # times: what lies further apart is no level of one thing
_TIGHT = Decimal("0.3")
_FAR = 80  # characters between the two
_UNTOLD = 0, ""
_NO_LEVEL = frozenset({"위", "호", "등", "번", "회", "차", "age", "day", "month", "year", "week", "hour", "minute"})
# Where less is more, and where a sign is left to the words.
_TURNED = regex(r"적자|손실|순위|영하|\b(?:loss|losses|deficit|rank\w*|place[ds]?|below\szero|minus)\b", re.IGNORECASE)
_UP = (
    rf"(?:{ROSE}|risen|grown|more|above|greater|larger|bigger|longer|taller|heavier|dearer|costlier|pricier|faster|better"
    r"|rise|rises|growing|increase|increases|climb|climbs|jump|expand(?:ed|s|ing)?)"
)
_DOWN = (
    rf"(?:{FELL}|fallen|shrunk|shrank|fewer|less|below|smaller|shorter|lighter|cheaper|slower|fall|falls|drop|drops"
    r"|decline|declines|decrease|decreases|shrink(?:s|ing)?|dropping|declining)"
)
_WAY = regex(rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b", re.IGNORECASE)
_DET = (
    r"(?:(?:the|its|their|his|her|our|a|last|previous|year's|year|month's|season's|about|around|nearly|just|some|only"
    r"|record|[a-z]+'s)\s){0,4}"
)
# Right before the level it is held against, with the way in it: down from 225,000, lower than the $3.9 million bid.
_HELD = regex(
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\s(?:[a-z]+\s){{0,2}}?(?P<than>from|than|compared\s(?:to|with)|on)\s(?P<det>{_DET})$",
    re.IGNORECASE,
)
_AGAINST = regex(rf"\b(?:compared\s(?:to|with)|versus|against|from)\s{_DET}$", re.IGNORECASE)
_BEFORE = regex(
    r"(?:\s[a-z'’-]+){0,4}?\s(?:last\s(?:year|month|week|season|summer|winter|spring|autumn|fall|time)|the\s(?:year|month|week|season)\sbefore|an?\s(?:year|month|week|decade|quarter)\s(?:ago|earlier|before)|previously|in\s(?:19|20)\d\d)\b"
)
_CLAUSE = regex(r";|,\s(?:and|but|while|as|though|although)\s|\b(?:but|while|although|though|despite)\b")
_NOT = regex(r"\b(?:not|n't|no|never|slow\w*|rate|pace)\b|n't\b")
_IS_KO = regex(
    r"(?:\s?[가-힣]{1,4}(?=으로|로))?(?:으로|로|인데|이며|이고|이어서|여서|이라|에\s(?:달해|이르러|그쳐|불과해)|[을를]\s(?:[가-힣]{1,6}\s)?[가-힣]{1,4})\s(?:[^\d.,]{0,24}\s)?$"
)
_WAY_KO = regex(
    r"(?:보다|에\s?비해|[과와]\s?비교해|\s?대비)(?:는|도)?\s?(?:오히려|더|더욱|크게|조금|소폭|약간|훨씬|다소|살짝|대폭|되레)?\s?(?:[^\d.,]{0,10}\s)?"
    r"(?:(?P<up>많[다아은았고지]|높[다아은았고아]|비싸|비쌌|비싼|길다|길었|길어|커졌|컸|크다|올랐|올라|오른|뛰었|뛴|늘었|늘어|늘린|증가|상승|급증|급등|인상)"
    r"|(?P<down>적[다어은었고]|낮[다아은았고아]|싸다|싸졌|쌌다|싼|저렴|짧[다아은았]|작[다아은았]|내렸|내려|내린|떨어|줄었|줄어|줄인|감소|하락|급감|급락|인하))"
)


def read(here: Sentence) -> Iterator[Equation]:
    """The two levels of a sentence that stand the other way round than its words say."""
    if _TURNED.search(here.words):
        return
    for one, other in pairwise(here.terms):
        if one.unit != other.unit or one.unit in _NO_LEVEL or one.unit in RATES - {"percent"} or _meet(one, other):
            continue
        if one.room.low <= 0 or other.room.low <= 0 or not 1 / _MOST < one.middle / other.middle < _MOST:
            continue
        # 18,400 was 3,500 up on 14,900: how far one lies from the other is no level.
        if any(abs(third.middle - other.middle) == one.middle for third in here.terms if third is not one):
            continue
        sign, said = _korean(here, one, other) if here.language == "ko" else _english(here, one, other)
        if sign * (one.middle - other.middle) < 0:
            terms = tuple(term._replace(room=Range(term.middle, term.middle)) for term in (other, one))
            yield Equation(_ORDER, terms, (_order(sign),), 1, word=said)


def _english(here: Sentence, one: Term, other: Term) -> tuple[int, str]:
    """Which way the first level lies from the second one, and the word for it; 0 where nothing says it."""
    gap = here.between(one, other)
    if len(gap) > _FAR or ";" in gap:
        return _UNTOLD
    held = _HELD.search(gap)
    if held is not None:
        # 300 staff, more than 500 customers: only what is one known figure is held against.
        known = held["than"] == "from" or held["det"] or _BEFORE.match(here.right(other, 60))
        return (_sign(held), word(here.text, held, one.span.end)) if known and not _NOT.search(gap) else _UNTOLD
    if not _AGAINST.search(gap) or len(gap) > _FAR // 2:
        return _UNTOLD
    alike = [term for term in here.terms if term.unit == one.unit]
    lead = _CLAUSE.split(here.text[here.span.start : one.span.start])[-1]
    ways = {_sign(match): word(here.text, match, one.span.start - len(lead)) for match in _WAY.finditer(lead)}
    return ways.popitem() if len(ways) == 1 and len(alike) == 2 and not _NOT.search(lead) else _UNTOLD


def _korean(here: Sentence, one: Term, other: Term) -> tuple[int, str]:
    match = _WAY_KO.match(here.right(other, 30))
    if match is None or not _IS_KO.fullmatch(here.between(one, other)):
        return _UNTOLD
    return _sign(match), word(here.text, match, other.span.end)


def _sign(match: re.Match[str]) -> int:
    return 1 if match["up"] else -1


def _meet(one: Term, other: Term) -> bool:
    """Whether rounding may likely have made one level of the two: hardly ever is it all of it, both ways."""
    return abs(one.middle - other.middle) <= _TIGHT * (one.room.high - one.room.low + other.room.high - other.room.low)


def _order(sign: int) -> tuple[Formula, ...]:
    """Before, now: no equation, but the way it went."""
    return (lambda now: now - sign, lambda was: was + sign)
