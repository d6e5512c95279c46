"""Ages in words: 스물, 일흔여덟, forty-two."""

from __future__ import annotations

import re

from claims.calendar.en_numbers import CARDINALS

OLDEST = 115
TENS = {
    "열": 10, "스물": 20, "스무": 20, "서른": 30, "마흔": 40, "쉰": 50, "예순": 60, "일흔": 70, "여든": 80, "아흔": 90,
}  # fmt: skip
ONES = ("", "한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉")
ONES_TOO = {"하나": 1, "둘": 2, "셋": 3, "넷": 4}
WORDS = "|".join(sorted((word.replace(" ", "[ -]") for word in CARDINALS), key=len, reverse=True))
NATIVE = rf"(?:{'|'.join(TENS)})(?:{'|'.join([*ONES_TOO, *ONES[1:]])})?"


def number(printed: str) -> int:
    """The age that digits or words say."""
    if printed.isdigit():
        return int(printed)
    folded = " ".join(re.split(r"[ -]+", printed.lower()))
    if folded in CARDINALS:
        return CARDINALS[folded]
    tens = next((word for word in TENS if printed.startswith(word)), "")
    rest = printed.removeprefix(tens)
    return TENS.get(tens, 0) + (ONES_TOO.get(rest) or (ONES.index(rest) if rest in ONES else 0))
