"""Stretches between quotation marks, and where the sentence around them begins."""

from __future__ import annotations

import re
from typing import NamedTuple

from claims.span import Span

# No words are longer than a paragraph of speech. A straight mark opens only where no word touches it from the left.
_DOUBLE = re.compile(r'[“„]([^“”„"\n]{2,800})[”"]|(?<![\w”])"([^“”"\n]{2,800})["”]')
_SINGLE = re.compile(
    r"‘([^‘’\n]{2,400})’|(?<!\w)'([^'\n]{2,400})'(?!\w{2,}')|「([^「」\n]{2,400})」|『([^『』\n]{2,400})』"
)
_STOP = re.compile(r"[.!?…](?=\s)")
ANY = re.compile(r"[“”„\"‘’「」『』]|(?<!\w)'|'(?!\w)")


class Marked(NamedTuple):
    """`words` between two marks; `whole` with them. `double`: the marks are those of speech."""

    words: Span
    whole: Span
    double: bool


def marked(text: str, start: int, end: int) -> list[Marked]:
    """What stands between marks in `text[start:end]`, in order; single marks inside double ones are left out."""
    double = [_marked(match, True) for match in _DOUBLE.finditer(text, start, end)]
    single = [
        one
        for one in (_marked(match, False) for match in _SINGLE.finditer(text, start, end))
        if not any(one.whole.start < other.whole.end and other.whole.start < one.whole.end for other in double)
    ]
    return sorted([*double, *single])


def _marked(match: re.Match[str], double: bool) -> Marked:
    return Marked(Span(*match.span(match.lastindex or 0)), Span(*match.span()), double)


def sentence_start(text: str, start: int, at: int, quoted: list[Marked]) -> int:
    """Where the sentence around offset `at` begins, in a line that starts at `start`; marks hide their full stops."""
    begin = start
    for stop in _STOP.finditer(text, start, at):
        if not any(one.whole.start <= stop.start() < one.words.end for one in quoted):
            begin = stop.end()
    return begin


def follows(text: str, end: int, begin: int) -> bool:
    """Whether the sentence at `begin` comes right after the one that has got as far as `end`."""
    return len(_STOP.findall(text, end, begin + 1)) <= 1
