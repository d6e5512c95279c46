"""A word that no lexicon holds, one slip from a word the same text prints: 달맞이생테공원 beside 달맞이생태공원.

The language model says which of the two was meant. How sure it must be depends on the slip: two syllables that changed
places make no word (도계시획), one exchanged at the end makes another one (관광단체 for 관광단지).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claims.crosscheck.spellings.edits import Edit, Meant
from claims.crosscheck.spellings.plausible import likelier
from claims.crosscheck.spellings.syllables import is_no_word, is_noun, neighbours, side_by_side
from claims.crosscheck.spellings.uses import Use, Vocabulary, independent, voices
from claims.crosscheck.statement import K
from claims.language import morphemes
from claims.lexicon import table
from claims.titles.names_ko import LIKELY, name_score
from claims.titles.organizations import is_company

# The same text, or three that do not copy one another, must print the word that was meant.
_MIN_MAJORITY = 3
_SHORTEST, _LONGEST = 3, 7
_NEVER = 99.0
# Log units by which the language model must prefer the word that was meant, for words of three syllables, of four, of
# five and six, of seven and more. The first table is for words with a part that no dictionary holds (생테, 미술괸),
# the second for those made of known words (학생화 for 학생회).
_UNKNOWN = {
    "letter": (6.0, 4.0, 3.0, 1.0),
    "syllable": (10.0, 5.0, 4.0, 2.0),
    "swap": (8.0, 5.0, 3.0, 1.0),
    "loss": (_NEVER, _NEVER, 6.0, 1.0),
    "doubled": (_NEVER, 6.0, 6.0, 6.0),
}
_KNOWN = {
    "letter": (10.0, 8.0, 6.0, 6.0),
    "syllable": (_NEVER, 14.0, 8.0, 8.0),
    "swap": (8.0, 6.0, 6.0, 6.0),
    "loss": (_NEVER, _NEVER, 6.0, 6.0),  # 소공인 beside 소상공인 is worth 14, and is another word
    "doubled": (_NEVER, 6.0, 6.0, 6.0),
}
# 환경정화 and 환경정책, 성과지표 and 성과목표: all of them are words.
TWO_WORDS = 14.0
# The last syllable makes other words: 관광단체 and 관광단지, 안내소 and 안내서.
_LAST, _LAST_KNOWN = 8.0, 16.0
_FIRST, _FIRST_SYLLABLE = 8.0, 10.0
# 보성군은 곡성군과: what one sentence tells apart needs more than a slip of three syllables.
_SIDE_BY_SIDE = 8.0
# So often printed by the same text, a name needs no language model: a name of its own is worth nothing.
_OFTEN, _VERY_OFTEN = 3, 5
# By so much the model prefers one of two names of which it knows neither.
_NOISE = -2.0
# The subject of a story is printed so many times oftener; what is one slip off it, beside its neighbours, is no other
# word, and needs half the lead.
_KEY_TERM = 30
# The language model's score of a whole word that it holds, and of one within a compound; 페스티 has -23.
_WORD, _UNHEARD = -17.5, -20.0
_ENDING = -10.0  # 물 and 비 behind other nouns have -5 and -7; 몰 has -17
# 청소년관현… is no slip but a text cut short.
_CUT_SHORT = re.compile(r"\s*(?:…|\.\.|$)")


def slips(vocabulary: Vocabulary[K]) -> Iterator[tuple[str, str]]:
    """The word printed wrong and the word that was meant, in order of the texts, each wrong word once."""
    meant = Meant(word for word in vocabulary if len(word) >= _SHORTEST)
    for rare in vocabulary:
        best, most = None, -_NEVER
        for word, edit in meant.of(rare):
            lead = _lead(vocabulary, rare, word, edit)
            if lead is not None and lead > most:
                best, most = word, lead
        if best is not None:
            yield rare, best


def _lead(vocabulary: Vocabulary[K], rare: str, word: str, edit: Edit) -> float | None:
    """How much likelier the other word is in the place of this one; None where nothing says it was meant."""
    if edit.length < _SHORTEST or vocabulary.printed(rare) > vocabulary.printed(word):
        return None
    here, there = vocabulary[rare], vocabulary[word]
    if edit.kind == "loss" and edit.is_first and any(use.text_at(-1).endswith(word[0]) for use in here):
        return None  # a line or a space cuts it in two: 시 립미술관
    own = _own(here, there)
    if voices(here) > 1 or not (own or voices(there) >= _MIN_MAJORITY) or independent(here) > independent(there):
        return None
    if not is_noun(word):
        return None  # the dictionary takes longest, and is asked last
    needed = _needed(rare, word, edit, here, own or there)
    if own and independent(there) >= _KEY_TERM * independent(here) and neighbours(here) & neighbours(there):
        needed = min(needed, _of_key_term(rare, edit))
    if any(one.words is use.words and side_by_side(one, use) for use in own for one in here):
        needed = max(needed, _SIDE_BY_SIDE) if edit.length > _SHORTEST else _NEVER
    if needed == _NEVER:
        return None
    slip = here[0]
    lead = likelier(slip.phrase(slip.word.text), slip.phrase(slip.word.text.replace(rare, word, 1)))
    return lead if lead >= needed else None


def _own(here: list[Use[K]], there: list[Use[K]]) -> list[Use[K]]:
    keys = {use.witness.key for use in here}
    return [use for use in there if use.witness.key in keys]


def _needed(rare: str, word: str, edit: Edit, here: list[Use[K]], there: list[Use[K]]) -> float:
    """The lead that proves this slip; `there` are the uses beside it, its own text's where that prints the word."""
    if _is_word(rare) or (edit.kind == "loss" and any(_cut_short(use) for use in here)):
        return _NEVER
    unknown = is_no_word(rare)
    if unknown and _is_name(rare, word, edit, there):
        return _NOISE
    if edit.length == _SHORTEST and name_score(rare) >= LIKELY:
        return _NEVER  # 한도운 and 한도윤 may be two
    if edit.length == _SHORTEST and edit.kind != "loss" and _is_person(word, there) and not name_score(rare):
        return 0.0 if neighbours(here) & neighbours(there) else _NEVER  # 한됴윤 군수 is no other person
    needed = (_UNKNOWN if unknown else _KNOWN)[edit.kind][_size(edit)]
    if edit.is_last and edit.kind != "swap":
        needed = _at_the_end(edit, needed, unknown=unknown, often=len(there) >= _OFTEN)
    elif edit.is_first and edit.kind == "loss":
        needed = _FIRST if unknown else _NEVER  # 시험장 is short for 모의시험장
    elif edit.is_first and edit.kind == "syllable" and not neighbours(here) & neighbours(there):
        needed = max(needed, _FIRST_SYLLABLE) if unknown else _NEVER  # 서부시장 is not 동부시장
    return max(needed, TWO_WORDS) if is_compound(rare) else needed


