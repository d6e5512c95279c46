"""daejo.toml in the folder a command runs in; options win, and nothing falls back silently."""

import pytest

from daejo.errors import SettingsError
from daejo.settings import Settings
from daejo.settings_file import settings


@pytest.fixture
def written(tmp_path, monkeypatch):
    def write(text):
        (tmp_path / "daejo.toml").write_text(text, encoding="utf-8")

    monkeypatch.chdir(tmp_path)
    return write


def test_without_a_file_the_defaults_hold(written):
    assert settings() == Settings()


def test_the_file_sets_and_an_option_wins(written):
    written('[dedup]\nthreshold = 0.8\n[claims]\npipelines = ["ko_core_news_sm"]\n[run]\njobs = 3\n')
    assert settings() == Settings(threshold=0.8, pipelines=("ko_core_news_sm",), jobs=3)
    assert settings(threshold=0.6, pipelines=["en_core_web_sm"], jobs=1) == Settings(
        threshold=0.6, pipelines=("en_core_web_sm",), jobs=1
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[dedup\n", r"^daejo\.toml: cannot be read \("),
        (
            "[dedup]\ntreshold = 0.8",
            r"^daejo\.toml: there is no setting dedup\.treshold; there are: ",
        ),
        ("threshold = 0.8", r"^daejo\.toml: there is no setting threshold; there are: "),
        (
            "[dedup]\nthreshold = true",
            r"^daejo\.toml: dedup\.threshold is True; it must be greater than 0 and at most 1",
        ),
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
        ("[run]\njobs = 0", r"^daejo\.toml: run\.jobs is 0; it must be a whole number"),
        ('[claims]\npipelines = "ko_core_news_sm"', r"claims\.pipelines is ko_core_news_sm; it must be \["),
    ],
)
def test_what_will_not_do_is_named(written, text, said):
    written(text)
    with pytest.raises(SettingsError, match=said):
        settings()


def test_the_command_line_reads_it(run, written):
    written("[dedup]\nthreshold = 7")
    ended = run("report", ".")
    assert (ended.status, ended.out) == (2, "")
    assert "daejo.toml: dedup.threshold is 7;" in ended.err
