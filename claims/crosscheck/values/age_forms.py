"""How an age is printed: Jane Roe, 16,; aged 71; turned 19; a 12-year-old; 향년 87세, 일흔여덟을 일기로, 열일곱 살."""

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
_AGE = rf"(?P<age>\d{{1,3}}|(?i:{WORDS}))"
_AGE_KO = rf"(?P<age>{NATIVE}|\d{{1,3}})"
# An age of long ago, or somebody else's.
OF_ANOTHER = re.compile(
    r"\b(?:when\s(?:he|she|they)\s(?:was|were)|then\s(?:aged|just|only)|(?<!died\s)(?<!dead\s)(?<!day\s)at\sthe\sage\sof|years?\sago|as\sa\schild|since\s(?:he|she)\swas)\b"
    r"|만으로|우리\s?나이|한국\s?나이|세는\s?나이|연\s나이|Korean\sage|당시|시절|때\b|살에\s|세에\s|살이던|세이던|전\s?세계\s나이|이상|이하|미만"
)
AGES_EN = (
    re.compile(rf"(?:^|(?<=[.!?”\"\n]\s))At\s{_AGE}(?=,)"),
    re.compile(rf"\bwho\s(?:is|was)\s{_AGE}(?=[,.])"),
    re.compile(rf"\bat\sthe\sage\sof\s{_AGE}\b"),
    re.compile(rf"\b{_AGE}-year-old\b"),
    re.compile(rf"\baged\s{_AGE}\b"),
    re.compile(r"(?<=[a-zà-ÿ])(?:,|\s\()\s?(?P<age>[1-9]\d{0,2})(?=[,.;)](?!\d))"),
    re.compile(
        rf"\b(?:turned|turns|turning|celebrated\s(?:his|her)|marked\s(?:his|her))\s{_AGE}(?:th|st|nd|rd)?\b(?!\s(?:per|years?\sin|of|cents?|minutes|percent|points))"
    ),
    re.compile(rf"\b(?:(?:S|s)he|(?:H|h)e)\s(?:was|is)\s{_AGE}(?:\syears\sold)?(?=[.,;])"),
    re.compile(rf"\b(?:died|dies|dead)\b[^.;]{{0,40}}?\sat\s{_AGE}(?=[.,;]|$)"),
    re.compile(rf"\b{_AGE}\syears\sold\b"),
)
AGES_KO = (
    re.compile(r"\((?:[남여]\s?[·,]\s?)?(?P<age>\d{1,3})(?:세|살)?(?=[)·,](?!\d))"),
    re.compile(rf"향년\s{_AGE_KO}\s?(?:세|살)?"),
    re.compile(rf"{_AGE_KO}(?:\s?세|\s?살)?(?:을|를)\s일기로"),
    re.compile(rf"(?<![가-힣0-9.]){_AGE_KO}(?:\s?세|\s?살)?(?:의|의\s고령의)?\s(?:나이|고령|연세|일기)로"),
    re.compile(
        rf"(?<![가-힣0-9~∼.-])(?:올해\s|만\s)?{_AGE_KO}\s?(?:세|살)(?=[의인이은을로,.\s)])(?!\s?(?:부터|까지|미만|이상|이하))"
    ),
    re.compile(
        rf"(?<![가-힣0-9.])(?:올해\s|만\s)?(?P<age>{NATIVE})(?=의\s[가-힣]{{3}}|인\s[가-힣]{{3}}|에\s접어든|을\s(?:넘긴|맞은))"
    ),
)


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
