"""How long something lasts, in days, as either language counts it: 열하루, 보름, 석 달 반, a fortnight, nearly a month.

A length is a stretch of days that it can mean: three weeks are seventeen to twenty-five days, and nearly a month is
less than one. What is no length of something is left out: how long ago, how old, how often, per day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from claims.calendar.en_numbers import CARDINALS, number, pattern
from claims.native import COUNTING
from claims.regex import regex
from claims.span import Language, Span

_WEEK, _FORTNIGHT, _MONTH, _YEAR = 7.0, 14.0, 30.4, 365.25
_DAYS_KO = {
    "하루": 1, "이틀": 2, "사흘": 3, "나흘": 4, "닷새": 5, "엿새": 6, "이레": 7, "여드레": 8, "아흐레": 9, "열흘": 10,
    "열하루": 11, "열이틀": 12, "열사흘": 13, "열나흘": 14, "보름": 15, "열닷새": 15, "열엿새": 16, "열이레": 17,
    "열여드레": 18, "열아흐레": 19, "스무날": 20, "그믐": 30,
}  # fmt: skip
_SINO = {"일": 1, "이": 2, "삼": 3, "사": 4, "오": 5, "육": 6, "칠": 7, "팔": 8, "구": 9, "십": 10}
_UNITS_KO = {"일": 1.0, "주": _WEEK, "주일": _WEEK, "개월": _MONTH, "달": _MONTH, "년": _YEAR, "해": _YEAR}
_COUNT_KO = rf"\d{{1,3}}|{pattern(COUNTING)}"
_KO = regex(
    rf"(?:(?<![가-힣0-9.,:~∼-])|(?<=[0-9]년))(?P<about>(?:약|거의|근|최소|최장|무려|꼬박|장장)\s?)?"
    rf"(?:(?P<count>{_COUNT_KO})\s?(?P<unit>개월|주일|[주달년해])|(?P<days>\d{{1,3}}"
    rf"|백)\s?(?P<day>일)(?=간|\s?동안|\s?만[에의이]|째|\s?내내|\s넘|여|로\s(?:늘|줄|연장"
    rf"|단축))"
    rf"|(?P<sino>[{''.join(_SINO)}])(?P<sino_unit>주일|개월)|(?P<native>반년"
    rf"|{'|'.join(sorted(_DAYS_KO, key=len, reverse=True))}))"
    r"(?P<some>여)?(?P<half>\s?반)?(?=로\s(?:늘|줄|연장|단축)|간(?![가-힣])|간[의은을이에]"
    r"|째|\s?동안|\s?내내|\s?만[에의이](?![가-힣]{2})|\s(?:가까이|남짓|넘게|이상|정도|가량)|(?:이?[었였다]"
    r"|입니|이라|이며|이고|에\s?걸[친쳐])|[의을이은에과와도]?(?![가-힣]))"
)
_MORE_KO = regex(r"(?:간|째)?(?:을|를|이)?\s?(?:넘|이상|남짓|훌쩍)")
_LESS_KO = regex(r"(?:간)?\s?(?:가까이|가까운|가까웠|채\s안|도\s안|못\s미)")
_ABOUT_KO = regex(r"(?:간)?\s?(?:정도|가량|쯤|안팎|내외)")
_UNITS_EN = {
    "day": 1.0,
    "night": 1.0,
    "week": _WEEK,
    "fortnight": _FORTNIGHT,
    "month": _MONTH,
    "year": _YEAR,
    "decade": 3652.5,
}
_COUNT_EN = rf"\d{{1,3}}|(?:a\s)?(?:couple\sof|half[\s-]dozen|dozen|few)|an?|{pattern(CARDINALS)}"
_EN = regex(
    rf"(?<![\w.,-])(?P<count>{_COUNT_EN})(?P<half>\sand\sa\shalf|-and-a-half)?[\s-](?P<whole>(?:whole"
    rf"|full|straight|long|successive|consecutive|solid)\s)?"
    r"(?P<unit>day|night|week|fortnight|month|year|decade)s?(?P<tail>\sand\sa\shalf)?\b(?!['’]s\b|-)"
    r"|\b(?P<half_of>half\s(?:a|an)\s|half-)(?P<of>month|year)\b",
    re.IGNORECASE,
)
_MANY_EN = {"couple of": 2.0, "dozen": 12.0, "half dozen": 6.0}
_MORE_EN = regex(r"\b(?:more\sthan|over|at\sleast|upwards?\sof|well\sover)\s(?:the\s)?$", re.IGNORECASE)
_LESS_EN = regex(
    r"\b(?:nearly|almost|close\sto|less\sthan|under|just\sunder|not\squite"
    r"|barely|up\sto|no\smore\sthan|the\s(?:better|best|greater|most)\spart\sof)\s(?:the\s)?$",
    re.IGNORECASE,
)
_ABOUT_EN = regex(r"\b(?:about|around|some|roughly|approximately)\s$", re.IGNORECASE)
# How long ago, how much later, how old, how often, a day's work: none of them is how long it lasted.
_NO_LENGTH_KO = regex(
    r"(?:간)?\s?(?:[이]?상\s)?(?:전(?![가-힣]{2})|(?:뒤|후)(?:[다에인엔]|이[다며]|(?![가-힣]))|이후|안에|이내|내(?![가-힣])"
    r"|마다|주기|새(?=\s|$)|된\s[가-힣]|차(?![가-힣])|연속|[이가]\s?(?:지난|지나|흐른|흘러))"
    r"|\s?(?:에\s?(?:한|두|세|\d)\s?(?:번|차례)|[을를이가도]?\s?(?:앞[두으서둔]|남[기긴은았겨짓])|앞당|먼저|일찍|늦)"
)
_NO_LENGTH_EN = regex(
    r"\s(?:ago|later|earlier|after(?!\s(?:a|the)\s\w+\s(?:strike|walkout))"
    r"|before|since|old|from\snow|early|late|in\sadvance|apart|left|remaining|short|to\sgo"
    r"|on\saverage|away)\b|-old|\sof\sage",
    re.IGNORECASE,
)
_NO_LENGTH_BEFORE = regex(
    r"\b(?:within|(?:once|twice|times|hours|meals|flights|trips)\s(?:every\s)?"
    r"|every|each|per|these|those|the\sother|one\sof\sthe|aged?|age\sof"
    r"|older\sthan|younger\sthan|last|this|next|past|coming|previous|first"
    r"|final|only\sthe)\s$",
    re.IGNORECASE,
)
_OFTEN_EN = regex(r"(?:[\w%]+s|times|twice|once|[\d,]+|\w+ion)\s$")
# What a court, a contract or a guarantee gives is none of what happened.
_GIVEN = regex(
    r"징역|금고|집행유예|실형|구류|형을|선고|계약|임기|보증|유효|할부"
    r"|\b(?:jail|prison|sentenced?|imprison\w*|suspended|probation|contracts?"
    r"|warranty|guarantee|terms?|lease|pay\s?back|bail|ban(?:ned)?)\b",
    re.IGNORECASE,
)
_GIVEN_NEAR = 24  # characters
_ELAPSED, _ELAPSED_KO = regex(r"\b(?:after|for|in)\s$", re.IGNORECASE), regex(r"\s?(?:만|째)")
_YEARS = 500
_AGED_KO = regex(r"(?:생후|만|태어난 지|최근|지난|향후|앞으로|첫)\s?$")
_LASTS = regex(r"\b(?:will|would|to|can|may|might|could|should)\slast\s$", re.IGNORECASE)
_AND = regex(r"\s?|\s?(?:,\s)?and\s|,\s")
_LOOSE = 0.15  # of a length called about


class Length(NamedTuple):
    """A length where it is printed, and the days it can mean: `low` to `high`; `given` by a court or a contract."""

    span: Span
    low: float
    high: float
    given: bool = False


def lengths(text: str, sentence: Span, language: Language) -> Iterator[Length]:
    """The lengths of a sentence that say how long something lasts, in order."""
    last: Length | None = None
    for match in (_KO if language == "ko" else _EN).finditer(text, *sentence):
        found = _korean(text, match) if language == "ko" else _english(text, match)
        near = text[max(sentence.start, match.start() - _GIVEN_NEAR) : min(sentence.end, match.end() + _GIVEN_NEAR)]
        if found is None:
            continue
        found = found._replace(given=_GIVEN.search(near) is not None)
        if last is not None and _AND.fullmatch(text, last.span.end, found.span.start) and found.high < last.high:
            # 2년 4개월, a year and three months
            off = (found.high - found.low) / 2
            both = (last.low + last.high + found.low + found.high) / 2
            last = Length(Span(last.span.start, found.span.end), both - off, both + off, found.given)
            continue
        if last is not None:
            yield last
        last = found
    if last is not None:
        yield last


def _korean(text: str, match: re.Match[str]) -> Length | None:
    if _NO_LENGTH_KO.match(text, match.end()):
        return None
    if match["native"] == "하루" and not _ELAPSED_KO.match(text, match.end()):
        return None  # 하루 동안 34명: a day's count
    if _AGED_KO.search(text, max(0, match.start() - 4), match.start()):
        return None
    if match["native"]:
        count, unit = (0.5, _YEAR) if match["native"] == "반년" else (float(_DAYS_KO[match["native"]]), 1.0)
    elif match["days"]:
        count, unit = (100.0 if match["days"] == "백" else float(match["days"])), 1.0
    elif match["sino"]:
        count, unit = float(_SINO[match["sino"]]), _UNITS_KO[match["sino_unit"]]
    else:
        count, unit = _native(match["count"]), _UNITS_KO[match["unit"]]
        if unit == _YEAR and count > _YEARS:
            return None  # 2019년
    count += 0.5 if match["half"] else 0.0
    more, less = _MORE_KO.match(text, match.end()), _LESS_KO.match(text, match.end())
    about = (
        (match["about"] or "").strip() in ("약", "거의", "근") or match["some"] or _ABOUT_KO.match(text, match.end())
    )
    nearly = (match["about"] or "").startswith(("거의", "근"))
    return _length(match, count, unit, more=bool(more or match["some"]), less=bool(less) or nearly, about=bool(about))


def _native(word: str) -> float:
    if word.isdigit():
        return float(word)
    return float(COUNTING[word])


def _english(text: str, match: re.Match[str]) -> Length | None:
    before = text[max(0, match.start() - 24) : match.start()]
    if _NO_LENGTH_EN.match(text, match.end()) or _NO_LENGTH_BEFORE.search(_LASTS.sub("", before)):
        return None
    if match["half_of"]:
        return _length(match, 0.5, _UNITS_EN[match["of"].lower()], about=True)
    word = re.sub(r"[\s-]+", " ", match["count"].lower()).removeprefix("a ")
    bare = word in ("a", "an")
    if (bare and _OFTEN_EN.search(before)) or word == "few":
        return None
    count = _MANY_EN.get(word) or (1.0 if bare else float(number(word)))
    unit = _UNITS_EN[match["unit"].lower()]
    # One day something happened; a day is a measure of work.
    if count == 1.0 and unit == 1.0 and not match["half"] and not match["tail"]:
        return None
    # Two day care centers: a number before a noun.
    plural = text[match.end("unit") : match.end("unit") + 1].lower() == "s" or count == 1.0
    if not plural and text[match.start("unit") - 1] == " ":
        return None
    count += 0.5 if match["half"] or match["tail"] else 0.0
    return _length(
        match,
        count,
        unit,
        more=bool(_MORE_EN.search(before)),
        less=bool(_LESS_EN.search(before)),
        about=bool(_ABOUT_EN.search(before) or word in _MANY_EN),
    )


def _length(
    match: re.Match[str], count: float, unit: float, *, more: bool = False, less: bool = False, about: bool = False
) -> Length:
    """The stretch of days: half a unit to either side, wider where the words say that it is not exact."""
    start = match.end("about") if "about" in match.re.groupindex and match["about"] else match.start()
    off = min(0.5, count * 0.28) * (unit if unit != _FORTNIGHT else _WEEK)
    # A strike called off after nine days is one of nine or of ten.
    elapsed = _ELAPSED.search(match.string, max(0, start - 8), start) or _ELAPSED_KO.match(match.string, match.end())
    off = 1.0 if unit == 1.0 and elapsed else off
    low, high = count * unit - off, count * unit + off
    if more:
        low, high = (count - 0.1) * unit, max(count * 1.35, count + 0.8) * unit
    if less:
        low, high = count * 0.75 * unit, (count + 0.1) * unit
    if about:
        low, high = low - _LOOSE * count * unit, high + _LOOSE * count * unit
    return Length(Span(start, match.end()), low, high)
