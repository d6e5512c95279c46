"""Laws over the whole house. A failure says what to do next."""

import ast
import re
import subprocess
import sys
import tomllib
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from zipfile import ZipFile

import pytest

import claims
import daejo
import dedup
from claims.lexicon import table
from daejo.ingest import READERS
from daejo.report import WRITERS

ROOT = Path(__file__).parent.parent
PACKAGES = [Path(package.__file__).parent for package in (claims, daejo, dedup)]
HEAVY = ("spacy", "kiwipiepy", "pandas", "scipy", "datasketch")
TABLES = sorted(path.stem for path in (ROOT / "claims" / "lexicon").glob("*.toml"))


def modules(folder):
    """The modules of a folder that stand for something; helpers start with an underscore."""
    return sorted(path.stem for path in folder.glob("*.py") if not path.stem.startswith("_"))


def words(cell):
    return [cell] if isinstance(cell, str) else cell


def imports(path):
    """Every module a file imports, wherever in the file it does."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def test_every_output_format_is_in_writers():
    listed = [writer.module.rpartition(".")[2] for writer in WRITERS]
    missing = sorted(set(modules(ROOT / "daejo" / "report")) - set(listed))
    assert not missing, f"daejo/report/{missing[0]}.py: enter it in WRITERS, or begin a helper's name with _"
    assert len(set(listed)) == len(listed)
    for writer in WRITERS:
        assert callable(import_module(writer.module).write)


def test_every_input_format_is_in_readers():
    found = [import_module(f"daejo.ingest.{name}") for name in modules(ROOT / "daejo" / "ingest")]
    missing = [module.__name__ for module in found if getattr(module, "READER", None) not in (None, *READERS)]
    assert not missing, f"{missing[0]} has a READER that is not in READERS: enter it in daejo/ingest/readers.py"


def test_every_family_is_in_families():
    from claims.families import FAMILIES

    listed = {family.name for family in FAMILIES}
    missing = sorted(set(modules(ROOT / "claims" / "families")) - listed)
    assert not missing, f"claims/families/{missing[0]}.py: enter its FAMILY in FAMILIES, in claims/families/__init__.py"


def test_every_family_has_examples_of_speech_and_of_silence_in_both_languages():
    from claims.families import FAMILIES

    for family in FAMILIES:
        path = ROOT / "fixtures" / "examples" / f"{family.name}.toml"
        assert path.is_file(), f"{path.relative_to(ROOT)} is missing: write down what {family.name} reads and does not"
        examples = tomllib.loads(path.read_text(encoding="utf-8"))["example"]
        for lang in ("ko", "en"):
            here = [example for example in examples if example["lang"] == lang]
            assert any(example["reads"] for example in here), f"{path.name}: no {lang} text that is read"
            assert any(not example["reads"] for example in here), f"{path.name}: no {lang} text that stays silent"


@pytest.mark.parametrize("name", TABLES)
def test_a_lexicon_table_is_sorted_unique_and_filled(name):
    rows = table(name)
    for row in rows:
        for column in ("ko", "en"):
            cell = words(row.get(column, []))
            assert cell, f"{name}.toml: the row {row} lacks {column}"
            assert all(word.strip() for word in cell), f"{name}.toml: the row {row} has an empty word under {column}"
    keys = [words(row["ko"])[0] for row in rows]
    for one, other in pairwise(keys):
        assert one < other, f"{name}.toml: {other!r} stands after {one!r}; rows are sorted by ko, each word once"


def test_lexicon_tables_are_packaged_with_their_loader():
    assert TABLES
    with pytest.raises(FileNotFoundError):
        table("no_such_table")


def test_only_the_table_imports_pandas():
    allowed = {ROOT / "daejo" / name for name in ("table.py", "saving.py", "sheets.py", "notebook.py", "pandas.py")}
    guilty = [
        path.relative_to(ROOT).as_posix()
        for package in PACKAGES
        for path in package.rglob("*.py")
        if path not in allowed and any(name.split(".")[0] == "pandas" for name in imports(path))
    ]
    assert not guilty, f"{guilty} import pandas: a table belongs in daejo/table.py"


def test_nothing_imports_click():
    """typer brings its own copy; the distribution click need not be there."""
    guilty = [
        path.relative_to(ROOT).as_posix()
        for package in PACKAGES
        for path in package.rglob("*.py")
        if any(name.split(".")[0] == "click" for name in imports(path))
    ]
    assert not guilty


@pytest.mark.parametrize(
    "package", ["claims", "claims.crosscheck", "claims.families", "dedup", "daejo", "daejo.examine"]
)
def test_importing_a_package_is_cheap(package):
    code = f"import sys, {package}; print([name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    heavy = done.stdout.strip()
    assert heavy == "[]", f"import {package} loads {heavy}: import it inside the function that needs it"


def test_tests_have_no_init():
    """tests/claims/__init__.py would shadow the package claims."""
    assert list((ROOT / "tests").rglob("__init__.py")) == []


def test_folders_of_tests_mirror_the_code():
    for package in PACKAGES:
        folders = {path.parent.relative_to(ROOT / "tests") for path in ROOT.glob(f"tests/{package.name}/**/test_*.py")}
        astray = [folder.as_posix() for folder in folders if not (ROOT / folder).is_dir()]
        assert not astray, f"tests/{astray[0]}: a test lies in the folder of the module whose result it asserts"


def test_a_file_of_code_stays_under_250_lines():
    long = [
        f"{path.relative_to(ROOT).as_posix()} has {count} lines"
        for package in PACKAGES
        for path in package.rglob("*.py")
        if (count := path.read_text(encoding="utf-8").count("\n")) > 250
    ]
    assert not long, f"{long}: split them by subject"


def test_the_wheel_holds_the_three_packages_and_nothing_else(tmp_path):
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    (wheel,) = tmp_path.glob("*.whl")
    with ZipFile(wheel) as archive:
        names = archive.namelist()
    assert {name.split("/")[0] for name in names} == {
        "claims",
        "daejo",
        "dedup",
        f"{wheel.name.rsplit('-', 3)[0]}.dist-info",
    }
    packed = {name for name in names if ".dist-info/" not in name}
    on_disk = {
        path.relative_to(ROOT).as_posix()
        for package in PACKAGES
        for path in package.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert packed == on_disk


def test_constraints_pin_one_version_of_each_dependency():
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    names = [re.fullmatch(r"([a-z0-9][a-z0-9._-]*)==([0-9][\w.+!-]*)", line) for line in lines]
    assert all(names), "constraints.txt holds lines of the form name==version and nothing else"
    pinned = {match[1] for match in names if match}
    assert len(pinned) == len(lines)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["test"]]
    missing = {re.split(r"[^\w.-]", one)[0] for one in wanted} - pinned
    assert not missing, f"{missing} stand in pyproject.toml and not in constraints.txt"
