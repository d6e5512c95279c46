"""Two names that differ by one letter or syllable under one post of one event: one person, misspelt once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from claims.crosscheck.events import Events
from claims.crosscheck.people.holdings import Holding, holders, may_be_one_post, one_post_here
from claims.crosscheck.people.near_names import neighbours
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.crosscheck.voices import behind, outvotes, voices
from claims.fold import fold
from claims.titles.same_title import same_title

_Pair = dict[str, list[Holding[K]]]


def check(told: Events[K]) -> list[Disagreement[K]]:
    """Disagreements about the name of a post's holder, between texts that tell one event and inside each."""
    witnesses = {witness.key: witness for witness in told.witnesses}
    event = {witness.key: number for number, group in enumerate(told.groups) for witness in group}
    names = holders(told.witnesses, event)
    found = []
    for left, right in neighbours(names):
        pair = _outvoted(names, left, right, witnesses) or _in_one_text(names, left, right)
        # In a post of many two such people may sit side by side, however often one of them is named.
        certain = bool(pair) and not any(one.is_of_many for holdings in pair.values() for one in holdings)
        pair = pair or _one_against_one(names, left, right, told)
        if pair:
            sides = tuple(_side(name, holdings) for name, holdings in pair.items())
            found.append(_disagreement(sides, witnesses, certain=certain or _in_copies(pair)))
    return found


def _outvoted(
    named: Mapping[str, list[Holding[K]]], left: str, right: str, witnesses: Mapping[K, Witness[K]]
) -> _Pair[K]:
    """A name of one text and the name that three independent texts and more print with its post.

    A post keeps its holder from one event to the next, where the texts name the body.
    """
    for rare, frequent in ((left, right), (right, left)):
        here = named[rare]
        titled = [one for one in named[frequent] if any(_may_stand_for(slip, one) for slip in here)]
        if len(frequent) < 3 or not titled or _voices(here, witnesses) != 1:
            continue
        there = [one for one in titled if any(may_be_one_post(slip, one, named=False) for slip in here)]
        if there and all(slip.claim.value.organization is None for slip in here):
            there = titled  # Where the slip names no body, the others need not name one.
        if outvotes(_voices(there, witnesses), 1) and not _side_by_side(here, named[frequent]):
            return {rare: here, frequent: there}
    return {}


def _may_stand_for(slip: Holding[K], meant: Holding[K]) -> bool:
    here, there = slip.claim.value, meant.claim.value
    named = here.organization is not None and there.organization is not None
    return (slip.event == meant.event or named) and same_title(here.title, there.title)


def _in_one_text(named: Mapping[str, list[Holding[K]]], left: str, right: str) -> _Pair[K]:
    """A name that a text prints once, and the name it gives the same post elsewhere: 한도윤 군수, 한됴윤 군수."""
    for rare, frequent in ((left, right), (right, left)):
        for slip in named[rare]:
            text = slip.witness.text
            often = _printed(text, frequent, rare)
            there = [one for one in named[frequent] if one_post_here(slip, one, often=often)]
            alone = _printed(text, rare, frequent) == 1
            if len(frequent) > 2 and alone and there and not _side_by_side([slip], named[frequent]):
                return {rare: [slip], frequent: there}
    return {}


def _printed(text: str, name: str, other: str) -> int:
    """How often a text prints the name, not counting it within the other one."""
    return text.count(name) - (text.count(other) if name in other else 0)


def _one_against_one(named: Mapping[str, list[Holding[K]]], left: str, right: str, told: Events[K]) -> _Pair[K]:
    """Both names where two texts of one event give them one post, and no text knows both."""
    here = [one for one in named[left] if _holds_with(one, named[right], told)]
    there = [one for one in named[right] if _holds_with(one, here, told)]
    if not here or not there or min(len(left), len(right)) < 3 or _known_apart(named[left], named[right]):
        return {}
    return {left: here, right: there}


def _holds_with(one: Holding[K], others: Iterable[Holding[K]], told: Events[K]) -> bool:
    return any(
        one.mention.source != other.mention.source
        and told.together(one.mention.source, other.mention.source)
        and may_be_one_post(one, other, named=True)
        for other in others
    )


def _known_apart(left: Sequence[Holding[K]], right: Sequence[Holding[K]]) -> bool:
    """Whether some text prints both names: then they are two people."""
    a, b = left[0].claim.value.person, right[0].claim.value.person
    texts = {one.mention.source: one.witness.text for one in (*left, *right)}
    return any(_printed(text, a, b) > 0 and _printed(text, b, a) > 0 for text in texts.values())


def _side_by_side(one: Sequence[Holding[K]], other: Sequence[Holding[K]]) -> bool:
    """Whether one sentence names both: then they are two people."""
    sentences = [{_sentence(holding) for holding in holdings} for holdings in (one, other)]
    return bool(sentences[0] & sentences[1])


def _sentence(holding: Holding[K]) -> Mention[K]:
    start = holding.mention.span.start
    spans = holding.witness.sentences
    return holding.mention._replace(span=next((s for s in spans if s.start <= start < s.end), holding.mention.span))


def _in_copies(pair: _Pair[K]) -> bool:
    """Whether copies of one paragraph print the two names."""
    voices = [
        {part.voice for one in holdings if (part := one.witness.part_at(one.mention.span.start)) and part.voice >= 0}
        for holdings in pair.values()
    ]
    return bool(voices[0] & voices[1])


def _voices(holdings: Sequence[Holding[K]], witnesses: Mapping[K, Witness[K]]) -> int:
    return voices((one.mention for one in holdings), witnesses)


def _side(name: str, holdings: list[Holding[K]]) -> Side[K]:
    return Side(name, tuple(dict.fromkeys(holding.mention for holding in holdings)))


def _disagreement(sides: tuple[Side[K], ...], witnesses: Mapping[K, Witness[K]], *, certain: bool) -> Disagreement[K]:
    """An error with the weaker side as suspect where the texts decide; else a warning that blames nobody."""
    weights = behind(sides, witnesses)
    weakest, strongest = (sides[weights.index(pick(weights))] for pick in (min, max))
    clear = certain and min(weights) < max(weights)
    return Disagreement(
        "claims.name.person_near_miss",
        Grade.ERROR if certain else Grade.WARNING,
        fold(strongest.value),
        sides,
        suspect=sides.index(weakest) if clear else None,
        correction=strongest.value if clear else None,
    )
