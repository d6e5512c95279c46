"""Whom a sentence tells of by what he drives: 승용차를 몰던 남성, 트럭 운전자; the pickup's driver.

The drivers of two vehicles are two people, one of whom may be hurt, drunk or 34.
"""

from __future__ import annotations

import re

from claims.crosscheck.statement import K, Witness
from claims.regex import regex
from claims.span import Span

# Words of one row may be one vehicle's.
_ROWS = (
    r"승용차|세단|해치백|\b(?:car|sedan|saloon|hatchback|SUV|jeep|coupe)\b",
    r"트럭|화물차|레미콘|덤프|\b(?:truck|lorry|pickup|pick-up|tanker|semi)\b",
    r"승합차|\b(?:van|minivan)\b",
    r"버스|\b(?:bus|coach|minibus)\b",
    r"택시|\b(?:taxi|cab)\b",
    r"오토바이|이륜차|\b(?:motor(?:cycle|bike)|moped|scooter)\b",
    r"자전거|\b(?:bicycle|bike)\b",
    r"킥보드|\be-scooter\b",
    r"트랙터|경운기|\btractor\b",
    r"기차|열차|전동차|\b(?:train|tram)\b",
)
_VEHICLES = tuple(regex(row, re.IGNORECASE) for row in _ROWS)
_DRIVES = regex(
    r"(?P<ko>[가-힣]+)(?:[을를]\s(?:몰|운전하)|\s?(?:운전자|운전사|기사|기관사)(?![가-힣]{2}))"
    r"|\b(?:driver|rider|motorist|cyclist)s?\s(?:of|in|on)\s(?:the|an?|one)\s(?P<of>[\w-]+(?:\s[\w-]+)?)"
    r"|\b(?P<whose>[\w-]+)(?:['’]s)?\s(?:driver|rider)\b|\b(?:driving|riding)\s(?:the|an?|his|her)\s(?P<does>[\w-]+(?:\s[\w-]+)?)",
    re.IGNORECASE,
)


def driven(text: str, sentence: Span) -> frozenset[int]:
    """The kinds of vehicle whose drivers a sentence tells of."""
    return frozenset(
        number
        for match in _DRIVES.finditer(text, *sentence)
        for number, row in enumerate(_VEHICLES)
        if row.search(next(group for group in match.groups() if group))
    )


def of_two_drivers(one: Witness[K], here: Span, other: Witness[K], there: Span) -> bool:
    """Whether two sentences tell of the drivers of two kinds of vehicle."""
    ours, theirs = driven(one.text, here), driven(other.text, there)
    return bool(ours and theirs) and not ours & theirs
