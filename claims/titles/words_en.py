"""English title words, and the words that organisations and units end in."""

from __future__ import annotations

from functools import cache

from claims.lexicon import table
from claims.person import Kind

# In a company a "vice president" is a rank; in a state an office. The first kind that fits is taken.
_IN_ORGANIZATIONS: tuple[Kind, ...] = ("rank", "position", "office", "occupation")

_HEADS_WORDS = (
    "ceo,chief executive,chief executive officer,founder,co-founder,cofounder,founding chair,president,chairman,"
    "chairwoman,chairperson,chair,owner"
)
_HEADS = frozenset(_HEADS_WORDS.split(","))


def _spellings(row: dict[str, object]) -> list[str]:
    en = row["en"]
    return [en] if isinstance(en, str) else list(en) if isinstance(en, list) else []


@cache
def _of_ladders() -> dict[str, Kind]:
    """English rank -> what kind of title it is where the titles do not tell."""
    return {en: row["kind"] for row in table("ranks") for rung in row["rungs"] for en in rung["en"]}


@cache
def titles_by_first_word() -> dict[str, tuple[tuple[str, ...], ...]]:
    """First word in lower case -> the titles that begin with it, each as its words, longest first."""
    found: dict[str, set[tuple[str, ...]]] = {}
    spellings = [tuple(spelling.lower().split()) for row in table("titles") for spelling in _spellings(row)]
    spellings += [tuple(spelling.split()) for spelling in _of_ladders()]
    known = set(spellings)
    for words in spellings:
        # Support Center Director is a director of the Support Center, not a center director.
        if not (words[1:] in known and is_organization_word(words[0].capitalize())):
            found.setdefault(words[0], set()).add(words)
    return {first: tuple(sorted(titles, key=lambda t: (-len(t), t))) for first, titles in found.items()}


@cache
def _kinds() -> dict[str, frozenset[Kind]]:
    found: dict[str, set[Kind]] = {}
    for row in table("titles"):
        for spelling in _spellings(row):
            if "kind" in row:
                found.setdefault(spelling.lower(), set()).add(row["kind"])
    for spelling, kind in _of_ladders().items():
        found.setdefault(spelling, {kind})
    return {title: frozenset(kinds) for title, kinds in found.items()}


def kind_of(title: str, *, held_somewhere: bool) -> Kind | None:
    """The kind of a title; where it has several, the one of companies if an organisation is named, else unknown."""
    kinds = _kinds().get(title.lower(), frozenset())
    if len(kinds) == 1:
        return next(iter(kinds))
    return next((kind for kind in _IN_ORGANIZATIONS if kind in kinds), None) if held_somewhere else None


def may_be_office(title: str) -> bool:
    """Whether the title can be an office of state, which a family name alone follows: President Doe."""
    return "office" in _kinds().get(title.lower(), frozenset())


def heads_organization(title: str) -> bool:
    """Whether who bears the title heads a whole organisation: CEO of Acme Support Center."""
    return title.lower() in _HEADS


@cache
def _endings(kind: str) -> frozenset[str]:
    """The last words of organisations; of units the single words, for a Project Group ends like any Group."""
    spellings = [s.split() for row in table("organizations") if row["kind"] == kind for s in _spellings(row)]
    return frozenset(words[-1] for words in spellings if kind == "organization" or len(words) == 1)


@cache
def _functions() -> frozenset[str]:
    return frozenset(spelling.split()[-1] for row in table("functions") for spelling in _spellings(row))


@cache
def _firms() -> frozenset[str]:
    return frozenset(spelling for row in table("companies") for spelling in _spellings(row))


def is_firm(word: str) -> bool:
    """Whether the word alone is a well-known firm: Samsung, LG."""
    return word in _firms()


def is_function(word: str) -> bool:
    """Whether the word says what a unit does, and may end a firm's name as well: Marketing, Technology."""
    return word in _functions()


def ends_unit(word: str) -> bool:
    """Whether a unit's name ends in this word: Support Center, Legal Department, Marketing."""
    return word in _endings("unit") or word in _functions()


def is_organization_word(word: str) -> bool:
    """Whether the word belongs to a name of an organisation, not of a person: Group, Bank, Center."""
    return word in _endings("organization") or word in _endings("unit")
