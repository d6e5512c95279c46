"""What the foot of the page says, so that it can be trusted: which version made it, of what, and what it comes to."""

from __future__ import annotations

import io
from hashlib import sha256
from importlib.metadata import version
from typing import NamedTuple

from claims import Language
from daejo.finding import Report
from daejo.messages import day, text
from daejo.report import Part, jsonl


class Made(NamedTuple):
    """The version, what was read, what could not be, and how to have the digest again, in words; and the digest."""

    version: str
    read: str
    unread: str
    how: str
    digest: str


def made(report: Report, lang: Language, part: Part, most: int | None) -> Made:
    """Of one report always the same: no clock is asked."""
    days = sorted(article.published for article in report.articles if article.published is not None)
    read = text("html.read", lang, count=len(report.articles))
    if days:
        read += text("html.read_days", lang, first=day(days[0], lang), last=day(days[-1], lang))
    return Made(
        text("html.version", lang, version=version("daejo")),
        read,
        text("html.unread", lang, count=len(report.problems)),
        text("html.digest", lang),
        digest(report, lang, part, most),
    )


def digest(report: Report, lang: Language, part: Part = "report", most: int | None = None) -> str:
    """The SHA-256 of what `--format jsonl` writes of the report, as hexadecimal digits."""
    stream = _Digest()
    jsonl.write(report, lang=lang, stream=stream, part=part, most=most)
    return stream.sum.hexdigest()


class _Digest(io.StringIO):
    """A stream that keeps nothing of what is written but its digest."""

    def __init__(self) -> None:
        super().__init__()
        self.sum = sha256()

    def write(self, words: str) -> int:
        self.sum.update(words.encode(errors="backslashreplace"))  # as files are written
        return len(words)
