"""English title phrases of one line.

    Jeonbuk Governor Kim Gwan-young · Samsung Electronics Vice President Joo Eun-ki · Reporter Lee Do-hyung
    Jeong Cheol-young, chairman of Wijes · Jane Doe, Acme's chief executive officer · Governor Kim
Not read: the governor's office, CEO Forum, the vice president (nobody is named).
"""

from __future__ import annotations

import re

from claims.span import Span
from claims.titles.names_en import NameAt, name_from, name_until
from claims.titles.post import Post
from claims.titles.title_en import Title, title_at
from claims.titles.tokens_en import Token, is_capital, tokens
from claims.titles.words_en import ends_unit, is_firm, is_function, kind_of

_OF = frozenset({"of", "at", "for", "with"})
_ARTICLES = frozenset({"the", "a", "an", "its", "their", "our"})
_FORMER = frozenset({"former", "ex", "then", "late", "retired", "previously"})
# What a sentence begins with is capital too: "With Governor Kim", "Meanwhile Acme Vice President ...".
_OPENERS_WORDS = (
    "the a an with in on at by for from to and but or as after before when while if our their his her its this "
    "that these those meanwhile however today yesterday said says also both according including mr mrs ms "
    "dr former then acting interim deputy monday tuesday wednesday thursday friday saturday sunday"
)
_OPENERS = frozenset(_OPENERS_WORDS.split())
_HYPHENED = re.compile(r"[A-Z][a-z]+-[a-z]+")
_MOST_WORDS = 8


def posts(text: str, start: int, end: int) -> list[Post]:
    """The posts that one line `text[start:end]` gives to people, in order."""
    line = tokens(text, start, end)
    found: list[Post] = []
    joined: dict[int, Post] = {}  # the last token of a phrase -> its post
    at = 0
    while at < len(line):
        title = title_at(line, at)
        if title is None:
            at += 1
            continue
        new = _before_name(line, title, joined) or _after_name(line, title)
        if new is not None:
            found.append(new[0])
            joined[new[1]] = new[0]
        at = title.last + 1
    return found


def _before_name(line: list[Token], title: Title, joined: dict[int, Post]) -> tuple[Post, int] | None:
    """Governor Kim Gwan-young, with the organisation that leads up to it."""
    if not title.capital or title.possessive:
        return None
    of, last = _of(line, title.last + 1)
    name = name_from(line, title.last + 1) if of is None else _romanised(line, last)
    if name is None:
        return None
    first = _words_before(line, title.first)
    former = any(token.text.lower() in _FORMER for token in line[max(0, first - 1) : title.first])
    organization, unit = _place(line, first, title.first)
    if of is not None and organization is None:
        organization, unit = _place(line, title.last + 2 + (line[title.last + 2].text in _ARTICLES), last - 1)
    if organization is None and unit is not None:
        organization = _of_the_list(line, first, joined)
    start = line[first].start
    kind = kind_of(title.text, held_somewhere=organization is not None or unit is not None)
    post = Post(Span(start, name.span.end), name.span, title.span, kind, organization, unit, former, title.acting,
                name.short)  # fmt: skip
    return post, name.last


def _romanised(line: list[Token], last: int) -> NameAt | None:
    """The Korean name that ends the capital words up to this token: Governor of Jeonbuk | Kim Kwan-young."""
    if last < 3 or not _HYPHENED.fullmatch(line[last].text) or line[last - 2].text in _OF:
        return None
    return name_from(line, last - 1)


def _words_before(line: list[Token], end: int) -> int:
    """Where the capital words that lead up to a title begin: Samsung Electronics | Vice President."""
    at = end
    while at > 0 and end - at < _MOST_WORDS:
        token = line[at - 1]
        # Samsung Electronics' | Vice President; Research & Robotics
        links = token.text in ("&", "of", "'", "’") and at > 1 and is_capital(line[at - 2])
        if not (is_capital(token) and token.text.lower() not in _OPENERS) and not (
            links and (at < end or token.text in "'’")
        ):
            break
        if line[at].start - token.end > 1:  # a column, not a phrase
            break
        if title_at(line, at - 1) is not None and not ends_unit(line[at].text):
            break
        at -= 1
    return at


