"""`daejo duplicates --workers N | --cluster ADDRESS`: the near copies among more texts than a report could hold.

A text is a line or a row, and what is written is pairs of their places.
"""

from __future__ import annotations

import errno
import json
import os
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn, TextIO

from daejo.arguments import STANDARD_INPUT
from daejo.errors import MissingPartError, UsageError
from daejo.lang import language
from daejo.messages import text
from daejo.outputs import Output, keep_inputs, outputs, standard_output
from daejo.printable import inert, printable
from daejo.progress import ProgressBar, seldom_collected
from daejo.telling import say
from daejo.writing import replacing

if TYPE_CHECKING:
    from claims import Language
    from dedup.cluster.run import Found

FORMATS = ("terminal", "jsonl")
SUFFIXES = (".txt", ".md", ".jsonl", ".ndjson", ".parquet")
# Of an address pathlib leaves one slash; one letter would be a drive.
_ADDRESS = re.compile(r"([a-z][a-z0-9+.-]+):/+", re.IGNORECASE)
_SHOWN = 50  # pairs on a terminal


class Where(NamedTuple):
    """Who finds them: so many processes of this machine, or a Dask cluster; and the folder they share."""

    workers: int | None
    cluster: str | None
    work: Path | None


def pairs(
    paths: Sequence[Path],
    where: Where,
    column: str,
    formats: Sequence[str] | None,
    output: Sequence[str] | None,
    lang: Language | None,
    threshold: float,
    most: int | None,
) -> NoReturn:
    """Find, write, and end with the exit status."""
    workers, cluster, work = where
    if (workers is None) == (cluster is None):
        raise UsageError("pairs.who")
    if cluster is not None and work is None:
        raise UsageError("pairs.no_work")
    for name in formats or [one.format for one in outputs([], output or [])]:
        if name not in FORMATS:
            raise UsageError("usage.value", option="--format", found=name, expected=", ".join(FORMATS))
    wanted = outputs(formats or [], output or [])
    folder = None if work is None else address(work)
    with _told(folder or ""):
        files = [file for path in paths for file in _files(address(path))]
    if not files:
        raise UsageError("error.no_input")
    keep_inputs(wanted, [Path(file) for file in files])
    _require(cluster, files, folder)
    here = language(lang)
    with seldom_collected(), ProgressBar(here) as progress:
        found = _found(files, workers, cluster, folder, column, threshold, progress)
        progress("write", 0, 1)
        for one in wanted:
            _write(one, found, most, here, progress)
    say(text("pairs.closing", here, texts=len(found.keys), files=len(files), pairs=len(found.edges.left)))
    raise SystemExit(0)


def address(path: Path) -> str:
    """A path of the command line, or the address that it was before it became a path."""
    written = str(path)
    if (found := _ADDRESS.match(written)) and not path.exists():
        slashes = "///" if found[1].lower() == "file" else "//"
        return f"{found[1]}:{slashes}{written[found.end() :]}"
    return written


def _require(cluster: str | None, files: Sequence[str], work: str | None) -> None:
    from dedup.cluster.folder import is_address

    if cluster is not None and find_spec("distributed") is None:
        raise MissingPartError("error.missing_part", part="Dask", command="pip install 'daejo[cluster]'")
    if any(file.lower().endswith(".parquet") for file in files) and find_spec("pyarrow") is None:
        raise MissingPartError("error.missing_part", part="pyarrow", command="pip install 'daejo[parquet]'")
    if work is not None and is_address(work) and find_spec("fsspec") is None:
        raise MissingPartError("error.missing_part", part="fsspec", command="pip install 'daejo[remote]'")


