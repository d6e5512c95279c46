"""Where a post is held: the organisation and the unit in the words of its phrase."""

from __future__ import annotations

from collections.abc import Container
from typing import NamedTuple

from claims.fold import fold
from claims.hangul import is_hangul
from claims.span import Span
from claims.titles.bodies import is_area
from claims.titles.left import Left, is_marker
from claims.titles.names_ko import LIKELY, is_ordinary, name_score
from claims.titles.organizations import begins_unit, ending_kind, is_club, is_company, is_ending, is_organization
from claims.titles.title_ko import Title
from claims.titles.tokens import Token
from claims.titles.words import is_region

# 참석한, 밝혀온, 이어진, 했으나: what ends so is no name of a firm.
_NO_FIRM = (*"한온진린난된긴준신인라던친른려며자나해고서면지게히적들씨님도만간과와어여상", "동안")
_SCHOOLS, _JOINING = ("초", "중", "고", "여상"), ("이고", "하고", "되고", "라고", "다고")
_VERBS = ("는", "은", "한", "된", "던", "린", "난", "의", "인", "로", "에", "서")


class Place(NamedTuple):
    """The organisation and the unit as printed."""

    organization: Span | None
    unit: Span | None


def place_between(line: list[Token], between: tuple[int, ...], title: Title) -> Place:
    """What the words between a name and its title (in order) say, with what is glued to the title.

    삼성전자 | ESG&스마트공장 지원센터(장). Without a unit all is the organisation: 스마트CEO포럼 | 회장.
    """
    words = [Span(line[at].start, line[at].end) for at in between if not is_marker(line[at].text)]
    texts = [line[at].text for at in between if not is_marker(line[at].text)]
    if title.glued is not None:
        words.append(title.glued)
        texts.append("")
    if not words:
        return Place(None, None)
    # 외교부 | 차관: an office heads no unit.
    if title.glued is None and title.kind == "office" and len(texts) == 1 and texts[0].endswith("부"):
        return Place(words[0], None)
    in_unit = title.glued_is_unit if title.glued is not None else ending_kind(texts[-1]) == "unit"
    # 한빛연대 운영위원장: a committee inside; 국민권익위원장 alone heads the whole body.
    in_unit = in_unit or (title.glued is not None and len(words) > 1 and title.committee)
    return _split(words, texts) if in_unit else Place(Span(words[0].start, words[-1].end), None)


def _split(words: list[Span], texts: list[str]) -> Place:
    """The organisation's words and the unit's, of words that end in a unit."""
    if len(words) > 2 and texts[0].isupper() and ending_kind(texts[1]):  # UNIT 연구본부 지원팀
        return Place(words[0], Span(words[1].start, words[-1].end))
    if len(words) == 1 or begins_unit(texts[0]) or texts[1] == "&":
        return Place(None, Span(words[0].start, words[-1].end))
    # 전북특별자치도 한빛재단 홍보팀: the organisation goes as far as a word that ends like one.
    cut = max((k for k, text in enumerate(texts[:-1]) if len(text) > 3 and _is_whole(text)), default=0) + 1
    return Place(Span(words[0].start, words[cut - 1].end), Span(words[cut].start, words[-1].end))


def _is_body_or_area(text: str) -> bool:
    return len(text) > 1 and (is_organization(text) or is_area(text))


def _is_whole(text: str) -> bool:
    return ending_kind(text) == "organization"


def can_be_a_firm(text: str) -> bool:
    """Whether a word that shows nothing may be a firm's name: no ordinary word, no verb, no name of a person."""
    return is_hangul(text) and not is_ordinary(text) and name_score(text) < LIKELY and not text.endswith(_NO_FIRM)


def place_around(line: list[Token], holder: Left, end: int) -> Place:
    """What stands before a bracket: 해솔동 주민자치회 | (회장 박서연), 한빛지법 형사1부 | (부장판사 이도윤).

    A county stays alone: 전남 해솔군 is 해솔군.
    """
    names = [at for at, text in zip(holder.words, holder.texts, strict=True) if text != "("]
    if not names:
        return Place(None, None)
    text = line[names[0]].text
    if name_score(text) >= LIKELY and not is_organization(text):
        return Place(None, None)
    run = [holder.words[1] if holder.texts[1:2] == ("(",) else names[0]]
    if not is_area(fold(text)) and run == names[:1]:
        # 새길팜 주식회사: of a word that is an ending alone the name is the word before.
        more = [at for at in holder.words[1:2] if is_ending(text) and line[at].text != "("]
        for at in more or holder.words[1:]:
            if not more and not _is_body_or_area(line[at].text):
                break
            run.insert(0, at)
    words = [Span(line[at].start, line[at].end) for at in run]
    words[-1] = Span(words[-1].start, end)
    if len(words) > 1 and ending_kind(text) == "unit":
        return _split(words, [line[at].text for at in run])
    return Place(Span(words[0].start, end), None)


