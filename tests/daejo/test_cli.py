import io
import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest

from daejo import cli
from daejo.arguments import spread
from daejo.finding import Report
from daejo.writing import replacing

HEAVY = ("spacy", "pandas", "scipy", "datasketch", "kiwipiepy", "numpy", "claims", "dedup")


@pytest.fixture
def examined(monkeypatch):
    """Lets a test say what `examine` finds, and see what it was asked."""
    asked = {}

    def stand_in(found):
        def examine(inputs, *, settings=None, archive=(), progress=None):
            asked.update(inputs=[*inputs], archive=[*archive], settings=settings)
            if isinstance(found, BaseException):
                raise found
            return found

        for name in ("examine", "copied"):
            module = ModuleType(f"daejo.{name}")
            setattr(module, name, examine)
            monkeypatch.setitem(sys.modules, module.__name__, module)
        return asked

    return stand_in


@pytest.fixture
def clean(report):
    return replace(report, problems=())


def test_report_ends_well_whatever_it_finds(run, examined, clean):
    examined(clean)
    assert run("report", "a.txt").status == 0


@pytest.mark.parametrize(("grade", "status"), [("error", 1), ("warning", 1), ("note", 1), ("never", 0)])
def test_fail_on_sets_the_mildest_grade_that_fails(run, examined, clean, grade, status):
    examined(clean)
    assert run("report", "a.txt", "--fail-on", grade).status == status


def test_a_warning_does_not_fail_on_error(run, examined, clean):
    examined(replace(clean, findings=clean.findings[1:]))
    assert run("report", "a.txt", "--fail-on", "error").status == 0
    assert run("report", "a.txt", "--fail-on", "warning").status == 1


def test_check_fails_on_errors_by_itself(run, examined, clean):
    asked = examined(clean)
    assert run("check", "new.txt", "--against", "archive").status == 1
    assert [str(path) for path in asked["inputs"]] == ["new.txt"]
    assert [str(path) for path in asked["archive"]] == ["archive"]


def test_what_could_not_be_read_wins_over_findings_and_the_rest_is_reported(run, examined, report):
    examined(report)
    ended = run("report", "a.txt", "--fail-on", "error", "--format", "json")
    assert ended.status == 2
    assert len(json.loads(ended.out)["findings"]) == 3
    assert ended.err == "daejo: news/c.txt: holds no text\n"


def test_nothing_to_read_is_no_success(run, examined):
    examined(Report((), (), (), (), ()))
    ended = run("report", "folder")
    assert (ended.status, ended.out) == (2, "")
    assert "no article to read" in ended.err


def test_standard_output_is_the_one_of_the_moment(monkeypatch, examined, clean):
    examined(clean)
    monkeypatch.setattr(sys, "argv", ["daejo", "report", "a.txt", "--format", "json"])
    for _ in range(2):
        raw = io.BytesIO()
        monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="cp949", write_through=True))
        with pytest.raises(SystemExit):
            cli.main()
        assert json.loads(raw.getvalue().decode("utf-8"))["schema"] == "daejo.report/1"


def test_each_format_goes_to_its_own_output(run, examined, clean, tmp_path):
    examined(clean)
    to = tmp_path / "report.json"
    ended = run("report", "a.txt", "--format", "json", "--output", to, "--format", "markdown", "--output", "-")
    assert ended.out.startswith("# Consistency report")
    assert json.loads(to.read_text(encoding="utf-8"))["schema"] == "daejo.report/1"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--format", "json", "--format", "jsonl"], "Standard output carries one report"),
        (["--format", "json", "--format", "jsonl", "--output", "x"], "--format is given 2 times, --output 1 time:"),
        (["--format", "json", "--format", "jsonl", "--output", "x", "--output", "x"], "two formats cannot go to one"),
        (["--output", "nowhere/at/all.txt"], "the folder nowhere/at does not exist"),
        (["--format", "docx"], "--format is “docx”; expected: terminal,"),
        (["--threshold", "7"], "--threshold is 7;"),
    ],
)
def test_a_command_that_cannot_be_carried_out_is_refused_before_any_work(run, examined, clean, arguments, said):
    asked = examined(clean)
    ended = run("report", "a.txt", *arguments)
    assert (ended.status, ended.out, asked) == (2, "", {})
    assert said in " ".join(ended.err.replace("│", " ").split())


