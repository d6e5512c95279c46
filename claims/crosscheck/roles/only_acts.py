"""The one decision of its kind that each of two short texts tells, where the two stand at two ends of one scale.

    조례안에 퇴짜를 놨다 · 안건이 의결됐다; was acquitted · a guilty verdict; "수락한다" · "We turn it down"
A decision is told in other words by each writer: who decides (a board, its members), what (조례안, 안건). Two
texts of one event that tell one decision each tell the same one, unless an occasion, a party or an object speaks
against it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claims.crosscheck.roles.clause_likeness import alike, fits_occasion, is_above, is_past, likeness, of_two_concepts
from claims.crosscheck.roles.clauses import Clause
from claims.crosscheck.roles.poles import poles
from claims.crosscheck.statement import K
from claims.names import MAY_BE_ONE, same_name
from claims.regex import regex
from claims.span import Span
from claims.titles.organizations import is_organization
from claims.words import stem_of

# Scales of decisions, on which a text stands at one end, whatever the words; prices and sales go up and down in one.
DECISIONS = frozenset(["approval", "verdict", "allow", "ahead", "constitution", "open", "jobs", "post", "presence"])
_STANCE = regex(r"찬성|지지|반대|동의|(?:support|oppos|back(?:s|ed)|endors|object)", re.I)
# What a firm's price is called, and what is no one firm's, by their stems.
_SECURITIES = frozenset(map(stem_of, ("shares", "stock", "stocks")))
_MARKETS = frozenset(map(stem_of, ("market", "index", "sector", "rivals", "peers", "futures", "exchange")))
# Scales on which a headline takes its direction from the lead.
_MOVES = frozenset(["more", "surplus", "exceed"])
_WORDS = 2


def pairs(
    here: Sequence[Clause[K]], there: Sequence[Clause[K]], *, merged: bool
) -> Iterator[tuple[Clause[K], Clause[K]]]:
    """The best pair of each scale on which one text stands at one end alone and the other at the other end alone.

    `merged`: also of the scales together on which a yes and a no to one thing may stand.
    """
    told: set[tuple[Span, Span]] = set()  # voted to keep, scrapped: once, on whatever scales
    for axes in _SCALES if merged else _SCALES[: len(DECISIONS)]:
        found = _of_scale(here, there, axes)
        if found is not None and (place := (found[0].sentence, found[1].sentence)) not in told:
            told.add(place)
            yield found


# Each scale by itself; then those on which a yes and a no to one thing may stand: approved and called off.
_YES_OR_NO = ("ahead", "allow", "approval"), ("ahead", "allow", "open")
_SCALES = (*(frozenset([axis]) for axis in sorted(DECISIONS)), *map(frozenset, _YES_OR_NO))


def _of_scale(
    here: Sequence[Clause[K]], there: Sequence[Clause[K]], axes: frozenset[str]
) -> tuple[Clause[K], Clause[K]] | None:
    """The best pair of two texts that stand at two ends of some scales, each at one end alone."""
    sides = [[c for c in those if axes & {end.axis for end in c.ends} and not is_past(c)] for those in (here, there)]
    ends = [frozenset(end.first for c in those for end in c.ends if end.axis in axes) for those in sides]
    if any(len(one) != 1 for one in ends) or ends[0] == ends[1]:
        return None
    if len(axes) > 1 and any(_is_mixed(c, axes) for those in sides for c in those):
        return None
    merged = len(axes) > 1
    fitting = [
        (likeness(a, b), -i, -j)
        for i, a in enumerate(sides[0])
        for j, b in enumerate(sides[1])
        if _fit(a, b, merged=merged)
    ]
    if not fitting:
        return None
    _, i, j = max(fitting)
    return sides[0][-i], sides[1][-j]


def _is_mixed(one: Clause[K], axes: frozenset[str]) -> bool:
    """Whether a clause has words of both ends: approved a ban."""
    printed = poles(one.witness.text, *one.sentence, one.part.language)
    return len({end.first for pole in printed for end in pole.ends if end.axis in axes}) > 1


def figured(here: Sequence[Clause[K]], there: Sequence[Clause[K]]) -> Iterator[tuple[Clause[K], Clause[K]]]:
    """Clauses at two ends with one figure of change in common, which no other clause of either text has."""
    for a in here:
        for b in there:
            shared = a.figures & b.figures
            if not shared or not _is_opposed(a, b) or not fits_occasion(a, b):
                continue
            rivals = [c for those in (here, there) for c in those if c.figures & shared and c.ends & (a.ends | b.ends)]
            if all(c is a or c is b for c in rivals) and _of_one_subject(a, b):
                yield a, b


# The 4 percent increase; 이 같은 4% 감소: what was told before, and told in the same figure.
TAKEN_UP = regex(
    r"(?:\b[Tt]he(?:se)?|\b[Tt]his|(?<![가-힣])(?:이 같은|이런|이러한|이번))"
    r"\s(?=[0-9][0-9.,]*\s?(?:%|percent|per cent|[가-힣]))"
)


def taken_up(told: Sequence[Clause[K]]) -> Iterator[tuple[Clause[K], Clause[K]]]:
    """What a text told before, and the clause that takes its figure up at the other end of the scale."""
    for n, later in enumerate(told):
        if not later.figures or not TAKEN_UP.search(later.witness.text, max(0, later.span.start - 12), later.span.end):
            continue
        same = [
            c for c in told[:n] if c.figures & later.figures and c.ends & {e for x in later.ends for e in (x, x.other)}
        ]
        turned = [c for c in same if _is_opposed(c, later)]
        if turned and turned == same and all(fits_occasion(c, later) for c in turned) and not later.quoted:
            yield turned[0], later


def _is_opposed(one: Clause[K], other: Clause[K]) -> bool:
    return any(end.other in other.ends for end in one.ends)


def _fit(one: Clause[K], other: Clause[K], *, merged: bool) -> bool:
    if (
        not (merged or _is_opposed(one, other))
        or not fits_occasion(one, other, measured=False)
        or _two_parties(one, other)
        or _dissents(one) != _dissents(other)
        or _in_another_post(one, other)
        or _in_another_post(other, one)
    ):
        return False
    across = one.part.language != other.part.language
    # Two parties are for and against one thing: of one party `outcomes` tells.
    if not across and all(_STANCE.match(c.witness.text, c.pole.span.start) for c in (one, other)):
        return False
    if not across and one.behind and other.behind and not (one.behind & other.around or other.behind & one.around):
        return False
    if one.quoted or other.quoted:
        return _one_mouth(one, other)
    return _related(one, other)


def _related(one: Clause[K], other: Clause[K]) -> bool:
    """Whether a word of the sentence or of the one before it is in common; two languages have none."""
    if one.part.language != other.part.language or is_above(one) or is_above(other):
        return True
    return bool(one.figures & other.figures) or any(alike(a, b) for a in one.around for b in other.around)


def _of_one_subject(one: Clause[K], other: Clause[K]) -> bool:
    """Whether two clauses with one figure have one subject, or words in common: 원화값 8원 오른, 환율 8원 내린 not."""
    if one.part.language != other.part.language:
        return not of_two_concepts(one, other)
    if is_above(one) or is_above(other):
        return True
    if one.head and other.head and alike(one.head, other.head):
        return True
    if one.part.language == "en" and _of_one_security(one, other):
        return True
    # Korean subjects end in their particle; of an English one the last noun may be any of shares, stock, price.
    return one.part.language == "en" and sum(any(alike(a, b) for b in other.near) for a in one.near) >= _WORDS


def _of_one_security(one: Clause[K], other: Clause[K]) -> bool:
    """Whether both tell of a firm's shares: the stock, shares in Dallow Mines, or Dallow Mines itself."""
    if (one.near | other.near) & _MARKETS:
        return False
    named = [bool(a.head) and a.head in b.witness.text.lower() for a, b in ((one, other), (other, one))]
    told = [bool(c.near & _SECURITIES) for c in (one, other)]
    return all(told) or (told[0] and named[1]) or (told[1] and named[0])


