"""`-` wherever a path stands."""

import io
import json
import sys

import pytest

STORY = "새들시, 봄꽃 축제에 {0} 다녀가\n\n새들시는 사흘간 열린 봄꽃 축제에 모두 {0}이 다녀갔다고 7일 밝혔다.\n"


@pytest.fixture
def piped(monkeypatch):
    """Lets a test say what stands on standard input."""

    def pipe(content):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content), encoding="ascii"))

    return pipe


@pytest.mark.parametrize("encoding", ["utf-8", "cp949", "utf-16"])
def test_standard_input_is_decoded_as_a_file_is(run, piped, encoding):
    piped(STORY.format("3만7200명").encode(encoding))
    document = json.loads(run("claims", "-", "--format", "json").out)
    assert [(one["key"], one["path"], one["headline"]) for one in document["articles"]] == [
        ("-", "-", "새들시, 봄꽃 축제에 3만7200명 다녀가")
    ]
    assert "3만7200명" in [claim["quote"] for claim in document["claims"]]


@pytest.mark.parametrize(
    ("command", "named"),
    [
        (["report", "-", "a.txt"], "-:3  body"),
        (["check", "-", "--against", "a.txt"], "-:3  body"),
        (["check", "a.txt", "--against", "-"], "-:3  body"),
        (["duplicates", "-", "a.txt"], "-:3  body"),
        (["facts", "-", "a.txt"], "text: -:1"),
        (["claims", "-"], "-:3  body"),
    ],
)
def test_standard_input_stands_wherever_a_path_does(run, piped, tmp_path, monkeypatch, command, named):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(STORY.format("3만7200명"), encoding="utf-8")
    piped(STORY.format("3만720명").encode())
    ended = run(*command)
    assert (ended.status, ended.err) == (int(command[0] == "check"), "")
    assert named in ended.out


def test_export_reads_it_too(run, piped, tmp_path):
    piped(STORY.format("3만7200명").encode())
    assert run("export", "-", "--to", tmp_path).status == 0
    assert "\n-," in (tmp_path / "articles.csv").read_text(encoding="utf-8-sig")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "-: standard input is empty; pipe an article into the command, or name a file"),
        (b" \n", "-: standard input is empty"),
        (b"%PDF-1.4\n", "-: is not a text file"),
        (bytes(range(256)) * 20, "-: is not a text file"),
    ],
)
def test_what_cannot_be_read_is_a_problem_and_the_rest_is_reported(run, piped, tmp_path, content, said):
    (tmp_path / "a.txt").write_text(STORY.format("3만7200명"), encoding="utf-8")
    piped(content)
    ended = run("report", tmp_path / "a.txt", "-", "--format", "json")
    assert ended.status == 2
    assert said in ended.err
    document = json.loads(ended.out)
    assert [one["key"] for one in document["articles"]] == ["a.txt"]
    assert document["problems"][0]["path"] == "-"


def test_a_closed_standard_input_is_told(run, monkeypatch):
    monkeypatch.setattr(sys, "stdin", None)
    ended = run("report", "-")
    assert (ended.status, "standard input is closed" in ended.out) == (2, True)


@pytest.mark.parametrize("command", [["report", "-", "-"], ["check", "-", "--against", "-"]])
def test_it_can_be_named_once(run, piped, command):
    piped(b"x")
    ended = run(*command)
    assert (ended.status, ended.out) == (2, "")
    assert "can be read only once" in ended.err


def test_more_than_an_article_may_hold_is_not_read(run, piped, monkeypatch):
    monkeypatch.setattr("daejo.ingest.standard_input.MAX_BYTES", 10)
    piped(b"x" * 11)
    assert "is larger than" in run("report", "-").out


def test_who_types_the_article_is_told_how_to_end_it(run, piped, monkeypatch):
    piped(STORY.format("3만7200명").encode())
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    assert "Ctrl-D" in run("claims", "-").err
