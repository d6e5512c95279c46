"""Whom a headline means that says only what somebody is: Headteacher Suspended over Leak; 교장 직위해제."""

from __future__ import annotations

from collections.abc import Sequence

from claims.crosscheck.people.works.bearer import Bearer
from claims.crosscheck.statement import K, Part, Witness
from claims.hangul import is_hangul
from claims.regex import regex
from claims.senses import is_person
from claims.span import Span
from claims.titles.trades import work_of

_WORD = regex(r"[A-Za-z][\w-]{3,}|[가-힣]{2,}")
_NOUN = regex(r"[A-Za-z][a-z-]+")
_STEM, _STEM_KO = 5, 2  # letters, syllables
_FIRST = 5  # words in which a headline's subject stands


def meant(witness: Witness[K], part: Part, named: Sequence[Bearer], *, alone: Bearer | None) -> Bearer | None:
    """The one of whose sentences a headline without a name says most; else the one of whom alone the text tells."""
    line = witness.text[slice(*part.span)]
    if any(bearer.family in line and not is_hangul(bearer.name) for bearer in named):
        return None
    if any(bearer.name in line for bearer in named):
        return None
    ours = _stems(line)
    shared = sorted(((len(ours & _said(witness, bearer)), n) for n, bearer in enumerate(named)), reverse=True)
    if shared and shared[0][0] and (len(shared) < 2 or shared[0][0] > shared[1][0]):
        return named[shared[0][1]]
    return alone


def called(witness: Witness[K], part: Part) -> Span | None:
    """What an English headline begins with, where that alone names a person in it: Bank manager | stole."""
    found = [*_NOUN.finditer(witness.text, *part.span)]
    people = [i for i, word in enumerate(found) if is_person(word[0].lower())]
    if not people or people[0] >= _FIRST:
        return None
    last = people[0]
    while last + 1 in people:
        last += 1
    # Nurse praises driver: two people; of a tax fraud there is one.
    further = any(work_of(found[i][0], "en").tells for i in people if i > last)
    return None if further else Span(found[0].start(), found[last].end())


def _said(witness: Witness[K], bearer: Bearer) -> frozenset[str]:
    name = bearer.name if is_hangul(bearer.name) else bearer.family
    told = (witness.text[slice(*sentence)] for sentence in witness.sentences)
    return frozenset(stem for sentence in told if name in sentence for stem in _stems(sentence))


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM_KO] if is_hangul(word[:1]) else word[:_STEM].lower() for word in _WORD.findall(text))
