"""The picture of README.md: the first screen of the HTML report over fixtures/articles, in the light theme.

    python -m benchmarks.picture [--output docs/report.png] [--browser /usr/bin/chromium]

Needs the extra [browser] and a Chromium. Fonts differ from machine to machine: draw it by hand when the page changes.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from daejo.examine import examine

ROOT = Path(__file__).parent.parent
# As wide as GitHub shows a picture, and as high as one finding needs.
_SIZE = {"width": 1024, "height": 720}


def main() -> None:
    """Write the picture."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--output", type=Path, default=ROOT / "docs" / "report.png")
    parser.add_argument("--browser", default="/usr/bin/chromium")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        page = Path(folder) / "report.html"
        page.write_text(examine(ROOT / "fixtures" / "articles").to_html(lang="en"), encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=arguments.browser, args=["--no-sandbox"])
        tab = browser.new_page(color_scheme="light", viewport=_SIZE)
        tab.goto(page.as_uri())
        tab.screenshot(path=arguments.output)
        browser.close()


if __name__ == "__main__":
    main()
