"""English title phrases of one line.

    Jeonbuk Governor Kim Gwan-young · Samsung Electronics Vice President Joo Eun-ki · Reporter Lee Do-hyung
    Jeong Cheol-young, chairman of Wijes · Jane Doe, Acme's chief executive officer · Governor Kim
Not read: the governor's office, CEO Forum, the vice president (nobody is named).
"""

from __future__ import annotations

import re

from claims.span import Span
from claims.titles.names_en import NameAt, name_from, name_until
from claims.titles.place_en import ARTICLES, OF, is_doing, place, words_of
from claims.titles.post import Post
from claims.titles.title_en import Title, title_at
from claims.titles.tokens_en import Token, is_capital, tokens
from claims.titles.words_en import ends_unit, heads_organization, is_function, is_organization_word, kind_of

_FORMER = frozenset({"former", "ex", "then", "late", "retired", "previously"})
# What a sentence begins with is capital too: "With Governor Kim", "Meanwhile Acme Vice President ...".
_OPENERS_WORDS = (
    "the a an with in on at by for from to and but or as after before when while if our their his her its this "
    "that these those meanwhile however today yesterday said says also both according including mr mrs ms "
    "dr former then acting interim deputy monday tuesday wednesday thursday friday saturday sunday"
)
_OPENERS = frozenset(_OPENERS_WORDS.split())
# What may follow a title in small letters; a noun there makes the title the noun's own: premier destination.
_AFTER_TITLE_WORDS = (
    "of at for with in on to from and or but who whose while since as by is was has had will said says told added "
    "noted explained stated announced emeritus where when during until"
)
_AFTER_TITLE = frozenset(_AFTER_TITLE_WORDS.split())
_SMALL = frozenset(
    {"a", "an", "the", "of", "to", "and", "or", "in", "on", "at", "for", "with", "by", "from", "as", "its"}
)
_HYPHENED = re.compile(r"[A-Z][a-z]+-[a-z]+")
_MOST_WORDS = 8


def posts(text: str, start: int, end: int) -> list[Post]:
    """The posts that one line `text[start:end]` gives to people, in order."""
    line = tokens(text, start, end)
    heading = _is_heading(line)
    found: list[Post] = []
    joined: dict[int, Post] = {}  # the last token of a phrase -> its post
    at = 0
    while at < len(line):
        title = title_at(line, at)
        if title is None:
            at += 1
            continue
        new = _before_name(line, title, joined) or _after_name(line, title)
        # Acme Adviser Pens Letter: where all is capital, only a romanised name shows where it ends.
        if new is not None and heading and _runs_on(line, title, new):
            new = None
        if new is not None:
            found.append(new[0])
            joined[new[1]] = new[0]
        at = title.last + 1
    return found


def _is_heading(line: list[Token]) -> bool:
    """Whether the line is a heading in capitals: Acme Names Jane Doe Chief of Its New Support Center."""
    words = [token.text for token in line if token.text.isalpha()]
    return len(words) > 4 and not any(word.islower() and word not in _SMALL for word in words)


def _runs_on(line: list[Token], title: Title, new: tuple[Post, int]) -> bool:
    """Whether capital words go on behind a name that stands behind its title."""
    post, last = new
    behind = last + 1 < len(line) and is_capital(line[last + 1])
    return behind and title.span.end < post.person.start and "-" not in line[last].text


def _before_name(line: list[Token], title: Title, joined: dict[int, Post]) -> tuple[Post, int] | None:
    """Governor Kim Gwan-young, with the organisation that leads up to it."""
    if not title.capital or title.possessive:
        return None
    of, last = words_of(line, title.last + 1)
    name = (
        name_from(line, title.last + 1) if of is None else _romanised(line, last) or _behind_function(line, title, last)
    )
    # A CEO Everyone Knows: an indefinite post has no name behind it.
    if name is None or (title.first > 0 and line[title.first - 1].text.lower() in ("a", "an")):
        return None
    first = _words_before(line, title.first)
    former = any(token.text.lower() in _FORMER for token in line[max(0, first - 1) : title.first])
    organization, unit = place(line, first, title.first)
    if of is not None:
        begins = next(k for k in range(last, title.last, -1) if line[k].start <= name.span.start)
        home, inner = place(line, title.last + 2 + (line[title.last + 2].text in ARTICLES), begins)
        organization, unit = organization or home, unit or inner
    if organization is None and heads_organization(title.text):
        organization, unit = unit, None
    if organization is None and unit is not None:
        organization = _of_the_list(line, first, joined)
    start = line[first].start
    kind = kind_of(title.text, held_somewhere=organization is not None or unit is not None)
    post = Post(Span(start, name.span.end), name.span, title.span, kind, organization, unit, former, title.acting,
                name.short)  # fmt: skip
    return post, name.last


