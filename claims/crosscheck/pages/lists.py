"""A number announced beside a list against the list: 3개 분야 with four bullets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from claims.crosscheck.spellings.terms import stem
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Part, Side, Witness
from claims.fold import fold
from claims.native import counting_to
from claims.regex import regex
from claims.span import Span

# △ before a digit is a minus sign: 수출은 △1.5%.
_BULLET = regex(r"[▲△▷▶■◆●](?!\s?[0-9+])|(?<![0-9])[①-⑳]")
_SENTENCE_END = regex(r"[.!?](?=\s|$)")
_KOREAN_NUMBERS = {word: number for word, number in counting_to(10).items() if number > 1}
_ENGLISH_NUMBERS = dict(
    zip(("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), range(2, 11), strict=True)
)
NUMBER = rf"(?<![가-힣\d.,~∼-])(?:1\d|[2-9]|{'|'.join(_KOREAN_NUMBERS)})"
COUNTER = r"(?:개사|개소|개국|개|곳|가지|대|종|팀|단계)(?!\s?(?:%|이상))(?![월년원여])"
# "3대 목표는 ▲": nothing but the noun that is counted stands between the number and the list.
_BEFORE = regex(
    rf"(?P<count>{NUMBER}\s?{COUNTER}(?:\s?[가-힣A-Za-z]{{1,12}}){{0,3}}?)\s?(?:은|는|인|을|를|으로|로|이|가|[:：(])\s*$"
)
# "▲D 등 4개의 특별관": the number closes the list.
_CLOSED_BY = rf"(?P<count>{NUMBER}\s?{COUNTER}(?:의)?(?:\s?[가-힣]+)?)"
_AFTER_OPEN = regex(rf"\s등\s(?:총\s|모두\s)?{_CLOSED_BY}")
_AFTER = regex(rf"(?:총|모두)\s{_CLOSED_BY}")
# An item that is a list of its own counts for several: ▲누리·한빛지구 ▲달빛지구.
_INNER = regex(r"[·ㆍ,]|[가-힣][와과]\s")
# 3개 시(강릉, 동해, 삼척): names of one separator, without figures of their own.
_IN_BRACKETS = regex(
    rf"(?P<count>{NUMBER}\s?(?:{COUNTER}|명)(?:\s?[가-힣]{{1,12}}){{0,2}}?)\s?"
    r"\((?P<items>[가-힣A-Za-z ,·ㆍ‘’'&-]{5,150})\)"
)
_SEPARATORS = (",", "·", "ㆍ")
_NO_NAMES = regex(r"(?<![가-힣])(?:및|또는|등|외|중|제외|포함|이상|별도|각)(?![가-힣])|[와과] ")
_COUNTED = regex(rf"{NUMBER}\s?{COUNTER}|\d+\s?{COUNTER}")
_BRACKETED = regex(r"\([^()]*\)")
_OPEN = regex(r"등(?:[을를의이은도에과]|으로)?(?![가-힣])|등(?:이[다며었]|으로)")
_ENGLISH_BEFORE = regex(
    rf"\b(?P<count>(?:{'|'.join(_ENGLISH_NUMBERS)}|[2-9]|1\d)(?: [a-z-]+){{0,3}} [a-z-]+s)\b[^.;:()▲]{{0,40}}:\s*$",
    re.IGNORECASE,
)
_CAPITALISED = r"[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2}"
_NAMES_AFTER_COLON = regex(
    rf"\b(?P<count>(?:{'|'.join(_ENGLISH_NUMBERS)})(?: [a-z-]+){{0,2}} [a-z-]+s): "
    rf"(?P<names>{_CAPITALISED}(?:, {_CAPITALISED})*,? and {_CAPITALISED})(?<=[a-z]{{3}})[.\n]"
)


class Listing(NamedTuple):
    """A list in a text: where it stands, how many items it holds, and what follows its last item."""

    span: Span
    items: int
    tail: Span


def check(witnesses: Sequence[Witness[K]]) -> list[Disagreement[K]]:
    """Numbers that do not fit the list they announce or close; a list that ends in 등 may hold fewer."""
    found = []
    for witness in witnesses:
        for part in witness.parts:
            read = _korean if part.language == "ko" else _english
            found += [one for listing in _listings(witness.text, part) if (one := read(witness, part, listing))]
            found += _names(witness, part) if part.language == "en" else _bracketed(witness, part)
    return found


def _listings(text: str, part: Part) -> Iterator[Listing]:
    """The bulleted lists of a paragraph, of one kind of bullet, in one sentence, up to the next announcement."""
    bullets = [*_BULLET.finditer(text, *part.span)]
    announces = _BEFORE if part.language == "ko" else _ENGLISH_BEFORE
    run: list[re.Match[str]] = []
    for bullet, after in zip_longest(bullets, bullets[1:]):
        run.append(bullet)
        end = after.start() if after is not None else part.span.end
        stop = _SENTENCE_END.search(text, bullet.end(), end)
        if stop is not None and after is not None:
            # Items that are sentences of their own: where such a list ends, nobody can say.
            return
        if after is None or announces.search(text[bullet.end() : end]):
            end = stop.start() if stop is not None else end
            if len(run) > 1 and len({_kind(one[0]) for one in run}) == 1:
                yield Listing(Span(run[0].start(), end), len(run), Span(bullet.start(), end))
            run = []


def _kind(bullet: str) -> str:
    return "①" if "①" <= bullet <= "⑳" else bullet


def _korean(witness: Witness[K], part: Part, listing: Listing) -> Disagreement[K] | None:
    text = witness.text
    whole = _BRACKETED.sub("", text[listing.span.start : listing.span.end])
    tail = text[listing.tail.start : listing.tail.end]
    closing = _last(_AFTER_OPEN, tail)
    is_open = closing is not None
    if closing is None and not _INNER.search(whole) and len(_COUNTED.findall(whole)) == 1:
        closing = _last(_AFTER, tail)
    if closing is not None:
        count, offset, listed = (
            closing,
            listing.tail.start,
            Span(listing.span.start, listing.tail.start + closing.start()),
        )
    elif (opening := _BEFORE.search(text[part.span.start : listing.span.start])) and not _COUNTED.search(whole):
        count, offset, listed = opening, part.span.start, listing.span
        is_open = _OPEN.search(tail) is not None
    else:
        return None
    named = stem(count["count"])
    span = Span(offset + count.start("count"), offset + count.start("count") + len(named))
    if is_open and listing.items < number_of(named):
        return None
    return weigh_count(witness, span, listed, number_of(named), listing.items, Grade.NOTE if is_open else Grade.ERROR)


def _english(witness: Witness[K], part: Part, listing: Listing) -> Disagreement[K] | None:
    opening = _ENGLISH_BEFORE.search(witness.text[part.span.start : listing.span.start])
    if opening is None:
        return None
    span = Span(*(part.span.start + offset for offset in opening.span("count")))
    return weigh_count(witness, span, listing.span, number_of(opening["count"]), listing.items, Grade.WARNING)


def _names(witness: Witness[K], part: Part) -> Iterator[Disagreement[K]]:
    """Lists of names after a colon: two cities: Gangneung, Donghae and Samcheok."""
    for match in _NAMES_AFTER_COLON.finditer(witness.text, *part.span):
        items = len(re.split(r", and |, | and ", match["names"]))
        count, names = (Span(*match.span(name)) for name in ("count", "names"))
        if found := weigh_count(witness, count, names, number_of(match["count"]), items, Grade.WARNING):
            yield found


def _bracketed(witness: Witness[K], part: Part) -> Iterator[Disagreement[K]]:
    """Names in brackets behind their number: 3개 시(강릉, 동해)."""
    for match in _IN_BRACKETS.finditer(witness.text, *part.span):
        used = [separator for separator in _SEPARATORS if separator in match["items"]]
        if len(used) != 1 or _NO_NAMES.search(match["items"]):
            continue
        count, names = (Span(*match.span(name)) for name in ("count", "items"))
        items = match["items"].count(used[0]) + 1
        if found := weigh_count(witness, count, names, number_of(match["count"]), items, Grade.WARNING):
            yield found


# 두 곳과: the number that is announced is 두 곳.
_PARTICLE = regex(r"(?<=[곳명개건대번장권회차원년월일팀편점종쌍분])(?:과|와|은|는|이|가|을|를|의|에|도|만|로|으로)$")


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    return next(iter([*pattern.finditer(text)][::-1]), None)


def number_of(phrase: str) -> int:
    digits = re.match(r"[0-9]+", phrase)
    if digits:
        return int(digits[0])
    words = {**_KOREAN_NUMBERS, **_ENGLISH_NUMBERS}
    return next(number for word, number in words.items() if phrase.lower().startswith(word))


def weigh_count(
    witness: Witness[K], announced: Span, listed: Span, count: int, items: int, grade: Grade
) -> Disagreement[K] | None:
    if count == items:
        return None
    if particle := _PARTICLE.search(witness.text, *announced):
        announced = Span(announced.start, particle.start())
    sides = tuple(
        Side(witness.text[place.start : place.end], (Mention(witness.key, place),)) for place in (announced, listed)
    )
    details = {"count": str(count), "items": str(items)}
    return Disagreement("claims.list.count", grade, fold(sides[0].value), sides, details=details)
