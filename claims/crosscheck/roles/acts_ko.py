"""Deeds in Korean sentences: particles say who does it and to whom, wherever the words stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from claims.crosscheck.roles.acts_form import Form, Told
from claims.quantity.units import alternation
from claims.span import Span
from claims.titles.names_ko import LIKELY, name_score
from claims.titles.organizations import is_organization
from claims.titles.words import is_region, title_word

_WORD = re.compile(r"[가-힣A-Za-z0-9&.·]*[가-힣A-Za-z0-9]")
_PARTICLE = re.compile(
    r"(?P<noun>.+?)(?P<by>께서|에게서|에게|한테|으로부터|과의|와의|로부터|은|는|이|가|도|을|를|의|에)$"
)
_SUBJECT, _OBJECT, _DATIVE = (
    ("은", "는", "이", "가", "도", "께서"),
    ("을", "를"),
    ("에게", "한테", "에", "과의", "와의"),
)
_SOURCE = ("에게서", "으로부터", "로부터")
# 고소했다, 고소한: any noun in 하다 may be a deed, told with its object and in the active.
_ANY = re.compile(r"(?<![가-힣])(?P<deed>[가-힣]{2,4}?)(?:했|하기로|하고|하며|한다|하겠|할\s|한\s|하는\s|해\s|해서\s)")
_PASSIVE = re.compile(r"[가-힣]*?(?:됐|된|되|될|당했|당한|당하|당해)")
# 제기한 라임기어는: the verb describes the noun behind it.
_DESCRIBES = re.compile(r"(?:[가-힣]*[은는던한된린긴낸건을를할])\s$")
# 신호를 기다리던 | 화물차를: a verb ends what belongs to a name.
_ENDS_NAME = re.compile(
    r"(?:[은는이가을를에의로와과도만고며서던]|[한된린긴낸건할될진난인온본]|[0-9]|께|열려|따라|위해|통해|대해|관해|맞아|이날|오전|오후|지난|당시|현재|최근)$"
)
_HONORIFIC = frozenset(["씨", "전", "현", "군", "양", "님", "측", "등"])
_VERBAL = "라다자하되있없지려"
# 흔적이 발견됐다고 신고한 서버를: a deed between the subject and the verb is the subject's.
_ANOTHER = re.compile(r"[했됐었았]다고|[했됐]던?\s|다며|라며")
_MARK = re.compile(r"[“”\"…]|(?<=\s)[‘']")
# 소송을 지방법원에 냈다: the court stands between.
_SUES = re.compile(r"소송을(?=\s(?:[가-힣]+\s){0,3}(?:냈|낸|내며|제기|걸었|건\s))")
_AGAINST = re.compile(r"\s상대로")
# 서로 고소했다, 맞고소: both do it.
_MUTUAL = re.compile(r"서로|맞고소|맞소송|맞불|나란히|각각")
_LONGEST_NAME = 3  # words
_LONGEST = 60  # characters of the claim that is quoted


class _Noun(NamedTuple):
    """A name or a noun with its particle: `stems` without titles."""

    span: Span
    stems: frozenset[str]
    by: str
    against: bool


def told(text: str, sentence: Span, forms: Mapping[str, Form]) -> Iterator[Told]:
    """The deeds of one sentence, in order."""
    if _MUTUAL.search(text, *sentence):
        return
    for match in _nominal(tuple(forms)).finditer(text, *sentence):
        form = forms[match["deed"]]
        if not form.side and form.by == "subject":
            sides = (frozenset({match["one"]}), frozenset({match["other"]}))
            yield Told(form.act, Span(match.start(), match.end()), *sides)
    for match, form in _verbs(text, sentence, forms):
        if form.side:
            noun = _behind(text, match.end(), sentence.end)
            if noun is not None:
                sides = (noun.stems, frozenset[str]()) if form.by == "subject" else (frozenset[str](), noun.stems)
                yield Told(form.act, Span(match.start(), noun.span.end), *sides, True)
            continue
        tail = re.compile(r"[가-힣]*").match(text, match.end(), sentence.end)
        end = tail.end() if tail else match.end()
        floor = max([sentence.start, *(m.end() for m in _MARK.finditer(text, sentence.start, match.start()))])
        nouns = _before(text, floor, match.start())
        subject = _last(nouns, _SUBJECT)
        other = next((n for n in reversed(nouns) if n.against), None) or _patient(nouns, match[0], forms)
        if form.to:
            other = _receiver(nouns) or (other if form.act == "give" else None)
        if subject is None and _DESCRIBES.search(text, match.start(), end + 1):
            subject = _behind(text, end + 1, sentence.end)
        if subject is None or (other is not None and other.span == subject.span):
            continue
        passive = form.by == "other" or _PASSIVE.match(text, match.end(), end) is not None
        first = min(n.span.start for n in (subject, other) if n is not None)
        span = Span(first, max(end, subject.span.end))
        listed = match[0] in forms or match.re is _SUES
        if not listed and (span.end - span.start > _LONGEST or _ANOTHER.search(text, *span)):
            continue
        if span.end - span.start > _LONGEST:
            span = subject.span
        if not listed and not (_is_party(subject) and other is not None and _is_party(other)):
            continue
        # 누리박물관에 고서 300권을 기증했다: done to the museum as well as with the books.
        given = _last(nouns, _DATIVE) if form.act == "give" and other is not None else None
        more = [given if given != subject else None, *(_sources(nouns, other) if form.act == "acquire" else ())]
        for one in dict.fromkeys([other, *(noun for noun in more if noun is not None)]):
            stems = (one.stems if one is not None else frozenset[str](), subject.stems)
            yield Told(form.act, span, *(stems if passive else stems[::-1]))


def _verbs(text: str, sentence: Span, forms: Mapping[str, Form]) -> Iterator[tuple[re.Match[str], Form]]:
    found = {m.start(): (m, forms[m[0]]) for m in _pattern(tuple(forms)).finditer(text, *sentence)}
    for match in _ANY.finditer(text, *sentence):
        if not any(m.start() <= match.start() < m.end() + 2 for m, _ in found.values()):
            found[match.start()] = (match, Form(match["deed"], "subject", False))
    for match in _SUES.finditer(text, *sentence):
        if match.start() in found and found[match.start()][0][0] in forms:
            continue
        found[match.start()] = (match, Form("sue", "subject", False))
    yield from (found[start] for start in sorted(found))


@cache
def _nominal(words: tuple[str, ...]) -> re.Pattern[str]:
    """가온전자의 새물산업 인수, and the headline 가온전자, 새물산업 인수."""
    name = r"[가-힣A-Za-z0-9]{2,12}"
    return re.compile(
        rf"(?<![가-힣A-Za-z0-9])(?P<one>{name}?)(?:의|,|…)\s?(?P<other>{name})\s(?P<deed>{alternation(words)})(?![가-힣]{{2}})"
    )


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<![가-힣])(?:{alternation(words)})")


def _before(text: str, start: int, end: int) -> list[_Noun]:
    """The nouns with a particle before a verb, in order."""
    words = list(_WORD.finditer(text, start, end))
    found = []
    for at, word in enumerate(words):
        match = None if is_region(word[0]) else _PARTICLE.fullmatch(word[0])  # 노르웨이 is no 노르웨 with a particle
        if match is None or (len(match["noun"]) < 2 and match["noun"] not in _HONORIFIC):
            continue
        if _is_title(word[0]) or (match["by"] == "는" and match["noun"][-1] in _VERBAL):
            continue  # 작곡가 두정임, 돈을 달라는 소송
        noun = _noun(text, words, at, match["noun"])
        if noun:
            first, stems = noun
            against = _AGAINST.match(text, word.end()) is not None
            found.append(_Noun(Span(first, word.start() + len(match["noun"])), stems, match["by"], against))
    return found


def _noun(text: str, words: list[re.Match[str]], at: int, last: str) -> tuple[int, frozenset[str]] | None:
    """Where the name that ends in this word begins, and its words without titles."""
    parts, first = [last], words[at].start()
    while at and len(parts) < _LONGEST_NAME:
        before = words[at - 1]
        if text[before.end() : first] != " " or (_ENDS_NAME.search(before[0]) and len(before[0]) > 1):
            break
        at -= 1
        parts.insert(0, before[0])
        first = before.start()
    # 9단, 3위 and 4일 are no names; a firm may end as a title does, 새벽대표, where nothing else stands.
    telling = [part for part in parts if len(part) > 1 and part not in _HONORIFIC and not part[0].isdigit()]
    stems = frozenset(part for part in telling if not _is_title(part)) or frozenset(telling[-1:])
    return (first, stems) if stems else None


@cache
def _is_title(word: str) -> bool:
    found = title_word(word)
    return found is not None and found.end == len(word)


def _is_party(noun: _Noun) -> bool:
    """Whether a noun is a person or a body: 수출이 성장을 견인했다 and 성장이 수출을 견인했다 are both right."""
    return any(is_organization(stem) or name_score(stem) >= LIKELY for stem in noun.stems)


def _last(nouns: list[_Noun], particles: tuple[str, ...]) -> _Noun | None:
    return next((noun for noun in reversed(nouns) if noun.by in particles), None)


def _patient(nouns: list[_Noun], verb: str, forms: Mapping[str, Form]) -> _Noun | None:
    """Whom it is done to: the object, else the one it is given to; 소송을 of 소송을 냈다 is part of the verb."""
    objects = [n for n in nouns if n.by in _OBJECT and "소송" not in n.stems]
    if objects and "소송" not in verb:
        return objects[-1]
    return _last(nouns, _DATIVE) if verb in forms else None


def _receiver(nouns: list[_Noun]) -> _Noun | None:
    """Whom a thing goes to: 지분을 다온포장에 310억원에 판다."""
    return _last([n for n in nouns if not any(stem[0].isdigit() for stem in n.stems)], _DATIVE)


def _sources(nouns: list[_Noun], thing: _Noun | None) -> Iterator[_Noun]:
    """Whom a thing comes from, and whose it is: 새벽은행으로부터, 새벽은행의 지분을."""
    for noun in nouns:
        owns = thing is not None and noun.by == "의" and 0 < thing.span.start - noun.span.end <= 2
        if noun.by in _SOURCE or owns:
            yield noun


def subject(text: str, start: int, end: int) -> tuple[Span, frozenset[str]] | None:
    """The last subject of a stretch: where it stands, and its words."""
    floor = max([start, *(m.end() for m in _MARK.finditer(text, start, end))])
    found = _last(_before(text, floor, end), _SUBJECT)
    return None if found is None else (found.span, found.stems)


def _behind(text: str, start: int, end: int) -> _Noun | None:
    """The name that begins here, up to its particle: 피고 | 모노캡이, 제기한 | 작곡가 두정임 씨는."""
    words: list[re.Match[str]] = []
    for word in _WORD.finditer(text, start, end):
        if len(words) == _LONGEST_NAME or text[words[-1].end() if words else start : word.start()].strip(" "):
            break
        words.append(word)
        match = _PARTICLE.fullmatch(word[0])
        if match is not None and len(match["noun"]) > 1:
            noun = _noun(text, words, len(words) - 1, match["noun"])
            return (
                None
                if noun is None
                else _Noun(Span(noun[0], word.start() + len(match["noun"])), noun[1], match["by"], False)
            )
    # A caption ends in its noun: 해솔구청을 꺾은 누리시청 선수들.
    alone = _noun(text, words, 0, words[0][0]) if words and words[-1].end() >= end - 1 else None
    return None if alone is None else _Noun(Span(*words[0].span()), alone[1], "", False)
