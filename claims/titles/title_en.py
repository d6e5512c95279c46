"""An English title where it stands in its line."""

from __future__ import annotations

from typing import NamedTuple

from claims.span import Span
from claims.titles.tokens_en import Token, is_capital
from claims.titles.words_en import is_organization_word, titles_by_first_word

# Deputy, senior and their like belong to the title.
_LEADING = frozenset({"senior", "executive", "associate", "assistant", "deputy", "vice", "honorary", "founding", "co"})
_ACTING = frozenset({"acting", "interim"})


class Title(NamedTuple):
    """A title in the tokens `first` to `last`."""

    first: int
    last: int
    span: Span
    text: str  # without what leads it: vice president for Senior Vice President
    capital: bool
    possessive: bool
    acting: bool


def title_at(line: list[Token], at: int) -> Title | None:
    """The title whose first word is `line[at]`, the longest that fits; None where there is none."""
    first = at
    while first < len(line) - 1 and line[first].text.lower() in _LEADING and not _longest(line, first):
        first += 1
    words = _longest(line, first)
    if not words:
        return None
    last = first + len(words) - 1
    # CEO Forum is an organisation.
    if last + 1 < len(line) and is_organization_word(line[last + 1].text):
        return None
    acting = at > 0 and line[at - 1].text.lower() in _ACTING
    span = Span(line[at].start, line[last].end)
    possessive = last + 1 < len(line) and line[last + 1].text in ("'", "’")
    return Title(
        at, last, span, " ".join(words), all(is_capital(line[k]) for k in range(at, last + 1)), possessive, acting
    )


def _longest(line: list[Token], at: int) -> tuple[str, ...]:
    for words in titles_by_first_word().get(line[at].text.lower(), ()):
        if tuple(token.text.lower() for token in line[at : at + len(words)]) == words:
            return words
    return ()
