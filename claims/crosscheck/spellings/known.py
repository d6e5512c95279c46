"""What a dictionary makes of a word: whether it knows its parts, whether it is bent by grammar, whether it is a person.

Kiwi's language model weighs every part of a word by its log probability; what it has never heard of weighs least.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from claims.crosscheck.spellings.terms import head_of
from claims.hangul import is_hangul, letters
from claims.language import Morpheme, morphemes, phrase
from claims.lexicon import table
from claims.regex import regex
from claims.titles.names_ko import LIKELY, name_score

# 정보공개 weighs -13, 푸른물결 -14; 푸른물곁 -23, 나래토프 -29, 시립미술괸 -38: the longer, the less.
_ODD, _ODD_SYLLABLE = -12.0, -2.0
# 차량수리 is made of nouns that everybody knows (-10, -8); 수매 has -16, a word never heard less than -20.
_USUAL, _USUAL_ENDING = -14.0, -10.0
_NOUN = ("NNG", "NNP", "XSN", "XR", "SL", "SN")
_VERBAL = ("V", "XSV", "XSA", "EF", "EC", "EP", "ETM", "MA")
_LEXICAL = ("N", "VV", "VA", "XR", "XPN", "MM", "MAG", "SL")
_ENDING_CODAS = frozenset({"", "ㄴ", "ㄹ", "ㅁ", "ㅂ", "ㅆ"})
# Letters between which the spelling of foreign words wavers.
_ONSETS = ("ㅅㅆ", "ㄱㄲㅋ", "ㄷㄸㅌ", "ㅂㅃㅍ", "ㅈㅉㅊ")
_VOWELS = ("ㅐㅔ", "ㅓㅗ", "ㅏㅓ")
# Spellings of two countries: organisation, centre, adviser, licence, labour, travelled.
_CUSTOM = regex(r"(?:is|iz)(?=[ai])|(?:er|re)$|(?:e|o)r(?=s?$)|(?:c|s)e(?=s?$)|ou?r|ll?(?=ed$|ing$|ers?$)")
# Holding and Holdings, Korea and Korean, Claudia and Claudio: the end of a word is grammar.
_LATIN_ENDINGS = frozenset("sndyerao")


@lru_cache(maxsize=1 << 14)
def is_odd(word: str) -> bool:
    """Whether a dictionary knows neither the word nor, for what they are worth, its parts."""
    pieces = morphemes(word)
    return not _is_compound(pieces) and sum(m.score for m in pieces) < _ODD + _ODD_SYLLABLE * len(word)


def _is_compound(pieces: Sequence[Morpheme]) -> bool:
    """Whether a word is made of nouns that everybody knows, with a suffix or a particle: 산불감시, 개소식, 학교인."""
    copula = next((i for i, m in enumerate(pieces) if m.tag == "VCP"), len(pieces))
    parts = [m for m in pieces[:copula] if not m.tag.startswith(("J", "XSN"))]
    if len(parts) > 1 and len(parts[-1].form) == 1 and parts[-1].tag == "NNG" and parts[-1].score > _USUAL_ENDING:
        parts.pop()
    known = all(len(m.form) > 1 and m.tag.startswith("N") and m.score > _USUAL for m in parts)
    return len(pieces) > 1 and bool(parts) and known


@lru_cache(maxsize=1 << 14)
def is_noun(word: str) -> bool:
    """Whether the word ends as a noun does, with or without a particle: 푸른물결을, but not 개정하고."""
    tags = [m.tag for m in morphemes(word)]
    while tags and tags[-1].startswith("J"):
        tags.pop()
    return bool(tags) and tags[-1].startswith(_NOUN)


@lru_cache(maxsize=1 << 14)
def is_verb(word: str) -> bool:
    """Whether the word ends as a verb or an adverb does: 투자하, 받았다, 게다가."""
    return morphemes(word)[-1].tag.startswith(_VERBAL)


@lru_cache(maxsize=1 << 14)
def stems(word: str) -> tuple[str, ...]:
    """What is left of a word without particles, endings and the verbs that make a noun a verb."""
    return tuple(m.form for m in morphemes(word) if m.tag.startswith(_LEXICAL))


def is_person(word: str) -> bool:
    """Whether the word is built like the whole name of a person."""
    return is_hangul(word) and name_score(word) >= LIKELY


def is_inflected(one: str, other: str) -> bool:
    """Whether two words of one length part in their endings: 발표한 and 발표할, 진행해 and 진행하."""
    if one[:-1] != other[:-1] or not is_hangul(one[-1] + other[-1]):
        return False
    a, b = letters(one[-1]), letters(other[-1])
    bent = a.onset == b.onset and (a.vowel == b.vowel or a.onset == "ㅎ")
    return bent and {a.coda, b.coda} <= _ENDING_CODAS


def is_latin_custom(one: str, other: str) -> bool:
    """Whether two Latin words are one word bent by grammar, or spelled as two countries spell it."""
    short, long = sorted((one, other), key=len)
    if long.startswith(short) and len(long) - len(short) == 1 and long[-1] in _LATIN_ENDINGS:
        return True
    return _CUSTOM.sub("", one) == _CUSTOM.sub("", other)


def sound_alike(one: str, other: str) -> bool:
    """Whether a foreign word may be written both ways: 써키트 and 서키트, 케이블 and 캐이블."""
    if len(one) != len(other) or not is_hangul(one + other):
        return False
    pairs = [(letters(a), letters(b)) for a, b in zip(one, other, strict=True) if a != b]
    if len(pairs) != 1 or pairs[0][0].coda != pairs[0][1].coda:
        return False
    a, b = pairs[0]
    onsets = a.onset == b.onset or any(a.onset in row and b.onset in row for row in _ONSETS)
    return onsets and (a.vowel == b.vowel or any(a.vowel in row and b.vowel in row for row in _VOWELS))


@cache
def regions() -> frozenset[str]:
    """Provinces and the like that stand before the name of a town: 전남 나래."""
    return frozenset(row["ko"] for row in table("regions") if isinstance(row["ko"], str))


@cache
def towns() -> frozenset[str]:
    """Cities, counties and districts by their full names: 수성구 and 수정구 are two."""
    return frozenset(row["ko"] for row in table("municipalities"))


@cache
def _firm_endings() -> tuple[str, ...]:
    return tuple(row["ko"] for row in table("firm_endings"))


def last_word(name: str) -> str | None:
    """What the end of a name says it is: 연구소, 홀딩스; None for a word that says nothing."""
    return head_of(name) or max((end for end in _firm_endings() if name.endswith(end)), key=len, default=None)


def likelier(one: str, other: str) -> float:
    """How much likelier the language model finds the second Korean phrase than the first, in log units."""
    return phrase(other).score - phrase(one).score
