"""daejo: files in, a report out.

from daejo import Article, examine

report = examine("news")  # a folder, a file, or several; articles made by hand: Article("a", "…")
for finding in report.findings:
    print(finding.grade, finding.reason)
report.frames["findings"]  # the same as a table; to_html(), to_json() and to_markdown() as text
"""

from __future__ import annotations

import sys

# Nothing is imported here: an interrupt that came meanwhile would end the command line with a traceback.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from daejo.article import Article, Zone, ZoneKind
    from daejo.errors import DaejoError
    from daejo.examine import examine
    from daejo.finding import (
        Compared,
        Duplicate,
        Evidence,
        Fact,
        Finding,
        Member,
        Problem,
        Report,
        Reported,
        Suppressed,
    )
    from daejo.settings import Settings
    from daejo.table import frames

# Where each name lives; it is imported when it is first asked for, so that `daejo --help` waits for nothing.
_HOMES = {
    "Article": "article",
    "Compared": "finding",
    "DaejoError": "errors",
    "Duplicate": "finding",
    "Evidence": "finding",
    "Fact": "finding",
    "Finding": "finding",
    "Member": "finding",
    "Problem": "finding",
    "Report": "finding",
    "Reported": "finding",
    "Settings": "settings",
    "Suppressed": "finding",
    "Zone": "article",
    "ZoneKind": "article",
    "examine": "examine",
    "frames": "table",
}

__all__ = [
    "Article",
    "Compared",
    "DaejoError",
    "Duplicate",
    "Evidence",
    "Fact",
    "Finding",
    "Member",
    "Problem",
    "Report",
    "Reported",
    "Settings",
    "Suppressed",
    "Zone",
    "ZoneKind",
    "examine",
    "frames",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)


class _Package(type(sys)):  # type: ignore[misc]  # the type of every module
    def __setattr__(self, name: str, value: Any) -> None:
        # An import of the module daejo.examine puts it here, where it would hide the function of the same name.
        if isinstance(value, type(sys)) and name in __all__:
            value = getattr(value, name)
        super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