def place_before(
    line: list[Token], left: Left, heads: Container[int], *, in_company: bool, in_school: bool = False
) -> Place:
    """What stands directly left of a name: 삼성전자 | 주은기 부사장; nothing where the words do not show a place.

    In a list of people and posts a word alone before a name is an organisation, whatever it is built like (`heads`
    are the last tokens of the posts so far); so is an unknown word before a company's rank: 가온텍 | 박서연 부사장,
    and a school's short name before a teacher: 한빛여고 | 박서연 교사.
    """
    if not left.words:
        return Place(of_the_sentence(line, left.stop, office=False), None)
    # 새길당 | 3선 | 박서연 의원
    skipped = next((k for k, word in enumerate(left.texts) if not is_marker(word)), 0)
    left = Left(left.words[skipped:], left.texts[skipped:], left.stop)
    text = left.texts[0]
    listed = left.stop > 0 and line[left.stop].kind in "dc" and left.stop - 1 in heads
    alone = left.texts[1:] in ((), ("(",)) and len(text) > 1 and (listed or (in_company and can_be_a_firm(text)))
    alone = alone or (in_school and len(text) > 2 and text.endswith(_SCHOOLS) and not text.endswith(_JOINING))
    # 대상 부문 | 박서연 시인: the ending alone says not which.
    named = is_company(text) or (len(left.texts) > 1 and is_organization(left.texts[1]))
    bare = is_ending(text) and not named
    if is_marker(text) or text == "(" or bare or not (is_organization(text) or alone):
        return Place(None, None)
    run = [left.words[0]]
    for at, word in zip(left.words[1:], left.texts[1:], strict=True):
        if word != "(" and not is_organization(word):
            break
        run.insert(0, at)
    run = [*club_town(line, run[0]), *run]
    words = [Span(line[at].start, line[at].end) for at in run]
    if ending_kind(text) == "unit":
        return _split(words, [line[at].text for at in run])
    return Place(Span(words[0].start, words[-1].end), None)


def club_town(line: list[Token], at: int) -> list[int]:
    """The town or the firm before the name of a club: 해솔 | 타이거즈."""
    before = at - 1
    if before < 0 or not is_club(line[at].text) or line[before].kind != "w" or is_club(line[before].text):
        return []
    text = line[before].text
    # 요즘 타이거즈는, 꺾은 타이거즈: what is no name stays outside.
    return [before] if is_region(text) or is_organization(text) or can_be_a_firm(text) else []


def named_before(line: list[Token], at: int) -> tuple[int, ...]:
    """The word that is an ending by itself with the name before it, nearest first; none where nothing names it."""
    before = at - 1
    if before < 0 or line[before].kind != "w":
        return ()
    text = line[before].text
    return (at, before) if is_region(text) or is_organization(text) or can_be_a_firm(text) else ()


def of_the_sentence(line: list[Token], stop: int, *, office: bool) -> Span | None:
    """한빛당 소속 | 박서연 의원, 한빛당의 | 박서연 의원; 해솔시의 | 시장, for an office also a country or a region."""
    if stop < 0 or line[stop].kind != "w":
        return None
    token = line[stop]
    if token.text == "소속" and stop > 0 and is_organization(line[stop - 1].text):
        return Span(line[stop - 1].start, line[stop - 1].end)
    holder = token.text[:-1]
    if not token.text.endswith("의"):
        return None
    # 한빛 그룹의: the ending is a word of its own.
    if is_ending(holder):
        alone = stop > 0 and line[stop - 1].kind == "w" and is_hangul(line[stop - 1].text)
        named = alone and not is_ordinary(line[stop - 1].text) and not line[stop - 1].text.endswith(_VERBS)
        return Span(line[stop - 1].start, token.end - 1) if named else None
    if is_club(holder):
        begin = club_town(line, stop) or [stop]
        return Span(line[begin[0]].start, token.end - 1)
    known = _is_whole(holder) or is_company(holder) or (office and is_region(holder))
    return Span(token.start, token.end - 1) if known else None
