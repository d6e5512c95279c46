"""One quotation in two wordings: 다섯 곳 짓겠다 here and 여섯 곳 짓겠다 there, "is open" and "is not open".

Quotations are tidied up and translated, so all words but one must be the same, and the one must turn what is said:
another number, the opposite, a denial, two nouns that changed places, or else another noun with the same ending.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Generic, NamedTuple

from claims.crosscheck.events import Events
from claims.crosscheck.roles.speakers import may_be_one_speaker
from claims.crosscheck.roles.turns import Turn, turn
from claims.crosscheck.roles.utterances import Utterance, Word, utterances
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side
from claims.crosscheck.voices import ballot
from claims.fold import fold

# More texts than these make a story of its own, whose speakers say the same in many words: there the majority speaks.
_FEW = 6
# 최선을 다하겠다 is said by many: a word in another's place needs so many beside it, a plain turn fewer.
_BESIDE, _BESIDE_A_TURN = 3, 2
_PARTICLES = "은는이가을를도의에"


class _Whence(NamedTuple, Generic[K]):
    """The text that a sentence stands in, and whether it heads it or stands under a picture."""

    key: K
    above: bool


class _Change(NamedTuple, Generic[K]):
    """Two sentences that are one but for a word, and the words in each."""

    one: Utterance[K]
    other: Utterance[K]
    here: tuple[Word, ...]
    there: tuple[Word, ...]
    turn: Turn


def check(events: Events[K]) -> list[Disagreement[K]]:
    """A warning for each quotation that two texts of one event, or headline and body, print with a turn of meaning."""
    found: list[Disagreement[K]] = []
    for group in events.groups:
        said = [one for witness in group for one in utterances(witness)]
        found += _weighed(list(_changes(said, events)), said, events)
    return found


def _changes(said: Sequence[Utterance[K]], events: Events[K]) -> Iterator[_Change[K]]:
    by_run: dict[tuple[str, ...], dict[_Whence[K], list[int]]] = {}
    by_text: dict[_Whence[K], list[int]] = {}
    for number, one in enumerate(said):
        own = _Whence(one.witness.key, one.above)
        met: set[int] = set()
        for run in _runs(one):
            # What one text says twice in its body is no other wording.
            met.update(*(those for whence, those in by_run.get(run, {}).items() if whence != own))
        # 팀 판다, 팀은 팔지 않겠다: a headline's quotation may be of two words.
        met.update(by_text.get(own._replace(above=not own.above), ()))
        by_text.setdefault(own, []).append(number)
        for other in sorted(met):
            if _comparable(said[other], one, events) and (change := _change(said[other], one)) is not None:
                yield change
        for run in _runs(one):
            by_run.setdefault(run, {}).setdefault(own, []).append(number)


def _runs(one: Utterance[K]) -> set[tuple[str, ...]]:
    """The stems by twos, in order or apart by one word, and in either order: what changed places is found, too."""
    stems = one.stems
    near = [*pairwise(stems), *zip(stems, stems[2:], strict=False)]
    return {tuple(sorted(pair)) for pair in near}


def _comparable(one: Utterance[K], other: Utterance[K], events: Events[K]) -> bool:
    """Whether both may be one sentence said once: of one event, of nobody else, or above and in the body of a text."""
    if one.part.language != other.part.language:
        return False
    if one.witness.key == other.witness.key:
        return one.above != other.above and one.part.translated == other.part.translated
    if one.part.translated or other.part.translated:
        return False
    return events.together(one.witness.key, other.witness.key)


def _change(one: Utterance[K], other: Utterance[K]) -> _Change[K] | None:
    """The one change that makes two sentences two; None where they are the same, or differ by more."""
    if one.letters == other.letters or not may_be_one_speaker(one.claim, other.claim):
        return None
    matcher = SequenceMatcher(None, _plain(one, other), _plain(other, one), autojunk=False)
    edits = [op for op in matcher.get_opcodes() if op[0] != "equal"]
    same = len(one.stems) - sum(i2 - i1 for _, i1, i2, _, _ in edits)
    swapped = _swapped(one, other)
    if swapped is not None:
        return _Change(one, other, *swapped, Turn.PLAIN)
    inner = [op for op in edits if not _is_margin(op, one, other)] if same > _BESIDE else edits
    if len(inner) != 1 or any(len(side) > 2 for side in (range(*inner[0][1:3]), range(*inner[0][3:5]))):
        return None
    _, i1, i2, j1, j2 = inner[0]
    here, there = one.words[i1:i2], other.words[j1:j2]
    how = turn(one, here, other, there)
    cut = one.witness is other.witness and len(here) != len(there)
    least = _BESIDE if how is Turn.OTHER else _BESIDE_A_TURN - cut
    if how is None or same < least:
        return None
    # A headline and a caption cut a quotation short and find shorter words for it.
    if how is Turn.OTHER and (len(edits) > 1 or (_korean_above(one, other) or (one.above and other.above))):
        return None
    # What is left out needs a place: the word that is denied.
    return _Change(one, other, here or other_place(one, i1), there or other_place(other, j1), how)


def _plain(one: Utterance[K], other: Utterance[K]) -> list[str]:
    """The stems of a sentence, 문은 as 문 where the other one leaves the particle out."""
    return [s[:-1] if len(s) == 2 and s[1] in _PARTICLES and s[0] in other.stems else s for s in one.stems]


def _korean_above(one: Utterance[K], other: Utterance[K]) -> bool:
    return one.part.language == "ko" and (one.above or other.above)


def other_place(one: Utterance[K], at: int) -> tuple[Word, ...]:
    """The word at a place where the other sentence has one more; the last one at the end."""
    return one.words[at : at + 1] or one.words[-1:]


def _is_margin(op: tuple[str, int, int, int, int], one: Utterance[K], other: Utterance[K]) -> bool:
    """Whether one sentence is cut shorter at its begin or its end."""
    tag, i1, i2, j1, j2 = op
    at_begin = i1 == 0 and j1 == 0
    at_end = i2 == len(one.stems) and j2 == len(other.stems)
    return tag in ("insert", "delete") and (at_begin or at_end)


def _swapped(one: Utterance[K], other: Utterance[K]) -> tuple[tuple[Word, ...], tuple[Word, ...]] | None:
    """The stretch whose two nouns changed places while their particles stayed: 체력보다 기술이, 기술보다 체력이."""
    if len(one.words) != len(other.words):
        return None
    apart = [i for i, (a, b) in enumerate(zip(one.words, other.words, strict=True)) if a.stem != b.stem]
    if len(apart) != 2 or len(one.words) - len(apart) < 1:
        return None
    i, j = apart
    if one.stems[i] != other.stems[j] or one.stems[j] != other.stems[i]:
        return None
    if any(_class(one.words[k].ending) != _class(other.words[k].ending) for k in apart) or not one.words[i].ending:
        return None
    if _class(one.words[i].ending) == _class(one.words[j].ending):
        return None
    return one.words[i : j + 1], other.words[i : j + 1]


_TWINS = str.maketrans({"는": "은", "가": "이", "를": "을", "와": "과"})


def _class(ending: str) -> str:
    return ending.translate(_TWINS)


def _weighed(
    changes: Sequence[_Change[K]], said: Sequence[Utterance[K]], events: Events[K]
) -> Iterator[Disagreement[K]]:
    witnesses = {witness.key: witness for witness in events.witnesses}
    done: set[tuple[str, str]] = set()
    for change in changes:
        sides = [_side(change.one, change.here, said, events), _side(change.other, change.there, said, events)]
        if done & {(sides[0].value, sides[1].value), (sides[1].value, sides[0].value)}:
            continue
        if {m.source for m in sides[0].mentions} & {m.source for m in sides[1].mentions} and not within(change):
            continue  # one text prints both: then both were said
        done.add((sides[0].value, sides[1].value))
        votes = ballot((side.mentions for side in sides), witnesses)
        about = fold(" ".join(w.stem for w in change.one.words if w not in change.here))
        if votes.suspect is not None:
            correction = sides[1 - votes.suspect].value
            # 배상 for 보상 may be another ear; 두 배 for 세 배 is a slip.
            grade = Grade.ERROR if change.turn is Turn.PLAIN else Grade.WARNING
            yield Disagreement("claims.quote.words", grade, about, tuple(sides), votes.suspect, correction)
        elif votes.lone and (change.turn is Turn.PLAIN or _texts_near(change, events) <= _FEW):
            yield Disagreement("claims.quote.words", Grade.WARNING, about, tuple(sides))


def within(change: _Change[K]) -> bool:
    return change.one.witness.key == change.other.witness.key


def _texts_near(change: _Change[K], events: Events[K]) -> int:
    keys = {change.one.witness.key, change.other.witness.key}
    return sum(1 for w in events.witnesses if any(events.together(w.key, key) for key in keys))


def _side(one: Utterance[K], words: tuple[Word, ...], said: Sequence[Utterance[K]], events: Events[K]) -> Side[K]:
    """The words, and every place of the event that prints them in the same sentence."""
    text = one.witness.text
    value = text[words[0].span.start : words[-1].span.end]
    at = one.words.index(words[0])
    stretch = one.stems[max(0, at - 1) : at + len(words) + 1]
    lead = at - max(0, at - 1)
    mentions: dict[Mention[K], None] = {}
    for other in said:
        if events.together(one.witness.key, other.witness.key):
            for i in range(len(other.stems) - len(stretch) + 1):
                if other.stems[i : i + len(stretch)] == stretch:
                    hit = other.words[i + lead : i + lead + len(words)]
                    mention = other.mention(hit[0])
                    span = mention.span._replace(end=hit[-1].span.end)
                    mentions[mention._replace(span=span)] = None
    return Side(value, tuple(mentions))
