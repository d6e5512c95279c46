"""What around a digit makes it no amount: days, clock times, telephone numbers, addresses, codes, names."""

from __future__ import annotations

import re

from claims import hedges
from claims.quantity.english_numerals import SCALES
from claims.quantity.english_part import Part
from claims.quantity.english_units import money_before, unit_at
from claims.quantity.units import alternation
from claims.quantity.written import written
from claims.regex import regex

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_DECOY = regex(
    rf"""
    [0-9]{{1,4}}(?P<dot>[./-])[0-9]{{1,2}}(?P=dot)[0-9]{{1,4}}(?![0-9])                # 10/25/2024
  | [0-9]{{1,2}}(?::[0-9]{{2}})?\s?(?:[-–—]|to)\s?[0-9]{{1,2}}(?::[0-9]{{2}})?\s?
    (?:[AaPp]\.[Mm]\.|(?:am|AM|PM|pm)\b)                                           # 3-6pm
  | [0-9]{{1,3}}:[0-9]{{1,3}}(?![0-9:])                                                # 1:1
  | [0-9]{{1,2}}:[0-9]{{2}}(?::[0-9]{{2}})?(?:\s?[AaPp]\.?[Mm]\b\.?)?              # 2:00 pm
  | [0-9]{{1,2}}\s?(?:[AaPp]\.[Mm]\.|(?:am|AM|PM|pm)\b)                             # 2 pm
  | (?:[0-9]{{1,3}}[\s.-]?)?\(?[0-9]{{3}}\)?[\s.-][0-9]{{3}}[\s.-][0-9]{{4}}(?![0-9])
  | (?<=\+)[0-9]{{1,3}}(?:(?:[\s.-]\(?[0-9]{{1,5}}\)?){{2,5}}|[\s.-][0-9]{{7,12}}) | [0-9]{{5}}-[0-9]{{4}}(?![0-9])
  | 1-[0-9]{{3}}-[0-9A-Z-]+ | [0-9]{{3}}-[0-9]{{4}}(?![0-9])
  | (?P<year>(?:1[5-9]|20)[0-9]{{2}})(?:\s?[-–/]\s?(?:(?:19|20)[0-9]{{2}}|[0-9]{{2}}))?(?:s\b)?
    (?![0-9,.]*[0-9]|\s?%|\s(?:percent|{alternation(SCALES)})\b|m2)
  | [0-9]{{1,2}}(?:st|nd|rd|th)?
    (?:(?:\s?[-–]\s?|,\s|\s(?:and|or|to)\s)[0-9]{{1,2}}(?:st|nd|rd|th)?){{0,3}}\s+(?:of\s+)?(?=(?i:{_MONTH})(?:\s|,|$))
  | [0-9]{{1,6}}(?:\.[0-9]{{1,6}}){{2,6}}
  | 401\(k\) | 911(?=\s(?:call|dispatch|operator|emergency|system|center))
  | [0-9]{{1,5}}\s(?:[NSEW]\.?\s)?(?:(?:[A-Z][A-Za-z]+|[0-9]+(?:st|nd|rd|th))\s){{1,3}}
    (?:Avenue|Ave|Street|St|Road|Rd|Boulevard|Blvd|Drive|Dr|Lane|Ln|Way|Suite|Court|Parkway|Highway)\b
    """,
    re.VERBOSE,
)
_MONTH_BEFORE = regex(rf"\b(?i:{_MONTH})\s?(?:[0-9]{{1,2}}(?:st|nd|rd|th)?\s?(?:[-–,]|and|to|through)\s?)?(?:the\s)?$")
_DAY_AFTER = regex(r"[0-9]{1,2}(?:st|nd|rd|th)?(?![0-9%]|\s?[.,][0-9])(?!\s(?:percent|million|billion))")
_DAY_BEFORE = regex(r"\b(?:on|until|till|by|from|since)\s(?:the\s)?$", re.IGNORECASE)
_UP_TO = regex(r"(?:\sto\s|\s?[-–]\s?)[0-9]")
_NAME_BEFORE = regex(r"(?:^|\s)[A-Z][A-Za-z-]*\.?\s$")
# Phase 2, Class 1, a Level 3 charger: which, and no count.
_LABEL_BEFORE = regex(
    r"\b(?:phase|class|stage|level|tier|type|grade|category|figure|fig\.|table|chapter|section|item|rule|article|title|part|version|suite|ste|room"
    r"|gate|no\.|nos\.|number|web|wi-?fi|gen|route|highway|interstate|flight|exhibit|appendix|page|step|episode)\s$",
    re.IGNORECASE,
)
_CODE_BEFORE = regex(r"\b[A-Z]{2,5}\s$")  # NI 43-101
_LIST_MARK = regex(r"(?:^|\n)[ \t(\[*•-]*$")
_LIST_END = regex(r"[.)\]](?=\s|$)(?!\s*$)|\)")
_ENUMERATED = regex(r"(?:[:;,—–]|\b(?:and|or)|\n)\s\($")  # delivers: (1) news; and (2) views
_INDEX_BEFORE = regex(r"\b(?:Fortune|Inc\.?|S&P|Russell|Nasdaq|Nikkei|FTSE|Forbes|Global|Euro Stoxx)\s$")
_PLURAL_AFTER = regex(r"(?:\s[a-z]+){0,2}\s(?:[a-z]+[^s\W]s|people|men|women|children)\b")
_CAPITAL_AFTER = regex(r"[A-Za-z]|-[A-Z]")
_SCORE = regex(r"(?<![\w.,$/-])(0|[1-9][0-9]?)-(0|[1-9][0-9]?)(?![\w%-]|[.,][0-9])")
CODE = regex(r"[A-Za-z0-9_.,/:%&=?#-]*")


