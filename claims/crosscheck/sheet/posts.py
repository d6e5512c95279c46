"""A person of the sheet under a post that the sheet does not have on the article's day.

    강이든 버들시 부시장                 -> told where the sheet has 버들시장
    강이든 버들시장, after the last day   -> told: 전 버들시장
    강이든 전 버들시장                   -> told while the post is held
Silent: 강이든 가람전자 대표, another bearer of the name; who is appointed, elected or named in a list of moves; a post
that the sheet may not list (a rank beside a position is a warning).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from claims.claim import Claim, Verdict
from claims.crosscheck.people.moving import State, sentence_at, state
from claims.crosscheck.sheet.entry import Person, Post
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.families.title import weigh
from claims.fold import fold
from claims.names import SURELY_ONE, same_name
from claims.regex import regex
from claims.span import Span
from claims.titles.bodies import is_area, may_be_one
from claims.titles.same_title import is_not_held, same_title

RULE = "claims.title.sheet"
_WRONG = ("claims.title.two_organizations", "claims.title.two_positions", "claims.title.unit_near_miss")
_BESIDE = "claims.title.rank_and_position"
# 당시 시장이던 강이든, served as mayor: of another day than the article's.
_THEN = regex(
    r"당시|시절|재임|지냈|지낸|역임|[이였]던|\bthen\b|\btime\b|\bserved\b|\bwhile\b|\bwas (?:the )?mayor\b", re.I
)
# 강이든(57) 전 버들시장: what stands in brackets behind the name is no part of the post.
_AHEAD = regex(r"^[\s,]*(?:\([^()]*\))?[\s,(]*")
_FORMER = {"ko": "전 {}", "en": "former {}"}


class _Wrong(NamedTuple):
    """What the sheet has in place of what a text says, and how sure it is."""

    right: str
    grade: Grade


def check(witness: Witness[K], claim: Claim, person: Person, sheet: str) -> Iterator[Disagreement[K]]:
    """What a text says of a person of the sheet, where the sheet has another post."""
    wrong = _wrong(witness, claim, person)
    if wrong is not None:
        side = Side(witness.text[slice(*_place(claim))], (Mention(witness.key, claim.span),))
        details = {"sheet": sheet, "right": wrong.right}
        yield Disagreement(RULE, wrong.grade, person.name, (side,), 0, wrong.right, details)


def is_of(claim: Claim, person: Person) -> bool:
    """Whether a claim names the person, in either script."""
    name = claim.value.person
    return fold(name) == fold(person.name) or same_name(name, person.name) >= SURELY_ONE


def agrees(person: Person, post: Post, claim: Claim) -> bool:
    """Whether a claim gives a post, in words of its own; when it was held is another question."""
    return any(_judged(one, claim)[0] is Verdict.AGREE for one in person.claims(post, claim.language))


def _wrong(witness: Witness[K], claim: Claim, person: Person) -> _Wrong | None:
    day, value = witness.published, claim.value
    held = [post for post in person.posts if post.is_held(day)]
    if is_not_held(value.title) or state(witness, claim) is not State.STANDING:
        return None
    now = [post for post in held if agrees(person, post, claim)]
    if value.former or now:
        return _other_time(now, claim, person) if day is not None or not value.former else None
    if _is_told_of_then(witness, claim):
        return None
    if day is not None and any(post.is_over(day) and agrees(person, post, claim) for post in person.posts):
        # Whoever comes back to a post says so in the sheet.
        return _Wrong(_instead(held, claim, person), Grade.ERROR) if _is_known(witness, claim, person) else None
    if any(agrees(person, post, claim) for post in person.posts) or not _is_known(witness, claim, person):
        return None
    if any(agrees(person, post, one) for one in _said_beside(witness, claim) for post in held):
        return None
    judged = [(_judged(one, claim), post) for post in held for one in person.claims(post, claim.language)]
    for (verdict, rule), post in judged:
        if verdict is Verdict.CONFLICT or (rule in _WRONG and not _is_short(post, value.title)):
            return _Wrong(_named(post, claim, person), Grade.ERROR)
    beside = next((post for (_, rule), post in judged if rule == _BESIDE), None)
    return None if beside is None else _Wrong(_named(beside, claim, person), Grade.WARNING)


def _other_time(now: list[Post], claim: Claim, person: Person) -> _Wrong | None:
    """A post that is held, told as a former one, or by its deputy as by its holder."""
    if not now or (not claim.value.former and any(post.acting == claim.value.acting for post in now)):
        return None
    if claim.value.former and claim.value.organization is None:  # of which body, nobody says
        return None
    return _Wrong(_named(now[0], claim, person), Grade.ERROR)


def _instead(held: list[Post], claim: Claim, person: Person) -> str:
    """The post of the same body that is held now, else the former one."""
    for post in held:
        if any(may_be_one(str(claim.value.organization), name) for name in post.organizations):
            return _named(post, claim, person)
    plain = replace(claim, value=replace(claim.value, former=False))
    over = next(post for post in person.posts if agrees(person, post, plain))
    return _FORMER[claim.language].format(_named(over, claim, person))


def _named(post: Post, claim: Claim, person: Person) -> str:
    """A post in the words of the sheet, in the language of a claim where the sheet has any."""
    words = person.claims(post, claim.language) or person.claims(post, "ko") or person.claims(post, "en")
    return f"{words[0].quote}{_acting(claim) if post.acting else ''}"


def _acting(claim: Claim) -> str:
    return " 권한대행" if claim.language == "ko" else " (acting)"


def _judged(right: Claim, claim: Claim) -> tuple[Verdict, str]:
    """How a post of the sheet and a claim stand to each other, whenever and by whomever it is held."""
    plain = replace(claim.value, former=False, acting=False)
    held = replace(right, value=replace(right.value, acting=False))
    return weigh(held, replace(claim, value=plain, topic=held.topic))


def _is_known(witness: Witness[K], claim: Claim, person: Person) -> bool:
    """Whether it is the person and no bearer of the same name: a body of the person's is named, at least beside."""
    home = claim.value.organization or claim.value.unit
    bodies = [*person.organizations()]
    if home is not None and any(_is_one(home, body) for body in bodies):
        return True
    named = any(fold(body) in fold(witness.text) for body in bodies)
    titles = (title for post in person.posts for title in post.titles)
    return named and (home is None or any(same_title(claim.value.title, title) for title in titles))


