"""Pages saved as plain text, in any encoding a Korean or English newsroom still meets."""

from __future__ import annotations

import codecs
import re

from daejo.errors import Unreadable
from daejo.ingest.reader import Page, Reader
from daejo.page import label

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Control characters that no text holds; tab, newline, form feed, carriage return and escape may stand in one.
_CONTROLS = frozenset(range(32)) - {9, 10, 12, 13, 27}
_USUAL = re.compile(r"[\t\n\r -~가-힣\u00a0-\u00bf\u2000-\u206f\u3000-\u303f\u3131-\u318e\uff00-\uff5e]")
_MAGIC = (b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\x1f\x8b", b"{\\rtf")


def decode(content: bytes) -> str:
    """The text of a file, exactly: the byte-order mark is no part of it, line ends are kept.

    UTF-8 and CP949 (which holds EUC-KR) are tried strictly, in that order: Korean text in CP949 is never valid UTF-8.
    Raises Unreadable for content that is empty, binary or in no encoding we can tell.
    """
    mark, encoding = next(((m, e) for m, e in _MARKS if content.startswith(m)), (b"", None))
    body = content[len(mark) :]
    if not body.strip(b" \t\r\n\0"):
        raise Unreadable("ingest.empty")
    if content.startswith(_MAGIC):
        raise Unreadable("ingest.binary")
    if encoding is None and b"\0" in body:
        encoding = _wide(body)
        if encoding is None:
            raise Unreadable("ingest.binary")
    text = _strict(body, [encoding] if encoding else ["utf-8", "cp949"])
    if text is None and encoding is None and not _binary(body):
        text = _guessed(body)
    if text is None:
        raise Unreadable("ingest.binary" if _binary(body) else "ingest.undecodable")
    if sum(ord(character) in _CONTROLS for character in text) * 100 > len(text):
        raise Unreadable("ingest.binary")
    if not text.strip():
        raise Unreadable("ingest.empty")
    return text


def _wide(body: bytes) -> str | None:
    """UTF-16 without a mark: read in the right order nearly all of it is Hangul, ASCII and punctuation.

    Zero bytes alone do not tell the order: 대 is B3 00.
    """
    for encoding in ("utf-16-le", "utf-16-be"):
        text = _strict(body, [encoding])
        if text is not None and len(_USUAL.findall(text)) * 10 > 9 * len(text):
            return encoding
    return None


def _strict(body: bytes, encodings: list[str]) -> str | None:
    for encoding in encodings:
        try:
            return body.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def _guessed(body: bytes) -> str | None:
    from charset_normalizer import from_bytes

    best = from_bytes(body).best()
    return None if best is None else _strict(body, [best.encoding])


def _binary(body: bytes) -> bool:
    sample = body[:4096]
    return sum(byte in _CONTROLS for byte in sample) * 50 > len(sample)


def read(content: bytes) -> Page:
    """The page with its lines labelled."""
    text = decode(content)
    return Page(text, label(text))


READER = Reader("text", (".txt", ".text"), read)
