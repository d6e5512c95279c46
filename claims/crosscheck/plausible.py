"""What the language model makes of a phrase, asked only where two spellings compete."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any


def likelier(phrase: str, other: str) -> float:
    """How much likelier the second Korean phrase is than the first, in log units; 0 where neither is."""
    return _score(other) - _score(phrase)


@lru_cache(maxsize=1 << 14)
def _score(phrase: str) -> float:
    return float(_kiwi().analyze(phrase)[0][1])


@cache
def _kiwi() -> Any:
    # Loading takes a second: only where a candidate asks for it.
    from kiwipiepy import Kiwi

    return Kiwi(load_multi_dict=False)
