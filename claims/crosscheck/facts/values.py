"""The facts of an event: figures, days, hours and scores, each with every value that its texts give it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

from claims.crosscheck.events import Events
from claims.crosscheck.facts.entry import Entry, Kind, in_order, side
from claims.crosscheck.facts.grouping import Version, rows
from claims.crosscheck.statement import K, Witness
from claims.crosscheck.values.kinds import CALENDAR
from claims.crosscheck.values.said import Said, said
from claims.regex import regex
from claims.span import Span
from claims.words import without_particle, words

# What groups the values of a group of texts: rows of versions, each row one fact.
Grouping = Callable[[Sequence[Sequence[Said[K]]], Events[K]], Sequence[Sequence[Version[K]]]]

_KINDS: dict[str, Kind] = {**dict.fromkeys(CALENDAR, "date"), "clock": "time", "score": "score"}
_MAX_WORDS = 4
# 밝혔다, 늘어난: what happens to a thing names it less well than nouns do.
_VERB = regex(r"(?:[다며고은는던면]|[가-힣]한|된|돼|해|려)$")


def values(
    group: Sequence[Witness[K]], told: Events[K], by_key: Mapping[K, Witness[K]], grouping: Grouping[K] = rows
) -> Iterator[Entry[K]]:
    """Each fact that at least two texts tell, or that one tells and another tells otherwise."""
    texts = [[one for one in said(witness) if not one.part.translated] for witness in group]
    for row in grouping(texts, told):
        places = [place for version in row for place in version.places]
        if len({place.witness.key for place in places}) > 1:
            printed: dict[str, list[Said[K]]] = {}
            for version in row:
                printed.setdefault(_printed(version.places), []).extend(version.places)
            sides = in_order(side(value, (p.mention for p in those), by_key) for value, those in printed.items())
            yield Entry(_KINDS.get(places[0].kind, "figure"), _about(places), sides)


def _printed(places: Sequence[Said[K]]) -> str:
    """The value as most places print it."""
    return Counter(place.quote for place in places).most_common(1)[0][0]


def _about(places: Sequence[Said[K]]) -> str:
    """Whose it is and what is measured, where a place says it, and the words of its clause that other clauses share."""
    shared = Counter(stem for place in places for stem in place.near)
    first = max(
        places, key=lambda place: (_named(place) != [], sum(shared[s] for s in place.near) / (len(place.near) or 1))
    )
    text = first.witness.text
    spans = _named(first)
    near = [word for word in words(text, *first.sentence) if not _VERB.search(text[slice(*word.span)])]
    near.sort(key=lambda word: (-shared[word.stem], abs(word.span.start - first.span.start)))
    for word in near:
        if len(spans) < _MAX_WORDS and not any(_overlap(word.span, span) for span in (*spans, first.span)):
            spans.append(word.span)
    return " ".join(dict.fromkeys(without_particle(text[slice(*span)]) for span in sorted(spans)))


def _named(place: Said[K]) -> list[Span]:
    """Where a figure's subject, measure and whole stand."""
    fact = place.fact
    slots = [] if fact is None else [fact.subject, fact.measure, fact.whole]
    spans: list[Span] = []
    for slot in slots:
        if slot is not None and not any(_overlap(slot.span, span) for span in (*spans, place.span)):
            spans.append(slot.span)
    return spans


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
