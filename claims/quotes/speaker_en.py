"""The speaker of an English clause: Governor Kim, Acme Chief Executive Jane Doe, she, the company, Acme Group."""

from __future__ import annotations

import re

from claims.names import same_name
from claims.quotes.cast import cast_of
from claims.quotes.speaker import Speaker
from claims.reading import Reading
from claims.regex import regex
from claims.span import Span
from claims.titles import english
from claims.titles.names_en import name_from, name_until
from claims.titles.post import Post
from claims.titles.title_en import title_at
from claims.titles.tokens_en import Token, is_capital, tokens
from claims.titles.words_en import is_firm, is_organization_word

PRONOUN = regex(r"(?:he|she|they)\b", re.IGNORECASE)
_STYLES = frozenset({"Mr", "Mrs", "Ms", "Dr", "Prof", "Professor", "Judge", "Sir", "Dame", "Attorney", "attorney"})
_ENDS = frozenset(',.;:()“”"–—-|•*?!')
_SMALL_WORDS = "in at on who during after before as for with from that while when by about to whose where following via"
_SMALL = frozenset(_SMALL_WORDS.split())
_BELOW = frozenset({"of", "at", "for", "with", "by", "to", "from", "in", "on"})
_ACRONYM = regex(r"[A-Z]{2,6}")
_LINKS = frozenset({"of", "the", "&", "and", "for"})


def speaker_from(reading: Reading, start: int, stop: int) -> Speaker | None:
    """The speaker whose phrase begins here: Kim Gwan-young, governor of …; Governor Kim; he; Acme's chief Jane Doe."""
    text = reading.text
    line = _styled(tokens(text, start, stop))
    if not line:
        return None
    pronoun = PRONOUN.match(text, line[0].start)
    if pronoun is not None:
        return Speaker(Span(*pronoun.span()), None, True, carried=True)
    last = _phrase(line)
    first = line[1].start if line[0].text.lower() == "the" and len(line) > 1 else line[0].start
    held = [post for post in english.posts(text, first, line[-1].end) if first in (post.span.start, post.person.start)]
    named = _named_at(reading, line, last)
    if named is not None and line[0].text.lower() == "the" and named.span.start == first:
        named = named._replace(person=False)  # the Haesol Herald
    if held and not (held[0].short and named is not None):
        return _titled(reading, held[0])
    return named or _body(reading, line[:last]) or _nobody(line, last)


def speaker_before(reading: Reading, begin: int, end: int) -> Speaker | None:
    """The speaker of the clause `text[begin:end]`, whose verb of saying follows."""
    text = reading.text
    line = _styled(tokens(text, begin, end))
    while line and line[-1].text.lower() in ("also", "further", "then", ",", "has", "and"):
        line.pop()
    name = name_until(line, len(line))
    before = next((token.text.lower() for token in reversed(line) if name and token.start < name.span.start), "")
    # Jane Doe, founder of Acme Mutual, said: what stands behind a preposition does not speak.
    if name is not None and before not in _BELOW:
        return _person(reading, name.span)
    posts = english.posts(text, begin, end)
    if len({text[slice(*post.person)] for post in posts}) == 1:
        return _titled(reading, posts[0])
    if line and PRONOUN.fullmatch(line[-1].text):
        return Speaker(Span(line[-1].start, line[-1].end), None, True, carried=True)
    if posts or not line or name is not None:
        return None
    single = name_from(line, len(line) - 1)
    if single is not None and (len(line) == 1 or not is_capital(line[-2])):
        return _person(reading, single.span)
    return _body(reading, line[: _phrase(line)]) if _phrase(line) == len(line) else None


def named_between(reading: Reading, start: int, end: int) -> set[str | None]:
    """The full names of those who are given a post between two places."""
    posts = english.posts(reading.text, start, min(end, start + 2000)) if start < end else []
    return {" ".join(reading.text[slice(*post.person)].split()) for post in posts if not post.short}


