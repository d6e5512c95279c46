"""How one word in the place of another turns a sentence: a number, the opposite, a denial, or another thing."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum, auto
from functools import cache

from claims.crosscheck.copies.replaced import rule
from claims.crosscheck.roles.poles import opposed
from claims.crosscheck.roles.utterances import Utterance, Word
from claims.crosscheck.statement import K
from claims.lexicon import table
from claims.numerals import korean
from claims.regex import regex
from claims.words import stem_of

_NUMERAL = regex(r"[0-9][0-9.,]*[천백십만억조0-9]*")
_DENIAL = frozenset(["not", "never", "no", "cannot", "안", "못", "아니", "않"])
_CONTRACTED = regex(r"n['’]t$")
# 있다 and 없다, 하겠다 and 않겠다: what a Korean sentence ends in.
_HAS, _HAS_NOT = regex(r"있(?=[가-힣])"), regex(r"없(?=[가-힣])")
_SHORTEST = 4  # letters of an English word that tells something


class Turn(Enum):
    """PLAIN: nobody can have said both in one breath. OTHER: another word of the same form, which may mean the same."""

    PLAIN = auto()
    OTHER = auto()


def turn(one: Utterance[K], here: tuple[Word, ...], other: Utterance[K], there: tuple[Word, ...]) -> Turn | None:
    """How the words of one sentence turn those in their place in the other; None where both may say the same."""
    if not here or not there:
        return Turn.PLAIN if _denies(one, here or there) else None
    words = [_printed(one, here), _printed(other, there)]
    denied = [[w for w in run if _is_denial(w)] for run in words]
    if len(here) != len(there):
        # is open, isn't open; 내린다, 내리지 않는다.
        rest = [[w for w in run if not _is_denial(w)] for run in words]
        return Turn.PLAIN if bool(denied[0]) != bool(denied[1]) and _one_word(*rest) else None
    if len(here) > 1:
        return None
    return _word_turn(words[0][0], words[1][0])


def _printed(one: Utterance[K], words: tuple[Word, ...]) -> list[str]:
    return [one.witness.text[w.span.start : w.span.end] + w.ending for w in words]


def _word_turn(one: str, other: str) -> Turn | None:
    if _CONTRACTED.sub("", one) == other or _CONTRACTED.sub("", other) == one:
        return Turn.PLAIN
    if _HAS.sub("없", one) == other or _HAS_NOT.sub("있", one) == other:
        return Turn.PLAIN
    left, right = _number(one), _number(other)
    if left is not None and right is not None:
        return Turn.PLAIN if left != right else None
    if opposed(one, other):
        return Turn.PLAIN
    if one[0] >= "가" and other[0] >= "가":
        return Turn.OTHER if not _of_one_root(one, other) and rule(one, other) is not None else None
    if one.isascii() and other.isascii():
        stems = [stem_of(word) for word in (one, other)]
        plain = all(stem and len(word) >= _SHORTEST for stem, word in zip(stems, (one, other), strict=True))
        # realise and realize are one word, and a letter too few is a matter of spelling.
        return Turn.OTHER if plain and stems[0] != stems[1] and _letters_apart(one, other) > 1 else None
    return None


def _letters_apart(one: str, other: str) -> int:
    from rapidfuzz.distance import OSA

    return OSA.distance(one.lower(), other.lower())


def _of_one_root(one: str, other: str) -> bool:
    """고객에게 and 고객한테 begin alike; 회복 and 복구 are made of one syllable, which stands elsewhere in each."""
    shared = {a for a, b in zip(one, other, strict=False) if a == b}
    return one[:1] == other[:1] or (not shared and bool(set(one[:2]) & set(other[:2])))


def _number(word: str) -> Decimal | None:
    """What a numeral is worth, with or without a unit glued to it; None for any other word."""
    match = _NUMERAL.match(word)
    if match is not None:
        found = korean(match[0].rstrip(".,"))
        return found.value if found is not None else None
    return _spelled().get(word.lower())


@cache
def _spelled() -> dict[str, Decimal]:
    rows = [*table("native_numerals"), *table("english_numerals")]
    return {word: Decimal(row["value"]) for row in rows for word in (*row["ko"], *row["en"])}


def _denies(one: Utterance[K], words: tuple[Word, ...]) -> bool:
    return len(words) == 1 and (words[0].stem in _DENIAL or _CONTRACTED.search(words[0].stem) is not None)


def _is_denial(word: str) -> bool:
    bare = word.lower()
    return (
        bare in _DENIAL
        or bool(_CONTRACTED.search(bare))
        or bare[:1] in "않못"
        or bare[:2] in ("말아", "말고", "말라", "말자")
    )


def _one_word(one: list[str], other: list[str]) -> bool:
    """올리지 and 올린다: the word that is denied begins as the one that is not."""
    return len(one) == len(other) == 1 and one[0][:1] == other[0][:1]
