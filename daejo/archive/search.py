"""What of an archive new articles are to be held against: the stories they may be part of, and what they may copy."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from sqlite3 import Connection
from typing import NamedTuple

import numpy as np

from claims.crosscheck.likeness import Held, Unit, Units
from daejo.archive import rows, sketches, stories
from daejo.archive.choice import of_story
from daejo.archive.rows import Kept
from daejo.archive.sentences import telling
from daejo.archive.vocabulary import Vocabulary, numbered, unknown
from daejo.article import Article

# So many articles are loaded all: of few texts less tells which belong together, and everything is quickly read.
_FEW = 60
# A set phrase may stand in thousands: of what may be copied, the articles that hold most of it are
# loaded, and those that hold most are weighed, too.
_MOST_COPIED, _MOST_COPYING = 400, 40


class Found(NamedTuple):
    """The articles that new ones are held against, the units of both as numbers, and what all of the archive holds.

    `left` is how many articles of a story, or with text that may be copied, were left aside; each of the `chains` holds
    those of such a story that were not, which may hang together by the others. `releases` are the keys of articles
    beside the archives which one of those holds as a release.
    """

    kept: tuple[Kept, ...]
    weighed: frozenset[int]  # the numbers of those that are weighed; the others may be copied
    units: tuple[Units, ...]  # of the new articles, then of those that were found
    held: Held
    left: int
    chains: tuple[frozenset[int], ...] = ()
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
    chosen, copied, left, chains = _chosen(connection, new, asked, counts, texts + len(new))
    near = [*rows.loaded(connection, sorted(chosen | copied))]
    theirs = {number: one.units for number, one in stories.kept(connection, [one.number for one in near]).items()}
    # A draft that was published, or printed before in other words, is no text beside itself.
    same = {one.number for one in near if is_one_of(one.article, new)}
    for number in same:
        counts[[int(unit) for unit in theirs[number].counted]] -= 1
    kept = tuple(one for one in near if one.number not in same)
    every = (*asked, *(theirs[one.number] for one in kept))
    told: Mapping[Unit, int] = {unit: int(counts[int(unit)]) for one in every for unit in one.counted}
    held = Held(told, texts + len(new) - len(same))
    together = tuple(frozenset(chain - same) for chain in chains)
    return Found(kept, frozenset(chosen - same), every, held, left, together)


def _chosen(
    connection: Connection, new: Sequence[Article], asked: Sequence[Units], counts: np.ndarray, texts: int
) -> tuple[set[int], set[int], int, list[set[int]]]:
    """The numbers of the articles to weigh, of those that may hold copied text, how many were left aside, and the
    numbers of those of each story that was not taken whole.
    """
    if texts <= _FEW:
        return {row[0] for row in connection.execute("SELECT id FROM article")}, set(), 0, []
    chains: list[set[int]] = []
    chosen: set[int] = set()
    aside: set[int] = set()
    for article, units in zip(new, asked, strict=True):
        day = article.published.toordinal() if article.published else None
        one = stories.Near(day, article.language == "ko", units)
        shelved = stories.Shelved(stories.near_days(connection, [day]), counts, texts)
        told = shelved.partners(one)
        story = stories.members(connection, stories.stories_of(connection, told))
        telling_it = of_story(connection, article, story, told, counts, texts)
        if len(telling_it) < len(story):
            chains.append({*telling_it})
        chosen |= {*telling_it, *shelved.translations(one)}
        aside |= {*story}
    copied: Counter[int] = Counter()
    for article in new:
        copied.update(sketches.near(connection, sketches.sketched(telling(article))))
    most = [number for number, _ in copied.most_common(_MOST_COPIED)]
    # Whoever copies most of it tells of the same thing, whatever the day.
    chosen |= {*most[:_MOST_COPYING]}
    return chosen, {*most}, len((aside | copied.keys()) - chosen - {*most}), chains


def is_one_of(kept: Article, new: Sequence[Article]) -> bool:
    """Whether an archived article is an older version of one that is new, or the same."""
    path = kept.path and kept.path.absolute()
    return any(
        (one.path is not None and one.path.absolute() == path) or (one.key == kept.key and one.text == kept.text)
        for one in new
    )
