"""What happens at a time, by the stage of an undertaking: apply, begin, end, arrest, charge, trial."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from claims.crosscheck.statement import K, Witness
from claims.crosscheck.values.said import Said
from claims.lexicon import table
from claims.quantity.topic import clause
from claims.regex import regex
from claims.span import Language, Span

# Shops stayed shut after the main gave way on Wednesday: the day belongs to the clause it stands in.
_CLAUSE_EN = regex(r"\b(?:after|when|as|because|since|before|while|that|which|who|where|and)\s", re.IGNORECASE)

_CLEFT = regex(r"(?:것|건|때|시각|시간|시점|날)[은는]?\s(?:[가-힣]+\s)?$")
_OF_DAY = regex(r"[\s,]{0,2}(?:\([^()]{1,4}\)\s?)?(?:on\s|at\s)?(?:the\s)?")
_BY = regex(r"\b(?:by|until|till|before|no\slater\sthan|not\slater\sthan|up\sto)\s$", re.IGNORECASE)
_UNTIL = regex(r"\b(?:by|until|till|no\slater\sthan|up\sto|to)\s$", re.IGNORECASE)
# What will not open until late May opens then.
_NOT_UNTIL = regex(r"(?:\bnot|n['’]t|\bnever)\b[^.;:]{0,40}\s(?:until|till|before)\s(?:the\s)?$", re.IGNORECASE)
_FROM = regex(r"\b(?:from|since|starting\sat)\s$", re.IGNORECASE)
_OPEN = regex(
    r"\b(?:claims|applications|entries|registration|nominations|bids|submissions|sign-?ups?|polls?|voting|sale|offer)\b",
    re.IGNORECASE,
)
_NOT_LATER = regex(
    r"\b(?:(?:no|not)\slater\sthan|up\s(?:to|until)(?:\sand\sincluding)?)\s(?:the\s)?$|(?<!day\s)(?<!week\s)(?<!month\s)(?<!night\s)\b(?:on\sor\s)?before\s(?:the\s)?$",
    re.IGNORECASE,
)
_AT = regex(r"\b(?:close[sd]?|ends?|ended|finish\w*|shuts?|expires?)\s(?:at|on)\s(?:the\s)?$", re.IGNORECASE)
_DEADLINE_KO = regex(
    r"마감(?:일|시한)?[은이]|마감(?:한|하|합|된|되|됩|이다|입)|기한[은이]|시한[은이]|접수\s?마감|신청\s?마감"
)
_DEADLINE_EN = regex(
    r"\bdeadline|\bclosing\s(?:date|day)|\bcut-?off|\b(?:is|are|was|were|fall|falls)\sdue\b(?!\sto\b)|\blast\s(?:day|date|chance)\s(?:to|for)"
    r"|\b(?:must|has\sto|have\sto|need\sto|needs\sto|should)\s(?:be\s)?(?:reach|arrive|in\b|received|sent|submitted|filed|lodged|postmarked|returned|completed|made)"
    r"|\b(?:applications|entries|nominations|registration|bids|submissions|sign-?ups?)\s(?:will\s)?close",
    re.IGNORECASE,
)

# What is open from a day until a day.
_TERMS = ("apply", "sell")
# What begins and ends as a whole: a trial that begins is a trial.
_PROCEEDINGS = frozenset({"trial"})
_ENDS = {"begin": "start", "end": "end"}


@cache
def stages(language: Language) -> re.Pattern[str]:
    """A pattern of every word of a stage; the group that matched is named after the stage."""
    rows = [rf"(?P<{row['name']}>{'|'.join(row[language])})" for row in table("stages")]
    if language == "ko":
        return re.compile(rf"(?<![가-힣])(?:{'|'.join(rows)})")
    return re.compile(rf"\b(?:{'|'.join(rows)})", re.IGNORECASE)


@cache
def asides() -> frozenset[str]:
    """The stages that every undertaking has beside its own act."""
    return frozenset(row["name"] for row in table("stages") if row.get("aside"))


def stage_of(witness: Witness[K], one: Said[K], times: Sequence[Said[K]], role: str = "on") -> tuple[str | None, str]:
    """What happens then, and whether on that day, from it on or until it.

    In Korean the first stage named behind it, in English the last before it; else beside it.

    신청 마감 and "applications close" are of applying. From a day on something begins, and until a day it lasts.
    """
    text, (start, end) = witness.text, one.span
    language = one.part.language
    if language == "ko" and text.startswith("생", end):
        return "born", role  # 1974년생
    beside = [o.span for o in times if o.sentence == one.sentence and o is not one]
    its = [o.span for o in times if o.sentence == one.sentence and o is not one and _is_its_hour(text, one, o)]
    near = [span for span in beside if span not in its]
    start, end = min([start, *(span.start for span in its)]), max([end, *(span.end for span in its)])
    low = max([one.sentence.start, *(span.end for span in near if span.end <= start)])
    high = min([one.sentence.end, *(span.start for span in near if span.start >= end)])
    left, right = clause(text, Span(start, end), Span(low, high))
    right = high if language == "ko" else right
    if language == "en":
        left = max((match.end() for match in _CLAUSE_EN.finditer(text, left, start)), default=left)
    before, after = (_named(text, span, language) for span in (Span(left, start), Span(end, right)))
    if role == "end" and language == "en" and _NOT_UNTIL.search(text, one.sentence.start, start):
        role = "on"
    if one.kind == "year":
        # Nothing is announced in a year: a book that is published in 1974 begins.
        before, after = (["begin" if name == "announce" else name for name in those] for those in (before, after))
    # 불이 난 것은 11일 새벽이다: what happens then stands before it.
    cleft = language == "ko" and _CLEFT.search(text, low, start)
    korean = (before[-1:] if cleft else []) or after[:1] or (before[-1:] if role == "on" else [])
    found = korean if language == "ko" else before[-1:] or after[:1]
    name = found[0] if found else {"start": "begin", "end": "end"}.get(role)
    there = {*before, *after}
    if name in ("begin", "end"):
        name = next((other for other in (*before[::-1], *after) if other in asides()), name)
    if language == "en" and name == "end" and "happen" in before:
        name = "happen"  # a collapsed crane shut both tracks
    if name == "begin" and (whole := _PROCEEDINGS & {*_named(text, Span(low, start), language), *there}):
        name = min(whole)
    if name in (None, "end", *_TERMS) and role != "start" and _is_deadline(text, one, Span(left, right)):
        return ("sell" if name == "sell" else "apply"), "end"
    if name in _TERMS and role == "on" and len(there & _ENDS.keys()) == 1:
        role = _ENDS[(there & _ENDS.keys()).pop()]
    return name, role


def _is_its_hour(text: str, one: Said[K], other: Said[K]) -> bool:
    """Whether one of the two is the clock time of the other: 15일 오후 6시, 6 p.m. on Jan. 25."""
    first, last = sorted((one.span, other.span))
    hours = {"clock", "half"} & {one.kind, other.kind}
    return bool(hours) and not first.end > last.start and _OF_DAY.fullmatch(text, first.end, last.start) is not None


def is_by_hour(witness: Witness[K], one: Said[K], times: Sequence[Said[K]]) -> bool:
    """Whether a day is the last because its hour is, or what is open closes on it: by 6 p.m. on Jan. 25."""
    text, start = witness.text, one.span.start
    if one.part.language == "en" and _AT.search(text, max(one.sentence.start, start - 20), start):
        return one.claim is not None and bool(_OPEN.search(text, one.sentence.start, start))
    if one.part.language == "en" and _NOT_LATER.search(text, max(one.sentence.start, start - 24), start):
        return True
    hour = next((o for o in times if o.kind == "clock" and o.span.end <= start and _is_its_hour(text, one, o)), None)
    before = hour.span.start if hour is not None else start
    return hour is not None and _BY.search(text, max(one.sentence.start, before - 16), before) is not None


def role_of_hour(witness: Witness[K], one: Said[K]) -> str:
    """Whether something begins at a clock time or lasts until then."""
    text, (start, end) = witness.text, one.span
    if one.part.language == "ko":
        return "start" if text.startswith("부터", end) else "end" if text.startswith("까지", end) else "on"
    before = text[max(one.sentence.start, start - 16) : start]
    closes = [match.lastgroup for match in stages("en").finditer(text, max(one.sentence.start, start - 24), start)]
    if closes[-1:] == ["end"] and _AT.search(before):
        return "end"
    return "start" if _FROM.search(before) else "end" if _UNTIL.search(before) else "on"


def _is_deadline(text: str, one: Said[K], clause: Span) -> bool:
    """Whether words say that something has to be done by then: 마감은 20일, the closing date is May 19."""
    if one.part.language == "ko":
        return _DEADLINE_KO.search(text, *clause) is not None
    return _DEADLINE_EN.search(text, *clause) is not None


def _named(text: str, span: Span, language: Language) -> list[str]:
    return [str(match.lastgroup) for match in stages(language).finditer(text, *span)]
