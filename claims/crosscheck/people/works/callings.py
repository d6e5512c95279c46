"""What a text calls a person by: Owner Jane Roe; Jane Roe, an apprentice at the mill; 분식점 주인 박서연 씨.

A calling is its head (director), what stands with it (transport, finance) and where it is printed. Titles that are
read as such count too; so do words that are built like those for people: -er, -ist, -ess; -원, -사, -인.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Generic, NamedTuple

from claims.claim import Claim
from claims.crosscheck.people.moving import State, state
from claims.crosscheck.people.whole_names import Person, people
from claims.crosscheck.spellings.known import is_noun, is_verb
from claims.crosscheck.spellings.terms import stem
from claims.crosscheck.statement import K, Mention, Part, Witness
from claims.lexicon import table
from claims.regex import regex
from claims.span import Span
from claims.titles.same_title import is_not_held
from claims.titles.words import title_word

_BUILT = regex(r"[a-z]{2,}(?:er|or|ist|ian|man|woman|ess|eer|smith|wright|herd|ant|ee)$")
_SHORT_WORDS = (
    "vet nurse chef cook clerk guard maid coach judge pilot monk nun priest vicar bishop rabbi imam dean tutor "
    "warden steward sheriff mayor marshal medic poet apprentice trainee intern cadet deckhand "
    "stagehand farmhand aide diplomat "
    "laureate surgeon chief head boss deputy first mate scribe porter spy thief pupil student undergraduate"
)
_NOT_PEOPLE_WORDS = (
    "after over under never ever however whether either neither other another rather later earlier number "
    "summer winter water former order paper power river tower letter matter centre center chapter quarter "
    "member computer corner dinner together further december september october november newspaper flower "
    "theater error mirror major minor senior junior prior interior exterior superior inferior floor door "
    "poor color favor labor honor harbor human woman man german roman italian russian christian indian "
    "asian african american australian canadian egyptian norwegian ukrainian elegant giant important "
    "significant restaurant plant grant constant distant instant relevant vacant pleasant less unless "
    "process success business access progress address express press illness witness fitness darkness "
    "happiness career employee committee guarantee coffee degree three free tree agree"
)
_NOT_PEOPLE = frozenset(_NOT_PEOPLE_WORDS.split())
_STOPS_WORDS = (
    "of at for in on with from by to and or but who that which said says told as than when where while is "
    "was were are has had have been be not also then now will would"
)
_STOPS = frozenset(_STOPS_WORDS.split())
_SPLIT = regex(r"[A-Za-zÀ-ÿ][\w’'-]*|[^\w\s]")
_MOST = 5
_REACH = 300  # characters in which so many words stand
_AGE = r"(?:,\s(?:aged\s)?\d{1,3}|\s?\(\d{1,3}\))?"
_BEHIND = regex(
    rf"{_AGE}(?:,\s(?:(?:who\s)?(?:is|was|works\sas)\s)?|\s(?:is|was|works\sas)\s(?=an?\s|the\s|its\s))"
    r"(?P<phrase>[^.,;:!?“”\"()\n]{3,80})(?=[.,;:)\n]|$)"
)
_DETERMINERS = frozenset({"a", "an", "the", "its", "their", "his", "her", "our", "my"})
_KO_BEFORE = regex(r"(?<![가-힣A-Za-z0-9])(?P<word>[가-힣]{2,10})\s$")
_KO_BUILT = regex(r"[가-힣]{1,8}(?:원|사|인|꾼|장|주|관|공|수|부|생|객|님|가|관리자|노동자|근로자|운전자|기자)$")
_COPULA = regex(r"(?:인|이자)$")


class Calling(NamedTuple, Generic[K]):
    """One calling of a person, with the words that stand with its head."""

    person: Person[K]
    head: str
    beside: frozenset[str]
    span: Span

    @property
    def mention(self) -> Mention[K]:
        return Mention(self.person.witness.key, self.span)

    @property
    def part(self) -> Part:
        return self.person.part


def callings(witness: Witness[K]) -> dict[str, list[Calling[K]]]:
    """The callings of each whole name of a text, in order."""
    return witness.memo("callings", lambda: _callings(witness))


def _callings(witness: Witness[K]) -> dict[str, list[Calling[K]]]:
    found: dict[str, list[Calling[K]]] = {}
    for person in people(witness):
        read = _english(person) if person.part.language == "en" else _korean(person)
        for one in read:
            found.setdefault(one.person.key, []).append(one)
    return found


def _words_of(person: Person[K]) -> tuple[str, list[str]]:
    words = person.name.split()
    if len(words) > 2 and is_calling(words[0].lower()):
        return words[0].lower(), words[1:]
    return "", words


def _english(person: Person[K]) -> Iterator[Calling[K]]:
    text, part = person.witness.text, person.part
    ahead, _ = _words_of(person)
    before = _before(text, part, _without_comma(text, person.span)) if not ahead else ([ahead], person.span.start)
    if before is not None:
        words, start = before
        head, beside = _split(words)
        if is_calling(head):
            yield Calling(person, head, beside, Span(start, person.span.end))
    match = _BEHIND.match(text, person.span.end, part.span.end)
    if match is not None:
        found = _phrase(match["phrase"])
        if found is not None:
            words, rest, end = found
            yield Calling(
                person, words[-1], frozenset([*words[:-1], *rest]), Span(person.span.start, match.start("phrase") + end)
            )


def _without_comma(text: str, name: Span) -> int:
    """Where what leads to a name ends; its transport director, Jane Roe, told: a comma sets the name apart."""
    apart = text[max(0, name.start - 2) : name.start] == ", " and text[name.end : name.end + 1] in (",", ".")
    return name.start - 2 if apart else name.start


def _split(words: list[str]) -> tuple[str, frozenset[str]]:
    """The head of a phrase and what stands with it: finance director, head of security."""
    if "of" in words[1:-1]:
        at = words.index("of", 1)
        return words[at - 1], frozenset([*words[: at - 1], *words[at + 1 :]]) - _DETERMINERS
    return words[-1], frozenset(words[:-1])


def _before(text: str, part: Part, at: int) -> tuple[list[str], int] | None:
    """The words before a name: small ones, or one with a capital that opens the sentence."""
    line = text[max(part.span.start, at - _REACH) : at]
    words: list[str] = []
    start = at
    for match in reversed([*re.finditer(r"[A-Za-zÀ-ÿ][\w-]*(?:['’]s)?", line)]):
        gap = line[match.end() : start - at + len(line)]
        if gap.strip() or len(words) == _MOST or match[0].lower() in (_STOPS | _DETERMINERS) - {"of"}:
            break
        opens = not line[: match.start()].rstrip(" “\"'‘") or line[: match.start()].rstrip(" “\"'‘")[-1:] in ".!?:”’"
        if match[0].endswith(("'s", "’s")) or (match[0][0].isupper() and not opens):
            break
        words.insert(0, match[0].lower())
        start = at - len(line) + match.start()
        if opens:
            break
    return (words, start) if words else None


def _phrase(phrase: str) -> tuple[list[str], list[str], int] | None:
    """The words up to the head of a phrase behind a name, those behind its "of" or "for", and where they end."""
    pieces = [*_SPLIT.finditer(phrase)]
    words: list[str] = []
    end = 0
    rest: list[str] = []
    for i, piece in enumerate(pieces):
        word = piece[0]
        if word in ("of", "for") and words:
            rest = [p[0] for p in pieces[i + 1 : i + 3] if p[0].islower() and p[0] not in _STOPS | _DETERMINERS]
            end = pieces[min(i + len(rest), len(pieces) - 1)].end() if rest else end
            break
        if word.lower() in _STOPS:
            break
        if word.lower() in _DETERMINERS or word[0].isupper() or word.endswith(("'s", "’s")) or not word[0].isalpha():
            words = []
            continue
        words.append(word.lower())
        end = piece.end()
    if not words or len(words) > _MOST or not is_calling(words[-1]):
        return None
    return words, rest, end


@cache
def _titles() -> frozenset[str]:
    spellings = [row["en"] for row in table("titles")] + [list(r["en"]) for row in table("ranks") for r in row["rungs"]]
    flat = [en for one in spellings for en in ([one] if isinstance(one, str) else one)]
    return frozenset(en.lower().split()[-1] for en in flat if en) | frozenset(_SHORT_WORDS.split())


def is_calling(word: str) -> bool:
    """Whether an English word, in small letters, says what somebody is."""
    return word not in _NOT_PEOPLE and (word in _titles() or _BUILT.fullmatch(word) is not None)


def _korean(person: Person[K]) -> Iterator[Calling[K]]:
    witness, text = person.witness, person.witness.text
    titles = _titles_by_place(witness).get(person.span.start, ())
    for claim in titles:
        standing = state(witness, claim) is State.STANDING and not (claim.value.former or claim.value.acting)
        if standing and not is_not_held(claim.value.title):
            beside = frozenset(filter(None, [claim.value.unit, claim.value.organization]))
            yield Calling(person, claim.value.title, beside, claim.span)
    match = _KO_BEFORE.search(text, max(person.part.span.start, person.span.start - _REACH), person.span.start)
    if match is not None and not titles:
        head = korean_head(match["word"])
        if head:
            yield Calling(person, head, frozenset(), Span(match.start("word"), person.span.end))


def _titles_by_place(witness: Witness[K]) -> dict[int, list[Claim]]:
    """The titles of a text by where the name of who holds them begins."""

    def read() -> dict[int, list[Claim]]:
        found: dict[int, list[Claim]] = {}
        for claim in witness.claims:
            if claim.family == "title":
                found.setdefault(claim.value.person_span.start, []).append(claim)
        return found

    return witness.memo("titles by place", read)


def korean_head(word: str) -> str:
    """A Korean word before a name that says what somebody is, without its copula: 회사원인; "" for any other word."""
    plain = _COPULA.sub("", word)
    head = plain if len(plain) > 1 else word
    known = title_word(head) is not None and stem(head) == head
    built = _KO_BUILT.fullmatch(head) is not None and is_noun(head) and not is_verb(head)
    return head if len(head) > 1 and (known or built) else ""
