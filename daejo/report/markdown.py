"""The report as Markdown, for a pull request, a ticket or a mail."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TextIO

from claims import Language
from daejo.article import Article
from daejo.beside import Row as Sentences
from daejo.correction import corrections
from daejo.finding import Duplicate, Evidence, Finding, Member, Report
from daejo.messages import reason, text, title
from daejo.report import WHOLE, Part
from daejo.report._beside import counted, rows_of, table_lines
from daejo.report._blocks import Passage, alike, blocks, letter, pieces
from daejo.report._escapes import code, plain, plain_line
from daejo.report._facts import Row, Table, compared, section, tables
from daejo.report._known import known_by, nothing_found
from daejo.report._lists import by_line
from daejo.report._release import released_sides, right, took
from daejo.report._room import Lines, Room
from daejo.report._shown import closing, first, headings, kinds, left_out, likeness, taken, where, zone_name
from daejo.shares import Shared, shared, taken_from_releases

# GitHub takes 65,536 characters in a comment, GitLab and Jira less than a million.
_LIMIT = 60_000
RESERVE = 2_000  # of them kept for what could not be read, and for saying what is left out
_MAX_WORDINGS = 10  # of one side, and places of one of them; the JSON report lists all
_MAX_PLACES = 5
_MAX_NAMES = 3  # of articles that share texts
_CONTEXT = 120  # cells around a quote, the quote with them


class _Place(NamedTuple):
    """A place of a copied text, as Evidence names it."""

    article: str
    line: int
    zone: str | None


def write(report: Report, *, lang: Language, stream: TextIO, part: Part = "report", most: int | None = None) -> None:
    """Write the counts, then findings by grade, copies, claims and problems under headings of their own.

    No more than 60,000 characters, unless `most` is 0; what there is no room for is counted.
    """
    page = Room(None if most == 0 else _LIMIT - RESERVE)
    fill(page, report, lang=lang, part=part, most=most)
    stream.writelines(f"{line}\n" for line in page.lines)


def fill(page: Room, report: Report, *, lang: Language, part: Part = "report", most: int | None = None) -> None:
    """Write into a room as much as it takes, and RESERVE more: the last problems, and what is left out."""
    page.take([f"# {text('report.title', lang)}", "", closing(report, lang, part)])
    articles = {article.key: article for article in report.articles}
    if part == "diff" and (rows := rows_of(report)):
        _beside(page, report, rows, lang)
    if part in WHOLE:
        _findings(page, report, articles, lang, most)
    if part == "claims":
        _claims(page, report, articles, lang, most)
    elif part == "facts":
        _facts(page, report, lang, most)
    elif part == "duplicates":
        _duplicates(page, report, articles, lang, most, "report.more_listed")
    else:
        _duplicates(page, report, articles, lang, None, "report.more_groups")
    page.widen(RESERVE // 2)
    for name, several in (("notices", report.notices), ("problems", report.problems)):
        lines = [f"- {code(one.path)}: {plain(text(one.reason, lang, **one.details))}" for one in several]
        told = page.take_all(text(f"report.{name}", lang), ([line] for line in lines))
        page.more(len(lines) - told, "report.more_listed", lang)


def _beside(page: Room, report: Report, rows: list[Sentences], lang: Language) -> None:
    """The sentences of two articles, in half the room: what contradicts must be told, too."""
    head, rule, *lines = table_lines(report, rows, lang, plain)
    half = page.half()
    half.take(["", plain(counted(rows, lang)), "", head, rule])
    told = 0
    while told < len(lines) and half.take([lines[told]]):
        told += 1
    page.take(half.lines)
    page.more(len(lines) - told, "report.more_listed", lang)


def _findings(page: Room, report: Report, articles: Mapping[str, Article], lang: Language, most: int | None) -> None:
    if told := kinds(report.findings, lang):
        page.take(["", *(f"- {plain(kind)}" for kind in told)])
    found = headings(report)
    why = known_by(report, lang)
    count, last = 0, None
    for name, finding in first(found, most):
        head = text(f"grade.{name}", lang), text(f"grade_meaning.{name}", lang)
        heading = ["", f"## {head[0]}: {head[1]}"] if name != last else []
        known = ["", plain_line(why[id(finding)])] if id(finding) in why else []
        if not page.take([*heading, *_finding(finding, articles, lang), *known]):
            break
        count, last = count + 1, name
    if count < len(found):
        page.lines += ["", left_out([finding for _, finding in found[count:]], lang)]
    if not found and report.articles:
        page.take(["", nothing_found(report, lang), *_paragraphs(map(plain, compared(report, lang)))])
    if (one := section(report, lang)) is not None:
        page.take(list(_table(one)))
    taken_lines = ([f"- {plain(took(one, lang))}"] for one in taken_from_releases(report))
    page.take_all(text("report.taken_from", lang), taken_lines)


def _finding(finding: Finding, articles: Mapping[str, Article], lang: Language) -> Iterator[str]:
    yield from ("", f"### {plain(title(finding.rule, lang))}", "")
    yield f"{plain_line(reason(finding, lang))} `{finding.rule}`"
    yield ""
    for block in blocks(finding, articles):
        voices = max((finding.voices[side] for side in block.sides if side < len(finding.voices)), default=1)
        name = " ".join(map(letter, block.sides))
        told = f"{name}: {text('report.voices', lang, voices=voices, places=len(block.passages))}"
        if finding.suspect in block.sides:
            which = f": {letter(finding.suspect)}" if len(block.sides) > 1 else ""
            told += f", <b>{text('report.suspect', lang)}{which}</b>"
        if released := released_sides(finding, block.sides, lang):
            told += f", <b>{released}</b>"
        yield f"- {told}"
        wordings = alike(block.passages, lambda passage: _quoted(articles.get(passage[0].article), passage))
        for words, same in wordings[:_MAX_WORDINGS]:
            yield f"  - {_places([passage[0] for passage in same], articles, lang)}: {words}"
        left = sum(len(same) for _, same in wordings[_MAX_WORDINGS:])
        if left:
            yield f"  - {text('report.more_places', lang, count=left)}"
    if finding.correction:
        yield from ("", plain(right(finding, lang)))
    lines = [*corrections(finding, articles, lang).values()]
    yield from (words for one in lines[:_MAX_PLACES] for words in ("", f"> {plain_line(one)}"))
    if len(lines) > _MAX_PLACES:
        yield from ("", text("report.more_articles", lang, count=len(lines) - _MAX_PLACES))


def _duplicates(
    page: Room, report: Report, articles: Mapping[str, Article], lang: Language, most: int | None, more: str
) -> None:
    listed = first(report.duplicates, most)
    several = [*(_shared(one, lang) for one in shared(report, most=most or None))]
    count = page.take_all(
        text("report.duplicates", lang), [*several, *(_duplicate(one, articles, lang) for one in listed)]
    )
    page.more(len(report.duplicates) - max(count - len(several), 0), more, lang)


def _shared(one: Shared, lang: Language) -> Lines:
    names = ", ".join(map(code, one.articles[:_MAX_NAMES]))
    if len(one.articles) > _MAX_NAMES:
        names += f" {text('report.more_articles', lang, count=len(one.articles) - _MAX_NAMES)}"
    # Two are named where their shares are told.
    return [f"- {f'{names}: ' if len(one.articles) > 2 else ''}{plain(taken(one, lang))}"]


def _duplicate(duplicate: Duplicate, articles: Mapping[str, Article], lang: Language) -> Lines:
    alike: dict[str, list[Member]] = {}
    for member in duplicate.members:
        words = plain(_short(articles[member.article].text[member.start : member.end]))
        alike.setdefault(words, []).append(member)
    lines = [f"- {likeness(duplicate, lang)}"]
    for words, members in list(alike.items())[:_MAX_WORDINGS]:
        places = [_Place(one.article, articles[one.article].line_at(one.start), one.zone) for one in members]
        lines.append(f"  - {_places(places, articles, lang)}: {words}")
    left = sum(map(len, list(alike.values())[_MAX_WORDINGS:]))
    return [*lines, f"  - {text('report.more_places', lang, count=left)}"] if left else lines


def _claims(page: Room, report: Report, articles: Mapping[str, Article], lang: Language, most: int | None) -> None:
    told = 0
    for key, lines in by_line(report, most):
        heading = plain(articles[key].headline or key)
        for line, here in lines:
            claims = [f"{text(f'family.{one.claim.family}', lang)} <b>{plain(one.claim.quote)}</b>" for one in here]
            place = _place(articles[key], key, line, here[0].zone, lang)
            if not page.take([*(["", f"## {heading}", ""] if heading else ()), f"- {place}: {', '.join(claims)}"]):
                page.more(len(report.claims) - told, "report.more_listed", lang)
                return
            told, heading = told + len(here), ""
    page.more(len(report.claims) - told, "report.more_listed", lang)
    if not report.claims:
        page.take(["", text("report.no_claims", lang)])


def _facts(page: Room, report: Report, lang: Language, most: int | None) -> None:
    told = 0
    for one in tables(report, lang, most):
        rows = [list(_row(row)) for row in one.rows]
        count = page.take_all(plain(one.heading), rows)
        told += count
        if count < len(rows):
            break
    page.more(len(report.facts) - told, "report.more_listed", lang)
    if not report.facts:
        page.take(["", text("report.no_facts", lang)])
    page.take(_paragraphs(map(plain, compared(report, lang))))


def _table(one: Table) -> Iterator[str]:
    yield from ("", f"## {plain(one.heading)}", "")
    for row in one.rows:
        yield from _row(row)
    if one.rest:
        yield from ("", one.rest)


def _row(row: Row) -> Iterator[str]:
    yield f"- {row.kind} <b>{plain(row.about)}</b>"
    for value, who in row.values:
        yield f"  - {plain(value)} ({plain(who)})"
    if row.rest:
        yield f"  - {row.rest}"


def _paragraphs(lines: Iterable[str]) -> Lines:
    return [words for line in lines for words in ("", line)]


def _places(places: Sequence[Evidence | _Place], articles: Mapping[str, Article], lang: Language) -> str:
    """Where some words stand: the first places, and how many more there are."""
    told = [_place(articles.get(one.article), one.article, one.line, one.zone, lang) for one in places[:_MAX_PLACES]]
    left = len(places) - len(told)
    more = f" {text('report.more_places', lang, count=left)}" if left else ""
    return f"{', '.join(told)}{more}"


def _place(article: Article | None, key: str, line: int, zone: str | None, lang: Language) -> str:
    return f"{code(where(article, key, line))} {zone_name(zone, lang)}".rstrip()


def _quoted(article: Article | None, passage: Passage) -> str:
    words = ""
    for piece in pieces(article, passage, cells=_CONTEXT) if article else ():
        name = letter(piece.side) if piece.side is not None and len(passage) > 1 else ""
        # Not **: Markdown takes no emphasis between a bracket and a letter, as in **(주)**가.
        words += plain(piece.words) if piece.side is None else f"{name}<b>{plain(piece.words)}</b>"
    return words


def _short(words: str) -> str:
    return words if len(words) <= 80 else f"{words[:79]}…"
