"""So many at so much each, and in the sentence before or behind what they come to: 12 ferries at 6 million each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claims.crosscheck.draft.counts import COUNT, RATE, Count
from claims.crosscheck.figures.equation import PRODUCT, Equation
from claims.crosscheck.statement import Grade
from claims.quantity.units import named
from claims.regex import regex

_PRODUCT = "claims.figure.product"
_EACH: dict[str, tuple[re.Pattern[str], re.Pattern[str]]] = {
    "en": (
        regex(r"\beach\s(?:[a-z]+\s){0,3}$", re.IGNORECASE),
        regex(r"\s(?:each|apiece|a\s(?:head|piece|person|ticket|seat|unit)|per\s(?:head|person|ticket|unit))\b"),
    ),
    "ko": (regex(r"(?:1?인|한\s사람|명|가구|대|개|장|편|팀)당\s$"), regex(r"씩|짜리")),
}
# More are told than are counted, or others.
_OPEN = regex(
    r"\b(?:includ\w+|plus|another|others?|rest|remaining|more|least|average|month\w*|year\w*|week\w*|days?|hours?|from|also|further|extra|target|goal|profit|after)\b"
    r"|포함|나머지|이상|최대|평균|매[년월주일]|추가|목표|(?<![가-힣])등(?![가-힣])",
    re.IGNORECASE,
)
_OTHER = 3  # times: what lies further apart is told of other things


def read(told: Sequence[Count]) -> Iterator[Equation]:
    """Every whole beside the sentence that tells how many there are and how much each is."""
    for each in told:
        left, right = _EACH[each.here.language]
        if not (_is_money(each) and (left.search(each.left) or right.match(each.right))):
            continue
        here = [one for one in told if one.sentence == each.sentence and one is not each and one.kind != RATE]
        wholes = [one for one in told if one.kind == each.kind and abs(one.sentence - each.sentence) == 1]
        if len(here) != 1 or here[0].kind == each.kind or len(wholes) != 1 or _is_money(here[0]):
            continue
        many, whole = here[0], wholes[0]
        made = many.number * each.number
        opened = any(_OPEN.search(one.here.words) for one in (each, whole))
        if not opened and many.number > 1 and made < whole.number * _OTHER and whole.number < made * _OTHER:
            yield Equation(_PRODUCT, (many.term, each.term, whole.term), (PRODUCT,), 2, Grade.WARNING)


def _is_money(one: Count) -> bool:
    unit = named(one.term.unit)
    return one.kind != COUNT and unit is not None and unit.measure == "money"
