"""Where an English post is held: the organisation and the unit in the capital words around its title."""

from __future__ import annotations

from claims.regex import regex
from claims.span import Span
from claims.titles.names_en import is_thing
from claims.titles.title_en import title_at
from claims.titles.tokens_en import Token, is_capital
from claims.titles.words_en import ends_unit, heads_organization, is_firm, is_function, is_organization_word

OF = frozenset({"of", "at", "for", "with"})
ARTICLES = frozenset({"the", "a", "an", "its", "their", "our"})
# Levels and degrees: no part of a body's name.
_LEVELS = frozenset(
    {
        "senior",
        "executive",
        "associate",
        "assistant",
        "deputy",
        "vice",
        "junior",
        "principal",
        "phd",
        "md",
        "mba",
        "cpa",
        "chief",
        "lead",
        "special",
    }
)
# The company, the board, the fund: which one, the text says elsewhere.
_ANY = frozenset(
    {"Company", "Board", "Fund", "Group", "Team", "Committee", "Council", "Department", "Division", "Bank"}
)
# Effectiveness, Analytics, Underwriting: what people do, where a director is one "of" it.
_DOING = regex(r".*(?:ness|[^t]ics|ing|ment|tions?|ology|egy|ance)")
_OF_A_FIELD = ("vice president", "manager", "head")
_POSSESSIVE = ("'s", "’s")
_MOST_WORDS = 8


def place(line: list[Token], first: int, end: int) -> tuple[Span | None, Span | None]:
    """The organisation and the unit in these words: Samsung | ESG Support Center, Acme's | Retail Lending."""
    while end > first and (line[end - 1].text in ("'", "’") or _is_level(line[end - 1])):
        end -= 1
    while first < end and _is_level(line[first]):
        first += 1
    if first >= end or (end - first == 1 and line[first].text in _ANY):
        return None, None
    cut = _cut(line, first, end)
    if cut is not None:
        begin = next(k for k in range(cut, end) if not _is_level(line[k]))
        home = cut - 1 if _is_level(line[cut - 1]) else cut
        return _span(line, first, home), _span(line, begin, end)
    whole = _span(line, first, end)
    # Senior Compensation Analyst: one word for what people do is no firm.
    doing = end - first == 1 and is_thing(line[first].text)
    return (None, whole) if doing or ends_unit(line[end - 1].text) else (whole, None)


def _cut(line: list[Token], first: int, end: int) -> int | None:
    """Where the organisation's words end: Acme's | Lending, Acme Senior | HR, Samsung | AI Team; None for one name."""
    for k in range(first, end - 1):
        if line[k].text.endswith(_POSSESSIVE) or _is_level(line[k]):
            return k + 1
    return first + 1 if end - first > 1 and is_firm(line[first].text) and ends_unit(line[end - 1].text) else None


def _is_level(token: Token) -> bool:
    return token.text.lower() in _LEVELS


def _span(line: list[Token], first: int, end: int) -> Span:
    last = line[end - 1]
    return Span(line[first].start, last.end - (2 if last.text.endswith(_POSSESSIVE) else 0))


def words_of(line: list[Token], at: int) -> tuple[Span | None, int]:
    """The capital words after `of`, at or for, and the last of them: chairman of | Wijes."""
    if at + 1 >= len(line) or line[at].text not in OF:
        return None, at - 1
    first = at + 1
    if line[first].text.lower() in ARTICLES:
        first += 1
    last = first
    while last < len(line) and last - first < _MOST_WORDS:
        if last > first and line[last].start - line[last - 1].end > 1:  # a new sentence or column
            break
        if not is_capital(line[last]) and not (last > first and _links(line, first, last)):
            break
        last += 1
    return (_span(line, first, last), last - 1) if last > first else (None, at - 1)


def _links(line: list[Token], first: int, at: int) -> bool:
    """Bank of Acme, Doe & Sons, Play® Kids; Sales and Marketing, Car and Toy Museum, but not Acme and Beta."""
    if at + 1 >= len(line) or not is_capital(line[at + 1]):
        return False
    if title_at(line, at + 1) is not None:  # Acme & Co-Founder of Beta
        return False
    if line[at].text != "and":
        # Center for Medical Innovation
        return line[at].text in ("of", "&", "®", "™") or (
            line[at].text == "for" and is_organization_word(line[at - 1].text)
        )
    end = at + 1
    while end + 1 < len(line) and is_capital(line[end + 1]):
        end += 1
    functions = is_function(line[at - 1].text) and is_function(line[at + 1].text)
    return functions or (is_organization_word(line[end].text) and not is_organization_word(line[at - 1].text))


def is_doing(line: list[Token], title: str, first: int, last: int) -> bool:
    """Whether the words after `of` name a unit or what it does, not an organisation.

    Director of Sales, Head of Recruiting Analytics; but CEO of Acme Technology, spokesperson for Key Housing.
    """
    if heads_organization(title) or (line[first - 1].text != "of" and not is_function(line[last].text)):
        return False
    word = line[last].text
    if title.endswith(_OF_A_FIELD) and is_function(word):  # vice president of National Business Development
        return True
    board = any(is_organization_word(line[k].text) and line[k + 1].text == "of" for k in range(first, last))
    if board or is_firm(line[first].text):  # vice president of Samsung Electronics
        return False
    return (is_function(word) and (first == last or is_function(line[first].text))) or (
        not is_function(word) and (ends_unit(word) or _DOING.fullmatch(word) is not None)
    )
