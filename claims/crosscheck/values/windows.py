"""What the words close to a value say of it: its measure, what narrows it, whether a bare number is an age."""

from __future__ import annotations

import re

from claims.claim import Claim
from claims.crosscheck.values.kinds import CALENDAR
from claims.quantity.measures import told as told_of
from claims.quantity.qualifiers import qualifiers
from claims.regex import regex
from claims.span import Language, Span

# What qualifies a Korean value stands before it or close behind: 2명 추가, 41.3% (잠정).
_BEHIND = 10
_CLAUSE = regex(r"[;\n“”\"]|[.,!?…](?=\s)|[가-힣][고며](?=\s)|지만\s|는데\s|\b(?:while|whereas|but)\b")
_OF_SOME = regex(r"\sof\s(?:the|them|those|these|whom|its|his|her|their)\b(?:\s\w+)?")
_AMONG = regex(r"\s(?:중|가운데)\s(?:약\s)?$")
# 한 곳에 4억원씩: what falls to each.
_ONE_EACH = regex(r"(?:한|1)\s?[가-힣]{1,2}(?:에|당|마다|에게)\s[^,]{1,14}씩")
_PART, _EACH = "of them", "per person"
# What hours and days are told by says nothing of figures.
_OF_DAYS = frozenset({"local time", "Korean time", "solar calendar", "lunar calendar"})
_OLDEST = 120
_AFTER_NAME = {
    "en": regex(r"[A-Za-z'’-]{2,},\s$"),  # Eckel, 76, was; the retired machinist, 76,
    "ko": regex(r"[가-힣]{2,4}\s?\($"),  # 유한결(47) 집배원은
}
_AT_AGE = {"ko": regex(r"(?:에|이던|의\s나이에|[이]?었을?\s때|\s?때|에는)(?![가-힣])"), "en": regex(r"(?!)")}
# Who turned 19, is now 81; when she was 60.
_TURNED = regex(
    r"\b(?:turn(?:s|ed|ing)|who(?:['’]s|\sis|\swas)|(?:is|was)\snow|[A-Z][\w'’-]+\s[A-Z][\w'’-]+\s(?:is|was)(?:\s(?:just|only|still|barely|already))?|aged(?:\s(?:just|only))?|the\sage\sof|(?:when|until)\s(?:he|she|they)\s(?:was|were|turned))\s$"
)
# She was 84; at 84, he; a girl of nine; were under 18.
_PRONOUN = regex(
    r"\b(?:he|she|who)(?:['’]s|\s(?:is|was|would\shave\sbeen|will\sbe|had\sbeen))(?:\s(?:just|only|now|already|then|also|not\syet))?\s$|^At\s$|\b(?:[Ss]he|[Hh]e)\s[^.;]{1,40}\sat\s$"
    r"|\b(?:man|woman|boy|girl|child|lad|son|daughter|brother|sister|niece|nephew|grand(?:son|daughter)|toddler|youth)\sof\s$"
    r"|\b(?:aged|ages|(?:is|was|were|are)\s(?:under|over)|at\sthe\sage\sof)\s$",
    re.IGNORECASE,
)
_DIED_AT = regex(r"\b(?:dies|died|dead)\b(?:\s[\w'’]+){0,6}?\sat\s$", re.IGNORECASE)
_GROWN = 13  # no hour of the day
_PRONOUN_END = regex(r"[.;)]|,(?!\d)|\s(?:when|and|at|or|years?\sold|but|was|is|has|had|who|from|in|on)\b|$")
_TURNED_END = regex(r"[.,;)]|\s(?:in|on|this|last|next|and|when|from|at|years?\sold)\b|$")
_WHEN = regex(r"(?:,|\syears\sold)?\swhen\b")
_BOUND_AGE = regex(r"\b(?:is|was|were|are|being|people|persons|anyone|those|children|adults|fans|players)\s$")
_DIED = regex(r"\b(?:died|dies|dead|passed\saway)\b[^.;]*$")
_AGED = regex(r"\b(?:at|at\sthe\sage\sof|when\s(?:he|she)\s(?:was|turned))\s$")
# Who leads is not done: 5회까지 4-2, led 2-0 at the break.
_LED = regex(
    r"(?:[0-9]{1,2}|한|두|세|네|다섯)\s?(?:회|쿼터|세트)(?:초|말)?(?:까지|에)\s[^.,]{0,10}$|전반(?:을|에|까지)\s[^.,]{0,10}$"
    r"|\b(?:led|leading|trail(?:ed|ing)|(?:was|were)\s(?:ahead|up|down|behind))\s(?:[a-z]+\s){0,2}$",
    re.IGNORECASE,
)
_LED_BEHIND = regex(
    r"[로으]{0,2}\s?(?:앞[서섰선]|리드|뒤[졌지진처]|끌려)|\s(?:lead|ahead|down|up)\b|[^.;]{0,30}\b(?:at\s(?:half-?time|the\s(?:break|interval|turn))|after\s(?:the\s)?(?:first|\w+\sinnings?))\b"
)
_AGO = regex(r"\s?(?:전(?![가-힣]{2})|ago\b|earlier\b)")
# A person turns 아흔; things by the tens are counted with a counter.
_BY_TENS = regex(r"(?:스물|서른|마흔|쉰|예순|일흔|여든|아흔)(?:하나|둘|셋|넷|다섯|여섯|일곱|여덟|아홉)?$")
_LINKED = regex(r"인?\s[가-힣]")  # 여든다섯인 심필례 할머니


