"""Who is in a text, gathered once: its people by name and title, and the bodies it shows to be bodies."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from claims.reading import Reading
from claims.regex import regex
from claims.span import Span
from claims.titles import tokens_en
from claims.titles.known import posts_in
from claims.titles.names_en import name_from
from claims.titles.names_ko import is_ordinary, name_score
from claims.titles.post import Post
from claims.titles.short_forms import resolved
from claims.titles.words import title_word

# Words that only a body has beside its name: 위제트 관계자, 위제트 지분, 위제트(대표 박서연), ㈜위제트.
_BEHIND = regex(
    r"㈜|\(주\)|\s(?:관계자|임직원|대변인|이사회|본사|주가|주식|지분|경영진|홈페이지)|\((?:대표|회장|사장|[0-9]{6}\))"
)
_BEFORE = regex(r"(?:㈜|\(주\)\s?|주식회사\s)([가-힣A-Za-z0-9]{2,20})")
_WORD = regex(r"[가-힣A-Za-z0-9]{2,20}$")
_LONGEST = 20
# Any two capital words, Q. between them or not.
_PAIR = regex(r"\b(?=([A-Z][a-z]+(?:[-'’][A-Za-z][a-z]*)*[ ](?:[A-Z]\.[ ])?[A-Z][A-Za-z]+(?:[-'’][A-Za-z][a-z]*)*)\b)")
_PARTICLE = regex(r"(?<=..)(?:에서|에게|으로|은|는|이|가|을|를|의|에|도|와|과|로|들)$")


class Cast:
    """The people and the bodies of one text; every name is looked for in the text once."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.text
        found = [post for post in posts_in(reading) if not post.short]
        self.homes = frozenset(self._printed(post.organization) for post in found if post.organization is not None)
        self.names = frozenset(self._printed(post.person) for post in found)
        self._by_word: dict[str, list[Post]] = {}
        for post in found:
            for word in _words(self._printed(post.person)):
                self._by_word.setdefault(word, []).append(post)
        self._full: dict[tuple[str, str], str] = {}
        self._names: dict[str, list[str]] = {}
        self._shown: frozenset[str] | None = None
        self._pairs: dict[str, list[str]] | None = None
        self._recurring: dict[str, bool] = {}

    def _printed(self, span: Span) -> str:
        return " ".join(self._text[slice(*span)].split())

    def full_name(self, post: Post) -> str:
        """The full name a short form stands for, as the family "title" resolves it; else what is printed."""
        key = self._printed(post.person), self._printed(post.title)
        if key not in self._full:
            self._full[key] = resolved(self._text, [*self._called(key[0]), post])[-1]
        return self._full[key]

    def called(self, word: str) -> list[str]:
        """The full names that the word begins or ends, each once, in order."""
        # A page of Kim's own words names Kim with each of them: her posts are gone through once.
        if word not in self._names:
            self._names[word] = list(dict.fromkeys(self._printed(post.person) for post in self._called(word)))
        return self._names[word]

    def _called(self, word: str) -> list[Post]:
        return self._by_word.get(word[0] if len(word) == 1 else word, [])

    @property
    def bodies(self) -> frozenset[str]:
        """The names that stand where only a body's can: 위제트 for 위제트 관계자."""
        if self._shown is None:
            self._shown = self.homes | {name for name in _beside(self._text) if _can_be_body(name)}
        return self._shown

    def printed_in_full(self, surname: str) -> list[str]:
        """The names of two or three words of an English text that end in the family name, each once, in order."""
        if self._pairs is None:
            found: dict[str, dict[str, None]] = {}
            for match in _PAIR.finditer(self._text):
                line = tokens_en.tokens(self._text, *match.span(1))
                name = name_from(line, 0)
                if name is not None and name.last == len(line) - 1 and not name.short:
                    found.setdefault(line[-1].text, {})[" ".join(match[1].split())] = None
            self._pairs = {word: list(names) for word, names in found.items()}
        return self._pairs.get(surname, [])

    def recurs(self, word: str) -> bool:
        """Whether the text prints the word more than once."""
        if word not in self._recurring:
            self._recurring[word] = self._text.find(word, self._text.find(word) + len(word)) >= 0
        return self._recurring[word]


def _beside(text: str) -> Iterator[str]:
    """The words right before or behind what only a body has."""
    yield from (_PARTICLE.sub("", match[1]) for match in _BEFORE.finditer(text))
    for match in _BEHIND.finditer(text):
        word = _WORD.search(text, max(0, match.start() - _LONGEST), match.start())
        if word is not None:
            yield word[0]


def _can_be_body(name: str) -> bool:
    ordinary = is_ordinary(name) or _PARTICLE.search(name) is not None or title_word(name) is not None
    return not ordinary and name_score(name) == 0 and not name.isdigit()


def _words(name: str) -> set[str]:
    """What a short form can print of a name: 박 of 박서연, Park and Seo-yeon of Park Seo-yeon."""
    words = name.split()
    return {words[0], words[-1], words[0][:1], words[0][:2]}


@lru_cache(maxsize=2)
def cast_of(reading: Reading) -> Cast:
    """The people and bodies of a text; the two last texts are remembered."""
    return Cast(reading)
