"""Two shares that are said to be added up, and what they make: 31.42%에 15.27%를 더해 46.69%."""

from __future__ import annotations

from collections.abc import Iterator

from claims.crosscheck.figures import equation
from claims.crosscheck.figures.equation import Equation
from claims.crosscheck.fit.sentence import Sentence
from claims.crosscheck.statement import Grade
from claims.regex import regex

_AND = regex(r"(?:에|[와과])\s(?:[^\d.,()\n]{1,20}\s)?")
_ADDED = regex(
    r"(?:\s?[가-힣]{1,6})?(?:[을를이가은는]|까지)?\s(?:더해|더하면|더한|보태|보태면|합쳐|합치면|합하면|합한|합산하면|합산한|합해)"
    r"(?:지면|지)?,?\s(?:[^\d.,()\n]{1,12}\s)?"
)
_WITHOUT = regex(r"중복|제외|이상|복수|각각")


def read(here: Sentence) -> Iterator[Equation]:
    """The shares of this sentence that make another one."""
    for one, other, whole in zip(here.terms, here.terms[1:], here.terms[2:], strict=False):
        added = _ADDED.fullmatch(here.between(other, whole))
        if {one.unit, other.unit, whole.unit} != {"percent"} or not added or _WITHOUT.search(here.words):
            continue
        if _AND.fullmatch(here.between(one, other)):
            yield Equation("claims.figure.sum", (whole, one, other), (equation.total(2),), 0, Grade.WARNING)
