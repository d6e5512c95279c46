"""Stretches between quotation marks, and where the sentence around them begins."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from claims.regex import regex
from claims.span import Span

# No words are longer than a paragraph of speech. A straight mark opens only where no word touches it from the left.
# “…“고 말했다, ”…“고 말했다: an opening mark closes where only an ending can follow.
_DOUBLE = regex(
    r"[“„]([^“”„\"\n]{2,800})(?:[”\"]|“(?=이?라|고\s|며[\s,]))"
    r"|(?<![\w”])\"([^“”\"\n]{2,800})(?:[\"”]|“(?=이?라|고\s|며[\s,]))"
    r"|(?<!\S)”([^“”\"\n]{2,800})“(?=이?라|고\s|며[\s,])"
)
_LONG = regex(r"[“„]([^“”„\n]{2,2500})(?:”|$)|(?<![\w”])\"([^“”\"\n]{2,2500})(?:[\"”]|$)", re.MULTILINE)
_SINGLE = regex(r"‘([^‘’\n]{2,400})’|(?<!\w)'([^'\n]{2,400})'(?!\w{2,}')|「([^「」\n]{2,400})」|『([^『』\n]{2,400})』")
# 'It's ours, isn't it?': an apostrophe stands between letters.
_BRITISH = regex(
    r"‘((?:[^‘’“”\"\n]|(?<=[A-Za-z])’(?=[a-z])){4,800})’|(?<![\w’])'((?:[^'“”\"\n]|(?<=[A-Za-z])'(?=[a-z])){4,800})'(?!\w)"
)
_STOP = regex(r"[.!?…](?=\s)")
ANY = regex(r"[“”„\"‘’「」『』]|(?<!\w)'|'(?!\w)")


class Marked(NamedTuple):
    """`words` between two marks; `whole` with them. `double`: the marks are those of speech."""

    words: Span
    whole: Span
    double: bool


def marked(text: str, start: int, end: int) -> list[Marked]:
    """What stands between marks in `text[start:end]`, in order; single marks inside double ones are left out."""
    return _outer(text, start, end, _DOUBLE, _SINGLE)


def marked_en(text: str, start: int, end: int) -> list[Marked]:
    """The same in English: a speech may be longer, go on at the next line, and stand in single marks."""
    return _outer(text, start, end, _LONG, _BRITISH)


def _outer(text: str, start: int, end: int, outer: re.Pattern[str], inner: re.Pattern[str]) -> list[Marked]:
    double = [_marked(match, True) for match in outer.finditer(text, start, end)]
    starts = [one.whole.start for one in double]
    found = list(double)
    for match in inner.finditer(text, start, end):
        one = _marked(match, False)
        at = bisect_right(starts, one.whole.start)
        before, after = (
            at and double[at - 1].whole.end > one.whole.start,
            at < len(starts) and starts[at] < one.whole.end,
        )
        if not before and not after:
            found.append(one)
    return sorted(found)


def _marked(match: re.Match[str], double: bool) -> Marked:
    return Marked(Span(*match.span(match.lastindex or 0)), Span(*match.span()), double)


def sentence_starts(text: str, start: int, end: int, quoted: list[Marked]) -> list[int]:
    """Where the sentence around each of the `quoted` begins, in the line `text[start:end]`; marks hide full stops."""
    stops = iter(_STOP.finditer(text, start, end))
    stop = next(stops, None)
    begin, number, found = start, 0, []
    for one in quoted:
        while stop is not None and stop.start() < one.whole.start:
            while quoted[number].words.end <= stop.start():
                number += 1
            if stop.start() < quoted[number].whole.start:
                begin = stop.end()
            stop = next(stops, None)
        found.append(begin)
    return found


def follows(text: str, end: int, begin: int) -> bool:
    """Whether the sentence at `begin` comes right after the one that has got as far as `end`."""
    return len(_STOP.findall(text, end, begin + 1)) <= 1
