"""How many a short text says there are, and the names that a later sentence lists as all of them.

세 곳을 뽑았다. … 선정된 마을은 윗말, 솔고개다 · Three men … Police named them as Gil Santer and Piet Moll.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from claims.calendar.en_numbers import CARDINALS
from claims.crosscheck.pages.lists import weigh_count
from claims.crosscheck.statement import Disagreement, Grade, K, Witness
from claims.native import counting_to
from claims.regex import regex
from claims.span import Language, Span

_FEW = 3  # so many fewer or more names are told of others
_NUMBERS_KO = "|".join(word for word, number in counting_to(10).items() if number > 1)
_NUMBERS_EN = "|".join(word for word, number in CARDINALS.items() if 1 < number < 13)
_NUMBERS = {**counting_to(10), **CARDINALS}
_COUNT: dict[Language, re.Pattern[str]] = {
    "ko": regex(
        rf"(?<![가-힣\d.,])(?P<n>{_NUMBERS_KO}|[2-9]|1[0-2])\s?(?:명|곳|팀|편|개\s?(?:팀|교|사|마을))"
        r"(?![가-힣]?씩|\s?(?:중|가운데|이상|넘|안팎))"
    ),
    "en": regex(
        rf"(?<![-\w$.,])(?P<n>(?i:{_NUMBERS_EN}))\s(?:[a-z]+\s)?(?!(?:years|months|weeks|days|hours|minutes|times|miles|metres|points)\b)"
        r"(?:[a-z]+s|men|women|people|children)\b(?!\s(?:of\s(?:the|them|whom)|ago|later|after|each))"
    ),
}
_WHO_KO = (
    r"(?:수상자|당선자|당첨자|합격자|장학생|입상자|우승자|사망자|부상자|피해자|희생자|주인공|대상자|선정자|(?:뽑힌|선정된|지정된|상을\s받은|받는)\s[가-힣]{1,6}"
    r"|이들)"
)
_ITEM_KO = r"[^,.\n]{1,40}?[가-힣](?<![은는을를며고서])"
_LIST: dict[Language, re.Pattern[str]] = {
    "ko": regex(
        rf"(?:^|(?<=[\s.])){_WHO_KO}(?:은|는)\s(?:각각\s)?(?P<names>{_ITEM_KO}(?:(?:,|·|[와과])\s?{_ITEM_KO}){{1,8}}?)"
        r"(?:\s(?:씨|군|양|학생|선수))?\s?(?:이다|이었다|다|였다)\.(?=\s|$)",
        re.MULTILINE,
    ),
    "en": regex(
        r"(?:\b(?:named|identified)(?:\sthem|\s(?:the|those)\s[a-z]+)?\sas|\bnamed\sby\s[a-z]+\sas"
        r"|\b(?:(?:The|the)\s(?:[a-z]+\s){0,2}(?:winners|victims|recipients|finalists|dead|injured|chosen|selected|named|affected)"
        r"|They|The\s(?:[a-z]+\s){0,3}[a-z]+s(?:\s(?:chosen|selected|named|involved))?)\s(?:are|were)|\b(?:goes|went|go)\sto)\s"
        r"(?P<names>(?:the\s)?[A-Z][^.:;\n]{2,160}?\sand\s(?:the\s)?[A-Z][^.:;,\n]{1,50}(?:,\s\d{1,3})?)[.;](?=\s|$)"
    ),
}
# More are there than are told, or what stands between commas is no name.
_OPEN = regex(
    r"\b(?:including|among|others?|one\sof|another|who|which|his|her|son|daughter|wife|husband|both)\b|(?<![가-힣])등(?![가-힣])|포함|외에|가운데",
)
_AGE = regex(r",\s\d{1,3}(?=,|\s|$)|\s?\(\d{1,3}\)")
_AND: dict[Language, re.Pattern[str]] = {
    "ko": regex(r",\s?|·|(?<=[가-힣])[와과]\s"),
    "en": regex(r",\sand\s|,\s|\sand\s"),
}
_NAME_EN = regex(r"(?:the\s)?[A-Z]")


class _Counted(NamedTuple):
    span: Span
    number: int


def check(witness: Witness[K]) -> Iterator[Disagreement[K]]:
    """A warning for each list of names of a draft that is not as long as the only number told before it."""
    if not witness.is_draft:
        return
    counted = [*_counted(witness)]
    for part in witness.parts:
        if part.role != "body":
            continue
        for match in _LIST[part.language].finditer(witness.text, *part.span):
            names = _names(match["names"], part.language)
            before = [one for one in counted if one.span.end <= match.start()]
            numbers = {one.number for one in before}
            if len(numbers) == 1 and len(names) > 1 and 0 < abs(max(numbers) - len(names)) < _FEW:
                listed = Span(*match.span("names"))
                found = weigh_count(witness, before[-1].span, listed, before[-1].number, len(names), Grade.WARNING)
                if found is not None:
                    yield found


def _counted(witness: Witness[K]) -> Iterator[_Counted]:
    for part in witness.parts:
        if part.translated:
            continue
        for match in _COUNT[part.language].finditer(witness.text, *part.span):
            yield _Counted(Span(*match.span()), _NUMBERS.get(match["n"].lower()) or int(match["n"]))


def _names(told: str, language: Language) -> list[str]:
    """The names of a list; none where something in it is no name."""
    if _OPEN.search(told):
        return []
    names = [name.strip() for name in _AND[language].split(_AGE.sub("", told)) if name.strip()]
    return names if language == "ko" or all(map(_NAME_EN.match, names)) else []