def _place(line: list[Token], first: int, end: int) -> tuple[Span | None, Span | None]:
    """The organisation and the unit in these words: Samsung | ESG Support Center, a firm we know before its unit."""
    while end > first and line[end - 1].text in ("'", "’"):
        end -= 1
    if first >= end:
        return None, None
    stop = line[end - 1].end - (2 if line[end - 1].text.endswith(("'s", "’s")) else 0)
    if not ends_unit(line[end - 1].text):
        return Span(line[first].start, stop), None
    if end - first > 1 and is_firm(line[first].text):
        return Span(line[first].start, line[first].end), Span(line[first + 1].start, stop)
    return None, Span(line[first].start, stop)


def _of_the_list(line: list[Token], first: int, joined: dict[int, Post]) -> Span | None:
    """The organisation at the list's head: Acme Vice President A, Support Center Director B."""
    at = first - 1
    while at >= 0 and line[at].text in (",", ";", "and"):
        at -= 1
    return joined[at].organization if at in joined else None


def _after_name(line: list[Token], title: Title) -> tuple[Post, int] | None:
    """Jane Doe, chairman of Acme; Jane Doe, Acme's chief executive; Jane Doe, head of Sales at Acme."""
    comma = _comma_before(line, title.first)
    name = name_until(line, comma) if comma is not None else None
    if comma is None or name is None or name.short:
        return None
    between = line[comma + 1 : title.first]
    former = any(token.text.lower() in _FORMER for token in between)
    named = [k for k in range(comma + 1, title.first) if is_capital(line[k]) or line[k].text == "&"]
    organization, unit = _place(line, named[0], named[-1] + 1) if named else (None, None)
    last = title.last
    if organization is None:
        of, last = _of(line, _last_title(line, title.last) + 1)
        at, further = _of(line, last + 1) if of is not None else (None, last)
        # Director of Sales names a unit, CEO of Acme Technology a firm.
        plain = (
            of is not None
            and ends_unit(line[last].text)
            and (last == title.last + 2 or not is_function(line[last].text))
        )
        if of is not None and (at is not None or plain):
            organization, unit, last = at, unit or of, further if at is not None else last
        else:
            organization = of
    last = last if organization is not None or unit is not None else title.last
    kind = kind_of(title.text, held_somewhere=organization is not None or unit is not None)
    end = max(title.span.end, line[last].end if last > title.last else 0)
    post = Post(Span(name.span.start, end), name.span, title.span, kind, organization, unit, former, title.acting)
    return post, last


def _last_title(line: list[Token], last: int) -> int:
    """The end of `CEO and founder`, which share what follows."""
    while last + 2 < len(line) and line[last + 1].text == "and" and (more := title_at(line, last + 2)) is not None:
        last = more.last
    return last


def _comma_before(line: list[Token], end: int) -> int | None:
    """The comma of `Name, the former Acme | chairman`; None where a clause stands between."""
    at = end - 1
    while at >= 0 and end - at < _MOST_WORDS:
        word = line[at]
        if word.text == ",":
            return at
        if not (is_capital(word) or word.text in ("&", "'", "’") or word.text.lower() in _ARTICLES | _FORMER):
            return None
        if title_at(line, at) is not None:  # Jane Doe, President & | CEO
            return None
        at -= 1
    return None


def _of(line: list[Token], at: int) -> tuple[Span | None, int]:
    """The organisation after `of`: chairman of | Wijes."""
    if at + 1 >= len(line) or line[at].text not in _OF:
        return None, at - 1
    first = at + 1
    if line[first].text.lower() in _ARTICLES:
        first += 1
    last = first
    while last < len(line) and last - first < _MOST_WORDS:
        inner = line[last].text in ("of", "&") and last + 1 < len(line) and is_capital(line[last + 1])
        if not is_capital(line[last]) and not (inner and last > first):
            break
        last += 1
    return (Span(line[first].start, line[last - 1].end), last - 1) if last > first else (None, at - 1)
