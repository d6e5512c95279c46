import subprocess
import sys

import pytest

import daejo


@pytest.mark.parametrize(
    "first", ["import daejo", "import daejo.examine", "from daejo.examine import examine", "import daejo.cli"]
)
def test_examine_is_a_function_whatever_was_imported_before(first):
    code = f"{first}\nfrom daejo import examine, frames\nassert callable(examine) and callable(frames)"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_every_name_that_is_offered_is_there():
    for name in daejo.__all__:
        assert getattr(daejo, name).__name__ == name


def test_an_unknown_name_is_refused():
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        daejo.nothing  # noqa: B018
