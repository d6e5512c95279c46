"""Verbs and nouns of saying, as regular expressions over their printed forms."""

from __future__ import annotations

import re
from functools import cache

from claims.hangul import letters
from claims.lexicon import table
from claims.quantity.units import alternation


@cache
def verbs_ko() -> dict[str, str]:
    """Beginning of a printed form -> the verb: 밝혔, 밝히, 밝힌, 밝혀 of 밝히다."""
    return {form: row["ko"] for row in table("saying_verbs") for form in [*_forms(row["ko"]), *row.get("forms", [])]}


@cache
def verb_ko() -> re.Pattern[str]:
    """A Korean verb of saying at the beginning of a word."""
    return re.compile(rf"(?<![가-힣])(?:{alternation(verbs_ko())})")


def _forms(verb: str) -> list[str]:
    """말하다: 말했, 말하, 말한, 말해, 말할; 밝히다: 밝혔, 밝히, 밝힌, 밝혀, 밝힐; other stems stand in the table."""
    stem = verb[:-1]
    if verb.endswith("하다"):
        return [stem[:-1] + last for last in "했하한해할함"] if len(verb) > 2 else []
    last = letters(stem[-1])
    if last.vowel != "ㅣ" or last.coda:
        return []
    # Along the table of syllables: ㅣ and ㅕ lie 14 vowels of 28 codas apart; ㄴ is coda 4, ㄹ 8, ㅆ 20.
    closed, open_ = ord(stem[-1]), ord(stem[-1]) - 14 * 28
    return [stem[:-1] + chr(code) for code in (closed, closed + 4, closed + 8, open_, open_ + 20)]


@cache
def noun_ko() -> re.Pattern[str]:
    """What is told by words before it: “…”는 | 뜻을 밝혔다."""
    nouns = alternation(row["ko"] for row in table("saying_nouns"))
    return re.compile(rf"(?:{nouns})(?:[을를도만의과와]|이라며|에서|으로)?(?![가-힣])")


@cache
def verb_en() -> str:
    """The English verbs of saying, as alternatives of a regular expression."""
    words = {en for row in table("saying_verbs") for en in ([row["en"]] if isinstance(row["en"], str) else row["en"])}
    return alternation(words)
