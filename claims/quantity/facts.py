"""`facts`, what the figures of a text are told of: their slots, and the figures told with them.

Read from the claims of the text (its figures and days) where a comparison asks for it: `claims.read` does not pay.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from claims.claim import Claim
from claims.fold import fold
from claims.lexicon import table
from claims.quantity import facts_en, facts_ko
from claims.quantity.around import Around
from claims.quantity.fact import Fact, Role, Slot
from claims.quantity.links import linked
from claims.quantity.measures import is_vague
from claims.quantity.parallel import parted
from claims.quantity.superlatives import beside
from claims.quantity.topic import clause_end, clause_start
from claims.quantity.units import alternation
from claims.reading import Reading
from claims.regex import regex
from claims.span import Span

_GRAMMAR = {"ko": facts_ko, "en": facts_en}
_HEADS = {word.lower(): row["en"][0] for row in table("figure_scopes") for word in (*row["ko"], *row["en"])}
# What only moves in time or opens a bound is told by other slots: 이번, 이후, 최대.
_NO_SCOPE = frozenset(
    {
        *("among (them)", "each", "this time", "last time", "at the time", "before", "after", "besides", "additional"),
        *("maximum", "minimum", "highest", "lowest", "per person", "per household", "every year", "every month"),
        *("a year", "a day", "this year", "last year", "next year", "this month", "last month", "next month"),
        *("previous year", "previous day", "previous week", "previous month", "previous quarter", "day before"),
        *("same period of last year", "year-on-year", "month-on-month", "two years ago", "last year (spoken)"),
    }
)
_KO = alternation(word for row in table("figure_scopes") for word in row["ko"])
_EN = alternation(word for row in table("figure_scopes") for word in row["en"])
_SCOPE = {
    "ko": regex(
        rf"(?<![가-힣])(?:{_KO}|(?P<by>[가-힣A-Za-z·]{{1,11}}[^은는이가을를의\s,.\d])(?=\s기준(?:[\s,.)]|으로)))"
    ),
    "en": regex(rf"\b(?:{_EN})\b", re.IGNORECASE),
}
_NAMES = regex(r"당(?=\s)|[.](?:kr|com|net|한국)|대째")
_AGED = regex(r"([가-힣]\s모|[가-힣A-Za-z]+)\s?\((?:당시\s)?$")
_QUOTES = ("‘", "'", "“", '"', "「", "『", "<", "《")
_OF_ANOTHER = regex(r"에?\s[가-힣]+(?:된|한|던|난|간|낸)\s")
_CLOCK = regex(r"(?:오전|오후)?\s?[0-9]{1,2}시(?!간)(?:\s?[0-9]{1,2}분)?")


def facts(text: str, claims: Sequence[Claim]) -> list[Fact]:
    """A fact for every figure among the claims of the text, in order; spans are into `text`."""
    if not any(claim.family == "figure" for claim in claims):
        return []
    sentences = Reading(text, claims[0].language).sentences
    starts = [sentence.start for sentence in sentences]
    grouped: dict[Span, list[Claim]] = {}
    for claim in claims:
        grouped.setdefault(sentences[bisect_right(starts, claim.span.start) - 1], []).append(claim)
    return [fact for sentence, those in grouped.items() for fact in _of_sentence(text, sentence, those)]


def _of_sentence(text: str, sentence: Span, claims: Sequence[Claim]) -> Iterator[Fact]:
    figures, days, posts = ([c for c in claims if c.family == family] for family in ("figure", "date", "title"))
    for fact in parted(text, sentence, linked(text, list(_told(text, sentence, figures, days)))):
        yield replace(fact, subject=_by_name(fact.subject, posts))


def _by_name(subject: Slot | None, posts: Sequence[Claim]) -> Slot | None:
    """한빛전자 이민호 대표는: the person, where a post names one."""
    for post in posts if subject is not None else ():
        if subject is not None and post.span.start <= subject.span.start < post.span.end:
            return subject._replace(head=fold(post.value.person))
    return subject


def _within(claim: Claim, span: Span) -> bool:
    return span.start <= claim.span.start < span.end


def _told(text: str, sentence: Span, figures: Sequence[Claim], days: Sequence[Claim]) -> Iterator[Fact]:
    bases: list[Span] = []
    for index, claim in enumerate(figures):
        before = figures[index - 1].span if index else Span(sentence.start, sentence.start)
        divides = _NAMES.match(text, before.end)  # 1인당 30만원: what it is divided by belongs to it
        left = max(clause_start(text, claim.span.start), before.start if divides else before.end)
        right = min(clause_end(text, claim.span.end), sentence.end)
        if index + 1 < len(figures):
            right = min(right, figures[index + 1].span.start)
        around = Around(sentence, min(left, claim.span.start), max(right, claim.span.end))
        base = _GRAMMAR[claim.language].base(text, claim, around)
        bases += [base.span] if base else []
        held = [day for day in days if not any(_within(day, span) for span in bases)]
        yield _fact(text, claim, around, base, held)


def _fact(text: str, claim: Claim, around: Around, base: Slot | None, days: Sequence[Claim]) -> Fact:
    grammar = _GRAMMAR[claim.language]
    whole = grammar.whole(text, claim, around)
    measure = grammar.measure(text, claim, around)
    if whole is not None and measure is not None and _overlap(measure.span, whole.span):
        measure = grammar.verb(text, claim, around)  # 응답자의 62%가 찬성했다: respondents are the whole
    subject = grammar.subject(text, claim, around, measure)
    if claim.topic.measure == "age" and (person := _AGED.search(text, around.left, claim.span.start)):
        measure, subject = Slot("age", claim.span), Slot(fold(person[1]), Span(*person.span(1)))
    if whole is not None and subject is not None and _overlap(subject.span, whole.span):
        subject = None
    time = _time(text, claim, days)
    return Fact(
        claim,
        role=_role(text, claim, whole),
        subject=subject,
        measure=_settled(measure, subject),
        whole=whole,
        base=base,
        per=grammar.per(text, claim, around),
        time=time,
        scope=tuple(
            _scope(text, claim, around, [slot.span for slot in (base, time) if slot], measured=measure is not None)
        ),
        part=grammar.part(text, claim, around),
        direction=claim.value.direction,
        extreme=beside(text, claim.span, around.left, around.right, claim.language),
        negated=grammar.negated(text, claim, around),
    )


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _settled(measure: Slot | None, subject: Slot | None) -> Slot | None:
    """The measure without what the scope tells (신규 가입자); in doubt where it could be anybody's (규모는 3조원)."""
    if measure is None:
        return None
    words = tuple(word for word in measure.words if word not in _HEADS)
    settled = bool(words) or subject is not None or not is_vague(measure.head)
    return measure._replace(words=words, sure=measure.sure and settled)


