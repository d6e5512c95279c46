"""English points of the calendar: October 25, 2024; the 25th; last November; Q3 2024; the first Monday of May."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from claims.calendar.en_fields import FIGURE, NAME, fields_of
from claims.calendar.en_pieces import in_line, piece
from claims.calendar.point import Point, as_last, in_whole_weeks
from claims.regex import regex
from claims.span import Span

_GLUE = regex(in_line(r"(?:,?\s{1,2}|\s,\s|\s?-\s?|'s\s|’s\s)(?:(?:of|in|on|the)\s){0,2}|,?\s?"))
# May, March, Sun and the like are other words too: alone they are read only after a word that asks for a time.
_AMBIGUOUS = regex(r"(?:may|march|mar|sun|sat|mon|wed|dec|jan|second)\.?")
_DAY = regex("([0-9]+)(?:st|nd|rd|th)?")
_WITH_WEEKDAY = {"run", "weekday", "weekday_span", "toward", "whole_weeks", "away", "needs_base"}
_ASKS = regex(
    r"(?:in|of|between|on|this|next|last|since|by|until|till|through|from|to|during|for|early|late|mid)[\s-]$"
)
_ASKS_MONTH = regex(r"(?:in|of|since|until|next|last|early|late|mid)[\s-]$")
_DATED = regex(r",?\s(?:the\s)?(?:[0-9]{1,2}(?:st|nd|rd|th)?(?![0-9:%])|[a-z]{3,9}\.?\s[0-9]{1,2}(?![0-9:%]))")
# What stands only after something else: the end of the year, not the year alone; April '87.
_AFTER = {"the_unit": {"part", "nth", "edge"}, "short_year": {"month"}}
_RANGE = regex(r"\s?[-–]\s?[0-9]{1,2}/[0-9]{1,2}(?![0-9])")
# Other countries have an Independence Day of their own, and say whose: India's, Ukrainian.
_AMERICAN = regex(
    r"(?:^|[.!?\n]\s*|\b(?:on|by|the|this|last|next|of|before|after|since|until|u\.?s\.?|american?(?:['’]s)?)\s)$"
)
# 1615 E. Alder St.: the number of a house. Sun Print: the name of a firm.
_STREET = regex(
    r"[ \u00a0](?:[NSEW]\.?[ ])?(?:[A-Z0-9][\w.'’-]{0,20}[ ]){0,3}"
    r"(?:Ave(?:nue)?|Blvd|Boulevard|Court|Dr(?:ive)?|Highway|Hwy|Lane|Parkway|Pkwy|Pl(?:ace)?|R(?:oa)?d|St(?:reet)?|Way)"
    r"(?![a-z])"
)
_NUMBERED = regex(r"(?:route|highway|hwy|room|suite|flight|nos?\.|box|ext\.|extension|pier)\s$")
# A day some event is called after, of a year that nobody prints: the Sept. 11 attacks.
_EVENT = regex(
    r"\s(?:attacks?|coup|democrati[sz]ation|hijackings?|insurrection|massacre|movement|revolution|riots?|terror|tragedy"
    r"|uprising)(?![a-z])"
)
_IN = regex(r"(?:in|since|by|until|during)\s$")
_NAME = regex("[ \u00a0][A-Z]")
# The times we live in, and a programme: today's digital world, the Today Show.
_THESE_DAYS = regex(
    r"['’]s\s(?:[a-z-]{2,20}\s){0,3}(?:age|buyers|climate|consumers?|cultures?|customers|economy|environment|era|families"
    r"|generations?|industry|landscape|lifestyles?|markets?|marketplace|society|standards|students|technology|times|world)"
    r"(?![a-z])|\sshow(?![a-z])"
)
# Named after the days, but not those days: Black Friday, the Sunday Times.
_NAMED_DAY = regex(r"(?:black|cyber|good|giving|super|ash|palm|easter|manic|casual)\s$")


def points(text: str) -> Iterator[tuple[Point, Point | None]]:
    """Every expression in order: its point, and its last point where it names a range by itself (May 3-5)."""
    low = lowered(text)
    chain: list[tuple[Span, dict[str, Any], dict[str, Any]]] = []
    for match in piece().finditer(low):
        kind = match.lastgroup or ""
        span = Span(*match.span())
        if not _plausible(kind, match[0], low, text, span):
            continue
        first, last = fields_of(kind, " ".join(match[0].split()), span)
        if chain and (("weekday" in chain[-1][1] and last) or not _continues(chain, first, span, low)):
            yield from _built(chain, low)
            chain = []
        if kind in _AFTER and not (chain and chain[-1][1].keys() & _AFTER[kind]):
            continue
        chain.append((span, first, last))
    yield from _built(chain, low)


def lowered(text: str) -> str:
    """The text in lower case, character for character."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _plausible(kind: str, word: str, low: str, text: str, span: Span) -> bool:
    before = low[max(0, span.start - 12) : span.start]
    if kind == "word" and word == "today" and (before.endswith("usa ") or _THESE_DAYS.match(low, span.end)):
        return False
    if kind == "word" and word in ("today", "tomorrow") and before.endswith("of ") and not before.endswith("as of "):
        return False  # the workforce of tomorrow
    if kind == "year" and (_NUMBERED.search(before) or (_STREET.match(text, span.end) and not _IN.search(before))):
        return False
    if kind == "split_year" and (int(word[2:4]) + 1) % 100 != int(word[-2:]):
        return False  # 2024-10
    if kind == "holiday" and word == "independence day":
        return _AMERICAN.search(before) is not None
    if kind == "weekday":
        if _NAMED_DAY.search(before):
            return False
        asked = _ASKS.search(before) is not None and not _NAME.match(text, span.end)
        return len(word) > 5 or asked or _DATED.match(low, span.end) is not None
    if kind == "month" and _AMBIGUOUS.fullmatch(word):
        if not text[span.start].isupper():
            return _ASKS_MONTH.search(before) is not None
        following = low[span.end : span.end + 6].lstrip(" ,")
        return bool(_ASKS.search(before)) or following[:2] in ("19", "20")
    if kind == "day_month" and not FIGURE.search(word) and word.endswith(("may", "march")):
        return "May" in text[span.start : span.end] or "March" in text[span.start : span.end]  # one may not
    if kind == "dmy" and before.endswith("-") and "-" in word:
        return False  # a longer number: 133-03-03-2020
    if kind == "dmy" and not NAME.search(word):
        one, other, *_ = (int(figure) for figure in FIGURE.findall(word))
        return 1 <= min(one, other) <= 12 and max(one, other) <= 31
    if kind == "slash":
        low_one, high_one = sorted(int(figure) for figure in FIGURE.findall(word))
        asked = _ASKS.search(before) is not None or before.endswith("day ") or _RANGE.match(low, span.end) is not None
        return (
            1 <= low_one <= 12 and high_one <= 31 and (asked or (high_one > 12 and not word.startswith(str(high_one))))
        )
    return True


