"""Whether one of two values is told of another thing than the one the texts are about: the old canteen had room for
120, the director's last film sold 4.8m, the nursery has 63 children on its books.

The words stand in the clause of the value; where both values stand among them, they may be told of one thing.
"""

from __future__ import annotations

import re

from claims.crosscheck.once import once
from claims.crosscheck.statement import K
from claims.crosscheck.values.evidence import count_two_sorts
from claims.crosscheck.values.said import Said
from claims.regex import regex
from claims.span import Language, Span

# What was there before, or stands against it.
_ANOTHER: dict[Language, re.Pattern[str]] = {
    "ko": regex(
        r"(?<![가-힣])(?:옛|이전|종전|예전|경쟁)\s[가-힣]+[은는이가의]|(?<![가-힣])(?:전작|후속작|경쟁작|전임자|선배)[은는이가의]"
        r"|(?<![가-힣])(?:먼저|앞서)\s(?:[가-힣]+\s)?[가-힣]*[난온간린한된른인]\s"
    ),
    "en": regex(
        r"\b[Tt]he\s(?:old|former|previous|earlier|original|other)\s(?:one|[a-z]+)\s(?:had|was|were|held|seated|could|took|cost|sold)\b"
        r"|['’]s\s(?:last|previous|first|other|earlier)\s[a-z]+\s[a-z]+(?:ed|d|t|k)?\b"
        r"|\b(?:[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s(?:[a-z]+\s)?(?:rivals?|forerunner|predecessor|competitor)\b"
    ),
}
# All who belong there, of whom some had it, went or fell ill.
_ALL_THERE: dict[Language, re.Pattern[str]] = {
    "ko": regex(
        r"전교생|재학생|재적|(?:에는|에|이|가)\s[^.]{0,16}(?:다닌다|다니고|다니는|소속)|전체\s(?:직원|임직원|학생|주민)"
    ),
    "en": regex(
        r"\bon\s(?:its|the|their)\s(?:books|roll|rolls|payroll)\b|\benrol\w*|\b(?:employs|attended\sby|is\shome\sto|has\sa\sstaff\sof)\b",
        re.IGNORECASE,
    ),
}
# What somebody still had of what he took.
_FOUND_ON: dict[Language, re.Pattern[str]] = {
    "ko": regex(r"(?:갖고|가지고|지니고|들고)\s있|지닌|압수|남아\s있"),
    "en": regex(
        r"\b(?:had|found|carrying|were|was)\b[^.;]{0,30}\b(?:on|with)\s(?:him|her|them)\b|\bin\s(?:his|her|their)\s(?:possession|pockets?|bag)\b"
        r"|\bseized\b|\bleft\sof\b",
        re.IGNORECASE,
    ),
}
# What came to it over a longer time, the newest counted in: with Friday's two it has booked 11 this year.
_OVER_TIME: dict[Language, re.Pattern[str]] = {
    "ko": regex(r"올해\s(?:들어\s)?[가-힣]+(?:한|된|은|액|량)|(?:을|를)\s합[쳐치]"),
    "en": regex(r"\b(?:so\sfar\s)?this\s(?:year|season)\b|\b[Ww]ith\s(?:[A-Z]\w+['’]s|the\slatest|this)\b"),
}
_FAR = 3
_AHEAD: dict[Language, re.Pattern[str]] = {
    "ko": regex(r"내다[봤보]|전망|예보|예상"),
    "en": regex(r"\b(?:expect\w*|forecast\w*|predict\w*)\b", re.IGNORECASE),
}


def of_another(a: Said[K], b: Said[K]) -> bool:
    """Whether words in the clause of one of two values say that it is told of something else than the other."""
    if count_two_sorts(a, b):
        return True
    if a.kind not in ("age", "score") and (_tells(_ANOTHER, a) != _tells(_ANOTHER, b)):
        return True
    if _is_ahead_of(a, b) or _is_ahead_of(b, a):
        return True
    if a.number is None or b.number is None or a.number == b.number:
        return False
    less, more = sorted((a, b), key=lambda one: one.number or 0)
    if a.kind == "count" and _tells(_ALL_THERE, more) and not _tells(_ALL_THERE, less):
        return True
    if a.kind.isupper() and _tells(_FOUND_ON, less) and not _tells(_FOUND_ON, more):
        return True
    many = (more.number or 0) > _FAR * (less.number or 0) and more.printed != less.printed
    return many and a.kind.isupper() and _tells(_OVER_TIME, more) and not _tells(_OVER_TIME, less)


def _tells(words: dict[Language, re.Pattern[str]], one: Said[K]) -> bool:
    return words[one.part.language].search(one.witness.text, *_clause(one)) is not None


@once
def _clause(one: Said[K]) -> Span:
    text, (start, end) = one.witness.text, one.sentence
    cuts = [match.end() for match in _CUT.finditer(text, start, one.span.start)]
    stop = _CUT.search(text, one.span.end, end)
    return Span(cuts[-1] if cuts else start, stop.start() if stop else end)


_CUT = regex(r"[;:]\s|(?<=[고며])\s(?!있|싶)|,\s(?:and|but|while)\s|\b(?:while|whereas|but)\s|지만\s|는데\s")


def _is_ahead_of(one: Said[K], other: Said[K]) -> bool:
    """Whether one is foretold for a day that the other text does not tell of: forecasters expect 93 on Wednesday."""
    if not _tells(_AHEAD, one) or _tells(_AHEAD, other):
        return False
    days = [
        claim
        for claim in one.witness.claims
        if claim.family == "date"
        and one.sentence.start <= claim.span.start < one.sentence.end
        and (claim.value.first.day is not None or claim.value.first.weekday is not None)
    ]
    return bool(days) and not any(claim.quote in other.witness.text for claim in days)
