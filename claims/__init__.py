"""What a text asserts, and whether two texts can both be right. Knows no files and no copies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from claims.amount import Amount, amounts
    from claims.calendar import dates
    from claims.claim import Claim, Family, Judgement, Topic, Verdict
    from claims.names import same_name
    from claims.period import DateRange
    from claims.person import Appointment, Person
    from claims.reader import people, read
    from claims.reading import Reading
    from claims.span import Language, Span

# Where each name lives; it is imported when it is first asked for: who looks for copies alone waits for no lexicon.
_HOMES = {
    "Amount": "amount",
    "Appointment": "person",
    "Claim": "claim",
    "DateRange": "period",
    "Family": "claim",
    "Judgement": "claim",
    "Language": "span",
    "Person": "person",
    "Reading": "reading",
    "Span": "span",
    "Topic": "claim",
    "Verdict": "claim",
    "amounts": "amount",
    "dates": "calendar",
    "people": "reader",
    "read": "reader",
    "same_name": "names",
}

__all__ = [
    "Amount",
    "Appointment",
    "Claim",
    "DateRange",
    "Family",
    "Judgement",
    "Language",
    "Person",
    "Reading",
    "Span",
    "Topic",
    "Verdict",
    "amounts",
    "dates",
    "people",
    "read",
    "same_name",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
