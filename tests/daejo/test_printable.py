"""What an article, a file name, an option or a setting holds steers no terminal, no build and no page."""

import io
import json
import re
import sys
from dataclasses import replace

import pytest

from daejo.finding import Problem
from daejo.printable import encoded, inert, printable
from daejo.report import WRITERS, writer

STEERING = "\x1b[31m\x9b2J\u202e\u2066\x07"
COMMANDS = "\n::error file=x::y\n  ::set-output name=a::b ##[error]c ##vso[task.setvariable v=w]d ##teamcity[x]"


def commands(told):
    """What a build would run of a log: `::name::` at the start of a line, `##[name]` anywhere."""
    return re.findall(r"(?m)^\s*::[a-z-]+.*?::|##[a-z]*\[", told)


def steering(told):
    return re.findall(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]", told)


@pytest.fixture
def hostile(articles, report):
    """The report with steering words in an article, a name, a reason, a correction and a problem."""
    words = f"전무{STEERING}{COMMANDS}"
    text = articles[0].text.replace("전무", words)
    named = [replace(article, key=f"{COMMANDS}{STEERING}{article.key}") for article in articles]
    one, other = replace(named[0], text=text, headline=words, zones=()), named[1]
    names = dict(zip((a.key for a in articles), (one.key, other.key), strict=True))

    def moved(places):
        return tuple(place._replace(article=names[place.article]) for place in places)

    return replace(
        report,
        articles=(one, other),
        duplicates=tuple(replace(d, members=moved(d.members)) for d in report.duplicates),
        claims=tuple(c._replace(article=names[c.article]) for c in report.claims),
        findings=tuple(
            replace(f, about=words, evidence=moved(f.evidence), correction=words, values=(words, words))
            for f in report.findings
        ),
        facts=tuple(
            replace(f, about=words, values=(words,) * 2, voices=(1, 1), evidence=moved(f.evidence))
            for f in report.facts
        ),
        problems=(Problem(words, "ingest.failed", {"cause": words}), Problem("x", "no such key", {"cause": words})),
        compared=report.compared._replace(groups=((one.key, other.key),)),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("name", "part"),
    [
        (one.name, part)
        for one in WRITERS
        for part in ("report", "duplicates", "claims", "facts")
        if part in one.parts and not one.binary
    ],
)
def test_no_format_hands_on_what_steers(hostile, capsys, monkeypatch, name, part):
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    writer(name)(hostile, lang="en", stream=sys.stdout, part=part)
    told = capsys.readouterr().out
    assert "error" in told
    if name == "github":  # five lines are commands of its own, and hold no other
        own, told = re.findall(r"(?m)^::(?:error|warning|notice) .*$", told), re.sub(r"(?m)^::\w+ ", "", told)
        assert [line.split(" ")[0] for line in own] == ["::error"] * 3 + ["::warning", "::notice"]
    assert commands(told) == steering(told) == []


def test_machines_read_back_what_was_written():
    words = f"{STEERING}{COMMANDS} 👩\u200d🚒 ## [not one]"
    assert json.loads(encoded(json.dumps(words, ensure_ascii=False))) == words


@pytest.mark.parametrize("plain", ["std::vector", "오전 9::30", "# 제목", "#[x]", "C## [x]", "a : : b"])
def test_what_commands_nothing_stays_as_it_is(plain):
    assert inert(printable(plain)) == plain


@pytest.mark.parametrize(
    "arguments",
    [
        ("report", f"no{STEERING}{COMMANDS}.txt"),
        ("report", f"--no{STEERING}{COMMANDS}", "a.txt"),
        ("report", "a.txt", "--output", f"no{STEERING}{COMMANDS}/a.json"),
        ("report", "a.txt", "--pipeline", f"no{STEERING}{COMMANDS}"),
        ("explain", f"no{STEERING}{COMMANDS}"),
    ],
)
def test_what_a_command_line_holds_is_told_without_what_steers(run, arguments):
    ended = run(*arguments)
    assert ended.status == 2
    assert "no" in ended.out + ended.err
    assert commands(ended.out + ended.err) == steering(ended.out + ended.err) == []


@pytest.mark.parametrize(
    "settings", ['[claims]\npipelines = "{}"', '[dedup]\n"{}" = 1', '"{}" = 1', "[dedup]\nthreshold = '''{}'''"]
)
def test_what_the_settings_hold_is_told_without_what_steers(run, tmp_path, monkeypatch, settings):
    monkeypatch.chdir(tmp_path)
    words = "\\u001b[31m\\u202e\\n::error::x ##[error]y" if "'''" not in settings else "\n::error::x ##[error]y"
    (tmp_path / "daejo.toml").write_text(settings.format(words), encoding="utf-8")
    ended = run("report", ".")
    assert (ended.status, ended.err.count("\n")) == (2, 1)
    assert ended.err.startswith("daejo: daejo.toml: ")
    assert commands(ended.err) == steering(ended.err) == []


def test_the_tables_are_named_without_what_steers(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("해온시는 3일 다리를 열었다.\n", encoding="utf-8")
    ended = run("export", "a.txt", "--to", "::error::x")
    assert ended.status == 0
    assert ": :error::x/articles.csv\n" in ended.out
    assert commands(ended.out) == []


CALLS = {
    "@octocat의 말": "@&#8203;octocat의 말",
    "a@b.example": "a@&#8203;b.example",
    "#12, !3, GH-45": r"\#&#8203;12, !&#8203;3, GH-&#8203;45",
    "https://a.example와 www.a.example": "https:&#8203;//a.example와 www&#8203;.a.example",
    "<b>x</b> `y` |z| [l](u) *s* _u_ ~d~ $5": r"\<b\>x\</b\> \`y\` \|z\| \[l\](u) \*s\* \_u\_ \~d\~ \$5",
}


@pytest.mark.parametrize(("words", "told"), CALLS.items())
def test_markdown_links_and_calls_nobody(report, words, told):
    finding = replace(report.findings[0], correction=words, about=words, values=(words, "b"))
    stream = io.StringIO()
    writer("markdown")(replace(report, findings=(finding,)), lang="en", stream=stream, part="report")
    assert f"Likely right: {told}\n" in stream.getvalue()
    assert f"“{told}”" in stream.getvalue()


@pytest.mark.parametrize(("words", "told"), [("1. 하나", r"1\. 하나"), ("- 둘", r"\- 둘"), ("= 셋", r"\= 셋")])
def test_a_reason_begins_no_list(report, monkeypatch, words, told):
    monkeypatch.setattr("daejo.report.markdown.reason", lambda finding, lang: words)
    stream = io.StringIO()
    writer("markdown")(report, lang="ko", stream=stream, part="report")
    assert f"\n{told} `claims." in stream.getvalue()
