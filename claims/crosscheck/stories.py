"""Which witnesses tell one story, so that a folder of unrelated articles is not cross-examined pair by pair."""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence
from datetime import date
from itertools import combinations, pairwise
from typing import Literal

from claims.crosscheck.fold import fold
from claims.crosscheck.statement import Copies, K, Witness
from claims.crosscheck.union import Union

# One shared name is a coincidence: every release of a county names its mayor. Two seldom are, three never; two and a
# name in quotes (‘스마트비즈엑스포’, whatever its year) are no coincidence either.
_MIN_COMMON = 3
_MIN_PEOPLE = 2
_MIN_LETTERS = 5
# A president stands in every other article and joins none of them.
_MAX_TEXTS = 200
# What twenty headlines of a folder share (교육청, 코스닥) is the beat, not the story.
_MAX_HEADLINES = 20
# Two indices at the same minute have five digits or six, and so have the shares of two blocks on offer.
_LONG_FIGURE = 4
_MAX_FIGURES = 16
# So many texts make a story that others may belong to, where it holds so many times more of a word than they do.
_LARGE, _MOST = 6, 4
_LONG_WORD = re.compile(r"[가-힣]{4,}")
_QUOTED = re.compile(r"[‘'“\"「『]([^‘’'“”\"「」『』\n]{4,30})[’'”\"」』]")


def stories(witnesses: Sequence[Witness[K]], copies: Sequence[Copies[K]]) -> list[list[Witness[K]]]:
    """Witnesses joined by a copied sentence, by people, names or figures that both print, or by headlines of one day.

    Each stands in one story, in order.
    """
    joined = Union()
    for left, right in [*_copied(copies), *_acquainted(witnesses), *_headed(witnesses), *_figured(witnesses)]:
        joined.join(left, right)
    for left, right in _attracted(_groups(witnesses, joined)):
        joined.join(left, right)
    return _groups(witnesses, joined)


def _groups(witnesses: Sequence[Witness[K]], joined: Union) -> list[list[Witness[K]]]:
    groups: dict[Hashable, list[Witness[K]]] = {}
    for witness in witnesses:
        groups.setdefault(joined.find(witness.key), []).append(witness)
    return list(groups.values())


def _attracted(groups: Sequence[Sequence[Witness[K]]]) -> list[tuple[K, K]]:
    """Small groups whose headlines print the word of a large story: of all that print it those days, most are in it.

    A firm that thirty headlines of one story name is what the other three tell of, too; a word that stands in the
    headlines of many stories (교육청, 코스닥) is nobody's.
    """
    found = []
    large = [group for group in groups if len(group) >= _LARGE]
    for story in large:
        days = {witness.published for witness in story}
        near = [w for group in groups if len(group) < _LARGE for w in group if w.published in days - {None}]
        for word, inside in _own_words(story).items():
            holders = [w for w in near if any(re.search(rf"(?<![가-힣]){word}", head) for head in _heads(w))]
            if len(holders) * _MOST <= inside:
                found += [(story[0].key, witness.key) for witness in holders]
    return found


def _own_words(story: Sequence[Witness[K]]) -> dict[str, int]:
    """The long words in the headlines of at least a third of a story, and how many they are."""
    counts: dict[str, int] = {}
    for witness in story:
        for word in {word for head in _heads(witness) for word in _LONG_WORD.findall(head)}:
            counts[word] = counts.get(word, 0) + 1
    return {word: count for word, count in counts.items() if count >= _LARGE and count * 3 >= len(story)}


def _heads(witness: Witness[K]) -> list[str]:
    return [witness.text[slice(*part.span)] for part in witness.parts if part.role == "headline"]


def _copied(copies: Sequence[Copies[K]]) -> list[tuple[K, K]]:
    return [(group[0].source, mention.source) for group in copies for mention in group[1:]]


