"""Whether the less of two numbers is told of some of what the greater is: 이 가운데 두 곳, 구도심에서만 19㎞."""

from __future__ import annotations

import re

from claims.crosscheck.statement import K
from claims.crosscheck.values.said import Said

_OF_THEM = "of them"
_OF_ONE_PLACE = re.compile(r"[가-힣](?:에서|에)만\s|[가-힣]{2,}만\s(?:해도|따져도|보면)|[이가]\s가장\s많")
_ALONE = re.compile(r"\b(?:in|at|from|on)\s(?:the\s)?(?:[\w-]+\s){1,3}alone\b", re.IGNORECASE)
_AMONG = re.compile(r"\b(?:were|was|are|is)\samong\s(?:those|the|them)\b|도\s포함")
_PASSENGERS = re.compile(r"승객|탑승객|\bpassengers?\b", re.IGNORECASE)
# Those who drove or flew are counted apart: 승무원 8명, a crew of 12, two pilots.
_NUMBER = r"(?:[0-9]+|[한두세네]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_CREW = re.compile(
    rf"(?:승무원|기사|운전사|기장|선원)\s?{_NUMBER}\s?명|\bcrew\sof\s{_NUMBER}\b"
    rf"|\b{_NUMBER}\s(?:\w+\s)?(?:crew|drivers?|pilots?|sailors|attendants)\b|\b(?:the|its)\s(?:driver|pilot|crew)\b",
    re.IGNORECASE,
)


def is_part_of(part: Said[K], whole: Said[K]) -> bool:
    """Whether the less of two is told of some of them, or of one place alone: 이 가운데 두 곳, 구도심에서만 19㎞."""
    if part.number is None or whole.number is None or part.number >= whole.number:
        return False
    if _is_one_group(part, whole) or ("nationwide" in whole.qualified and "nationwide" not in part.qualified):
        return True
    if part.measures & whole.measures:
        return False
    if part.part.language != whole.part.language:
        return False
    told = [_OF_THEM in said.qualified or _is_of_one_place(said) for said in (part, whole)]
    return told == [True, False]


def _is_one_group(part: Said[K], whole: Said[K]) -> bool:
    """Whether a number is of some of those who were there: among those detained; passengers, beside a crew."""
    text = part.witness.text
    if _AMONG.search(text, part.span.end, part.sentence.end):
        return True
    passengers = [_PASSENGERS.search(said.witness.text, *said.sentence) is not None for said in (part, whole)]
    return passengers == [True, False] and _CREW.search(text) is not None


def _is_of_one_place(one: Said[K]) -> bool:
    return _OF_ONE_PLACE.search(one.witness.text, one.sentence.start, one.span.start) is not None or (
        _ALONE.search(one.witness.text, *one.sentence) is not None
    )
