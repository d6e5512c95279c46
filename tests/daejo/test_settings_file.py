"""daejo.toml in the folder a command runs in; options win, and nothing falls back silently."""

import re
import tomllib
from pathlib import Path

import pytest
import typer

from daejo.cli import app
from daejo.errors import SettingsError
from daejo.settings import Settings
from daejo.settings_file import DECLARED, chosen, defaults, project_language, settings

PROGRAM = typer.main.get_command(app)


@pytest.fixture
def written(tmp_path, monkeypatch):
    def write(text):
        (tmp_path / "daejo.toml").write_text(text, encoding="utf-8")

    monkeypatch.chdir(tmp_path)
    return write


def test_without_a_file_the_defaults_hold(written):
    assert chosen() == {}
    assert settings() == Settings()


def test_the_file_sets_and_an_option_wins(written):
    written('[dedup]\nthreshold = 0.8\n[run]\njobs = 3\nlang = "ko"\nfail_on = "note"\n[report]\nmax = 2\n')
    given = defaults(PROGRAM, [], None)
    for command, option, value in (
        ("report", "threshold", 0.8),
        ("report", "jobs", 3),
        ("check", "fail_on", "note"),
        ("duplicates", "fail_on", "never"),  # the file is about findings
        ("check", "most", 2),
        ("duplicates", "most", None),
        ("report", "pipeline", None),
        ("doctor", "lang", "ko"),
    ):
        assert given[command][option]() == value, (command, option)
    assert given["archive"]["add"]["lang"]() == "ko"


def test_whoever_names_a_format_names_all_of_them(written):
    written('[report.output]\nterminal = "-"\nsarif = "daejo.sarif"\n')
    given = defaults(PROGRAM, ["report", "a.txt"], None)["report"]
    assert (given["formats"](), given["output"]()) == (["terminal", "sarif"], ["-", "daejo.sarif"])
    named = defaults(PROGRAM, ["report", "a.txt", "--output=a.md"], None)["report"]
    assert not {"formats", "output"} & named.keys()


def test_every_setting_gives_a_value_to_an_option_that_there_is():
    def params(command):
        inner = getattr(command, "commands", {}).values()
        return {param.name for param in command.params}.union(*map(params, inner))

    assert params(PROGRAM) >= {option for one in DECLARED for option in one.options}


@pytest.mark.parametrize("page", ["README.md", "docs/guide.md", "docs/guide.ko.md"])
def test_every_setting_is_in_the_guide(page):
    text = (Path(__file__).parents[2] / page).read_text(encoding="utf-8")
    examples = re.findall(r"```toml\n(\[dedup\].*?)```", text, re.S)
    assert examples
    for example in map(tomllib.loads, examples):
        named = {f"{section}.{name}" for section, table in example.items() for name in table}
        assert named == {one.name for one in DECLARED}


def test_the_example_of_the_guide_is_in_order(written):
    guide = (Path(__file__).parents[2] / "docs" / "guide.md").read_text(encoding="utf-8")
    written(re.findall(r"```toml\n(\[dedup\].*?)```", guide, re.S)[0])
    assert len(chosen()) == len(DECLARED)


def test_pyproject_holds_them_too(written, tmp_path):
    (tmp_path / "pyproject.toml").write_text('[tool.daejo.run]\nlang = "ko"\n[tool.other]\nx = 1\n', encoding="utf-8")
    assert chosen() == {"run.lang": "ko"}
    assert project_language() == "ko"
    (tmp_path / "pyproject.toml").write_text("[project]\nname = 'x'\n", encoding="utf-8")
    assert chosen() == {}


def test_of_two_files_daejo_toml_is_used_and_it_is_told(written, tmp_path, capsys):
    written("[run]\njobs = 2")
    (tmp_path / "pyproject.toml").write_text("[tool.daejo.run]\njobs = 3\n", encoding="utf-8")
    assert chosen("en") == {"run.jobs": 2}
    assert capsys.readouterr().err == (
        "daejo: daejo.toml and [tool.daejo] in pyproject.toml both hold settings; those of daejo.toml are used.\n"
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[tool.daejo.run]\njobs = 0", r"^pyproject\.toml: tool\.daejo\.run\.jobs is 0; it must be a whole"),
        (
            "[tool.daejo.run]\njobs = 'x'",
            r"^pyproject\.toml: tool\.daejo\.run\.jobs is x; it must be a whole num",
        ),
        ("[tool]\ndaejo = 3", r"^pyproject\.toml: tool\.daejo is 3; it must be \{"),
        ("[tool.daejo.run]\njob = 1", r"^pyproject\.toml: there is no setting run\.job\. Did you mean run\.jobs\?$"),
        ("[tool", r"^pyproject\.toml: cannot be read \("),
    ],
)
def test_what_will_not_do_in_pyproject_is_named(written, tmp_path, text, said):
    (tmp_path / "pyproject.toml").write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError, match=said):
        chosen()
    assert project_language() is None


