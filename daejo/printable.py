"""Words as they may be printed: they steer no terminal, and a build that reads its own log takes none for a command."""

from __future__ import annotations

import re
import unicodedata

# Cc: escape sequences; Cf: marks that turn the direction of a line; Cs: half of a character no stream can encode.
_STEERING = ("Cc", "Cf", "Cs")
# ##[error] of GitHub Actions, ##vso[…] of Azure Pipelines, ##teamcity[…]: commands wherever they stand in a line.
_COMMAND = re.compile(r"##(?=[A-Za-z]*\[)")
# ::error::, ::set-output name=x:: are commands of GitHub Actions where nothing but space stands before them.
_FIRST = re.compile(r"^(\s*:)(?=:)", re.MULTILINE)
_ENCODED = re.compile(r"##(?=[A-Za-z]*\[)|[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
# Not the joiners of emoji, nor \t and \n.
_HIDDEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")


def printable(words: str) -> str:
    """The words on one line, without what steers a terminal, commands within them broken by a space."""
    plain = words if words.isprintable() else "".join(map(_visible, words))
    return _COMMAND.sub("# #", plain)


def inert(line: str) -> str:
    """Whole lines as they are printed: a command at the start of one is broken by a space."""
    return _FIRST.sub(r"\1 ", line)


def encoded(json: str) -> str:
    """The same JSON, with what steers terminals and builds written as escapes that any reader reads back."""
    return _ENCODED.sub(lambda found: "".join(f"\\u{ord(one):04x}" for one in found[0]), json)


def visible(words: str) -> str:
    """The words in their lines, with what steers a terminal or turns the direction of a line written as escapes."""
    return _HIDDEN.sub(lambda found: _escape(found[0]), words.replace("\r\n", "\n"))


def _escape(character: str) -> str:
    return f"\\x{ord(character):02x}" if character < "\x7f" else f"\\u{ord(character):04x}"


def _visible(character: str) -> str:
    if character.isspace():
        return " "
    return "" if unicodedata.category(character) in _STEERING else character
