"""A real repository: what changed since a branch parted is new, and everything else is what it is held against."""

import os
import subprocess
from pathlib import Path

import pytest

from daejo.errors import UsageError
from daejo.revisions import changed, compared_paths


@pytest.fixture
def git(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    who = {f"GIT_{role}_{field}": "a@b.example" for role in ("AUTHOR", "COMMITTER") for field in ("NAME", "EMAIL")}
    alone = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}

    def run(*arguments):
        return subprocess.run(
            ["git", *arguments], check=True, capture_output=True, text=True, env={**os.environ, **who, **alone}
        ).stdout

    run("init", "-q", "-b", "main")
    for name in ("old.txt", "더 옛날.txt", "notes.md"):
        Path(name).write_text(f"{name}의 글", encoding="utf-8")
    run("add", ".")
    run("commit", "-qm", "one")
    return run


def test_what_a_branch_changed_is_new_and_what_main_changed_is_not(git):
    git("checkout", "-qb", "desk")
    Path("기사 1.txt").write_text("새 글", encoding="utf-8")
    Path("notes.md").write_text("다른 글", encoding="utf-8")
    git("add", ".")
    git("commit", "-qm", "two")
    git("checkout", "-q", "main")
    Path("old.txt").write_text("고친 글", encoding="utf-8")
    git("commit", "-qam", "three")
    git("checkout", "-q", "desk")
    assert changed("main", []) == ({Path("기사 1.txt"): (range(1, 2),)}, (Path(),))


def test_what_is_staged_is_new_and_what_git_does_not_know_yet_but_nothing_that_it_ignores_or_that_is_gone(git):
    Path(".gitignore").write_text("ignored.txt\n", encoding="utf-8")
    for name in ("staged.txt", "unknown.txt", "ignored.txt", "unknown.md"):
        Path(name).write_text("글", encoding="utf-8")
    git("add", "staged.txt")
    Path("old.txt").unlink()
    assert changed("HEAD", []).new == (Path("staged.txt"), Path("unknown.txt"))
    assert changed("HEAD", [], tracked=True).new == (Path("staged.txt"),)


def test_the_lines_that_changed_are_told(git, monkeypatch):
    Path("desk [1]").mkdir()
    long = Path("desk [1]", "긴 글.txt")
    long.write_text("하나\n둘\n셋\n넷\n", encoding="utf-8")
    git("add", ".")
    git("commit", "-qm", "two")
    long.write_text("하나\n두울\n셋\n넷\n다섯\n여섯\n", encoding="utf-8")
    Path("late.txt").write_text("글", encoding="utf-8")
    monkeypatch.chdir("desk [1]")
    assert changed("HEAD", []).lines == {Path("긴 글.txt"): (range(2, 3), range(5, 7))}
    monkeypatch.chdir("..")
    assert 1 in changed("HEAD", []).lines[Path("late.txt")][0]
    long.write_text("하나\n넷\n", encoding="utf-8")
    assert changed("HEAD", []).lines[long] == (range(1, 1),)


def test_only_what_lies_below_the_paths(git):
    for folder in ("desk", "other"):
        Path(folder).mkdir()
        Path(folder, "a.txt").write_text("글", encoding="utf-8")
    git("add", ".")
    found = changed("HEAD", [Path("desk")])
    assert (found.new, found.against) == ((Path("desk/a.txt"),), (Path("desk"),))
    assert compared_paths([Path("desk")], [Path("news.archive")], "HEAD")[1] == [Path("news.archive")]


def test_a_shallow_clone_says_what_to_fetch(git, tmp_path, monkeypatch):
    git("commit", "-q", "--allow-empty", "-m", "two")
    git("checkout", "-q", "--orphan", "other")
    git("commit", "-q", "--allow-empty", "-m", "apart")
    git("checkout", "-q", "main")
    git("clone", "-q", "--depth", "1", "--no-single-branch", tmp_path.as_uri(), "shallow")
    monkeypatch.chdir("shallow")
    with pytest.raises(UsageError, match="fetch-depth: 0"):
        changed("origin/other", [])


def test_what_git_cannot_answer_is_told_in_one_line(git, tmp_path, monkeypatch):
    with pytest.raises(UsageError, match="knows no revision “nowhere”"):
        changed("nowhere", [])
    git("checkout", "-q", "--orphan", "other")
    git("commit", "-q", "--allow-empty", "-m", "apart")
    with pytest.raises(UsageError, match="no commit in common"):
        changed("main", [])
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    monkeypatch.chdir(tmp_path.parent)
    with pytest.raises(UsageError, match="no git repository"):
        changed("HEAD", [])
    monkeypatch.setenv("PATH", "")
    with pytest.raises(UsageError, match="not installed"):
        changed("HEAD", [])


def test_a_revision_is_no_option(git):
    with pytest.raises(UsageError):
        changed("--output=x", [])
    assert not Path("x").exists()


@pytest.mark.parametrize("new, against", [([], []), ([Path("a.txt")], []), ([], [Path("b.txt")])])
def test_without_a_revision_both_sides_are_named(new, against):
    with pytest.raises(UsageError, match="missing"):
        compared_paths(new, against, None)
