"""One thing at two places: 해솔시 북면 and 해솔시 남면, off Gull Point and off Tern Head.

A place is held against another only in the same slot: under one city, before one noun, behind one relation, or where
the same deed is done among the same words. Each text names one place alone for it, and nowhere the other's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic

from claims.crosscheck.events import Events
from claims.crosscheck.roles.clause_likeness import alike
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Part, Side, Witness
from claims.crosscheck.voices import ballot
from claims.fold import fold
from claims.regex import regex
from claims.span import Span
from claims.titles.names_ko import is_ordinary
from claims.words import words

# Words of the sentences in common, beside the places.
_COMMON = {"under": 0, "noun": 0, "relation": 2, "deed": 3}
_KO = regex(
    r"(?<![가-힣])(?P<upper>[가-힣]{2,4}[시군구도])\s(?P<under>[가-힣]{1,4}[읍면동리구])(?=에서?\s|\s(?:[0-9]|일대|일원|인근|앞))"
    r"|(?<![가-힣])(?P<town>[가-힣]{2,4}[시군구])\s(?P<noun>[가-힣]{2,6}?)(?=에서?\s)"
    r"|(?<![가-힣])(?P<at>[가-힣]{2,5}\s[가-힣]{2,6})\s(?P<relation>앞|인근|근처|옆|앞바다)(?=에서|\s[가-힣]+에서)"
)
_DEED = regex(
    r"(?<![가-힣])(?P<at>[가-힣]{2,6}\s[가-힣A-Za-z]{2,8}?)에서\s(?:[가-힣]+\s)?(?P<deed>[가-힣]{2,5}?)[을를]\s(?:열|가졌|갖|개최|진행)"
    r"|(?<![가-힣])(?P<at2>[가-힣]{2,6}\s[가-힣A-Za-z]{2,8}?)\s(?P<deed2>브리핑|기자회견|간담회|토론회|설명회|행사|집회)에서"
)
_EN = regex(r"\b(?P<relation>off|near|outside)\s(?:the\s)?(?P<at>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,8})")


@dataclass(frozen=True, eq=False)
class Place(Generic[K]):
    """A place in a slot: `slot` is the kind and what it is held by, `name` what may differ."""

    witness: Witness[K]
    part: Part
    sentence: Span
    span: Span
    slot: tuple[str, str]
    name: str

    @property
    def mention(self) -> Mention[K]:
        return Mention(self.witness.key, self.span)


def check(events: Events[K]) -> list[Disagreement[K]]:
    """A warning for each slot that two texts of one event, or a caption and its body, fill with two places."""
    told = {one.key: _told(one) for one in events.witnesses}
    witnesses = {witness.key: witness for witness in events.witnesses}
    found: list[Disagreement[K]] = []
    for witness in events.witnesses:
        caption = [p for p in told[witness.key] if p.part.role in ("caption", "headline", "subhead")]
        body = [p for p in told[witness.key] if p.part.role == "body"]
        found += [d for a, b in _pairs(caption, body, within=True) if (d := _disagreement(a, b, [a, b], witnesses))]
    weighed: set[tuple[str, frozenset[str]]] = set()
    for one, other in events.of_one_event():
        for a, b in _pairs(told[one.key], told[other.key], within=False):
            if (key := (a.slot[1], frozenset((a.name, b.name)))) in weighed:
                continue
            weighed.add(key)
            near = [
                p for key in told if events.together(key, one.key) or events.together(key, other.key) for p in told[key]
            ]
            if (d := _disagreement(a, b, near, witnesses)) is not None:
                found.append(d)
    return found


def _told(witness: Witness[K]) -> list[Place[K]]:
    return witness.memo("places", lambda: list(_places(witness)))


def _places(witness: Witness[K]) -> Iterator[Place[K]]:
    text = witness.text
    for part in witness.parts:
        if part.translated or part.role == "byline":
            continue
        for sentence in witness.sentences_within(part.span):
            for pattern in (_KO, _DEED) if part.language == "ko" else (_EN,):
                for match in pattern.finditer(text, *sentence):
                    if is_ordinary(match.groupdict().get("town") or "_"):
                        continue  # 다시 시장에서, 당시 시장에서
                    span, slot, name = _slot(match)
                    yield Place(witness, part, sentence, span, slot, name)


def _slot(match: re.Match[str]) -> tuple[Span, tuple[str, str], str]:
    groups = match.groupdict()
    if groups.get("under"):
        return (
            Span(match.start("upper"), match.end("under")),
            ("under", match["upper"] + match["under"][-1]),
            match["under"],
        )
    if groups.get("noun"):
        return Span(match.start("town"), match.end("noun")), ("noun", match["noun"] + match["town"][-1]), match["town"]
    if groups.get("relation"):
        return Span(*match.span("at")), ("relation", match["relation"][:1]), match["at"]
    which = "" if groups.get("at") else "2"
    return Span(*match.span("at" + which)), ("deed", match["deed" + which]), match["at" + which]


def _pairs(here: Sequence[Place[K]], there: Sequence[Place[K]], *, within: bool) -> Iterator[tuple[Place[K], Place[K]]]:
    """The first places of each slot that both fill, where each fills it with one name alone."""
    for slot in dict.fromkeys(p.slot for p in here):
        ours, theirs = ([p for p in those if p.slot == slot] for those in (here, there))
        if not theirs or len({p.name for p in ours}) > 1 or len({p.name for p in theirs}) > 1:
            continue
        a, b = ours[0], theirs[0]
        if _may_be_one(a.name, b.name) or any(_common(p, q) >= _COMMON[slot[0]] for p in ours for q in theirs) is False:
            continue
        if not within and (_names(a, b.witness) or _names(b, a.witness)):
            continue
        yield a, b


def _may_be_one(one: str, other: str) -> bool:
    return any(alike(a, b) for a in one.split() for b in other.split()) or one in other or other in one


def _names(place: Place[K], witness: Witness[K]) -> bool:
    """Whether a text prints a word of a place anywhere."""
    return any(word in witness.text for word in place.name.split())


def _common(one: Place[K], other: Place[K]) -> int:
    stems = [
        {w.stem for w in words(p.witness.text, *p.sentence) if not p.span.start <= w.span.start < p.span.end}
        for p in (one, other)
    ]
    return len(stems[0] & stems[1])


def _disagreement(
    one: Place[K], other: Place[K], told: Sequence[Place[K]], witnesses: dict[K, Witness[K]]
) -> Disagreement[K] | None:
    sides = [[p for p in told if p.slot == mine.slot and p.name == mine.name] for mine in (one, other)]
    held = [[mine, *side] for mine, side in zip((one, other), sides, strict=True)]
    votes = ballot(((p.mention for p in those) for those in held), witnesses)
    if not votes.lone:
        return None
    printed = tuple(
        Side(those[0].witness.text[slice(*those[0].span)], tuple(dict.fromkeys(p.mention for p in those)))
        for those in held
    )
    about = fold(" ".join(one.slot))
    grade = Grade.WARNING if votes.suspect is None else Grade.ERROR
    return Disagreement("claims.event.place", grade, about, printed, votes.suspect)
