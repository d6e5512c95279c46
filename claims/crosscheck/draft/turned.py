"""One figure of a short text that two sentences tell the opposite of: 1,820억원을 순매수하며 … 1,820억원어치 순매도한.

The sentences share a word that names whose figure it is, so that exports that rose 3 percent and imports that fell 3
percent are two.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from claims.claim import Claim
from claims.crosscheck.fold import fold
from claims.crosscheck.roles.poles import Pole, poles
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.span import Span
from claims.words import words

_BESIDE = 26  # characters from a figure to the word that says which way
_FEW = 3  # digits of a count that two things share by chance


class _Told(NamedTuple):
    claim: Claim
    sentence: Span
    pole: Pole
    stems: frozenset[str]
    topic: str  # the first word of the sentence that is no figure

    @property
    def span(self) -> Span:
        return Span(
            min(self.claim.span.start, self.pole.span.start),
            max(self.claim.span.end, self.pole.span.end),
        )


def check(witness: Witness[K]) -> Iterator[Disagreement[K]]:
    """A warning for each figure of a draft that is told the other way round in another sentence."""
    told = [*_told(witness)] if witness.is_draft else []
    for one, other in combinations(told, 2):
        a, b = one.claim.value.amount, other.claim.value.amount
        if (a.low, a.high, a.unit) != (b.low, b.high, b.unit) or one.sentence == other.sentence:
            continue
        turned = any(end.other in other.pole.ends for end in one.pole.ends) and not one.pole.ends & other.pole.ends
        if turned and one.topic in other.stems:
            sides = tuple(Side(witness.text[slice(*t.span)], (Mention(witness.key, t.span),)) for t in (one, other))
            about = fold("".join(side.value for side in sides))
            yield Disagreement("claims.figure.direction", Grade.WARNING, about, sides)


def _told(witness: Witness[K]) -> Iterator[_Told]:
    """The figures that have a word for a way right beside them, and no nearer figure has."""
    figures = [claim for claim in witness.claims if claim.family == "figure" and _is_known(claim)]
    for sentence in witness.sentences:
        part = witness.part_at(sentence.start)
        own = [claim for claim in figures if sentence.start <= claim.span.start < sentence.end]
        if part is None or not own:
            continue
        ways = poles(witness.text, *sentence, part.language)
        stems = [*words(witness.text, *sentence)]
        for claim in own:
            near = sorted(((_gap(claim.span, way.span), way) for way in ways), key=lambda pair: pair[0])
            if near and near[0][0] <= _BESIDE:
                taken = (claim.span, *(way.span for way in ways))
                rest = frozenset(w.stem for w in stems if not any(s <= w.span.start < e for s, e in taken))
                topic = next((w.stem for w in stems if w.stem in rest), "")
                yield _Told(claim, sentence, near[0][1], rest, topic)


def _is_known(claim: Claim) -> bool:
    """Whether a figure is printed so exactly that two like it are one: money, a share, a count of three digits."""
    amount = claim.value.amount
    if amount.low is None or amount.low != amount.high:
        return False
    counted = amount.unit is None or not (amount.unit.isupper() or amount.unit == "percent")
    return not counted or len(str(int(abs(amount.low)))) >= _FEW


def _gap(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)
