"""daejo: files in, a report out."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from daejo.article import Article, Zone, ZoneKind
    from daejo.errors import DaejoError
    from daejo.examine import examine
    from daejo.finding import Duplicate, Evidence, Finding, Member, Problem, Report, Reported
    from daejo.settings import Settings
    from daejo.table import frames

# Where each name lives; it is imported when it is first asked for, so that `daejo --help` waits for nothing.
_HOMES = {
    "Article": "article",
    "DaejoError": "errors",
    "Duplicate": "finding",
    "Evidence": "finding",
    "Finding": "finding",
    "Member": "finding",
    "Problem": "finding",
    "Report": "finding",
    "Reported": "finding",
    "Settings": "settings",
    "Zone": "article",
    "ZoneKind": "article",
    "examine": "examine",
    "frames": "table",
}

__all__ = [
    "Article",
    "DaejoError",
    "Duplicate",
    "Evidence",
    "Finding",
    "Member",
    "Problem",
    "Report",
    "Reported",
    "Settings",
    "Zone",
    "ZoneKind",
    "examine",
    "frames",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
