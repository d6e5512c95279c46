"""What a run reports: copies, claims, findings and problems."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from io import StringIO
from typing import TYPE_CHECKING, Literal, NamedTuple

from claims import Claim, Language
from claims.crosscheck import Grade
from daejo import messages
from daejo.article import Article
from daejo.lang import language

if TYPE_CHECKING:
    from daejo.notebook import Frames


class Evidence(NamedTuple):
    """One place that says it: `article.text[start:end] == quote`. Evidence of one `side` says the same."""

    article: str
    side: int
    start: int
    end: int
    quote: str
    zone: str | None
    line: int  # from 1, as an editor counts


@dataclass(frozen=True, slots=True)
class Finding:
    """One disagreement. `id` is a fingerprint of rule, entity and values: no path, no line, stable across runs."""

    id: str
    rule: str
    grade: Grade
    about: str
    evidence: tuple[Evidence, ...]
    suspect: int | None
    correction: str | None
    voices: tuple[int, ...]  # independent texts on each side
    details: Mapping[str, str]  # fill the reason's text: see daejo.messages
    values: tuple[str, ...] = ()  # what each side says, in short: the quote without what both sides share
    releases: tuple[int, ...] = ()  # the sides that a release prints, which is right by definition

    @property
    def title(self) -> str:
        """What its rule is called, in the language of the locale; `daejo.messages.title` knows both."""
        return messages.title(self.rule, language(None))

    @property
    def reason(self) -> str:
        """Why it is a finding, in the language of the locale; `daejo.messages.reason` knows both."""
        return messages.reason(self, language(None))

    def standing(self, new: Collection[str]) -> Standing:
        """Whose error it is where `new` articles are held against others: theirs, nobody's for certain, or theirs who
        were published."""
        if new and not any(one.article in new for one in self.evidence):
            return "archive"
        if self.suspect is None or not new:
            return "open"
        blamed = {one.article for one in self.evidence if one.side == self.suspect}
        return "open" if not blamed else "new" if not blamed.isdisjoint(new) else "archive"


# Whose error a finding is: that of a new article, of nobody for certain, or of what was published before.
Standing = Literal["new", "open", "archive"]
Kind = Literal["exact", "near", "contained", "quote"]
FactKind = Literal["title", "figure", "date", "time", "score"]


@dataclass(frozen=True, slots=True)
class Fact:
    """What the articles of one event say of one person or thing: a side for each title or value in circulation.

    `event` is the number of the event in `Report.compared.groups`, from 1. The sides are those of the evidence, the
    one that most independent texts say first; nothing says that any of them is wrong.
    """

    event: int
    kind: FactKind
    about: str
    values: tuple[str, ...]
    voices: tuple[int, ...]  # independent texts on each side
    evidence: tuple[Evidence, ...]

    def articles(self, side: int) -> int:
        """How many articles print it, reprints of one text with the others."""
        return len({one.article for one in self.evidence if one.side == side})


class Compared(NamedTuple):
    """What was compared with what: the articles in groups, one for each event that they tell.

    `archive` is how many articles the archive holds that they were chosen from, and `left` how many that may tell
    the same were left aside, being too many; 0 without an archive.
    """

    groups: tuple[tuple[str, ...], ...] = ()
    archive: int = 0
    left: int = 0

    @property
    def articles(self) -> int:
        return sum(map(len, self.groups))

    @property
    def events(self) -> int:
        """How many events at least two articles tell."""
        return sum(len(group) > 1 for group in self.groups)

    @property
    def alone(self) -> int:
        """How many articles tell an event that no other tells: they were held against nothing but themselves."""
        return sum(len(group) == 1 for group in self.groups)


class Member(NamedTuple):
    """One place of a copied text."""

    article: str
    start: int
    end: int
    zone: str | None


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Text that stands in several places. `similarity` is 0..1, the lowest of any member with the fullest one.

    Of whole paragraphs (exact, near) it is their Jaccard, of anything less the share of letters found in the other.
    """

    id: str
    kind: Kind
    similarity: float
    members: tuple[Member, ...]
    shares: tuple[float, ...] = ()  # 0..1: how much of its own article each member is


class Reported(NamedTuple):
    """A claim with the article it stands in."""

    article: str
    zone: str | None
    claim: Claim


class Problem(NamedTuple):
    """An input that could not be read, or a check that failed, and why.

    `path` is the file, or the name of the check; `reason` is a message key with its details: see daejo.messages.
    """

    path: str
    reason: str
    details: Mapping[str, str] = {}

    @property
    def message(self) -> str:
        """What is wrong with it, in the language of the locale."""
        return messages.text(self.reason, language(None), **self.details)


class Suppressed(NamedTuple):
    """A finding that somebody knows already, and by what: `reason` is what they wrote, empty for a baseline."""

    finding: Finding
    by: Literal["baseline", "accepted", "inline"]
    reason: str


@dataclass(frozen=True, repr=False)
class Report:
    """Everything one run found, in the order of the articles.

    `new` are the keys of the articles that were held against others; empty where all were laid beside one another.
    `suppressed` are known findings, which `findings` has not and nothing fails for; who reads a page is told how many,
    and which only where it `lists_known`. `notices` fail nothing either, as that a known finding is found no more.
    `changed` are the lines of articles, by key and from 1, that somebody has just changed, where that is known.
    """

    articles: tuple[Article, ...]
    duplicates: tuple[Duplicate, ...]
    claims: tuple[Reported, ...]
    findings: tuple[Finding, ...]
    problems: tuple[Problem, ...]
    facts: tuple[Fact, ...] = ()
    compared: Compared = field(default_factory=Compared)
    new: frozenset[str] = frozenset()
    suppressed: tuple[Suppressed, ...] = ()
    notices: tuple[Problem, ...] = ()
    lists_known: bool = False
    changed: Mapping[str, tuple[range, ...]] = field(default_factory=dict)

    def is_changed(self, place: Evidence) -> bool:
        """Whether a place stands on a line that has just been changed."""
        return any(place.line in lines for lines in self.changed.get(place.article, ()))

    def __repr__(self) -> str:
        counts = ((name, len(getattr(self, name))) for name in _COUNTED)
        told = (f"{count} {name if count != 1 else name.removesuffix('s')}" for name, count in counts)
        return f"<Report: {', '.join(told)}>"

    def _repr_html_(self) -> str:
        """What a notebook shows: the verdict, the counts, and the first findings with both sides."""
        from daejo.report.html import notebook

        return notebook(self, language(None))

    @property
    def frames(self) -> Frames:
        """The tables of `daejo.frames`, with reasons in the language of the locale."""
        from daejo.table import frames

        return frames(self, lang=language(None))

    def to_json(self, *, lang: Language | None = None) -> str:
        """The report as JSON of schema daejo.report/1, as `daejo report --format json` writes it."""
        return self._written("json", lang, None)

    def to_markdown(self, *, lang: Language | None = None, most: int | None = None) -> str:
        """The report as Markdown, as `daejo report --format markdown --max MOST` writes it."""
        return self._written("markdown", lang, most)

    def to_html(self, *, lang: Language | None = None, most: int | None = None) -> str:
        """The report as one self-contained page, as `daejo report --format html --max MOST` writes it."""
        return self._written("html", lang, most)

    def _written(self, form: str, lang: Language | None, most: int | None) -> str:
        from daejo.report import writer

        stream = StringIO()
        writer(form)(self, lang=language(lang), stream=stream, most=most)
        return stream.getvalue()


_COUNTED = ("articles", "findings", "duplicates", "claims", "facts", "problems")
