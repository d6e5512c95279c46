"""Pairs of many texts: one process, processes of this machine, and Dask, each in a program of its own.

    python -P benchmarks/cluster.py [--size 200000] [--workers 2] [--only one,pool,dask] [--kill]

Texts of 300 bytes on the average, 35 % of them edited copies of an earlier one. Prints for each way the pairs, a
digest over them in order, wall seconds, and CPU seconds with those of the workers. With --kill, a worker is killed
when the verification begins.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from hashlib import sha256
from itertools import accumulate
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
WAYS = ("one", "pool", "dask")
_COPIES = 0.35
_BYTES = 300


def generated(size: int, seed: int = 1) -> Iterator[str]:
    """So many texts of words drawn as words are used, some of them earlier ones in which words are exchanged."""
    draw = random.Random(seed)
    words = ["".join(draw.choices("abcdefghijklmnopqrstuvwxyz", k=draw.randint(2, 10))) for _ in range(30_000)]
    weights = list(accumulate(1 / (rank + 20) for rank in range(len(words))))
    pool: list[list[str]] = []
    for _ in range(size):
        if pool and draw.random() < _COPIES:
            text = list(pool[draw.randrange(len(pool))])
            for _ in range(draw.choice((0, 1, 1, 2, 3, 5, 8))):
                text[draw.randrange(len(text))] = draw.choice(words)
        else:
            text = draw.choices(words, cum_weights=weights, k=draw.randint(_BYTES // 11, _BYTES // 5))
        if len(pool) < 200_000:
            pool.append(text)
        else:
            pool[draw.randrange(len(pool))] = text
        yield " ".join(text)


def digest(pairs: list[Any]) -> str:
    whole = sha256()
    for pair in pairs:
        whole.update(f"{pair.left} {pair.right} {pair.jaccard!r}\n".encode())
    return whole.hexdigest()[:8]


def one(texts: dict[int, str], work: Path, workers: int, kill: bool) -> list[Any]:
    from dedup import near_duplicates

    return near_duplicates(texts)


def pool(texts: dict[int, str], work: Path, workers: int, kill: bool) -> list[Any]:
    from dedup.cluster.run import near_pairs

    return near_pairs(texts, work=work, workers=workers, tell=_telling(children, kill))


def dask(texts: dict[int, str], work: Path, workers: int, kill: bool) -> list[Any]:
    from dask import config
    from distributed import Client, LocalCluster

    from dedup.cluster.run import near_pairs

    # Dask lets no worker keep freed memory, which doubles what steps take: docs/decisions/many-processes.md.
    config.set({"distributed.nanny.pre-spawn-environ": {"MALLOC_TRIM_THRESHOLD_": 1 << 27, "OMP_NUM_THREADS": 1}})
    began = time.perf_counter()
    with (
        LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address=None, silence_logs=50) as cluster,
        Client(cluster) as client,
    ):
        print(f"  start of the cluster: {time.perf_counter() - began:.1f} s", file=sys.stderr)
        found = near_pairs(
            texts, work=work, client=client, tell=_telling(lambda: list(client.run(os.getpid).values()), kill)
        )
        pids = client.run(_spent)
        print(f"  CPU of the workers: {sum(pids.values()):.1f} s", file=sys.stderr)
        return found


def _spent() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def children() -> list[int]:
    found = Path(f"/proc/self/task/{os.getpid()}/children").read_text(encoding="ascii")
    return [int(pid) for pid in found.split()]


def _telling(workers: Callable[[], list[int]], kill: bool) -> Callable[[str, int, int], None]:
    began = time.perf_counter()

    def tell(step: str, done: int, total: int) -> None:
        nonlocal kill
        if done in (0, total):
            print(f"  {time.perf_counter() - began:6.1f} s  {step} {done}/{total}", file=sys.stderr)
        if kill and step == "verify" and done == 1:
            kill = False
            with suppress(ProcessLookupError):
                os.kill(workers()[0], signal.SIGKILL)

    return tell


def measured(way: str, size: int, workers: int, kill: bool) -> dict[str, Any]:
    """What one way takes, in this process."""
    texts = dict(enumerate(generated(size)))
    with tempfile.TemporaryDirectory() as work:
        began, before = time.perf_counter(), os.times()
        found = {"one": one, "pool": pool, "dask": dask}[way](texts, Path(work), workers, kill)
        wall, after = time.perf_counter() - began, os.times()
    cpu = sum(after[:4]) - sum(before[:4])  # of this process and of those it has waited for
    peak = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return {"pairs": len(found), "digest": digest(found), "wall": wall, "cpu": cpu, "peak": peak / 1e6}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--size", type=int, default=200_000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--only", default=",".join(WAYS))
    parser.add_argument("--kill", action="store_true")
    parser.add_argument("--measure", choices=WAYS, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.measure:
        print(json.dumps(measured(given.measure, given.size, given.workers, given.kill)))
        return
    print(
        f"| {given.size:,} texts | pairs | digest | wall s | CPU s | largest process GB |\n|---|---|---|---|---|---|",
        flush=True,
    )
    for way in given.only.split(","):
        arguments = ["--measure", way, "--size", str(given.size), "--workers", str(given.workers)]
        command = [sys.executable, "-P", __file__, *arguments, *["--kill"] * given.kill]
        ran = subprocess.run(
            command, env={**os.environ, "PYTHONPATH": str(ROOT)}, stdout=subprocess.PIPE, check=True, text=True
        )
        row = json.loads(ran.stdout)
        cells = f"{row['pairs']:,} | {row['digest']} | {row['wall']:.1f} | {row['cpu']:.1f} | {row['peak']:.2f}"
        print(f"| {way} | {cells} |", flush=True)


if __name__ == "__main__":
    main()
