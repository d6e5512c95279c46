"""Two names of which each text of an event prints one, or each part of one text, in each other's place.

Between 한솔에너지 here and 한들에너지 there no letter decides, but that neither text knows the other name, and what
stands around them: the noun that both end in, the word beside both, the words of their sentences. So it is with
Marlowe and Marlough; with people, firms, places and works alike. Nobody is suspected.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Generic, NamedTuple

from claims.crosscheck.events import Events, is_handful, least_odds
from claims.crosscheck.spellings.alike import Likeness, beside, is_given, likeness, score
from claims.crosscheck.spellings.known import is_odd, is_person
from claims.crosscheck.spellings.named import Named, Names, named, of_kin
from claims.crosscheck.spellings.uses import tokens
from claims.crosscheck.statement import AROUND, Disagreement, Grade, K, Mention, Side, Witness
from claims.crosscheck.weights import weights
from claims.fold import fold
from claims.hangul import is_hangul
from claims.person import Appointment
from claims.titles.same_title import same_title

_RULE = "claims.name.near_miss"
_PERSON = "claims.name.person_near_miss"
# In a text of so many names no two of them are each other's by their looks alone.
_CROWD = 8
_LOOKED_AT = 4  # places of a name
_FAMILY = 2  # syllables of a foreign family name: 리드
_COPIED = 0.8
_TOWNS, _NATURE = frozenset("시군구읍면동리도"), frozenset("산천강역항교로길만섬호")


class _Pair(NamedTuple, Generic[K]):
    """Two names, the two places that have most in common, and the score."""

    one: Named[K]
    other: Named[K]
    score: float


def check(told: Events[K]) -> list[Disagreement[K]]:
    """A warning for each two names that stand for one another in two texts of an event, or in two parts of a text."""
    least = least_odds("counterparts", told.texts)
    found: dict[tuple[str, str], Disagreement[K]] = {}
    # Beyond a handful one event is told with so many names that two of them look alike by chance.
    for here, there in told.of_one_event() if is_handful(told.texts) else ():
        left, right = _lost(here, there), _lost(there, here)
        for pair in _pairs(left, right, least):
            if _are_two(pair):
                continue
            found.setdefault((pair.one.form, pair.other.form), _between(pair, left, right))
    for witness in told.witnesses:
        for pair in _in_one(witness) if witness.is_draft and told.asks(witness) else ():
            key = pair.one.form, pair.other.form
            if key not in found and key[::-1] not in found:
                found[key] = _within(pair, witness)
    return list(found.values())


def _lost(here: Witness[K], there: Witness[K]) -> dict[str, list[Named[K]]]:
    """The names of a text that the other one does not print, not even within a word."""
    theirs = _printed(there)
    return {
        form: places
        for form, places in named(here).items()
        if form not in theirs and not (is_hangul(form) and form in there.text)
    }


def _printed(witness: Witness[K]) -> frozenset[str]:
    return witness.memo(
        "printed", lambda: frozenset(t.form for part in witness.parts for t in tokens(witness.text, part.span))
    )


def _pairs(left: Names[K], right: Names[K], least: float) -> Iterator[_Pair[K]]:
    """The names that are each other's best, above the least score."""
    near = list(_near(left, right))
    if not near:
        return
    people = sum(is_person(form) and is_odd(form) for form in {*left, *right})
    crowd = min(_CROWD, max(0, people - 2))
    least -= weights("counterparts")["crowd"] * crowd
    found = [best for one, other, step in near if (best := _best(left[one], right[other], step)).score >= least]
    found.sort(key=lambda pair: -pair.score)
    taken: set[str] = set()
    for pair in found:
        if not taken & {pair.one.form, pair.other.form}:
            taken |= {pair.one.form, pair.other.form}
            yield pair


def _near(left: Names[K], right: Names[K]) -> Iterator[tuple[str, str, Likeness]]:
    keyed: dict[str, list[str]] = {}
    families: dict[str, list[str]] = {}
    for form in right:
        for key in _keys(form):
            keyed.setdefault(key, []).append(form)
        for place in right[form][:1]:
            if (family := _family(place)) is not None:
                families.setdefault(family, []).append(form)
    for form in left:
        for other in families.get(_family(left[form][0]) or "", ()):
            if form != other and likeness(form, other) is None and is_given(left[form][0], right[other][0]):
                yield form, other, Likeness("given", False, False)
        others = dict.fromkeys(other for key in _keys(form) for other in keyed.get(key, ()))
        for other in others:
            step = likeness(form, other)
            if step is not None:
                yield form, other, step


def _family(place: Named[K]) -> str | None:
    """The word behind a Hangul name, which may be its family name."""
    after = place.use.beside(1) if is_hangul(place.form) else None
    return None if after is None or len(after.form) < _FAMILY or not is_odd(place.form) else after.form


def _keys(form: str) -> tuple[str, ...]:
    """What two names that are near have in common: how they begin, how they end, or both ends."""
    if is_hangul(form):
        return f"{form[:2]}<", f">{form[-2:]}", f"{form[0]}<>{form[-1]}"
    return f"{form[:2]}<", f">{form[-3:]}"


