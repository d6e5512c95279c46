"""English quotations of one line.

    "…," said Kim Gwan-young, governor of Jeonbuk. · "…," Governor Kim said. "…" · Kim said, "…"
Not read: the "Smart Biz Expo", so-called "experts", words that nobody is said to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claims.names import same_name
from claims.quotes.marks import Marked, marked
from claims.quotes.quotation import Quotation
from claims.quotes.sayings import verb_en
from claims.quotes.speaker import Speaker, Spoken
from claims.reading import Reading
from claims.span import Span
from claims.titles import english
from claims.titles.names_en import name_from, name_until
from claims.titles.post import Post
from claims.titles.short_forms import resolved
from claims.titles.tokens_en import tokens

# …," said Jane Doe, chair of Acme. "…": what follows the name says who she is.
_GOES_ON = re.compile(r"(?:,[^.!?;\n“”\"]{2,100})?[.,]?\s*(?:and\s+)?")
_CLOSED = re.compile(r"[!?,…][’']?$")
_STOP = re.compile(r"[.!?][”\"]?\s")
_PRONOUN = re.compile(r"(?:he|she|they)\b", re.IGNORECASE)
_LONGEST = 160  # characters of a speaker with a title and what it heads
_FEWEST_WORDS = 3


@cache
def _said_before() -> re.Pattern[str]:
    """said, “…”; said: “…”; said that “…”."""
    return re.compile(rf"\b({verb_en()})(?:,|:| that)?\s*$", re.IGNORECASE)


@cache
def _and_said() -> re.Pattern[str]:
    return re.compile(rf",?\s*and\s+(?:then\s+|also\s+)?({verb_en()})[,:]?\s*")


@cache
def _verb_first() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:and\s+)?({verb_en()})\s+(?=[A-Z]|the\s|he\b|she\b|they\b)", re.IGNORECASE)


@cache
def _name_first() -> re.Pattern[str]:
    return re.compile(rf"\s*(?P<who>[^“”\"\n.!?;]{{2,{_LONGEST}}}?),?\s+(?:also\s+|further\s+)?(?P<verb>{verb_en()})\b")


def quotations(reading: Reading, start: int, end: int, before: Spoken | None) -> Iterator[tuple[Quotation, Spoken]]:
    """The quotations of one line; `before` is the last one of the line before."""
    last = before
    quoted = [one for one in marked(reading.text, start, end) if one.double]
    for number, one in enumerate(quoted):
        stop = quoted[number + 1].whole.start if number + 1 < len(quoted) else end
        floor = quoted[number - 1].whole.end if number else start
        found = _attributed(reading, one, floor, stop, last)
        if found is not None:
            last = found[1]
            yield found


def _attributed(
    reading: Reading, one: Marked, floor: int, stop: int, last: Spoken | None
) -> tuple[Quotation, Spoken] | None:
    """The quotation with who is said to say it; None where nobody is."""
    text = reading.text
    words = text[slice(*one.words)]
    if len(words.split()) < _FEWEST_WORDS:
        return None
    if last is not None and last.end >= floor:
        # "…," Doe said. "…": the second goes on where the first left off; or Doe said, "…" and added, "…".
        goes_on = _GOES_ON.fullmatch(text, last.end, one.whole.start)
        added = _and_said().fullmatch(text, last.end, one.whole.start)
        if goes_on or added:
            told = last._replace(end=one.whole.end)
            return _quotation(one, words, None, last.speaker, added and added[1].lower(), continued=True), told
    behind = _behind(reading, one, words, stop)
    verb, speaker, after = behind or _before(reading, one, floor)
    if verb is None:
        return None
    if speaker is not None and speaker.carried and last is not None and last.speaker and last.speaker.person:
        speaker = speaker._replace(name=last.speaker.name)
    told = Spoken(after, speaker, False)
    span = speaker.span if speaker else None
    return _quotation(one, words, span, speaker, verb, continued=False), told


def _quotation(
    one: Marked, words: str, span: Span | None, speaker: Speaker | None, verb: str | None, *, continued: bool
) -> Quotation:
    name = speaker.name if speaker else None
    whole = words[:1].isupper() and len(words.split()) > _FEWEST_WORDS
    return Quotation(one.words, words, name, span, verb, whole, continued, bool(speaker and speaker.person))


_Attribution = tuple[str | None, Speaker | None, int]


def _behind(reading: Reading, one: Marked, words: str, stop: int) -> _Attribution | None:
    """“…,” said Jane Doe; “…,” Jane Doe said."""
    text, at = reading.text, one.whole.end
    if not _CLOSED.search(words) and text[at : at + 1] != ",":
        return None
    at += text[at : at + 1] == ","
    if (verb := _verb_first().match(text, at, stop)) is not None:
        speaker = _speaker_from(reading, verb.end(), stop)
        return verb[1].lower(), speaker, speaker.span.end if speaker else verb.end()
    named = _name_first().match(text, at, stop)
    if named is None:
        return None
    speaker = _speaker_from(reading, named.start("who"), named.end("who"))
    return (named["verb"].lower(), speaker, named.end()) if speaker is not None else None


def _before(reading: Reading, one: Marked, floor: int) -> _Attribution:
    """Jane Doe said, “…”; Governor Kim took the stage and said, “…”."""
    text = reading.text
    begin = max([floor, *(match.end() for match in _STOP.finditer(text, floor, one.whole.start))])
    verb = _said_before().search(text, begin, one.whole.start)
    if verb is None:
        return None, None, one.whole.end
    line = tokens(text, begin, verb.start())
    name = name_until(line, len(line))
    posts = english.posts(text, begin, verb.start())
    if name is not None:
        speaker: Speaker | None = _person(reading, name.span)
    elif len({text[slice(*post.person)] for post in posts}) == 1:
        speaker = _titled(reading, posts[0])
    elif line and _PRONOUN.fullmatch(line[-1].text):
        speaker = Speaker(Span(line[-1].start, line[-1].end), None, True, carried=True)
    else:
        speaker = None
    return verb[1].lower(), speaker, one.whole.end


def _speaker_from(reading: Reading, start: int, stop: int) -> Speaker | None:
    """The person whose phrase begins here: Kim Gwan-young, governor of …; Governor Kim; he."""
    text = reading.text
    line = tokens(text, start, min(stop, start + _LONGEST))
    if not line:
        return None
    pronoun = _PRONOUN.match(text, line[0].start)
    if pronoun is not None:
        return Speaker(Span(*pronoun.span()), None, True, carried=True)
    first = line[1].start if line[0].text.lower() == "the" and len(line) > 1 else line[0].start
    for post in english.posts(text, first, line[-1].end):
        if first in (post.span.start, post.person.start):
            return _titled(reading, post)
    name = name_from(line, 0)
    return _person(reading, name.span) if name is not None else None


def _titled(reading: Reading, post: Post) -> Speaker:
    """The person with a title: by the full name where Governor Kim is the Kim whom the text calls governor."""
    printed = reading.text[slice(*post.person)]
    name = resolved(reading.text, [*_posts(reading), post])[-1] if post.short else " ".join(printed.split())
    return Speaker(post.person, None if post.short and name == printed else name, True)


def _person(reading: Reading, span: Span) -> Speaker:
    """The person, by the full name where only one of the text's people has this family name."""
    printed = reading.text[slice(*span)]
    if " " in printed:
        return Speaker(span, printed, True)
    named = [" ".join(reading.text[slice(*post.person)].split()) for post in _posts(reading)]
    full = [name for name in named if printed in (name.split()[0], name.split()[-1])]
    one = bool(full) and all(name == full[0] or same_name(name, full[0]) >= 0.5 for name in full)
    return Speaker(span, full[0] if one else None, True)


def _posts(reading: Reading) -> list[Post]:
    """The posts of the people whose full names the text prints, in order."""
    return [post for line in reading.lines for post in english.posts(reading.text, *line) if not post.short]
