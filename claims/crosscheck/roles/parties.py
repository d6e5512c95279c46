"""The bodies and people that a story tells of, and where its sentences name them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Generic, NamedTuple

from claims.crosscheck.spellings.terms import stem, words
from claims.crosscheck.statement import K, Mention, Witness
from claims.crosscheck.voices import outvotes, voices
from claims.fold import fold
from claims.regex import regex
from claims.span import Span
from claims.titles.bodies import may_be_one
from claims.titles.organizations import is_company, is_ending

# One text may take any word for a name; two that do so agree.
_MIN_TEXTS = 2
_SHORTEST = 2
_AND = regex(r"[와과]\s|\s및\s|[·,]\s?|의\s")
_SIDE = regex(r"(?:\s?측|\s관계자)$|^\s*(?:㈜|\(주\))|㈜$")
_SUBJECT = regex(r"(?:\([^()\n]{1,20}\))?(?:\s?측)?(?:은|는|이|가|에서는|에서)(?![가-힣])")


class Named(NamedTuple):
    """A party where a sentence names it: `name` folded, `span` without the particle behind it."""

    name: str
    span: Span

    def is_subject(self, text: str) -> bool:
        """Whether a particle says that it does what the sentence tells: 한빛은, 한빛 측이."""
        return _SUBJECT.match(text, self.span.end) is not None


class Slot(NamedTuple, Generic[K]):
    """A party in the place that a rule looks at, with the sentence around it and all it names."""

    name: str
    mention: Mention[K]
    sentence: Span
    others: frozenset[str]


class Outvoted(NamedTuple, Generic[K]):
    """Slots of one name, and those of the name that independent texts print in its place."""

    few: list[Slot[K]]
    many: list[Slot[K]]


def parties(story: Sequence[Witness[K]]) -> frozenset[str]:
    """The folded names of bodies and people of a story, each in two texts at least.

    Bodies speak or are served by people; people hold a post.
    """
    texts: Counter[str] = Counter()
    for witness in story:
        texts.update({name for name in _names(witness) if len(name) >= _SHORTEST and not is_ending(name)})
    return frozenset(name for name, count in texts.items() if count >= _MIN_TEXTS)


def _names(witness: Witness[K]) -> Iterator[str]:
    for claim in witness.claims:
        part = witness.part_at(claim.span.start)
        if claim.language != "ko" or part is None or part.role == "byline":
            continue
        if claim.family == "title":
            yield fold(claim.value.person)
            if claim.value.organization is not None:
                yield fold(claim.value.organization)
        elif claim.family == "quote" and claim.value.speaker is not None:
            yield from (fold(_SIDE.sub("", name)) for name in _AND.split(claim.value.speaker))


def named(text: str, sentence: Span, known: frozenset[str]) -> list[Named]:
    """The known parties and firms of the lexicon that a sentence names, in order."""
    found: list[Named] = []
    run = words(text, sentence)
    at = 0
    while at < len(run):
        word = run[at]
        # MBK 파트너스 is one name in two words.
        pair = word.text + stem(run[at + 1].text) if at + 1 < len(run) and run[at + 1].joined else ""
        if pair and fold(pair) in known:
            end = run[at + 1].start + len(stem(run[at + 1].text))
            found.append(Named(fold(pair), Span(word.start, end)))
            at += 1
        else:
            bare = next((form for form in (word.text, stem(word.text)) if is_party(form, known)), None)
            if bare is not None:
                found.append(Named(fold(bare), Span(word.start, word.start + len(bare))))
        at += 1
    return found


def is_party(word: str, known: frozenset[str]) -> bool:
    """Whether a word is one of these names or a firm of the lexicon."""
    return fold(word) in known or is_company(word)


def outvoted(slots: Sequence[Slot[K]], witnesses: Mapping[K, Witness[K]]) -> Iterator[Outvoted[K]]:
    """The names of one slot that the majority of the texts outvotes with another name.

    Silent where a sentence of the few names the other party too, or where one name may be short for the other.
    """
    by_name: dict[str, list[Slot[K]]] = {}
    for slot in slots:
        by_name.setdefault(slot.name, []).append(slot)
    weights = {name: voices((s.mention for s in those), witnesses) for name, those in by_name.items()}
    meant = max(weights, key=lambda name: weights[name])
    for name, few in by_name.items():
        if not outvotes(weights[meant], weights[name]) or may_be_one(name, meant):
            continue
        if not any(may_be_one(other, meant) for slot in few for other in slot.others):
            yield Outvoted(few, by_name[meant])
