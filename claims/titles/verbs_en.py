"""Posts that English tells by a verb: Jane Roe, who chairs the Acme Trust; a side captained by Jane Roe.

    Jane Roe, who represents South Wexley    -> represent | South Wexley: whoever does is a member for that seat
Not read: Jane Roe led the study, the Acme Trust heads south (nobody is named), the party heads home.
"""

from __future__ import annotations

from collections.abc import Iterator

from claims.person import Kind
from claims.span import Span
from claims.titles.names_en import NameAt, name_from, name_until
from claims.titles.place_en import ARTICLES, place
from claims.titles.post import Post
from claims.titles.tokens_en import Token, is_capital
from claims.titles.words_en import kind_of

# Verbs that are the title itself, with what they add to it.
_NOUNS = ("chair", "captain", "skipper", "coach", "head")
_DOES = {f"{noun}{'es' if noun.endswith('ch') else 's'}": noun for noun in _NOUNS}
_DONE = {f"{noun}{'d' if noun.endswith('e') else 'ed'}": noun for noun in _NOUNS}
_FOR_A_SEAT = "represents"
_MOST_WORDS = 6


def held(line: list[Token]) -> Iterator[Post]:
    """The posts that verbs give to whole names, in order."""
    for at, token in enumerate(line):
        if token.text in _DOES:
            yield from _post(line, at, _DOES[token.text], _doer(line, at))
        elif token.text in _DONE and at + 1 < len(line) and line[at + 1].text == "by":
            name = name_from(line, at + 2)
            yield from _post(line, at, _DONE[token.text], None if name is None or name.short else name)
        elif token.text == _FOR_A_SEAT and at > 0 and line[at - 1].text == "who":
            yield from _post(line, at, _FOR_A_SEAT[:-1], _doer(line, at))


def _doer(line: list[Token], verb: int) -> NameAt | None:
    """Jane Roe | chairs, Jane Roe, who | chairs."""
    end = verb - (verb > 1 and line[verb - 1].text == "who")
    return name_until(line, end - 1 if end < verb and line[end - 1].text == "," else end)


def _post(line: list[Token], verb: int, noun: str, name: NameAt | None) -> Iterator[Post]:
    """The post with the body that the verb goes on with; none where it goes on with nothing: heads home."""
    first = verb + 1
    while first < len(line) and line[first].text.lower() in ARTICLES:
        first += 1
    end = first
    while end < len(line) and is_capital(line[end]) and end - first < _MOST_WORDS:
        end += 1
    active = name is not None and name.span.start < line[verb].start
    if name is None or (active and first == verb + 1 and end == first):
        return
    title = Span(line[verb].start, line[verb].start + len(noun))
    organization, unit = place(line, first, end) if active and end > first else (None, None)
    kind: Kind | None = "office" if noun == _FOR_A_SEAT[:-1] else kind_of(noun, held_somewhere=False) or "position"
    ends = (name.span.end, line[verb].end, *(span.end for span in (organization, unit) if span is not None))
    span = Span(min(name.span.start, title.start), max(ends))
    yield Post(span, name.span, title, kind, organization, unit)
