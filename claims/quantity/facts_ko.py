"""What a Korean figure tells: 참가자는 1200명, 1200명이 참가했다, 3조원을 투자한다, 38만원의 종가.

No tokenizer: the nouns are those that counted_ko finds, the verbs those of the lexicon of measures.
"""

from __future__ import annotations

from claims.claim import Claim
from claims.fold import fold
from claims.quantity import measures
from claims.quantity.around import Around
from claims.quantity.fact import Slot
from claims.quantity.holders_ko import HOLDER, MADE, MEASURING, MONEY, WORD, counts, is_body, is_holder, subject
from claims.quantity.setting_ko import base, negated, part, per, whole
from claims.regex import regex
from claims.span import Span

# Another subject or clause between the figure and the verb: the verb tells of that.
_ELSEWHERE = regex(r"[가-힣](?:은|는|이|가|지만|으며|면서|는데|에게|에서)\s")
_INTRANSITIVE = frozenset(
    {
        *("participants", "visitors", "users", "passengers", "members", "applicants", "successful applicants"),
        *("graduates", "deaths", "injuries", "spectators", "employed people"),
    }
)
_PRICES = {"tender offer": "tender price", "purchase": "purchase price", "sale": "selling price", "issuance": "price"}
_GLUE = regex(
    r"(?:은|는|이|가|을|를|의|만|도|인)?\s?(?:(?:총|약|모두|각각|각|무려|최대|최소|평균|현재|올해|전체)\s)*\(?$"
)
_AS = regex(rf"(?<!\S)(?P<noun>(?:{WORD}\s)?{WORD.replace('*', '*?')})(?:으로|로)(?:는)?\s(?:약\s|총\s|각각\s)?$")
# 1200명이 참가했다, 3조원을 투자한다, 300명 채용; money stands with 에, too: 55만원에 거래를 마쳤다.
_OBJECT = regex(r"\)?(?:을|를|이|가|은|는|도|만|씩|의)?(?:\s|$)|\)?(?:이|가)?\s?(?:규모|상당)")
_BEHIND = regex(r"(?:\([^()\n]{1,30}\))?\s(?P<noun>[가-힣]{2,12}?)(?=[을를이가은는의]\s|\s|[,.)])")
_PRICED = regex(r"\)?(?:에|으로|로)(?:\s|$)")
_MADE_BEFORE = regex(rf"(?<!\S){MADE}\s$")
_FIRST = regex(
    r"(?<!\S)(?P<noun>[가-힣A-Za-z·]+)[을를](?=\s)(?!\s(?:통해|위해|위한|대상|따라|맞아|열고|비롯|포함|처음|시작))"
)


def measure(text: str, claim: Claim, around: Around) -> Slot | None:
    """What the figure tells; None where no noun and no verb says it."""
    noun, told = _noun(text, claim), verb(text, claim, around)
    if noun is not None and noun.head == "shares" and claim.value.amount.unit in MONEY:
        # 한빛 주식은 5만원; 한빛 주식도 주당 5만원에 is what somebody pays.
        noun = noun._replace(head="share price" if per(text, claim, around) is None else "price")
    if noun is None and claim.topic.measure != "person":
        noun = _as(text, claim, around) or _following(text, claim, around)
    if told is not None and claim.value.amount.unit in MONEY and per(text, claim, around) is not None:
        told = told._replace(head=_PRICES.get(told.head, told.head))
    if noun is not None and told is not None and claim.topic.measure == "person":
        # 주민 9명이 숨졌다 and 9명이 사망했다 tell of deaths, the first of those of residents.
        return told._replace(words=tuple(sorted({*noun.words, noun.head} - {told.head})))
    return noun if noun is not None and (noun.sure or told is None) else told


def _noun(text: str, claim: Claim) -> Slot | None:
    span = claim.value.counted_span
    if span is None or text[span.start - 1 : span.start] == ".":
        return None
    if claim.span.start <= span.start < claim.span.end:
        return Slot(measures.korean(text[slice(*span)]).head, span)  # 20가구
    if claim.value.amount.unit is None and text[claim.span.start - 1 : claim.span.start] == "(":
        return None  # 이민호(33) is an age, if anything
    phrase = text[slice(*span)]
    named = measures.korean(phrase)
    beside = span.start >= claim.span.start or bool(_GLUE.match(text, span.end, claim.span.start))
    if not named.head or named.head.isdigit() or (not named.known and is_holder(text, claim, span, beside)):
        return None
    if named.head == "size" and span.start >= claim.span.end:
        return None  # 34명 규모로
    sure = named.known or bool(MEASURING.search(phrase)) or (beside and counts(claim))
    bodies = {fold(word) for word in phrase.split()[:-1] if is_body(word)}
    words = tuple(word for word in named.words if word not in bodies)
    if span.start < claim.span.start and claim.topic.measure != "person":
        # 지난달 팔린 주식 3만주: which stock it is stands in the words before it.
        made = _MADE_BEFORE.search(text, max(0, span.start - 12), span.start)
        sure = sure and (made is None or bool(HOLDER.search(text, max(0, span.start - 40), span.start)))
    return Slot(named.head, span, words, sure)


def _as(text: str, claim: Claim, around: Around) -> Slot | None:
    """공개매수 가격으로 38만원을 제시했다: a known measure with 으로."""
    match = _AS.search(text, around.left, claim.span.start)
    named = measures.korean(match["noun"]) if match else None
    if match is None or named is None or not named.known:
        return None
    return Slot(named.head, Span(*match.span("noun")), named.words)


def _following(text: str, claim: Claim, around: Around) -> Slot | None:
    """14.6% 지분을, 6.05%(약 6965억원) 지분을: a known measure right behind a share."""
    match = _BEHIND.match(text, claim.span.end) if claim.value.amount.unit == "percent" else None
    named = measures.korean(match["noun"]) if match else None
    return Slot(named.head, Span(*match.span("noun")), named.words) if match and named and named.known else None


def verb(text: str, claim: Claim, around: Around) -> Slot | None:
    """1200명이 참가했다, 3조원을 투자한다, 자사주를 1500억원 규모로 매입."""
    end = claim.span.end
    if not _OBJECT.match(text, end) and not (claim.value.amount.unit in MONEY and _PRICED.match(text, end)):
        return None
    match = measures.VERB["ko"].search(text, end, around.right)
    between = text[end : match.start()] if match else ""
    if match is None or between.count(" ") > 3 or set(between) & set(",()") or _ELSEWHERE.search(between[2:]):
        return None
    head = measures.of_verb(match[1]).head
    if head in _INTRANSITIVE and between[:1] in ("을", "를"):
        return None  # 8가구를 방문했다: who visits is not told
    things = list(_FIRST.finditer(text, around.left, claim.span.start))
    near = things and text[things[-1].end() : claim.span.start].count(" ") <= 3
    words = (fold(things[-1]["noun"]),) if near else ()
    return Slot(head, Span(*match.span(1)), words)


__all__ = ["base", "measure", "negated", "part", "per", "subject", "verb", "whole"]