def test_a_defect_is_one_line_for_the_user(run, examined, monkeypatch):
    examined(ValueError("boom\nsecond line"))
    ended = run("report", "a.txt", "--lang", "ko")
    assert (ended.status, ended.out) == (2, "")
    assert "ValueError: boom, " in ended.err
    assert "프로그램의 결함" in ended.err
    assert ended.err.count("\n") == 1
    monkeypatch.setenv("DAEJO_DEBUG", "1")
    assert "Traceback" in run("report", "a.txt").err


def test_half_a_character_in_a_file_name_does_not_stop_json(run, examined, clean, monkeypatch):
    from daejo.finding import Problem

    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="utf-8", write_through=True))
    examined(replace(clean, problems=(Problem("\udcb0.txt", "ingest.empty"),)))
    assert run("report", "a.txt", "--format", "json").status == 2
    assert json.loads(raw.getvalue())["problems"][0]["path"] == "\udcb0.txt"


def test_an_interrupted_run_says_so(run, examined):
    examined(KeyboardInterrupt())
    ended = run("report", "a.txt")
    assert (ended.status, ended.err) == (130, "daejo: Interrupted.\n")


def test_a_reader_who_has_enough_may_close_the_pipe(run, examined, clean, monkeypatch):
    class Closed(io.StringIO):
        def write(self, words):
            raise BrokenPipeError

    examined(clean)
    monkeypatch.setattr(sys, "stdout", Closed())
    assert run("report", "a.txt").status == 0
    assert run("report", "a.txt", "--fail-on", "error", "--format", "json").status == 1


@pytest.mark.parametrize(
    ("locale", "first"), [("ko_KR.UTF-8", "1. 베낀"), ("en_US.UTF-8", "1. Figure"), ("C", "1. Figure")]
)
def test_messages_are_in_the_language_of_the_locale(run, examined, clean, monkeypatch, locale, first):
    monkeypatch.setenv("LC_ALL", locale)
    examined(clean)
    assert first in run("report", "a.txt").out


def test_lang_wins_over_the_locale(run, examined, clean):
    examined(clean)
    assert "1. 베낀" in run("report", "a.txt", "--lang", "ko").out


def test_duplicates_and_claims_tell_their_own_list(run, examined, clean):
    examined(clean)
    copies = run("duplicates", "a.txt").out
    assert "nearly identical 93%" in copies
    assert "Errors" not in copies
    assert "오세준 전무" in run("claims", "a.txt").out
    assert "3만720명  1 independent text: news/b.txt:2" in run("facts", "a.txt").out


def test_export_writes_six_tables(run, examined, clean, tmp_path):
    examined(clean)
    ended = run("export", "a.txt", "--to", tmp_path / "out", "--as", "jsonl")
    assert (ended.status, ended.out.splitlines()[0]) == (0, str(tmp_path / "out" / "articles.jsonl"))
    assert "6 tables in" in ended.err
    assert ": 2 articles, 1 copied text, 1 claim, 3 findings, 2 people and facts\n" in ended.err
    assert len(list((tmp_path / "out").iterdir())) == 6


def test_export_writes_one_workbook(run, examined, clean, tmp_path):
    examined(clean)
    ended = run("export", "a.txt", "--to", tmp_path / "out", "--as", "xlsx")
    assert (ended.status, ended.out.splitlines()) == (0, [str(tmp_path / "out" / "daejo.xlsx")])
    assert "6 tables in" in ended.err
    again = run("export", "a.txt", "--to", tmp_path / "out", "--as", "xlsx")
    assert (again.status, "daejo.xlsx is there already. --force" in again.err) == (2, True)
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["daejo.xlsx"]


def test_export_overwrites_no_table_unless_told_to(run, examined, clean, tmp_path):
    examined(clean)
    (tmp_path / "facts.csv").write_text("mine", encoding="utf-8")
    ended = run("export", "a.txt", "--to", tmp_path)
    assert (ended.status, "--force" in ended.err) == (2, True)
    assert (tmp_path / "facts.csv").read_text(encoding="utf-8") == "mine"
    assert run("export", "a.txt", "--to", tmp_path, "--force").status == 0
    assert (tmp_path / "facts.csv").read_text(encoding="utf-8-sig").startswith("event")


