"""In what frame a value is told: on what day and at what hour, as hoped for or as it came, as a time or as a length.

    오전 10시까지 17명 · 오후 8시 현재 54명; hope to bring in $60,000 · brought in $41,500; six years · after two years
The frame is read off the grammar of the clause: endings, modal verbs, prepositions. What is told in two frames is
mostly told of two things, whatever the words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

from claims.crosscheck.days.clashes import clash, comparable
from claims.crosscheck.days.hour_of_day import minutes
from claims.crosscheck.days.whens import When, whens
from claims.crosscheck.once import once
from claims.crosscheck.statement import K
from claims.crosscheck.values.said import Said, said
from claims.hangul import is_syllable, letters
from claims.quantity.topic import clause_end, clause_start
from claims.regex import regex
from claims.span import Language, Span

Mood = Literal["ahead", "done", ""]
# A score is what came of a match, whoever could not prevent it.
_NO_MOOD = frozenset({"score", "odds", "age"})
_NEAR = 60  # characters
_VERB_KO = 12
# 투입한다고 14일 밝혔다: what was said ends here.
_SAID_KO = regex(r"[다라자](?:고|며|는|면서)\s")
_SAID_EN = regex(r"\b(?:said|told|announced|reported)\b[\w\s]{0,20}\Z")
_AHEAD_KO = regex(r"(?:기로|려고?|고자)\s|목표|예상|전망|요구|희망|기대|제안|요청|바라")
_THING_KO = regex(r"\s(?:것|예정|계획|방침|전망|셈|생각)")
_AHEAD_EN = regex(
    r"\b(?:will|would|shall|may|might|could|should|(?:due|set|about)\sto|goal|target\w*|budget\w*"
    r"|(?:hop|plan|aim|expect|intend|want|seek|propos|demand|promis|pledg|estimat|forecast|project|predict|ask)(?:n?ed|e?s|n?ing|e)?)\b",
    re.IGNORECASE,
)
_DONE_EN = regex(
    r"\b(?:[a-z]+ed|was|were|had|has|have|took|made|sold|won|lost|came|rose|fell|drew|spent|paid|got|gave|went|ran|cost"
    r"|brought|left|found|held|put|met|kept)\b",
    re.IGNORECASE,
)
# Recommended that the wind farm on the hill be turned down.
_FAR = 90
_ASKED_EN = regex(
    r"\b(?:may|might|could|should|must|ought\sto)\s(?:not\s|[a-z]+ly\s)?(?:be\s)?(?:[a-z]+ly\s)?\Z"
    r"|\b(?:recommend|propos|advis|urg|want|ask|call|demand|seek|hop)(?:n?ed|e?s|n?ing|e)?\b[^.;]{0,60}\b(?:to|be)\s\Z",
    re.IGNORECASE,
)
_ASKED_KO = regex(r"[가-힣]{0,8}\s?(?:[가-힣]{1,6}\s)?(?:요구|제안|요청|건의|권고|촉구|희망)")
_VERB = 16  # characters from "hope to have" to the value of its verb
_POINT_EN = regex(r"\b(?:after|within|in|every|by|until)\s(?:about\s|the\s|just\s)?$", re.IGNORECASE)
_POINT_KO = regex(r"\s?(?:만에|뒤|후|전|째|마다|이내|안에)")


def of_two_times(one: Said[K], other: Said[K]) -> bool:
    """Whether each sentence tells a day or an hour, and none of the one can be one of the other."""
    days = [(a, b) for a in _times(one, "day") for b in _times(other, "day") if comparable(a, b)]
    if days and all(clash(a, b) for a, b in days):
        return True
    # Early on Sunday it happened, and by noon nine had died: a part of day and a clock time are of two things.
    hours = [(_clocks(place), _parts_of_day(place)) for place in (one, other)]
    return any(
        a and b and not any(start < stop and begin < end for start, end in a for begin, stop in b)
        for a, b in zip(*hours, strict=True)
    )


def of_two_moods(one: Said[K], other: Said[K]) -> bool:
    """Whether one is told as what is to come or is wanted, and the other as what came."""
    return one.kind not in _NO_MOOD and {mood(one), mood(other)} == {"ahead", "done"}


def is_point_and_length(one: Said[K], other: Said[K]) -> bool:
    """Whether of two lengths of time one says when something comes, and the other how long it lasts."""
    return one.kind == "duration" and _is_point(one) != _is_point(other)


@once
def mood(one: Said[K]) -> Mood:
    """Whether the verb of a value tells what is to come or what is done; "" where it tells neither."""
    if one.part.language == "en":
        return _mood_en(one)
    end = max(clause_end(one.witness.text, one.span.end), one.span.end + _VERB_KO)
    return _mood_ko(one.witness.text, Span(one.span.end, min(one.sentence.end, end)))


def is_asked_for(text: str, deed: Span, within: Span, language: Language) -> bool:
    """Whether a verb that is printed tells what somebody advises or wants; what will be is what was decided."""
    if language == "ko":
        return _ASKED_KO.match(text, deed.end, within.end) is not None
    return _ASKED_EN.search(text[max(within.start, deed.start - _FAR) : deed.start]) is not None


def _times(one: Said[K], family: str) -> list[When[K]]:
    by_sentence = one.witness.memo("whens by sentence", lambda: _by_sentence(whens(one.witness)))
    return [when for when in by_sentence.get(one.sentence, ()) if when.family == family and when.said.span != one.span]


@once
def _clocks(one: Said[K]) -> list[tuple[int, int]]:
    """The clock times of the sentence of a value in minutes of the day, those as of which it counts too."""
    clocks = [time for time in said(one.witness) if time.kind == "clock" and time.sentence == one.sentence]
    return [stretch for time in clocks for stretch in minutes(time)]


@once
def _parts_of_day(one: Said[K]) -> list[tuple[int, int]]:
    """The parts of day of the sentence of a value, without those on which something was said."""
    text, start = one.witness.text, one.sentence.start
    halves = [when for when in _times(one, "hour") if when.said.kind == "half"]
    return [
        stretch for when in halves if not _SAID_EN.search(text[start : when.said.span.start]) for stretch in when.hours
    ]


def _by_sentence(times: tuple[When[K], ...]) -> Mapping[Span, list[When[K]]]:
    found: dict[Span, list[When[K]]] = {}
    for when in times:
        found.setdefault(when.said.sentence, []).append(when)
    return found


def _mood_ko(text: str, verbs: Span) -> Mood:
    """The mood of the first verb of a stretch that has one."""
    spoken = _SAID_KO.search(text, *verbs)
    end = spoken.end() if spoken else verbs.end
    for place in range(verbs.start, end):
        syllable = text[place]
        if not is_syllable(syllable):
            continue
        coda = letters(syllable).coda
        if syllable == "겠" or _AHEAD_KO.match(text, place, end) or (coda == "ㄹ" and _THING_KO.match(text, place + 1)):
            return "ahead"
        if coda == "ㅆ" and syllable != "있":
            return "done"
    return ""


def _mood_en(one: Said[K]) -> Mood:
    text = one.witness.text
    before = Span(max(clause_start(text, one.span.start), one.sentence.start, one.span.start - _NEAR), one.span.start)
    ahead = [match.start() for match in _AHEAD_EN.finditer(text, *before)]
    done = [match.start() for match in _DONE_EN.finditer(text, *before) if match.start() not in ahead]
    if ahead or done:
        return "ahead" if ahead and (not done or ahead[-1] > done[-1] - _VERB) else "done"
    behind = one.span.end, min(clause_end(text, one.span.end), one.sentence.end)
    first = _AHEAD_EN.search(text, *behind), _DONE_EN.search(text, *behind)
    if first[0] is not None and (first[1] is None or first[0].start() <= first[1].start()):
        return "ahead"
    return "done" if first[1] is not None else ""


@once
def _is_point(one: Said[K]) -> bool:
    text = one.witness.text
    if one.part.language == "ko":
        return _POINT_KO.match(text, one.span.end) is not None
    return _POINT_EN.search(text[max(one.sentence.start, one.span.start - 20) : one.span.start]) is not None
