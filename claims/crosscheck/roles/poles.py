"""Words at the two ends of one scale: rose and fell, approved and rejected, 허용 and 금지, 웃돌다 and 밑돌다."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from claims.lexicon import table
from claims.quantity.units import alternation
from claims.regex import regex
from claims.span import Language, Span
from claims.words import stem_of

_Words = dict[str, frozenset["End"]]


class End(NamedTuple):
    """One end of a scale; `first` is the side that the lexicon puts first."""

    axis: str
    first: bool

    @property
    def other(self) -> End:
        return End(self.axis, not self.first)


class Pole(NamedTuple):
    """A word of a text that stands at an end of a scale; `denied` words stand at the other end."""

    span: Span
    ends: frozenset[End]


def opposed(one: str, other: str) -> bool:
    """Whether two words say the opposite of one another: 인상했다 and 인하했다, rose and fell."""
    return any(end.other in ends_of(other) for end in ends_of(one))


@lru_cache(maxsize=1 << 14)
def ends_of(word: str) -> frozenset[End]:
    """The ends that a word of a text stands at: Korean words go on after their stem, English ones are listed."""
    if word[0] < "가":
        return _words("en").get(word.lower(), frozenset())
    match = _pattern("ko").match(word)
    return _words("ko")[match[0]] if match is not None else frozenset()


# What is glued to 감소 in 감소율, 감소폭 and 증가세 is a noun of its own.
_NOUN = r"(?!율|률|폭|분|치|액|세[가를는의]|안[을이]|쪽|손|팔|발)"
# 올리지 않기로, 안 올린다, does not allow.
_DENIED_BEHIND = regex(
    r"[가-힣]{0,3}지(?:는|도)?\s?(?:않|못|아니|말[아고라자])|[가-힣]{0,3}(?:을|를|이|가)?\s(?:없|아니)"
)
_DENIED_BEFORE = regex(
    r"(?:(?<![가-힣])(?:안|못)\s|(?:\b(?:not|never|cannot|no longer)|n['’]t)\s(?:be\s|yet\s|been\s)?"
    # lifts its ban
    r"|\b(?:lift|end|scrap|drop|overturn|repeal|remove|reverse)(?:p?e?[ds]|p?ing)?\s(?:(?:the|its|a|an|their|his|her)\s)?)$"
)


def poles(text: str, start: int, end: int, language: Language) -> list[Pole]:
    """The words of `text[start:end]` that stand at an end of a scale, in order; what is denied stands at the other.

    Not those of phases: what began in one text may have ended in the next. The longest words at a place count:
    "not guilty", "문턱을 넘지 못했다".
    """
    found = []
    for match in _pattern(language).finditer(text, start, end):
        ends = _words(language)[match[0].lower()] - _phases()
        if not ends or (language == "en" and _is_named(text, match.start(), start, end)):
            continue
        behind = _DENIED_BEHIND.match(text, match.end(), end) if language == "ko" else None
        if behind is not None or _DENIED_BEFORE.search(text, max(start, match.start() - 20), match.start()):
            ends = frozenset(one.other for one in ends)
        found.append(Pole(Span(*match.span()), ends))
    return found


_BEFORE_A_NAME = regex(r"\b[A-Z][\w'’]*\s$")
_PLAIN = regex(r"\b[a-z]{4,}")


def _is_named(text: str, at: int, start: int, end: int) -> bool:
    """Whether a word belongs to a name, Sattler Pass; in a headline all words may begin with a capital."""
    if not text[at].isupper() or _BEFORE_A_NAME.search(text, max(start, at - 30), at) is None:
        return False
    return text[at : at + 2].isupper() or _PLAIN.search(text, start, end) is not None


# 참석하지 않았다, will not seek: any deed may be denied. 참석했다, will seek: and told.
_DENIES = {
    "ko": regex(r"(?<![가-힣])(?P<deed>[가-힣]{2,4}?)하지(?:는|도)?\s?(?:않|못)"),
    "en": regex(r"(?:\b(?:not|never|cannot|no longer)|n['’]t)\s(?:be\s|been\s|\w+ly\s)?(?P<deed>[a-z]{3,})\b"),
}
_TELLS = {
    "ko": regex(r"(?<![가-힣])(?P<deed>[가-힣]{2,4}?)(?:했|한다|하기로|하며|하고|하겠)"),
    "en": regex(r"\b(?:will|has|have|had|is|are|was|were|did)\s(?:be\s|been\s|\w+ly\s)?(?P<deed>[a-z]{3,})\b"),
}


def denied(text: str, start: int, end: int, language: Language) -> frozenset[str]:
    """The stems of the deeds that a stretch denies."""
    return frozenset(_stem(m["deed"]) for m in _DENIES[language].finditer(text, start, end)) - {""}


def deeds(text: str, start: int, end: int, language: Language, stems: frozenset[str]) -> list[Pole]:
    """Where a stretch tells or denies one of these deeds: its two ends."""
    found = []
    for pattern, told in ((_TELLS[language], True), (_DENIES[language], False)):
        for match in pattern.finditer(text, start, end):
            stem = _stem(match["deed"])
            if stem in stems and not ends_of(match["deed"]):
                first = match.start("deed") if told else match.start()
                found.append(Pole(Span(first, match.end()), frozenset({End(f"deed {stem}", told)})))
    return found


def _stem(deed: str) -> str:
    return deed if deed[0] >= "가" else stem_of(deed)


@cache
def _words(language: Language) -> _Words:
    words: dict[str, set[End]] = {}
    for number, row in enumerate(table("opposites")):
        axis = row.get("axis", str(number))
        for column, first in ((language, True), (f"against_{language}", False)):
            for word in row[column]:
                words.setdefault(word, set()).add(End(axis, first))
    for row in table("figure_directions"):
        for word in row[language]:
            words.setdefault(word.strip(), set()).add(End("more", row["direction"] == "up"))
    return {word: frozenset(ends) for word, ends in words.items()}


@cache
def _phases() -> frozenset[End]:
    return _marked("phase")


@cache
def converse() -> frozenset[End]:
    """The ends told of one deed from its two sides: A sells what B buys, so they are opposed for one party alone."""
    return _marked("converse")


def _marked(column: str) -> frozenset[End]:
    rows = enumerate(table("opposites"))
    return frozenset(
        End(row.get("axis", str(number)), first) for number, row in rows if row.get(column) for first in (True, False)
    )


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    words = alternation(_words(language))
    if language == "ko":
        return re.compile(rf"(?<![가-힣])(?:{words}){_NOUN}")
    return re.compile(rf"(?<!-)\b(?:{words})\b(?!-)", re.IGNORECASE)
