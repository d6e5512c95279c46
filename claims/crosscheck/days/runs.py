"""A period and, in another sentence, how long that lasts: the fair runs three days … from Aug. 1 to 10; shut for three
months … shuts on 1 March and reopens on 1 September.

Only in a draft that tells one period and one length; what a court or a contract gives, and times to apply or to buy,
are none of what lasts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Generic, NamedTuple

from claims.calendar.lengths import Length, lengths
from claims.crosscheck.days.whens import When, run_of, whens
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.fold import fold
from claims.regex import regex
from claims.span import Span
from claims.wording import completed

_EXCEPT = regex(
    r"제외|평일|영업일|주말|빼고|except|excluding|weekday|business|working|every\s(?:other|second)", re.IGNORECASE
)
# The length is told of a doing, not only of somebody's time.
_LASTS = regex(
    r"\b(?:for|lasts?|lasted|lasting|takes?|took|taking|runs?|ran|continues?|on|a|the|than|only|just|whole|entire)\s(?:a\s|the\s|only\s|just\s|about\s|around\s|all\s|nearly\s|almost\s|roughly\s|some\s)*$",
    re.IGNORECASE,
)
_LASTS_KO = regex(r"\s?(?:간|동안|내내|에\s걸[쳐친]|[이간]?\s?(?:걸[려린릴]|진행|이어|계속|열[리린려])|짜리|일정)")
_SPENT = regex(
    r"\b(?:spent|spend\w*|worked|rehears\w*|prepar\w*|train\w*|waited|stay\w*|holiday|trip)\b|준비|연습|훈련|들여|머[물무]",
    re.IGNORECASE,
)
# The course lasts two weeks: of something that the text names nowhere else.
_OF_OTHER = regex(
    r"^(?:The|A|An|Each|Every)\s(?:\w+\s){0,2}?(?P<noun>[a-z]{3,})\s(?:itself\s)?(?:will\s|would\s|should\s)?(?:last|run|take|go|continue)"
)
_GOES_ON_KO = regex(r"부터|(?:해|돼|되어|하고|되고|하며|고|며|[어아여]),?\s")
# A two-week test.
_BESIDE_NOUN = regex(r"\s(?!closure|shutdown|run|break|event|period)(?P<noun>[a-z]{3,})\b")
# What was stopped goes on.
_BACK = regex(r"\b(?:again|re-?open\w*|resum\w*|restart\w*|back|return\w*|ends?|until)\b|다시|재개|끝[나난]|마[치친]")
_IT = regex(r"(?:It|They)\b|(?:이|그)\s[가-힣]+[은는]\s")
_ENDS = 2
_MOST = 5  # times: what lies further apart is the length of something in it
_FAR = 2  # sentences
_NOT_WHOLE = ("apply", "sell")


class _Run(NamedTuple, Generic[K]):
    """A period by its two ends, one beside the other or each with its own verb, and how many days it may last."""

    spans: tuple[Span, ...]
    sentence: Span
    low: float
    high: float


def check(witness: Witness[K]) -> list[Disagreement[K]]:
    """A warning where the one period of a draft does not last as long as another sentence says."""
    text = witness.text
    if not witness.is_draft:
        return []
    runs = {run.spans: run for run in _runs(witness)}
    told = list(_lengths(witness))
    if len(runs) != 1 or len({(length.low, length.high) for _, length in told}) != 1:
        return []
    ((sentence, length),) = told[:1]
    (run,) = runs.values()
    order = list(witness.sentences)
    near = abs(order.index(sentence) - order.index(run.sentence)) <= _FAR
    apart = length.high <= run.low or run.high <= length.low
    meant = max(run.high, 1) <= length.high * _MOST and length.low <= run.high * _MOST
    if (sentence == run.sentence and len(run.spans) < _ENDS) or not (near and apart and meant):
        return []
    if any(_EXCEPT.search(text, *one) for one in (sentence, run.sentence)) or _of_other(
        text, sentence, run.sentence, length.span
    ):
        return []
    return [_disagreement(witness, run, length.span)]


def _runs(witness: Witness[K]) -> Iterator[_Run[K]]:
    """Every period of a text: as one claim, or as the only two days of a sentence, each with its month."""
    days = [one for one in whens(witness) if one.family == "day"]
    for one in days:
        run = run_of(one)
        if run is not None and one.stage not in _NOT_WHOLE and not one.aside:
            yield _Run((one.said.span,), one.said.sentence, *run)
    for sentence in witness.sentences:
        here = [one for one in days if one.said.sentence == sentence]
        spans = tuple(one.said.span for one in here)
        if len(here) != 2 or len(set(spans)) != 2 or any(one.aside or one.stage in _NOT_WHOLE for one in here):
            continue
        passed = _passed(*here)
        if passed is not None and passed > 0 and _are_ends(witness.text, *here):
            yield _Run(spans, sentence, passed - 0.1, passed + 1.1)
    dated = [one for one in days if one.first.day is not None]
    if len(dated) == _ENDS and dated[0].said.sentence != dated[1].said.sentence:
        begin, end = sorted(dated, key=lambda one: (one.first.month or 0, one.first.day or 0))
        passed = _passed(begin, end)
        back = _BACK.search(witness.text, *end.said.sentence)
        begins = begin.role == "start" or (begin.role == "on" and begin.stage == "begin")
        # It began on 1 June: of what goes on until the 30th.
        ends = back or (end.role == "end" and _IT.match(witness.text, begin.said.sentence.start) is not None)
        if begins and ends and passed is not None and not end.aside:
            yield _Run((begin.said.span, end.said.span), begin.said.sentence, passed - 0.1, passed + 1.1)


def _are_ends(text: str, begin: When[K], end: When[K]) -> bool:
    """Whether nothing but two verbs of one subject, or a word for until, stands around the two days."""
    gap = text[begin.said.span.end : end.said.span.start]
    if begin.said.part.language == "ko":
        return len(gap) < 30 and (begin.stage != end.stage or _GOES_ON_KO.search(gap) is not None)
    return re.search(r"\b(?:and|until|till|to|through|before|then)\b", gap) is not None and len(gap) < 60


def _passed(begin: When[K], end: When[K]) -> int | None:
    a, b = begin.first, end.first
    if None in (a.month, a.day, b.day) or (a.year is not None and b.year is not None and a.year != b.year):
        return None
    try:
        first = date(2023, a.month or 1, a.day or 1)
        last = date(2023, b.month or a.month or 1, b.day or 1)
        return (last if last > first else last.replace(year=2024)).toordinal() - first.toordinal()
    except ValueError:
        return None


def _lengths(witness: Witness[K]) -> Iterator[tuple[Span, Length]]:
    text = witness.text
    for sentence in witness.sentences:
        part = witness.part_at(sentence.start)
        if part is None or part.translated or _SPENT.search(text, *sentence):
            continue
        for length in lengths(text, sentence, part.language):
            before = text[sentence.start : length.span.start]
            said = _LASTS_KO.match(text, length.span.end) if part.language == "ko" else _LASTS.search(before)
            if said and not length.given:
                yield sentence, length


def _of_other(text: str, sentence: Span, period: Span, length: Span) -> bool:
    """Whether a length is told behind the period, of something that the text names nowhere else."""
    found = _OF_OTHER.search(text[slice(*sentence)]) if period < sentence else None
    if "-" in text[slice(*length)]:
        found = found or _BESIDE_NOUN.match(text, length.end)
    return found is not None and found["noun"][:5] not in (text[: sentence.start] + text[sentence.end :])


def _disagreement(witness: Witness[K], run: _Run[K], length: Span) -> Disagreement[K]:
    spans = (length, *run.spans)
    sides = tuple(Side(witness.text[slice(*span)], (Mention(witness.key, span),)) for span in (*run.spans, length))
    found = completed(witness.text, length)
    period = " – ".join(witness.text[slice(*span)] for span in run.spans)
    # In days, whatever the length is told in: three months of 185 days.
    expected = f"{run.high:.0f}{'일' if '가' <= found[-1] <= '힣' else ' days'}"
    details = {"period": period, "found": found, "expected": expected}
    about = fold("".join(witness.text[slice(*span)] for span in spans))
    return Disagreement("claims.date.period_length", Grade.WARNING, about, sides, details=details)
