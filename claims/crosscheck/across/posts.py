"""One person in two posts that nobody holds at once, told in two languages: 국방장관 and the interior minister.

A post is compared by its portfolio, and by the sphere its holder serves in (bench, army, town hall); ranks of one
ladder are compared where titles are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from claims.claim import Claim, Topic
from claims.crosscheck.across.halves import Half, told_twice
from claims.crosscheck.events import Events
from claims.crosscheck.roles.sounds import heard
from claims.crosscheck.spellings.sounds import sounds_alike
from claims.crosscheck.statement import Disagreement, Grade, K, Side
from claims.fold import fold
from claims.hangul import is_hangul
from claims.lexicon import table
from claims.names import MAY_BE_ONE, same_name
from claims.person import Appointment
from claims.quantity.units import alternation
from claims.regex import regex
from claims.span import Language, Span
from claims.titles.same_title import exclusive_across, same_title

_RULE = "claims.title.two_ranks"
_FOREIGN = 3  # syllables of 보르그, consonants of Borg
_CLOSED = regex(r"[,.;:\n\"“”]|\s(?:said|says|who|was|is|will|has|attended)\b")
_MINISTER = {
    "ko": regex(r"(?:부총리\s?겸\s?)?(?P<of>[가-힣]{2,12}?)부?(?:장관|차관|부장관|상)$"),
    "en": regex(r"(?P<of>[a-z][a-z ,&-]*?)\s(?:vice\s|deputy\s)?(?:minister|secretary)$"),
}
_HOLDER = regex(
    r"(?<![가-힣])(?P<name>[가-힣]{1,6}\s[가-힣]{1,6})\s(?P<title>[가-힣]{0,8}(?:장관|차관|총리|대통령|대사|영사|주지사|사령관))"
    r"(?=[은는이가을를의과와도]?(?![가-힣]))"
)
_OF = regex(
    r"\b(?:minister|secretary|secretary of state)\s(?:of|for)\s(?:the\s)?(?P<of>[a-z]+(?:(?:,| and| of)? [a-z]+){0,12})"
)
# Of who was something and is something else now, each text may tell one half.
_CHANGED = regex(
    r"출신|[가-힣]\s?겸\s|(?<![가-힣])전직?\s|\b(?:former\w*|ex-|turned)",
    re.IGNORECASE,
)


def check(events: Events[K]) -> list[Disagreement[K]]:
    """A warning for each person whom the two languages put into two posts."""
    found: list[Disagreement[K]] = []
    for korean, english in told_twice(events):
        done: set[str] = set()
        here, there = [*korean.claims("title"), *_foreign(korean)], english.claims("title")
        for one in here:
            for other in there:
                if one.value.person in done or not is_one_person(one.value.person, other.value.person):
                    continue
                ours, theirs = (_of(mine.value.person, those) for mine, those in ((one, here), (other, there)))
                if _apart_throughout(ours, english, theirs) and not any(
                    _changes(half, claim) for half, those in ((korean, ours), (english, theirs)) for claim in those
                ):
                    done.add(one.value.person)
                    sides = tuple(
                        Side(claim.quote, tuple(dict.fromkeys(half.mention(c.span) for c in those)))
                        for half, claim, those in ((korean, one, ours), (english, other, theirs))
                    )
                    found.append(Disagreement(_RULE, Grade.WARNING, fold(one.value.person), sides))
    return found


def is_one_person(hangul: str, latin: str) -> bool:
    """Whether a Korean and an English text may name one person: a Korean by name, a foreigner by the sound."""
    if same_name(hangul, latin) >= MAY_BE_ONE:
        return True
    words, heads = hangul.split(), latin.split()
    if len(words) == 1 and len(heads) > 1 and len(hangul) >= _FOREIGN:
        return heard(words, heads[-1:]) >= _FOREIGN
    if len(words) > len(heads) > 0:  # a firm stands behind the name: 로버트 헤이스 하버 로보틱스
        return all(sounds_alike(word, head.lower()) for word, head in zip(words, heads, strict=False))
    if len(words) < 2 or len(words) != len(heads) or not is_hangul("".join(words)):
        return False
    # 요나스 and Jonas, 카야 and Kaja: first names are heard by the sound of their own language.
    return heard(words[-1:], heads[-1:]) > 0 or sounds_alike(words[-1], heads[-1].lower())


def _foreign(half: Half[K]) -> Iterator[Claim]:
    """The foreign holders of a post in two words: 타르비아의 페드로 살린 국방장관."""
    read = {claim.value.title_span for claim in half.claims("title")}
    for part in half.parts:
        for match in _HOLDER.finditer(half.text, *part.span):
            title = Span(*match.span("title"))
            if title not in read:
                held = Appointment(
                    match["name"], None, None, match["title"], "office", False, Span(*match.span("name")), title
                )
                yield Claim("title", Span(*match.span()), match[0], Topic(), held, "ko")


def _of(person: str, those: Sequence[Claim]) -> list[Claim]:
    return [claim for claim in those if claim.value.person == person]


def _changes(half: Half[K], claim: Claim) -> bool:
    """Whether the sentence tells that the post is new, old or one of two."""
    sentence = half.sentence_at(claim.span.start)
    return claim.value.former or (sentence is not None and _CHANGED.search(half.text, *sentence) is not None)


def _apart_throughout(ours: Sequence[Claim], english: Half[K], theirs: Sequence[Claim]) -> bool:
    return all(_apart(one, other, _whole(english, other)) for one in ours for other in theirs)


def _whole(half: Half[K], claim: Claim) -> str:
    """A title with what it is of, up to the next comma: minister | of culture."""
    end = _CLOSED.search(half.text, claim.span.end)
    return half.text[claim.span.start : end.start() if end else len(half.text)]


def _apart(one: Claim, other: Claim, whole: str) -> bool:
    """Whether a Korean and an English title name two posts of which one person has one."""
    left, right = portfolios(one.quote, "ko"), portfolios(whole, "en")
    if left and right:
        return not left & right
    if exclusive_across(one.value.title, other.value.title):
        return True
    if same_title(one.value.title, other.value.title):
        return False
    here, there = spheres(one.quote, "ko"), spheres(whole, "en")
    return bool(here and there) and not here & there and not any(b in _beside().get(a, ()) for a in here for b in there)


def portfolios(quote: str, language: Language) -> frozenset[str]:
    """What the ministry in a title is of; none where it is no minister's or of what we do not know."""
    if language == "ko":
        # 해양수산부 차관, 외교부 김철수 장관
        ministry = re.search(r"([가-힣]{2,12}부)\s(?:[가-힣]{2,4}\s)?(?=(?:장관|차관)(?![가-힣]))", quote)
        quote = ministry[1] + quote[ministry.end() :] if ministry else quote
        words = [word for word in quote.split() if _MINISTER["ko"].fullmatch(word)]
        match = _MINISTER["ko"].fullmatch(words[-1]) if words else None
        return _portfolios("ko").get(match["of"].removesuffix("부"), frozenset()) if match else frozenset()
    found = set()
    for phrase in _phrases(quote.lower()):
        if (match := _MINISTER["en"].search(phrase) or _OF.search(phrase)) is not None:
            of = re.sub(r"^(?:.*['’]s\s|(?:the|a|first|second|senior)\s)", "", match["of"])
            known = _portfolios("en")
            words = [of, *of.split(), *re.split(r",? and |, ", of)]
            found |= {key for word in words for key in known.get(word, ())}
    return frozenset(found)


