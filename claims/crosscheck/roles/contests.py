"""Who won: 해솔FC가 새길시청을 3-1로 꺾었다 in three texts, 새길시청이 해솔FC를 3-1로 꺾었다 in one.

The same two may meet again, so the score must be the same: a game, a vote, a bout.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from claims.crosscheck.roles.parties import Named, named, parties
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.crosscheck.voices import support
from claims.lexicon import table
from claims.span import Span
from claims.titles.bodies import may_be_one

# One text against another is a riddle; one against three that do not copy one another is a slip.
_MIN_MAJORITY = 3
_TITLE = r"(?:\s(?:후보|선수|의원|조))?"
_DOER = re.compile(rf"{_TITLE}(?:은|는|이|가)(?![가-힣])")
_OTHER = re.compile(rf"{_TITLE}(?:을|를|에게?|과의|와의)(?![가-힣])")
_SCORE = re.compile(r"([0-9]{1,3}(?:\.[0-9]+)?)\s?(?:-|–|:|∶|대|%\s?대)\s?([0-9]{1,3}(?:\.[0-9]+)?)")

_Key = tuple[str, ...]  # the two names and the two scores, each in order


def check(story: Sequence[Witness[K]]) -> list[Disagreement[K]]:
    """An error for each contest that one text gives to the one who, by the independent majority, lost it."""
    if len(story) <= _MIN_MAJORITY or not (known := parties(story)):
        return []
    witnesses = {witness.key: witness for witness in story}
    contests: dict[_Key, dict[str, list[Mention[K]]]] = {}
    for witness in story:
        for key, winner in _contests(witness, known):
            mention = Mention(witness.key, winner.span)
            contests.setdefault(key, {}).setdefault(winner.name, []).append(mention)
    return [found for by_winner in contests.values() if len(by_winner) > 1 for found in _outvoted(by_winner, witnesses)]


def _contests(witness: Witness[K], known: frozenset[str]) -> Iterator[tuple[_Key, Named]]:
    for sentence in witness.sentences:
        score = _SCORE.search(witness.text, *sentence)
        verb = _verb().search(witness.text, score.end(), sentence.end) if score else None
        pair = _pair(witness.text, sentence, known) if verb else None
        if score is not None and verb is not None and pair is not None:
            doer, other = pair
            winner = doer if verb["doer"] else other
            yield (*sorted((doer.name, other.name)), *sorted(score.groups())), winner


def _pair(text: str, sentence: Span, known: frozenset[str]) -> tuple[Named, Named] | None:
    """The only two parties of a sentence, the doer first."""
    those = named(text, sentence, known)
    doers = [party for party in those if _DOER.match(text, party.span.end)]
    others = [party for party in those if _OTHER.match(text, party.span.end)]
    if len(those) != 2 or len(doers) != 1 or len(others) != 1 or may_be_one(doers[0].name, others[0].name):
        return None
    return doers[0], others[0]


def _outvoted(
    by_winner: Mapping[str, list[Mention[K]]], witnesses: Mapping[K, Witness[K]]
) -> Iterator[Disagreement[K]]:
    (few, many) = sorted(by_winner.values(), key=lambda mentions: support(mentions, witnesses))
    voices = [support(mentions, witnesses).voices for mentions in (few, many)]
    if voices[1] >= _MIN_MAJORITY * voices[0]:
        sides = tuple(Side(_printed(side[0], witnesses), tuple(side)) for side in (few, many))
        about = sides[1].value
        yield Disagreement("claims.event.winner", Grade.ERROR, about, sides, suspect=0, correction=about)


def _printed(mention: Mention[K], witnesses: Mapping[K, Witness[K]]) -> str:
    return witnesses[mention.source].text[slice(*mention.span)]


@cache
def _verb() -> re.Pattern[str]:
    words = {
        by: "|".join(ko for row in table("contests") if row["by"] == by for ko in row["ko"]) for by in ("doer", "other")
    }
    # 해솔FC를 꺾은 가람구청: the winner stands behind the verb.
    behind = r"(?![가-힣]{0,2}[은한던할는]\s)"
    return re.compile(rf"(?<![가-힣])(?:(?P<doer>{words['doer']})|(?P<other>{words['other']})){behind}")
