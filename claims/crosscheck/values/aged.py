"""Ages as texts tell them, each with whose it is: Ada Lowe, 16; 노수봉(71) 씨; 올해 일흔넷인 노수봉 씨; She was 84.

One reading for all that holds ages against one another. A name beside an age proves whose it is; the family name in
English, the whole name in Korean.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from decimal import Decimal

from claims.crosscheck.people.whole_names import people
from claims.crosscheck.statement import K, Witness
from claims.crosscheck.values.said import Said, said
from claims.regex import regex
from claims.span import Language

_THEN = "at the time"
_YOUNGEST = 3
_NAME_EN = r"(?:[A-Z][\w'’-]+\s){0,3}(?P<name>[A-Z][\w'’-]+)"
_TURNED = r"(?:is|was|turned|turns|(?:had|has|just|recently)\sturned|is\snow)"
_BEFORE: dict[Language, re.Pattern[str]] = {
    "en": regex(
        rf"{_NAME_EN}(?:,\s(?:aged\s|age\s|now\s|just\s|only\s|who\s{_TURNED}\s(?:aged\s)?)?|\s\("
        rf"|\s{_TURNED}\s(?:(?:just|only|still|barely|already)\s)?)$"
    ),
    "ko": regex(
        r"(?<![가-힣])(?P<name>[가-힣]{2,4}|[가-힣]\s모|[ㄱ-ㅎA-Z](?=\s?씨))(?:(?:\s?씨)?\s?[(（](?:[남여]\s?[·,]\s?)?"
        r"|(?:(?<=[가-힣]{3})|\s(?:[가-힣]{1,5}\s){0,1}?[가-힣]{1,5})[이가은는]\s(?:[가-힣]{1,4}\s)?)$"
    ),
}
_BEHIND: dict[Language, re.Pattern[str]] = {
    "en": regex(rf"-year-old\s(?:[a-z-]+\s){{0,3}}{_NAME_EN}"),
    "ko": regex(r"(?:인|의|\s?된|을\s맞은)\s(?:[가-힣]{1,8}\s)??(?P<name>[가-힣]{3})(?=\s|[은는이가의])"),
}
_LINKED = ("인", "의", "된")  # 일흔넷인 is one quotation
_STYLES = r"(?:Mr|Ms|Mrs|Miss|Dr|Sir|Dame|The)\b"
_FIRST = regex(
    rf"(?<![A-Z][\w'’-]\s)\b(?!{_STYLES})(?P<first>[A-Z][\w'’-]+)\s(?:[A-Z]\.\s)?[A-Z][\w'’-]+(?:,\s(?:aged\s|now\s)?|\s\()$"
)
# Whom the sentence before is about: She was 84.
_PRONOUN = regex(r"^(?:She|He)\s(?:is|was)\s(?:just\s|only\s)?$")
_STYLED = regex(r"\b(?:Mr|Mrs|Ms|Miss|Dr)\.?\s(?:[A-Z][\w'’-]+\s){0,2}[A-Z][\w'’-]+(?:,\s(?:aged\s)?|\s\()$")
_SUBJECT = regex(r"(?:[A-Z]?[a-z-]+\s){0,5}?(?:[A-Z][\w'’.-]+\s){1,6}(?P<name>[A-Z][\w'’-]+)")
_SEXES = {
    sex: (
        regex(
            rf"\b(?:{en})(?:,\s|\s(?:of|aged)\s)(?:about\s)?$|\b(?:{style})\.?\s[\w ]+,\s$|(?:{ko})\s?[(,]\s?$",
            re.IGNORECASE,
        ),
        regex(rf"(?:-year-old)?\s(?:[a-z-]+\s)?(?:{en})\b|(?:세|살|대)?의?\s?(?:{ko})", re.IGNORECASE),
    )
    for sex, en, ko, style in (
        ("man", "man|boy|father|grandfather|husband|schoolboy", "남성|남자|남학생", "Mr"),
        ("woman", "woman|girl|mother|grandmother|wife|schoolgirl", "여성|여자|여학생", "Ms|Mrs|Miss"),
    )
}
_BEHIND_NAME = regex(r"(?:\s?(?:씨|양|군|옹|할머니|할아버지|선수))?\s?[(（](?:[남여]\s?[·,]\s?)?|,\s(?:aged\s|age\s)?")
_CALLED = 4  # syllables of a name with 씨
_CLOSE = 16
_WIDE = 40  # characters


def aged(texts: Sequence[Said[K]]) -> list[Said[K]]:
    """The ages among some values that people are of now."""
    return [
        one
        for one in texts
        if one.kind == "age" and _THEN not in one.qualified and one.number is not None and one.number >= _YOUNGEST
    ]


def name(one: Said[K]) -> str:
    """The family name in English, the name in Korean, that stands right beside an age; "" if none does."""
    text, language = one.witness.text, one.part.language
    before = _BEFORE[language].search(text[max(one.sentence.start, one.span.start - _WIDE) : one.span.start])
    linked = language == "ko" and one.quote.endswith(_LINKED)
    found = before or _BEHIND[language].match(text[one.span.end - linked : one.sentence.end])
    if not found and language == "en" and one.quote.endswith("year-old"):
        found = _BEHIND["en"].match(text[one.span.end - len("-year-old") : one.sentence.end])
    if not found:
        return ""
    called = found["name"]
    return called[:-1] if len(called) == _CALLED and called[-1] in "씨군양옹" else called


def bearer(one: Said[K]) -> str:
    """The name beside an age that its text proves to be one, or that the pronoun before the age stands for."""
    text, lines = one.witness.text, one.witness.sentences
    called = name(one)
    if _PRONOUN.search(text[one.sentence.start : one.span.start]):
        number = bisect_right(lines, one.sentence) - 2
        subject = _SUBJECT.match(text, *lines[number]) if number >= 0 else None
        called = subject["name"] if subject else ""
    styled = _STYLED.search(text[one.sentence.start : one.span.start]) is not None
    return called if styled or called in _names(one.witness) else ""


def _names(witness: Witness[K]) -> frozenset[str]:
    """What people are called beside their ages: the family names of whole English names, whole Korean ones."""
    return witness.memo(
        "names beside ages",
        lambda: frozenset(p.family if p.part.language == "en" else p.name for p in people(witness)),
    )


def sex(one: Said[K]) -> str:
    """Whether an age is said to be a man's or a woman's right beside it: a woman of 52, 34세 남성; "" if not."""
    before = one.witness.text[max(one.sentence.start, one.span.start - _CLOSE) : one.span.start]
    behind = one.witness.text[one.span.end : min(one.sentence.end, one.span.end + _WIDE)]
    return next((sex for sex, (ahead, after) in _SEXES.items() if ahead.search(before) or after.match(behind)), "")


def bear_two_first_names(one: Said[K], other: Said[K]) -> bool:
    """Whether the English names beside two ages are of one family and begin with two letters: Marta and Ania."""
    first = [
        _FIRST.search(said.witness.text, max(said.sentence.start, said.span.start - _WIDE), said.span.start)
        for said in (one, other)
    ]
    return first[0] is not None and first[1] is not None and first[0]["first"][0] != first[1]["first"][0]


def called_alike(one: Said[K], other: Said[K]) -> bool:
    """Whether the name beside one age stands close to the other: 쉰두 살인 집배원 문가람 씨, 문가람(47)."""
    names = name(one), name(other)
    return names[0] == names[1] or names[0] in _close(other) or names[1] in _close(one)


def _close(one: Said[K]) -> str:
    return one.witness.text[max(one.sentence.start, one.span.start - _CLOSE) : one.span.end + _CLOSE]


def age_behind(witness: Witness[K], end: int) -> Decimal | None:
    """The age printed right behind a name that ends there: 박서연(34세·여), Jane Roe, 34."""
    for one in aged(said(witness)):
        if one.span.start >= end:
            return one.number if _BEHIND_NAME.fullmatch(witness.text, end, one.span.start) else None
    return None
