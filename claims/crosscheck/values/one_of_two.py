"""Two things of one kind that a text names, of which the other text tells of one: 공학관과 기숙사, the Ashdown branch.

What is said of the one is not said of the other: 공학관은 6층 beside a text about the 12층 of the 기숙사.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from claims.crosscheck.once import once
from claims.crosscheck.people.whole_names import Person, people
from claims.crosscheck.spellings.known import is_noun
from claims.crosscheck.statement import K, Witness
from claims.crosscheck.values.said import Said
from claims.quantity.topic import clause_end, clause_start
from claims.regex import regex
from claims.words import without_particle

_NAME_KO = r"[가-힣][가-힣A-Za-z0-9]+"
_THE = r"(?:an?|the|its|their)\s(?:[\w-]+\s){0,2}?"
_JOINED = {
    "ko": regex(rf"(?<![가-힣A-Za-z0-9])({_NAME_KO}?)(?:[과와]\s|\s?·\s?|\s및\s)({_NAME_KO})"),
    "en": regex(
        r"\b([A-Z][\w-]{2,}),?\sand\s(?:[A-Z][\w-]+\s){0,6}([A-Z][\w-]{2,})"
        rf"|\b{_THE}([a-z][\w-]{{2,}})\sand\s{_THE}([a-z][\w-]{{2,}})\b"
    ),
}
_NO_TIME = (
    r"(?!(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September"
    r"|October|November|December)\b)"
)
_BEFORE_NAME = r"(?:[Tt]he|[Ii]ts|[Tt]heir|[Aa]t|[Ii]n|[Oo]f|(?<=['’])s)"
_HEADS_KO = "지점|점|캠퍼스|호기|구장|분교|동"
# The Ashdown branch, 가람점: a name and what kind of thing bears it.
_NAMED = {
    "en": regex(rf"(?<![A-Za-z]){_BEFORE_NAME}\s{_NO_TIME}(?P<name>[A-Z][a-z][\w-]+)\s(?P<head>[a-z]{{4,}})\b"),
    "ko": regex(
        rf"(?<![가-힣])(?P<name>[가-힣]{{2,}}?)(?P<head>{_HEADS_KO})(?=(?:은|는|이|가|을|를|의|에|에서|도|,)?[\s,.])"
    ),
}

# Librarian Wendy Marsh retired; 백서윤 소장은 물러났다: what stands behind whom a sentence begins with.
_DOES = {
    "en": regex(r"(?:,\s[^,]{2,40},)?\s(?=[a-z])"),
    "ko": regex(r"(?:\s[가-힣]{1,6}){0,2}(?:은|는|이|가|께서)\s"),
}
_SAYS = regex(
    r"\b(?:said|says|told|added|announced|according|confirmed|warned|explained)\b|말했|밝혔|전했|설명했|강조했|덧붙였|다고\s|라고\s"
)
_BELONGS = r"(?:subsidiary|sister\s(?:company|firm)|affiliate|unit|offshoot|arm|parent)"
_FIRM = r"[A-Z][\w&-]+(?:\s[A-Z][\w&-]+){0,8}"
_AFFILIATES = (
    regex(
        r"(?P<whole>[가-힣A-Za-z]{2,}?)(?:의)?\s(?:자회사|계열사|모회사|손자회사|관계사|자매사)(?:인)?\s"
        r"(?P<part>[가-힣A-Za-z]{2,}?)(?:은|는|이|가)\s"
    ),
    regex(rf"(?P<part>{_FIRM}),\s(?:an?|the)\s(?:[a-z]+\s)?{_BELONGS}\sof\s(?P<whole>{_FIRM})"),
    regex(rf"(?P<whole>{_FIRM})['’]s?\s(?:[a-z]+\s)?{_BELONGS},?\s(?P<part>{_FIRM})"),
)
_HEAD = 40  # characters
_BACK = 2  # sentences


def of_two_listed(one: Said[K], other: Said[K]) -> bool:
    """Whether the clause of a value is about one of two things, and the other text knows the other alone."""
    if one.part.language != other.part.language:
        return False
    if _of_affiliate(one.witness, other.witness) or _of_affiliate(other.witness, one.witness):
        return True
    return _about_another(one, other) or _about_another(other, one) or _of_two_people(one, other)


def _of_affiliate(one: Witness[K], other: Witness[K]) -> bool:
    """Whether a text tells of a firm that belongs to the one of the other text: 가람제약의 자회사 가람바이오."""
    return any(whole in other.text and part not in other.text and whole != part for whole, part in _affiliates(one))


@once
def _affiliates(one: Witness[K]) -> list[tuple[str, str]]:
    return [(match["whole"], match["part"]) for pattern in _AFFILIATES for match in pattern.finditer(one.text)]


def _of_two_people(one: Said[K], other: Said[K]) -> bool:
    """Whether each sentence tells of a deed of somebody else, whom one text knows both: X retired, Y starts."""
    doers = _doer(one), _doer(other)
    if doers[0] is None or doers[1] is None or not (doers[0].shown or doers[1].shown):
        return False
    a, b = doers[0].key, doers[1].key
    texts = [said.witness.text for said in (one, other)]
    lines = [said.witness.text[slice(*said.sentence)] for said in (one, other)]
    return a != b and b not in lines[0] and a not in lines[1] and (b in texts[0] or a in texts[1])


@once
def _doer(one: Said[K]) -> Person[K] | None:
    """The person whom a sentence begins with, where it tells of no words of hers."""
    text, (start, end) = one.witness.text, one.sentence
    first = next((person for person in people(one.witness) if start <= person.span.start < start + _HEAD), None)
    if first is None or first.span.end > end:
        return None
    if not _DOES[one.part.language].match(text, first.span.end, end) or _SAYS.search(text, first.span.end, end):
        return None
    return first


def _about_another(one: Said[K], other: Said[K]) -> bool:
    text, there = one.witness.text, other.witness.text
    return any(
        x not in there and y in there and y in text and _is_about(one, x, y)
        for x, y in _pairs(one.witness, other.witness)
    )


def _is_about(one: Said[K], x: str, y: str) -> bool:
    """Whether a value is told of x and not of y: by its clause, its sentence or the last before that names either."""
    text, lines = one.witness.text, one.witness.sentences
    number = bisect_right(lines, one.sentence) - 1
    for line in (text[slice(*line)] for line in reversed(lines[max(0, number - _BACK) : number + 1])):
        if x in line or y in line:
            return x in line and (y not in line or _alone_in_clause(one, x, y))
    return False


def _alone_in_clause(one: Said[K], x: str, y: str) -> bool:
    text = one.witness.text
    start = max(one.sentence.start, clause_start(text, one.span.start))
    clause = text[start : min(one.sentence.end, clause_end(text, one.span.end))]
    return x in clause and y not in clause


def _pairs(one: Witness[K], other: Witness[K]) -> Iterator[tuple[str, str]]:
    """What a text names side by side, and what it names beside a thing of the same kind in the other text."""
    for a, b in one.memo("side by side", lambda: tuple(_joined(one))):
        yield from ((a, b), (b, a))
    theirs = other.memo("named things", lambda: tuple(_named(other)))
    for name, head in one.memo("named things", lambda: tuple(_named(one))):
        yield from ((name, their) for their, of in theirs if of == head and their != name)


def _joined(witness: Witness[K]) -> Iterator[tuple[str, str]]:
    for part in witness.parts:
        for match in _JOINED[part.language].finditer(witness.text, *part.span):
            a, b = (without_particle(name) for name in match.groups() if name)
            if min(len(a), len(b)) > 1:
                yield a, b


def _named(witness: Witness[K]) -> Iterator[tuple[str, str]]:
    """Names with what kind of thing bears them: (Ashdown, branch), (가람, 점)."""
    for part in witness.parts:
        for match in _NAMED[part.language].finditer(witness.text, *part.span):
            if part.language == "en" or not is_noun(match[0]):  # 활동 is no town's quarter
                yield match["name"] if part.language == "en" else match[0], match["head"]
