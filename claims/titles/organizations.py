"""Which words name an organisation, and where a unit begins inside one."""

from __future__ import annotations

from functools import cache, lru_cache

from claims.hangul import ends_in_consonant, is_hangul
from claims.lexicon import table
from claims.regex import regex
from claims.titles.words import is_region

_NO_BODIES = frozenset({"반드시", "또다시", "가구당", "선거구", "지역구", "경로당"})
_ACRONYM = regex(r"[A-Z][A-Za-z0-9.&-]*[가-힣]{0,8}")
# (주)한빛, ㈜한빛; 전북-삼성: a sign inside a name marks it as one.
_MARKED = regex(r"㈜|^[가-힣]+[A-Z]|[가-힣A-Za-z]-[가-힣A-Za-z]")


@cache
def _kinds() -> dict[str, str]:
    return {row["ko"]: row["kind"] for row in table("organizations")}


@cache
def _companies() -> frozenset[str]:
    return frozenset(row["ko"] for row in table("companies"))


@cache
def _clubs() -> frozenset[str]:
    return frozenset(row["ko"] for row in table("clubs"))


def is_company(word: str) -> bool:
    """Whether the word is a firm or a body that is known without an ending: 테슬라, 청와대."""
    return word in _companies() or word in _clubs()


def is_club(word: str) -> bool:
    """Whether sports clubs are called so, behind a town or a firm: 타이거즈."""
    return word in _clubs()


def is_ending(word: str) -> bool:
    """Whether the word is, by itself, what organisations' names end in: 그룹, 재단."""
    return len(word) > 1 and word in _kinds()


@lru_cache(maxsize=1 << 14)
def ending(word: str) -> str:
    """The longest ending of organisations or units that the word has; "" without one.

    One syllable counts only at the end of three or more: 고창군, 환경부, but not 전부, 세대.
    """
    return next((word[-k:] for k in range(min(8, len(word)), 0, -1) if _ends(word, k)), "")


def _ends(word: str, length: int) -> bool:
    return word[-length:] in _kinds() and (length > 1 or len(word) > 2)


def ending_kind(word: str) -> str:
    """ "organization" or "unit" by how the word ends, "" when its ending says nothing."""
    return _kinds().get(ending(word), "")


@lru_cache(maxsize=1 << 14)
def is_organization(word: str) -> bool:
    """Whether the word by itself shows that it names an organisation, a place that governs, or a unit."""
    # 박서연과 and 대학과 end like 총무과, where only a unit can: the particle follows a consonant.
    # 11시 and 20대 are no city and no university.
    last = ending(word)
    return bool(
        (last not in ("", "과") and not word[0].isdigit() and word not in _NO_BODIES)
        or (last == "과" and is_hangul(word) and not ends_in_consonant(word[:-1]))
        or is_region(word)
        or is_company(word)
        or _ACRONYM.fullmatch(word)
        or _MARKED.search(word)
    )


def begins_unit(word: str) -> bool:
    """Whether a unit's own name begins with this word: ESG 지원센터, AI 전략팀, ESG&스마트공장 지원센터."""
    return "&" in word or (word.isascii() and not is_company(word))
