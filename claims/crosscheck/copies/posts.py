"""Two titles that one person has in two copies of a sentence: whether they can be held together.

A copy proves nothing about titles: who quotes a man calls him 의원 or 원내대표, 사장 or 대표, and both are right. It
proves something where one text is a reprint of the other and the sentence is the same but for the title.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from claims.claim import Claim, Verdict
from claims.crosscheck.statement import Grade, K, Witness
from claims.families import title
from claims.fold import fold
from claims.hangul import is_syllable
from claims.regex import regex
from claims.titles.weigh import run_one_firm

# 같은 당 김 의원, 이 회사 대표: which one, the sentence before says.
_POINTS_BACK = regex(r"^(?:같은|이|그|해당|동)\s?[가-힣]{1,3}$")
_CANNOT = frozenset({"claims.title.two_ranks", "claims.title.two_positions"})


class Parted(NamedTuple):
    """The rule that parts two titles, and how grave it is."""

    rule: str
    grade: Grade


def parted(one: Claim, other: Claim, held: Mapping[str, set[frozenset[str]]], *, reprint: bool) -> Parted | None:
    """The rule that parts two titles in one place; None where they are one, or one sentence gives both to one person.

    `reprint`: whether the texts are copies throughout, and the sentences but for the title.
    """
    a, b = one.value, other.value
    if fold(a.person) != fold(b.person):
        return None  # a name with a slip is found by its place, whether or not it is still a name
    judgement = title.weigh(one, other)
    titles = frozenset({fold(a.title), fold(b.title)})
    if judgement.verdict is Verdict.AGREE and reprint and _of_two_bodies(*titles):
        return Parted("claims.title.differs_in_copy", Grade.WARNING)
    if judgement.verdict in (Verdict.AGREE, Verdict.UNRELATED):
        return None
    if len(titles) == 1:
        return _same_title(one, other, judgement.rule)
    if _shortened(*titles) or titles in held.get(fold(a.person), ()):
        return None
    cannot = judgement.verdict is Verdict.CONFLICT or (reprint and judgement.rule in _CANNOT)
    if cannot:
        grade = Grade.ERROR if reprint else Grade.WARNING
    else:  # 의원 and 위원장 may be held together, but a reprint turns neither into the other
        grade = Grade.WARNING if reprint and not _run_one_firm(*titles) else Grade.NOTE
    return Parted("claims.title.differs_in_copy", grade)


def _same_title(one: Claim, other: Claim, rule: str) -> Parted | None:
    if rule.endswith("near_miss"):
        return Parted(rule, Grade.ERROR)
    if any(_POINTS_BACK.match(claim.value.organization or "") for claim in (one, other)):
        return None
    return Parted("claims.title.organization_differs_in_copy", Grade.ERROR)


def _run_one_firm(*titles: str) -> bool:
    """Whether both titles are said of whoever runs a firm: 사장, 대표. A 회장 presides."""
    return run_one_firm(*titles) and not any("장" in title and title != "사장" for title in titles)


def _of_two_bodies(*titles: str) -> bool:
    """Whether two titles that are short for one say of which body: 도의원, 시의원."""
    if len(titles) != 2 or len(titles[0]) != len(titles[1]):
        return False
    one, other = titles
    return len(one) > 2 and is_syllable(one[0]) and one[0] != other[0] and one[1:] == other[1:]


def _shortened(one: str, other: str) -> bool:
    """Whether one title is the other in fewer syllables: 위원장 and 공동위원장, 해양3국장 and 해양부3국장.

    부사장 is no 사장, and 상무보 no 상무: the last syllables are the post.
    """
    short, long = sorted((one, other), key=len)
    if long.endswith(short):
        return not long.startswith("부")
    letters = iter(long)
    inside = is_syllable(short[-1]) and short[-2:] == long[-2:] and all(letter in letters for letter in short)
    return inside and short[0] == long[0]


def held_together(witnesses: Iterable[Witness[K]]) -> dict[str, set[frozenset[str]]]:
    """The pairs of titles that one sentence of any text gives to one person: 단장 겸 지휘자, 조합장인 오 이사."""
    held: dict[str, set[frozenset[str]]] = {}
    for witness in witnesses:
        titles = [claim for claim in witness.claims if claim.family == "title"]
        for one, other in itertools.pairwise(titles):
            same = fold(one.value.person) == fold(other.value.person)
            if same and not set(".\n") & set(witness.text[one.span.end : other.span.start]):
                held.setdefault(fold(one.value.person), set()).add(
                    frozenset({fold(one.value.title), fold(other.value.title)})
                )
    return held
