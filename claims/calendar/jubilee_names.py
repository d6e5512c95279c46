"""How many years a jubilee is told of that has a name instead of a number: golden wedding, centenary, 금혼식."""

from __future__ import annotations

import re

from claims.regex import regex

# Jubilees that have a name instead of a number.
NAMED: dict[str, int] = {
    "silver": 25, "pearl": 30, "coral": 35, "ruby": 40, "sapphire": 45, "golden": 50, "gold": 50, "emerald": 55,
    "diamond": 60, "platinum": 70, "은혼식": 25, "금혼식": 50, "회혼식": 60, "회혼례": 60,
    "centenary": 100, "bicentenary": 200, "tercentenary": 300, "sesquicentennial": 150,
}  # fmt: skip
CALLED = regex(
    rf"\b(?P<wedding>{'|'.join(name for name in NAMED if name.isascii() and 'cent' not in name)})\s(?P<of>wedding"
    rf"|anniversary|jubilee)\b"
    r"|\b(?P<years>(?:bi|ter)?centenary|sesquicentennial)\b|(?P<ko>은혼식|금혼식|회혼[식례])",
    re.IGNORECASE,
)
