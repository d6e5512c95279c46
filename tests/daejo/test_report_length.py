"""How long a report may be, and what it says of the rest."""

import io
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from daejo.article import Article
from daejo.finding import Evidence, Member, Problem
from daejo.report import writer
from daejo.report._shown import where


def written(report, name, *, lang="en", part="report", most=None):
    stream = io.StringIO()
    writer(name)(report, lang=lang, stream=stream, part=part, most=most)
    return stream.getvalue()


@pytest.fixture
def long(report):
    """Errors, warnings and notes by the hundred."""
    return replace(report, findings=report.findings * 300, duplicates=report.duplicates * 400)


def test_the_counts_come_first_and_of_a_long_page_last_too(report, long):
    counts = "2 articles: 300 errors, 300 warnings, 300 notes, 400 copied texts; 1 problem"
    lines = written(long, "terminal").splitlines()
    assert (lines[0], lines[-1]) == (counts, counts)
    assert written(long, "markdown").splitlines()[2] == counts
    short = written(replace(report, findings=report.findings[:1], duplicates=()), "terminal")
    assert short.count("2 articles:") == 1


@pytest.mark.parametrize("format_", ["terminal", "markdown"])
def test_many_findings_are_told_by_kind_in_the_summary(report, long, format_):
    page = written(long, format_)
    assert page.index("300 errors: Figure changed in a copied sentence") < page.index(
        "## " if format_ == "markdown" else "─"
    )
    assert "errors: Figure changed" not in written(report, format_)


def test_a_terminal_shows_fifty_findings_the_gravest_first_and_counts_the_rest(long):
    page = written(long, "terminal")
    assert "\n50. Figure changed in a copied sentence" in page
    assert "\n51. " not in page
    assert "Errors (300)" in page
    assert "Warnings" not in page
    assert "Not shown: 250 errors, 300 warnings, 300 notes. To see them all: --max 0" in page
    assert "\n900. " in written(long, "terminal", most=0)
    assert "싣지 않은 것: 오류 250건, 주의 300건, 참고 300건" in written(long, "terminal", lang="ko")


@pytest.mark.parametrize("part", ["report", "duplicates", "claims", "facts"])
def test_markdown_fits_a_comment_and_ends_with_whole_findings(long, part):
    huge = replace(
        long,
        claims=long.claims * 3000,
        facts=long.facts * 2000,
        problems=long.problems * 2000,
        compared=long.compared,
    )
    page = written(huge, "markdown", part=part)
    assert 50_000 < len(page) < 60_000
    assert "To see them all: --max 0" in page
    assert len(written(huge, "markdown", part=part, most=0)) > 60_000


def test_two_long_articles_beside_each_other_leave_room_for_what_contradicts(long):
    lines = [f"The council met in hall {number} of house {number}.\n" for number in range(600)]
    one, other = Article("a.txt", "".join(lines)), Article("b.txt", "".join(lines).replace("met", "sat"))
    pair = replace(long, articles=(one, other), duplicates=())
    page = written(pair, "markdown", part="diff")
    assert 50_000 < len(page) < 60_000
    rows = page.count("| ≠ |")
    assert rows > 100
    assert f"\nand {600 - rows} more. To see them all: --max 0\n" in page
    assert "Not shown: " in page
    assert written(pair, "markdown", part="diff", most=0).count("| ≠ |") == 600


def test_what_does_not_fit_into_markdown_is_counted(long):
    page = written(long, "markdown")
    told = page.count("`claims.figure.differs_in_copy`")
    assert f"Not shown: {300 - told} errors, 300 warnings, 300 notes." in page
    # Each finding that is told is told to its last line.
    assert page.count("### ") == page.count("Likely right: ") == told


def test_one_wording_in_a_thousand_places_is_told_once(report):
    crowded = replace(report.findings[1], evidence=report.findings[1].evidence[:1] * 1000)
    page = written(replace(report, findings=(crowded,)), "markdown")
    assert page.count("`news/a.txt:2` caption") == 5
    assert " and 995 more: " in page


