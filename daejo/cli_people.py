"""The command that proposes a sheet of people: daejo people suggest."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from daejo.arguments import Lang, Paths
from daejo.errors import UsageError
from daejo.help import Command, Group
from daejo.lang import language
from daejo.messages import text
from daejo.outputs import standard_output
from daejo.printable import printable
from daejo.progress import ProgressBar, seldom_collected
from daejo.telling import say, tell_passed_over, told

if TYPE_CHECKING:
    from claims import Claim
    from daejo.article import Article
    from daejo.finding import Problem

app = typer.Typer(name="people", cls=Group, no_args_is_help=True, add_completion=False)


@app.callback()
def _people() -> None:
    pass


@app.command(cls=Command)
def suggest(paths: Paths, lang: Lang = None) -> None:
    """Propose a sheet of people from articles or archives, as TOML on standard output."""
    with told(lang):
        from daejo.people.suggest import as_toml, proposals

        here = language(lang)
        with seldom_collected(), ProgressBar(here) as progress:
            articles, known, problems = _read(paths, progress)
            tell_passed_over([path for path in paths if path.is_dir()], here)
            if not articles and not problems:
                raise UsageError("error.no_input")
            found = [*proposals(articles, known, progress)]
        print(printable_lines(as_toml(found, len(articles), here)), end="", file=standard_output())
        for problem in problems:
            say(f"{problem.path}: {text(problem.reason, here, **problem.details)}")
        raise SystemExit(2 if problems else 0)


def printable_lines(words: str) -> str:
    """The lines, with nothing in them that steers a terminal."""
    return "".join(f"{printable(line)}\n" for line in words.splitlines())


def _read(paths: list[Path], tell: ProgressBar) -> tuple[list[Article], dict[str, tuple[Claim, ...]], list[Problem]]:
    """The articles of paths and archives, what those of archives claim, and what could not be read."""
    from daejo.archive.opening import is_archive
    from daejo.archive.rows import every
    from daejo.archive.store import Archive
    from daejo.composed import composed
    from daejo.inputs import articles_of

    archives = [path for path in paths if is_archive(path)]
    given = articles_of([path for path in paths if path not in archives], [], tell)
    articles, known = composed(given.articles)[0], {}
    taken = {article.key for article in articles}
    for path in archives:
        with Archive.open(path, create=False) as kept, kept.reading() as connection:
            for one in every(connection):
                (article,), _ = composed([one.article])
                if article.key not in taken:  # one that is named beside its archive is read as it is now
                    taken.add(article.key)
                    articles.append(article)
                    known[article.key] = one.claims
    return articles, known, given.problems
