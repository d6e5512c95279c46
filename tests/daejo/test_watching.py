"""Saves as editors make them, told by hand, and heard by a real watcher while another thread saves."""

import os
import threading
import time
from pathlib import Path

import pytest
import watchfiles

from daejo.watching import saved

from .test_inputs import RELEASE as DRAFT

WRONG = DRAFT.replace("320억원", "230억원")
PATIENCE = 20  # seconds within which a busy machine hears of a file


def save(path, text):
    """As most editors do: a new file in the place of the old."""
    Path("other").write_text(text, encoding="utf-8")
    Path("other").replace(path)


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for path in ("old.txt", "new.txt"):
        Path(path).write_text(DRAFT, encoding="utf-8")
    return tmp_path


@pytest.fixture
def saving(here, monkeypatch):
    """Lets a command watch while these things are done one after the other, each once the one before was heard of."""

    def do(*steps):
        def watch(*folders, **how):
            assert not how["recursive"]
            for step in left:
                step()
                yield from ({change} for change in sorted(_changes(folders, how["watch_filter"])))
            raise KeyboardInterrupt

        _changes([here], lambda *_: True)
        left = iter(steps)
        monkeypatch.setattr(watchfiles, "watch", watch)

    before = {}

    def _changes(folders, is_wanted):
        files = [file for folder in folders for file in Path(folder).iterdir()]
        times = {str(file): (file.stat().st_ino, file.stat().st_mtime_ns) for file in files}
        changed = [name for name, mark in times.items() if before.get(name, mark) != mark and is_wanted(None, name)]
        before.update(times)
        return [(watchfiles.Change.modified, name) for name in changed]

    return do


@pytest.mark.parametrize("against", ["old.txt", "news.archive"])
def test_a_draft_is_checked_again_when_it_is_saved(run, saving, against):
    run("archive", "add", "news.archive", "old.txt")
    saving(lambda: save("new.txt", WRONG))
    ended = run("check", "new.txt", "--against", against, "--watch", "--timings", "--lang", "en")
    assert ended.status == 130
    before, after = ended.out.split("2 articles:")[1:]
    assert "«" not in before
    assert "«230억원»" in after
    assert ended.err.count("Waiting for the next change") == 2
    assert ended.err.count("s  in all") == 2


def test_it_is_checked_again_when_what_it_is_measured_by_is_saved(run, saving):
    save("release.txt", DRAFT)
    save("people.toml", '[[person]]\nname = "강이든"\n[[person.post]]\ntitle = "시장"\n')
    save("accepted.toml", "")
    saving(
        lambda: save("release.txt", WRONG),
        lambda: save("people.toml", "[[person]]\n"),
        lambda: save("accepted.toml", "accepted = 7\n"),
        lambda: save("old.txt", WRONG),
    )
    told = ("--release", "release.txt", "--people", "people.toml", "--accepted", "accepted.toml")
    ended = run("check", "new.txt", "--against", "old.txt", *told, "--watch", "--lang", "en")
    assert ended.out.count("articles:") == 2  # while a list cannot be used there is nothing to tell
    assert "The release has “230억원”" in " ".join(ended.out.split())
    assert ended.err.count("people.toml: person 1") == 1
    assert ended.err.count("accepted is 7") == 2
    assert ended.status == 130


def test_settings_that_change_begin_the_command_anew_and_wrong_ones_are_told(run, saving):
    save("daejo.toml", '[run]\nlang = "en"\n[check]\nagainst = ["old.txt"]\n')
    save("other.txt", WRONG)
    saving(
        lambda: save("daejo.toml", "[check]\nagainst = 7\n"),
        lambda: save("daejo.toml", '[run]\nlang = "ko"\n[check]\nagainst = ["other.txt"]\n'),
    )
    ended = run("check", "new.txt", "--watch")
    assert "check.against is 7" in ended.err
    assert "230억원" not in ended.out.split("기사 2건")[0]
    assert "230억원" in ended.out.split("기사 2건")[1]


def test_a_file_that_is_replaced_is_heard_of_each_time_and_so_is_a_new_folder(here):
    """Who watches a file and not its folder is deaf from the first replacement on."""
    Path("desk").mkdir()
    heard = saved([Path("new.txt"), Path("desk")])
    steps = iter([
        (lambda: save("new.txt", WRONG), "new.txt"),
        (lambda: save("new.txt", DRAFT), "new.txt"),
        (lambda: Path("desk/late").mkdir(), "desk/late"),
        (lambda: save("desk/late/a.txt", DRAFT), "desk/late/a.txt"),
    ])  # fmt: skip
    ended = threading.Event()
    for step, path in steps:
        writer = threading.Thread(target=_again, args=(step, ended))
        ended.clear()
        writer.start()
        assert Path(os.path.realpath(path)) in next(heard)
        ended.set()
        writer.join()


def _again(step, ended):
    """Do a thing until it is heard of: the watcher may not have begun when it is done first."""
    end = time.monotonic() + PATIENCE
    while not ended.wait(0.3) and time.monotonic() < end:
        try:
            step()
        except FileExistsError:
            Path("desk/late").rmdir()


def test_what_is_no_article_is_not_heard_of(here, monkeypatch):
    def watch(*folders, watch_filter, **how):
        yield {(watchfiles.Change.modified, name) for name in names if watch_filter(None, name)}

    monkeypatch.setattr(watchfiles, "watch", watch)
    Path("desk/.hidden").mkdir(parents=True)
    real = Path(os.path.realpath(here))
    wanted = ["new.txt", "desk/a.txt"]
    names = [str(real / name) for name in (*wanted, "old.txt", "desk/.a.txt", "desk/report.json")]
    assert next(saved([Path("desk"), Path("new.txt")])) == {real / name for name in wanted}
