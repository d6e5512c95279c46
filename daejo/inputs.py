"""What a run looks at: its inputs as articles, and which of them are new."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from os import PathLike
from pathlib import Path
from typing import NamedTuple

from daejo.article import RELEASE, Article
from daejo.errors import Unreadable
from daejo.finding import Problem
from daejo.ingest import gather, read_article
from daejo.settings import Progress

# A file or a folder by its path, or an article that is read already.
Input = PathLike[str] | str | Article


class Given(NamedTuple):
    """Every article that could be read, the keys of those that are new, and what could not be read."""

    articles: list[Article]
    new: set[str]
    problems: list[Problem]

    @property
    def releases(self) -> set[str]:
        """The keys of those that are right by definition."""
        return {article.key for article in self.articles if article.source == RELEASE}


def articles_of(
    inputs: Sequence[Path | Article],
    archive: Sequence[Path | Article],
    tell: Progress,
    *,
    release: Sequence[PathLike[str] | str | Article] = (),
) -> Given:
    """The articles of these inputs, and of the archive and the releases that they are held against.

    A release is never new, also where it stands among the inputs, unless there is nothing else.
    """
    right = inputs_of(release, "release")
    files, problems = gather(_paths(inputs))
    new = {key for key, _ in files}
    measures = {os.path.realpath(path) for _, path in gather(_paths(right))[0]}
    if archive or right:
        files, problems = gather(_paths([*inputs, *archive, *right]))
    articles: list[Article] = []
    for number, (key, path) in enumerate(files):
        tell("read", number, len(files))
        try:
            article = read_article(path, key=key)
            articles.append(replace(article, source=RELEASE) if os.path.realpath(path) in measures else article)
        except Unreadable as error:
            problems.append(Problem(str(path), error.reason, error.details))
    given = [article for article in inputs if isinstance(article, Article)]
    stored = [article for article in archive if isinstance(article, Article)]
    articles += [*given, *stored]
    articles += [replace(article, source=RELEASE) for article in right if isinstance(article, Article)]
    for key, count in Counter(article.key for article in articles).items():
        if count > 1:
            raise ValueError(f"{count} articles share the key {key!r}; every article needs a key of its own")
    found = Given(articles, new | {article.key for article in given}, problems)
    return found._replace(new=found.new - found.releases or found.new)


def inputs_of(given: Input | Iterable[Input], name: str) -> list[Path | Article]:
    """The inputs as paths and articles; one of them may stand alone."""
    several = [given] if isinstance(given, (str, PathLike, Article)) else given
    # A mapping would be read by its keys, bytes by their numbers.
    if not isinstance(several, Iterable) or isinstance(several, (Mapping, bytes, bytearray)):
        raise TypeError(f"{name} is {given!r:.200}; expected a path, an Article, or several of them")
    found: list[Path | Article] = []
    for number, one in enumerate(several):
        if not isinstance(one, (str, PathLike, Article)):
            raise TypeError(f"{name}[{number}] is {one!r} ({type(one).__name__}); expected a path or an Article")
        found.append(one if isinstance(one, (Path, Article)) else Path(one))
    return found


def _paths(inputs: Sequence[Path | Article]) -> list[Path]:
    return [one for one in inputs if not isinstance(one, Article)]


def silent(step: str, done: int, total: int) -> None:
    """Tell nobody."""
