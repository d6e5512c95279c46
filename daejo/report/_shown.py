"""What the formats that people read have in common: a quote in its context, the closing line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple, TypeVar

from rich.cells import cell_len, set_cell_size

from claims import Language
from claims.reading import with_newlines
from daejo.article import Article
from daejo.finding import Duplicate, Finding, Report
from daejo.messages import messages, text, title
from daejo.printable import printable
from daejo.report import WHOLE, Part
from daejo.report._records import plain
from daejo.shares import Shared

_FARTHEST = 1000  # characters to either side of a quote
_LONGEST_WORD = 12  # characters of a word that is rather left out than cut
GRADES = ("error", "warning", "note")
_MANY = 10  # findings; more of them are told by kind in the summary
_MAX_KINDS = 5

T = TypeVar("T")


class Context(NamedTuple):
    """A quote with the words around it on its line; the quote is not shortened, its surroundings are."""

    before: str
    quote: str
    after: str


def context(article: Article, start: int, end: int, *, cells: int) -> Context:
    """The quote and what stands around it, `cells` wide at most (Hangul is two wide), or as wide as the quote is."""
    source = article.text
    # What is printed of a line is no longer than this, and some texts are one line of a million characters.
    left = with_newlines(source[max(0, start - _FARTHEST) : start]).rpartition("\n")[2]
    right = with_newlines(source[end : end + _FARTHEST]).partition("\n")[0]
    before, quote, after = printable(left).lstrip(), printable(source[start:end]), printable(right).rstrip()
    room = max(cells - cell_len(quote), 16)
    # The side that needs less leaves the rest of the room to the other.
    first = min(cell_len(before), max(room // 2, room - cell_len(after)))
    return Context(_tail(before, first), quote, beginning(after, room - first))


def where(article: Article | None, key: str, line: int) -> str:
    """A place as editors and terminals open it: news/a.txt:12, from the folder we stand in; the key without a file."""
    path = article.path if article is not None else None
    if path is None:
        return f"{printable(key)}:{line}"
    with suppress(ValueError, OSError):  # it lies elsewhere, or we stand in a folder that is gone
        path = path.relative_to(Path.cwd()) if path.is_absolute() else path
    return f"{printable(path.as_posix())}:{line}"


def headings(report: Report) -> list[tuple[str, Finding]]:
    """The findings in the order they are told, each with its heading: a grade, errors first, and at the end "archive"
    where the fault is of what was published before; behind them "known", where those are listed.
    """
    ordered = [one for grade in GRADES for one in report.findings if one.grade == grade]
    told = [("archive" if one.standing(report.new) == "archive" else one.grade.value, one) for one in ordered]
    known = [("known", one.finding) for one in report.suppressed if report.lists_known]
    return [*sorted(told, key=lambda one: one[0] == "archive"), *known]


def first(things: Sequence[T], most: int | None, usual: int | None = None) -> Sequence[T]:
    """So many of them as are asked for (0: all), else as are usual."""
    return things[: (usual if most is None else most) or None]


def left_out(findings: Sequence[Finding], lang: Language) -> str:
    """How many findings are not shown, by grade, and how to see them."""
    return text("report.more_findings", lang, grades=counted(findings, lang))


def counted(findings: Sequence[Finding], lang: Language) -> str:
    """How many findings there are of each grade: 2 errors, 1 note."""
    counts = Counter(finding.grade.value for finding in findings)
    return ", ".join(text(f"grade_count.{grade}", lang, count=counts[grade]) for grade in GRADES if counts[grade])


def kinds(findings: Sequence[Finding], lang: Language) -> list[str]:
    """What many findings are about, each kind with how often it is told, the gravest first; nothing for a few."""
    if len(findings) <= _MANY:
        return []
    found = Counter((GRADES.index(finding.grade), title(finding.rule, lang)) for finding in findings)
    counts = sorted(found.items(), key=lambda one: (one[0][0], -one[1]))
    told = [f"{text(f'grade_count.{GRADES[grade]}', lang, count=count)}: {name}" for (grade, name), count in counts]
    told = told[:_MAX_KINDS]
    left = len(counts) - len(told)
    return [*told, text("report.more_kinds", lang, count=left)] if left else told


def zone_name(zone: str | None, lang: Language) -> str:
    """What a zone is called in the reader's language."""
    return "" if zone is None else text(f"zone.{zone}", lang)


