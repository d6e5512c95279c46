"""One person's age in two texts of an event: Jane Roe, 16, here; Jane Roe, who turned 19 in March, there.

The age stands by the name, or in the same sentence or the next where the text tells of nobody else's age. Father and
son of one name lie a generation apart, and the texts tell of kin.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Generic, NamedTuple

from claims.crosscheck.events import Events, is_handful
from claims.crosscheck.fold import fold
from claims.crosscheck.people.whole_names import Person, people, share_more, tells_of_namesakes
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.crosscheck.values.age_forms import AGES_EN, AGES_KO, OF_ANOTHER, OLDEST, number
from claims.hangul import is_hangul
from claims.span import Span

_RULE = "claims.figure.amount"
_GENERATION = 15
_KIN = re.compile(
    r"\b(?:son|daughter|father|mother|grand\w+|junior|senior|stepson|stepdaughter)\b|아들|아버지|부친|딸|어머니|모친|손자|손녀"
)
_DEAD = re.compile("향년|일기")
# Nameless people of whom a text tells besides.
_SEVERAL = re.compile(r"(?<![A-Za-z])[A-Z](?:\s?씨|\s?군|\s?양|\()|[가-힣][모某]\s?(?:씨|군|양)|아무개")
_FAMILY = re.compile(
    r"\b(?:wife|husband|son|daughter|mother|father|brother|sister|partner|girlfriend|boyfriend|friend|and\s(?:his|her))\b"
    r"|아내|남편|아들|딸|부인|어머니|아버지|동생|누나|언니|오빠|친구|손자|손녀|평균"
)


class _Aged(NamedTuple, Generic[K]):
    person: Person[K]
    age: int
    span: Span


def check(told: Events[K]) -> list[Disagreement[K]]:
    """A warning for each person to whom two texts of a handful give two ages."""
    pairs = told.of_one_event() if is_handful(len(told.witnesses)) else ()
    return [found for here, there in pairs for found in _apart(here, there)]


def _apart(here: Witness[K], there: Witness[K]) -> list[Disagreement[K]]:
    ours, theirs = _ages(here), _ages(there)
    found: list[Disagreement[K]] = []
    if tells_of_namesakes(here, there):
        return found
    for name, one in ours.items():
        other = theirs.get(name)
        if other is None:
            continue
        a, b = one[0], other[0]
        alone = len({x.age for x in one}) == 1 and len({x.age for x in other}) == 1
        if alone and share_more(here, there, name) and _differ(a, b) and not _are_two(a, b):
            sides = tuple(
                Side(x.person.witness.text[slice(*x.span)], (Mention(x.person.witness.key, x.span),)) for x in (a, b)
            )
            found.append(Disagreement(_RULE, Grade.WARNING, fold(a.person.name), sides))
    return found


def _differ(one: _Aged[K], other: _Aged[K]) -> bool:
    """Whether the ages are two; a year more or less may be a birthday, or the Korean way to count."""
    return abs(one.age - other.age) > (1 if is_hangul(one.person.name) else 0)


def _are_two(one: _Aged[K], other: _Aged[K]) -> bool:
    kin = any(_KIN.search(aged.person.witness.text) for aged in (one, other))
    return kin and abs(one.age - other.age) >= _GENERATION


def _ages(witness: Witness[K]) -> dict[str, list[_Aged[K]]]:
    found: dict[str, list[_Aged[K]]] = {}
    for aged in witness.memo("ages of people", lambda: [*_read(witness)]):
        found.setdefault(aged.person.key, []).append(aged)
    return found


def _read(witness: Witness[K]) -> Iterator[_Aged[K]]:
    named = [person for person in people(witness) if person.shown]
    text = witness.text
    for sentence in witness.sentences:
        part = witness.part_at(sentence.start)
        if part is None or part.translated or OF_ANOTHER.search(text, *sentence):
            continue
        taken: set[int] = set()
        for pattern in AGES_EN if part.language == "en" else AGES_KO:
            for match in pattern.finditer(text, *sentence):
                age = number(match["age"])
                if match.start("age") in taken or not 1 < age < OLDEST:
                    continue
                taken.add(match.start("age"))
                person = _whose(witness, named, sentence, match)
                if person is not None:
                    yield _Aged(person, age, Span(*match.span()))


def _whose(witness: Witness[K], named: list[Person[K]], sentence: Span, match: re.Match[str]) -> Person[K] | None:
    """The one person of the sentence, or of the sentence before where this one names nobody; whom the age touches."""
    here = [one for one in named if sentence.start <= one.span.start < sentence.end]
    touching = [
        one
        for one in here
        if one.span.end <= match.start() <= one.span.end + 2 or 0 <= one.span.start - match.end() <= 2
    ]
    if touching:
        return touching[0]
    # (39) and , 39, say nothing of anybody but whom they follow; of the others a text of several may say anything.
    bound = match[0][:1] in "(," or witness.text[match.start() - 1 : match.start()] in ("(", ",")
    if bound:
        by = re.search(r"([A-Z][\w-]+)$", witness.text[sentence.start : match.start()].rstrip("( ,"))
        return next((one for one in named if by and by[1] in one.given), None)
    of_the_dead = _DEAD.search(match[0]) is not None
    if (_SEVERAL.search(witness.text) and not of_the_dead) or _FAMILY.search(witness.text, *sentence):
        return None
    if len({one.key for one in here}) == 1:
        return here[0]
    if here:
        return None
    words = set(re.findall(r"[A-Z][\w-]+", witness.text[slice(*sentence)]))
    given = [one for one in named if one.given & words]
    if given:
        return given[0]
    before = [one for one in named if one.span.start < sentence.start]
    alone = len({one.key for one in named}) == 1
    return before[-1] if before and alone else None
