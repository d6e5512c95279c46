"""Whether a word stands where another one does, as far as its form leaves a doubt that it is a slip of it."""

from __future__ import annotations

from claims.crosscheck.spellings.evidence import Meeting, gap, in_two_provinces, unheard
from claims.crosscheck.spellings.known import is_inflected, is_noun, is_person, last_word, regions, stems, towns
from claims.crosscheck.spellings.slips import Slip
from claims.crosscheck.spellings.standing import Standing
from claims.crosscheck.statement import K
from claims.hangul import is_hangul
from claims.names import SURELY_ONE, same_name

# Royal and Loyal in one text are two words.
_SHORTEST_IN_ONE = 5
_LONGEST_TOWN = 4
# Han Gyeong-u and Han Kyung-u weigh 0.94; Seo Jung-ho and Seo Jong-ho, who may be two, 0.82.
# How much likelier the language model must find the other of two words that a dictionary knows: 도서 for 도시 in its
# place; 과일수매 for 과일수배 without its neighbours.
_GAP = 5.0
_SHORTEST_COMPOUND = 3
# 곳이고 and 것이고, 나겠다 and 하겠다 are little words of their own.
_SHORTEST_VERB = 3
# Two short words of a text, one with a letter more, are two; a long one with a letter less is a slip.
_LONG = 6


def in_place(slip: Slip, met: Meeting[K], standing: Standing) -> bool:
    """Whether the rare word stands where the other one does, as far as its form leaves a doubt."""
    rare, other = met.one.token.form, met.other.token.form
    if slip.kind == "digit":
        return standing == "outvoted"
    bound = met.neighbours > 0 or met.quoted
    if not is_hangul(other):
        if _is_romanised(met):
            return False
        short = min(len(rare), len(other)) < _SHORTEST_IN_ONE
        if standing == "within" and not bound:
            at_an_end = slip.is_first or (slip.is_last and slip.kind in ("letter", "loss"))
            return not at_an_end and slip.length > (_LONG if slip.kind == "loss" else _SHORTEST_IN_ONE)
        return bound and not (short and standing in ("within", "even"))
    if rare in regions() and other in regions():
        return in_two_provinces(met)
    # 주민젼 looks like a name; in a text that prints 주민전 again and again it is the slip of a word.
    word = standing == "within" and not is_person(other) and is_noun(met.other.whole)
    if (is_person(rare) or is_person(other)) and not met.quoted and not word:
        return _is_one_person(slip, met, standing)
    if _is_grammar(slip, met, standing) or _are_two_towns(slip, rare, other):
        return False
    if slip.kind == "part" or (not unheard(met.one) and not unheard(met.other)):
        return _are_two_forms(slip, met, standing)
    if slip.kind in ("syllable", "loss", "part", "swap", "garbled"):
        short = slip.kind == "loss" and slip.length < _SHORTEST_IN_ONE
        if standing != "even" or slip.kind != "swap":
            return bound and not short and (unheard(met.one) or standing == "alone")
    if slip.length == 2:
        return met.neighbours > 1 or (met.quoted and standing == "alone" and unheard(met.one))
    if slip.is_first:
        return bound  # 달빛고개 and 날빛고개 may be two
    return standing != "even" or bound or _is_plain(slip, met)


def _is_romanised(met: Meeting[K]) -> bool:
    """Whether two names are one Korean name in two romanisations, which `naming` tells: Gwan-young, Kwan-young."""
    surnames = [use.text_at(-1) for use in (met.one, met.other)]
    full = [f"{surname} {use.printed}" for surname, use in zip(surnames, (met.one, met.other), strict=True)]
    return same_name(*full) >= SURELY_ONE


def _is_one_person(slip: Slip, met: Meeting[K], standing: Standing) -> bool:
    """Whether two names, or a name and what is built like none, stand in one place: 한도운 and 한도윤 may be two."""
    called = met.one.is_called and met.other.is_called
    if slip.kind != "letter" or not (called or is_person(met.other.token.form)):
        return False
    if not called and not is_person(met.one.token.form):
        return met.neighbours > 0 and standing in ("within", "outvoted")
    return met.neighbours > 1 or (met.neighbours > 0 and standing == "alone")


def _are_two_towns(slip: Slip, rare: str, other: str) -> bool:
    """Whether both are names of towns, of which there are many alike: 수성구 and 수정구, 온새면 and 온다면."""
    alike = slip.kind == "syllable" and slip.length <= _LONGEST_TOWN and rare[-1] == other[-1] in "시군구읍면동리"
    return alike or (rare in towns() and other in towns())


def _is_plain(slip: Slip, met: Meeting[K]) -> bool:
    """Whether two words printed once each by one text are one by their letters alone: 도계시획, 도시계획."""
    if unheard(met.one) and unheard(met.other):
        return slip.length >= _SHORTEST_IN_ONE
    rare, other = met.one.token.form, met.other.token.form
    return slip.length > _SHORTEST_COMPOUND or abs(gap(rare, other, met)) >= 2 * _GAP


def _is_grammar(slip: Slip, met: Meeting[K], standing: Standing) -> bool:
    """Whether two words part in particles and endings alone (집계됐다, 집계한), or are two verbs that exist."""
    rare, other = met.one.whole, met.other.whole
    nouns = is_noun(rare), is_noun(other)
    if stems(rare) == stems(other) or (not any(nouns) and slip.at > 1):
        return True
    if slip.is_last and is_inflected(met.one.token.form, met.other.token.form):
        return not (nouns[1] and unheard(met.one) and not unheard(met.other))
    if standing in ("alone", "even"):
        return not all(nouns)
    misspelt = unheard(met.one) and slip.kind == "letter" and slip.length > _SHORTEST_VERB and not slip.is_first
    return not nouns[1] and not misspelt


def _are_two_forms(slip: Slip, met: Meeting[K], standing: Standing) -> bool:
    """Whether two words that a dictionary knows may be one name all the same: a body with a word left out or put in.

    도서 for 도시 may be a slip in its place; 구매액 and 구매금액 are two words.
    """
    if slip.kind in ("loss", "part"):
        head = last_word(met.one.token.form)
        return head is not None and head == last_word(met.other.token.form) and met.neighbours > 0
    if slip.kind != "letter" or not is_noun(met.one.whole):
        return False
    rare, other = met.one.token.form, met.other.token.form
    if met.neighbours > 1:
        return standing in ("alone", "even") or gap(rare, other, met) * (met.neighbours - 1) >= _GAP
    return standing == "within" and slip.length > _SHORTEST_COMPOUND and gap(rare, other, met) >= 2 * _GAP
