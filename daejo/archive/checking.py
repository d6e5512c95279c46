"""New articles held against an archive: only what that takes is read of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from contextlib import ExitStack
from dataclasses import replace
from decimal import localcontext
from pathlib import Path

from claims import Claim
from claims.crosscheck.likeness import units_of
from claims.numerals import CONTEXT
from daejo.archive.keeping import NO_COPIES
from daejo.archive.memo import remembered
from daejo.archive.rows import Kept
from daejo.archive.several import found_in
from daejo.archive.store import Archive
from daejo.article import RELEASE, Article
from daejo.composed import composed
from daejo.examine import Among, reported
from daejo.finding import Report
from daejo.inputs import Given, Input, articles_of, inputs_of, silent
from daejo.settings import Progress, Settings
from daejo.testimony import read_claims, testify


def check(
    inputs: Input | Iterable[Input],
    archives: Archive | Sequence[Archive],
    *,
    beside: Input | Iterable[Input] = (),
    settings: Settings | None = None,
    progress: Progress | None = None,
) -> Report:
    """The report over new articles and what archives hold that touches them; `beside` are articles that are in none.

    Its articles are the new ones and those of the archives that it tells of. Raises as `daejo.examine` does.
    """
    tell = progress or silent
    several = [archives] if isinstance(archives, Archive) else archives
    with localcontext(CONTEXT), remembered(several[0]):
        release = settings.release if settings else ()
        given = articles_of(inputs_of(inputs, "inputs"), inputs_of(beside, "beside"), tell, release=release)
        own = given.new | given.releases
        read, _ = composed(given.articles)
        read = sorted(read, key=lambda article: article.key not in own)  # those beside come last
        claims = {article.key: _claims(article) for article in read}
        known = {key: those for key, those in claims.items() if those is not None}
        units = [units_of(testify(article, 0, NO_COPIES, {}, known.get(article.key, ()))) for article in read]
        with ExitStack() as open_archives:
            connections = [open_archives.enter_context(one.reading()) for one in several]
            held = found_in(connections, read[: len(own)], units[: len(own)], read[len(own) :], units[len(own) :])
        if len(several) == 1 and len(read) == len(own):  # else the numbers are those of no archive
            several[0].renew(held.kept)
        kept = _renamed(held.kept, given.articles)
        key_of = {one.number: one.article.key for one in kept}
        keys = [article.key for article in (*read, *(one.article for one in kept))]
        among = Among(
            known | {one.article.key: one.claims for one in kept},
            dict(zip(keys, held.units, strict=True)),
            held.held,
            {*claims} | {one.article.key for one in kept if one.number in held.weighed},
            own,
            {one.article.key: one.witnesses for one in kept},
            [[key_of[number] for number in chain if number in key_of] for chain in held.chains],
        )
        marked = (replace(one, source=RELEASE) if one.key in held.releases else one for one in given.articles)
        every = [*marked, *(one.article for one in kept)]
        report = reported(Given(every, given.new, given.problems), settings, tell, among)
    compared = report.compared._replace(archive=held.held.texts - len(own), left=held.left)
    return _telling(replace(report, compared=compared), own)


def _claims(article: Article) -> tuple[Claim, ...] | None:
    """The claims of an article; None where reading them meets a defect of ours, which is told when it is met again."""
    try:
        return read_claims(article)
    except Exception:
        return None


def _renamed(kept: Sequence[Kept], new: Sequence[Article]) -> list[Kept]:
    """The archives' articles, under another key where a new one, or one before it, has theirs.

    Their files are named from the folder we stand in, where they lie below it.
    """
    used, theirs = {article.key for article in new}, {one.article.key for one in kept}
    found = []
    for one in kept:
        key, number, path = one.article.key, 2, one.article.path
        while key in used or (number > 2 and key in theirs):
            key, number = f"{one.article.key} ({number})", number + 1
        used.add(key)
        if path is not None and path.is_absolute() and path.is_relative_to(Path.cwd()):
            path = path.relative_to(Path.cwd())
        found.append(one._replace(article=replace(one.article, key=key, path=path)))
    return found


def _telling(report: Report, own: Collection[str]) -> Report:
    """The report with those articles of the archives alone that it tells of."""
    told = {one.article for finding in report.findings for one in finding.evidence}
    told |= {one.article for duplicate in report.duplicates for one in duplicate.members}
    told |= {key for group in report.compared.groups for key in group} | {*own}
    return replace(report, articles=tuple(article for article in report.articles if article.key in told))