def decoy_end(text: str, start: int) -> int | None:
    """Where a date, a time, a year or a telephone number that starts here ends; None where there is none."""
    if written(text, start):
        return None
    if (_MONTH_BEFORE.search(text[max(0, start - 24) : start])) and (day := _DAY_AFTER.match(text, start)):
        return day.end()
    match = _DECOY.match(text, start)
    if match is None or (match["year"] == match[0] and money_before(text, start)):
        return None
    return match.end()


def inside_code(text: str, start: int) -> bool:
    """Whether the digit belongs to a word, a code or an address: A320, K-9, www.a.kr/12."""
    before = text[start - 1 : start]
    if not before or before in " \n\t(":
        return False
    if before == "#":
        return True
    if before.isalpha() or before == "_":
        return money_before(text, start) is None
    return before in "-./:=&?#%" and text[start - 2 : start - 1].isalnum()


def score_at(text: str, start: int) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Where the two numbers of a score that starts here stand: a 2-1 win; 10-15 people are a range."""
    match = _SCORE.match(text, start)
    if match is None or int(match[1]) < int(match[2]) or unit_at(text, match.end())[0] is not None:
        return None
    return match.span(1), match.span(2)


def stands_alone(text: str, start: int, part: Part) -> bool:
    """Whether the number is free of the words around it: not 5G, not Boeing 777."""
    if part.unit is not None:
        return True
    if _CAPITAL_AFTER.match(text, part.end):
        return False
    if _LIST_MARK.search(text[max(0, start - 6) : start]) and _LIST_END.match(text, part.end):
        return False
    if _ENUMERATED.search(text[max(0, start - 6) : start]) and text.startswith(") ", part.end):
        return False
    if part.ordinal:
        return not _DAY_BEFORE.search(text[max(0, start - 12) : start])
    before = text[max(0, start - 24) : start]
    if _LABEL_BEFORE.search(before) or (_CODE_BEFORE.search(before) and text.startswith("-", part.end)):
        return False
    if part.scaled or money_before(text, start) or hedges.after(text, part.end, "en") or _UP_TO.match(text, part.end):
        return True
    if _INDEX_BEFORE.search(text[max(0, start - 12) : start]):
        return False
    return not (_NAME_BEFORE.search(before) and not _PLURAL_AFTER.match(text, part.end))
