"""What of an archive new articles are to be held against: the stories they may be part of, and what they may copy."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from sqlite3 import Connection
from typing import NamedTuple

import numpy as np

from claims.crosscheck.likeness import Held, Unit, Units
from daejo.archive import rows, sketches, stories
from daejo.archive.rows import Kept
from daejo.archive.sentences import telling
from daejo.archive.vocabulary import Vocabulary, numbered, unknown
from daejo.article import Article

# So many articles are loaded all: of few texts less tells which belong together, and everything is quickly read.
_FEW = 60
# A set phrase may stand in thousands: of what may be copied, the articles that hold most of it are
# loaded, and those that hold most are weighed, too.
_MOST_COPIED, _MOST_COPYING = 400, 40
# Of a story that hundreds tell, those that are most like the new text: what they agree on outvotes a slip.
_MOST_TOLD = 80


class Found(NamedTuple):
    """The articles that new ones are held against, the units of both as numbers, and what all of the archive holds.

    `left` is how many articles of a story, or with text that may be copied, were left aside; `releases` are the keys of
    articles beside the archives which one of those holds as a release.
    """

    kept: tuple[Kept, ...]
    weighed: frozenset[int]  # the numbers of those that are weighed; the others may be copied
    units: tuple[Units, ...]  # of the new articles, then of those that were found
    held: Held
    left: int
    releases: frozenset[str] = frozenset()


def found(connection: Connection, new: Sequence[Article], units: Sequence[Units]) -> Found:
    """What these new articles, whose `units` are words, are to be held against."""
    vocabulary = Vocabulary(connection)
    words = {word for one in units for word in one.counted}
    numbers = vocabulary.numbers(words)
    known = vocabulary.counts()
    numbers |= unknown(words, numbers, len(known))
    asked = [numbered(one, numbers) for one in units]
    counts = np.concatenate((known, np.zeros(len(numbers), dtype=np.int64)))
    for one in asked:
        counts[[int(unit) for unit in one.counted]] += 1
    (texts,) = connection.execute("SELECT count(*) FROM article").fetchone()
    chosen, copied, left = _chosen(connection, new, asked, counts, texts + len(new))
    kept = tuple(one for one in rows.loaded(connection, sorted(chosen | copied)) if not is_one_of(one.article, new))
    theirs = stories.kept(connection, [one.number for one in kept])
    every = (*asked, *(theirs[one.number].units for one in kept))
    told: Mapping[Unit, int] = {unit: int(counts[int(unit)]) for one in every for unit in one.counted}
    return Found(kept, frozenset(chosen), every, Held(told, texts + len(new)), left)


def _chosen(
    connection: Connection, new: Sequence[Article], asked: Sequence[Units], counts: np.ndarray, texts: int
) -> tuple[set[int], set[int], int]:
    """The numbers of the articles to weigh, of those that may hold copied text, and how many were left aside."""
    if texts <= _FEW:
        return {row[0] for row in connection.execute("SELECT id FROM article")}, set(), 0
    chosen: set[int] = set()
    aside: set[int] = set()
    for article, units in zip(new, asked, strict=True):
        day = article.published.toordinal() if article.published else None
        one = stories.Near(day, article.language == "ko", units)
        shelved = stories.Shelved(connection, [day], counts, texts)
        told = shelved.partners(one)
        story = stories.members(connection, stories.stories_of(connection, told))
        nearest = sorted(story, key=lambda number: (-told.get(number, -math.inf), number))
        chosen |= {*nearest[:_MOST_TOLD], *shelved.translations(one)}
        aside |= {*nearest[_MOST_TOLD:]}
    copied: Counter[int] = Counter()
    for article in new:
        copied.update(sketches.near(connection, sketches.sketched(telling(article))))
    most = [number for number, _ in copied.most_common(_MOST_COPIED)]
    # Whoever copies most of it tells of the same thing, whatever the day.
    chosen |= {*most[:_MOST_COPYING]}
    return chosen, {*most}, len((aside | copied.keys()) - chosen - {*most})


def is_one_of(kept: Article, new: Sequence[Article]) -> bool:
    """Whether an archived article is an older version of one that is new, or the same."""
    path = kept.path and kept.path.absolute()
    return any(
        (one.path is not None and one.path.absolute() == path) or (one.key == kept.key and one.text == kept.text)
        for one in new
    )
