"""Korean noun phrases before a cue: what stands before 때문 and 이 원인, with the people and works in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from claims.regex import regex
from claims.span import Span
from claims.titles.names_foreign import is_foreign
from claims.titles.names_ko import LIKELY, has_surname, is_ordinary, name_score
from claims.titles.words import title_word

# 화재는 | 용접 불티가: what is told of stands before its particle.
_BREAK = regex(
    r"[,;:“”\"…]\s?|[.!?]\s|(?:(?<=[가-힣]{2})(?:은|는)|(?<=\s[것불씨물점탓])은)\s|(?:며|고|지만"
    r"|는데|면서)\s(?=[가-힣]+의\s)|\n"
)
_LONGEST = 60
_NOUN_DOWN = regex(
    r"[가-힣]{2}[이가]\s(?P<noun>(?:(?![가-힣]*[을를이가]\s)[가-힣]+\s){0,3}[가-힣]*[^\s한된린진킨난낸본운은는던긴])$"
)
_PERSON = regex(
    r"(?<![가-힣])(?P<name>[가-힣]{2,4})(?P<mo>모)?(?=\s[0-9]{1,2}단|\s?(?:씨|군|양|님|옹|할머니"
    r"|할아버지)(?![가-힣]{2})|\(|[은는이가의을를도께에]|\s|$|,)"
)
_FOREIGN = regex(r"(?<![가-힣])(?P<one>[가-힣]{1,6})\s(?P<two>[가-힣]{2,7}?)(?=[의은는이가에]?(?:\s|$))")
_CALLED = regex(r"(?:수|장|사|원|관|가|자|스트|키퍼|인|생|부|공|배우|감독|위원|기사|더)\s$")
_TITLED = regex(r"\s(?:[0-9]{1,2}단|선수|감독|교수|박사|작가)")
_WORK = regex(r"[‘'“\"「『<〈《](?P<work>[^‘’'“”\"」』>〉》\n]{2,30})[’'”\"」』>〉》]")


class Phrase(NamedTuple):
    """A phrase: where it stands, the people named in it, and what it puts in marks."""

    span: Span
    names: tuple[str, ...]
    works: tuple[str, ...]


def before(text: str, start: int, cue: int, *, past_topic: bool = True, put_down: bool = False) -> Phrase | None:
    """The phrase that ends at a cue; it begins behind the last break."""
    floor = max(
        [
            start,
            cue - _LONGEST,
            *(
                m.end()
                for m in _BREAK.finditer(text, start, cue)
                if past_topic or m[0].strip()[-1:] not in ("은", "는")
            ),
        ]
    )
    found = at(text, floor, cue)
    # 정어리 떼죽음이 | 공장 폐수 탓: a noun that is put down to a noun.
    put = _NOUN_DOWN.search(text, floor, cue) if put_down else None
    return at(text, put.start("noun"), cue) if put is not None else found


def at(text: str, start: int, end: int) -> Phrase | None:
    """The phrase of a stretch."""
    while start < end and text[start] in " ,\n":
        start += 1
    if start >= end:
        return None
    span = Span(start, end)
    return Phrase(span, tuple(dict.fromkeys(people(text, span))), tuple(m["work"] for m in _WORK.finditer(text, *span)))


def people(text: str, where: Span) -> Iterator[str]:
    """The people named in a stretch, by the build of their names and what stands behind."""
    for match in _PERSON.finditer(text, *where):
        name = match["name"]
        honoured = (
            re.match(
                r"\s?(?:씨|군|양|님|옹|할머니|할아버지)(?![가-힣]{2})|\(",
                text[match.end() : min(match.end() + 6, where.end)],
            )
            is not None
        )
        bare = next(
            (name[:cut] for cut in (len(name), len(name) - 1) if cut >= 2 and name_score(name[:cut]) >= LIKELY), None
        )
        if honoured and not is_ordinary(name) and title_word(name) is None:
            yield name
        elif bare is not None and len(bare) == 3 and title_word(name) is None and not is_ordinary(name):
            ahead = re.search(r"([가-힣]{2,})\s$", text[where.start : match.start()])
            behind = re.match(r"\s?([가-힣]{2,})", text[match.end() : where.end])
            if (
                (match.end() >= where.end - 1 and name[-1] not in "이은가")
                or (behind is not None and title_word(behind[1]) is not None)
                or (ahead is not None and title_word(ahead[1]) is not None)
            ):
                yield bare
        elif (
            len(name) == 3
            and has_surname(name)
            and not is_ordinary(name)
            and _CALLED.search(text[where.start : match.start()])
        ) or (len(name) > 2 and _TITLED.match(text, match.end()) and is_foreign(name)):
            yield name
    for match in _FOREIGN.finditer(text, *where):
        before = re.search(r"([가-힣]{2,})\s$", text[where.start : match.start()])
        titled = before is not None and _is_post(before[1]) and _is_strange(match["one"], match["two"])
        if titled or (is_foreign(match["one"]) and is_foreign(match["two"])):
            yield f"{match['one']} {match['two']}"


_MODIFIES = regex(r"(?:[은는던한된린긴낸건할될진난인온본운친탄]|에서|으로|로|에|을|를|이|가|고|며)$")


def noun(text: str, span: Span) -> Span:
    """The noun that ends a phrase, with what stands bare before it: not what he did, 그물을 손질하던."""
    words = list(re.finditer(r"\S+", text[slice(*span)]))
    start = words[-1].start() if words else 0
    for word in reversed(words[:-1]):
        if _MODIFIES.search(word[0]) and not (words[-1][0] == "씨" and word is words[-2]):
            break
        start = word.start()
    return Span(span.start + start, span.end)


def _is_strange(*parts: str) -> bool:
    """Whether no word of a pair is one that lists hold: director Dilnoza Karimova, however it is spelled."""
    return parts[0][-1] not in "은는이가을를의에도" and all(not is_ordinary(w) and title_word(w) is None for w in parts)


def _is_post(word: str) -> bool:
    """Whether a word ends in a title, and in nothing behind it: 감독; not 시장에서."""
    found = title_word(word)
    return found is not None and found.end == len(word)
