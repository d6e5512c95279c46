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
from claims.crosscheck.roles.owners import precise
from claims.crosscheck.roles.parties import Named, named, parties
from claims.crosscheck.spellings.terms import stem, words
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.crosscheck.voices import support
from claims.span import Span
from claims.titles.bodies import may_be_one
from claims.titles.organizations import is_organization

# One text against another is a riddle; one against three that do not copy one another is a slip.
_MIN_MAJORITY = 3
_SHORT = 2  # 당사, 공시: what is so short is a body's name by chance
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


class _Deed(NamedTuple):
    """What a sentence says one party does, to the party `to` if it names one."""

    doer: Named
    deed: str
    to: Named | None


class _Telling(NamedTuple, Generic[K]):
    """A sentence that prints a precise figure, with its parties and its words folded."""

    witness: Witness[K]
    words: str
    subjects: list[Named]
    objects: list[Named]
    deed: _Deed | None

    def mention(self, party: Named) -> Mention[K]:
        return Mention(self.witness.key, party.span)


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
            deed = _deed(text, sentence, subjects, [p for p in those if p not in subjects], here)
            yield keys, _Telling(witness, fold(text[slice(*sentence)]), subjects, objects, deed)


def _deed(text: str, sentence: Span, subjects: list[Named], rest: list[Named], figures: list[Claim]) -> _Deed | None:
    """What the only doer of a sentence does, to the only other party if there is one."""
    deed = _DEED.search(text, figures[-1].span.end, sentence.end)
    if deed is None or len(subjects) != 1:
        return None
    doer, behind_it = subjects[0], {party.name: party for party in rest if party.span.start > subjects[0].span.end}
    # 가람그룹의 한빛펀드는 누리전자 주식을: what stands before the doer tells of it, if it does something to another.
    if len(behind_it) > 1 or (rest and not behind_it):
        return None
    to = next(iter(behind_it.values()), None)
    if to is not None and not _OBJECT.match(text, to.span.end):
        return None
    behind = text.find(" ", doer.span.end)
    alone = doer.span.end <= figures[0].span.start and _OTHER_DOER.search(text, behind, deed.end(1)) is None
    return _Deed(doer, fold(deed[1]), to) if alone and (to or not _strangers(text, sentence, doer)) else None


def _strangers(text: str, sentence: Span, doer: Named) -> bool:
    """Whether a sentence names a body that the story does not know: it may be the one that it is done to."""
    bodies = (stem(word.text) for word in words(text, sentence))
    return any(len(body) > _SHORT and is_organization(body) and fold(body) != doer.name for body in bodies)


def _outvoted(tellings: list[_Telling[K]], witnesses: Mapping[K, Witness[K]]) -> Iterator[Disagreement[K]]:
    told: dict[tuple[str, str, str], list[tuple[_Telling[K], Named]]] = {}
    for telling in tellings:
        if telling.deed is not None:
            doer, to = telling.deed.doer, telling.deed.to
            told.setdefault((doer.name, telling.deed.deed, to.name if to else ""), []).append((telling, doer))
    for (name, deed, whom), few in told.items():
        alike = [one for one in tellings if deed in one.words]
        many = [(one, by) for one in alike if (by := _by_another(one, name, whom)) is not None]
        same = [(one, p) for one in alike for p in one.subjects if may_be_one(p.name, name)]
        weights = [support((one.mention(p) for one, p in those), witnesses).voices for those in (same, many)]
        if weights[1] >= _MIN_MAJORITY * max(1, weights[0]):
            sides = tuple(_side(those) for those in (few, many))
            yield Disagreement("claims.event.actor", Grade.ERROR, deed, sides, suspect=0)


def _by_another(telling: _Telling[K], name: str, to: str) -> Named | None:
    """Who does it to the party of this name: in the place of whom this party has put it, if that is named."""
    if not any(may_be_one(party.name, name) for party in telling.objects):
        return None
    others = [party for party in telling.subjects if not may_be_one(party.name, name)]
    return next((party for party in others if not to or may_be_one(party.name, to)), None)


def _side(those: list[tuple[_Telling[K], Named]]) -> Side[K]:
    first, party = those[0]
    mentions = dict.fromkeys(telling.mention(one) for telling, one in those)
    return Side(first.witness.text[slice(*party.span)], tuple(mentions))
