"""The copies that are reported: none inside another that joins the same places, none of a house style."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from hashlib import sha256

from daejo.article import Article, ZoneKind
from daejo.boilerplate import without_boilerplate
from daejo.finding import Duplicate, Member
from daejo.places import Copy, Place, words
from daejo.shares import Letters
from dedup.normalize import letters

_HEADINGS = {
    ZoneKind.HEADLINE,
    ZoneKind.SUBHEAD,
    ZoneKind.TRANSLATED_HEADLINE,
    ZoneKind.TRANSLATED_SUBHEAD,
}


class Listed:
    """The copies that are reported, and which of their places are joined by one of them."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._articles = articles
        self._copies: list[Copy] = []
        self._of: dict[int, list[tuple[Place, int]]] = {}

    def add(self, copies: Iterable[Copy]) -> None:
        """List those that tell something new: two places or more that no copy listed before joins."""
        for copy in copies:
            if not self.joins(copy.places) and not self._is_headed(copy):
                for place in copy.places:
                    self._of.setdefault(place.article, []).append((place, len(self._copies)))
                self._copies.append(copy)

    def joins(self, places: Iterable[Place]) -> bool:
        """Whether one copy holds all these places, and not all of them in one place of its own."""
        held: dict[int, set[Place]] = {}
        common: set[int] | None = None
        for place in places:
            around = [(copy, other) for other, copy in self._of.get(place.article, ()) if place.inside(other)]
            for copy, other in around:
                held.setdefault(copy, set()).add(other)
            found = {copy for copy, _ in around}
            common = found if common is None else common & found
        return any(len(held[copy]) > 1 for copy in common or ())

    def _is_headed(self, copy: Copy) -> bool:
        """Whether an article does no more than say in its headline what it says below: that is what headlines do."""
        kinds = [self._articles[place.article].zone_at(place.start) for place in copy.places]
        below = sum(kind not in _HEADINGS for kind in kinds)
        return len({place.article for place in copy.places}) == 1 and below < 2

    def duplicates(self) -> tuple[Duplicate, ...]:
        """All of them as they are reported, in order of their first places."""
        copies = self._by_words(without_boilerplate(self._widest(), self._articles))
        # Named after its words, so that a run over more articles, or in another order, keeps the name.
        times = Counter(said[0] for said in copies)
        totals = Letters(self._articles)
        return tuple(
            Duplicate(
                _name(said if times[said[0]] > 1 else said[:1]),
                copy.kind,
                round(copy.similarity, 4),
                tuple(map(self._member, copy.places)),
                tuple(totals.share(place.article, [(place.start, place.end)]) for place in copy.places),
            )
            for said, copy in sorted(copies.items(), key=lambda one: one[1].places)
        )

    def _by_words(self, copies: Iterable[Copy]) -> dict[tuple[str, ...], Copy]:
        """The copies with the texts they hold, places in order; those of the same texts as one."""
        found: dict[tuple[str, ...], Copy] = {}
        for copy in copies:
            said = tuple(sorted({letters(words(self._articles, place)) for place in copy.places}))
            other = found.get(said, copy)
            places = tuple(sorted({*copy.places, *other.places}))
            found[said] = Copy(other.kind, min(copy.similarity, other.similarity), places)
        return found

    def _widest(self) -> list[Copy]:
        """The copies, without those that a later one joins with more places."""
        widest = Listed(self._articles)
        widest.add(sorted(self._copies, key=lambda copy: -len(copy.places)))
        return widest._copies

    def _member(self, place: Place) -> Member:
        article = self._articles[place.article]
        return Member(article.key, place.start, place.end, article.zone_at(place.start))


def _name(texts: Sequence[str]) -> str:
    return sha256("\0".join(texts).encode("utf-8", "surrogatepass")).hexdigest()[:12]
