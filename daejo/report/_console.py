"""A stream as rich prints to it: 80 columns or a little more, nothing but the words that are handed in."""

from __future__ import annotations

from typing import TextIO

from rich.console import Console

_WIDTH = 80
_MAX_WIDTH = 100  # longer lines are hard to follow, however wide the window is


class _Console(Console):
    def on_broken_pipe(self) -> None:
        raise  # noqa: PLE0704 - rich calls this while it handles the error; its own answer is to exit with status 1


def console(stream: TextIO) -> Console:
    """A console on the stream that reads no markup and no emoji out of what it prints."""
    return _Console(file=stream, highlight=False, markup=False, emoji=False, width=_width(stream))


def _width(stream: TextIO) -> int:
    if not stream.isatty():
        return _WIDTH
    return max(min(Console(file=stream).width, _MAX_WIDTH), 40)
