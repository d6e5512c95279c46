"""Speech told without marks: 해솔군은 쉼터를 만들겠다고 밝혔다 · Jane Doe said that the road will open.

Only where the sentence begins with the speaker and names no other. Not read: 만들겠다고 알려졌다, it is said that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claims.quantity.units import alternation
from claims.quotes.quotation import Quotation
from claims.quotes.sayings import verb_en, verbs_ko
from claims.quotes.speaker import Speaker
from claims.quotes.speaker_en import speaker_from
from claims.quotes.speaker_ko import speaker_in
from claims.reading import Reading, sentences
from claims.regex import regex
from claims.span import Language, Span

_MARKS = regex(r"[“”\"]")
_FEWEST_LETTERS = 8
_LONGEST = 400
_PARTICLE = regex(r"(?:\s측(?:은|도)|[가-힣]{0,3})(?=[\s,])")
_THAT = " that "
_SIGNS: dict[Language, tuple[str, ...]] = {"ko": ("다고 ", "라고 ", "자고 ", "냐고 ", "고도 "), "en": (_THAT,)}
# Of these the words before 고 are thought, asked or done more often than said.
_NOT_SAID = frozenset(
    {"하다", "보다", "묻다", "쓰다", "올리다", "적다", "남기다", "펼치다", "나타내다", "드러내다", "표하다"}
)


@cache
def _told_ko() -> re.Pattern[str]:
    """만들겠다|고 밝혔다: a verb in the past or the present tense, at the end of what is told."""
    forms = [form for form, verb in verbs_ko().items() if form[-1] in "했혔였렸" and verb not in _NOT_SAID]
    verbs = alternation(forms)
    # It begins with a letter that is searched for at the speed of memory; what stands before is looked at after.
    return re.compile(rf"고도?\s(?:[가-힣]{{1,4}}[게히]\s)?(?P<verb>{verbs})(?:다|습니다|고|으며|는데|지만)")


@cache
def _told_en() -> re.Pattern[str]:
    return re.compile(rf"(?P<verb>{verb_en()}){_THAT}")


def may_tell(reading: Reading, start: int, end: int) -> bool:
    """Whether the line or the text has an ending that leads up to a verb of saying at all; quick."""
    return any(reading.text.find(sign, start, end) >= 0 for sign in _SIGNS[reading.language])


def told(reading: Reading, start: int, end: int) -> Iterator[Quotation]:
    """The speech that the sentences of one line tell without marks."""
    text = reading.text
    pattern, one = (_told_ko(), _korean) if reading.language == "ko" else (_told_en(), _english)
    matches = [match for match in pattern.finditer(text, start, end) if _is_told(reading, match)]
    at = 0
    for sentence in sentences(text, start, end) if matches else ():
        first = at
        while at < len(matches) and matches[at].start() < sentence.end:
            at += 1
        if at - first != 1 or sentence.end - sentence.start > _LONGEST or _MARKS.search(text, *sentence):
            continue
        found = one(reading, sentence, matches[first])
        if found is not None:
            yield found


def _is_told(reading: Reading, match: re.Match[str]) -> bool:
    """만들겠다 | 고, 하자 | 고; not 크고 밝혔다."""
    return reading.language != "ko" or reading.text[match.start() - 1] in "다라자냐"


def _korean(reading: Reading, sentence: Span, match: re.Match[str]) -> Quotation | None:
    speaker = speaker_in(reading, sentence.start, match.start())
    if speaker is None or speaker.name is None or not speaker.topic:
        return None
    other = speaker_in(reading, sentence.start, speaker.span.start)
    if other is not None and other.topic:
        return None
    particle = _PARTICLE.match(reading.text, speaker.span.end, match.start())
    first = particle.end() if particle else speaker.span.end
    return _quotation(reading, speaker, first, match.start(), verbs_ko()[match["verb"]])


def _english(reading: Reading, sentence: Span, match: re.Match[str]) -> Quotation | None:
    speaker = speaker_from(reading, sentence.start, match.start())
    if speaker is None or speaker.name is None or (speaker.person and " " not in speaker.name):
        return None
    if _between(reading.text, speaker.span.end, match.start()):
        return None
    end = sentence.end - (reading.text[sentence.end - 1] in ".!?")
    return _quotation(reading, speaker, match.end(), end, match["verb"].lower())


def _between(text: str, start: int, end: int) -> bool:
    """Whether more than who the speaker is stands between the speaker and the verb."""
    between = text[start:end].strip()
    return bool(between) and not (between.startswith(",") and between.endswith(",")) and between not in ("also", "has")


def _quotation(reading: Reading, speaker: Speaker, start: int, end: int, verb: str) -> Quotation | None:
    text = reading.text
    while start < end and text[start] in " ,":
        start += 1
    if end - start < _FEWEST_LETTERS:
        return None
    known = speaker.person and (reading.language == "ko" or " " in str(speaker.name))
    words = text[start:end]
    return Quotation(Span(start, end), words, speaker.name, speaker.span, verb, False, False, bool(known), marked=False)
