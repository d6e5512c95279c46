"""Whatever an article, a name or a problem holds, every format stays what it is for whoever reads it."""

import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest

from daejo.finding import Problem
from daejo.report import WRITERS

HOSTILE = [
    "<script>alert(1)</script>",
    "]]>",
    "\x1b[31m\x9b2J",
    "\n::error file=x::y\n::set-output name=a::b",
    "##[error]c ##vso[task.setvariable v=w]d",
    "%0A::error::x%0D%0Ay",
    "\u202e\u2066\u200f",
    "\x00",
    "\r::stop-commands::x",
    "`)](https://a.example) ![x](y)",
    "\ud800",
    '","x":1}',
    "&lt;&#x1b;&amp;",
]
FORMATS = [one.name for one in WRITERS if "report" in one.parts]


@pytest.fixture(params=HOSTILE, ids=range(len(HOSTILE)))
def hostile(request, report):
    """The report with such words in its texts, keys, values, reasons and problems."""
    words = f"전무{request.param}"
    one, other = report.articles
    text = one.text.replace("전무", words)
    moved = replace(one, key=f"{request.param}{one.key}", text=text, headline=words, path=None, zones=())

    def held(places):
        return tuple(
            place._replace(article=moved.key, quote=words, end=place.end + len(request.param))
            if place.quote == "전무"
            else place._replace(article=moved.key if place.article == one.key else place.article)
            for place in places
        )

    return replace(
        report,
        articles=(moved, other),
        duplicates=(),
        claims=(),
        facts=(),
        findings=tuple(
            replace(f, about=words, values=(words, words), correction=words, evidence=held(f.evidence))
            for f in report.findings
        ),
        problems=(Problem(f"news/{words}.txt", "ingest.failed", {"cause": words}),),
    )


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("lang", ["ko", "en"])
def test_a_log_takes_nothing_for_a_command_and_a_terminal_nothing_for_a_sequence(hostile, written, name, lang):
    told = written(hostile, name, lang=lang)
    lines = re.split(r"[\r\n\x0b\x0c\x85\u2028\u2029]", told)
    commands = [line for line in lines if re.match(r"\s*::[a-z]", line)]
    assert len(commands) == (4 if name == "github" else 0)
    assert all(re.match(r"::(error|warning|notice) (file|title)=", line) for line in commands)
    assert not re.search(r"##[A-Za-z]*\[", told)
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]", told)


@pytest.mark.parametrize("name", ["json", "sarif", "gitlab", "rdjson"])
def test_json_is_read_back_with_the_same_shape(hostile, report, written, name):
    def shape(value):
        if isinstance(value, dict):
            return {key: shape(one) for key, one in value.items() if key not in ("artifacts", "uriBaseId")}
        if isinstance(value, list):
            return len(value)
        return type(value)

    told, plain = json.loads(written(hostile, name)), json.loads(written(report, name))
    if name == "json":
        assert len(told["findings"]) == len(plain["findings"])
    else:
        assert shape(told) == shape(plain)


def test_xml_is_read_back_with_the_same_elements(hostile, report, written):
    told, plain = (ElementTree.fromstring(written(one, "junit")) for one in (hostile, report))
    assert [one.tag for one in told.iter()] == [one.tag for one in plain.iter()]


def test_markdown_holds_no_element_but_bold(hostile, written):
    seen = set()

    class Seen(HTMLParser):
        def handle_starttag(self, tag, attrs):
            seen.add((tag, *attrs))

    from markdown_it import MarkdownIt

    Seen().feed(MarkdownIt("commonmark", {"html": True}).render(written(hostile, "markdown")))
    assert {one[0] for one in seen} <= {"h1", "h2", "h3", "p", "ul", "li", "b", "code"}
    assert all(len(one) == 1 for one in seen)
