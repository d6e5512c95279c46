"""Places in an order, magnitudes and the two sides of a ballot, which are printed in words as often as in digits.

came in seventh, fourth place, No. 3 in the chart, 다섯 번째로 들어왔다 · magnitude 5.6 · nine votes to four.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Literal, NamedTuple

from claims.calendar.en_numbers import CARDINALS, ORDINALS, number, pattern
from claims.native import COUNTING
from claims.regex import regex
from claims.span import Span

_ORDINALS = pattern(ORDINALS)
_PLACE = rf"(?P<place>\d{{1,3}}(?:st|nd|rd|th)|{_ORDINALS})"
_HOW = r"(?:just|only|joint|equal|a\s(?:\w+\s)?|an?\s\w+ing\s|the\s)?\s?"
_SPOT = r"(?:place|spot|position)"
_ORDER = (
    r"(?:table|standings|league|division|world|country|nation|rankings?"
    r"|ratings?|medals?|race|class|group|polls?|heat|final|list|charts?)"
)
# Who comes in somewhere; what stands behind the place.
_COMES = (
    r"finish(?:ed|es|ing)?", r"c(?:o|a)m(?:e|es|ing)(?:\s(?:home|in))?", r"plac(?:ed|es|ing)", r"rank(?:ed|s|ing)?",
    r"end(?:ed|s|ing)?(?:\sup)?", r"qualif(?:y|ied|ies|ying)", r"lies?|lay|lying", r"sits?|sat", r"stands?|stood",
    r"classified|seeded", r"took|takes|taking", r"crossed\sthe\sline",
)  # fmt: skip
_AMONG = rf"\s(?:{_SPOT}|in|of|out|behind|at|on|overall|among|for|with|after|and|nationally|worldwide|last)\b|[.,;)]|$"
_RANKS_EN = tuple(
    regex(form, re.IGNORECASE)
    for form in (
        # finished in third place, came home seventh
        rf"\b(?:{'|'.join(_COMES)})\s(?:in\s|as\s|at\s)?{_HOW}{_PLACE}(?={_AMONG})",
        # third place, but not: in the third place
        rf"(?<!in\sthe\s)\b{_PLACE}[\s-](?:{_SPOT}|placed)\b",
        # is now second in the table
        rf"\b(?:is|are|was|were|now|still|currently)\s{_HOW}{_PLACE}\s"
        rf"(?:behind|overall|out\sof|in\sthe\s(?:\w+\s){{0,2}}{_ORDER})\b",
        # No. 3 in the world, number 2 seed
        r"(?:\bNo\.?\s|\bnumber\s)(?P<place>\d{1,3})(?=\s(?:in|on|of)\s(?:the|its|their|\w+['’]s)\b|\s(?:seed|spot|ranked)\b)",
        # world No. 4
        r"\b(?:at|world|ranked|seeded|reached|hit|currently)\sNo\.?\s?(?P<place>\d{1,3})\b",
    )
)
_NATIVE = COUNTING | {"첫": 1}
_RANKS_KO = regex(
    rf"(?P<place>\d{{1,3}}|{pattern(_NATIVE)})\s?번째로\s(?:[가-힣]{{1,8}}\s){{0,2}}?"
    r"(?=들어[왔와오]|통과|골인|도착|마[쳤치]|완주|찍[었고]|찍으|이름을\s올|결승|테이프를|끊[었고]|밟았|끝[냈내]|순위|높은\s순위)"
)
_QUAKES_EN = tuple(
    regex(form, re.IGNORECASE)
    for form in (
        r"\bmagnitude(?:\s(?:of|at|was|is|to|as|upward\sto|downward\sto|as\s(?:a|an)))?\s(?P<size>\d\.\d|\d)(?![\d-])",
        r"(?<![\d.])(?P<size>\d\.\d|\d)-magnitude\b",
        r"(?<![\d.])(?P<size>\d\.\d)(?=\son\sthe\s(?:open-ended\s)?Richter|\s(?:magnitude|Richter))",
    )
)
_HANGUL = regex(r"[가-힣]")
_QUAKE_KO = regex(r"규모(?:는|가|를|도)?\s(?P<size>\d\.\d|\d)(?![\d.]*[\d%]|,\d|\s?[만억조천명건개원㎡ha대층])")
_SIDE = rf"(?:\d{{1,3}}|{pattern(CARDINALS)})"
_BALLOT = regex(
    rf"\b(?P<one>{_SIDE})(?:\s(?P<what>votes?|ballots|games?|sets?|goals?|matches|frames|legs|wins))?(?:\s(?:in\sfavou?r|for))?"
    rf"\s(?:votes\s)?to\s(?P<two>{_SIDE}|nil)\b(?!\s?(?:%|percent|per|p\.?m|a\.?m|years?|days|hours|minutes|months|weeks|of\b|\d|[-–]))(?![.,]\d)",
    re.IGNORECASE,
)
_VOTES = regex(
    r"\b(?:vot(?:e|ed|es|ing)|ballots?|pass(?:ed)?|approv\w+|reject\w+|back(?:ed|ing)|carried|decided|ruled|split|agreed|defeated|adopted|w[io]n|"
    r"wins|beat|lost|lead|led|trail\w*|margin)\b[^.;]{0,60}$",
    re.IGNORECASE,
)  # fmt: skip
_BALLOT_KO = regex(
    r"(?:찬성|가|찬)\s?(?P<one>\d{1,3})\s?(?:표|명|인)?\s?(?:,|[와과에·/]|대)?\s?(?:반대|부|반)\s?(?P<two>\d{1,3})(?![\d.,]*[\d%])(?:\s?(?:표|명|인))?"
)
_FROM = regex(
    r"\b(?:from|between|cut|raised|increased?|reduced?|aged?|ages|(?<!vote\s)(?<!margin\s)(?<!majority\s)of|up|down)\s$",
    re.IGNORECASE,
)


class Graded(NamedTuple):
    """A rank, a magnitude or a score as marks tell them."""

    span: Span
    kind: Literal["rank", "magnitude", "score"]
    value: tuple[Decimal, ...]


def graded(text: str, start: int, end: int) -> Iterator[Graded]:
    """The ranks, magnitudes and ballots in words of `text[start:end]`."""
    yield from _korean(text, start, end) if _HANGUL.search(text, start, end) else _english(text, start, end)


def _korean(text: str, start: int, end: int) -> Iterator[Graded]:
    for match in _RANKS_KO.finditer(text, start, end):
        yield Graded(Span(match.start(), match.end("place")), "rank", (_place(match["place"]),))
    for match in _QUAKE_KO.finditer(text, start, end):
        yield Graded(Span(*match.span("size")), "magnitude", (Decimal(match["size"]),))
    for match in _BALLOT_KO.finditer(text, start, end):
        one, two = sorted((Decimal(match["one"]), Decimal(match["two"])), reverse=True)
        yield Graded(Span(*match.span()), "score", (one, two))


def _english(text: str, start: int, end: int) -> Iterator[Graded]:
    for match in _in_order(_RANKS_EN, text, start, end):
        yield Graded(_whole(match), "rank", (_place(match["place"]),))
    for match in _in_order(_QUAKES_EN, text, start, end):
        yield Graded(Span(*match.span("size")), "magnitude", (Decimal(match["size"]),))
    for match in _BALLOT.finditer(text, start, end):
        before = text[max(start, match.start() - 80) : match.start()]
        if not _FROM.search(before) and (match["what"] or _VOTES.search(before)):
            one, two = sorted((_side(match["one"]), _side(match["two"])), reverse=True)
            yield Graded(Span(*match.span()), "score", (one, two))


def _in_order(forms: Sequence[re.Pattern[str]], text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """What one of the forms matches, in order; of those that overlap the first."""
    last = start
    for match in sorted((m for form in forms for m in form.finditer(text, start, end)), key=lambda m: m.start()):
        if match.start() >= last:
            last = match.end()
            yield match


def _whole(match: re.Match[str]) -> Span:
    """The place as it is printed, with the word behind it: fourth place."""
    spot = re.compile(rf"[\s-]{_SPOT}\b").match(match.string, match.end("place"))
    return Span(match.start("place"), spot.end() if spot else match.end("place"))


def _place(printed: str) -> Decimal:
    return Decimal(_NATIVE.get(printed) or number(printed))


def _side(printed: str) -> Decimal:
    return Decimal(0) if printed.lower() == "nil" else Decimal(number(printed))
