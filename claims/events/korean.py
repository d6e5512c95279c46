"""Korean sentences about an event: who hosts, organises and sponsors it, and where it is held."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from claims.events import named
from claims.events.named import Event, Found
from claims.events.names_ko import names_before, place_before, without_brackets
from claims.events.role import Role
from claims.lexicon import table
from claims.reading import Reading, sentences
from claims.regex import regex
from claims.span import Span
from claims.titles.organizations import is_organization
from claims.titles.tokens import Token, tokens

CUE = regex(r"주최|주관|후원|열린|열리|열려|열렸|열릴|개최|개막")
_SUBJECT = regex(r"(?:이|가|에서|께서)$")
_BARE = regex(r"(?:의)?$")
_REACH = 300  # characters to the left: a longer sentence is no sentence
_BRACKET = regex(r"^\([^()]*\)")
_ADVERBS = frozenset({"공동으로", "공동", "함께", "직접", "공동의"})
_VERB = regex(r"하(?:는|고|며|여|였)|한다?(?=[\s.,]|$)|해(?=[\s,])|했|할(?=\s)")
_ADNOMINAL = regex(r"(?:하는|한|할|했던)(?=\s)")
_NOMINAL = regex(r"(?:으?로)?(?=[\s,])")
_HELD = regex(
    r"에서\s(?:[0-9]+일간\s|성황리에\s)?(?P<held>열(?:린다?|리는|려|렸|릴)"
    r"|개최(?:된|되는|한|하는|돼|했|됐|될)|개막(?:한|하는|했|해|된|됐))"
)
_LEADS_UP = regex(r"(?:열(?:린|리는|릴)|(?:개최|개막)(?:된|되는|한|하는|될))$")
_HELD_AT = regex(r"(?:열린|열리는|열리고\s있는|개최되는|개최된)\s(?=[가-힣A-Z])")
_TOPIC_END = regex(r"[^\w\s]?[이가]\s")
_PLACE_END = regex(r"(?<=.)(?:에서는|에서|에는|에|을|를|으로|로)$")
_NO_PLACE = regex(r"(?:..부|처|위원회|협회|재단|연맹|조합|협의회|그룹|공단|공사)$")
_LISTED = regex(
    r"(?:^|[(（▲△◆◇■□○●※*·ㆍ,/]\s?)(?P<role>주최|주관|후원)\s?(?P<colon>[:：=])?\s(?P<names>[^:：=()（）\n]{2,80}?)"
    r"(?=$|[)）.]|[,/·ㆍ]?\s?(?:주최|주관|후원)\s?[:：=]?\s)"
)


class Told(NamedTuple):
    """One role told of an event."""

    span: Span
    role: Role
    event: Event | None
    names: tuple[Span, ...]
    open: bool
    called: str | None = None  # 행사, where the sentence says 이번 행사 and no more


@cache
def _roles() -> dict[str, Role]:
    return {row["ko"]: row["role"] for row in table("event_roles")}


@cache
def _role() -> re.Pattern[str]:
    words = "|".join(sorted(_roles()))
    return re.compile(rf"(?<![가-힣])(?:공동\s?)?(?P<roles>(?:{words})(?:\s?[·ㆍ,/]\s?(?:{words}))*)")


def told(reading: Reading, start: int, end: int) -> Iterator[Told]:
    """The roles told in one line, in order."""
    for sentence in sentences(reading.text, start, end):
        if CUE.search(reading.text, *sentence) is not None:
            yield from _listed(reading.text, sentence)
            yield from _parts(reading.text, sentence)
            yield from _venues(reading.text, sentence)


class _Part(NamedTuple):
    """A role word with its names, and where the event may stand behind it."""

    span: Span
    roles: tuple[Role, ...]
    names: tuple[Span, ...]
    open: bool
    leads_from: int | None


def _parts(text: str, sentence: Span) -> Iterator[Told]:
    parts = [part for match in _role().finditer(text, *sentence) if (part := _part(text, sentence, match)) is not None]
    found: Found | None = None
    for part in reversed(parts):
        # A가 주최하고 B가 주관하는 ‘…’: what the last leads up to, the first does, too.
        if part.leads_from is not None:
            found = named.ahead(text, part.leads_from, sentence.end, bare=True) or found
    if parts and found is None:
        found = named.topic(text, sentence.start, parts[0].span.start)
    # 해솔문화재단 주관으로 해솔공원에서 제12회 들꽃 축제를 연다: the only event that follows.
    if parts and found is None and text.endswith("로", 0, parts[-1].span.end):
        found = named.only(text, parts[-1].span.end, sentence.end)
    if found is not None:
        for part in parts:
            for role in part.roles:
                yield Told(part.span, role, found.event, part.names, part.open, found.called)


def _part(text: str, sentence: Span, match: re.Match[str]) -> _Part | None:
    line = without_brackets(tokens(text, max(sentence.start, match.start() - _REACH), match.start()))
    last = len(line) - 1
    while last >= 0 and line[last].text in _ADVERBS:
        last -= 1
    if last < 0:
        return None
    verb = _VERB.match(text, match.end(), sentence.end)
    nominal = _NOMINAL.match(text, match.end(), sentence.end)
    adjacent = _BRACKET.sub("", text[line[last].end : match.start()]).strip() in ("", *_ADVERBS)
    ending = _SUBJECT if verb or (nominal and _SUBJECT.search(line[last].text) and nominal[0] == "") else _BARE
    if not adjacent or (verb is None and nominal is None):
        return None
    names = names_before(line, last, ending)
    if names is None:
        return None
    leads = _ADNOMINAL.match(text, match.end(), sentence.end)
    # 해솔군 주관 ‘…’; but not 해솔군이 주관 ‘…’을 통해, which leaves out a verb.
    bare = verb is None and nominal is not None and nominal[0] == "" and ending is _BARE
    leads_from = leads.end() if leads else match.end() if bare else None
    end = (verb or nominal or match).end()
    roles = tuple(_roles()[word] for word in re.findall("|".join(_roles()), match["roles"]))
    return _Part(Span(names.spans[0].start, end), roles, names.spans, names.open, leads_from)


def _venues(text: str, sentence: Span) -> Iterator[Told]:
    """서울 코엑스에서 열린 ‘…’; ‘…’가 25일 서울 코엑스에서 열렸다; ‘…’가 열리고 있는 서울 코엑스를."""
    for match in _HELD.finditer(text, *sentence):
        found = named.ahead(text, match.end(), sentence.end) if _LEADS_UP.search(match["held"]) else None
        found = found or named.topic(text, max(sentence.start, match.start() - _REACH), match.start())
        place = place_before(tokens(text, _behind_roles(text, sentence, match.start()), match.start()))
        # 해솔협회에서 개최한: a body that holds it is no place.
        if place is None or _NO_PLACE.search(text[slice(*place)]):
            continue
        if found is not None and not _inside(place, found.event):
            yield Told(Span(place.start, match.start() + 2), "venue", found.event, (place,), False, found.called)
    for match in _HELD_AT.finditer(text, *sentence):
        found = named.topic(text, max(sentence.start, match.start() - _REACH), match.start())
        event = found.event if found else None
        if event is None or _TOPIC_END.fullmatch(text, event.span.end, match.start()) is None:
            continue
        place = _place_from(tokens(text, match.end(), min(sentence.end, match.end() + 40)))
        if place is not None:
            yield Told(place, "venue", event, (place,), False)


def _behind_roles(text: str, sentence: Span, until: int) -> int:
    """Where the words of a place can begin: behind 주관해 in 재단이 주관해 해솔공원에서 열린다."""
    start = max(sentence.start, until - _REACH)
    for match in _role().finditer(text, start, until):
        verb = _VERB.match(text, match.end(), until)
        start = verb.end() if verb else start
    return start


def _inside(place: Span, event: Event | None) -> bool:
    return event is not None and event.span.start < place.end and place.start < event.span.end


def _place_from(line: list[Token]) -> Span | None:
    """The words up to the first with a particle of place: 서울 코엑스 B홀|을."""
    for token in line[:4]:
        if token.kind != "w":
            return None
        if (match := _PLACE_END.search(token.text)) is not None:
            return Span(line[0].start, token.start + match.start())
    return None


def _listed(text: str, sentence: Span) -> Iterator[Told]:
    """주최: 해솔군, 주관: 해솔문화재단; (주최 해솔군, 주관 해솔문화재단)."""
    matches = list(_LISTED.finditer(text, *sentence))
    if not (len(matches) > 1 or any(match["colon"] for match in matches)):
        return
    found = named.just_before(text, sentence.start, matches[0].start())
    found = found or named.topic(text, sentence.start, matches[0].start())
    for match in matches:
        pieces = list(re.finditer(r"[^,·ㆍ、]+", match["names"]))
        base = match.start("names")
        spans = []
        for piece in pieces:
            name = piece[0].strip().removesuffix("등").strip()
            if not name or not is_organization(name.split()[-1]):
                break
            begin = base + piece.start() + len(piece[0]) - len(piece[0].lstrip())
            spans.append(Span(begin, begin + len(name)))
        if spans and len(spans) == len(pieces):
            is_open = match["names"].rstrip().endswith(" 등")
            span = Span(match.start("role"), spans[-1].end)
            yield Told(span, _roles()[match["role"]], found.event if found else None, tuple(spans), is_open)
