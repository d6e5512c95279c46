"""A word printed for another one that sounds alike: 시민의식 재고 for 시민의식 제고, 카드 대금 결재 for 결제.

Both are words, and no other text need say so: only one of them makes sense beside its neighbour.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.fold import fold
from claims.lexicon import table
from claims.span import Span

# 재고량 and 재고품 are other words, and 가치를 재고하다 is to think again: no particle stands between the two.
_GOES_ON = r"(?=[을를이가은는에의와과로도만]|[^가-힣]|$)"
_GAP = r"[ \u00a0]?"


def check(witness: Witness[K]) -> list[Disagreement[K]]:
    """A warning for each word beside a neighbour that calls for the one that sounds like it."""
    return [found for part in witness.parts if part.language == "ko" for found in _in_part(witness, part.span)]


def _in_part(witness: Witness[K], span: Span) -> Iterator[Disagreement[K]]:
    for wrong, meant, pattern in _patterns():
        # Most paragraphs hold none of these words.
        if witness.text.find(wrong, *span) >= 0:
            for match in pattern.finditer(witness.text, *span):
                phrase = match[0].rstrip()
                right = phrase.replace(wrong, meant)
                place = Mention(witness.key, Span(match.start(), match.start() + len(phrase)))
                yield Disagreement(
                    "claims.name.confused_word",
                    Grade.WARNING,
                    fold(right),
                    (Side(phrase, (place,)),),
                    suspect=0,
                    correction=right,
                    details={"wrong": wrong, "meant": meant},
                )


@cache
def _patterns() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    return tuple((row["ko"], row["meant"], _pattern(row)) for row in table("confusables"))


def _pattern(row: dict[str, list[str]]) -> re.Pattern[str]:
    """The word beside one of its neighbours, of which the last part counts: 시민의식 재고, 유래 없는."""
    if row["before"]:
        return re.compile(rf"[가-힣]{{0,6}}(?:{'|'.join(row['before'])}){_GAP}{row['ko']}{_GOES_ON}")
    return re.compile(rf"(?<![가-힣]){row['ko']}{_GAP}(?:{'|'.join(row['after'])})(?![가-힣])")
