"""Figures as a reader is told of them: with what they count, and computed ones as those beside them are printed.

84 of `84 companies` is told as 84 companies, 1975 of `1975년에` as 1975년; 30,000,000 beside `3억원` as 3000만원.
"""

from __future__ import annotations

import re
from decimal import Decimal

from claims.native import COUNTING
from claims.quantity.english_numerals import SCALES
from claims.quantity.english_numerals import words as english
from claims.regex import regex
from claims.span import Span

_FAR = 40  # characters behind a figure that may still name what it counts
_SMALL = (
    "of|in|on|at|to|and|or|for|from|by|with|as|is|was|were|are|has|have|had|that|than|its|his|the|an?|who|which|but|per"
)
# 84 companies, 84 small firms, 12 people; nothing of 84 of them.
_COUNTED = regex(
    rf"(?:\s(?!(?:{_SMALL})\b)[a-z][a-z-]*)??\s(?!(?:{_SMALL}|this|less|across)\b)"
    r"(?:[a-z][a-z-]*[a-rt-z]s|people|men|women|children)\b"
)
# 1975년에, 세 번째로: the unit without its particle.
_PARTICLES = "은|는|이|가|을|를|의|에|에서|으로|로|와|과|도|만|부터|까지|이나|이다"
_UNIT = regex(rf"(?!(?:{_PARTICLES})(?![가-힣]))(?P<unit>[가-힣]{{1,4}}?)(?:{_PARTICLES})?(?![가-힣])")
_REST = regex("[A-Za-z]+")  # five day of `five days`
_HEDGE = regex(
    r"^(?:약|총|모두|최대|최소|about|some|nearly|almost|roughly|around|over|more than|up to|a total of)\s"
    r"|(?<=[\d천만억조])\s?여(?:\s(?=[가-힣]))?",
    re.IGNORECASE,
)
_ENGLISH = regex(r"(?P<number>\d[\d,]*(?:\.\d+)?)\s(?P<scale>thousand|million|billion|trillion)\b", re.IGNORECASE)
_KOREAN = regex(r"\d(?:[\d,.]|\s?[천백십만억조]|\s(?=\d[\d,.]*\s?[천백십만억]))*(?<=[천백십만억조\d])")
_ARABIC = regex(r"\d[\d,]*(?:\.\d+)?")
_DAYS = regex("하루|이틀|사흘|나흘|닷새|엿새|이레|여드레|아흐레|열흘|보름")
_STEPS = (("조", Decimal(10**12)), ("억", Decimal(10**8)), ("만", Decimal(10**4)))


def completed(text: str, span: Span) -> str:
    """A figure as it is printed, with the unit or the noun behind it where it is a bare number."""
    quote, behind = text[slice(*span)], text[span.end : span.end + _FAR]
    if quote[-1:].isascii() and quote[-1:].isalpha() and (match := _REST.match(behind)):
        return quote + match[0]
    if quote in COUNTING and behind.startswith(" ") and (match := _UNIT.match(behind, 1)):
        return f"{quote} {match['unit']}"
    if quote[-1:].isdigit() and (match := _UNIT.match(behind)):
        return quote + match["unit"]
    bare = _ARABIC.fullmatch(quote) is not None or (quote.isascii() and _number_word(quote))
    match = _COUNTED.match(behind) if bare else None
    return quote + match[0] if match else quote


def like(number: Decimal, model: str) -> str:
    """A number in the unit and the manner of a printed figure, without its hedge: 3000만원 beside 약 3억원."""
    model = _HEDGE.sub("", model)
    if match := _ENGLISH.search(model):
        scaled = number / SCALES[match["scale"].lower()]
        words = f"{printed(scaled)} {match['scale']}" if abs(scaled) >= 1 else printed(number)
    elif (match := _KOREAN.search(model)) and not _ARABIC.fullmatch(match[0]):
        words = _korean(number)
    elif match := _ARABIC.search(model):
        plain = "," not in match[0] and len(match[0].split(".")[0]) > 3
        words = printed(number).replace(",", "") if plain and number < 10_000 else printed(number)
    elif match := _DAYS.search(model):
        words = f"{printed(number)}일"
    else:
        first, _, rest = model.partition(" ")
        if first in COUNTING and rest:
            return f"{printed(number)}{rest}"
        return f"{printed(number)} {rest}".rstrip() if _number_word(first) else printed(number)
    return f"{model[: match.start()]}{words}{model[match.end() :]}".strip()


def years_like(number: int, model: str) -> str:
    """So many years in the manner of a printed count; `60 years` beside `golden wedding`, which tells no number."""
    told = like(Decimal(number), model)
    if not told.isdigit() or any(character.isdigit() for character in model):
        return told
    return f"{told} years" if model.isascii() else f"{told}년"


def _number_word(word: str) -> bool:
    found = english(word)
    return found is not None and not found.ordinal


def printed(number: Decimal) -> str:
    """The digits of a number, 1,234.5: two decimals at most."""
    return f"{number.quantize(Decimal('0.01')).normalize():,f}"


def _korean(number: Decimal) -> str:
    """3만7200, 1억2000만; below ten thousand as in English."""
    if abs(number) < 10_000:
        return printed(number)
    rest, told = round(abs(number)), "-" if number < 0 else ""
    for name, step in _STEPS:
        count, rest = divmod(rest, int(step))
        told += f"{count}{name}" if count else ""
    return f"{told}{rest or ''}"