def _is_one(home: str, body: str) -> bool:
    """Whether two names are one body's; 버들시 is a part of the name of many."""
    return may_be_one(home, body) and is_area(fold(home)) == is_area(fold(body))


def _said_beside(witness: Witness[K], claim: Claim) -> Iterator[Claim]:
    """What else is said of the bearer where a name is printed: 부소장(부사장)."""
    for one in witness.claims:
        if one.family == "title" and one.value.person_span == claim.value.person_span:
            yield one


def _is_short(post: Post, title: str) -> bool:
    """Whether one title is the other in fewer syllables: 특보, 특별보좌관."""
    return any(fold(one) != fold(title) and may_be_one(one, title) for one in post.titles)


def _is_told_of_then(witness: Witness[K], claim: Claim) -> bool:
    return _THEN.search(witness.text, *sentence_at(witness, claim.span)) is not None


def _place(claim: Claim) -> Span:
    """The claim without the bearer at one of its ends: 전 버들시장; the title alone where the bearer stands inside."""
    (start, end), person = claim.span, claim.value.person_span
    if person.start <= start:
        start = person.end
    elif person.end >= end:
        end = person.start
    else:
        return Span(*claim.value.title_span)
    words = claim.quote[start - claim.span.start : end - claim.span.start]
    ahead = _AHEAD.match(words)
    return Span(start + len(ahead[0] if ahead else ""), end - (len(words) - len(words.rstrip(" ,("))))
