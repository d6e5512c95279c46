"""One person of two ages, told in two languages: 여든한 살인 문가온 씨 and Moon Ga-on, 71.

The Korean reckoning adds a year or two, so that what is no further apart is one age.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from claims.crosscheck.across.halves import Half, told_twice
from claims.crosscheck.across.names import hangul_names, latin_names, met
from claims.crosscheck.events import Events
from claims.crosscheck.people.kin_words import tells_of_kin
from claims.crosscheck.statement import Disagreement, Grade, K, Side
from claims.crosscheck.values.said import said
from claims.names import MAY_BE_ONE, same_name
from claims.span import Span

_RECKONING = 2
_ENGLISH = re.compile(
    r"(?<=[A-Za-z.], )(?P<a>[0-9]{1,3})(?=[,.;]|\s(?:and|died|has|was|is)\b)|\b(?P<b>[0-9]{1,3})-year-old"
    r"|\baged?\s(?P<c>[0-9]{1,3})\b"
    r"|\bage\sof\s(?P<d>[0-9]{1,3})\b|\b(?:was|is|turned|turns)\s(?P<e>[0-9]{1,3})(?=[.,;]|\syears\sold|\sand\b|$)"
    r"|\b(?:dies|died|dead|death)\b[^.,\n]{0,40}?\sat\s(?P<f>[0-9]{1,3})(?![0-9,.]*[0-9:]|\s?[ap]\.?m)"
)
# At 29 she opened a shop; when he was 60.
_ONCE = re.compile(
    r"\b(?:when|since|after|before|until|while)\s(?:he|she|they)\s$|\b(?:began|started|joined)\b[^.]{0,30}$"
)


class _Age(NamedTuple):
    span: Span
    years: Decimal


def check(events: Events[K]) -> list[Disagreement[K]]:
    """A warning for each person to whom the two languages give two ages."""
    found: list[Disagreement[K]] = []
    for korean, english in told_twice(events):
        here, there = {**hangul_names(korean), **met(korean, english)}, latin_names(english)
        ours, theirs = _by_name(korean, here, list(_korean(korean))), _by_name(english, there, list(_english(english)))
        for name, ages in ours.items():
            for latin, others in theirs.items():
                if same_name(name, latin) < MAY_BE_ONE or _meet(ages, others):
                    continue
                sides = tuple(
                    Side(half.text[slice(*those[0].span)], tuple(half.mention(age.span) for age in those))
                    for half, those in ((korean, ages), (english, others))
                )
                found.append(Disagreement("claims.figure.amount", Grade.WARNING, name, sides))
    return found


def _meet(ages: list[_Age], others: list[_Age]) -> bool:
    return any(abs(a.years - b.years) <= _RECKONING for a in ages for b in others)


def _korean(half: Half[K]) -> Iterator[_Age]:
    for one in said(half.witness):
        if one.kind == "age" and one.number is not None and half.holds(one.span) and "at the time" not in one.qualified:
            yield _Age(one.span, one.number)


def _english(half: Half[K]) -> Iterator[_Age]:
    for sentence in half.sentences:
        for match in _ENGLISH.finditer(half.text, *sentence):
            group = str(match.lastgroup)
            if not _ONCE.search(half.text, sentence.start, match.start()) and int(match[group]) > 0:
                yield _Age(Span(*match.span(group)), Decimal(match[group]))


def _by_name(half: Half[K], names: dict[str, list[Span]], ages: list[_Age]) -> dict[str, list[_Age]]:
    """The ages of each person: of whoever is named next to one in its sentence, or is the only one of the text."""
    found: dict[str, list[_Age]] = {}
    for age in ages:
        sentence = half.sentence_at(age.span.start)
        near = [
            (min(abs(span.start - age.span.end), abs(age.span.start - span.end)), name)
            for name, spans in names.items()
            for span in spans
            if sentence is not None and sentence.start <= span.start < sentence.end
        ]
        # His son is 47.
        if not near and sentence is not None and tells_of_kin(half.text, *sentence):
            continue
        if near or len(names) == 1:
            found.setdefault(min(near)[1] if near else next(iter(names)), []).append(age)
    return found
