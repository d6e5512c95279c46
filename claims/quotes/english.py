"""English quotations of one line.

    "…," said Kim Gwan-young, governor of Jeonbuk. · "…," Governor Kim said. "…" · Kim told reporters, "…"
    Kim said: ‘…’ · "…," according to Acme Group. · “…” – Jane Doe, chair of Acme
    “…, left open where the next paragraph begins with a mark again
Not read: the "Smart Biz Expo", so-called "experts", words that nobody is said to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claims.quotes.marks import Marked, marked_en
from claims.quotes.quotation import Quotation
from claims.quotes.sayings import verb_en
from claims.quotes.speaker import Link, Speaker, Spoken
from claims.quotes.speaker_en import named_between, speaker_before, speaker_from
from claims.reading import Reading
from claims.regex import regex

# M.D. and Inc. end no sentence.
_ABBREVIATED = r"\b(?:Mr|Mrs|Ms|Dr|Prof|Inc|Corp|Co|Ltd|LLC|Jr|Sr|St|Ph\.D|M\.D|U\.S|[A-Z])\."
# …," said Jane Doe, chair of Acme. "…": what follows the name says who she is.
_GOES_ON = regex(rf"(?:,(?:{_ABBREVIATED}|[^.!?;\n“”\"]){{2,160}})?[.,:]?\s*(?:and\s+)?")
_CLOSED = regex(r"[!?,…—–-][’']?\s?$")
_STOPPED = regex(r"[.!?,…][’']?\s?$")
_STOP = regex(r"(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)(?<![A-Z]\.[A-Z])(?<!\b[A-Z])[.!?][”\"]?\s")
_LONGEST = 200  # characters of a speaker with a title and what it heads
_FEWEST_WORDS = 3
_LEAD = regex(r"(?::|,\s(?P<verb>stating|saying|noting|adding|explaining|writing)(?:\sthat|[,:])?)\s*$")
_DASH = regex(r"\s*[–—-]{1,2}\s*(?=[A-Z])")


@cache
def _said_before() -> re.Pattern[str]:
    """said, “…”; said: “…”; said that “…”; told reporters on Monday that “…”."""
    when = r"(?:\s(?:on\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\sin a (?:[a-z]+\s){0,2}[a-z]+)?"
    told = r"(?P<told>told)\s(?:[\w.’'-]+\s){0,3}[\w.’'-]+"
    return re.compile(rf"\b({verb_en()}|{told}){when}(?:,|:|\sthat|,\sthat)?\s*$", re.IGNORECASE)


@cache
def _and_said() -> re.Pattern[str]:
    return re.compile(rf",?\s*and\s+(?:then\s+|also\s+)?({verb_en()})[,:]?\s*")


@cache
def _verb_first() -> re.Pattern[str]:
    lead = rf"(?:{verb_en()})(?=\s+(?:[A-Z]|the\s|he\b|she\b|they\b|an?\s|[a-z]+\s+(?:[a-z]+\s+){{0,3}}[A-Z]))"
    return re.compile(rf"\s*(?:[–—-]\s*)?(?:and\s+|as\s+)?({lead}|according\sto)\s+", re.IGNORECASE)


@cache
def _name_first() -> re.Pattern[str]:
    who = rf"(?P<who>(?:{_ABBREVIATED}|[^“”\"\n.!?;]){{2,{_LONGEST}}}?)"
    return re.compile(rf"\s*{who},?\s+(?:also\s+|further\s+|has\s+)?(?P<verb>{verb_en()}|told)\b")


def quotations(reading: Reading, start: int, end: int, before: Spoken | None) -> Iterator[tuple[Quotation, Spoken]]:
    """The quotations of one line; `before` is the last one of the line before."""
    last, floor = before, start
    quoted = marked_en(reading.text, start, end)
    stops = [*(other.whole.start for other in quoted[1:]), end]
    for one, stop in zip(quoted, stops if quoted else (), strict=True):
        found = _attributed(reading, one, floor, stop, last)
        floor = one.whole.end
        if found is not None:
            last = found[1]
            yield found


def _attributed(
    reading: Reading, one: Marked, floor: int, stop: int, last: Spoken | None
) -> tuple[Quotation, Spoken] | None:
    """The quotation with who is said to say it; None where nobody is."""
    text = reading.text
    words = text[slice(*one.words)]
    if len(words.split()) < _FEWEST_WORDS or _is_title(words):
        return None
    opened = text[one.whole.end - 1] not in "”\"’'"
    goes_on = _goes_on(text, one, floor, last) if last is not None and one.double else None
    if last is not None and goes_on is not None:
        told = last._replace(end=one.whole.end, goes_on=opened)
        return _quotation(one, words, Link(0, goes_on or None, False, last.speaker), None, continued=True), told
    link = _behind(reading, one, words, stop)
    if link is None and one.double:
        link = _before(reading, one, floor)
    if link is None:
        return None
    shown = link.speaker
    link = link._replace(speaker=_meant(reading, shown, last))
    return _quotation(one, words, link, shown, continued=False), Spoken(link.end, link.speaker, opened)


def _meant(reading: Reading, speaker: Speaker | None, last: Spoken | None) -> Speaker | None:
    """The speaker with a name; he and she are who spoke last, if no other has been named since."""
    before = last.speaker if last is not None else None
    if speaker is None or not speaker.carried or last is None or before is None or not before.person:
        return speaker
    others = named_between(reading, last.end, speaker.span.start) - {before.name}
    return speaker if others else speaker._replace(name=before.name)


def _is_title(words: str) -> bool:
    """Whether the words are a title or a name: What the River Knows."""
    long = [word for word in words.split() if len(word) > 3 and word[0].isalpha()]
    return words[-1] not in ".!?" and bool(long) and all(word[0].isupper() for word in long) and " I " not in words


def _goes_on(text: str, one: Marked, floor: int, last: Spoken) -> str | None:
    """What is said of it where the words go on from the last ones, "" for nothing; None where they do not."""
    if last.goes_on and last.end < floor + 1 and text[last.end : one.whole.start].strip() == "":
        return ""  # a paragraph that was left open: the next one begins with a mark
    if last.end < floor:
        return None
    # "…," Doe said. "…": the second goes on where the first left off; or Doe said, "…" and added, "…".
    added = _and_said().fullmatch(text, last.end, one.whole.start)
    if added:
        return added[1].lower()
    return "" if _GOES_ON.fullmatch(text, last.end, one.whole.start) else None


def _quotation(one: Marked, words: str, link: Link, shown: Speaker | None, *, continued: bool) -> Quotation:
    speaker = link.speaker
    name = speaker.name if speaker else None
    whole = words[:1].isupper() and len(words.split()) > _FEWEST_WORDS
    span = shown.span if shown else None
    known = speaker is not None and speaker.person and name is not None and " " in name
    return Quotation(one.words, words, name, span, link.verb, whole, continued, known)


def _behind(reading: Reading, one: Marked, words: str, stop: int) -> Link | None:
    """“…,” said Jane Doe; “…,” Jane Doe said; “….” – Jane Doe, chair of Acme."""
    text, at = reading.text, one.whole.end
    if not one.double and not _STOPPED.search(words):
        return None
    verb = _verb_first().match(text, at + (text[at : at + 1] == ","), stop)
    if verb is not None and (_STOPPED.search(words) or text[at : at + 1] == ","):
        speaker = speaker_from(reading, verb.end(), min(stop, verb.end() + _LONGEST))
        return Link(speaker.span.end if speaker else verb.end(), verb[1].lower(), False, speaker)
    if one.double and (dash := _DASH.match(text, at, stop)) is not None:
        speaker = speaker_from(reading, dash.end(), min(stop, dash.end() + _LONGEST))
        known = speaker is not None and speaker.name is not None and speaker.person
        return Link(speaker.span.end, None, False, speaker) if speaker is not None and known else None
    if not _CLOSED.search(words) and text[at : at + 1] != ",":
        return None
    at += text[at : at + 1] == ","
    named = _name_first().match(text, at, stop)
    if named is None:
        return None
    who = speaker_from(reading, named.start("who"), named.end("who"))
    return Link(named.end(), named["verb"].lower(), False, who) if who is not None else None


def _before(reading: Reading, one: Marked, floor: int) -> Link | None:
    """Jane Doe said, “…”; Governor Kim took the stage and said, “…”; Jane Doe praised the plan: “…”."""
    text = reading.text
    near = max(floor, one.whole.start - 600)
    begin = max([near, *(match.end() for match in _STOP.finditer(text, near, one.whole.start))])
    verb = _said_before().search(text, begin, one.whole.start)
    if verb is not None:
        speaker = speaker_before(reading, begin, verb.start())
        return Link(one.whole.end, verb[1].split()[0].lower() if verb["told"] else verb[1].lower(), False, speaker)
    # Jane Doe, chair of Acme, praised the plan: “…”; praised the plan, stating, “…”. Who heads the sentence says it.
    lead = _LEAD.search(text, begin, one.whole.start)
    if lead is None:
        return None
    speaker = speaker_from(reading, begin, lead.start())
    named = speaker is not None and speaker.name is not None and (speaker.person or lead["verb"] is not None)
    return Link(one.whole.end, lead["verb"], False, speaker) if named else None
