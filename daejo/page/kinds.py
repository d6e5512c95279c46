"""The state of a page while it is labelled: a kind for each line, None where nothing has decided yet."""

from __future__ import annotations

from daejo.article import ZoneKind

Kinds = list[ZoneKind | None]
