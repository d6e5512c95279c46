"""One person of a story under two names: Mats Oyelund and Mats Ekelund in one text, Priya and Leela Ramanell in two.

Where a text tells of one person only, a second name beside the same family name, or the same given name, is that
person's misprinted. Silent by what makes two people of them: kin, posts or ages that differ, a sentence with both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from rapidfuzz.distance import OSA

from claims.crosscheck.events import Events, is_handful
from claims.crosscheck.people.given_names import one_given, without_callings
from claims.crosscheck.people.kin_words import tells_of_kin
from claims.crosscheck.people.whole_names import Person, people
from claims.crosscheck.spellings.known import is_person, is_verb
from claims.crosscheck.statement import AROUND, Disagreement, Grade, K, Mention, Side, Witness
from claims.crosscheck.values.aged import age_behind
from claims.fold import fold
from claims.hangul import is_hangul, letter_differences
from claims.names import MAY_BE_ONE, same_name
from claims.regex import regex
from claims.senses import lemmas
from claims.span import Span
from claims.titles.same_title import same_title

_RULE = "claims.name.person_near_miss"
_MOST_PEOPLE = 6  # of a text that tells of somebody, not of everybody
_BENT = "하한할했되된될됐"  # 구현하는, 구현한
_SHORTEST, _HALF, _LONG = 4, 0.5, 7
_LONGEST_NAME = 3  # words
_FAMILY_ALONE = r"\b(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.?\s)?([A-Z][\w'’-]{3,})"
_DOES = (
    r"(?=\s(?:said|says|told|added|adds|who|has|had|was|is|will|would|did|took|made|went|came|wrote|called|put|also|then"
    r"|then|again|[a-z]{3,}ed)\b)"
)
_SUBJECT = regex(
    rf"(?:(?<=^)|(?<=[.!?”\"’']\s)|(?<=,[”\"’']\s)|(?<=\n)|(?<=Mr\s)|(?<=Mrs\s)|(?<=Ms\s)|(?<=Dr\s)){_FAMILY_ALONE}{_DOES}"
)
# Anyone who sees Roe is asked to call; near Roe there may be a town.
_OBJECT = regex(
    r"(?<=[a-z,]\s)(?<!\bin\s)(?<!\bat\s)(?<!\bnear\s)(?<!\boutside\s)([A-Z][\w'’-]{3,})(?![\w’'-]|\s[A-Z])"
)
_STYLED = regex(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.?\s([A-Z][\w'’-]{3,})(?![\w'’-]|\s[A-Z])")
# Everyone knew him as Billy: one name of several.
_ALSO_CALLED = r"\b(?:(?:kn[eo]wn?|called|nicknamed|christened|born|went by|goes by)\b[^.]{{0,24}}?|née\s){}\b"
_SAID = regex(r"\b(?:said|says|added|adds|explained|recalled)\s([A-Z][\w'’-]{3,})(?=[.,])")


def check(told: Events[K]) -> list[Disagreement[K]]:
    """A warning for each person with two names, in a text and between two texts of a handful."""
    found: dict[tuple[str, str], Disagreement[K]] = {}
    for witness in told.witnesses:
        for one, other in _within(witness) if witness.is_draft else ():
            _tell(found, one, other)
    if is_handful(told.texts):
        for here, there in told.of_one_event():
            for one, other in _between(here, there):
                _tell(found, one, other)
    return list(found.values())


def _tell(found: dict[tuple[str, str], Disagreement[K]], one: Person[K], other: Person[K]) -> None:
    sides = tuple(Side(person.name, _places(person)) for person in (one, other))
    found.setdefault((one.name, other.name), Disagreement(_RULE, Grade.WARNING, fold(one.name), sides))


def _places(person: Person[K]) -> tuple[Mention[K], ...]:
    return (person.mention,)


def _within(witness: Witness[K]) -> Iterator[tuple[Person[K], Person[K]]]:
    """Pairs of names of one text that are one person's."""
    named = people(witness)
    names = {one.name for one in named if one.shown}
    if len(names) > _MOST_PEOPLE:
        return
    first = {one.name: one for one in reversed(named)}
    for a, b in combinations(sorted(first.values(), key=lambda p: p.span), 2):
        if _is_slip(a, b) and not _are_two(a, b, [p for p in named if p.name in (a.name, b.name)]):
            yield a, b
    for whole in first.values():
        if not is_hangul(whole.name):
            yield from _family_alone(witness, whole, named)


