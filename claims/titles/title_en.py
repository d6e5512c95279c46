"""An English title where it stands in its line."""

from __future__ import annotations

from typing import NamedTuple

from claims.span import Span
from claims.titles.names_en import name_from
from claims.titles.tokens_en import Token, is_capital
from claims.titles.words_en import is_function, is_organization_word, titles_by_first_word

# Deputy, senior and their like belong to the title.
_LEADING_WORDS = (
    "senior executive associate assistant deputy vice honorary founding co co-founding chief lead "
    "special general managing regional global"
)
_LEADING = frozenset(_LEADING_WORDS.split())
_MOST_IN_ROW = 4
_CUT_SHORT_WORDS = (
    "gov sen rep prof dr rev adm brig capt cdr ch cmdr col cpl det flt gen insp lt maj pte pvt sgt supt tech"
)
_CUT_SHORT = frozenset(_CUT_SHORT_WORDS.split())
# Dr Jane Roe is as usual as Dr. Jane Roe; Lt Col Jane Roe in Britain as well.
_WITHOUT_STOP = frozenset({"prof", "dr"})
# operations director, marketing manager: what the post is for, in small letters.
_OF_A_FUNCTION = frozenset({"chief", "coordinator", "director", "editor", "executive", "head", "manager", "officer"})
# Mayor-elect: who will hold the post.
_NOT_YET = ("-elect", "-designate")
_ACTING = frozenset({"acting", "interim"})

# What ministries are for.
_PORTFOLIOS_WORDS = (
    "agriculture commerce communications culture defence defense development digital economy education employment "
    "energy environment family finance fisheries foreign forestry health home housing immigration industry interior "
    "justice labor labour planning science security sport sports technology tourism trade transport transportation "
    "treasury veterans water welfare"
)
PORTFOLIOS = frozenset(_PORTFOLIOS_WORDS.split())


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
    while first < len(line) - 1 and (
        (line[first].text.lower() in _LEADING and not _longest(line, first))
        or (line[first].text.lower() == "principal" and _longest(line, first + 1))
        or _names_function(line, first)
    ):
        first += 1
    words = _longest(line, first)
    if not words:
        return None
    last = _last_of(line, first, words)
    if words[-1] in _CUT_SHORT - _WITHOUT_STOP and not is_cut_short(line, last) and not _is_named(line, last + 1):
        return None
    # CEO Forum is an organisation.
    if last + 1 < len(line) and is_organization_word(line[last + 1].text):
        return None
    acting = at > 0 and line[at - 1].text.lower() in _ACTING
    span = Span(line[at].start, line[last].end)
    possessive = last + 1 < len(line) and line[last + 1].text in ("'", "’")
    return Title(
        at,
        last,
        span,
        " ".join(words),
        all(is_capital(line[k]) or line[k].text in ("of", ".") for k in range(at, last + 1)),
        possessive,
        acting,
    )


def _is_named(line: list[Token], at: int) -> bool:
    """Whether a whole name begins here, so that what stands before it may be cut short without a stop."""
    name = name_from(line, at)
    return name is not None and not name.short


def _names_function(line: list[Token], at: int) -> bool:
    """Whether this word says what the director or minister behind it is for: operations | director."""
    if line[at].text.lower() in PORTFOLIOS and line[at + 1].text.lower() in ("minister", "secretary"):
        return not _longest(line, at)
    small = line[at].text.islower() and is_function(line[at].text.capitalize())
    return small and line[at + 1].text.lower() in _OF_A_FUNCTION and bool(_longest(line, at + 1))


def _last_of(line: list[Token], at: int, words: tuple[str, ...]) -> int:
    """The token of the last of these words, where each may be cut short: Lt. | Col."""
    for _ in words[1:]:
        at += 1 + is_cut_short(line, at)
    return at


def _longest(line: list[Token], at: int) -> tuple[str, ...]:
    for words in titles_by_first_word().get(line[at].text.lower(), ()):
        printed: list[str] = []
        k = at
        while k < len(line) and len(printed) < len(words):
            printed.append(line[k].text.lower())
            k += 1 + is_cut_short(line, k)
        if tuple(printed) == words:
            return words
    office = line[at].text.lower()
    coming = office.endswith(_NOT_YET) and (office.rpartition("-")[0],) in titles_by_first_word().get(
        office.rpartition("-")[0], ()
    )
    return (office,) if coming else ()


def is_cut_short(line: list[Token], at: int) -> bool:
    """Whether a stop behind this token cuts a title short: Gov. Jane Roe."""
    return line[at].text.lower() in _CUT_SHORT and at + 1 < len(line) and line[at + 1].text == "."


def last_of_row(line: list[Token], last: int) -> int:
    """The last token of the titles that share what follows: CEO and | founder, chairman, president and | CEO."""
    for _ in range(_MOST_IN_ROW):
        if last + 2 >= len(line):
            return last
        at = last + 1 + (line[last + 1].text == ",")
        if line[at].text not in ("and", "&") and at == last + 1:
            return last
        at += line[at].text in ("and", "&")
        more = title_at(line, at) if at < len(line) else None
        if more is None:
            return last
        last = more.last
    return last
