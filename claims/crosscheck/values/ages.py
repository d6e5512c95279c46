"""One person's age told twice in a text: a 34-year-old woman … Ms Prewitt, 43; 노수봉(71) 씨 … 올해 일흔넷인 노수봉 씨.

A name proves that it is one person; without one, only whom the text opens with can be the one
person whose age it tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claims.crosscheck.people.whole_names import tells_of_namesakes
from claims.crosscheck.statement import AROUND, Disagreement, Grade, K, Mention, Part, Side, Witness
from claims.crosscheck.values.age_forms import NATIVE, OLDEST, WORDS, number
from claims.span import Span

_AGE = rf"(?P<age>\d{{1,3}}|(?i:{WORDS}))"
_NAME = r"(?:[A-Z][\w'’.-]+\s){0,3}[A-Z][\w'’-]+"
_MONTHS = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December"
    "|spring|summer|autumn|winter)"
)
_SUBJECT = re.compile(r"(?:[A-Z]?[a-z-]+\s){0,5}?(?P<name>(?:[A-Z][\w'’.-]+\s){1,6}[A-Z][\w'’-]+)")
_EN = (
    re.compile(
        rf"\b{_AGE}-year-old\s(?:(?P<name>{_NAME})"
        r"|(?P<who>[a-z][a-z -]*?(?=\s(?:who|was|is|has|had|from|died|and|in|of|after)\b|[,.])))"
    ),
    re.compile(
        rf"(?P<title>(?:Mr|Ms|Mrs|Miss)\.?\s)?(?P<name>{_NAME})(?:,\s(?:aged\s|age\s)?|\s\(){_AGE}(?=[,.;)](?!\d))"
    ),
    re.compile(
        rf"(?P<title>(?:Mr|Ms|Mrs|Miss)\.?\s)?(?P<name>{_NAME}),?\s(?:who\s)?(?:is|was|(?:had\s|has\s|just\s|recently\s)*turned)\s"
        rf"(?:just\s|only\s)?{_AGE}(?:\syears\sold)?(?=[.,;]|\s(?:in\s{_MONTHS}|last|this|on|earlier|yesterday|and\s(?:ha[ds]|is))\b)"
    ),
    # Whom the sentence before is about: She was 84.
    re.compile(
        rf"(?P<pronoun>\bShe|\bHe)\s(?:is|was)\s(?:just\s|only\s)?{_AGE}(?=[.;]|,\s(?:and|her|his|the)|\s(?:and|years\sold)\b)"
    ),
)
_CALLED = r"(?:\s(?:씨|양|군|할머니|할아버지|어르신|선수|옹))?"
_KO = (
    re.compile(
        rf"(?<![가-힣])(?P<name>(?!아무개)[가-힣]{{3}}){_CALLED}\((?:[남여]\s?[·,]\s?)?(?P<age>\d{{1,3}})(?:세|살)?[,)](?!\d)"
    ),
    re.compile(
        rf"(?:올해|만)\s(?P<age>{NATIVE}|\d{{1,3}})(?:\s?(?:세|살))?(?:인|의|이\s된|을\s맞은)\s(?P<name>[가-힣]{{3}})(?={_CALLED}[은는이가의을를도,\s])"
    ),
    re.compile(
        rf"(?<![가-힣])(?P<name>[가-힣]{{3}}){_CALLED}(?:은|는)\s(?:올해\s|만\s)(?P<age>{NATIVE}|\d{{1,3}})\s?(?:세|살)"
    ),
)
_THEN = re.compile(r"\b(?:when|then|at\sthe\s(?:age|time))\b|당시|시절|때|살에|세에|전\s|년생")
# Of the words right around an age only: long ago, Abelard, who turned 91, still came.
_THEN_HERE = re.compile(r"[^.;]{0,24}?\b(?:ago|in\s(?:19|20)\d\d|born)\b")
# Of a deed there are two: who did it and whom it was done to.
_TWO = re.compile(
    r"\b(?:arrest|charg|accus|suspect|convict|jail|sentenc|murder|kill|stab|shot|shoot|attack|assault|rap(?:e|ing)|robb|court|trial|guilty|victim"
    r"|(?:grand|step|god)?(?:son|daughter|child|mother|father|parent)s?\b|niece|nephew|uncle|aunt|cousin|couple|and\s(?:his|her|a|their)\b|(?:his|her)\s(?:wife|husband|son|daughter|mother|father|brother|sister|friend|partner))",
    re.IGNORECASE,
)
_HER = re.compile(
    r"\b(?:woman|girl|mother|grandmother|lady|wife|daughter|sister|schoolgirl|actress|she|her|Ms|Mrs|Miss)\b"
)
_HIM = re.compile(r"\b(?:man|boy|father|grandfather|gentleman|husband|son|brother|schoolboy|he|his|Mr)\b")


class _Aged(NamedTuple):
    """An age with whose it is, by the family name in English; "" where no name is told."""

    span: Span
    age: int
    name: str
    part: Part
    sentence: Span
    sex: str
    first: str = ""


def check(witness: Witness[K]) -> list[Disagreement[K]]:
    """A warning for each person to whom a text gives two ages."""
    if tells_of_namesakes(witness):
        return []
    told = [*_told(witness)]
    found: list[Disagreement[K]] = []
    by_name: dict[str, list[_Aged]] = {}
    for one in told:
        by_name.setdefault(one.name, []).append(one)
    opening = by_name.pop("", [])
    for those in by_name.values():
        if len({one.age for one in those}) == 2 and not _are_two(those):
            other = next(one for one in those if one.age != those[0].age)
            found.append(_disagreement(witness, those[0], other))
    if len(by_name) == 1 and len(opening) == 1 and not found:
        (named,) = by_name.values()
        if _is_one(witness, opening[0], named[0]):
            found.append(_disagreement(witness, opening[0], named[0]))
    return found


def _are_two(those: Sequence[_Aged]) -> bool:
    """Whether two of one family name bear two first names: Liam Corrie, 19, and Martin Corrie, 48."""
    first = {one.first for one in those if one.first}
    return len(first) > 1


def _is_one(witness: Witness[K], opening: _Aged, named: _Aged) -> bool:
    """Whether whom the text opens with is the one person whose age and name it tells."""
    body = next((part for part in witness.parts if part.role == "body"), None)
    above = opening.part.role in ("headline", "subhead", "summary", "caption")
    first = above or (body is not None and opening.sentence.start == body.span.start)
    two = any(_TWO.search(witness.text, *one.sentence) for one in (opening, named))
    alone = not two and opening.sentence != named.sentence
    return first and alone and opening.age != named.age and {opening.sex, named.sex} != {"f", "m"}


def _told(witness: Witness[K]) -> Iterator[_Aged]:
    subject = ""
    for sentence in witness.sentences:
        before, subject = subject, _subject(witness, sentence)
        part = witness.part_at(sentence.start)
        if part is None or part.translated or _THEN.search(witness.text, *sentence):
            continue
        taken: list[int] = []
        for pattern in _KO if part.language == "ko" else _EN:
            for match in pattern.finditer(witness.text, *sentence):
                age = number(match["age"])
                ago = _THEN_HERE.match(witness.text, match.end("age"), sentence.end)
                if match.start("age") in taken or not 1 < age < OLDEST or ago:
                    continue
                taken.append(match.start("age"))
                groups = match.groupdict()
                called = groups.get("pronoun") or groups.get("name") or ""
                name = (before if called in ("She", "He") else called).split()
                # Rower, 27, breaks record: a headline begins with a capital.
                above = part.role not in ("body", "caption") and len(name) == 1 and match.start() == sentence.start
                known = name and not (above and part.language == "en")
                family, span = name[-1] if known else "", Span(*match.span("age"))
                yield _Aged(span, age, family, part, sentence, _sex(match[0]), _first(name))


def _first(name: list[str]) -> str:
    """The first name; "" where only the family name is told, with or without what goes before it: Ms Corrie."""
    words = [word for word in name[:-1] if word.rstrip(".").lower() not in ("mr", "ms", "mrs", "miss", "dr")]
    return words[-1] if words else ""


def _subject(witness: Witness[K], sentence: Span) -> str:
    """The whole name that a sentence begins with: Boxer Teo Marin announced."""
    match = _SUBJECT.match(witness.text, *sentence)
    return match["name"] if match else ""


def _sex(words: str) -> str:
    her, him = _HER.search(words), _HIM.search(words)
    return "" if bool(her) == bool(him) else "f" if her else "m"


def _disagreement(witness: Witness[K], one: _Aged, other: _Aged) -> Disagreement[K]:
    sides = tuple(Side(witness.text[slice(*a.span)], (Mention(witness.key, a.span),)) for a in (one, other))
    above = {one.part.role, other.part.role} & {*AROUND}
    rule = "claims.figure.zone" if above else "claims.figure.amount"
    return Disagreement(rule, Grade.WARNING, one.name or other.name, sides)
