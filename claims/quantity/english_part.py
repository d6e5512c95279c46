"""One English number with its unit, in digits or words: 1.2 billion, 5 1/2 miles, two-thirds, one in five, 21st."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from claims.numerals import VULGAR, Numeral, arabic
from claims.quantity.english_numerals import ONES, ORDINALS, SCALES, TENS, words
from claims.quantity.english_units import money_before, unit_at
from claims.quantity.printed import alone
from claims.quantity.units import MONEY_SIGNS, Unit, alternation
from claims.quantity.written import written
from claims.regex import regex

ARABIC = (
    r"(?:[0-9]{1,3}(?:[,\u2009\u202f][0-9]{3})+(?:\.[0-9]+)?|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?:\.[0-9]+)?|[0-9]*\.[0-9]+|[0-9]+)"
    r"(?:[eE][+-]?[0-9]{1,3}(?![0-9A-Za-z]))?"
)
RUN = regex(ARABIC)
_SCALE = alternation(SCALES)
_MONEY_CODE = rf"(?:{alternation(sign for sign in MONEY_SIGNS if sign.isalpha() and len(sign) == 3)})\b"
_SCALE_AFTER = regex(
    rf"[\s-]?(?P<word>(?i:{_SCALE}))(?![A-Za-z0-9²³])|\s{{0,2}}(?P<letter>MM|[kKmMbBtT])(?:(?![A-Za-z0-9²³])|(?={_MONEY_CODE}))"
)
_CODE_SCALE = regex(rf"\s([KMB])(?={_MONEY_CODE})")  # thirty MSEK
# 18K gold is a fineness, 4K a resolution, a 10K race a length.
_NO_THOUSANDS = regex(
    r"\s(?:(?:yellow|white|rose|solid|pure|ultra|fun|charity)[\s-])?"
    r"(?:gold|resolution|uhd|hd|hdr|display|screen|tv|video|camera|monitor|projector|streaming|footage|race|run|walk)\b",
    re.IGNORECASE,
)
_COIN = regex(_MONEY_CODE)
_PEOPLE = regex(
    r"\s(?:[a-z]+\s){0,2}(?:users|people|customers|members|downloads|followers|subscribers|views|players|visitors|viewers|households|units)\b"
)
_LONE_DIGIT = regex(r"(?<![0-9.,])[0-9]$")
_PLUS = regex(r"\+(?=[\s-]?[A-Za-z%])")  # 40+ million, 10+ years
_NUMBER_AFTER = regex(r"\s?[0-9]")
_OF_ONE = regex(r"\s(?:of\s)?(?:an?|one)(?=\s)")
_LETTERS = {"k": 10**3, "m": 10**6, "mm": 10**6, "b": 10**9, "t": 10**12}
_FRACTION = regex(
    r"(?:(?P<whole>[0-9]+)(?:\s{1,2}|\sand\s|-(?=[0-9]{1,2}/[0-9])))?"
    r"(?P<top>[0-9]{1,3})\s?/\s?(?P<bottom>[1-9][0-9]{0,2})(?![0-9/])"
    rf"|(?P<integer>[0-9]*)\s?(?P<vulgar>[{''.join(VULGAR)}])"
)
_AND_A_HALF = regex(r"\sand\s(?:a\s(?:half|quarter|third)|three[\s-]quarters|two[\s-]thirds)\b", re.IGNORECASE)
# 4 thousand 3 hundred, 3 hundred and 21
_MIXED = regex(
    r"\s(?:and\s)?(?P<digits>[0-9]{1,3})\s(?P<hundred>hundred)\b|\sand\s(?P<rest>[0-9]{1,3})(?![0-9,.%]|\sdozen)"
)
_ORDINAL = regex(r"(?:st|nd|rd|th)\b")
_NUMBER_WORDS = [*ONES, *TENS, *SCALES, *ORDINALS, "half", "halves"]
_TOKEN = alternation(_NUMBER_WORDS)
# Most words fail by their first letters: without this the words take six times as long to search.
_HEAD = (
    rf"(?=[{''.join(sorted({word[0] for word in _NUMBER_WORDS}))}a])"
    rf"(?=an?\s|{alternation({word[:3] for word in _NUMBER_WORDS})})"
)
_ARTICLE = rf"(?:an?[\s-]+(?=(?:{alternation([*SCALES, *ORDINALS, 'half'])})\b))?"
WORDS = regex(
    rf"\b{_HEAD}(?:{_ARTICLE}(?:{_TOKEN})|half\s+an?\s+(?:{_SCALE}))"
    rf"(?:(?:[\s-]+(?:and[\s-]+)?{_ARTICLE}|\s+point\s+)(?:{_TOKEN})){{0,20}}(?:\b|(?=fold\b))",
    re.IGNORECASE,
)
# one in five, 3 out of 10, 1 over 20: a number, another one after it, and no unit that makes it an amount of its own.
_DIVISION = regex(r"\s(?:(?P<over>over)|(?P<of>out\sof)|in)\s(?=[a-z0-9])|-(?:in|out-of)-(?=[a-z0-9])")
_NOUN_AFTER = regex(r"\s?[A-Za-z%$]")


class Part(NamedTuple):
    """A number with its unit and where both end; `scaled` when a word such as million raised it."""

    numeral: Numeral
    end: int
    unit: Unit | None
    scaled: bool = False
    ordinal: bool = False


def digits(text: str, start: int, floor: int = 0, *, money: bool = False) -> Part | None:
    """The number that starts here with a digit, its scale and its unit; its currency not before `floor`.

    `money` where a currency is known to go before it: the 5 of $4-5M.
    """
    if special := written(text, start):
        return _with_unit(text, Part(special[0], special[1], None))
    if fraction := _FRACTION.match(text, start):
        # 24/7 and 50/50 are no fractions.
        proper = fraction["vulgar"] or fraction["whole"] or int(fraction["top"]) < int(fraction["bottom"])
        return _fraction(text, fraction) if proper or alone(text, fraction[0]) else None
    match = RUN.match(text, start)
    if match is None or len(match[0]) > 40:
        return None
    numeral, end = arabic(match[0]), match.end()
    if ordinal := _ORDINAL.match(text, end):
        return Part(numeral, ordinal.end(), None, ordinal=True)
    if (plus := _PLUS.match(text, end)) and (_SCALE_AFTER.match(text, plus.end()) or unit_at(text, plus.end())[0]):
        end = plus.end()
    sign, scaled = money_before(text, start, floor), False
    while (scale := _SCALE_AFTER.match(text, end)) and (value := _scale(scale, money or sign is not None)):
        numeral, end, scaled = Numeral(numeral.value * value, numeral.place * value), scale.end(), True
    if scaled and (rest := _MIXED.match(text, end)):
        place = Decimal(100 if rest["hundred"] else 1)
        added = Decimal(rest["digits"] or rest["rest"]) * place
        if added < numeral.place <= 1000:
            numeral, end = Numeral(numeral.value + added, place), rest.end()
    if (more := _AND_A_HALF.match(text, end)) and (rest_in_words := words(more[0].strip()[4:])):
        numeral, end = Numeral(numeral.value + rest_in_words.numeral.value, Decimal("0.01")), more.end()
    part = _with_unit(text, Part(numeral, end, None, scaled))
    after = part.unit if part.unit and part.unit.measure == "money" else None
    if sign and after and (after != sign[0] or _NUMBER_AFTER.match(text, part.end)):
        part = Part(numeral, end, None, scaled)  # eur 10 usd 15, $ 5 $ 6: the second belongs to the next number
    return _divided(text, part)


def spelled(text: str, match: re.Match[str]) -> tuple[Part, str] | None:
    """The number in the words of a match of WORDS, cut from the right until it is one; with the words it took."""
    run = match[0]
    while (value := words(run)) is None:
        shorter = re.sub(r"[\s-]+\S+$|-[^-]*$", "", run)
        if shorter == run:
            return None
        run = shorter
    part = Part(value.numeral, match.start() + len(run), None, ordinal=value.ordinal)
    if letter := _CODE_SCALE.match(text, part.end):
        factor = _LETTERS[letter[1].lower()]
        part = part._replace(
            numeral=Numeral(value.numeral.value * factor, value.numeral.place * factor), end=letter.end()
        )
    return (part if value.ordinal else _divided(text, _with_unit(text, part))), run


def number_at(text: str, start: int, *, money: bool = False) -> Part | None:
    """The number in digits or words that starts here."""
    if text[start : start + 1].isdigit():
        return digits(text, start, money=money)
    match = WORDS.match(text, start)
    found = spelled(text, match) if match else None
    return found[0] if found else None


def _with_unit(text: str, part: Part) -> Part:
    """The number with the unit after it; half an hour and a quarter of a percent are parts of one."""
    unit, end = unit_at(text, part.end)
    if unit is None and 0 < part.numeral.value < 1 and (one := _OF_ONE.match(text, part.end)):
        unit, unit_end = unit_at(text, one.end())
        end = unit_end if unit else end
    return part._replace(unit=unit, end=end)


def _divided(text: str, part: Part) -> Part:
    """one in five is 0.2; "60 in 2019" and "scored 30 over 5 games" are two things."""
    match = _DIVISION.match(text, part.end) if part.unit is None and not part.scaled else None
    if match is None:
        return part
    at = match.end()
    below = words(word[0]) if (word := WORDS.match(text, at)) else None
    if below is not None and word is not None:
        bottom, end = below.numeral, word.end()
    elif number := RUN.match(text, at):
        bottom, end = arabic(number[0]), number.end()
    else:
        return part
    loose = match["over"] and _NOUN_AFTER.match(text, end)
    if loose or bottom.value > 1000 or (not match["over"] and part.numeral.value >= bottom.value) or not bottom.value:
        return part
    if unit_at(text, end)[0] is not None:
        return part
    return part._replace(numeral=Numeral(part.numeral.value / bottom.value, Decimal("1E-9")), end=end)


def _scale(match: re.Match[str], money: bool) -> int | None:
    """million; k and bn anywhere, M and B in money and before people: 100m is a length, 5G a network."""
    if match["word"]:
        return int(SCALES[match["word"].lower()])
    letter, text, end = match["letter"], match.string, match.end()
    glued = not match[0][0].isspace()
    if not money and not _COIN.match(text, end):
        if letter in "bB" and _LONE_DIGIT.search(text[max(0, match.start() - 2) : match.start()]):
            return None  # a 2b trial
        if letter == "K" and (not glued or _NO_THOUSANDS.match(text, end)):
            return None
        if letter not in "kKb" and not (letter in "MB" and glued and _PEOPLE.match(text, end)):
            return None
    return _LETTERS[letter.lower()] if glued or letter in "kbMBK" else None


def _fraction(text: str, match: re.Match[str]) -> Part:
    if match["vulgar"]:
        value = Decimal(match["integer"] or 0) + VULGAR[match["vulgar"]]
    else:
        value = Decimal(match["whole"] or 0) + Decimal(match["top"]) / Decimal(match["bottom"])
    return _with_unit(text, Part(Numeral(value, Decimal("1E-9")), match.end(), None))
