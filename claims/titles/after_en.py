"""The English title right of a name: Jane Roe, | chairman of Acme; Jane Roe, PhD, Acme's | chief executive."""

from __future__ import annotations

from claims.regex import regex
from claims.span import Span
from claims.titles.names_en import NameAt, name_from, name_until
from claims.titles.place_en import ARTICLES, is_doing, place, words_of
from claims.titles.post import Post
from claims.titles.title_en import Title, last_of_row, title_at
from claims.titles.tokens_en import FORMER, Token, is_capital
from claims.titles.words_en import heads_organization, is_organization_word, kind_of

# What may follow a title in small letters; a noun there makes the title the noun's own: premier destination.
_AFTER_TITLE_WORDS = (
    "of at for with in on to from and or but who whose while since as by is was has had will said says told added "
    "noted explained stated announced emeritus where when during until"
)
_AFTER_TITLE = frozenset(_AFTER_TITLE_WORDS.split())
_STATE = frozenset({"acting", "interim", "new", "newly", "appointed"})
# Jane Roe, the company's | chief executive.
_ANY_OWNER = frozenset({"company's", "firm's", "group's", "organization's", "university's"})
_OWNERS = frozenset({"his", "her"})
_LEGAL_FORMS = frozenset({"Inc", "LLC", "Ltd", "Corp", "LLP", "PLC", "plc", "PLLC", "Limited"})
_MOST_WORDS = 8
# What no phrase that names a calling goes on with: Jane Roe, the harbour board's | treasurer, but not Jane Roe, who as.
_CLOSES_WORDS = (
    "about after also although among and are as at be because been before being but by can could did do does for from "
    "had has have he if in into is it may might must no nor not of on once or over said says shall she should since so "
    "that their then there these they this those though to under until upon was we were what when where which while "
    "who whom whose will with would yet you"
)
_CLOSES = frozenset(_CLOSES_WORDS.split())
# What may follow such a phrase: what it is of, who else, or nothing.
_GOES_ON = frozenset({"of", "at", "for", "from", "with", "in", "and", "who", "whose", ",", ".", ")", '"', "”"})
_AGE = regex(r"[1-9][0-9]?")


def after_name(line: list[Token], title: Title) -> tuple[Post, int] | None:
    """The post of the person named before the comma, and the last token of its phrase."""
    comma = _comma_before(line, title.first)
    comma = _phrase_comma(line, title) if comma is None else comma
    name = named_before(line, comma) if comma is not None else None
    if comma is None or name is None or name.short or says_what_it_is(line, title):
        return None
    return post_of(line, title, name, comma + 1)


def named_before(line: list[Token], comma: int) -> NameAt | None:
    """The name before this comma, or before the age that the comma closes: Jane Roe, 34, | a teacher."""
    aged = comma > 2 and line[comma - 2].text == "," and _AGE.fullmatch(line[comma - 1].text) is not None
    return name_until(line, comma - 2 if aged else comma)


def _phrase_comma(line: list[Token], title: Title) -> int | None:
    """The comma of `Name, the harbour board's | treasurer`: small words between that an article or an owner opens."""
    at = title.first - 1
    while at > 0 and title.first - at < _MOST_WORDS and line[at].text != ",":
        word = line[at].text
        if word.lower() in _CLOSES or not (word[0].isalpha() or word in "'’") or title_at(line, at) is not None:
            return None
        at -= 1
    opened = at + 1 < title.first and line[at].text == "," and line[at + 1].text.lower() in ARTICLES | _OWNERS
    closed = title.last + 1 >= len(line) or line[title.last + 1].text in _GOES_ON
    return at if opened and closed else None


def calling(line: list[Token], comma: int) -> tuple[Post, int] | None:
    """The post that a phrase behind a name tells in a word that no list of titles needs to hold.

    Jane Roe, | the nutritionist at Brent University: who is at a body in a phrase of small words is something there.
    """
    name = named_before(line, comma)
    at = comma + 1
    if name is None or name.short or at >= len(line) or line[at].text.lower() not in ARTICLES:
        return None
    end = at + 1
    while end < len(line) and end - at < _MOST_WORDS and line[end].text.isalpha() and line[end].text.islower():
        if line[end].text in _CLOSES or title_at(line, end) is not None:
            break
        end += 1
    if end == at + 1 or end >= len(line) or line[end].text not in ("at", "of", "from", "with"):
        return None
    of, last = words_of(line, end)
    if of is None or not any(is_organization_word(token.text) for token in line[end + 1 : last + 1]):
        return None
    noun = line[end - 1]
    title = Span(noun.start, noun.end)
    return Post(Span(name.span.start, of.end), name.span, title, "occupation", of), last


