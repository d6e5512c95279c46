"""A part and its whole against the ratio they are said to be.

2천400명 중 절반인 1천600명 · 250곳 가운데 50곳, 다섯 곳에 두 곳꼴 · 30명을 뽑는 데 600명, 경쟁률 30대 1
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from claims.calendar.en_numbers import pattern
from claims.crosscheck.figures import equation
from claims.crosscheck.figures.equation import Equation, Term
from claims.crosscheck.figures.mends import Range
from claims.crosscheck.fit.sentence import Sentence
from claims.crosscheck.statement import Grade
from claims.native import ALONE, counting_to
from claims.regex import regex
from claims.span import Span

_SHARE = "claims.figure.share"
_WHOLE_KO = regex(r"(?:\s?[가-힣]{1,8}){0,3}?\s?(?:중(?:에서)?|가운데|의)\s")
_HALF_KO = regex(r"절반(?=인\s|에\s?(?:해당하는|달하는|이르는)\s)")
_NUMBERS = counting_to(10) | {word: number for word, number in ALONE.items() if number < 10}
_NUMBER = rf"(?:{pattern(_NUMBERS)}|\d{{1,2}})"
_ONE_IN_KO = regex(
    rf"(?<![가-힣\d])(?P<of>{_NUMBER})\s?(?P<unit>명|사람|곳|집|가구|개|대|마리|건)?\s?(?:에|중)\s(?P<part>{_NUMBER})\s?(?:(?P=unit)|명|꼴)"
)
_RATE_KO = regex(
    r"경쟁률(?:은|이|도)?\s(?:평균\s|약\s)?(?P<rate>\d{1,4}(?:\.\d+)?)\s?(?:대|:)\s?1(?!\d)|(?P<other>\d{1,4}(?:\.\d+)?)\s?(?:대|:)\s?1의\s경쟁률"
)
_PLACES_KO = regex(r"[을를]?\s?(?:뽑|모집|선발|정원|공급|분양|채용)|자리")
_ROUGH = Decimal("0.1")
_FIGURE_OF_SPEECH = 10


def read(here: Sentence) -> Iterator[Equation]:
    """The ratios of a Korean sentence that its own figures do not make."""
    if here.language == "ko":
        yield from _half(here)
        yield from _one_in(here)
        yield from _rush(here)


def _half(here: Sentence) -> Iterator[Equation]:
    for match in _HALF_KO.finditer(here.text, *here.span):
        before = [term for term in here.terms if term.span.end <= match.start()]
        behind = [term for term in here.terms if match.end() <= term.span.start < match.end() + 16]
        if before and behind and before[-1].unit == behind[0].unit and _WHOLE_KO.match(here.text, before[-1].span.end):
            yield _share(before[-1], behind[0], Span(*match.span()), Decimal(50))


def _one_in(here: Sentence) -> Iterator[Equation]:
    for match in _ONE_IN_KO.finditer(here.text, *here.span):
        said = Span(*match.span())
        told = [t for t in here.terms if not (t.span.start < said.end and said.start < t.span.end)]
        told = [t for t in told if t.span.end <= said.start and t.unit == (told[0].unit if told else None)]
        of, part = (Decimal(_NUMBERS.get(match[name]) or match[name]) for name in ("of", "part"))
        if (
            len(told) == 2
            and told[0].middle > told[1].middle > 0
            and told[0].middle > _FIGURE_OF_SPEECH
            and 0 < part < of
            and _WHOLE_KO.match(here.text, told[0].span.end)
        ):
            yield _share(told[0], told[1], said, part / of * 100)


def _rush(here: Sentence) -> Iterator[Equation]:
    match = _RATE_KO.search(here.text, *here.span)
    people = [term for term in here.terms if term.unit in ("명", "가구", "건")]
    if match is None or len(people) != 2 or "평균" in match[0]:
        return
    name = "rate" if match["rate"] else "other"
    places = min(people, key=lambda term: term.middle)
    if places.middle > 0 and _PLACES_KO.search(here.left(places, 16) + here.right(places, 12)):
        rate = Decimal(match[name])
        room = Range(rate * (1 - _ROUGH), rate * (1 + _ROUGH))
        ratio = Term(Span(*match.span(name)), room, None, rate)
        rushed = max(people, key=lambda term: term.middle)
        yield Equation(_SHARE, (places, ratio, rushed), (equation.PRODUCT,), 1, Grade.WARNING)


def _share(whole: Term, part: Term, said: Span, rate: Decimal) -> Equation:
    """Told roughly: half is a tenth more or less of it."""
    room = Range(rate * (1 - _ROUGH), rate * (1 + _ROUGH))
    return Equation(_SHARE, (whole, part, Term(said, room, "percent", rate)), (equation.SHARE,), 2, Grade.WARNING, "%")
