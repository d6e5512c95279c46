"""Ages in words: 스물, 일흔여덟, forty-two."""

from __future__ import annotations

from claims import native
from claims.calendar import en_numbers

OLDEST = 115
_KOREAN = native.COUNTING | native.ALONE
WORDS = en_numbers.pattern(en_numbers.CARDINALS)
NATIVE = rf"(?:{en_numbers.pattern({word: age for word, age in _KOREAN.items() if age >= 10})})"


def number(printed: str) -> int:
    """The age that digits or words say."""
    return _KOREAN.get(printed) or en_numbers.number(printed)
