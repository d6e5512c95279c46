"""Measures under one name in both languages: 매출액, revenues -> "revenue"; 공개매수가 -> "purchase price" of 공개."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from claims.fold import fold
from claims.lexicon import table
from claims.quantity.units import alternation
from claims.regex import regex
from claims.span import Language


class Named(NamedTuple):
    """A measure by its name, with the folded words that narrow it; `known` says that the lexicon has it."""

    head: str
    words: tuple[str, ...]
    known: bool


_ROWS = table("figure_measures")
_KO = {word: row for row in _ROWS for word in row["ko"]}
_EN = {word: row for row in _ROWS for word in row["en"]}
_VERBS = {verb: row["en"][0] for row in _ROWS for verb in row.get("verbs", ())}
_VAGUE = frozenset(row["en"][0] for row in _ROWS if row.get("vague"))
_PEOPLE = frozenset(row["en"][0] for row in _ROWS if row.get("people"))
_KO_END = regex(rf"(?:{alternation(_KO)})(?:액|수|률|율|량|금|자|인원)?$")
_EN_END = regex(rf"(?:^|[\s-])({alternation(_EN)})$")
# The verb begins a word and goes on as one: 투자한다, 숨졌다, 마감됐다; 투자자 and 사망자 are nouns.
VERB = {
    "ko": regex(
        rf"(?<![가-힣])({alternation(verb for verb in _VERBS if verb >= '가')})"
        r"(?=[하한할해했되된될돼됐시키받다고며으은이였인여]|[을를]\s|\s|[,.(…]|$)"
    ),
    "en": regex(rf"\b({alternation(verb for verb in _VERBS if verb < '가')})\b"),
}


_TOLD = {
    "ko": regex(alternation([*(word for word in _KO if len(word) > 1), *(verb for verb in _VERBS if verb >= "가")])),
    "en": regex(rf"\b(?:{alternation([*_EN, *(verb for verb in _VERBS if verb < '가')])})\b", re.IGNORECASE),
}
_HEADS = {word: row["en"][0] for row in _ROWS for word in (*row["ko"], *row["en"], *row.get("verbs", ()))}


def told(text: str, start: int, end: int, language: Language) -> frozenset[str]:
    """The measures that a clause names or tells by its verb, under one name in both languages: "deaths", "revenue"."""
    found = (_HEADS.get(match[0].lower()) for match in _TOLD[language].finditer(text, start, end))
    return frozenset(head for head in found if head is not None and head not in _VAGUE)


def of_verb(verb: str) -> Named:
    """The measure that a verb of VERB tells."""
    return Named(_VERBS[verb], (), True)


def korean(phrase: str) -> Named:
    """The measure a Korean noun phrase names: its last word, or the end of it that is known, over a space or not."""
    words = phrase.split()
    joined = "".join(words)
    end = _KO_END.search(joined)
    if end is None:
        return Named(fold(words[-1]), _sorted(map(fold, words[:-1])), False)
    row = _KO.get(end[0]) or next(_KO[end[0][:-cut]] for cut in (1, 2) if end[0][:-cut] in _KO)
    rest, narrowing = end.start(), []
    for word in words:
        narrowing.append(fold(word[:rest]))
        rest = max(0, rest - len(word))
    return Named(row["en"][0], _sorted(narrowing), True)


def english(phrase: str) -> Named:
    """The measure an English noun phrase names: the longest known words it ends in, else its last word."""
    folded = " ".join(phrase.lower().replace("’", "'").split())
    end = _EN_END.search(folded)
    if end is None:
        *before, last = folded.split()
        return Named(_singular(fold(last)), _sorted(map(fold, before)), False)
    head, words = _EN[end[1]]["en"][0], [fold(word) for word in folded[: end.start()].split()]
    return Named(head, _sorted(words), True)


def of_people(heads: Iterable[str]) -> bool:
    """Whether a measure among these counts people: deaths, visitors, residents."""
    return not _PEOPLE.isdisjoint(heads)


def is_vague(head: str) -> bool:
    """Whether a measure by itself names no one thing: 규모, amount, price."""
    return head in _VAGUE


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def _sorted(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({word for word in words if word}))