def _is_slip(one: Person[K], other: Person[K]) -> bool:
    """Whether two names of one text part as a name and its slip do."""
    if is_hangul(one.name) != is_hangul(other.name):
        return False
    if is_hangul(one.name):
        wrong = [(x, y) for x, y in zip(one.name, other.name, strict=True) if x != y]
        if len(wrong) != 1 or one.family != other.family:
            return False
        letter = letter_differences(*wrong[0]) == 1
        if any(name[-1] in _BENT and is_verb(name) for name in (one.name, other.name)):
            return False
        sure = (one.shown or other.shown) and is_person(one.name) == is_person(other.name)
        return sure and (letter or _in_two_zones(one, other))
    strange = one.family == other.family and not lemmas(one.family, "noun")
    if not (one.shown or other.shown or strange) or same_name(one.name, other.name) >= MAY_BE_ONE:
        return False
    if one.family == other.family and not one.given & other.given:
        ours, theirs = (without_callings(person.given) for person in (one, other))
        # Freddie Mac Paid Gingrich: where all words are capitals, a long row of them is no name.
        short = all(len(person.name.split()) <= _LONGEST_NAME for person in (one, other))
        return short and _in_two_zones(one, other) and not one_given(ours, theirs)
    if one.given & other.given:
        return (one.given <= other.given or other.given <= one.given) and _near(one.family, other.family)
    return False


def _in_two_zones(one: Person[K], other: Person[K]) -> bool:
    """Whether the headline or a caption alone prints the one name, and the body alone the other."""
    above = [{p.part.role in AROUND for p in people(one.witness) if p.name == name} for name in (one.name, other.name)]
    return above in ([{True}, {False}], [{False}, {True}])


def _near(one: str, other: str) -> bool:
    """Whether two family names are one misheard: half their letters stand at both ends."""
    if one == other or min(len(one), len(other)) < _SHORTEST or _bent(one, other):
        return False
    start = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rest = (one[start:][::-1], other[start:][::-1])
    end = next((i for i, (a, b) in enumerate(zip(*rest, strict=False)) if a != b), min(map(len, rest)))
    return start + end >= _HALF * max(len(one), len(other)) or OSA.distance(one, other) <= 1


def _bent(one: str, other: str) -> bool:
    short, long = sorted((one.lower(), other.lower()), key=len)
    return long.startswith(short) and long[len(short) :] in ("s", "n", "an", "ns", "ans", "ian", "er", "ers", "ese")


def _family_alone(
    witness: Witness[K], whole: Person[K], named: list[Person[K]]
) -> Iterator[tuple[Person[K], Person[K]]]:
    """A family name by itself, a letter off the one that the text prints in a whole name."""
    # A name by itself shows that somebody is meant, if it is no word: of Barn Owl nothing is a letter off.
    if len(whole.family) < _SHORTEST or not (whole.shown or not lemmas(whole.family, "noun")):
        return
    known = {word for one in named for word in one.name.split()}
    for part in witness.parts:
        if part.language != "en" or part.translated:
            continue
        for pattern in (_SUBJECT, _STYLED, _SAID, _OBJECT):
            for match in pattern.finditer(witness.text, *part.span):
                word = re.sub(r"['’]s?$", "", match[1])
                if word in known or _bent(word, whole.family) or not _a_letter_off(word, whole.family):
                    continue
                if pattern is _OBJECT and lemmas(word, "noun"):
                    continue
                span = Span(match.start(1), match.start(1) + len(word))
                yield whole, Person(word, word, frozenset(), witness, part, span, True)


