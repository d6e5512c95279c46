"""Times that say nothing of the event: somebody spoke then, it comes every week, something was counted as of then."""

from __future__ import annotations

import re

from claims.crosscheck.days.stages import stages
from claims.crosscheck.statement import K, Witness
from claims.crosscheck.values.said import Said
from claims.quantity.topic import clause_start
from claims.regex import regex

_SAYS = regex(
    r"\b(?:said|says|saying|told|tells|announced|announces|reported|according|confirmed|added|explained|warned"
    r"|statement|interview|press\s(?:conference|briefing|release))\b",
    re.IGNORECASE,
)
_SAYS_BEHIND = regex(
    r"[,\s]+(?:in\sa\s)?(?:said|announced|told|reported|confirmed|warned|statement|that)\b", re.IGNORECASE
)
_NEAR = 25  # characters from a verb of saying to its day
# 12일 … 바꾼다고 밝혔다: a bare day before somebody else's words is the day of the saying.
_QUOTES = regex(r"[다자라냐]고\s(?:[가-힣]+\s){0,3}?[가-힣]*[혔했였렸었]다|에\s?따르면|에\s?의하면")
_BARE = regex(r"[0-9]{1,2}일(?:\([월화수목금토일]\))?")
_MEANT = regex(r"(?:오는|지난|내달|다음\s?달|이달|올해|월|년|[가-힣]인|되는|맞는)\s?$")
_EVERY_KO = regex(r"(?:매주|매달|매월|매년|매일|평일|격주)\s?(?:[가-힣]요일(?:과|와|·|,)\s?)?$")
_EVERY_EN = regex(r"\b(?:each|every|most|weekly)\s(?:\w+day(?:,|\sand|\sor)\s){0,3}$", re.IGNORECASE)
# What something is compared with is another time: 7월보다, the smallest since January.
_THAN_KO = regex(r"\s?(?:보다|대비|에\s?비해|과\s비교|와\s비교|이후\s(?:가장|최|처음))")
# 2026년에도 연다: as it did at the time that the text tells of.
_ALSO_KO = regex(r"에도(?![가-힣])")
_THAN_EN = regex(
    r"\b(?:(?:compared|in\scomparison)\s(?:with|to)|(?<!later\s)(?<!sooner\s)(?<!earlier\s)than|versus|against|(?:up|down)\s(?:\S+\s)?from"
    r"|(?:first|\w+est|most|least)\b[^,.;]{0,30}\ssince)\s(?:in\s|on\s)?$",
    re.IGNORECASE,
)
_USUAL = regex(r"\b(?:normally|usually|typically|ordinarily)\b|평소|평상시|보통\s", re.IGNORECASE)
_REST_KO = regex(r"(?:은|에는|엔)?\s(?:쉰다|쉽니다|휴관|휴무|문을 닫)|마다")
_FISCAL = regex(r"fiscal|\bFY|회계\s?연도|학년도", re.IGNORECASE)
_AS_OF = regex(r"\s?(?:께|쯤)?\s?(?:현재|기준|까지\s집계)")
_AS_OF_HOUR = regex(r"\s?(?:(?:오전|오후|밤|낮|새벽|아침|저녁)?\s?[0-9]{1,2}시(?:\s?[0-9]{1,2}분)?)?\s?(?:현재|기준)")
_AS_OF_BEFORE = regex(r"\b(?:as\sof|as\sat|by)\s(?:about\s|around\s)?$", re.IGNORECASE)
# 오전의 4명에서 오후 6시 7명으로 늘었다: what is counted anew has a time of its own.
_COUNTED = regex(
    r"명으로\s(?:늘|줄|불)|명이?\s(?:늘|줄)었|\b(?:bringing|rose|risen|climbed)\s(?:\w+\s){0,4}?to\b|\bso\sfar\b|\btoll\b",
    re.IGNORECASE,
)
_ZONE = regex(
    r"(?:현지|한국|우리|미국|일본|중국|유럽|런던|뉴욕)\s?시[간각]|협정\s?세계시|표준시"
    r"|\b(?:[Ll]ocal|[A-Z][a-z]+)\s[Tt]ime\b(?!s)|\b(?:UTC|GMT|KST|EST|EDT|CST|CDT|MST|MDT|PST|PDT|BST|CET|CEST|EET|JST|IST|AEST|AEDT)\b"
    r"|Coordinated\sUniversal"
)


def names_a_zone(witness: Witness[K]) -> bool:
    """Whether a text says whose time it tells: then hours, and days about midnight, are another's elsewhere."""
    return witness.memo("zone", lambda: _ZONE.search(witness.text) is not None)


def is_idle(witness: Witness[K], one: Said[K]) -> bool:
    """Whether a day or a clock time is none of the event's."""
    if one.kind == "clock" and _USUAL.search(witness.text, *one.sentence):
        return True
    if _FISCAL.search(one.quote) or _AS_OF_HOUR.match(witness.text, one.span.end):
        return True
    return _is_idle_ko(witness.text, one) if one.part.language == "ko" else _is_idle_en(witness.text, one)


def is_of_counting(witness: Witness[K], one: Said[K]) -> bool:
    """Whether a clock time is that of a count, which the next report takes anew."""
    text, (start, end) = witness.text, one.span
    before = _AS_OF_BEFORE.search(text, max(0, start - 20), start)
    return bool(_AS_OF.match(text, end) or before or _COUNTED.search(text, *one.sentence))


def _is_idle_ko(text: str, one: Said[K]) -> bool:
    start, end = one.span
    before = text[max(one.sentence.start, start - 12) : start]
    if _THAN_KO.match(text, end) or _ALSO_KO.match(text, end):
        return True
    if _EVERY_KO.search(before) or (one.quote.endswith("요일") and _REST_KO.match(text, end)):
        return True
    # 14일 경찰에 따르면, and what is told on a day that stands beside the speaker.
    bare = _BARE.fullmatch(one.quote) is not None and not _MEANT.search(before)
    on = one.claim is None or one.claim.topic.measure == "on"
    return bare and on and _QUOTES.search(text, end, one.sentence.end) is not None


def _is_idle_en(text: str, one: Said[K]) -> bool:
    start, end = one.span
    if _THAN_EN.search(text, max(one.sentence.start, start - 60), start):
        return True
    if text.startswith("s", end) or _EVERY_EN.search(text, max(0, start - 40), start):
        return True
    low = max(one.sentence.start, min(clause_start(text, start), start))
    spoken = [match.end() for match in _SAYS.finditer(text, low, start)]
    if spoken and start - spoken[-1] < _NEAR and not stages("en").search(text, spoken[-1], start):
        return True
    return _SAYS_BEHIND.match(text, end, one.sentence.end) is not None
