"""What falls to one of several, told with the whole and their number: 6대가 480명을 나른다. 한 대에 평균 60명꼴이다 ·
forty schools share $2 million, or $60,000 per school.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from claims.crosscheck.figures import equation
from claims.crosscheck.figures.equation import Equation, Term
from claims.crosscheck.figures.mends import Range
from claims.crosscheck.fit.sentence import Sentence
from claims.crosscheck.statement import Grade
from claims.regex import regex

_PRODUCT = "claims.figure.product"
_ROUGH = Decimal("0.06")  # an average is told in round numbers
_PER_KO = regex(
    r"(?:(?<![\d가-힣])(?:한|1)\s?(?P<unit>[가-힣]{1,2}?)(?:에|당|마다|꼴로|이|가)?|(?P<unit2>[가-힣]{1,3})(?:당|마다))\s(?:평균\s)?(?:약\s)?(?:[가-힣]{1,4}\s)?$"
)
# A price of one is told with no whole: 100만 주를 주당 5000원에.
_MEAN_KO, _MEAN_BEHIND_KO = regex(r"평균\s(?:약\s)?$"), regex(r"\s?(?:꼴|씩인\s셈|인\s셈)")
_MEAN_EN = regex(
    r"\b(?:or|average(?:\sof)?|averag(?:ing|es|ed)|that\sis|works?\sout\s(?:at|to)|equal\sto|amounts\sto|comes\sto|mean\sof)\s(?:(?:about|some|an?)\s)?$"
)
_PER_EN = regex(
    r"(?:\s[a-z]+){0,2}?\s(?:per|for\s(?:each|every)|(?:on|in|to)\s(?:each|every))\s(?P<noun>[a-z]+)(?=[\s.,;)]|$)"
)
_COUNTED_EN = regex(r"(?:\s[a-z-]+){0,2}?\s(?P<noun>[a-z]+)(?=[\s.,;)]|$)")
_TIMES = frozenset({"day", "week", "month", "year", "hour", "minute", "second", "night", "season", "game", "match"})
_OTHERS = regex(
    r"보다|지난해|작년|전년|최대|최소|이상|이하|나머지|추가|제외|\b(?:than|up\sto|at\s(?:least|most)|last\syear|from|another|extra|remaining|rest|first|average\sof\s\w+\sto)\b",
    re.IGNORECASE,
)


def read(here: Sentence) -> Iterator[Equation]:
    """The average of a sentence against the whole and the number that it or the sentence before tells."""
    stretch = [here.before, here] if here.before is not None and here.before.part.role == here.part.role else [here]
    eaches = [*_eaches(here)]
    for each, unit in eaches if len(eaches) == 1 else ():
        for sentences in ([here], stretch):
            terms = [(one, term) for one in sentences if one is not None for term in one.terms if term is not each]
            numbers = [term for one, term in terms if _counts(one, term, unit) and term.middle > 1]
            wholes = [term for _, term in terms if term.unit == each.unit and term not in numbers]
            wholes = [term for term in wholes if term.middle > each.middle]
            others = any(_OTHERS.search(one.words) for one in sentences if one is not None)
            if len(numbers) == len(wholes) == 1 and not others:
                rough = Range(each.middle * (1 - _ROUGH), each.middle * (1 + _ROUGH))
                terms3 = numbers[0], each._replace(room=rough), wholes[0]
                yield Equation(_PRODUCT, terms3, (equation.PRODUCT,), 1, Grade.WARNING)
                break


def _eaches(here: Sentence) -> Iterator[tuple[Term, str]]:
    """The figures told of one, with what they are told of: 한 대에 60명, 60 people per bus."""
    for term in here.terms:
        if term.unit in ("percent", "percentage_point"):
            continue
        if here.language == "ko":
            per = _PER_KO.search(here.left(term, 24))
            if per is not None and (_MEAN_KO.search(here.left(term, 12)) or _MEAN_BEHIND_KO.match(here.right(term, 4))):
                yield term, per["unit"] or per["unit2"]
        else:
            behind = _PER_EN.match(here.right(term))
            if behind is not None and behind["noun"] not in _TIMES and _MEAN_EN.search(here.left(term, 30)):
                yield term, behind["noun"]


def _counts(here: Sentence, term: Term, unit: str) -> bool:
    """Whether a figure counts that of which the average is told."""
    if here.language == "ko":
        printed = here.text[slice(*term.span)].rstrip()
        return term.middle > 1 and (printed.endswith(unit) or here.right(term, 8).strip().startswith(unit))
    noun = _COUNTED_EN.match(here.right(term))
    return noun is not None and noun["noun"].rstrip("s").removesuffix("e") == unit.rstrip("s").removesuffix("e")
