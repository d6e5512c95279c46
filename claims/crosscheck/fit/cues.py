"""The words around a figure that say what it is in a movement: where it was, where it is, by how much it moved."""

from __future__ import annotations

import re
from typing import NamedTuple

from claims.quantity.moves_en import FELL, ROSE
from claims.quantity.moves_ko import MOVED, MOVED_TO
from claims.regex import regex
from claims.span import Language

# 한 해 전 40명이던, 4만명에서, 5천원보다.
_WAS_KO = regex(
    r"(?:\s?[가-힣]{1,4}(?=에서|보다|이었던|이던|였던))?[)）]?(?:에서(?![는도])|보다|이?던(?=\s)|이었던|였던|에\s?비해|(?:에\s)?(?:거래를\s)?마쳤던"
    r"|(?:에\s)?마감했던|에\s그쳤던|[와과]\s비교)"
)
_IS_KO = regex(
    r"(?:\s?[가-힣]{1,4}(?=으로|로|까지))?[)）]?(?:(?:으로|로)(?!\s?(?:인한|인해|구성|나눠))|까지|(?:이|였|이었)?다(?=\.)|에\s?(?:달|이르)|[을를]\s기록"
    r"|[을를]\s(?:[가-힣]{1,6}\s)?[가-힣]{1,6}[해아어여]\s(?=지난해|작년|전년|지난달|전달))"
)
_WAS_EN = regex(
    r"\b(?:from|than|compared\s(?:to|with)|versus|vs\.?|over|against)\s(?:(?:the|about|its|their|a|last|previous|current|present|existing|old|original|today's|year's)\s){0,3}(?:(?<=\bthe\s)(?:[a-z]+\s){1,2}of\s)?$",
    re.IGNORECASE,
)
_WAS_AFTER_EN = regex(
    r"\s(?:[a-z]+\s){0,2}(?:last\syear|a\s(?:year|month|quarter)\s(?:earlier|ago|before)|the\s(?:year|month)\sbefore)"
)
_IS_EN = regex(
    r"\b(?:to|at|reach(?:ing|ed)|now|totall?(?:ing|ed)|makes|has|is|was|were)\s(?:(?:about|a|record|only|just)\s){0,2}$",
    re.IGNORECASE,
)
_IS_AFTER_EN = regex(r"\s(?:[a-z]+\s){0,2}(?:this\syear|now)\b")
_UP = r"(?:increase|rise|gain|jump|growth|more|higher|up|raise)"
_DOWN = r"(?:decrease|decline|drop|fall|reduction|cut|fewer|less|lower|down|loss)"
_MOVED_BY_EN = regex(
    rf"(?:\b(?:(?P<up>{ROSE}|grown|risen)|(?P<down>{FELL}|fallen|cut|reduced))\b(?:\s(?!by|to|from|at|than|over|in|on|of)\w+){{0,2}}?\s(?:by\s)?|\b(?:(?P<up2>{_UP})|(?P<down2>{_DOWN}))\s(?:of|by)\s)"
    r"(?:(?:about|nearly|some|almost)\s)?$",
    re.IGNORECASE,
)
_BY_EN = regex(
    rf"\b(?:(?P<up>{ROSE}|rais(?:e|es|ed|ing)|lift(?:ed)?|hik(?:e|ed))|(?P<down>{FELL}|cut|cutting|reduc(?:e|ed|ing)|slash(?:ed)?|trim(?:med)?))\s(?:[a-z]+\s){{1,7}}by\s$",
    re.IGNORECASE,
)
_MOVED_AFTER_EN = regex(rf"[\s-](?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b", re.IGNORECASE)
_OR_EN = regex(r",?\sor\s(?:about\s)?$|\s?\($")
_OF_MOVE_KO = regex(
    r"(?P<up>상승|증가|인상|성장)(?:률|폭)(?:은|는|이|가)?\s(?:약\s)?$|(?P<down>하락|감소|인하|할인)(?:률|폭)(?:은|는|이|가)?\s(?:약\s)?$"
)
_MOVE_OF_KO = regex(r"의\s(?:(?P<up>상승|증가|인상|성장)|(?P<down>하락|감소|인하|할인))[률폭]")
_VERB_EN = regex(
    rf"\b(?:(?P<up>{ROSE}|(?:rise|increase|grow|climb)s?|goes\sup|go\sup)|(?P<down>{FELL}|(?:cut|fall|drop|decline|shrink)s?|reduced))\b",
    re.IGNORECASE,
)
# The year before, told as a sentence of its own: A year earlier it was $180 million.
_THEN: dict[Language, re.Pattern[str]] = {
    "ko": regex(r"^(?:이는\s)?(?:작년|지난해|전년|1년\s전)(?:에는|에|엔)?\s(?:[^\d,]{0,10}\s)?$"),
    "en": regex(r"^(?:A\syear\s(?:earlier|ago)|Last\syear|The\syear\sbefore)\b[^.\d]{0,30}\s$"),
}
_THIS_YEAR_EN = regex(r"^This\syear\b[^.\d]{0,30}\s$")
# 상승 폭이 줄었다, 증가세: how fast it moves is another figure.
_PACE = regex(r"[가-힣]{0,1}\s?(?:폭|[률율](?![은는이가])|세)")
RATES = frozenset({"percent", "percentage_point", "배"})


class Cue(NamedTuple):
    """The part a figure plays: was, is, moved or none, and the way it went where the words say."""

    role: str
    sign: int = 0


def role(left: str, right: str, unit: str | None, language: Language) -> Cue:
    """The part that a figure plays by the words before and behind it."""
    return _korean(left, right, unit) if language == "ko" else _english(left, right, unit)


def _korean(left: str, right: str, unit: str | None) -> Cue:
    moved = MOVED.match(right.removeprefix("로") if unit == "배" else right)
    if moved is not None and not _PACE.match(right, moved.end()):
        return Cue("moved", _sign(moved))
    named = _MOVE_OF_KO.match(right) or (_OF_MOVE_KO.search(left) if unit in RATES else None)
    if named is not None and not right.startswith("로"):
        return Cue("moved", _sign(named))
    if _WAS_KO.match(right) or _THEN["ko"].search(left):
        return Cue("was")
    if _IS_KO.match(right) or _leads_to(left):
        return Cue("is")
    return Cue("")


def _leads_to(left: str) -> bool:
    """Whether the words before a figure end in a movement that leads to it: 10% 늘어난 2천억원."""
    return any(MOVED_TO.fullmatch(left, match.start()) for match in re.finditer(r"\s(?=[가-힣])", left))


def _english(left: str, right: str, unit: str | None) -> Cue:
    moved = _MOVED_BY_EN.search(left) or _BY_EN.search(left) or _MOVED_AFTER_EN.match(right)
    if moved is not None and not _WAS_EN.search(left):
        return Cue("moved", _sign(moved))
    if _WAS_EN.search(left) or _WAS_AFTER_EN.match(right) or _THEN["en"].search(left):
        return Cue("was")
    if _IS_EN.search(left) or _IS_AFTER_EN.match(right) or _THIS_YEAR_EN.search(left):
        return Cue("is")
    return Cue("moved") if unit in RATES and _OR_EN.search(left) and not right.startswith(" of") else Cue("")


def verb(text: str) -> int:
    """The way the last English verb of movement in a stretch goes; 0 where there is none."""
    found = [*_VERB_EN.finditer(text)]
    return _sign(found[-1]) if found else 0


def _sign(match: re.Match[str]) -> int:
    said = {way[:2] for way, word in match.groupdict().items() if word}
    return 1 if said == {"up"} else -1 if said == {"do"} else 0
