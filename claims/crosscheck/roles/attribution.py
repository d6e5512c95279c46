"""The words of one side in the mouth of the other: what a firm is quoted as saying, credited to its opponent.

One firm may repeat another's words, so the same marked words must stand under one name in three independent texts
before the text that has them under another is told.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Generic, NamedTuple

from claims.claim import Claim
from claims.crosscheck.fold import fold
from claims.crosscheck.roles.quotes import printed_beside
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.crosscheck.voices import support
from claims.titles.bodies import may_be_one

_MIN_MAJORITY = 3
# Two bodies may both say 최선을 다하겠다; hardly a longer sentence.
_MIN_LETTERS = 24
_RUN = 18  # letters in a row that two quotations of one sentence share
_ABOUT = 24  # letters that name the quotation in dispute
_AND = re.compile(r"[와과]\s|\s및\s|[·,]\s?|의\s")
_FOR_IT = re.compile(r"\s?(?:측|관계자|임직원|대변인)$|㈜|\(주\)")
_ABOUT_IT = re.compile(r"(?:데|것|점)(?:에|을|를)?\s?(?:대해|대하여|대한|관해|두고|놓고)")
# 업계 관계자, 그룹 측: nobody's name.
_NOBODY = re.compile(r"^(?:[가-힣]*업계|정부|당국|회사|그룹|시장)(?:\s|$)")


class _Credit(NamedTuple, Generic[K]):
    """Marked words and who is printed to have said them: every name of a speaker, and whom a person serves."""

    words: str
    speaker: str
    names: frozenset[str]
    mention: Mention[K]


def check(story: Sequence[Witness[K]]) -> list[Disagreement[K]]:
    """An error for each quotation that one text credits to another than the independent majority."""
    if len(story) <= _MIN_MAJORITY:
        return []
    witnesses = {witness.key: witness for witness in story}
    homes = _homes(story)
    printed = [credit for witness in story for credit in _credits(witness, homes)]
    found: dict[tuple[str, str], Disagreement[K]] = {}
    for one, alike in _alike(printed):
        against = _against(one, alike, witnesses)
        if against is not None:
            found.setdefault((one.speaker, against.sides[1].value), against)
    return list(found.values())


def _homes(story: Sequence[Witness[K]]) -> dict[str, set[str]]:
    """The bodies that each person of the story serves, by any text."""
    homes: dict[str, set[str]] = {}
    for witness in story:
        for claim in witness.claims:
            if claim.family == "title" and claim.value.organization is not None:
                homes.setdefault(fold(claim.value.person), set()).add(fold(claim.value.organization))
    return homes


def _credits(witness: Witness[K], homes: Mapping[str, set[str]]) -> Iterator[_Credit[K]]:
    for claim in witness.claims:
        said = claim.value
        if (
            claim.family != "quote"
            or claim.language != "ko"
            or not (said.marked and said.speaker and said.speaker_span)
        ):
            continue
        words, part = fold(said.text), witness.part_at(claim.span.start)
        if part is None or part.translated or len(words) < _MIN_LETTERS or _NOBODY.match(said.speaker):
            continue
        if printed_beside(witness.text, claim, letters=2) and not _said_of(witness.text, claim):
            yield _Credit(words, said.speaker, _names(claim, homes), Mention(witness.key, said.speaker_span))


def _said_of(text: str, claim: Claim) -> bool:
    """Whether the quotation is about what this body did: 가람사가 이용권을 준 데 대해서는 “꼼수”라며."""
    return (
        _ABOUT_IT.search(text, claim.value.speaker_span.end, max(claim.value.speaker_span.end, claim.span.start))
        is not None
    )


def _names(claim: Claim, homes: Mapping[str, set[str]]) -> frozenset[str]:
    names = {fold(_FOR_IT.sub("", name)) for name in _AND.split(claim.value.speaker)} - {""}
    return frozenset(names.union(*(homes.get(name, set()) for name in names)))


def _alike(printed: Sequence[_Credit[K]]) -> Iterator[tuple[_Credit[K], list[_Credit[K]]]]:
    """Each quotation that some others credit to another name, with all that share a long run of its letters."""
    by_run: dict[str, list[int]] = {}
    for number, credit in enumerate(printed):
        for run in {credit.words[i : i + _RUN] for i in range(len(credit.words) - _RUN + 1)}:
            by_run.setdefault(run, []).append(number)
    # Most quotations of a story are credited as all others credit them: they need no list.
    speakers = {run: Counter(printed[number].speaker for number in numbers) for run, numbers in by_run.items()}
    for credit in printed:
        runs = [credit.words[i : i + _RUN] for i in range(0, len(credit.words) - _RUN + 1, _RUN // 2)]
        if any(speakers[run].most_common(1)[0][0] != credit.speaker for run in runs):
            yield credit, [printed[number] for number in sorted({n for run in runs for n in by_run[run]})]


def _against(one: _Credit[K], alike: Sequence[_Credit[K]], witnesses: Mapping[K, Witness[K]]) -> Disagreement[K] | None:
    """What the majority says where it credits these words to nobody who may be this speaker."""
    few = [credit for credit in alike if _may_be_one(one.names, credit.names)]
    many = [credit for credit in alike if not _may_be_one(one.names, credit.names)]
    if not many or support((c.mention for c in few), witnesses).voices > 1:
        return None
    credited = Counter(credit.speaker for credit in many)
    speaker = max(credited, key=lambda name: (credited[name], name))
    meant = next(credit for credit in many if credit.speaker == speaker)
    many = [credit for credit in many if _may_be_one(meant.names, credit.names)]
    voices = support((c.mention for c in many), witnesses).voices
    if voices < _MIN_MAJORITY or {c.mention.source for c in few} & {c.mention.source for c in many}:
        return None
    sides = tuple(Side(side[0].speaker, tuple(dict.fromkeys(c.mention for c in side))) for side in (few, many))
    return Disagreement("claims.quote.credit", Grade.ERROR, one.words[:_ABOUT], sides, suspect=0, correction=speaker)


# Reprints credit their quotations to the same few.
@lru_cache(maxsize=1 << 14)
def _may_be_one(one: frozenset[str], other: frozenset[str]) -> bool:
    return any(may_be_one(a, b) for a in one for b in other)
