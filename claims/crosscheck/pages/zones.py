"""A figure in a headline, a summary or a caption that the body tells otherwise.

"자전거길 24㎞ 잇는다" above a body that knows 42㎞ alone. Headlines round (1조 for 1조240억원), pick a part and
add up, so a figure is weighed only where the body prints nothing that bears it out, and only among the same words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from claims.crosscheck.figures.numbers import differ_in_rounding, digits, one_stroke_apart, shifted, significant
from claims.crosscheck.pages import zone_days
from claims.crosscheck.pages.zone_pairs import Told, beside_body, common, words
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.families import figure
from claims.fold import fold
from claims.regex import regex
from claims.span import Span

_NEXT_WORD = regex(r" ?[가-힣]+")
_LAST_WORD = regex(r"[A-Za-z]+\s(?:(?:by|to|of|about)\s){0,2}$")
# 1,841 and 1,847 are one key apart among the same words; 41 and 47 are two figures.
_MIN_DIGITS = 3
_WHOLE_WORD = 3  # orders of magnitude: 3억 for 3조, not one in ten for ten in a hundred
_WORDS_OF_A_SLIP = 2
_WORDS_OF_A_TURN = 2
# "강변 3개 구간 연결" and "강변 4개 구간을 연결한다": no slip of the keyboard, so nearly all words must be the same.
_WORDS_OF_A_FIGURE = 4
_SHARE_OF_A_FIGURE = Decimal("0.75")
_ALIKE = Decimal("1.5")
_NEAR = 2
_ALL = regex(r"\b(?:the|all|these|both)\s$|(?:모두|총|전체)\s$", re.IGNORECASE)
_ALL_BEHIND = regex(r"\s?(?:[가-힣]{1,4}\s)?(?:전원|전체|모두)")


def check(witnesses: Sequence[Witness[K]]) -> list[Disagreement[K]]:
    """A warning for each figure and each day above or beside a body that the body contradicts."""
    found: list[Disagreement[K]] = []
    for witness in witnesses:
        for one, body in beside_body(witness, "figure"):
            if not _borne_out(one, body) and not _pictured(one, body):
                found += _disagreement("claims.figure.zone", one, _other_figures(one, body))
            found += _disagreement("claims.figure.direction", one, _turned(one, body))
        for one, body in beside_body(witness, "date"):
            found += _disagreement("claims.date.zone", one, zone_days.other_days(one, body))
    return found


def _pictured(one: Told[K], body: Sequence[Told[K]]) -> bool:
    """Whether a picture may show some of them: two winners of the body's four, and not "the two winners"."""
    number, text = _number(one), one.witness.text
    if one.part.role != "caption" or number is None or _unit(one) not in ("명", "인", "사람", "마리", "대", None):
        return False
    left = text[max(one.part.span.start, one.claim.span.start - 8) : one.claim.span.start]
    fewer = all(number < (_number(o) or number + 1) for o in body if _unit(o) == _unit(one))
    return fewer and not _ALL.search(left) and not _ALL_BEHIND.match(text, one.claim.span.end)


def _number(told: Told[K]) -> Decimal | None:
    """The one number a figure prints; None for a range, a bound and a bare number."""
    amount = told.claim.value.amount
    return amount.low if _unit(told) is not None and amount.low == amount.high else None


def _unit(told: Told[K]) -> str | None:
    """The unit; won where a headline leaves it out: 국비 120억 확보."""
    unit: str | None = told.claim.value.amount.unit
    return "KRW" if unit is None and told.claim.quote.endswith(("억", "조")) else unit


def _borne_out(one: Told[K], body: Sequence[Told[K]]) -> bool:
    """Whether the body prints the figure, one that it rounds, or two that make it up."""
    number, value = _number(one), one.claim.value
    if number is None:
        return True
    alike = [o.claim.value for o in body if _unit(o) in (_unit(one), None)]
    ends = [{end for end in (o.amount.low, o.amount.high) if end is not None} for o in alike]
    place = _place(number)
    if any(abs(number - end) < place for both in ends for end in both):
        return True
    # The body's 1조원 beside its 1조240억원 bears out no 1조420억원.
    # And 최저 136만원, which is open to all sides, bears out no 286억원.
    finer = [
        o
        for o, both in zip(alike, ends, strict=True)
        if not both or (min(map(_place, both)) <= place and min(both) <= _NEAR * number and number <= _NEAR * max(both))
    ]
    return any(figure.can_both_be_true(value, other) for other in finer) or _is_made_up(number, ends)


