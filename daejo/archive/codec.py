"""What an article says as bytes, and back: its zones and its claims, in MessagePack with the types of each family."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

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


_encoder = msgspec.msgpack.Encoder()
_rows = msgspec.msgpack.Decoder(list[_Row])
_zone_rows = msgspec.msgpack.Decoder(list[tuple[ZoneKind, int, int]])
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


def encoded_zones(zones: Sequence[Zone]) -> bytes:
    """The zones of a text as bytes."""
    return _encoder.encode([tuple(zone) for zone in zones])


def decoded_zones(data: bytes) -> tuple[Zone, ...]:
    """The zones that were encoded. Raises msgspec.DecodeError for bytes that hold none."""
    return tuple(Zone(*row) for row in _zone_rows.decode(data))
