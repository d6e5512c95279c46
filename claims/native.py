"""Native Korean number words: before what they count (한, 석, 스물두), and by themselves (하나, 스물둘)."""

from __future__ import annotations

_ONES = {"한": 1, "두": 2, "세": 3, "석": 3, "네": 4, "넉": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9}
_ONES_ALONE = {"하나": 1, "둘": 2, "셋": 3, "넷": 4}
_TENS = {"열": 10, "스물": 20, "서른": 30, "마흔": 40, "쉰": 50, "예순": 60, "일흔": 70, "여든": 80, "아흔": 90}


def _below_a_hundred(ones: dict[str, int]) -> dict[str, int]:
    return ones | {f"{ten}{one}": tens + unit for ten, tens in _TENS.items() for one, unit in ones.items()}


# 한 to 아흔아홉.
COUNTING = _below_a_hundred(_ONES) | _TENS | {"스무": 20}
# What those that end in one to four are where no counter follows: 둘, 스물셋.
ALONE = _below_a_hundred(_ONES_ALONE)


def counting_to(most: int) -> dict[str, int]:
    """The words before a counter for one to `most`."""
    return {word: number for word, number in COUNTING.items() if number <= most}
