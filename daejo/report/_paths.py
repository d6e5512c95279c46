"""How the file of an article is named to a program that knows it from a folder of its own."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from daejo.article import Article

# What a build calls the folder it has checked out: it names files from there, wherever in it a step runs.
_CHECKED_OUT = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR")


class Root:
    """The folder that paths are named from: the one we stand in, or the checked-out one around it."""

    def __init__(self, *, checked_out: bool) -> None:
        self._here = self._folder = Path(_real(os.curdir))
        self._known: dict[Path | str, Named] = {}
        named = [os.environ.get(name) for name in _CHECKED_OUT] if checked_out else []
        for top in filter(None, named):
            if self._folder.is_relative_to(_real(top)):
                self._folder = Path(_real(top))

    def named(self, path: Path | str) -> Named:
        """A file as it is called from here, links followed where they stay within: builds follow none."""
        if path not in self._known:
            self._known[path] = self._named(path)
        return self._known[path]

    def _named(self, path: Path | str) -> Named:
        real = Path(_real(path))
        for place in (real, Path(os.path.normpath(self._here / path))):
            if place.is_relative_to(self._folder):
                return Named(place.relative_to(self._folder).as_posix(), inside=True)
        return Named(real.as_posix(), inside=False)

    def of(self, article: Article | None, key: str) -> Named:
        """The file an article was read from; the article's key where there is none, as of standard input."""
        path = article.path if article is not None else None
        return Named(key or "-", inside=None) if path is None else self.named(path)


class Named(NamedTuple):
    """A path with / between folders; inside is None for a name that is no path."""

    path: str
    inside: bool | None

    @property
    def uri(self) -> str:
        """A relative reference (file: where it lies elsewhere), percent-encoded."""
        if self.inside is False:
            return f"file://{'' if self.path.startswith('/') else '/'}{_encoded(self.path)}"
        return _encoded(self.path)


def _real(path: Path | str) -> str:
    """Where a path leads; itself where no disk can hold its name, as with a NUL in it."""
    try:
        return os.path.realpath(path)
    except (ValueError, OSError):
        return os.path.normpath(Path(os.curdir).absolute() / path)


def _encoded(path: str) -> str:
    return quote(path, errors="surrogatepass")
