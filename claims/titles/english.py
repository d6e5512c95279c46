"""English title phrases of one line.

    Jeonbuk Governor Kim Gwan-young · Samsung Electronics Vice President Joo Eun-ki · Reporter Lee Do-hyung
    Jeong Cheol-young, chairman of Wijes · Jane Doe, Acme's chief executive officer · Governor Kim
Not read: the governor's office, CEO Forum, the vice president (nobody is named).
"""

from __future__ import annotations

from dataclasses import replace

from claims.regex import regex
from claims.span import Span
from claims.titles.after_en import after_name, apposed, calling, post_of
from claims.titles.names_en import NameAt, is_thing, name_from
from claims.titles.place_en import ARTICLES, OF, place, words_of
from claims.titles.post import Post
from claims.titles.said_en import said
from claims.titles.title_en import Title, is_cut_short, last_of_row, title_at
from claims.titles.tokens_en import FORMER, Token, is_capital, tokens
from claims.titles.verbs_en import held
from claims.titles.words_en import ends_unit, heads_organization, is_function, is_organization_word, kind_of

# What a sentence begins with is capital too: "With Governor Kim", "Meanwhile Acme Vice President ...".
_OPENERS_WORDS = (
    "the a an with in on at by for from to and but or as after before when while if our their his her its this "
    "that these those meanwhile however today yesterday said says also both according including mr mrs ms "
    "dr former then acting interim deputy about meet why how via "
    "monday tuesday wednesday thursday friday saturday sunday"
)
_OPENERS = frozenset(_OPENERS_WORDS.split())
_SMALL = frozenset(
    {"a", "an", "the", "of", "to", "and", "or", "in", "on", "at", "for", "with", "by", "from", "as", "its"}
)
# The premier Gold Coast resort, a leader Blue Ocean follows: without a capital these are no posts.
_THINGS_TOO_WORDS = "anchor champion guide head host judge leader model partner premier producer rookie"
_THINGS_TOO = frozenset(_THINGS_TOO_WORDS.split())
_BEFORE_VERBS = frozenset({"can", "could", "may", "might", "must", "should", "to", "will", "would"})
_ADJECTIVE = regex(r"[A-Z][a-z-]+(?:ed|ing|ial|ical|wide|time)|Transport|Veteran|Police|Company")
_HYPHENED = regex(r"[A-Z][a-z]+-[a-z]+")
_MOST_WORDS = 8


def posts(text: str, start: int, end: int) -> list[Post]:
    """The posts that one line `text[start:end]` gives to people, in order."""
    line = tokens(text, start, end)
    heading = _is_heading(line)
    found: list[Post] = []
    joined: dict[int, Post] = {}  # the last token of a phrase, and that of its title -> its post
    at = 0
    while at < len(line):
        title = title_at(line, at)
        if title is None:
            at += 1
            continue
        new = _before_name(line, title, joined) or after_name(line, title) or said(line, title)
        new = new or apposed(line, title)
        new = new or _further(line, title, joined)
        # Acme Adviser Pens Letter: where all is capital, only a romanised name shows where it ends.
        if new is not None and heading and _runs_on(line, title, new):
            new = None
        if new is not None:
            found.append(new[0])
            joined[new[1]] = joined[title.last] = new[0]
        at = title.last + 1
    found += (post for post, _ in filter(None, (calling(line, k) for k, t in enumerate(line) if t.text == ",")))
    found += held(line)
    return sorted(found, key=lambda post: post.span)


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
    if title.possessive or not (title.capital or _names_in_small_letters(line, title)):
        return None
    row = last_of_row(line, title.last)  # President and CEO | Jane Roe
    of, last = words_of(line, row + 1)
    if of is None:
        name = name_from(line, row + 1 + is_cut_short(line, row))
    else:
        name = _romanised(line, last) or _behind_function(line, title, last)
    # A CEO Everyone Knows: an indefinite post has no name behind it.
    if name is None or (title.first > 0 and line[title.first - 1].text.lower() in ("a", "an")):
        return None
    first = _words_before(line, title.first)
    former = any(token.text.lower() in FORMER for token in line[max(0, first - 1) : title.first])
    organization, unit = place(line, first, title.first)
    if not title.capital and _only_opens(line, first, title):
        organization, unit = None, None
    if of is not None:
        begins = next(k for k in range(last, title.last, -1) if line[k].start <= name.span.start)
        home, inner = place(line, title.last + 2 + (line[title.last + 2].text in ARTICLES), begins)
        organization, unit = organization or home, unit or inner
    if organization is None and heads_organization(title.text):
        organization, unit = unit, None
    other = _title_before(line, title, joined)
    if other is not None and organization is None and unit is None:
        organization, unit, former = other.organization, other.unit, former or other.former
    if organization is None and unit is None:
        organization = _behind_name(line, name)
    if organization is None and unit is not None:
        organization = _of_the_list(line, first, joined)
    start = line[first].start
    kind = kind_of(title.text, held_somewhere=organization is not None or unit is not None)
    end = max(name.span.end, organization.end) if organization is not None else name.span.end
    post = Post(Span(start, end), name.span, title.span, kind, organization, unit, former, title.acting, name.short)
    return post, name.last


def _behind_name(line: list[Token], name: NameAt) -> Span | None:
    """The body behind the name, where its words show one: Professor Jane Roe of | the University of Brent."""
    of, last = words_of(line, name.last + 1)
    if of is None or line[name.last + 1].text not in ("of", "at"):
        return None
    shown = any(is_organization_word(token.text) for token in line[name.last + 2 : last + 1])
    return of if shown else None


def _names_in_small_letters(line: list[Token], title: Title) -> bool:
    """Whether a whole name follows this title in small letters and ends there: police chief | Jane Roe said."""
    verb = title.first > 0 and line[title.first - 1].text in _BEFORE_VERBS  # will coach Jane Roe
    name = None if verb or title.text in _THINGS_TOO else name_from(line, title.last + 1)
    return name is not None and not name.short and not (name.last + 1 < len(line) and is_capital(line[name.last + 1]))


def _only_opens(line: list[Token], first: int, title: Title) -> bool:
    """Whether an ordinary word before the title is large because it opens its sentence: Renowned | author Jane Roe."""
    word = line[first].text
    return title.first - first == 1 and (_ADJECTIVE.fullmatch(word) is not None or is_function(word) or is_thing(word))


def _title_before(line: list[Token], title: Title, joined: dict[int, Post]) -> Post | None:
    """The post of the title that `and` or a comma joins to this one: President and | CEO."""
    at = title.first - 1
    if at < 1 or line[at].text not in ("and", "&", ","):
        return None
    at -= line[at - 1].text == ","
    return joined.get(at - 1)


def _further(line: list[Token], title: Title, joined: dict[int, Post]) -> tuple[Post, int] | None:
    """A further post of the person before: Jane Roe, president and | CEO of Acme."""
    other = _title_before(line, title, joined)
    if other is None or other.title.end < other.person.end or title.possessive:
        return None
    name = NameAt(other.person, title.first - 1, False)
    post, last = post_of(line, title, name, title.first)
    if post.organization is None and post.unit is None:
        post = replace(post, organization=other.organization, unit=other.unit)
    return replace(post, former=post.former or other.former), last


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
