"""Things joined by twos, and which of them hang together."""

from __future__ import annotations

from collections.abc import Hashable


class Union:
    """A union-find over whatever is handed in; nearly linear in the number of joins."""

    def __init__(self) -> None:
        self._root: dict[Hashable, Hashable] = {}

    def find(self, thing: Hashable) -> Hashable:
        """The one that stands for everything joined to `thing`; a thing not met before stands for itself."""
        while (above := self._root.setdefault(thing, thing)) != thing:
            self._root[thing] = self._root[above]
            thing = above
        return thing

    def join(self, one: Hashable, other: Hashable) -> None:
        """Join two things; the first one's stands for both."""
        self._root[self.find(other)] = self.find(one)

    def __len__(self) -> int:
        """How many groups there are among the things met so far."""
        return len({self.find(thing) for thing in [*self._root]})