def headed(
    here: Sequence[Clause[K]], lead: Sequence[Clause[K]], body: Sequence[Clause[K]]
) -> Iterator[tuple[Clause[K], Clause[K]]]:
    """A headline that turns one way, and what its lead tells first on that scale, the other way, of the same thing."""
    for axis in sorted({end.axis for c in here for end in c.ends} & _MOVES):
        above = [c for c in here if axis in {end.axis for end in c.ends}]
        below = [c for c in lead if axis in {end.axis for end in c.ends}]
        if len({c.ends for c in above}) != 1 or not below or not _is_opposed(above[0], below[0]):
            continue
        one, other = above[0], below[0]
        # 배추 오르고 무 내려: a headline with both ends tells of two things.
        printed = poles(one.witness.text, *one.part.span, one.part.language)
        if any(end.axis == axis and end not in one.ends for pole in printed for end in pole.ends):
            continue
        if any(c.ends & one.ends and _of_one_thing(one, c) for c in body):
            continue
        if _of_one_thing(one, other) and fits_occasion(one, other):
            yield one, other


def _of_one_thing(one: Clause[K], other: Clause[K]) -> bool:
    if one.measures and other.measures:
        return bool(one.measures & other.measures)
    # down from 520: a clause that has no word of its own goes on with the one before.
    return any(alike(a, b) for a in (one.around if is_above(one) else one.near) for b in other.near or other.around)


