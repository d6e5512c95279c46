"""A report as text, away from whatever build runs the tests."""

import io

import pytest

from daejo.report import writer


@pytest.fixture(autouse=True)
def no_build(monkeypatch):
    for name in ("GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE", "GITHUB_JOB", "CI_PROJECT_DIR"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def written():
    def call(report, name, *, lang="en", part="report", most=None):
        stream = io.StringIO()
        writer(name)(report, lang=lang, stream=stream, part=part, most=most)
        return stream.getvalue()

    return call
