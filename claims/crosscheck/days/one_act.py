"""Whether two times can be told of one act: what their sentences say that makes two acts of them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable

from claims.calendar.en_numbers import CARDINALS, number, pattern
from claims.calendar.ko_pieces import DAYS
from claims.crosscheck.days.clashes import apart_by, days_clash, is_next
from claims.crosscheck.days.idle import names_a_zone
from claims.crosscheck.days.twins import is_slip
from claims.crosscheck.days.whens import When
from claims.crosscheck.statement import K
from claims.crosscheck.values.holders import tell_of_two_holders
from claims.crosscheck.values.two_occasions import of_two_occasions
from claims.quantity.qualifiers import exclude_each_other
from claims.regex import regex

# A day that was moved stands beside the one it was moved from.
_MOVED = regex(
    r"연기[하됐된돼되]|미뤄|미룬|미뤘|미루|늦[춰췄추춘]|앞당[겨겼기긴]|당초|변경|순연|연장|단축|재공고"
    r"|\b(?:extended|postpon\w*|reschedul\w*|put\sback|pushed\s(?:back|to)|brought\sforward|delayed\suntil|originally"
    r"|moved\s(?:up\s)?(?:to|from)\s(?:next|the\s\d|\d|[A-Z][a-z]+(?:day"
    r"|\s\d))|had\sbeen\s(?:due|scheduled|set)|(?:held|carried)\sover|called\soff)\b",
    re.IGNORECASE,
)
# The eve and the day after are told of the same thing as the day.
_BESIDE = regex(
    r"전야|전날|이튿날|다음\s?날|둘째\s?날|셋째\s?날|마지막\s?날|첫날|하루\s?[앞전뒤]"
    r"|\b(?:eve|(?:day|night)\s(?:before|after)|following\s(?:day|night"
    r"|morning)|(?:second|third|final|last|first)\s(?:day|night)(?!\s(?:to"
    r"|for)\b))\b",
    re.IGNORECASE,
)
_BEFORE = regex(r"전날|전일|어제|\byesterday\b|\b(?:day|night)\s(?:before|earlier)\b", re.IGNORECASE)
# On Wednesday, two days after he was arrested: the day of the one act and how far it lies from that of the other.
_APART = regex(
    rf"\b(?P<en>\d{{1,2}}|an?|{pattern({word: n for word, n in CARDINALS.items() if n < 21})})\s(?P<unit>day"
    rf"|night|week)s?(?:(?=\s(?:after|later|following|before|earlier|ago)\b)"
    rf"|(?=\sto\s))"
    rf"|(?P<ko>\d{{1,2}}|{'|'.join(DAYS)})(?P<unit_ko>일|주일?|)\s?(?P<way_ko>뒤|후|만에|앞서|전)",
    re.IGNORECASE,
)
_AHEAD = regex(
    r"예정|계획|전망|\b(?:will\s(?!last|run|go\son)|is\sexpected|are\sexpected|plans?\sto|due\sto)", re.IGNORECASE
)
_LONG, _LONG_ENOUGH = 300.0, 800.0  # days
# What departs, arrives or happens begins; what is decided or signed does not.
_BEGINS = frozenset({"begin", "leave", "arrive", "happen", "visit"})
# Stages of what goes on as a whole; the others are acts of their own.
WHOLE = _BEGINS | {"end"}


def tells_of_a_move(text: str, start: int, end: int) -> bool:
    """Whether the words say that a time was moved: 10월 14일까지 연장됐다, postponed to Monday."""
    return _MOVED.search(text, start, end) is not None


def may_be_one(a: When[K], b: When[K], *, rendered: bool = False) -> bool:
    """Whether nothing shows that two times are told of two acts."""
    if a.family == "year" and is_slip(a, b):
        return not exclude_each_other(a.said.qualified, b.said.qualified)
    if not _of_one_stage(a, b) or of_two_occasions(a.said, b.said) or {_is_built(a), _is_built(b)} == {True, False}:
        return False
    # 올겨울 30만 장, 지난겨울 27만 장: of one act only where both name it.
    if a.stage is None and a.months is not None and b.months == a.months and a.first.years != b.first.years:
        return False
    if a.family == "hour" and (_is_item(a, b) or _is_item(b, a)):
        return False
    # Until June and in June are told of one act where both say that it ends, or that applications do.
    ends = (a.role == "end") != (b.role == "end")
    if ends and not (a.stage == b.stage and (a.aside or a.stage == "end") and "start" not in (a.role, b.role)):
        return False
    if a.family == "hour" and a.role != b.role and a.stage != b.stage:
        return False
    # From the 20th on it is debated, and on the 12th somebody was given it.
    if "start" in (a.role, b.role) and a.role != b.role and (a.aside or {None, "visit", "happen"} & {a.stage, b.stage}):
        return False
    if exclude_each_other(a.said.qualified, b.said.qualified) or tell_of_two_holders(a.said, b.said):
        return False
    if a.family == "length":
        long = a.stretch[0] >= _LONG, b.stretch[0] >= _LONG
        return (
            a.stage == b.stage
            and _is_ahead(a) == _is_ahead(b)
            and (all(long) or max(a.stretch[0], b.stretch[0]) < _LONG_ENOUGH)
        )
    if a.family == "jubilee":
        return a.stage == b.stage
    if a.family == "hour" and days_clash(a.first, b.first):
        return False
    if is_next(a.first, b.first) and any(names_a_zone(one.said.witness) for one in (a, b)):
        return False
    return a.family == "year" or rendered or not any(_is_beside(one) or _moved(one) for one in (a, b))


# What is built begins, and begins again once it is built.
_BUILT = regex(
    r"착공|첫\s삽|공사를?\s(?:시작|들어)|기공|\b(?:ground(?:-?\s?breaking)?\b(?=[^.]{0,12}(?:broke|break|was\sbroken))|br(?:oke|eak)s?\sground"
    r"|(?:work|construction|building)\s(?:began|begins|started|starts|will\s(?:begin|start)))",
    re.IGNORECASE,
)
_OPENS = regex(
    r"개통|개장|개관|개교|개원|개소|준공|완공|문을\s(?:열|연|여)|\b(?:open(?:s|ed|ing)?|complet(?:e|ed|ion))\b",
    re.IGNORECASE,
)
# At a fair there is a talent show: a part of it has an hour of its own.
_ITEM_KO = regex(r"(?P<at>[가-힣]{2,})(?:에서는|에서|\s?때는?|\s?중에?)\s")
_GOES = ("leave", "arrive", "happen")
_CEREMONY = regex(r"[가-힣]식[은이을에]\s|\b(?:ceremony|reception|service|briefing|press\sconference)\b", re.IGNORECASE)
_ITEM_BEHIND = regex(
    r"(?:에는?|부터)?\s(?:[가-힣]+\s){0,2}?(?P<item>[가-힣]{2,})[이가도]\s(?:있|열리|열려|펼쳐|이어|진행|마련|시작|준비)"
)


def _is_built(one: When[K]) -> bool | None:
    """Whether a year or a month is that in which building begins, False where it is that of what is built opening."""
    if one.family not in ("day", "year") or one.stage not in ("begin", "end"):
        return None
    text, sentence = one.said.witness.text, one.said.sentence
    built, opens = _BUILT.search(text, *sentence) is not None, _OPENS.search(text, *sentence) is not None
    return built if built != opens else None


def _is_item(one: When[K], other: When[K]) -> bool:
    """Whether a clock time is that of a part of a whole that the other text tells: 바자회에서는 2시에 노래자랑이."""
    text = one.said.witness.text
    if other.stage in _GOES and one.stage is None and _CEREMONY.search(text, *one.said.sentence):
        return _CEREMONY.search(other.said.witness.text) is None
    item = _ITEM_BEHIND.match(text, one.said.span.end, one.said.sentence.end)
    if item is None or item["item"] in other.said.witness.text:
        return False
    frames = _ITEM_KO.finditer(text, one.said.sentence.start, one.said.span.start)
    return any(match["at"] in other.said.witness.text[slice(*other.said.sentence)] for match in frames)


def _of_one_stage(a: When[K], b: When[K]) -> bool:
    """Whether two stages can be one: what departs again begins, and what is done by a day begins or ends."""
    stages = {a.stage, b.stage}
    if len(stages) == 1:
        return True
    # Until the 28th something lasts, and by the 31st it has to be handed in.
    if a.role == b.role == "end" and (a.family == "hour" or stages <= {None, "end", "apply", "sell"}):
        return True
    # The hour at which a fire is out is not that at which it was seen; a festival that ends is the festival.
    if a.aside or b.aside or (a.family == "hour" and "end" in stages):
        return False
    return None in stages or ("begin" in stages and stages <= _BEGINS) or a.role == b.role == "end"


def _is_beside(one: When[K]) -> bool:
    """Whether the sentence tells of an eve or of the day after, or the next one of the day before."""
    text, lines = one.said.witness.text, one.said.witness.sentences
    number = bisect_right(lines, one.said.sentence)
    later = number < len(lines) and _BEFORE.search(text, *lines[number])
    # The last day of June is no last day of anything.
    start, end = one.said.span
    beside = any(not start <= match.start() < end for match in _BESIDE.finditer(text, *one.said.sentence))
    return bool(later) or beside


def _moved(one: When[K]) -> bool:
    """Whether the sentence of a day, or one beside it, says that the day was moved."""
    lines = one.said.witness.sentences
    number = bisect_right(lines, one.said.sentence) - 1
    return any(tells_of_a_move(one.said.witness.text, *line) for line in lines[max(0, number - 1) : number + 2])


def _is_ahead(one: When[K]) -> bool:
    """Whether a length is one to come: he will be kept in hospital for a week."""
    start, end = max(one.said.sentence.start, one.said.span.start - 50), one.said.sentence.end
    return _AHEAD.search(one.said.witness.text, start, end) is not None


def follows(one: When[K], others: Iterable[When[K]]) -> bool:
    """Whether a day is told as so many days before or after an act that the other text tells on its day."""
    return one.family == "day" and any(_leads_to(one, other) for other in others if other.family == "day")


def _leads_to(one: When[K], other: When[K]) -> bool:
    """Whether the sentence of a day says how far it lies from another act, and the other day lies so far away."""
    for match in _APART.finditer(one.said.witness.text, *one.said.sentence):
        if match["en"]:
            count = 1 if match["en"].lower() in ("a", "an") else number(match["en"])
            days = count * (7 if match["unit"].lower() == "week" else 1)
        elif match["ko"].isdigit() and not match["unit_ko"]:
            continue
        else:
            days = DAYS.get(match["ko"]) or int(match["ko"]) * (7 if match["unit_ko"].startswith("주") else 1)
        if any(abs(apart) == days for apart in apart_by(one.first, other.first)):
            return True
    return False
