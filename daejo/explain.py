"""What a rule sees, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from typing import TYPE_CHECKING

from daejo.errors import UsageError
from daejo.messages import LANGUAGES, rules, text, title

if TYPE_CHECKING:
    from claims import Language


def explained(rule: str | None, languages: Sequence[Language]) -> Iterator[str]:
    """The lines that explain a rule in each language, or the list of all rules, or of those that a word is found in.

    The word may stand in the name of a rule, or in what the rule is called in either language. A word that only one
    rule holds explains that one. Raises UsageError where no rule holds it.
    """
    if rule is None:
        yield from _listed(rules(), languages[0])
        return
    if rule not in rules():
        held = _holding(rule)
        if len(held) > 1:
            yield from _listed(held, languages[0])
            return
        rule = held[0] if held else rule
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


def _holding(word: str) -> list[str]:
    """The rules below a part of a name, else those whose name or title holds the word."""
    below = [name for name in rules() if name.startswith(f"{word}.")]
    called = {name: " ".join((name, *(title(name, lang) for lang in LANGUAGES))).casefold() for name in rules()}
    return below or [name for name, words in called.items() if word.casefold() in words]


def _listed(names: Sequence[str], lang: Language) -> Iterator[str]:
    width = max(len(name) for name in names)
    for name in names:
        yield f"{name:<{width}}  {title(name, lang)}"
    yield ""
    yield text("explain.all", lang, count=len(names))
