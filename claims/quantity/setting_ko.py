"""What a Korean figure is reckoned from, part of, shared out to, and whether it is denied."""

from __future__ import annotations

import re

from claims.claim import Claim
from claims.fold import fold
from claims.lexicon import table
from claims.quantity import measures
from claims.quantity.around import Around
from claims.quantity.fact import Part, Slot
from claims.quantity.units import alternation
from claims.regex import regex
from claims.span import Span

_BASES = {word: row["en"][0] for row in table("figure_bases") for word in row["ko"]}
_BASE = regex(alternation(_BASES))
# 전날보다, 지난해 같은 기간에 비해, 목표 대비, 매출 대비; the words before it are the base.
_COMPARED = regex(
    r"(?P<base>(?:[가-힣A-Za-z0-9]+\s){0,3}[가-힣A-Za-z0-9]+?)(?:\s?대비|보다는?|[에와과]\s(?:비해|비하면|비교해|비교하면|견줘))(?=\s|$)"
)
_WHOLE = regex(r"(?P<whole>(?:[가-힣A-Za-z0-9]+\s){0,2}[가-힣A-Za-z0-9]+)(?:의|\s(?:중|가운데))\s(?:약\s)?$")
_PARTICLE = regex(r"[가-힣](?:은|는|이|가|을|를|에|에서|고|며)\s")
_PER = {"주": "share", "인": "person", "명": "person", "가구": "household", "세대": "household", "시간": "hour"}
_PER |= {"대": "vehicle", "건": "case", "톤": "ton", "배럴": "barrel", "온스": "ounce", "ℓ": "litre", "리터": "litre"}
_PER |= {
    "㎡": "square metre",
    "평": "pyeong",
    "마리": "head",
    "개": "item",
    "병": "bottle",
    "회": "time",
    "곳": "place",
}
_PER |= {"매년": "year", "매월": "month", "매달": "month", "매일": "day", "매주": "week", "연간": "year", "월": "month"}
_PER |= {"하루": "day", "하루평균": "day", "연평균": "year", "월평균": "month", "일평균": "day", "연": "year"}
_PER_WORD = regex(
    r"(?<![가-힣0-9])(?:[13]?(?:\.3)?(?P<unit>주|인|명|가구|세대|시간|대|건|톤|배럴|온스|ℓ|리터|㎡|평|마리|개|병|회|곳)당"
    r"|(?P<each>매년|매월|매달|매일|매주|연간|하루\s?평균|연평균|월평균|일평균|하루|연|월))(?=\s)"
)
_TOTAL = regex(r"(?:^|\s)(?:총|모두|전체|합계|도합|통틀어|합쳐|합치면|모두\s합해)\s?(?:약\s)?$")
_PARTLY = regex(r"(?:이\s?(?:가운데|중)|그\s?(?:가운데|중)|이들?\s중)(?:에서?도?|에는)?(?=\s)")
_EACH = regex(r"각각?\s(?:약\s)?$")
_NEGATED = regex(
    r"(?P<not>지(?:는|도)?\s?(?:않|못)|(?:은|는|이|가)\s아니(?:다|라|며|고|었)|없(?:다|었|앴|을|습)|"
    r"(?:금지|불허|거부|부인|취소|철회|무산|부결|중단|보류)(?=[하한할해했되된될돼됐키]|[를을]\s))"
)
_DENIALS = {"금지": "ban", "불허": "ban", "거부": "refuse", "부인": "deny", "취소": "cancel", "철회": "cancel"}
_DENIALS |= {"무산": "fail", "부결": "reject", "중단": "stop", "보류": "stop"}


def base(text: str, claim: Claim, around: Around) -> Slot | None:
    """전날보다 3% 오른: the day before."""
    found = list(_COMPARED.finditer(text, around.left, claim.span.start))
    if not found:
        return None
    span = Span(*found[-1].span("base"))
    known = list(_BASE.finditer(text, *span))
    if known:
        longest = max(known, key=lambda m: len(m[0]))
        rest = text[longest.end() : span.end].split()
        words = tuple(sorted(filter(None, map(fold, rest))))
        return Slot(_BASES[longest[0]], span, words)
    named = measures.korean(text[slice(*span)].rsplit(maxsplit=1)[-1])
    return Slot(named.head, span, named.words, named.known)


def whole(text: str, claim: Claim, around: Around) -> Slot | None:
    """전체 매출의 30%, 응답자 중 12%."""
    if claim.topic.measure is None or not claim.topic.measure.startswith("share"):
        return None
    match = _WHOLE.search(text, around.left, claim.span.start)
    if match is None:
        return None
    phrase = match["whole"]
    begins = max((m.end() for m in _PARTICLE.finditer(phrase)), default=0)  # 노조는 전 직원의: from 전 on
    named = measures.korean(phrase[begins:])
    words = tuple(word for word in named.words if word not in ("전체", "전"))
    return Slot(named.head, Span(match.start("whole") + begins, match.end("whole")), words, named.known)


def per(text: str, claim: Claim, around: Around) -> Slot | None:
    """주당, 1인당, 매월, 하루 평균: what one such amount falls to."""
    found = list(_PER_WORD.finditer(text, around.left, claim.span.start))
    if not found or claim.span.start - found[-1].end() > 12:
        return None
    heads = [_PER[match["unit"] or match["each"].replace(" ", "")] for match in found]
    return Slot(heads[-1], Span(*found[-1].span()), tuple(sorted(set(heads[:-1]) - {heads[-1]})))


def part(text: str, claim: Claim, around: Around) -> Part | None:
    """총 494명 is the total, 이 가운데 4명 a part, 각각 3명 and 3명씩 each one's."""
    start = claim.span.start
    if _EACH.search(text, around.left, start) or text.startswith("씩", claim.span.end):
        return "each"
    if _TOTAL.search(text, around.left, start) or re.match(r"총|전체", claim.quote):
        return "total"
    return "part" if _PARTLY.search(text, around.left, start) else None


def negated(text: str, claim: Claim, around: Around) -> Slot | None:
    """300명을 넘지 않았다, 10명 이상의 모임을 금지한다."""
    match = _NEGATED.search(text, claim.span.end, around.right)
    if match is None:
        return None
    sure = text[claim.span.end : match.start()].count(" ") <= 2
    return Slot(_DENIALS.get(match["not"], "not"), Span(*match.span("not")), (), sure)
