"""A total in one sentence, and in a later one the parts of its kind, which do not make it.

Eleven people were arrested. … six men and four women are being held · raised £9,500. Clothes brought in £4,200, …
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from claims.crosscheck.draft.counts import COUNT, RATE, Count, covers, is_sex_or_age
from claims.crosscheck.figures import equation
from claims.crosscheck.figures.equation import Equation
from claims.crosscheck.figures.mends import Range
from claims.crosscheck.statement import Grade
from claims.regex import regex

_SUM = "claims.figure.sum"
_BACK = 2  # sentences from the parts back to their whole
_FAR = 70  # characters between two parts
# What the parts leave out, or have too much, is at most a quarter: else they are parts of something else.
_NEAR, _NEAR_OF_TWO = 4, 6
_MANY = 3  # parts that need no noun to be seen as a list
_MOST = 8
_BESIDE = 24  # characters from a part to what is told with it
_WITH = regex(r"\b(?:from|in|at|on|by|for|to|with)\b")
_TIGHT = 2
_DECIMALS = regex(r"\d\.\d")
# Between two parts of a list.
_LIST: dict[str, re.Pattern[str]] = {
    "en": regex(r",|;|\band\b|\bplus\b|\bwhile\b|\bwith\b"),
    "ko": regex(r",|[와과]\s|및|[이하되]고\s|며\s|·"),
}
# Where there are more than are told.
_OPEN: dict[str, re.Pattern[str]] = {
    "en": regex(
        r"\b(?:includ\w+|among|such\sas|of\s(?:whom|which|them|these|those)|others?|another|rest|remain\w*|etc|still|alone|mostly"
        r"|mainly|largely|top|best|biggest|largest|main|also|at\sleast|per|each|every|average|than|compared|last\s(?:year|month|week)"
        r"|previous\w*|a\syear\s(?:ago|earlier|before)|from\s[\d£$€]|later|since|extra|additional|further|more|target)\b",
        re.IGNORECASE,
    ),
    "ko": regex(
        r"이\s?(?:중|가운데)|그\s?(?:중|가운데)|가운데|(?<=\s)중(?=[\s,])|포함|제외|나머지|(?<![가-힣])등(?![가-힣])|등[이의을에]|외에|주로|특히|가장|추가|이상"
        r"|각각|평균|씩|당\s|보다|지난해|작년|전년|대비|비해|아직|여전히|별도|목표|예정|또(?:한)?\s"
    ),
}
_IN_ALL: dict[str, tuple[re.Pattern[str], re.Pattern[str] | None]] = {
    "en": (
        regex(
            r"\b(?:a\s(?:combined\s|grand\s)?total\sof|totall?ing|(?:making|bringing)\s(?:it|the\stotal(?:\sto)?)?|in\sall,?|altogether,?)\s?$"
        ),
        regex(r"(?:\s[a-z]+){0,2}\s(?:in\s(?:all|total)|altogether|all\stold)\b"),
    ),
    "ko": (regex(r"(?:모두|총|도합|합계|합쳐|합해|통틀어|더해)\s$"), None),
}
# 현악 24명, 관악 15명 등 모두 39명: the list is closed by its total.
_AND_SO_ON = regex(r"(?<![가-힣])등\s(?=(?:모두|총|도합|합계)\s)")
_OF_THEM = regex(r"^(?:Of\s(?:these|them|those),?\s|이\s?(?:중|가운데)\s)")
_OF_THE = regex(r"\b(?:[Oo]f|[Ff]rom|[Aa]mong|[Oo]ut\sof)\s(?:the|its|their|some|about)?\s?$")
_WHOLE_OF = regex(r"\b(?:per|each|every|average|than|nearly|almost)\b|평균|씩|보다|당\s")


def read(told: Sequence[Count]) -> Iterator[Equation]:
    """Every whole of a draft whose parts, told later in one sentence, leave out a few or are a few too many."""
    for number in sorted({one.sentence for one in told}):
        here = [one for one in told if one.sentence == number]
        for kind in sorted({one.kind for one in here} - {RATE}):
            those = [one for one in here if one.kind == kind]
            for parts in (those, those[1:]):
                if 2 <= len(parts) <= _MOST and _is_list(parts):
                    yield from _weighed(parts, told)
            if 2 < len(those) <= _MOST + 1 and _is_list(those[:-1]):
                yield from _in_all(those[:-1], those[-1], told)


def _is_list(parts: Sequence[Count]) -> bool:
    if _OF_THE.search(parts[0].left):
        return False  # of the 600 who voted, 410 were in favour
    for one, other in pairwise(parts):
        gap = one.here.between(one.term, other.term)
        if len(gap) > _FAR or not _LIST[one.here.language].search(gap):
            return False
    return True


def _weighed(parts: Sequence[Count], told: Sequence[Count]) -> Iterator[Equation]:
    first, here = parts[0], parts[0].here
    # What opens a list stands in its own clause.
    words = here.text[_start(first) : here.span.end]
    if len(parts) >= _MANY:
        words = _OF_THEM.sub("", words)  # of these, 180 work here, 60 there and 50 elsewhere: all of them are told
    if _OPEN[here.language].search(words):
        return
    before = [
        one
        for one in told
        if 0 <= first.sentence - one.sentence <= _BACK
        and one.term.span < first.term.span
        and one.kind == first.kind
        and one.here.part.role == here.part.role
        and one.number > max(part.number for part in parts)
    ]
    if len(before) != 1 or not _of_one(before[0], parts) or _WHOLE_OF.search(before[0].left[-24:]):
        return
    whole, made = before[0], sum(part.number for part in parts)
    off = abs(whole.number - made)
    rest = [one.number for one in told if one is not whole and one not in parts]
    held = any(other.number == made for other in told)
    near = _NEAR if len(parts) >= _MANY else _NEAR_OF_TWO
    if off * near <= whole.number and off not in rest and not held:
        terms = tuple(one.term._replace(room=_room(one)) for one in (whole, *parts))
        yield Equation(_SUM, terms, (equation.total(len(parts)),), 0, Grade.WARNING)


def _in_all(parts: Sequence[Count], whole: Count, told: Sequence[Count]) -> Iterator[Equation]:
    """The parts first, and behind them in their sentence how many they are in all."""
    here, gap = whole.here, whole.here.between(parts[-1].term, whole.term)
    before, behind = _IN_ALL[here.language]
    if len(gap) > _FAR or not (before.search(gap) or (behind and behind.match(whole.right))):
        return
    words = _AND_SO_ON.sub("", here.text[_start(parts[0]) : here.span.end])
    made = sum(part.number for part in parts)
    off = abs(whole.number - made)
    rest = [one.number for one in told if one is not whole and one not in parts]
    if (
        _OPEN[here.language].search(words)
        or off in rest
        or made in rest
        or max(p.number for p in parts) >= whole.number
    ):
        return
    if off * _NEAR <= whole.number:
        yield Equation(
            _SUM, tuple(one.term for one in (whole, *parts)), (equation.total(len(parts)),), 0, Grade.WARNING
        )


def _start(first: Count) -> int:
    """Where the clause of the first part begins: behind the last colon, semicolon or bracket before it."""
    here = first.here
    return max(here.span.start, *(here.text.rfind(mark, here.span.start, first.term.span.start) for mark in ":;("))


def _of_one(whole: Count, parts: Sequence[Count]) -> bool:
    """Whether the parts are of the kind of the whole, as their nouns say; a list of three needs none of its own."""
    if whole.here.language == "ko" or whole.kind != COUNT:
        return len(parts) >= _MANY or whole.here.language == "ko" or _is_shared(whole, parts)
    nouns = [part.noun for part in parts]
    beside = whole.sentence == parts[0].sentence
    if not whole.noun and all(map(is_sex_or_age, nouns)):
        return True
    if not all(covers(whole.noun, noun, beside=beside) for noun in nouns):
        return False
    said = [noun for noun in nouns if noun]
    if len(said) == len(nouns):
        return len(set(nouns)) == len(nouns) or all(map(is_sex_or_age, nouns)) or len(set(nouns)) == 1
    return bool(whole.noun) and (len(parts) >= _MANY or len(said) == 1 or (not beside and _are_alike(parts)))


def _are_alike(parts: Sequence[Count]) -> bool:
    """Whether the same preposition is told with each: eight are from St Mary's and five from St John's."""
    words = [_WITH.search(part.right[:_BESIDE]) for part in parts]
    return all(words) and len({word[0] for word in words if word}) == 1


def _is_shared(whole: Count, parts: Sequence[Count]) -> bool:
    """Whether two sums are told with one verb, left out the second time: books £2,100 and toys £1,200."""
    gap = whole.here.between(parts[0].term, parts[1].term)
    return len(gap.split()) <= _MANY + 1


def _room(one: Count) -> Range:
    """The room that rounding likely leaves; hardly ever are all round numbers rounded as far, one way.

    The last decimal is always rounded: 165.3억 is made of 102.9억 and 62.5억.
    """
    low, high = one.term.room
    if _DECIMALS.search(one.here.text, *one.term.span):
        return one.term.room
    return Range(one.number - (one.number - low) / _TIGHT, one.number + (high - one.number) / _TIGHT)