@pytest.mark.parametrize("name", ["a.txt", "link.txt", "new.txt"])
def test_a_report_never_overwrites_an_article_nor_becomes_one(run, examined, clean, tmp_path, name):
    examined(clean)
    (tmp_path / "a.txt").write_text("ours", encoding="utf-8")
    (tmp_path / "link.txt").symlink_to(tmp_path / "a.txt")
    ended = run("report", tmp_path, "--output", tmp_path / name)
    assert (ended.status, ended.err.count("\n")) == (2, 1)
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == "ours"
    assert not (tmp_path / "new.txt").exists()


def test_an_article_named_as_an_output_is_refused(run, examined, clean, tmp_path):
    examined(clean)
    (tmp_path / "draft.md").write_text("ours", encoding="utf-8")
    assert run("report", tmp_path / "draft.md", "--output", tmp_path / "draft.md").status == 2
    assert (tmp_path / "draft.md").read_text(encoding="utf-8") == "ours"


def test_a_report_that_fails_half_way_leaves_the_old_one(tmp_path):
    old = tmp_path / "report.md"
    old.write_text("old", encoding="utf-8")

    def fail():
        with replacing(old) as stream:
            stream.write("half")
            raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        fail()
    assert [path.name for path in tmp_path.iterdir()] == ["report.md"]
    assert old.read_text(encoding="utf-8") == "old"


def test_the_suffix_of_an_output_names_its_format(run, examined, clean, tmp_path):
    examined(clean)
    assert run("report", "a.txt", "--output", tmp_path / "r.json", "--output", tmp_path / "r.md").status == 0
    assert json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))
    assert (tmp_path / "r.md").read_text(encoding="utf-8").startswith("#")


def test_the_suffix_of_a_format_for_a_build_names_it(run, examined, clean, tmp_path):
    examined(clean)
    names = ("r.sarif", "s.SARIF.json", "r.xml", "r.rdjson", "r.json")
    assert run("report", "a.txt", *(word for name in names for word in ("--output", tmp_path / name))).status == 0
    sarif, other, rdjson, plain = (
        json.loads((tmp_path / name).read_text(encoding="utf-8")) for name in names if name != "r.xml"
    )
    assert (sarif["version"], other["version"]) == ("2.1.0", "2.1.0")
    assert (tmp_path / "r.xml").read_text(encoding="utf-8").startswith("<testsuites ")
    assert (len(rdjson["diagnostics"]), plain["schema"]) == (3, "daejo.report/1")


def test_several_formats_for_a_build_come_of_one_run(run, examined, clean, tmp_path, monkeypatch):
    examined(clean)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    named = ["--format", "github", "--output", "-"]
    for name in ("sarif", "gitlab", "junit", "rdjson"):
        named += ["--format", name, "--output", tmp_path / name]
    ended = run("check", "a.txt", "--against", "archive", *named)
    assert (ended.status, ended.err) == (1, "")
    assert [line.split(" ")[0] for line in ended.out.splitlines()] == ["::error", "::warning", "::notice", "2"]
    assert len(json.loads((tmp_path / "gitlab").read_text(encoding="utf-8"))) == 3


@pytest.mark.parametrize("command", ["duplicates", "claims", "facts"])
@pytest.mark.parametrize("name", ["sarif", "github", "gitlab", "junit", "rdjson"])
def test_a_format_of_findings_is_refused_where_none_are_looked_for(run, examined, clean, command, name):
    asked = examined(clean)
    ended = run(command, "a.txt", "--format", name)
    assert (ended.status, ended.out, asked) == (2, "", {})
    assert f"--format {name} holds findings, which daejo {command} does not look for" in ended.err


def test_a_suffix_that_names_no_format_is_refused_before_any_work(run, examined, clean, tmp_path):
    asked = examined(clean)
    ended = run("report", "a.txt", "--output", tmp_path / "r.pages")
    assert (ended.status, asked) == (2, {})
    assert "no format ends in .pages" in ended.err
    assert run("report", "a.txt", "--output", tmp_path / "r.pages", "--format", "markdown").status == 0


def test_two_names_of_one_file_are_one_output(run, examined, clean, tmp_path, monkeypatch):
    examined(clean)
    monkeypatch.chdir(tmp_path)
    ended = run("report", "a.txt", "--output", "r.md", "--output", tmp_path / "r.md")
    assert ended.status == 2


