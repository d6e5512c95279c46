"""A word of a name one letter off what the same texts print in its place: 청넌 창업 for 청년 창업."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from claims.crosscheck.fold import fold
from claims.crosscheck.plausible import likelier
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.crosscheck.terms import stem
from claims.crosscheck.uses import Place, Use, independent, neighbours, uses_by_stem
from claims.span import Span

# How much likelier the language model must find the other word: 추진한 for 추진할 is worth 2, 청년 for 청넌 23.
_MIN_GAP = 5.0
# A compound of five syllables is known without its neighbours (보건진료소), one of four when the model is sure
# (도시계획 for 도시계휙 is worth 17); a shorter word never is: 결승점 stands beside 결승전, 안내서 beside 안내소.
_LONG, _FAIRLY_LONG = 5, 4
# 참여했다곤 beside 참여했다고: without neighbours, what looks like an inflected word proves little.
_INFLECTED = re.compile(r"(?:[고곤게기자지며면서도던는은한할된될음]|하기|다고|라고)$")
_MIN_GAP_ALONE = 8.0
# What several texts print may be another custom: 메시지 for 메세지 is worth 2, 협력해 for 협렵해 13.
_MIN_GAP_COPIED = 10.0
# The subject of a story is printed hundreds of times; one letter off it, in its place, is no other word.
_KEY_TERM = 100
_MIN_GAP_OF_KEY_TERM = 2.0


def check(witnesses: Sequence[Witness[K]]) -> list[Disagreement[K]]:
    """An error for each word one letter off a likelier word that these texts print more often in its place."""
    by_stem = uses_by_stem(witnesses)
    meant: dict[str, tuple[float, str]] = {}
    for rare, frequent in neighbours({word: independent(uses) for word, uses in by_stem.items()}):
        gap = _gap(by_stem[rare], rare, by_stem[frequent], frequent)
        if gap > meant.get(rare, (0.0, ""))[0]:
            meant[rare] = gap, frequent
    return [_disagreement(by_stem[rare], by_stem[frequent]) for rare, (_, frequent) in meant.items()]


def _of_one_voice(uses: list[Use[K]]) -> bool:
    """Whether one text alone prints the word: its copies repeat its slips."""
    return len(uses) == 1 or (uses[0].voice >= 0 and len({use.voice for use in uses}) == 1)


def _gap(here: list[Use[K]], rare: str, there: list[Use[K]], frequent: str) -> float:
    """How much likelier the frequent word is in the place of the rare one; 0 where nothing says it was meant."""
    if rare.endswith("다") and len(rare) < _LONG:
        return 0.0
    slip = here[0]
    in_its_place = bool(_shared_places(slip, there))
    if not in_its_place and len(rare) < _FAIRLY_LONG:
        return 0.0
    gap = likelier(slip.phrase(slip.word.text), slip.phrase(slip.word.text.replace(rare, frequent, 1)))
    return gap if gap >= _needed(here, rare, there, in_its_place) else 0.0


def _needed(here: list[Use[K]], rare: str, there: list[Use[K]], in_its_place: bool) -> float:
    """The gap that proves a slip: the more the other word is printed, the less the model has to say."""
    if not _of_one_voice(here):
        return _MIN_GAP_COPIED
    if independent(there) >= _KEY_TERM * independent(here):
        return _MIN_GAP_OF_KEY_TERM if in_its_place else 2 * _MIN_GAP_OF_KEY_TERM
    if in_its_place:
        return _MIN_GAP
    return _MIN_GAP_COPIED if _INFLECTED.search(rare) else _MIN_GAP if len(rare) >= _LONG else _MIN_GAP_ALONE


def _shared_places(slip: Use[K], others: list[Use[K]]) -> list[Place]:
    """The places of a slip that other words fill too, the most frequent first."""
    places = slip.places
    counts = Counter(place for other in others for place in other.places if place in places)
    return sorted(counts, key=lambda place: (-counts[place], place))


def _disagreement(here: list[Use[K]], there: list[Use[K]]) -> Disagreement[K]:
    keys = {use.witness.key for use in here}
    own = [use for use in there if use.witness.key in keys]
    # The best proof is the same article a few lines on, where it says as much as the others do.
    if own and (len(here[0].word.text) >= _FAIRLY_LONG or _shared_places(here[0], own)):
        there = own
    place = next(iter(_shared_places(here[0], there)), None)
    aligned = [use for use in there if place in use.places] or there
    slip, meant = _side(here, place), _side(aligned, place)
    return Disagreement(
        "claims.name.near_miss", Grade.ERROR, fold(meant.value), (slip, meant), suspect=0, correction=meant.value
    )


def _side(uses: list[Use[K]], place: Place | None) -> Side[K]:
    """The word with the neighbours it shares, so that the quote shows the whole name: 청넌 창업 홍보관."""
    mentions = tuple(Mention(use.witness.key, _span(use, place)) for use in uses)
    printed = Counter(use.witness.text[m.span.start : m.span.end] for use, m in zip(uses, mentions, strict=True))
    return Side(printed.most_common(1)[0][0], mentions, len({use.voice for use in uses}))


def _span(use: Use[K], place: Place | None) -> Span:
    start, end = use.word.start, use.word.start + len(stem(use.word.text))
    if use.before and use.before[-1].end == start:
        start = use.before[-1].start  # KD누리전자 is quoted whole
    if place is None or place not in use.places:
        return Span(start, end)
    if place[0] == "_":
        return Span(start, use.after[1].start + len(place[2]))
    if place[2] == "_":
        return Span(use.before[0].start, end)
    return Span(use.before[-1].start, use.after[0].start + len(place[2]))
