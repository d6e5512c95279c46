"""Two winners of one contest: Ada beat Bea in one text, Bea took the title in the other.

That the two are rivals, and not the winners of two contests, is said by the text that names the other's winner too: as
the one beaten, or, where each text has one winner, as one of those who took part.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from claims.crosscheck.roles.acts import Act
from claims.crosscheck.roles.clause_likeness import alike
from claims.crosscheck.roles.sounds import heard, is_same_person
from claims.crosscheck.slots.filler import fillers_of
from claims.crosscheck.slots.prizes import told as prizes_told
from claims.crosscheck.statement import K, Witness
from claims.lexicon import table
from claims.words import words

WIN = "win"


def rivals(here: Sequence[Act[K]], there: Sequence[Act[K]]) -> Iterator[tuple[Act[K], Act[K]]]:
    """The first deeds of two texts, or of a headline and its body, that make two rivals the winner."""
    sides = [
        [act for act in told if act.act == WIN and not act.by_name and not act.doer <= _peoples() and act.doer]
        for told in (here, there)
    ]
    for ours in sides[0]:
        for theirs in sides[1]:
            # Whoever wins here too won another contest, or both.
            if _wins_there(ours, theirs.witness, sides[1]) or _wins_there(theirs, ours.witness, sides[0]):
                continue
            beaten = _one_name(ours.doer, theirs.other) or _one_name(theirs.doer, ours.other)
            alone = all(
                _one_name(win.doer, mine.doer) for mine, wins in ((ours, sides[0]), (theirs, sides[1])) for win in wins
            )
            named = _prints(theirs.witness, ours.doer), _prints(ours.witness, theirs.doer)
            if (beaten and any(named)) or (alone and all(named)):
                yield ours, theirs
                return


@cache
def _peoples() -> frozenset[str]:
    """What English calls the people of a country: a Korean illustrator is nobody by name."""
    names = {name.lower() for row in table("nations") for name in row["en"]}
    return frozenset(name.lower() for row in table("nations") for name in row.get("of_en", ())) - names


def _wins_there(one: Act[K], where: Witness[K], wins: Sequence[Act[K]]) -> bool:
    """Whether a text has a winner win, as a deed or as the one whom a prize goes to."""
    if any(_one_name(one.doer, win.doer) for win in wins):
        return True
    if where is one.witness:
        return False
    prizes = where.memo("prizes", lambda: list(fillers_of(where, prizes_told)))
    return any(_one_name(one.doer, frozenset(w.lower() for n in p.names for w in n.split())) for p in prizes)


def _one_name(ones: frozenset[str], others: frozenset[str]) -> bool:
    if _is_hangul(ones) != _is_hangul(others):
        ko, en = (ones, others) if _is_hangul(ones) else (others, ones)
        return heard(ko, en) > 0 or is_same_person(ko, en)
    return any(alike(a, b) for a in ones for b in others)


def _prints(witness: Witness[K], name: frozenset[str]) -> bool:
    """Whether a text prints every word of a name."""
    stems = witness.memo(
        "stems", lambda: frozenset(w.stem for part in witness.parts for w in words(witness.text, *part.span))
    )
    if any(part.language == "ko" for part in witness.parts) != _is_hangul(name):
        return any(_one_name(name, frozenset([stem])) for stem in stems)
    return all(any(alike(word, stem) for stem in stems) for word in name)


def _is_hangul(name: frozenset[str]) -> bool:
    return any(word[0] >= "가" for word in name)
