"""What is called the first or the last among its like.

Reads 국내 최대 규모의 태양광 단지, 역대 최고 기온, 가장 많은 관객; the world's largest dam, a record $3 billion.
Does not read a bound (최대 3조원, at most), a post or a term (최대주주, 최저임금, the first quarter).
"""

from __future__ import annotations

from collections.abc import Iterator

from claims.claim import Claim, Family, Judgement, Topic, Verdict
from claims.fold import fold
from claims.quantity.superlatives import AFTER, BEFORE, CUE, superlatives
from claims.reading import Reading


def read(reading: Reading) -> Iterator[Claim]:
    """A claim for each superlative of the text, in order."""
    text, language = reading.text, reading.language
    last = 0
    for cue in CUE[language].finditer(text):
        # Only the words around a cue are read closely: most text has none.
        start = max(last, cue.start() - BEFORE)
        start = max(start, text.rfind("\n", start, cue.start()) + 1)
        end = text.find("\n", cue.end(), cue.end() + AFTER)
        for one in superlatives(text, start, end if end >= 0 else min(len(text), cue.end() + AFTER), language):
            if not one.span.start <= cue.start() < one.span.end:
                continue
            last = one.span.end
            noun = fold(text[slice(*one.of)]) if one.of else None
            topic = Topic(noun, "superlative", (one.field,) if one.field else (), (one.of,) if one.of else ())
            yield Claim("superlative", one.span, text[slice(*one.span)], topic, one, language)


def weigh(a: Claim, b: Claim) -> Judgement:
    """AGREE where both put the same thing first, or last, in the same field; otherwise nothing is said.

    The largest of a country and the largest of the world may be one thing, the most and the least two measures of it.
    """
    one, other = a.topic, b.topic
    known = one.subject is not None and (one.subject, one.scope) == (other.subject, other.scope)
    same = known and a.value.extreme == b.value.extreme
    return Judgement(Verdict.AGREE if same else Verdict.UNRELATED)


FAMILY = Family("superlative", read, weigh)
