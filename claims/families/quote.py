"""Who is quoted saying what.

    심덕섭 군수는 “…”고 말했다      -> the words | 심덕섭 | 말하다
    “…”라며 “…”고 덧붙였다          -> two, of one speaker, the second continued
    "…," said Jane Doe.             -> the words | Jane Doe | said
    해솔군은 쉼터를 짓겠다고 밝혔다 -> 쉼터를 짓겠다 | 해솔군 | 밝히다, without marks
Not read: ‘가나 박람회’ (a name), “혁신”이라고 불리는 (a word), what is told without marks of nobody who is named.
"""

from __future__ import annotations

from collections.abc import Iterator

from claims.claim import Claim, Family, Topic
from claims.fold import fold
from claims.quotes import english, korean
from claims.quotes.indirect import may_tell, told
from claims.quotes.marks import ANY
from claims.quotes.quotation import Quotation
from claims.quotes.speaker import Spoken
from claims.quotes.weigh import weigh
from claims.reading import Reading


def read(reading: Reading) -> Iterator[Claim]:
    """The quotations of a text with their speakers, in order."""
    quotations = korean.quotations if reading.language == "ko" else english.quotations
    marks, tells = ANY.search(reading.text) is not None, may_tell(reading, 0, len(reading.text))
    last: Spoken | None = None
    for start, end in reading.lines if marks or tells else ():
        found = list(quotations(reading, start, end, last)) if marks and ANY.search(reading.text, start, end) else []
        last = found[-1][1] if found else None
        said = [quotation for quotation, _ in found]
        if tells and may_tell(reading, start, end):
            said = sorted([*said, *told(reading, start, end)], key=lambda one: one.words)
        for one in said:
            yield _claim(reading, one)


def _claim(reading: Reading, said: Quotation) -> Claim:
    # Who is not named for certain is nobody to be compared.
    subject = None if said.speaker is None else fold(said.speaker)
    topic = Topic(subject, "quote", spans=() if said.speaker_span is None else (said.speaker_span,))
    return Claim("quote", said.words, said.text, topic, said, reading.language)


FAMILY = Family("quote", read, weigh)
