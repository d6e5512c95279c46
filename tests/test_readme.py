"""What README.md and the guides promise."""

import io
import re
import shlex
import shutil
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import duckdb
import pytest
from typer.main import get_command

from daejo.archive.store import Archive
from daejo.cli import app, main
from daejo.correction import corrections
from daejo.examine import examine
from daejo.inputs import articles_of
from daejo.saving import save

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = [
    "README.md",
    "docs/guide.md",
    "docs/guide.ko.md",
    "docs/editor.md",
    "docs/editor.ko.md",
    "docs/press-office.md",
    "docs/press-office.ko.md",
    "docs/ci.md",
    "docs/ci.ko.md",
    "docs/researcher.md",
    "docs/researcher.ko.md",
    "docs/adding.md",
    "docs/decisions/README.md",
    "CHANGELOG.md",
]
# Pages that are read from top to bottom, as a notebook is: what a block makes, those below it use.
NOTEBOOKS = ["docs/researcher.md", "docs/researcher.ko.md"]
COMMANDS = get_command(app).commands
SHOWN = [
    pytest.param(command, id=command)
    for page in PAGES
    if page not in NOTEBOOKS
    for block in re.findall(r"```sh\n(.*?)```", (ROOT / page).read_text(encoding="utf-8"), re.S)
    for command in block.splitlines()
    if command.startswith("daejo ")
]
PYTHON = [
    pytest.param(block, id=f"{page} {number}")
    for page in PAGES
    if page not in NOTEBOOKS
    for number, block in enumerate(re.findall(r"```python\n(.*?)```", (ROOT / page).read_text(encoding="utf-8"), re.S))
    if "import" in block
]

SQL = [
    pytest.param(query, id=f"{page} {number}")
    for page in PAGES
    for block in re.findall(r"```sql\n(.*?)```", (ROOT / page).read_text(encoding="utf-8"), re.S)
    for number, query in enumerate(filter(str.strip, block.split(";")))
]

ACCEPTED = re.search(
    r"```toml\n(\[\[accepted\]\].*?)```", (ROOT / "docs" / "editor.md").read_text(encoding="utf-8"), re.S
)


def block(mark):
    """The fenced block after <!-- mark -->."""
    found = re.search(rf"<!-- {mark} -->\n```\w+\n(.*?)```", README, re.S)
    assert found, f"README.md has no block after <!-- {mark} -->"
    return found[1]


@pytest.mark.parametrize("mark", ["run", "tests"])
def test_one_command_does_it_all(mark):
    command = block(mark).strip()
    assert "\n" not in command
    assert command.startswith("python3 -m venv .venv && .venv/bin/pip install --quiet -c constraints.txt ")


def test_the_command_that_reads_the_fixtures_runs():
    *_, last = block("run").strip().split(" && ")
    program, *arguments = shlex.split(last)
    assert program == ".venv/bin/daejo"
    code = "from daejo.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0
    assert "passed over (.md 1)" in done.stderr
    assert "claims.title.rank_and_position" in done.stdout


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_the_excerpt_is_from_the_report(lang):
    golden = (ROOT / "tests" / "daejo" / "golden" / f"seeds.{lang}.txt").read_text(encoding="utf-8")
    # A new rule shifts the numbers of the findings; the excerpt need not follow.
    report, excerpt = (
        re.sub(r"^\d+\. ", "", whole, flags=re.M).splitlines() for whole in (golden, block(f"excerpt {lang}"))
    )
    assert len(excerpt) > 10
    start = 0
    for line in filter(str.strip, excerpt):
        assert line in report[start:], f"not in the report, or not in this order: {line}"
        start = report.index(line, start) + 1


def found(lang):
    """The list after <!-- found -->: what daejo finds in the pages of fixtures/articles."""
    return re.search(rf"<!-- found {lang} -->\n(.*?)\n\n(?!-)", README, re.S)[1]


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_what_the_readme_opens_with_is_found(lang):
    golden = (ROOT / "tests" / "daejo" / "golden" / f"seeds.{lang}.txt").read_text(encoding="utf-8")
    told = re.sub(r"\s+", " ", golden)
    quotes = re.findall(r"[“‘]([^”’]+)[”’]", found(lang))
    assert len(quotes) > 8
    for quote in quotes:
        assert re.sub(r"\s+", " ", quote) in told, f"not in the report: {quote}"
    errors, warnings = re.findall(r"\*\*(\d+)", found(lang))
    assert re.search(rf"{errors} errors, {warnings} warnings|오류 {errors}건, 주의 {warnings}건", golden)


def test_the_picture_is_small():
    picture = (ROOT / "docs" / "report.png").read_bytes()
    assert picture.startswith(b"\x89PNG")
    assert len(picture) < 200_000
    assert "](docs/report.png)" in README


