from dataclasses import replace

import pytest

from daejo.finding import Duplicate, Member
from daejo.report.html.articles import articles
from daejo.report.html.places import Places


def views(report):
    return articles(report, Places(report.articles, "en"))


def test_every_line_is_told_in_its_zone(report):
    first = views(report)[0]
    assert [(line.zone, line.zone_name) for line in first.lines] == [
        ("headline", "headline"),
        ("caption", "caption"),
        ("body", "body"),
    ]
    told = ["".join(segment.words for segment in line.segments) for line in first.lines]
    assert told == report.articles[0].text.splitlines()


def test_what_is_found_and_what_is_copied_is_marked_in_place(report):
    body = views(report)[0].lines[2].segments
    assert [(segment.words, segment.finding) for segment in body if segment.finding] == [
        ("품질혁신센터장", "f2"),
        ("3만7200명", "f1"),
    ]
    assert {segment.copies for segment in body} == {"1"}


def test_the_strip_lies_over_what_stands_elsewhere(report):
    first = views(report)[0]
    ((start, width),) = first.strip
    body = report.articles[0].zones[2]
    whole = len(report.articles[0].text)
    assert (start, width) == pytest.approx((1000 * body.start / whole, 1000 * (body.end - body.start) / whole), abs=1)
    assert first.taken.endswith("%")


def test_an_article_that_is_all_its_own_says_so(report):
    own = views(replace(report, duplicates=()))[0]
    assert (own.strip, own.taken) == ((), "")


def test_texts_within_one_another_are_both_named(report):
    one, other = report.articles
    body, at = one.zones[2], other.zones[1].start
    inner = Duplicate(
        "d2",
        "quote",
        1.0,
        (
            Member("a.txt", body.start + 3, body.start + 9, "body"),
            Member("b.txt", at, at + 6, "body"),
        ),
    )
    segments = views(replace(report, duplicates=(*report.duplicates, inner)))[0].lines[2].segments
    assert {segment.copies for segment in segments} == {"1", "1 2"}
    assert "".join(segment.words for segment in segments) == one.text[body.start : body.end]


def test_findings_are_counted_once_each(report):
    assert [view.findings for view in views(report)] == [3, 2]
