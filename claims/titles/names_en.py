"""Names in English text: two or three capital words beside a title."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from claims.lexicon import table
from claims.regex import regex
from claims.span import Span
from claims.titles.tokens_en import Token
from claims.titles.words_en import is_function, is_organization_word, titles_by_first_word

_NAME = regex(r"[A-Z](?:[a-z]+|(?=-[a-z]))(?:[-'’][A-Za-z][a-z]*)*|[A-Z][a-z]{1,2}[A-Z][a-z]+|[A-Z]['’][A-Z][a-z]+")
_INITIAL = regex(r"[A-Z]")
_NOT_A_NAME_WORDS = (
    "The This That These Those However Meanwhile Also And But For With From After Before When While Our Their "
    "His Her Its Today Yesterday Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February "
    "March April May June July August September October November December North South East West New City "
    "County State National International Global World Act Bill Award Awards Prize House Hall Street University "
    "Election Elections Congress Senate Parliament Cabinet Administration Article Fund Day Week Month Year "
    "Series League Cup Inc Corp Ltd Co Llc Said Says Mr Mrs Ms Dr He She They We It In On At By To Of As If An "
    "A No Not Joint Is Are Was Were Has Have Who What Why How Where Which Everyone Everything Every All Any "
    # What a title itself goes on with: Prince Regent, President Elect.
    "Regent Consort Royal Elect Emeritus Designate Nominee General Candidate Class"
)
_NOT_A_NAME = frozenset(_NOT_A_NAME_WORDS.split())


# Doctrine, Operations, Software: things, and no ending of a family name. Clement is one.
_THING = regex(r".*(?:[ts]ions?|(?<!Cle)ments?|ology|ologies|ware|[^t]ics)")
# Words for things that people are called by as well.
_ALSO_NAMES_WORDS = (
    "ace art best cash chance child gold grant guard head justice long major mark park parks power rock salt smart "
    "star still story strong wise young farmer minister carter core tower road"
)
_ALSO_NAMES = frozenset(_ALSO_NAMES_WORDS.split())


# Names that titles of several words begin with: Lance Corporal, Wing Commander.
_BEGIN_TITLES_TOO = frozenset({"Field", "Lance", "Park", "Wing"})
_DEGREES_WORDS = "PhD Ph.D MD M.D MPH MBA M.B.A JD J.D CPA CFA CFP Esq DO RN DDS DVM PharmD MSc MS MA PE FACS EdD Ed.D"
_DEGREES = frozenset(_DEGREES_WORDS.split())
_GENERATIONS = frozenset({"Jr", "Sr", "II", "III", "IV"})
_OPENS_NICKNAME, _CLOSES_NICKNAME = frozenset("\"“‘'("), frozenset("\"”’')")


class NameAt(NamedTuple):
    """A name and its last token; `short` when it is one word alone."""

    span: Span
    last: int
    short: bool


@cache
def _places() -> frozenset[str]:
    rows = table("regions")
    return frozenset(en for row in rows for en in ([row["en"]] if isinstance(row["en"], str) else row["en"]))


@cache
def _things() -> frozenset[str]:
    """Ordinary nouns with a capital, in both numbers: Event, Events."""
    cells = (row["en"] for row in table("not_names"))
    words = {en for cell in cells for en in ([cell] if isinstance(cell, str) else cell)}
    nouns = {word.capitalize() for word in words if word.isalpha() and word.islower()} - {
        word.capitalize() for word in _ALSO_NAMES
    }
    return frozenset(nouns | {f"{noun}s" for noun in nouns})


def is_thing(word: str) -> bool:
    """Whether a word written large is an ordinary noun and hardly a name: Event, Operations."""
    return word in _things() or (word[:1].isupper() and _THING.fullmatch(word) is not None)


def _is_name(text: str, *, first: bool = True) -> bool:
    """Whether the word can be a part of a name. Jordan and Georgia are no first word of one."""
    return bool(
        _NAME.fullmatch(text)
        and text not in _NOT_A_NAME
        and not (first and text in _places())
        and not is_organization_word(text)
        and not is_function(text)
        and not is_thing(text)
        and not text.endswith("-based")
        and (text in _BEGIN_TITLES_TOO or text.lower() not in titles_by_first_word())
    )


def _nickname(line: list[Token], at: int) -> int:
    """How many tokens a nickname between two words of a name takes: John | "Jack" | Roe, Robert | (Bob) | Roe."""
    signs = [token.text for token in line[at : at + 4]]
    marked = len(signs) == 4 and signs[0] in _OPENS_NICKNAME and signs[2] in _CLOSES_NICKNAME
    return 3 if marked and _is_name(signs[1]) and _is_name(_bare(signs[3])) else 0


def _degrees_before(line: list[Token], end: int) -> int:
    """Where a name ends that degrees follow: Jane Roe | , Ph.D., MBA."""
    while (
        end > 1
        and (at := end - 1 - (line[end - 1].text == ".")) > 1
        and line[at].text in _DEGREES
        and line[at - 1].text == ","
    ):
        end = at - 1
    return end - 1 if end > 1 and line[end - 1].text in _GENERATIONS else end


def name_from(line: list[Token], at: int, *, most: int = 3) -> NameAt | None:
    """The name that begins at this token, of so many words at most: Kim Gwan-young, Jane Q. Doe, or Kim alone."""
    words: list[int] = []
    k = at
    while k < len(line) and len(words) < most:
        text = line[k].text
        if _is_name(_bare(text), first=not words) and (not words or line[k].start - line[k - 1].end < 2):
            words.append(k)
        elif words and _INITIAL.fullmatch(text) and k + 2 < len(line) and line[k + 1].text == ".":
            k += 1
        elif words and (nickname := _nickname(line, k)):
            k += nickname
            continue
        else:
            break
        k += 1
        if _bare(text) != text:
            break
    follows = line[k].text if k < len(line) else ""
    if not words or is_organization_word(follows) or is_thing(follows) or follows == "&":
        return None
    last = words[-1]
    end = line[last].start + len(_bare(line[last].text))
    return NameAt(Span(line[at].start, end), last, len(words) == 1)


def name_until(line: list[Token], end: int) -> NameAt | None:
    """The name that ends before this token, two or three words of it."""
    at = end = _degrees_before(line, end)
    words = 0
    while at > 0 and words < 3:
        text = line[at - 1].text
        if words and at > 3 and _is_name(line[at - 4].text, first=False) and _nickname(line, at - 3):
            at -= 3
            continue
        if _is_name(text, first=False) and (words == 0 or line[at].start - line[at - 1].end < 2):
            words += 1
        elif not (text == "." and at > 1 and _INITIAL.fullmatch(line[at - 2].text)) and not (
            _INITIAL.fullmatch(text) and line[at].text == "."
        ):
            break
        at -= 1
    return NameAt(Span(line[at].start, line[end - 1].end), end - 1, False) if words > 1 else None


def _bare(text: str) -> str:
    return text[:-2] if text.endswith(("'s", "’s")) else text