@pytest.mark.parametrize(("lang", "page"), [("en", "docs/editor.md"), ("ko", "docs/editor.ko.md")])
def test_what_the_page_of_the_editor_shows_is_what_is_printed(lang, page, monkeypatch, capsys):
    text = (ROOT / page).read_text(encoding="utf-8")
    beside, correction = re.findall(r"```text\n(.*?)```", text, re.S)
    monkeypatch.chdir(ROOT)
    command = next(line for line in text.splitlines() if line.startswith("daejo diff"))
    monkeypatch.setattr(sys, "argv", [*shlex.split(command), "--lang", lang])
    with pytest.raises(SystemExit):
        main()
    assert beside in capsys.readouterr().out
    report = examine(ROOT / "fixtures" / "articles")
    articles = {article.key: article for article in report.articles}
    lines = [line for one in report.findings for line in corrections(one, articles, lang).values()]
    assert correction.strip() in lines


@pytest.mark.parametrize("page", PAGES)
def test_every_command_and_option_that_is_named_exists(page):
    text = (ROOT / page).read_text(encoding="utf-8")
    for name in re.findall(r"(?:`|^|bin/)daejo ([a-z]+)", text, re.M):
        assert name in COMMANDS, f"{page}: there is no command daejo {name}"
    options = {opt for command in COMMANDS.values() for param in command.params for opt in param.opts}
    for line in re.findall(r"daejo [a-z]+ [^`\n]*", text):
        for option in re.findall(r"--[a-z-]+", line):
            assert option in options, f"{page}: there is no option {option}"


@pytest.mark.parametrize("command", SHOWN)
def test_the_commands_that_are_shown_run(command, tmp_path, monkeypatch, capsys):
    (tmp_path / "fixtures").symlink_to(ROOT / "fixtures")
    for name in ("drafts", "published"):
        shutil.copytree(ROOT / "fixtures" / "articles", tmp_path / name)
    if "news.archive" in command and "archive add" not in command:
        with Archive.open(tmp_path / "news.archive") as archive:
            archive.add(articles_of([tmp_path / "published"], [], lambda *_: None).articles)
    if "--baseline" in command:
        (tmp_path / "baseline.json").write_text('{"schema": "daejo.baseline/1", "lang": "en", "findings": []}')
    if "--accepted" in command:
        (tmp_path / "accepted.toml").write_text(ACCEPTED[1], encoding="utf-8")
    command, _, piped = command.partition(" < ")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "argv", shlex.split(command))
    if piped:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO((ROOT / piped).read_bytes())))
    with pytest.raises(SystemExit) as ended:
        main()
    # Errors fail a check: that is what it is for.
    assert ended.value.code in ((0, 1) if command.startswith("daejo check") else (0, None)), capsys.readouterr().err


@pytest.mark.parametrize("page", NOTEBOOKS)
@pytest.mark.usefixtures("redis_place")
def test_a_page_that_is_read_from_top_to_bottom_runs_and_prints_what_it_shows(page, tmp_path, monkeypatch, capsys):
    import_module("daejo.spacy")  # as its entry points do, where daejo is installed
    from claims.language import pipeline

    pipeline("ko")
    (tmp_path / "fixtures").symlink_to(ROOT / "fixtures")
    monkeypatch.chdir(tmp_path)
    names, printed = {}, ""
    for kind, block in re.findall(r"```(\w+)\n(.*?)```", (ROOT / page).read_text(encoding="utf-8"), re.S):
        if kind == "text":
            assert block == printed
        if kind == "sh":
            for command in block.splitlines():
                monkeypatch.setattr(sys, "argv", shlex.split(command))
                with pytest.raises(SystemExit) as ended:
                    main()
                assert ended.value.code == 0, capsys.readouterr().err
        if kind == "python":
            exec(compile(block, page, "exec"), names)
        printed = capsys.readouterr().out


@pytest.mark.parametrize("page", PAGES)
def test_every_link_leads_somewhere(page):
    for target in re.findall(r"\]\(([^)#\s]+)", (ROOT / page).read_text(encoding="utf-8")):
        assert (ROOT / page).parent.joinpath(target).exists(), f"{page}: {target} does not exist"


def test_every_decision_is_listed():
    folder = ROOT / "docs" / "decisions"
    listed = re.findall(r"\]\(([\w-]+\.md)\)", (folder / "README.md").read_text(encoding="utf-8"))
    assert sorted(listed) == sorted(path.name for path in folder.glob("*.md") if path.name != "README.md")


@pytest.mark.parametrize("code", PYTHON)
def test_the_python_that_is_shown_runs(code, monkeypatch):
    monkeypatch.chdir(ROOT)
    exec(compile(code, "shown", "exec"), {})


@pytest.fixture(scope="module")
def exported(tmp_path_factory):
    """A folder with the tables that the queries name."""
    folder = tmp_path_factory.mktemp("exported")
    save(examine(ROOT / "fixtures" / "articles"), folder / "tables", "parquet", lang="ko")
    return folder


@pytest.mark.parametrize("query", SQL)
def test_the_queries_that_are_shown_find_something(query, exported, monkeypatch):
    monkeypatch.chdir(exported)
    assert len(duckdb.sql(query).fetchall()) > 0


def test_every_rule_named_in_the_docs_is_explained():
    from daejo.messages import rules

    for page in PAGES:
        named = set(re.findall(r"\bclaims\.[a-z]+\.[a-z_]+\b", (ROOT / page).read_text(encoding="utf-8")))
        assert named - set(rules()) <= {"claims.family.rule", "claims.family.what_is_wrong"}
