"""Two words of one text that it sets beside each other: 차량번호 및 차대번호, 농가소득은 5천만원, 어가소득은 4천만원.

Nobody lists a word and its misprint. What stands so is no slip, however near the other it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from claims.crosscheck.spellings.uses import Use
from claims.crosscheck.statement import K

_JOINT = re.compile(r"(?:과|와|이나|나|랑)\s|\s?(?:및|또는|혹은)\s|\s?[·ㆍ・‧/,、]\s?")
_VALUE = re.compile(r"(?:은|는|이|가|을|를|도)?\s?[:：]?\s?\(?(?:각각\s|약\s|총\s)?[0-9]")
_SENTENCE_END = re.compile(r"[.!?](?:\s|$)")
# What a heading may hold beside its word: marks, numbers, the unit of its table.
_AROUND_HEADING = re.compile(r"[\W\d_]*(?:\(단위[^)\n]{0,20}\))?[\W\d_]*")
_FAR = 200  # characters of the longest sentence that is looked through


def set_beside(here: Sequence[Use[K]], rare: str, there: Sequence[Use[K]], word: str) -> bool:
    """Whether one text lists both words, gives both a value in one sentence, or makes both a heading."""
    for one in here:
        own = [use for use in there if use.witness.key == one.witness.key]
        if any(_in_one_sentence(one, rare, use, word) for use in own):
            return True
        if own and _is_heading(one, rare) and any(_is_heading(use, word) for use in own):
            return True
    return False


def _in_one_sentence(one: Use[K], rare: str, other: Use[K], word: str) -> bool:
    (_, end), (begin, stop) = sorted((_place(one, rare), _place(other, word)))
    if begin - end > _FAR or begin < end:
        return False
    text = one.witness.text
    between = text[end:begin]
    if _JOINT.fullmatch(between):
        return True
    valued = _VALUE.match(text, end) and _VALUE.match(text, stop)
    return bool(valued) and "\n" not in between and not _SENTENCE_END.search(between)


def _place(use: Use[K], word: str) -> tuple[int, int]:
    start = use.word.start + max(0, use.word.text.find(word))
    return start, start + len(word)


def _is_heading(use: Use[K], word: str) -> bool:
    text, (start, end) = use.witness.text, _place(use, word)
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    after = text[end : last if last >= 0 else len(text)]
    return all(len(side) < _FAR and _AROUND_HEADING.fullmatch(side) for side in (text[first:start], after))