def _of_key_term(rare: str, edit: Edit) -> float:
    """The lead that proves a slip of what the whole story is about, whatever words it is made of."""
    inside = not edit.is_last or edit.kind == "letter"
    return (_UNKNOWN if is_no_word(rare) else _KNOWN)[edit.kind][_size(edit)] / 2 if inside else _NEVER


def _size(edit: Edit) -> int:
    """Which of the four lengths of the tables: 3, 4, 5 or 6, 7 and more syllables."""
    return 3 if edit.length >= _LONGEST else min(edit.length - _SHORTEST, 2)


def _is_name(rare: str, word: str, edit: Edit, there: list[Use[K]]) -> bool:
    """Whether the text says what was meant: a firm or a place everybody knows, or a name it prints again and again."""
    if is_company(word) and not edit.is_last:
        return edit.kind != "syllable"
    if edit.length == _SHORTEST:
        return edit.kind != "loss" and not edit.is_last and word in _municipalities() and rare not in _municipalities()
    return edit.kind == "letter" and len(there) >= _VERY_OFTEN


def _is_person(word: str, there: list[Use[K]]) -> bool:
    """Whether one of these texts gives a post to a person of this name."""
    witnesses = {use.witness.key: use.witness for use in there}
    return any(c.family == "title" and c.value.person == word for w in witnesses.values() for c in w.claims)


@cache
def _municipalities() -> frozenset[str]:
    return frozenset(row["ko"] for row in table("municipalities"))


def _at_the_end(edit: Edit, needed: float, *, unknown: bool, often: bool) -> float:
    if edit.kind == "letter":
        # 안내소 and 안내서 are two words.
        return needed if edit.length > _SHORTEST else max(needed, _LAST) if often else _NEVER
    if edit.kind == "loss":
        return _LAST if unknown else _NEVER  # 관현악 is no slip of 관현악단
    if edit.length == _SHORTEST:
        return _NEVER  # 안내판 is no slip of 안내소, heard of or not
    return max(needed, _LAST if unknown else _LAST_KNOWN)


def _is_word(word: str) -> bool:
    """Whether a dictionary holds the word whole, however near another one."""
    pieces = morphemes(word)
    return len(pieces) == 1 and pieces[0].score > _WORD


def is_compound(word: str) -> bool:
    """Whether the word is made of nouns of two syllables and more that a dictionary holds: 성과지표, 종사자들.

    Two of them bear a last one of one syllable: 지하매설물, 전년동월비.
    """
    pieces = morphemes(word)
    nouns = [m for m in pieces if m.tag in ("NNG", "NNP") and len(m.form) > 1 and m.score > _UNHEARD]
    last = pieces[-1]
    if len(nouns) > 1 and last.tag == "NNG" and len(last.form) == 1 and last.score > _ENDING:
        pieces = pieces[:-1]
    return len(pieces) > 1 and bool(nouns) and all(m in nouns or m.tag == "XSN" for m in pieces)


def _cut_short(use: Use[K]) -> bool:
    end = use.word.end
    part = use.witness.part_at(use.word.start)
    return part is not None and _CUT_SHORT.match(use.witness.text, end, part.span.end) is not None
