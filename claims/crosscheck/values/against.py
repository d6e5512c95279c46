"""From what a change is counted: than in September, below those of a year earlier, 9월보다, 지난해 10월에 견주면."""

from __future__ import annotations

import re

from claims.crosscheck.statement import K
from claims.crosscheck.values.said import Said
from claims.quantity.topic import clause_end, clause_start
from claims.regex import regex
from claims.span import Language

_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_THAN = r"\b(?:than|below|above|over|from|against|on|versus|compared\s(?:to|with|with\sthat\sof))\s(?:[a-z]+\s){0,5}?"
_BACK = r"\s(?:ago|earlier|before|previously)"
_NTH = "(?:first|second|third|fourth)"
_THAN_KO = r"(?:보다|에\s?(?:비|견)|과\s?(?:비|견)|\s?대비)"


def _steps(patterns: dict[str, str]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, regex(pattern, re.IGNORECASE)) for name, pattern in patterns.items())


# The first that a stretch names is what it is counted from: the same month of last year is a year back.
_BASES: dict[Language, tuple[tuple[str, re.Pattern[str]], ...]] = {
    "en": _steps(
        {
            "year": rf"\b(?:a|one)\syear{_BACK}|\byear[- ]on[- ]year|\b(?:last|previous|prior)\syear"
            r"|\byear\s(?:before|earlier)"
            r"|\bannual(?:ly|ised|ized)?\b|\bthan\sin\s(?:19|20)\d\d|\bsame\s(?:months?|period|quarter|week|time)\b",
            "quarter": r"\b(?:previous|preceding|prior|last)\squarter|quarter[- ]on[- ]quarter"
            rf"|(?:from|than(?:\sin)?|over)\sthe\s{_NTH}(?:\squarter)?\b|\bquarter{_BACK}",
            "month": rf"\b(?:previous|last|prior|preceding)\smonth|\bmonth{_BACK}|month[- ]on[- ]month"
            r"|from\s(?:the\s)?month"
            rf"|{_THAN}{_MONTH}\b",
            "week": rf"\b(?:previous|last|prior)\sweek|\bweek{_BACK}|week[- ]on[- ]week",
            "day": r"\bday\s(?:earlier|before)|\bprevious\s(?:day|session)|\byesterday|\bfrom\s\w+day\b",
            "decade": rf"\b(?:ten|five|three|two|twenty|\d+)\syears{_BACK}|\bdecade{_BACK}",
        }
    ),
    "ko": _steps(
        {
            "year": r"(?:전년|작년|지난\s?해|한\s?해\s?전|1년\s?전|예년|평년)\s?"
            r"(?:같은\s?(?:기간|달|시기)|동기|동월|[0-9]{1,2}월|이맘때)?\S{0,3}?(?:보다|대비|에|와|과|에서|의|\s)",
            "quarter": rf"(?:전|직전|앞)\s?분기|[1-4]분기{_THAN_KO}",
            "month": rf"전달|전월|지난달{_THAN_KO}|한\s?달\s?전|[0-9]{{1,2}}월{_THAN_KO}",
            "week": rf"전주{_THAN_KO}|지난주{_THAN_KO}|한\s?주\s?전|일주일\s?전",
            "day": r"전날|전일|전\s?거래일|하루\s?전",
            "decade": rf"(?:[2-9]|[1-9]\d|두|세|네|다섯|열|십)\s?년\s?전{_THAN_KO}",
        }
    ),
}


def other_base(one: Said[K], other: Said[K]) -> bool:
    """Whether two values are counted from two times, by the words of their clauses or else of their sentences."""
    a, b = base(one), base(other)
    return bool(a and b and a != b)


def base(one: Said[K]) -> str:
    """The time from which a value is counted; "" where nothing says."""
    text = one.witness.text
    clause = slice(clause_start(text, one.span.start), clause_end(text, one.span.end))
    for stretch in (text[clause], text[slice(*one.sentence)]):
        named = [name for name, pattern in _BASES[one.part.language] if pattern.search(stretch)]
        if named:
            return named[0]
    return ""
