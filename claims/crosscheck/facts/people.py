"""The people of an event, each with every title that its texts give them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from claims.claim import Claim, Verdict
from claims.crosscheck.facts.entry import Entry, in_order, side
from claims.crosscheck.people.posts import post
from claims.crosscheck.statement import K, Mention, Witness
from claims.families.title import weigh
from claims.fold import fold
from claims.names import SURELY_ONE, same_name

_FORMER = {"ko": "전 ", "en": "former "}
_ACTING = {"ko": " 대행", "en": " (acting)"}
# Each distinct way to print a post, with a claim that prints it and every place.
_Printed = dict[tuple[str | bool | None, ...], tuple[Claim, list[Mention[K]]]]


def people(group: Sequence[Witness[K]], by_key: Mapping[K, Witness[K]]) -> Iterator[Entry[K]]:
    """Each person that two texts name with a title, or one text with two; a short form joins the post it fits."""
    for printed in _by_person(group).values():
        sides = in_order(side(value, places, by_key) for value, places in _posts(printed))
        texts = {mention.source for one in sides for mention in one.mentions}
        name = next(iter(printed.values()))[0].value.person
        if len(texts) > 1 or len(sides) > 1:
            yield Entry("title", name, sides)


def _by_person(group: Sequence[Witness[K]]) -> dict[str, _Printed[K]]:
    found: dict[str, _Printed[K]] = {}
    for witness in group:
        for claim in witness.claims:
            part = witness.part_at(claim.span.start)
            # Who wrote the page is nobody of the event.
            if claim.family == "title" and claim.topic.subject and part and not part.role.endswith("byline"):
                value = claim.value
                key = (value.organization, value.unit, value.title, value.former, value.acting)
                printed = found.setdefault(claim.topic.subject, {})
                printed.setdefault(key, (claim, []))[1].append(Mention(witness.key, claim.span))
    return _across_scripts(found)


def _across_scripts(found: dict[str, _Printed[K]]) -> dict[str, _Printed[K]]:
    """The people with those in Latin letters under the name in Hangul that they romanise, where there is one."""
    hangul = [name for name in found if not name.isascii()]
    joined = {name: printed for name, printed in found.items() if not name.isascii()}
    for name, printed in found.items():
        if not name.isascii():
            continue
        one = [other for other in hangul if same_name(name, other) >= SURELY_ONE]
        target = joined.setdefault(one[0] if len(one) == 1 else name, {})
        for key, (claim, places) in printed.items():
            target.setdefault(key, (claim, []))[1].extend(places)
    return joined


def _posts(printed: _Printed[K]) -> list[tuple[str, list[Mention[K]]]]:
    """The posts of one person with their places; the fullest wording in the language of the first names each.

    A short form that fits several (센터장) joins the one most printed.
    """
    posts: list[tuple[Claim, list[Mention[K]]]] = []
    language = next(iter(printed.values()))[0].language
    by_detail = sorted(printed.values(), key=lambda one: (one[0].language == language, _detail(one[0])), reverse=True)
    for claim, places in by_detail:
        fitting = [those for full, those in posts if _one_post(full, claim)]
        if fitting:
            max(fitting, key=len).extend(places)
        else:
            posts.append((claim, [*places]))
    return [(_named(claim), places) for claim, places in posts]


def _detail(claim: Claim) -> tuple[bool, bool, int]:
    return claim.value.unit is not None, claim.value.organization is not None, len(fold(claim.quote))


def _one_post(full: Claim, claim: Claim) -> bool:
    if (full.value.former, full.value.acting) != (claim.value.former, claim.value.acting):
        return False
    if fold(post(full, unit=False)) == fold(post(claim, unit=False)):
        return True
    if full.language != claim.language:
        full, claim = _bare(full), _bare(claim)
    return weigh(full, replace(claim, topic=full.topic)).verdict is Verdict.AGREE


def _bare(claim: Claim) -> Claim:
    """The title by itself: whether 삼성전자 is Samsung Electronics no table says."""
    return replace(claim, value=replace(claim.value, organization=None, unit=None))


def _named(claim: Claim) -> str:
    lead = _FORMER[claim.language] if claim.value.former else ""
    return f"{lead}{post(claim, unit=False)}{_ACTING[claim.language] if claim.value.acting else ''}"
