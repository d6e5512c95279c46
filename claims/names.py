"""Whether two names as printed are one person's: Hangul, romanised either way round, or one of each.

한경우 = Han Gyeong-u = KYUNGWOO HAN; 서도윤 = Seo Doyun = Do Yoon Suh
한경우 is not 한경오, and Seo Do-ki is not Seo Do-ji: one letter makes another person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from claims.hangul import is_hangul, letters
from claims.regex import regex
from claims.romanization import (
    Pieces,
    common_reading,
    long_surnames,
    surname_readings,
    surname_spellings,
    syllable_spellings,
)

# From the first likeness on two names are read as one person's, from the second on they are hardly two people's.
MAY_BE_ONE, SURELY_ONE = 0.5, 0.9
# Names that only resemble each other stay below the line between one person and two.
_RESEMBLANCE = 0.49
# Do-yun (DY) Seo: what stands in brackets is another form of the name.
_BRACKETED = regex(r"\([^()]*\)")
_NOT_A_NAME = regex(r"[^A-Za-z가-힣]+")
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


class _Latin(NamedTuple):
    """A romanised name: its words, each as the pieces between hyphens."""

    words: tuple[Pieces, ...]

    def orders(self) -> Iterator[tuple[str, Pieces]]:
        """Family name and given name, printed first or last."""
        if len(self.words) > 1:
            yield "".join(self.words[0]), _flat(self.words[1:])
            yield "".join(self.words[-1]), _flat(self.words[:-1])


def same_name(a: str, b: str) -> float:
    """How likely two printed names are one person's, 0..1; below 0.5 they are read as two people's.

    Either may be Hangul or romanised, family name first or last. 1.0 for the same letters; a romanisation costs a
    little for every unusual spelling. A text that is no name resembles nothing.
    """
    left, right = _hangul(a), _hangul(b)
    if left and right:
        return 1.0 if left == right else _RESEMBLANCE * _shared_letters(left, right)
    if left or right:
        return _romanised(left or right, _latin(b if left else a))
    return _both_romanised(_latin(a), _latin(b))


def romanises(hangul: str, latin: str) -> bool:
    """Whether the Latin letters can be read as these syllables: 달빛 and Dalbit. For names of things, not of people."""
    return is_hangul(hangul) and _cost(hangul, _pieces(latin)) is not None


@lru_cache(maxsize=1 << 14)
def _hangul(name: str) -> str:
    """The Hangul name without its spaces, family name first; "" when it is not Hangul throughout."""
    words = _NOT_A_NAME.sub(" ", name).split()
    joined = "".join(words)
    if not is_hangul(joined):
        return ""
    turned = len(words) == 2 and len(words[1]) == 1 and len(words[0]) > 1
    return words[1] + words[0] if turned else joined


@lru_cache(maxsize=1 << 14)
def _latin(name: str) -> _Latin:
    words = [_pieces(word) for word in re.split(r"[\s,.]+", _BRACKETED.sub(" ", name))]
    kept = [word for word in words if word and word[0] not in _SUFFIXES]
    whole = [word for word in kept if len("".join(word)) > 1]
    # An initial between two names tells nobody apart: Robert J. Smith is Robert Smith.
    return _Latin(tuple(whole if len(whole) > 1 else kept))


def _pieces(word: str) -> Pieces:
    return tuple(piece.lower() for piece in re.split(r"[^A-Za-z]+", word) if piece)


def _flat(words: tuple[Pieces, ...]) -> Pieces:
    return tuple(piece for word in words for piece in word)


def _shared_letters(left: str, right: str) -> float:
    if len(left) != len(right):
        return 0.0
    same = sum(x == y for a, b in zip(left, right, strict=True) for x, y in zip(letters(a), letters(b), strict=True))
    return same / (3 * len(left))


def _romanised(hangul: str, latin: _Latin) -> float:
    best: float | None = None
    if len(latin.words) == 1 and len(hangul) > 1:
        best = _cost(hangul, latin.words[0], surname=True)
    for family, given in latin.orders():
        for cut in (1, 2):
            surname, rest = hangul[:cut], hangul[cut:]
            if not rest or (cut == 2 and surname not in long_surnames()):
                continue
            head = surname_spellings(surname).get(family)
            tail = None if head is None else _cost(rest, given)
            if head is not None and tail is not None:
                best = head + tail if best is None else min(best, head + tail)
    return 0.0 if best is None else max(0.0, 1.0 - best)


def _cost(hangul: str, pieces: Pieces, *, surname: bool = False) -> float | None:
    """What it costs to read the pieces as these syllables; None where they cannot be. A piece ends with a syllable."""
    if not hangul or not pieces:
        return None if hangul or pieces else 0.0
    spellings = surname_spellings(hangul[0]) if surname else syllable_spellings(hangul[0])
    head, best = pieces[0], None
    for end in range(1, len(head) + 1):
        cost = spellings.get(head[:end])
        if cost is None:
            continue
        rest = _cost(hangul[1:], pieces[1:] if end == len(head) else (head[end:], *pieces[1:]))
        if rest is not None:
            best = cost + rest if best is None else min(best, cost + rest)
    return best


def _both_romanised(left: _Latin, right: _Latin) -> float:
    if not left.words or not right.words:
        return 0.0
    a, b = (sorted("".join(word) for word in name.words) for name in (left, right))
    if a == b or "".join(_flat(left.words)) == "".join(_flat(right.words)):
        return 1.0
    costs = [
        surname + given
        for family, rest in left.orders()
        for other_family, other_rest in right.orders()
        if (surname := _shared_surname(family, other_family)) is not None
        and (given := common_reading(rest, other_rest)) is not None
    ]
    return max(0.0, 1.0 - min(costs)) if costs else 0.0


@lru_cache(maxsize=1 << 12)
def _shared_surname(left: str, right: str) -> float | None:
    if left == right:
        return 0.0 if left in surname_readings() else None
    a, b = (surname_readings().get(spelling, {}) for spelling in (left, right))
    return min((a[surname] + b[surname] for surname in a.keys() & b.keys()), default=None)
