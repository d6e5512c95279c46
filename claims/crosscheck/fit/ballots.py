"""A vote against those who could vote, and answers against all that were given.

재적 25명 중 24명이 출석했다. 찬성 15명, 반대 8명, 기권 3명 · All 12 members voted. … eight in favor and five against ·
45% said yes, 38% said no and 27% were undecided
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from claims.calendar.en_numbers import CARDINALS
from claims.crosscheck.figures.equation import Equation, Term, total
from claims.crosscheck.figures.mends import Range
from claims.crosscheck.fit.sentence import Sentence
from claims.crosscheck.statement import Grade
from claims.regex import regex
from claims.span import Language, Span

_SUM = "claims.figure.sum"
# What each vote is called, right before the figure in Korean, right behind it in English.
_VOTES_KO = {"for": r"찬성|가결|동의", "against": r"반대|부결", "rest": r"기권|무효|유보|모름|무응답|모르겠|잘\s?모"}
_BEFORE_KO = {
    name: regex(
        rf"(?:{words})(?:[은는이가]|(?:한다|하는|다)?는?\s?(?:의견|답|답변|응답|쪽|사람)[은는이가]?)?\s?(?:각각\s)?$"
    )
    for name, words in _VOTES_KO.items()
}
_AFTER_KO = {name: regex(rf"[가이는은]?\s(?:{words})") for name, words in _VOTES_KO.items()}
_AFTER_EN = {
    "for": regex(
        r"\s(?:\w+\s){0,3}?(?:in\sfavou?r|favou?r(?:ed|s)?|backed|accepted|endorsed|for|yes|yea|approv\w+|support\w*)\b",
        re.IGNORECASE,
    ),
    "against": regex(r"\s(?:\w+\s){0,3}?(?:against|no(?!\sopinion)|nay|oppos\w+|rejected)\b", re.IGNORECASE),
    "rest": regex(
        r"\s(?:\w+\s){0,3}?(?:abstain\w*|abstentions?|undecided|unsure|did\snot\sknow|had\sno\sopinion)\b",
        re.IGNORECASE,
    ),
}
# All eleven members; what goes before all forty councillors has not been voted on by them.
_ALL_VOTED = regex(r"(?<!before )(?<!to )\ball\s$", re.IGNORECASE)
# All who voted, or all who might have.
_PRESENT: dict[Language, re.Pattern[str]] = {
    "ko": regex(r"(?:[이가은는]|의\s의원이)?\s?(?:출석|참석|재석|투표|참여|표결에\s?참여)"),
    "en": regex(r"\s(?:\w+\s){0,2}?(?:voted|cast|were\spresent|took\spart)\b"),
}
_PRESENT_BEFORE_KO = regex(r"(?:출석|재석|투표)(?:의원|자)?(?:은|는)?\s?$")
_MEMBERS_KO = regex(r"(?:재적(?:\s?[가-힣]{2,4})?|정원|(?:의|위|회|조합|대의)원|이사|배심원|재판관|대법관|주주)\s?$")
_MEMBERS_AFTER_EN = regex(r"[\s-](?:member|person|strong|seat|lawmaker|senator|councill?or|delegate|judge|justice)s?\b")
_MEMBERS_OF_EN = regex(
    r"\b(?:committee|council|board|jury|panel|bench|court|assembly|senate|commission|cabinet)\sof\s$"
)
_LEAD_KO = regex(r"표\s?차|앞[섰서선]|보다|이상")
_ALL_KO = regex(r"전원|모두|투표|출석|참여")
_VOTERS_KO = regex(r"재적|의원|재석|출석|투표|조합원|대의원|회원")
_NUMBER = rf"(?:\d{{1,3}}|{'|'.join(sorted((w for w, n in CARDINALS.items() if 0 < n < 100), key=len, reverse=True))})"
_SCORE: dict[Language, re.Pattern[str]] = {
    "ko": regex(
        r"찬성\s?(?P<for>\d{1,3}),?\s반대\s?(?P<against>\d{1,3})(?:(?:,|으로|로)?\s기권\s?(?P<rest>\d{1,3}))?(?![\d명표인%.])"
    ),
    "en": regex(
        r"\b(?:voted?|vote\s(?:was|of)|approved|rejected|passed|defeated|carried|backed|adopted|won|lost|failed|fell|ruled|decided|split|upheld|by)\b[^.\d]{0,40}?\s"
        rf"(?<!from\s)(?P<for>{_NUMBER})(?:\svotes)?\s?(?:[-–]|to)\s?(?P<against>{_NUMBER})\b(?![-–%])",
        re.IGNORECASE,
    ),
}
_FEWEST = 3
_HEADS = frozenset({"명", "표", "인", None})


def read(here: Sentence) -> Iterator[Equation]:
    """The ballots and the answers of this sentence, with the number of voters of this one or the one before."""
    votes = _score(here) or _votes(here)
    if not votes and here.before is not None and (votes := _score(here.before) or _votes(here.before)):
        # 찬성 9, 반대 5, 기권 2로 통과됐다. 표결에는 의원 16명이 참석했다.
        here = Sentence(here.text, here.part, here.span, here.terms)
    if "for" not in votes or "against" not in votes:
        yield from _for_candidates(here)
        return
    units = {term.unit for term in votes.values()}
    if units == {"percent"}:
        yield from _answers(votes, here)
    elif units <= _HEADS:
        yield from _ballots(votes, here)


def _for_candidates(here: Sentence) -> Iterator[Equation]:
    """Votes for several candidates, and those that count for none, against all who voted."""
    cast = [term for term in here.terms if term.unit == "표"]
    if len(cast) < 2 or _LEAD_KO.search(here.words):
        return
    for one in _back(here):
        for term in one.terms:
            if term.unit == "명" and _ALL_KO.search(one.right(term, 24)) and _VOTERS_KO.search(one.left(term, 16)):
                yield Equation(_SUM, (term, *cast), (total(len(cast)),), 0, Grade.WARNING)
                return


def _votes(here: Sentence) -> dict[str, Term]:
    found: dict[str, Term] = {}
    for term in here.terms if here.language == "ko" else here.small:
        for name in _VOTES_KO:
            if here.language == "ko":
                fits = _BEFORE_KO[name].search(here.left(term, 12)) or _AFTER_KO[name].match(here.right(term, 12))
            else:
                # "eight in favor and five against": no other figure stands between.
                fits = _AFTER_EN[name].match(_until_next(here, term))
            if fits is not None and term not in found.values():
                if name in found:
                    return {}  # two votes in one sentence
                found[name] = term
                break
    return found


def _score(here: Sentence) -> dict[str, Term]:
    """The votes told as bare numbers: the council voted 8-4; 찬성 9, 반대 5, 기권 2."""
    match = _SCORE[here.language].search(here.text, *here.span)
    if match is None:
        return {}
    found = {name: match.span(name) for name in _VOTES_KO if match.groupdict().get(name)}
    numbers = {name: _number(here.text[slice(*span)]) for name, span in found.items()}
    return {name: Term(Span(*found[name]), Range(number, number)) for name, number in numbers.items()}


def _number(printed: str) -> Decimal:
    return Decimal(printed if printed.isdigit() else CARDINALS[printed.lower()])


def _until_next(here: Sentence, term: Term) -> str:
    after = [other.span.start for other in here.small if other.span.start > term.span.start]
    return here.text[term.span.end : min([*after, here.span.end, term.span.end + 40])]


def _ballots(votes: dict[str, Term], here: Sentence) -> Iterator[Equation]:
    counted = list(votes.values())
    cast = sum((term.middle for term in counted), Decimal(0))
    taken = {term.span for term in counted}
    for one in _back(here):
        for term in one.terms if one.language == "ko" else one.small:
            apart = not any(term.span.start < span.end and span.start < term.span.end for span in taken)
            if apart and term.unit in _HEADS and term.middle >= _FEWEST and _binds(one, term, cast, "rest" in votes):
                yield Equation(_SUM, (term, *counted), (total(len(counted)),), 0)


def _binds(one: Sentence, voters: Term, cast: Decimal, all_told: bool) -> bool:
    """Whether so many voters can have cast no other number of votes.

    Who is present may abstain without being counted, unless abstentions are told; more than are there nobody can vote.
    """
    left, right = one.left(voters, 16), one.right(voters, 40)
    present = _PRESENT[one.language].match(right) is not None
    if one.language == "ko":
        present = present or _PRESENT_BEFORE_KO.search(left) is not None
        members = _MEMBERS_KO.search(left) is not None
        exact = present and all_told
    else:
        members = _MEMBERS_AFTER_EN.match(right) is not None
        members = members or _MEMBERS_OF_EN.search(left) is not None
        exact = members and ((present and all_told) or _ALL_VOTED.search(left) is not None)
    return exact or ((present or members) and cast > voters.middle)


def _back(here: Sentence) -> Iterator[Sentence]:
    """The sentence and those before it."""
    one: Sentence | None = here
    while one is not None:
        yield one
        one = one.before


def _answers(votes: dict[str, Term], here: Sentence) -> Iterator[Equation]:
    """Answers to one question make no more than a hundred, and just that with those who do not know."""
    made = sum(term.middle for term in votes.values())
    whole = Decimal(100)
    others = sum(term.unit == "percent" for term in here.terms) - len(votes)
    if others or made <= whole + 2:
        return
    terms = tuple(votes.values())
    first, *rest = terms
    # The share that is left for the first of them.
    left = (lambda *those: whole - sum(those, Decimal(0)),) * len(terms)
    yield Equation(_SUM, (first, *rest), (left,), 0)
