"""The part that each figure plays, and what the sentence before tells of a movement that this one goes on about."""

from __future__ import annotations

from claims.crosscheck.figures.equation import Term
from claims.crosscheck.fit.cues import Cue, role, verb
from claims.crosscheck.fit.sentence import Sentence
from claims.regex import regex
from claims.span import Span

# A place in a row falls when it grows; how long and how late a thing is, nobody calls it a rise.
_NO_LEVEL = frozenset(
    {"위", "호", "등", "번", "회", "차", "day", "month", "year", "week", "hour", "minute", "second", "age"}
)
_FROM_KO = regex(r"[)대선\s]{0,2}[가-힣]{0,2}에서")
_PARTICLE = regex(r"^(?:으로|로|보다)\s?(?:소폭|크게|더)?\s?")
_UP_FROM = regex(
    r",\s(?:up|down|a\s(?:rise|fall|drop|jump|gain|decline|increase|decrease)|compared|higher|lower|more|fewer|rising|falling|as\sagainst|against)"
    r"(?:\s(?:sharply|slightly|markedly))?(?:\s(?:from|than|with|to|on))?\s(?:(?:the|about|some|just|only|a|its|their)\s){0,2}$"
)
_BREAK = regex(r"[;:]|\b(?:while|whereas|but|and\s[a-z]+\s(?:rose|fell|was|were))\b")
_EACH = regex(r"\s(?:each|apiece)\b|씩")
_NOW = regex(r"\bnow\b|이제|지금|현재")
_IT = regex(r"(?:It|They|This|That|이는|이로써)\b")
_WORD = regex(r"[a-z]{4,}|[가-힣]{2,}")


def of(parts: list[tuple[Term, Cue]], name: str) -> list[Term]:
    return [term for term, cue in parts if cue.role == name and term.unit not in _NO_LEVEL]


def stands_at(here: Sentence, was: Term, now: list[Term]) -> bool:
    """Whether 에서 says where something is: 68만원에서 거래된다. It starts a movement where the new level follows."""
    if here.language == "en" or not _FROM_KO.match(here.right(was, 10)):
        return False
    return not now or not 0 < len(here.between(was, now[0])) < 24


def way(here: Sentence, was: Term, now: Term) -> int:
    """The way that an English sentence says the level went, before its first level."""
    if here.language == "ko":
        last = max(was, now, key=place)
        after = _PARTICLE.sub("", here.right(last, 14))
        return role("", after, None, "ko").sign
    first = min(was.span.start, now.span.start)
    return verb(here.text[max(here.span.start, first - 25) : first])


def up_from(here: Sentence, was: Term) -> list[Term]:
    """The level right before the old one it has come from: 12,000 parcels in the first half, up from 8,000."""
    before = [term for term in here.terms if term.unit == was.unit and term.span < was.span]
    between = here.between(before[-1], was) if before else ""
    return before[-1:] if len(before) == 1 and _UP_FROM.search(between) and not _BREAK.search(between) else []


def told_before(here: Sentence, was: Term, moved: list[tuple[Term, Cue]]) -> list[Term]:
    """The level of the sentence before that this one compares: 60만명이다. 지난해 50만명보다 20% 늘었다."""
    same = [
        term for term in here.terms if term.unit == was.unit and term is not was and term not in [m for m, _ in moved]
    ]
    if len(moved) == 1 and here.language == "en" and len(same) == 1 and same[0].span < moved[0][0].span < was.span:
        return same if not here.between(moved[0][0], was).count(",") else []
    beside = here.left(was, 2).endswith(("(", "（"))  # 매출 17억원(275t)보다: of the figure before the bracket
    # The old level, and the new one of the sentence before once more.
    again = here.before is not None and {t.middle for t in same} <= {t.middle for t in here.before.terms}
    if (same and not again) or beside or not moved or here.before is None or was.span.start - here.span.start > 60:
        return []
    levels = [term for term in here.before.terms if term.unit == was.unit]
    each = any(_EACH.match(here.before.right(term)) for term in levels)
    return levels if len(levels) == 1 and not each else []


