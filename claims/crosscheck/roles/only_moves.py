"""The movement of one thing that each of two short texts tells, where one says up and the other down.

    쌀 소비량이 전년보다 늘었다 · 한 사람이 먹은 쌀은 한 해 전보다 줄었다; produced more apples · the apple crop was smaller
Each writer has words of his own for the thing and for the way it went. What moves is one thing where the two name one
measure or have a word of the thing in common, or print one figure beside it; not where base, period, measure, place or
what is narrowed are two, nor where either text bears the other out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claims.crosscheck.across.glossary import concepts
from claims.crosscheck.roles.clause_likeness import alike, likeness, strangers
from claims.crosscheck.roles.clauses import Clause
from claims.crosscheck.statement import K, Witness
from claims.quantity.measures import told as measures
from claims.quantity.qualifiers import exclude_each_other
from claims.quantity.units import named
from claims.senses import are_akin
from claims.titles.organizations import is_organization
from claims.titles.words import is_region
from claims.words import stem_of, words

_MORE, _EXCEED = "more", "exceed"
# What is not yet so.
_AHEAD = re.compile(
    r"전망|예상|예정|계획|방침|것으로\s보|[할릴날를]\s(?:듯|것|수)|목표|[가-힣]려\s?(?:고|던|했|는|다|한)|기로\s"
    r"|\b(?:will|would|could|may|might|expect\w*|forecast\w*|predict\w*|project(?:s|ed|ion)|plan(?:s|ned)?|hopes?|likely|set to|aims?|target\w*)\b",
    re.I,
)
# The growth of a thing slows while the thing grows.
_OF_GROWTH = re.compile(
    r"(?:증가|감소|상승|하락|오름|내림|성장|둔화)(?:세|폭|율|률)[가이은는를을도]|낙폭|속도"
    r"|\b(?:growth|pace|rate of|speed|slow\w*|momentum)\b",
    re.I,
)
_PRICED = re.compile(
    r"값|가격|비용|요금|시세|단가|[가-힣]가(?:는|가|를)\s|\b(?:price|cost|fare|fee|value|tariff)s?\b|\bpay(?:s|ing)?\b|\bpaid\b",
    re.I,
)
# All unemployment, and that of the young.
_WHOLE = re.compile(r"전체|전국|\b(?:overall|total|nationwide|nationally|national|headline)\b", re.I)
_KINDS = (_AHEAD, _OF_GROWTH, _PRICED)
_PERIODS = (
    re.compile(r"([1-4])\s?분기|\b(first|second|third|fourth)[- ]quarter\b|\b(?:Q)([1-4])\b", re.I),
    re.compile(r"(상|하)반기|\b(first|second)[- ]half\b", re.I),
    re.compile(r"(?<![0-9])([0-9]{1,2})월(?!\s?[0-9])"),
    re.compile(r"\b(January|February|March|April|May|June|July|August|September|October|November|December)\b"),
    re.compile(r"\b(spring|summer|autumn|winter)\b|(봄|여름|가을|겨울)철?", re.I),
    re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})(?:년|\b)"),
    re.compile(r"([0-9]+)회\s"),
)
_NO_THING = frozenset(
    stem_of(word) or word
    for word in (
        "year month week day quarter season half time summer winter spring autumn first second third fourth last previous"
        " compared number rate level figure total amount data report survey office percent per cent record average"
        " sharply slightly again people region period same earlier ago said says"
    ).split()
) | frozenset(
    "지난해 올해 지난달 이달 전년 작년 전월 분기 상반기 하반기 전보다 전년보다 작년보다 기간 동기 대비 같은 규모 수준 금액 결과 평균 조사 집계 통계 "
    "이번 최근 당시 모두 전체 가장 이후 이전 것으 것으로 자료 발표 기록 수 달 해 것 등 명 개 건 원 한 두 세 네 그 이 저 더 약 총 이날 지난주 지난 전주 "
    "전달 전주보다 지난해보다 사이".split()
)
_KO_WORD = re.compile(r"(?<![가-힣A-Za-z0-9])([가-힣]+?)(?:[은는이가을를의도로와과]|으로|에서|에)?(?=[^가-힣]|$)")
_SMALL = 10
_TWO_WORDS = 2


def pairs(here: Sequence[Clause[K]], there: Sequence[Clause[K]]) -> Iterator[tuple[Clause[K], Clause[K]]]:
    """The best pair of clauses that tell of one thing that it went up, and that it went down."""
    ours, theirs = [c for c in here if _tells(c)], [c for c in there if _tells(c)]
    alone = len(ours) == len(theirs) == 1
    found = []
    for i, a in enumerate(ours):
        for j, b in enumerate(theirs):
            if way(a) == way(b) or not _fit(a, b) or not _of_one_thing(a, b, alone=alone):
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


_YEAR = re.compile(r"지난해|작년|전년|\b(?:last|previous|prior)\s(?:year|season)|year\s(?:ago|before|earlier)", re.I)


def _bases(one: Clause[K]) -> frozenset[str]:
    held = one.bases or ({"year"} if _YEAR.search(one.witness.text, *one.whole) else frozenset())
    return frozenset(held)


def _tells(one: Clause[K]) -> bool:
    return way(one) is not None and not one.quoted and not one.before


def _fit(one: Clause[K], other: Clause[K]) -> bool:
    """Whether nothing says that two movements are of two occasions, periods, places or kinds of value."""
    if exclude_each_other(one.qualified, other.qualified) or (strangers(one, other) and strangers(other, one)):
        return False
    if any(all(two) and not two[0] & two[1] for two in ((one.bases, other.bases), (one.days, other.days))):
        return False
    clauses = [c.witness.text[slice(*c.whole)] for c in (one, other)]
    if any(bool(pattern.search(clauses[0])) != bool(pattern.search(clauses[1])) for pattern in _KINDS):
        return False
    texts = [c.witness.text[slice(*c.sentence)] for c in (one, other)]
    for pattern in _PERIODS:
        named_ = [{next(g for g in m.groups() if g).lower() for m in pattern.finditer(text)} for text in texts]
        if all(named_) and not named_[0] & named_[1]:
            return False
    places = [{m[1] for m in _KO_WORD.finditer(clause) if is_region(m[1])} for clause in clauses]
    if all(places) and not any(alike(a, b) for a in places[0] for b in places[1]):
        return False
    wholes = [bool(_WHOLE.search(clause)) for clause in clauses]
    if wholes[0] != wholes[1] and not _meet(*(_contents(c) - _things(c) for c in (one, other))):
        part = (one, other)[wholes.index(False)]
        if _contents(part) - _things((other, one)[wholes.index(False)]):
            return False
    # Two changes of one kind by two figures are told of two things, or are another check's.
    return not (_changes(one) and _changes(other) and not one.figures & other.figures)


def _changes(one: Clause[K]) -> bool:
    return any(kind in ("share", "part") for kind, _ in one.figures)


def _of_one_thing(one: Clause[K], other: Clause[K], *, alone: bool) -> bool:
    """Whether two clauses tell of one thing; `alone` says that nothing else moves in either text."""
    if one.measures and other.measures and not one.measures & other.measures and not _of_visits(one, other):
        return False
    a, b = (measures(c.witness.text, *c.whole, c.part.language) for c in (one, other))
    known = bool(a & b) or _of_visits(one, other)
    figure = _one_figure(_figures_around(one), _figures_around(other))
    if one.part.language != other.part.language:
        both = [concepts(c.witness.text, *c.sentence, c.part.language) for c in (one, other)]
        return figure and (known or bool(both[0] & both[1]) or (alone and not (a and b)))
    if figure and alone:
        return True
    holders = _named_in(one.witness) | _named_in(other.witness)
    things, contents = [_things(c) - holders for c in (one, other)], [_contents(c) - holders for c in (one, other)]
    met = [_meet(things[0], contents[1]), _meet(things[1], contents[0])]
    if all(met):
        return True
    rest = [content - thing for content, thing in zip(contents, things, strict=True)]
    if known:
        named_ = [rest[n] | _names(c) for n, c in enumerate((one, other))]
        return not all(named_) or _meet(*named_)
    if one.witness is other.witness:
        contents = [content | _names(c) for content, c in zip(contents, (one, other), strict=True)]
    shared = sum(any(alike(x, y) for y in contents[1]) for x in contents[0])
    if alone and not shared:
        shared = _TWO_WORDS * _is_one_concept(one, other)
    if alone and one.part.language == "en":
        subjects = [_subject(c) - _names(c) for c in (one, other)]
        stretches = [c.witness.text[slice(*c.whole)] for c in (one, other)]
        # Quill Reservoir is lower: the thing is called by its name alone; or both tell what is paid.
        if not all(subjects) or all(_PRICED.search(stretch) for stretch in stretches):
            shared += 2 * len(_names(one) & _names(other))
    return shared >= _TWO_WORDS


def _named_in(witness: Witness[K]) -> frozenset[str]:
    """The words of the English names of a text: who has a thing is not the thing that moves."""
    return witness.memo(
        "names in sentences",
        lambda: frozenset(filter(None, (stem_of(m[0]) for m in _NAME.finditer(witness.text)))),
    )


_NAME = re.compile(r"(?<=[a-z,] )[A-Z][\w’'-]*[a-z]")


def _is_one_concept(one: Clause[K], other: Clause[K]) -> bool:
    """Whether the things that move are one by their meaning: 혼인 and 결혼, burglaries and break-ins."""
    if one.part.language == "ko":
        both = [concepts(" ".join(sorted(_ko_nouns(c))), 0, _LONG, "ko") for c in (one, other)]
        return bool((both[0] & both[1]) - _NO_THING)
    nouns = [_WORD.findall(c.witness.text[_begin(c) : c.pole.span.start].lower()) for c in (one, other)]
    return any(are_akin(a, b) for a in nouns[0][-_NEAREST:] for b in nouns[1][-_NEAREST:] if stem_of(a) and stem_of(b))


_LONG, _NEAREST = 400, 4
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")


def _one_figure(ones: frozenset[tuple[str, str]], others: frozenset[tuple[str, str]]) -> bool:
    """Whether one figure stands in both; of two the one may leave its unit out: 79명, to 79."""
    return any(n == m and (k == j or not (k and j)) for k, n in ones for j, m in others)


# Whoever comes is counted as a visitor, as one of the audience, or by the tickets.
_VISITS = frozenset(["visitors", "participants", "spectators", "users", "tourists", "passengers"])


def _of_visits(one: Clause[K], other: Clause[K]) -> bool:
    return bool(one.measures & _VISITS) and bool(other.measures & _VISITS)


def _meet(ones: frozenset[str], others: frozenset[str]) -> bool:
    return any(alike(a, b) for a in ones for b in others)


def _things(one: Clause[K]) -> frozenset[str]:
    """The words that say what moves: the object of an English verb or the subject; in Korean what bears a particle."""
    if one.part.language == "ko":
        return _ko_things(one)
    behind = {w for w in one.behind if not w.endswith("ly")} - _NO_THING - _names(one)
    if behind:
        return frozenset(behind)
    return _subject(one) - _names(one) or _subject(one) or _contents(one)


def _subject(one: Clause[K]) -> frozenset[str]:
    """The words before an English predicate, up to a preposition; sent the crown | lower has its object there."""
    text, start = one.witness.text, _begin(one)
    raised = _RESULT.search(text, start, one.pole.span.start)
    if raised is not None:
        start = raised.end()
    stop = _STOP.search(text, start, one.pole.span.start)
    return frozenset(w.stem for w in words(text, start, stop.start() if stop else one.pole.span.start)) - _NO_THING


def _begin(one: Clause[K]) -> int:
    """Where what is told begins: behind the data show that."""
    found = [m.end() for m in _TOLD.finditer(one.witness.text, one.whole.start, one.pole.span.start)]
    return found[-1] if found else one.whole.start


def _contents(one: Clause[K]) -> frozenset[str]:
    """The words of a clause; of one that begins with its predicate, down from 520, those of its sentence."""
    if one.part.language == "ko":
        return _ko_nouns(one)
    begin = _begin(one)
    found = frozenset(w.stem for w in words(one.witness.text, begin, one.whole.end)) & one.near
    if not any(True for _ in words(one.witness.text, begin, one.pole.span.start)) and not one.behind:
        found = frozenset(w.stem for w in words(one.witness.text, *one.sentence))
    return found - _NO_THING - _names(one)


def _names(one: Clause[K]) -> frozenset[str]:
    return frozenset(filter(None, (stem_of(name) for name in one.names)))


_STOP = re.compile(r"\s(?:on|in|at|by|from|to|for|under|during|since|over|against)\s")
_TOLD = re.compile(
    r"\b(?:said|says|shows?|showed|reported|reports|announced|found|indicate[sd]?|suggest(?:s|ed)?|reveal(?:s|ed)?)\s(?:that\s)?",
    re.I,
)
_RESULT = re.compile(
    r"\b(?:sen[dt]s?|sending|push(?:ed|es|ing)?|dr(?:ove|ives?|iving)|dragg(?:ed|ing)|drags|pull(?:ed|s|ing)?|knock(?:ed|s)|took|takes|brought"
    r"|brings|left|leaves|nudg(?:ed|es))\s",
    re.I,
)
_COUNTS = frozenset(
    ["건수", "수", "숫자", "비율", "인원", "물량", "양", "규모", "수준", "수량", "총량", "횟수", "자", "량"]
)
_BARE = re.compile(r"(?<![가-힣A-Za-z0-9])([가-힣]+)\s$")
_THING = re.compile(r"(?<![가-힣A-Za-z0-9])([가-힣]+?)(?:은|는|이|가|을|를|도)(?=[\s,]|$)")
_CLIPPED = re.compile(r"[은는이가을를의에로와과도며고던한된린긴할]$")


def _ko_things(one: Clause[K]) -> frozenset[str]:
    """The last noun with a particle of subject or object, and the words it is put together with: 해파리 | 출현 건수가."""
    begin = one.whole.start
    stretch = one.witness.text[begin : one.pole.span.start]
    found = [m for m in _THING.finditer(stretch) if not _VERBAL.search(m[0])]
    if not found:
        return frozenset({one.head}) - _COUNTS if one.head else _ko_nouns(one)
    things, at = {found[-1][1]}, found[-1].start()
    while (bare := _BARE.search(stretch, 0, at)) is not None and not _CLIPPED.search(bare[1]):
        things.add(bare[1])
        at = bare.start(1)
    return frozenset(things - _COUNTS - _NO_THING) or _ko_nouns(one)


_VERBAL = re.compile(r"[놓받높많맡찾얻남낮작깊넓늦같싶좋적닫묻믿읽잃잡짧입있없앉않먹]은$|[하되있없라리]는$")


def _ko_nouns(one: Clause[K]) -> frozenset[str]:
    """The nouns of a Korean clause before its predicate, those of one syllable too: 쌀."""
    stretch = one.witness.text[one.whole.start : one.pole.span.start]
    found = frozenset(m[1] for m in _KO_WORD.finditer(stretch)) - _NO_THING - _COUNTS
    return frozenset(word for word in found if not is_organization(word))


def _figures_around(one: Clause[K]) -> frozenset[tuple[str, str]]:
    """The figures of a clause's sentence and of those beside it, of a unit or so large that they tell something."""
    lines = one.witness.sentences
    at = lines.index(one.sentence)
    start, end = lines[max(0, at - 1)].start, lines[min(len(lines) - 1, at + 1)].end
    found = set()
    for claim in one.witness.claims:
        if claim.family != "figure" or not start <= claim.span.start < end or claim.value.amount.low is None:
            continue
        unit = named(claim.value.amount.unit)
        kind = "" if unit is None else unit.measure if unit.measure != "money" else str(claim.value.amount.unit)
        if kind in ("duration", "age") or (not kind and claim.value.amount.low < _SMALL):
            continue
        factor = unit.factor if unit is not None and unit.measure != "money" else 1
        found.add((kind, f"{(claim.value.amount.low * factor).normalize():f}"))
    return frozenset(found)
