"""Words as Markdown shows them: nothing in them is a mark, a link or a call."""

from __future__ import annotations

import re

from claims.regex import regex
from daejo.printable import printable

_SPECIAL = regex(r"[\\`*_{}\[\]<>#|~&$]")
# What makes a list, a line under a heading or a command of a build at the start of a line.
_FIRST = regex(r"^\d*(?=[-+=:.)])")
# What GitHub and GitLab make links and calls of, whatever is escaped: @name, #123, !123, GH-123, a bare address.
# A space of no width breaks it, as in the release notes that bots quote: @&#8203;name.
_CALLS = regex(r"[@#!](?=\w)|\bGH-(?=\d)|(?<=[a-z]):(?=//)|\bwww(?=\.)", re.IGNORECASE)
_NO_WIDTH = "\u200b"


def plain(words: str) -> str:
    """Words that Markdown shows as they are."""
    broken = _CALLS.sub(rf"\g<0>{_NO_WIDTH}", printable(words))
    return _SPECIAL.sub(r"\\\g<0>", broken).replace(_NO_WIDTH, "&#8203;")


def plain_line(words: str) -> str:
    """Words that Markdown shows as they are where they begin a line."""
    return _FIRST.sub(r"\g<0>\\", plain(words))


def code(words: str) -> str:
    # A backtick would end the code span; file names hold one so rarely that it may be shown as a quotation mark.
    return f"`{printable(words).replace('`', chr(39))}`"
