"""The age printed right behind a name: Jane Roe, 34; Jane Roe (34); 박서연(34), 박서연(34세·여)."""

from __future__ import annotations

import re

_AGE = re.compile(
    r"(?:\s?(?:씨|양|군|옹|할머니|할아버지|선수))?\s?[(（](?:[남여]\s?[·,]\s?)?(\d{1,3})(?=[세살,·)）])|,\s(?:aged\s|age\s)?(\d{1,3})(?=[,.;:])"
)


def age_beside(text: str, at: int) -> int:
    """The age at this place; 0 where there is none."""
    match = _AGE.match(text, at)
    return int(match[1] or match[2]) if match is not None else 0
