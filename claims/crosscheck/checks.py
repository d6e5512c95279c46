"""All checks, in one tuple: add a line, or take one out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Literal

from claims.crosscheck.across import bodies as bodies_across
from claims.crosscheck.across import names as names_across
from claims.crosscheck.across import places as places_across
from claims.crosscheck.across import posts as posts_across
from claims.crosscheck.across import speakers as speakers_across
from claims.crosscheck.across import surnames as surnames_across
from claims.crosscheck.across import trades as trades_across
from claims.crosscheck.copies import aligned
from claims.crosscheck.days import (
    as_of,
    calendar,
    deeds,
    elapsed,
    future,
    hours,
    order,
    periods,
    runs,
    since,
    told_again,
    weekdays,
    years,
    years_apart,
)
from claims.crosscheck.draft import named, oneway
from claims.crosscheck.figures import (
    anchored,
    bases,
    hedges,
    labels,
    malformed,
    slips,
    wholes,
)
from claims.crosscheck.fit import check as fit
from claims.crosscheck.fit import listed
from claims.crosscheck.pages import inline_lists, lists, named_lists, translation, zones
from claims.crosscheck.people import (
    nth_holders,
    one_bearer,
    persons,
    romanised,
    short_posts,
    titles,
    unborne,
    untitled,
)
from claims.crosscheck.people.works import check as works
from claims.crosscheck.people.works import employers
from claims.crosscheck.residue import check as residue
from claims.crosscheck.roles import (
    bans,
    exchanged,
    outcomes,
    owners,
    placed,
    places,
    polarity,
    relations,
    speakers,
    wording,
)
from claims.crosscheck.slots import check as slots
from claims.crosscheck.spellings import abbreviations, counterparts, sounds, spelling
from claims.crosscheck.statement import Disagreement, Grade
from claims.crosscheck.values import ages, between, headline_shares, outvoted, retold
from claims.crosscheck.values import zones as zone_values

# What a check is given at a time:
# copies  all witnesses, and the sentences that copy one another;
# pairs   all events: it asks itself which two witnesses tell one;
# event   the witnesses that hang together by pairs;
# events  the same with all events;
# days    those of an event whose days lie together: figures of a story move on;
# all     all witnesses, whatever they tell;
# page    one witness, in a sequence;
# witness one witness.
Scope = Literal["copies", "pairs", "event", "events", "days", "all", "page", "witness"]

_ERROR, _WARNING, _NOTE = Grade.ERROR, Grade.WARNING, Grade.NOTE


@dataclass(frozen=True, slots=True)
class Check:
    """One check. The rules that it tells begin with `rule`; what it grades graver than `grade` is lowered to it."""

    rule: str
    grade: Grade
    scope: Scope
    run: Callable[..., Iterable[Disagreement[Any]]]

    @property
    def name(self) -> str:
        """Where it stands: copies.aligned, figures.bases.check_markets."""
        module = self.run.__module__.removeprefix("claims.crosscheck.")
        return module if self.run.__name__ == "check" else f"{module}.{self.run.__name__}"


# The order is that of merging: what two checks tell of the same places stays where the first told it.
CHECKS: tuple[Check, ...] = (
    Check("claims", _ERROR, "copies", aligned.check),
    Check("claims", _WARNING, "pairs", between.check),
    Check("claims", _ERROR, "pairs", outvoted.check),
    Check("claims.quote.words", _ERROR, "pairs", wording.check),
    Check("claims.quote", _ERROR, "pairs", speakers.check),
    Check("claims", _ERROR, "pairs", polarity.check),
    Check("claims.event.direction", _WARNING, "pairs", outcomes.check),
    Check("claims.event", _ERROR, "pairs", exchanged.check),
    Check("claims", _ERROR, "pairs", places.check),
    Check("claims.event.place", _WARNING, "pairs", placed.check),
    Check("claims", _WARNING, "pairs", slots.check),
    Check("claims.event", _WARNING, "pairs", residue.check),
    Check("claims.event.ban", _ERROR, "pairs", bans.check),
    Check("claims.title", _ERROR, "pairs", titles.check),
    Check("claims.name", _ERROR, "pairs", persons.check),
    Check("claims.title", _WARNING, "pairs", nth_holders.check),
    Check("claims.name", _ERROR, "pairs", romanised.check),
    Check("claims.title", _WARNING, "pairs", posts_across.check),
    Check("claims", _WARNING, "pairs", speakers_across.check),
    Check("claims.event.place", _WARNING, "pairs", places_across.check),
    Check("claims.event.actor", _WARNING, "pairs", trades_across.check),
    Check("claims.name", _WARNING, "pairs", names_across.check),
    Check("claims.name", _WARNING, "pairs", bodies_across.check),
    Check("claims.name", _WARNING, "pairs", surnames_across.check),
    Check("claims.name", _WARNING, "event", untitled.check),
    Check("claims.name.relation", _ERROR, "event", relations.check),
    Check("claims.name.abbreviation", _ERROR, "event", abbreviations.check),
    Check("claims.figure.slip", _NOTE, "days", slips.check),
    Check("claims.figure.slip", _NOTE, "days", anchored.check),
    Check("claims.figure.label", _WARNING, "days", labels.check),
    Check("claims.figure.base", _ERROR, "days", bases.check),
    Check("claims.figure.whole", _ERROR, "days", wholes.check),
    Check("claims.figure.owner", _ERROR, "days", owners.check),
    Check("claims.date.as_of", _ERROR, "days", as_of.check),
    Check("claims.date.deed", _ERROR, "days", deeds.check),
    Check("claims.date.period", _ERROR, "days", periods.check),
    Check("claims.name", _ERROR, "events", spelling.check),
    Check("claims.name", _ERROR, "pairs", counterparts.check),
    Check("claims.name", _WARNING, "pairs", sounds.check),
    Check("claims.name", _WARNING, "pairs", one_bearer.check),
    Check("claims.figure.base", _ERROR, "all", bases.check_markets),
    Check("claims.list", _ERROR, "page", lists.check),
    Check("claims.list", _ERROR, "page", inline_lists.check),
    Check("claims.date.years", _WARNING, "all", years.check),
    Check("claims", _ERROR, "page", translation.check),
    Check("claims", _WARNING, "page", zones.check),
    Check("claims", _ERROR, "witness", zone_values.check),
    Check("claims.figure", _WARNING, "witness", retold.check),
    Check("claims.figure", _WARNING, "witness", ages.check),
    Check("claims.figure.zone", _WARNING, "witness", headline_shares.check),
    Check("claims.title", _ERROR, "pairs", short_posts.check),
    Check("claims.title", _WARNING, "pairs", works.check),
    Check("claims.title", _WARNING, "pairs", employers.check),
    Check("claims.name", _WARNING, "witness", unborne.check),
    Check("claims.date", _ERROR, "witness", calendar.check),
    Check("claims.date.differs", _WARNING, "witness", told_again.check),
    Check("claims.date", _ERROR, "witness", weekdays.check),
    Check("claims.date.period_length", _ERROR, "witness", hours.check),
    Check("claims.date.years", _ERROR, "witness", since.check),
    Check("claims.date.years", _ERROR, "witness", years_apart.check),
    Check("claims.date.period_length", _WARNING, "witness", runs.check),
    Check("claims.date", _ERROR, "witness", elapsed.check),
    Check("claims.date.reversed", _ERROR, "witness", order.check),
    Check("claims.date.future", _WARNING, "witness", future.check),
    Check("claims.figure.hedge_clash", _WARNING, "witness", hedges.check),
    Check("claims.figure.malformed", _ERROR, "witness", malformed.check),
    Check("claims.list", _WARNING, "witness", named_lists.named),
    Check("claims.list", _WARNING, "witness", listed.check),
    Check("claims.list", _WARNING, "witness", named.check),
    Check("claims.event.direction", _WARNING, "witness", oneway.check),
    Check("claims.figure", _ERROR, "witness", fit.check),
)
