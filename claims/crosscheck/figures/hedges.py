"""Amounts whose own words pull two ways: 100여 이상 is "a little over 100" and "100 or more"."""

from __future__ import annotations

from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.fold import fold
from claims.hedges import hedge_clash
from claims.span import Span


def check(witness: Witness[K]) -> list[Disagreement[K]]:
    """One warning for each clashing amount of a witness, with every place that prints it."""
    places: dict[str, list[Span]] = {}
    for claim in witness.claims:
        if claim.family == "figure" and witness.part_at(claim.span.start) is not None:
            span = hedge_clash(witness.text, claim.value.amount)
            if span is not None:
                places.setdefault(fold(witness.text[span.start : span.end]), []).append(span)
    return [_disagreement(witness, about, spans) for about, spans in places.items()]


def _disagreement(witness: Witness[K], about: str, spans: list[Span]) -> Disagreement[K]:
    value = " ".join(witness.text[spans[0].start : spans[0].end].split())
    side = Side(value, tuple(Mention(witness.key, span) for span in spans))
    return Disagreement("claims.figure.hedge_clash", Grade.WARNING, about, (side,))
