"""Files in, articles out: one module per input format."""

from __future__ import annotations

from pathlib import Path

from daejo.article import Article
from daejo.errors import Unreadable
from daejo.ingest.files import content_of
from daejo.ingest.gather import gather
from daejo.ingest.reader import Page, Reader
from daejo.ingest.readers import READERS, reader_for

__all__ = ["READERS", "Page", "Reader", "Unreadable", "gather", "read_article"]


def read_article(path: Path, *, key: str) -> Article:
    """The article of one file, its lines labelled. Raises Unreadable."""
    text, labels = reader_for(path.suffix).read(content_of(path))
    return Article(key, text, labels.zones, labels.headline, labels.published, labels.language, path)
