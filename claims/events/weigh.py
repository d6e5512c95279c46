"""How two roles of an event stand to each other."""

from __future__ import annotations

from functools import cache

from claims.claim import Claim, Judgement, Verdict
from claims.events.role import EventRole
from claims.fold import fold
from claims.lexicon import table
from claims.titles.bodies import may_be_one

_UNRELATED = Judgement(Verdict.UNRELATED)
_AGREE = Judgement(Verdict.AGREE)
_PART = Judgement(Verdict.COMPATIBLE)


def weigh(a: Claim, b: Claim) -> Judgement:
    """UNRELATED unless both tell one role of one edition of one event; CONFLICT where two whole lists differ.

    Last year's host is no other host of this year's; what a list leaves open (등) may be the other's.
    """
    known = a.topic.subject is not None and a.topic.scope != () and a.topic.measure is not None
    one_thing = (a.topic.subject, a.topic.measure, a.topic.scope) == (b.topic.subject, b.topic.measure, b.topic.scope)
    if not known or not one_thing or a.language != b.language:
        return _UNRELATED
    one, other = a.value, b.value
    missing, more = _unmatched(one, other), _unmatched(other, one)
    if not missing and not more:
        return _AGREE
    if not missing or not more:
        shorter = other if missing else one
        return _AGREE if shorter.open_list else _PART
    # A venue is told as a city, a hall or a room; an open list may hold what the other names.
    if one.role in ("venue", "edition") or one.open_list or other.open_list:
        return _PART
    return Judgement(Verdict.CONFLICT)


def _unmatched(one: EventRole, other: EventRole) -> list[str]:
    """The names of the first that the other list does not hold."""
    return [name for name in one.names if not any(_one_body(name, held) for held in other.names)]


def _one_body(a: str, b: str) -> bool:
    left, right = _official(fold(a)), _official(fold(b))
    return left == right or may_be_one(left, right)


@cache
def _officials() -> dict[str, str]:
    """Short or English name, folded -> the official one: 중기중앙회 is 중소기업중앙회."""
    found: dict[str, str] = {}
    for row in table("agencies"):
        english = [row["en"]] if isinstance(row["en"], str) else row["en"]
        found.update({fold(name): fold(row["ko"]) for name in [*row.get("short", ()), *english]})
    return found


def _official(name: str) -> str:
    return _officials().get(name, name)
