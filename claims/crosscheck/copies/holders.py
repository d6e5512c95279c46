"""Whether two texts tell the same of two holders: one county's bonus and the next one's, in the words of one mould."""

from __future__ import annotations

from claims.crosscheck.copies.replaced import misspelt
from claims.crosscheck.statement import K, Witness
from claims.regex import regex

_KOREAN = regex(r"\s*(?P<name>[가-힣A-Za-z0-9]{2,12}?)(?:은|는|이|가|의)\s(?P<next>\S+)")
_ENGLISH = regex(r"\s*(?:The |A )?(?P<name>[A-Z][\w'-]+) (?P<kind>\w+)")


def two_holders(one: Witness[K], other: Witness[K]) -> bool:
    """Whether the texts begin with two holders of one kind, 가솔군 and 해람군, that the other never prints.

    What they are is told by the last syllable or by the word behind: 가람전자의 주가가, 세람의 주가가.
    """
    here, there = _lead(one), _lead(other)
    if here is None or there is None or here[0] == there[0] or misspelt(here[0], there[0]):
        return False
    return bool(here[1] & there[1]) and here[0] not in other.text and there[0] not in one.text


def _lead(witness: Witness[K]) -> tuple[str, set[str]] | None:
    """The name that the body begins with, and what tells its kind: its last syllable and the word behind it."""
    body = next((part for part in witness.parts if part.role == "body"), None)
    if body is None:
        return None
    if body.language == "ko":
        match = _KOREAN.match(witness.text, *body.span)
        return (match["name"], {match["name"][-1], match["next"]}) if match else None
    match = _ENGLISH.match(witness.text, *body.span)
    return (match["name"], {match["kind"]}) if match else None
