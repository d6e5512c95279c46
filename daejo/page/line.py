"""The lines of a page and what their form says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from claims.reading import with_newlines
from claims.regex import regex
from claims.span import Language

_SENTENCE_END = regex(r"[.!?…][\"'”’」』)\]]*$")
# A full stop behind anything but another one: headlines are cut short with "..". Questions and cries are headlines too,
# unless a Korean ending says that they are whole sentences.
_STATEMENT_END = regex(r"(?:[^\s.…]\.|(?:[다요죠까]|[a-z])[!?])[\"'”’」』)\]]*(?:\s*[<(\[]끝[>)\]])?$|다\.\s")
_BULLET = regex(r"^(?:[0-9]{1,2}[.)]|[가-하][.)]\s|[①-⑳]|[•·∙◦▪■□◆◇○●◎▶▷►▸△▲▼▽★☆※*–—―-]|#\d*\.?|<|〈|【|\[)")
_HANGUL = regex(r"[가-힣]")
_LATIN = regex(r"[A-Za-z]")


@dataclass(frozen=True)
class Line:
    """One line that holds more than white space: `page[start:end] == text`, trimmed."""

    start: int
    end: int
    text: str
    gap: bool  # a blank line stands before it
    indented: bool

    @cached_property
    def letters(self) -> str:
        """Letters and digits alone, lower case: what copies of a line have in common."""
        return re.sub(r"[\W_]+", "", self.text).lower()

    @cached_property
    def language(self) -> Language | None:
        """The language of its letters; None where it has too few to say."""
        hangul, latin = len(_HANGUL.findall(self.text)), len(_LATIN.findall(self.text))
        if hangul + latin < 4:
            return None
        return "ko" if 3 * hangul >= latin else "en"

    @property
    def bulleted(self) -> bool:
        return _BULLET.match(self.text) is not None

    @property
    def ends(self) -> bool:
        """It ends like a sentence."""
        return _SENTENCE_END.search(self.text) is not None

    @property
    def polite(self) -> bool:
        """It ends the way a page speaks to its readers, and few articles do."""
        return self.text.rstrip(".! ").endswith(("니다", "세요", "시오"))

    @cached_property
    def prose(self) -> bool:
        """It reads as running text: a whole sentence, or too long for anything else."""
        words = len(self.text.split())
        stated = _STATEMENT_END.search(self.text) is not None and words >= 4 and len(self.text) >= 15
        return stated or (words >= 12 and len(self.text) > (130 if self.language == "ko" else 220))


def lines_of(text: str) -> list[Line]:
    """Every line that holds more than white space, whatever ends it: see `with_newlines`."""
    found = []
    start, gap = 0, False
    for raw in with_newlines(text.replace("\r\n", " \n")).split("\n"):  # which is one line end, no gap
        stripped = raw.strip()
        if stripped:
            left = start + len(raw) - len(raw.lstrip())
            found.append(Line(left, left + len(stripped), stripped, gap, left > start))
        gap = not stripped
        start += len(raw) + 1
    return found