def _is_made_up(number: Decimal, ends: Sequence[set[Decimal]]) -> bool:
    """Whether two figures, of several with these ends, add up to a number or lie it apart."""
    holders: dict[Decimal, set[int]] = {}
    for place, both in enumerate(ends):
        for end in both:
            holders.setdefault(end, set()).add(place)
    return any(
        len(there | mine) > 1
        for end, mine in holders.items()
        for there in (holders.get(number - end), holders.get(end + number))
        if there
    )


def _place(number: Decimal) -> Decimal:
    """What its last digit that is no zero counts: 1조2천억 is told to 1천억."""
    return Decimal(1).scaleb(int(number.normalize().as_tuple().exponent))


def _other_figures(one: Told[K], body: Sequence[Told[K]]) -> list[Told[K]]:
    """The figures that this one is a slip of; where there are none, the one told in nearly the same words."""
    number = _number(one)
    near = [other for other in body if _unit(other) == _unit(one) and _number(other) not in (None, number)]
    slips = [o for o in near if common(one, o) >= _WORDS_OF_A_SLIP and _slipped(number, _number(o))]
    enough = max(Decimal(_WORDS_OF_A_FIGURE), _SHARE_OF_A_FIGURE * len(words(one)))
    # 3곳 is the body's 3개소; "소 한 마리도 빠짐없이" counts nothing.
    if number == 1 or any(number == other.claim.value.amount.low for other in body):
        return slips
    return slips or [o for o in near if common(one, o) >= enough and _alike(number, _number(o))]


def _alike(one: Decimal | None, other: Decimal | None) -> bool:
    """Whether two numbers may count one thing: 23 winners of whom 4 are the best do not."""
    return one is not None and other is not None and max(one, other) <= _ALIKE * min(one, other)


def _turned(one: Told[K], body: Sequence[Told[K]]) -> list[Told[K]]:
    """The same number wherever the body prints it, where all of them go the other way: 12.3% 증가 above 12.3% 감소."""
    way, amount = one.claim.value.direction, one.claim.value.amount
    same = [o for o in body if o.claim.value.amount[2:5] == amount[2:5]]
    turned = [o for o in same if {way, o.claim.value.direction} == {"up", "down"}]
    return turned if len(turned) == len(same) and any(common(one, o) >= _WORDS_OF_A_TURN for o in turned) else []


def _slipped(one: Decimal | None, two: Decimal | None) -> bool:
    """Whether a figure is one key, two digits changed about, or a scale away from what the other rounds to."""
    if one is None or two is None:
        return False
    if one.adjusted() != two.adjusted() and one > 0 and two > 0:
        # 210억 above 21억4천만: its digits at another scale, rounded.
        scaled = two.scaleb(one.adjusted() - two.adjusted())
        if len(significant(one)) > 1 and round(scaled / _place(one)) * _place(one) == one:
            return True
    if shifted(one, two):
        return len(significant(one)) > 1 or abs(one.adjusted() - two.adjusted()) >= _WHOLE_WORD
    place = _place(one)
    rounded = round(two / place) * place
    a, b = digits(one), digits(rounded)
    if not one_stroke_apart(a, b):
        return False
    return sorted(a) == sorted(b) or (min(len(a), len(b)) >= _MIN_DIGITS and not differ_in_rounding(one, rounded))


def _disagreement(rule: str, one: Told[K], meant: Sequence[Told[K]]) -> list[Disagreement[K]]:
    """One disagreement where all that is meant says the same; none where nothing is, or it is not clear what."""
    number = _number(one) if rule == "claims.figure.zone" else None
    # 268억원 and 268억3000만원 of the body are one.
    said = {fold(o.claim.quote) if number is None else round((_number(o) or number) / _place(number), 0) for o in meant}
    if len(said) != 1:
        return []
    quoted = _with_its_verb if rule == "claims.figure.direction" else _quoted
    text, key = one.witness.text, one.witness.key
    groups = ([quoted(told) for told in group] for group in ([one], meant))
    sides = tuple(Side(text[slice(*spans[0])], tuple(Mention(key, span) for span in spans)) for spans in groups)
    return [Disagreement(rule, Grade.WARNING, fold(one.claim.quote), sides)]


def _quoted(told: Told[K]) -> Span:
    return told.claim.span


def _with_its_verb(told: Told[K]) -> Span:
    """12.3% 증가, rose by 12.3%: both sides print 12.3%."""
    text, (start, end) = told.witness.text, told.claim.span
    before = _LAST_WORD.search(text, max(0, start - 30), start)
    after = _NEXT_WORD.match(text, end)
    return Span(before.start() if before else start, after.end() if after else end)
