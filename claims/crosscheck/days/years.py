"""Years a sentence counts itself: 2019년 이후 5년 만에, 2015년부터 11년째, 2016년 처음 열려 올해 10회, 1980년생(45).

The year that is counted from and the number stand in one sentence that names no other year, so the count runs to the
year of publication. Every way of counting is let pass: the first year as none or as one, ages before the birthday
and after, the turn of the year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Part, Side, Witness
from claims.fold import fold
from claims.regex import regex
from claims.span import Language, Span
from claims.wording import completed, like

_YEAR = r"(?P<year>(?:1[5-9]|20)\d{2})"
_COUNT = r"(?P<count>\d{1,3})"
_HELD = r"(?:시작|처음|첫|개최|출발|열린|열려|선보)"


class _Way(NamedTuple):
    """A way of counting: the counts that fit, as years added to the years that have passed."""

    pattern: re.Pattern[str]
    fits: tuple[int, ...]
    at_most: bool = False  # years may have been left out, as in 2020, but never added


_WAYS: dict[Language, tuple[_Way, ...]] = {
    "ko": (
        _Way(regex(rf"{_YEAR}년\s?(?:\d{{1,2}}월\s?)?(?:이후|이래)\s?{_COUNT}년\s?만"), (0, 1)),
        _Way(regex(rf"{_YEAR}년\s?(?:\d{{1,2}}월\s?)?부터\s?(?:올해까지\s?)?{_COUNT}년째"), (0, 1)),
        _Way(
            regex(
                rf"{_YEAR}년\s?(?:부터\s)?(?:[가-힣]+\s){{0,2}}?{_HELD}[^.\n]{{0,16}}?올해(?:로|는)?\s?(?:제\s?)?{_COUNT}회"
            ),
            (1,),
            at_most=True,
        ),
        _Way(
            regex(rf"(?<!\d){_YEAR}년\s?(?:\d{{1,2}}월\s?)?(?:\d{{1,2}}일\s?)?생\s?[(·,]?\s?{_COUNT}(?:세|살|\))"),
            (-1, 0, 1),
        ),
        _Way(regex(rf"\({_COUNT}(?:세)?\s?[·,]\s?{_YEAR}년생\)"), (-1, 0, 1)),
    ),
    "en": (_Way(regex(rf"\bfor the first time in {_COUNT} years,? since {_YEAR}\b"), (0, 1)),),
}
_OTHER_YEAR = regex(
    r"(?<!\d)(?:1[5-9]|20)\d{2}\s?(?:년|\b)|[’'‘]\d{2}년|지난해|작년|재작년|내년|이듬해|당시|시절|그해|같은\s?해|전년"
    r"|\b(?:last|next) year\b|\bthen\b|\bthat year\b"
)
_TURN = (2, 11)  # in January and February a text may still tell of last year, from November on of the next


def check(witnesses: Sequence[Witness[K]]) -> list[Disagreement[K]]:
    """A count of years that cannot be: an error where it is off by more than one way of counting explains."""
    return [
        found
        for witness in witnesses
        if witness.published is not None
        for part in witness.parts
        for way in _WAYS[part.language]
        for found in _counted(witness, part, way, witness.published)
    ]


def _counted(witness: Witness[K], part: Part, way: _Way, published: date) -> Iterator[Disagreement[K]]:
    for match in way.pattern.finditer(witness.text, *part.span):
        years = [published.year]
        years += [published.year - 1] if published.month <= _TURN[0] else []
        years += [published.year + 1] if published.month >= _TURN[1] else []
        passed = [year - int(match["year"]) + more for year in years for more in way.fits]
        count = int(match["count"])
        wrong = count > max(passed) if way.at_most else not min(passed) <= count <= max(passed)
        if wrong and min(passed) >= 0 and not _tells_of_another_year(witness, match):
            yield _disagreement(witness, match, passed[: len(way.fits)])


def _tells_of_another_year(witness: Witness[K], match: re.Match[str]) -> bool:
    start = max(witness.text.rfind("\n", 0, match.start()), witness.text.rfind(". ", 0, match.start()), 0)
    ends = [end for end in (witness.text.find("\n", match.end()), witness.text.find(". ", match.end())) if end >= 0]
    years = _OTHER_YEAR.findall(witness.text, start, min(ends, default=len(witness.text)))
    return len(years) != 1


def _disagreement(witness: Witness[K], match: re.Match[str], passed: Sequence[int]) -> Disagreement[K]:
    spans = [Span(*match.span(name)) for name in ("year", "count")]
    sides = tuple(Side(witness.text[slice(*span)], (Mention(witness.key, span),)) for span in spans)
    begin, found = (completed(witness.text, span) for span in spans)
    expected = " / ".join(dict.fromkeys(like(Decimal(count), found) for count in passed))
    details = {"begin": begin, "found": found, "published": str(witness.published), "expected": expected}
    about = fold(f"{sides[0].value}{sides[1].value}")
    return Disagreement("claims.date.years", Grade.WARNING, about, sides, details=details)
