"""A part, its whole and its share: 1,200명 중 300명(25%), 300 of the 1,200 pupils, or 25 percent.

Heads are counted one by one; a share is as precise as it is printed. Weighted answers of a survey are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from claims.claim import Claim
from claims.crosscheck.figures import equation
from claims.crosscheck.figures.equation import Equation, Term
from claims.crosscheck.figures.mends import Range
from claims.crosscheck.statement import Disagreement, K, Witness
from claims.span import Language

_FIGURE_OF_SPEECH = 10  # 10명 중 7명(69.8%)꼴
_OF_WHOLE = re.compile(r"(?:\s?[가-힣]{1,6})?\s?(?:중(?:에서)?|가운데)(?:는)?,?\s(?:[^\d.,()（）%\n]{1,16}\s)?")
# 85,616건의 검체를 모았고, 이 중 양성 11,141건(13.0%)
_OF_THESE = re.compile(
    r"(?![^\n]{0,12}(?:증가|감소|늘|줄|많|적))[^\d()（）%.\n]{1,25}?[,\s](?:이|그|이들)\s?(?:중(?:에서)?|가운데)\s(?:[^\d.,()（）%\n]{1,16}\s)?"
)
_IN_BRACKETS = re.compile(r"(?:\s?[가-힣]{1,6})?\s?[(（]\s?(?:약\s)?")
_THAT_IS = re.compile(r"(?:인|에\s?해당하는|에\s?달하는)\s")
_CLOSED = re.compile(r"\s?[)）]")
_ANY = re.compile("")
_OF_EN = re.compile(r"\s(?:out\s)?of\s(?:the\s|its\s|our\s|their\s|a\stotal\sof\s|all\s)?")
_OR_EN = re.compile(r"(?:\s[A-Za-z][A-Za-z '-]{1,30}?)?(?:,\sor\s(?:about\s)?|\s\()")
_ENDS_EN = re.compile(r"(?:\spercent)?[),]")
_THEN_EN = re.compile(r"\s[A-Za-z][A-Za-z '-]{1,30}?,\s")
_OF_LEAD = re.compile(r"\bof\s(?:the\s|its\s|our\s|their\s|all\s)?$", re.IGNORECASE)


class _Form(NamedTuple):
    """An order of Whole, Part and Rate with what stands between them and behind."""

    order: str
    gaps: tuple[re.Pattern[str], re.Pattern[str]]
    tail: re.Pattern[str]
    lead: re.Pattern[str] | None = None


_FORMS: dict[Language, tuple[_Form, ...]] = {
    "ko": (
        _Form("WPR", (_OF_WHOLE, _IN_BRACKETS), _CLOSED),
        _Form("WPR", (_OF_THESE, _IN_BRACKETS), _CLOSED),
        _Form("WRP", (_OF_WHOLE, _IN_BRACKETS), _CLOSED),
        _Form("WRP", (_OF_WHOLE, _THAT_IS), _ANY),
        _Form("WRP", (re.compile(r"의\s"), _THAT_IS), _ANY),
    ),
    "en": (
        _Form("PWR", (_OF_EN, _OR_EN), _ENDS_EN),
        _Form("WPR", (_THEN_EN, _OR_EN), _ENDS_EN, _OF_LEAD),
    ),
}


class Share(NamedTuple):
    """A whole, a part of it and the percentage it is said to be."""

    whole: Claim
    part: Claim
    rate: Claim


def check(witness: Witness[K]) -> list[Disagreement[K]]:
    """An error for each share that is not that of the part in the whole."""
    shares = (one for part, own in witness.figures_by_part() for one in read(witness.text, own, part.language))
    return list(equation.told(witness, (made for one in shares if (made := _equation(one)) is not None)))


def read(text: str, figures: Sequence[Claim], language: Language) -> Iterator[Share]:
    """Every share that is told with its part and its whole, in order."""
    for those in zip(figures, figures[1:], figures[2:], strict=False):
        for form in _FORMS[language]:
            named = dict(zip(form.order, those, strict=True))
            if _of_one_kind(named) and _stands(text, those, form):
                yield Share(named["W"], named["P"], named["R"])
                break


def _of_one_kind(named: dict[str, Claim]) -> bool:
    units = {letter: claim.value.amount.unit for letter, claim in named.items()}
    return bool(units["R"] == "percent" and units["W"] == units["P"] != "percent")


def _stands(text: str, those: tuple[Claim, Claim, Claim], form: _Form) -> bool:
    first, second, third = (claim.span for claim in those)
    return (
        form.gaps[0].fullmatch(text, first.end, second.start) is not None
        and form.gaps[1].fullmatch(text, second.end, third.start) is not None
        and form.tail.match(text, third.end) is not None
        and (form.lead is None or form.lead.search(text, max(0, first.start - 20), first.start) is not None)
    )


def _equation(share: Share) -> Equation | None:
    printed = [room for claim in share if (room := counted(claim)) is not None]
    if len(printed) < 3 or printed[0].low <= _FIGURE_OF_SPEECH:
        return None
    terms = tuple(Term(claim.span, room, claim.value.amount.unit) for claim, room in zip(share, printed, strict=True))
    return Equation("claims.figure.share", terms, (equation.SHARE,), 2, ending="%")


def counted(claim: Claim) -> Range | None:
    """What a printed figure may stand for; a count without a hedge is itself. None where it is open or a range."""
    figure = claim.value
    amount = figure.amount
    if _BOUND.match(claim.quote):
        # 최대 254만6000주(12.73%): the bound itself is the part that the share tells of.
        return Range(*figure.stated)
    if amount.low is None or amount.low != amount.high or figure.low is None or figure.high is None or amount.low < 0:
        return None
    if amount.unit == "percent":
        # 66.67% told to the tenth is 66.6% to one desk and 66.7% to another; all but all is 99.9%.
        stated = figure.stated
        cut = Decimal(0) if amount.approximate else (stated[1] - stated[0]) / 2
        return Range(figure.low, figure.high + cut)
    money = amount.unit is not None and amount.unit.isupper()
    exact = amount.low % 1 == 0 and not money and not amount.approximate and not ROUNDED.search(claim.quote)
    return Range(amount.low, amount.low) if exact else Range(figure.low, figure.high)


_BOUND = re.compile(r"(?:최소|최대|적어도|많아야|at\s(?:least|most)|up\sto)\s", re.IGNORECASE)
# 3억 1,695만 톤 and 1.2 million are rounded, 12,287명 and 1,200 are counted.
ROUNDED = re.compile(r"[천만억조]\s?[^\d천만억조]*$|[a-z]{5}", re.IGNORECASE)
