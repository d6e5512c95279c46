"""English number words that dates are spelled with: twenty-first, nineteen ninety-six, two thousand and eighteen."""

from __future__ import annotations

import re

from claims.quantity.units import alternation

_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = ("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_FIRSTS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_TENTHS = tuple(("twelfth" if teen == "twelve" else teen + "th") for teen in _TEENS)
_J = "[ \u00a0-]"


def _cardinals() -> dict[str, int]:
    words = dict(zip(_ONES + _TEENS, range(1, 20), strict=True))
    for tens, word in zip(range(20, 100, 10), _TENS, strict=True):
        words |= {word: tens} | {f"{word} {one}": tens + unit for unit, one in enumerate(_ONES, 1)}
    return words


def _ordinals() -> dict[str, int]:
    words = dict(zip(_FIRSTS + _TENTHS, range(1, 20), strict=True))
    words |= {"twentieth": 20, "thirtieth": 30, "thirty first": 31}
    return words | {f"twenty {one}": 20 + unit for unit, one in enumerate(_FIRSTS, 1)}


CARDINALS = _cardinals()
ORDINALS = _ordinals()


def pattern(words: dict[str, int]) -> str:
    """The words as a regular expression, longest first, hyphens and spaces alike."""
    return alternation(words, {" ": _J})


_BELOW = pattern(CARDINALS)
_ABOVE_NINE = pattern({word: value for word, value in CARDINALS.items() if value > 9})
# nineteen ninety six, nineteen hundred and six, nineteen oh four, two thousand and eighteen
YEAR = (
    rf"(?:(?:one|two){_J}thousand(?:(?:{_J}and)?{_J}(?:{_BELOW}))?"
    rf"|(?:{'|'.join(_TEENS[5:])}|twenty)(?:(?:{_J}hundred(?:{_J}and)?|{_J}(?:oh|zero)){_J}(?:{_BELOW})|{_J}(?:{_ABOVE_NINE})))"
)


def number(words: str) -> int:
    """The value of a cardinal or ordinal below a hundred, in words or digits."""
    digits = re.match(r"[0-9]+", words)
    if digits:
        return int(digits[0])
    folded = " ".join(re.split(_J + "+", words.lower()))
    return CARDINALS[folded] if folded in CARDINALS else ORDINALS[folded]


def spelled_year(words: str) -> int:
    """The year that number words spell."""
    parts = [part for part in re.split(_J + "+", words.lower()) if part not in ("and", "oh", "zero", "hundred")]
    if "thousand" in parts:
        rest = parts[parts.index("thousand") + 1 :]
        return 1000 * number(parts[0]) + (number(" ".join(rest)) if rest else 0)
    return 100 * number(parts[0]) + number(" ".join(parts[1:]))