def measures_of(text: str, span: Span, window: Span, kind: str, language: Language) -> frozenset[str]:
    """The measures told with a value, within `window`: from the value before it to the one behind.

    Of things counted side by side each has its own: 2명이 숨지고 7명이 다쳤다; five dead, nine injured. What stands
    behind a count is told of it; only where nothing does, what stands before.
    """
    behind = _CLAUSE.search(text, span.end, window.end)
    end = behind.start() + 1 if behind else window.end
    before = [match.end() for match in _CLAUSE.finditer(text, window.start, span.start)]
    start = before[-1] if before else window.start
    after = told_of(text, span.end, end, language)
    if kind == "count" and language == "en" and (part := _OF_SOME.match(text, span.end, end)):
        return told_of(
            text, part.end(), end, language
        )  # twelve of the injured: whose part it is, not what they suffered
    return after if after and kind == "count" else after | told_of(text, start, span.end, language)


def narrowed_by(text: str, span: Span, begin: int, end: int, kind: str, language: Language) -> frozenset[str]:
    """The words that narrow a value: before it from `begin`, behind it up to `end`, the end of its clause."""
    stop = end if language == "en" else min(end, span.end + _BEHIND)
    # A window that is cut within a word takes in the whole of it.
    while 0 < stop < (end if language == "ko" else len(text)) and text[stop].isalpha() and text[stop - 1].isalpha():
        stop += 1
    found = qualifiers(text, Span(begin, stop), language) | _of_another_time(text, span, kind, language)
    if kind in (*CALENDAR, "clock"):
        return found
    part = kind == "count" and (_OF_SOME.match(text, span.end, end) or _AMONG.search(text, begin, span.start))
    each = language == "ko" and (text.startswith("씩", span.end) or _ONE_EACH.match(text, span.start))
    return found - _OF_DAYS | ({_PART} if part else frozenset()) | ({_EACH} if each else frozenset())


def _of_another_time(text: str, span: Span, kind: str, language: Language) -> frozenset[str]:
    """What tells of an age or a length of time that it is one of the past: 스물아홉에, at 29, 5년 전."""
    if kind == "age" and (
        _AT_AGE[language].match(text, span.end)
        or _WHEN.match(text, span.end)
        or (_AGED.search(before := text[max(0, span.start - 60) : span.start]) and not _DIED.search(before))
    ):
        return frozenset({"at the time"})
    if kind == "score":
        led = _LED.search(text[max(0, span.start - 60) : span.start]) or _LED_BEHIND.match(text, span.end)
        return frozenset({"halftime"}) if led else frozenset()
    return frozenset({"ago"}) if kind == "duration" and _AGO.match(text, span.end) else frozenset()


def is_age(text: str, claim: Claim) -> bool:
    """Whether a bare number is told of a person's age by its place behind or before a name."""
    amount = claim.value.amount
    if amount.unit not in (None, "인") or amount.low is None or not 0 < amount.low < _OLDEST:
        return False
    if amount.unit == "인":
        return not amount.quote[0].isdigit() and bool(_LINKED.match(text, claim.span.end))
    before = text[max(0, claim.span.start - 50) : claim.span.start]
    if claim.language == "en":
        turned = _TURNED.search(before) and _TURNED_END.match(text, claim.span.end)
        if amount.low >= _GROWN and _DIED_AT.search(before) and _PRONOUN_END.match(text, claim.span.end):
            return True
        if turned or (_PRONOUN.search(before.rpartition("\n")[2]) and _PRONOUN_END.match(text, claim.span.end)):
            return True
        if claim.value.hedge is not None and _BOUND_AGE.search(before) and _TURNED_END.match(text, claim.span.end):
            return True  # were under 18
    closed = text[claim.span.end : claim.span.end + 1] in (",", ".", ")", ";")
    if claim.language == "ko" and _BY_TENS.match(amount.quote):
        return True
    return closed and bool(_AFTER_NAME[claim.language].search(before))
