"""A line cut into the pieces a title phrase is made of."""

from __future__ import annotations

from typing import NamedTuple

from claims.regex import regex

# A word keeps its inner signs: ESG&스마트공장, 전북-삼성, R.E.D. Middle dots, commas, brackets and quotes stand alone.
_PIECE = regex(r"[^\s,、，ㆍ·‧・∙•()（）\[\]〔〕<>〈〉《》“”‘’\"'`…!?;:|=/▲△▷◆◇■□●○※ⓒ©【】「」『』–—~∼∙]+|[^\s]")
_DOTS = frozenset("ㆍ·‧・∙")
_COMMAS = frozenset(",、，")
_OPEN = frozenset("(（[〔")
_CLOSE = frozenset(")）]〕")


class Token(NamedTuple):
    """`kind`: w word, d middle dot, c comma, o opening and e closing bracket, x any other sign."""

    start: int
    end: int
    text: str
    kind: str


def tokens(text: str, start: int, end: int) -> list[Token]:
    """The pieces of `text[start:end]`, in order. A full stop at a word's end is a piece of its own, but for W."""
    found: list[Token] = []
    for match in _PIECE.finditer(text, start, end):
        piece = match.group()
        at = match.start()
        if len(piece) > 1 and piece.endswith(".") and not is_initial(piece):
            found += [
                Token(at, at + len(piece) - 1, piece[:-1], "w"),
                Token(at + len(piece) - 1, match.end(), ".", "x"),
            ]
        else:
            found.append(Token(at, match.end(), piece, _kind(piece)))
    return found


def is_initial(piece: str) -> bool:
    """Whether this is the middle letter of a name: 조지 W. 부시."""
    return len(piece) == 2 and piece[1] == "." and "A" <= piece[0] <= "Z"


def _kind(piece: str) -> str:
    if piece in _DOTS:  # before isalnum: U+318D is a letter to Unicode
        return "d"
    if len(piece) > 1 or piece.isalnum() or piece == "&":
        return "w"
    if piece in _COMMAS:
        return "c"
    return "o" if piece in _OPEN else "e" if piece in _CLOSE else "x"
