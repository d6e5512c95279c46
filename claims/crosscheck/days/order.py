"""What ends before it begins, and what is done before its doer is born, told in one sentence.

2025년 9월 공사에 들어가 2025년 4월 준공했다 · Born in 1948, he published his first book in 1941
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from claims.claim import Claim
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.fold import fold
from claims.regex import regex
from claims.span import Language, Span

# The word that begins stands behind its day in Korean, before it in English; so does the word that ends.
_BEGINS: dict[Language, re.Pattern[str]] = {
    "ko": regex(r"들어가|착공|시작|개막|개강|입학|입대|문을\s열|태어[나난]|출생|생으로"),
    "en": regex(r"\b(?:began|begun|started|opened|broke\sground|born|founded|enrolled)\b", re.IGNORECASE),
}
_ENDS: dict[Language, re.Pattern[str]] = {
    "ko": regex(r"준공|완공|끝[나났냈내]|마무리|마쳤|마친|폐막|졸업|제대|전역|문을\s닫|데뷔|등단|입단|결혼|첫"),
    "en": regex(
        r"\b(?:ended|finished|completed|closed|graduated|died|married|published|joined|debuted|(?:he|she)\s[a-z]+ed)\b",
        re.IGNORECASE,
    ),
}
_OTHER = regex(r"아버지|어머니|할아버지|부모|\b(?:father|mother|parents|grand[a-z]+|previous|earlier)\b", re.IGNORECASE)


def check(witness: Witness[K]) -> list[Disagreement[K]]:
    """An error for each beginning whose end, in the same sentence, lies before it; both with their year."""
    days = [claim for claim in witness.claims if claim.family == "date" and claim.value.first.year is not None]
    return [found for one, other in pairwise(days) for found in _turned(witness, one, other)]


def _turned(witness: Witness[K], one: Claim, other: Claim) -> Iterator[Disagreement[K]]:
    begin, end = one.value, other.value
    part = witness.part_at(one.span.start)
    if part is None or begin.start is None or end.end is None or end.end > begin.start:
        return
    sentence = witness.sentence_at(one.span.start)
    if sentence is None or other.span.end > sentence.end or _OTHER.search(witness.text, *sentence):
        return
    between = witness.text[one.span.end : other.span.start]
    before, after = (
        witness.text[max(sentence.start, one.span.start - 40) : one.span.start],
        witness.text[other.span.end : sentence.end],
    )
    first, last = (between, after[:30]) if part.language == "ko" else (before, between)
    if _BEGINS[part.language].search(first) and _ENDS[part.language].search(last):
        yield _disagreement(witness, one.span, other.span)


def _disagreement(witness: Witness[K], one: Span, other: Span) -> Disagreement[K]:
    sides = tuple(Side(witness.text[slice(*span)], (Mention(witness.key, span),)) for span in (one, other))
    details = {"first": sides[0].value, "last": sides[1].value}
    about = fold("".join(side.value for side in sides))
    return Disagreement("claims.date.reversed", Grade.ERROR, about, sides, details=details)
