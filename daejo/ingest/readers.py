"""Every input format, in the order they are asked."""

from __future__ import annotations

from daejo.errors import Unreadable
from daejo.ingest import text
from daejo.ingest.reader import Reader

# Formats that articles come in and no reader knows: read as lines of text they would be claims about markup.
UNREAD = (
    *(".html", ".htm", ".xhtml", ".mhtml", ".eml", ".msg", ".mbox", ".rss", ".atom", ".xml"),
    *(".csv", ".tsv", ".json", ".jsonl", ".ndjson", ".xls", ".xlsx", ".ods"),
    *(".pdf", ".doc", ".docx", ".odt", ".rtf", ".hwp", ".hwpx", ".epub"),
    *(".zip", ".gz", ".tar", ".7z"),
)

READERS: tuple[Reader, ...] = (text.READER,)

SUFFIXES = tuple(suffix for reader in READERS for suffix in reader.suffixes)


def reader_for(suffix: str) -> Reader:
    """The reader of a suffix; what no reader knows is read as text. Raises Unreadable for a format of UNREAD."""
    if suffix.lower() in UNREAD:
        raise Unreadable("ingest.format", {"suffix": suffix})
    return next((reader for reader in READERS if suffix.lower() in reader.suffixes), text.READER)
