"""Korean quotations of one line.

    심덕섭 군수는 “…”고 말했다 · 해솔군은 이날 “…”라며 “…”고 밝혔다 · “…”는 뜻을 밝혔다 · “…”는 것이 박 대표의 설명이다
Not read: ‘가나 발표’ 무대, “혁신”이라고 불리는, “…”라는 제목의 책.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.hangul import is_hangul, letters
from claims.quotes.headline_ko import headed
from claims.quotes.marks import Marked, follows, marked, sentence_starts
from claims.quotes.quotation import Quotation
from claims.quotes.sayings import noun_ko, verb_ko, verbs_ko
from claims.quotes.speaker import Link, Speaker, Spoken
from claims.quotes.speaker_ko import leaves_out, named_until, speaker_in, topic_before
from claims.reading import Reading
from claims.regex import regex
from claims.span import Span

# 고 and 며 follow a whole sentence, 라고 and 라며 whatever was said.
_ENDING = regex(
    r"\s?(?:(?P<said>이?라고(?:도|만|까지|는)?|고(?:도|만|까지|는)?|라)(?=[\s,]|$)"
    r"|(?P<and>이?라며|이?라면서도?|며|면서도?|이?라고\s하며|고\s하며)(?=[\s,]|$)|(?P<that>이?라는|이?란|는)(?=\s))"
)
_SENTENCE = regex(r"[다요까죠자라네지냐나군]$")
_REPORTED = regex(r"[다라자냐]$")
_THE_THING = regex(
    r"\s(?:것이|게)\s(?P<who>[^“”\"‘’.]{2,30}?)의\s(?P<noun>설명|주장|말|입장|생각|판단|얘기|이야기|평가|지적)이"
)
# “…”는 박 대표의 말에: whose words they are, whatever follows.
_WHOSE = regex(r"\s(?P<who>[^“”\"‘’.]{2,30}?)의\s(?:말|설명|주장|지적|호소|당부|발언|한마디|외침)(?![가-힣]{3})")
_MOST_WORDS = 4
_FEWEST_SPACES = 2
_PHRASE = 80  # characters of a speaker with title and organisation
_CLOSE = 8  # characters from 대표는 to the words where the verb is none of saying
_CALLED = regex(r"\s?(?:쓰[인여]|쓴|적[힌혀]|불[리린]|부[르른]|하는|한\s|된|되|해서|이름|제목|새[긴겨]|표[시기]|명명)")
_BRIEF = 12  # letters: between single marks that much is a sentence said, less is a name


def quotations(reading: Reading, start: int, end: int, before: Spoken | None) -> Iterator[tuple[Quotation, Spoken]]:
    """The quotations of one line; `before` is the last one of the line before, if that ended in one."""
    quoted = marked(reading.text, start, end)
    if not quoted:
        return
    begins = sentence_starts(reading.text, start, end, quoted)
    stops = [*(other.whole.start for other in quoted[1:]), end]
    last, floor = before, start
    for one, begin, stop in zip(quoted, begins, stops, strict=True):
        since = max(begin, last.end if last else 0)
        link = _link(reading, one, since, stop) or headed(reading, one, floor, stop, end)
        floor = one.whole.end
        if link is None:
            continue
        found, last = _quotation(reading, one, link, begin, last)
        yield found, last


def _quotation(reading: Reading, one: Marked, link: Link, begin: int, last: Spoken | None) -> tuple[Quotation, Spoken]:
    text = reading.text
    together = last is not None and last.end >= begin
    here = link.speaker or speaker_in(reading, max(begin, last.end if last else 0), one.whole.start)
    near = together or (
        last is not None
        and follows(text, last.end, begin)
        and (here is not None or leaves_out(text, begin, one.whole.start))
    )
    speaker = _speaker(reading, here, last if near else None, begin)
    words = text[slice(*one.words)]
    continued = together and last is not None and last.goes_on and here is None
    shown = speaker if here is None and together else here
    whole = link.verbatim and _SENTENCE.search(words.rstrip(" .!?…,'’")) is not None
    found = Quotation(
        one.words,
        words,
        speaker.name if speaker else None,
        shown.span if shown else None,
        link.verb,
        whole,
        continued,
        bool(speaker and speaker.person),
    )
    return found, Spoken(link.end, speaker, link.goes_on)


def _speaker(reading: Reading, here: Speaker | None, last: Spoken | None, begin: int) -> Speaker | None:
    """Who is named here; else who spoke before, in this sentence or as 그."""
    if here is not None and not here.carried:
        return here
    if here is None:
        return last.speaker if last else None
    before = last.speaker if last else topic_before(reading, begin)
    name = before.name if before and before.person else None
    # 김씨 is 김도윤 who spoke before, no other.
    surname = reading.text[here.span.start] if reading.text[here.span.end - 1] == "씨" else ""
    return here._replace(name=name) if name and name.startswith(surname) else here


def _link(reading: Reading, one: Marked, since: int, stop: int) -> Link | None:
    """None where the words are no speech."""
    text = reading.text
    words = text[slice(*one.words)].rstrip(" .!?…,'’")
    ending = _ENDING.match(text, one.whole.end, stop)
    if ending is None or not (one.double or (len(words) >= _BRIEF and " " in words)):
        return None
    if not ending[0].lstrip().startswith(("라", "이")) and not (_REPORTED if ending["that"] else _SENTENCE).search(
        words
    ):
        return None
    if ending["that"]:
        return _noun_link(reading, ending.end(), stop, one.words)
    verb = _verb(reading, ending.end(), stop)
    if verb is not None:
        return verb._replace(goes_on=verb.goes_on or bool(ending["and"]))
    if not one.double:
        return None
    if ending["and"]:
        return Link(ending.end(), None, True)
    # 박서연 군수는 “…”라고 맞받았다: whatever the verb, who speaks right before whole words said them.
    if not _SENTENCE.search(words) or words.count(" ") < _FEWEST_SPACES or _CALLED.match(text, ending.end(), stop):
        return None
    here = speaker_in(reading, max(since, one.whole.start - _PHRASE), one.whole.start)
    near = here is not None and one.whole.start - here.span.end <= _CLOSE
    return Link(ending.end(), None, False, here) if near else None


def _noun_link(reading: Reading, at: int, stop: int, words: Span) -> Link | None:
    """“…”는 뜻을 밝혔다, “…”는 것이 박 대표의 설명이다."""
    thing = _THE_THING.match(reading.text, at, stop)
    if thing is not None:
        who = named_until(reading, *thing.span("who"))
        return Link(thing.end(), None, False, who)
    whose = _WHOSE.match(reading.text, at, stop)
    who = named_until(reading, *whose.span("who")) if whose is not None else None
    if whose is not None and who is not None:
        return Link(whose.end(), None, False, who)
    noun = noun_ko().match(reading.text, at + 1, stop)
    return _verb(reading, noun.end(), stop) if noun is not None else None


def _verb(reading: Reading, at: int, stop: int) -> Link | None:
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
    return Link(end, verbs_ko()[match[0]], goes_on, speaker)


def _is_verb(word: str) -> bool:
    """Whether a word between the ending and the verb is a verb itself: 적힌, 불리는; not 이같이, 소감을, 기자들에게."""
    return word.endswith(("는", "며", "고")) or (is_hangul(word[-1]) and letters(word[-1]).coda == "ㄴ")
