"""Of a story that hundreds tell, the articles that tell what a new one tells, sentence by sentence."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, zip_longest

import numpy as np

from claims.crosscheck.likeness import words_of
from claims.reading import sentences
from daejo.archive.stories import Shelved, of_articles
from daejo.archive.vocabulary import Vocabulary
from daejo.article import CONTENT, Article

# Figures, names and what is copied are at odds where sentences tell of the same: an article that is like another on
# the whole may leave out what the one sentence says. What so many agree on outvotes a slip.
_MOST = 80


def of_story(
    connection: sqlite3.Connection,
    article: Article,
    story: Sequence[int],
    told: Mapping[int, float],
    counts: np.ndarray,
    texts: int,
) -> list[int]:
    """The articles of a story that have most words in common with a sentence of a new article, or with all of it.

    `told` are those that may tell one event with it, by how likely it is; `counts` and `texts` are of all the archive.
    """
    if len(story) <= _MOST:
        return [*story]
    shelved = Shelved(of_articles(connection, story), counts, texts)
    here = {*story}
    orders = [sorted(told.keys() & here, key=lambda number: (-told[number], number))]
    for words in _sentences(connection, article):
        common = shelved.words_in_common(words)
        likest = np.argsort(-common, kind="stable")[:_MOST]
        orders.append(shelved.numbers[likest[common[likest] > 0]].tolist())
    chosen = dict.fromkeys(number for number in chain.from_iterable(zip_longest(*orders)) if number is not None)
    return [*chosen][:_MOST]


def _sentences(connection: sqlite3.Connection, article: Article) -> Iterator[list[int]]:
    """The words of each sentence of an article that the archive knows, as numbers."""
    vocabulary = Vocabulary(connection)
    for zone in article.zones:
        if zone.kind in CONTENT:
            for span in sentences(article.text, zone.start, zone.end):
                yield sorted(vocabulary.numbers(words_of(article.text, *span)).values())
