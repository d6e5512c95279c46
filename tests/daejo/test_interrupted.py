"""Whoever presses Ctrl-C reads one line, whatever was being done, and the status is 130."""

import os
import subprocess
import sys
from ast import literal_eval

import pytest

_AT = """
import runpy, sys
class At:
    def find_spec(self, name, path=None, target=None):
        if name == {module!r}:
            raise KeyboardInterrupt
sys.meta_path.insert(0, At())
sys.argv = ["daejo", "report", "a.txt"]
{start}
"""
_STARTS = {
    "daejo": "from daejo.__main__ import main\nmain()",
    "python -m daejo": "runpy.run_module('daejo', run_name='__main__', alter_sys=True)",
}


@pytest.mark.parametrize("start", _STARTS)
@pytest.mark.parametrize("module", ["typer", "daejo.cli", "daejo.settings_file", "daejo.examine", "kiwipiepy", "numpy"])
def test_an_interrupt_while_modules_load_is_one_line(tmp_path, start, module):
    (tmp_path / "a.txt").write_text("해온시는 3일 다리를 열었다.\n한도윤 시장은 “기쁘다”고 말했다.\n", encoding="utf-8")
    program = _AT.format(module=module, start=_STARTS[start])
    ended = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, env=_environment(), check=False
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (130, "", "daejo: Interrupted.\n")


def test_nothing_is_imported_before_an_interrupt_is_answered():
    code = "import sys; before = set(sys.modules); import daejo; print(sorted(set(sys.modules) - before))"
    told = subprocess.run(
        [sys.executable, "-S", "-c", code], capture_output=True, text=True, env=_environment(), check=True
    )
    assert set(literal_eval(told.stdout)) <= {"daejo", "__future__"}


def _environment():
    return {**os.environ, "PYTHONPATH": ":".join(sys.path), "LC_ALL": "en_US.UTF-8"}
