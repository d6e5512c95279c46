"""Two texts of one event that give one thing two values: 4500억원 and 5400억원, 18일 and 19일, 24-17 and 27-14.

One text against one is a warning and nobody is suspected. Where day and figure change together, or an edition, a
year or a holder, the second text tells of another occasion; casualties and prices that move are an update, a note.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claims.crosscheck.days.moments import moments, tell_of_two_days
from claims.crosscheck.days.one_act import tells_of_a_move
from claims.crosscheck.days.whens import whens
from claims.crosscheck.events import Events, is_handful, least_odds
from claims.crosscheck.statement import Disagreement, Grade, K, Side, Witness
from claims.crosscheck.values.ages import ages, of_two_people
from claims.crosscheck.values.evidence import strangers
from claims.crosscheck.values.fits import fits
from claims.crosscheck.values.holders import tell_of_two_holders
from claims.crosscheck.values.kinds import CALENDAR
from claims.crosscheck.values.matches import of_two_matches
from claims.crosscheck.values.pairs import Pair, pairs, sentences, tells_when
from claims.crosscheck.values.recurring import recurs
from claims.crosscheck.values.said import Said, said
from claims.fold import fold
from claims.regex import regex
from claims.span import Span

# More texts than these make a story of its own, in which two values are mostly two things: there the majority speaks.
_FEW = 6
# So many values at odds, and two texts tell of two occasions.
_MANY = 3
# What is counted anew every hour: casualties, cases, ballots.
_MOVES = regex(
    r"사망|숨[진지졌]|목숨|실종|부상|다[쳤친]|중상|경상|확진|구조|이재민|대피|개표|득표"
    r"|\b(?:dead|die[ds]?|dying|deaths?|kill(?:s|ed|ing)?|toll|missing|injur\w+|hurt|wounded|rescued|evacuat\w+|cases"
    r"|counted)\b",
    re.IGNORECASE,
)
# What is another from minute to minute: prices and turnovers of a market.
_PRICES = regex(
    r"시세|주가|환율|달러당|지수|코스피|코스닥|장중|마감|거래일|순매[수도]|거래대금|코인"
    r"|\b(?:index|futures|exchange rate|bitcoin)\b|\btrad(?:ed|ing)\sat\b"
    r"|\b(?:shares?|stocks?)\s(?:\w+\s){0,4}?(?:rose|risen|fell|fallen|clos\w+|up|down|gain\w*|los[et]|climb\w*|jump\w*|slid)\b",
    re.IGNORECASE,
)
_FINAL = regex(r"최종|\bfinal (?:death |casualty )?(?:toll|count|tally|figures?|result)", re.IGNORECASE)
_MOVED_ON = regex(
    r"늘었|늘어|늘면서|더 |추가|현재|기준|잠정|최종|집계 중|로 불어"
    r"|개표율|%\s(?:of\s(?:\w+\s)?)?(?:ballots?|votes?|precincts?)\b"
    r"|\b(?:rises?|rose|now|so far|at least|as of|updated?|provisional|final|climb\w*|still)\b",
    re.IGNORECASE,
)


def check(events: Events[K]) -> list[Disagreement[K]]:
    """A warning for each value that two texts of a small event tell otherwise, a note where it is an update."""
    told: dict[K, list[Said[K]]] = {}
    partners: dict[K, int] = {}
    for one, other in events.of_one_event():
        for witness in (one, other):
            partners[witness.key] = partners.get(witness.key, 0) + 1
    found: list[Disagreement[K]] = []
    for one, other in events.of_one_event():
        if max(partners[one.key], partners[other.key]) < _FEW:
            for witness in (one, other):
                if witness.key not in told:
                    told[witness.key] = [s for s in said(witness) if not s.part.translated]
            found += _between(one, other, told[one.key], told[other.key], events)
    return found


def _between(
    one: Witness[K], other: Witness[K], here: Sequence[Said[K]], there: Sequence[Said[K]], events: Events[K]
) -> Iterator[Disagreement[K]]:
    texts = events.texts
    few = is_handful(texts)
    times = list(moments(whens(one), whens(other), least=least_odds("moments", texts)))
    # Years that something lasted are figures too.
    lasting = {said.span for pair in times for said in (*pair.one, *pair.other)}
    least = least_odds("values", texts)
    met = [pair for pair in pairs(here, there, least=least, few=few) if not _overlaps(pair, lasting)]
    met += times
    met = [pair for pair in met if not _copied(pair) and not any(_within(other, pair) for other in met)]
    aged = [pair for pair in ages(here, there) if not _copied(pair)] if few else []
    # An age is a person's and tells of no occasion.
    yield from (disagreement(pair, Grade.WARNING) for pair in aged)
    days = [pair for pair in met if tells_when(pair.one[0]) and pair.one[0].kind != "jubilee"]
    if met and any(tell_of_two_holders(a, b) for a, b in sentences(here, there)):
        return
    if recurs(one, other, here, there, days):
        return
    two = few and len(days) < len(met) and tell_of_two_days(whens(one), whens(other))
    if two or len(met) > _MANY or (days and len(days) < len(met) and not few):
        return
    of_two = [pair for pair in met if _reconciled(pair, one, other, events)]
    for pair in met:
        if pair.one[0].kind == "clock" and is_price(pair):  # every minute of a market has its own report
            continue
        if pair.one[0].kind in CALENDAR and any(
            tells_of_a_move(s.witness.text, *s.sentence) for s in (*pair.one, *pair.other)
        ):
            continue
        if pair.one[0].kind == "age" and (aged or of_two_people(pair.one[0], pair.other[0])):
            continue
        # 2만 주(12%)와 3만 주(16%): where the shares are two things, so are their parts of the whole.
        if (
            not _of_two_days(pair, few=few)
            and not of_two_matches(pair.one[0], pair.other[0])
            and not _of_another(pair, met)
            and not any(_beside(pair, o) for o in of_two)
        ):
            yield disagreement(pair, Grade.NOTE if _is_update(pair, one, other, days) else Grade.WARNING)


def _overlaps(pair: Pair[K], spans: set[Span]) -> bool:
    there = [said.span for said in (*pair.one, *pair.other)]
    return pair.one[0].kind == "duration" and any(a.start < b.end and b.start < a.end for a in there for b in spans)


def _of_two_days(pair: Pair[K], *, few: bool) -> bool:
    """Whether day and weekday, or month and year, change together: 3.17.(금) and 3.28.(화) are no slip.

    Of a few texts that were laid side by side no other day is expected.
    """
    claims = [said.claim for said in (pair.one[0], pair.other[0]) if said.kind in CALENDAR and said.claim is not None]
    if len(claims) < 2:
        return False
    one, other = (claim.value.first for claim in claims)
    weekdays = None not in (one.weekday, other.weekday) and one.weekday != other.weekday and one.day != other.day
    years = None not in (one.year, other.year) and one.year != other.year and pair.one[0].kind != "year"
    return (weekdays and not few) or years


def _of_another(pair: Pair[K], met: Sequence[Pair[K]]) -> bool:
    """Whether another value of the two sentences changes too, and each names somebody whom the other does not."""
    here, there = pair.one[0], pair.other[0]
    beside = any(p is not pair and _beside(p, pair) for p in met)
    return beside and strangers(here, there) > 0


def _beside(one: Pair[K], other: Pair[K]) -> bool:
    """Whether two pairs stand in the same two sentences; a pair stands beside itself."""
    return one.one[0].sentence == other.one[0].sentence and one.other[0].sentence == other.other[0].sentence


def _within(one: Pair[K], other: Pair[K]) -> bool:
    """Whether a pair stands in another: the two numbers of a ballot that is told as a score too."""
    spans = zip((one.one[0].span, one.other[0].span), (other.one[0].span, other.other[0].span), strict=True)
    return one is not other and all(b.start <= a.start and a.end <= b.end and a != b for a, b in spans)


def _copied(pair: Pair[K]) -> bool:
    """Whether the two stand in copies of one paragraph, which are laid side by side word by word elsewhere."""
    return any(a.part.voice == b.part.voice >= 0 for a in pair.one for b in pair.other)


def _reconciled(pair: Pair[K], one: Witness[K], other: Witness[K], events: Events[K]) -> bool:
    """Whether a third text of the event prints both values: then they are told of two things."""
    thirds = events.partners[one.key] | events.partners[other.key]
    for third in events.witnesses:
        if third.key in (one.key, other.key) or third.key not in thirds:
            continue
        values = [s for s in said(third) if s.kind == pair.one[0].kind]
        if any(fits(v, pair.one[0]) for v in values) and any(fits(v, pair.other[0]) for v in values):
            return True
    return False


def is_price(pair: Pair[K]) -> bool:
    """Whether both values are told among words of a market, where every minute has its own."""
    return all(_PRICES.search(said.witness.text, *said.sentence) for said in (pair.one[0], pair.other[0]))


def _is_update(pair: Pair[K], one: Witness[K], other: Witness[K], days: Sequence[Pair[K]]) -> bool:
    """Whether the value moves, and one of the texts says that it did or was printed on another day."""
    if tells_when(pair.one[0]):
        return False
    if is_price(pair):
        return True
    if _at_one_time(pair) or all(text.is_draft and _FINAL.search(text.text) for text in (one, other)):
        return False
    sentences = [s.witness.text[slice(*s.sentence)] for s in (pair.one[0], pair.other[0])]
    if not all(map(_MOVES.search, sentences)):
        return False
    apart = one.published is not None and other.published is not None and one.published != other.published
    return bool(apart or days or any(map(_MOVED_ON.search, sentences)))


def _at_one_time(pair: Pair[K]) -> bool:
    """Whether both values are told as of one hour of one day: as of 6 p.m., 오후 3시 기준."""
    clocks = [
        {key for said in places for key in said.beside if key.startswith("clock ")} for places in (pair.one, pair.other)
    ]
    return bool(clocks[0] & clocks[1])


def disagreement(
    pair: Pair[K],
    grade: Grade,
    *,
    suspect: int | None = None,
    correction: str | None = None,
    zone: bool = False,
) -> Disagreement[K]:
    """The disagreement of two values, under the rule of their kind."""
    sides = tuple(Side(places[0].quote, tuple(p.mention for p in places)) for places in (pair.one, pair.other))
    kind = pair.one[0].kind
    family = "date" if tells_when(pair.one[0]) else "figure"
    rule = f"claims.{family}.zone" if zone else "claims.date.differs" if family == "date" else "claims.figure.amount"
    if grade is Grade.NOTE:
        rule = "claims.figure.update"
    about = fold(" ".join(sorted(pair.one[0].near & pair.other[0].near)) or kind)
    return Disagreement(rule, grade, about, sides, suspect, correction)
