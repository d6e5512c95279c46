"""A value above or beside a body that the body tells otherwise: headline, subhead, summary, caption, translation.

A headline says what its body says, so less is enough than between two texts; but it rounds (1조 for 1조240억원), picks
a part and adds up: nothing is told where the body bears it out, by itself or as a sum or a difference of two values.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from claims.crosscheck.days.moments import moments
from claims.crosscheck.days.whens import When, whens_in
from claims.crosscheck.statement import AROUND, Disagreement, Grade, K, Part, Witness
from claims.crosscheck.values.between import disagreement
from claims.crosscheck.values.evidence import is_slip
from claims.crosscheck.values.fits import comparable
from claims.crosscheck.values.kinds import CALENDAR
from claims.crosscheck.values.pairs import Pair, borne_out, pairs
from claims.crosscheck.values.part_of import is_part
from claims.crosscheck.values.said import Said, said
from claims.crosscheck.weights import weights
from claims.regex import regex

# A word in common is what every headline has with every sentence of its body.
_WORDS = 2
_LONGER = 3  # times: two sentences that lie further apart are two people's
_ALIKE = Decimal("1.5")
_TOTAL = regex(r"(?:모두|총|합쳐|합계)\s(?:[가-힣]{1,6}\s)?$|\b(?:a\stotal\sof|totall?ing|in\sall,?)\s(?:about\s)?$")
_LIST_MARKS = frozenset("▲△▷▶◇◆◈■□●○※•·-*")
_ALL = regex(r"\b(?:the|all|these)\s$|(?:모두|총|전체)\s$", re.IGNORECASE)


def check(witness: Witness[K]) -> list[Disagreement[K]]:
    """A disagreement for each value of a headline, summary, caption or translation that the body contradicts."""
    roles = {part.role for part in witness.parts}
    if len(roles) < 2 or not any(family in roles for family in ("body", "translated_body")):
        return []
    told = said(witness)
    short = witness.is_draft
    found: list[Disagreement[K]] = []
    for translated in (False, True):
        body = [s for s in told if s.part.role == ("translated_body" if translated else "body")]
        first = min((s.part.span.start for s in body), default=0)
        for role in AROUND:
            above = [s for s in told if _stands(s.part, role, translated, first)]
            found += _against(above, body, weights("values")["zone"], few=short)
            heads = [part for part in witness.parts if _stands(part, role, translated, first)]
            over = [one for part in heads for one in whens_in(witness, part)]
            days = _whens_of(witness, "translated_body" if translated else "body") if over else []
            odds = list(_at_odds(over, days, weights("moments")["zone" if short else "zone_of_long"]))
            found += odds or (_left_over(over, days) if short else ())
    body = [s for s in told if s.part.role == "body"]
    found += _against([s for s in told if s.part.translated], body, weights("values")["translation"])
    if here := _whens_of(witness, "translated_body"):
        found += _at_odds(here, _whens_of(witness, "body"), weights("moments")["translation"], rendered=True)
    return found


def _whens_of(witness: Witness[K], role: str) -> list[When[K]]:
    return [one for part in witness.parts if part.role == role for one in whens_in(witness, part)]


def _stands(part: Part, role: str, translated: bool, first: int) -> bool:
    """Whether a part is of that role above the body; a subhead within it heads only what follows."""
    if part.translated != translated or part.role.removeprefix("translated_") != role:
        return False
    return role not in ("headline", "subhead") or part.span.start < first


def _against(
    above: Sequence[Said[K]], body: Sequence[Said[K]], least: float, *, few: bool = False
) -> Iterator[Disagreement[K]]:
    known = [one for one in above if not _made_up(one, body) and not _pictured(one, body)]
    yield from _scores(above, body)
    told = set()
    for pair in pairs(known, body, least=least, few=few):
        listed = any(_of_one_list(a, b) for a in pair.one for b in pair.other)
        if _has_words_in_common(pair) and not listed and not any(borne_out(meant, known) for meant in pair.other):
            told.add(pair.one[0].key)
            yield disagreement(pair, Grade.ERROR if _plain(pair) else Grade.WARNING, zone=True)
    for one in known:
        if one.key not in told:
            yield from _total(one, known, body)


def _scores(above: Sequence[Said[K]], body: Sequence[Said[K]]) -> Iterator[Disagreement[K]]:
    """The one score above a body that tells another one with one of its two numbers: 34-12 and 34-21."""
    told = [one for one in above if one.kind == "score"]
    scores = [one for one in body if one.kind == "score"]
    if len({one.key for one in told}) != 1 or any(one.value == told[0].value for one in scores):
        return
    near = [one for one in scores if set(one.value) & set(told[0].value)]
    if near:
        final = max(near, key=lambda one: sum(one.value))
        yield disagreement(Pair(tuple(told), (final,), 0.0), Grade.WARNING, zone=True)


def _total(one: Said[K], above: Sequence[Said[K]], body: Sequence[Said[K]]) -> Iterator[Disagreement[K]]:
    """What a headline tells of the whole against the one value that the body says is all: 모두 1조500억 원."""
    if one.part.role not in ("headline", "subhead") or one.number is None or one.kind in CALENDAR:
        return
    alike = [o for o in body if comparable(one, o) and o.number]
    totals = [o for o in alike if _is_total(o)]
    if len({o.key for o in totals}) != 1 or any(borne_out(o, above) for o in totals) or borne_out(one, body):
        return
    (low, high) = sorted((one.number, totals[0].number or one.number))
    if 0 < high <= _ALIKE * low and high >= max(o.number or high for o in alike if o not in totals or len(alike) == 1):
        yield disagreement(Pair((one,), tuple(totals), 0.0), Grade.WARNING, zone=True)


def _is_total(one: Said[K]) -> bool:
    return _TOTAL.search(one.witness.text, max(one.sentence.start, one.span.start - 24), one.span.start) is not None


def _pictured(one: Said[K], body: Sequence[Said[K]]) -> bool:
    """Whether a picture may show some of them: two winners of the body's four, and not "the two winners"."""
    if one.part.role not in ("caption", "alt") or one.kind != "count" or one.number is None:
        return False
    text, number = one.witness.text, one.number
    fewer = all(number < (o.number or number + 1) for o in body if comparable(one, o))
    return fewer and not _ALL.search(text, max(one.part.span.start, one.span.start - 6), one.span.start)


