"""The columns that the values of claims fill in the table "claims", whichever their family."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_args

from claims import Amount, Appointment, Claim, DateRange, Person
from claims.candidates import Organization
from claims.events.role import EventRole, Role
from claims.person import Kind
from claims.quotes.quotation import Quotation

DAY = "datetime64[us]"

# By dtype; a tuple holds the categories of a column.
COLUMNS: Mapping[str, Any] = {
    **dict.fromkeys(["person", "organization", "department", "title"], "str"),
    "title_kind": get_args(Kind),
    "former": "boolean",
    "low": "Float64",
    "high": "Float64",
    "unit": "str",
    "approximate": "boolean",
    "starts": DAY,
    "ends": DAY,
    **dict.fromkeys(["speaker", "verb", "event"], "str"),
    "role": get_args(Role),
    "names": "str",
    "open_list": "boolean",
}


def columns(claim: Claim) -> Mapping[str, Any]:
    """What a claim has to say in each of COLUMNS; None in those of other families."""
    value = claim.value
    # A figure is an amount with what it counts; what is printed is its amount.
    amount = value if isinstance(value, Amount) else getattr(value, "amount", None)
    post = value if isinstance(value, Appointment) else None
    days = value if isinstance(value, DateRange) else None
    said = value if isinstance(value, Quotation) else None
    event = value if isinstance(value, EventRole) else None
    return {
        "person": value.name if isinstance(value, Person) else post and post.person,
        "organization": value.name if isinstance(value, Organization) else post and post.organization,
        "department": post and post.unit,
        "title": post and post.title,
        "title_kind": post and post.kind,
        "former": post and post.former,
        "low": amount and _number(amount.low),
        "high": amount and _number(amount.high),
        "unit": amount and amount.unit,
        "approximate": amount and amount.approximate,
        "starts": days and days.start,
        "ends": days and days.end,
        "speaker": said and said.speaker,
        "verb": said and said.verb,
        "event": event and event.event,
        "role": event and event.role,
        "names": event and "; ".join(event.names),
        "open_list": event and event.open_list,
    }


def _number(value: Any) -> float | None:
    return None if value is None else float(value)
