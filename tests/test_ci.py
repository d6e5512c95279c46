"""What the project ships for other people's builds: the hook, the action, the examples."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from daejo.ingest.readers import SUFFIXES

ROOT = Path(__file__).parent.parent
ACTION = ROOT / "action.yml"
HOOKS = ROOT / ".pre-commit-hooks.yaml"
CI = ROOT / "docs" / "ci"
OLD = (
    "Hangaram Electronics said on 3 March 2025 that its new plant in Gimje employs 1,200 people and cost $45 million.\n"
)
NEW = OLD.replace("1,200", "12,000")
GIT = ("-c", "user.name=a", "-c", "user.email=a@a.example", "-c", "init.defaultBranch=main")

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
needs_bash = pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")


def load(path):
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def done(*command, cwd=ROOT, check=True, **env):
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "GITHUB_", "CI_"))}
    return subprocess.run(
        [*map(str, command)], cwd=cwd, check=check, capture_output=True, encoding="utf-8", env=clean | env
    )


@pytest.mark.parametrize(
    ("schema", "path"),
    [
        ("vendor.github-actions", ACTION),
        ("vendor.github-workflows", CI / "github-workflow.yml"),
        ("vendor.gitlab-ci", CI / "gitlab-ci.yml"),
    ],
)
def test_a_file_for_a_build_is_valid(schema, path):
    told = done(sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, path, check=False)
    assert told.returncode == 0, told.stdout


def test_the_hook_and_its_example_are_valid():
    done(sys.executable, "-m", "pre_commit", "validate-manifest", HOOKS)
    done(sys.executable, "-m", "pre_commit", "validate-config", CI / "pre-commit-config.yaml")


def test_the_hook_answers_to_what_is_read():
    (hook,) = load(HOOKS)
    assert all(re.search(hook["files"], f"news/a{suffix}") for suffix in SUFFIXES)
    assert not re.search(hook["files"], "news/a.py")
    assert load(CI / "pre-commit-config.yaml")["repos"][0]["hooks"][0]["id"] == hook["id"]


def test_no_input_of_the_action_is_part_of_its_script():
    action = load(ACTION)
    for step in action["runs"]["steps"]:
        assert "${{" not in step["run"]
    given = {name for step in action["runs"]["steps"] for name in re.findall(r"inputs\.([a-z-]+)", str(step["env"]))}
    assert given == action["inputs"].keys()


def test_examples_pin_what_they_use_and_name_inputs_that_exist():
    (job,) = load(CI / "github-workflow.yml")["jobs"].values()
    for step in job["steps"]:
        assert re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", step["uses"])
    (with_daejo,) = (step["with"] for step in job["steps"] if "/daejo@" in step["uses"])
    assert with_daejo.keys() <= load(ACTION)["inputs"].keys()


@pytest.fixture
def newsroom(tmp_path):
    """A folder with one published article and one draft that says something else."""
    for folder, text in (("published", OLD), ("drafts", NEW)):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / f"{folder[0]}.txt").write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def act(newsroom):
    """Runs the last step of the action as its runner would, on this installation."""
    program = newsroom / "runner" / "daejo" / "bin" / "daejo"
    program.parent.mkdir(parents=True)
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m daejo "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    action = load(ACTION)

    def call(**inputs):
        step = action["runs"]["steps"][-1]
        values = {name: one["default"] for name, one in action["inputs"].items()} | inputs
        env = {name: values[re.search(r"inputs\.([a-z-]+)", value)[1]] for name, value in step["env"].items()}
        env |= {"RUNNER_TEMP": str(newsroom / "runner"), "PYTHONPATH": str(ROOT)}
        env |= {"GITHUB_STEP_SUMMARY": str(newsroom / "summary.md")}
        shell = ("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"])
        return done(*shell, cwd=newsroom, check=False, **env)

    return call


@needs_bash
def test_the_action_annotates_summarises_and_fails(act, newsroom):
    told = act(paths="drafts\n", against="published\n", sarif="daejo.sarif", lang="ko", **{"fail-on": "note"})
    assert told.returncode == 1, told.stderr
    assert re.search(r"(?m)^::(error|warning) file=", told.stdout)
    assert json.loads((newsroom / "daejo.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]
    assert (newsroom / "summary.md").read_text(encoding="utf-8").startswith("# 대조 보고서")


@needs_bash
def test_no_input_runs_a_command_or_becomes_an_option(act, newsroom):
    hostile = '--version $(touch pwned) `touch pwned` "; touch pwned #'
    told = act(**dict.fromkeys(("against", "since", "lang", "sarif", "fail-on"), hostile), paths=hostile)
    assert told.returncode == 2
    told = act(paths=hostile, against="published")
    assert (told.returncode, "daejo 0" in told.stdout) == (2, False)
    assert not (newsroom / "pwned").exists()


@pytest.fixture
def committed(newsroom):
    """The newsroom as a repository in which the draft said, when it was committed, what is published."""
    draft = newsroom / "drafts" / "d.txt"
    draft.write_text(OLD, encoding="utf-8")
    for arguments in ("init --quiet", "add -- drafts published", "commit --quiet --message Published"):
        done("git", *GIT, *arguments.split(), cwd=newsroom)
    return newsroom


@needs_bash
@needs_git
def test_the_action_checks_what_changed_since_a_revision(act, committed):
    told = act(since="main", paths="drafts", against="published")
    assert (told.returncode, told.stdout) == (0, "")
    (committed / "drafts" / "d.txt").write_text(NEW, encoding="utf-8")
    told = act(since="main")
    assert "file=drafts/d.txt,line=1" in told.stdout, told.stderr


@needs_git
def test_the_hook_reads_what_is_staged(committed):
    (hook,) = load(HOOKS)
    hook |= {"language": "system", "entry": f'"{sys.executable}" -m {hook["entry"]}'}
    hook["args"] = [*hook["args"], "--lang", "en", "--fail-on", "note"]
    config = {"repos": [{"repo": "local", "hooks": [hook]}]}
    (committed / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    draft = committed / "drafts" / "d.txt"
    env = {"PRE_COMMIT_HOME": str(committed / ".cache"), "PYTHONPATH": str(ROOT)}

    late = committed / "drafts" / "late.txt"  # in no commit: what is wrong with it stops none
    late.write_text("학생이 300명에서 250명으로 늘었다.\n", encoding="utf-8")

    def commit(text):
        draft.write_text(text, encoding="utf-8")
        done("git", "add", "--", ".pre-commit-config.yaml", "drafts/d.txt", cwd=committed)
        draft.write_text("not staged\n", encoding="utf-8")
        told = done(sys.executable, "-m", "pre_commit", "run", cwd=committed, check=False, **env)
        assert draft.read_text(encoding="utf-8") == "not staged\n"
        return told

    told = commit(OLD.replace("said", "announced"))
    assert (told.returncode, "daejo check" in told.stdout) == (0, True), told.stdout
    told = commit(NEW)
    assert told.returncode == 1
    assert "drafts/d.txt:1" in told.stdout


@needs_bash
@needs_git
def test_the_gitlab_example_writes_both_reports_and_fails(committed):
    """The last line of its script as a runner runs it, in a branch that changes a draft."""
    (job,) = (job for job in load(CI / "gitlab-ci.yml").values() if "script" in job)
    base = done("git", "rev-parse", "HEAD", cwd=committed).stdout.strip()
    (committed / "drafts" / "d.txt").write_text(NEW, encoding="utf-8")
    done("git", *GIT, "commit", "--quiet", "--all", "--message", "Draft", cwd=committed)
    script = f'daejo() {{ "{sys.executable}" -m daejo "$@"; }}; {job["script"][-1]} --fail-on note'
    env = {"CI_MERGE_REQUEST_DIFF_BASE_SHA": base, "CI_PROJECT_DIR": str(committed), "PYTHONPATH": str(ROOT)}
    told = done("bash", "-eo", "pipefail", "-c", script, cwd=committed, check=False, **env)
    assert told.returncode == 1, told.stderr
    paths = job["artifacts"]["reports"]
    entries = json.loads((committed / paths["codequality"]).read_text(encoding="utf-8"))
    assert {entry["location"]["path"] for entry in entries} == {"drafts/d.txt"}
    assert 'file="drafts/d.txt"' in (committed / paths["junit"]).read_text(encoding="utf-8")
