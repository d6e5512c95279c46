"""Places of copied text, and how much of it must stand in two places to tell something."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claims.regex import regex
from daejo.article import Article
from daejo.finding import Kind
from dedup.normalize import letters

# "사진=연합뉴스" and "이상입니다." are shared by articles that share nothing else.
_MIN_LETTERS = 20
# A Latin letter is half a syllable: "What you need to know today" is a set phrase, as long as it looks.
_MIN_WEIGHT = 16
_LATIN = 0.5
# A quotation found again reaches a word beyond the sentence that was copied, or less.
_INSIDE = 0.9
_LATIN_LETTERS = regex("[a-ɏ]+")


class Place(NamedTuple):
    """A stretch of one article, by the article's number in the run."""

    article: int
    start: int
    end: int

    def inside(self, other: Place) -> bool:
        """Whether it lies in another place of its article, but for a word at its ends."""
        common = min(self.end, other.end) - max(self.start, other.start)
        return common >= _INSIDE * (self.end - self.start)

    def same(self, other: Place) -> bool:
        """Whether it is another place of its article, but for a word at their ends."""
        return self.inside(other) and other.inside(self)


class Copy(NamedTuple):
    """Places that hold one text, and how alike they are: 0..1, the lowest of any with the fullest of them."""

    kind: Kind
    similarity: float
    places: tuple[Place, ...]


def words(articles: Sequence[Article], place: Place) -> str:
    """What is printed in a place."""
    return articles[place.article].text[place.start : place.end]


def weight(text: str) -> float:
    """Its letters and digits in syllables: a Latin letter counts half."""
    folded = letters(text)
    return len(folded) - _LATIN * (len(folded) - len(_LATIN_LETTERS.sub("", folded)))


def is_telling(text: str) -> bool:
    """Whether a text is so long that two articles do not both hold it by chance."""
    return len(letters(text)) >= _MIN_LETTERS and weight(text) >= _MIN_WEIGHT


def fullest(texts: Sequence[str]) -> int:
    """The number of the longest text, whatever the order they came in: the others are measured by it."""
    return max(range(len(texts)), key=lambda n: (len(texts[n]), texts[n]))