def test_an_option_out_of_range_is_named_as_the_option():
    with pytest.raises(SettingsError, match=r"^--threshold is 7; it must be greater than 0"):
        settings(threshold=7)


def test_check_takes_what_it_is_held_against_from_the_file(run, written, tmp_path):
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "a.txt").write_text("어제 회의가 열렸다.\n", encoding="utf-8")
    (tmp_path / "new.txt").write_text("학생이 300명에서 250명으로 늘었다.\n", encoding="utf-8")
    written('[check]\nagainst = ["old"]\n[run]\nlang = "ko"\nfail_on = "never"\n')
    ended = run("check", "new.txt")
    assert ended.status == 0
    assert ended.out.startswith("기사 2건 대조")
    assert run("check", "new.txt", "--fail-on", "error").status == 1


def test_help_needs_no_settings(run, written):
    written("[run")
    assert run("check", "--help").status == 0
    assert run("check", "a.txt").status == 2


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[dedup\n", r"^daejo\.toml: cannot be read \("),
        (
            "[dedup]\ntreshold = 0.8",
            r"^daejo\.toml: there is no setting dedup\.treshold\. Did you mean dedup\.threshold\?$",
        ),
        (
            "[dedup]\nthreshold = true",
            r"^daejo\.toml: dedup\.threshold is True; it must be greater than 0 and at most 1",
        ),
        ("threshold = 0.8", r"^daejo\.toml: there is no setting threshold\. Did you mean dedup\.threshold\?$"),
        ("[dedup]\nthreshold = 7", r"^daejo\.toml: dedup\.threshold is 7; it must be greater than 0"),
        (
            f"[dedup]\nthreshold = {'9' * 400}",
            r"^daejo\.toml: dedup\.threshold is 9{59}…; it must be greater than 0 and at most 1",
        ),
        (f"[dedup]\nthreshold = {'9' * 9000}", r"^daejo\.toml: cannot be read \("),
        ("[dedup]\nthreshold = nan", r"dedup\.threshold is nan; it must be greater than 0"),
        (f"[dedup]\nthreshold = {'[' * 500}{']' * 500}", r"^daejo\.toml: cannot be read: it is nested too deep\.$"),
        (f"x = {'{a=' * 500}1{'}' * 500}", r"^daejo\.toml: cannot be read: it is nested too deep\.$"),
        (f"[{'a.' * 5000}a]\nb = 1", r"^daejo\.toml: there is no setting a\.a; there are: "),
        (f"[claims]\npipelines = [{'1,' * 900}]", r"^daejo\.toml: claims\.pipelines is \[1, .{0,60}…; it must be \["),
        ("[run]\njobs = true", r"^daejo\.toml: run\.jobs is True; it must be a whole number, 1 or more"),
        ('[run]\nlang = "jp"', r'run\.lang is jp; it must be "ko" \| "en"\.$'),
        ('[run]\nfail_on = ["error"]', r'run\.fail_on is \[\'error\'\]; it must be "error" \| '),
        ("[report]\nmax = -1", r"report\.max is -1; it must be a whole number, 0 or more"),
        ('[report]\noutput = {pdf = "a.pdf"}', r"report\.output is \{'pdf': 'a\.pdf'\}; it must be \{terminal"),
        ('[known]\nbaseline = ""', r'known\.baseline is \"\"; it must be "baseline\.json"'),
        ('[check]\nagainst = "old"', r'check\.against is old; it must be \["published"\]'),
        ("[run]\njobs = 0", r"^daejo\.toml: run\.jobs is 0; it must be a whole number"),
        ('[claims]\npipelines = "ko_core_news_sm"', r"claims\.pipelines is ko_core_news_sm; it must be \["),
    ],
)
def test_what_will_not_do_is_named(written, text, said):
    written(text)
    with pytest.raises(SettingsError, match=said):
        chosen()


def test_the_command_line_reads_it(run, written):
    written("[dedup]\nthreshold = 7")
    ended = run("report", ".")
    assert (ended.status, ended.out) == (2, "")
    assert "daejo.toml: dedup.threshold is 7;" in ended.err
