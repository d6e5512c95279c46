"""Whose a Korean figure is: 해솔의 지분, 한빛이 보유한 지분, 해솔군은 … 3조원을."""

from __future__ import annotations

import re

from claims.claim import Claim
from claims.fold import fold
from claims.quantity import measures
from claims.quantity.around import Around
from claims.quantity.fact import Slot
from claims.regex import regex
from claims.span import Span
from claims.titles.organizations import ending, is_company
from claims.titles.words import is_region

WORD = r"[가-힣A-Za-z0-9&·ㆍ㈜'’-]*[가-힣A-Za-z0-9]"
_LAZY = rf"(?:\(주\)|\(사\)|\(재\))?{WORD.replace('*', '*?')}(?:\([^()\n]{{1,30}}\))?"
_NOUN = rf"(?:\(주\)|\(사\)|\(재\))?{WORD}(?:\([^()\n]{{1,30}}\))?"
# The last of them wins: 누리전자은 … 한빛이. A topic (은, 는) holds over clauses, a subject (이, 가) in its own.
_TOPIC = regex(rf"(?<!\S)(?P<noun>{_LAZY})(?P<particle>은|는|이|가|에서는|에서|측은|측이)(?=\s(?!기자))")
_OWNER = regex(rf"(?<!\S)(?P<noun>{_NOUN})의\s+(?:[가-힣]+\s+){{0,2}}?$")
_NOT_TOPIC = regex(
    r"(?:[하되있없르받않싶맞넘얻쓰크이다나아어해여에서게라까로록며고]|부터|들어오|[넘옮맡생남즐]기|이루|다루|치르|[보놓쓰]이|나오|나가|오|가|다니|늘어나|이어지|[높많좋같젊낮작적])$|^(?:또|이|그|저|이번|오)$|(?:관련|대해|위해|통해|따라)$"
)
MONEY = frozenset({"KRW", "USD", "EUR", "JPY", "CNY"})
_MARKED = regex(r"(?:은|는|이|가)\s|\s?\(|\s1?주당\s")
# 징역 10년 is the sentence of the one it is passed on, not of the court.
_PUNISHMENTS = frozenset({"prison term", "suspended sentence", "fine", "sentencing", "imprisonment without labor"})
_SENTENCED = regex(rf"(?<!\S)(?P<noun>{_NOUN})(?:에게|에\s대해)(?=\s)")
# What is told inside a saying or a clause of its own is not told of the topic before it.
_SAYS = regex(r"[“”\"]|[다라자냐](?:는|고|며)\s")
_EACH_ONE = regex(
    r"^(?:[0-9a-zA-Z㎡㎏]+|[13]?(?:주|인|명|가구|시간|대|건|톤|평|마리|개|병|회|곳|편|채))당$"
)  # 주당, ha당
_SIDE = regex(rf"(?<!\S)(?P<noun>{_NOUN})\s측(?:이|은|의)?\s(?:약\s)?$")
_FAR = 160  # characters: a topic further off is no longer that of the figure
# 참가비, 지급액, 응답률: a noun that by its end can only be a measure.
MEASURING = regex(r"[가-힣](?:비|료|금|액|율|률|량|수|도|치|값|폭|가격|규모|인원|면적|기간|임금|건수)$")
# 한빛이 보유한 지분, 정부가 낸 자금: whose it is stands before the verb.
MADE = r"[가-힣]+(?:한|된|던|할|힌|낸|온|킨|친|쓴|[하되있없않받]는|[같많높낮좋받]은)"
HOLDER = regex(rf"(?<!\S)(?P<noun>{_LAZY})(?:이|가)\s(?:[가-힣]+\s)?{MADE}\s$")
_JOINED = regex(r"(?:[와과]|및|,)\s(?:[가-힣]+\s)?$")