def test_a_folder_says_what_it_passed_over(run, examined, clean, tmp_path):
    examined(clean)
    for name in ("a.txt", "b.pdf", "c.PDF", ".hidden.pdf", "notes"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    assert "3 files passed over (no suffix 1, .pdf 2)" in run("report", tmp_path).err


def test_explain_says_what_a_rule_sees_in_both_languages(run):
    told = run("explain", "claims.date.weekday").out
    assert told.index("Weekday does not fit the day") < told.index("요일이 날짜와 맞지 않음")
    assert "Weekday" not in run("explain", "claims.date.weekday", "--lang", "ko").out


def test_explain_lists_all_rules_and_knows_what_was_meant(run):
    assert "claims.list.count" in run("explain").out
    ended = run("explain", "claims.date.weekdays")
    assert ended.status == 2
    assert "Did you mean claims.date.weekday?" in ended.err


def test_explain_lists_the_rules_below_a_part_of_a_name(run):
    *rules, _, last = run("explain", "claims.list").out.splitlines()
    assert rules[0].startswith("claims.list.count  ")
    assert all(rule.startswith("claims.list.") for rule in rules)
    assert last == f"{len(rules)} rules. To read about one: daejo explain RULE"


@pytest.mark.parametrize(
    ("word", "rule"), [("figure", "claims.translation.figure"), ("직함", "claims.title.two_posts")]
)
def test_explain_lists_the_rules_a_word_is_found_in(run, word, rule):
    *rules, _, last = run("explain", word).out.splitlines()
    assert rule in [line.split()[0] for line in rules]
    assert "claims.list.sign" not in [line.split()[0] for line in rules]
    assert last.startswith(f"{len(rules)} rules.")


def test_explain_explains_the_one_rule_a_word_is_found_in(run):
    assert run("explain", "malformed").out == run("explain", "claims.figure.malformed").out


def test_the_list_is_as_long_as_asked_for_and_the_exit_status_knows_the_rest(run, examined, clean):
    examined(clean)
    ended = run("report", "a.txt", "--max", "1", "--fail-on", "note")
    assert (ended.status, "Not shown: 1 warning, 1 note." in ended.out) == (1, True)
    assert "2. " not in ended.out
    assert run("report", "a.txt", "--max", "-1").status == 2


def test_doctor_finds_this_installation_whole(run):
    ended = run("doctor")
    assert ended.status == 0
    assert "Everything is in order." in ended.out
    assert "kiwipiepy" in ended.out


def test_doctor_sees_a_foreign_distribution(run, monkeypatch, tmp_path):
    (tmp_path / "dedup-9.dist-info").mkdir()
    (tmp_path / "dedup-9.dist-info" / "METADATA").write_text("Metadata-Version: 2.1\nName: dedup\nVersion: 9\n")
    monkeypatch.syspath_prepend(tmp_path)
    ended = run("doctor")
    assert ended.status == 2
    assert "pip uninstall dedup" in ended.out


def test_version_is_that_of_the_package(run):
    assert run("--version").out == "daejo 0.1.0\n"


@pytest.mark.parametrize("command", ["report", "check", "duplicates", "claims", "facts", "export", "explain", "doctor"])
def test_every_command_has_help(run, command):
    ended = run(command, "--help")
    assert ended.status == 0
    assert f"daejo {command}" in ended.out


def test_usage_errors_end_with_2(run):
    assert run("report").status == 2
    assert run("nonsense").status == 2
    assert run("check", "new.txt").status == 2


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("check n --against a b c", "check n --against a --against b --against c"),
        ("check n --against a b --lang ko", "check n --against a --against b --lang ko"),
        ("check --lang ko n m --against a b", "check --lang ko n m --against a --against b"),
        ("check --against a n", "check --against a n"),
        ("check n --against a --against b", "check n --against a --against b"),
        ("check n --against=a", "check n --against=a"),
        ("report a b", "report a b"),
        ("check - --against a b", "check - --against a --against b"),
        ("check n --against - a", "check n --against - --against a"),
        ("check --output - n --against a b", "check --output - n --against a --against b"),
    ],
)
def test_a_shell_may_spread_the_paths_after_against(given, expected):
    assert spread(given.split()) == expected.split()


