"""A short text in which all that moves goes one way, and a line above it, or a word that points back, the other way.

Wheat prices climb … wheat fell 3.2 percent · 아파트값 하락 … 0.08% 올라 · 요금이 오른다. … 이번 인하로
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claims.crosscheck.draft.ways import levels_of, way_of
from claims.crosscheck.roles.poles import poles
from claims.crosscheck.statement import AROUND, Disagreement, Grade, K, Mention, Part, Side, Witness
from claims.fold import fold
from claims.quantity.measures import told as measures
from claims.regex import regex
from claims.senses import are_akin
from claims.span import Language, Span
from claims.words import words

_MORE = "more"
# Not yet so, not so, or how fast.
_OPEN = regex(
    r"\b(?:not|never|no|slow\w*|pace|growth|rate\sof|expect\w*|forecast\w*|will|would|could|may|might|should|plan\w*|target\w*|aim\w*|after|despite|but"
    r"|once|until|previous\w*|ago|earlier|since)\b|n't\b|전망|예상|목표|계획|둔화|않|못|폭[은이을]|세[가는를]\s(?:둔|꺾)|지만|반면|뒤|이후|지난해|우려|요구",
    re.IGNORECASE,
)
# A movement that is taken up as known: this increase, the day's fall in the stock, 이번 인하로.
_BACK: dict[Language, re.Pattern[str]] = {
    "en": regex(
        r"\b(?:[Tt]his|[Tt]he(?:\s(?:day|week|month|quarter|year)['’]s|\slatest)?)\s(?:(?P<up>rise|increase|jump|gain|climb|surge|hike)"
        r"|(?P<down>fall|drop|decrease|decline|reduction|slump|slide|cut))(?=\s(?:in|to|on|means|will|was|is|has|comes|came|takes|follows|applies)\b|[,.])"
    ),
    "ko": regex(
        r"(?<![가-힣])(?:이번|이\s?같은|이러한|이런|이)\s(?:(?P<up>인상|상승|증가|급등|급증|확대|오름세)|(?P<down>인하|하락|감소|급락|급감|축소|내림세))"
        r"(?=[으은을에의로이가]|\s|$)"
    ),
}
_COMMON = 1
_RECORD = regex(r"\brecord\b|기록")


class _Told(NamedTuple):
    up: bool
    span: Span
    sentence: Span
    part: Part
    back: bool


def check(witness: Witness[K]) -> Iterator[Disagreement[K]]:
    """A warning for each line above a draft, and each word in it that points back, that turns its only way round."""
    if not witness.is_draft:
        return
    told = [*_told(witness)]
    body = [one for one in told if one.part.role == "body" and not one.back]
    ways = {one.up for one in body} | {now > then for then, now in levels_of(witness)}
    if len(ways) != 1 or not body:
        return
    (up,) = ways
    for one in told:
        if one.up == up or not (one.back or one.part.role in AROUND) or one.part.translated:
            continue
        if not one.back and (_OPEN.search(witness.text, *one.sentence) or _is_mixed(one, told)):
            continue
        meant = [other for other in body if one.back or _is_of_one(witness, one, other)]
        if one.back and (one.sentence.start < body[0].sentence.start or _is_mixed(one, told)):
            continue
        if meant:
            yield _disagreement(witness, one, meant[0])
            return


def _told(witness: Witness[K]) -> Iterator[_Told]:
    """Every word of a movement up or down, in order; of those that point back it is marked."""
    for sentence in witness.sentences:
        part = witness.part_at(sentence.start)
        if part is None:
            continue
        back = [*_BACK[part.language].finditer(witness.text, *sentence)]
        for match in back:
            yield _Told(match["up"] is not None, Span(*match.span()), sentence, part, True)
        spans = {
            Span(*match.span()): match["up"] is not None for match in way_of(witness.text, sentence, part.language)
        }
        for pole in poles(witness.text, *sentence, part.language):
            ends = [end.first for end in pole.ends if end.axis == _MORE]
            ends = [] if _RECORD.search(witness.text, *pole.span) else ends  # a record harvest moves nothing
            spans |= {pole.span: ends[0]} if ends else {}
        for span, up in sorted(spans.items()):
            if not any(m.start() < span.end and span.start < m.end() for m in back):
                yield _Told(up, span, sentence, part, False)


def _is_mixed(one: _Told, told: Sequence[_Told]) -> bool:
    """Whether its own sentence tells both ways."""
    return len({other.up for other in told if other.sentence == one.sentence}) > 1


def _is_of_one(witness: Witness[K], one: _Told, other: _Told) -> bool:
    """Whether a line above and a sentence of the body tell of one thing: by a measure, a word, or a kind of it."""
    text, language = witness.text, one.part.language
    if _OPEN.search(text, *other.sentence) and not measures(text, *one.sentence, language):
        return False
    if measures(text, *one.sentence, language) & measures(text, *other.sentence, language):
        return True
    mine, theirs = ({w.stem for w in words(text, *t.sentence) if w.span != t.span} for t in (one, other))
    if len(mine & theirs) >= _COMMON:
        return True
    return language == "en" and any(are_akin(a, b) for a in mine for b in theirs)


def _disagreement(witness: Witness[K], one: _Told, other: _Told) -> Disagreement[K]:
    sides = tuple(Side(witness.text[slice(*t.span)], (Mention(witness.key, t.span),)) for t in (one, other))
    return Disagreement("claims.event.direction", Grade.WARNING, fold("".join(s.value for s in sides)), sides)
