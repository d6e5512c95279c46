"""The claims of headlines, summaries and captions, and those of the body they stand above or beside."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import Generic, NamedTuple

from claims.claim import Claim
from claims.crosscheck.statement import K, Part, Witness
from claims.regex import regex

# 억원 of 186억원 is no word of its own.
_WORD = regex(r"(?<![0-9가-힣A-Za-z])(?:[가-힣]{2,}|[A-Za-z]{3,})[가-힣A-Za-z]*")
_CREDIT = regex(r"[\[(/|] ?(?:사진|[Pp]hoto|PHOTO)")
# What prints more of them than this around its body is a list, and no article.
_MOST = 200


class Told(NamedTuple, Generic[K]):
    """A claim with its witness and its part."""

    witness: Witness[K]
    claim: Claim
    part: Part


def beside_body(witness: Witness[K], family: str) -> Iterator[tuple[Told[K], list[Told[K]]]]:
    """Each claim of a family in a headline, summary or caption, with all of the body in its language."""
    above, told = _above(witness), []
    if above:
        told = [
            Told(witness, claim, part)
            for claim in witness.claims
            if claim.family == family and (part := witness.part_at(claim.span.start)) is not None
        ]
    around = [one for one in told if one.part in above]
    if len(around) > _MOST:
        return
    body = {
        translated: [o for o in told if o.part.role.endswith("body") and o.part.translated == translated]
        for translated in (False, True)
    }
    for one in around:
        yield one, body[one.part.translated]


def _above(witness: Witness[K]) -> set[Part]:
    """Summaries, captions, and the headlines before the body: those within it may be the lines of a list."""
    start = {
        part.translated: part.span.start
        for part in reversed(witness.parts)
        if part.role.removeprefix("translated_") == "body"
    }
    return {
        part
        for part in witness.parts
        if part.role in ("summary", "caption")
        or (part.role.endswith(("headline", "subhead")) and part.span.start < start.get(part.translated, 0))
    }


def words(told: Told[K]) -> frozenset[str]:
    """The beginnings of the other words of its sentence or line, without the credit of a picture."""
    witness, claim = told.witness, told.claim
    number = bisect_right(witness.sentences, claim.span.start, key=lambda span: span.start) - 1
    line = witness.sentences[number] if number >= 0 else claim.span
    credit = _CREDIT.search(witness.text, *line)
    words = (
        m
        for m in _WORD.finditer(witness.text, line.start, credit.start() if credit else line.end)
        if not claim.span.start <= m.start() < claim.span.end
    )
    return frozenset(m[0][:4].lower() if m[0].isascii() else m[0][:2] for m in words)


def common(one: Told[K], other: Told[K]) -> int:
    return len(words(one) & words(other))
