"""A translation printed below the article it translates."""

from __future__ import annotations

from claims.reading import language_of
from claims.span import Language
from daejo.article import ZoneKind
from daejo.page import cues
from daejo.page.kinds import Kinds
from daejo.page.line import Line

TRANSLATED = {
    ZoneKind.HEADLINE: ZoneKind.TRANSLATED_HEADLINE,
    ZoneKind.SUBHEAD: ZoneKind.TRANSLATED_SUBHEAD,
    ZoneKind.BYLINE: ZoneKind.TRANSLATED_BYLINE,
    ZoneKind.BODY: ZoneKind.TRANSLATED_BODY,
}
# Without a notice only a text nearly as long as the article is its translation; a company's English address is not.
_WHOLE = 0.4
# Letters of its prose: two sentences of a brief are a translation, an address is none.
_SHORTEST = 60


def translation_of(lines: list[Line], kinds: Kinds) -> range:
    """The lines that translate those before them; empty when there are none.

    They follow a notice, which may run over several lines, or stand in the other language to the article's end. A
    notice above the whole article translates nothing on this page.
    """
    notice = next((n for n, kind in enumerate(kinds) if kind is ZoneKind.NOTICE), None)
    if notice is None:
        return _unannounced(lines, kinds)
    own = _language(lines, kinds, range(notice))
    if own is None:
        return range(0)
    start = notice + 1
    while start < len(lines) and (kinds[start] is ZoneKind.NOTICE or _goes_on(lines[start])):
        kinds[start] = ZoneKind.NOTICE
        start += 1
    return range(start, _stop(lines, kinds, start, own))


def _goes_on(line: Line) -> bool:
    return cues.of_translation(line) and (not line.gap or cues.by_machine(line))


def _unannounced(lines: list[Line], kinds: Kinds) -> range:
    own = _language(lines, kinds, range(len(lines)))
    last = max((n for n, line in enumerate(lines) if _prose(line, kinds[n]) and line.language == own), default=None)
    if own is None or last is None:
        return range(0)
    start = next((n for n in range(last + 1, len(lines)) if lines[n].language not in (own, None)), len(lines))
    span = range(start, _stop(lines, kinds, start, own))
    foreign = sum(len(lines[n].letters) for n in span if _prose(lines[n], kinds[n]))
    whole = sum(len(lines[n].letters) for n in range(start) if _prose(lines[n], kinds[n]))
    return span if foreign > _WHOLE * whole and foreign > _SHORTEST else range(0)


def _stop(lines: list[Line], kinds: Kinds, start: int, own: Language) -> int:
    """Where the other language ends: at the page's foot, or where the article's own language is back."""
    for n in range(start, len(lines)):
        if kinds[n] in (ZoneKind.COPYRIGHT, ZoneKind.COMMENTS) or lines[n].language == own:
            return n
    return len(lines)


def _language(lines: list[Line], kinds: Kinds, span: range) -> Language | None:
    """The language of the first half of the running text: a translation is as long as the article."""
    prose = [lines[n].text for n in span if _prose(lines[n], kinds[n])]
    return language_of(" ".join(prose[: (len(prose) + 1) // 2])) if prose else None


def _prose(line: Line, kind: ZoneKind | None) -> bool:
    return kind is None and line.prose
