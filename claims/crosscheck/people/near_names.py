"""How little two names of people differ: one letter, one syllable or word, or too much to be one name misspelt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import IntEnum

from rapidfuzz.distance import OSA

from claims.crosscheck.spellings.slips import between
from claims.hangul import is_hangul
from claims.names import MAY_BE_ONE, same_name

# 한운 and 한윤, Ann and Anna are too short to say.
_SHORTEST_KO, _SHORTEST_EN = 3, 4
_LENGTHS = range(2, 5)  # syllables of a Korean name
_TWO_LETTERS_FROM = 5


class Step(IntEnum):
    """LETTER: 한도윤 and 한도운, Jane Marlow and Marlaw. SYLLABLE: 한도윤 and 한도경, 한윤도, 한도; Marleu."""

    LETTER = 1
    SYLLABLE = 2


def is_name(name: str) -> bool:
    """Whether the name can be compared: Hangul of two to four syllables, or Latin of two words and more."""
    if is_hangul(name):
        return len(name) in _LENGTHS
    return len(_words(name)) > 1


def step(a: str, b: str) -> Step | None:
    """What parts two names; None where it is nothing, or more than a slip."""
    if a == b or is_hangul(a) != is_hangul(b):
        return None
    if is_hangul(a):
        return _korean(a, b)
    # Kim Gwan-young and Kim Kwan-young are two spellings of one name.
    return None if same_name(a, b) >= MAY_BE_ONE else _latin(_words(a), _words(b))


def same_given_name(a: str, b: str) -> bool:
    """Whether two Latin names differ in the family name alone: Jane Marlow, Jane Marlaw."""
    return not is_hangul(a) and _words(a)[:-1] == _words(b)[:-1]


def neighbours(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs of names a step apart, each once, in order of appearance."""
    number = {name: i for i, name in enumerate(names)}
    alike: dict[str, list[str]] = {}
    for name in number:
        for key in _keys(name):
            alike.setdefault(key, []).append(name)
    pairs = {(number[a], number[b]) for group in alike.values() for a in group for b in group if number[a] < number[b]}
    ordered = list(number)
    for i, j in sorted(pairs):
        if step(ordered[i], ordered[j]) is not None:
            yield ordered[i], ordered[j]


def _keys(name: str) -> set[str]:
    """What two names a step apart have in common: the name without one syllable, or all its words but one."""
    if is_hangul(name):
        return (
            {name[:i] + "_" + name[i + 1 :] for i in range(len(name))}
            | {name[:i] + name[i + 1 :] for i in range(len(name))}
            | {name, "".join(sorted(name))}
        )
    words = _words(name)
    return {" ".join([*words[:i], "_", *words[i + 1 :]]) for i in range(len(words))}


def _korean(a: str, b: str) -> Step | None:
    slip = between(*sorted((a, b), key=len))
    if slip is None or slip.kind not in ("letter", "syllable", "swap", "loss", "doubled"):
        return None
    return Step.LETTER if slip.kind == "letter" and slip.length >= _SHORTEST_KO else Step.SYLLABLE


def _words(name: str) -> list[str]:
    """The words in lower case; an initial tells nobody apart."""
    return [word for word in (w.strip(".,").replace("’", "'").lower() for w in name.split()) if len(word) > 1]


def _latin(a: list[str], b: list[str]) -> Step | None:
    if len(a) != len(b):
        return None
    other = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    if len(other) != 1 or min(map(len, other[0])) < _SHORTEST_EN:
        return None
    x, y = other[0]
    edits = OSA.distance(x, y)
    if edits == 1:
        return Step.LETTER
    return Step.SYLLABLE if edits == 2 and x[0] == y[0] and min(len(x), len(y)) >= _TWO_LETTERS_FROM else None
