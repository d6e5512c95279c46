"""A word of a name one letter off what the same texts print in its place: 민긴 주도 for 민간 주도."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import permutations
from typing import Generic

from claims.crosscheck.fold import fold
from claims.crosscheck.plausible import likelier
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.crosscheck.terms import Word, stem, words
from claims.hangul import is_hangul, letter_differences
from claims.span import Span

# How much likelier the language model must find the other word: 추진한 for 추진할 is worth 2, 민간 for 민긴 20.
_MIN_GAP = 5.0
# A compound of five syllables is known without its neighbours (산업진흥원), one of four when the model is sure
# (국희의원 for 국회의원 is worth 16); a shorter word never is: 최강마 stands beside 최강자, 민중당 beside 민주당.
_LONG, _FAIRLY_LONG = 5, 4
# 합의했다곤 beside 합의했다고: without neighbours, what looks like an inflected word proves little.
_INFLECTED = re.compile(r"(?:[고곤게기자지며면서도던는은한할된될음]|하기|다고|라고)$")
_LONGEST = 20  # what is longer has lost its spaces
_MIN_GAP_ALONE = 8.0
# What several texts print may be another custom: 비지니스 for 비즈니스 is worth 8, 합십해 for 합심해 17.
_MIN_GAP_COPIED = 10.0
# The subject of a story is printed hundreds of times; one letter off it, in its place, is no other word.
_KEY_TERM = 100
_MIN_GAP_OF_KEY_TERM = 2.0

_ONE_SCRIPT = re.compile(r"[가-힣0-9]+|[A-Za-z]+")
# Three words in order, "_" where the word in question stands.
Place = tuple[str, str, str]


@dataclass(frozen=True)
class Use(Generic[K]):
    """One word where it stands, with the words that a joint of a name ties to it."""

    witness: Witness[K]
    voice: int
    before: tuple[Word, ...]
    word: Word
    after: tuple[Word, ...]

    @cached_property
    def places(self) -> frozenset[Place]:
        """The gaps the word fills: between two words, before two, after two."""
        before = [word.text for word in self.before]
        after = [word.text for word in self.after]
        places: set[Place] = set()
        if len(after) == 2:
            places.add(("_", after[0], stem(after[1])))
        if len(before) == 2:
            places.add((before[0], before[1], "_"))
        if before and after:
            places.add((before[-1], "_", stem(after[0])))
        return frozenset(places)

    def phrase(self, text: str) -> str:
        """The word among its neighbours, with another text in its place."""
        return " ".join([*(w.text for w in self.before), text, *(w.text for w in self.after)])


def check(witnesses: Sequence[Witness[K]]) -> list[Disagreement[K]]:
    """An error for each word one letter off a likelier word that these texts print more often in its place."""
    by_stem: dict[str, list[Use[K]]] = {}
    for witness in witnesses:
        for use in _uses(witness):
            by_stem.setdefault(stem(use.word.text), []).append(use)
    meant: dict[str, tuple[float, str]] = {}
    for rare, frequent in _neighbours(by_stem):
        gap = _gap(by_stem[rare], rare, by_stem[frequent], frequent)
        if gap > meant.get(rare, (0.0, ""))[0]:
            meant[rare] = gap, frequent
    return [_disagreement(by_stem[rare], by_stem[frequent]) for rare, (_, frequent) in meant.items()]


def _uses(witness: Witness[K]) -> Iterator[Use[K]]:
    for part in witness.parts:
        if part.language != "ko":
            continue
        run = [piece for word in words(witness.text, part.span) for piece in _pieces(word)]
        for i, word in enumerate(run):
            if 1 < len(word.text) <= _LONGEST and is_hangul(word.text):
                first = i
                while first > max(0, i - 2) and run[first].joined:
                    first -= 1
                last = i + 1
                while last < min(len(run), i + 3) and run[last].joined:
                    last += 1
                yield Use(witness, part.voice, tuple(run[first:i]), word, tuple(run[i + 1 : last]))


def _pieces(word: Word) -> Iterator[Word]:
    """The word cut where its script changes: KD누리전자 is KD and 누리전자."""
    for match in _ONE_SCRIPT.finditer(word.text):
        joined = word.joined or match.start() > 0
        yield Word(match[0], word.start + match.start(), word.start + match.end(), joined)


def _neighbours(stems: dict[str, list[Use[K]]]) -> Iterator[tuple[str, str]]:
    """Pairs of stems one letter apart, the rarer first, found by leaving out one syllable at a time."""
    alike: dict[tuple[int, str], list[str]] = {}
    for word in stems:
        for i in range(len(word)):
            alike.setdefault((i, word[:i] + word[i + 1 :]), []).append(word)
    for (i, _), group in alike.items():
        for one, other in permutations(group, 2):
            if len(stems[other]) >= max(2, len(stems[one])) and _one_letter(one[i], other[i]):
                yield one, other


@lru_cache(maxsize=1 << 16)
def _one_letter(one: str, other: str) -> bool:
    return letter_differences(one, other) == 1


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
    if len(there) >= _KEY_TERM * len(here):
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
    """The word with the neighbours it shares, so that the quote shows the whole name: 민긴 주도 기업관."""
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
