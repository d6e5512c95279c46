"""Which university a body is of: 서란대 의대 and 서란대병원 of 서란대, the Brent College of Law of Brent."""

from __future__ import annotations

from claims.regex import regex
from claims.titles.bodies import may_be_one
from claims.titles.words_en import is_function, is_organization_word

_KO = regex(r"([가-힣A-Za-z]{2,}?)(?:대학교|대학원|대학|대)(?![가-힣]|\s?(?:회|사관|교회))")
_EN = regex(r"\b(?:University|College|Institute of Technology)\b")
_WORD = regex(r"[A-Z][a-z]+")


def is_university(name: str) -> bool:
    """Whether the name is that of a university or of what belongs to one."""
    return _house(name) != ""


def may_be_one_university(one: str, other: str) -> bool:
    """Whether two such bodies may belong to one university: an acronym and two languages may."""
    a, b = _house(one), _house(other)
    if a.isascii() != b.isascii() or one.isupper() or other.isupper() or may_be_one(a, b):
        return True
    return a.isascii() and bool(_own_words(one) & _own_words(other))


def _house(name: str) -> str:
    korean = _KO.match(name)
    if korean is not None:
        return korean[1]
    return name if name.isascii() and _EN.search(name) else ""


def _own_words(name: str) -> set[str]:
    """The words that no other university has: Brent of the University of Brent School of Law."""
    return {word for word in _WORD.findall(name) if not (is_organization_word(word) or is_function(word))}
