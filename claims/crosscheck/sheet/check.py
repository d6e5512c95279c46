"""All that texts say of the people of a sheet and the sheet does not."""

from __future__ import annotations

from collections.abc import Iterable

from claims.crosscheck.sheet import names, posts
from claims.crosscheck.sheet.entry import Sheet
from claims.crosscheck.statement import Disagreement, K, Witness


def against(witnesses: Iterable[Witness[K]], sheet: Sheet) -> list[Disagreement[K]]:
    """The posts and names that differ from the sheet's, text by text. Of two people of one name nothing is told."""
    found: list[Disagreement[K]] = []
    for witness in witnesses:
        titles = [one for one in witness.claims if one.family == "title" and _is_told(witness, one.span.start)]
        for claim in titles:
            meant = [person for person in sheet.people if posts.is_of(claim, person)]
            if len(meant) == 1:
                found += posts.check(witness, claim, meant[0], sheet.name)
        found += names.check(witness, titles, sheet)
    return found


def _is_told(witness: Witness[K], offset: int) -> bool:
    part = witness.part_at(offset)
    return part is not None and not part.role.endswith("byline")
