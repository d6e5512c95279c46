from pathlib import Path

import pytest
import watchfiles

DRAFT = "버들시가 새 도서관을 연다. 공사비는 320억원이 들었다.\n"


@pytest.mark.parametrize("against", ["old.txt", "news.archive"])
def test_a_draft_is_checked_again_when_it_is_saved(run, tmp_path, monkeypatch, against):
    monkeypatch.chdir(tmp_path)
    Path("old.txt").write_text(DRAFT, encoding="utf-8")
    Path("new.txt").write_text(DRAFT, encoding="utf-8")
    run("archive", "add", "news.archive", "old.txt")

    def saved(*paths, **_):
        assert paths == (Path("new.txt"),)
        Path("new.txt").write_text(DRAFT.replace("320억원", "230억원"), encoding="utf-8")
        yield {(watchfiles.Change.modified, "new.txt")}
        raise KeyboardInterrupt

    monkeypatch.setattr(watchfiles, "watch", saved)
    ended = run("check", "new.txt", "--against", against, "--watch", "--timings", "--lang", "en")
    assert ended.status == 130
    before, after = ended.out.split("2 articles:")[1:]
    assert "«" not in before
    assert "«230억원»" in after
    assert ended.err.count("Waiting for the next change") == 2
    assert ended.err.count("s  in all") == 2