def test_many_wordings_of_one_side_are_counted(report, articles):
    lines = Article("c.txt", "".join(f"{number}번 전무\n" for number in range(30)), ())
    places = tuple(
        Evidence("c.txt", 0, start, start + 2, "전무", "body", number)
        for number, start in enumerate((m.start() for m in re.finditer("전무", lines.text)), 1)
    )
    crowded = replace(report.findings[1], evidence=places)
    page = written(replace(report, articles=(*articles, lines), findings=(crowded,)), "markdown")
    assert page.count("번 <b>전무</b>") == 10
    assert "  - and 20 more" in page


def test_no_more_is_told_of_a_copy_than_fits(report):
    crowded = replace(report.duplicates[0], members=(Member("a.txt", 0, 5, "body"),) * 1000)
    page = written(replace(report, findings=(), facts=(), duplicates=(crowded,)), "markdown", part="duplicates")
    assert " and 995 more: " in page


@pytest.mark.parametrize("format_", ["json", "jsonl"])
def test_machines_get_everything_unless_asked_otherwise(long, format_):
    assert written(long, format_).count('"suspect": 1') == 300
    short = written(long, format_, most=1)
    assert short.count('"suspect": 1') == 1
    records = [json.loads(short)] if format_ == "json" else [json.loads(line) for line in short.splitlines()]
    left = [one["left_out"] for one in records if "left_out" in one]
    left += [one["count"] for one in records if one.get("record") == "left_out"]
    assert left == [899]
    assert '"left_out"' not in written(long, format_)


@pytest.mark.parametrize("part", ["duplicates", "claims", "facts"])
@pytest.mark.parametrize("format_", ["terminal", "markdown"])
def test_each_list_can_be_cut_and_says_so(report, part, format_):
    name = {"duplicates": "duplicates", "claims": "claims", "facts": "facts"}[part]
    several = replace(report, **{name: getattr(report, name)[:1] * 7})
    assert "and 5 more. To see them all: --max 0" in written(several, format_, part=part, most=2)
    assert "--max" not in written(several, format_, part=part)


def test_problems_are_never_crowded_out_of_markdown(long):
    page = written(replace(long, problems=(Problem("news/c.txt", "ingest.empty"),)), "markdown")
    assert "- `news/c.txt`: holds no text" in page


def test_a_place_is_a_path_from_the_folder_we_stand_in(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    inside = Article("a.txt", "x", (), path=tmp_path / "news" / "a.txt")
    assert where(inside, "a.txt", 12) == "news/a.txt:12"
    assert where(replace(inside, path=Path("news/a.txt")), "a.txt", 12) == "news/a.txt:12"
    assert where(replace(inside, path=Path("/elsewhere/a.txt")), "a.txt", 12) == "/elsewhere/a.txt:12"
    assert where(replace(inside, path=None), "a", 12) == "a:12"
    assert where(None, "a", 12) == "a:12"


@pytest.mark.parametrize("format_", ["terminal", "markdown"])
def test_claims_stand_under_their_article_and_their_line(report, articles, format_):
    again = report.claims[0]._replace(article="b.txt")
    page = written(replace(report, claims=(*report.claims * 2, again)), format_, lang="ko", part="claims")
    first, second = page.index("한가람전자, 새 공장 연다"), page.index("b.txt", page.index("news/a.txt:2"))
    assert first < page.index("news/a.txt:2") < second
    assert page.count("news/a.txt:2") == 1
    assert page.count("오세준 전무") == 3


def test_a_line_is_that_of_the_quoted_place(report, articles):
    line = Evidence("a.txt", 0, 16, 19, articles[0].text[16:19], "caption", 2)
    finding = replace(report.findings[0], evidence=(line,), suspect=None)
    assert "news/a.txt:2" in written(replace(report, findings=(finding,)), "terminal")
