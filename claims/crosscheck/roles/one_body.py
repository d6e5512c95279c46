"""The one body that does a thing, under two names: 시공사 한길건설, 시공을 맡은 대명토건; solicitors Marlow & Finch.

The noun beside the name says what the body does. Silent where a text names two bodies of that noun, or knows the
other's name, or says that each does a part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Generic, NamedTuple

from claims.crosscheck.events import Events, is_handful
from claims.crosscheck.fold import fold
from claims.crosscheck.spellings.terms import stem
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.span import Span

_RULE = "claims.name.near_miss"
_WORD = r"(?:[A-Z]&[A-Z]|[A-Z])[\w'’-]*"
_NAME = rf"(?P<name>{_WORD}(?:\s(?:(?:&|and|of)\s)?{_WORD}){{0,8}})"
# What bodies do for others: whoever is called so is one of a kind in a story.
_ROLES = (
    "contractor builder developer solicitor lawyer auditor insurer operator sponsor supplier manufacturer maker "
    "publisher broker architect agency organiser organizer distributor accountant consultant "
    "consultancy administrator landlord "
    "owner lender bank underwriter carrier airline shipper surveyor engineer promoter broadcaster retailer caterer "
    "franchisee licensee buyer bidder seller vendor subcontractor installer designer"
)
_FIRMS = "firm company agency group"
_KIND = r"(?:law|main|general|lead|building|security)\s"
_ROLE = rf"(?P<role>(?i:(?:{_KIND})?(?:{'|'.join(_ROLES.split())})s?|[a-z]+\s(?:{'|'.join(_FIRMS.split())})))"
_EN = (
    re.compile(rf"\b{_ROLE}(?:,\s|\s(?:is|was|named)\s|\s){_NAME}"),
    re.compile(
        rf"\b{_NAME},\s(?:the|its|their|his|her|a|an|[A-Z]\w+['’]s|the\s[a-z]+['’]s)\s(?:[a-z]+['’]s\s)?{_ROLE}(?=[,.\s])"
    ),
)
_HANGUL_NAME = r"(?P<name>(?:㈜|\(주\))?[가-힣A-Z][가-힣A-Za-z0-9&]{1,14}(?:㈜|\(주\))?)"
_BODIES = r"(?:사|업체|회사|기업|기관|법인|처|단체|업자|로펌|주체|측)"
_KO = (
    re.compile(rf"(?<![가-힣])(?P<role>[가-힣]{{2,6}}){_BODIES}(?:인|이자)?\s{_HANGUL_NAME}(?![가-힣A-Za-z0-9])"),
    re.compile(
        rf"(?<![가-힣])(?P<role>[가-힣]{{2,6}}?)(?:을|를)?\s?(?:맡은|담당한|담당하는|맡고\s있는|맡아\s온|책임진)\s{_HANGUL_NAME}(?![가-힣A-Za-z0-9])"
    ),
    re.compile(rf"(?<![가-힣])(?P<role>[가-힣]{{2,6}}){_BODIES}(?:는|은)\s{_HANGUL_NAME}(?=(?:이다|다|으로|로)[\s.])"),
    re.compile(rf"(?<![가-힣])(?P<role>[가-힣]{{2,6}}?)(?:은|는)\s{_HANGUL_NAME}(?=(?:이|가)\s(?:맡|담당|한다|했다))"),
)
_PART = re.compile(
    r"[0-9]\s?(?:공구|단지|구역|블록|구간|차|호기|호선)|\b(?:[Pp]hase|[Ll]ot|[Ss]ection|[Ss]tage)\s(?:\d|one|two)\b|공동|컨소시엄|각각|나눠|\b(?:joint|jointly|consortium|both|alongside|two\s(?:firms|companies|contractors))\b"
)
_ROLE_AGAIN = re.compile(rf"[가-힣]{_BODIES}(?:인|이자|은|는)?$")
_SHORTEST = 2
# 여행사 관계자, 건설사 대표: no names.
_NOUNS = re.compile(
    r"(?:관계자|대표|직원|측|등|사장|회장|현장|소속|담당자|책임자|여러|모두|한\s?곳|선정|관리|변경|교체|입찰|공모)$"
)


class _Body(NamedTuple, Generic[K]):
    role: str
    name: str
    witness: Witness[K]
    span: Span


def check(told: Events[K]) -> list[Disagreement[K]]:
    """A warning for each role that each of two texts of a handful gives to one body, and not to the same one."""
    found: list[Disagreement[K]] = []
    if not is_handful(len(told.witnesses)):
        return found
    for here, there in told.of_one_event():
        ours, theirs = _bodies(here), _bodies(there)
        for role, mine in ours.items():
            others = theirs.get(role, [])
            names = [{fold(body.name) for body in side} for side in (mine, others)]
            if len(names[0]) == len(names[1]) == 1 and _differ(mine[0], others[0]):
                sides = tuple(
                    Side(side[0].name, tuple(Mention(b.witness.key, b.span) for b in side)) for side in (mine, others)
                )
                found.append(Disagreement(_RULE, Grade.WARNING, fold(mine[0].name), sides))
    return found


def _differ(one: _Body[K], other: _Body[K]) -> bool:
    if any(_PART.search(body.witness.text) for body in (one, other)):
        return False
    for a, b in ((one, other), (other, one)):
        text = fold(b.witness.text)
        words = [fold(word) for word in a.name.split() if len(word) > _SHORTEST] or [fold(a.name)]
        if words[0] in text or fold(a.name) in text:
            return False
    return True


def _bodies(witness: Witness[K]) -> dict[str, list[_Body[K]]]:
    found: dict[str, list[_Body[K]]] = {}
    for body in witness.memo("bodies in roles", lambda: [*_read(witness)]):
        found.setdefault(body.role, []).append(body)
    return found


def _read(witness: Witness[K]) -> Iterator[_Body[K]]:
    people = [claim.value.person_span for claim in witness.claims if claim.family == "title"]
    for part in witness.parts:
        if part.translated:
            continue
        for pattern in _EN if part.language == "en" else _KO:
            for match in _matches(pattern, witness.text, part.span):
                name = match["name"].strip()
                if part.language == "ko":
                    name = name if pattern is _KO[3] else stem(name) or name
                start = match.start("name")
                span = Span(start, start + len(name))
                a_person = any(one.start < span.end and span.start < one.end for one in people)
                # Architects Vale & Stone are several, whoever else is called so.
                a_person = a_person and not match["role"].endswith("s")
                if len(name) > _SHORTEST and not a_person and not _NOUNS.search(name):
                    role = match["role"].split()[-1].removesuffix("s") if part.language == "en" else match["role"]
                    quoted = Span(min(match.start("role"), start), max(match.end("role"), span.end))
                    yield _Body(role, name, witness, quoted)


def _matches(pattern: re.Pattern[str], text: str, span: Span) -> Iterator[re.Match[str]]:
    """The matches in a stretch; 신청사 시공사인 is no role and its body, so that the next may begin within."""
    at = span.start
    while (match := pattern.search(text, at, span.end)) is not None:
        if _ROLE_AGAIN.search(match["name"]):
            at = max(match.start("name"), match.start() + 1)  # in an English match the name may stand first
        else:
            yield match
            at = match.end()
