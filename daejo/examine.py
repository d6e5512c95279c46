"""Articles in, a report out: read, find copies, read claims, weigh, tell."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import localcontext
from functools import partial
from hashlib import sha256
from typing import NamedTuple

from claims import Claim, Language
from claims.crosscheck import Disagreement, Witness
from claims.crosscheck.events import around, events
from claims.crosscheck.likeness import Held, Units
from claims.crosscheck.sheet import against
from claims.fold import fold
from claims.numerals import CONTEXT
from daejo.article import Article
from daejo.composed import composed, restored
from daejo.copies import CopyMap, find_copies
from daejo.crew import Crew, helpers
from daejo.errors import defect
from daejo.evidence import bearer, evidence, value
from daejo.facts import facts
from daejo.finding import Evidence, Finding, Problem, Report, Reported
from daejo.inputs import Given, Input, articles_of, inputs_of, silent
from daejo.order import as_given, in_any_order
from daejo.people.sheet import read as read_sheet
from daejo.pipelines import load
from daejo.settings import Progress, Settings
from daejo.testimony import testify

# Rules that say of whom they are told.
_OF_BEARERS = ("claims.title.", "claims.name.")


def examine(
    inputs: Input | Iterable[Input],
    *,
    settings: Settings | None = None,
    archive: Input | Iterable[Input] = (),
    progress: Progress | None = None,
) -> Report:
    """The report over a set of articles; with `archive`, of what the inputs say against it.

    An input is a file, a folder, or an Article; one may stand alone. `progress` is told each step, how much of it is
    done, and how much there is.
    What cannot be read becomes a problem of the report; the rest is examined, also where reading one article or
    one check meets a defect of ours. Findings come by grade, then by place.
    With an archive, only findings, copies and events that touch an input are kept, and only the inputs' claims listed.
    Raises TypeError for an input that is neither a path nor an Article and for settings that are none, ValueError for
    two articles of one key.
    """
    if not isinstance(settings, Settings | None):
        raise TypeError(f"settings is {settings!r}; expected daejo.Settings")
    with localcontext(CONTEXT):
        tell = progress or silent
        release = settings.release if settings else ()
        given = articles_of(inputs_of(inputs, "inputs"), inputs_of(archive, "archive"), tell, release=release)
        return reported(given, settings, tell)


class Among(NamedTuple):
    """What is known of articles that were chosen out of an archive: claims and units by key, what all of it holds.

    `weighed` are the keys of those that are weighed; the others are only looked at for what is copied. `own` are those
    that are in no archive: the new ones and the releases they are held against.
    `witnesses` holds what each was when it was weighed before. Those of each of the `chains` hang together by articles
    that were not chosen.
    """

    claims: Mapping[str, tuple[Claim, ...]]
    units: Mapping[str, Units]
    held: Held
    weighed: Collection[str]
    own: Collection[str]
    witnesses: Mapping[str, list[Witness[str]]]
    chains: Sequence[Collection[str]]

    def of_weighed(self, copies: CopyMap) -> CopyMap:
        """The copied sentences of those that are weighed alone."""
        kept = (tuple(one for one in group if one.source in self.weighed) for group in copies.sentences)
        return replace(copies, sentences=tuple(group for group in kept if len(group) > 1))

    def as_before(self, witness: Witness[str]) -> Witness[str]:
        """The witness as it was weighed before, with what was read of it, if it is the same."""
        before = self.witnesses.get(witness.key, [])
        if witness not in before:
            before[:] = [witness]
        return before[0]


def reported(given: Given, settings: Settings | None, tell: Progress, among: Among | None = None) -> Report:
    """The report over articles that are read; of those `among` an archive, what touches the new ones."""
    settings = settings or Settings()
    pipelines = load(settings.pipelines)
    sheet = read_sheet(settings.people) if settings.people is not None else None
    new, releases = given.new, given.releases.intersection(among.own if among else given.releases)
    touching = new | releases if among else None
    read, back = composed(given.articles)
    articles = in_any_order(read)
    with Crew(0 if among else helpers(settings.jobs, len(articles))) as crew:
        tell("copies", 0, 1)
        copies = find_copies(articles, threshold=settings.threshold)
        duplicates, weighed = copies.duplicates, [*enumerate(articles)]
        if among:
            copies, weighed = among.of_weighed(copies), [one for one in weighed if one[1].key in among.weighed]
        witnesses, defects = _testimonies(weighed, copies, pipelines, among.claims if among else {}, tell)
        witnesses = [*map(among.as_before, witnesses)] if among else witnesses
        tell("crosscheck", 0, 1)
        crew.lay(witnesses)
        units = [among.units[article.key] for _, article in weighed] if among else None
        held, chains = (among.held, among.chains) if among else (None, ())
        told = events(witnesses, copies.sentences, units=units, held=held, chains=chains)
        beside = against(witnesses, sheet) if sheet else []
        disagreements, failures, entries = crew.weigh(
            told, copies.sentences, partial(tell, "crosscheck"), touching=touching, beside=beside
        )
    by_key = {article.key: article for article in articles}
    findings = [_finding(one, by_key) for one in disagreements]
    known, compared = facts(told if among is None else around(told, new), entries, articles, new)
    report = Report(
        tuple(articles),
        tuple(d for d in duplicates if any(m.article in new for m in d.members)),
        tuple(
            Reported(article.key, article.zone_at(claim.span.start), claim)
            for (_, article), witness in zip(weighed, witnesses, strict=True)
            if article.key in new
            for claim in _listed(witness)
        ),
        tuple(f for f in findings if any(e.article in new for e in f.evidence) or _are_of(f, releases)),
        (*given.problems, *defects, *failures),
        known,
        compared,
        frozenset() if len(new) == len(articles) else frozenset(new),
    )
    return restored(as_given(report, read), given.articles, back)


def _testimonies(
    articles: Sequence[tuple[int, Article]],
    copies: CopyMap,
    pipelines: Mapping[Language, str],
    known: Mapping[str, tuple[Claim, ...]],
    tell: Progress,
) -> tuple[list[Witness[str]], list[Problem]]:
    """Each article, by its number among all, as a witness.

    One that meets a defect of ours says nothing, and the defect is told. Whose claims are `known` is not read for them.
    """
    witnesses, defects = [], []
    for done, (number, article) in enumerate(articles):
        tell("claims", done, len(articles))
        try:
            witnesses.append(testify(article, number, copies, pipelines, known.get(article.key)))
        except Exception as error:  # whatever it is, the other articles must still be reported
            witnesses.append(Witness(article.key, article.text, (), ()))
            defects.append(Problem(str(article.path or article.key), "error.defect", defect(error)))
    return witnesses, defects


def _listed(witness: Witness[str]) -> list[Claim]:
    """The claims of a witness and the names only a pipeline knows, in order of place."""
    return sorted([*witness.claims, *witness.candidates], key=lambda claim: (claim.span, claim.family))


def _are_of(finding: Finding, keys: set[str]) -> bool:
    return all(one.article in keys for one in finding.evidence)


def _finding(one: Disagreement[str], articles: Mapping[str, Article]) -> Finding:
    quoted = evidence(one.sides, articles)
    return Finding(
        _fingerprint(one, quoted),
        one.rule,
        one.grade,
        bearer(one.about, quoted, articles) if one.rule.startswith(_OF_BEARERS) else one.about,
        quoted,
        one.suspect,
        one.correction,
        tuple(side.voices for side in one.sides),
        one.details,
        tuple(value(side, articles) for side in one.sides),
        one.measures,
    )


def _fingerprint(one: Disagreement[str], quoted: Sequence[Evidence]) -> str:
    """Rule, entity and values, whatever their order and wherever they stand.

    What a name, a figure or a day is told about comes from the side that is read first: only the bearer of a title, and
    what one side alone says, is the same in every order. Of several wordings of a side the least one stands for it.
    """
    of_bearer = len(one.sides) == 1 or one.rule.startswith("claims.title.")
    words = (
        fold(side.value if of_bearer else min(e.quote for e in quoted if e.side == number))
        for number, side in enumerate(one.sides)
    )
    parts = [one.rule, fold(one.about) if of_bearer else "", *sorted(words)]
    return sha256("\x00".join(parts).encode()).hexdigest()[:16]
