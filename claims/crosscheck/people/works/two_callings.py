"""One person of one event with two callings: its transport director, Jane Roe; finance director Jane Roe.

What people are besides their work (mother, author, winner, founder) goes with any calling, and callings of one
field with one another: singer and guitarist. A text that gives both knows both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, islice
from typing import NamedTuple

from claims.crosscheck.people.whole_names import share_more
from claims.crosscheck.people.works.callings import Calling, callings
from claims.crosscheck.people.works.two import Two
from claims.crosscheck.statement import AROUND, K, Side, Witness
from claims.fold import fold
from claims.hangul import is_hangul
from claims.regex import regex
from claims.titles.besides import BESIDES, BESIDES_KO, LEARNS, OWNS
from claims.titles.fields import of_one_field
from claims.titles.same_title import same_title
from claims.titles.trades import go_together
from claims.titles.weigh import often_together
from claims.titles.words import title_word

_OF_OLD = frozenset({"retired", "former", "ex", "onetime", "one-time", "would-be", "aspiring"})
_SHORT = 3  # syllables
# Who heads a section of a body does not govern it, nor sit in its council.
_GOVERNS = ("시장", "군수", "구청장", "지사", "교육감", "의원", "의장", "장관", "차관")
_SECTIONS = ("국장", "과장", "팀장", "계장", "실장", "주무관", "사무관", "담당관", "간호부장")
_PLAIN = regex(
    r"^(?!(?:medical|legal|technical|commercial|financial|clinical|political|musical|editorial|digital|industrial|athletic)$)(?:new|old|local|senior|deputy|assistant|former|young|veteran|longtime|long-time|executive|managing|general|chief|"
    r"head|acting|interim|lead|principal|vice|co|joint|first|[a-z]+(?:ed|ing|al|ic|ous|ful|ish|an|ese)|\d.*|[a-z]+-[a-z-]+)$"
)


class _Way(NamedTuple):
    """How a text calls a person, and whether above or beside the body."""

    name: str
    head: str
    beside: frozenset[str]
    around: bool


def within(witness: Witness[K]) -> Iterator[Two[K]]:
    """What a caption or a headline calls somebody, and what the body does; a learner is no owner anywhere."""
    for told in callings(witness).values():
        alike: dict[_Way, list[Calling[K]]] = {}
        for one in told:
            alike.setdefault(_way(one), []).append(one)
        # What is printed in one way again and again is laid beside another way once.
        for (way, ones), (other_way, others) in combinations(alike.items(), 2):
            one, other = ones[0], others[0]
            zones = way.around != other_way.around
            if (zones or _is_subordinate(one, other)) and _apart(one, other):
                apart = ((a, b) for a in ones for b in others if a.person.sentence != b.person.sentence)
                yield from (_two(*sorted((a, b), key=lambda told: told.span)) for a, b in islice(apart, 1))


def _way(calling: Calling[K]) -> _Way:
    return _Way(calling.person.name, calling.head, calling.beside, calling.part.role in AROUND)


def between(here: Witness[K], there: Witness[K]) -> Iterator[Two[K]]:
    """The two callings of each person whom two texts call by nothing in common."""
    ours, theirs = callings(here), callings(there)
    for name, told in ours.items():
        others = theirs.get(name, ())
        pairs = [(one, other) for one in _once(told) for other in _once(others)]
        if pairs and share_more(here, there, name) and all(_apart(*p) and _unknown(*p) for p in pairs):
            yield _two(*pairs[0])


def _two(one: Calling[K], other: Calling[K]) -> Two[K]:
    sides = tuple(Side(x.person.witness.text[slice(*x.span)], (x.mention,)) for x in (one, other))
    return Two("claims.title.two_occupations", one.person.name, sides)


def _once(told: Sequence[Calling[K]]) -> list[Calling[K]]:
    """The callings without those that are printed in the same words before."""
    printed: dict[tuple[_Way, str], Calling[K]] = {}
    for one in told:
        printed.setdefault((_way(one), one.person.witness.text[slice(*one.span)]), one)
    return list(printed.values())


def _unknown(one: Calling[K], other: Calling[K]) -> bool:
    """Whether neither text prints what the other one calls the person by."""
    for a, b in ((one, other), (other, one)):
        printed = fold(b.person.witness.text)
        last = a.person.witness.text[slice(*a.span)].split()[-1]  # 토목본부장을 지냈다
        last = a.head if last == a.person.name else last
        telling_by_itself = len(last) > _SHORT or not last.endswith("장")
        if telling_by_itself and is_hangul(last) and re.search(rf"(?<![가-힣]){last}", b.person.witness.text):
            return False
        telling = {a.head} if a.head != b.head else _own(a)
        if any(fold(word) in printed for word in telling) and not is_hangul(a.person.name):
            return False
    return True


def _own(calling: Calling[K]) -> set[str]:
    return {word for word in calling.beside if not _PLAIN.match(word)}


def _is_subordinate(one: Calling[K], other: Calling[K]) -> bool:
    heads = {one.head, other.head}
    return bool(heads & OWNS) and bool(heads & LEARNS)


def _apart(one: Calling[K], other: Calling[K]) -> bool:
    a, b = one.head, other.head
    if _OF_OLD & (one.beside | other.beside):
        return False
    if go_together(a, b, "ko" if is_hangul(one.person.name) else "en"):
        return False
    if is_hangul(one.person.name):
        return _apart_ko(one, other)
    if a == b:
        return bool(_own(one)) and bool(_own(other)) and not _own(one) & _own(other)
    if _is_subordinate(one, other):
        return True
    if same_title(a, b) or often_together(a, b) or {a, b} & (BESIDES | OWNS):
        return False
    return not of_one_field(a, b) and not (a in b or b in a)


def _apart_ko(one: Calling[K], other: Calling[K]) -> bool:
    a, b = one.head, other.head
    if any(x.endswith(_GOVERNS) and y.endswith(_SECTIONS) for x, y in ((a, b), (b, a))):
        return True
    if same_title(a, b) or often_together(a, b) or a.endswith(b) or b.endswith(a):
        return False
    known = [word.kind for word in (title_word(a), title_word(b)) if word is not None]
    if sorted(map(str, known)) == ["position", "rank"]:  # which of these may be one man's is told where titles are
        return False
    return not ({a, b} & BESIDES_KO) and not any(x.endswith(("회장", "위원장", "의원", "이사", "대표")) for x in (a, b))
