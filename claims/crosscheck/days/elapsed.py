"""How long something lasted or somebody lived, printed beside both of its ends: the three have to fit.

Born February 3, 1951, died aged 65 in 2026 · opened in May 2009, closed in May 2026 after 27 years · 오후 9시 … 이튿날
오전 6시 … 13시간 만에 · 2일 시작해 16일 막을 내리며 열흘간. Silent where a third year or hour could be meant.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from claims.calendar.en_numbers import CARDINALS, pattern
from claims.calendar.ko_pieces import DAYS
from claims.crosscheck.days.whens import When, whens
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.fold import fold
from claims.native import counting_to
from claims.regex import regex
from claims.span import Span
from claims.wording import completed, like

_NUMBER = rf"(?P<count>\d{{1,3}}|{pattern({word: n for word, n in CARDINALS.items() if 1 < n < 100})})"
# In Korean the birth stands behind its day, in English before it.
_BORN, _BORN_EN = (
    regex(r"생|(?:에\s?)?(?:[가-힣]+에서\s)?(?:태어|출생|난\s)"),
    regex(r"\b[Bb]orn\b[^\d.]{0,40}$"),
)
_AGE = regex(
    r"(?P<full>만\s?)?(?<![\d.,])(?P<count>\d{1,3})(?:세|살)(?!\s?(?:때|무렵|이상|이하|미만|에\s|연상|연하|차|부터|까지))"
    r"|\b(?:aged|at\sthe\sage\sof|turn(?:s|ed)|[Hh]e\swas|[Ss]he\swas|(?:has\s)?died\sat|dead\sat|dies\sat)"
    rf"\s(?P<en>{_NUMBER.replace('count', 'n')})(?=[.,;]|\sand\b|\s(?:in|this|on|next)\b|$|\n)"
    r"|\b(?P<old>\d{1,3})-year-old\b|\b(?:man|woman|boy|girl)\sof\s(?P<of_age>\d{1,2})\b|(?<=[가-힣])\((?P<name_age>\d{1,2})(?:세|살)?\)",
)
# Harold Finch (1931-2024)
_LIFE = regex(r"[(（](?P<from>1[5-9]\d\d|20\d\d)\s?[-–~∼]\s?(?P<to>1[6-9]\d\d|20\d\d)[)）]")
_DIED = regex(
    r"\b(?:died|dies|dead|death|passed\saway|killed)\b|별세|타계|숨지|숨졌|숨을\s거|사망|작고|영면|선종|입적|향년"
)
_IS_NOW = regex(
    r"^(?:He|She)\s(?:was|is)\s\w+$|향년\s?(?:만\s)?\d+[세살]$|(?:올해|현재)\s(?:만\s)?\d+[세살]$|\bturn(?:s|ed)\s\w+$"
)
_THEN = regex(r"당시|때\s|시절|무렵|\b(?:when|then|at\sthe\stime)\b")
_YEARS = regex(
    rf"(?<![\d.,])(?P<ko>\d{{1,3}})년(?:\s?만(?:에|의|이)|\s?동안|간(?!의\s?계약)|을\s(?:일하|근무|보내|지키|이끌))"
    rf"|\b(?:after|for|spanning|lasted|ending|ends|capping)\s{_NUMBER}\syears\b(?!\sago|\sold|\sin\s(?:prison|jail))",
    re.IGNORECASE,
)
_ABOUT = regex(r"(?:약|거의|근|\b(?:nearly|almost|about|around|over|more\sthan|some|roughly|the\s(?:last|past)))\s?$")
_HOURS = regex(
    r"(?<![\d.])(?P<hours>\d{1,2}|(?<![가-힣])[한두세네](?=\s)|(?:다섯|여섯|일곱|여덟|아홉|열)(?=\s))\s?시간(?:\s?(?P<minutes>\d{1,2})분)?\s?(?:만(?:에|이)|동안|간(?![가-힣]))"
    rf"|\b(?P<en>{_NUMBER})\shours\s(?:later|after(?:wards)?)\b"
    r"|\b(?:open|shut|closed|lasts?|lasted|takes?|took|runs?|ran|goes\son|went\son)\s(?:for\s)?(?:just\s|only\s|about\s)?"
    rf"(?P<lasts>{_NUMBER.replace('count', 'm')})\shours\b",
    re.IGNORECASE,
)
_NATIVE = counting_to(10)
_LOOSE = 45  # minutes: 13시간 만에 is told of 12시간 40분
_NEXT = regex(r"이튿날|다음\s?날|같은\s?날|이날|\b(?:next|following|same)\s(?:day|morning|afternoon|evening|night)\b")
_LENGTH = regex(
    rf"(?<![\d.,])(?P<count>\d{{1,3}})일\s?(?:간|동안)|(?<![가-힣])(?P<word>{'|'.join(DAYS)}|일주일)(?:간|\s?동안)"
)
_EXCEPT = regex(r"제외|평일|영업일|주말|빼고|휴관|except|excluding|weekday|business")


class _Year(NamedTuple):
    year: int
    month: int | None
    day: int | None
    span: Span


def check(witness: Witness[K]) -> list[Disagreement[K]]:
    """An error for each length and age that is not what lies between the two ends the text prints."""
    if not witness.is_draft:
        return []
    years = _years(witness)
    return [*_ages(witness, years), *_spans(witness, years), *_clocks(witness), *_days(witness)]


def _years(witness: Witness[K]) -> list[_Year]:
    found = [
        _Year(first.year, first.month, first.day, claim.span)
        for claim in witness.claims
        if claim.family == "date" and (first := claim.value.first).year is not None and claim.value.last == first
    ]
    if found and witness.published is not None:
        now = witness.published
        found.append(_Year(now.year, now.month, now.day, Span(0, 0)))
    return found


def _ages(witness: Witness[K], years: Sequence[_Year]) -> Iterator[Disagreement[K]]:
    """An age at death, or now, beside the one birth of a text and its last year."""
    text = witness.text
    span = _LIFE.search(text)
    if span is not None:
        ends = [_Year(int(span[name]), None, None, Span(*span.span(name))) for name in ("from", "to")]
        years = [*(year for year in years if year.year not in (ends[0].year, ends[1].year)), *ends]
        born = ends[:1]
    else:
        born = [year for year in years if _is_birth(text, year)]
    later = [year for year in years if born and year.year > born[0].year and year not in born]
    ages = [match for match in _AGE.finditer(text) if not _THEN.search(text, match.end(), match.end() + 4)]
    # Of several years and ages those count that are told of the end: he was 71; died aged 68; 향년 72세; 김하나(58).
    last = [match for match in ages if _is_last(witness, match)]
    ages, later = (last, later) if last else (ages, later) if len({y.year for y in later}) == 1 else ([], [])
    if len({year.year for year in born}) != 1 or not later or len(ages) != 1:
        return
    most = max(year.year for year in later)
    end = max((y for y in later if y.year == most), key=lambda year: (year.month or 0, year.day or 0))
    begin, match = born[0], ages[0]
    name = next(group for group in ("count", "name_age", "of_age", "en", "old") if match[group])
    age = CARDINALS.get(match[name].lower()) or int(match[name])
    whole = end.year - begin.year
    fits = _full_years(begin, end)
    if (match["count"] or match["name_age"]) and not match["full"]:
        fits |= {whole, whole + 1}  # 한국 나이
    if age not in fits and whole > 0:
        yield _disagreement(witness, "claims.date.years", Span(*match.span(name)), [begin.span, end.span], fits)


def _is_last(witness: Witness[K], match: re.Match[str]) -> bool:
    """Whether an age is told of somebody's death, or of now."""
    sentence = next((one for one in witness.sentences if one.start <= match.start() < one.end), None)
    if sentence is None:
        return False
    before = witness.text[sentence.start : match.start()]
    return bool(match["name_age"] or _IS_NOW.search(before + match[0]) or _DIED.search(before))


