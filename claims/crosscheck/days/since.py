"""A year in which something began, and how many years it is said to be: they have to make the year of the count.

1983년 창립했다 … 2025년 창립 40주년 · wed in 1962 … 50th wedding anniversary · 김하나(48)는 1980년에 태어났다
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from claims.calendar.en_numbers import CARDINALS, pattern
from claims.calendar.jubilee_names import CALLED, NAMED
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.fold import fold
from claims.regex import regex
from claims.senses import is_person
from claims.span import Language, Span
from claims.wording import completed, years_like

_YEAR = r"(?P<year>(?:1[5-9]|20)\d{2})"
_FOUNDED_KO = (
    r"(?:설립|창립|창설|창단|창업|창간|창당|개교|개원|개관|개국|개항|개업|개장|출범|결성"
    r"|문을\s[열연]|세워[졌진]|세운|세웠|시작)"
)
_BEGUN: dict[Language, re.Pattern[str]] = {
    "ko": regex(
        rf"(?<!\d){_YEAR}년(?:\s?(?P<month>\d{{1,2}})월)?(?:\s?\d{{1,2}}일)?(?:에)?"
        rf"(?:\s?(?P<born>생(?![가-힣]{{2}}|산|활|긴|겨)|태어[난나났])"
        rf"|\s(?:[가-힣]{{1,8}}\s){{0,2}}?(?:(?P<founded>{_FOUNDED_KO})(?!\s?(?:\d|제))|(?P<married>결혼[한했])"
        rf"|(?P<birth>태어[난나났]|출생))"
        r"|\s?(?P<since>(?:이후|이래)\s?(?:처음|최초|첫))|\s(?:[가-힣]{1,8}\s){0,3}?(?P<post>입사|취임|부임|임용|입단|등단|입대)"
        r"|\s[^.\n]{0,24}(?P<opened>문을\s열))"
    ),
    "en": regex(
        rf"\b(?:(?P<founded>(?i:founded|established|incorporated|launched|opened|formed|set\sup))|(?P<built>(?i:built|erected))"
        rf"|(?P<married>(?i:married|wed))|(?P<born>(?i:born))|(?P<since>(?i:first)(?:\s[a-z]+){{0,3}})"
        r"|(?P<post>(?i:joined|took\s(?:over|up|the|on)|became|was\s(?:appointed|hired|elected"
        r"|named))(?:\s[\w'.-]+){0,5}?))"
        rf"\s(?:[\w'’.-]+\s){{0,4}}?(?:in|since)\s(?P<month>(?:[A-Z][a-z]+\s)?){_YEAR}\b"
    ),
}
_COUNT: dict[Language, re.Pattern[str]] = {
    "ko": regex(r"(?<![\d,.])(?P<count>\d{1,3})\s?주년(?!\s?(?:기념관|공원|광장))"),
    "en": regex(
        r"(?<![\d,.])(?P<count>\d{1,3})(?:st|nd|rd|th)\s(?P<wedding>wedding\s)?(?:(?:birthday\s)?anniversary|(?<=\bits\s\d\d\dth\s)birthday|(?<=\bits\s\d\dth\s)birthday)(?!\s[A-Z]"
        r"|\s(?:in|at|with|as)\s(?!\d))"
    ),
}
_OF_WEDDING = regex(r"결혼\s?$")
# Somebody else's: the founder's birth, the treaty, the war.
_OF_OTHER = regex(
    r"(?:탄생|탄신|서거|순국|수교|광복|해방|독립|전쟁|항쟁|민주화|의거|개정|발효|체결|취임|데뷔|즉위|발간|발표|제정)\s?$"
)
_AGE: dict[Language, re.Pattern[str]] = {
    "ko": regex(
        r"(?P<name>[가-힣]{2,4})\s?[(（](?P<count>\d{1,3})(?:세|살)?[)）]|(?:올해|현재)\s(?P<plain>\d{1,3})(?:세|살)"
    ),
    "en": regex(
        r"(?P<name>[A-Z][a-z]+),\s(?:aged\s)?(?P<count>\d{1,3}),|\b(?:is\snow|now\saged|now"
        r"|is)\s(?P<plain>\d{1,3})(?=[.,]|\syears\sold)"
    ),
}
_NUMBER = rf"(?P<count>\d{{1,2}}|{pattern({word: n for word, n in CARDINALS.items() if 2 < n < 61})})"
_YEARS: dict[Language, dict[str, re.Pattern[str]]] = {
    "ko": {
        "since": regex(r"(?<![\d,.])(?P<count>\d{1,3})년\s?만(?:에|의|이)"),
        "post": regex(
            r"(?<![\d,.])(?P<count>\d{1,2})년(?:\s?동안|간|째)?\s(?:[가-힣]{1,8}\s){0,2}?(?:근무|재직|몸담|지휘|이끌|지낸|지내|봉직)"
        ),
    },
    "en": {
        "since": regex(rf"\bfirst\s(?:[a-z]+\s){{0,3}}in\s{_NUMBER}\syears\b", re.IGNORECASE),
        "post": regex(rf"\b(?:after|for)\s{_NUMBER}\syears\s(?:as|at|with|on)\b", re.IGNORECASE),
    },
}
# In its 30th year the 30 may be whole years or the running one.
_NTH_YEAR: dict[Language, re.Pattern[str]] = {
    "ko": regex(r"올해로\s(?P<count>\d{1,3})년째"),
    "en": regex(r"\b(?:its|their)\s(?P<count>\d{1,3})(?:st|nd|rd|th)\s(?:year|season)\b"),
}
_OLD = regex(r"(?<![\d,.])(?P<count>\d{2,3})-year-old\s(?P<noun>[a-z]+)\b")
_SAME = regex(r"(?:그|그녀|회사|학교|병원|재단|협회|구단|이\s[가-힣]+)(?:는|은)|(?:It|They|He|She|The\s[a-z]+)\s")
_ANY_YEAR = regex(r"(?<![\d,.])((?:19|20)\d\d)(?!\d|,\d)")
_OTHER_TIME = regex(r"지난해|작년|재작년|내년|당시|이듬해|\b(?:last|next)\syear\b|\bthen\b")
_ONE_AGE = date(2023, 6, 28)  # from this day on Korea counts full years alone
# In so short a text the one anniversary is that of the one foundation.
_SHORT = 8  # sentences
_TURN = (2, 11)  # in January and February a text may still tell of last year, from November on of the next
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class _Begin(NamedTuple):
    """A year something began in; `sentence` is the number of its sentence, `kind` is founded, married or born."""

    kind: str
    year: int
    month: int | None
    span: Span
    sentence: int


class _Count(NamedTuple):
    """How many years, what kind of beginning they are counted from, and whose they are where a name says."""

    kind: str
    number: int
    span: Span
    sentence: int
    name: str | None = None


def check(witness: Witness[K]) -> list[Disagreement[K]]:
    """One disagreement for each count that does not lead from its beginning to its year."""
    told = [(span, part.language) for span in witness.sentences if (part := witness.part_at(span.start)) is not None]
    begun = [
        one for number, (span, language) in enumerate(told) for one in _begun(witness.text, span, language, number)
    ]
    found = []
    if begun:
        for number, (span, language) in enumerate(told):
            for count in _counts(witness.text, span, language, number):
                found += list(_weighed(witness, [span for span, _ in told], count, begun))
    return found


def _begun(text: str, span: Span, language: Language, number: int) -> Iterator[_Begin]:
    for match in _BEGUN[language].finditer(text, *span):
        words = match.groupdict()
        kinds = ("married", "founded", "built", "since", "post")
        kind = next((name for name in kinds if words.get(name)), "founded" if words.get("opened") else "born")
        printed = (words["month"] or "").strip()
        month = (
            int(printed) if printed.isdigit() else _MONTHS.index(printed[:3]) + 1 if printed[:3] in _MONTHS else None
        )
        yield _Begin(kind, int(match["year"]), month, Span(*match.span("year")), number)


def _counts(text: str, span: Span, language: Language, number: int) -> Iterator[_Count]:
    for match in _COUNT[language].finditer(text, *span):
        before = text[max(span.start, match.start() - 6) : match.start()]
        if not _OF_OTHER.search(before):
            wedding = match.groupdict().get("wedding") or _OF_WEDDING.search(before)
            yield _Count("married" if wedding else "founded", int(match["count"]), Span(*match.span("count")), number)
    for match in CALLED.finditer(text, *span):
        group = next(name for name in ("wedding", "years", "ko") if match[name])
        wed = match["ko"] or (match["of"] or "").lower() == "wedding"
        kinds = ("married",) if wed else ("founded", "married") if match["wedding"] else ("founded",)
        for kind in kinds:
            yield _Count(kind, NAMED[match[group].lower()], Span(*match.span()), number)
    for match in _OLD.finditer(text, *span):
        if not is_person(match["noun"]):
            yield _Count("built", int(match["count"]), Span(*match.span("count")), number)
    for match in _NTH_YEAR[language].finditer(text, *span):
        yield _Count("opened", int(match["count"]), Span(*match.span("count")), number)
    for kind, counted in _YEARS[language].items():
        for match in counted.finditer(text, *span):
            number_of = match["count"].lower()
            yield _Count(kind, CARDINALS.get(number_of) or int(number_of), Span(*match.span("count")), number)
    for match in _AGE[language].finditer(text, *span):
        group = "plain" if match["plain"] else "count"
        yield _Count("born", int(match[group]), Span(*match.span(group)), number, match["name"])


def _weighed(
    witness: Witness[K], sentences: Sequence[Span], count: _Count, begun: Sequence[_Begin]
) -> Iterator[Disagreement[K]]:
    of_kind = [one for one in begun if one.kind == ("founded" if count.kind == "opened" else count.kind)]
    near = [one for one in of_kind if _of_one(witness.text, sentences, count, one)]
    # Two beginnings of a kind: which of them is meant, nobody can tell.
    if len({one.year for one in of_kind}) != 1 or not near:
        return
    begin = near[0]
    year = _year_of(witness.text, sentences[count.sentence], begin)
    if year is None and witness.published is None and sentences:
        year = _year_of(witness.text, Span(sentences[0].start, sentences[-1].end), begin)
    if year is None and (witness.published is None or _OTHER_TIME.search(witness.text, *sentences[count.sentence])):
        return
    fits = _fits(witness, count, begin, year)
    if fits and count.number not in fits and min(fits) > 0:
        yield _disagreement(witness, count, near, fits, year)


def _of_one(text: str, sentences: Sequence[Span], count: _Count, begin: _Begin) -> bool:
    """Whether the beginning is that of what is counted: in one sentence, or of the same name, or going on about it."""
    if count.sentence == begin.sentence:
        return True
    here, there = (text[slice(*sentences[one.sentence])] for one in (count, begin))
    if count.name is not None:
        return count.name in there or (begin.sentence == count.sentence + 1 and _SAME.search(there[:24]) is not None)
    names = re.findall(r"[가-힣A-Z][가-힣A-Za-z]{2,}", there)[:2]
    if count.kind == "opened" and count.sentence == begin.sentence + 1:
        return True
    if count.kind == "since":
        return abs(begin.sentence - count.sentence) <= 2
    if len(sentences) <= _SHORT and count.kind in ("founded", "married", "built"):
        return True
    shared = any(name[:-1] in here if name[-1] in "은는이가" else name in here for name in names)
    return shared or (0 < begin.sentence - count.sentence <= 2 and _SAME.match(there) is not None)


def _year_of(text: str, sentence: Span, begin: _Begin) -> int | None:
    """The year that the sentence of the count names; None where it is that of the publication."""
    years = {int(year) for year in _ANY_YEAR.findall(text, *sentence)} - {begin.year}
    return years.pop() if len(years) == 1 else None


def _fits(witness: Witness[K], count: _Count, begin: _Begin, year: int | None) -> list[int]:
    """The counts that are right, the likeliest first."""
    if count.kind == "born":
        return _ages(witness, begin, year)
    if year is not None:
        passed = year - begin.year
        return [passed, passed - 1, passed + 1] if count.kind in ("since", "post", "opened", "built") else [passed]
    assert witness.published is not None
    published = witness.published
    if count.kind in ("since", "post", "opened", "built"):
        passed = published.year - begin.year
        return [passed, passed - 1, passed + 1]
    turn = [published.year - 1] * (published.month <= _TURN[0]) + [published.year + 1] * (published.month >= _TURN[1])
    return [one - begin.year for one in (published.year, *turn)]


def _ages(witness: Witness[K], begin: _Begin, year: int | None) -> list[int]:
    published = witness.published
    if published is None or year is not None:
        return []
    full = published.year - begin.year
    if begin.month is not None and begin.month != published.month:
        ages = [full - (begin.month > published.month)]
    else:
        ages = [full, full - 1]
    part = witness.part_at(begin.span.start)
    old = part is not None and part.language == "ko" and published < _ONE_AGE
    return [*ages, full, full + 1] if old else ages


def _disagreement(
    witness: Witness[K], count: _Count, begun: Sequence[_Begin], fits: Sequence[int], year: int | None
) -> Disagreement[K]:
    spans = (tuple(one.span for one in begun), (count.span,))
    sides = tuple(
        Side(witness.text[slice(*those[0])], tuple(Mention(witness.key, span) for span in those)) for those in spans
    )
    begin, found = (completed(witness.text, those[0]) for those in spans)
    expected = " / ".join(dict.fromkeys(years_like(one, found) for one in fits))
    details = {"begin": begin, "found": found, "published": str(year or witness.published), "expected": expected}
    grade = Grade.WARNING if year is None else Grade.ERROR
    return Disagreement("claims.date.years", grade, fold(f"{sides[0].value}{sides[1].value}"), sides, details=details)
