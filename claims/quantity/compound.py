"""Amounts told in several units or with a half, and numbers in a row: 1년6개월, 5m42, 10초24, 두 배 반, 3·6개월."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from claims.quantity.korean_part import PARTICLE_AFTER, Part, part_at, unit_at
from claims.quantity.printed import Printed
from claims.quantity.units import Unit
from claims.regex import regex

# 10유로 20센트: a cent is a hundredth of the money before it.
_HAVE_CENTS = frozenset({"USD", "EUR", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD"})
# 2m 40cm, 3kg 200g, 7 pounds 4 ounces.
_STEPS = frozenset({("m", "cm"), ("km", "m"), ("kg", "g"), ("t", "kg"), ("lb", "oz")})
_HALVES = frozenset({"duration", "age", "multiple", "length", "area", "mass", "volume"})
_DECIMALS = regex(r"[0-9]{1,3}(?![0-9]|[.,][0-9])")
_ROW = regex(r"(?P<dot>[·ㆍ∙‧])|\s?(?:→|⟶|➝|➔)\s?|(?P<comma>,\s?)")
_SCALE = regex("[천만억조]")
_AND_A_HALF = regex(r"\s반(?=(?:이|을|의|에|은|으로|만에?|가량|정도|동안|짜리|쯤|씩|째|까지)?(?:[\s.,)]|$))")


def smaller(part: Unit, whole: Unit) -> bool:
    """Whether one unit may follow another to be added to it: 센트 after 달러, 개월 after 년."""
    cents = part.name == "USD" and whole.name in _HAVE_CENTS
    steps = whole.measure == "duration" or (whole.name, part.name) in _STEPS
    same = part.measure == whole.measure and (steps or part.name == whole.name or cents)
    return same and part.factor < whole.factor


def with_smaller(text: str, part: Part, unit: Unit) -> tuple[Decimal, Decimal, Decimal, int]:
    """13달러 45센트 is 13.45 dollars, 1년6개월 1.5 years; a hundredth alone is told in the whole currency."""
    whole = Decimal(1) if unit.measure == "money" else unit.factor
    value, place, end = part.numeral.value * unit.factor, part.numeral.place * unit.factor, part.end
    last = unit
    while (rest := _smaller_at(text, end, last)) and rest.unit is not None and not (_one_hundredth(last)):
        value += rest.numeral.value * rest.unit.factor
        place, end, last = rest.unit.factor, rest.end, rest.unit
    if last.name == "second" and (more := _DECIMALS.match(text, end)) and _free(text, more.end()):
        place = Decimal(1).scaleb(-len(more[0]))
        value, end = value + int(more[0]) * place, more.end()
    return value / whole, value / whole, place / whole, end


def metres(text: str, part: Part) -> tuple[Decimal, Decimal, Decimal, int]:
    """A height or a width of athletics: 5m42 is 5.42 m."""
    value, place, end = *part.numeral, part.end
    more = _DECIMALS.match(text, end)
    if more and len(more[0]) == 2 and value < 100 and not value % 1 and _free(text, more.end()):
        value, place, end = value + Decimal(more[0]) / 100, Decimal("0.01"), more.end()
    return value, value, place, end


def _smaller_at(text: str, end: int, unit: Unit) -> Part | None:
    """The number in a smaller unit that follows at once or after a space."""
    at = end + (text[end : end + 1] == " ")
    rest = part_at(text, at) if text[at : at + 1].isdigit() else None
    return rest if rest and rest.unit and smaller(rest.unit, unit) else None


def _one_hundredth(unit: Unit) -> bool:
    return unit.measure == "money" and unit.factor != 1


def _free(text: str, end: int) -> bool:
    """Whether a number that ends here is followed by neither a unit nor the rest of a word."""
    return unit_at(text, end)[0] is None and PARTICLE_AFTER.match(text, end) is not None


def sharing(text: str, amounts: Iterable[Printed]) -> Iterator[Printed]:
    """Numbers that stand in a row before one unit have it each: 3·6개월, 2만7015→1만5795명, 3, 4위."""
    waiting: list[Printed] = []
    for amount in amounts:
        if waiting and not _in_a_row(text, waiting[-1], amount):
            yield from waiting
            waiting = []
        if amount.unit is None and amount.end == amount.tail and not amount.ordinal:
            waiting.append(amount)
            continue
        yield from (bare._replace(unit=amount.unit, ordinal=amount.ordinal) for bare in waiting)
        waiting = []
        yield amount
    yield from waiting


def _in_a_row(text: str, first: Printed, second: Printed) -> bool:
    """Whether the second number takes the first into its unit: not in 1, 200명, nor where only one is told in 만."""
    sign = _ROW.fullmatch(text[first.end : second.number])
    if sign is None or (second.unit is not None and second.unit.measure == "money" and second.unit.factor != 1):
        return False
    if sign["comma"] and not (second.low - first.low == 1 or (second.ordinal and first.low < second.low)):
        return False
    if sign["dot"] and not first.low % 1 and second.low % 1:
        return False  # (한빛고 3·109.5점): a class and its points
    both = [bool(_SCALE.search(text[amount.number : amount.tail])) for amount in (first, second)]
    return both[0] or not both[1]


def joined(amounts: Iterable[Printed]) -> Iterator[Printed]:
    """일 달러 오십 센트 and 일 년 육 개월 are one amount each; what stands apart is left as it is."""
    last: Printed | None = None
    for amount in amounts:
        if last is not None and (sum_ := _sum(last, amount)):
            last = sum_
            continue
        if last is not None:
            yield last
        last = amount
    if last is not None:
        yield last


def _sum(first: Printed, second: Printed) -> Printed | None:
    whole, part = first.unit, second.unit
    if whole is None or part is None or second.start > first.end + 1 or not smaller(part, whole):
        return None
    share = Decimal(1) if part.measure == "money" else part.factor / whole.factor
    value = first.low + second.low * share
    return first._replace(end=second.end, tail=second.end, low=value, high=value, place=second.place * share)


def and_a_half(text: str, amount: Printed) -> Printed:
    """1시간 반, 두 배 반; 3학년 반 and 두 개 반 are classes of a school."""
    half = _AND_A_HALF.match(text, amount.end) if amount.unit and amount.unit.measure in _HALVES else None
    if half is None or amount.low != amount.high or amount.low % 1:
        return amount
    value = amount.low + Decimal("0.5")
    return amount._replace(end=half.end(), tail=half.end(), low=value, high=value, place=Decimal("0.5"))
