"""One quotation in two mouths: the same sentence credited to one speaker here and to another there.

Weighed are names as they are printed beside the words: who 그 is, and whom an officer speaks for, is our reading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from claims.claim import Claim
from claims.crosscheck.events import Events
from claims.crosscheck.roles.utterances import Utterance, utterances
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.crosscheck.voices import ballot
from claims.fold import fold
from claims.hangul import is_hangul, letter_differences
from claims.names import MAY_BE_ONE, same_name
from claims.regex import regex
from claims.titles.bodies import may_be_one

# Two people may both say 앞으로도 최선을 다하겠다; hardly a sentence of four words and ten letters, word for word.
_WORDS, _LETTERS = 4, 10
# In one text, whose writer may come back to it, a longer one.
_WORDS_OF_ONE = 5
# What everybody says: so short, it is nobody's.
_COMMONPLACE = regex(
    r"최선을|노력하|노력을|만전을|감사|죄송|사과드|축하|기쁘|자랑스"
    r"|\b(?:our best|thank\w*|proud|honou?red|excited|thrilled|pleased|grateful|sorry)\b",
    re.IGNORECASE,
)
_SURELY = 32  # letters
_RUN = 10
_ABOUT = 24
_NEAR = 14  # characters between a body and its words
_TOPIC = regex(r"\s?(?:측|관계자)?(?:은|는|도|역시)(?![가-힣])")
_SIDE = regex(r"\s?(?:측|관계자|임직원|대변인|소속)$|㈜|\(주\)")
# 업계 관계자, 그룹 측: nobody's name.
_NOBODY = regex(r"^(?:[가-힣]*업계|정부|당국|회사|그룹|시장|그러자|기자들?|양측|양사|모두)(?:\s|$)|당국$")


def check(events: Events[K]) -> list[Disagreement[K]]:
    """A disagreement for each sentence that two texts of one event, or two places of one text, credit otherwise."""
    found: list[Disagreement[K]] = []
    for group in events.groups:
        homes = _homes(group)
        said = [one for witness in group for one in utterances(witness) if _is_credited(one)]
        found += _weighed(said, homes, events)
    return found


def _weighed(
    said: Sequence[Utterance[K]], homes: Mapping[str, frozenset[str]], events: Events[K]
) -> Iterator[Disagreement[K]]:
    witnesses = {witness.key: witness for witness in events.witnesses}
    done: set[frozenset[str]] = set()
    for one, other in _alike(said, events):
        names = [str(one.speaker), str(other.speaker)]
        if frozenset(names) in done or _same_speaker(one, other, homes):
            continue
        near = [u for u in said if _same_words(one, u) and events.together(one.witness.key, u.witness.key)]
        sides = [[u for u in near if _same_speaker(mine, u, homes)] for mine in (one, other)]
        sides = [those or [mine] for those, mine in zip(sides, (one, other), strict=True)]
        if one.witness.key != other.witness.key and _one_text_credits_both(*sides):
            continue
        done.add(frozenset(names))
        votes = ballot((map(_mention, side) for side in sides), witnesses)
        printed = tuple(Side(str(side[0].speaker), tuple(dict.fromkeys(_mention(u) for u in side))) for side in sides)
        rule = "claims.quote.speaker"
        about = one.letters[:_ABOUT]
        if votes.suspect is not None:
            yield Disagreement(rule, Grade.ERROR, about, printed, votes.suspect, printed[1 - votes.suspect].value)
        elif votes.lone:
            yield Disagreement(rule, Grade.WARNING, about, printed)


def _mention(one: Utterance[K]) -> Mention[K]:
    assert one.claim is not None
    return Mention(one.witness.key, one.claim.value.speaker_span)


def _is_credited(one: Utterance[K]) -> bool:
    """Whether a sentence long enough is credited to a name that stands beside it in the paragraph."""
    if one.claim is None or one.part.translated or len(one.words) < _WORDS or len(one.letters) < _LETTERS:
        return False
    said, text = one.claim.value, one.witness.text
    if len(one.letters) < _SURELY and _COMMONPLACE.search(text, *one.span):
        return False
    if said.speaker is None or said.speaker_span is None or _NOBODY.match(said.speaker):
        return False
    printed = text[slice(*said.speaker_span)]
    if fold(said.speaker)[:1] not in fold(printed) or (printed[-1:] in "씨" and len(printed) < 4):
        return False
    between = text[min(said.speaker_span.start, one.span.start) : max(said.speaker_span.end, one.span.end)]
    if "\n" in between:
        return False
    # 누리몰이 보상을 약속한 데 대해서도 “…”: the subject of what they speak about.
    topic = _TOPIC.match(text, said.speaker_span.end) is not None
    distance = min(abs(one.span.start - said.speaker_span.end), abs(said.speaker_span.start - one.span.end))
    return one.part.language == "en" or said.is_person or topic or distance <= _NEAR


def _homes(group: Sequence[Witness[K]]) -> dict[str, frozenset[str]]:
    """The bodies that each person of an event serves, by any text."""
    homes: dict[str, set[str]] = {}
    for witness in group:
        for claim in witness.claims:
            if claim.family == "title" and claim.value.organization is not None:
                homes.setdefault(fold(claim.value.person), set()).add(claim.value.organization)
    return {name: frozenset(bodies) for name, bodies in homes.items()}


def _alike(said: Sequence[Utterance[K]], events: Events[K]) -> Iterator[tuple[Utterance[K], Utterance[K]]]:
    by_run: dict[str, list[int]] = {}
    for number, one in enumerate(said):
        met: set[int] = set()
        letters = one.letters
        for start in range(len(letters) - _RUN + 1):
            met.update(by_run.get(letters[start : start + _RUN], ()))
        for other in sorted(met):
            if _comparable(said[other], one, events) and _same_words(said[other], one):
                yield said[other], one
        for start in range(0, len(letters) - _RUN + 1, _RUN // 2):
            by_run.setdefault(letters[start : start + _RUN], []).append(number)


def _comparable(one: Utterance[K], other: Utterance[K], events: Events[K]) -> bool:
    if one.part.language != other.part.language:
        return False
    if one.witness.key == other.witness.key:
        return min(len(one.words), len(other.words)) >= _WORDS_OF_ONE
    return events.together(one.witness.key, other.witness.key)


def _same_words(one: Utterance[K], other: Utterance[K]) -> bool:
    """Whether one sentence is the other, or the end or the beginning of it."""
    short, long = sorted((one.letters, other.letters), key=len)
    return short == long or long.startswith(short) or long.endswith(short)


def _one_text_credits_both(ones: Sequence[Utterance[K]], others: Sequence[Utterance[K]]) -> bool:
    return bool({u.witness.key for u in ones} & {u.witness.key for u in others})


def may_be_one_speaker(one: Claim | None, other: Claim | None) -> bool:
    """Whether two quotations may be of one mouth: nobody is named, or names that can be one."""
    if one is None or other is None or one.value.speaker is None or other.value.speaker is None:
        return True
    if one.value.is_person != other.value.is_person:
        return True
    return _one_name(str(one.value.speaker), str(other.value.speaker), one.value.is_person)


def _same_speaker(one: Utterance[K], other: Utterance[K], homes: Mapping[str, frozenset[str]]) -> bool:
    """Whether two speakers may be one: two forms of a name, or a person and the body that the person serves."""
    assert one.claim is not None
    assert other.claim is not None
    a, b = one.claim.value, other.claim.value
    if a.is_person == b.is_person:
        return _one_name(str(a.speaker), str(b.speaker), a.is_person) or (
            not a.is_person and bool(_people_in(a.speaker, homes) or _people_in(b.speaker, homes))
        )
    return True  # a body's words are spoken by somebody


def _people_in(name: str, homes: Mapping[str, frozenset[str]]) -> bool:
    """Whether a speaker who was taken for a body is a person with a title: 박서연 대표 측."""
    return any(person in fold(name) for person in homes)


# Reprints credit their quotations to the same few.
@lru_cache(maxsize=1 << 14)
def _one_name(one: str, other: str, person: bool) -> bool:
    left, right = (fold(_SIDE.sub("", name)) for name in (one, other))
    if left in right or right in left:
        return True
    if not person:
        return may_be_one(left, right) or left[:2] == right[:2]  # LG유플러스 is LGU+ too
    if same_name(one, other) >= MAY_BE_ONE:
        return True
    # 해럴드 로저스, 로저스 대표: one word of a name in common.
    if set(one.split()) & set(other.split()) and not (left[:1] == right[:1] and len(one.split()) == 1):
        return True
    return (
        is_hangul(left) and is_hangul(right) and len(left) == len(right) and (letter_differences(left, right) or 0) <= 1
    )
