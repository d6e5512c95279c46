"""A sentence told again in fewer words, with another figure or another day.

Every word of "봄 행사는 15일 열렸다" stands in "해솔군의 봄 행사는 14일 강변에서 성황리에 열렸다". No copy, but the
same fact. Both may be true where a scope is left unsaid, so this is a warning.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Generic, NamedTuple

from claims.claim import Claim
from claims.crosscheck.copies.aligned import next_release, own_day
from claims.crosscheck.copies.clocks import clock
from claims.crosscheck.copies.same import difference
from claims.crosscheck.fold import fold
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Part, Side, Witness
from claims.span import Span

_WORD = re.compile(r"[가-힣A-Za-z]{2,}")
_WHICH = re.compile(r"제 ?$")
# 놓여 있으며 and 놓여 있다 say the same.
_LIGHT = re.compile(r"(?:있|했|됐|하|되|한|된|돼|해)(?:다|며|고|으며|었다|였다|는|던|습니다|게|지만|면서)")
# "현재 임신 8개월 차다" says too little to know whom.
_MIN_WORDS = 3
# 30대 이하 농업인 and 신규 가입자 are fewer than 농업인 and 가입자.
_RESTRICTS = re.compile(
    r"(?<![가-힣])(이하|이상|미만|초과|이내|남성|여성|청년|노인|청소년|고령|중장년|아동|성인|신규|기존|국내|해외|외국인|내국인|개별|나머지|누적|단독"
    r"|수도권|비수도권|전국)\s([가-힣]{2})"
)
# Words of this few texts say what is told; 혐의, 입건 and 전달 stand in every tenth article.
_RARE_TEXTS = 3
_MIN_RARE = 2
# A word of a hundred sentences tells none of them apart: a table of a thousand rows repeats its words in every row.
_RARE_SENTENCES = 100
_MAX_DAYS = 3


class _Sentence(NamedTuple, Generic[K]):
    """A sentence that holds a figure or a day: the beginnings of its other words, and its claims."""

    witness: Witness[K]
    part: Part
    span: Span
    stems: frozenset[str]
    claims: tuple[Claim, ...]

    @property
    def role(self) -> str:
        return self.part.role


def check(witnesses: Sequence[Witness[K]]) -> list[Disagreement[K]]:
    """A warning for each pair of sentences, one in the other's words, that differ in one figure or day alone."""
    told = [one for witness in witnesses for one in _sentences(witness)]
    texts = Counter(stem for witness in witnesses for stem in _stems_of(witness))
    holders: dict[str, list[int]] = {}
    for number, one in enumerate(told):
        for stem in one.stems:
            if texts[stem] <= _RARE_TEXTS:
                holders.setdefault(stem, []).append(number)
    holders = {stem: numbers for stem, numbers in holders.items() if len(numbers) <= _RARE_SENTENCES}
    return [found for number, one in enumerate(told) for found in _restated(number, one, told, holders)]


def _sentences(witness: Witness[K]) -> Iterator[_Sentence[K]]:
    claims = [claim for claim in witness.claims if claim.family in ("figure", "date")]
    starts = [claim.span.start for claim in claims]
    for span in witness.sentences:
        first, after = bisect_left(starts, span.start), bisect_left(starts, span.end)
        inside = tuple(claim for claim in claims[first:after] if claim.span.end <= span.end)
        part = witness.part_at(span.start)
        if inside and part is not None:
            yield _Sentence(witness, part, span, frozenset(_stems(witness.text, span, inside)), inside)


def _stems_of(witness: Witness[K]) -> set[str]:
    return {_beginning(word) for part in witness.parts for word in _WORD.findall(witness.text, *part.span)}


def _stems(text: str, span: Span, claims: Sequence[Claim]) -> Iterator[str]:
    """The beginnings of the words outside claims: two syllables tell a Korean word, four letters an English one."""
    for match in _WORD.finditer(text, *span):
        start, end = match.span()
        claimed = any(claim.span.start < end and start < claim.span.end for claim in claims)
        if not claimed and not _is_light(match[0]):
            yield _beginning(match[0])


@lru_cache(maxsize=1 << 14)
def _is_light(word: str) -> bool:
    return _LIGHT.fullmatch(word) is not None


@lru_cache(maxsize=1 << 16)
def _beginning(word: str) -> str:
    return word[:4].lower() if word.isascii() else word[:2].lower()


def _restated(
    number: int, one: _Sentence[K], told: Sequence[_Sentence[K]], holders: dict[str, list[int]]
) -> Iterator[Disagreement[K]]:
    rare = sorted((stem for stem in one.stems if stem in holders), key=lambda stem: (len(holders[stem]), stem))
    if len(one.stems) < _MIN_WORDS or len(rare) < _MIN_RARE:
        return
    for other_number in holders[rare[0]]:
        other = told[other_number]
        shorter = len(one.stems) < len(other.stems) or (len(one.stems) == len(other.stems) and number < other_number)
        if shorter and one.stems <= other.stems and _comparable(one, other):
            differing = [
                (a, b, rule) for a, b in _pairs(one, other) if (rule := _difference(one, a, other, b)) is not None
            ]
            # With a day and a figure changed it is another day's report.
            if len(differing) == 1 and _governs(one, differing[0][0], other, differing[0][1]):
                yield _disagreement(one, other, *differing[0])


