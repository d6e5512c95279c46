"""Lines of a report that may not grow longer than it is allowed to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from claims import Language
from daejo.messages import text

Lines = Sequence[str]


class Room:
    """Lines as long as there is room for them; what belongs together is taken whole or not at all.

    Room is in characters, or in what `measure` counts of a line.
    """

    def __init__(self, room: int | None, measure: Callable[[str], int] = len) -> None:
        self.lines: list[str] = []
        self._room = room
        self._measure = measure

    def take(self, lines: Lines) -> bool:
        """Whether there was room for these lines."""
        if self._room is not None:
            size = sum(self._measure(line) + 1 for line in lines)
            if size > self._room:
                return False
            self._room -= size
        self.lines += lines
        return True

    def take_all(self, heading: str, several: Iterable[Lines]) -> int:
        """How many of them there was room for, in their order, under a heading."""
        count = 0
        for lines in several:
            if not self.take(lines if count else ["", f"## {heading}", "", *lines]):
                break
            count += 1
        return count

    def half(self) -> Room:
        """Room of its own, half of what is left, for lines that are then taken together."""
        return Room(None if self._room is None else self._room // 2, self._measure)

    def widen(self, room: int) -> None:
        """Make more room, where there is a limit."""
        if self._room is not None:
            self._room += room

    def more(self, count: int, key: str, lang: Language) -> None:
        """Say how many more there are, where there are any; there is always room for that."""
        if count > 0:
            self.lines += ["", text(key, lang, count=count)]
