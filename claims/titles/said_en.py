"""English sentences that say who holds a post: Jane Roe is the CEO of Acme, Acme named Jane Roe as chief executive."""

from __future__ import annotations

from dataclasses import replace

from claims.span import Span
from claims.titles.after_en import post_of, says_what_it_is
from claims.titles.names_en import NameAt, name_from, name_until
from claims.titles.place_en import ARTICLES
from claims.titles.post import Post
from claims.titles.title_en import Title
from claims.titles.tokens_en import FORMER, Token

_GIVES_WORDS = (
    "appoint appoints appointed appointing elect elects elected hire hires hired name names named naming promote "
    "promotes promoted promoting select selected selects tapped taps welcome welcomed welcomes"
)
_GIVES = frozenset(_GIVES_WORDS.split())
_GIFTS = frozenset({"appointment", "election", "promotion", "hiring"})
_STATE = frozenset({"new", "next", "acting", "interim", "first", "current"})
_SERVES = frozenset({"serves", "serving"})
_MOST_WORDS = 10
_ENDS = frozenset({".", "!", "?", '"', "”", "“"})
_PRONOUNS = frozenset({"him", "her", "them"})
_LINKS = frozenset({"a", "an", "the", "as", "to", "of", "at", "in", "and", "or", "that", "who", "by", "with", "for"})
_ONE = 2  # tokens from a verb to what stands one word behind it


def said(line: list[Token], title: Title) -> tuple[Post, int] | None:
    """The post that the sentence gives to a person, and the last token of its phrase; None where it gives none."""
    at = title.first
    while at > 0 and line[at - 1].text.lower() in ARTICLES | FORMER | _STATE:
        at -= 1
    # Acme Works is the leader in glass: no person.
    leads = title.text in ("leader", "head", "premier", "champion") or says_what_it_is(line, title)
    name = _given(line, at) or (None if leads else _subject(line, at))
    if name is None or name.short:
        return None
    post, last = post_of(line, title, name, at)
    if line[at - 1].text in _PRONOUNS:  # what says it is the pronoun, not the sentence with the name
        post = replace(post, span=Span(line[at - 1].start, post.span.end))
    return post, last


def _subject(line: list[Token], at: int) -> NameAt | None:
    """Jane Roe is | the CEO; Jane Roe, who is | the CEO; Jane Roe serves as | CEO."""
    if at > 2 and line[at - 1].text == "as" and line[at - 2].text in _SERVES:
        at -= 1
    elif at < 1 or line[at - 1].text != "is":
        return None
    end = at - 1
    who = end > 1 and line[end - 1].text == "who"
    end -= who
    return name_until(line, end - 1 if who and line[end - 1].text == "," else end)


def _given(line: list[Token], at: int) -> NameAt | None:
    """Acme names Jane Roe | CEO, the appointment of Jane Roe, its buyer, as | its chief, hired banker Jane Roe as | it.

    Of named him | CEO the person is who was named last before: an English story takes one person at a time.
    """
    end = at - (at > 0 and line[at - 1].text in ("as", "to"))
    for verb in range(end - 2, max(-1, end - _MOST_WORDS), -1):
        text = line[verb].text.lower()
        gift = text == "of" and verb > 0 and line[verb - 1].text.lower() in _GIFTS
        if text in _GIVES or gift:
            if end - verb == _ONE and line[verb + 1].text in _PRONOUNS:
                return _last_named(line, verb)
            first = verb + 1
            while first < end and (line[first].text.islower() and line[first].text not in _LINKS):
                first += 1
            name = name_from(line, first, most=4)
            return name if name is not None and (name.last == end - 1 or _apposed(line, name.last + 1, end)) else None
    return None


def _apposed(line: list[Token], comma: int, end: int) -> bool:
    """Whether commas enclose these words: Jane Roe|, its chief buyer,| as."""
    return end - comma > _ONE and line[comma].text == line[end - 1].text == "," and line[end].text == "as"


def _last_named(line: list[Token], end: int) -> NameAt | None:
    """Whom a pronoun here means: whose name begins the nearest sentence that a name begins, else who was named last."""
    for at in range(end - 1, -1, -1):
        name = name_from(line, at) if at == 0 or line[at - 1].text in _ENDS else None
        if name is not None and not name.short:
            return name
    return next((name for at in range(end, 1, -1) if (name := _ending(line, at)) is not None), None)


def _ending(line: list[Token], end: int) -> NameAt | None:
    return name_until(line, end) if line[end - 1].text[0].isupper() else None
