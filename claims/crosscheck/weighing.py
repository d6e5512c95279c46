"""All checks over all witnesses, in a straight line."""

from __future__ import annotations

from collections.abc import Sequence

from claims.crosscheck import restated
from claims.crosscheck.copies import aligned
from claims.crosscheck.days import as_of, calendar, deeds, future, hours, order, periods, since, years
from claims.crosscheck.events import events
from claims.crosscheck.figures import (
    anchored,
    arithmetic,
    bases,
    hedges,
    labels,
    malformed,
    padded,
    products,
    shares,
    slips,
    slots,
    sums,
    two_bases,
    wholes,
)
from claims.crosscheck.fit.check import check as check_fit
from claims.crosscheck.merge import merged
from claims.crosscheck.pages import inline_lists, lists, translation, zones
from claims.crosscheck.pages.named_lists import named
from claims.crosscheck.people import persons, titles, untitled
from claims.crosscheck.roles import bans, exchanged, owners, places, polarity, relations, speakers, wording
from claims.crosscheck.spellings import abbreviations, spelling
from claims.crosscheck.statement import Copies, Disagreement, K, Witness
from claims.crosscheck.stories import at_one_time
from claims.crosscheck.values import between, outvoted
from claims.crosscheck.values import zones as zone_values
from claims.crosscheck.voices import counted

# Figures of a story move on: last month's are neither slips of this month's nor start from their base.
_MAX_DAYS = 3


def crosscheck(witnesses: Sequence[Witness[K]], *, copies: Sequence[Copies[K]] = ()) -> list[Disagreement[K]]:
    """What cannot both be right in these texts, one disagreement each, the gravest first within a story.

    `copies` are sentences that copy one another; a witness may hold several of one group.
    """
    by_key = {witness.key: witness for witness in witnesses}
    found = aligned.check(witnesses, copies)
    told = events(witnesses, copies)
    found += between.check(told)
    found += outvoted.check(told)
    found += wording.check(told)
    found += speakers.check(told)
    found += polarity.check(told)
    found += exchanged.check(told)
    found += places.check(told)
    found += bans.check(told)
    for story in told.groups:
        found += titles.check(story)
        found += persons.check(story)
        found += untitled.check(story)
        found += relations.check(story)
        found += abbreviations.check(story)
        for together in at_one_time(story, max_days=_MAX_DAYS, undated="together"):
            found += slips.check(together)
            found += anchored.check(together)
            found += padded.check(together)
            found += labels.check(together)
            found += bases.check(together)
            found += wholes.check(together)
            found += owners.check(together)
            found += as_of.check(together)
            found += deeds.check(together)
            found += periods.check(together)
        found += spelling.check(story)
    found += bases.check_markets(witnesses)
    found += two_bases.check(witnesses)
    found += lists.check(witnesses)
    found += inline_lists.check(witnesses)
    found += restated.check(witnesses)
    found += slots.check(witnesses)
    found += years.check(witnesses)
    found += translation.check(witnesses)
    found += zones.check(witnesses)
    for witness in witnesses:
        found += zone_values.check(witness)
        found += calendar.check(witness)
        found += hours.check(witness)
        found += since.check(witness)
        found += order.check(witness)
        found += future.check(witness)
        found += hedges.check(witness)
        found += malformed.check(witness)
        found += named(witness)
        found += arithmetic.check(witness)
        found += sums.check(witness)
        found += shares.check(witness)
        found += products.check(witness)
        found += check_fit(witness)
    return [counted(one, by_key) for one in merged(found)]
