"""A file that spaCy reads back: the claims of each article as spans."""

import io
import sys
from dataclasses import replace

import pytest
import spacy
from spacy.tokens import DocBin

import daejo.spacy  # as its entry point does, where daejo is installed
from daejo import outputs
from daejo.report import writer

ATTRIBUTES = daejo.spacy.NAME


@pytest.fixture
def written():
    def call(report, **how):
        stream = io.TextIOWrapper(io.BytesIO())
        writer("spacy")(report, lang="en", stream=stream, part="claims", **how)
        return read(stream.buffer.getvalue())

    return call


def read(content):
    return list(DocBin().from_bytes(content).get_docs(spacy.blank("en").vocab))


def test_every_article_is_a_document_with_its_claims(written, report):
    first, second = written(report)
    assert [doc.text for doc in (first, second)] == [article.text for article in report.articles]
    (span,) = first.spans[ATTRIBUTES]
    assert (span.label_, span.text) == ("title", "오세준 전무")
    assert span._.daejo["value"]["title_span"] == {"start": 20, "end": 22}
    assert (span._.daejo["zone"], span._.daejo["line"]) == ("caption", 2)
    assert list(second.spans[ATTRIBUTES]) == []
    assert first.user_data["daejo_article"]["key"] == "a.txt"
    assert (first._.daejo_published, second._.daejo_published) == ("2025-03-05", None)


def test_korean_has_the_tokens_and_tags_of_kiwi(written, report):
    doc = written(report)[0]
    assert [(token.text, token.tag_) for token in doc.spans[ATTRIBUTES][0]] == [("오세준", "NNP"), ("전무", "NNG")]


def test_a_report_of_nothing_is_a_file_of_no_documents(written, report):
    assert written(replace(report, articles=(), claims=())) == []


def test_what_is_left_out_is_counted_in_its_document(written, report):
    one = report.claims[0]
    whole = replace(report, claims=(one, one, one._replace(article="b.txt")))
    assert [doc.user_data.get("daejo_left_out") for doc in written(whole)] == [None, None]
    assert [doc.user_data.get("daejo_left_out") for doc in written(whole, most=1)] == [1, 1]


def test_a_file_name_in_another_encoding_is_kept_as_its_escape(written, report):
    article = replace(report.articles[0], key="\udcb1.txt", path=None)
    (doc,) = written(replace(report, articles=(article,), claims=()))
    assert doc.user_data["daejo_article"]["key"] == "\\udcb1.txt"


def test_the_command_writes_a_file(run, tmp_path):
    (tmp_path / "a.txt").write_text("오세준 한가람전자 전무가 5일 왔다.\n", encoding="utf-8")
    ended = run("claims", tmp_path / "a.txt", "--output", tmp_path / "c.spacy")
    assert (ended.status, ended.out, ended.err) == (0, "", "")
    (doc,) = read((tmp_path / "c.spacy").read_bytes())
    assert [span._.daejo["quote"] for span in doc.spans[ATTRIBUTES]] == ["오세준 한가람전자 전무", "5일"]
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_the_command_writes_to_a_pipe_and_to_no_terminal(monkeypatch, tmp_path, capfdbinary):
    from daejo.cli import main

    (tmp_path / "a.txt").write_text("오세준 한가람전자 전무가 왔다.\n", encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["daejo", "claims", str(tmp_path / "a.txt"), "--format", "spacy"])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 0
    (doc,) = read(capfdbinary.readouterr().out)
    assert len(doc.spans[ATTRIBUTES]) == 1

    class Terminal(io.StringIO):
        def isatty(self):
            return True

    monkeypatch.setattr(outputs, "standard_output", Terminal)
    with pytest.raises(SystemExit) as ended:
        main()
    said = capfdbinary.readouterr()
    assert (ended.value.code, said.out) == (2, b"")
    assert "--output" in said.err.decode()


@pytest.mark.parametrize("command", [["report"], ["check", "--against", "b.txt"], ["duplicates"], ["facts"]])
@pytest.mark.parametrize("how", [["--format", "spacy"], ["--output", "c.spacy"]])
def test_other_commands_refuse_it_before_any_work(run, tmp_path, monkeypatch, command, how):
    monkeypatch.chdir(tmp_path)
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("오세준 한가람전자 전무가 왔다.\n", encoding="utf-8")
    ended = run(command[0], "a.txt", *command[1:], *how)
    assert (ended.status, ended.out) == (2, "")
    assert ended.err == "daejo: --format spacy holds claims alone. Use it with daejo claims.\n"
    assert not (tmp_path / "c.spacy").exists()
