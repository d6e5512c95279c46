"""How much of an English name is heard in a Korean one: 그린하버 and Green Harbor, 누리 타이거스 and Nuri Tigers.

By the consonants alone, in classes that both spellings keep: foreign words in Hangul and Korean ones in Latin letters
alike. Enough to say which of two parties is meant, not that two names are one.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache

from claims.hangul import is_syllable, letters
from claims.lexicon import table
from claims.names import MAY_BE_ONE, same_name
from claims.regex import regex
from claims.words import stem_of

_ONSETS = {**dict.fromkeys("ㄱㄲㅋ", "k"), **dict.fromkeys("ㄷㄸㅌ", "t"), **dict.fromkeys("ㅂㅃㅍ", "p")}
_ONSETS |= {**dict.fromkeys("ㅅㅆㅈㅉㅊ", "s"), "ㄹ": "l", "ㅁ": "m", "ㄴ": "n"}
_CODAS = {**_ONSETS, "ㅇ": "n", **dict.fromkeys("ㅅㅆㅈㅊ", "t")}
_DIGRAPHS = (("tch", "s"), ("ph", "p"), ("ch", "s"), ("sh", "s"), ("th", "s"), ("ck", "k"), ("ng", "n"), ("x", "ks"))
_LATIN = {**dict.fromkeys("bpfv", "p"), **dict.fromkeys("dt", "t"), **dict.fromkeys("gkq", "k")}
_LATIN |= {**dict.fromkeys("szj", "s"), **dict.fromkeys("lr", "l"), "m": "m", "n": "n"}
_DOUBLED = regex(r"([a-z])\1")
_SOFT = regex(r"c(?=[eiy])")
_SHORTEST = 2  # consonants


def heard(korean: Iterable[str], english: Iterable[str]) -> int:
    """The consonants of the English words that stand in a row in the Korean ones; 0 where no word is heard."""
    whole = "|".join(_of_hangul(word) for word in sorted(korean))
    return sum(len(bones) for word in set(english) if len(bones := _of_latin(word)) >= _SHORTEST and bones in whole)


def is_same_person(korean: Iterable[str], english: Iterable[str]) -> bool:
    """Whether a Korean name is spelled in the English words: 한지후 and {han, ji-hoo}, of few consonants."""
    words = list(english)
    if any(stem in words for name in korean for stem in _nations().get(name, ())):
        return not ({"north", "북한"} & {*words}) or "북한" in {*korean}
    return any(
        same_name(name, f"{one} {other}") >= MAY_BE_ONE
        for name in korean
        for one in words
        for other in words
        if one != other
    )


@cache
def _nations() -> dict[str, frozenset[str]]:
    """The English words for each country, as they are compared."""
    return {
        ko: frozenset(stem_of(en.split()[-1]) or en.lower() for en in (*row["en"], *row.get("of_en", ())))
        for row in table("nations")
        for ko in row["ko"]
    }


@lru_cache(maxsize=1 << 12)
def _of_hangul(word: str) -> str:
    found, closed = "", False
    for syllable in filter(is_syllable, word):
        onset, _, coda = letters(syllable)
        sound = _ONSETS.get(onset, "")
        # 블루: ㄹ of the coda and ㄹ of the onset are one l.
        found += ("" if found and closed and found[-1] == sound else sound) + _CODAS.get(coda, "")
        closed = bool(coda)
    return found


@lru_cache(maxsize=1 << 12)
def _of_latin(word: str) -> str:
    plain = _SOFT.sub("s", _DOUBLED.sub(r"\1", word.lower())).replace("gh", "")
    for letters_, sound in _DIGRAPHS:
        plain = plain.replace(letters_, sound)
    return "".join(_LATIN.get(letter, "k" if letter == "c" else "") for letter in plain)
