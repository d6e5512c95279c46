"""Whether two scores are those of two matches: of two days, or of the one before, which had been lost."""

from __future__ import annotations

import re

from claims.crosscheck.statement import K
from claims.crosscheck.values.said import Said
from claims.regex import regex

# A score of the match before.
_HAD_BEEN = regex(
    r"\bhad\s(?:also\s|already\s|previously\s)?(?:beaten|won|lost|drawn|defeated|gone\sdown|thrashed|edged)\b"
    r"|(?:지난\s?(?:번|경기|맞대결|대결)|앞선\s(?:경기|맞대결)|앞서\s)",
    re.IGNORECASE,
)


def of_two_matches(one: Said[K], other: Said[K]) -> bool:
    """Whether the day right before each of two scores is another, or one of them had been before: Denton had beaten
    Harlow 3-1. The return match makes good for the first."""
    if one.kind != "score":
        return False
    if _is_record(one) != _is_record(other):
        return True
    days = [_day_before(said) for said in (one, other)]
    if all(days) and None not in (*days[0], *days[1]) and days[0] != days[1]:
        return True
    been = [_HAD_BEEN.search(s.witness.text, s.sentence.start, s.span.start) for s in (one, other)]
    return bool(been[0]) != bool(been[1])


# Won and lost of a season: put them at 41-30, improved to 12-3.
_RECORD = regex(
    r"\b(?:put|puts|putting|improv\w+|mov\w+|fell|falls?|dropp\w+|are|is|sits?|stands?)\s(?:[A-Z]\w+\s|the\s\w+\s|them\s|now\s)?(?:at|to)?\s?$"
    r"|\brecord\s(?:of|to|is)\s$|\bnow\s$"
)


def _is_record(one: Said[K]) -> bool:
    """Whether it is what a team has won and lost."""
    return _RECORD.search(one.witness.text[max(one.sentence.start, one.span.start - 30) : one.span.start]) is not None


def _day_before(one: Said[K]) -> list[int | None]:
    """The day that a sentence tells last before a value; nothing where it tells none."""
    return [
        claim.value.first.day
        for claim in one.witness.claims
        if claim.family == "date" and one.sentence.start <= claim.span.start < one.span.start
    ][-1:]