def _best(here: Sequence[Named[K]], there: Sequence[Named[K]], step: Likeness) -> _Pair[K]:
    found = [_Pair(one, other, score(one, other, step)) for one in here[:_LOOKED_AT] for other in there[:_LOOKED_AT]]
    return max(found, key=lambda pair: pair.score)


def _in_one(witness: Witness[K]) -> Iterator[_Pair[K]]:
    """Names of a headline or a caption that the body knows as another, and names of two paragraphs in one place."""
    w = weights("counterparts")
    names = named(witness)
    around = {form: places for form, places in names.items() if all(p.use.part.role in AROUND for p in places)}
    body = {form: places for form, places in names.items() if not any(p.use.part.role in AROUND for p in places)}
    told = [pair for pair in _pairs(around, body, w["zone"]) if _is_plain(pair)] if around else []
    told += [pair for pair in _pairs(body, body, w["body"]) if _apart(pair.one, pair.other)]
    for pair in told:
        if _is_derived(pair) or pair.one.printed == pair.other.printed:
            continue
        if not _side_by_side(names[pair.one.form], names[pair.other.form]) and not _are_two(pair):
            yield pair


def _are_two(pair: _Pair[K]) -> bool:
    """Whether a text says that the two are two: kin, or holders of other posts."""
    return of_kin(pair.one) or of_kin(pair.other) or _hold_two_posts(pair) or _named_after(pair)


def _named_after(pair: _Pair[K]) -> bool:
    """Whether a river, a hill or a station is named after a town, or the town after it: 가온천, 가온시, 가온역."""
    one, other = pair.one.form, pair.other.form
    ends = {one[-1], other[-1]}
    return one[:-1] == other[:-1] and len(ends & _NATURE) > 0 and ends <= _NATURE | _TOWNS and len(ends) > 1


def _hold_two_posts(pair: _Pair[K]) -> bool:
    """Whether the texts give the two people posts of two kinds: 윤태호 은행장, 윤태오 감독."""
    here, there = _posts(pair.one), _posts(pair.other)
    return bool(here and there) and not any(same_title(a.title, b.title) for a in here for b in there)


def _posts(place: Named[K]) -> list[Appointment]:
    text = place.use.witness.text
    titles = (claim.value for claim in place.use.witness.claims if claim.family == "title")
    return [one for one in titles if place.printed in text[slice(*one.person_span)]]


def _apart(one: Named[K], other: Named[K]) -> bool:
    """Whether two names of a body stand in two paragraphs beside one word."""
    return one.use.part.span != other.use.part.span and bool(beside(one, other))


def _is_plain(pair: _Pair[K]) -> bool:
    """Whether a name of a headline, which may print every word with a capital, is but a letter off that of the body."""
    step = likeness(pair.one.form, pair.other.form)
    return (
        is_hangul(pair.one.form) or (step is not None and step.kind == "letter") or pair.one.use.part.role == "caption"
    )


def _is_derived(pair: _Pair[K]) -> bool:
    """Whether two Hangul words part in their last syllable, as words of one text do: 공익직불금, 공익직불제.

    A headline's 가온서 is 가온에서, which the body calls 가온군.
    """
    one, other = pair.one.form, pair.other.form
    if (
        is_hangul(one)
        and one[:-1] == other[:-1]
        and any(a[-1] == "서" and b[-1] in "시군구읍면동리" for a, b in ((one, other), (other, one)))
    ):
        return True
    return is_hangul(one) and one[:-1] == other[:-1] and not is_person(one) and not is_person(other)


def _side_by_side(here: Sequence[Named[K]], there: Sequence[Named[K]]) -> bool:
    """Whether one paragraph prints both: then they are two."""
    return bool({one.use.part.span for one in here} & {other.use.part.span for other in there})


def _between(pair: _Pair[K], left: Names[K], right: Names[K]) -> Disagreement[K]:
    sides = _sides(pair, left[pair.one.form], right[pair.other.form])
    one, other = pair.one.use, pair.other.use
    shared = len(one.around & other.around)
    copied = shared >= _COPIED * max(1, len(one.around), len(other.around))
    return Disagreement(_rule(pair), Grade.ERROR if copied else Grade.WARNING, fold(sides[0].value), sides)


def _within(pair: _Pair[K], witness: Witness[K]) -> Disagreement[K]:
    names = named(witness)
    sides = _sides(pair, names[pair.one.form], names[pair.other.form])
    return Disagreement(_rule(pair), Grade.WARNING, fold(sides[0].value), sides)


def _rule(pair: _Pair[K]) -> str:
    return _PERSON if all(map(_is_person, (pair.one, pair.other))) else _RULE


def _is_person(place: Named[K]) -> bool:
    """Whether the name is built like a person's, or stands before a post."""
    return is_person(place.form) or bool(_posts(place))


def _sides(pair: _Pair[K], here: Sequence[Named[K]], there: Sequence[Named[K]]) -> tuple[Side[K], Side[K]]:
    first, second = (
        Side(place.printed, tuple(Mention(p.use.witness.key, p.span) for p in places))
        for place, places in ((pair.one, here), (pair.other, there))
    )
    return first, second
