"""The movement of one thing that each of two short texts tells, where one says up and the other down.

    쌀 소비량이 늘었다 · 한 사람이 먹은 쌀은 줄었다; produced more apples · the apple crop was smaller
Each writer has words of his own for the thing and for the way it went. What moves is one thing where the two name one
measure or have a word of the thing in common, or print one figure beside it; not where base, period, measure, place or
what is narrowed are two, nor where either text bears the other out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claims.crosscheck.across.glossary import concepts
from claims.crosscheck.roles import moving_things as moving
from claims.crosscheck.roles.clause_likeness import alike, is_past, kindred, likeness, strangers
from claims.crosscheck.roles.clauses import Clause
from claims.crosscheck.roles.comers import of_visits
from claims.crosscheck.roles.poles import End, poles
from claims.crosscheck.statement import K, Witness
from claims.quantity.measures import told as measures
from claims.quantity.qualifiers import exclude_each_other
from claims.regex import regex
from claims.titles.words import is_region
from claims.words import stem_of

_MORE, _EXCEED = "more", "exceed"
# What is not yet so.
_AHEAD = regex(
    r"전망|예상|예정|계획|방침|것으로\s보|[할릴날를]\s(?:듯|것|수)|목표|[가-힣]려\s?(?:고|던|했|는|다|한)|기로\s"
    r"|\b(?:will|would|could|(?-i:may)|might|expect\w*|forecast\w*|predict\w*|project(?:s|ed|ion)"
    r"|plan(?:s|ned)?|hopes?|likely|set to|aims?|target\w*)\b",
    re.I,
)
# The growth of a thing slows while the thing grows.
_OF_GROWTH = regex(
    r"(?:증가|감소|상승|하락|오름|내림|성장|둔화)(?:세|폭|율|률)[가이은는를을도]|낙폭|속도"
    r"|\b(?:growth|pace|rate of|speed|slow\w*|momentum)\b",
    re.I,
)
_PRICED = regex(
    r"값|가격|비용|요금|시세|단가|[가-힣]가(?:는|가|를)\s|\b(?:price|cost|fare|fee|value|tariff)s?\b"
    r"|\bpay(?:s|ing)?\b|\bpaid\b|\b(?:cheaper|dearer|pricier|costlier|(?:more|less) (?:expensive"
    r"|costly))\b|\bby\s[$£€][0-9]|[0-9](?:p|¢)\b|[0-9]\s?(?:cents?|pence)\b|비싸|비쌌|싸[졌진져]"
    r"|저렴",
    re.I,
)
# All unemployment, and that of the young.
_WHOLE = regex(r"전체|전국|\b(?:overall|total|nationwide|nationally|national|headline)\b", re.I)
_KINDS = (_AHEAD, _OF_GROWTH, _PRICED)
_PERIODS = (
    regex(r"([1-4])\s?분기|\b(first|second|third|fourth)[- ]quarter\b|\b(?:Q)([1-4])\b", re.I),
    regex(r"(상|하)반기|\b(first|second)[- ]half\b", re.I),
    regex(r"(?<![0-9])([0-9]{1,2})월(?!\s?[0-9])"),
    regex(r"\b(January|February|March|April|May|June|July|August|September|October|November|December)\b"),
    regex(r"\b(spring|summer|autumn|winter)\b|(봄|여름|가을|겨울)철?", re.I),
    regex(r"(?<![0-9])((?:19|20)[0-9]{2})(?:년|\b)"),
    regex(r"([0-9]+)회\s"),
)
# less than in April: what is counted from
_SINCE = regex(
    r"\b(?:than|from|since|against|(?:compared|up|down)\s(?:with|to"
    r"|on))\s(?:in\s)?(?:the\s)?(?:January|February|March|April|May|June|July|August"
    r"|September|October|November|December|spring|summer|autumn|winter|(?:first|second|third"
    r"|fourth) quarter|(?:19|20)[0-9]{2})"
    r"|[0-9]{1,4}[월년]보다"
)
_TOWN = regex(r"[가-힣]{2,3}(?<!도)[시군구]")
_NUMBER = regex(r"[0-9][0-9.,]*")
_TWO_WORDS = 2
_FROM = frozenset(["last year", "this year", "next year"])
# are going down from Monday: is so, and will be
_GOING = regex(
    r"\b(?:is|are)\s(?:going\s(?:up|down)|[a-z]+ing)\b|\b(?:comes?|goes?|drops?|falls?"
    r"|rises?)\s(?:up|down|by|to)\b|덜\s|더\s"
)


def pairs(here: Sequence[Clause[K]], there: Sequence[Clause[K]]) -> Iterator[tuple[Clause[K], Clause[K]]]:
    """The best pair of clauses that tell of one thing that it went up, and that it went down."""
    ours, theirs = [c for c in here if _tells(c)], [c for c in there if _tells(c)]
    alone = len(ours) == len(theirs) == 1
    found = []
    for i, a in enumerate(ours):
        for j, b in enumerate(theirs):
            if way(a) == way(b) or not _fit(a, b) or not _of_one_thing(a, b, alone=alone):
                continue
            if _names_way(a, b.witness) or _names_way(b, a.witness):
                continue
            known = [c for c in theirs if way(c) == way(a) and _of_one_thing(a, c, alone=alone)]
            known += [c for c in ours if way(c) == way(b) and _of_one_thing(c, b, alone=alone)]
            if not known:
                found.append((likeness(a, b), -i, -j))
    if found:
        _, i, j = max(found)
        yield ours[-i], theirs[-j]


def way(one: Clause[K]) -> bool | None:
    """True where a clause says up, False where it says down; None where it does not say."""
    for end in sorted(one.ends):
        # 전년 수준을 웃돌았다; to exceed a target is no movement.
        if end.axis == _MORE or (end.axis == _EXCEED and _bases(one)):
            return end.first
    return None


def _names_way(one: Clause[K], where: Witness[K]) -> bool:
    """Whether another text names the same way in a noun, beside a word of the thing: despite a jump in applications."""
    if where is one.witness:
        return False
    text, thing = where.text, moving.contents(one) | moving.things(one)
    for part in where.parts:
        for pole in poles(text, *part.span, part.language) if part.language == "en" else ():
            noun = _IN.match(text, pole.span.end, part.span.end)
            if (
                noun is not None
                and End(_MORE, bool(way(one))) in pole.ends
                and any(kindred(stem_of(w), t) for w in noun["of"].split() for t in thing if stem_of(w))
            ):
                return True
    return False


_IN = regex(r"\s(?:in|of)\s(?P<of>(?:[a-z-]+\s?){1,4})")
_YEAR = regex(r"지난해|작년|전년|\b(?:last|previous|prior)\s(?:year|season)|year\s(?:ago|before|earlier)", re.I)


def _bases(one: Clause[K]) -> frozenset[str]:
    held = one.bases or ({"year"} if _YEAR.search(one.witness.text, *one.whole) else frozenset())
    return frozenset(held)


def _tells(one: Clause[K]) -> bool:
    return way(one) is not None and not one.quoted and not is_past(one)


def _fit(one: Clause[K], other: Clause[K]) -> bool:
    """Whether nothing says that two movements are of two occasions, periods, places or kinds of value."""
    # Fewer than last year, more this year: what a movement is counted from is no occasion.
    if exclude_each_other(one.qualified - _FROM, other.qualified - _FROM) or (
        strangers(one, other) and strangers(other, one)
    ):
        return False
    if any(all(two) and not two[0] & two[1] for two in ((one.bases, other.bases), (one.days, other.days))):
        return False
    clauses = [c.witness.text[slice(*c.whole)] for c in (one, other)]
    for pattern in _KINDS:
        held = [bool(pattern.search(clause)) for clause in clauses]
        going = pattern is _AHEAD and any(_GOING.search(clause) for clause in clauses)
        if held[0] != held[1] and not going:
            return False
    texts = [_SINCE.sub(" ", c.witness.text[slice(*c.sentence)]) for c in (one, other)]
    for pattern in _PERIODS:
        named_ = [{next(g for g in m.groups() if g).lower() for m in pattern.finditer(text)} for text in texts]
        if all(named_) and not named_[0] & named_[1]:
            return False
    if moving.of_two_holders(one, other) or moving.narrowed(one, other) or moving.narrowed(other, one):
        return False
    places = [
        {m[1] for m in moving.KO_WORD.finditer(clause) if is_region(m[1]) or _TOWN.fullmatch(m[1])}
        for clause in clauses
    ]
    if all(places) and not any(alike(a, b) for a in places[0] for b in places[1]):
        return False
    wholes = [bool(_WHOLE.search(clause)) for clause in clauses]
    if wholes[0] != wholes[1] and not _meet(*(moving.contents(c) - moving.things(c) for c in (one, other))):
        part = (one, other)[wholes.index(False)]
        if moving.contents(part) - moving.things((other, one)[wholes.index(False)]):
            return False
    if moving.of_two_figures(one, other):
        return False
    # 전 거래일보다 10.5원 내린, 9.2원 오른: by how much is told, and not the same.
    printed = [{*_NUMBER.findall(c.witness.text[slice(*c.span)])} for c in (one, other)]
    if all(printed) and not printed[0] & printed[1]:
        return False
    # Two changes of one kind by two figures are told of two things, or are another check's.
    return not (_changes(one) and _changes(other) and not one.figures & other.figures)


def _changes(one: Clause[K]) -> bool:
    return any(kind in ("share", "part") for kind, _ in one.figures)


def _of_one_thing(one: Clause[K], other: Clause[K], *, alone: bool) -> bool:
    """Whether two clauses tell of one thing; `alone` says that nothing else moves in either text."""
    if one.measures and other.measures and not one.measures & other.measures and not of_visits(one, other):
        return False
    a, b = (measures(c.witness.text, *c.whole, c.part.language) for c in (one, other))
    known = bool(a & b) or of_visits(one, other)
    figure = _one_figure(moving.figures_around(one), moving.figures_around(other))
    if one.part.language != other.part.language:
        both = [concepts(c.witness.text, *c.sentence, c.part.language) for c in (one, other)]
        if alone and not (a and b and not a & b):
            moved = [concepts(c.witness.text, c.whole.start, c.pole.span.start, c.part.language) for c in (one, other)]
            if any(alike(x, y) for x in moved[0] for y in moved[1]):
                return True
        return figure and (known or bool(both[0] & both[1]) or (alone and not (a and b)))
    if figure and alone:
        return True
    holders = moving.named_in(one.witness) | moving.named_in(other.witness)
    things, contents = (
        [moving.things(c) - holders for c in (one, other)],
        [moving.contents(c) - holders for c in (one, other)],
    )
    met = [_meet(things[0], contents[1]), _meet(things[1], contents[0])]
    if all(met):
        return True
    rest = [content - thing for content, thing in zip(contents, things, strict=True)]
    if known:
        named_ = [rest[n] | moving.names(c) for n, c in enumerate((one, other))]
        return not all(named_) or _meet(*named_)
    if one.witness is other.witness:
        contents = [moving.contents(c) | moving.names(c) for c in (one, other)]
    phrases = [content & moving.phrase(c) for content, c in zip(contents, (one, other), strict=True)]
    shared = sum(any(alike(x, y) for y in phrases[1]) for x in phrases[0])
    if alone and not shared:
        shared = _TWO_WORDS * moving.is_one_concept(one, other)
    if alone and one.part.language == "en":
        subjects = [moving.subject(c) - moving.names(c) for c in (one, other)]
        stretches = [c.witness.text[slice(*c.whole)] for c in (one, other)]
        # Quill Reservoir is lower: the thing is called by its name alone; or both tell what is paid.
        if not all(subjects) or all(_PRICED.search(stretch) for stretch in stretches):
            shared += 2 * len(moving.names(one) & moving.names(other))
    return shared >= _TWO_WORDS


def _one_figure(ones: frozenset[tuple[str, str]], others: frozenset[tuple[str, str]]) -> bool:
    """Whether one figure stands in both; of two the one may leave its unit out: 79명, to 79."""
    return any(n == m and (k == j or not (k and j)) for k, n in ones for j, m in others)


def _meet(ones: frozenset[str], others: frozenset[str]) -> bool:
    return any(alike(a, b) for a in ones for b in others)
