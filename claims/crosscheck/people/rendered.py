"""What only a translation repeats of what its original says of somebody."""

from __future__ import annotations

from collections.abc import Mapping

from claims.crosscheck.statement import Disagreement, K, Witness
from claims.names import SURELY_ONE, same_name


def untranslated(found: list[Disagreement[K]], witnesses: Mapping[K, Witness[K]]) -> list[Disagreement[K]]:
    """Without those that a translation only repeats: 정철영 with two posts is Jeong Cheol-young with two posts."""

    def translated(one: Disagreement[K]) -> bool:
        parts = (witnesses[m.source].part_at(m.span.start) for side in one.sides for m in side.mentions)
        return all(part is not None and part.translated for part in parts)

    told = [(one.rule, one.about) for one in found if not translated(one)]
    return [
        one
        for one in found
        if not translated(one)
        or not any(rule == one.rule and same_name(about, one.about) >= SURELY_ONE for rule, about in told)
    ]
