"""Forms that no Korean text has: a particle that does not go with its letter (손님를), or is misspelled (25일가지)."""

from __future__ import annotations

from collections.abc import Iterator

from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.fold import fold
from claims.hangul import ends_in_consonant, letter_differences, letters
from claims.regex import regex
from claims.span import Span

# The word, and the particle that another letter calls for. Other particles end other words, too: 결과, 증가, 노을.
_PARTICLE = regex(r"(?<![가-힣])(?P<word>[가-힣]{2,10}?)(?P<particle>를|으로)(?![가-힣])")
_BEHIND_FIGURE = regex(r"(?<![0-9])[0-9]{1,4}(?:월|일|년|시|분|명|원)(?P<particle>[가-힣]{2})(?![가-힣])")
_AFTER_FIGURE = ("까지", "부터", "에서")


def check(witness: Witness[K]) -> list[Disagreement[K]]:
    """A note for each word with a particle that it cannot have, and for each particle misspelled behind a figure."""
    return [
        Disagreement(
            "claims.term.form",
            Grade.NOTE,
            fold(right),
            (Side(witness.text[slice(*span)], (Mention(witness.key, span),)),),
            suspect=0,
            correction=right,
            details={"printed": witness.text[slice(*span)]},
        )
        for part in witness.parts
        if part.language == "ko"
        for span, right in _wrong(witness.text, part.span)
    ]


def _wrong(text: str, span: Span) -> Iterator[tuple[Span, str]]:
    for match in _PARTICLE.finditer(text, *span):
        word, particle = match["word"], match["particle"]
        if particle == "를" and ends_in_consonant(word):
            yield Span(*match.span()), f"{word}을"
        elif particle == "으로" and letters(word[-1]).coda in ("", "ㄹ"):
            yield Span(*match.span()), f"{word}로"
    for match in _BEHIND_FIGURE.finditer(text, *span):
        meant = next((right for right in _AFTER_FIGURE if letter_differences(match["particle"], right) == 1), None)
        if meant is not None:
            yield Span(*match.span()), match[0].replace(match["particle"], meant)
