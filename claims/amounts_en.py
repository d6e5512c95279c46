"""Amounts printed in English text."""

from __future__ import annotations

from collections.abc import Iterator

from claims.printed import Printed


def read(text: str) -> Iterator[Printed]:
    return iter(())
