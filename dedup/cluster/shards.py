"""Shards into texts that are reachable by number: one file of their bytes, where each ends, and a digest of each."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from hashlib import blake2b
from itertools import islice
from pathlib import Path
from typing import IO, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from dedup.cluster.errors import ShardError
from dedup.cluster.folder import Folder, filesystem, is_address

# As lone halves of characters are texts, too.
_ENCODING = ("utf-8", "surrogatepass")
_AT_A_TIME = 20_000  # texts
JSON_LINES = (".jsonl", ".ndjson")
_MARK = b"\xef\xbb\xbf"


class Line(NamedTuple):
    """The key of a text in a file: the file as it was named, and the line or row, counted from 1."""

    path: str
    line: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}"


def named(path: str, column: str) -> str:
    """What a file is called in the work folder: another name as soon as it is another file. Raises OSError."""
    if is_address(path):
        files, inside = filesystem(path)
        found = files.info(inside)
        changed = [str(found.get(name)) for name in ("size", "ETag", "etag", "mtime", "LastModified", "created")]
        return digest(path, column, *changed)
    there = Path(path).stat()
    return digest(str(Path(path).absolute()), column, str(there.st_size), str(there.st_mtime_ns))


def write_file(folder: Folder, name: str, path: str, column: str) -> None:
    """Enter the texts of a file. Raises ShardError for what is no text, and OSError."""
    _write(folder, name, _texts(path, column))


def write_texts(folder: Folder, texts: Mapping[Any, str]) -> str:
    """Enter texts under a name that tells what they are; the name."""
    encoded = [text.encode(*_ENCODING) for text in texts.values()]
    marks = list(map(_mark, encoded))
    name = digest(b"".join(marks))
    if not folder.has(f"{name}.ends.npy"):
        _write(folder, name, encoded, marks)
    return name


def _write(folder: Folder, name: str, texts: Iterable[bytes], known: Sequence[bytes] = ()) -> None:
    """Enter texts, whose digests may be known."""
    source = iter(texts)
    lengths: list[int] = []
    marks = [*known]
    with folder.writing(f"{name}.texts") as path, path.open("wb") as out:
        while batch := list(islice(source, _AT_A_TIME)):
            lengths += map(len, batch)
            marks += () if known else map(_mark, batch)
            out.write(b"".join(batch))
    folder.save(f"{name}.marks.npy", np.frombuffer(b"".join(marks), np.uint64).reshape(-1, 2))
    folder.save(f"{name}.ends.npy", np.cumsum(lengths, dtype=np.int64))  # the last: who finds it finds all three


def decoded(text: bytes) -> str:
    return text.decode(*_ENCODING)


def _mark(text: bytes) -> bytes:
    """What stands for a text: that two texts share 128 bits by chance nobody will see."""
    return blake2b(text, digest_size=16).digest()


def digest(*parts: str | bytes) -> str:
    whole = blake2b(digest_size=16)
    for part in parts:
        content = part.encode(*_ENCODING) if isinstance(part, str) else part
        whole.update(len(content).to_bytes(8, "little") + content)
    return whole.hexdigest()


def _texts(path: str, column: str) -> Iterator[bytes]:
    with _opened(path) as stream:
        suffix = Path(path).suffix.lower()
        if suffix == ".parquet":
            yield from _rows(path, column, stream)
            return
        for number, line in enumerate(stream, 1):
            content = line.rstrip(b"\r\n")
            if number == 1:
                content = content.removeprefix(_MARK)
            try:
                text = content.decode()
            except UnicodeDecodeError as error:
                raise ShardError(f"{path}:{number}", "encoding", found=error.reason) from error
            yield _value(path, number, column, text) if suffix in JSON_LINES else content


def _value(path: str, number: int, column: str, line: str) -> bytes:
    try:
        row = json.loads(line) if line.strip() else {column: ""}
    except ValueError as error:
        raise ShardError(f"{path}:{number}", "json", found=str(error)) from error
    found = row.get(column) if isinstance(row, dict) else None
    if not isinstance(found, str):
        raise ShardError(f"{path}:{number}", "object", found=line[:60], column=column)
    return found.encode(*_ENCODING)


def _rows(path: str, column: str, stream: IO[bytes]) -> Iterator[bytes]:
    try:
        from pyarrow import ArrowInvalid, parquet
    except ModuleNotFoundError as error:
        raise ModuleNotFoundError(
            f"{path} is Parquet, and pyarrow is not installed: pip install 'daejo[parquet]'", name="pyarrow"
        ) from error
    try:
        table = parquet.ParquetFile(stream)
    except ArrowInvalid as error:
        raise ShardError(path, "parquet", found=str(error)) from error
    if column not in table.schema_arrow.names:
        raise ShardError(path, "columns", found=", ".join(table.schema_arrow.names), column=column)
    number = 0
    for batch in table.iter_batches(_AT_A_TIME, columns=[column]):
        for found in batch.column(0).to_pylist():
            number += 1
            if not isinstance(found, str | None):
                raise ShardError(f"{path}:{number}", "value", found=str(found)[:60], column=column)
            yield (found or "").encode(*_ENCODING)


@contextmanager
def _opened(path: str) -> Iterator[IO[bytes]]:
    if is_address(path):
        files, inside = filesystem(path)
        with files.open(inside, "rb") as stream:
            yield stream
    else:
        with Path(path).open("rb") as stream:
            yield stream


def marks(folder: Folder, names: Iterable[str]) -> NDArray[np.uint64]:
    """(texts, 2) uint64: the digests of all texts of these shards, in order."""
    return np.concatenate([np.empty((0, 2), np.uint64), *(folder.load(f"{name}.marks.npy") for name in names)])