def test_what_can_be_read_is_reported_and_each_problem_named_once(run, tmp_path):
    words = "한가람전자, 새 공장 연다\n오세준 한가람전자 전무가 5일 시연을 보고 있다.\n"
    (tmp_path / "a.txt").write_text(words, encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(words.encode("cp949"))
    (tmp_path / "c.txt").write_bytes(b"")
    (tmp_path / "d.txt").write_bytes(bytes(range(256)) * 20)
    (tmp_path / "e.txt").symlink_to(tmp_path / "gone")
    ended = run("report", tmp_path, "--format", "json")
    assert ended.status == 2
    document = json.loads(ended.out)
    assert [article["key"] for article in document["articles"]] == ["a.txt", "b.txt"]
    assert len(document["duplicates"]) == 1
    assert [problem["path"].rpartition("/")[2] for problem in document["problems"]] == ["c.txt", "d.txt", "e.txt"]
    assert ended.err.count("\n") == 3


def test_a_new_article_that_drops_a_digit_fails_the_check(run, tmp_path):
    story = (
        "새들시, 봄꽃 축제에 {} 다녀가\n\n새들시는 사흘간 열린 봄꽃 축제에 모두 {}이 다녀갔다고 7일 밝혔다.\n"
        "시는 축제 기간 셔틀버스 12대를 운행하고 자원봉사자 150명을 배치했다.\n"
    )
    for name, figure in (("old/a.txt", "3만7200명"), ("old/b.txt", "3만7200명"), ("new/c.txt", "3만720명")):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(story.format(figure, figure), encoding="utf-8")
    ended = run("check", tmp_path / "new", "--against", tmp_path / "old", "--format", "json")
    assert (ended.status, ended.err) == (1, "")
    findings = json.loads(ended.out)["findings"]
    assert "claims.figure.differs_in_copy" in [finding["rule"] for finding in findings]
    assert run("check", tmp_path / "old" / "b.txt", "--against", tmp_path / "old" / "a.txt").status == 0


def started(*arguments, **how):
    code = "from daejo.cli import main; main()"
    return subprocess.run([sys.executable, "-c", code, *map(str, arguments)], encoding="utf-8", check=False, **how)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("arguments", [["explain", "--lang", "en"], ["duplicates", "--lang", "en"]])
def test_a_full_disk_is_no_defect_of_ours(tmp_path, arguments):
    (tmp_path / "a.txt").write_text("새들시는 공원을 열었다.\n", encoding="utf-8")
    paths = [tmp_path] if arguments[0] == "duplicates" else []
    with Path("/dev/full").open("w") as full:
        done = started(*arguments, *paths, stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == 2
    assert done.stderr.startswith("daejo: The report could not be written to its end (")
    assert done.stderr.count("\n") == 1


def test_without_standard_output_a_report_needs_a_file(run, examined, clean, monkeypatch, tmp_path):
    examined(clean)
    monkeypatch.setattr(sys, "stdout", None)
    ended = run("report", "a.txt")
    assert ended.status == 2
    assert "Name a file with --output" in ended.err
    assert run("report", "a.txt", "--output", tmp_path / "x.txt").status == 0


def test_without_standard_error_a_run_ends_as_with_it(run, examined, report, monkeypatch):
    examined(report)
    monkeypatch.setattr(sys, "stderr", None)
    assert run("report", "a.txt").status == 2
    assert run("report", "a.txt", "--output", "no/folder.txt").status == 2


def test_a_folder_is_no_output(run, examined, clean, tmp_path):
    asked = examined(clean)
    ended = run("report", "a.txt", "--output", tmp_path)
    assert (ended.status, asked) == (2, {})
    assert f"{tmp_path} is a folder; --output must name a file." in ended.err


@pytest.mark.parametrize("arguments", [["--help"], ["report", "--help"]])
def test_help_imports_nothing_heavy(arguments):
    code = (
        f"import sys; sys.argv = ['daejo', *{arguments!r}]\n"
        "from daejo.cli import main\n"
        "try: main()\n"
        f"finally: print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=os.environ)
    assert done.stderr.strip() == "[]"


@pytest.mark.parametrize(
    "arguments",
    [("report", "x" * 5000), ("report", "{}", "--output", "x" * 5000), ("export", "{}", "--to", "x" * 5000)],
)
def test_a_name_that_no_disk_takes_is_no_defect_of_ours(run, tmp_path, arguments):
    page = tmp_path / "a.txt"
    page.write_text("온실을 열었다.\n", encoding="utf-8")
    ended = run(*(str(page) if one == "{}" else one for one in arguments))
    assert ended.status == 2
    assert "inside daejo" not in ended.err
