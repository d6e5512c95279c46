"""A share that a headline tells as a fraction, the body in percent: 10명 중 7명 above 47.3%, half above 31 percent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from claims.calendar.en_numbers import CARDINALS
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.crosscheck.values.said import Said, said
from claims.fold import fold
from claims.native import counting_to
from claims.regex import regex
from claims.span import Span
from claims.words import words

_SMALL = "|".join(word for word, number in CARDINALS.items() if number < 11)
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
FRACTION = regex(
    r"(?<!\d)(?P<of>\d{1,2}|열|다섯|네|세|두)\s?(?:명|곳|개|가구|집|사람)\s?(?:중|가운데)\s(?P<some>\d{1,2}|한|두|세|네|다섯|여섯|일곱|여덟|아홉)\s?(?:명|곳|개|가구|집|사람)?(?=[^\d%]|$)"
    r"|(?P<half>절반|과반|(?<![a-zA-Z])[Hh]alf(?![a-zA-Z-]))"
    r"|(?<!\d)(?P<of2>\d)분의\s?(?P<some2>\d)"
    rf"|\b(?P<some3>(?i:{_SMALL})|\d{{1,2}})\s(?:in|out\sof)\s(?:every\s)?(?P<of3>(?i:{_SMALL})|\d{{1,2}})(?=\s[a-z])"
    rf"|\b(?P<some4>(?i:an?|one|two|three|four|five|seven|nine))[\s-](?P<of4>third|quarter|fifth|sixth|eighth|tenth)s?\b"
)
_NATIVE = counting_to(10)
OPEN = regex(
    r"넘|이상|초과|미만|안\s?[되돼된]|못\s?미|\b(?:more|less|over|under|at\sleast|nearly|almost|fewer)\b", re.IGNORECASE
)
SLACK = Decimal(7)  # points: seven in ten is said of 65 to 76 percent
MORE = Decimal(15)  # where words open it to one side
_EXACT = Decimal(4)  # of what is only computed
_FEW = 3
_ABOVE = ("headline", "subhead", "summary", "caption")


class _Fraction(NamedTuple):
    span: Span
    percent: Decimal
    slack: Decimal
    near: frozenset[str]
    heads: bool  # told of people asked: seven in ten


def check(witness: Witness[K]) -> list[Disagreement[K]]:
    """A warning for each fraction above a body whose shares are all far from it."""
    fractions = [*_fractions(witness)]
    if not fractions:
        return []
    body = [one for one in said(witness) if one.part.role == "body"]
    shares = [one for one in body if one.kind == "share" and one.number is not None]
    if not shares or any(FRACTION.search(witness.text, *one.sentence) for one in body):
        return []  # the body tells fractions of its own
    found = []
    for fraction in fractions:
        if any(abs(_percent(one) - fraction.percent) <= fraction.slack for one in shares):
            continue
        meant = [one for one in shares if fraction.near & one.near]
        if not meant and any(abs(made - fraction.percent) <= _EXACT for made in _made(shares)):
            continue
        if meant or (fraction.heads and len({one.number for one in shares}) <= _FEW):
            nearest = min(meant or shares, key=lambda one: abs(_percent(one) - fraction.percent))
            found.append(_disagreement(witness, fraction, nearest))
    return found


def _fractions(witness: Witness[K]) -> Iterator[_Fraction]:
    for sentence in witness.sentences:
        part = witness.part_at(sentence.start)
        if part is None or part.translated or part.role not in _ABOVE:
            continue
        for match in FRACTION.finditer(witness.text, *sentence):
            if (percent := percent_of(match)) is None:
                continue
            around = witness.text[max(sentence.start, match.start() - 16) : min(sentence.end, match.end() + 10)]
            slack = MORE if OPEN.search(around) else SLACK
            near = frozenset(
                w.stem for w in words(witness.text, *sentence) if not match.start() <= w.span.start < match.end()
            )
            yield _Fraction(
                Span(*match.span()), percent, slack, near, match["some"] is not None or match["some3"] is not None
            )


def percent_of(match: re.Match[str]) -> Decimal | None:
    if match["half"]:
        return Decimal(50)
    group = next(name for name in ("", "2", "3", "4") if match[f"some{name}"])
    some, of = _number(match[f"some{group}"]), _number(match[f"of{group}"])
    return Decimal(100 * some) / of if 0 < some < of else None


def _number(printed: str) -> int:
    word = printed.lower()
    if word.isdigit():
        return int(word)
    return 1 if word in ("a", "an") else _NATIVE.get(word) or _PARTS.get(word) or CARDINALS[word]


def _percent(one: Said[K]) -> Decimal:
    return one.number or Decimal(0)


def _made(shares: list[Said[K]]) -> Iterator[Decimal]:
    """What each share leaves of a hundred, and what two of one sentence make."""
    for number, one in enumerate(shares):
        yield 100 - _percent(one)
        for other in shares[number + 1 :]:
            if other.sentence == one.sentence:
                yield _percent(one) + _percent(other)


def _disagreement(witness: Witness[K], fraction: _Fraction, share: Said[K]) -> Disagreement[K]:
    mention = Mention(witness.key, fraction.span)
    sides = (Side(witness.text[slice(*fraction.span)], (mention,)), Side(share.quote, (share.mention,)))
    return Disagreement("claims.figure.zone", Grade.WARNING, fold(" ".join(sorted(fraction.near & share.near))), sides)
