"""Whom the names of two languages call: 문가온 and Moon Ga-on, 요나스 케트 and Jonas Kett."""

from __future__ import annotations

import re

from claims.crosscheck.across.halves import Half
from claims.crosscheck.roles.sounds import heard
from claims.crosscheck.spellings.sounds import sounds_alike
from claims.crosscheck.statement import K
from claims.hangul import is_hangul
from claims.names import MAY_BE_ONE, same_name
from claims.romanization import surname_readings
from claims.span import Span

_FOREIGN = 3  # syllables of 보르그, consonants of Borg
_LATIN = re.compile(
    r"\b(?:(?P<family>[A-Z][a-z]+) (?P<given>[A-Z][a-z]*-[A-Za-z]?[a-z]+)"
    r"|(?P<first>[A-Z][a-z]*-[A-Za-z]?[a-z]+) (?P<last>[A-Z][a-z]+))\b(?!-)"
)
_WORD = re.compile(r"(?<![가-힣])[가-힣]{3,6}")


def is_one_person(hangul: str, latin: str) -> bool:
    """Whether a Korean and an English text may name one person: a Korean by name, a foreigner by the sound."""
    if same_name(hangul, latin) >= MAY_BE_ONE:
        return True
    words, heads = hangul.split(), latin.split()
    if len(words) == 1 and len(heads) > 1 and len(hangul) >= _FOREIGN:
        return heard(words, heads[-1:]) >= _FOREIGN
    if len(words) > len(heads) > 0:  # a firm stands behind the name: 로버트 헤이스 하버 로보틱스
        return all(sounds_alike(word, head.lower()) for word, head in zip(words, heads, strict=False))
    if len(words) < 2 or len(words) != len(heads) or not is_hangul("".join(words)):
        return False
    # 요나스 and Jonas, 카야 and Kaja: first names are heard by the sound of their own language.
    return heard(words[-1:], heads[-1:]) > 0 or sounds_alike(words[-1], heads[-1].lower())


def met(korean: Half[K], english: Half[K]) -> dict[str, list[Span]]:
    """The Korean words that the English half spells as a name, whether they look like one or not, and where."""
    latin, found = _latin_names(english), dict[str, list[Span]]()
    for part in korean.parts:
        for match in _WORD.finditer(korean.text, *part.span):
            name = match[0][:3]
            if any(same_name(name, other) >= MAY_BE_ONE for other in latin):
                found.setdefault(name, []).append(Span(match.start(), match.start() + 3))
    return found


def _latin_names(half: Half[K]) -> dict[str, list[Span]]:
    """The romanised Korean names that a half prints, and where."""
    found: dict[str, list[Span]] = {}
    for part in half.parts:
        for match in _LATIN.finditer(half.text, *part.span):
            if _family(match[0]) in surname_readings():
                found.setdefault(match[0], []).append(Span(*match.span()))
    return found


def _family(latin: str) -> str:
    match = _LATIN.fullmatch(latin)
    return (match["family"] or match["last"]).lower() if match else ""
