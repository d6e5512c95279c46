"""Alternatives of one cue, each on its own line."""

from __future__ import annotations

import re

from claims.regex import regex


def any_of(*patterns: str) -> re.Pattern[str]:
    """One pattern that finds any of these, whatever the case."""
    return regex("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)
