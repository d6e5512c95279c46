"""What stands right at one of two values and tells that it is of something else: 닭 3만 마리도, 15,000 have come back.

Every reason is read in the clause or the sentence of the value itself, never anywhere in the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from claims.crosscheck.once import once
from claims.crosscheck.people.whole_names import people
from claims.crosscheck.statement import K
from claims.crosscheck.values.said import Said
from claims.quantity.topic import clause_end, clause_start
from claims.regex import regex
from claims.span import Language

# 닭 3만 마리도 묻는다: those besides. 3만 명도 안 된다 and 3만 명도 넘는다 weigh one number.
_TOO = regex(r"도\s(?!안\s|못\s|채\s|되지|넘|더\s|덜\s|훌쩍|아니|않)")
# What came back of what was lost, stolen, sold.
_BACK: dict[Language, re.Pattern[str]] = {
    "ko": regex(r"돌아왔|돌아온|돌려(?:줬|준|주었|받)|되찾|되돌려|환불"),
    "en": regex(
        r"\b(?:come|came|is|are|been|was|were|given|handed|sent|brought|got|get)\sback\b(?!\sto\s(?:work|normal|life))"
        r"|\breturned\s(?!from\b|home\b|after\b|for\b|on\b|to\s(?:work|normal|power|office))(?:to\b|so\sfar|[a-z])|\b(?:repaid|refunded)\b",
        re.IGNORECASE,
    ),
}
_TO_BE_BACK = frozenset({"count", "share"})
# The same again makes it twice as much.
_AGAIN: dict[Language, re.Pattern[str]] = {
    "ko": regex(r"같은\s(?:금액|액수|돈|만큼|수)|그만큼|절반|두\s배|갑절|똑같이"),
    "en": regex(
        r"\bmatch(?:ed|es|ing)\b|\bthe\ssame\s(?:amount|sum|again)|\bhalf\b|\bdoubl(?:ed|es|ing)\b|\btwice\b", re.I
    ),
}
_AFTER = 2  # sentences
# 구형보다 2년 적은, two years less than: how far apart two are, and neither of them.
_MORE_KO = regex(
    r"(?:이나|가량|정도)?\s?(?:더\s)?(?:적|많|짧|긴|길|늦|이른|빠른|앞선|앞서|젊|어리|어린|높|낮|작|큰|크)"
)
_THAN_KO = regex(r"보다\s(?:약\s|무려\s)?$")
_MORE_EN = regex(
    r"\s(?:fewer|less|more|shorter|longer|earlier|later|younger|older|higher|lower|bigger|smaller)\s(?:[a-z]+\s)?than\b"
)
# 60대 찬성은, those over 60: some of who was asked.
_OF_AN_AGE: dict[Language, re.Pattern[str]] = {
    "ko": regex(r"(?<![0-9])[1-8]0대(?![0-9])"),
    "en": regex(
        r"\b(?:under|over)-?(?:\s)?\d\ds\b|\b(?:those|people|voters|adults|men|women)\s(?:aged\s)?(?:over|under|above|below|aged)\s\d\d"
        r"|\bin\stheir\s\w+(?:ties|teens|0s)\b|\b\d\d-\sto\s\d\d-year-olds\b",
        re.IGNORECASE,
    ),
}
# What is somebody's and lasts by itself; his career is what he does.
_HIS: dict[Language, re.Pattern[str]] = {
    "ko": regex(r"(?:그|그녀|씨|이들)의\s(?P<thing>(?!경력|활동|생활|임기|재임|선수|근무)[가-힣]{2,5}?)[은는이가]\s"),
    "en": regex(
        r"\b(?:his|her|their)\s(?:[a-z]+\s)?(?P<thing>(?!career|tenure|term|work|reign|stay|time|marriage)[a-z]+)\s"
        r"(?:is|was|has|had|turned|opened)\b",
        re.IGNORECASE,
    ),
}
# Cast before the day: told of one value alone, it sets it apart.
_ALONE = frozenset({"early voting", "momentary", "core"})
_FROM = regex(r"\b[Ff]rom\s$")


def stand_apart(a: Said[K], b: Said[K], words: tuple[frozenset[str], ...]) -> bool:
    """Whether words right at one of two values tell that it is of something else than the other."""
    if not _ALONE.isdisjoint(words[0] ^ words[1]) or of_this_and_last_year(a, b) or is_apart(a) != is_apart(b):
        return True
    if a.kind == "count" and _is_told_too(a) != _is_told_too(b) and _named(a) != _named(b):
        return True
    if a.kind == "share" and _of_an_age(a) != _of_an_age(b):
        return True
    if a.kind == "duration" and (_of_his_thing(a, b) or _of_his_thing(b, a)):
        return True
    return _came_back(a, b) or _twice(a, b) or _of_two_people(a, b) or _before_and_after(a, b)


@once
def is_apart(one: Said[K]) -> bool:
    """Whether a value is how far apart two others are: 구형보다 2년 적은, three points fewer than."""
    text, (start, end) = one.witness.text, one.span
    if one.kind == "share":
        return False  # 28 percent smaller than: a change is told in no other way
    if one.part.language == "ko":
        return bool(_THAN_KO.search(text[max(one.sentence.start, start - 8) : start]) and _MORE_KO.match(text, end))
    return one.kind not in ("day", "clock") and _MORE_EN.match(text, end, one.sentence.end) is not None


def _is_told_too(one: Said[K]) -> bool:
    if one.part.language == "en":
        return _ALSO.match(one.witness.text, one.span.end, one.sentence.end) is not None
    return _TOO.match(one.witness.text, one.span.end) is not None


def _named(one: Said[K]) -> str:
    return one.before if one.part.language == "ko" else one.behind


# 30,000 chickens will also be killed.
_ALSO = regex(r"\s[a-z]+\b[^,.;]{0,60}\balso\b")


def _of_an_age(one: Said[K]) -> bool:
    text, (start, end) = one.witness.text, _clause(one)
    start = (
        max([one.sentence.start, *(text.find("%", 0, one.span.start) + 1,)]) if start > one.sentence.start else start
    )
    return _OF_AN_AGE[one.part.language].search(text, min(start, one.span.start), end) is not None


def _of_his_thing(one: Said[K], other: Said[K]) -> bool:
    """Whether it is told of a thing of somebody's that the sentence of the other does not name: 그의 가게는 25년."""
    found = _HIS[one.part.language].finditer(one.witness.text, one.sentence.start, one.span.start)
    things = [match["thing"].lower() for match in found]
    return bool(things) and things[-1] not in other.witness.text[slice(*other.sentence)].lower()


