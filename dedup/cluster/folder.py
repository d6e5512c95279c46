"""A work folder that several processes share: files that are whole or not there, here or at an address (s3://…)."""

from __future__ import annotations

import atexit
import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple
from uuid import uuid4

import numpy as np
from numpy.typing import NDArray

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)  # of two letters or more: C:/ is a drive


def is_address(path: str | os.PathLike[str]) -> bool:
    return bool(_ADDRESS.match(os.fspath(path)))


def is_of_this_process(path: str | os.PathLike[str]) -> bool:
    """Whether what lies there is seen by no other process."""
    return os.fspath(path).lower().startswith("memory://")


def filesystem(address: str) -> tuple[Any, str]:
    """Where an address leads: fsspec's file system, and the path in it. Raises ModuleNotFoundError without fsspec."""
    try:
        from fsspec.core import url_to_fs
    except ModuleNotFoundError as error:
        raise ModuleNotFoundError(
            f"{address} is an address, and fsspec is not installed: pip install 'daejo[remote]'", name="fsspec"
        ) from error
    try:
        found: tuple[Any, str] = url_to_fs(address)
    except ImportError as error:  # fsspec is there, but not what it needs for this kind of address: s3fs, gcsfs
        raise ModuleNotFoundError(f"{address}: {error}", name=error.name) from error
    return found


class Folder(NamedTuple):
    """A folder by its path or address; what lies at an address is fetched once by every process that reads it."""

    place: str

    def has(self, name: str) -> bool:
        if is_address(self.place):
            files, path = filesystem(self.place)
            return bool(files.exists(f"{path}/{name}"))
        return (Path(self.place) / name).exists()

    @contextmanager
    def writing(self, name: str) -> Iterator[Path]:
        """A local file that stands in the folder under its name when the block ends, and not before."""
        beside = f"{name}.{uuid4().hex}.part"
        local = (_fetched() if is_address(self.place) else Path(self.place)) / beside
        local.parent.mkdir(parents=True, exist_ok=True)
        try:
            yield local
            if is_address(self.place):
                files, path = filesystem(self.place)
                files.makedirs(f"{path}/{name}".rpartition("/")[0], exist_ok=True)
                # Few kinds of stores promise that half an upload is not seen.
                files.put_file(str(local), f"{path}/{beside}")
                files.mv(f"{path}/{beside}", f"{path}/{name}")
                local.unlink()
            else:
                with local.open("rb") as whole:
                    os.fsync(whole.fileno())  # or else a power cut leaves the name without what it names
                local.replace(Path(self.place) / name)
        except BaseException:
            with suppress(OSError):
                local.unlink()
            raise

    def local(self, name: str) -> Path:
        """The file on a disk of this machine."""
        if not is_address(self.place):
            return Path(self.place) / name
        kept = _fetched() / blake2b(f"{self.place}/{name}".encode(), digest_size=16).hexdigest()
        if not kept.exists():
            files, path = filesystem(self.place)
            beside = kept.with_suffix(f".{uuid4().hex}")
            files.get_file(f"{path}/{name}", str(beside))
            beside.replace(kept)
        return kept

    def save(self, name: str, values: NDArray[Any]) -> None:
        with self.writing(name) as path, path.open("wb") as out:
            np.save(out, values)

    def load(self, name: str) -> NDArray[Any]:
        """The array, mapped: only what is looked at is read."""
        found: NDArray[Any] = np.load(self.local(name), mmap_mode="r")
        return found


@cache
def _fetched() -> Path:
    """A folder for what this process has fetched; it goes with the process."""
    path = Path(tempfile.mkdtemp(prefix="daejo-"))
    atexit.register(shutil.rmtree, path, ignore_errors=True)
    return path
