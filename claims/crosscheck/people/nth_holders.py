"""Which holder of a post somebody is: 제9대 총장 here and 제8대 총장 there, the ninth president and the tenth.

Told of two texts of a handful where each counts the holders of that post once, so that no other holder can be meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from claims.calendar.en_numbers import ORDINALS, number, pattern
from claims.crosscheck.events import Events, is_handful
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.fold import fold
from claims.regex import regex
from claims.span import Language, Span

_RULE = "claims.title.terms"
_POST_KO = (
    "대통령|총리|장관|의장|위원장|회장|이사장|사장|행장|총장|학장|원장|교장|관장|단장|소장|본부장|지부장|조합장|청장"
    "|군수|시장|구청장|지사|교육감|감독|사령관|함장|서장|총재|종정"
)
_COUNTED: dict[Language, re.Pattern[str]] = {
    "ko": regex(
        r"(?<![0-9가-힣])(?:제\s?)?(?P<nth>[0-9]{1,3})대\s(?:[가-힣]{2,12}\s){0,2}?[가-힣]{0,8}?"
        rf"(?P<post>{_POST_KO})"
    ),
    "en": regex(
        rf"\b(?P<nth>[0-9]{{1,3}}(?:st|nd|rd|th)|{pattern(ORDINALS)})\s(?:[a-z-]+\s)?(?P<post>president|chair(?:man|woman|person)?|mayor"
        r"|governor|director|principal|head(?:teacher|master|mistress)?|chancellor|rector|bishop|archbishop|captain|chief|commissioner"
        r"|secretary[\s-]general|prime\sminister)\b(?!\s(?:of\sthe\syear|to\b))",
        re.IGNORECASE,
    ),
}
_OTHERS = regex(r"전임|후임|역대|이어|초대|\b(?:predecessors?|previous|former|succe\w+|since|first)\b", re.IGNORECASE)


class _Nth(NamedTuple):
    nth: int
    post: str
    span: Span


def check(told: Events[K]) -> list[Disagreement[K]]:
    """A warning for each post whose holder two texts count otherwise."""
    if not is_handful(told.texts):
        return []
    return [d for one, other in told.of_one_event() for d in _between(one, other)]


def _between(one: Witness[K], other: Witness[K]) -> Iterator[Disagreement[K]]:
    here, there = _told(one), _told(other)
    for post in here.keys() & there.keys():
        if len({a.nth for a in here[post]}) == len({b.nth for b in there[post]}) == 1:
            a, b = here[post][0], there[post][0]
            if a.nth != b.nth:
                sides = tuple(
                    Side(w.text[slice(*nth.span)], (Mention(w.key, nth.span),)) for w, nth in ((one, a), (other, b))
                )
                yield Disagreement(_RULE, Grade.WARNING, fold(a.post), sides)


def _told(witness: Witness[K]) -> dict[str, list[_Nth]]:
    """The holders that a text counts, by post; of a sentence that tells of two holders none."""
    found: dict[str, list[_Nth]] = {}
    for sentence in witness.sentences:
        part = witness.part_at(sentence.start)
        if part is None or _OTHERS.search(witness.text, *sentence):
            continue
        for match in _COUNTED[part.language].finditer(witness.text, *sentence):
            nth = re.sub(r"(?<=[0-9])[a-z]+", "", match["nth"].lower())
            post = f"{part.language} {match['post'].lower()}"
            found.setdefault(post, []).append(_Nth(number(nth), match["post"], Span(*match.span())))
    return found
