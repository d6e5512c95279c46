"""Who holds which title.

    엄재훈 삼성전자 부사장            -> 엄재훈 | 삼성전자 | 부사장, a rank
    김동욱 ESG&스마트공장지원센터장    -> 김동욱 | unit ESG&스마트공장지원센터 | 센터장, a position
    Governor Kim Gwan-young          -> Kim Gwan-young | Governor, an office
Not read: 신임 회장 (nobody is named), 회장직 (a post, not its holder), 전통시장 (a market).
"""

from __future__ import annotations

from collections.abc import Iterator

from claims.claim import Claim, Family, Topic
from claims.fold import fold
from claims.person import Appointment
from claims.reading import Reading
from claims.regex import regex
from claims.span import Span
from claims.titles.known import posts_in
from claims.titles.ladders import ladders_of
from claims.titles.post import Post
from claims.titles.short_forms import resolved
from claims.titles.weigh import weigh
from claims.titles.words import is_doubtful
from claims.titles.words_en import may_be_office

# John "Jack" Roe is John Roe.
_NICKNAME = regex(r"\s*[\"“‘'(]\w+[\"”’')]")


def read(reading: Reading) -> Iterator[Claim]:
    """The appointments a text states, in order."""
    found = posts_in(reading)
    named = {reading.text[slice(*post.person)] for post in found if not post.short}
    for post, person in zip(found, resolved(reading.text, found), strict=True):
        if not (post.short and _says_nothing(reading, post, person, named)):
            yield _claim(reading, post, person)


def _says_nothing(reading: Reading, post: Post, person: str, named: set[str]) -> bool:
    """Whether a short form that resolves to nobody may be no name at all: 한 의원, Author Days.

    신 부원장 is somebody's where the text names 신가온 with a post; 한 의원 may still be one of many.
    """
    title = reading.text[slice(*post.title)]
    if reading.language == "ko":
        borne = post.kind in ("office", "position", "rank") and any(name.startswith(person) for name in named)
        return is_doubtful(person, title) and not (borne and not title.endswith("의원"))
    told = may_be_office(title) or bool(ladders_of(title))
    return person == reading.text[slice(*post.person)] and not told


def _claim(reading: Reading, post: Post, person: str) -> Claim:
    text = reading.text

    def printed(span: Span | None) -> str | None:
        return None if span is None else text[slice(*span)]

    appointment = Appointment(
        person,
        printed(post.organization),
        printed(post.unit),
        text[slice(*post.title)],
        post.kind,
        post.former,
        post.person,
        post.title,
        post.acting,
        post.organization,
        post.unit,
    )
    # A family name that resolves to nobody is about nobody known: it is weighed against nothing.
    unknown = post.short and person == text[slice(*post.person)]
    topic = Topic(None if unknown else fold(_NICKNAME.sub("", person)), "title", spans=(post.person,))
    span = _closed(text, post.span)
    return Claim("title", span, text[slice(*span)], topic, appointment, reading.language)


def _closed(text: str, span: Span) -> Span:
    """The span with the bracket that closes right behind it: 고창군(군수 심덕섭); else from within the bracket on."""
    quote = text[slice(*span)]
    if quote.count("(") <= quote.count(")"):
        return span
    if text[span.end : span.end + 1] == ")":
        return Span(span.start, span.end + 1)
    return Span(span.start + quote.rindex("(") + 1, span.end)


FAMILY = Family("title", read, weigh)

__all__ = ["FAMILY", "read", "weigh"]