def _acquainted(witnesses: Sequence[Witness[K]]) -> list[tuple[K, K]]:
    """Pairs of witnesses that name the same three people, or two and a name in quotes or a long figure."""
    named: dict[str, list[int]] = {}
    for number, witness in enumerate(witnesses):
        people = {c.value.person for c in witness.claims if c.family == "title" and c.value.kind != "occupation"}
        for person in sorted(people):
            named.setdefault(person, []).append(number)
    common: dict[tuple[int, int], int] = {}
    for numbers in named.values():
        if len(numbers) <= _MAX_TEXTS:
            for pair in combinations(numbers, 2):
                common[pair] = common.get(pair, 0) + 1
    signs = [_quoted(witness) | set(_long_figures(witness)) for witness in witnesses]
    return [
        (witnesses[i].key, witnesses[j].key)
        for (i, j), people in common.items()
        if people >= _MIN_COMMON or (people >= _MIN_PEOPLE and people + len(signs[i] & signs[j]) >= _MIN_COMMON)
    ]


def _headed(witnesses: Sequence[Witness[K]]) -> list[tuple[K, K]]:
    """Pairs of one day whose headlines share a long word that few headlines hold: the firm or the place of the day."""
    headed: dict[str, list[Witness[K]]] = {}
    for witness in witnesses:
        if witness.published is not None:
            for word in sorted({word for head in _heads(witness) for word in _LONG_WORD.findall(head)}):
                headed.setdefault(word, []).append(witness)
    return [
        (one.key, other.key)
        for sharing in headed.values()
        if len(sharing) <= _MAX_HEADLINES
        for one, other in pairwise(sorted(sharing, key=lambda w: str(w.published)))
        if one.published is not None and other.published is not None and (other.published - one.published).days <= 1
    ]


def _figured(witnesses: Sequence[Witness[K]]) -> list[tuple[K, K]]:
    """Pairs of one day that print the same two long figures: what two texts cannot share by chance."""
    printed: dict[tuple[str, str], list[Witness[K]]] = {}
    for witness in witnesses:
        if witness.published is not None:
            for pair in combinations(_long_figures(witness), 2):
                printed.setdefault(pair, []).append(witness)
    return [
        (one.key, other.key)
        for sharing in printed.values()
        for one, other in pairwise(sorted(sharing, key=lambda w: str(w.published)))
        if one.published is not None and other.published is not None and (other.published - one.published).days <= 1
    ]


def _long_figures(witness: Witness[K]) -> list[str]:
    """The longest exact figures of a text, with their units, in the order of the alphabet."""
    longest: dict[str, int] = {}
    for claim in witness.claims:
        if claim.family == "figure" and claim.value.amount.unit is not None:
            for end in (claim.value.amount.low, claim.value.amount.high):
                digits = "" if end is None else "".join(filter(str.isdigit, format(end.normalize(), "f"))).strip("0")
                if len(digits) >= _LONG_FIGURE:
                    longest[f"{claim.value.amount.unit} {digits}"] = len(digits)
    return sorted(sorted(longest, key=lambda figure: (-longest[figure], figure))[:_MAX_FIGURES])


def _quoted(witness: Witness[K]) -> set[str]:
    """Names that stand in quotes, without their year or number; a quotation is longer, or ends a sentence."""
    names = {fold(match) for part in witness.parts for match in _QUOTED.findall(witness.text, *part.span)}
    return {bare for name in names if len(bare := "".join(c for c in name if not c.isdigit())) >= _MIN_LETTERS}


def at_one_time(
    story: Sequence[Witness[K]], *, max_days: int, undated: Literal["apart", "together"]
) -> list[list[Witness[K]]]:
    """The witnesses of a story in groups whose days lie within `max_days` of the first.

    Those without a day stand each by itself or make one group.
    """
    none = [witness for witness in story if witness.published is None]
    groups = [[witness] for witness in none] if undated == "apart" else [none] if none else []
    dated = [(witness.published, witness) for witness in story if witness.published is not None]
    start: date | None = None
    for day, witness in sorted(dated, key=lambda one: one[0]):
        if start is None or (day - start).days > max_days:
            groups.append([])
            start = day
        groups[-1].append(witness)
    return groups
