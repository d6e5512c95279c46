"""The organisations that lead up to a role: 삼성전자와 중소기업중앙회, 동반성장위원회 등이 | 주관하는."""

from __future__ import annotations

import re
from typing import NamedTuple

from claims.regex import regex
from claims.span import Span
from claims.titles.left import left_of
from claims.titles.names_ko import is_ordinary
from claims.titles.organizations import ending, is_ending, is_organization
from claims.titles.tokens import Token
from claims.titles.words import title_word

_DATED = regex(
    r".*[0-9](?:년|월|일|시|분|회|일간|박|주년|차)?(?:까지|부터|에)?"
    r"|.+[한된던린]|(?:하루|이틀|사흘|나흘|닷새|엿새|이레|열흘)간?|있는|당초|매년|처음|이번|이날|이달|지난|지난해|오는|올해|내년|최근|현재|오전|오후|소재|인근|일원"
)
_CLAUSE = ("고", "며", "면", "서", "해", "만", "자", "은", "는", "도", "에", "을", "를", "이", "가", "로", "데")
_AND = regex(r"(?<=.)[와과]$")
_LONGEST_BRACKET = 10  # words
_NO_NAMES_WORDS = "정부 회사 협회 단체 기관 위원회 재단 조합 학교 양측 양사 우리 당국 본부 지자체"
_NO_NAMES = frozenset(_NO_NAMES_WORDS.split())

# Bodies by what they are for, named only by the word before: 가나축제 | 추진위원회.
_GENERAL = frozenset({"추진위원회", "조직위원회", "준비위원회", "집행위원회", "사무국", "협의체", "지역사회보장협의체"})


class Names(NamedTuple):
    """Names in order; `open` where others are meant as well (등)."""

    spans: tuple[Span, ...]
    open: bool


def without_brackets(line: list[Token]) -> list[Token]:
    """The words without what stands in brackets behind a name; the particle behind joins it: 해솔진흥원(HSA)|이."""
    kept: list[Token] = []
    at = 0
    while at < len(line):
        close = _closing(line, at) if kept and line[at].kind == "o" and kept[-1].end == line[at].start else None
        if close is None:
            kept.append(line[at])
            at += 1
            continue
        at = close + 1
        if at < len(line) and line[at].kind == "w" and line[at].start == line[close].end:
            kept[-1] = kept[-1]._replace(text=kept[-1].text + line[at].text, end=line[at].end)
            at += 1
    return kept


def _closing(line: list[Token], at: int) -> int | None:
    return next((k for k in range(at + 1, min(at + _LONGEST_BRACKET, len(line))) if line[k].kind == "e"), None)


def names_before(line: list[Token], last: int, particle: re.Pattern[str]) -> Names | None:
    """The names whose list ends in the token `last` with one of the particles; None where one is doubtful."""
    match = particle.search(line[last].text) if line[last].kind == "w" else None
    if match is None:
        return None
    here = _cut(line[last], match.start())
    is_open = here.text == "등"
    if is_open:
        last -= 1
        here = line[last] if last >= 0 else here
    elif here.text.endswith("등") and is_organization(here.text[:-1]):
        here, is_open = _cut(here, len(here.text) - 1), True
    found: list[Span] = []
    while here.text:
        first = _item([*line[:last], here])
        if first is None:
            return None if (found and not _ends_clause(line[last].text)) or not found else Names(tuple(found), is_open)
        found.insert(0, Span(line[first].start, here.end))
        separator = first - 1
        if separator > 0 and (line[separator].kind in "cd" or line[separator].text in ("및", "과", "와")):
            last = separator - 1
            here = line[last]
        elif separator >= 0 and line[separator].kind == "w" and (match := _AND.search(line[separator].text)):
            last, here = separator, _cut(line[separator], match.start())
        else:
            break
        if _ends_clause(here.text) and not is_organization(here.text):
            break
    return Names(tuple(found), is_open) if found else None


def _cut(token: Token, length: int) -> Token:
    return token._replace(end=token.start + length, text=token.text[:length])


def _ends_clause(text: str) -> bool:
    return text.endswith(_CLAUSE) or _DATED.fullmatch(text) is not None


def _item(line: list[Token]) -> int | None:
    """The first token of the organisation's name that ends the line; None where none does."""
    name = line[-1].text
    if line[-1].kind != "w" or len(name) < 2 or name in _NO_NAMES or title_word(name) is not None:
        return None
    if not is_organization(name):
        plain = is_ordinary(name) or _DATED.fullmatch(name) is not None or _AND.search(name) is not None
        return None if plain or not name[0].isupper() else len(line) - 1
    left = left_of(line, len(line))
    general = is_ending(name) or name in _GENERAL
    words = left.words if general else left.places()
    first = len(line) - 1
    for at in words:
        if at < first - 1 and ending(line[at].text) and ending(name) and line[at + 1].kind == "d":
            break  # 교육부·한빛공사: two bodies
        if _DATED.fullmatch(line[at].text) or _AND.search(line[at].text):
            break
        first = at
    return first if first < len(line) - 1 or not general else None


def place_before(line: list[Token]) -> Span | None:
    """The place in the last words of the line: 서울 코엑스 | 에서."""
    words: list[int] = []
    for at in left_of(line, len(line)).words:
        if _DATED.fullmatch(line[at].text) or (words and at < words[-1] - 1):
            break
        words.append(at)
    return Span(line[words[-1]].start, line[words[0]].end) if words and words[0] == len(line) - 1 else None
