"""Offices of those who govern: two of them are nobody's at once, as a rule."""

from __future__ import annotations

from claims.fold import fold
from claims.person import Appointment

# Who governs is called by one of these, wherever it is.
_OFFICES = (
    "president",
    "minister",
    "governor",
    "mayor",
    "clerk",
    "ambassador",
    "대통령",
    "장관",
    "총리",
    "대사",
    "시장",
    "군수",
)


def are_two_offices(a: Appointment, b: Appointment) -> bool:
    """Whether both govern by words that say which office it is; a deputy prime minister may be a minister, too."""
    return all(
        one.kind in ("office", None)
        and fold(one.title).endswith(_OFFICES)
        and not fold(one.title).startswith(("deputy", "vice", "부"))
        for one in (a, b)
    )
