"""Characters to claims: `claims.read` beside the Korean tokenizer alone, the same texts, each in a process of its own.

    python -P benchmarks/claims.py [--texts FILE] [--repeat 40]

-P, since this file is called as the package it measures and must not be found in its place.

FILE holds one paragraph a line; without it the paragraphs are those of fixtures/articles and fixtures/pages, read
`--repeat` times over. Load is the time from nothing to the first sentence read. Prints a Markdown table.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FIRST = "해솔군은 25일 청년 농업인 40명에게 묘목을 나눠 줬다고 밝혔다."


def reader() -> Callable[[str], object]:
    from claims import read

    return read


def tokenizer() -> Callable[[str], object]:
    from claims.language import kiwi

    return lambda text: kiwi().tokenize(text)


CONTENDERS = {"claims.read": reader, "Kiwi alone, tokens only": tokenizer}


def paragraphs(path: Path | None, repeat: int) -> list[str]:
    if path is not None:
        return [line for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
    pages = [*(ROOT / "fixtures/articles").glob("*.txt"), *(ROOT / "fixtures/pages").rglob("*.txt")]
    texts = []
    for page in sorted(pages):
        try:
            texts.append(page.read_text(encoding="utf-8"))
        except UnicodeDecodeError:
            continue  # some pages are there for their encoding
    return [line for text in texts for line in text.split("\n") if line.strip()] * repeat


def run_one(name: str, path: Path | None, repeat: int) -> None:
    started = time.process_time()
    call = CONTENDERS[name]()
    call(FIRST)
    load = time.process_time() - started
    texts = paragraphs(path, repeat)
    started = time.process_time()
    for text in texts:
        call(text)
    used = time.process_time() - started
    print(json.dumps({"load": load, "cpu": used, "characters": sum(map(len, texts)), "mib": _highest()}))


def _highest() -> float:
    """The highest resident memory of this process in MiB. Linux only."""
    return int(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0]) / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--texts", type=Path)
    parser.add_argument("--repeat", type=int, default=40)
    parser.add_argument("--one", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.one:
        run_one(args.one, args.texts, args.repeat)
        return
    print(f"One core of {os.cpu_count()}, {platform.machine()}, Python {platform.python_version()}\n")
    print("| | characters a second | load, s | MiB |\n|---|---:|---:|---:|")
    for name in CONTENDERS:
        command = [sys.executable, "-P", __file__, "--one", name, "--repeat", str(args.repeat)]
        command += ["--texts", str(args.texts)] if args.texts else []
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        done = subprocess.run(command, capture_output=True, text=True, env=environment, check=True)
        result = json.loads(done.stdout)
        speed = result["characters"] / result["cpu"]
        print(f"| {name} | {speed:,.0f} | {result['load']:.2f} | {result['mib']:.0f} |")


if __name__ == "__main__":
    main()
