"""Two levels and how far they are said to lie apart, in a sentence or in the two before it.

cost 42 million euros, 12 million more than the 35 million budgeted · It had 60 members in 2019 and has 90 now. That is
an increase of 20.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claims.crosscheck.draft.counts import COUNT, RATE, Count
from claims.crosscheck.figures.equation import Equation, difference, growth
from claims.crosscheck.fit import cues
from claims.crosscheck.statement import Grade
from claims.regex import regex

_GROWTH = "claims.figure.growth"
# So much more than that.
_MORE = regex(
    r"(?:\s[a-z]+){0,2}?\s(?:(?P<up>more|higher|longer|taller|heavier|above|up|dearer|bigger|larger|older|better)|(?P<down>fewer|less|lower|shorter|lighter|below|down|cheaper|smaller|younger))"
    r"(?:\s[a-z]+){0,3}?(?:\s(?:than|on|from))?\s(?:[a-z'’-]+\s){0,4}$"
)
_UP_OR_DOWN = regex(
    r"(?:a|an|the)\s(?:[a-z]+\s){0,2}(?:increase|rise|gain|jump|growth|decrease|decline|drop|fall|reduction|cut)\s(?:of|by)\s(?:(?:about|just|almost|nearly|over|some)\s)?$",
    re.IGNORECASE,
)
# The 10-euro fall, last week's rise of 20.
_MOVE_BEHIND = regex(r"[\s-](?:increase|rise|gain|jump|decrease|decline|drop|fall|reduction)\b")
_BACK = 2  # sentences
_ALONE_KO = regex(r"^(?:이는\s)?(?:\d{1,2}(?:년|개월|달)\s?)?[^\d]{0,24}$")
_TIMES = 20  # levels further apart are no two of one thing


def read(told: Sequence[Count]) -> Iterator[Equation]:
    """Every two levels of a draft that lie otherwise apart than it says."""
    for number, step in enumerate(told):
        before = [one for one in told[:number] if 0 <= step.sentence - one.sentence <= _BACK and one.kind != RATE]
        held = told[number + 1] if number + 1 < len(told) else None
        if held is not None and held.sentence == step.sentence and held.kind not in (RATE,):
            yield from _held(before, step, held)
        yield from _behind(before, step)


def _held(before: Sequence[Count], step: Count, held: Count) -> Iterator[Equation]:
    """The step between its two levels: 47, 12 more than the 35 of last year."""
    way = _MORE.fullmatch(step.here.between(step.term, held.term))
    levels = [one for one in before if one.kind == held.kind]
    if way is None or not levels or not (step.kind in (held.kind, RATE) or _is_bare(step)):
        return
    level = levels[-1]
    if step.sentence - level.sentence > 1:
        return
    if step.kind != RATE and not step.number < max(level.number, held.number):
        return
    if len({one.number for one in levels}) > 1 or (level.sentence < step.sentence and len(levels) > 1):
        return
    sign = 1 if way["up"] else -1
    ways = ((growth if step.kind == RATE else difference)(sign),)
    if 0 < held.number <= level.number * _TIMES and level.number <= held.number * _TIMES:
        yield Equation(_GROWTH, (held.term, step.term, level.term), ways, 1, Grade.WARNING)


def _is_bare(step: Count) -> bool:
    return step.kind == COUNT and not step.noun


def _behind(before: Sequence[Count], step: Count) -> Iterator[Equation]:
    """The step in a sentence of its own, its only figure, behind the one that tells both levels and nothing else."""
    if any(one.sentence == step.sentence for one in before):
        return
    levels = [one for one in before if step.kind in (one.kind, RATE)]
    if len(levels) != 2 or levels[0].kind != levels[1].kind or step.kind not in (levels[0].kind, RATE):
        return
    if any(cues.role(o.left, o.right, o.term.unit, o.here.language).role == "moved" for o in levels):
        return
    if cues.role(step.left, step.right, step.term.unit, step.here.language).role != "moved":
        return
    words = step.here.text[step.here.span.start : step.term.span.start]
    if not (
        _UP_OR_DOWN.search(words) or _MOVE_BEHIND.match(step.right)
        if step.here.language == "en"
        else _ALONE_KO.match(words)
    ):
        return
    low, high = sorted(levels, key=lambda one: one.number)
    if not 0 < low.number < high.number <= low.number * _TIMES:
        return
    make = growth if step.kind == RATE else difference
    # Which of the two is the earlier one is left open: up from the one, or down from the other.
    rise, fall = make(1), make(-1)
    turned = (
        (fall[2], fall[1], fall[0])
        if step.kind != RATE
        else (lambda r, h: fall[2](h, r), lambda lo, h: fall[1](h, lo), lambda lo, r: fall[0](r, lo))
    )
    ways = (rise,) if step.kind != RATE else (rise, turned)
    yield Equation(_GROWTH, (low.term, step.term, high.term), ways, 1, Grade.WARNING)
