"""What English words mean, by WordNet 3.1: of what kind a noun is, whether verbs are synonyms.

Princeton University, "About WordNet", 2010; the licence stands in `claims/lexicon/wordnet/LICENSE`. Only the commonest
senses of a word are known, and no context chooses among them: what is asked is whether a word can mean a thing.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal, NamedTuple

Part = Literal["noun", "verb"]

_ENDINGS: dict[Part, tuple[tuple[str, str], ...]] = {
    "noun": (
        ("ies", "y"),
        *((f"{end}es", end) for end in ("s", "x", "z", "ch", "sh")),
        ("men", "man"),
        ("woman", "man"),
        ("s", ""),
    ),
    "verb": (
        ("ies", "y"),
        ("ied", "y"),
        *((end, stem) for end in ("es", "ed", "ing") for stem in ("e", "")),
        ("s", ""),
    ),
}
# The lexicographers' files that the kinds are named after (lexnames(5WN)).
_KINDS = {
    "03": "thing", "04": "act", "05": "animal", "06": "artifact", "07": "attribute", "08": "body", "09": "idea",
    "10": "communication", "11": "event", "12": "feeling", "13": "food", "14": "group", "15": "location",
    "16": "motive", "17": "object", "18": "person", "19": "phenomenon", "20": "plant", "21": "possession",
    "22": "process", "23": "quantity", "24": "relation", "25": "shape", "26": "state", "27": "substance", "28": "time",
}  # fmt: skip


class _Synset(NamedTuple):
    file: str
    above: tuple[int, ...]


def noun_kinds(word: str) -> tuple[str, ...]:
    """The kinds of a noun's commonest senses, the commonest first: ("person",) of postman; () where it is unknown.

    Kinds are person, group, location, artifact, object, act, event, time, state, animal, food and the like.
    """
    return tuple(dict.fromkeys(_KINDS[_synset("noun", n).file] for n in _senses("noun", word)[:3]))


def is_person(word: str) -> bool:
    """Whether a noun means a person first of all, or nearly so: farmer, principal, schoolgirl; not crew."""
    return "person" in noun_kinds(word)[:2]


def is_kind_of(word: str, other: str) -> bool:
    """Whether one noun can name what the other names, or a kind of it: farmer of person, tower of building."""
    targets = frozenset(_senses("noun", other)[:3])
    return any(
        sense in targets or any(above in targets for above in _above("noun", sense))
        for sense in _senses("noun", word)[:3]
    )


def are_akin(word: str, other: str) -> bool:
    """Whether two nouns may name one thing: synonyms, or one a kind of the other."""
    return is_kind_of(word, other) or is_kind_of(other, word)


def are_synonyms(verb: str, other: str) -> bool:
    """Whether two verbs, with or without a particle (turn down), can mean one deed, or one a manner of the other."""
    mine, theirs = (frozenset(_senses("verb", one)[:3]) for one in (verb, other))
    parents = {above for one in mine for above in _synset("verb", one).above}
    theirs_above = {above for one in theirs for above in _synset("verb", one).above}
    return bool(mine & theirs or parents & theirs or mine & theirs_above)


def lemmas(word: str, part: Part) -> tuple[str, ...]:
    """The dictionary forms that a word can be of as a noun or verb: leave and leaf of leaves; () of an unknown one."""
    return _lemmas(part, word.lower())


@lru_cache(maxsize=1 << 14)
def _lemmas(part: Part, word: str) -> tuple[str, ...]:
    head, _, particle = word.partition(" ")
    tail = f" {particle}" if particle else ""
    found = list(_forms(part).get(head, ()))
    found += [head] if not found or f"{head}{tail}" in _index(part) else []
    for ending, stem in _ENDINGS[part]:
        if head.endswith(ending) and len(head) > len(ending) + 1:
            bare = head[: -len(ending)] + stem
            found += [bare, bare[:-1]] if bare[-1:] == bare[-2:-1] else [bare]
    return tuple(dict.fromkeys(f"{one}{tail}" for one in found if f"{one}{tail}" in _index(part)))


@lru_cache(maxsize=1 << 14)
def _senses(part: Part, word: str) -> tuple[int, ...]:
    """The senses of a word's dictionary forms, commonest first."""
    ranked = [_numbers(_index(part)[lemma]) for lemma in lemmas(word, part)]
    return tuple(dict.fromkeys(sense for rank in range(5) for senses in ranked for sense in senses[rank : rank + 1]))


def _above(part: Part, sense: int) -> Iterator[int]:
    seen = {sense}
    while above := _synset(part, sense).above:
        sense = above[0]
        if sense in seen:
            return
        seen.add(sense)
        yield sense


@cache
def _index(part: Part) -> dict[str, str]:
    """The senses of each lemma, as they stand in the file: most words are never asked for."""
    return dict(line.split("\t") for line in _lines(f"{part}s"))


@cache
def _rows(part: Part) -> list[str]:
    return _lines(f"{part}_senses")


@lru_cache(maxsize=1 << 14)
def _synset(part: Part, sense: int) -> _Synset:
    file, above = _rows(part)[sense].split("\t")
    return _Synset(file, _numbers(above))


def _numbers(cell: str) -> tuple[int, ...]:
    return tuple(map(int, cell.split(","))) if cell else ()


@cache
def _forms(part: Part) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for line in _lines(f"{part}_forms"):
        form, lemma = line.split("\t")
        found[form] = (*found.get(form, ()), lemma)
    return found


def _lines(name: str) -> list[str]:
    return (files("claims.lexicon") / "wordnet" / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
