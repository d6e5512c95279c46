"""The words of page furniture, folded for comparison."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Literal

import tomli

from claims.regex import regex

Group = Literal["after", "tools", "comments", "summary"]

_NOISE = regex(r"[\W\d_]+")


def fold(text: str) -> str:
    """The letters of a line alone, lower case: `• 글자크기 설정` and `글자크기설정` are one."""
    return _NOISE.sub("", text).lower()


@cache
def words(group: Group) -> frozenset[str]:
    """The folded phrases of one group of `words.toml`."""
    table = tomli.loads(files("daejo.page").joinpath("words.toml").read_text("utf-8"))
    return frozenset(fold(phrase) for phrase in table[group])
