"""Whole names of people as they are printed, with what the text says right beside each: an age, a form of address.

A name in Latin letters is two words and more with capitals, the last of which is the family name; one in Hangul is
what the syllables of Korean names build.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Generic, NamedTuple

from claims.crosscheck.spellings.known import is_odd, is_person
from claims.crosscheck.spellings.named import CALENDAR, korean_form
from claims.crosscheck.spellings.terms import stem
from claims.crosscheck.spellings.uses import tokens
from claims.crosscheck.statement import K, Mention, Part, Witness
from claims.regex import regex
from claims.span import Span
from claims.titles.words import is_surname, title_word
from claims.titles.words_en import is_organization_word

_WORD = r"(?:[A-Z]['’])?[A-Z][a-zà-ÿ]+(?:[A-Z][a-zà-ÿ]+)?(?:-[A-Z][a-zà-ÿ]+)?"
_SMALL = r"(?:de|da|di|del|der|den|van|von|al|el|bin|la|le)"
_LATIN = regex(rf"\b{_WORD}(?:\s(?:[A-Z]\.|{_SMALL}|{_WORD})){{0,8}}?\s{_WORD}(?:\s{_WORD}){{0,4}}\b(?!['’]s\s[A-Z])")
_HANGUL = regex(r"(?<![가-힣A-Za-z])[가-힣]{3,6}(?![가-힣])")
_SYLLABLES = 3
# What follows a person's name only: an age, what he is, what she says.
_BEHIND = regex(
    r"\s?[(（]\d{1,3}[)）,·]|,\s(?:aged\s)?\d{1,3}\b|,\s(?:an?|who|whose|his|her)\s"
    r"|(?:['’]s)?\s(?:said|says|told|who|has|had|was|is|will|won|beat|put|took|broke|[a-z]{3,}ed)\b"
)
_STYLES = ("Mr", "Mrs", "Ms", "Miss", "Dr", "Prof", "Sir", "Dame", "Lord", "Lady")
_STYLED = regex(rf"\b(?:{'|'.join(_STYLES)})\.?\s$")
_STYLE_BEHIND = regex(r"([가-힣]{3})(?:씨|군|양|옹)(?:은|는|이|가|의|를|을|도|와|과|에게|로)?")
_STYLED_KO = regex(
    r"\s?(?:씨|군|양|옹|선수|감독|할머니|할아버지|어르신|선생|작가|교수|기사|대표)(?:[^가-힣]|[은는이가를을도의와과]\s)|\(\d"
)
_MR = regex(r"(?:\s?\([^()]{1,12}\))?\s(?:씨|군|양|옹)(?:[^가-힣]|[은는이가를을도의와과]|였|$)")
_NEXT = regex(r"(?:\s?\([^()]{1,12}\))?\s([가-힣]{2,8}?)(?:[은는이가를을도의와과])?(?![가-힣])")
_CAPITALS = 0.8
_OPENERS = frozenset(
    {"On", "In", "At", "For", "With", "By", "From", "When", "While", "As", "After", "Before", "But", "And"}
)
_IN_COMMON = 3  # words
_NAMESAKES = regex(
    r"\b(?:same\sname|(?:also|likewise)\s(?:named|called)|namesakes?|shares?\s(?:his|her|a|the)\sname|[A-Z]\w+,?\s(?:Jr|Sr))\b"
    r"|동명|같은\s이름|이름이\s같"
)


class Person(NamedTuple, Generic[K]):
    """A whole name where it stands."""

    name: str
    family: str
    given: frozenset[str]
    witness: Witness[K]
    part: Part
    span: Span
    shown: bool  # whether what stands beside it, or how a Korean name is built, shows a person

    @property
    def key(self) -> str:
        """The name without what may stand before it with a capital: Owner Jane Roe is Jane Roe."""
        return " ".join(self.name.split()[-2:])

    @property
    def mention(self) -> Mention[K]:
        return Mention(self.witness.key, self.span)

    @property
    def sentence(self) -> Span:
        return self.witness.sentence_at(self.span.start) or self.part.span


def people(witness: Witness[K]) -> list[Person[K]]:
    """The whole names of a text, in order."""
    return witness.memo("whole names", lambda: _shown_anywhere([*_people(witness)]))


def _shown_anywhere(found: list[Person[K]]) -> list[Person[K]]:
    """With each name a person's where it is one's anywhere in the text."""
    shown = {one.key for one in found if one.shown}
    return [one._replace(shown=one.key in shown) for one in found]


def tells_of_namesakes(*witnesses: Witness[K]) -> bool:
    """Whether a text says that two people bear one name."""
    return any(_NAMESAKES.search(witness.text) is not None for witness in witnesses)


def share_more(here: Witness[K], there: Witness[K], name: str) -> bool:
    """Whether two texts have so much in common besides a name that they hardly tell of two people who bear it."""
    known = set(name.lower().split())
    ours = here.memo("telling words", lambda: _telling(here))
    theirs = there.memo("telling words", lambda: _telling(there))
    return len((ours & theirs) - known) >= _IN_COMMON


def _telling(witness: Witness[K]) -> frozenset[str]:
    found = (token for part in witness.parts for token in tokens(witness.text, part.span))
    return frozenset(token.form for token in found if token.tells)


def _people(witness: Witness[K]) -> Iterator[Person[K]]:
    claimed = [claim.value.person_span for claim in witness.claims if claim.family == "title"]
    for part in witness.parts:
        if part.translated:
            continue
        if part.language == "ko":
            yield from _korean(witness, part, claimed)
        elif not _is_title_case(witness.text[slice(*part.span)]):
            yield from _latin(witness, part, claimed)


def _is_title_case(line: str) -> bool:
    words = [word for word in line.split() if word[:1].isalpha() and len(word) > 3]
    return (
        not line.rstrip().endswith(".")
        and len(words) > 3
        and sum(word[0].isupper() for word in words) >= _CAPITALS * len(words)
    )


def _latin(witness: Witness[K], part: Part, claimed: list[Span]) -> Iterator[Person[K]]:
    text = witness.text
    for match in _LATIN.finditer(text, *part.span):
        words = match[0].split()
        # On Friday Jane Roe met him.
        late = max((i + 1 for i, word in enumerate(words) if word.lower() in CALENDAR or word in _OPENERS), default=0)
        # Treasury Secretary Jane Roe: whose name a title shows begins there.
        shown_by = next((one for one in claimed if match.start() < one.start < one.end == match.end()), None)
        late = len(text[match.start() : shown_by.start].split()) if shown_by is not None else late
        words, start = words[late:], match.start() + sum(len(word) + 1 for word in words[:late])
        if len(words) < 2:
            continue
        family = words[-1]
        if words[0].strip(".") in _STYLES and len(words) == 2:
            continue
        if any(is_organization_word(word) or word.lower() in CALENDAR or word == "The" for word in words):
            continue
        span = Span(start, match.end())
        known = any(one.start < span.end and span.start < one.end for one in claimed)
        before = text[max(part.span.start, span.start - 6) : span.start]
        shown = known or _BEHIND.match(text, span.end) is not None or _STYLED.search(before) is not None
        yield Person(text[slice(*span)], family, frozenset(words[:-1]), witness, part, span, shown)


def _korean(witness: Witness[K], part: Part, claimed: list[Span]) -> Iterator[Person[K]]:
    text = witness.text
    for match in _HANGUL.finditer(text, *part.span):
        styled_by = _STYLE_BEHIND.fullmatch(match[0])
        name = styled_by[1] if styled_by is not None else korean_form(match[0], stem(match[0]))
        # 장관상, 시장상: a prize, and nobody's name.
        prize = name.endswith("상") and title_word(name[:-1]) is not None
        if prize or len(name) != _SYLLABLES:
            continue
        span = Span(match.start(), match.start() + len(name))
        called = styled_by is not None or _is_called(text, span.end, name)
        if not (called or is_surname(name[0]) or is_person(name)):
            continue
        known = any(one.start < span.end and span.start < one.end for one in claimed)
        styled = known or called or _STYLED_KO.match(text, span.end) is not None
        built = is_person(name) and (is_odd(name) or styled)
        # A slip of a name may be built like none: 우담비 for 우담희.
        if not (built or called or is_person(name) or is_odd(name)):
            continue
        shown = built or styled
        yield Person(name, name[0], frozenset({name[1:]}), witness, part, span, shown)


def _is_called(text: str, end: int, name: str) -> bool:
    """Whether what stands behind shows a name, whatever its family: 옹다솜(50) 씨, 팽다솜 구조대장."""
    if _MR.match(text, end) is not None:
        return True
    behind = _NEXT.match(text, end)
    return is_odd(name) and behind is not None and title_word(behind[1]) is not None
