"""What all tests share: goldens and the switch that writes them anew, and how laws are tried."""

from pathlib import Path

import pytest
from hypothesis import settings

# A busy machine is no defect, and a red run must be red again: the same examples every time, however long each takes.
settings.register_profile("daejo", deadline=None, derandomize=True, database=None)
settings.load_profile("daejo")


def pytest_addoption(parser):
    parser.addoption("--update-golden", action="store_true", help="write the goldens anew instead of comparing them")
    parser.addoption("--fuzz", type=int, default=0, metavar="N", help="try so many made-up cases of each law")
    parser.addoption("--fuzz-from", type=int, default=0, metavar="N", help="the number of the first made-up case")


@pytest.fixture
def golden(request):
    """Compares text with a golden file; `make golden` writes the file after a change that is meant."""

    def compare(path: Path, text: str):
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        assert path.is_file(), f"{path} is missing: make golden"
        assert text == path.read_text(encoding="utf-8"), "if the change is meant: make golden, and read the diff"

    return compare
