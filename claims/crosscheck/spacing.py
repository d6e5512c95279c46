"""One name printed with other spaces, hyphens or middle dots."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claims.crosscheck.fold import fold
from claims.crosscheck.statement import Disagreement, Grade, K, Side, Witness
from claims.crosscheck.terms import Term, terms

# 주민센터 and 주민 센터 are a matter of taste; a name of six syllables is somebody's own. Latin letters mark a name
# of its own sooner: CEO포럼.
_LONG = 6
_LONG_WITH_LATIN = 5
_LATIN = re.compile(r"[A-Za-z]")
_SPACES = re.compile(r"[ \u00a0]+")
_HYPHEN = str.maketrans("‐‑–ㆍ‧・∙", "---····")


def check(witnesses: Sequence[Witness[K]]) -> list[Disagreement[K]]:
    """A note for each name that is printed in two ways or more, with every place that prints it."""
    return [found for group in _names(witnesses) if (found := _variant(group)) is not None]


def _names(witnesses: Sequence[Witness[K]]) -> Iterator[list[Term[K]]]:
    """Mentions of one name, by its letters alone; each mention counts for one name."""
    by_key: dict[str, list[Term[K]]] = {}
    for witness in witnesses:
        for term in terms(witness):
            for count in range(1, len(term.words) + 1):
                shorter = term.last(count)
                if _long_enough(shorter.key):
                    by_key.setdefault(shorter.key, []).append(shorter)
    varied = {key: group for key, group in by_key.items() if len({_print(term) for term in group}) > 1}
    taken: set[tuple[K, int]] = set()
    # The form that most mentions share, and of those the longest: 누리 청년CEO포럼 rather than 청년CEO포럼.
    for key in sorted(varied, key=lambda key: (-len(varied[key]), -len(key), key)):
        places = {(term.witness.key, term.span.end) for term in varied[key]}
        if not places & taken:
            taken |= places
            yield varied[key]


def _long_enough(key: str) -> bool:
    return len(key) >= (_LONG_WITH_LATIN if _LATIN.search(key) else _LONG)


def _print(term: Term[K]) -> str:
    """The term as printed, but for what no reader sees: the kind of hyphen, dot and space, and capitals."""
    return _SPACES.sub(" ", term.printed.translate(_HYPHEN)).casefold()


def _variant(group: list[Term[K]]) -> Disagreement[K] | None:
    sides: dict[str, list[Term[K]]] = {}
    for term in group:
        sides.setdefault(_print(term), []).append(term)
    return Disagreement(
        "claims.name.spacing_variant",
        Grade.NOTE,
        fold(group[0].printed),
        tuple(Side(mentions[0].printed, tuple(term.mention for term in mentions)) for mentions in sides.values()),
    )
