"""A job from its shards to its pairs, whoever does the steps."""

from __future__ import annotations

import os
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future
from contextlib import contextmanager, nullcontext
from itertools import accumulate, islice
from pathlib import Path
from typing import Any, NamedTuple, Protocol
from uuid import uuid4

from dedup.cluster import steps
from dedup.cluster.folder import Folder, is_address, is_of_this_process
from dedup.cluster.job import Job, Plan, Shard, enter, plan_of, texts_of
from dedup.cluster.pool import Pool, Task, cores
from dedup.cluster.shards import Line, named, write_texts
from dedup.cluster.worker import do
from dedup.near import LOWEST_BANDED, Edges, check, letters, repeated, spread
from dedup.span import Pair

PathLike = str | os.PathLike[str]
Tell = Callable[[str, int, int], None]
_A_SHARD = 100_000  # texts of one large mapping


class Client(Protocol):
    """Whoever takes work: a `distributed.Client`, or an executor of `concurrent.futures`."""

    def submit(self, function: Callable[..., None], *arguments: Any) -> Any: ...


class Found(NamedTuple):
    """Pairs by position, and whose text stands at a position."""

    edges: Edges
    keys: Sequence[Any]


class Lines(Sequence[Line]):
    """The keys of files, made when they are asked for."""

    def __init__(self, files: Iterable[tuple[str, int]]) -> None:
        known = list(files)
        self._paths = [path for path, _ in known]
        self._start = [0, *accumulate(count for _, count in known)]

    def __len__(self) -> int:
        return self._start[-1]

    def __getitem__(self, position: Any) -> Any:
        file = bisect_right(self._start, position) - 1
        return Line(self._paths[file], position - self._start[file] + 1)


def near_pairs(shards: Any, **how: Any) -> list[Pair[Any]]:
    """The pairs as `dedup.near_duplicates` gives them."""
    found = near_edges(shards, **how)
    left, right, values = (column.tolist() for column in found.edges)
    return [Pair(found.keys[i], found.keys[j], value) for i, j, value in zip(left, right, values, strict=True)]


def near_edges(
    shards: Mapping[Any, str] | Iterable[Mapping[Any, str] | PathLike],
    *,
    work: PathLike,
    client: Client | None = None,
    workers: int | None = None,
    threshold: float = 0.7,
    exact: bool = False,
    column: str = "text",
    tell: Tell = lambda step, done, total: None,
) -> Found:
    """The pairs of the texts of all shards, by position; `tell` is told of each step how much of it is done."""
    check(threshold)
    if workers is not None and workers < 1:
        raise ValueError(f"workers is {workers}; it must be at least 1")
    place = os.fspath(work) if is_address(work) else str(Path(work).absolute())
    entered, given, names = _entered(Folder(place), shards, column)
    job = enter(place, Plan(tuple(entered), column, threshold, exact), uuid4().hex)
    paths = [shard.path for shard in entered if shard.path is not None]
    alone = client is None and (workers == 1 or any(map(is_of_this_process, [place, *paths])))
    with nullcontext(_alone) if alone else _given(client) if client else _pooled(workers or cores()) as crew:
        at_once = _followed(job, crew, tell)
    keys: Sequence[Any] = given
    if paths:
        counts = [len(job.folder.load(f"{shard.name}.ends.npy")) for shard in entered]
        keys = Lines(zip(names, counts, strict=True))
    which, texts = steps.which(job), texts_of(job)
    twice = repeated(which)
    found = spread(which, steps.edges(job, at_once=at_once), twice[letters(texts.take(twice)) == 0])
    texts_of.cache_clear()  # it holds the files of the work folder open
    plan_of.cache_clear()
    return Found(found, keys)


Crew = Callable[[Job, Sequence[Task]], Iterable[None]]


def _followed(job: Job, crew: Crew, tell: Tell) -> bool:
    """Do all steps; whether the last one was done at once."""

    def do_all(step: str, count: int = 1) -> None:
        tell(step, 0, count)
        for number, _ in enumerate(crew(job, [(step, number) for number in range(count)]), 1):
            tell(step, number, count)

    plan = plan_of(job)
    do_all("read", len(plan.shards))
    do_all("firsts")
    at_once = plan.exact or plan.threshold < LOWEST_BANDED
    if not at_once:
        do_all("sketch", steps.sketches(job))
        do_all("table")
        do_all("band", steps.bands(job))
        at_once = steps.is_crowded(job)
    if at_once:
        do_all("whole")
    else:
        do_all("parts")
        do_all("verify", steps.verifications(job))
    return at_once


def _alone(job: Job, tasks: Sequence[Task]) -> Iterator[None]:
    for name, number in tasks:
        do(job, name, number)
        yield


@contextmanager
def _given(client: Client) -> Iterator[Crew]:
    def crew(job: Job, tasks: Sequence[Task]) -> Iterator[None]:
        futures: list[Future[None]] = [client.submit(do, job, *task) for task in tasks]
        try:
            for future in futures:
                yield future.result()
        finally:
            for future in futures:
                future.cancel()

    yield crew


@contextmanager
def _pooled(workers: int) -> Iterator[Crew]:
    with Pool(workers) as pool:
        yield pool.done


def _entered(folder: Folder, shards: Any, column: str) -> tuple[list[Shard], list[Any], list[str]]:
    """The shards as the folder knows them, the keys of mappings, and how files were named."""
    entered: list[Shard] = []
    keys: list[Any] = []
    names: list[str] = []
    for shard in _split(shards) if isinstance(shards, Mapping) else shards:
        if isinstance(shard, Mapping):
            entered.append(Shard(write_texts(folder, shard), None))
            keys += shard
        elif isinstance(shard, str | os.PathLike):
            path = os.fspath(shard)
            whole = path if is_address(path) else str(Path(path).absolute())
            entered.append(Shard(named(whole, column), whole))
            names.append(path)
        else:
            raise TypeError(f"a shard is a {type(shard).__name__}; a mapping or the path of a file was expected")
    if names and len(names) < len(entered):
        raise TypeError("some shards are mappings and some are files; all must be the one or the other")
    if len(set(keys)) < len(keys):
        twice = Counter(keys).most_common(1)[0][0]
        raise ValueError(f"the key {twice!r} stands in two shards; every text needs one of its own")
    return entered, keys, names


def _split(texts: Mapping[Any, str]) -> Iterator[Mapping[Any, str]]:
    source = iter(texts.items())
    while shard := dict(islice(source, _A_SHARD)):
        yield shard
