"""All figures of a short text in order, each with its class of unit and the noun it counts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from claims.crosscheck.figures.equation import Term
from claims.crosscheck.figures.mends import Range
from claims.crosscheck.fit.sentence import Sentence
from claims.crosscheck.statement import K, Witness
from claims.quantity.units import named
from claims.regex import regex
from claims.senses import is_kind_of, is_person
from claims.span import Span

RATE, COUNT = "rate", "count"
# How long, how old, how warm, which one: nothing of them is made of parts.
_NO_AMOUNT = frozenset({"duration", "age", "temperature", "ordinal", "age band", "temperature fahrenheit", "clock"})
# 9 knives, a woman: the noun right behind a number, with at most two adjectives.
_NOUN = regex(r"\s(?:(?:[a-z]+-)?[a-z]+\s){0,2}?(?P<noun>[a-z]{2,}(?:s|men|women|children|people|folk|staff))\b")
_ONE = regex(
    r"(?:\b(?:and|with|plus)|,)\s(?P<one>an?|one|another)\s(?:[a-z-]+\s){0,2}?(?P<noun>[A-Za-z]+)\b", re.IGNORECASE
)
# A number that nothing behind it names, in a list: the Greens 12 and the Liberals 9.
_BARE = regex(
    r"(?<=[a-z]\s)(?<!\bat\s)(?<!\baged\s)(?<!\bNo\s)(?<!\bnumber\s)(?P<n>\d{1,3}(?:,\d{3})*)(?=,\s|;|\.?$|\.\s|\sand\s|\sto\s|\sby\s|\sin\s)"
)
_HELD = regex(r"\b(?:against|from|compared\s(?:with|to)|versus)\s(?:(?:about|just|only|some)\s)?$")
_GROUP_OF = regex(r"\b(?:crew|team|group|party|family|panel|jury|squad|staff|class|delegation)\sof\s$", re.IGNORECASE)
_NEXT = regex(r"\s(?P<noun>[a-z]+)\b")
_PEOPLE = frozenset({"people", "persons", "folk", "staff", "workforce", "crew"})
# Everybody is one of these, whatever else he is.
_SEX_AND_AGE = frozenset(
    (
        "man", "men", "woman", "women", "boy", "boys", "girl", "girls", "child", "children", "adult", "adults", "male",
        "males", "female", "females", "teenager", "teenagers", "teen", "teens", "baby", "babies", "infant", "infants",
        "toddler", "toddlers", "youth", "youths", "youngster", "youngsters", "juvenile", "juveniles", "minor",
        "minors", "pensioner", "pensioners", "senior", "seniors",
    )
)  # fmt: skip


class Count(NamedTuple):
    """A figure: what it is in the text, its class (money by currency, persons, things, rates), what it counts."""

    term: Term
    kind: str
    noun: str
    here: Sentence
    sentence: int

    @property
    def number(self) -> Decimal:
        return self.term.middle

    @property
    def left(self) -> str:
        return self.here.left(self.term)

    @property
    def right(self) -> str:
        return self.here.right(self.term, 60)


def counts(witness: Witness[K], told: Sequence[Sentence]) -> list[Count]:
    """Every figure of a text that can be computed with, in order; a man beside four women is one."""
    nouns = {claim.span: claim.value.counted for claim in witness.claims if claim.family == "figure"}
    found = []
    for number, here in enumerate(told):
        for term in here.small if here.language == "en" else here.terms:
            kind = _kind(term)
            if kind is not None:
                found.append(Count(term, kind, _noun(here, term, nouns.get(term.span)), here, number))
        found += [*_single(here, number), *_bare(witness, here, number)] if here.language == "en" else ()
    return [*_carried(sorted(found, key=lambda one: one.term.span))]


def _carried(found: Sequence[Count]) -> Iterator[Count]:
    """The figures, where a bare one is held against one with a unit in that unit: 3,100 kilos, against 2,600."""
    before: Count | None = None
    for one in found:
        bare = one.kind == COUNT and not one.noun and _HELD.search(one.left) is not None
        same = bare and before is not None and before.sentence == one.sentence and before.kind not in (COUNT, RATE)
        told = one._replace(kind=before.kind, term=one.term._replace(unit=before.term.unit)) if same and before else one
        yield told
        before = told


def covers(whole: str, part: str, *, beside: bool = False) -> bool:
    """Whether what is counted in part is some of what is counted in all: women of people, vans of vehicles.

    Right behind them (`beside`) people are anybody: passengers and crew.
    """
    if not part or whole == part:
        return True
    if part[0].isupper() and (whole in _PEOPLE or is_person(whole)):
        return is_person(part.lower())  # Danes and Swedes
    if beside and whole in _PEOPLE:
        return part in _PEOPLE or is_person(part)
    if whole in _PEOPLE or is_person(whole):
        return part in _SEX_AND_AGE or (whole not in _PEOPLE and whole != part and is_kind_of(part, whole))
    return bool(whole) and is_kind_of(part, whole)


def is_sex_or_age(noun: str) -> bool:
    return noun in _SEX_AND_AGE


def _kind(term: Term) -> str | None:
    if term.unit is None:
        return RATE if 0 < term.middle < 1 else COUNT
    if term.unit in ("percent", "percentage_point"):
        return RATE if term.unit == "percent" else None
    unit = named(term.unit)
    if unit is None:
        return term.unit
    if unit.measure in _NO_AMOUNT:
        return None
    return term.unit if unit.measure == "money" or not unit.counter else unit.measure


def _noun(here: Sentence, term: Term, counted: str | None) -> str:
    if not counted and _GROUP_OF.search(here.left(term)):
        return "people"
    if counted and (here.language == "ko" or term.unit is None):
        noun = counted.split()[-1]
        return noun if here.language == "ko" or noun[0].isupper() else noun.lower()
    if here.language == "ko" or term.unit is not None:
        return ""
    behind = here.right(term, 24)
    near = _NEXT.match(behind)
    if near is not None and term.middle == 1 and is_person(near["noun"]):
        return near["noun"]
    found = _NOUN.match(behind)
    return found["noun"] if found is not None and (is_person(found["noun"]) or _is_near(found)) else ""


def _is_near(found: re.Match[str]) -> bool:
    return found[0].count(" ") == 1


def _single(here: Sentence, number: int) -> list[Count]:
    """A woman, beside others that are counted."""
    taken = [term.span for term in here.small]
    found = []
    for match in _ONE.finditer(here.text, *here.span):
        span = Span(match.start("one"), match.end("noun"))
        if is_person(match["noun"]) and not any(s < span.end and span.start < e for s, e in taken):
            one = Decimal(1)
            noun = match["noun"]
            noun = noun if noun[0].isupper() else noun.lower()
            found.append(Count(Term(span, Range(one, one)), COUNT, noun, here, number))
    return found


def _bare(witness: Witness[K], here: Sentence, number: int) -> list[Count]:
    """The numbers of a list whose noun is told once: Labour took 20, the Greens 12."""
    taken = [*(claim.span for claim in witness.claims), *(term.span for term in here.small)]
    found = []
    for match in _BARE.finditer(here.text, *here.span):
        if not any(start < match.end() and match.start() < end for start, end in taken):
            told = Decimal(match["n"].replace(",", ""))
            found.append(Count(Term(Span(*match.span("n")), Range(told, told)), COUNT, "", here, number))
    return found
