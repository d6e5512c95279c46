"""Amounts printed in English text: $1.2 billion, two-thirds, 3.5 percentage points, 40 to 50 miles, 5 ft 2 in, 21st.

Years, days, clock times, telephone numbers and parts of names are no amounts: 2024, May 4, 2:00 pm, A320, Boeing 777.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from claims import hedges
from claims.numerals import VULGAR
from claims.quantity.english_compound import FROM, joined, loss, signed, with_smaller
from claims.quantity.english_context import CODE, decoy_end, inside_code, score_at, stands_alone
from claims.quantity.english_numerals import SCALES
from claims.quantity.english_part import RUN, WORDS, Part, digits, number_at, spelled
from claims.quantity.english_units import money_before
from claims.quantity.printed import Printed, alone
from claims.quantity.units import Unit
from claims.regex import regex

_START = regex(rf"[0-9]|\.[0-9]|[{''.join(VULGAR)}]")
_RANGE = regex(r"\s?[~∼〜]\s?|\s?[-–—]\s?|\sto\s|(?P<and>\sand\s)")
_SIGN_AGAIN = regex(r"(?:US|C|A|HK)?[$€£¥₩]\s?")
_BETWEEN = regex(r"\bbetween\s\S{0,3}$", re.IGNORECASE)
_COUNTED_AFTER = regex(r"[\s-][a-z]")
# "one" is a pronoun as often, "quarter" three months, "m" and "bn" only scales of digits.
_NO_NUMBERS = frozenset(
    {"quarter", "quarters", "seconds", "hundreds", "thousands", "millions", "billions", "trillions", "dozens"}
    | {"mn", "mln", "bn", "bln", "tn", "tln"}
)
_A_PART = regex(r"an?\s(?!half|quarter)\w+(?:d|th|rd|st)$")
_SENTENCE_START = regex(r"(?:^|[.!?:;\n–—•*\"“‘'|-])\s{0,2}$")
_CAPITAL_NEXT = regex(r"[\s-][A-Z]")
_MILLIONTH = regex(r"one[\s-](?:hundred|thousand|million|billion)th$")  # the one-millionth visitor is no fraction
_PART_ENDS = regex(r"\s+of\b|\s*(?:[.,;)]|$)")
_PRONOUN = regex(r"\b(?:no|this|that|the|any|every|each|which|another|some|only|everyone)[\s-]$", re.IGNORECASE)
_ONE_AFTER = regex(
    r"(?!-(?:stop|on|of|off|way|sided|time|to|size)\b)[\s-](?!(?:of|another|or|is|was|can|could|would|who|that|which|has|on|at|to|and|day|by|with|as|for)\b)[a-z0-9]"
)


def read(text: str) -> Iterator[Printed]:
    """Every amount of an English text, in order. The text must be folded: ASCII digits and plain spaces."""
    yield from joined(text, _apart([*_digits(text), *_words(text)]))


def _apart(amounts: list[Printed]) -> Iterator[Printed]:
    """The amounts in order of their starts; what overlaps an earlier one is left out."""
    end = 0
    for amount in sorted(amounts, key=lambda amount: (amount.start, -amount.end)):
        if amount.start >= end:
            yield amount
            end = amount.end


def _digits(text: str) -> Iterator[Printed]:
    position = floor = 0
    while match := _START.search(text, position):
        start = match.start()
        if inside_code(text, start):
            position = max(CODE.match(text, start).end(), start + 1)  # type: ignore[union-attr]  # matches ""
            continue
        if decoy := decoy_end(text, start):
            position = decoy
            continue
        if score := score_at(text, start):
            yield from (_bare(text, *span) for span in score)
            position = floor = score[1][1]
            continue
        part = digits(text, start, floor)
        if part is None or not stands_alone(text, start, part):
            run = RUN.match(text, start)
            position = max(run.end() if run else 0, start + 1)
            continue
        found = _printed(text, start, part, floor)
        yield found
        position = floor = found.end


def _bare(text: str, start: int, end: int) -> Printed:
    value = Decimal(text[start:end])
    return Printed(start, end, start, end, value, value, Decimal(1), None)


def _words(text: str) -> Iterator[Printed]:
    for match in WORDS.finditer(text):
        found = spelled(text, match)
        if found is not None and _usable(text, match.start(), found[1].lower(), found[0].ordinal):
            yield _printed(text, match.start(), found[0])


def _usable(text: str, start: int, word: str, ordinal: bool) -> bool:
    """Whether the words are a number here, and not a pronoun, a quarter of a year or the end of a name."""
    if word == "one":
        return (
            text[start - 1 : start] != "-"
            and not _PRONOUN.search(text[max(0, start - 10) : start])
            and (_ONE_AFTER.match(text, start + 3) is not None or alone(text, text[start : start + 3]))
        )
    if _A_PART.match(word) and not _PART_ENDS.match(text, start + len(word)):
        return False  # a third of the votes, but a third party
    if word in SCALES and not alone(text, text[start : start + len(word)]):
        return False  # several hundred, the billion-dollar club: nobody says how many
    if _MILLIONTH.match(word) and text[max(0, start - 4) : start].lower() == "the ":
        return False
    if text[start].isupper() and not _SENTENCE_START.search(text[max(0, start - 3) : start]):
        return _CAPITAL_NEXT.match(text, start + len(word)) is None  # Three Rivers School
    return word not in _NO_NUMBERS and (text[start - 1 : start] not in ("-", "'", "’") or not ordinal)


def _printed(text: str, start: int, first: Part, floor: int = 0) -> Printed:
    unit, begin = first.unit, start
    if (money := money_before(text, start, floor)) and (unit is None or unit.measure == "money"):
        unit, begin = money
    second = _second(text, begin, first, unit)
    last = second or first
    low, high = (_shared_scale(first, second) if second else first.numeral.value), last.numeral.value
    amount = Printed(
        begin, last.end, start, last.end, low, high, last.numeral.place, unit or last.unit, (), first.ordinal
    )
    return _hedged(text, signed(text, loss(text, with_smaller(text, amount))))


def _second(text: str, begin: int, first: Part, unit: Unit | None) -> Part | None:
    """The upper end of a printed range: 40 to 50 miles, $5-$10 million; "from 5 to 10" is a change."""
    sign = _RANGE.match(text, first.end)
    if sign is None or first.ordinal or FROM.search(text[max(0, begin - 9) : begin]):
        return None
    if sign["and"] and not _BETWEEN.search(text[max(0, begin - 12) : begin]):
        return None
    at = sign.end()
    if again := _SIGN_AGAIN.match(text, at):
        at = again.end()
        if unit is None or unit.measure != "money":
            return None
    # 5-foot-10 is a height, "rose 12.3 points to 2,345.6" a change.
    glued = first.unit is not None and first.unit.name == "ft" and sign[0] == "-"
    second = (
        None
        if glued or decoy_end(text, at)
        else number_at(text, at, money=unit is not None and unit.measure == "money")
    )
    if second is None or second.ordinal or (unit is not None and second.unit not in (None, unit)):
        return None
    if unit is None and second.unit is None and not _COUNTED_AFTER.match(text, second.end):
        return None
    if first.unit is not None and second.unit is None and sign[0] == " to " and not again:
        return None
    return second if _shared_scale(first, second) < second.numeral.value else None


def _shared_scale(first: Part, second: Part) -> Decimal:
    """$5-10 million is 5 to 10 million."""
    if first.scaled or not second.scaled:
        return first.numeral.value
    return first.numeral.value * Decimal(10) ** (second.numeral.value.adjusted() // 3 * 3)


def _hedged(text: str, amount: Printed) -> Printed:
    """The amount with the hedges around it: about 500, more than 40 miles, 18 or older."""
    found: list[hedges.Hedge] = []
    start, end = amount.start, amount.end
    if "+" in text[amount.number : amount.tail]:
        found.append(hedges.Hedge("at_least", "+"))
    if not amount.ordinal and (before := hedges.before(text, start, "en")):
        found.append(before[0])
        start = before[1]
    if not amount.ordinal and (after := hedges.after(text, end, "en")):
        found.append(after[0])
        end = after[1]
    return amount._replace(start=start, end=end, hedges=tuple(found))
