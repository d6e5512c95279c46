"""What a notebook shows of a report: readable in any theme, inert and bounded."""

import io
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from daejo.finding import Evidence, Problem
from daejo.report.html import notebook, write

HOSTILE = "<script>alert(1)</script><img src=x onerror=y>\x1b[31m\u202e&amp;'\""


class Parts(HTMLParser):
    """The elements of some HTML, their attributes and their words."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.attributes, self.words, self.open = set(), set(), "", []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.open += [] if tag == "br" else [tag]

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.words += data


@pytest.mark.parametrize(
    ("lang", "verdict"), [("en", "Not yet: 1 place must change."), ("ko", "아직 마감할 수 없습니다")]
)
def test_verdict_counts_and_findings_with_both_sides(report, lang, verdict):
    words = Parts(notebook(report, lang)).words
    assert verdict in words
    for shown in ("3만7200명", "3만720명", "전무", "품질혁신센터장", "claims.figure.differs_in_copy", "b.txt:2"):
        assert shown in words


def test_a_report_shows_itself_in_the_language_of_the_locale(report, monkeypatch):
    for locale, lang in (("ko_KR.UTF-8", "ko"), ("en_US.UTF-8", "en")):
        monkeypatch.setenv("LC_ALL", locale)
        assert report._repr_html_() == notebook(report, lang)


def test_a_report_is_written_as_the_page_that_the_command_writes(report):
    stream = io.StringIO()
    write(report, lang="ko", stream=stream)
    assert report.to_html(lang="ko") == stream.getvalue()
    assert report.to_html(lang="en", most=1).count('<article class="finding') == 1


def test_a_report_without_findings_says_so(report):
    clean = replace(report, findings=(), problems=())
    assert "No two places were found that contradict each other." in notebook(clean, "en")
    assert "Nothing found stands against closing." in notebook(clean, "en")


def test_neither_script_nor_style_sheet_nor_a_colour_of_ink_or_paper(report):
    html = notebook(report, "en")
    parts = Parts(html)
    assert parts.open == []
    assert parts.tags <= {"div", "p", "br", "b", "strong", "small", "span", "code"}
    assert parts.attributes <= {"class", "lang", "style"}
    # A theme has its own; a see-through grey is seen on both.
    assert not re.search(r"[;\"\s]color:", html)
    assert set(re.findall(r"background:([^;\"]+)", html)) <= {"rgba(127,127,127,.22)"}


def test_hostile_words_are_seen_and_do_nothing(report):
    article = replace(report.articles[0], text=report.articles[0].text.replace("3만7200명", HOSTILE), key=HOSTILE)
    start = article.text.index(HOSTILE)
    place = Evidence(article.key, 0, start, start + len(HOSTILE), HOSTILE, None, 3)
    finding = replace(report.findings[0], evidence=(place, report.findings[0].evidence[1]), correction=HOSTILE)
    hostile = replace(
        report, articles=(article, report.articles[1]), duplicates=(), claims=(), facts=(), findings=(finding,),
        problems=(Problem(HOSTILE, "ingest.failed", {"cause": HOSTILE}),),
    )  # fmt: skip
    html = notebook(hostile, "en")
    parts = Parts(html)
    assert parts.tags <= {"div", "p", "br", "b", "strong", "small", "span", "code"}
    assert parts.words.count("<script>alert(1)</script>") >= 4
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]", html)


def test_what_is_shown_is_bounded_and_the_rest_counted(report):
    first = report.findings[0]
    long = replace(first, details={"x": "y" * 9000}, correction="가나 " * 9000, values=("다라 " * 9000, "마바 " * 9000))
    many = tuple(replace(long, id=f"f{number}") for number in range(300))
    problems = tuple(Problem(f"{'n' * 5000}{number}", "ingest.empty") for number in range(300))
    html = notebook(replace(report, findings=many, problems=problems), "en")
    assert len(html) < 100_000
    assert "Not shown: 280 errors. All of them: report.findings" in html
    assert "and 295 more" in html
