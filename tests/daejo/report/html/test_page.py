import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256

import pytest

from claims.crosscheck import Grade
from daejo.finding import Report
from daejo.messages import messages
from daejo.report.html.page import HEADINGS, Page

EMPTY = Report((), (), (), (), ())


def page(report, lang="en", part="report", most=None):
    return Page(report, lang, part=part, most=most)


def test_what_must_change_is_said_first(report):
    assert page(report).verdict == "Not yet: 1 place must change."
    assert page(report, "ko").verdict == "아직 마감할 수 없습니다: 고쳐야 할 곳 1건."


def test_warnings_notes_and_nothing_are_told_apart(report):
    whole = replace(report, problems=())
    warned = replace(whole, findings=tuple(one for one in whole.findings if one.grade is not Grade.ERROR))
    assert page(warned).verdict == "1 place to verify before closing."
    assert page(replace(whole, findings=warned.findings[1:])).verdict == "Nothing found stands against closing."
    assert page(replace(report, findings=())).verdict == "Not everything was read: 1 problem."


def test_the_verdict_has_a_state(report):
    whole = replace(report, problems=())
    warned = replace(whole, findings=whole.findings[1:])
    noted = replace(whole, findings=whole.findings[2:])
    read = [page(one).state for one in (report, warned, noted, replace(EMPTY, problems=report.problems), EMPTY)]
    assert read == ["stop", "look", "free", "look", "free"]


def test_zero_is_said_too(report):
    assert {one.name: one.number for one in page(report).counts} == {
        "own": 1,
        "open": 0,
        "warning": 1,
        "note": 1,
        "copies": 1,
    }
    assert {one.number for one in page(EMPTY).counts} == {0}


def test_errors_where_nobody_is_suspected_come_behind_those_with_a_suspect(report):
    one = report.findings[0]
    both = replace(report, findings=(replace(one, suspect=None), replace(one, id="f9"), *report.findings[1:]))
    assert [(card.heading, card.id) for card in page(both).cards] == [
        ("own", "f9"),
        ("open", "f1"),
        ("warning", "f2"),
        ("note", "f3"),
    ]


def test_errors_of_others_come_last(report):
    held = replace(report, new=frozenset({"a.txt"}))
    assert [card.heading for card in page(held).cards] == ["warning", "note", "archive"]


def test_what_is_left_out_is_counted(report):
    assert [card.id for card in page(report, most=1).cards] == ["f1"]
    assert page(report, most=1).left_out == "Not shown: 1 warning, 1 note. To see them all: --max 0"
    assert page(report).left_out == ""


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_the_page_loads_nothing_and_runs_nothing_but_its_own(written, report, lang):
    html = written(report, "html", lang=lang)
    assert not re.findall(r"(?:src|href|action)=\"(?!#)", html)
    assert not re.findall(r"\sstyle=|\son\w+=", html)
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', html)[1].replace("&#39;", "'")
    assert policy.startswith("default-src 'none'; ")
    for name in ("style", "script"):
        inner = re.search(rf"<{name}>(.*?)</{name}>", html, re.DOTALL)[1]
        assert f"{name}-src 'sha256-{b64encode(sha256(inner.encode()).digest()).decode()}'" in policy


def test_the_same_report_gives_the_same_bytes(written, report):
    assert written(report, "html") == written(report, "html")


def test_every_link_leads_to_a_place_of_the_page(written, report):
    html = written(report, "html")
    ids = re.findall(r'\sid="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', html)) <= set(ids)


def test_every_article_and_every_copied_text_is_in_the_page_whatever_is_folded(written, report):
    html = written(report, "html")
    for article in report.articles:
        words = re.sub(r"<[^>]+>", "", html).replace("&#39;", "'")
        for line in article.text.splitlines():
            assert line in words


def test_every_word_of_the_page_is_used(report):
    from importlib.resources import files

    folder = files("daejo.report.html")
    inner = (*folder.iterdir(), *(folder / "templates").iterdir())
    source = "".join(one.read_text("utf-8") for one in inner if one.is_file())
    headings = {f"html.{of}.{heading}" for of in ("heading", "grade") for heading in HEADINGS}
    known = {f"html.{view}" for view in page(report).views} | headings
    words = {key for key in messages("en") if key.startswith("html.")}
    assert known <= words
    assert not [key for key in words - known if not re.search(rf"[\"']{key}[\"']", source)]


@pytest.mark.parametrize(
    ("part", "views"),
    [
        ("report", ["findings", "copies", "facts", "articles"]),
        ("diff", ["beside", "findings", "copies", "facts", "articles"]),
        ("duplicates", ["copies", "articles"]),
        ("facts", ["facts", "articles"]),
        ("claims", ["claims", "articles"]),
    ],
)
def test_a_page_holds_what_was_asked_for(written, report, part, views):
    html = written(report, "html", part=part)
    assert re.findall(r'<section id="(\w+)" class="view"', html) == ["problems", *views]
    ids = set(re.findall(r'\sid="([^"]+)"', html))
    assert set(re.findall(r'href="#([^"]+)"', html)) <= ids


@pytest.mark.parametrize("part", ["duplicates", "facts", "claims"])
def test_where_no_findings_were_asked_for_nothing_says_that_there_are_none(report, part):
    told = page(replace(report, findings=(), problems=()), part=part)
    assert told.verdict == told.closing
    assert (told.state, told.counts) == ("none", [])


def test_claims_are_told_with_their_place_and_value(written, report):
    words = re.sub(r"<[^>]+>", " ", written(report, "html", part="claims"))
    assert re.search(r"a\.txt:2.*title\s+오세준 전무", words, re.DOTALL)
