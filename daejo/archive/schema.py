"""The tables of an archive, and the rules by which what is in them was made."""

from __future__ import annotations

import zlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

import claims
from dedup.index.database import Layout

# article  a text as it was given with what it claims: see codec; and the story it is part of: articles that hang
#          together by pairs that may tell one event.
# version  what a key held before.
# unit     the vocabulary by which texts are found alike: see claims.crosscheck.likeness.
# held     how many texts hold each unit, by pages of its numbers, uint32.
# units    the units of each text as claims.crosscheck.shelf packs them, uint16.
# seen     the files of a folder that this archive is a copy of, as they were when they were read.
# sketch   32 bytes for each sentence and quotation, by chunks; whose they are: articles, and how many each has, uint32;
#          those of article 0 are nobody's any more.
#
# What Kiwi answered stands in tables that are made when there is something to keep: see daejo.archive.memo.
_TABLES = """
CREATE TABLE article (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL UNIQUE,
    digest BLOB NOT NULL,
    published TEXT,
    language TEXT NOT NULL,
    path TEXT,
    source TEXT,
    story INTEGER NOT NULL,
    reader TEXT NOT NULL,
    told BLOB NOT NULL
);
CREATE INDEX article_story ON article (story);
CREATE TABLE version (
    key TEXT NOT NULL,
    number INTEGER NOT NULL,
    digest BLOB NOT NULL,
    seen TEXT NOT NULL,
    told BLOB NOT NULL,
    PRIMARY KEY (key, number)
) WITHOUT ROWID;
CREATE TABLE unit (id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE);
CREATE TABLE held (page INTEGER PRIMARY KEY, counts BLOB NOT NULL);
CREATE TABLE units (
    article INTEGER PRIMARY KEY,
    day INTEGER,
    korean INTEGER NOT NULL,
    sizes BLOB NOT NULL,
    gaps BLOB NOT NULL
);
CREATE INDEX units_day ON units (day);
CREATE TABLE seen (path TEXT PRIMARY KEY, size INTEGER NOT NULL, changed INTEGER NOT NULL, key TEXT NOT NULL);
CREATE TABLE sketch (chunk INTEGER PRIMARY KEY, bits BLOB NOT NULL, owners BLOB NOT NULL)
"""

LAYOUT = Layout(
    name="archive of daejo",
    application=0x6461656A,
    schema=2,
    tables=_TABLES,
    rules={"sketch": "256 one-bit minima, affine32, seed 1, 5-letter windows"},
    mend="daejo archive rebuild {path}",
)


@cache
def reader() -> str:
    """Which version of the reader of claims this is: rows of another one are read again."""
    folder = Path(claims.__file__).parent
    files = sorted(path for suffix in ("*.py", "*.toml") for path in folder.rglob(suffix))
    sizes = "\n".join(f"{path.relative_to(folder).as_posix()} {path.stat().st_size}" for path in files)
    return f"{version('daejo')} {zlib.crc32(sizes.encode()):08x}"
