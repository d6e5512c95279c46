"""A number and the names that stand beside it in a sentence: Three ferries, Auk, Heron, Plover and Tern, sail …

가온군·나온군·다온군 세 곳 · 네 가지 과제는 교육, 복지, 환경, 교통이다 · 2021~2024년 10%, 12%, 15%
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.calendar.en_numbers import CARDINALS
from claims.crosscheck.pages.lists import COUNTER, NUMBER, number_of, weigh_count
from claims.crosscheck.statement import Disagreement, Grade, K, Part, Witness
from claims.regex import regex
from claims.span import Span

_NUMBERS = "|".join(word for word, number in CARDINALS.items() if 1 < number < 13)
_CAPITAL = r"(?:the\s)?[A-Z][\w'’.-]+(?:\s(?:(?:of|de|la|van|von)\s)?[A-Z][\w'’.-]*){0,3}"
_NAMES_EN = rf"(?P<names>{_CAPITAL}(?:,\s{_CAPITAL}){{0,10}},?\sand\s{_CAPITAL})"
_BESIDE_EN = regex(
    rf"(?<![-\w$])(?P<count>(?i:{_NUMBERS})(?:\s[a-z-]+){{0,2}}\s[a-z-]+s)(?:,\s|\s\(|\s[-–—]\s|\s(?:are|were)\s|:\s){_NAMES_EN}(?=[,.;)\n]|\s[-–—]|$)(?!,\s(?:and\s)?(?:the\s)?[A-Z])"
)
_PARTY = regex(r"\b[A-Z]{1,3}-[A-Z]")  # Rep. Ada Lowe, R-Ohio
_ITEM_KO = r"[가-힣A-Za-z][가-힣A-Za-z0-9]{0,11}(?:\s[가-힣A-Za-z][가-힣A-Za-z0-9]{0,7})?"
# 가온군·나온군·다온군 세 곳: closed by the number, with no word for "among others".
_BESIDE_KO = regex(
    rf"(?:^|(?<=[\s,‘“(]))(?P<names>[가-힣A-Za-z0-9]{{2,12}}(?P<by>[·ㆍ]|,\s)(?:[가-힣A-Za-z0-9]{{2,12}}(?P=by)){{0,9}}[가-힣A-Za-z0-9]{{2,12}})"
    rf"(?:\s씨)?(?:\s등)?\s(?P<count>{NUMBER}\s?(?:곳|개\s?(?:시군|시|군|구|도|국|교|팀|사)|개국|개사|종목|부문|명|사람))(?![가-힣]?씩|\s?(?:중|가운데|이상|남짓))"
)
_ARE_KO = regex(
    rf"(?P<count>{NUMBER}\s?{COUNTER}(?:\s?[가-힣]{{1,8}}(?=[은는]\s))?)(?:은|는|으?로,?|인데,?|이며,?|이고,?)\s(?:각각\s)?(?P<names>{_ITEM_KO}(?:,\s{_ITEM_KO}){{1,9}})(?<!\s등)(?:이다|이었다|(?<!이)(?:다|였다)|으로\s구성|입니다)(?=[.\s]|$)"
)
_AND_KO = regex(
    rf"(?P<names>[가-힣]{{2,10}}[와과]\s[가-힣]{{2,10}}(?:,\s[가-힣]{{2,10}}){{1,6}})\s등\s(?P<count>{NUMBER}\s?(?:{COUNTER}|명))"
)
_STARTS = regex(r"(?:^|[\n.]\s?|[은는이가]\s|[‘“(])$")
_CLAUSE = regex(r"(?:[은는을를며]|[가-힣]고|에서|에게|으로)$")
# 2021~2024년 10%, 12%, 15%로: one value a year.
_YEARS = regex(
    r"(?P<years>(?<!\d)(?P<first>(?:19|20)\d\d)년?\s?(?:[~∼–-]|부터\s)\s?(?P<last>(?:19|20)?\d\d)년(?:까지)?)(?P<between>[^\d.\n]{0,24}?)\s?(?:각각\s)?"
    r"(?P<values>(?:약\s)?\d[\d.,]*(?P<unit>%|[가-힣]{1,4})(?:(?:,|→|\s→|에서|[와과])\s(?:약\s)?\d[\d.,]*(?P=unit)){2,9})(?!\s?[,→]\s?\d)"
)
_YEARS_EN = regex(
    r"(?P<years>\b(?:from\s)?(?P<first>(?:19|20)\d\d)\s?(?:[-–]|to|through)\s?(?P<last>(?:19|20)\d\d)\b)(?P<between>[^\d.\n]{0,40}?)\s"
    r"(?P<values>\$?\d[\d.,]*(?P<unit>%|\s[a-z]+)?(?:,\s\$?\d[\d.,]*(?:%|\s[a-z]+)?){1,8},?\sand\s\$?\d[\d.,]*(?:%|\s[a-z]+)?)(?=[\s.])"
)
_VALUE = regex(r"\d[\d.,]*")


def named(witness: Witness[K]) -> Iterator[Disagreement[K]]:
    """A warning for each number that is not how many names or values stand beside it."""
    for part in witness.parts:
        yield from _english(witness, part) if part.language == "en" else _korean(witness, part)
        for match in (_YEARS if part.language == "ko" else _YEARS_EN).finditer(witness.text, *part.span):
            yield from _values(witness, match)


def _english(witness: Witness[K], part: Part) -> Iterator[Disagreement[K]]:
    for match in _BESIDE_EN.finditer(witness.text, *part.span):
        items = len(re.split(r",\sand\s|,\s|\sand\s", match["names"]))
        count = _number(match["count"])
        if _PARTY.search(match["names"]):
            continue
        # Ashby, Ohio, and Berwick, Maine: each with its state.
        if items != 2 * count and items > 1:
            yield from _told(witness, match, count, items)


def _korean(witness: Witness[K], part: Part) -> Iterator[Disagreement[K]]:
    for match in _BESIDE_KO.finditer(witness.text, *part.span):
        items = match["names"].split(match["by"])
        closed = match["by"] != ", " or _STARTS.search(
            witness.text, max(part.span.start, match.start() - 3), match.start()
        )
        if closed and not any(_CLAUSE.search(item) for item in items) and len(items) > number_of(match["count"]):
            yield from _told(witness, match, number_of(match["count"]), len(items))
    for match in _ARE_KO.finditer(witness.text, *part.span):
        items = match["names"].split(", ")
        if not any(_CLAUSE.search(word) for item in items for word in item.split()):
            yield from _told(witness, match, number_of(match["count"]), len(items))
    for match in _AND_KO.finditer(witness.text, *part.span):
        items = re.split(r"[와과]\s|,\s", match["names"])
        if len(items) > number_of(match["count"]) and not any(_CLAUSE.search(item) for item in items):
            yield from _told(witness, match, number_of(match["count"]), len(items))


def _values(witness: Witness[K], match: re.Match[str]) -> Iterator[Disagreement[K]]:
    last = match["last"]
    years = int(match["first"][: 4 - len(last)] + last) - int(match["first"]) + 1
    items = len(_VALUE.findall(match["values"]))
    if 2 < years < 11 and items != years and abs(items - years) < 3:
        years_span, values = Span(*match.span("years")), Span(*match.span("values"))
        if (found := weigh_count(witness, years_span, values, years, items, Grade.WARNING)) is not None:
            yield found


def _told(witness: Witness[K], match: re.Match[str], count: int, items: int) -> Iterator[Disagreement[K]]:
    announced, names = Span(*match.span("count")), Span(*match.span("names"))
    if (found := weigh_count(witness, announced, names, count, items, Grade.WARNING)) is not None:
        yield found


def _number(phrase: str) -> int:
    return CARDINALS[phrase.split(maxsplit=1)[0].lower()]
