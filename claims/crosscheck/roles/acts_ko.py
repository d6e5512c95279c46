"""Deeds in Korean sentences: particles say who does it and to whom, wherever the words stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from claims.crosscheck.roles.acts_form import HARM, Form, Told
from claims.crosscheck.roles.acts_ko_nouns import (
    DATIVE,
    OBJECT,
    SUBJECT,
    Noun,
    before,
    behind,
    is_party,
    last,
    patient,
    receiver,
    sources,
)
from claims.quantity.units import alternation
from claims.regex import regex
from claims.span import Span

# 고소했다, 고소한: any noun in 하다 may be a deed, told with its object and in the active.
_ANY = regex(r"(?<![가-힣])(?P<deed>[가-힣]{2,4}?)(?:했|하기로|하고|하며|한다|하겠|할\s|한\s|하는\s|해\s|해서\s)")
_PASSIVE = regex(r"[가-힣]*?(?:됐|된|되|될|당했|당한|당하|당해)")
# 제기한 라임기어는: the verb describes the noun behind it.
_DESCRIBES = regex(r"(?:[가-힣]*[은는던한된린긴낸건를할민른친찬])\s$")
# 흔적이 발견됐다고 신고한 서버를: a deed between the subject and the verb is the subject's.
_ANOTHER = regex(r"[했됐었았]다고|[했됐]던?\s|다며|라며")
_MARK = regex(r"[“”\"…]|(?<=\s)[‘']")
# 소송을 지방법원에 냈다: the court stands between.
_SUES = regex(r"소송을(?=\s(?:[가-힣]+\s){0,3}(?:냈|낸|내며|제기|걸었|건\s))")
# 서로 고소했다, 맞고소: both do it.
_MUTUAL = regex(r"서로|맞고소|맞소송|맞불|나란히|각각|쌍방")
# 승객을 때린 혐의로 | 기사를 입건했다: whoever is charged has done it.
_CHARGED = regex(r"\s(?:등의?\s)?혐의(?:로|를|가|의)?\s")
_OFFICE = regex(r"경찰|검찰|지검|지청|법원|지법|고법|재판부|수사|당국|서$")
# 경비원이 휘두른 흉기에 | 입주민이 다쳤다: whom it is done to stands behind.
_WEAPON = regex(r"\s(?:[가-힣]+\s)?[가-힣]+에\s")
_HIS_CHEEK = 9  # characters
_LONGEST = 60  # characters of the claim that is quoted


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
            noun = behind(text, match.end(), sentence.end)
            if noun is not None:
                sides = (noun.stems, frozenset[str]()) if form.by == "subject" else (frozenset[str](), noun.stems)
                yield Told(form.act, Span(match.start(), noun.span.end), *sides, True)
            continue
        tail = re.compile(r"[가-힣]*").match(text, match.end(), sentence.end)
        end = tail.end() if tail else match.end()
        floor = max([sentence.start, *(m.end() for m in _MARK.finditer(text, sentence.start, match.start()))])
        nouns = before(text, floor, match.start())
        subject, other = last(nouns, SUBJECT), next((n for n in reversed(nouns) if n.against), None)
        other = (
            other or (_harmed(nouns, match.start()) if form.act == HARM else None) or patient(nouns, match[0], forms)
        )
        if form.by == "other" and not form.to:
            other = last(nouns, DATIVE) or other
        if form.to:
            other = receiver(nouns) or (other if form.act == "give" else None)
        charged, weapon = _CHARGED.match(text, end, sentence.end), _WEAPON.match(text, end, sentence.end)
        if charged is not None:
            subject = _charged(text, charged.end(), sentence.end) or (None if _is_office(subject) else subject)
        elif form.act == HARM and weapon is not None and form.by == "subject":
            other = next((n for n in before(text, weapon.end(), sentence.end) if n.by in (*SUBJECT, *OBJECT)), other)
        elif subject is None and _DESCRIBES.search(text, match.start(), end + 1):
            subject = behind(text, end + 1, sentence.end)
        if subject is None and form.act in (HARM, "win") and last(nouns, SUBJECT) is None:
            subject = _told_before(text, sentence)
        if subject is None or (other is not None and other.span == subject.span):
            continue
        passive = form.by == "other" or _PASSIVE.match(text, match.end(), end) is not None
        first = min(n.span.start for n in (subject, other) if n is not None)
        span = Span(first, max(end, subject.span.end))
        listed = match[0] in forms or match.re.pattern == _SUES.pattern
        if not listed and (span.end - span.start > _LONGEST or _ANOTHER.search(text, *span)):
            continue
        if span.end - span.start > _LONGEST:
            span = subject.span
        if not listed and not (is_party(subject) and other is not None and is_party(other)):
            continue
        # 누리박물관에 고서 300권을 기증했다: done to the museum as well as with the books.
        given = last(nouns, DATIVE) if form.act == "give" and other is not None else None
        more = [given if given != subject else None, *(sources(nouns, other) if form.act == "acquire" else ())]
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


def _told_before(text: str, sentence: Span) -> Noun | None:
    """Whom the sentence before is about: 견우진이 명인 자리를 지켰다. 도전자 표은석을 따돌렸다."""
    end = len(text[: sentence.start].rstrip(" "))
    start = max(text.rfind(". ", 0, max(0, end - 2)) + 2, text.rfind("\n", 0, end) + 1)
    nouns = [n for n in before(text, start if start > 1 else 0, end) if n.by in SUBJECT]
    return nouns[0] if nouns and start < end else None


def _is_office(noun: Noun | None) -> bool:
    return noun is not None and any(_OFFICE.search(stem) for stem in noun.stems)


def _charged(text: str, start: int, end: int) -> Noun | None:
    """Who is booked or tried for what stands before: 혐의로 | 대리기사 B(38) 씨를 입건했다."""
    return next((n for n in before(text, start, end) if n.by in (*SUBJECT, *OBJECT) and n.is_person), None)


def _harmed(nouns: list[Noun], at: int) -> Noun | None:
    """Whom violence is done to: 이모 씨에게 흉기를 휘둘렀다; a thing is only what it is done with."""
    given, done = last(nouns, DATIVE), last(nouns, OBJECT)
    # 승객 윤모 씨의 뺨을 때렸다: whose cheek it is
    owner = next((n for n in nouns[-2:] if n.by == "의" and 0 < at - n.span.end <= _HIS_CHEEK), None)
    if owner is not None:
        return owner
    return given if given is not None and (given.by in ("에게", "한테") or done is None) else None


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


def subject(text: str, start: int, end: int) -> tuple[Span, frozenset[str]] | None:
    """The last subject of a stretch: where it stands, and its words."""
    floor = max([start, *(m.end() for m in _MARK.finditer(text, start, end))])
    found = last(before(text, floor, end), SUBJECT)
    return None if found is None else (found.span, found.stems)