def subject(text: str, claim: Claim, around: Around, told: Slot | None) -> Slot | None:
    """Whose figure it is: the body before the measure (누리전자 지분), its owner (의), the topic of the sentence."""
    before = told is not None and told.span.start < claim.span.start
    start = told.span.start if told is not None and before else claim.span.start
    phrase = text[start : told.span.end] if told is not None and before else ""
    if phrase and (body := _body_in(phrase, start)):
        return body
    counted = claim.value.counted_span
    if counted is not None and counted.end <= claim.span.start and (told is None or counted != told.span):
        phrase = text[slice(*counted)]
        if is_holder(text, claim, counted, beside=True) and not measures.korean(phrase).known:
            joined = _JOINED.search(text, max(0, counted.start - 12), counted.start)
            last = Span(counted.end - len(phrase.rsplit(maxsplit=1)[-1]), counted.end)
            return _slot(text, last, sure=not joined)
    if told is not None and told.head in _PUNISHMENTS:
        found = list(_SENTENCED.finditer(text, max(around.sentence.start, start - _FAR), start))
        return _slot(text, Span(*found[-1].span("noun")), sure=True) if found else None
    if side := _SIDE.search(text, max(around.left, start - 40), start):
        return _slot(text, Span(*side.span("noun")), sure=True)
    owner = _OWNER.search(text, max(around.left, start - 40), start)
    holder = HOLDER.search(text, max(around.sentence.start, start - 60), owner.start() if owner else start)
    if holder and _can_be_topic(holder["noun"]):
        joined = _JOINED.search(text, max(0, holder.start() - 12), holder.start())
        return _slot(text, Span(*holder.span("noun")), sure=not joined)
    if owner and _can_be_topic(owner["noun"]):
        beside = owner.end() == owner.end("noun") + 2
        return _slot(text, Span(*owner.span("noun")), sure=beside or is_body(owner["noun"]))
    return _topic(text, around, start)


def _topic(text: str, around: Around, start: int) -> Slot | None:
    """The last topic (은, 는) of the sentence before the figure, else the last subject (이, 가)."""
    found = [
        m for m in _TOPIC.finditer(text, max(around.sentence.start, start - _FAR), start) if _can_be_topic(m["noun"])
    ]
    if not found:
        return None
    topics = [m for m in found if m["particle"] in ("은", "는", "측은", "에서는")]
    last = topics[-1] if topics else found[-1]
    later = [m for m in found if m.start() > last.start() and m["particle"] in ("이", "가")]
    apart = _SAYS.search(text, last.end(), start)
    sure = not later and apart is None and (bool(topics) or is_body(last["noun"]))
    return _slot(text, Span(*last.span("noun")), sure=sure)


def _can_be_topic(noun: str) -> bool:
    """Not a verb form, and not itself a measure: 인사 규모는 승진 90명, 전보 353명."""
    if len(noun) < 2 or noun[0].isdigit():
        return False
    return is_body(noun) or not (MEASURING.search(noun) or _NOT_TOPIC.search(noun) or measures.korean(noun).known)


def _slot(text: str, span: Span, *, sure: bool) -> Slot:
    noun = re.sub(r"㈜|\([^)]*\)|주식회사", "", text[slice(*span)])
    return Slot(fold(noun), span, (), sure)


def _body_in(phrase: str, start: int) -> Slot | None:
    word = phrase.split(maxsplit=1)[0]
    holds = " " in phrase and is_body(word) and not word.endswith("당")
    return Slot(fold(word), Span(start, start + len(word))) if holds else None


def is_body(phrase: str) -> bool:
    """Whether a phrase ends in an organisation, a firm or a place."""
    word = re.sub(r"\([^)]*\)$", "", phrase).split()[-1] if phrase.split() else ""
    if _EACH_ONE.search(word):
        return False
    return len(word) > 1 and (is_company(word) or is_region(word) or bool(ending(word)))


def counts(claim: Claim) -> bool:
    """Whether the unit counts things, so that the noun beside it is what there are so many of."""
    measure = (claim.topic.measure or "").removesuffix(" change")
    return claim.value.amount.unit != "point" and measure not in (
        "",
        "ordinal",
        "duration",
        "share",
        "multiple",
        *MONEY,
    )


def is_holder(text: str, claim: Claim, noun: Span, beside: bool) -> bool:
    """Whether the noun is whose the figure is: 누리는 29.97% 올랐다, 누리(29.97%), 누리 1주당 3만원."""
    phrase = text[slice(*noun)]
    if claim.topic.measure == "person" and noun.end <= claim.span.start and is_body(phrase):
        return True  # 해솔군 3명
    if counts(claim) and beside:
        return False
    if is_body(phrase):
        return True
    holds = (claim.topic.measure or "").removesuffix(" change") in ("share", "point", *MONEY)
    return holds and not MEASURING.search(phrase) and bool(_MARKED.match(text, noun.end, claim.span.start))
