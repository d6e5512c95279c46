"""The noun of an English phrase that says who somebody is, and whether who is called so works for a living."""

from __future__ import annotations

import re

from claims.regex import regex
from claims.senses import is_kind_of, is_person, lemmas
from claims.titles.besides import BESIDES

_LINKS = frozenset(
    {"of", "for", "at", "in", "from", "with", "on", "who", "to", "and", "or", "the", "a", "an", "as", "by"}
)
# What WordNet puts those under who do something for a living.
_WORKING = ("worker", "professional", "artist", "entertainer", "merchant", "scientist", "clergyman", "custodian")


def workers(phrase: str) -> tuple[str, ...]:
    """The noun of a phrase if it is one of work: blower of the glass blower of Brent; of a neighbour none."""
    word = head_of(phrase)
    works = word != "" and word not in BESIDES and any(is_kind_of(word, root) for root in _WORKING)
    return (word,) if works else ()


def head_of(phrase: str) -> str:
    """The noun, in small letters, that says who somebody is: nurse of a student nurse from Kent; "" without one."""
    found: list[str] = [word for word in re.findall(r"[a-z][\w’'-]*", phrase.lower()) if not _DAYS.fullmatch(word)]
    at = next((i for i, word in enumerate(found) if is_person(word)), None)
    if at is None:
        return ""
    while at + 1 < len(found) and is_person(found[at + 1]):
        at += 1
    # A patient care worker is none: a noun and a person behind the first one go on.
    further = found[at + 1 : at + 3]
    if len(further) > 1 and further[0] not in _LINKS and lemmas(further[0], "noun") and is_person(further[1]):
        at += 2
    return found[at]


def sections(phrase: str) -> tuple[str, ...]:
    """What the section is of that somebody heads, in one word: homicide of the head of the homicide squad."""
    found = _SECTION.search(phrase)
    word = next(filter(None, found.groups()), "") if found is not None else ""
    return (word,) if word and word not in _LINKS | _PLAIN and not is_person(word) else ()


# WordNet knows a preacher called Sunday.
_DAYS = regex(r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|april|may|june|july|august")
_SECTIONS = (
    "minister|ministry|portfolio|department|division|squad|unit|section|desk|bureau|branch|office|programme|program|lab|"
    "laboratory|ward|faculty"
)
_HEADING = "head|chief|director|manager|leader|charge|president|chair"
_THE = r"(?:(?:the|its|our|their)\s)?"
_SECTION = regex(
    rf"([a-z]+)\s(?:{_SECTIONS})\b|\b(?:{_HEADING})\sof\s{_THE}([a-z]+)"
    rf"|\bchief\s(?!executive)([a-z]+)\sofficer\b|\b(?:heads|leads|runs|chairs|directs|oversees|manages)\s{_THE}([a-z]+)"
)
_PLAIN = frozenset({"own", "new", "local", "whole", "entire", "first", "special", "company", "city", "county", "state"})
