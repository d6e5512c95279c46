"""Ages that cannot be of one person: 향년 87세 and 일흔여덟을 일기로; a 34-year-old woman … Ms Prewitt, 43.

An age belongs to a person and not to an occasion: a name beside both proves whose it is, or each text tells but one.
Inside one text only a name proves it, or that it is whom the text opens with and no other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from claims.crosscheck.people.drivers import of_two_drivers
from claims.crosscheck.people.whole_names import tells_of_namesakes
from claims.crosscheck.statement import AROUND, Disagreement, Grade, K, Side, Witness
from claims.crosscheck.values.aged import aged, bear_two_first_names, bearer, called_alike, name, sex
from claims.crosscheck.values.fits import fits
from claims.crosscheck.values.pairs import Pair
from claims.crosscheck.values.said import Said, said
from claims.regex import regex

_SCORE = 3.0  # log odds: a name and an age
_OLDEST = 115
# The Korean reckoning adds a year or two.
_RECKONING = 2
_THEN = regex(r"\b(?:when|then|at\sthe\s(?:age|time))\b|당시|시절|때|살에|세에|전\s|년생")
# Of the words right around an age only: long ago, Abelard, who turned 91, still came.
_THEN_HERE = regex(r"[^.;]{0,24}?\b(?:ago|in\s(?:19|20)\d\d|born)\b")
# Of a deed there are two: who did it and whom it was done to.
_TWO = regex(
    r"\b(?:arrest|charg|accus|suspect|convict|jail|sentenc|murder|kill|stab|shot|shoot|attack|assault|rap(?:e|ing)|robb|court|trial|guilty|victim"
    r"|(?:grand|step|god)?(?:son|daughter|child|mother|father|parent)s?\b|niece|nephew|uncle|aunt|cousin|couple|and\s(?:his|her|a|their)\b|(?:his|her)\s(?:wife|husband|son|daughter|mother|father|brother|sister|friend|partner))",
    re.IGNORECASE,
)


def check(witness: Witness[K]) -> list[Disagreement[K]]:
    """A warning for each person to whom one text gives two ages."""
    if tells_of_namesakes(witness):
        return []
    told = [one for one in aged(said(witness)) if _is_of_now(one)]
    found: list[Disagreement[K]] = []
    by_name: dict[str, list[Said[K]]] = {}
    for one in told:
        by_name.setdefault(bearer(one), []).append(one)
    opening = [one for one in by_name.pop("", []) if one.part.language == "en" and one.quote.endswith("year-old")]
    for called, those in by_name.items():
        other = next((one for one in those if one.number != those[0].number), None)
        if other is not None and len({one.number for one in those}) == 2 and not _bear_two_names(those):
            found.append(_disagreement(those[0], other, called))
    if len(by_name) == 1 and len(opening) == 1 and not found:
        ((called, named),) = by_name.items()
        if _is_whom_it_opens_with(witness, opening[0], named[0]):
            found.append(_disagreement(opening[0], named[0], called))
    return found


def _is_of_now(one: Said[K]) -> bool:
    text, sentence = one.witness.text, one.sentence
    if one.part.translated or one.number is None or one.number >= _OLDEST or _THEN.search(text, *sentence):
        return False
    return _THEN_HERE.match(text, one.span.end, sentence.end) is None


def _bear_two_names(those: Sequence[Said[K]]) -> bool:
    """Whether two of one family name bear two first names: Liam Corrie, 19, and Martin Corrie, 48."""
    return any(bear_two_first_names(one, other) for one in those for other in those)


def _is_whom_it_opens_with(witness: Witness[K], opening: Said[K], named: Said[K]) -> bool:
    """Whether whom the text opens with is the one person whose age and name it tells."""
    body = next((part for part in witness.parts if part.role == "body"), None)
    first = opening.part.role in AROUND or (body is not None and opening.sentence.start == body.span.start)
    two = any(_TWO.search(witness.text, *one.sentence) for one in (opening, named))
    alone = not two and opening.sentence != named.sentence
    return first and alone and opening.number != named.number and {sex(opening), sex(named)} != {"man", "woman"}


def _disagreement(one: Said[K], other: Said[K], called: str) -> Disagreement[K]:
    sides = tuple(Side(age.quote, (age.mention,)) for age in (one, other))
    above = {one.part.role, other.part.role} & {*AROUND}
    return Disagreement("claims.figure.zone" if above else "claims.figure.amount", Grade.WARNING, called, sides)


def ages(here: Sequence[Said[K]], there: Sequence[Said[K]]) -> Iterator[Pair[K]]:
    """The ages of the same person that differ in two texts, one pair for each person."""
    mine, yours = aged(here), aged(there)
    if not mine or not yours or tells_of_namesakes(mine[0].witness, yours[0].witness):
        return
    if len({one.key for one in mine}) == len({one.key for one in yours}) == 1 and _is_one(mine[0], yours[0]):
        yield from _pair(mine, yours)
        return
    names = {called for one in mine if (called := name(one))}
    for called in sorted(names):
        those = [[one for one in text if name(one) == called] for text in (mine, yours)]
        if not all(len({one.key for one in text}) == 1 for text in those):
            continue
        if bear_two_first_names(those[0][0], those[1][0]):
            continue
        if not _is_told(those[0][0], yours) and not _is_told(those[1][0], mine):
            yield from _pair(*those)


def of_two_people(one: Said[K], other: Said[K]) -> bool:
    """Whether two ages are those of two people by the names beside them, or of two who bear one name."""
    names = name(one), name(other)
    if of_two_drivers(one.witness, one.sentence, other.witness, other.sentence):
        return True
    alike = one.part.language == other.part.language
    if sex(one) and sex(other) and sex(one) != sex(other):
        return True
    return tells_of_namesakes(one.witness, other.witness) or (alike and all(names) and not called_alike(one, other))


def _is_told(one: Said[K], those: Sequence[Said[K]]) -> bool:
    """Whether the other text tells this age, of whomever: Nell Rourke, 84, is the sister Nell, 84, of twins of 90."""
    return any(one.key == other.key for other in those)


def _pair(mine: Sequence[Said[K]], yours: Sequence[Said[K]]) -> Iterator[Pair[K]]:
    one, other = mine[0], yours[0]
    numbers = one.number or Decimal(0), other.number or Decimal(0)
    reckoned = one.part.language != other.part.language and abs(numbers[0] - numbers[1]) <= _RECKONING
    if not fits(one, other) and not reckoned:
        yield Pair(tuple(mine), tuple(yours), _SCORE)


def _is_one(one: Said[K], other: Said[K]) -> bool:
    """Whether the only age of one text is that of whom the other tells an age of."""
    names = name(one), name(other)
    if one.part.language != other.part.language:
        return True
    if all(names):
        return called_alike(one, other) and not bear_two_first_names(one, other)
    # The name that stands beside one age is in the paragraph of the other.
    return any(called and called in _around(place) for called, place in ((names[0], other), (names[1], one)))


def _around(one: Said[K]) -> str:
    start = one.witness.text.rfind("\n", 0, max(0, one.sentence.start - 1)) + 1
    end = one.witness.text.find("\n", one.sentence.end)
    return one.witness.text[start : end if end > 0 else None]
