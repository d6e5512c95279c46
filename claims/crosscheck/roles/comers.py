"""Those who come to a thing, by whatever they are called: visitors, the audience, 찾은 사람, 온 손님."""

from __future__ import annotations

import re

from claims.crosscheck.roles.clauses import Clause
from claims.crosscheck.statement import K
from claims.regex import regex

# Whoever comes is counted as a visitor, as one of the audience, or by the tickets.
_VISITS = frozenset(["visitors", "participants", "spectators", "users", "tourists", "passengers"])


def of_visits(one: Clause[K], other: Clause[K]) -> bool:
    """Whether two clauses count those who come, in whatever words."""
    return all(bool(c.measures & _VISITS) or _COMERS.search(c.witness.text, *c.whole) for c in (one, other))


# 찾은 사람, 온 손님; more people came, the crowd
_COMERS = regex(
    r"(?:찾[은는아]|[온간]|다녀[간가]|방문[한하]|모[인여]|들[른러])\s?(?:사람|손님|이들|인원|인파"
    r"|발길|시민|가족)|인파|발길|손님|입장객|관람객|방문객|관중"
    r"|\b(?:visitors?|visits|attend\w*|turnout|turned out|crowds?|gate|audience|guests?|spectators|footfall)\b"
    r"|\b(?:people|fans|families)\s(?:came|visited|attended|turned up|went|watched)\b",
    re.I,
)