def _styled(line: list[Token]) -> list[Token]:
    """The words without Mr. and Dr. before a name."""
    kept: list[Token] = []
    skip = False
    for token in line:
        if skip and token.text == ".":
            skip = False
            continue
        skip = token.text in _STYLES
        if not skip:
            kept.append(token)
    return kept


def _phrase(line: list[Token]) -> int:
    """How many words the speaker's own phrase has, before a comma or what he is said to do."""
    for at, token in enumerate(line):
        initial = token.text == "." and at and len(line[at - 1].text) == 1
        if (token.text in _ENDS and not initial) or token.text in _SMALL:
            return at
    return len(line)


def _named_at(reading: Reading, line: list[Token], last: int) -> Speaker | None:
    """Jane Doe; Acme chief Jane Doe, whose name ends the phrase."""
    begins = name_from(line, 0)
    if begins is not None and (begins.last + 1 >= last or not (begins.short or is_capital(line[begins.last + 1]))):
        return _person(reading, begins.span)
    ends = name_until(line, last) if last > 2 else None
    if ends is not None:
        return _person(reading, ends.span)
    # Acme's chief executive officer, Jane Doe.
    behind = name_from(line, last + 1) if last < len(line) - 1 and line[last].text == "," else None
    if behind is not None and not behind.short and any(title_at(line, at) for at in range(last)):
        return _person(reading, behind.span)
    # Bill Grant, CPA, president of Acme: words that are none of a name elsewhere are one before a comma.
    told = last in (2, 3) and last < len(line) and line[last].text == "," and all(map(_is_part, line[:last]))
    return _person(reading, Span(line[0].start, line[last - 1].end)) if told else None


def _is_part(token: Token) -> bool:
    """Whether the word can be a part of a person's name and of no body's."""
    word = token.text
    return is_capital(token) and not word.isupper() and not is_organization_word(word) and not is_firm(word)


def _nobody(line: list[Token], last: int) -> Speaker | None:
    """the company, a spokesman for Acme: people and bodies without a name."""
    small = 0 < last < 8 and not (is_capital(line[0]) and is_capital(line[last - 1]))
    return Speaker(Span(line[0].start, line[last - 1].end), None, False) if small else None


def _body(reading: Reading, line: list[Token]) -> Speaker | None:
    """Acme Group; the Ministry of Health; KBIZ; Acme, whom people of the text work for."""
    words = line[1:] if line and line[0].text.lower() == "the" else line
    if not words or not all(is_capital(word) or word.text in _LINKS for word in words) or not is_capital(words[-1]):
        return None
    span = Span(words[0].start, words[-1].end)
    printed = " ".join(reading.text[slice(*span)].split())
    looks = any(is_organization_word(word.text) or is_firm(word.text) for word in words)
    known = looks or _ACRONYM.fullmatch(words[-1].text) or printed in cast_of(reading).homes
    return Speaker(span, printed, False) if known else None


def _titled(reading: Reading, post: Post) -> Speaker:
    """The person with a title: by the full name where Governor Kim is the Kim whom the text calls governor."""
    printed = " ".join(reading.text[slice(*post.person)].split())
    if not post.short:
        return Speaker(post.person, printed, True)
    name = cast_of(reading).full_name(post)
    return Speaker(post.person, name, True) if name != printed else _person(reading, post.person)


def _person(reading: Reading, span: Span) -> Speaker:
    """The person, by the full name where only one of the text's people is called so."""
    printed = " ".join(reading.text[slice(*span)].split())
    if " " in printed:
        return Speaker(span, printed, True)
    full = cast_of(reading).called(printed) or cast_of(reading).printed_in_full(printed)
    one = bool(full) and all(name == full[0] or same_name(name, full[0]) >= 0.5 for name in full)
    return Speaker(span, full[0] if one else printed if not full else None, True)
