"""daejo baseline write, prune, and what a run does with what is known."""

import json

import pytest

from .test_inputs import RELEASE

SUM = "직원은 남자 20명과 여자 15명 등 모두 40명이다.\n"
ORDER = "학생이 300명에서 250명으로 늘었다.\n"


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.txt").write_text(SUM, encoding="utf-8")
    (tmp_path / "news" / "b.txt").write_text(ORDER, encoding="utf-8")
    return tmp_path


def rules(path):
    return [entry["rule"] for entry in json.loads(path.read_text(encoding="utf-8"))["findings"]]


def test_what_is_written_down_fails_nothing_any_more(run, here):
    assert run("report", "news", "--fail-on", "error").status == 1
    wrote = run("baseline", "write", "known.json", "news")
    assert (wrote.status, wrote.out) == (0, "known.json: 2 findings\n")
    ended = run("report", "news", "--fail-on", "note", "--baseline", "known.json")
    assert ended.status == 0
    assert "known: 2 in the baseline" in " ".join(ended.out.split())
    assert "But for what is known, no two places" in ended.out
    (here / "new.txt").write_text(ORDER.replace("250", "240"), encoding="utf-8")
    assert run("check", "new.txt", "--against", "news", "--baseline", "known.json").status == 1


@pytest.mark.parametrize(("lang", "told"), [("en", "known: 2 in the baseline"), ("ko", "이미 아는 것: 기준 목록 2건")])
def test_it_is_listed_where_asked(run, here, lang, told):
    run("baseline", "write", "known.json", "news")
    words = ("report", "news", "--baseline", "known.json", "--lang", lang, "--format", "markdown")
    plain, listed = run(*words).out, run(*words, "--list-known").out
    assert told in plain
    assert "claims.figure.sum" not in plain
    assert "claims.figure.sum" in listed
    assert ("기준 목록에 있음" if lang == "ko" else "In the baseline") in listed


def test_prune_takes_out_what_is_found_no_more(run, here):
    run("baseline", "write", "known.json", "news", "--lang", "ko")
    (here / "news" / "b.txt").write_text("학생이 300명에서 350명으로 늘었다.\n", encoding="utf-8")
    ended = run("baseline", "prune", "known.json", "news")
    assert (ended.status, ended.out) == (0, "known.json: 1 removed, 1 kept\n")
    assert rules(here / "known.json") == ["claims.figure.sum"]
    assert '"lang": "ko"' in (here / "known.json").read_text(encoding="utf-8")


def test_it_holds_what_a_check_against_the_same_tells(run, here):
    (here / "old.txt").write_text(RELEASE, encoding="utf-8")
    (here / "new.txt").write_text(RELEASE.replace("320억원", "230억원"), encoding="utf-8")
    run("archive", "add", "news.archive", "old.txt")
    for held in (("--against", "news.archive"), ("--release", "old.txt")):
        told = ("new.txt", *held)
        assert run("baseline", "write", "alone.json", "new.txt").out == "alone.json: 0 findings\n"
        assert run("baseline", "write", "known.json", *told).out == "known.json: 1 finding\n"
        assert run("check", *told, "--fail-on", "note").status == 1
        assert run("check", *told, "--fail-on", "note", "--baseline", "known.json").status == 0
        assert run("baseline", "prune", "known.json", *told).out == "known.json: 0 removed, 1 kept\n"
        assert run("baseline", "prune", "known.json", "new.txt").out == "known.json: 1 removed, 0 kept\n"


def test_the_language_of_a_baseline_stays(run, here):
    run("baseline", "write", "known.json", "news", "--lang", "ko")
    before = (here / "known.json").read_bytes()
    run("baseline", "write", "known.json", "news", "--lang", "en")
    assert (here / "known.json").read_bytes() == before


def test_nothing_is_changed_where_an_article_cannot_be_read(run, here):
    run("baseline", "write", "known.json", "news")
    before = (here / "known.json").read_bytes()
    for command in ("write", "prune"):
        ended = run("baseline", command, "known.json", "news", "gone.txt")
        assert (ended.status, ended.out) == (2, "")
        assert "known.json: nothing was changed, because of 1 problem" in ended.err
        assert (here / "known.json").read_bytes() == before


def test_an_article_is_not_overwritten(run, here):
    ended = run("baseline", "write", "news/a.txt", "news/b.txt")
    assert (ended.status, (here / "news" / "a.txt").read_text(encoding="utf-8")) == (2, SUM)
    assert "this is no baseline of daejo" in ended.err
    assert run("baseline", "prune", "none.json", "news").status == 2


def test_what_is_ignored_in_the_text_is_not_written_down_and_a_bad_comment_is_a_problem(run, here):
    path = here / "news" / "a.txt"
    path.write_text(f"<!-- daejo: ignore claims.figure.sum 그렇다 -->\n{SUM}", encoding="utf-8")
    run("baseline", "write", "known.json", "news")
    assert rules(here / "known.json") == ["claims.figure.order"]
    path.write_text(f"<!-- daejo: ignore claims.figure.sun 그렇다 -->\n{SUM}", encoding="utf-8")
    ended = run("report", "news/a.txt")
    assert ended.status == 2
    assert "line 1: there is no rule claims.figure.sun. Did you mean claims.figure.sum?" in " ".join(ended.out.split())


def test_a_notice_fails_nothing_and_goes_where_the_report_does_not(run, here):
    path = here / "news" / "a.txt"
    path.write_text("<!-- daejo: ignore claims.figure.sum so -->\n어제 회의가 열렸다.\n", encoding="utf-8")
    told = "line 1: there is nothing of claims.figure.sum to ignore; the comment can go"
    ended = run("report", "news/a.txt", "--fail-on", "note")
    assert ended.status == 0
    assert told in " ".join(ended.out.split())
    ended = run("report", "news/a.txt", "--format", "json")
    assert told in ended.err
    assert [one["key"] for one in json.loads(ended.out)["notices"]] == ["ignore.unused"]


def test_settings_name_what_is_known(run, here):
    run("baseline", "write", "known.json", "news")
    (here / "daejo.toml").write_text('[known]\nbaseline = "known.json"\n', encoding="utf-8")
    assert run("report", "news", "--fail-on", "note").status == 0
    (here / "daejo.toml").write_text('[known]\naccepted = "none.toml"\n', encoding="utf-8")
    ended = run("report", "news")
    assert (ended.status, ended.err) == (2, "daejo: none.toml: cannot be read (No such file or directory).\n")
