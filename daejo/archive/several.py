"""What of several archives, and of articles beside them, new ones are to be held against: as if all lay in one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from sqlite3 import Connection

from claims.crosscheck.likeness import Held, Unit, Units, held_by
from daejo.archive.rows import Kept
from daejo.archive.search import Found, found, is_one_of
from daejo.archive.vocabulary import Vocabulary, numbered
from daejo.article import RELEASE, Article


def found_in(
    connections: Sequence[Connection],
    new: Sequence[Article],
    units: Sequence[Units],
    beside: Sequence[Article],
    units_beside: Sequence[Units],
) -> Found:
    """What new articles, whose `units` are words, are held against in these archives; all `beside` them as well.

    The units are of the new articles, of those beside them, then of those that were found. Each archive has numbers of
    its own for its words, so that those of several are put together as words.
    """
    if len(connections) == 1 and not beside:
        return found(connections[0], new, units)
    told: list[tuple[Kept, bool, Units, tuple[int, int]]] = []
    chains: list[list[tuple[int, int]]] = []
    left = 0
    for archive, connection in enumerate(connections):
        here = found(connection, new, units)
        left += here.left
        chains += [[(archive, number) for number in chain] for chain in here.chains]
        for one, words in zip(here.kept, _in_words(connection, here.units[len(new) :]), strict=True):
            told.append((one, one.number in here.weighed, words, (archive, one.number)))
    kept: list[Kept] = []
    theirs: list[Units] = []
    weighed: set[int] = set()
    releases: set[str] = set()
    numbers: dict[tuple[int, int], int] = {}
    for one, is_weighed, words, there in sorted(told, key=lambda one: one[0].article.source is None):
        if twins := [other for other in beside if is_one_of(one.article, [other])]:
            releases |= {other.key for other in twins if one.article.source == RELEASE}
        elif not is_one_of(one.article, [other.article for other in kept]):
            weighed |= {len(kept)} if is_weighed else set()
            numbers[there] = len(kept)
            kept.append(one._replace(number=len(kept)))
            theirs.append(words)
    every = (*units, *units_beside, *theirs)
    asked = {unit for one in every for unit in one.counted}
    own = held_by([*units, *units_beside])
    counts, texts = Counter(own.by), own.texts
    for connection in connections:
        counts.update(Vocabulary(connection).held(asked))
        texts += connection.execute("SELECT count(*) FROM article").fetchone()[0]
    together = tuple(frozenset(numbers[there] for there in chain if there in numbers) for chain in chains)
    return Found(tuple(kept), frozenset(weighed), every, Held(counts, texts), left, together, frozenset(releases))


def _in_words(connection: Connection, units: Sequence[Units]) -> Iterator[Units]:
    known = Vocabulary(connection).words(unit for one in units for unit in one.counted)
    words: dict[Unit, Unit] = dict(known.items())
    return (numbered(one, words) for one in units)
