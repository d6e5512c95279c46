"""An outcome at two ends: found alive and found dead, jailed and walked free, upheld and sent back, for and against.

A text that tells an outcome tells it in any words: 집행유예, 풀려났다; 원심을 깨고, 다시 고법으로.
All that a text tells of one scale stands at one end, and all that the other text, or the body, tells at the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Generic, NamedTuple

from claims.crosscheck.events import Events, is_handful
from claims.crosscheck.people.drivers import of_two_drivers
from claims.crosscheck.roles.clause_likeness import alike
from claims.crosscheck.roles.occasions import days, decides_anew, other_stage, stages
from claims.crosscheck.roles.sounds import is_same_person
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Part, Side, Witness
from claims.fold import fold
from claims.lexicon import table
from claims.regex import regex
from claims.span import Language, Span
from claims.titles.organizations import is_organization
from claims.words import words

# What may be, is asked for, or has been before is no outcome.
_NOT_YET = regex(
    r"(?:19|20)[0-9]{2}년(?!\s?[0-9])|\bin\s(?:19|20)[0-9]{2}\b|구형|요청|요구|촉구|청구|우려|가능성|위기|전망|검토|여론|앞서|지난해|[0-9]표|[0-9]명이?\s(?:찬성|반대)"
    r"|\b(?:could(?! not)|(?-i:may)|might|would|if|faces?|facing|asked|asks|urged?|urges|sought|seeks"
    r"|hop(?:e|es|ed|ing)|fear(?:s|ed)?|previously|earlier|up to|whether|alleged(?:ly)?)\b",
    re.I,
)
# Who would back a plan backs it.
_NOT_SAID = regex(
    r"여론|[0-9]표|[0-9]명이?\s(?:찬성|반대)|\b(?:could|(?-i:may)|might|whether|previously|earlier)\b", re.I
)
_DENIED_BEHIND = regex(r"[가-힣]{0,3}지(?:는|도)?\s?(?:않|못)")
_DENIED_BEFORE = regex(
    r"\b(?:not|never|no longer)\s(?:\w+ly\s|be\s|been\s)?$|n['’]t\s(?:be\s|been\s)?$"
    r"|\b(?:none|nobody|no one|neither)\b[^.,;]*?\s$|\bno\s(?:[a-z]+\s){1,3}$",
    re.I,
)
_SUBJECT = regex(r"(?<![가-힣A-Za-z0-9])([가-힣A-Za-z0-9]{2,}?)(?:은|는|이|가)(?=\s)")
_PEOPLE = regex(
    r"(?P<ko>[0-9]+)\s?명"
    r"|\b(?P<en>[0-9]+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|several)"
    r"\s(?:(?:[a-z]+\s)?(?!(?:is|was|has|as|its|this)\b)[a-z]+s|(?:are\s)?(?:dead|killed|die|hurt|injured|missing|safe|rescued|freed))\b",
    re.I,
)
_NAME = regex(r"[A-Z][\w’'-]*[a-z]\b")
_TAIL = regex(r"[가-힣]*")
_RELATED = 2  # words in common, beside the outcome
_RELATED_BY_SUBJECT = 3


class _Scale(NamedTuple):
    axis: str
    ends: tuple[re.Pattern[str], re.Pattern[str]]
    within: re.Pattern[str] | None
    wins: bool
    subject: bool


@dataclass(frozen=True, eq=False)
class _Told(Generic[K]):
    """One outcome in a sentence; `around` are the stems of the sentence and of the one before."""

    witness: Witness[K]
    part: Part
    sentence: Span
    span: Span
    axis: str
    first: bool
    subject: str
    near: frozenset[str]
    around: frozenset[str]

    @property
    def above(self) -> bool:
        return self.part.is_around


def check(events: Events[K]) -> list[Disagreement[K]]:
    """A warning for each outcome that two short texts of one event, or headline and body, tell the other way round."""
    few = is_handful(events.texts)
    told = {witness.key: list(_outcomes(witness)) for witness in events.witnesses if few or witness.is_draft}
    found: list[Disagreement[K]] = []
    for here in (told[witness.key] for witness in events.witnesses if witness.is_draft):
        for translated in (False, True):
            own = [one for one in here if one.part.translated == translated]
            above = [one for one in own if one.above]
            body = [one for one in own if one.part.role.endswith("body")]
            found += [_disagreement(a, b) for a, b in _pairs(above, body)]
    if few:
        for one, other in events.of_one_event():
            found += [_disagreement(a, b) for a, b in _pairs(told[one.key], told[other.key])]
    return found


def _outcomes(witness: Witness[K]) -> Iterator[_Told[K]]:
    text = witness.text
    for part in witness.parts:
        if part.role.endswith("byline"):
            continue
        before: frozenset[str] = frozenset()
        subject = ""
        for sentence in witness.sentences_within(part.span):
            stems = list(words(text, *sentence))
            named = _SUBJECT.findall(text[slice(*sentence)])
            for scale in _scales(part.language):
                for span, first in _ends(text, sentence, scale):
                    near = frozenset(w.stem for w in stems if not span.start <= w.span.start < span.end)
                    who = [m[1] for m in _SUBJECT.finditer(text, sentence.start, span.start)]
                    head = who[-1] if who else subject
                    yield _Told(witness, part, sentence, span, scale.axis, first, head, near, near | before)
            before = frozenset(w.stem for w in stems)
            subject = named[0] if named else subject


def _ends(text: str, sentence: Span, scale: _Scale) -> Iterator[tuple[Span, bool]]:
    open_ = _NOT_SAID if scale.subject else _NOT_YET
    if (scale.within and not scale.within.search(text, *sentence)) or open_.search(text, *sentence):
        return
    found: list[tuple[Span, bool]] = []
    for pattern, first in zip(scale.ends, (True, False), strict=True):
        for match in pattern.finditer(text, *sentence):
            denied = _DENIED_BEHIND.match(text, match.end(), sentence.end) or _DENIED_BEFORE.search(
                text, max(sentence.start, match.start() - 48), match.start()
            )
            tail = _TAIL.match(text, match.end(), sentence.end)
            end = tail.end() if tail else match.end()
            found.append((Span(match.start(), end), first != (denied is not None)))
    if scale.wins and any(first for _, first in found):
        found = [one for one in found if one[1]]
    yield from found


def _pairs(here: Sequence[_Told[K]], there: Sequence[_Told[K]]) -> Iterator[tuple[_Told[K], _Told[K]]]:
    """The first pair of each scale on which each side stands at one end alone, and they at two."""
    for axis in dict.fromkeys(one.axis for one in here):
        sides = [[one for one in those if one.axis == axis] for those in (here, there)]
        ends = [{one.first for one in side} for side in sides]
        if any(len(one) != 1 for one in ends) or ends[0] == ends[1]:
            continue
        fitting = [(_common(a.near, b.near), -i, -j) for i, a in enumerate(sides[0]) for j, b in enumerate(sides[1])
                   if _fit(a, b)]  # fmt: skip
        if fitting:
            _, i, j = max(fitting)
            yield sides[0][-i], sides[1][-j]


def _fit(one: _Told[K], other: _Told[K]) -> bool:
    """Whether nothing says that two outcomes are of two days, courts, groups of people or parties."""
    printed = [days(one.witness, one.sentence), days(other.witness, other.sentence)]
    if all(printed) and not printed[0] & printed[1]:
        return False
    if of_two_drivers(one.witness, one.sentence, other.witness, other.sentence):
        return False
    a, b = ((x.witness.text, *x.sentence) for x in (one, other))
    if other_stage(stages(*a), stages(*b)) or (one.axis != "appeal" and (decides_anew(*a) != decides_anew(*b))):
        return False
    if one.axis == "life" and (_people(one) or _people(other)) and not _people(one) & _people(other):
        return False
    scale = next(s for s in _scales(one.part.language) if s.axis == one.axis)
    if one.part.language != other.part.language:
        return not scale.subject or _one_person(one, other)
    common = _common(one.around, other.around)
    if one.witness is other.witness:
        return not scale.subject or common >= 1
    if not scale.subject:
        return common >= (_RELATED - 1 if one.above or other.above else _RELATED)
    if one.part.language == "ko":
        return common >= _RELATED and _one_subject(one, other, common)
    return common >= _RELATED_BY_SUBJECT and _one_party(one, other)


def _one_subject(one: _Told[K], other: _Told[K], common: int) -> bool:
    """Whether the same party stands in both sentences, or many words do and no two bodies."""
    parties = [
        {m[1] for m in _SUBJECT.finditer(t.witness.text, *t.sentence)} | {t.subject} - {""} for t in (one, other)
    ]
    if any(alike(a, b) for a in parties[0] for b in parties[1]):
        return True
    bodies = [any(is_organization(name) for name in those) for those in parties]
    return common >= _RELATED_BY_SUBJECT and not all(bodies)


def _one_person(one: _Told[K], other: _Told[K]) -> bool:
    """Whether a name of the English sentence is that of the Korean one: 천보람, Cheon Bo-ram."""
    ko, en = (one, other) if one.part.language == "ko" else (other, one)
    names = frozenset(
        w.stem for m in _FULL.finditer(en.witness.text, *en.sentence) for w in words(en.witness.text, *m.span())
    )
    return (
        any(is_same_person([m[0]], names) for m in _HANGUL.finditer(ko.witness.text, *ko.sentence)) if names else False
    )


_FULL = regex(r"[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){1,8}")
_HANGUL = regex(r"(?<![가-힣])[가-힣]{3}(?=\s씨|\s[가-힣]{2,5}(?:은|는|이|가)|[\s(]|은|는|이|가)")


def _one_party(one: _Told[K], other: _Told[K]) -> bool:
    """Whether no English name before the verb is unknown to the other text."""
    for a, b in ((one, other), (other, one)):
        names = {m[0] for m in _NAME.finditer(a.witness.text, a.sentence.start + 1, a.span.start)}
        if names and not any(name in b.witness.text for name in names):
            return False
    return True


def _people(one: _Told[K]) -> frozenset[str]:
    found = (m["ko"] or m["en"] for m in _PEOPLE.finditer(one.witness.text, *one.sentence))
    return frozenset(number.lower() for number in found if number != "1")


def _common(ones: frozenset[str], others: frozenset[str]) -> int:
    return sum(any(alike(a, b) for b in others) for a in ones)


@cache
def _scales(language: Language) -> tuple[_Scale, ...]:
    """The scales of the lexicon with the words of a language."""
    return tuple(
        _Scale(
            row["axis"],
            (_pattern(row[language], language), _pattern(row[f"against_{language}"], language)),
            re.compile(row["within"]) if row["within"] else None,
            bool(row.get("wins")),
            bool(row.get("subject")),
        )
        for row in table("outcomes")
    )


def _pattern(words_: Sequence[str], language: Language) -> re.Pattern[str]:
    joined = "|".join(words_)
    return re.compile(rf"(?<![가-힣])(?:{joined})" if language == "ko" else rf"\b(?:{joined})\b", re.I)


def _disagreement(one: _Told[K], other: _Told[K]) -> Disagreement[K]:
    sides = tuple(Side(t.witness.text[slice(*t.span)], (Mention(t.witness.key, t.span),)) for t in (one, other))
    return Disagreement("claims.event.direction", Grade.WARNING, fold(one.axis), sides)
