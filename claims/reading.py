"""A text while it is being read: its language, its day, its lines and sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from claims.regex import regex
from claims.span import Language, Span

# A full stop ends a sentence only before a space, a closing quote or the line's end: 3.5%, 1.2조 and www.a.kr go on.
# “길을 넓힌다.”며 5억원을 쓴다: behind a quotation the sentence goes on with its particle; “…” 고 박서연 씨 is a name.
_GOES_ON = (
    r"(?!\s?[\"'”’」』]{1,3}(?:고|는|고는|고도|\s?(?:이?라(?:고|며|면서|는)[는도]?|며|면서[는도]?|고(?=\s[말밝강설덧전했당지])))"
    r"(?![가-힣]))"
)
_END = regex(rf"[.!?…]+{_GOES_ON}[\"'”’」』)\]]*(?=\s|$)|[다요]\.{_GOES_ON}(?=[가-힣“‘]|[\"'][^\s\"'.,)])")
_ABBREVIATION = regex(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gov|Sen|Rep|Gen|Lt|Capt|Maj|Col|Sgt|St|Jr|Sr|Inc|Corp|Co|Ltd|No|vs|[A-Z])|\d)\.$"
)
# Who takes £10,000. The poet: a number ends a sentence before a capital, where it is no number of a line: 1. Aims.
_NUMBER = regex(r"(?:[A-Za-z,]\s|[A-Za-z]\s?[$£€]|[0-9][,:/-])[$£€]?[0-9]+\.$")
_CAPITAL = regex(r"\s[\"'“‘(]?[A-Z]")
# "on Sept. 12 in Seoul" goes on; a month at a sentence's end is followed by a word.
# As of 6 p.m. Saturday; "at 6 p.m. The driver" ends a sentence.
_HOUR = regex(
    r"\b[ap]\.m\. (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:EST|EDT|CST|CDT|MST|MDT|PST|PDT|GMT|CET|ET|PT)\b"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))"
)
_MONTH = regex(r"[^A-Za-z]{0,2}(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\. [0-9]")
# At 6 p.m. on Friday goes on, and so do 6 p.m. Friday, 6 p.m. March 3 and 6 p.m. (0900 GMT).
_HALF_DAY = regex(
    r"[0-9]\s?[AaPp]\.\s?[Mm]\.(?=\s(?:[a-z0-9(]|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|[A-Z]{3,4}\b"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z.]*\s[0-9]))"
)
# Of 60,000 sentences in the news the longest, a list of delegates, has 1,500 characters.
_LONGEST = 3000
# ▲ 부친상 · 1) 접수 · - (수출) 495억 달러; -3.1% and 12.5억 begin no item.
_ITEM = regex(r"[ \t]*(?:[▲△▷▶■□◆◇◈●○◦•·*※–—①-⑳]|-(?!\d)|\d{1,2}[.)]\s)")
_ADDRESS = regex(r"[\w.+-]{1,64}@[\w.-]{1,255}|(?:https?://|www\.)\S{1,2000}", re.ASCII)
# Old Mac files, page breaks of a printed page and word processors end lines otherwise than with a newline.
_LINE_ENDS = "\r\x0b\x0c\x85\u2028\u2029"
_HANGUL = regex(r"[가-힣]+")
_LATIN = regex(r"[A-Za-z]+")


@dataclass(frozen=True)
class Reading:
    """What a family reads. Spans are into `text`; `published` anchors relative days and may be unknown."""

    text: str
    language: Language
    published: date | None = None

    @cached_property
    def lines(self) -> tuple[Span, ...]:
        """Every line that holds more than white space, cut at newlines: see `with_newlines`."""
        return tuple(_spans(self.text, (m.start() for m in re.finditer("\n", self.text)), 0, len(self.text)))

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """Every sentence, trimmed of white space; a sentence never crosses a line."""
        return tuple(sentence for line in self.lines for sentence in sentences(self.text, *line))


def with_newlines(text: str) -> str:
    """The text with a newline for every other line end, one character for one, so that spans stay valid.

    A carriage return before a newline makes an empty line, which nobody reads.
    """
    for end in _LINE_ENDS:
        text = text.replace(end, "\n")
    return text


def language_of(text: str) -> Language:
    """The language most letters belong to: "ko" from one Hangul syllable for every three Latin letters up.

    Addresses count for neither: 강민서 기자 minseo@example.com is Korean.
    """
    text = _ADDRESS.sub("", text) if "@" in text or "://" in text or "www." in text else text
    hangul, latin = (sum(map(len, letters.findall(text))) for letters in (_HANGUL, _LATIN))
    return "ko" if 3 * hangul >= latin else "en"


def begins_item(text: str, line: int) -> bool:
    """Whether the line that begins at an offset is an item of a list, by the mark or number it begins with."""
    return _ITEM.match(text, line) is not None


def sentences(text: str, start: int, end: int) -> list[Span]:
    """The sentences of one line `text[start:end]`, trimmed; what goes on and on without an end comes in pieces."""
    stops = [
        m.end()
        for m in _END.finditer(text, start, end)
        if (_is_number(text, start, m) or not _ABBREVIATION.search(text, max(start, m.start() - 6), m.start() + 1))
        and not _HOUR.search(text, max(start, m.start() - 3), m.end() + 12)
        and not _MONTH.match(text, max(start, m.start() - 4))
        and not _HALF_DAY.match(text, max(start, m.start() - 4))
        and not _HALF_DAY.match(text, max(start, m.start() - 5))
    ]
    return [piece for span in _spans(text, stops, start, end) for piece in _pieces(text, span)]


def _pieces(text: str, span: Span) -> Iterator[Span]:
    """The sentence, or what it is cut into between words: whoever lays its words side by side needs them few."""
    start, end = span
    while end - start > _LONGEST:
        gap = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
        yield Span(start, gap if gap > 0 else start + _LONGEST)
        start = gap + 1 if gap > 0 else start + _LONGEST
    yield Span(start, end)


def _is_number(text: str, start: int, end: re.Match[str]) -> bool:
    """Whether a sentence ends with a number: a capital follows, and no other number or the head of a list."""
    if _CAPITAL.match(text, end.end()) is None:
        return False
    return _NUMBER.search(text, max(start, end.start() - 14), end.start() + 1) is not None


def _spans(text: str, stops: Iterable[int], start: int, end: int) -> list[Span]:
    found = []
    for stop in [*stops, end]:
        piece = text[start:stop]
        left = start + len(piece) - len(piece.lstrip())
        right = start + len(piece.rstrip())
        if left < right:
            found.append(Span(left, right))
        start = stop
    return found