def _files(place: str) -> Iterator[str]:
    """The file, or those of a folder that may hold texts, in order of name."""
    from dedup.cluster.folder import filesystem, is_address

    if place == STANDARD_INPUT:
        raise UsageError("pairs.standard_input")
    if is_address(place):
        if find_spec("fsspec") is None:
            raise MissingPartError("error.missing_part", part="fsspec", command="pip install 'daejo[remote]'")
        files, path = filesystem(place)
        is_folder, there = files.isdir(path), files.exists(path)
        below = [files.unstrip_protocol(one) for one in sorted(files.find(path))] if is_folder else []
    else:
        is_folder, there = Path(place).is_dir(), Path(place).exists()
        below = sorted(str(one) for one in Path(place).rglob("*") if one.is_file()) if is_folder else []
    if not there:
        raise UsageError("pairs.unreadable", path=place, cause=os.strerror(errno.ENOENT))
    for one in below if is_folder else [place]:
        suffix = Path(one).suffix.lower()
        if suffix in SUFFIXES or not (is_folder or suffix):
            yield one
        elif not is_folder:
            raise UsageError("pairs.suffix", path=place, expected=", ".join(SUFFIXES))


def _found(
    files: Sequence[str],
    workers: int | None,
    cluster: str | None,
    work: str | None,
    column: str,
    threshold: float,
    progress: ProgressBar,
) -> Found:
    from dedup.cluster.run import near_edges

    def tell(step: str, done: int, total: int) -> None:
        progress(step if step == "read" else f"pairs_{step}", done, total)

    with (
        nullcontext(work) if work is not None else TemporaryDirectory() as folder,
        nullcontext() if cluster is None else _connected(cluster) as client,
        _told(folder),
    ):
        how: dict[str, Any] = {"workers": workers, "column": column, "threshold": threshold, "tell": tell}
        return near_edges(files, work=folder, client=client, **how)


@contextmanager
def _connected(cluster: str) -> Iterator[Any]:
    from distributed import Client

    try:
        client = Client(cluster, timeout="10s")
    except (OSError, ValueError) as error:
        raise UsageError("pairs.unreachable", address=cluster, cause=str(error)) from error
    with client:
        yield client


@contextmanager
def _told(work: str) -> Iterator[None]:
    """What can go wrong for reasons that a user can mend, as our own errors."""
    from dedup.cluster.errors import LostError, ShardError

    try:
        yield
    except ShardError as error:
        raise UsageError(f"pairs.{error.reason}", place=error.place, **error.details) from error
    except LostError as error:
        raise UsageError("pairs.lost") from error
    except ModuleNotFoundError as error:
        raise UsageError("pairs.needs", cause=str(error)) from error
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO):
            raise
        path, cause = str(error.filename or work), error.strerror or str(error)
        raise UsageError("pairs.unreadable", path=path, cause=cause) from error
    except Exception as error:
        if type(error).__name__ != "KilledWorker":  # Dask's, which is not imported for it
            raise
        raise UsageError("pairs.lost") from error


def _write(output: Output, found: Found, most: int | None, lang: Language, progress: ProgressBar) -> None:
    if output.path is None:
        stream = standard_output()
        if stream.isatty():
            progress.end()
        _write_to(stream, output.format, found, most, lang)
        stream.flush()
        return
    try:
        with replacing(output.path) as stream:
            _write_to(stream, output.format, found, most, lang)
    except OSError as error:
        raise UsageError("error.unwritable", path=str(output.path), cause=error.strerror or str(error)) from error


def _write_to(stream: TextIO, kind: str, found: Found, most: int | None, lang: Language) -> None:
    count = len(found.edges.left)
    listed = (_SHOWN if stream.isatty() else 0) if most is None and kind == "terminal" else most or 0
    listed = min(listed or count, count)
    for left, right, value in zip(*(column[:listed].tolist() for column in found.edges), strict=True):
        one, other = found.keys[left], found.keys[right]
        if kind == "jsonl":
            row = {"left": one._asdict(), "right": other._asdict(), "similarity": value}
            stream.write(json.dumps(row, ensure_ascii=False) + "\n")
        else:
            stream.write(f"{value:.2f}  {inert(printable(str(one)))}  {inert(printable(str(other)))}\n")
    if kind == "terminal" and listed < count:
        stream.write(text("report.more_listed", lang, count=count - listed) + "\n")