def _is_birth(text: str, year: _Year) -> bool:
    start, end = year.span
    before = text[max(0, start - 50) : start]
    return end > 0 and bool(re.compile(rf"\s?(?:{_BORN.pattern})").match(text, end) or _BORN_EN.search(before))


def _full_years(begin: _Year, end: _Year) -> set[int]:
    """How many years have passed in full: one less before the day comes round, either where that is not printed."""
    whole = end.year - begin.year
    a, b = (begin.month, begin.day), (end.month, end.day)
    if None in (a[0], b[0]) or (a[0] == b[0] and None in (*a, *b)):
        return {whole, whole - 1}
    return {whole - (b < a)} if None not in (*a, *b) else {whole - ((b[0] or 0) < (a[0] or 0))}


def _spans(witness: Witness[K], years: Sequence[_Year]) -> Iterator[Disagreement[K]]:
    """A number of years beside the only two years of a text."""
    text = witness.text
    lengths = [m for m in _YEARS.finditer(text) if not _ABOUT.search(text, max(0, m.start() - 12), m.start() + 9)]
    known = sorted({year.year for year in years if year.span.end})
    if len(lengths) != 1 or len(known) != 2:
        return
    begin, end = (next(one for one in years if one.year == year and one.span.end) for year in known)
    if _is_birth(text, begin):
        return
    match = lengths[0]
    name = "ko" if match["ko"] else "count"
    length = CARDINALS.get(match[name].lower()) or int(match[name])
    whole = end.year - begin.year
    fits = {whole} if begin.month == end.month is not None else {whole - 1, whole, whole + 1}
    # Years of somebody else's are told in the same breath: what is no slip of the two is hardly theirs.
    if length not in fits and whole > 1 and _is_theirs(length, whole):
        yield _disagreement(witness, "claims.date.years", Span(*match.span(name)), [begin.span, end.span], fits)


