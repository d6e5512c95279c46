"""Amounts that cannot be read as they stand: 61.조7000억원, 3억 5200억원, 1,2000명, $1,2500."""

from __future__ import annotations

from collections.abc import Iterator

from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.fold import fold
from claims.regex import regex
from claims.span import Span

_UNIT = r"(?:원|달러|유로|엔|위안|명|개|건|곳|대|가구|㎡|t|톤|주|장|권|마리)"
_FORMS = (
    # A point and no decimals before the word for the scale.
    regex(r"(?<![\d.])\d{1,4}\.\s?(?:조|억|만)\s?(?:\d[\d,]*\s?(?:억|만)?\s?)?" + _UNIT),
    # The same scale twice in one number: 억 is followed by 만.
    regex(r"(?<![\d.,])\d[\d,]*(?P<scale>[조억만])\s?\d[\d,]*(?P=scale)\s?" + _UNIT),
    # Groups of digits that are not three.
    regex(r"(?<![\d.,])\d{1,3}(?:,\d{3})*,(?:\d{4,5}|\d{3},\d{1,2})(?![\d,])\s?(?:[천만억조]\s?)?" + _UNIT),
    regex(r"[$€£]\d{1,3}(?:,\d{3})*,(?:\d{4,5}|\d{1,2})(?![\d,])"),
)


def check(witness: Witness[K]) -> list[Disagreement[K]]:
    """An error for each of them."""
    return [found for part in witness.parts for found in _read(witness, part.span)]


def _read(witness: Witness[K], span: Span) -> Iterator[Disagreement[K]]:
    for form in _FORMS:
        for match in form.finditer(witness.text, *span):
            side = Side(match[0], (Mention(witness.key, Span(*match.span())),))
            yield Disagreement("claims.figure.malformed", Grade.ERROR, fold(match[0]), (side,), suspect=0)