def _a_letter_off(one: str, other: str) -> bool:
    """Whether two family names part by a letter; long ones that begin alike, by two: Halloran, Haloren."""
    far = OSA.distance(one, other)
    return far == 1 or (far == 2 and one[:2] == other[:2] and min(len(one), len(other)) >= _LONG)


def _between(here: Witness[K], there: Witness[K]) -> Iterator[tuple[Person[K], Person[K]]]:
    """A family name that each of two texts gives to one person, by two given names that neither shares."""
    left, right = _families(here), _families(there)
    for family, ours in left.items():
        theirs = right.get(family, [])
        if not theirs or len({p.name for p in ours}) > 1 or len({p.name for p in theirs}) > 1:
            continue
        one, other = ours[0], theirs[0]
        if is_hangul(family):
            alone = all(
                len([f for f, those in side.items() if any(p.shown for p in those)]) <= 1 for side in (left, right)
            )
            alone = alone and (one.shown or other.shown)
            wrong = sum(x != y for x, y in zip(one.name, other.name, strict=True))
            told = wrong == 1 and (alone or _same_post(one, other) or _same_age(ours, theirs))
        else:
            shown = any(p.shown for p in ours) or any(p.shown for p in theirs)
            given = re.compile(rf"\b(?:{'|'.join(map(re.escape, one.given - other.given))})\b")
            back = re.compile(rf"\b(?:{'|'.join(map(re.escape, other.given - one.given))})\b")
            # Sergeant Jane Roe and Inspector Jane Roe bear one name.
            told = shown and not one_given(without_callings(one.given), without_callings(other.given))
            told = told and not (given.search(there.text) or back.search(here.text))
        told = told and one.name not in there.text and other.name not in here.text
        if told and not _are_two(one, other, [*ours, *theirs]):
            yield one, other


def _families(witness: Witness[K]) -> dict[str, list[Person[K]]]:
    found: dict[str, list[Person[K]]] = {}
    for one in people(witness):
        found.setdefault(one.family, []).append(one)
    return found


def _are_two(one: Person[K], other: Person[K], all_of_them: Sequence[Person[K]]) -> bool:
    """Whether the texts make two people of them."""
    sentences = {(p.witness.key, p.sentence): set[str]() for p in all_of_them}
    for p in all_of_them:
        sentences[p.witness.key, p.sentence].add(p.name)
    if any(len(names) > 1 for names in sentences.values()) or any(_tells_of_kin(p) for p in all_of_them):
        return True
    ages = [
        {a for p in all_of_them if p.name == name and (a := age_behind(p.witness, p.span.end))}
        for name in (one.name, other.name)
    ]
    if all(ages) and not ages[0] & ages[1]:
        return True
    for here in (one, other):
        if any(re.search(_ALSO_CALLED.format(re.escape(name)), here.witness.text) for name in here.given):
            return True
    posts = [_posts(one), _posts(other)]
    return bool(posts[0] and posts[1]) and not any(same_title(a, b) for a in posts[0] for b in posts[1])


def _same_age(ours: Sequence[Person[K]], theirs: Sequence[Person[K]]) -> bool:
    ages = [{a for p in side if (a := age_behind(p.witness, p.span.end))} for side in (ours, theirs)]
    return bool(ages[0] & ages[1])


def _posts(person: Person[K]) -> set[str]:
    text = person.witness.text
    return {
        claim.value.title
        for claim in person.witness.claims
        if claim.family == "title" and person.name in text[slice(*claim.value.person_span)]
    }


def _same_post(one: Person[K], other: Person[K]) -> bool:
    return any(same_title(a, b) for a in _posts(one) for b in _posts(other))


def _tells_of_kin(person: Person[K]) -> bool:
    return tells_of_kin(person.witness.text, *person.sentence)
