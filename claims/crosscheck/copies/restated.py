"""A sentence told again in nearly the same words, with another figure or another day.

Every word of "봄 행사는 15일 열렸다" stands in "해솔군의 봄 행사는 14일 강변에서 성황리에 열렸다", and nothing else
differs. No copy, but the same fact. Both may be true where a scope is left unsaid, so this is a warning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from claims.claim import Claim
from claims.crosscheck.copies.clocks import clock
from claims.crosscheck.copies.holders import two_holders
from claims.crosscheck.copies.own_days import next_release, own_day
from claims.crosscheck.copies.same import difference, meant
from claims.crosscheck.copies.scopes import other_scope
from claims.crosscheck.copies.slot import beside, one_slot
from claims.crosscheck.copies.tellings import LIGHT, WORD, Telling, beginning, by_rare_word, tellings
from claims.crosscheck.fold import fold
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.crosscheck.values.fractions import FRACTION
from claims.quantity.holders_ko import is_body

# "현재 임신 8개월 차다" says too little to know whom.
_MIN_WORDS, _MIN_RARE = 3, 2
# 해솔해안생태모임 is nobody else, and counts for two.
_LONG_NAME = 6
# One word of its own is left to a sentence that shares three.
_ENOUGH_WORDS = 4
_MAX_DAYS = 3
_SUBJECT = re.compile(r"[가-힣](?:은|는|이|가|의|에서)$")
_PARTICLE = re.compile(r"(?:은|는|이|가|을|를|의|에|에서|와|과|도|으로|로)$")
_WHICH = re.compile(r"제 ?$")


class _Pair(NamedTuple):
    one: Claim
    other: Claim
    rule: str | None


def check(witnesses: Sequence[Witness[K]]) -> list[Disagreement[K]]:
    """A warning for each two sentences, one in the other's words, that differ in one figure or one day alone."""
    told = tellings(witnesses)
    holders = by_rare_word(told, witnesses)
    return [
        found
        for number, one in enumerate(told)
        for other, spare in _others(number, one, told, holders)
        if (found := _weighed(one, other, spare)) is not None
    ]


def _others(
    number: int, one: Telling[K], told: Sequence[Telling[K]], holders: Mapping[str, list[int]]
) -> Iterator[tuple[Telling[K], bool]]:
    """The sentences that hold the words of this one, and whether they lack one of many."""
    rare = sorted((word for word in one.words if word in holders), key=lambda word: (len(holders[word]), word))
    weight = len(one.words) + any(len(word) >= _LONG_NAME for word in one.words.values())
    if weight < _MIN_WORDS or len(rare) < _MIN_RARE:
        return
    spare = 1 if len(one.words) >= _ENOUGH_WORDS else 0
    seen: dict[int, None] = {other: None for word in rare[: 1 + spare] for other in holders[word]}
    for index in seen:
        other = told[index]
        shorter = len(one.words) < len(other.words) or (len(one.words) == len(other.words) and number < index)
        own = [word for start, word in one.words.items() if start not in other.words] if shorter else []
        if shorter and len(own) <= spare and not any(map(_may_be_name, own)) and _comparable(one, other):
            yield other, bool(own)


def _may_be_name(word: str) -> bool:
    """Whether a word may say who or where: 누리군 hires as many as it likes, whatever 해솔군 does."""
    return bool(_SUBJECT.search(word)) or word[:1].isupper() or is_body(_PARTICLE.sub("", word))


def _comparable(one: Telling[K], other: Telling[K]) -> bool:
    if one.part.language != other.part.language or one.part.translated != other.part.translated:
        return False
    if one.part.voice == other.part.voice >= 0:
        return False  # laid side by side as copies
    if one.witness.key == other.witness.key:
        return one.part.role != other.part.role
    days = one.witness.published, other.witness.published
    if days[0] is not None and days[1] is not None and abs((days[0] - days[1]).days) > _MAX_DAYS:
        return False
    if next_release(one, other) or two_holders(one.witness, other.witness):
        return False
    return clock(one.witness.text, one.span) == clock(other.witness.text, other.span)


def _weighed(one: Telling[K], other: Telling[K], spare: bool) -> Disagreement[K] | None:
    pairs = [*_figures(one, other, spare), *_days(one, other, spare)]
    differing = [pair for pair in pairs if pair.rule is not None]
    # With a day and a figure changed it is another day's report.
    if len(differing) != 1 or other_scope(one, other, differing[0].one, differing[0].other):
        return None
    a, b, rule = differing[0]
    if one.witness.key != other.witness.key and (_prints(other.witness, a) or _prints(one.witness, b)):
        return None  # two things, and a text tells both
    if not (_one_day(one, a, other, b) if a.family == "date" else _one_figure(one, a, other, b, spare)):
        return None
    sides = tuple(
        Side(sentence.witness.text[slice(*claim.span)], (Mention(sentence.witness.key, claim.span),))
        for sentence, claim in ((one, a), (other, b))
    )
    restated = "claims.date.restated" if str(rule).startswith("claims.date") else "claims.figure.restated"
    return Disagreement(restated, Grade.WARNING, fold("".join(sorted(one.words))), sides)


