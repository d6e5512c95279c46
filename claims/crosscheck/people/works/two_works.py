"""One person who does two things, in two texts of a handful: a dairy farmer here, a geography teacher there.

All that a text says of a person is one value: whoever is called nurse and mother in one and nurse and volunteer in
the other is settled. Words that the other text prints, too, tell nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import combinations

from claims.crosscheck.across.posts import is_one_person
from claims.crosscheck.people.moving import sentence_at
from claims.crosscheck.people.works.deputies import divided
from claims.crosscheck.people.works.said_of import SaidOf, said_of
from claims.crosscheck.people.works.two import Two
from claims.crosscheck.statement import K, Side, Witness
from claims.hangul import is_hangul
from claims.regex import regex
from claims.senses import is_kind_of
from claims.titles.same_title import exclusive_anywhere, same_title
from claims.titles.trades import Work, apart

_FOLLOWS = regex(
    r"\b(?:also|both|becom\w+|became|will|promot\w+|appoint\w+|named|succe\w+|former\w*|previously|until|now|later|before|"
    r"then|act(?:s|ed|ing)|step\w*|replac\w+|elect\w*|join\w*|rose|once|resign\w*)\b"
    r"|겸|승진|특진|진급|임명|선임|취임|내정|맡게|(?<![가-힣])전\s|출신|지낸|지냈|대행|후임|선출|부임|발령|옮"
)
_CALLINGS, _POSTS = "claims.title.two_occupations", "claims.title.two_positions"


_Pair = tuple[str, SaidOf[K], SaidOf[K]]


def within(witness: Witness[K]) -> Iterator[Two[K]]:
    """What zones, sentences or languages of one text say of a person that nobody is at once."""
    yield from map(_two, _within(said_of(witness)))


def between(here: Witness[K], there: Witness[K]) -> Iterator[Two[K]]:
    """What two texts say of each person that nobody is at once."""
    yield from map(_two, _between(said_of(here), said_of(there)))


def _two(pair: _Pair[K]) -> Two[K]:
    rule, one, other = pair
    return Two(rule, one.bearer, (Side(one.phrase, (one.mention,)), Side(other.phrase, (other.mention,))))


def _within(said: Sequence[SaidOf[K]]) -> Iterator[_Pair[K]]:
    """What the headline or a caption, or the other language of a page, calls somebody, and what the body does."""
    around, body = ([one for one in said if one.part.is_around is zone] for zone in (True, False))
    yield from (pair for pair in _between(around, body) if pair[0] != _CALLINGS or not _prints_it(pair[1], body))
    for name, told in _by_bearer(body).items():
        for one, other in combinations(told, 2):
            if one.bearer == name and one.language == other.language and _in_two_posts(one, other):
                yield _POSTS, one, other
    korean, english = ([one for one in said if one.language == language] for language in ("ko", "en"))
    yield from _between(korean, english)


def _in_two_posts(one: SaidOf[K], other: SaidOf[K]) -> bool:
    """Whether two sentences of one text put somebody into two posts, and neither says that one follows on the other."""
    sentences = [sentence_at(x.witness, x.span) for x in (one, other)]
    if sentences[0] == sentences[1] or any(_FOLLOWS.search(one.witness.text, *sentence) for sentence in sentences):
        return False
    two = bool(one.work.functions and other.work.functions) and apart(one.work, other.work)
    return two or divided(one.titles, other.titles)


def _prints_it(one: SaidOf[K], body: Sequence[SaidOf[K]]) -> bool:
    """Whether the body says of somebody else what a headline says: the nurse of Nurse Saved Boy is not the sailor."""
    return any(
        one.bearer != other.bearer and bool(one.work.trades & other.work.trades | one.work.nouns & other.work.nouns)
        for other in body
    )


def _between(here: Sequence[SaidOf[K]], there: Sequence[SaidOf[K]]) -> Iterator[_Pair[K]]:
    """The rule and the two phrases, for each person."""
    ours, theirs = _by_bearer(here), _by_bearer(there)
    for name, told in ours.items():
        for other, others in theirs.items():
            if not _is_one(name, other):
                continue
            one, two = _all(told), _all(others)
            if is_hangul(name) != is_hangul(other):
                one, two = one.in_any_language(), two.in_any_language()
            if apart(one, two):
                rule = _POSTS if one.functions and two.functions else _CALLINGS
                yield rule, _telling(told, two), _telling(others, one)
            elif divided(_titles(told), _titles(others)) or _ranked_apart(one, two):
                yield _POSTS, _titled(told, others), _titled(others, told)


def _telling(told: Sequence[SaidOf[K]], against: Work) -> SaidOf[K]:
    """The first phrase that by itself cannot be of whom the other text tells; else the first that tells a work."""
    telling = [one for one in told if one.work.tells]
    return next((one for one in telling if apart(one.work, against)), telling[0])


def _titled(told: Sequence[SaidOf[K]], others: Sequence[SaidOf[K]]) -> SaidOf[K]:
    return next((one for one in told if divided(one.titles, _titles(others))), told[0])


def _ranked_apart(one: Work, other: Work) -> bool:
    """Whether the one is told of in one rank of a ladder and the other in another: 상사 and 하사."""
    pairs = [(a, b) for a in one.nouns for b in other.nouns if "commander" not in (a, b)]  # of a unit, or in a navy
    if any(is_kind_of(a, b) or is_kind_of(b, a) for a, b in pairs):
        return False  # a sergeant is an officer
    return any(exclusive_anywhere(a, b) for a, b in pairs) and not any(same_title(a, b) for a, b in pairs)


def share_a_work(here: Witness[K], there: Witness[K], name: str) -> bool:
    """Whether two texts say, with whatever words, that somebody does one thing: a poet who farms, a farmer."""
    ours, theirs = (_all(told) if (told := _by_bearer(said_of(w)).get(name)) else Work() for w in (here, there))
    return ours.tells and theirs.tells and not apart(ours, theirs) and bool(ours.trades & theirs.trades)


def _titles(told: Sequence[SaidOf[K]]) -> frozenset[str]:
    return frozenset(title for one in told for title in one.titles)


def _by_bearer(said: Sequence[SaidOf[K]]) -> dict[str, list[SaidOf[K]]]:
    found: dict[str, list[SaidOf[K]]] = {}
    for one in said:
        found.setdefault(one.bearer, []).append(one)
    return found


def _is_one(one: str, other: str) -> bool:
    if is_hangul(one) == is_hangul(other):
        return one == other
    return is_one_person(one, other) if is_hangul(one) else is_one_person(other, one)


def _all(told: Sequence[SaidOf[K]]) -> Work:
    """All that is said of a person, as one value."""
    return reduce(Work.with_all_of, (one.work for one in told))
