"""Hostile inputs, each in a process of its own: how it ends, what it takes, and whether anything is lost.

    python -m benchmarks.hostile [--kind options] [--show]

No traceback, the right exit status, every file told of, ten seconds of processor time and one GiB at most. Prints a
line for each kind, and each input that fails; ends with 1 where one does.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import signal
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from threading import Timer
from typing import NamedTuple

from benchmarks.hostile import calls, commands, contents, files
from benchmarks.hostile.case import EN, KO, Case
from daejo.article import Article
from daejo.examine import examine

ROOT = Path(__file__).parents[2]
SECONDS, MEGABYTES = 10, 1024
PATIENCE = 400  # seconds on the clock: the machine may be busy
DEFECTS = (
    "Traceback (most recent call last)",
    "error.defect",
    "error.check",
    "Exception ignored",
    "inside daejo",
)


class Ran(NamedTuple):
    """How a process ended, and what it said and took."""

    status: int
    out: str
    said: str
    seconds: float
    megabytes: float


def every_case() -> list[Case]:
    """All inputs, by kind."""
    return [*contents.cases(), *files.cases(), *commands.cases(), *calls.cases()]


def ran(case: Case) -> Ran:
    """The process of one input, in a folder of its own: a copy of this one, or a new one with its own environment."""
    with tempfile.TemporaryDirectory() as name, tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        folder = Path(name)
        given = [os.fsdecode(one) for one in case.prepare(folder)]
        if case.articles is not None:
            given += ["--format", "json"]
        begun = _new if case.environment or case.setup else _copied
        status, seconds, megabytes = _waited(begun(case, given, folder, (out.fileno(), err.fileno())))
        texts = []
        for stream in (out, err):
            stream.seek(0)
            texts.append(stream.read().decode("utf-8", "replace"))
        return Ran(status, texts[0], "\n".join(texts), seconds, megabytes)


def _new(case: Case, given: list[str], folder: Path, streams: tuple[int, int]) -> int:
    """The number of a process that starts with nothing loaded."""
    command = ["bash", "-c", f'set -o pipefail; "$@" {case.setup}', "bash", sys.executable, "-m", "daejo", *given]
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "en_US.UTF-8", "PYTHONPATH": str(ROOT), **case.environment}
    out, err = streams
    process = subprocess.Popen(command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=out, stderr=err)
    process.returncode = 0  # whoever waits is ours
    return process.pid


def _copied(case: Case, given: list[str], folder: Path, streams: tuple[int, int]) -> int:
    """The number of a copy of this process, which has all modules and lexicons loaded."""
    process = os.fork()
    if process:
        return process
    try:
        resource.setrlimit(resource.RLIMIT_CPU, (6 * SECONDS, 6 * SECONDS))  # who takes that long has failed
        os.chdir(folder)
        for number, stream in enumerate(streams, start=1):
            os.dup2(stream, number)
        sys.argv = ["daejo", *given]
        exec(case.code or "import daejo.cli; daejo.cli.main()", {})
        ended: object = 0
    except SystemExit as error:
        ended = error.code
    except BaseException:
        traceback.print_exc()
        ended = 1
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError):
            stream.flush()
    os._exit(ended if isinstance(ended, int) else int(ended is not None))


def _waited(process: int) -> tuple[int, float, float]:
    """The status of a process, the seconds and the megabytes it took with what it started; -9 where it hung."""
    timer = Timer(PATIENCE, os.kill, (process, signal.SIGKILL))
    timer.start()
    _, status, used = os.wait4(process, 0)
    timer.cancel()
    return os.waitstatus_to_exitcode(status), used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def faults(case: Case, one: Ran) -> Iterator[str]:
    """What is wrong with how an input was met."""
    if one.status != case.status:
        yield f"status {one.status}, not {case.status}"
    yield from (f"says {defect!r}" for defect in DEFECTS if defect in one.said)
    if one.seconds > SECONDS:
        yield f"takes {one.seconds:.0f} s"
    if one.megabytes > MEGABYTES:
        yield f"takes {one.megabytes:.0f} MB"
    if case.said not in one.said:
        yield f"does not say {case.said!r}"
    if one.status and not one.said.strip() and not case.setup:
        yield "says nothing"
    if case.articles is not None:
        try:
            report = json.loads(one.out)
        except ValueError:
            yield "writes no JSON"
            return
        found = len(report["articles"]), len(report["problems"])
        if found != (case.articles, case.problems):
            yield f"tells of {found[0]} articles and {found[1]} problems, not {case.articles} and {case.problems}"


def main() -> int:
    """Run the inputs and say how they were met."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kind", help="inputs of this kind alone")
    parser.add_argument("--show", action="store_true", help="what each input was met with")
    wanted = parser.parse_args()
    os.environ["LC_ALL"] = "en_US.UTF-8"
    examine([Article("ko", KO), Article("en", EN)])
    os.environ["LC_ALL"] = "en_US.UTF-8"
    kinds: dict[str, list[tuple[Case, Ran, list[str]]]] = {}
    for case in every_case():
        if wanted.kind in (None, case.kind):
            one = ran(case)
            wrong = list(faults(case, one))
            kinds.setdefault(case.kind, []).append((case, one, wrong))
            if wrong or wanted.show:
                last = (one.said.strip().splitlines() or [""])[-1]
                print(f"{case.kind}: {case.name}: {'; '.join(wrong) or 'as it should'} | {last[:200]!r}", flush=True)
    print(f"{'kind':<12} {'inputs':>6} {'failed':>6} {'seconds':>8} {'MB':>6}   (the slowest, the largest)")
    for kind, met in kinds.items():
        failed = sum(bool(wrong) for *_, wrong in met)
        slowest, largest = max(one.seconds for _, one, _ in met), max(one.megabytes for _, one, _ in met)
        print(f"{kind:<12} {len(met):>6} {failed:>6} {slowest:>8.1f} {largest:>6.0f}")
    return int(any(wrong for met in kinds.values() for *_, wrong in met))


if __name__ == "__main__":
    raise SystemExit(main())
