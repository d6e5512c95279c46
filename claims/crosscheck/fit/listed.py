"""A number and what is then named one by one, in one sentence or the next: five towns … They are Greer, Elm and Ash.

장인 네 명을 뽑았다. 주인공은 곽두메, 노을빛, 서가람 씨다 · Nine people were hurt … two guides, a driver and five pupils
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from claims.crosscheck.figures.equation import Equation, Term, total
from claims.crosscheck.figures.mends import Range
from claims.crosscheck.fit.enumeration import Enumeration, read
from claims.crosscheck.fit.sentence import Sentence, told
from claims.crosscheck.pages.lists import weigh_count
from claims.crosscheck.statement import Disagreement, Grade, K, Witness
from claims.quantity.units import named
from claims.regex import regex
from claims.span import Language, Span

_SUM = "claims.figure.sum"
_MOST = 40
_OFF = 2  # a list that is off by more is another list
# The words that open a list as all there is: names of a whole, no examples of it.
_OPENS: dict[Language, re.Pattern[str]] = {
    "en": regex(
        r"(?::|\s[–—-]|,\snamely|\b(?:are|were|comprise[ds]?|comprising|consist(?:s|ed|ing)?\sof|made\sup\sof"
        r"|composed\sof))\s"
    ),
    "ko": regex(r"(?<=[가-힣])[은는]\s(?:각각\s|모두\s)?"),
}
# What tells of some of them only.
_SOME: dict[Language, re.Pattern[str]] = {
    "en": regex(
        r"\b(?:among|includ\w+|such|some|several|many|most|other|others|remaining|second|third|latest|best"
        r"|(?:first|last|next)(?!\s(?:year|month|week|weekend|quarter|season|term|spring|summer|autumn|fall|winter|night|[A-Z]))|previous|former|runners?-up|favou?rites?|example|of\s(?:them|these|those|whom|which)|both|not|never)\b",
        re.IGNORECASE,
    ),
    "ko": regex(
        r"가운데|[이그]\s?중|(?<=\s)중(?=\s)|나머지|일부|대표|특히|또|다른|기존|이\s?밖|예컨대|가장|먼저|우선|각|주요|핵심|유력|눈에\s띄|원인|이유"
        r"|비결|장점|특징|배경|문제|변수|관건"
    ),
}
_NOUN_EN = regex(r"(?:[\s-](?!and\b|or\b|of\b)[a-z][a-z'’-]*){0,3}?\s(?:[a-z]+[^sui]s|people|(?:wo)?men|children)\b")
# The recall covers the Amber, … and Cedar bags. No other products …: whatever the verb, it is all there is.
_NO_OTHER = regex(r"\s(?:No\sother\s(?P<noun>[a-z]+)|(?P<none>Nothing\selse))\b")
_STARTS = regex(r"(?=[가-힣A-Za-z])")
_COVERS = regex(r"(?::|\b[a-z]+(?:\sthe)?)\s(?=(?:the\s)?[A-Z])")
_CLOSE = 60  # characters between the number and its list


def read_sums(here: Sentence) -> Iterator[Equation]:
    """The number of things that a list counts against the number told before it."""
    for whole, listed in _pairs(here):
        if listed.made is not None:
            made = Decimal(listed.made)
            yield Equation(_SUM, (whole, Term(listed.span, Range(made, made))), (total(1),), 0, Grade.WARNING)


def check(witness: Witness[K]) -> Iterator[Disagreement[K]]:
    """A warning for each number that is not how many are named behind it."""
    above: list[Sentence] = []
    for here in told(witness):
        for whole, listed in _pairs(here, above):
            count = int(whole.middle)
            pairs = here.language == "en" and listed.items == 2 * count  # Ashby, Ohio, and Berwick, Maine
            if listed.made is None and not pairs and abs(listed.items - count) <= _OFF:
                found = weigh_count(witness, whole.span, listed.span, count, listed.items, Grade.WARNING)
                if found is not None:
                    yield found
        above.append(here)


def _pairs(here: Sentence, above: Sequence[Sentence] = ()) -> Iterator[tuple[Term, Enumeration]]:
    """The lists of a sentence, each with the one number that it can be a list of."""
    closed = _NO_OTHER.match(here.text, here.span.end) if here.language == "en" else None
    openings = [*(_COVERS if closed else _OPENS[here.language]).finditer(here.text, *here.span)]
    if here.language == "ko":
        # The list is the whole sentence: 두레, 새암, 한빛이다.
        openings += [start for start in [_STARTS.match(here.text, *here.span)] if start]
    for opens in openings:
        listed = read(here.text, opens.end(), here.span.end, here.language)
        if listed is None:
            continue
        lead = Span(here.span.start, max(opens.start(), here.span.start))
        # Causes and Features, 평화와 번영: two words joined are no list of what was just counted.
        whole = (_announced(here, lead) if listed.items > 2 else None) or _announced_before(here, lead)
        if whole is None and listed.items > 2:
            whole = above_all(here, lead, above, closed["noun"] if closed else "")
        if whole is not None:
            yield whole, listed
        return


def _announced(here: Sentence, lead: Span) -> Term | None:
    """The number of the same sentence: five finalists for the prize: …, 다섯 곳은 …"""
    words = here.text[slice(*lead)]
    counts = _counts(here, lead)
    if len(counts) != 1 or _SOME[here.language].search(words) or lead.end - counts[0].span.end > _CLOSE:
        return None
    behind = here.text[counts[0].span.end : lead.end]
    if here.language == "ko":
        return None if "," in behind or re.search(r"[이가을를에]\s", behind) else counts[0]
    # Four schools will close, the district said: Elm Park, …
    told = here.text.startswith(":", lead.end)
    return None if re.search(r";" if told else r"[,;]", behind) else counts[0]


def _announced_before(here: Sentence, lead: Span) -> Term | None:
    """The one number of the sentence before, where this one says nothing but who they are."""
    before = here.before
    words = here.text[slice(*lead)]
    if (
        before is None
        or len(words) > _CLOSE
        or _counts(here, lead)
        or re.search(r"\d", words)
        or _SOME[here.language].search(words)
    ):
        return None
    if here.language == "en" and not re.match(r"(?:The|They|These|Those|Its|Their|His|Her|All)\b", words):
        return None
    counts = _counts(before, before.span)
    if len(counts) != 1 or _SOME[here.language].search(before.left(counts[0], 24) + before.right(counts[0], 16)):
        return None
    return counts[0]


def above_all(here: Sentence, lead: Span, above: Sequence[Sentence], noun: str) -> Term | None:
    """The one number told further above of what this sentence says it names: 학교 4곳 … 선정된 곳은, five winners."""
    words = here.text[slice(*lead)]
    if _counts(here, lead) or re.search(r"\d", words) or _SOME[here.language].search(words):
        return None
    last = re.search(r"[가-힣]+$", words.rstrip("은는이가 ")) if here.language == "ko" else None
    names = {last[0]} if last else {noun} if noun else {*re.findall(r"\b[a-z]{4,}s\b", words)}
    found = [
        term
        for one in above
        for term in _counts(one, one.span)
        if any(_counts_them(one, term, name) for name in names if name)
        and not _SOME[here.language].search(one.left(term, 24) + one.right(term, 16))
    ]
    return found[0] if len({term.middle for term in found}) == 1 else None


def _counts_them(one: Sentence, term: Term, name: str) -> bool:
    """Whether what a number counts is called by this name."""
    if one.language == "en":
        return re.match(rf"(?:\s[a-z'’-]+){{0,3}}?\s{re.escape(name)}\b", one.right(term)) is not None
    before, behind = (
        re.search(r"([가-힣]{2,})\s?$", one.left(term, 12)),
        re.match(r"\s?([가-힣]+)", one.right(term, 10)),
    )
    called = [name == term.unit, before is not None and len(name) > 1 and before[1].endswith(name)]
    return any(called) or (behind is not None and behind[1].startswith(name))


def _counts(one: Sentence, span: Span) -> list[Term]:
    """The small numbers of things in a stretch."""
    terms = one.small if one.language == "en" else one.terms
    found = []
    for term in terms:
        unit = named(term.unit)
        things = term.unit is None or (unit is not None and unit.counter)
        inside = span.start <= term.span.start < span.end
        told = one.language == "ko" or _NOUN_EN.match(one.text, term.span.end, one.span.end) is not None
        if inside and things and told and term.middle % 1 == 0 and 1 < term.middle <= _MOST:
            found.append(term)
    return found
