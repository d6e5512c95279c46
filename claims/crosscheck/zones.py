"""A figure or a day in a headline, a summary or a caption that the body tells otherwise.

"자전거길 24㎞ 잇는다" above a body that knows 42㎞ alone. Headlines round (1조 for 1조240억원), pick a part and
add up, so a figure is weighed only where the body prints nothing that bears it out, and only among the same words.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations
from typing import Generic, NamedTuple

from claims.claim import Claim
from claims.crosscheck.fold import fold
from claims.crosscheck.numbers import differ_in_rounding, digits, one_stroke_apart, shifted, significant
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Part, Side, Witness
from claims.families import date, figure

# 억원 of 186억원 is no word of its own.
_WORD = re.compile(r"(?<![0-9가-힣A-Za-z])(?:[가-힣]{2,}|[A-Za-z]{3,})[가-힣A-Za-z]*")
_CREDIT = re.compile(r"[\[(/|] ?(?:사진|[Pp]hoto|PHOTO)")
_BARE_DAY = re.compile(r"[0-9]{1,2}일")
_NUMBER = re.compile(r"[0-9]+")
_LAST_DAY = 31
_THIS_DAY = ("이날", "같은 날")
_WEEKDAY = re.compile(r"[A-Z][a-z]+day|[월화수목금토일]요일")
# A deadline beside the day of the news: 15일 밝혔다 tells nothing of 31일까지 납부.
_TERM = re.compile(r"\s*(?:까지|부터|[~∼-]|(?:[가-힣]+ )?(?:밝혔|말했|전했|알렸|발표했|발표하|\(현지|자로|기준))")
# 1,841 and 1,847 are one key apart among the same words; 41 and 47 are two figures.
_MIN_DIGITS = 3
_WHOLE_WORD = 3  # orders of magnitude: 3억 for 3조, not one in ten for ten in a hundred
_WORDS_OF_A_SLIP = 2
# The mayor in her office on Monday and at City Hall on Wednesday: office, name and city alone are no event.
_WORDS_OF_A_PICTURE = 4
_WORDS_OF_A_DAY = 3
# "강변 3개 구간 연결" and "강변 4개 구간을 연결한다": no slip of the keyboard, so nearly all words must be the same.
_WORDS_OF_A_FIGURE = 4
_SHARE_OF_A_FIGURE = Decimal("0.75")
_ALIKE = Decimal("1.5")
_SHARE_OF_A_DAY = Decimal("0.7")


class _Told(NamedTuple, Generic[K]):
    """A claim with its witness and its part."""

    witness: Witness[K]
    claim: Claim
    part: Part


def check(witnesses: Sequence[Witness[K]]) -> list[Disagreement[K]]:
    """A warning for each figure and each day above or beside a body that the body contradicts."""
    found: list[Disagreement[K]] = []
    for witness in witnesses:
        found += _weighed(witness, "figure", "claims.figure.zone", _borne_out, _other_figures)
        found += _weighed(witness, "date", "claims.date.zone", _printed, _other_days)
    return found


def _weighed(
    witness: Witness[K],
    family: str,
    rule: str,
    borne_out: Callable[[_Told[K], Sequence[_Told[K]]], bool],
    contradicting: Callable[[_Told[K], Sequence[_Told[K]]], list[_Told[K]]],
) -> Iterator[Disagreement[K]]:
    above, told = _above(witness), []
    if above:
        told = [
            _Told(witness, claim, part)
            for claim in witness.claims
            if claim.family == family and (part := witness.part_at(claim.span.start)) is not None
        ]
    for one in (one for one in told if one.part in above):
        body = [o for o in told if o.part.role.endswith("body") and o.part.translated == one.part.translated]
        meant = [] if borne_out(one, body) else contradicting(one, body)
        if len({fold(other.claim.quote) for other in meant}) == 1:
            yield _disagreement(rule, [one], meant)


def _above(witness: Witness[K]) -> set[Part]:
    """Summaries, captions, and the headlines before the body: those within it may be the lines of a list."""
    start = {
        part.translated: part.span.start
        for part in reversed(witness.parts)
        if part.role.removeprefix("translated_") == "body"
    }
    return {
        part
        for part in witness.parts
        if part.role in ("summary", "caption")
        or (part.role.endswith(("headline", "subhead")) and part.span.start < start.get(part.translated, 0))
    }


def _words(told: _Told[K]) -> frozenset[str]:
    """The beginnings of the other words of its sentence or line, without the credit of a picture."""
    witness, claim = told.witness, told.claim
    number = bisect_right(witness.sentences, claim.span.start, key=lambda span: span.start) - 1
    line = witness.sentences[number] if number >= 0 else claim.span
    credit = _CREDIT.search(witness.text, *line)
    words = (
        m
        for m in _WORD.finditer(witness.text, line.start, credit.start() if credit else line.end)
        if not claim.span.start <= m.start() < claim.span.end
    )
    return frozenset(m[0][:4].lower() if m[0].isascii() else m[0][:2] for m in words)


def _number(told: _Told[K]) -> Decimal | None:
    """The one number a figure prints; None for a range, a bound and a bare number."""
    amount = told.claim.value.amount
    return amount.low if amount.unit is not None and amount.low == amount.high else None


def _borne_out(one: _Told[K], body: Sequence[_Told[K]]) -> bool:
    """Whether the body prints the figure, one that it rounds, or two that make it up."""
    number, value = _number(one), one.claim.value
    if number is None:
        return True
    alike = [o.claim.value for o in body if o.claim.value.amount.unit in (value.amount.unit, None)]
    ends = [{end for end in (o.amount.low, o.amount.high) if end is not None} for o in alike]
    place = _place(number)
    if any(abs(number - end) < place for both in ends for end in both):
        return True
    # The body's 1조원 beside its 1조240억원 bears out no 1조420억원.
    finer = [o for o, both in zip(alike, ends, strict=True) if not both or min(map(_place, both)) <= place]
    return any(figure.can_both_be_true(value, other) for other in finer) or any(
        number in (x + y, abs(x - y)) for a, b in combinations(ends, 2) for x in a for y in b
    )


def _place(number: Decimal) -> Decimal:
    """What its last digit that is no zero counts: 1조2천억 is told to 1천억."""
    return Decimal(1).scaleb(int(number.normalize().as_tuple().exponent))


def _other_figures(one: _Told[K], body: Sequence[_Told[K]]) -> list[_Told[K]]:
    """The figures that this one is a slip of; where there are none, the one told in nearly the same words."""
    unit, number = one.claim.value.amount.unit, _number(one)
    near = [other for other in body if other.claim.value.amount.unit == unit and _number(other) not in (None, number)]
    slips = [o for o in near if _common(one, o) >= _WORDS_OF_A_SLIP and _slipped(number, _number(o))]
    enough = max(Decimal(_WORDS_OF_A_FIGURE), _SHARE_OF_A_FIGURE * len(_words(one)))
    # 3곳 is the body's 3개소; "소 한 마리도 빠짐없이" counts nothing.
    if number == 1 or any(number == other.claim.value.amount.low for other in body):
        return slips
    return slips or [o for o in near if _common(one, o) >= enough and _alike(number, _number(o))]


def _alike(one: Decimal | None, other: Decimal | None) -> bool:
    """Whether two numbers may count one thing: 23 winners of whom 4 are the best do not."""
    return one is not None and other is not None and max(one, other) <= _ALIKE * min(one, other)


def _common(one: _Told[K], other: _Told[K]) -> int:
    return len(_words(one) & _words(other))


def _slipped(one: Decimal | None, two: Decimal | None) -> bool:
    """Whether a figure is one key, two digits changed about, or a scale away from what the other rounds to."""
    if one is None or two is None:
        return False
    if shifted(one, two):
        return len(significant(one)) > 1 or abs(one.adjusted() - two.adjusted()) >= _WHOLE_WORD
    place = _place(one)
    rounded = round(two / place) * place
    a, b = digits(one), digits(rounded)
    if not one_stroke_apart(a, b):
        return False
    return sorted(a) == sorted(b) or (min(len(a), len(b)) >= _MIN_DIGITS and not differ_in_rounding(one, rounded))


def _printed(one: _Told[K], body: Sequence[_Told[K]]) -> bool:
    """Whether a date is none to be weighed: no day by its number or name, a deadline, or one that the body prints."""
    day = _day(one)
    if day is None or any(day == _day(other) or _resolved_alike(one, other) for other in body):
        return True
    # 6.1.기준 is read as no day, and prints it all the same.
    printed = re.compile(rf"(?<![0-9]){day}(?:일|\.(?![0-9]))")
    return any(printed.search(other.witness.text, *other.part.span) for other in body)


def _day(told: _Told[K]) -> str | None:
    """18 of 12월 18일 and of December 18, 2025, or the name of a weekday; None for the end of a term."""
    if told.claim.value.grain != "day" or _TERM.match(told.witness.text, told.claim.span.end):
        return None
    start = told.claim.value.start
    if told.claim.quote in _THIS_DAY:
        return str(start.day) if start is not None else None
    numbers = [number for number in _NUMBER.findall(told.claim.quote) if int(number) <= _LAST_DAY]
    return next(iter(numbers[-1:] or _WEEKDAY.findall(told.claim.quote)), None)


def _resolved_alike(one: _Told[K], other: _Told[K]) -> bool:
    a, b = one.claim.value, other.claim.value
    return a.start is not None and a.grain == b.grain and b.start is not None and date.can_both_be_true(a, b)


def _other_days(one: _Told[K], body: Sequence[_Told[K]]) -> list[_Told[K]]:
    here = _day(one)
    # 18일 of a caption is a day of this month's news, and 기념촬영을 하고 있다 stands in captions alone.
    if one.part.role == "caption" and _BARE_DAY.fullmatch(one.claim.quote):
        enough = Decimal(_WORDS_OF_A_PICTURE)
    else:
        enough = max(Decimal(_WORDS_OF_A_DAY), _SHARE_OF_A_DAY * len(_words(one)))
    days = [(other, _day(other)) for other in body if _common(one, other) >= enough]
    return [other for other, day in days if here and day and here.isdigit() == day.isdigit()]


def _disagreement(rule: str, here: Sequence[_Told[K]], there: Sequence[_Told[K]]) -> Disagreement[K]:
    sides = tuple(
        Side(group[0].claim.quote, tuple(Mention(told.witness.key, told.claim.span) for told in group))
        for group in (here, there)
    )
    return Disagreement(rule, Grade.WARNING, fold(here[0].claim.quote), sides)
