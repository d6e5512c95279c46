import gc
import io
import sys
import time

import pytest

from daejo.progress import ProgressBar, seldom_collected


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.fixture
def shown(monkeypatch):
    """What somebody at standard error sees of a step that takes a while."""

    def run(stream, *, patience=0.0):
        monkeypatch.setattr("daejo.progress._PATIENCE", patience)
        monkeypatch.setenv("TERM", "xterm")
        monkeypatch.setattr(sys, "stderr", stream)
        with ProgressBar("en") as progress:
            progress("copies", 0, 1)
            time.sleep(0.3)
            progress("read", 1, 2)
        return stream.getvalue()

    return run


def test_a_terminal_sees_a_long_step_while_it_lasts(shown):
    told = shown(Terminal())
    assert "finding copies" in told
    assert "reading articles" in told
    assert "1/2" in told


def test_nobody_else_sees_anything(shown):
    assert shown(io.StringIO()) == ""


def test_a_short_run_needs_no_line(shown):
    assert shown(Terminal(), patience=60) == ""


def test_nothing_moves_once_it_has_ended(monkeypatch):
    monkeypatch.setattr("daejo.progress._PATIENCE", 0.0)
    monkeypatch.setenv("TERM", "xterm")
    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    with ProgressBar("en") as progress:
        progress.end()
        before = stream.getvalue()
        progress("write", 1, 2)
        time.sleep(0.1)
    assert stream.getvalue() == before


def test_a_run_leaves_the_collector_as_it_was():
    before = gc.get_threshold()
    with seldom_collected():
        assert gc.get_threshold() != before
    assert gc.get_threshold() == before
