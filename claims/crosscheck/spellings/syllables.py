"""A name with a syllable or a part lost, added or exchanged: 한빛파트너 for 한빛파트너스, 누리진흥 for 누리산업진흥.

Weighed only where one text prints the rare form, three independent ones the other, and the rare form is no word:
현대 is another name than 현대차, 위원 another word than 위원회.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from claims.crosscheck.spellings.edits import opened
from claims.crosscheck.spellings.misprint import shared_places
from claims.crosscheck.spellings.terms import stem
from claims.crosscheck.spellings.uses import Use, Vocabulary, voices
from claims.crosscheck.statement import K
from claims.hangul import letter_differences
from claims.language import morphemes
from claims.lexicon import table

# One text against another is a riddle; one against three that do not copy one another is a slip.
_MIN_MAJORITY = 3
_SHORTEST = 4  # syllables of the longer form: 화순만 and 화순군 say too little
_SHORTEST_WITH_PART = 7
_SHORTEST_WITHOUT_PART = 5
# The language model's score of a word it has never seen; 하늘빛 has -15.
_UNKNOWN = -20.0
_GRAMMAR = ("V", "E", "J", "XSV", "XSA", "MA", "IC", "NNB")
# What the particles 며, 고 and 는 leave of a verb: 공시하.
_VERB = re.compile(r"[하되]$")
_MIN_NEIGHBOUR = 2  # syllables; "등" and "이" stand beside everything


def slips(vocabulary: Vocabulary[K]) -> Iterator[tuple[str, str]]:
    """The rare form and the name that was meant, in order of the texts, each rare form once."""
    frequent = [word for word in vocabulary if vocabulary.printed(word) >= _MIN_MAJORITY]
    known = frozenset(frequent)
    lost = _by_form(frequent, _with_one_lost)
    exchanged = _by_form(frequent, _with_one_open)
    parted = _by_form(frequent, _with_part_lost)
    for rare in vocabulary:
        added = [word for word in _with_inner_lost(rare) if word in known]
        others = [word for form in _with_one_open(rare) for word in exchanged.get(form, ()) if not _near(rare, word)]
        meant = [*lost.get(rare, ()), *parted.get(rare, ()), *added, *others]
        found = next((word for word in meant if _is_slip(vocabulary, rare, word)), None)
        if found is not None:
            yield rare, found


def _by_form(words: Iterable[str], forms: Callable[[str], Iterable[str]]) -> dict[str, list[str]]:
    by_form: dict[str, list[str]] = {}
    for word in words:
        for form in forms(word):
            by_form.setdefault(form, []).append(word)
    return by_form


def _with_one_lost(word: str) -> set[str]:
    """The word without one of its syllables; the last one makes another word, but in a foreign word."""
    if len(word) < _SHORTEST:
        return set()
    ending = _firm_ending(word)
    return {word[:i] + word[i + 1 :] for i in range(len(word) if ending else len(word) - 1)}


def _with_inner_lost(word: str) -> set[str]:
    return {word[:i] + word[i + 1 :] for i in range(1, len(word) - 1)} if len(word) >= _SHORTEST else set()


def _with_one_open(word: str) -> tuple[str, ...]:
    return opened(word) if len(word) >= _SHORTEST else ()


def _with_part_lost(word: str) -> set[str]:
    """The word without two syllables or more from its inside."""
    if len(word) < _SHORTEST_WITH_PART:
        return set()
    cuts = {word[:i] + word[j:] for i in range(2, len(word) - 3) for j in range(i + 2, len(word) - 1)}
    return {cut for cut in cuts if len(cut) >= _SHORTEST_WITHOUT_PART}


def _near(one: str, other: str) -> bool:
    """Whether the words are one letter apart or equal, which is no matter of a syllable."""
    return letter_differences(one, other) in (0, 1)


def _is_slip(vocabulary: Vocabulary[K], rare: str, frequent: str) -> bool:
    if rare == frequent or vocabulary.printed(frequent) < _MIN_MAJORITY * vocabulary.printed(rare):
        return False
    here, there = vocabulary[rare], vocabulary[frequent]
    if voices(here) != 1 or voices(there) < _MIN_MAJORITY or _VERB.search(rare):
        return False
    if not (_broken_ending(here, rare, frequent) or (is_no_word(rare) and is_noun(frequent))):
        return False
    return _meant(here, there, part_lost=len(frequent) - len(rare) > 1) and not _declared(here, rare)


def is_no_word(word: str) -> bool:
    return is_noun(word) and any(m.score < _UNKNOWN for m in morphemes(word))


def is_noun(word: str) -> bool:
    return not any(m.tag.startswith(_GRAMMAR) for m in morphemes(word))


def _broken_ending(here: list[Use[K]], rare: str, frequent: str) -> bool:
    """Whether a syllable is lost from the foreign word that ends a firm's name: MK파트너 for MK파트너스."""
    ending = _firm_ending(frequent)
    if not ending or frequent[:-1] != rare or _firm_ending(rare):
        return False
    # 파트너 by itself is a word; behind the letters of a name it is the rest of a name.
    glued = here[0].index > 0 and here[0].words[here[0].index - 1].end == here[0].word.start
    return glued or len(frequent) > len(ending)


@cache
def _firm_endings() -> tuple[str, ...]:
    return tuple(row["ko"] for row in table("firm_endings"))


def _firm_ending(word: str) -> str:
    return max((ending for ending in _firm_endings() if word.endswith(ending)), key=len, default="")


def _meant(here: list[Use[K]], there: list[Use[K]], *, part_lost: bool) -> bool:
    """Whether the rare form stands where the name does: in a text that prints it too, or beside its neighbours."""
    keys = {use.witness.key for use in here}
    own = [use for use in there if use.witness.key in keys]
    if any(use.words is slip.words for use in own for slip in here if side_by_side(slip, use)):
        return False
    if part_lost:
        return any(shared_places(slip, there) for slip in here) or bool(own and neighbours(here) & neighbours(there))
    return bool(own) or bool(neighbours(here) & neighbours(there))


def side_by_side(one: Use[K], other: Use[K]) -> bool:
    """Whether one sentence names both: then they are two."""
    first, last = sorted((one.word, other.word), key=lambda word: word.start)
    return not re.search(r"[.!?](?:\s|[\"'”’])", one.witness.text[first.end : last.start])


def neighbours(uses: Iterable[Use[K]]) -> set[tuple[str, str]]:
    """The words beside these uses, and on which side."""
    sides: set[tuple[str, str]] = set()
    for use in uses:
        sides |= {("before", use.before[-1].text)} if use.before else set()
        sides |= {("after", stem(use.after[0].text))} if use.after else set()
    return {(side, word) for side, word in sides if len(word) >= _MIN_NEIGHBOUR}


def _declared(here: list[Use[K]], rare: str) -> bool:
    """Whether a text says that it shortens the name: (이하 ‘누리진흥’)."""
    return any(re.search(rf"이하\s?[‘'“\"「『]?{rare}", use.witness.text) for use in here)
