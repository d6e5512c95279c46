"""A head and a deputy in what is said of one person: Principal Roe, vice principal Jane Roe; 원장, deputy director.

Titles are held against one another as a whole: where a text tells of both, the one may have become the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from claims.lexicon import table
from claims.quantity.units import alternation
from claims.regex import regex
from claims.span import Language, Span
from claims.titles.same_title import is_deputy, same_title
from claims.titles.workers_en import head_of

_DEPUTY_EN = r"(?:(?:vice|deputy|assistant|associate|sub)[\s-])?"
# An assistant professor is called professor, and an assistant coach coach; but neither is the head coach.
_LENT = regex(r"^(?:assistant|associate)\s(?P<lent>professor|coach|referee|editor|producer|curator)$")

# The officers of a society, union or party.
_OFFICERS = (
    ("chairman", "chairwoman", "chair", "chairperson", "president", "회장", "의장", "이사장", "위원장"),
    ("treasurer", "재무국장"),
    ("secretary", "general secretary", "secretary general", "사무총장", "사무국장", "간사"),
)
_OFFICES = {title: number for number, titles in enumerate(_OFFICERS) for title in titles}


def titles_of(phrase: str, language: Language) -> frozenset[str]:
    """The titles of heads and deputies in a phrase: vice principal, 부원장."""
    found = [re.sub(r"[\s-]+", " ", match[0]) for match in _titles(language).finditer(phrase.lower())]
    found += [head] if language == "en" and not found and (head := head_of(phrase)) else []
    return frozenset(found)


def title_places(phrase: str, language: Language) -> list[Span]:
    """Where the titles of a phrase stand."""
    found = [Span(*match.span()) for match in _titles(language).finditer(phrase.lower())]
    if not found and language == "en" and (head := head_of(phrase)):
        found = [Span(*match.span()) for match in re.finditer(rf"\b{re.escape(head)}\b", phrase.lower())]
    return found


def divided(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether the one is told of as a head and the other as its deputy, or as another officer, and nothing of both."""
    ours, theirs = frozenset(one), frozenset(other)
    if any(same_title(a, b) for a in ours for b in theirs):
        return False
    one_office, other_office = (frozenset(_OFFICES[x] for x in titles if x in _OFFICES) for titles in (ours, theirs))
    if one_office and other_office and not one_office & other_office:
        return True
    return any(_is_deputy(a, b) or _is_deputy(b, a) for a in ours for b in theirs)


def _is_deputy(deputy: str, head: str) -> bool:
    first, _, rest = deputy.partition(" ")
    lent = _LENT.match(deputy)
    if lent is not None:
        return head in (f"head {lent['lent']}", f"chief {lent['lent']}")
    if is_deputy(deputy, head):
        return True
    if deputy.startswith("부"):
        return not head.isascii() and same_title(deputy[1:], head) and deputy != "부사장"
    stands_in = first in ("vice", "deputy", "assistant") and rest != "president"
    return stands_in and (rest == head or same_title(rest, head) or same_title(f"{rest}man", head))


@cache
def _titles(language: Language) -> re.Pattern[str]:
    rows = [row for row in table("titles") if row.get("kind") in ("position", "office")]
    if language == "ko":
        known = {row["ko"] for row in rows if row["ko"].endswith(("장", "총리", "지사", "총재", "대사", "교감"))}
        return re.compile(
            rf"(?:부)?(?:{alternation(known)})(?=(?:인|이자|에|으로|로|직|은|는|이|가|을|를|의|님)?(?![가-힣]))"
        )
    known = {
        en.lower().split()[-1] for row in rows for en in ([row["en"]] if isinstance(row["en"], str) else row["en"])
    }
    return re.compile(
        rf"(?<![\w-])(?:(?:vice|deputy|assistant)[\s-](?:[a-z]+\s)?(?:{alternation(known)})"
        rf"|(?:vice|deputy|assistant|head)[\s-](?!of|for|at|in|to|and|the|who|an?\b)[a-z]+"
        rf"|{_DEPUTY_EN}(?:{alternation(known)}))(?![\w-])"
    )
