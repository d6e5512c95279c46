"""A word of a name one letter off what the same texts print in its place: 청넌 창업 for 청년 창업."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from claims.crosscheck.spellings import garbled, strangers, syllables
from claims.crosscheck.spellings.misprint import disagreement, riddle, shared_places, surname
from claims.crosscheck.spellings.plausible import likelier
from claims.crosscheck.spellings.terms import head_of
from claims.crosscheck.spellings.two_words import set_beside
from claims.crosscheck.spellings.uses import Use, Vocabulary, independent, neighbours, voices
from claims.crosscheck.statement import Disagreement, Grade, K, Witness
from claims.hangul import letters
from claims.language import morphemes

# How much likelier the language model must find the other word: 추진한 for 추진할 is worth 2, 청년 for 청넌 23.
_MIN_GAP = 5.0
# A compound of five syllables is known without its neighbours (보건진료소), one of four when the model is sure
# (도시계획 for 도시계휙 is worth 17); a shorter word never is: 결승점 stands beside 결승전, 안내서 beside 안내소.
_LONG, _FAIRLY_LONG = 5, 4
# 참여했다곤 beside 참여했다고: without neighbours, what looks like an inflected word proves little.
_INFLECTED = re.compile(r"(?:[고곤게기자지며면서도던는은한할된될음]|하기|다고|라고)$")
_ENDING_CODAS = frozenset({"", "ㄴ", "ㄹ", "ㅁ"})
_MIN_GAP_ALONE = 8.0
# What several texts print may be another custom: 메시지 for 메세지 is worth 2, 협력해 for 협렵해 13.
_MIN_GAP_COPIED = 10.0
_NEVER = 99.0
_OFTEN = 3  # prints of one surname with one title
_MIN_TEXTS = 3
_MAX_DAYS = 3
_NOUNS = ("NNG", "NNP", "XPN")
_UNHEARD = -20.0  # the language model's score of a word it has never seen
_PLANT = re.compile(r"(?:제련소|제철소|조선소|정유소|발전소|변전소|정수장|매립지|공장|댐)$")
# The subject of a story is printed hundreds of times; one letter off it, in its place, is no other word.
_KEY_TERM = 100
_MIN_GAP_OF_KEY_TERM = 2.0


def check(witnesses: Sequence[Witness[K]]) -> list[Disagreement[K]]:
    """A disagreement for each word one letter or syllable off a likelier word that these texts print more often."""
    vocabulary = Vocabulary(witnesses)
    meant: dict[str, tuple[float, str]] = {}
    riddles: dict[str, str] = {}
    for rare, frequent in neighbours(vocabulary):
        if _may_be_one_plant(vocabulary, rare, frequent):
            riddles.setdefault(rare, frequent)
        gap = _gap(vocabulary[rare], rare, vocabulary[frequent], frequent)
        if gap > meant.get(rare, (0.0, ""))[0]:
            meant[rare] = gap, frequent
    slips = {rare: frequent for rare, (_, frequent) in meant.items()}
    for others in (syllables.slips(vocabulary), strangers.slips(vocabulary), garbled.slips(vocabulary)):
        slips |= {rare: frequent for rare, frequent in others if rare not in slips}
    slips = {r: f for r, f in slips.items() if not set_beside(vocabulary[r], r, vocabulary[f], f)}
    return [
        *(
            _graded(disagreement(vocabulary[r], vocabulary[f]), f, told=_told(vocabulary[r], witnesses))
            for r, f in slips.items()
        ),
        *(riddle(vocabulary[r], vocabulary[f]) for r, f in riddles.items() if r not in slips),
    ]


def _graded(found: Disagreement[K], word: str, *, told: int) -> Disagreement[K]:
    """The slip, as a note where it stands in an ordinary word: 실물경제 misprinted changes no fact.

    Names, and the nouns of a story that several texts tell, are weighed in full.
    """
    phrase = found.sides[1].value.split()
    in_name = _is_name(word) or (len(phrase) > 1 and head_of(phrase[-1]) is not None)
    noun = morphemes(word)[0].tag in _NOUNS
    return found if in_name or (noun and told >= _MIN_TEXTS) else replace(found, grade=Grade.NOTE)


def _told(here: Sequence[Use[K]], witnesses: Sequence[Witness[K]]) -> int:
    """How many texts tell the story in the days of the slip; what comes out every month is another story each time."""
    day = here[0].witness.published
    return sum(1 for w in witnesses if not (day and w.published) or abs((w.published - day).days) <= _MAX_DAYS)


def _is_name(word: str) -> bool:
    """Whether a part of the word is a proper name or unheard of, or its end says what it names."""
    heard = all(m.tag != "NNP" and m.score >= _UNHEARD for m in morphemes(word))
    return not heard or head_of(word) not in (None, word)


def _may_be_one_plant(vocabulary: Vocabulary[K], rare: str, frequent: str) -> bool:
    """Whether one text names a plant that two others name one letter otherwise, beside the same word.

    Both may be towns (한산조선소, 한선조선소), so nobody is suspected.
    """
    head = _PLANT.search(rare)
    if head is None or not frequent.endswith(head[0]) or len(rare) < len(head[0]) + 2:
        return False
    here, there = vocabulary[rare], vocabulary[frequent]
    own = {use.witness.key for use in here} & {use.witness.key for use in there}
    outvoted = not own and voices(here) == 1 and voices(there) > 1
    return outvoted and bool(syllables.neighbours(here) & syllables.neighbours(there))


def _gap(here: list[Use[K]], rare: str, there: list[Use[K]], frequent: str) -> float:
    """How much likelier the frequent word is in the place of the rare one; 0 where nothing says it was meant."""
    if (rare.endswith("다") and len(rare) < _LONG) or _inflected(rare, frequent):
        return 0.0
    slip = here[0]
    in_its_place = bool(shared_places(slip, there))
    if not in_its_place and len(rare) < _FAIRLY_LONG and not _behind_one_surname(slip, there):
        return 0.0
    gap = likelier(slip.phrase(slip.word.text), slip.phrase(slip.word.text.replace(rare, frequent, 1)))
    return gap if gap >= _needed(here, rare, there, in_its_place) else 0.0


def _inflected(rare: str, frequent: str) -> bool:
    """Whether the words are two endings of one verb: 지속적일 and 지속적인 are a matter of grammar."""
    if rare[:-1] != frequent[:-1] or not morphemes(frequent)[-1].tag.startswith("E"):
        return False
    one, other = letters(rare[-1]), letters(frequent[-1])
    return one[:2] == other[:2] and {one.coda, other.coda} <= _ENDING_CODAS


def _behind_one_surname(slip: Use[K], others: list[Use[K]]) -> bool:
    """Whether both words stand behind one surname, as titles do: 한 화장, 한 회장."""
    name = surname(slip)
    return bool(name) and sum(1 for use in others if surname(use) == name) >= _OFTEN


def _needed(here: list[Use[K]], rare: str, there: list[Use[K]], in_its_place: bool) -> float:
    """The gap that proves a slip: the more the other word is printed, the less the model has to say."""
    is_key_term = independent(there) >= _KEY_TERM * independent(here)
    if strangers.is_compound(rare) and not is_key_term:
        return strangers.TWO_WORDS
    # The copies of one text repeat its slips; what several texts print beside the other is another word.
    if voices(here) > 1:
        both = {use.witness.key for use in here} & {use.witness.key for use in there}
        return _MIN_GAP_COPIED if len(both) < 2 else _NEVER
    if not in_its_place and len(rare) < _FAIRLY_LONG:
        return _MIN_GAP_ALONE
    if is_key_term:
        return _MIN_GAP_OF_KEY_TERM if in_its_place else 2 * _MIN_GAP_OF_KEY_TERM
    if in_its_place:
        return _MIN_GAP
    return _MIN_GAP_COPIED if _INFLECTED.search(rare) else _MIN_GAP if len(rare) >= _LONG else _MIN_GAP_ALONE
