"""Which of its two languages daejo speaks."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claims import Language


def language(lang: Language | None) -> Language:
    """The language asked for, or that of the locale: Korean where it is Korean, else English."""
    if lang is not None:
        return lang
    # The first that is set decides, as POSIX has it; Windows sets none of them.
    names = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    locale = next((name for name in names if name), "")
    if not locale and sys.platform == "win32":
        from locale import getlocale

        locale = getlocale()[0] or ""
    return "ko" if locale.lower().startswith(("ko", "korean")) else "en"
