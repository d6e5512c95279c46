"""Two words that a text sets beside each other: 차량번호 및 차대번호, 농가소득은 5천만원, 어가소득은 4천만원.

Nobody lists a word and its misprint. What stands so is no slip, however near the other it is.
"""

from __future__ import annotations

from collections.abc import Sequence

from claims.crosscheck.spellings.uses import Use
from claims.crosscheck.statement import K
from claims.reading import begins_item
from claims.regex import regex

_JOINT = regex(r"(?:과|와|이나|나|랑)\s|\s?(?:및|또는|혹은)\s|\s?[·ㆍ・‧/,、]\s?|,? (?:and|or) ")
_VALUE = regex(r"(?:은|는|이|가|을|를|도)?\s?[:：]?\s?\(?(?:각각\s|약\s|총\s)?[0-9]")
# What a heading may hold beside its word: marks, numbers, the unit of its table.
_AROUND_HEADING = regex(r"[\W\d_]*(?:\(단위[^)\n]{0,20}\))?[\W\d_]*")
_LIST_LINE = 60
_FAR = 200  # characters of the longest line that is looked through


def set_apart(here: Sequence[Use[K]], there: Sequence[Use[K]], *, often: int) -> bool:
    """Whether one text lists both words, gives both a value, or prints them on two lines of a list or as two headings.

    One sentence with both is enough where the text does not print the one `often` as many times as the other.
    """
    for one in here:
        own = [use for use in there if use.witness.key == one.witness.key]
        beside = [use for use in own if use.sentence == one.sentence]
        if beside and (len(own) < often or any(_paired(one, use) for use in beside)):
            return True
        if own and _in_list(one) and any(map(_in_list, own)):
            return True
        if own and _is_heading(one) and any(map(_is_heading, own)):
            return True
    return False


def _paired(one: Use[K], other: Use[K]) -> bool:
    (_, end), (begin, stop) = sorted((one.span, other.span))
    text = one.witness.text
    if _JOINT.fullmatch(text, end, begin):
        return True
    return bool(_VALUE.match(text, end) and _VALUE.match(text, stop))


def _line(use: Use[K]) -> tuple[int, int]:
    text, start = use.witness.text, use.span.start
    end = text.find("\n", start)
    return text.rfind("\n", 0, start) + 1, end if end >= 0 else len(text)


def _in_list(use: Use[K]) -> bool:
    """Whether the word stands in a line of a list; a caption starts with ▲, too, and is longer."""
    first, last = _line(use)
    short = use.part.role == "body" and last - first <= _LIST_LINE
    return short and begins_item(use.witness.text, first)


def _is_heading(use: Use[K]) -> bool:
    text, (start, end), (first, last) = use.witness.text, use.span, _line(use)
    sides = (text[first:start], text[end:last])
    return all(len(side) < _FAR and _AROUND_HEADING.fullmatch(side) for side in sides)
