"""What each of several had, with how many they are and what it makes, over neighbouring sentences.

Six swimmers crossed the lake. Together they raised $9,000, an average of $1,800 each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from claims.crosscheck.draft.counts import COUNT, RATE, Count
from claims.crosscheck.figures.equation import PRODUCT, Equation
from claims.crosscheck.figures.mends import Range
from claims.crosscheck.statement import Grade
from claims.regex import regex
from claims.span import Language

_PRODUCT = "claims.figure.product"
_EACH: dict[Language, tuple[re.Pattern[str], re.Pattern[str]]] = {
    "en": (
        regex(r"\b(?:an\saverage\sof|averaging)\s(?:about\s|nearly\s)?$", re.IGNORECASE),
        regex(
            r"(?:\s[a-z]+)?\s(?:each|apiece|a\s(?:head|piece)"
            r"|per\s(?:head|person|member|household|family|pupil|student|school|team))\b"
        ),
    ),
    "ko": (
        regex(
            r"(?:한|1)\s?(?:명|사람|인|가구|팀|곳|대|마리|학교)에?(?:당|꼴로|게)?\s(?:평균\s)?$|[명인]당\s(?:평균\s)?$"
        ),
        regex(r"\s?(?:씩|꼴)"),
    ),
}
# Of another whole, another number or a stretch of time.
_OPEN = regex(
    r"\b(?:includ\w+|plus|another|others?|rest|remaining|more|least|most|month\w*|year\w*|week\w*|days?|hours?|daily|from|further|extra|target|goal"
    r"|profit|up\sto|ticket\w*|entry|price[sd]?|cost\w*|sold|first|second)\b"
    r"|포함|나머지|이상|최대|매[년월주일]|하루|추가|목표|(?<![가-힣])등(?![가-힣])|시간당|보다",
    re.IGNORECASE,
)
_PER_HEAD = regex(r"(?:한|1)\s?(?:명|사람|인)에?(?:당|꼴로|게)?\s(?:평균\s)?$|[명인]당\s(?:평균\s)?$")
_ROUGH = Decimal("0.06")  # an average is told in round numbers
_OTHER = 3  # times: what lies further apart is told of other things


def read(told: Sequence[Count]) -> Iterator[Equation]:
    """The only number and the only whole around what each had, where they do not make it."""
    for each in told:
        left, right = _EACH[each.here.language]
        if each.kind in (RATE,) or not (left.search(each.left) or right.match(each.right)):
            continue
        near = [one for one in told if one is not each and abs(one.sentence - each.sentence) <= 1 and one.kind != RATE]
        wholes = {one.number: one for one in near if _is_of(one, each) and one.number > each.number}
        if each.kind == COUNT and not each.noun and wholes:
            wholes = {most: wholes[most] for most in [max(wholes)]}  # 1,800 parcels to 450 families, six each
        numbers = {one.number: one for one in near if one.number not in wholes and one.number > 1}
        numbers = {n: one for n, one in numbers.items() if one.kind != each.kind or each.kind == COUNT}
        if len(numbers) > 1 and _PER_HEAD.search(each.left):
            numbers = {n: one for n, one in numbers.items() if one.kind == "person"}
        if len(wholes) != 1 or len(numbers) != 1:
            continue
        (whole,), (many,) = wholes.values(), numbers.values()
        made = many.number * each.number
        opened = any(_OPEN.search(one.here.words) for one in (each, whole, many))
        if opened or not whole.number / _OTHER < made < whole.number * _OTHER:
            continue
        rough = each.term._replace(room=Range(each.number * (1 - _ROUGH), each.number * (1 + _ROUGH)))
        yield Equation(_PRODUCT, (many.term, rough, whole.term), (PRODUCT,), 1, Grade.WARNING)


def _is_of(one: Count, each: Count) -> bool:
    """Whether a figure counts the same as what each had."""
    if one.kind != each.kind or each.kind != COUNT:
        return one.kind == each.kind
    return one.noun == each.noun or (not each.noun and one.sentence == each.sentence)  # 240 saplings, or 15 each