def _two_parties(one: Clause[K], other: Clause[K]) -> bool:
    """누리당은 찬성, 해솔당은 반대: heads of one kind with two names."""
    a, b = one.head, other.head
    return bool(a and b) and a[-1] == b[-1] and not alike(a, b) and is_organization(a) and is_organization(b)


# Six rebels voted no of what was passed.
_DISSENTS = regex(
    r"\b(?:[0-9]+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a\sfew|some|several)\s(?:[a-z-]+\s){1,5}?(?:from\s[\w\s]+\s)?"
    r"(?:voted\s(?:no|against)|rebelled|opposed|dissented)\b|[0-9]+명[이은]?\s[^.]{0,12}(?:반대표|반대했|이탈)"
)


def _dissents(one: Clause[K]) -> bool:
    return _DISSENTS.search(one.witness.text, *one.sentence) is not None


# She quit as chief executive and stays on as an adviser; 고문으로 남는다.
_STAYS_AS = regex(
    r"\b(?:stay(?:s|ed|ing)?|remain(?:s|ed|ing)?|continu(?:e|es|ed|ing)|keeps?|kept)\s(?:on\s)?(?:with\s[\w\s]+\s)?as\s"
    r"(?:an?\s|the\s|its\s|his\s|her\s)?(?P<en>(?:[a-z-]+\s)?[a-z-]+)|(?P<ko>[가-힣]{2,6})(?:으로|로)(?:만|서)?\s(?:계속\s|그대로\s)?남"
)


def _in_another_post(one: Clause[K], other: Clause[K]) -> bool:
    """Whether somebody stays in a post that the text which tells of his going does not name."""
    stays = _STAYS_AS.search(one.witness.text, *one.sentence)
    post = (stays["en"] or stays["ko"]).split()[-1] if stays else ""
    return bool(post) and post not in other.witness.text


def _one_mouth(one: Clause[K], other: Clause[K]) -> bool:
    """Whether two quotations are of one speaker, by name; a headline's are those of its body."""
    if one.witness is other.witness and (is_above(one) or is_above(other)):
        return True  # a headline quotes its own text
    names = [_speaker(c) for c in (one, other)]
    if None in names:
        return one.quoted and other.quoted and one.part.language != other.part.language
    return same_name(str(names[0]), str(names[1])) >= MAY_BE_ONE


def _speaker(one: Clause[K]) -> str | None:
    """Who says a clause in quotation marks."""
    for claim in one.witness.claims:
        if claim.family == "quote" and claim.value.words.start <= one.span.start < claim.value.words.end:
            return None if claim.value.speaker is None else str(claim.value.speaker)
    return None
