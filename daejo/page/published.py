"""The day a page says it was published."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from claims.regex import regex

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_YEAR = r"(?P<year>(?:19|20)[0-9]{2})"
_NAME = r"(?P<name>(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*)\.?"
_MONTH = r"(?P<month>[0-9]{1,2})"
_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_FORMS = tuple(
    regex(form, re.IGNORECASE)
    for form in (
        # One separator throughout: 2023년 4/4분기 is a quarter.
        rf"(?<![0-9]){_YEAR}\s?년\s?{_MONTH}\s?월\s?{_DAY}\s?일",
        rf"(?<![0-9]){_YEAR}\s?(?P<mark>[-./])\s*{_MONTH}\s?(?P=mark)\s*{_DAY}(?![0-9])\.?",
        rf"\b{_NAME}\s+{_DAY},?\s+{_YEAR}",
        rf"(?<![0-9]){_DAY}\s+{_NAME},?\s+{_YEAR}",
        rf"(?<![0-9]){_YEAR}(?P<month>[01][0-9])(?P<day>[0-3][0-9])(?![0-9])",
    )
)
_TIME = regex(
    r"(?:오전|오후|T)?\s*(?<![0-9])[0-9]{1,2}(?::[0-9]{2}){1,2}(?:\.[0-9]+)?\s*"
    r"(?:\s*(?:[ap]\.?m\.?|KST|GMT|UTC|E[SD]T|P[SD]T|Z|[+-][0-9]{1,2}(?::?[0-9]{2})?)){0,3}"
    r"|(?:오전|오후)?\s*[0-9]{1,2}시(?:\s*[0-9]{1,2}분)?(?:\s*[0-9]{1,2}초)?",
    re.IGNORECASE,
)
_WEEKDAY = regex(r"[월화수목금토일](?:요일|(?=\s?[)\]]))|\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\b")


def _spaced(*labels: str) -> str:
    """Labels of forms have spaces between their syllables: 제 공 일."""
    return "|".join(r"\s?".join(label) for label in labels)


_PUBLISHED = regex(
    _spaced(
        "입력", "등록", "승인", "발행", "게재", "게시", "송고", "출고", "작성", "배포", "제공일", "보도일시", "보도시점"
    )
    + r"|(?<![a-z])(?:published|posted|released|issued|filed|created|date|for immediate release)(?![a-z])",
    re.IGNORECASE,
)
_CHANGED = regex(
    _spaced("최종", "수정", "업데이트", "갱신") + r"|(?<![a-z])(?:updated|modified|edited|revised)(?![a-z])",
    re.IGNORECASE,
)
_REST = regex(
    r"[\W_]+|일시|일자|날짜|시간|일|기사|최초|보도자료|\b(?:on|at|by|the|first|last|release)\b", re.IGNORECASE
)
_SENT = regex(r"[^가-힣A-Za-z]*(?:송고|출고|입력|등록|발행|게재)")  # 2024/09/13 08:56 송고
_WRITER = regex(r"^By\s[A-Z][\w .,'’-]{2,40}|[가-힣]{2,4}\s?기자")
# A place, perhaps the wire, then the day; not "Acme said on March 14, 2024 (Thursday)".
_OPENING = regex(
    r"(?!(?:On|In|By|As|Since|From|Until)\b)(?:[A-Z][\w.'’-]*,?\s+){1,6}(?:[/(][^/()]{2,30}[/)]\s*)?(?:--?|–|—)?\s*"
    r"[A-Za-z]{3,9}\.?\s+[0-9]{1,2},?\s+(?:19|20)[0-9]{2}\s*(?:[/(–—]|-)"
)


class Stamp(NamedTuple):
    """A day on a line that holds little else. `rank`: 0 says published, 1 says nothing, 2 says changed."""

    day: date
    rank: int


def stamps(text: str) -> list[Stamp]:
    """The days of a line that is made of dates, times and their labels; none when it says much else.

    The label that decides stands before the day; when none does, a Korean one behind it.
    """
    spans = [(m.start(), m.end(), day) for m, day in days(text)]
    if not spans:
        return []
    left = _CHANGED.sub("", _PUBLISHED.sub("", _WEEKDAY.sub("", _TIME.sub("", _without(text, spans)))))
    # A count of readers may stand beside a label (입력 2024.10.25 14:33 조회 1,203); beside a bare day only its writer:
    # "일시: 2024. 3. 15." is the day of an event.
    if len(_REST.sub("", left)) > 12 or (not _named(text) and re.search(r"\w", _WRITER.sub("", left))):
        return []
    found, end = [], 0
    for position, (start, stop, day) in enumerate(spans):
        behind = text[stop : spans[position + 1][0]] if position + 1 < len(spans) else text[stop:]
        before = text[end:start]
        found.append(Stamp(day, _rank(before) if _named(before) else 0 if _SENT.match(behind) else 1))
        end = stop
    return found


def opening_day(text: str) -> list[Stamp]:
    """The day in the place line that opens a release: LONDON, March 14, 2024 /Newswire/ -- ..."""
    match = _OPENING.match(text)
    return [Stamp(day, 1) for _, day in days(match.group())[:1]] if match else []


def days(text: str) -> list[tuple[re.Match[str], date]]:
    """Every whole date of a text in order: a year, a month and a day that exist."""
    found: list[tuple[re.Match[str], date]] = []
    for form in _FORMS:
        for match in form.finditer(text):
            day = _day(match)
            if day is not None and not any(m.start() < match.end() and match.start() < m.end() for m, _ in found):
                found.append((match, day))
    return sorted(found, key=lambda entry: entry[0].start())


def published_on(stamped: Iterable[Stamp]) -> date | None:
    """The day the page says it was published: the first of the best rank; a day that says it was changed is none."""
    told = [stamp for stamp in stamped if stamp.rank < 2]
    return min(told, key=lambda stamp: stamp.rank).day if told else None


def _day(match: re.Match[str]) -> date | None:
    parts = match.groupdict()
    name = parts.get("name")
    month = _MONTHS.index(name[:3].lower()) + 1 if name else int(parts["month"])
    try:
        return date(int(parts["year"]), month, int(parts["day"]))
    except ValueError:  # 2024.13.45 is no day
        return None


def _without(text: str, spans: list[tuple[int, int, date]]) -> str:
    for start, end, _ in reversed(spans):
        text = text[:start] + " " + text[end:]
    return text


def _named(label: str) -> bool:
    return bool(_PUBLISHED.search(label) or _CHANGED.search(label))


def _rank(label: str) -> int:
    if _CHANGED.search(label):
        return 2
    return 0 if _PUBLISHED.search(label) else 1
