"""Amounts printed in Korean text: 2조3천억원, 12만3450㎡, 5∼12.5%, 100여 명 이상, 열두 곳, 3분의 1, 섭씨 34.9도.

Years, days, clock times, telephone numbers, and parts of names are no amounts: 2024년, 6·25, A320, 코로나19.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from claims import hedges, numerals
from claims.quantity.compound import and_a_half, joined, metres, sharing, with_smaller
from claims.quantity.korean_context import CODE, decoy_end, inside_code, numbered, score_at, stands_alone
from claims.quantity.korean_part import PLUS, RUN, Part, before_number, part_at, unit_at
from claims.quantity.korean_words import spelled
from claims.quantity.printed import Printed
from claims.regex import regex

# .5 is a half, but in "막 내려..75년 만에" and "했다.75년" the point ends a sentence.
_START = regex(r"[0-9]|(?<![0-9.가-힣)’”\"'])\.(?=[0-9])")
_FRACTION = regex(
    r"(?:(?:(?P<plus>[0-9]+)[과와] )?(?P<below>[0-9]{1,4}(?:,[0-9]{3})?\s?[백천만억]{0,2})\s?분의\s?"
    r"(?P<above>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,4}|[일이삼사오육칠팔구십백]{1,3})"
    r"|(?:(?P<whole>[0-9]+) {1,2})?(?P<top>[0-9]{1,2})/(?P<bottom>[1-9][0-9]?))(?![0-9/])"
)
_RANGE = regex(r"\s?[~∼〜～]\s?|\s[–-]\s|[–-](?!\s)|\s?(?:에서|내지)\s")
_BETWEEN = regex(r"\s?(?:사이|까지)")

_ORDINAL = {"ordinal", "rank"}


def read(text: str) -> Iterator[Printed]:
    """Every amount of a Korean text, in order. The text must be folded: ASCII digits and plain spaces."""
    digits = sharing(text, _digits(text))
    words = (hedged(text, _under_zero(text, amount), False) for amount in joined(spelled(text)))
    yield from _merged(digits, words)


def _under_zero(text: str, amount: Printed) -> Printed:
    """영하 십오도, 섭씨 오도: what stands before a number of degrees says which."""
    if amount.unit is None or amount.unit.name not in ("degree", "degC"):
        return amount
    negative, unit, begin = before_number(text, amount.start, amount.unit)
    low, high = (-amount.high, -amount.low) if negative else (amount.low, amount.high)
    return amount._replace(start=begin, low=low, high=high, unit=unit)


def _merged(first: Iterator[Printed], second: Iterator[Printed]) -> Iterator[Printed]:
    """Both in order of their starts; what overlaps an earlier one is left out."""
    end = 0
    for amount in sorted([*first, *second], key=lambda amount: (amount.start, -amount.end)):
        if amount.start >= end:
            yield amount
            end = amount.end


def _digits(text: str) -> Iterator[Printed]:
    position = last = 0
    while match := _START.search(text, position):
        start = match.start()
        if inside_code(text, start):
            position = CODE.match(text, start).end()  # type: ignore[union-attr]  # matches the empty string
            continue
        if decoy := decoy_end(text, start):
            position = decoy
            continue
        if score := score_at(text, start):
            yield from (_bare(text, *span) for span in score)
            position = score[1][1]
            continue
        found = _amount(text, start, 0 < start == last)
        if found is None:
            position = RUN.match(text, start).end()  # type: ignore[union-attr]  # a digit starts a run
            continue
        yield found
        position = last = max(found.end, start + 1)


def _bare(text: str, start: int, end: int) -> Printed:
    value = Decimal(text[start:end])
    return Printed(start, end, start, end, value, value, Decimal(1), None)


def _amount(text: str, start: int, joined: bool) -> Printed | None:
    if fraction := _FRACTION.match(text, start):
        made = _fraction(text, start, fraction)
        if made is not None:
            return made
    first = part_at(text, start)
    if first is None or not stands_alone(text, start, first, joined):
        return None
    second = _second(text, first)
    return _printed(text, start, first, second)


def _second(text: str, first: Part) -> Part | None:
    """The upper end of a printed range, or None: 3~5명, 10만원에서 20만원, 215만407∼311만2658주."""
    sign = _RANGE.match(text, first.end)
    if sign is None or not text[sign.end() : sign.end() + 1].isdigit():
        return None
    if decoy_end(text, sign.end()):
        return None
    second = part_at(text, sign.end())
    if second is None or (second.unit is None and first.unit is None and sign[0].strip() in "-–"):
        return None
    if first.unit is not None and second.unit not in (None, first.unit):
        return None
    # 10%에서 15%로 tells of a change, 10%에서 15% 사이 of a range.
    if sign[0].strip() == "에서" and not _BETWEEN.match(text, second.end):
        return None
    value = _shared_scale(first, second)
    return second if value < second.numeral.value else None


def _shared_scale(first: Part, second: Part) -> Decimal:
    """3~5만 is 30,000 to 50,000: a bare first number shares the scale of the second; in 7000~1만 it has its own."""
    if numerals.scaled(first.raw) or first.unit is not None or not numerals.scaled(second.raw):
        return first.numeral.value
    value = first.numeral.value * numerals.trailing_scale(second.raw)
    return value if value < second.numeral.value else first.numeral.value


def _printed(text: str, start: int, first: Part, second: Part | None) -> Printed:
    low, high, place = first.numeral.value, first.numeral.value, first.numeral.place
    last = first
    if second is not None:
        low, high, place, last = _shared_scale(first, second), second.numeral.value, second.numeral.place, second
    unit = last.unit or first.unit
    begin, end = start, last.end
    negative, unit, begin = before_number(text, begin, unit)
    if unit is not None and unit.measure in ("money", "duration", "length", "mass") and last is first:
        low, high, place, end = with_smaller(text, first, unit)
    if unit is not None and unit.name == "m" and last is first and end == last.end:
        low, high, place, end = metres(text, first)
    # "영업이익은 -40억원" is a loss, a minus at a line's start the mark of an item. △ is left to `direction`.
    if negative and not (unit is not None and unit.measure == "money" and text[begin - 1 : begin] in ("", "\n")):
        low, high = -high, -low
    ordinal = (unit is not None and unit.measure in _ORDINAL) or numbered(text, start, first)
    return hedged(text, Printed(begin, end, start, end, low, high, place, unit, (), ordinal), first.plus or last.plus)


def _fraction(text: str, start: int, match: re.Match[str]) -> Printed | None:
    above, below = match["above"] or match["top"], match["below"] or match["bottom"]
    top, bottom = (numerals.korean(number.replace(",", "")) for number in (above, below))
    if top is None or bottom is None or not bottom.value or (match["top"] and top.value >= bottom.value):
        return None
    value = Decimal(match["whole"] or match["plus"] or 0) + top.value / bottom.value
    unit, end = unit_at(text, match.end())
    if unit is not None and unit.name == "degree":
        unit, end = None, match.end()  # 1/3도 안 되는: not even a third
    negative, unit, begin = before_number(text, start, unit)
    value = -value if negative else value
    return hedged(text, Printed(begin, end, start, end, value, value, Decimal("1E-9"), unit), False)


def hedged(text: str, amount: Printed, plus: bool) -> Printed:
    """The amount with the hedges around it: 약 500명, 500여 명 이상, 500명 안팎."""
    amount = and_a_half(text, amount)
    found = [*amount.hedges, hedges.Hedge("little_over", "여")] if plus else [*amount.hedges]
    start, end = amount.start, amount.end
    if text[end : end + 1] == "여" and not plus and (tail := PLUS.match(text, end)):
        found.append(hedges.Hedge("little_over", "여"))
        end = tail.end()
    if before := hedges.before(text, start, "ko"):
        found.append(before[0])
        start = before[1]
    while (after := hedges.after(text, end, "ko")) and len(found) < 4:
        found.append(after[0])
        end = after[1]
    return amount._replace(start=start, end=end, hedges=tuple(found))