def apposed(line: list[Token], title: Title) -> tuple[Post, int] | None:
    """The post of the person named between commas behind it: Acme's | chief engineer, Jane Roe, said."""
    at = title.last + 1
    name = name_from(line, at + 1) if at < len(line) and line[at].text == "," and not title.capital else None
    if name is None or name.short or (name.last + 1 < len(line) and line[name.last + 1].text not in (",", ".")):
        return None
    owner = line[title.first - 1].text.lower() if title.first > 0 else ""
    if not (owner in ARTICLES - {"a", "an"} or owner in _OWNERS or owner.endswith(("'s", "’s"))):
        return None
    begin = title.first
    while begin > 0 and title.first - begin < _MOST_WORDS and is_capital(line[begin - 1]):
        begin -= 1
    organization, unit = place(line, begin, title.first) if begin < title.first else (None, None)
    kind = kind_of(title.text, held_somewhere=organization is not None or unit is not None)
    start = line[begin].start
    post = Post(Span(start, name.span.end), name.span, title.span, kind, organization, unit, False, title.acting)
    return post, name.last


def post_of(line: list[Token], title: Title, name: NameAt, begin: int) -> tuple[Post, int]:
    """The post of this person, with the organisation in the words from `begin` to the title or behind it."""
    between = line[begin : title.first]
    former = any(token.text.lower() in FORMER for token in between) or _is_late(line, name)
    named = [k for k in range(begin, title.first) if is_capital(line[k]) or line[k].text == "&"]
    organization, unit = place(line, named[0], named[-1] + 1) if named else (None, None)
    if organization is None and heads_organization(title.text):
        organization, unit = unit, None
    if organization is None:
        organization, of, last = _behind_title(line, title)
        unit = unit or of
    else:
        of, inner, last = _behind_title(line, title)
        if of is not None and line[title.last + 1].text == "at":
            # Jane Roe, Strategic Alliances Manager at Acme: what leads up to the title is her field.
            organization, unit = of, unit or organization
        else:
            unit, last = (of or inner, last) if unit is None and (of or inner) is not None else (unit, title.last)
    last = last if organization is not None or unit is not None else title.last
    kind = kind_of(title.text, held_somewhere=organization is not None or unit is not None)
    end = max(title.span.end, line[last].end if last > title.last else 0)
    post = Post(Span(name.span.start, end), name.span, title.span, kind, organization, unit, former, title.acting)
    return post, last


def _behind_title(line: list[Token], title: Title) -> tuple[Span | None, Span | None, int]:
    """The organisation and the unit behind a title, and their last token: chief of | Sales at Acme."""
    # Deputy Prime Minister and | Minister for Energy
    row = title.last if title.text.endswith("minister") else last_of_row(line, title.last)
    first = row + 1
    of, last = (None, row) if title.text.endswith("author") else words_of(line, first)  # author of a book
    field = _behind_field(line, first) if of is None else None
    if field is not None:
        home, end = _whole_name(line, *words_of(line, field))
        return home, None, end
    if of is None:
        organization, last = _behind_comma(line, row)
        return organization, None, last
    at, further = words_of(line, last + 1)
    if at is not None or is_doing(line, title.text, first + 1, last):
        return _whole_name(line, at, further)[0], of, further if at is not None else last
    of, last = _whole_name(line, of, last)
    return of, None, last


def _behind_field(line: list[Token], first: int) -> int | None:
    """Where the body follows what somebody is a professor of: professor of marine biology | at Brent University."""
    if first >= len(line) or line[first].text not in ("of", "in", "for"):
        return None
    at = first + 1
    while (
        at < len(line)
        and at - first < _MOST_WORDS
        and line[at].text.islower()
        and line[at].text not in _CLOSES - {"and"}
    ):
        at += 1
    return at if at > first + 1 and at < len(line) and line[at].text == "at" else None


def _whole_name(line: list[Token], name: Span | None, last: int) -> tuple[Span | None, int]:
    """Acme Holdings, Inc.: the legal form behind the comma belongs to the name."""
    at = last + 2
    if name is None or at >= len(line) or line[last + 1].text != "," or line[at].text not in _LEGAL_FORMS:
        return name, last
    at += at + 1 < len(line) and line[at + 1].text == "." and line[at + 1].start == line[at].end
    return Span(name.start, line[at].end), at


def _is_late(line: list[Token], name: NameAt) -> bool:
    """The late | Jane Roe."""
    before = next((k for k in range(name.last, -1, -1) if line[k].end <= name.span.start), None)
    return before is not None and line[before].text.lower() == "late"


def says_what_it_is(line: list[Token], title: Title) -> bool:
    """Acme Works, the premier destination; Acme Works, a leader in glass: these are no people."""
    if title.capital or title.last + 1 >= len(line):
        return False
    follows = line[title.last + 1].text
    indefinite = line[title.first - 1].text.lower() in ("a", "an")
    return (indefinite and title.text.endswith(("leader", "partner"))) or (
        follows[0].islower() and follows not in _AFTER_TITLE
    )


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


def _comma_before(line: list[Token], end: int) -> int | None:
    """The comma of `Name, the former Acme | chairman`; None where a clause stands between."""
    at = end - 1
    while at >= 0 and end - at < _MOST_WORDS:
        word = line[at]
        if word.text == ",":
            return at
        plain = word.text.lower() in ARTICLES | FORMER | _STATE | _ANY_OWNER
        if not (plain or is_capital(word) or word.text in ("&", "'", "’")):
            return None
        if title_at(line, at) is not None:
            return None
        at -= 1
    return None
