"""What is to be done: the texts of which shards, and how alike pairs must be. Every process reads it there."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import lru_cache
from mmap import ACCESS_READ, mmap
from typing import NamedTuple, overload

import numpy as np

from dedup.arrays import Rows
from dedup.cluster.folder import Folder
from dedup.cluster.shards import decoded, digest

# Raised when a step writes something else than before: what older ones left is then passed over.
_VERSION = 1


class Shard(NamedTuple):
    """Some of the texts: their name in the work folder, and the file they come from, if they come from one."""

    name: str
    path: str | None


class Job(NamedTuple):
    """The work folder, the name of the job in it, and what tells this run from another one."""

    work: str
    name: str
    run: str

    @property
    def folder(self) -> Folder:
        return Folder(self.work)


class Plan(NamedTuple):
    shards: tuple[Shard, ...]
    column: str
    threshold: float
    exact: bool


def enter(work: str, plan: Plan, run: str) -> Job:
    """Write down what is to be done."""
    content = json.dumps(plan)
    name = f"job-{digest(str(_VERSION), content)}"
    if not Folder(work).has(f"{name}/plan.json"):
        with Folder(work).writing(f"{name}/plan.json") as path:
            path.write_text(content, encoding="utf-8")
    return Job(work, name, run)


@lru_cache(maxsize=1)
def plan_of(job: Job) -> Plan:
    shards, *rest = json.loads(job.folder.local(f"{job.name}/plan.json").read_text(encoding="utf-8"))
    return Plan(tuple(Shard(*shard) for shard in shards), *rest)


class Texts(Sequence[str]):
    """Every text once, by number, read from the disk when it is asked for."""

    def __init__(self, job: Job) -> None:
        names = [shard.name for shard in plan_of(job).shards]
        self._first = job.folder.load(f"{job.name}/first.npy")
        self._ends = [np.asarray(job.folder.load(f"{name}.ends.npy")) for name in names]
        counts = [len(ends) for ends in self._ends]
        self._start = np.cumsum([0, *counts])
        self._bytes = [_mapped(job.folder, f"{name}.texts") for name in names]

    def __len__(self) -> int:
        return len(self._first)

    def take(self, numbers: Rows) -> list[str]:
        """The texts of these numbers, ascending."""
        positions = self._first[numbers]
        cuts = np.searchsorted(positions, self._start)
        found: list[str] = []
        for shard in np.flatnonzero(cuts[1:] > cuts[:-1]).tolist():
            row = positions[cuts[shard] : cuts[shard + 1]] - self._start[shard]
            ends, content = self._ends[shard], self._bytes[shard]
            begins = np.where(row > 0, ends[row - 1], 0)
            found += [decoded(content[a:b]) for a, b in zip(begins.tolist(), ends[row].tolist(), strict=True)]
        return found

    @overload
    def __getitem__(self, number: int) -> str: ...
    @overload
    def __getitem__(self, number: slice) -> list[str]: ...
    def __getitem__(self, number: int | slice) -> str | list[str]:
        if isinstance(number, slice):
            return self.take(np.arange(len(self))[number])
        return self.take(np.array([range(len(self))[number]]))[0]

    def __iter__(self) -> Iterator[str]:
        for first in range(0, len(self), 10_000):
            yield from self[first : first + 10_000]


@lru_cache(maxsize=1)
def texts_of(job: Job) -> Texts:
    return Texts(job)


def _mapped(folder: Folder, name: str) -> mmap | bytes:
    with folder.local(name).open("rb") as stream:
        return mmap(stream.fileno(), 0, access=ACCESS_READ) if stream.seek(0, 2) else b""  # an empty file maps to none
