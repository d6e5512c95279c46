"""Who sells and who buys, told in two languages: 한국이 팔기로 했다 and will buy from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claims.crosscheck.across.halves import Half, told_twice
from claims.crosscheck.across.places import nations_of
from claims.crosscheck.events import Events
from claims.crosscheck.roles.sounds import heard
from claims.crosscheck.statement import Disagreement, Grade, K, Side
from claims.fold import fold
from claims.regex import regex
from claims.span import Span

_SELLS_KO = r"수출|판매|공급|납품|매각|수주|(?:판다|팔[기았고아았 ]|파는|판\s)"
_BUYS_KO = r"수입|구매|구입|매입|도입|인수|사들[이여인였일]|사기로|산다|샀"
_KO = regex(
    rf"(?<![가-힣])(?P<other>[가-힣A-Za-z]{{2,}}(?:\s[가-힣]{{2,}})?)(?:에|에게|에서|으로부터|로부터|와|과)\s"
    rf"(?P<what>[^.\n]{{0,40}}?)(?<![가-힣])(?:(?P<sells>{_SELLS_KO})|(?P<buys>{_BUYS_KO}))"
)
_SELL_EN = (
    r"sell|sells|selling|sold|export|exports|exporting|exported|supply|supplies|supplying|supplied|ship|ships|shipped"
)
_BUY_EN = (
    r"buy|buys|buying|bought|purchase|purchases|purchased|import|imports|imported|procure|procured"
    r"|acquire|acquired|acquires"
)
_PARTY = r"(?:the\s)?(?P<other>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,8})"
_EN = regex(
    rf"\b(?:(?P<sells>{_SELL_EN})\b(?P<a>[^.\n]{{0,60}}?)\sto\s|(?P<buys>{_BUY_EN})\b(?P<b>[^.\n]{{0,60}}?)\sfrom\s){_PARTY}"
)


class _Trade(NamedTuple):
    span: Span
    other: str
    sells: bool
    nations: frozenset[str]


def check(events: Events[K]) -> list[Disagreement[K]]:
    """A warning for each trade in which one party sells in the one language and is sold to in the other."""
    found: list[Disagreement[K]] = []
    for korean, english in told_twice(events):
        here, there = _trades(korean, _KO), _trades(english, _EN)
        for one, other in _turned(here, there):
            sides = (
                Side(korean.text[slice(*one.span)], (korean.mention(one.span),)),
                Side(english.text[slice(*other.span)], (english.mention(other.span),)),
            )
            found.append(Disagreement("claims.event.actor", Grade.WARNING, fold(one.other), sides))
            break
    return found


def _turned(here: Sequence[_Trade], there: Sequence[_Trade]) -> Iterator[tuple[_Trade, _Trade]]:
    """Trades with one partner, to whom the one text sells and from whom the other buys, and no text does both."""
    met = [(a, b) for a in here for b in there if _one_partner(a, b)]
    if any(a.sells == b.sells for a, b in met):
        return
    yield from met


def _one_partner(one: _Trade, other: _Trade) -> bool:
    if one.nations and other.nations:
        return bool(one.nations & other.nations)
    return heard([one.other], other.other.split()) > 0


def _trades(half: Half[K], pattern: re.Pattern[str]) -> list[_Trade]:
    nations = list(nations_of(half))
    found = []
    for sentence in half.sentences:
        for match in pattern.finditer(half.text, *sentence):
            other = Span(*match.span("other"))
            homes = frozenset(n.key for n in nations if other.start <= n.span.start < other.end)
            found.append(_Trade(Span(*match.span()), match["other"], match["sells"] is not None, homes))
    return found
