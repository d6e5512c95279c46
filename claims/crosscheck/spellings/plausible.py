"""What the language model makes of a phrase, asked only where two spellings compete."""

from __future__ import annotations

from functools import lru_cache

from claims.language import kiwi


def likelier(phrase: str, other: str) -> float:
    """How much likelier the second Korean phrase is than the first, in log units; below 0 where it is not."""
    return _score(other) - _score(phrase)


@lru_cache(maxsize=1 << 14)
def _score(phrase: str) -> float:
    return float(kiwi().analyze(phrase)[0][1])
