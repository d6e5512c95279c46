"""A name that no dictionary holds, a letter off in the other of two texts: Kelmore here, Kelmare there.

Between two texts of a handful each of the two stands in one text alone, wherever in its sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz.distance import OSA

from claims.crosscheck.events import Events, is_handful
from claims.crosscheck.fold import fold
from claims.crosscheck.spellings.known import is_latin_custom
from claims.crosscheck.spellings.named import CALENDAR
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.lexicon import table
from claims.senses import lemmas
from claims.span import Span

_RULE = "claims.name.near_miss"
_CAPITAL = re.compile(r"(?<![\w’'.-])[A-Z][a-zà-ÿ]{4,}(?![\w-])")
_LONG = 8  # letters of a name that may be two off
_FUNCTION_WORDS = (
    "about above across after again against along although among around because before behind below beneath beside "
    "between beyond could despite during either every except first however inside instead later likewise maybe might "
    "moreover neither never nobody often other others perhaps quite rather shall should since someone something soon "
    "still their theirs there therefore these thing those though three through throughout today together tomorrow "
    "tonight toward towards under until unlike where whereas whether which while whose within without would yesterday"
)
_FUNCTION = frozenset(_FUNCTION_WORDS.split())
_CAPITALS = 0.6


def check(told: Events[K]) -> list[Disagreement[K]]:
    """A warning for each name a letter off between two texts of a handful."""
    found: dict[tuple[str, str], Disagreement[K]] = {}
    for here, there in told.of_one_event() if is_handful(len(told.witnesses)) else ():
        ours, theirs = _names(here), _names(there)
        for one, spans in ours.items():
            for other, others in theirs.items():
                if one in theirs or other in ours or not _near(one, other):
                    continue
                if not any(_inside(w, span) for w, those in ((here, spans), (there, others)) for span in those):
                    continue
                sides = (_side(one, here, spans), _side(other, there, others))
                found.setdefault((one, other), Disagreement(_RULE, Grade.WARNING, fold(one), sides))
    return list(found.values())


def _side(name: str, witness: Witness[K], spans: list[Span]) -> Side[K]:
    return Side(name, tuple(Mention(witness.key, span) for span in spans))


def _names(witness: Witness[K]) -> dict[str, list[Span]]:
    return witness.memo("lone names", lambda: _read(witness))


def _read(witness: Witness[K]) -> dict[str, list[Span]]:
    found: dict[str, list[Span]] = {}
    small = set(re.findall(r"[a-z]{5,}", witness.text))
    for name, span in _capitals(witness):
        adverb = name.endswith("ly") and not _inside(witness, span)
        if name.lower() not in small and not adverb and _is_name(name):
            found.setdefault(name, []).append(span)
    return found


def _capitals(witness: Witness[K]) -> Iterator[tuple[str, Span]]:
    for part in witness.parts:
        if part.language == "en":
            words = witness.text[slice(*part.span)].split()
            if sum(word[0].isupper() for word in words) < _CAPITALS * len(words) or len(words) < 3:
                for match in _CAPITAL.finditer(witness.text, *part.span):
                    yield match[0], Span(*match.span())


def _is_name(word: str) -> bool:
    small = word.lower()
    return not (small in _FUNCTION or word in _nations() or small in CALENDAR or word in CALENDAR or _is_word(small))


def _is_word(small: str) -> bool:
    return bool(lemmas(small, "noun") or lemmas(small, "verb"))


def _nations() -> frozenset[str]:
    rows = table("nations")
    return frozenset(en for row in rows for en in (*row["en"], *row.get("of_en", ())))


def _near(one: str, other: str) -> bool:
    """Whether the letters part as those of a name misspelt do; Korea and Korean are one word bent."""
    a, b = one.lower(), other.lower()
    if a == b or is_latin_custom(a, b):
        return False
    far = OSA.distance(a, b)
    return far == 1 or (far == 2 and a[:2] == b[:2] and min(len(a), len(b)) >= _LONG)


def _inside(witness: Witness[K], span: Span) -> bool:
    """Whether the word stands within its sentence, where only names have capitals."""
    return not any(s.start == span.start for s in witness.sentences)
