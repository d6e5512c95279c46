"""What makes two times likely one: what their sentences tell of in either language, and years one slip apart."""

from __future__ import annotations

from claims.crosscheck.across.glossary import concepts
from claims.crosscheck.days.whens import When
from claims.crosscheck.statement import K
from claims.crosscheck.values.said import Said


def concepts_of(one: Said[K]) -> frozenset[str]:
    """What the sentence of a value tells of, in words of either language."""
    return concepts(one.witness.text, *one.sentence, one.part.language)


def is_slip(a: When[K], b: When[K]) -> bool:
    """Whether two years have one digit apart or two turned: 1968 and 1986."""
    x, y = str(a.first.year), str(b.first.year)
    return len(x) == len(y) and (sorted(x) == sorted(y) or sum(p != q for p, q in zip(x, y, strict=True)) == 1)
