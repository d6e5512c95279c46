"""Who did it: one text names as the doer the party to which, in every other text, the same is done.

    누리전자는 주식 132만4510주를 공개매수한다고 공시했다
against 한빛펀드는 누리전자 주식 132만4510주를 공개매수한다고 밝혔다 in three independent texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Generic, NamedTuple

from claims.claim import Claim
from claims.crosscheck.fold import fold
from claims.crosscheck.owners import precise
from claims.crosscheck.parties import Named, named, parties
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.crosscheck.voices import support
from claims.span import Span
from claims.titles.bodies import may_be_one

# One text against another is a riddle; one against three that do not copy one another is a slip.
_MIN_MAJORITY = 3
# 매수한다, 매수를 진행한다, 기부하기로: what is done is the noun before the verb.
_DEED = re.compile(
    r"(?<![가-힣])([가-힣]{2,6}?)(?:[을를]\s(?:진행|실시|추진|단행|완료|시작|결정))?"
    r"(?:했|한다|하기로|하겠|할\s|하는|한\s|키로|합니|하고|하며)"
)
# 누리전자를, 누리전자 주식을, 누리전자에: it is done to it; 누리전자와 함께 and 누리전자 자회사가 tell of others.
_OBJECT = re.compile(
    r"(?:을|를|에게?|으?로부터)(?![가-힣])|의?\s(?:[가-힣]+\s)?(?:(?:주식|지분|보통주)(?![가-힣])|[가-힣]+[을를]\s)"
)
_OTHER_DOER = re.compile(r"[가-힣](?:은|는|이|가)\s|[“”\"‘’]")

_Key = tuple[str, str]  # unit, number


class _Telling(NamedTuple, Generic[K]):
    """A sentence that prints a precise figure, and its parties: `doer` where it can only be the one that does it."""

    witness: Witness[K]
    sentence: Span
    subjects: list[Named]
    objects: list[Named]
    doer: Named | None
    deed: str

    def mention(self, party: Named) -> Mention[K]:
        return Mention(self.witness.key, party.span)

    def tells(self, deed: str) -> bool:
        return deed in fold(self.witness.text[slice(*self.sentence)])


def check(story: Sequence[Witness[K]]) -> list[Disagreement[K]]:
    """An error for each doer to whom, by the independent majority, the same is done with the same figure."""
    if len(story) <= _MIN_MAJORITY or not (known := parties(story)):
        return []
    witnesses = {witness.key: witness for witness in story}
    tellings: dict[_Key, list[_Telling[K]]] = {}
    for witness in story:
        for keys, telling in _tellings(witness, known):
            for key in keys:
                tellings.setdefault(key, []).append(telling)
    return [found for those in tellings.values() for found in _outvoted(those, witnesses)]


def _tellings(witness: Witness[K], known: frozenset[str]) -> Iterator[tuple[list[_Key], _Telling[K]]]:
    text = witness.text
    figures = [c for c in witness.claims if c.family == "figure" and c.language == "ko"]
    for sentence in witness.sentences:
        here = [c for c in figures if sentence.start <= c.span.start < sentence.end]
        keys = [(str(claim.value.amount.unit), str(number)) for claim in here for number in precise(claim)]
        those = named(text, sentence, known) if keys else []
        if those:
            subjects = [party for party in those if party.is_subject(text)]
            objects = [party for party in those if _OBJECT.match(text, party.span.end)]
            doer, deed = _doer(text, sentence, those, here)
            yield keys, _Telling(witness, sentence, subjects, objects, doer, deed)


def _doer(text: str, sentence: Span, those: list[Named], figures: list[Claim]) -> tuple[Named | None, str]:
    """The only party of a sentence that begins with it and tells of no other doer, and what it does."""
    party, last = those[0], figures[-1].span.end
    deed = _DEED.search(text, last, sentence.end)
    if deed is None or not party.is_subject(text) or any(one.name != party.name for one in those):
        return None, ""
    behind = text.find(" ", party.span.end)
    alone = party.span.end <= figures[0].span.start and _OTHER_DOER.search(text, behind, deed.end(1)) is None
    return (party, fold(deed[1])) if alone else (None, "")


def _outvoted(tellings: list[_Telling[K]], witnesses: Mapping[K, Witness[K]]) -> Iterator[Disagreement[K]]:
    claimed = {(one.doer.name, one.deed): None for one in tellings if one.doer is not None}
    for name, deed in claimed:
        few = [
            (one, one.doer) for one in tellings if one.doer is not None and (one.doer.name, one.deed) == (name, deed)
        ]
        many = [(one, by) for one in tellings if one.tells(deed) and (by := _by_another(one, name)) is not None]
        same = [(one, p) for one in tellings if one.tells(deed) for p in one.subjects if may_be_one(p.name, name)]
        weights = [support((one.mention(p) for one, p in those), witnesses).voices for those in (same, many)]
        if weights[1] >= _MIN_MAJORITY * max(1, weights[0]):
            sides = tuple(_side(those) for those in (few, many))
            yield Disagreement("claims.event.actor", Grade.ERROR, deed, sides, suspect=0)


def _by_another(telling: _Telling[K], name: str) -> Named | None:
    """Who does it to the party of this name, in a sentence that tells it so."""
    if not any(may_be_one(party.name, name) for party in telling.objects):
        return None
    return next((party for party in telling.subjects if not may_be_one(party.name, name)), None)


def _side(those: list[tuple[_Telling[K], Named]]) -> Side[K]:
    first, party = those[0]
    mentions = dict.fromkeys(telling.mention(one) for telling, one in those)
    return Side(first.witness.text[slice(*party.span)], tuple(mentions))