def _phrases(quote: str) -> Iterator[str]:
    """The parts of a title between commas: Pedro Salin | the interior minister of Tarvia."""
    for piece in quote.split(", "):
        yield re.sub(r"(minister|secretary)\b(?! (?:of|for)\b.*$).*", r"\1", piece)
        yield re.sub(r"\b(minister|secretary) of .*", r"\1", piece)
    yield quote


@cache
def _portfolios(language: Language) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in table("portfolios"):
        for word in row[language]:
            found.setdefault(word, set()).add(row["ko"][0])
    return {word: frozenset(keys) for word, keys in found.items()}


def spheres(quote: str, language: Language) -> frozenset[str]:
    """The spheres that the words of a title belong to: the longest of the table at their ends."""
    words, pattern = _spheres(language)
    found = list(pattern.finditer(quote if language == "ko" else quote.lower()))
    return frozenset(sphere for match in found for sphere in words[match[0]])


@cache
def _spheres(language: Language) -> tuple[dict[str, frozenset[str]], re.Pattern[str]]:
    found: dict[str, set[str]] = {}
    for row in table("spheres"):
        for word in row[language]:
            found.setdefault(word, set()).add(row["sphere"])
    words = {word: frozenset(keys) for word, keys in found.items()}
    edge = r"(?![가-힣])" if language == "ko" else r"\b"
    return words, re.compile(rf"{'' if language == 'ko' else edge}(?:{alternation(words)}){edge}")


@cache
def _beside() -> dict[str, frozenset[str]]:
    """The spheres that go together, each way."""
    found: dict[str, set[str]] = {}
    for row in table("spheres"):
        for other in row.get("beside", ()):
            found.setdefault(row["sphere"], set()).add(other)
            found.setdefault(other, set()).add(row["sphere"])
    return {one: frozenset(others) for one, others in found.items()}
