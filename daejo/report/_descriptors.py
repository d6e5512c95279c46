"""What a SARIF log says of the rules its results come from."""

from __future__ import annotations

import re
from typing import Any

from claims import Language
from daejo.messages import messages, text, title

_LONGEST = 1_024  # characters of each text that GitHub takes


def descriptor(rule: str, lang: Language) -> dict[str, Any]:
    """A rule as daejo explains it: what it is called, what it sees, and an example of speech and of silence."""
    name = title(rule, lang)
    about = messages(lang).get(f"{rule}.explanation", name)
    examples = [
        f"{text(f'explain.{kind}', lang)}: {example}"
        for kind in ("fires", "silent")
        if (example := messages(lang).get(f"{rule}.{kind}"))
    ]
    return {
        "id": rule,
        "name": "".join(word.capitalize() for word in re.split(r"[._]", rule)[1:]),
        "shortDescription": {"text": _fitting(name)},
        "fullDescription": {"text": _fitting(about)},
        "help": {"text": _fitting("\n".join([about, *examples]))},
        "properties": {"tags": rule.split(".")[1:2]},
    }


def _fitting(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
