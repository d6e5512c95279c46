"""What happens at a time, by the stage of an undertaking: apply, begin, end, arrest, charge, trial."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from claims.crosscheck.statement import K, Witness
from claims.crosscheck.values.said import Said
from claims.lexicon import table
from claims.quantity.topic import clause_end, clause_start
from claims.span import Language, Span

# Shops stayed shut after the main gave way on Wednesday: the day belongs to the clause it stands in.
_CLAUSE_EN = re.compile(r"\b(?:after|when|as|because|since|before|while|that|which|who|where|and)\s", re.IGNORECASE)

# What is open from a day until a day.
_TERMS = ("apply", "sell")
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
    near = [other.span for other in times if other.sentence == one.sentence and other is not one]
    low = max([one.sentence.start, *(span.end for span in near if span.end <= start)])
    high = min([one.sentence.end, *(span.start for span in near if span.start >= end)])
    left = max(low, min(clause_start(text, start), start))
    right = high if language == "ko" else min(high, max(clause_end(text, end), end))
    if language == "en":
        left = max((match.end() for match in _CLAUSE_EN.finditer(text, left, start)), default=left)
    before, after = (_named(text, span, language) for span in (Span(left, start), Span(end, right)))
    korean = after[:1] or (before[-1:] if role == "on" else [])
    found = korean if language == "ko" else before[-1:] or after[:1]
    name = found[0] if found else {"start": "begin", "end": "end"}.get(role)
    there = {*before, *after}
    if name in ("begin", "end"):
        name = next((other for other in (*before[::-1], *after) if other in asides()), name)
    if name in _TERMS and role == "on" and len(there & _ENDS.keys()) == 1:
        role = _ENDS[(there & _ENDS.keys()).pop()]
    return name, role


def _named(text: str, span: Span, language: Language) -> list[str]:
    return [str(match.lastgroup) for match in stages(language).finditer(text, *span)]
