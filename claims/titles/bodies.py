"""Whether two names can be one body's: 삼성 and 삼성전자, 전북 and 전라북도; but not 해솔군 and 해솔군장학회."""

from __future__ import annotations

from functools import lru_cache

from claims.fold import fold
from claims.regex import regex
from claims.titles.organizations import is_company
from claims.titles.words import is_region

# (재)해솔군장학회: what kind of body it is in law, no part of the name two texts share.
_FORM = regex(r"^\s*(?:[(（](?:사|주|재|유|합|학|의|社|株)[)）]|㈜|(?:사단|재단|학교|의료)법인|주식회사)")
# 해솔군, 새길면, 푸른시청: an area, or the office that governs it.
_AREA = regex(r"[가-힣]{2,}(?:특별자치[도시]|특별시|광역시|[도시군구읍면동리])(?:청|정부|사무소|주민센터)?")
_WORD = regex(r"[a-z]{3,}")
# 서란대병원 and 서란대 의대 share three syllables, 대한체육회 and 대한의사협회 two.
_HOUSE = 3
_COUNCIL = regex(r"(?<=[도시군구])의회$")


@lru_cache(maxsize=1 << 12)
def may_be_one(a: str, b: str) -> bool:
    """Whether one name is the other's, or a short form of it at its head or its end.

    An area at the head of a longer name says where that body is, not which: 해솔군 is not 해솔군체육회.
    """
    short, long = sorted((fold(_FORM.sub("", a)), fold(_FORM.sub("", b))), key=lambda name: (len(name), name))
    if short == long:
        return True
    if is_area(short) and not is_area(long):
        return False
    if long.startswith(short) or long.endswith(short):
        return True
    letters = iter(long)
    return short not in long and len(short) > 1 and short[0] == long[0] and all(letter in letters for letter in short)


def may_be_two_names(a: str, b: str) -> bool:
    """Whether two names without a common part can be one body's: NHK and 일본방송협회, 서란대병원 and 서란대 의대.

    An acronym stands for any name, and bodies of one house begin alike; that of a place (대한, 해솔) says nothing.
    """
    left, right = fold(a), fold(b)
    if left.isascii() != right.isascii() or a.isupper() or b.isupper():
        return True
    if left.isascii():  # House Speaker Roe, Speaker Jane Roe
        return bool(set(_WORD.findall(a.lower())) & set(_WORD.findall(b.lower())))
    common = 0
    while common < min(len(left), len(right)) and left[common] == right[common]:
        common += 1
    house = left[:common]
    return (common >= _HOUSE and not is_area(house)) or is_company(house)


def is_area(name: str) -> bool:
    """Whether the folded name is a province, city, county or smaller, or the office that governs it."""
    return is_region(name) or _AREA.fullmatch(name) is not None


def without_council(organization: str) -> str:
    """해솔군 for 해솔군의회: a member of the one is a member of the other."""
    return _COUNCIL.sub("", organization)
