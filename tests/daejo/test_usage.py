import os
import subprocess
import sys

import pytest

from daejo.arguments import FORMATS


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ("nope", "There is no command “nope”. Help: daejo --help"),
        ("archive nope", "There is no command “nope”. Help: daejo archive --help"),
        ("repot a", "There is no command “repot”. Did you mean report? Help: daejo --help"),
        (
            "facts a --pipelin x",
            "There is no option “--pipelin”. Did you mean --pipeline? Help: daejo facts --help",
        ),
        ("report", "PATH is missing. Help: daejo report --help"),
        ("check a", "One of --against, --release is missing. Help: daejo check --help"),
        ("report a --max many", "--max is “many”; expected: a whole number, 0 or more."),
        ("report a --max -1", "--max is “-1”; expected: a whole number, 0 or more."),
        ("report a --jobs 1.5", "--jobs is “1.5”; expected: a whole number, 1 or more."),
        ("report a --threshold half", "--threshold is “half”; expected: a number above 0, at most 1."),
        ("report a --fail-on bad", "--fail-on is “bad”; expected: error, warning, note, never."),
        ("report a --format pdf", f"--format is “pdf”; expected: {FORMATS}."),
        ("export a --to b --as xls", "--as is “xls”; expected: csv, jsonl, parquet, xlsx."),
        ("report a --lang fr", "--lang is “fr”; expected: ko, en."),
        ("export a --to", "--to needs a value. Help: daejo --help"),
        ("export a --to b --force=1", "--force takes no value. Help: daejo --help"),
        ("doctor now", "“now” is more than the command takes. Help: daejo doctor --help"),
    ],
)
def test_wrong_usage_is_one_line_that_says_what_was_found_and_expected(run, arguments, told):
    ended = run(*arguments.split())
    assert (ended.status, ended.out, ended.err) == (2, "", f"daejo: {told}\n")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ("nope --lang ko", "‘nope’라는 명령은 없습니다. 도움말: daejo --help"),
        ("--lang ko check a", "--against, --release 가운데 하나가 없습니다. 도움말: daejo check --help"),
        ("--lang=ko report", "경로가 빠졌습니다. 도움말: daejo report --help"),
        ("--lang ko", "명령이 빠졌습니다. 도움말: daejo --help"),
        ("report a --max x --lang=ko", "--max: ‘x’는 쓸 수 없습니다. 쓸 수 있는 것: 0 이상의 정수."),
        ("report a --nope --lang ko", "‘--nope’라는 옵션은 없습니다. 도움말: daejo report --help"),
    ],
)
def test_wrong_usage_is_told_in_korean_where_korean_is_asked_for(run, arguments, told):
    ended = run(*arguments.split())
    assert (ended.status, ended.err) == (2, f"daejo: {told}\n")


@pytest.mark.parametrize("option", ["--max", "--format", "--fail-on", "--lang", "--nope="])
def test_a_value_steers_no_terminal_and_no_build(run, option):
    ended = run("report", "a.txt", option, "\n##[error]x\n::set-output name=a::b\x1b[31m")
    assert ended.status == 2
    assert ended.err.count("\n") == 1
    assert "##[" not in ended.err
    assert "\x1b" not in ended.err
    assert ended.err.startswith("daejo: ")


def test_a_language_before_the_command_is_that_of_the_command(run):
    assert "설치" in run("--lang", "ko", "doctor").out or "정상" in run("--lang", "ko", "doctor").out
    assert "규칙" in run("--lang=ko", "explain").out


@pytest.mark.parametrize("arguments", [("report", ""), ("report", "a.txt", "--output", ""), ("explain", "")])
def test_an_empty_argument_is_no_working_folder(run, arguments):
    ended = run(*arguments)
    assert (ended.status, ended.out) == (2, "")
    assert ended.err == "daejo: An argument is empty. Name a path or a value, or leave it out. Help: daejo --help\n"


@pytest.mark.parametrize("arguments", ["--help", "report --help", "help check"])
def test_help_into_a_closed_pipe_ends_well(arguments):
    command = f"'{sys.executable}' -m daejo {arguments} | true; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(
        ["bash", "-c", command], capture_output=True, text=True, check=False, env=os.environ | {"LC_ALL": "C"}
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_what_goes_wrong_is_told_in_utf_8_whatever_the_stream_was():
    environment = os.environ | {"PYTHONIOENCODING": "ascii", "LC_ALL": "ko_KR.UTF-8"}
    done = subprocess.run([sys.executable, "-m", "daejo", "nope"], capture_output=True, check=False, env=environment)
    assert (done.returncode, done.stderr.decode()) == (2, "daejo: ‘nope’라는 명령은 없습니다. 도움말: daejo --help\n")
