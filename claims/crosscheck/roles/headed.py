"""What a headline leaves out of a clause and its body tells: the base, the instance, that it is decided anew."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from claims.crosscheck.roles.clause_likeness import is_above
from claims.crosscheck.roles.clauses import Clause
from claims.crosscheck.statement import K

# reporting that its loss had narrowed: what is told now
_REPORTED = re.compile(
    r"\b(?:said|says|saying|report(?:ed|s|ing)|announc(?:ed|ing)|show(?:ed|s|ing)|found)\b(?!.*\bafter\b)[^.;]*\bhad\s",
    re.I,
)


def headed(told: Sequence[Clause[K]]) -> list[Clause[K]]:
    """The clauses of a text, those of its headline with what the first of the body at the same end says besides."""
    return [_whole(one, told) if is_above(one) else one for one in told]


def _whole(one: Clause[K], told: Sequence[Clause[K]]) -> Clause[K]:
    body = next((c for c in told if c.part.role.endswith("body") and c.ends & one.ends), one)
    return replace(one, bases=one.bases or body.bases, stages=one.stages or body.stages, anew=one.anew or body.anew)


def is_past(one: Clause[K]) -> bool:
    """Whether a clause tells of what was before the story: had refused; not what somebody says had happened."""
    return one.before and not _REPORTED.search(one.witness.text, one.sentence.start, one.pole.span.start)
