"""New articles held against an archive: only what that takes is read of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import localcontext

from claims import Claim
from claims.crosscheck.likeness import units_of
from claims.numerals import CONTEXT
from daejo.archive.keeping import NO_COPIES
from daejo.archive.rows import Kept
from daejo.archive.search import found
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
    archive: Archive,
    *,
    settings: Settings | None = None,
    progress: Progress | None = None,
) -> Report:
    """The report over new articles and what an archive holds that touches them.

    Its articles are the new ones and those of the archive that it tells of. Raises as `daejo.examine` does.
    """
    tell = progress or silent
    with localcontext(CONTEXT):
        release = settings.release if settings else ()
        given = articles_of(inputs_of(inputs, "inputs"), [], tell, release=release)
        read, _ = composed(given.articles)
        claims = {article.key: _claims(article) for article in read}
        known = {key: those for key, those in claims.items() if those is not None}
        witnesses = [testify(article, 0, NO_COPIES, {}, known.get(article.key, ())) for article in read]
        with archive.reading() as connection:
            held = found(connection, read, [units_of(witness) for witness in witnesses])
        archive.renew(held.kept)
        kept = _renamed(held.kept, given.articles)
        keys = [article.key for article in (*read, *(one.article for one in kept))]
        among = Among(
            known | {one.article.key: one.claims for one in kept},
            dict(zip(keys, held.units, strict=True)),
            held.held,
            given.new | given.releases | {one.article.key for one in kept if one.number in held.weighed},
            {one.article.key: one.witnesses for one in kept},
        )
        every = [*given.articles, *(one.article for one in kept)]
        report = reported(Given(every, given.new, given.problems), settings, tell, among)
    compared = report.compared._replace(archive=held.held.texts - len(read), left=held.left)
    return _of_new(replace(report, compared=compared))


def _claims(article: Article) -> tuple[Claim, ...] | None:
    """The claims of an article; None where reading them meets a defect of ours, which is told when it is met again."""
    try:
        return read_claims(article)
    except Exception:
        return None


def _renamed(kept: Sequence[Kept], new: Sequence[Article]) -> list[Kept]:
    """The archive's articles, under another key where a new one has theirs."""
    taken = {article.key for article in new} | {one.article.key for one in kept}
    new_keys = {article.key for article in new}
    found = []
    for one in kept:
        key, number = one.article.key, 2
        while key in new_keys or (key != one.article.key and key in taken):
            key, number = f"{one.article.key} ({number})", number + 1
        taken.add(key)
        found.append(one._replace(article=replace(one.article, key=key)))
    return found


def _of_new(report: Report) -> Report:
    """The report with those articles of the archive alone that it tells of."""
    told = {one.article for finding in report.findings for one in finding.evidence}
    told |= {one.article for duplicate in report.duplicates for one in duplicate.members}
    told |= {key for group in report.compared.groups for key in group} | report.new
    told |= {article.key for article in report.articles if article.source == RELEASE}
    return replace(report, articles=tuple(article for article in report.articles if article.key in told))
