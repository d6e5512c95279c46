"""Who did the one deed of a story: who saved, found, reported, gave, made, mended or ran it.

`about` is the deed. A deed is told in many words: dived in and brought the girl to safety, carried her out.
"""

from __future__ import annotations

from collections.abc import Iterator

from claims.crosscheck.slots import doers_en, doers_ko
from claims.crosscheck.slots.read import Found
from claims.span import Language, Span


def told(text: str, sentence: Span, language: Language) -> Iterator[Found]:
    """The doers that a sentence names, each with the deed."""
    yield from (doers_ko if language == "ko" else doers_en).told(text, sentence)