def _comparable(one: _Sentence[K], other: _Sentence[K]) -> bool:
    if one.part.language != other.part.language or one.part.translated != other.part.translated:
        return False
    if one.witness.key == other.witness.key:
        return one.part.role != other.part.role and one.part.voice != other.part.voice
    days = one.witness.published, other.witness.published
    if days[0] is not None and days[1] is not None and abs((days[0] - days[1]).days) > _MAX_DAYS:
        return False
    if next_release(one, other):
        return False
    return clock(one.witness.text, one.span) == clock(other.witness.text, other.span)


def _difference(one: _Sentence[K], a: Claim, other: _Sentence[K], b: Claim) -> str | None:
    """The rule that parts two claims. A bound may bound something else, and every text carries its own day."""
    if a.family == "figure" and (a.value.hedge != b.value.hedge or _cut_off(a, b) or _numbers(one, a, other, b)):
        return None
    if a.family == "figure" and (_narrowed(one, other) or _narrowed(other, one)):
        return None
    own = own_day(a, one.witness) and own_day(b, other.witness)
    return None if own else difference(a, b)


def _cut_off(one: Claim, other: Claim) -> bool:
    """Whether a figure is the other one cut off, as headlines do: 25.8조 for 25조 8,575억."""
    number, whole = one.value.amount.low, other.value.amount.low
    lowest, highest = one.value.stated
    return number is not None and whole is not None and bool(0 <= whole - number < highest - lowest)


def _narrowed(one: _Sentence[K], other: _Sentence[K]) -> bool:
    """Whether the other sentence narrows a noun of this one: 30대 이하 | 농업인, 신규 | 가입자."""
    text = one.witness.text[slice(*one.span)]
    matches = _RESTRICTS.finditer(other.witness.text, *other.span)
    return any(match[1] not in text and match[2] in one.stems for match in matches)


def _numbers(one: _Sentence[K], a: Claim, other: _Sentence[K], b: Claim) -> bool:
    """Whether both say which one of many, and count nothing: 법률 제4174호, 관보 제11416호."""
    return all(_WHICH.search(s.witness.text, max(0, c.span.start - 2), c.span.start) for s, c in ((one, a), (other, b)))


def _governs(one: _Sentence[K], a: Claim, other: _Sentence[K], b: Claim) -> bool:
    """Whether a day of the longer sentence stands before what the shorter one tells of it.

    "청소를 마치고 29일 점검했다" has no day for the cleaning. A Korean day stands before its verb.
    """
    if a.family != "date" or one.part.language != "ko":
        return True
    words = _WORD.findall(one.witness.text, a.span.end, one.span.end)
    verbs = [_beginning(word) for word in words if not _LIGHT.fullmatch(word)][-1:]
    after = {_beginning(word) for word in _WORD.findall(other.witness.text, b.span.end, other.span.end)}
    return set(verbs) <= after


def _pairs(one: _Sentence[K], other: _Sentence[K]) -> Iterator[tuple[Claim, Claim]]:
    """Claims that are the only one of their kind in both sentences: one figure of a unit, one day."""
    here, there = _kinds(one), _kinds(other)
    for key in here:
        if len(here[key]) == len(there.get(key, ())) == 1:
            yield here[key][0], there[key][0]


def _kinds(sentence: _Sentence[K]) -> dict[tuple[str, str], list[Claim]]:
    kinds: dict[tuple[str, str], list[Claim]] = {}
    for claim in sentence.claims:
        what = claim.value.amount.unit if claim.family == "figure" else _when(claim)
        if what is not None:
            kinds.setdefault((claim.family, str(what)), []).append(claim)
    return kinds


def _when(claim: Claim) -> str | None:
    """What kind of time says when something happens: a day, a month with its year, the month it starts or ends.

    A year or a month alone is a scope: ’21년 통계, 3월 실적.
    """
    if claim.value.grain == "day":
        return "day"
    if claim.value.grain != "month":
        return None
    role = claim.topic.measure
    return f"month {role}" if role in ("start", "end") or claim.value.first.year is not None else None


def _disagreement(one: _Sentence[K], other: _Sentence[K], a: Claim, b: Claim, rule: str) -> Disagreement[K]:
    sides = tuple(
        Side(sentence.witness.text[slice(*claim.span)], (Mention(sentence.witness.key, claim.span),))
        for sentence, claim in ((one, a), (other, b))
    )
    restated = "claims.date.restated" if rule.startswith("claims.date") else "claims.figure.restated"
    about = fold("".join(sorted(one.stems)))
    return Disagreement(restated, Grade.WARNING, about, sides)
