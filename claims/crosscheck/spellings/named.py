"""The words of one text that may be names, each with the places that print it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Generic, NamedTuple

from claims.crosscheck.people.kin_words import BOTH_EN, BOTH_KO
from claims.crosscheck.spellings.known import is_noun, is_odd, is_person
from claims.crosscheck.spellings.uses import Token, Use, bare, tokens
from claims.crosscheck.statement import K, Part, Witness
from claims.hangul import is_hangul
from claims.lexicon import table
from claims.regex import regex
from claims.span import Span
from claims.titles import names_foreign
from claims.titles.names_ko import LIKELY, name_before_particle, name_score

_SHORTEST, _SHORTEST_LATIN = 3, 4
_LONGEST = 20
_HEADING, _MOST = 3, 0.8
_LONGEST_HEADING = 60  # words
_SENTENCE_END = regex(r"[.!?:;…\"“‘'(—–-]\s*$")
# Nobody misspells a day for another one, or one side of a town: such words mean what they say.
CALENDAR = frozenset(
    [
        *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
        *("january", "february", "march", "april", "june", "july", "august", "september", "october", "november"),
        *("december", "north", "south", "east", "west", "northern", "southern", "eastern", "western", "northeast"),
        *("northwest", "southeast", "southwest", "upper", "lower", "inner", "outer", "majority", "minority"),
    ]
)


# Words for two of a family at once, beside those for each.


class Named(NamedTuple, Generic[K]):
    """A word that may be a name where it stands, in the form by which it is compared."""

    use: Use[K]
    form: str
    span: Span

    @property
    def printed(self) -> str:
        return self.use.witness.text[slice(*self.span)]

    @property
    def beside(self) -> list[Token]:
        """Two telling words tied to it on either side."""
        steps = (self.use.beside(step) for step in (-2, -1, 1, 2))
        return [token for token in steps if token is not None and (token.tells or token.capital)]


Names = Mapping[str, list[Named[K]]]


def named(witness: Witness[K]) -> Names[K]:
    """The words of a text that may be names by their form -> where they stand, in order."""
    return witness.memo("named", lambda: _read(witness))


def _read(witness: Witness[K]) -> dict[str, list[Named[K]]]:
    found: dict[str, list[Named[K]]] = {}
    small: set[str] = set()
    shown: set[str] = set()
    for part in witness.parts:
        run = tokens(witness.text, part.span)
        for index, token in enumerate(run):
            if token.form[:1] < "가" and not token.capital:
                small.add(token.form)
            for one in _names(witness, part, run, index):
                found.setdefault(one.form, []).append(one)
                if is_hangul(one.form) or _stands_out(one):
                    shown.add(one.form)
    return {form: places for form, places in found.items() if form in shown and form not in small}


def _names(witness: Witness[K], part: Part, run: tuple[Token, ...], index: int) -> Iterator[Named[K]]:
    token = run[index]
    use = Use(witness, part, run, index)
    if not is_hangul(use.whole):
        if token.capital and len(token.form) >= _SHORTEST_LATIN and token.form not in CALENDAR:
            yield Named(use, token.form, bare(witness.text, token))
    elif len(use.whole) <= _LONGEST:
        form = token.form if not _is_given(use) else use.whole
        form = form if form == use.whole else korean_form(use.whole, form)
        if len(form) >= _SHORTEST:
            yield Named(use, form, Span(token.start, token.start + len(form)))


def _is_given(use: Use[K]) -> bool:
    """Whether a foreign given name ends like a particle: 파올로 리엔치."""
    after = use.beside(1)
    if after is None or after.start != use.token.end + 1 or not use.whole.endswith("로"):
        return False
    return names_foreign.is_name(use.whole) and names_foreign.is_foreign(after.form)


@lru_cache(maxsize=1 << 16)
def korean_form(whole: str, stem: str) -> str:
    """A Hangul word without its particle, which the last syllable of a person's name is not: 우다은."""
    return whole if name_score(whole) >= LIKELY else name_before_particle(whole) or stem


def _stands_out(one: Named[K]) -> bool:
    """Whether a capital says more than that a sentence or a headline begins."""
    if one.use.part.role in ("headline", "subhead", "translated_headline", "translated_subhead"):
        return True
    if _is_title_case(one.use.run):
        return False
    text, start = one.use.witness.text, one.span.start
    before = text[max(one.use.part.span.start, start - 4) : start]
    if before.strip() and not _SENTENCE_END.search(before):
        return True
    after = one.use.beside(1)
    return after is not None and after.capital and after.form.isalpha()


def _is_title_case(run: Sequence[Token]) -> bool:
    """Whether a line prints nearly all its words with capitals, as headings do."""
    if len(run) > _LONGEST_HEADING:
        return False
    words = [token for token in run if token.tells and token.form[:1] < "가" and not token.form.isdigit()]
    return len(words) >= _HEADING and sum(token.capital for token in words) >= _MOST * len(words)


@lru_cache(maxsize=1 << 15)
def is_name_like(form: str) -> bool:
    """Whether no dictionary holds a Hangul word that is a person's name by its build, or else a noun."""
    return is_odd(form) and (is_person(form) or is_noun(form))


def of_kin(one: Named[K]) -> bool:
    """Whether the text says that somebody is kin of this one, whose names are alike: 동생 한도윤, her cousin.

    Behind a name 할머니 is a form of address.
    """
    korean, english, both = _kin()
    text, start = one.use.witness.text, one.span.start
    beside = any(
        both.match(text, token.start) or (token.start < start and korean.match(text, token.start))
        for token in one.beside
        if token.form[:1] >= "가"
    )
    return beside or english.search(text, *one.use.sentence) is not None


@cache
def _kin() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    korean, english = (
        "|".join([*(word for row in table("kinship") for word in row[column]), *both])
        for column, both in (("words", BOTH_KO), ("en_words", BOTH_EN))
    )
    whose = rf"\b(?:his|her|their|older|younger|elder|twin) (?:{english})s?\b|\b(?:{english})s?,? (?=[A-Z])"
    # 처 is a wife, 처리장 none.
    ends = r"(?:인|이자|의|과|와|은|는|이|가)?(?![가-힣])"
    return re.compile(f"(?:{korean}){ends}"), re.compile(whose), re.compile(f"(?:{'|'.join(BOTH_KO)})")
