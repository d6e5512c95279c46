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
# Control characters that no text holds; tabs, newline, form feed, carriage return and escape may stand in one.
_CONTROLS = frozenset(range(32)) - {9, 10, 11, 12, 13, 27}
_CONTROL = re.compile(f"[{re.escape(''.join(map(chr, sorted(_CONTROLS))))}]")
# So many got into a text by accident, and one of a hundred characters into a long one.
_FEW_CONTROLS = 4
# What mail of seven bits makes of other letters: +vQSwoA for 봄날.
_SEVEN_BITS = re.compile(rb"\+[A-Za-z0-9+/]{3,}")
# Of a text on IBM's big machines nearly every byte is a letter, a space (0x40) or a newline (0x15, 0x25).
_EBCDIC = frozenset((0x15, 0x25, *range(0x40, 0x51), *range(0x81, 0x8A), *range(0x91, 0x9A), *range(0xA2, 0xAA)))
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MAGIC = (b"%PDF-", b"PK\x03\x04", _OLE, b"\x1f\x8b", b"{\\rtf", b"\x89PNG", b"\xff\xd8\xff")
_USUAL = re.compile(r"[\t\n\r -~가-힣\u00a0-\u00bf\u2000-\u206f\u3000-\u303f\u3131-\u318e\uff00-\uff5e]")


def decode(content: bytes) -> str:
    """The text of a file, exactly: the byte-order mark is no part of it, line ends are kept.

    Raises Unreadable for content that is empty, binary or in no encoding we can tell.
    """
    mark, marked = next(((m, e) for m, e in _MARKS if content.startswith(m)), (b"", None))
    body = content[len(mark) :]
    if not body.strip(b" \t\r\n\0"):
        raise Unreadable("ingest.empty")
    if content.startswith(_MAGIC):
        raise Unreadable("ingest.binary")
    if marked and marked != "utf-8" and b"\0" not in body and _strict(body, "utf-8") is not None:
        raise Unreadable("ingest.wrong_mark", {"mark": marked.upper()})
    text = _strict(body, marked) if marked else _unmarked(body)
    if text is None and marked:
        raise Unreadable("ingest.wrong_mark", {"mark": marked.upper()})
    if text is None:
        raise Unreadable("ingest.undecodable")
    if len(_CONTROL.findall(text)) > max(_FEW_CONTROLS, len(text) // 100):
        raise Unreadable("ingest.binary")
    if not text.strip():
        raise Unreadable("ingest.empty")
    return text


def _unmarked(body: bytes) -> str | None:
    if b"\0" in body:
        wide = _wide(body)
        if wide is None:
            raise Unreadable("ingest.binary")
        return wide
    text = _strict(body, "utf-8")
    if text is not None:
        _refuse_seven_bits(body)
        return text
    if sum(byte in _EBCDIC for byte in body[:4096]) * 10 > 7 * len(body[:4096]):
        raise Unreadable("ingest.old_encoding", {"encoding": "EBCDIC"})
    if sum(byte in _CONTROLS for byte in body[:4096]) * 50 > len(body[:4096]):
        raise Unreadable("ingest.binary")
    # UTF-8 with a broken byte is damaged, and no other encoding makes it whole.
    if body.decode("utf-8", "replace").count("\ufffd") * 200 < len(body) and not _western(body):
        return None
    korean = _strict(body, "cp949")
    if korean is not None and _mostly_common(korean):
        return korean
    return _strict(body, "cp1252") if _western(body) else _guessed(body)


def _refuse_seven_bits(body: bytes) -> None:
    """Raise for UTF-7, which is ASCII to whoever does not know it: two runs and more that hold Hangul or Han."""
    runs = _SEVEN_BITS.findall(body) if body.isascii() else []
    held = [_strict(run + b"-", "utf-7") for run in runs]
    if sum(one is not None and min(one, default="") >= "\u1100" for one in held) > 1:
        raise Unreadable("ingest.old_encoding", {"encoding": "UTF-7"})


def _wide(body: bytes) -> str | None:
    """UTF-16 without a mark: read in the right order nearly all of it is Hangul, ASCII and punctuation.

    Zero bytes alone do not tell the order: 대 is B3 00.
    """
    for encoding in ("utf-16-le", "utf-16-be"):
        text = _strict(body, encoding)
        if text is not None and len(_USUAL.findall(text)) * 10 > 9 * len(text):
            return text
    return None


def _mostly_common(text: str) -> bool:
    """Most of what is not ASCII is in EUC-KR too: `naïve` in cp1252 is `na팺e` in CP949, a syllable nobody writes."""
    foreign = [character for character in text if ord(character) > 127]
    return len("".join(foreign).encode("euc-kr", "ignore")) >= len(foreign)  # two bytes each: half of them


def _western(body: bytes) -> bool:
    """Nine bytes of ten are ASCII."""
    return sum(byte < 128 for byte in body) * 10 > 9 * len(body)


def _strict(body: bytes, encoding: str) -> str | None:
    try:
        return body.decode(encoding)
    except UnicodeDecodeError:
        return None


def _guessed(body: bytes) -> str | None:
    from charset_normalizer import from_bytes

    best = from_bytes(body).best()
    return None if best is None else _strict(body, best.encoding)


def read(content: bytes) -> Page:
    """The page with its lines labelled."""
    text = decode(content)
    return Page(text, label(text))


READER = Reader("text", (".txt", ".text"), read)
