"""What can be wrong with a shard: one sentence each, which names the place, what was found and what was expected."""

from __future__ import annotations

from typing import Any

_SENTENCES = {
    "encoding": "{found}; UTF-8 was expected",
    "json": "{found}; a JSON object was expected",
    "object": "found {found!r}; an object with a text under {column!r} was expected",
    "parquet": "{found}; a Parquet file was expected",
    "columns": "its columns are {found}; one called {column!r} was expected",
    "value": "{column!r} is {found!r}; a text was expected",
}


class ShardError(ValueError):
    """A file that holds no texts where they were looked for; `reason` and `details` are for who tells it otherwise."""

    def __init__(self, place: str, reason: str, **details: str) -> None:
        super().__init__(f"{place}: {_SENTENCES[reason].format(**details)}")
        self.place = place
        self.reason = reason
        self.details = details

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuilt, (self.place, self.reason, self.details)


def _rebuilt(place: str, reason: str, details: dict[str, str]) -> ShardError:
    """The same error in another process."""
    return ShardError(place, reason, **details)


class LostError(RuntimeError):
    """A step that ended whoever did it."""