def _is_theirs(length: int, whole: int) -> bool:
    return abs(length - whole) <= max(2, whole // 2) or abs(length - whole) % 10 == 0


def _clocks(witness: Witness[K]) -> Iterator[Disagreement[K]]:
    """Hours that passed between the only two clock times of a text."""
    clocks: dict[int, When[K]] = {}
    for when in whens(witness):
        if when.said.kind == "clock" and when.said.value[1]:
            clocks.setdefault(int(when.said.value[0]), when)
    matches = list(_HOURS.finditer(witness.text))
    if len(clocks) != 2 or len(matches) != 1:
        return
    (start, first), (end, last) = clocks.items()
    match = matches[0]
    name = next(group for group in ("hours", "en", "lasts") if match[group])
    said = 60 * (_NATIVE.get(match[name]) or CARDINALS.get(match[name].lower()) or int(match[name])) + int(
        match["minutes"] or 0
    )
    passed = (end - start) % 1440
    # The end may be told first, where no word says that the other time is of the next day.
    forward = _NEXT.search(witness.text, first.said.span.end, last.said.span.start)
    turned = not forward and abs(said - (start - end) % 1440) <= _LOOSE
    if said < 1440 and abs(said - passed) > _LOOSE and not turned:
        spans = [first.said.span, last.said.span]
        yield _disagreement(
            witness, "claims.date.period_length", Span(match.start(name), match.end()), spans, {round(passed / 60)}
        )


def _days(witness: Witness[K]) -> Iterator[Disagreement[K]]:
    """A length in days, in the sentence that tells when something begins and when it ends."""
    for sentence in witness.sentences:
        days = [w for w in whens(witness) if w.family == "day" and w.said.sentence == sentence and w.first.day]
        starts = [w for w in days if w.role == "start" or (w.role == "on" and w.stage == "begin")]
        ends = [w for w in days if w.role == "end" or (w.role == "on" and w.stage == "end")]
        match = _LENGTH.search(witness.text, *sentence)
        if len(starts) != 1 or len(ends) != 1 or match is None or _EXCEPT.search(witness.text, *sentence):
            continue
        passed = _between(starts[0], ends[0])
        length = int(match["count"]) if match["count"] else {**DAYS, "일주일": 7}[match["word"]]
        if passed is not None and length not in (passed, passed + 1) and match["count"] != str(passed - 1):
            spans = sorted({starts[0].said.span, ends[0].said.span})
            yield _disagreement(witness, "claims.date.period_length", Span(*match.span()), spans, {passed + 1, passed})


def _between(start: When[K], end: When[K]) -> int | None:
    """Days from the first to the last; None where the month cannot be told or they run backwards."""
    a, b = start.first, end.first
    assert a.day is not None
    assert b.day is not None
    year = a.year or b.year or 2023
    month = a.month or 1
    last = b.month or month
    if a.month is None and (b.month is not None or b.day < a.day):
        return None
    if not (1 <= month <= 12 and 1 <= last <= 12) or a.day > monthrange(year, month)[1]:
        return None
    if b.month is None and b.day < a.day:
        last = month % 12 + 1
    ends = year + (last < month)
    if b.day > monthrange(ends, last)[1]:
        return None
    return (date(ends, last, b.day) - date(year, month, a.day)).days


def _disagreement(
    witness: Witness[K], rule: str, length: Span, ends: Sequence[Span], fits: set[int]
) -> Disagreement[K]:
    spans = [span for span in dict.fromkeys((ends[0], length, *ends[1:])) if span.end]
    sides = tuple(Side(witness.text[slice(*span)], (Mention(witness.key, span),)) for span in spans)
    found, begin = completed(witness.text, length), completed(witness.text, ends[0])
    end = completed(witness.text, ends[1]) if len(sides) > 2 else str(witness.published)
    expected = " / ".join(like(Decimal(one), found) for one in sorted(fits))
    details = {"begin": begin, "period": f"{begin} – {end}", "found": found, "published": end, "expected": expected}
    return Disagreement(rule, Grade.ERROR, fold("".join(side.value for side in sides)), sides, details=details)