def _romanised(line: list[Token], last: int) -> NameAt | None:
    """The Korean name that ends the capital words up to this token: Governor of Jeonbuk | Kim Kwan-young."""
    if last < 3 or not _HYPHENED.fullmatch(line[last].text) or line[last - 2].text in OF:
        return None
    return name_from(line, last - 1)


def _behind_function(line: list[Token], title: Title, last: int) -> NameAt | None:
    """Vice President of Marketing | Jane Doe: the name starts where the words that name a function end."""
    at = title.last + 2
    while at <= last and (is_function(line[at].text) or line[at].text == "&"):
        at += 1
    name = name_from(line, at) if title.last + 2 < at <= last else None
    return None if name is None or name.short else name


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
        if token.text.endswith("ing") and _opens_sentence(line, at - 1) and not ends_unit(token.text):
            break
        if title_at(line, at - 1) is not None and not ends_unit(line[at].text):
            break
        at -= 1
    return at


def _opens_sentence(line: list[Token], at: int) -> bool:
    """Bringing Chef Doe: a verb that begins the sentence is no part of a name."""
    return at == 0 or not line[at - 1].text[0].isalnum()


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
    if comma is None or name is None or name.short or _says_what_it_is(line, title):
        return None
    between = line[comma + 1 : title.first]
    former = any(token.text.lower() in _FORMER for token in between)
    named = [k for k in range(comma + 1, title.first) if is_capital(line[k]) or line[k].text == "&"]
    organization, unit = place(line, named[0], named[-1] + 1) if named else (None, None)
    if organization is None and heads_organization(title.text):
        organization, unit = unit, None
    if organization is None:
        organization, of, last = _behind_title(line, title)
        unit = unit or of
    else:
        _, of, last = _behind_title(line, title)
        unit, last = (of, last) if unit is None and of is not None else (unit, title.last)
    last = last if organization is not None or unit is not None else title.last
    kind = kind_of(title.text, held_somewhere=organization is not None or unit is not None)
    end = max(title.span.end, line[last].end if last > title.last else 0)
    post = Post(Span(name.span.start, end), name.span, title.span, kind, organization, unit, former, title.acting)
    return post, last


def _behind_title(line: list[Token], title: Title) -> tuple[Span | None, Span | None, int]:
    """The organisation and the unit behind a title, and their last token: chief of | Sales at Acme."""
    first = _last_title(line, title.last) + 1
    of, last = words_of(line, first)
    if of is None:
        organization, last = _behind_comma(line, title.last)
        return organization, None, last
    at, further = words_of(line, last + 1)
    if at is not None or is_doing(line, title.text, first + 1, last):
        return at, of, further if at is not None else last
    return of, None, last


def _says_what_it_is(line: list[Token], title: Title) -> bool:
    """Acme Works, the premier destination; Acme Works, a leader in glass: these are no people."""
    if title.capital or title.last + 1 >= len(line):
        return False
    follows = line[title.last + 1].text
    indefinite = line[title.first - 1].text.lower() in ("a", "an")
    return (indefinite and title.text.endswith("leader")) or (follows[0].islower() and follows not in _AFTER_TITLE)


def _behind_comma(line: list[Token], last: int) -> tuple[Span | None, int]:
    """Jane Doe, CEO, | Acme Holdings: only where the words fill the line or show that they name an organisation."""
    at = last + 2
    end = at
    while end < len(line) and (is_capital(line[end]) or (line[end].text == "&" and end > at)):
        end += 1
    if at >= len(line) or end == at or line[last + 1].text != "," or line[last].text[0].islower():
        return None, last
    closed = end == len(line) and line[at - 2].end + 2 >= line[at].start
    shown = is_organization_word(line[end - 1].text) and (end == len(line) or not line[end].text[0].isalnum())
    if not (closed or shown) or any(title_at(line, k) for k in range(at, end)):
        return None, last
    return Span(line[at].start, line[end - 1].end), end - 1


def _last_title(line: list[Token], last: int) -> int:
    """The end of `CEO and founder`, which share what follows."""
    while (
        last + 2 < len(line) and line[last + 1].text in ("and", "&") and (more := title_at(line, last + 2)) is not None
    ):
        last = more.last
    return last


def _comma_before(line: list[Token], end: int) -> int | None:
    """The comma of `Name, the former Acme | chairman`; None where a clause stands between."""
    at = end - 1
    while at >= 0 and end - at < _MOST_WORDS:
        word = line[at]
        if word.text == ",":
            return at
        if not (is_capital(word) or word.text in ("&", "'", "’") or word.text.lower() in ARTICLES | _FORMER):
            return None
        if title_at(line, at) is not None:  # Jane Doe, President & | CEO
            return None
        at -= 1
    return None
