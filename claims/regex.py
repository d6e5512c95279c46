"""Regular expressions that are compiled when they are first used: one text uses a quarter of those the rules hold."""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast

_NAMES = tuple(name for name in dir(re.Pattern) if not name.startswith("_"))


def regex(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """What `re.compile` returns, but compiled at its first use, which is where a broken one raises re.error.

    `match.re` is the compiled one: whether a match is of this pattern, `match.re.pattern` tells.
    """
    return cast("re.Pattern[AnyStr]", Lazy(source, flags))


class _Compiled:
    """A pattern that holds the methods of the compiled one: from its slots a call costs what it costs there."""

    __slots__ = (*_NAMES, "given")


class Lazy(_Compiled):
    """A pattern that knows its source alone, until it is asked for anything else."""

    __slots__ = ()

    def __init__(self, source: str | bytes, flags: int) -> None:
        self.pattern = source
        self.given = flags

    def __getattr__(self, name: str) -> Any:
        # Two threads that both come here find the same.
        compiled = re.compile(self.pattern, self.given)
        for known in _NAMES:
            setattr(self, known, getattr(compiled, known))
        # A class with a __getattr__ is slow to find what it holds.
        self.__class__ = _Compiled  # type: ignore[assignment]
        return getattr(self, name)
