"""What a rule sees, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from typing import TYPE_CHECKING

from daejo.errors import UsageError
from daejo.messages import rules, text, title

if TYPE_CHECKING:
    from claims import Language


def explained(rule: str | None, languages: Sequence[Language]) -> Iterator[str]:
    """The lines that explain a rule in each language, or the list of all rules, or of those below a part of a name.

    Raises UsageError for no such rule.
    """
    if rule is None:
        yield from _listed(rules(), languages[0])
        return
    below = [name for name in rules() if name.startswith(f"{rule}.")]
    if below:
        yield from _listed(below, languages[0])
        return
    if rule not in rules():
        near = get_close_matches(rule, rules(), n=1)
        if near:
            raise UsageError("error.unknown_rule_near", rule=rule, near=near[0])
        raise UsageError("error.unknown_rule", rule=rule)
    yield rule
    for lang in languages:
        yield ""
        yield title(rule, lang)
        yield text(f"{rule}.explanation", lang)
        for example in ("fires", "silent"):
            yield f"  {text(f'explain.{example}', lang)}: {text(f'{rule}.{example}', lang)}"


def _listed(names: Sequence[str], lang: Language) -> Iterator[str]:
    width = max(len(name) for name in names)
    for name in names:
        yield f"{name:<{width}}  {title(name, lang)}"
    yield ""
    yield text("explain.all", lang, count=len(names))
