"""What befell a named person: taken to hospital here, unhurt there.

`about` is the name; `works` holds the end of the scale.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.crosscheck.roles.outcomes import scales
from claims.crosscheck.slots import phrases_en, phrases_ko
from claims.crosscheck.slots.read import Found
from claims.span import Language, Span

_AXIS = "harm"
_NAME_EN = re.compile(r"\b[A-Z][a-z’'-]+(?:\s[A-Z][\w’'.-]+){1,8}")


def told(text: str, sentence: Span, language: Language) -> Iterator[Found]:
    """The fates that a sentence tells, each of the person named last before it."""
    scale = next(s for s in scales(language) if s.axis == _AXIS)
    found: list[tuple[int, int, str]] = []
    for pattern, end in zip(scale.ends, ("spared", "hurt"), strict=True):
        found += [(m.start(), m.end(), end) for m in pattern.finditer(text, *sentence)]
    for start, stop, end in sorted(found):
        name = _last_name(text, Span(sentence.start, start), language)
        if name:
            yield Found("fate", frozenset((name,)), Span(start, stop), Span(start, stop), "", (), (end,))


def _last_name(text: str, where: Span, language: Language) -> str:
    """The person named last; nobody where the clause in between has another subject."""
    if language == "ko":
        names = list(phrases_ko.people(text, where))
        return names[-1] if names else ""
    spans = list(_NAME_EN.finditer(text, *where))
    return (
        phrases_en.names_in(text, Span(*spans[-1].span()))[-1]
        if spans and phrases_en.names_in(text, Span(*spans[-1].span()))
        else ""
    )
