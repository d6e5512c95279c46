"""What the language model makes of a phrase, asked only where two spellings compete."""

from __future__ import annotations

from functools import cache
from typing import Any


def likelier(phrase: str, other: str) -> float:
    """How much likelier the second Korean phrase is than the first, in log units; 0 where neither is."""
    return _score(other) - _score(phrase)


@cache
def _score(phrase: str) -> float:
    return float(_kiwi().analyze(phrase)[0][1])


def parts_of(word: str) -> tuple[str, ...]:
    """The morphemes of a Korean word; a compound the model does not know comes back as one."""
    return tuple(token.form for token in _kiwi().analyze(word)[0][0])


@cache
def _kiwi() -> Any:
    # Loading takes a second: only where a candidate asks for it.
    from kiwipiepy import Kiwi

    return Kiwi(load_multi_dict=False)
