"""A whole and the parts that leave nothing out of it, by the words that close them, in one sentence or two.

80명 중 50명은 …, 나머지 40명은 · of the 80 volunteers 50 …, the remaining 40 · 24 staff (15 men, 7 women) ·
a $9 million budget: $4 million for roads, … · £8 million, with the county paying £5 million and the town £4 million
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from claims.crosscheck.figures import equation
from claims.crosscheck.figures.equation import Equation, Formula, Term
from claims.crosscheck.figures.mends import Range
from claims.crosscheck.fit.addition import complete, tells_of_some
from claims.crosscheck.fit.made_of import VAGUE
from claims.crosscheck.fit.sentence import Sentence
from claims.crosscheck.statement import Grade
from claims.quantity.units import named
from claims.regex import regex
from claims.span import Language

_SUM = "claims.figure.sum"
_HUNDRED = Decimal(100)
# What is said to be left is what the whole leaves, unless it is another whole: off by a third at most. Of a list
# that a colon opens a quarter.
_NEAR = {"rest": 3, "known": 1, "list": 4, "borne": 5}
# What is left when all the other parts are told.
_REST_BEFORE: dict[Language, re.Pattern[str]] = {
    "ko": regex(
        r"남은\s[가-힣]{1,6}[은는이]\s$|나머지(?:는|인|가|의)?\s(?:[^\d.,]{1,14}\s)?$|(?:앞으로|이제|이로써|결국)(?:는|도)?\s(?:[가-힣]{1,6}\s)?(?=$)"
    ),
    "en": regex(
        r"\b(?:(?:the|its|their|his|her)\s(?:remaining|other|rest|balance)\b[^.\d;]{0,24}|leaving\s(?:just\s|only\s)?)$",
        re.IGNORECASE,
    ),
}
_REST_BEHIND: dict[Language, re.Pattern[str]] = {
    "ko": regex(r"(?:만|[이가은는])\s(?:아직\s)?남(?:았|아|는|은|게)"),
    "en": regex(r"(?:\s[a-z]+)?\s(?:remain(?:ed|s|ing)?|(?:were|was|are|is)\s(?:still\s)?left)\b(?!\sto\b)"),
}
_OF_THESE = regex(r"[이그]\s?(?:중|가운데)|\bof\s(?:them|these|those|whom|which),?\s(?:[a-z]+\s)?$", re.IGNORECASE)
_OUT_OF = regex(r"\s(?:out\s)?of\s(?:the|its|their|his|her|all)?\s?")
_OPEN = regex(r"(?<![가-힣])등(?![가-힣])|등[이의을에]|\betc\b|\b(?:includ\w+|among|such\sas)\b")
# Figures of another time, bound or rate are no parts.
_NO_PARTS = regex(
    r"포함|이상|이하|이미|앞서|더하|합치|제외|별도|중복|평균|대비|보다|지난해|작년|전년|목표|누적|추가|증가|감소|각각|→|씩"
    r"|\b(?:per|average|each|than|versus|from\s[\d$€£]|compared|down\sfrom|up\sfrom|last\s(?:year|month|week|season)|more|another|overlap\w*|at\s(?:least|most))\b",
    re.IGNORECASE,
)
_BREAKS = regex(r"[^,.;:()（）\d]{0,45}?(?:[:(（]|\s[-–—]\s)[^,.;:()（）\d]{0,20}")
# Another one is begun: 10명이었고 다른 일행은 남성 3명.
_OF_OTHER = regex(r"[은는]\s[가-힣]")
_AND = regex(r",|;|\band\b|\bwhile\b|\bplus\b|[와과]\s|및|[·/]|고\s|며\s")
_FAR = 60  # characters between two parts
_WITH = regex(
    r",?\swith\s|\b(?:shared|split|divided|funded|financed|paid|covered|met)\s(?:by|between|among)\b|;\s|\s[-–—]\s"
)
_BORNE = regex(
    r"부담|분담|출연|보태|대기로|내기로|\b(?:pay(?:s|ing)?|paid|contribut\w+|cover(?:s|ed|ing)?|provid\w+|giv(?:es|ing)|gave|fund\w*|put(?:s|ting)?|com(?:es|ing)\sfrom|came\sfrom)\b"
)
# 3,000 signatures, 1,900 online and 1,400 on paper.
_APPOSED = regex(r"(?:\s[a-z'’-]+){1,3},\s(?:of\s(?:which|whom)\s)?")
_BEHIND = regex(r"\s(?:(?:were|was|are|is)\s)?([a-z]+)\b")
_WHERE = frozenset(
    {"online", "in", "on", "by", "at", "offline", "abroad", "overseas", "locally", "outdoors", "indoors"}
)
_CLOSES = regex(r"(?:\s[\w'’-]+){1,4}\s?(?:[.;,)]|$)")
_LABEL: dict[Language, re.Pattern[str]] = {
    "ko": regex(r"(?P<label>[가-힣]{1,8}?)(?:[은는이가]|\s?쪽)?\s?(?:각각\s)?$"),
    "en": regex(
        r"\s(?:of\s(?:them|whom|these|those)\s)?(?:\w+\s){0,1}?(?P<label>men|women|boys|girls|males?|females?|[a-z]+)\b"
    ),
}
_NOUN = regex(
    r"\s(?!(?:to|of|per|or|and|a\.m|p\.m|percent)\b)[a-z]{2,}|\s(?:were|was|are|is|will|had|have|did|of\sthem)\b|[,.;]|$"
)


def read(here: Sentence) -> Iterator[Equation]:
    """The wholes of this sentence, or of this one and the one before, whose parts are all told in it."""
    for stretch in ([here], [here.before, here]):
        sentences = [one for one in stretch if one is not None and one.part.role == here.part.role]
        if len(sentences) < len(stretch):
            return
        terms = [term for one in sentences for term in (one.small if here.language == "en" else one.terms)]
        for unit in dict.fromkeys(term.unit for term in terms):
            same = [term for term in terms if term.unit == unit and term.room.low > 0]
            found = _closed(sentences, same)
            if found is not None:
                yield found
                return


def _closed(sentences: Sequence[Sentence], same: Sequence[Term]) -> Equation | None:
    """The equation of the figures of one unit, where something says that the parts are all."""
    here = sentences[-1]
    if not same or same[-1].span.start < here.span.start or not _is_shared_out(same[-1].unit):
        return None
    if same[-1].unit == "percent":
        return _hundred(here, same) if len(sentences) == 1 else None
    same = _from_whole(here, same)
    if len(same) < 3:
        return None
    whole, parts = same[0], same[1:]
    told = here.text[min(whole.span.end, parts[0].span.end) : here.span.end]
    made = sum(part.middle for part in parts)
    nested = any(same[at].middle == sum(t.middle for t in same[at + 1 :]) for at in range(len(same) - 2))
    if nested or _NO_PARTS.search(told) or any(part.middle >= whole.middle for part in parts):
        return None
    how = _how(sentences, whole, parts)
    if how == "known" and tells_of_some(here.words, made / whole.middle if len(sentences) > 1 else None):
        return None
    if how is None or abs(made - whole.middle) * _NEAR[how] > whole.middle:
        return None
    grade = Grade.ERROR if how in ("rest", "known") else Grade.WARNING
    terms = tuple(_as_printed(here, term) for term in same)
    return Equation(_SUM, terms, (equation.total(len(parts)),), 0, grade)


def _from_whole(here: Sentence, same: Sequence[Term]) -> Sequence[Term]:
    """The figures from the one that "of these" goes back to; five of the nine are told the other way round."""
    if len(same) > 2 and _OUT_OF.fullmatch(here.between(same[0], same[1])):
        same = [same[1], same[0], *same[2:]]
    for at in range(len(same) - 2, 0, -1):
        if _OF_THESE.search(here.text, same[at - 1].span.end, same[at].span.start):
            return same[at - 1 :]
    return same


def _how(sentences: Sequence[Sentence], whole: Term, parts: Sequence[Term]) -> str | None:
    """By what the parts are all there are."""
    here, last = sentences[-1], parts[-1]
    told = here.text[whole.span.end : here.span.end]
    if _rest(here, last):
        return "rest"
    if here.language == "en" and last.unit is None and not all(_NOUN.match(here.text, t.span.end) for t in parts):
        return None
    gaps = [here.between(one, other) for one, other in pairwise(parts)]
    if _OPEN.search(told) or not all(len(gap) < _FAR and _AND.search(gap) for gap in gaps):
        return None
    opens = here.between(whole, parts[0])
    if _OF_OTHER.search(opens):
        return None
    if complete([_label(here, part) for part in parts], here.language) and len(opens) < _FAR:
        return "known"
    if VAGUE.search(here.right(last, 60)):
        return None
    if len(opens) < _FAR and _BREAKS.fullmatch(opens):
        return "list"
    if len(opens) < _FAR and _APPOSED.fullmatch(opens) and _alike(here, parts):
        # More may be left out than are told: 20 were held, 12 in the north and five in the south.
        return "list" if sum(part.middle for part in parts) > whole.middle else None
    money = last.unit is not None and last.unit.isupper()
    return "borne" if money and _BORNE.search(told) and (here.language == "ko" or _WITH.search(opens)) else None


def _alike(here: Sentence, parts: Sequence[Term]) -> bool:
    """Whether the same word, or one kind of word, stands behind every part: 60 from the north and 40 from the south."""
    words = [_BEHIND.match(here.right(part)) for part in parts]
    kinds = {_kind(word[1]) if word else "?" for word in words}
    return len(kinds) == 1 and "?" not in kinds and _CLOSES.match(here.right(parts[-1])) is not None


def _kind(word: str) -> str:
    return "place" if word in _WHERE else "things" if re.search(r"[^sui]s$", word) else "?" if word == "of" else word


def _rest(here: Sentence, last: Term) -> bool:
    left, right = here.left(last, 40), here.right(last, 30)
    return bool(_REST_BEFORE[here.language].search(left) or _REST_BEHIND[here.language].match(right))


def _label(here: Sentence, part: Term) -> str:
    found = _LABEL["ko"].search(here.left(part, 12)) if here.language == "ko" else _LABEL["en"].match(here.right(part))
    return found["label"].lower() if found else ""


def _is_shared_out(unit: str | None) -> bool:
    """Whether it is heads, things, money or a share; stretches of time and places in a row are none."""
    known = named(unit)
    return unit in (None, "percent") or (known is not None and (known.counter or known.measure == "money"))


def _hundred(here: Sentence, parts: Sequence[Term]) -> Equation | None:
    """Shares with the rest of them, which make a hundred."""
    if len(parts) < 2 or not _rest(here, parts[-1]) or _NO_PARTS.search(here.words) or _OF_THESE.search(here.words):
        return None
    made = sum(part.middle for part in parts)
    if abs(made - _HUNDRED) <= len(parts) or abs(made - _HUNDRED) * 3 > _HUNDRED:
        return None
    left: Formula = lambda *those: _HUNDRED - sum(those, Decimal(0))  # noqa: E731
    return Equation(_SUM, (parts[-1], *parts[:-1]), ((left,) * len(parts),), 0, Grade.WARNING)


def _as_printed(here: Sentence, term: Term) -> Term:
    """A figure without decimals as it stands; nobody who writes 9 = 4 + 3 + 3 thinks of rounding."""
    if "." in here.text[slice(*term.span)]:
        return term
    return term._replace(room=Range(term.middle, term.middle))
