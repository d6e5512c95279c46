"""Korean quotations of one line.

    심덕섭 군수는 “…”고 말했다 · 해솔군은 이날 “…”라며 “…”고 밝혔다 · “…”는 뜻을 밝혔다 · “…”는 것이 박 대표의 설명이다
Not read: ‘가나 발표’ 무대, “혁신”이라고 불리는, “…”라는 제목의 책.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from claims.hangul import is_hangul, letters
from claims.quotes.marks import Marked, follows, marked, sentence_start
from claims.quotes.quotation import Quotation
from claims.quotes.sayings import noun_ko, verb_ko, verbs_ko
from claims.quotes.speaker import Speaker, Spoken
from claims.quotes.speaker_ko import leaves_out, named_until, speaker_in
from claims.reading import Reading
from claims.span import Span

# 고 and 며 follow a whole sentence, 라고 and 라며 whatever was said.
_ENDING = re.compile(
    r"(?P<said>이?라고도?|고도?)(?=[\s,])|(?P<and>이?라며|이?라면서|며|면서)(?=[\s,])|(?P<that>이?라는|는)(?=\s)"
)
_SENTENCE = re.compile(r"[다요까죠자라네지냐나군]$")
_REPORTED = re.compile(r"[다라자냐]$")
_THE_THING = re.compile(
    r"\s(?:것이|게)\s(?P<who>[^“”\"‘’.]{2,30}?)의\s(?P<noun>설명|주장|말|입장|생각|판단|얘기|이야기|평가|지적)이"
)
_MOST_WORDS = 4
_BRIEF = 12  # letters: between single marks that much is a sentence said, less is a name


class _Link(NamedTuple):
    """How a quotation goes over into the sentence: where its verb ends, which verb, and who stands in between."""

    end: int
    verb: str | None
    goes_on: bool
    speaker: Speaker | None = None


def quotations(reading: Reading, start: int, end: int, before: Spoken | None) -> Iterator[tuple[Quotation, Spoken]]:
    """The quotations of one line; `before` is the last one of the line before, if that ended in one."""
    quoted = marked(reading.text, start, end)
    links = [_link(reading, one, quoted[k + 1 :], end) for k, one in enumerate(quoted)]
    last = before
    for one, link in zip(quoted, links, strict=True):
        if link is None:
            continue
        begin = sentence_start(reading.text, start, one.whole.start, quoted)
        together = last is not None and last.end >= begin
        here = link.speaker or speaker_in(reading, max(begin, last.end if last else 0), one.whole.start)
        near = together or (
            last is not None
            and follows(reading.text, last.end, begin)
            and (here is not None or leaves_out(reading.text, begin, one.whole.start))
        )
        speaker = _speaker(reading.text, here, last if near else None)
        text = reading.text[slice(*one.words)]
        continued = together and last is not None and last.goes_on and here is None
        shown = speaker if here is None and together else here
        found = Quotation(
            one.words,
            text,
            speaker.name if speaker else None,
            shown.span if shown else None,
            link.verb,
            _SENTENCE.search(text.rstrip(" .!?…,'’")) is not None,
            continued,
            bool(speaker and speaker.person),
        )
        last = Spoken(link.end, speaker, link.goes_on)
        yield found, last


def _speaker(text: str, here: Speaker | None, last: Spoken | None) -> Speaker | None:
    """Who is named here; else who spoke before, in this sentence or as 그."""
    if last is None or (here is not None and not here.carried):
        return here
    if here is None:
        return last.speaker
    name = last.speaker.name if last.speaker and last.speaker.person else None
    # 김씨 is 김도윤 who spoke before, no other.
    surname = text[here.span.start] if text[here.span.end - 1] == "씨" else ""
    return here._replace(name=name) if name and name.startswith(surname) else here


def _link(reading: Reading, one: Marked, later: list[Marked], end: int) -> _Link | None:
    """None where the words are no speech."""
    text = reading.text
    words = text[slice(*one.words)].rstrip(" .!?…,")
    ending = _ENDING.match(text, one.whole.end, end)
    if ending is None or not (one.double or (len(words) >= _BRIEF and " " in words)):
        return None
    if not ending[0].startswith(("라", "이")) and not (_REPORTED if ending["that"] else _SENTENCE).search(words):
        return None
    stop = min([end, *(other.whole.start for other in later)])
    if ending["that"]:
        return _noun_link(reading, ending.end(), stop, one.words)
    verb = _verb(reading, ending.end(), stop)
    if verb is not None:
        return verb._replace(goes_on=verb.goes_on or bool(ending["and"]))
    if ending["said"] or not one.double:
        return None
    return _Link(ending.end(), None, True)


def _noun_link(reading: Reading, at: int, stop: int, words: Span) -> _Link | None:
    """“…”는 뜻을 밝혔다, “…”는 것이 박 대표의 설명이다."""
    thing = _THE_THING.match(reading.text, at, stop)
    if thing is not None:
        who = named_until(reading, *thing.span("who"))
        return _Link(thing.end(), None, False, who)
    noun = noun_ko().match(reading.text, at + 1, stop)
    return _verb(reading, noun.end(), stop) if noun is not None else None


def _verb(reading: Reading, at: int, stop: int) -> _Link | None:
    """The verb of saying that the ending leads up to."""
    text = reading.text
    match = verb_ko().search(text, at, min(stop, at + 40))
    if match is None:
        return None
    between = text[at : match.start()]
    speaker = None
    if between.strip(" ,"):
        if any(sign in between for sign in ".!?"):
            return None
        words = between.replace(",", " ").split()
        speaker = speaker_in(reading, at, match.start())
        if speaker is None and (len(words) > _MOST_WORDS or any(map(_is_verb, words))):
            return None
    follows = re.compile(r"[가-힣]*").match(text, match.end())
    end = follows.end() if follows else match.end()
    goes_on = text[match.start() : end].endswith(("며", "면서"))
    return _Link(end, verbs_ko()[match[0]], goes_on, speaker)


def _is_verb(word: str) -> bool:
    """Whether a word between the ending and the verb is a verb itself: 적힌, 불리는; not 이같이, 소감을, 기자들에게."""
    return word.endswith(("는", "며", "고")) or (is_hangul(word[-1]) and letters(word[-1]).coda == "ㄴ")