def _left_over(above: Sequence[When[K]], body: Sequence[When[K]]) -> Iterator[Disagreement[K]]:
    """The only month above a body and the only one in it, neither of announcing or applying; and so the only term."""
    long, short = ([one for one in those if one.family == "length"] for those in (above, body))
    if len({one.stretch for one in long}) == len({one.stretch for one in short}) == 1:
        (a, b), (c, d) = long[0].stretch, short[0].stretch
        if (b <= c or d <= a) and b < _LONGER * d and d < _LONGER * b and "term" in (long[0].stage, short[0].stage):
            yield disagreement(Pair((long[0].said,), (short[0].said,), 0.0), Grade.WARNING, zone=True)
    over, under = (
        [one for one in those if one.family == "day" and one.first.month is not None] for those in (above, body)
    )
    if len({(o.first.month, o.first.day) for o in over}) != 1 or len({u.first.month for u in under}) != 1:
        return
    one, other = over[0], under[0]
    bare = all(when.said.kind == "month" and when.role == "on" for when in (one, other))
    if bare and one.first.month != other.first.month and other.stage in (None, "prepare", "begin", "end"):
        yield disagreement(Pair((one.said,), (other.said,), 0.0), Grade.WARNING, zone=True)


def _at_odds(
    above: Sequence[When[K]], body: Sequence[When[K]], least: float, *, rendered: bool = False
) -> Iterator[Disagreement[K]]:
    for pair in moments(above, body, least=least, rendered=rendered):
        if any(_of_one_list(a, b) for a in pair.one for b in pair.other):
            continue
        # 2024 in a headline and 2023 in its text may be two years of one thing.
        plain = pair.score >= weights("moments")["plain"] and pair.one[0].kind not in (
            "year",
            "lasting",
            "jubilee",
            "season",
            "half",
        )
        yield disagreement(pair, Grade.ERROR if plain else Grade.WARNING, zone=True)


def _of_one_list(one: Said[K], other: Said[K]) -> bool:
    """Whether two lines begin with the same mark, as those of a list do: ▲ 부친상 ..., ▲ 모친상 ..."""
    marks = [said.witness.text[said.witness.text.rfind("\n", 0, said.span.start) + 1 :][:1] for said in (one, other)]
    return marks[0] == marks[1] and marks[0] in _LIST_MARKS


def _has_words_in_common(pair: Pair[K]) -> bool:
    """Whether the two stand among the same words, or tell the same measure; a translation shares none."""
    return any(
        a.part.language != b.part.language
        or len(a.around & b.around) >= _WORDS
        or a.measures & b.measures
        or is_slip(a, b)
        for a in pair.one
        for b in pair.other
    )


def _plain(pair: Pair[K]) -> bool:
    """Whether nothing but a slip explains it."""
    return pair.score >= weights("values")["plain"]


def _made_up(one: Said[K], body: Sequence[Said[K]]) -> bool:
    """Whether the body prints the value rounded otherwise, or two that make it up."""
    number = one.number
    if number is None or one.kind in CALENDAR:
        return False
    told = [o for o in body if comparable(one, o) and o.number is not None]
    others = [o.number for o in told if o.number is not None]
    place = Decimal(1).scaleb(int(number.normalize().as_tuple().exponent))
    if any(abs(number - other) < place for other in others):
        return True
    # 60 beds this year and 30 next year: parts of what is above, in one sentence.
    beside = ((a, b) for a, b in combinations(told, 2) if a.sentence == b.sentence)
    if any(a.number and b.number and abs(a.number + b.number - number) < place for a, b in beside):
        return True
    # What is said to be all is no part of more.
    alike = [o for o in told if o.measures & one.measures] or told
    parts = [o.number for o in alike if o.number is not None and not _is_total(o) and not is_part(o)]
    sums = any(abs(a + b - number) < place for a, b in combinations(parts, 2))
    return sums or any(abs(abs(a - b) - number) < place for a, b in combinations(others, 2))
