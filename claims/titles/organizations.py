"""Which words name an organisation, and where a unit begins inside one."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from claims.lexicon import table
from claims.titles.words import is_region

_ACRONYM = re.compile(r"[A-Z][A-Za-z0-9.&-]*[가-힣]{0,8}")
# (주)한빛, ㈜한빛; 전북-삼성: a sign inside a name marks it as one.
_MARKED = re.compile(r"㈜|[가-힣A-Za-z]-[가-힣A-Za-z]")


@cache
def _kinds() -> dict[str, str]:
    return {row["ko"]: row["kind"] for row in table("organizations")}


@lru_cache(maxsize=1 << 14)
def ending_kind(word: str) -> str:
    """ "organization" or "unit" by how the word ends, "" when its ending says nothing.

    One syllable says it only at the end of three or more: 고창군, 환경부, but not 전부, 지원.
    """
    for length in range(min(8, len(word)), 0, -1):
        kind = _kinds().get(word[-length:])
        if kind and (length > 1 or len(word) > 2) and len(word) >= length:
            return kind
    return ""


@lru_cache(maxsize=1 << 14)
def is_organization(word: str) -> bool:
    """Whether the word by itself shows that it names an organisation, a place that governs, or a unit."""
    return bool(ending_kind(word) or is_region(word) or _ACRONYM.fullmatch(word) or _MARKED.search(word))


def begins_unit(word: str) -> bool:
    """Whether a unit's own name begins with this word: ESG 지원센터, AI 전략팀, ESG&스마트공장 지원센터."""
    return "&" in word or word.isascii()