def _continues(
    chain: list[tuple[Span, dict[str, Any], dict[str, Any]]], fields: dict[str, Any], span: Span, low: str
) -> bool:
    """Whether a piece belongs to the expression before it: near enough, and saying what is not said yet."""
    end = chain[-1][0].end
    if fields.get("part") in ("early", "earlier", "mid", "late", "later", "rest"):
        return False
    if span.start - end > 9 or not _GLUE.fullmatch(low, end, span.start):
        return False
    said: dict[str, Any] = {}
    for _, first, _ in chain:
        said |= first
    return _compatible(said, fields)


def _compatible(said: dict[str, Any], new: dict[str, Any]) -> bool:
    both = said | new
    clash = said.keys() & new.keys() - {"weekday_span"}
    if clash or ("year" in both and "shift" in both) or new.keys() & {"away", "run"}:
        return False
    if "unplaced" in new and "year" not in new:
        return False
    if "run" in said and "needs_base" not in said:
        return False
    unit = both["shift"].unit if "shift" in both else None
    if unit == "day":
        return "needs_base" in said
    if "weekday" in both and "day" not in both and "nth" not in both:
        return unit == "week" or both.keys() <= _WITH_WEEKDAY
    if "holiday" in both and both.keys() & {"month", "day", "nth"}:
        return False
    if "part" in both and both["part"][0] in "qh":
        return not both.keys() & {"month", "day", "weekday"}
    if "day" in both and "month" not in both and ("year" in both or unit in ("year", "quarter")):
        return False  # on the 27th, next year
    if unit == "week":
        return "month" not in both and "day" not in both
    return True


def _built(chain: list[tuple[Span, dict[str, Any], dict[str, Any]]], low: str) -> Iterator[tuple[Point, Point | None]]:
    fields: dict[str, Any] = {}
    last: dict[str, Any] = {}
    for _, mine, to in chain:
        fields |= mine
        last |= to
    vague = fields.keys() <= {"toward", "whole_weeks", "unplaced", "nth", "part", "nth_week", "week_of", "edge"}
    if not chain or (vague and fields.get("part", "")[:1] not in ("q", "h", "w") and fields.get("nth", 0) < 6):
        return
    if fields.pop("needs_base", False) and len(chain) == 1:
        fields = {"unplaced": True}  # two weeks after the vote
    if {"month", "day"} <= fields.keys() and not fields.keys() & {"year", "shift", "weekday"}:
        fields |= {"unplaced": True} if _EVENT.match(low, chain[-1][0].end) else {}
    apart = fields.pop("apart", None)
    point = Point(Span(chain[0][0].start, chain[-1][0].end), **in_whole_weeks(fields))
    if apart:
        yield from ((one, None) for one in _apart(point, next(span for span, mine, _ in chain if "apart" in mine), low))
    else:
        yield point, replace(point, **as_last(last)) if last else None


def _apart(point: Point, piece_span: Span, low: str) -> Iterator[Point]:
    """A point for each day of a list: 18 and 19 June."""
    numbers = list(_DAY.finditer(low, *piece_span))
    for at, figure in enumerate(numbers):
        start = point.span.start if at == 0 else figure.start()
        end = point.span.end if at == len(numbers) - 1 else figure.end()
        yield replace(point, span=Span(start, end), day=int(figure[1]))
