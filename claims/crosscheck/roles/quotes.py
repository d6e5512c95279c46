"""The same words in two mouths: a quotation credited to one person here and to another there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Generic, NamedTuple

from claims.claim import Claim, Verdict
from claims.crosscheck.fold import fold
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.crosscheck.voices import support
from claims.quotes.weigh import weigh

# Two people may well have said 시민의 안전을 최우선으로 하겠다; hardly a longer sentence, word for word.
_MIN_LETTERS = 18
_MIN_VOICES = 3  # who credit it otherwise, before the one that does not is wrong for sure
# Words that are nearly the same have this many letters in a row in common, wherever they differ.
_RUN = 10
_ABOUT = 24  # letters that name the quotation in dispute


class _Credited(NamedTuple, Generic[K]):
    """Words of one speaker, and where the texts print who that is."""

    claim: Claim
    words: str
    mentions: list[Mention[K]]


def check(story: Sequence[Witness[K]]) -> list[Disagreement[K]]:
    """Disagreements about who said something, in witnesses that tell one story."""
    witnesses = {witness.key: witness for witness in story}
    credited = _credited(story)
    return [
        _disagreement(left, right, witnesses)
        for left, right in _alike(credited)
        if weigh(left.claim, right.claim).verdict is Verdict.CONFLICT
        and not _in_one_place(left, right, witnesses)
        and not _of_one_mould(left, right, witnesses)
    ]


def _credited(story: Sequence[Witness[K]]) -> list[_Credited[K]]:
    """Whole sentences with the person who is printed to have said them, equal words of one person once, in order."""
    found: dict[tuple[str, str], _Credited[K]] = {}
    for witness in story:
        for claim in witness.claims:
            if claim.family != "quote" or not _is_credited(witness, claim):
                continue
            words = fold(claim.value.text)
            if len(words) >= _MIN_LETTERS:
                one = found.setdefault((words, fold(claim.value.speaker)), _Credited(claim, words, []))
                one.mentions.append(Mention(witness.key, claim.value.speaker_span))
    return list(found.values())


def _is_credited(witness: Witness[K], claim: Claim) -> bool:
    """Whether whole sentences are credited to a person by name, in a part that is no translation of another."""
    said, part = claim.value, witness.part_at(claim.span.start)
    if part is None or part.translated or not (said.is_person and said.direct) or said.speaker_span is None:
        return False
    return printed_beside(witness.text, claim, letters=1)


def printed_beside(text: str, claim: Claim, *, letters: int) -> bool:
    """Whether the paragraph of a quotation prints who says it, with so many letters of the name.

    그는, and what is taken over from the paragraph before: whom that means is our reading, not what is printed.
    """
    said = claim.value
    if not said.speaker or said.speaker_span is None or said.speaker[:letters] not in text[slice(*said.speaker_span)]:
        return False
    return "\n" not in text[min(said.speaker_span.start, claim.span.start) : max(said.speaker_span.end, claim.span.end)]


def _alike(credited: Sequence[_Credited[K]]) -> Iterator[tuple[_Credited[K], _Credited[K]]]:
    """Pairs that have a run of letters in common, each once, in order."""
    by_run: dict[str, list[int]] = {}
    for number, one in enumerate(credited):
        met: set[int] = set()
        for start in range(len(one.words) - _RUN + 1):
            met.update(by_run.get(one.words[start : start + _RUN], ()))
        yield from ((credited[other], one) for other in sorted(met))
        for start in range(0, len(one.words) - _RUN + 1, _RUN // 2):
            by_run.setdefault(one.words[start : start + _RUN], []).append(number)


def _in_one_place(left: _Credited[K], right: _Credited[K], witnesses: dict[K, Witness[K]]) -> bool:
    """Whether one part of one page prints both: there two people say it, one after the other."""
    return bool(_places(left, witnesses) & _places(right, witnesses))


def _of_one_mould(left: _Credited[K], right: _Credited[K], witnesses: dict[K, Witness[K]]) -> bool:
    """Whether every text tells of the body of its own speaker again and again, and never of the other's.

    Two firms fill in one form of release; who credits the wrong speaker still tells of the right one's firm.
    """
    ones = [(witnesses[mention.source], left.claim.value.speaker) for mention in left.mentions]
    others = [(witnesses[mention.source], right.claim.value.speaker) for mention in right.mentions]
    bodies = {id(witness): _body(witness, speaker) for witness, speaker in (*ones, *others)}
    return all(
        _tells_of_its_own(bodies[id(one)], one, other) and _tells_of_its_own(bodies[id(other)], other, one)
        for one, _ in ones
        for other, _ in others
    )


def _tells_of_its_own(body: str, here: Witness[K], there: Witness[K]) -> bool:
    return len(body) > 1 and here.text.count(body) > 1 and body not in there.text


def _body(witness: Witness[K], speaker: str) -> str:
    """The first word of the organisation that this text gives the speaker; "" without one."""
    posts = (claim.value for claim in witness.claims if claim.family == "title")
    return next((one.organization.split()[0] for one in posts if one.person == speaker and one.organization), "")


def _places(one: _Credited[K], witnesses: dict[K, Witness[K]]) -> set[tuple[K, str]]:
    places = set()
    for source, span in one.mentions:
        part = witnesses[source].part_at(span.start)
        places.add((source, "" if part is None else part.role))
    return places


def _disagreement(left: _Credited[K], right: _Credited[K], witnesses: dict[K, Witness[K]]) -> Disagreement[K]:
    sides = tuple(Side(one.claim.value.speaker, tuple(dict.fromkeys(one.mentions))) for one in (left, right))
    weights = [support(side.mentions, witnesses) for side in sides]
    clear = weights[0] != weights[1]
    suspect = weights.index(min(weights)) if clear else None
    sure = clear and max(weights).voices >= _MIN_VOICES
    grade = Grade.ERROR if sure else Grade.WARNING
    return Disagreement("claims.quote.speaker", grade, left.words[:_ABOUT], sides, suspect=suspect)
