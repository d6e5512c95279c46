"""A precise figure that is told of another party than in every other text of the story.

최소 6.4%에서 최대 13.8%: of the shares of 해솔전자 in five texts, of 한빛 in one
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise, product

from claims.claim import Claim
from claims.crosscheck.roles.parties import Named, Outvoted, Slot, named, outvoted, parties
from claims.crosscheck.spellings.terms import stem
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.crosscheck.voices import MAJORITY
from claims.fold import fold
from claims.quantity import measures
from claims.quantity.holders_ko import counts
from claims.regex import regex
from claims.span import Span

# One text against another is a riddle; one against three that do not copy one another is a slip.
# 12% may be anybody's; 14.6% and 3,210 people are few people's.
_MIN_DIGITS = {"percent": 3}
_DIGITS = 4
# 22.48% and 68만1000원 side by side: neither is long, both together are one thing's alone.
_PAIRED = 3
_OTHER = regex(r"[가-힣](?:은|는|이|가)\s|[“”\"‘’,]")
_REACH = 40  # characters from a party to its figure
_CHAIN = 16  # and from a figure to the next one: 최소 6.4%(132만주)에서 최대 13.8%
# 해솔전자의 최대주주 한빛은: it tells who 한빛 is, and nothing of the figure.
_KIN = regex(r"의?\s(?:최대\s?주주|대주주|주주|모회사|자회사|계열사|지주회사)")
_BETWEEN = regex(r"[^.!?…“”\"‘’'\n]*")
_FILLER = regex(
    r"^(?:전체|총|총수|중|가운데|약|최소|최대|모두|이상|기준|규모|각각|지난해|올해|대비)?(?:[의은는이가을를]|에서|까지|만)?$"
)
_STOCK = regex(r"^(?:기명식|의결권|발행|상장|보통|총|있는|전체)*(?:발행주식|보통주식?|주식)(?:총?수)?$")
_LONGEST = 3  # words: 해솔전자 의결권 있는 주식

_Key = tuple[str, Decimal, str]  # unit, number, what is told


def check(story: Sequence[Witness[K]]) -> list[Disagreement[K]]:
    """An error for each precise figure that a few texts tell of another party than the independent majority."""
    if len(story) <= MAJORITY or not (known := parties(story)):
        return []
    witnesses = {witness.key: witness for witness in story}
    slots: dict[_Key, list[Slot[K]]] = {}
    for witness in story:
        for key, slot in _slots(witness, known):
            slots.setdefault(key, []).append(slot)
    return [_disagreement(one, witnesses) for those in slots.values() for one in outvoted(those, witnesses)]


def _slots(witness: Witness[K], known: frozenset[str]) -> Iterator[tuple[_Key, Slot[K]]]:
    figures = [c for c in witness.claims if c.family == "figure" and c.language == "ko"]
    for sentence in witness.sentences:
        here = [c for c in figures if sentence.start <= c.span.start < sentence.end]
        if not any(_numbers(claim, _PAIRED) for claim in here):
            continue
        those = named(witness.text, sentence, known)
        yield from _moves(witness, sentence, those, here)
        for i, party in enumerate(those):
            until = those[i + 1].span.start if i + 1 < len(those) else sentence.end
            told, chain = _told(witness.text, party, [c for c in here if party.span.end <= c.span.start < until])
            if told == "stake":
                # 한빛이 해솔전자 지분 13.8%를: the shares of 해솔전자; 해솔전자 지분 13.8% alone may be what it owns.
                if not any(other.is_subject(witness.text) for other in those[:i]):
                    continue
                told = "stock"
            others = frozenset(other.name for other in those if not _KIN.match(witness.text, other.span.end))
            for claim in chain if told else ():
                for number in precise(claim):
                    slot = Slot(party.name, Mention(witness.key, party.span), sentence, others)
                    yield (str(claim.value.amount.unit), number, told), slot


def _moves(
    witness: Witness[K], sentence: Span, those: list[Named], figures: list[Claim]
) -> Iterator[tuple[_Key, Slot[K]]]:
    """The one party of a sentence by every two figures side by side: 해솔전자는 22.48%(12만5000원) 올랐다."""
    if not those or len({party.name for party in those}) > 1 or not those[0].is_subject(witness.text):
        return
    party, text = those[0], witness.text
    first = text.find(" ", party.span.end)
    for one, other in pairwise(figures):
        gap = text[one.span.end : other.span.start]
        if party.span.end > one.span.start or len(gap) > _CHAIN or _BETWEEN.fullmatch(gap) is None:
            continue
        if _OTHER.search(text, first, one.span.start) is None:
            for left, right in product(_numbers(one, _PAIRED), _numbers(other, _PAIRED)):
                key = (f"{one.value.amount.unit} {left} {other.value.amount.unit}", right, "move")
                yield key, Slot(party.name, Mention(witness.key, party.span), sentence, frozenset())


def _told(text: str, party: Named, figures: list[Claim]) -> tuple[str, list[Claim]]:
    """What the figures behind a party tell of it, and which of them do: 해솔전자 발행주식의 최소 6.4%에서."""
    if not figures or figures[0].span.start - party.span.end > _REACH:
        return "", []
    between = text[party.span.end : figures[0].span.start]
    if _BETWEEN.fullmatch(between) is None:
        return "", []
    noun = _head(between, counted=counts(figures[0]))
    if not noun:
        return "", []
    chain = [figures[0]]
    for claim in figures[1:]:
        gap = text[chain[-1].span.end : claim.span.start]
        if len(gap) > _CHAIN or _BETWEEN.fullmatch(gap) is None:
            break
        chain.append(claim)
    return noun, chain


def _head(between: str, *, counted: bool) -> str:
    """What the words between a party and its figure name, under one name in any wording; "" for what says nothing."""
    noun = [word for word in re.sub(r"^의?\s|[()]", " ", between).split() if not _FILLER.match(word)]
    if not 0 < len(noun) <= _LONGEST:
        return ""
    phrase = " ".join((*noun[:-1], stem(noun[-1])))
    if _STOCK.match(fold(phrase)):
        return "stock"
    measure = measures.korean(phrase)
    # 관중 3만2145명: what is counted needs no lexicon; two words may be anything.
    return (
        measure.head if (measure.known or (counted and len(noun) == 1)) and not measures.is_vague(measure.head) else ""
    )


def precise(claim: Claim) -> list[Decimal]:
    """The ends of a figure that are told at such length that no two things share them by chance."""
    return _numbers(claim, _MIN_DIGITS.get(str(claim.value.amount.unit), _DIGITS))


def _numbers(claim: Claim, least: int) -> list[Decimal]:
    amount = claim.value.amount
    ends = {amount.low, amount.high} if amount.unit is not None else set()
    return sorted(end for end in ends if end is not None and _digits(end) >= least)


def _digits(number: Decimal) -> int:
    return len("".join(filter(str.isdigit, format(number.normalize(), "f"))).strip("0"))


def _disagreement(one: Outvoted[K], witnesses: Mapping[K, Witness[K]]) -> Disagreement[K]:
    sides = tuple(_side(those, witnesses) for those in (one.few, one.many))
    about = fold(sides[1].value)
    return Disagreement("claims.figure.owner", Grade.ERROR, about, sides, suspect=0, correction=sides[1].value)


def _side(slots: list[Slot[K]], witnesses: Mapping[K, Witness[K]]) -> Side[K]:
    source, span = slots[0].mention
    return Side(witnesses[source].text[slice(*span)], tuple(dict.fromkeys(slot.mention for slot in slots)))
