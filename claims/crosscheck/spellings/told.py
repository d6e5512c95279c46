"""A word printed wrong against the word that was meant, each quoted with the neighbours both have."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from claims.crosscheck.spellings.evidence import Meeting, same, unheard
from claims.crosscheck.spellings.known import is_noun, is_odd, last_word, sound_alike
from claims.crosscheck.spellings.standing import ratio
from claims.crosscheck.spellings.uses import Token, Use, bare, voices
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side
from claims.crosscheck.voices import MAJORITY, outvotes
from claims.fold import fold
from claims.hangul import is_hangul
from claims.language import morphemes
from claims.span import Span

_RULE = "claims.name.near_miss"
# A word that fewer texts tell of is no key term, unless it is a name.
_MANY = 3
# Every text prints 민간 somewhere, whatever it is there; 피의자 it prints of the same man.
_TELLING = 3


def disagreement(standing: str, met: Meeting[K], here: Sequence[Use[K]], there: Sequence[Use[K]]) -> Disagreement[K]:
    """The disagreement of two words one slip apart, with its grade and, where one of them is outvoted, its suspect.

    Of many places that print the other word, those that show best what was meant are quoted.
    """
    shown = _alike(met, here, there)
    if not shown:
        met, shown = met._replace(left=0, right=0), _some(here, there)
    right = _side(met, shown)
    sides = (_side(met, here), _others(right, there) if len(met.other.token.form) >= _TELLING else right)
    rare, other = met.one.token.form, met.other.token.form
    about = fold(sides[1].value)
    named = is_name(other) or _is_in_name(sides[1].value)
    if standing in ("alone", "even"):
        clear = standing == "alone" and (met.neighbours > 1 or met.quoted)
        grade = Grade.WARNING if clear or (named and is_name(rare)) else Grade.NOTE
        return Disagreement(_RULE, grade, about, sides)
    if not other.isalpha() or (len(rare) != len(other) and not unheard(met.one)) or not _settled(met, here, there):
        # Another number may be another index, and a name without one of its words a short form.
        return Disagreement(_RULE, Grade.WARNING, about, sides)
    many = len({use.witness.key for use in (*here, *there)}) >= _MANY
    grade = Grade.ERROR if named or (many and is_noun(other)) else Grade.NOTE
    if sound_alike(rare, other):
        grade = Grade.WARNING if named else Grade.NOTE
    return Disagreement(_RULE, grade, about, sides, suspect=0, correction=_meant(sides, rare, there))


def _settled(met: Meeting[K], here: Sequence[Use[K]], there: Sequence[Use[K]]) -> bool:
    """Whether independent texts, a dictionary or most of its places in one text tell which of the two was meant.

    Marla Quest once and Marla Quist twice, in one text, may be two.
    """
    known = unheard(met.one) and not unheard(met.other)
    return known or outvotes(voices(there), 1) or ratio(here, there) >= MAJORITY


def _meant(sides: Sequence[Side[K]], rare: str, there: Sequence[Use[K]]) -> str:
    """The wrong words as they are printed right, or else the word alone: 무인주문기 for 모인주문기 도입, no 도입하."""
    word = there[0].printed
    right = sides[0].value.replace(rare, word)
    printed = {use.witness.text for use in there}
    return right if any(right in text for text in printed) else word


def _is_in_name(phrase: str) -> bool:
    """Whether several words end as a name does: 청년 창업 홍보관."""
    words = phrase.split()
    return len(words) > 1 and last_word(words[-1]) is not None


def is_name(word: str) -> bool:
    """Whether the word is no ordinary one: a proper name, unheard of, or said by its end to be a name."""
    if not is_hangul(word) or is_odd(word):
        return True
    return any(m.tag == "NNP" for m in morphemes(word)) or last_word(word) not in (None, word)


def _alike(met: Meeting[K], here: Sequence[Use[K]], there: Sequence[Use[K]]) -> list[Use[K]]:
    """The places with the same neighbours, those of the same text where there are any."""
    keys = {use.witness.key for use in here}
    steps = [step for step in range(-met.left, met.right + 1) if step]
    alike = [use for use in there if all(_same(met.one.beside(step), use.beside(step)) for step in steps)]
    return [use for use in alike if use.witness.key in keys] or alike


def _same(one: Token | None, other: Token | None) -> bool:
    return one is not None and other is not None and same(one.form, other.form)


def _some(here: Sequence[Use[K]], there: Sequence[Use[K]]) -> list[Use[K]]:
    """The places of the same text, or the first of each text."""
    keys = {use.witness.key for use in here}
    first: dict[K, Use[K]] = {}
    for use in there:
        first.setdefault(use.witness.key, use)
    return [use for use in there if use.witness.key in keys] or [*first.values()]


def _side(met: Meeting[K], uses: Sequence[Use[K]]) -> Side[K]:
    mentions = tuple(Mention(use.witness.key, _span(use, met)) for use in uses)
    printed = Counter(use.witness.text[slice(*m.span)] for use, m in zip(uses, mentions, strict=True))
    return Side(printed.most_common(1)[0][0], mentions)


def _others(side: Side[K], there: Sequence[Use[K]]) -> Side[K]:
    """The side with the first place of each text that prints the word in other surroundings."""
    known = {mention.source for mention in side.mentions}
    first: dict[K, Use[K]] = {}
    for use in there:
        if use.witness.key not in known:
            first.setdefault(use.witness.key, use)
    return replace(side, mentions=(*side.mentions, *(Mention(key, use.span) for key, use in first.items())))


def _span(use: Use[K], met: Meeting[K]) -> Span:
    """The word with the neighbours that both have, where it has them too: 청넌 창업 홍보관."""
    start, end = use.span
    for way, count in ((-1, met.left), (1, met.right)):
        for step in range(1, count + 1):
            near, own = met.one.beside(way * step), use.beside(way * step)
            if own is None or not _same(near, own):
                break
            start, end = min(start, own.start), max(end, bare(use.witness.text, own).end)
    return Span(start, end)
