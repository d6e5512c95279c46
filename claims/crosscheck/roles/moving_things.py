"""What moves in a clause: the words that name it, in Korean those of one syllable too, and the figures beside it."""

from __future__ import annotations

import re
from decimal import Decimal

from claims.crosscheck.across.glossary import concepts
from claims.crosscheck.roles.clauses import Clause
from claims.crosscheck.statement import K, Witness
from claims.quantity.units import named
from claims.regex import regex
from claims.senses import are_akin
from claims.titles.organizations import is_organization
from claims.words import stem_of, words

# Words of time, of reports and of counting, which say nothing of the thing.
_NOTHING_EN = (
    "early late today yesterday further higher lower more less steadily alone "
    "year month week day quarter season half time summer winter spring autumn first second third fourth "
    "one two three four five six seven eight nine ten eleven twelve twenty dozen hundred thousand million half "
    "last previous compared number rate level figure total amount data report survey office percent per "
    "cent record average sharply slightly again people region period same earlier ago said says"
)
_NOTHING_KO = (
    "지난해 올해 지난달 이달 전년 작년 전월 분기 상반기 하반기 전보다 전년보다 작년보다 기간 동기 대비 "
    "같은 규모 수준 금액 결과 평균 조사 집계 통계 이번 최근 당시 모두 전체 "
    "가장 이후 이전 것으 것으로 자료 발표 기록 수 달 해 것 등 명 개 건 원 한 두 세 네 그 이 저 더 약 총 "
    "이날 지난주 지난 전주 전달 전주보다 지난해보다 사이 "
)
NO_THING = frozenset(stem_of(word) or word for word in _NOTHING_EN.split()) | frozenset(_NOTHING_KO.split())
KO_WORD = regex(r"(?<![가-힣A-Za-z0-9])([가-힣]+?)(?:[은는이가을를의도로와과]|으로|에서|에)?(?=[^가-힣]|$)")
_SMALL = 10


def things(one: Clause[K]) -> frozenset[str]:
    """The words that say what moves: the object of an English verb or the subject; in Korean what bears a particle."""
    if one.part.language == "ko":
        return _ko_things(one)
    behind = {w for w in one.behind if not w.endswith("ly")} - NO_THING - names(one)
    if behind:
        return frozenset(behind)
    return subject(one) - names(one) or subject(one) or contents(one)


def subject(one: Clause[K]) -> frozenset[str]:
    """The words before an English predicate, up to a preposition; sent the crown | lower has its object there."""
    text, start = one.witness.text, _begin(one)
    raised = _RESULT.search(text, start, one.pole.span.start)
    if raised is not None:
        start = raised.end()
    stop = _STOP.search(text, start, one.pole.span.start)
    return frozenset(w.stem for w in words(text, start, stop.start() if stop else one.pole.span.start)) - NO_THING


def _begin(one: Clause[K]) -> int:
    """Where what is told begins: behind the data show that."""
    found = [m.end() for m in _TOLD.finditer(one.witness.text, one.whole.start, one.pole.span.start)]
    return found[-1] if found else one.whole.start


def contents(one: Clause[K]) -> frozenset[str]:
    """The words of a clause; of one that begins with its predicate, down from 520, those of its sentence."""
    if one.part.language == "ko":
        return ko_nouns(one)
    begin = _begin(one)
    found = frozenset(w.stem for w in words(one.witness.text, begin, one.whole.end)) & one.near
    if not any(True for _ in words(one.witness.text, begin, one.pole.span.start)) and not one.behind:
        found = frozenset(w.stem for w in words(one.witness.text, *one.sentence))
    return found - NO_THING - names(one)


def names(one: Clause[K]) -> frozenset[str]:
    return frozenset(filter(None, (stem_of(name) for name in one.names)))


_STOP = regex(r"\s(?:on|in|at|by|from|to|for|under|during|since|over|against)\s")
_TOLD = regex(
    r"\b(?:said|says|shows?|showed|reported|reports|announced|found|indicate[sd]?|suggest(?:s|ed)?|reveal(?:s|ed)?)\s(?:that\s)?",
    re.I,
)
_RESULT = regex(
    r"\b(?:sen[dt]s?|sending|push(?:ed|es|ing)?|dr(?:ove|ives?|iving)|dragg(?:ed|ing)|drags|pull(?:ed|s|ing)?|knock(?:ed|s)|took|takes"
    r"|brought"
    r"|brings|left|leaves|nudg(?:ed|es))\s",
    re.I,
)
_COUNTS = frozenset(
    ["건수", "수", "숫자", "비율", "인원", "물량", "양", "규모", "수준", "수량", "총량", "횟수", "자", "량"]
)
_BARE = regex(r"(?<![가-힣A-Za-z0-9])([가-힣]+)\s$")
_THING = regex(r"(?<![가-힣A-Za-z0-9])([가-힣]+?)(?:은|는|이|가|을|를|도)(?=[\s,]|$)")
_CLIPPED = regex(r"[은는이가을를의에로와과도며고던한된린긴할]$")


