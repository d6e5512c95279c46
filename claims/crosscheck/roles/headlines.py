"""What a headline leaves out of a clause and its body tells: the base, the instance, that it is decided anew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claims.crosscheck.roles.clause_likeness import is_above
from claims.crosscheck.roles.clauses import Clause
from claims.crosscheck.statement import K


def completed(told: Sequence[Clause[K]]) -> list[Clause[K]]:
    """The clauses of a text, those of its headline with what the first of the body at the same end says besides."""
    return [_whole(one, told) if is_above(one) else one for one in told]


def _whole(one: Clause[K], told: Sequence[Clause[K]]) -> Clause[K]:
    body = next((c for c in told if c.part.role.endswith("body") and c.ends & one.ends), one)
    return replace(one, bases=one.bases or body.bases, stages=one.stages or body.stages, anew=one.anew or body.anew)
