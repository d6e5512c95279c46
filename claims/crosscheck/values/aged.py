"""The ages that two texts give one person: 향년 87세 and 일흔여덟을 일기로, Ada Lowe, 16, and who turned 19 in March.

An age belongs to a person and not to an occasion: a name beside both proves whose it is, or each text tells but one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claims.crosscheck.people.drivers import of_two_drivers
from claims.crosscheck.people.whole_names import tells_of_namesakes
from claims.crosscheck.statement import K
from claims.crosscheck.values.fits import fits
from claims.crosscheck.values.pairs import Pair
from claims.crosscheck.values.said import Said
from claims.span import Language

_THEN = "at the time"
_SCORE = 3.0  # log odds: a name and an age
_YOUNGEST = 3
_NAME_EN = r"(?:[A-Z][\w'’-]+\s){0,3}(?P<name>[A-Z][\w'’-]+)"
_BEFORE: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        rf"{_NAME_EN}(?:,\s(?:aged\s|now\s|just\s|only\s|who\s(?:is|was|turned|turns|has\sturned|is\snow)\s(?:aged\s)?)?|\s\(|\s(?:is|turned|turns|was|has\sturned)\s(?:(?:just|only|still|barely|already)\s)?)$"
    ),
    "ko": re.compile(
        r"(?<![가-힣])(?P<name>[가-힣]{2,4}|[가-힣]\s모|[ㄱ-ㅎA-Z](?=\s?씨))(?:(?:\s?씨)?\s?[(（](?:[남여]\s?[·,]\s?)?|(?:(?<=[가-힣]{3})|\s(?:[가-힣]{1,5}\s){0,1}?[가-힣]{1,5})[이가은는]\s(?:[가-힣]{1,4}\s)?)$"
    ),
}
_BEHIND: dict[Language, re.Pattern[str]] = {
    "en": re.compile(rf"-year-old\s(?:[a-z-]+\s){{0,3}}{_NAME_EN}"),
    "ko": re.compile(r"(?:인|의|\s?된|을\s맞은)\s(?:[가-힣]{1,8}\s)??(?P<name>[가-힣]{3})(?=\s|[은는이가의])"),
}
_STYLES = r"(?:Mr|Ms|Mrs|Miss|Dr|Sir|Dame|The)\b"
_FIRST = re.compile(
    rf"(?<![A-Z][\w'’-]\s)\b(?!{_STYLES})(?P<first>[A-Z][\w'’-]+)\s(?:[A-Z]\.\s)?[A-Z][\w'’-]+(?:,\s(?:aged\s|now\s)?|\s\()$"
)
_SEXES = {
    sex: (
        re.compile(rf"\b(?:{en})(?:,\s|\s(?:of|aged)\s)(?:about\s)?$|(?:{ko})\s?[(,]\s?$", re.IGNORECASE),
        re.compile(rf"(?:-year-old)?\s(?:[a-z-]+\s)?(?:{en})\b|(?:세|살|대)?의?\s?(?:{ko})", re.IGNORECASE),
    )
    for sex, en, ko in (
        ("man", "man|boy|father|grandfather|husband|schoolboy", "남성|남자|남학생"),
        ("woman", "woman|girl|mother|grandmother|wife|schoolgirl", "여성|여자|여학생"),
    )
}
_CALLED = 4  # syllables of a name with 씨
_CLOSE = 16
_WIDE = 40  # characters


def ages(here: Sequence[Said[K]], there: Sequence[Said[K]]) -> Iterator[Pair[K]]:
    """The ages of the same person that differ, one pair for each person."""
    mine, yours = _told(here), _told(there)
    if not mine or not yours or tells_of_namesakes(mine[0].witness, yours[0].witness):
        return
    if len({one.key for one in mine}) == len({one.key for one in yours}) == 1 and _is_one(mine[0], yours[0]):
        yield from _pair(mine, yours)
        return
    names = {name for one in mine if (name := _name(one))}
    for name in sorted(names):
        those = [[one for one in text if _name(one) == name] for text in (mine, yours)]
        if not all(len({one.key for one in text}) == 1 for text in those):
            continue
        if _bear_two_first_names(those[0][0], those[1][0]):
            continue
        if not _is_told(those[0][0], yours) and not _is_told(those[1][0], mine):
            yield from _pair(*those)


def of_two_people(one: Said[K], other: Said[K]) -> bool:
    """Whether two ages are those of two people by the names beside them, or of two who bear one name."""
    names = _name(one), _name(other)
    if of_two_drivers(one.witness, one.sentence, other.witness, other.sentence):
        return True
    alike = one.part.language == other.part.language
    if _sex(one) and _sex(other) and _sex(one) != _sex(other):
        return True
    return tells_of_namesakes(one.witness, other.witness) or (alike and all(names) and not _called_alike(one, other))


def _sex(one: Said[K]) -> str:
    """Whether an age is said to be a man's or a woman's right beside it: a woman of 52, 34세 남성; "" if not."""
    before = one.witness.text[max(one.sentence.start, one.span.start - _CLOSE) : one.span.start]
    behind = one.witness.text[one.span.end : min(one.sentence.end, one.span.end + _WIDE)]
    return next((sex for sex, (ahead, after) in _SEXES.items() if ahead.search(before) or after.match(behind)), "")


def _told(text: Sequence[Said[K]]) -> list[Said[K]]:
    """The ages that people are of now."""
    return [
        one
        for one in text
        if one.kind == "age" and _THEN not in one.qualified and one.number is not None and one.number >= _YOUNGEST
    ]


def _is_told(one: Said[K], those: Sequence[Said[K]]) -> bool:
    """Whether the other text tells this age, of whomever: Nell Rourke, 84, is the sister Nell, 84, of twins of 90."""
    return any(one.key == other.key for other in those)


def _pair(mine: Sequence[Said[K]], yours: Sequence[Said[K]]) -> Iterator[Pair[K]]:
    if not fits(mine[0], yours[0]):
        yield Pair(tuple(mine), tuple(yours), _SCORE)


def _is_one(one: Said[K], other: Said[K]) -> bool:
    """Whether the only age of one text is that of whom the other tells an age of."""
    names = _name(one), _name(other)
    if one.part.language != other.part.language:
        return True
    if all(names):
        return _called_alike(one, other) and not _bear_two_first_names(one, other)
    # The name that stands beside one age is in the paragraph of the other.
    return any(name and name in _around(place) for name, place in ((names[0], other), (names[1], one)))


def _name(one: Said[K]) -> str:
    """The family name in English, the name in Korean, that stands right beside an age."""
    text, language = one.witness.text, one.part.language
    before = _BEFORE[language].search(text[max(one.sentence.start, one.span.start - _WIDE) : one.span.start])
    found = before or _BEHIND[language].match(text[one.span.end : one.sentence.end])
    if not found:
        return ""
    name = found["name"]
    return name[:-1] if len(name) == _CALLED and name[-1] in "씨군양옹" else name


def _bear_two_first_names(one: Said[K], other: Said[K]) -> bool:
    """Whether the English names beside two ages are of one family and begin with two letters: Marta and Ania."""
    first = [
        _FIRST.search(said.witness.text, max(said.sentence.start, said.span.start - _WIDE), said.span.start)
        for said in (one, other)
    ]
    return first[0] is not None and first[1] is not None and first[0]["first"][0] != first[1]["first"][0]


def _called_alike(one: Said[K], other: Said[K]) -> bool:
    """Whether the name beside one age stands close to the other: 쉰두 살인 집배원 문가람 씨, 문가람(47)."""
    names = _name(one), _name(other)
    return names[0] == names[1] or names[0] in _close(other) or names[1] in _close(one)


def _close(one: Said[K]) -> str:
    return one.witness.text[max(one.sentence.start, one.span.start - _CLOSE) : one.span.end + _CLOSE]


def _around(one: Said[K]) -> str:
    start = one.witness.text.rfind("\n", 0, max(0, one.sentence.start - 1)) + 1
    end = one.witness.text.find("\n", one.sentence.end)
    return one.witness.text[start : end if end > 0 else None]
