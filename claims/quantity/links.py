"""Figures told together: a change, its rate and the level they led to; an amount told again in brackets; from and to.

8만9000원(29.97%) 오른 38만6000원 · 31.42%(628만4000주) · 3.2%에서 4.1%로 · up 12% to $4.5 million
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from claims.claim import Claim
from claims.quantity.directions import MOVES
from claims.quantity.fact import Fact, Link, Role, Tie
from claims.quantity.units import named
from claims.regex import regex

_OPENS = regex(r"\s*[(（\[]\s*(?:약\s|총\s|or\s|about\s)?$")
_OR = regex(r",?\s+or\s+$")
# 오른 40만원, 늘어난 총 4조원; a comma or another noun between them tells of another thing.
_LEADS = {
    "ko": regex(rf"[)）]?\s?(?:{MOVES['ko'].pattern})(?:[가-힣]{{0,2}})\s(?:총\s|약\s|주당\s|수준인\s)?$"),
    "en": regex(
        rf"[)]?,?\s?(?:{MOVES['en'].pattern}|year[ -]over[ -]year|(?:on|from)\s[\w -]{{1,30}})?,?"
        r"\s?to\s(?:an?\s)?(?:record\s|about\s)?$"
    ),
}
_TO_KO = regex(r"에서\s(?:약\s|올해\s|다시\s)?$")
_RISES_TO = regex(r"\s?(?:으?로|까지)\s|,\s최대\s")
_FROM_WORD = regex(r"\bfrom\s(?:about\s)?$", re.IGNORECASE)
_AGAINST = regex(r",?\s(?:(?:as\s)?compared (?:with|to)|versus|(?:up|down) from)\s(?:about\s)?$", re.IGNORECASE)
_TO_EN = regex(r"(?:\s(?:in|a|last|the)\s[\w ]{1,20})?\sto\s(?:about\s)?$")


def linked(text: str, facts: list[Fact]) -> list[Fact]:
    """The facts of one sentence with their links; what one of two leaves open is taken from the other."""
    for index in range(1, len(facts)):
        before, fact = facts[index - 1], facts[index]
        if (ties := _ties(text, before, fact)) is None:
            continue
        facts[index - 1], facts[index] = _joined(before, fact, *ties)
        # 5만원(12%) 오른 45만원: what the level is to the rate it is to the change.
        first = facts[index - 2] if index > 1 else None
        if (
            first is not None
            and first.role in ("rate", "change")
            and ties[1] == "level"
            and any(link.span == before.claim.span for link in first.links)
        ):
            facts[index - 2], facts[index] = _joined(first, facts[index], first.role, "level")
    return facts


def _ties(text: str, before: Fact, fact: Fact) -> tuple[Tie, Tie] | None:
    """What the first figure is to the second, and the second to the first; None where they stand apart."""
    between = text[before.claim.span.end : fact.claim.span.start]
    if len(between) > 48 or "\n" in between:
        return None
    if _OPENS.fullmatch(between) or (_OR.fullmatch(between) and _unit(fact) != _unit(before)):
        return _in_brackets(before, fact)
    if before.role in ("rate", "change") and _LEADS[fact.claim.language].fullmatch(between) and _is_level(before, fact):
        return before.role, "level"
    if fact.claim.language == "en" and _same_unit(before.claim, fact.claim) and _AGAINST.fullmatch(between):
        return "level", "start"
    if between == ", " and before.claim.quote.startswith("최소") and fact.claim.quote.startswith("최대"):
        return "level", "level"
    if _same_unit(before.claim, fact.claim) and _moves(text, before, fact, between):
        return "start", "level"
    return None


def _unit(fact: Fact) -> str | None:
    unit: str | None = fact.claim.value.amount.unit
    return unit


def _in_brackets(before: Fact, fact: Fact) -> tuple[Tie, Tie]:
    if before.role in ("rate", "change") and (_unit(fact) == "percent") != (_unit(before) == "percent"):
        return ("change", "rate") if _unit(fact) == "percent" else ("rate", "change")
    return "same", "same"


def _is_level(before: Fact, fact: Fact) -> bool:
    """A rate leads to money or a count, a change to a level of its own kind."""
    if before.role == "rate":
        return True
    return _same_unit(before.claim, fact.claim) or (_unit(before) == "point" and _unit(fact) is None)


def _same_unit(one: Claim, other: Claim) -> bool:
    a, b = named(one.value.amount.unit), named(other.value.amount.unit)
    return (
        a is not None
        and b is not None
        and (a.measure, a.measure == "money" and a.name)
        == (
            b.measure,
            b.measure == "money" and b.name,
        )
    )


def _moves(text: str, before: Fact, fact: Fact, between: str) -> bool:
    """3.2%에서 4.1%로, from 3.2% to 4.1%."""
    if fact.claim.language == "ko":
        return bool(_TO_KO.fullmatch(between) and _RISES_TO.match(text, fact.claim.span.end))
    opened = _FROM_WORD.search(text, max(0, before.claim.span.start - 12), before.claim.span.start)
    return bool(opened and _TO_EN.fullmatch(between))


_ROLE: dict[Tie, Role] = {"change": "change", "rate": "rate", "start": "start", "level": "level"}


def _joined(one: Fact, other: Fact, first: Tie, second: Tie) -> tuple[Fact, Fact]:
    """Both facts with links to each other; the slots that one leaves open are the other's."""
    a, b = _filled(one, other), _filled(other, one)
    if second in ("rate", "change"):
        b = replace(b, direction=b.direction or one.direction)
    elif second == "level":
        b = replace(b, base=None if first != "start" else b.base, direction=None if first != "start" else b.direction)
    return (
        replace(a, role=_ROLE.get(first, a.role), links=_with(a.links, Link(second, other.claim.span))),
        replace(b, role=_ROLE.get(second, b.role), links=_with(b.links, Link(first, one.claim.span))),
    )


def _with(links: Sequence[Link], link: Link) -> tuple[Link, ...]:
    return (*links, link)


def _filled(fact: Fact, other: Fact) -> Fact:
    return replace(
        fact,
        subject=fact.subject or other.subject,
        measure=fact.measure or other.measure,
        per=fact.per or other.per,
        time=fact.time or (other.time if "start" not in (fact.role, other.role) else None),
        base=fact.base or other.base,
        whole=fact.whole or other.whole,
        scope=fact.scope or other.scope,
    )
