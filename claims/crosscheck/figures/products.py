"""So many at so much each: 100만주를 주당 5000원에 사들여 총 50억원, 300명에게 1인당 10만원씩 모두 3000만원.

The word before the price (주당, 1인당) names what is counted, and a word before the amount says that it is the whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claims.claim import Claim
from claims.crosscheck.figures import equation
from claims.crosscheck.figures.equation import Equation, Term
from claims.crosscheck.figures.mends import Range
from claims.crosscheck.figures.rooms import counted
from claims.crosscheck.statement import Disagreement, Grade, K, Witness
from claims.span import Language

# 100만주(3.1%)를: the share beside the number is not told of here.
_SHARE = r"(?:\s?\([^()\n]{1,20}\))?"
_EACH = (
    r"(?:1|한\s?)?(?P<each>주|인|명|사람|개|대|마리|가구|톤|건|곳|팀|권|병|장|세대|농가|㎡)당\s?"
    r"(?:약\s)?(?:현금\s|평균\s)?"
)
_WHOLE = r"(?:총|모두|도합|전체|최대|합계|규모는|대금은|금액은|총액은)\s?(?:약\s)?(?:[가-힣]{1,6}\s)?"
_COUNT_EACH = re.compile(rf"{_SHARE}(?:을|를|에게|에|이|가|의)?\s(?:[^\d.,()\n]{{1,16}}\s)?{_EACH}")
_EACH_BEFORE = re.compile(rf"{_EACH}$")
_EACH_COUNT = re.compile(r"(?:씩|에|으로|로)\s(?:[^\d.,()\n]{1,20}\s)?")
_THEN_WHOLE = re.compile(rf"{_SHARE}(?:씩|에|으로|로|을|를|에게|의)[,\s](?:[^\d.()\n]{{0,24}}[\s,])?(?:{_WHOLE})?")
_SAYS_WHOLE = re.compile(rf"{_WHOLE}$")
_IN_BRACKETS = re.compile(rf"\s?[(（]\s?{_EACH}")
_COUNT_WHOLE = re.compile(rf"(?:을|를|에게|에|으로|로)?\s(?:[^\d.,()\n]{{1,16}}\s)?{_WHOLE}")
_FAR = 60
_SAME = {"인": {"명"}, "사람": {"명"}, "명": {"명"}, "톤": {"t", "톤"}, "㎡": {"m2"}, "가구": {"가구", "세대"}}


class Product(NamedTuple):
    """How many, how much each, and how much in all."""

    number: Claim
    price: Claim
    whole: Claim


def check(witness: Witness[K]) -> list[Disagreement[K]]:
    """A warning for each amount that is not so many times the price: something else may be paid besides."""
    products = (one for part, own in witness.figures_by_part() for one in read(witness.text, own, part.language))
    return list(equation.told(witness, (made for one in products if (made := _equation(one)) is not None)))


def read(text: str, figures: Sequence[Claim], language: Language) -> Iterator[Product]:
    """Every amount that is told with its number and its price; Korean only."""
    if language != "ko":
        return
    # 1인당 is read as a figure of its own.
    told = [c for c in figures if c.value.amount.unit != "percent" and text[c.span.end : c.span.end + 1] != "당"]
    for one, two, three in zip(told, told[1:], told[2:], strict=False):
        between, after = text[one.span.end : two.span.start], text[two.span.end : three.span.start]
        if len(between) > _FAR or len(after) > _FAR:
            continue
        in_all = _SAYS_WHOLE.search(after) or three.quote.startswith("최대")
        if (each := _COUNT_EACH.fullmatch(between)) and in_all and _THEN_WHOLE.fullmatch(after):
            product = Product(one, two, three)
        elif (each := _IN_BRACKETS.fullmatch(after)) and _COUNT_WHOLE.fullmatch(between):
            product = Product(one, three, two)
        elif _EACH_COUNT.fullmatch(between) and in_all and _THEN_WHOLE.fullmatch(after):
            each = _EACH_BEFORE.search(text, max(0, one.span.start - 12), one.span.start)
            product = Product(two, one, three)
        else:
            continue
        if each is not None and _fit_together(product, each["each"]):
            yield product


def _fit_together(product: Product, each: str) -> bool:
    units = [claim.value.amount.unit for claim in product]
    money = units[1] is not None and units[1].isupper() and units[1] == units[2]
    return money and units[0] in _SAME.get(each, {each})


def _equation(product: Product) -> Equation | None:
    printed = [room for claim in product if (room := counted(claim)) is not None]
    if len(printed) < 3 or any(room.low <= 0 for room in printed):
        return None
    if not product.price.value.amount.approximate:
        # 10만원씩 is what each gets, to the won.
        printed[1] = Range(product.price.value.amount.low, product.price.value.amount.low)
    terms = tuple(Term(claim.span, room, claim.value.amount.unit) for claim, room in zip(product, printed, strict=True))
    return Equation("claims.figure.product", terms, (equation.PRODUCT,), 2, Grade.WARNING, strict=True)
