"""So many at so much each, in any order and both languages: thirty students will each receive $500, $15,000 in all.

5개 팀이 6명씩 모두 30명 · 60억원을 20개 마을에 나눠 마을당 3억원씩
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from claims.crosscheck.figures import equation
from claims.crosscheck.figures.equation import Equation, Term
from claims.crosscheck.figures.mends import Range
from claims.crosscheck.fit.sentence import Sentence
from claims.crosscheck.statement import Grade
from claims.quantity.units import named
from claims.regex import regex
from claims.span import Language

_PRODUCT = "claims.figure.product"
_EACH_KO = regex(r"\s?씩")
_WHOLE_KO = regex(r"(?:총|모두|도합|합계|전체)\s(?:약\s)?(?:[가-힣]{1,6}\s)?$")
_GIVEN_KO = regex(r"(?:\s?[가-힣]{1,6})?(?:에게|에|이|가|을|를|과|와)?\s(?:[^\d.,]{0,16}\s)?(?<!당\s)$")
_DIVIDED_KO = regex(r"[을를]\s")
_DIVIDES_KO = regex(r"나[눠누]|배분|똑같이|균등")
_EACH_EN = regex(r"\s(?:each|apiece|per\s\w+|a\s(?:head|piece|person|student|family|household))\b")
_EACH_BEFORE_EN = regex(r"\b[Ee]ach\s(?:\w+\s){0,5}$")
_WHOLE_EN = regex(r"\b(?:a\stotal\s(?:cost\s)?of|totall?ing|total\sof|in\sall,?|altogether,?)\s(?:about\s)?$")
_WHOLE_AFTER_EN = regex(r"(?:\s[a-z]+){0,2}\s(?:in\s(?:all|total)|altogether)\b")
_WORTH_KO = regex(r"짜리\s|[가-힣]{0,2}들이\s")  # 5만 원짜리 40장
_OF_EACH_EN = regex(r"\s[a-z]+(?:\s[a-z]+)?s\sof\s")  # 12 boxes of 24
_AVERAGE: dict[Language, re.Pattern[str]] = {
    "ko": regex(
        r"(?:하루|날마다|매일|일|한\s?달|월|매달|해마다|연|한\s?해)\s?평균\s(?:약\s)?(?:[가-힣]{1,6}\s)?$|평균\s$"
    ),
    "en": regex(r"\baverag(?:e\sof|ing)\s(?:about\s|nearly\s)?$"),
}
_PERIODS = frozenset({"day", "week", "month", "year"})
_ROUGH = Decimal("0.06")  # an average is told in round numbers
_PER_KO = regex(r"(?:1|한\s?)?(?P<each>[가-힣]{1,4}|㎡)당\s?(?:약\s)?(?:현금\s|평균\s)?$")
_SAYS_WHOLE = regex(r"(?:총|모두|도합|전체|최대|합계|규모는|대금은|금액은|총액은)\s?(?:약\s)?(?:[가-힣]{1,6}\s)?$")
_SAME = {"인": {"명"}, "사람": {"명"}, "톤": {"t", "톤"}, "㎡": {"m2"}, "가구": {"가구", "세대"}}
_ROUGHLY = regex(r"\s?(?:안팎|정도|가량|내외|선)")
_NEAR = 60  # characters between two of the three
_EVERY_DAY = regex(r"(?:하루|매일)(?:에)?\s$")
# Of more or of others than the figures tell, or of a stretch of time.
_NOT_ALL = regex(
    r"최대|최소|이상|이하|포함|나머지|추가|평균|매[년월달주일]|해마다|달마다|[년월주일]\s?(?:당|에)\s?\d|부터|(?<![가-힣])등(?![가-힣])"
    r"|\b(?:up\sto|at\sleast|(?:more|less|over|under)\s(?:than\s)?[$£€\d]|includ\w+|every|years?|months?|weeks?|days?|hours?|hourly|daily|weekly|monthly|annual\w*|plus|another|first|from|sides?|ends?|main|central|outer|inner|average|extra|target|goal|remaining|rest|square)\b",
    re.IGNORECASE,
)
_OTHER = 4  # times: what lies further apart is of other things
_TIME = frozenset(
    {"day", "month", "year", "week", "hour", "minute", "age", "percent", "percentage_point", "배", "회", "차"}
)


def read(here: Sentence) -> Iterator[Equation]:
    """Three figures of a sentence of which one says how much each, one how much in all, and one how many."""
    yield from _averaged(here)
    yield from _priced(here)
    if len(here.terms) == 3 and here.terms[1].unit == "day" and _EVERY_DAY.search(here.left(here.terms[0], 12)):
        terms = [*here.terms]  # 하루 300상자씩 20일 동안 모두 6천 상자
        terms[:2] = terms[1::-1]
        if not _EACH_KO.match(here.right(terms[1], 4)) or not _WHOLE_KO.search(here.left(terms[2], 14)):
            return
        yield from _made(terms[0], terms[1], terms[2], here)
        return
    # 한 사람에 3만원씩 is a price and no number of people.
    terms = [term for term in here.terms if term.unit not in _TIME and not _is_single(here, term)]
    if len(terms) != 3:
        return
    found = (_korean(here, terms) if here.language == "ko" else _english(here, terms)) or _any_order(here, terms)
    if found is None or len({term.span for term in found}) < 3:
        return
    yield from _made(*found, here)


def _priced(here: Sentence) -> Iterator[Equation]:
    """So many at so much for one: 100만주를 주당 5000원에 사들여 총 50억원; what is counted stands before 당."""
    if here.language != "ko" or "당" not in here.words:
        return
    terms = [t for t in here.terms if t.unit != "percent" and not here.right(t, 1).startswith("당")]
    for trio in zip(terms, terms[1:], terms[2:], strict=False):
        prices = [(term, per) for term in trio if (per := _PER_KO.search(here.left(term, 20)))]
        near = all(len(here.between(one, other)) < _NEAR for one, other in pairwise(trio))
        if len(prices) != 1 or not near:
            continue
        each, per = prices[0]
        if _ROUGHLY.search(here.text, each.span.start, each.span.end + 6):
            continue
        # 총 320억원(개당 80억원): the whole stands before the bracket.
        bracket = here.left(each, 20)[: per.start()].rstrip().endswith(("(", "（")) and each is trio[2]
        wholes = [term for term in trio if term is not each and _says_whole(here, term)]
        numbers = [term for term in trio if term is not each and term not in wholes]
        if len(wholes) != 1 or len(numbers) != 1 or not (wholes[0] is trio[2] or bracket):
            continue
        told = here.right(numbers[0], 8).strip().startswith(per["each"])  # 20개 마을에 마을당
        if told or numbers[0].unit in _SAME.get(per["each"], {per["each"]}):
            yield from _made(numbers[0], each, wholes[0], here)


def _says_whole(here: Sentence, term: Term) -> bool:
    printed = here.text[slice(*term.span)]
    return printed.startswith("최대") or _SAYS_WHOLE.search(here.left(term, 24)) is not None


def _averaged(here: Sentence) -> Iterator[Equation]:
    """A period, what it brought in all, and what that is on average: three days, 18,000 visitors, 6,000 a day."""
    if len(here.terms) != 3:
        return
    averages = [term for term in here.terms if _AVERAGE[here.language].search(here.left(term, 24))]
    periods = [term for term in here.terms if term.unit in _PERIODS]
    if len(averages) != 1 or len(periods) != 1 or averages[0] is periods[0]:
        return
    (each,), (number,) = averages, periods
    (whole,) = [term for term in here.terms if term is not each and term is not number]
    unit = {
        "day": r"하루|일\s?평균|a\sday|per\sday|daily",
        "week": r"주|week",
        "month": r"달|월|month",
        "year": r"해|연|year",
    }
    around = here.left(each, 14) + here.right(each, 14)
    told = each.unit == whole.unit and number.middle >= 2 and whole.middle * 2 >= each.middle * 3
    if not told or not re.search(unit[number.unit or ""], around):
        return
    rough = Range(each.middle * (1 - _ROUGH), each.middle * (1 + _ROUGH))
    yield Equation(_PRODUCT, (number, each._replace(room=rough), whole), (equation.PRODUCT,), 2, Grade.WARNING)


def _made(number: Term, each: Term, whole: Term, here: Sentence) -> Iterator[Equation]:
    alike = each.unit == whole.unit or (None in (each.unit, whole.unit) and here.language == "en")
    if alike and number.room.low > 1 and each.room.low > 0 and whole.middle > each.middle:
        exact = each._replace(room=Range(each.middle, each.middle))
        yield Equation(_PRODUCT, (number, exact, whole), (equation.PRODUCT,), 2, Grade.WARNING, strict=True)


def _korean(here: Sentence, terms: list[Term]) -> tuple[Term, Term, Term] | None:
    one, two, three = terms
    if _WORTH_KO.match(here.between(one, two)) and _WHOLE_KO.search(here.left(three, 14)):
        return two, one, three
    if not (_EACH_KO.match(here.right(two, 4)) and _GIVEN_KO.fullmatch(here.between(one, two))):
        if _DIVIDED_KO.match(here.right(one, 4)) and _DIVIDES_KO.search(here.between(two, three)):
            return two, three, one
        return None
    return (one, two, three) if _WHOLE_KO.search(here.left(three, 14)) and len(here.between(two, three)) < 30 else None


def _english(here: Sentence, terms: list[Term]) -> tuple[Term, Term, Term] | None:
    one, two, three = terms
    of_each = re.search(r"\beach\sof\s(?:the\s)?$", here.left(one), re.IGNORECASE)
    each = (
        of_each
        or _OF_EACH_EN.fullmatch(here.between(one, two))
        or _EACH_EN.match(here.right(two))
        or _EACH_BEFORE_EN.search(here.left(two))
    )
    whole = _WHOLE_EN.search(here.left(three)) or _WHOLE_AFTER_EN.match(here.right(three))
    near = len(here.between(one, two)) < 50 and len(here.between(two, three)) < 40
    return (one, two, three) if each and whole and near else None


def _any_order(here: Sentence, terms: list[Term]) -> tuple[Term, Term, Term] | None:
    """One of two sums that is so much each, the other, and the one number of things; the only figures of a sentence."""
    if here.open or _NOT_ALL.search(here.words):
        return None
    eaches = [term for term in terms if _is_each(here, term)]
    if len(eaches) != 1:
        return None
    (each,) = eaches
    if _ROUGHLY.search(here.text, each.span.start, each.span.end + 6):
        return None
    wholes = [term for term in terms if term is not each and term.unit == each.unit is not None]
    numbers = [term for term in terms if term is not each and term not in wholes]
    if len(wholes) != 1 or len(numbers) != 1 or not each.middle:
        return None
    (whole,), (number,) = wholes, numbers
    counted = named(number.unit)
    things = number.unit is None or (counted is not None and counted.counter)
    ratio = number.middle * each.middle / whole.middle if whole.middle else Decimal(0)
    return (number, each, whole) if things and 1 / _OTHER < ratio < _OTHER else None


def _is_single(here: Sentence, term: Term) -> bool:
    known = named(term.unit)
    return here.language == "ko" and term.middle == 1 and known is not None and known.counter


def _is_each(here: Sentence, term: Term) -> bool:
    if here.language == "ko":
        return bool(_EACH_KO.match(here.right(term, 4)) or _PER_KO.search(here.left(term, 20)))
    return bool(_EACH_EN.match(here.right(term)) or _EACH_BEFORE_EN.search(here.left(term)))
