"""A whole told in one sentence or two with the parts that make it.

모두 120편이 들어왔다. 시 45편, 소설 40편, 수필 35편이다 · sixty boats: 40 from the north and 20 from the south ·
$4 million from the county and $5 million from the state, for a total of $9 million
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from claims.crosscheck.figures import equation
from claims.crosscheck.figures.equation import Equation, Term
from claims.crosscheck.figures.mends import Range
from claims.crosscheck.fit.addition import complete, tells_of_some
from claims.crosscheck.fit.sentence import Sentence
from claims.crosscheck.statement import Grade
from claims.quantity.units import named
from claims.regex import regex
from claims.span import Language

_SUM = "claims.figure.sum"
# Parts that leave out a fifth of the whole at most are meant to be all; where they leave out more, others are not told.
_NEAR = 5
_NO_PARTS = regex(
    r"포함|이상|이하|제외|별도|중복|평균|대비|보다|지난해|작년|전년|목표|계획|현재|누적|추가|증가|감소|그\s?중|이\s?중|가운데|각각|\d[가-힣]{0,5}에서\s|이후|→|씩"
    r"|\b(?:includ\w+|among|such\sas|of\s(?:whom|which|them)|per|average|each|than|versus|from\s\d|compared|up|down|least|last\syear|more|another)\b",
    re.IGNORECASE,
)
_SOME = regex(r"가운데|(?<=\s)중(?=\s)|\bincludes?\b|\bincluding\b")
_OPEN = regex(r"(?<![가-힣])등(?![가-힣])|등[이의을에]|\betc\b")
# A label and its figure stand together; a comma or a word for "and" parts them from the next.
_GOES_ON: dict[Language, re.Pattern[str]] = {
    "ko": regex(
        r"(?:[이가은는]|[을를]|[으]?로|이며|이고|[가-힣]{0,3}(?:했고|이었고|였고|이었으며))?(?:,|[와과](?=\s)|\s?및|\s?[·/])?\s(?P<label>(?:\d{1,2}(?=[가-힣]))?[^\d,.()%:;]{1,14}?)\s?(?:[은는이가에]\s)?"
    ),
    "en": regex(r"(?P<behind>[^\d.:;()%$]{1,45}?)(?:,\s(?:and\s)?|\sand\s)(?P<label>[^\d.:;()%$,]{0,24}?)"),
}
_LABEL_KO = regex(r"(?P<label>[가-힣A-Za-z·]{1,10})(?:[은는이가])?\s?$")
_END = {
    "ko": regex(r"[가-힣]{0,3}(?:이다|이었다|였다|으로|로|이며|다)?[^\d]{0,24}$"),
    "en": regex(r"[^\d:;%$]{1,60}$"),
}
_TOTAL_KO = regex(
    r"(?:총(?:[가-힣]{1,5}[은는이가])?|모두|전체(?:\s[가-힣]{1,6}[은는이가])?|합계|도합)\s(?:[가-힣]{1,6}\s)?$"
)
_TOTAL_EN = regex(r"(?:\b(?:a\s(?:combined\s)?total\sof|in\sall,?|altogether,?|totall?ing|all)\s)$", re.IGNORECASE)
_OPENS: dict[Language, re.Pattern[str]] = {
    "ko": regex(r"[^\d.:]{0,20}[:,]?\s[^\d.:,]{1,16}"),
    "en": regex(r"[^\d.;:$%]{0,50}(?::|,(?:\swith)?|\s[-–—]|\sincludes?|,\sincluding)\s"),
}
# 이 밖의 용도는 없다: the list is closed by the sentence behind it.
_NOTHING_ELSE = regex(
    r"\s?(?:이|그)\s?(?:밖|외)[^.]{0,20}없|\s?나머지[^.]{0,12}없|\s?(?:Nothing\selse|No\sother|There\s(?:is|are|was|were)\sno\sother)\b"
)
# What a list ends in that has no number of its own.
VAGUE = regex(
    r"\b(?:a\s(?:few|handful|couple|dozen)|several|some|dozens|hundreds|thousands|others?|more|rest)\b|다수|여럿|기타"
)
_JOINED = regex(r"[와과]\s|,\s|\band\b|및")
_FAR = 40  # characters between two parts
_TIGHT = Decimal("0.4")
_MANY = 3  # parts: so many of one unit, and nothing else in their sentence, are what the number before was made of
_SAME = regex(r"(?P<word>from|in|for|at|by|to|on)\b")
_IN_ALL_EN = regex(
    r",?\s(?:for\s|making\s|bringing\s|which\s)?(?:a\s(?:combined\s)?total\sof|totall?ing|the\stotal\sto)\s"
)
_IN_ALL_AFTER = regex(
    r"(?:\s[a-z]+){0,2}\s(?:in\sall|altogether|in\stotal|combined|all\stold|together|in\s(?:the|these|those)\s\w+\s\w+\stogether)\b"
)
_IN_ALL_KO = regex(r"[가-힣]{0,3},?\s(?:모두|총|도합|합계|합쳐)\s")


def read(here: Sentence) -> Iterator[Equation]:
    """The wholes of this sentence and the one before whose parts this sentence lists."""
    found = [*_within(here), *_over_two(here), *_total_behind(here)]
    yield from found or _then_total(here)


def _within(here: Sentence) -> Iterator[Equation]:
    """The whole first, then its parts to the end of the sentence."""
    for number, whole in enumerate(here.terms[:-2]):
        parts, labels = _parts(here, here.terms[number + 1 :])
        opens = _OPENS[here.language].fullmatch(here.between(whole, here.terms[number + 1]))
        if opens is None or not parts or not _of_one_kind(whole, parts):
            continue
        known = complete(labels, here.language) and not re.search(r"[은는]\s[가-힣]", opens[0])
        told = here.text[whole.span.end : here.span.end]
        known = known and not tells_of_some(told)
        known = known or _NOTHING_ELSE.match(here.text, here.span.end) is not None
        if not known and _NO_PARTS.search(_SOME.sub("", told)):
            return
        if not known and _SOME.search(told):
            # Of money no part is counted twice, and what a thing includes is not more than the thing.
            money = whole.unit is not None and whole.unit.isupper()
            if sum(part.middle for part in parts) > whole.middle and (money or "includ" in told):
                yield from _sum(whole, parts, known)
            return
        if VAGUE.search(here.right(parts[-1], 60)):
            return
        known = known or (":" in opens[0] and not _OPEN.search(here.words))
        # With 900 in Oslo and 400 in Bergen: others may be left out.
        some = "with" in opens[0] and sum(part.middle for part in parts) < whole.middle
        if known or _is_total(here, whole) or (_prepositions(here, parts) and not some):
            yield from _sum(whole, parts, known)
        return


def _over_two(here: Sentence) -> Iterator[Equation]:
    """The whole in the sentence before, nothing but its parts in this one."""
    before = here.before
    if before is None or len(here.terms) < 2:
        return
    most = max(here.terms, key=lambda term: term.middle if term.unit == here.terms[-1].unit else 0)
    told = [term for term in here.terms if term.unit == most.unit]
    wholes = [term for term in before.terms if term.unit == most.unit and term.middle > most.middle]
    parts, labels = _parts(here, told)
    if len(wholes) != 1 or not parts or not _of_one_kind(wholes[0], parts):
        return
    known = complete(labels, here.language) and not tells_of_some(
        here.words, sum(part.middle for part in parts) / wholes[0].middle
    )
    if not known and (_NO_PARTS.search(before.words) or _NO_PARTS.search(here.words)):
        return
    said = _is_total(before, wholes[0]) or (here.language == "en" and _same_noun(before, wholes[0], here, parts[0]))
    # Heads and money are shared out; stretches of a road are told one after another.
    unit = named(most.unit)
    shared_out = unit is not None and (unit.counter or unit.measure == "money")
    said = said or (here.language == "ko" and len(parts) >= _MANY and shared_out)
    if known or (said and (here.language == "ko" or _prepositions(here, parts))):
        yield from _sum(wholes[0], parts, known)


def _total_behind(here: Sentence) -> Iterator[Equation]:
    """Two parts or more in the sentence before, and in this one nothing but how many they are in all."""
    before = here.before
    if before is None or len(here.terms) != 1 or len(before.terms) < 2 or not _is_total(here, here.terms[0]):
        return
    gaps = [before.between(one, other) for one, other in pairwise(before.terms)]
    joined = all(len(gap) < _FAR and _JOINED.search(gap) for gap in gaps)
    said = f"{before.words} {here.words}"
    whole, parts = here.terms[0], before.terms
    near = abs(sum(part.middle for part in parts) - whole.middle) * _NEAR <= whole.middle
    if joined and near and _of_one_kind(whole, parts) and not _NO_PARTS.search(said) and not _OPEN.search(before.words):
        yield from _sum(whole, parts, known=False)


def _then_total(here: Sentence) -> Iterator[Equation]:
    """The parts first, then so much in all."""
    for number, whole in enumerate(here.terms):
        if number < 2:
            continue
        parts = [term for term in here.terms[:number] if term.unit == whole.unit]
        after = here.language == "en" and _IN_ALL_AFTER.match(here.right(whole)) is not None
        gaps = [here.between(one, other) for one, other in pairwise(parts)]
        if len(parts) < 2 or not all(len(gap) < _FAR and _JOINED.search(gap) for gap in gaps):
            continue
        gap = here.between(here.terms[number - 1], whole)
        in_all = (re.compile(r",?\s$") if after else _IN_ALL_KO if here.language == "ko" else _IN_ALL_EN).search(gap)
        if in_all is None or len(gap) > 60 or in_all.end() != len(gap) or not _of_one_kind(whole, parts):
            continue
        stated = here.text[here.span.start : whole.span.start]
        if not _OPEN.search(stated) and not re.search(
            r"\b(?:each|per|from|than|includ\w+)\b|씩|당\s|보다|에서\s\d|대비|지난해|포함|제외|별도", stated
        ):
            yield from _sum(whole, parts, known=True)


def _parts(here: Sentence, terms: Sequence[Term]) -> tuple[list[Term], list[str]]:
    """All these figures as a list to the end of the sentence, with their labels; none where it is no list."""
    if len(terms) < 2 or _END[here.language].match(here.right(terms[-1], 90)) is None:
        return [], []
    labels: list[str] = []
    if here.language == "ko":
        first = _LABEL_KO.search(here.left(terms[0], 14))
        labels.append(first["label"].strip("은는이가") if first else "")
    for one, other in pairwise(terms):
        gap = _GOES_ON[here.language].fullmatch(here.between(one, other))
        if gap is None:
            return [], []
        labels.append((gap["label"] if here.language == "ko" else gap["behind"]).strip(" 은는이가"))
    if here.language == "en":
        labels.append(here.right(terms[-1]).strip(" .,").split(",")[0])
    return list(terms), [label.lower() for label in labels]


def _of_one_kind(whole: Term, parts: Sequence[Term]) -> bool:
    """Whether the parts count what the whole counts, each less than it."""
    if whole.unit == "percent" or whole.room.low <= 0:
        return False
    return all(part.unit == whole.unit and part.room.low > 0 and part.middle < whole.middle for part in parts)


def _is_total(here: Sentence, whole: Term) -> bool:
    pattern = _TOTAL_KO if here.language == "ko" else _TOTAL_EN
    return pattern.search(here.left(whole)) is not None


def _prepositions(here: Sentence, parts: Sequence[Term]) -> bool:
    """Whether every part is told with the same preposition: 50 from the north shore and 45 from the south."""
    if here.language == "ko":
        return False
    words = []
    for part, after in zip(parts, [*parts[1:], None], strict=True):
        end = after.span.start if after is not None else here.span.end
        found = _SAME.search(here.text, part.span.end, end)
        words.append(found["word"] if found and found.start() - part.span.end < 24 else None)
    return None not in words and len(set(words)) == 1


def _same_noun(before: Sentence, whole: Term, here: Sentence, part: Term) -> bool:
    nouns = [re.findall(r"[a-z]{4,}", one.right(term, 24))[:1] for one, term in ((before, whole), (here, part))]
    return nouns[0] == nouns[1] != []


def _sum(whole: Term, parts: Sequence[Term], known: bool) -> Iterator[Equation]:
    made = sum(part.middle for part in parts)
    near = abs(made - whole.middle) * _NEAR <= whole.middle
    # More than the whole cannot be; of less, more parts may be left out than are told, unless they are known to be all.
    held = any(one.middle == sum(p.middle for p in parts[at:]) for at, one in enumerate(parts[:-2], 1))
    if held:
        return  # 나머지 480억원은 도로에 200억원, 공원에 280억원: parts of a part
    if near or known or made > whole.middle:
        grade = Grade.ERROR if known else Grade.WARNING
        terms = tuple(_likely(term) for term in (whole, *parts))
        yield Equation(_SUM, terms, (equation.total(len(parts)),), 0, grade)


def _likely(term: Term) -> Term:
    """A figure with the room that rounding likely leaves it: hardly ever are all of them rounded as far, one way."""
    low, high = term.room
    return term._replace(room=Range(low + (term.middle - low) * _TIGHT, high - (high - term.middle) * _TIGHT))