def _came_back(a: Said[K], b: Said[K]) -> bool:
    """Whether only the less of two is told to have come back: $11,000 of what was worth $27,000."""
    if a.number is None or b.number is None or not (a.kind in _TO_BE_BACK or a.kind.isupper()):
        return False
    less, more = sorted((a, b), key=lambda one: one.number or 0)
    back = [_BACK[one.part.language].search(one.witness.text, *_clause(one)) is not None for one in (less, more)]
    return back == [True, False]


def _twice(a: Said[K], b: Said[K]) -> bool:
    """Whether one is exactly twice the other and a text says that the same was added, or that it is half."""
    if not a.number or not b.number or max(a.number, b.number) != 2 * min(a.number, b.number):
        return False
    return any(
        _AGAIN[one.part.language].search(one.witness.text, *line) for one in (a, b) for line in _lines(one, _AFTER)
    )


def _of_two_people(a: Said[K], b: Said[K]) -> bool:
    """Whether each is told beside a person of his own, one of them unknown to the other text, whose own it names
    elsewhere: Quill takes £30,000, the poet Oduya £10,000."""
    if a.part.language != b.part.language or not a.kind.isupper():
        return False
    return _is_anothers(a, b) or _is_anothers(b, a)


def _is_anothers(one: Said[K], other: Said[K]) -> bool:
    """Whether one falls to somebody whom the other text does not know, the other to somebody whom this text knows."""
    mine, yours = _who_gets(one), _who_gets(other)
    if not mine or not yours or mine.split()[-1] in other.witness.text:
        return False
    return yours in one.witness.text


def _who_gets(one: Said[K]) -> str:
    """Who is named last before an amount that he gets; "" where nobody is, or somebody hands it over."""
    text, start = one.witness.text, one.span.start
    before = [person for person in people(one.witness) if person.span.end <= start]
    if not before:
        return ""
    between = text[before[-1].span.end : start] if one.part.language == "en" else text[start : one.sentence.end]
    near = before[-1].sentence.start >= next(_lines(one, 1, back=1))[0]
    return before[-1].key if near and _GETS[one.part.language].search(between) else ""


_GETS: dict[Language, re.Pattern[str]] = {
    "ko": regex(r"받[는았]|[이]다\.|탔|탄다|챙|손에\s쥐|거머쥐"),
    "en": regex(r"\b(?:collect|take|receive|get|win|earn|pocket|land)s?\b|\b(?:took|got|won|earned)\b"),
}


def _before_and_after(a: Said[K], b: Said[K]) -> bool:
    """Whether one is so until a time and the other from a later one on: two a day until May, four from June."""
    return _until_from(a, b) or _until_from(b, a)


def _until_from(one: Said[K], other: Said[K]) -> bool:
    ends, starts = _bounds(one), _bounds(other)
    if {role for role, _ in ends} != {"end"} or {role for role, _ in starts} != {"start"}:
        return False
    return all(0 < (start - end) % 12 < 6 for _, end in ends for _, start in starts)


def _bounds(one: Said[K]) -> list[tuple[str, int]]:
    """The months from which or until which something is so, by the sentence of a value."""
    text, found = one.witness.text, []
    for claim in one.witness.claims:
        if claim.family != "date" or not one.sentence.start <= claim.span.start < one.sentence.end:
            continue
        role = "start" if _FROM.search(text[: claim.span.start][-6:]) else claim.topic.measure
        if role in ("start", "end") and claim.value.first.month is not None:
            found.append((str(role), int(claim.value.first.month)))
    return found


def of_this_and_last_year(a: Said[K], b: Said[K]) -> bool:
    """Whether one is told of last year, and the other in a paragraph that tells of this: 지난해 합격률은 93%."""
    last = ["last year" in one.qualified for one in (a, b)]
    if last[0] == last[1] or a.kind in ("day", "month", "year", "clock", "period"):
        return False
    present = b if last[0] else a
    return any(_THIS[present.part.language].search(present.witness.text, *line) for line in _lines(present, 1, back=1))


_THIS: dict[Language, re.Pattern[str]] = {
    "ko": regex(r"올해|올\s?[가-힣]|금년|이번"),
    "en": regex(r"\bthis\s(?:year|season|term|summer|spring|autumn|winter)", re.IGNORECASE),
}


def _clause(one: Said[K]) -> tuple[int, int]:
    text = one.witness.text
    start, end = clause_start(text, one.span.start), clause_end(text, one.span.end)
    return max(start, one.sentence.start), min(end, one.sentence.end)


def _lines(one: Said[K], many: int, *, back: int = 0) -> Iterator[tuple[int, int]]:
    """The sentence of a value with those behind it, `many` in all, and those before it."""
    lines = one.witness.sentences
    number = bisect_right(lines, one.sentence) - 1
    yield from lines[max(0, number - back) : number + many]
