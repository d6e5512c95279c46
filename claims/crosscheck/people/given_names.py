"""Given names in English: which may be one, and which words before a name are none."""

from __future__ import annotations

from claims.regex import regex
from claims.senses import is_person as is_calling

_PETS = {
    "william": "bill", "robert": "bob", "richard": "dick", "edward": "ted", "theodore": "ted", "john": "jack",
    "margaret": "peggy", "henry": "harry", "sarah": "sally", "mary": "molly", "charles": "chuck", "james": "jim",
    "dorothy": "dot", "francis": "frank", "ellen": "nell", "helen": "nell", "eleanor": "nora", "anne": "nancy",
    "alexander": "sandy", "catherine": "kitty", "christopher": "kit", "martha": "patty", "matilda": "tilly",
}  # fmt: skip
_PET = regex(r"(?:ie|y|ey|e|s)$")


def one_given(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether the given names may be one: J., Jon and Jonathan, Liz and Elizabeth, Bill and William."""
    # Referee Lars and Referee Nils share the word before.
    ours, theirs = ours - theirs, theirs - ours
    if not ours or not theirs:
        return True
    for a in ours:
        for b in theirs:
            x, y = a.lower().strip("."), b.lower().strip(".")
            if x[:2] == y[:2] or (min(len(x), len(y)) == 1 and x[0] == y[0]) or x in y or y in x:
                return True
            if _PET.sub("", x)[:3] in y or _PET.sub("", y)[:3] in x or _PETS.get(x) == y or _PETS.get(y) == x:
                return True
    return False


def without_callings(given: frozenset[str]) -> frozenset[str]:
    """The given names without what somebody is called by: Keeper Jane Roe."""
    return frozenset(word for word in given if not is_calling(word.lower()))