def _role(text: str, claim: Claim, whole: Slot | None) -> Role:
    measure = claim.topic.measure or ""
    if measure in ("ordinal", "age band") or claim.quote == "1인" or _NAMES.match(text, claim.span.end):
        return "label"
    if measure.endswith(" change"):
        return "rate" if claim.value.amount.unit == "percent" or measure.startswith("multiple") else "change"
    return "share" if whole is not None else "level"


def _time(text: str, claim: Claim, days: Sequence[Claim]) -> Slot | None:
    """The last day or period before the figure; in doubt where the sentence prints another before it."""
    before = [day for day in days if day.span.end <= claim.span.start and not _is_name(text, day, claim)]
    if len(before) > 1 and before[-1].quote in ("이날", "같은 날", "that day", "the day"):
        before = [day for day in before if day.quote != before[-1].quote]  # the day told just before
    if not before:
        return None
    value = before[-1].value
    head = f"{value.start}/{value.end}" if value.start and value.end else fold(value.quote)
    clock = _CLOCK.match(text, before[-1].span.end + 1, claim.span.start)
    return Slot(
        head,
        before[-1].span,
        (fold(clock[0]),) if clock else (),
        sure=len({day.value[2:4] if day.value.start else day.quote for day in before}) == 1,
    )


def _is_name(text: str, day: Claim, claim: Claim) -> bool:
    """‘2031 들꽃 박람회’ and 2019년 설립된 한빛전자: the year is part of a name."""
    opened = text[day.span.start - 1 : day.span.start] in _QUOTES
    return opened or bool(_OF_ANOTHER.match(text, day.span.end, claim.span.start))


def _scope(text: str, claim: Claim, around: Around, taken: Sequence[Span], *, measured: bool) -> Iterator[Slot]:
    """The words that narrow the figure; 지급액 기준 3% by itself says what is told, and is left out."""
    seen = set()
    for start, end in ((around.left, claim.span.start), (claim.span.end, around.right)):
        for match in _SCOPE[claim.language].finditer(text, start, end):
            head = _HEADS.get(match[0].lower()) or fold(match["by"])
            if match.lastgroup == "by" and not measured:
                continue
            inside = any(span.start <= match.start() < span.end for span in taken)
            if head not in _NO_SCOPE and head not in seen and not inside:
                seen.add(head)
                yield Slot(head, Span(*match.span()))
