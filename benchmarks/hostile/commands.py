"""What may stand on a command line, in daejo.toml and in the environment."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.hostile.case import EN, KO, Case

OUT = "::error::\x1b[2J"
# Arguments over a folder with good.txt and news/a.txt, how it must end, and what must be said.
OPTIONS: dict[str, tuple[str | list[str], int, str]] = {
    "no command": ("", 2, "Usage"),
    "an unknown command": ("repord good.txt", 2, "repord"),
    "a command's name twice": ("report report good.txt", 2, "report"),
    "no path": ("report", 2, ""),
    "an unknown option": ("report good.txt --nope", 2, "--nope"),
    "an option without its value": ("report good.txt --format", 2, "--format"),
    "an unknown format": ("report good.txt --format nope", 2, "nope"),
    "two formats on standard output": ("report good.txt --format json --format markdown", 2, ""),
    "one format twice": ("report good.txt --format json --output a.json --format json --output a.json", 2, "a.json"),
    "an output in no folder": ("report good.txt --output none/a.json", 2, "none"),
    "a folder for an output": ("report good.txt --output news", 2, "news"),
    "the input for an output": ("report good.txt --output good.txt", 2, "good.txt"),
    "the input by another name": ("report good.txt --output news/../good.txt", 2, "good.txt"),
    "an output among the inputs": ("report news --output news/b.txt", 2, "b.txt"),
    "an output that is full": ("report good.txt --format json --output /dev/full", 2, "/dev/full"),
    "an output in /proc": ("report good.txt --format json --output /proc/a.json", 2, "/proc"),
    "an output of 5,000 letters": (f"report good.txt --format json --output {'x' * 5000}", 2, "xxx"),
    "an export into 5,000 letters": (f"export good.txt --to {'x' * 5000}", 2, "xxx"),
    "an empty output": (["report", "good.txt", "--output", ""], 2, ""),
    "an output that steers": (["report", "good.txt", "--output", f"none{OUT}/a.json"], 2, "none"),
    "an unknown grade": ("report good.txt --fail-on nope", 2, "nope"),
    "a grade in capitals": ("report good.txt --fail-on ERROR", 2, "ERROR"),
    "a threshold of 0": ("report good.txt --threshold 0", 2, "threshold"),
    "a threshold below 0": ("report good.txt --threshold -1", 2, "threshold"),
    "a threshold of 2": ("report good.txt --threshold 2", 2, "threshold"),
    "no number for a threshold": ("report good.txt --threshold nan", 2, "threshold"),
    "an endless threshold": ("report good.txt --threshold inf", 2, "threshold"),
    "a word for a threshold": ("report good.txt --threshold abc", 2, "threshold"),
    "a threshold of 400 digits": (f"report good.txt --threshold {'9' * 400}", 2, "threshold"),
    "an unknown language": ("report good.txt --lang fr", 2, "fr"),
    "an unknown pipeline": ("report good.txt --pipeline nope", 2, "nope"),
    "an empty pipeline": (["report", "good.txt", "--pipeline", ""], 2, ""),
    "a check against nothing": ("check good.txt", 2, "--against"),
    "a check against what is missing": ("check good.txt --against none.txt", 2, "none.txt"),
    "a check against itself": ("check good.txt --against good.txt", 0, ""),
    "an export to nowhere": ("export good.txt", 2, "--to"),
    "an export to a file": ("export good.txt --to good.txt", 2, "good.txt"),
    "an export of no kind": ("export good.txt --to out --as nope", 2, "nope"),
    "an export into /proc": ("export good.txt --to /proc/out", 2, "/proc"),
    "an unknown rule": ("explain claims.nope", 2, "claims.nope"),
    "a rule that steers": (["explain", OUT], 2, "error"),
    "an option that steers": (["report", "good.txt", f"--{OUT}"], 2, "error"),
    "200 options": ("report good.txt " + "--pipeline nope " * 200, 2, "nope"),
}
SETTINGS: dict[str, tuple[str | bytes, int]] = {
    "nothing": ("", 0),
    "a byte-order mark": (b"\xef\xbb\xbf[dedup]\nthreshold = 0.8\n", 0),
    "no TOML": ("threshold = = 1", 2),
    "another encoding": ("# 문턱\n".encode("cp949"), 2),
    "an unknown name": ("[dedup]\ntreshold = 0.7\n", 2),
    "a name without its table": ("threshold = 0.7\n", 2),
    "a table for a number": ("[dedup.threshold]\na = 1\n", 2),
    "a word for a number": ('[dedup]\nthreshold = "0.7"\n', 2),
    "true for a number": ("[dedup]\nthreshold = true\n", 2),
    "no number": ("[dedup]\nthreshold = nan\n", 2),
    "too large a number": (f"[dedup]\nthreshold = {'9' * 400}\n", 2),
    "a word for a list": ('[claims]\npipelines = "ko"\n', 2),
    "numbers in a list": ("[claims]\npipelines = [1]\n", 2),
    "lists in lists": (f"a = {'[' * 5000}{']' * 5000}\n", 2),
    "a nul": ("[dedup]\nthreshold = 0.7\n\0", 2),
    "a name that steers": (f'["{"x" * 40}\\u001b[2J"]\na = 1\n', 2),
}


def _over_good(arguments: str | Sequence[str]) -> Callable[[Path], Sequence[str]]:
    def prepare(folder: Path) -> Sequence[str]:
        (folder / "good.txt").write_text(KO, encoding="utf-8")
        (folder / "news").mkdir()
        (folder / "news" / "a.txt").write_text(EN, encoding="utf-8")
        return arguments.split() if isinstance(arguments, str) else arguments

    return prepare


def _with_settings(content: str | bytes) -> Callable[[Path], Sequence[str]]:
    def prepare(folder: Path) -> Sequence[str]:
        (folder / "daejo.toml").write_bytes(content.encode() if isinstance(content, str) else content)
        return _over_good("report good.txt")(folder)

    return prepare


def cases() -> list[Case]:
    """Every command line, every daejo.toml, every environment."""
    report = _over_good("report good.txt")
    environments: list[tuple[str, int, dict[str, str], str]] = [
        ("no locale", 0, {"LC_ALL": "C", "LANG": ""}, ""),
        ("a locale nobody has", 0, {"LC_ALL": "xx_YY.nope"}, ""),
        ("an encoding of seven bits", 0, {"PYTHONIOENCODING": "ascii:strict", "LC_ALL": "C"}, ""),
        ("a terminal of no width", 0, {"COLUMNS": "0", "LINES": "0"}, ""),
        ("a terminal of one column", 0, {"COLUMNS": "1"}, ""),
        ("a word for a width", 0, {"COLUMNS": "wide"}, ""),
        ("a dumb terminal", 0, {"TERM": "dumb", "FORCE_COLOR": "1"}, ""),
        ("no home", 0, {"HOME": "/nonexistent", "XDG_CACHE_HOME": "/nonexistent"}, ""),
        ("an unknown switch", 0, {"DAEJO_FAST": "maybe"}, ""),
        ("standard output closed", 2, {}, ">&-"),
        ("standard error closed", 0, {}, "2>&-"),
        ("standard input closed", 0, {}, "<&-"),
        ("standard output full", 2, {}, ">/dev/full"),
        ("a reader that goes", 0, {}, "| true"),
    ]
    return [
        *(
            Case("options", name, status, _over_good(given), said=said)
            for name, (given, status, said) in OPTIONS.items()
        ),
        *(Case("settings", name, status, _with_settings(text)) for name, (text, status) in SETTINGS.items()),
        *(
            Case("environment", name, status, report, environment=environment, setup=setup)
            for name, status, environment, setup in environments
        ),
    ]