def likeness(duplicate: Duplicate, lang: Language) -> str:
    """How alike its members are: identical; nearly identical 97%."""
    kind = text(f"kind.{duplicate.kind}", lang)
    # Rounded down: 99.97 % is not "100 %, and yet only nearly identical".
    return kind if duplicate.kind == "exact" else f"{kind} {int(duplicate.similarity * 100)}%"


def taken(one: Shared, lang: Language) -> str:
    """How much of each article stands in the other, in words; of more than two from how much to how much."""
    shares = [percent(share) for share in one.shares]
    names = one.articles
    if len(names) == 2:
        return text("report.taken", lang, one=names[0], other=names[1], left=shares[0], right=shares[1])
    low, high = percent(min(one.shares)), percent(max(one.shares))
    return text("report.taken_alike" if low == high else "report.taken_each", lang, low=low, high=high)


def percent(share: float) -> str:
    """60%; <1% for less than one."""
    return f"{int(share * 100)}%" if share >= 0.01 else "<1%"


def closing(report: Report, lang: Language, part: Part) -> str:
    """One line with every count."""
    counted = Counter(heading for heading, _ in headings(report))
    counts = {grade: counted[grade] for grade in GRADES}
    line = text(
        "closing.report" if part in WHOLE else f"closing.{part}",
        lang,
        articles=len(report.articles),
        duplicates=len(report.duplicates),
        claims=len(report.claims),
        facts=len(report.facts),
        several=sum(len(fact.values) > 1 for fact in report.facts),
        **counts,
    )
    if part in WHOLE and counted["archive"]:
        line = text("closing.archive", lang, closing=line, count=counted["archive"])
    known = Counter(one.by for one in report.suppressed)
    if part in WHOLE and known:
        counts_ = (text(f"known.{by}", lang, count=known[by]) for by in ("baseline", "accepted", "inline") if known[by])
        line = text("closing.known", lang, closing=line, counts=", ".join(counts_))
    if not report.problems:
        return line
    return text("closing.problems", lang, closing=line, problems=len(report.problems))


def said(value: object, lang: Language) -> str:
    """A claim's value in words: those of its fields that a person asks for, where they are filled."""
    record = plain(value)
    if not isinstance(record, dict):
        return printable(str(record))
    if isinstance(record.get("amount"), dict):
        record["amount"] = _amount(record["amount"])
    told = []
    for key, label in messages(lang).items():  # the order of the table [field] is the order they are told in
        name = key.removeprefix("field.")
        one = record.get(name) if name != key else None
        if one is True:
            told.append(label)
        elif isinstance(one, list) and one:
            told.append(f"{label} {printable(', '.join(map(str, one)))}")
        elif isinstance(one, str) and one:
            told.append(f"{label} {messages(lang).get(f'value.{one}', printable(one))}")
    return " · ".join(told)


def _amount(amount: dict[str, str | None]) -> str:
    """What is printed: 100, 7~14.6, 500~ (and more), with its unit."""
    low, high = amount["low"], amount["high"]
    number = low if low == high else f"{low or ''}~{high or ''}"
    return f"{number} {amount['unit'] or ''}".strip()


def beginning(words: str, cells: int) -> str:
    """The beginning of the words, cut between two of them where one of the last few characters is a space."""
    if cell_len(words) <= cells:
        return words
    cut = set_cell_size(words, max(cells - 1, 0)).rstrip()
    whole, space, rest = cut.rpartition(" ")
    return f"{whole if space and whole.strip() and len(rest) <= _LONGEST_WORD else cut}…"


def _tail(words: str, cells: int) -> str:
    return beginning(words[::-1], cells)[::-1]
