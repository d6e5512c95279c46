"""Quotations of headlines and transcripts: 박서연 “…”, 해솔군 “…”…, 이도윤 대표: “…”."""

from __future__ import annotations

from claims.quotes.bodies_ko import body_until
from claims.quotes.cast import cast_of
from claims.quotes.marks import Marked
from claims.quotes.speaker import Link, Speaker
from claims.quotes.speaker_ko import named_until
from claims.reading import Reading
from claims.regex import regex
from claims.span import Span
from claims.titles.names_ko import LIKELY, name_score
from claims.titles.tokens import tokens

# The words that lead up to the quotation, from the line's head, a sign or another quotation.
_LEAD = regex(r"(?:^|[\]…·,”\"】)])\s*(?P<who>[가-힣A-Za-z&][가-힣A-Za-z&\s]{1,24}?)(?P<sign>\s?[:：]|\s?,)?\s?$")
# [박서연/해솔시 주무관 : “…”]: what a broadcaster prints under a voice.
_VOICE = regex(r"\[(?P<who>[가-힣]{2,4})\s?[/·,][^\[\]“”\":：]{1,60}[:：]\s?$")
_CLOSED = regex(r"\s*(?:$|…|\(종합|\[|[-·]\s)")
_SAID = regex(r"(?:[다요까죠라네지나냐것듯야해돼뿐]|필요|반대|아냐|방침)[.!?…]*$")


def headed(reading: Reading, one: Marked, floor: int, stop: int, end: int) -> Link | None:
    """The link of a quotation that a line opens with its speaker alone; None where no speaker heads it."""
    text = reading.text
    voice = _VOICE.search(text, floor, one.whole.start) if one.double else None
    if voice is not None and text[one.whole.end : one.whole.end + 1] == "]":
        named = Speaker(Span(*voice.span("who")), voice["who"], True) if name_score(voice["who"]) >= LIKELY else None
        return Link(one.whole.end, None, False, named) if named is not None else None
    if not one.double or " " not in text[slice(*one.words)] or not _closed(text, one, stop, end):
        return None
    lead = _LEAD.search(text[floor : one.whole.start])
    if lead is None:
        return None
    who = Span(floor + lead.start("who"), floor + lead.end("who"))
    speaker = _person(reading, who)
    if speaker is None and _SAID.search(text[slice(*one.words)]):
        speaker = body_until(reading, tokens(text, *who))
        if speaker is not None and speaker.span.start != who.start:
            return None
    return Link(one.whole.end, None, False, speaker, verbatim=False) if speaker is not None else None


def _closed(text: str, one: Marked, stop: int, end: int) -> bool:
    """Whether nothing of a sentence goes on behind the words."""
    return _CLOSED.match(text, one.whole.end, end) is not None or stop == one.whole.end + 1


def _person(reading: Reading, who: Span) -> Speaker | None:
    """박서연, 이도윤 대표, 김 지사: a name with or without its title, and nothing else."""
    titled = named_until(reading, *who)
    if titled is not None:
        return titled
    word = reading.text[slice(*who)].strip()
    known = word in cast_of(reading).names or name_score(word) >= LIKELY
    return Speaker(Span(who.start, who.start + len(word)), word, True) if known else None