def _ko_things(one: Clause[K]) -> frozenset[str]:
    """The last noun with a particle of subject or object, and the words it is put together with: 출현 | 건수가."""
    begin = one.whole.start
    stretch = one.witness.text[begin : one.pole.span.start]
    found = [m for m in _THING.finditer(stretch) if not _VERBAL.search(m[0])]
    if not found:
        return frozenset({one.head}) - _COUNTS if one.head else ko_nouns(one)
    things, at = {found[-1][1]}, found[-1].start()
    while (bare := _BARE.search(stretch, 0, at)) is not None and not _CLIPPED.search(bare[1]):
        things.add(bare[1])
        at = bare.start(1)
    return frozenset(things - _COUNTS - NO_THING) or ko_nouns(one)


_VERBAL = regex(r"[놓받높많맡찾얻남낮작깊넓늦같싶좋적닫묻믿읽잃잡짧입있없앉않먹]은$|[하되있없라리]는$")


def ko_nouns(one: Clause[K]) -> frozenset[str]:
    """The nouns of a Korean clause before its predicate, those of one syllable too: 쌀."""
    stretch = one.witness.text[one.whole.start : one.pole.span.start]
    found = frozenset(m[1] for m in KO_WORD.finditer(stretch)) - NO_THING - _COUNTS
    return frozenset(word for word in found if not is_organization(word))


def phrase(one: Clause[K]) -> frozenset[str]:
    """The words that may name the thing: those before an English predicate, and its object."""
    if one.part.language == "ko":
        return ko_nouns(one)
    text = one.witness.text
    before = frozenset(w.stem for w in words(text, _begin(one), one.pole.span.start))
    return before | one.behind if before else contents(one)


_NARROWING = regex(r"\b(?:to|among|for|from)\s((?:[a-z-]+\s){1,4})")


def narrowed(one: Clause[K], other: Clause[K]) -> bool:
    """Whether the thing of an English clause is a part, lending | to farmers, unknown to the other sentence."""
    if one.part.language != "en" or other.part.language != "en":
        return False
    text = one.witness.text[_begin(one) : one.pole.span.start]
    told = frozenset(w.stem for w in words(other.witness.text, *other.sentence))
    parts = (frozenset(w.stem for w in words(m[1], 0, len(m[1]))) - NO_THING for m in _NARROWING.finditer(text))
    return any(part and not part & told for part in parts)


_AUTHORITY = regex(r"(?:청|부|처|원|위|공사|공단|시|군|구|도|협회|은행)$")


def of_two_holders(one: Clause[K], other: Clause[K]) -> bool:
    """Whether two Korean sentences name two firms, whose figures they are."""
    firms = [
        {m[1] for m in KO_WORD.finditer(c.witness.text[slice(*c.sentence)])}
        for c in (one, other)
        if c.part.language == "ko"
    ]
    named_ = [{w for w in those if is_organization(w) and not _AUTHORITY.search(w)} for those in firms]
    if len(named_) < 2 or not all(named_) or named_[0] & named_[1]:
        return False
    # A department of the university that the other text tells of.
    return not any(name in c.witness.text for name in named_[0] for c in (other,))


def figures_around(one: Clause[K]) -> frozenset[tuple[str, str]]:
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


def named_in(witness: Witness[K]) -> frozenset[str]:
    """The words of the English names of a text: who has a thing is not the thing that moves."""
    return witness.memo(
        "names in sentences",
        lambda: frozenset(filter(None, (stem_of(m[0]) for m in _NAME.finditer(witness.text)))),
    )


_NAME = regex(r"(?<=[a-z,] )[A-Z][\w’'-]*[a-z]")


def is_one_concept(one: Clause[K], other: Clause[K]) -> bool:
    """Whether the things that move are one by their meaning: 혼인 and 결혼, burglaries and break-ins."""
    if one.part.language == "ko":
        both = [concepts(" ".join(sorted(ko_nouns(c))), 0, _LONG, "ko") for c in (one, other)]
        return bool((both[0] & both[1]) - NO_THING)
    nouns = [_WORD.findall(c.witness.text[_begin(c) : c.pole.span.start].lower()) for c in (one, other)]
    return any(are_akin(a, b) for a in nouns[0][-_NEAREST:] for b in nouns[1][-_NEAREST:] if stem_of(a) and stem_of(b))


_LONG, _NEAREST = 400, 4
_WORD = regex(r"[a-z]+(?:-[a-z]+)*")


def of_two_figures(one: Clause[K], other: Clause[K]) -> bool:
    """Whether each moves beside a figure of its own that the other text tells besides: over 3,000 applied, up from
    2,500; 120 were taken on, ten fewer."""
    ours, theirs = _own_figure(one), _own_figure(other)
    if ours is None or theirs is None or ours == theirs:
        return False
    return f"{ours:,}" in other.witness.text and f"{theirs:,}" in one.witness.text


def _own_figure(one: Clause[K]) -> Decimal | None:
    """The count that stands last before the way something went."""
    counts = [
        claim.value.amount.low
        for claim in one.witness.claims
        if claim.family == "figure"
        and one.sentence.start <= claim.span.start
        and claim.span.end <= one.span.start
        and claim.value.amount.unit != "%"
        and claim.value.amount.low is not None
        and claim.value.amount.low >= _COUNTED
    ]
    return counts[-1] if counts else None


_COUNTED = 20  # people or things; a figure of fewer stands for anything
