"""What spreadsheets make of a text that they are given."""

from __future__ import annotations

from claims.regex import regex

# What a spreadsheet runs as a formula, in the wide forms of East Asian keyboards, too; -2.68% is a number and +82-2
# none, and - alone is standard input. After the advice of OWASP on CSV injection.
_FORMULA = regex(r"[=@＝＠\t\r\n]|[-+－＋](?!(?:[0-9.,]+%?)?\Z)")


def is_formula(cell: str) -> bool:
    """Whether a spreadsheet that reads the text would run it: =cmd|…, @SUM, +1-1, -2+3."""
    return _FORMULA.match(cell) is not None