def _prints(witness: Witness[K], claim: Claim) -> bool:
    """Whether a text prints the figure, or the day, elsewhere too."""
    return any(c.family == claim.family and meant(c) == meant(claim) for c in witness.claims)


def _figures(one: Telling[K], other: Telling[K], spare: bool) -> Iterator[_Pair]:
    """Each figure of one sentence with the figure of its unit that stands most clearly beside the same words.

    Where every word of the one is the other's, the only one of its unit in both will do.
    """
    for claim in one.figures:
        if one.witness.key == other.witness.key and _is_of_fraction(one, claim):
            continue  # 청년 10명 중 7명 above 1천200명에게 물은 결과
        alike = [(beside(one, claim, other, c), c) for c in other.figures if _unit(c) == _unit(claim)]
        best = max((score for score, _ in alike), default=0)
        those = [c for score, c in alike if score == best]
        only = not spare and len(alike) == sum(_unit(c) == _unit(claim) for c in one.figures) == 1
        if (best and len(those) == 1) or only:
            yield _Pair(claim, those[0], difference(claim, those[0]))


def _is_of_fraction(one: Telling[K], claim: Claim) -> bool:
    """Whether a figure is half of a fraction: 10명 중 7명."""
    return any(m.start() <= claim.span.start < m.end() for m in FRACTION.finditer(one.witness.text, *one.span))


def _unit(claim: Claim) -> str:
    return str(claim.value.amount.unit)


def _days(one: Telling[K], other: Telling[K], spare: bool) -> Iterator[_Pair]:
    """Days and months that are the only one of their kind in both sentences, where no word is the shorter one's own."""
    kinds = [_whens(sentence) for sentence in (one, other)]
    for kind, days in kinds[0].items():
        if not spare and len(days) == len(kinds[1].get(kind, ())) == 1:
            yield _Pair(days[0], kinds[1][kind][0], difference(days[0], kinds[1][kind][0]))


def _whens(sentence: Telling[K]) -> dict[str, list[Claim]]:
    whens: dict[str, list[Claim]] = {}
    for claim in sentence.claims:
        if claim.family == "date" and (kind := _when(claim)) is not None:
            whens.setdefault(kind, []).append(claim)
    return whens


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


def _one_figure(one: Telling[K], a: Claim, other: Telling[K], b: Claim, spare: bool) -> bool:
    """Whether two figures tell of one thing, and every other figure of the shorter sentence stands in the longer one.

    A bound may bound something else. With two figures changed it is another time.
    """
    if a.value.hedge != b.value.hedge or _cut_off(a, b) or _numbers(one, a, other, b):
        return False
    known = {meant(claim) for claim in other.figures}
    if any(claim is not a and meant(claim) not in known for claim in one.figures):
        return False
    days = one.witness.published, other.witness.published
    # What is counted anew every day is told in the same words every day.
    if (
        None not in days
        and days[0] != days[1]
        and one.witness.key != other.witness.key
        and not _share_a_time(one, other)
    ):
        return False
    return not spare or one_slot(one, a, other, b)


def _share_a_time(one: Telling[K], other: Telling[K]) -> bool:
    """Whether both tell of one day or year that is not the day they came out."""
    days = [
        {meant(c) for c in told.claims if c.family == "date" and not own_day(c, told.witness)} for told in (one, other)
    ]
    return bool(days[0] & days[1])


def _cut_off(one: Claim, other: Claim) -> bool:
    """Whether a figure is the other one cut off, as headlines do: 25.8조 for 25조 8,575억."""
    number, whole = one.value.amount.low, other.value.amount.low
    lowest, highest = one.value.stated
    return number is not None and whole is not None and bool(0 <= whole - number < highest - lowest)


def _numbers(one: Telling[K], a: Claim, other: Telling[K], b: Claim) -> bool:
    """Whether both say which one of many, and count nothing: 법률 제4174호, 관보 제11416호."""
    return all(_WHICH.search(s.witness.text, max(0, c.span.start - 2), c.span.start) for s, c in ((one, a), (other, b)))


def _one_day(one: Telling[K], a: Claim, other: Telling[K], b: Claim) -> bool:
    """Whether a day of the longer sentence stands before what the shorter one tells of it.

    "청소를 마치고 29일 점검했다" has no day for the cleaning: a Korean day stands before its verb. Every text carries
    its own day.
    """
    if own_day(a, one.witness) and own_day(b, other.witness):
        return False
    if one.part.language != "ko":
        return True
    words = WORD.findall(one.witness.text, a.span.end, one.span.end)
    verbs = [beginning(word) for word in words if not LIGHT.fullmatch(word)][-1:]
    after = {beginning(word) for word in WORD.findall(other.witness.text, b.span.end, other.span.end)}
    return set(verbs) <= after
