"""Words by which a text says that two people are of one family: they bear names alike, and ages apart."""

from __future__ import annotations

import re
from functools import cache

from claims.lexicon import table

# What two are called together.
BOTH_KO, BOTH_EN = ("형제", "자매", "남매", "쌍둥이", "부부"), ("twin", "couple")


@cache
def _pattern() -> re.Pattern[str]:
    rows = table("kinship")
    korean = sorted((*(word for row in rows for word in row["words"]), *BOTH_KO), key=len, reverse=True)
    english = (*(word for row in rows for word in row["en_words"]), *BOTH_EN, "parent")
    # 형 is a brother, 형사 and 형편 are not.
    ends = r"(?:들|씨)?(?:인|이자|의|과|와|은|는|이|가|을|를|도|에게|께서|께)?(?![가-힣])"
    return re.compile(rf"(?<![가-힣])(?:{'|'.join(korean)}){ends}|\b(?:{'|'.join(english)})s?\b", re.IGNORECASE)


def tells_of_kin(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` names somebody as another's kin."""
    return _pattern().search(text, start, end) is not None
