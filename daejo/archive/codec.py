"""What an article says as bytes, and back: its text, zones and claims, in MessagePack with the types of each family.

They are compressed together: headline and claims repeat what the text says.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from typing import Any, NamedTuple

import msgspec

from claims import Appointment, Claim, DateRange, Language, Span
from claims.amount import Figure
from claims.claim import Topic
from claims.events.role import EventRole
from claims.quantity.superlatives import Superlative
from claims.quotes.quotation import Quotation
from daejo.article import Zone, ZoneKind

# What a claim of each family has for its value.
VALUES: dict[str, type] = {
    "date": DateRange,
    "event": EventRole,
    "figure": Figure,
    "quote": Quotation,
    "superlative": Superlative,
    "title": Appointment,
}


class _Row(msgspec.Struct, array_like=True):
    """A claim without its quote, which the text holds."""

    family: str
    start: int
    end: int
    topic: Topic
    value: msgspec.Raw
    language: Language


class Told(NamedTuple):
    """What is kept of an article: its text, headline and zones as they were given, and its claims, encoded."""

    text: str
    headline: str | None
    zones: tuple[Zone, ...]
    claims: bytes


class _Told(msgspec.Struct, array_like=True):
    """An article as it is kept; half of a character, which a damaged page may hold, is no text of MessagePack."""

    text: bytes
    headline: bytes | None
    zones: list[tuple[ZoneKind, int, int]]
    claims: msgspec.Raw


_LEVEL = 6  # of zlib
_encoder = msgspec.msgpack.Encoder()
_rows = msgspec.msgpack.Decoder(list[_Row])
_told = msgspec.msgpack.Decoder(_Told)
_values: dict[str, msgspec.msgpack.Decoder[Any]] = {
    family: msgspec.msgpack.Decoder(kind) for family, kind in VALUES.items()
}


def encoded_claims(claims: Sequence[Claim]) -> bytes:
    """The claims of a text as bytes, without their quotes."""
    return _encoder.encode(
        [_Row(c.family, *c.span, c.topic, msgspec.Raw(_encoder.encode(c.value)), c.language) for c in claims]
    )


def decoded_claims(data: bytes, text: str) -> tuple[Claim, ...]:
    """The claims that were encoded, of this text. Raises msgspec.DecodeError for bytes that hold none."""
    return tuple(
        Claim(
            row.family,
            Span(row.start, row.end),
            text[row.start : row.end],
            row.topic,
            _values[row.family].decode(row.value),
            row.language,
        )
        for row in _rows.decode(data)
    )


def encoded(told: Told) -> bytes:
    """What is kept of an article, compressed."""
    headline = None if told.headline is None else _bytes(told.headline)
    zones = [(zone.kind, zone.start, zone.end) for zone in told.zones]
    row = _Told(_bytes(told.text), headline, zones, msgspec.Raw(told.claims))
    return zlib.compress(_encoder.encode(row), _LEVEL)


def decoded(data: bytes) -> Told:
    """What was encoded. Raises zlib.error or msgspec.DecodeError for bytes that hold none."""
    row = _told.decode(zlib.decompress(data))
    headline = None if row.headline is None else _text(row.headline)
    return Told(_text(row.text), headline, tuple(Zone(*zone) for zone in row.zones), bytes(row.claims))


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogatepass")
