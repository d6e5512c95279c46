"""A family name that nobody in a short text bears: 최윤석 씨가 … 김 씨는, Maria Lopes pulled … Ms Gomes said.

Told where the text introduces one person only, by the whole name, and nobody's name begins, or ends, so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.crosscheck.people.whole_names import people
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.fold import fold
from claims.regex import regex
from claims.span import Language, Span
from claims.titles.words import is_surname

_CALLED: dict[Language, re.Pattern[str]] = {
    "ko": regex(r"(?<![가-힣])(?P<name>[가-힣])\s?(?:씨|군|양|옹)(?=[은는이가의도]\s)"),
    "en": regex(r"\b(?:Mr|Mrs|Ms|Miss)\.?\s(?P<name>[A-Z][a-z]+(?:-[A-Z][a-z]+)?)(?![\w’'-]|\s[A-Z])"),
}
_QUOTED = regex(r"[“\"‘][^“”\"‘’]*$")


def check(witness: Witness[K]) -> Iterator[Disagreement[K]]:
    """A warning for the family name that is not that of the one person whom a short text introduces."""
    if not witness.is_draft:
        return
    whole = {one.key: one for one in people(witness) if one.shown}
    if len(whole) != 1:
        return
    (one,) = whole.values()
    text = witness.text
    short = {
        match["name"]: Span(*match.span())
        for part in witness.parts
        if part.language == one.part.language
        for match in _CALLED[part.language].finditer(text, *part.span)
        if match.start() > one.span.start and not _QUOTED.search(text, part.span.start, match.start())
    }
    strange = {name: span for name, span in short.items() if not _is_borne(text, name, span)}
    if len(strange) == len(short) == 1:
        ((name, span),) = strange.items()
        spans = (one.span, span)
        sides = tuple(Side(text[slice(*place)], (Mention(witness.key, place),)) for place in spans)
        yield Disagreement("claims.name.person_near_miss", Grade.WARNING, fold(name), sides)


def _is_borne(text: str, name: str, span: Span) -> bool:
    """Whether somebody in the text may bear a family name."""
    if not name.isascii():
        # 김모 씨, 40대 김 아무개 씨; 이 양은 is this sheep.
        others = re.search(rf"(?<![가-힣]){name}\s?(?:모|某|아무개|[○◯OX]{{1,2}})(?![가-힣]{{2}})", text)
        whole = re.search(rf"(?<![가-힣]){name}[가-힣]{{1,3}}(?:\s?(?:씨|군|양|옹|\()|[은는이가을를의]?\s)", text)
        return others is not None or whole is not None or not is_surname(name)
    return any(match.start() < span.start or match.start() >= span.end for match in re.finditer(rf"\b{name}\b", text))
