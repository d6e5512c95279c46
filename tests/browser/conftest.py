"""The HTML report in the distribution's Chromium, which one browser shows for all tests; without it they are skipped.

It takes pip install 'daejo[browser]' and apt-get install chromium fonts-noto-cjk. A test fails where its page writes to
the console, throws, or asks for anything but its own file.
"""

from __future__ import annotations

import shutil
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

import pytest

from daejo import Settings, examine
from daejo.report import writer

FIXTURES = Path(__file__).parents[2] / "fixtures"
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@pytest.fixture(scope="session")
def chromium():
    api = pytest.importorskip("playwright.sync_api", reason="no playwright: pip install 'daejo[browser]'")
    pytest.importorskip("axe_playwright_python", reason="no axe: pip install 'daejo[browser]'")
    path = next(filter(None, map(shutil.which, _NAMES)), None)
    if path is None:
        pytest.skip(f"no Chromium: none of {', '.join(_NAMES)} is on the path")
    with api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def report():
    """The seeds and a release with the articles made of it: two findings of each grade, copies, people and facts."""
    press = FIXTURES / "press"
    whole = examine([FIXTURES / "articles", press / "articles"], settings=Settings(release=(press / "release.txt",)))
    alike = defaultdict(list)
    for one in whole.findings:
        alike[one.grade, one.suspect is None].append(one)
    return replace(whole, findings=tuple(one for some in alike.values() for one in some[:2]))


@pytest.fixture(scope="session")
def save(tmp_path_factory):
    """Writes a report as a page and gives its address."""

    def saved(report, lang="en", part="report"):
        path = tmp_path_factory.mktemp("page") / "report.html"
        with path.open("w", encoding="utf-8", newline="\n") as stream:
            writer("html")(report, lang=lang, stream=stream, part=part, most=0)
        return path.as_uri()

    return saved


@pytest.fixture(scope="session")
def address(report, save):
    return save(report)


@pytest.fixture
def visit(chromium):
    """Opens an address in a context of its own and gives the page; what goes wrong there is told when the test ends."""
    contexts, wrong = [], []

    def opened(address, *, width=1024, height=800, **options):
        context = chromium.new_context(viewport={"width": width, "height": height}, offline=True, **options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(5000)
        own = address.split("#")[0]
        page.on("console", lambda one: wrong.append(f"console: {one.text}"))
        page.on("pageerror", lambda one: wrong.append(f"error: {one}"))
        page.on("dialog", lambda one: (wrong.append(f"dialog: {one.message}"), one.dismiss()))
        page.on("request", lambda one: wrong.append(f"request: {one.url}") if one.url.split("#")[0] != own else None)
        page.goto(address)
        return page

    opened.wrong = wrong
    yield opened
    for context in contexts:
        context.close()
    assert not wrong
