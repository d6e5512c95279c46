"""A ban that lost its word: 신주 발행 가처분 where every other text of the story prints 신주 발행 금지 가처분.

The phrase that is left asks for what the other forbids. A text that prints both tells of two acts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from claims.crosscheck.events import Events
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.crosscheck.voices import ballot, outvotes
from claims.fold import fold
from claims.lexicon import table
from claims.span import Span

# Independent texts against one name the slip; one against one may tell of two acts.
_HEAD = 2  # syllables: 신주 발행 and 신주발행 are one deed


def check(events: Events[K]) -> list[Disagreement[K]]:
    """A warning for each act of a court or an office that one text tells without the ban that others print."""
    return [found for group in events.groups for found in _of_group(group)]


def _of_group(group: Sequence[Witness[K]]) -> list[Disagreement[K]]:
    witnesses = {witness.key: witness for witness in group}
    banned: dict[tuple[str, str], list[Mention[K]]] = {}
    bare: dict[tuple[str, str], list[Mention[K]]] = {}
    for witness in group:
        for part in witness.parts:
            for match in _phrase().finditer(witness.text, *part.span):
                where = banned if match["ban"] else bare
                mention = Mention(witness.key, Span(*match.span()))
                where.setdefault((match["deed"][-_HEAD:], match["act"]), []).append(mention)
    found = []
    for key, few in bare.items():
        many = banned.get(key, [])
        told = ballot((few, many), witnesses)
        if told.voices[0] == 1 and many and not {m.source for m in few} & {m.source for m in many}:
            clear = outvotes(told.voices[1], 1)
            sides = tuple(Side(_printed(side[0], witnesses), tuple(side)) for side in (few, many))
            grade, suspect = (Grade.ERROR, 0) if clear else (Grade.WARNING, None)
            correction = sides[1].value if clear else None
            found.append(Disagreement("claims.event.ban", grade, fold(sides[1].value), sides, suspect, correction))
    return found


def _printed(mention: Mention[K], witnesses: dict[K, Witness[K]]) -> str:
    return witnesses[mention.source].text[slice(*mention.span)]


@cache
def _phrase() -> re.Pattern[str]:
    """A deed, its ban if there is one, and the act: 발행 금지 가처분, 발행금지가처분, 발행 가처분."""
    words = {kind: "|".join(row["ko"] for row in table("bans") if row["kind"] == kind) for kind in ("ban", "act")}
    deed = rf"(?P<deed>(?!(?:{words['ban']}|{words['act']}))[가-힣]{{2,6}}?)"
    return re.compile(rf"(?<![가-힣]){deed}\s?(?P<ban>{words['ban']})?\s?(?P<act>{words['act']})")