def ended_before(before: Sentence, was: Term) -> tuple[list[Term], list[tuple[Term, Cue]]]:
    """The level and what led to it, told in the sentence before: profit rose 15% to $230 million. A year earlier ..."""
    parts = [(term, role(before.left(term), before.right(term), term.unit, before.language)) for term in before.terms]
    now = [term for term in of(parts, "is") if term.unit == was.unit]
    moved = [(term, cue) for term, cue in parts if cue.role == "moved"]
    return (now, moved) if len(now) == len(moved) == 1 and len(before.terms) == 2 else ([], [])


def both_before(here: Sentence, moved: list[tuple[Term, Cue]]) -> tuple[list[Term], list[Term]]:
    """Both levels told in the sentence before: 1500원에서 1650원으로 오른다. 인상률은 10%다."""
    if here.before is None or len(here.terms) != 1 or len(moved) != 1 or len(here.before.terms) != 2:
        return [], []
    return _both(here.before)


def both_above(here: Sentence, moved: list[tuple[Term, Cue]]) -> tuple[list[Term], list[Term]]:
    """Both levels told two sentences above, where this one begins with what they make: That is a drop of 20 percent."""
    one = here.before
    above = one.before if one is not None and not one.terms else None
    if above is None or len(here.terms) != 1 or len(moved) != 1 or not _IT.match(here.words):
        return [], []
    return _both(above)


def _both(before: Sentence) -> tuple[list[Term], list[Term]]:
    parts = [(term, role(before.left(term), before.right(term), term.unit, before.language)) for term in before.terms]
    was, now = of(parts, "was"), of(parts, "is")
    for level in was if not now else ():
        if now := up_from(before, level):
            was = [level]
            break
    one_unit = len(was) == len(now) == 1 and was[0].unit == now[0].unit and was[0] is not now[0]
    return (was, now) if one_unit else ([], [])


def started_before(here: Sentence, now: list[Term], moved: list[tuple[Term, Cue]]) -> list[Term]:
    """The old level told in the sentence before: 지난해 말 1200.5였던 지수는 300.2 올랐다. 상승률은 25%다."""
    if here.before is None or len(moved) != 1 or len(here.terms) > 2:
        return []
    before = here.before
    if now and _NOW.search(here.words) and len(before.terms) == 1 and before.terms[0].unit == now[0].unit:
        same = _WORD.findall(here.right(now[0], 16))[:1] == _WORD.findall(before.right(before.terms[0], 16))[:1]
        return [*before.terms] if same else []
    parts = [(term, role(before.left(term), before.right(term), term.unit, before.language)) for term in before.terms]
    starts = [term for term in of(parts, "was") if not now or now[0].unit == term.unit]
    ended = any(term.unit == start.unit for start in starts for term in of(parts, "is"))
    return [] if ended or (starts and stands_at(before, starts[0], [])) else starts


def rate_before(here: Sentence, was: Term, now: list[Term]) -> list[tuple[Term, Cue]]:
    """The rate that the sentence before tells of the same thing: 정원을 50% 줄인다. 정원은 90명에서 60명으로 준다."""
    before = here.before
    if before is None or not now or len(here.terms) != 2 or len(before.terms) != 1 or before.terms[0].unit != "percent":
        return []
    rate = before.terms[0]
    cue = role(before.left(rate), before.right(rate), rate.unit, here.language)
    goes_on = _IT.match(here.words) is not None or bool(_nouns(before.words) & _nouns(here.words))
    return [(rate, cue)] if cue.role == "moved" and cue.sign == way(here, was, now[0]) != 0 and goes_on else []


def _nouns(words: str) -> set[str]:
    """The longer words of a sentence, without what may follow their stem."""
    return {word[:6] if word.isascii() else word[:2] for word in _WORD.findall(words)} - {
        "정부",
        "지난",
        "올해",
        "내년",
    }


def place(term: Term) -> Span:
    """Where a figure stands, to order them by."""
    return term.span
