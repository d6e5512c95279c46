"""A word printed wrong against the word that was meant, each quoted with the neighbours it shares."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from claims.crosscheck.fold import fold
from claims.crosscheck.spellings.terms import stem
from claims.crosscheck.spellings.uses import Place, Use
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side
from claims.hangul import Syllable, is_hangul, letters
from claims.language import morphemes
from claims.span import Span

_UNKNOWN = -20.0  # the language model's score of a word it has never seen
# Letters between which the spelling of foreign words wavers.
_ONSETS = ("ㅅㅆ", "ㄱㄲㅋ", "ㄷㄸㅌ", "ㅂㅃㅍ", "ㅈㅉㅊ")
_VOWELS = ("ㅐㅔ", "ㅓㅗ")
# A compound of so many syllables is known without its neighbours.
_FAIRLY_LONG = 4


def shared_places(slip: Use[K], others: list[Use[K]]) -> list[Place]:
    """The places of a slip that other words fill too, the most frequent first."""
    places, before, after = slip.places, slip.text_at(-1), slip.text_at(1)
    # Every place holds the word before or the word after.
    near = (use for use in others if use.text_at(-1) == before or use.text_at(1) == after)
    counts = Counter(place for use in near for place in use.places if place in places)
    return sorted(counts, key=lambda place: (-counts[place], place))


def disagreement(here: list[Use[K]], there: list[Use[K]]) -> Disagreement[K]:
    """The error of the words here, with the places there that show best what was meant."""
    keys = {use.witness.key for use in here}
    own = [use for use in there if use.witness.key in keys]
    # The best proof is the same article a few lines on, where it says as much as the others do.
    if own and (len(here[0].word.text) >= _FAIRLY_LONG or shared_places(here[0], own)):
        there = own
    place = next(iter(shared_places(here[0], there)), None)
    aligned = [use for use in there if place in use.places] or _behind(here[0], there) or there
    slip, meant = _side(here, place), _side(aligned, place)
    grade = Grade.WARNING if _sounds_alike(stem(here[0].word.text), stem(there[0].word.text)) else Grade.ERROR
    return Disagreement(
        "claims.name.near_miss", grade, fold(meant.value), (slip, meant), suspect=0, correction=meant.value
    )


def riddle(here: list[Use[K]], there: list[Use[K]]) -> Disagreement[K]:
    """A warning that two words one letter apart may name one thing, whichever was meant."""
    found = disagreement(here, there)
    return replace(found, grade=Grade.WARNING, suspect=None, correction=None)


def _sounds_alike(one: str, other: str) -> bool:
    """Whether a foreign word may be written both ways: 써키트 and 서키트, 케이블 and 캐이블."""
    if not _FAIRLY_LONG <= len(one) == len(other) or not any(m.score < _UNKNOWN for m in morphemes(one)):
        return False
    pairs = [(letters(a), letters(b)) for a, b in zip(one, other, strict=True) if a != b and is_hangul(a + b)]
    return len(pairs) == 1 and pairs[0][0].coda == pairs[0][1].coda and _variant(pairs[0][0], pairs[0][1])


def _variant(one: Syllable, other: Syllable) -> bool:
    onsets = one.onset == other.onset or any(one.onset in row and other.onset in row for row in _ONSETS)
    vowels = one.vowel == other.vowel or any(one.vowel in row and other.vowel in row for row in _VOWELS)
    return onsets and vowels


def surname(use: Use[K]) -> str:
    """The single syllable before a word, which before a title is a surname: 한 회장; "" where there is none."""
    word = use.before[-1].text if use.before else ""
    return word if len(word) == 1 else ""


def _behind(slip: Use[K], others: list[Use[K]]) -> list[Use[K]]:
    """The uses of a short word, a title, behind the surname that the slip stands behind."""
    name = surname(slip) if len(stem(slip.word.text)) < _FAIRLY_LONG else ""
    return [use for use in others if name and surname(use) == name]


def _side(uses: list[Use[K]], place: Place | None) -> Side[K]:
    """The word with the neighbours it shares, so that the quote shows the whole name: 청넌 창업 홍보관."""
    mentions = tuple(Mention(use.witness.key, _span(use, place)) for use in uses)
    printed = Counter(use.witness.text[m.span.start : m.span.end] for use, m in zip(uses, mentions, strict=True))
    return Side(printed.most_common(1)[0][0], mentions, len({use.voice for use in uses}))


def _span(use: Use[K], place: Place | None) -> Span:
    start, end = use.word.start, use.word.start + len(stem(use.word.text))
    titled = place is None and end - start < _FAIRLY_LONG and surname(use) != ""
    if use.before and (use.before[-1].end == start or titled):
        start = use.before[-1].start  # KD누리전자 and 한 회장 are quoted whole
    if place is None or place not in use.places:
        return Span(start, end)
    if place[0] == "_":
        return Span(start, use.after[1].start + len(place[2]))
    if place[2] == "_":
        return Span(use.before[0].start, end)
    return Span(use.before[-1].start, use.after[0].start + len(place[2]))
