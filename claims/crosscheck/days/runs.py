"""A period of days and, in another sentence, how long that lasts: from Aug. 1 to 10 … the fair runs three days.

Only in a draft that tells one period and one length; a length that nobody tells of the whole may be that of a part.
"""

from __future__ import annotations

import re

from claims.crosscheck.days.lengths import lengths
from claims.crosscheck.days.whens import When, run_of, whens
from claims.crosscheck.fold import fold
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.span import Span

# What lasts so long is what the period was told of.
_WHOLE = re.compile(
    r"이번\s(?:행사|축제|전시|전시회|대회|공연|장터|캠프|기간)|(?:행사|축제|전시|전시회|대회|공연|장터|캠프|조치|통제|휴관|공사|파업)[은는이가]"
    r"|\b(?:it|(?:the|this)\s(?:\w+\s){0,2}\w+)\s(?:will\s)?(?:lasts?"
    r"|lasted|runs?|ran|goes\son|went\son|continues?|takes|took)\b",
    re.IGNORECASE,
)
_EXCEPT = re.compile(r"제외|평일|영업일|주말|빼고|except|excluding|weekday|business|working", re.IGNORECASE)


def check(witness: Witness[K]) -> list[Disagreement[K]]:
    """A warning where the one period of a draft does not last as long as a later sentence says."""
    text = witness.text
    if not witness.is_draft or _EXCEPT.search(text):
        return []
    runs = {one.said.span: one for one in whens(witness) if one.family == "day" and run_of(one) is not None}
    told = [
        (sentence, length)
        for sentence in witness.sentences
        if (part := witness.part_at(sentence.start)) is not None and not part.translated
        for length in lengths(text, sentence, part.language)
        if not length.given and _WHOLE.search(text, *sentence)
    ]
    if len(runs) != 1 or len(told) != 1:
        return []
    (period,), ((sentence, length),) = runs.values(), told
    low, high = run_of(period) or (0.0, 0.0)
    apart = length.high <= low or high <= length.low
    if sentence == period.said.sentence or not apart:
        return []
    return [_disagreement(witness, period, length.span, round(high))]


def _disagreement(witness: Witness[K], period: When[K], length: Span, days: int) -> Disagreement[K]:
    spans = (period.said.span, length)
    sides = tuple(Side(witness.text[slice(*span)], (Mention(witness.key, span),)) for span in spans)
    details = {"found": sides[1].value, "expected": str(days), "published": ""}
    about = fold("".join(side.value for side in sides))
    return Disagreement("claims.date.period_length", Grade.WARNING, about, sides, details=details)
