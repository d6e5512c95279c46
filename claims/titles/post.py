"""A post as read from a phrase, before short forms are resolved."""

from __future__ import annotations

from dataclasses import dataclass

from claims.person import Kind
from claims.span import Span


@dataclass(frozen=True, slots=True)
class Post:
    """One printed title with its person; every span is into the text. `short`: only a family name is printed.

    `held` is False for what somebody only stands for: 시장 후보.
    """

    span: Span
    person: Span
    title: Span
    kind: Kind | None
    organization: Span | None = None
    unit: Span | None = None
    former: bool = False
    acting: bool = False
    short: bool = False
    held: bool = True
