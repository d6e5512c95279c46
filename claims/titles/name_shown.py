"""Rare names left of a Korean title, shown by what is around: 한빛전자 | 여운계 | 전무, [한빛일보 | 정연 | 기자]."""

from __future__ import annotations

from typing import NamedTuple

from claims.hangul import is_hangul
from claims.regex import regex
from claims.titles import names_foreign
from claims.titles.bodies import is_area
from claims.titles.left import Left, is_marker
from claims.titles.names_ko import (
    LIKELY,
    has_surname,
    is_like_university,
    is_ordinary,
    is_rare_short_name,
    is_short_name,
    is_unusual_name,
    may_be_name,
    name_score,
)
from claims.titles.organizations import ending_kind, is_company, is_organization
from claims.titles.title_ko import Title
from claims.titles.tokens import Token

# [박서연 이도윤 기자]: bylines list reporters with nothing but a space.
BYLINE = ("기자", "특파원")
_HANJA = regex(r"[一-鿿]{2,4}")
_SUBJECT = frozenset({"은", "는", "이", "가", "께서", "께서는", "입니다"})
# A market, a claim, a model: what stands before one says which.
_THINGS_WORDS = "시장 주장 모델 대표 의사 감사 수석 대사 부상 간사 후보"
_THINGS = frozenset(_THINGS_WORDS.split())
_PARTICLES = frozenset({"은", "는", "이", "가", "과", "와", "을", "를", "의"})


class Name(NamedTuple):
    """A name in the tokens `first` to `last`, with `skipped` words between it and the title."""

    first: int
    last: int
    skipped: int


def shown_name(line: list[Token], title: Title, left: Left) -> Name | None:
    """The name that an organisation, a bracket, a caption's stroke or the title itself shows to be one."""
    return (
        _enclosed(left)
        or _of_rare_family(line, title, left)
        or _of_two(title, left)
        or _with_hanja(line, left)
        or _captioned(line, title, left)
        or _in_byline(line, title, left)
        or _governing(title, left)
        or _of_two_alone(line, title, left)
        or _beside_title(line, title, left)
    )


def _captioned(line: list[Token], title: Title, left: Left) -> Name | None:
    """박서연 / 한빛마트 | 팀장: how captions of broadcasts give a name."""
    at = left.stop
    closed = title.last + 1 >= len(line) or line[title.last + 1].kind != "w"
    if at < 1 or not closed or line[at].text != "/" or name_score(line[at - 1].text) < LIKELY:
        return None
    return Name(at - 1, at - 1, len(left.words))


def _in_byline(line: list[Token], title: Title, left: Left) -> Name | None:
    """[한빛일보 정연 | 기자], 해솔=정연 | 기자: only a name can stand there."""
    if not left.words or not line[title.last].text.startswith(BYLINE):
        return None
    text, follows = left.texts[0], line[title.last + 1 : title.last + 2]
    closed = not title.tail and (not follows or follows[0].kind == "e" or follows[0].text == "=")
    opened = left.stop >= 0 and (line[left.stop].kind in "oe" or line[left.stop].text in "=[【")
    name = 2 <= len(text) <= 4 and is_hangul(text) and has_surname(text) and not is_ordinary(text)
    if not (closed and opened and name) or is_organization(text) or len(left.words) > 2:
        return None
    return Name(left.words[0], left.words[0], 0)


def _governing(title: Title, left: Left) -> Name | None:
    """강미산 | 해솔면장은: at the head of its clause nothing but a name stands before who governs a place."""
    alone = len(left.texts) == 1 and title.kind == "office" and title.glued is not None
    if not alone or title.tail not in _PARTICLES or not is_unusual_name(left.texts[0]):
        return None
    return Name(left.words[0], left.words[0], 0)


def _of_two_alone(line: list[Token], title: Title, left: Left) -> Name | None:
    """허준 | 대표는, 정연 | 기자입니다: two syllables alone, where the title is the subject of its sentence."""
    text = left.texts[0] if len(left.texts) == 1 else ""
    reporter = line[title.last].text.startswith(BYLINE)
    fits = title.tail in _SUBJECT and (reporter or title.kind in ("office", "position", "rank"))
    if not fits or text.endswith("모") or not is_short_name(text):
        return None
    return Name(left.words[0], left.words[0], 0)


def _beside_title(line: list[Token], title: Title, left: Left) -> Name | None:
    """새길청 지상목 | 국장은, (지상목 | 부장판사), 강푸른 | 기자입니다: where only a name can stand, of any build."""
    if not left.texts or not may_be_name(left.texts[0]) or names_foreign.is_name(left.texts[0]) or title.glued:
        return None
    follows = line[title.last + 1 : title.last + 2]
    closed = not title.tail and bool(follows) and (follows[0].kind == "e" or follows[0].text == "=")
    reporter = line[title.last].text.startswith(BYLINE) and not title.tail
    ahead = len(left.texts) == 1 or is_organization(left.texts[1]) or is_marker(left.texts[1])
    known = line[title.last].text[: len(title.tail) * -1 or None]
    thing = title.kind is None or known in _THINGS
    shown = ahead and (closed or reporter or title.tail in _SUBJECT) and not thing
    return Name(left.words[0], left.words[0], 0) if shown else None


def _enclosed(left: Left) -> Name | None:
    """한빛전자 | 여운계 | 전무: a word that is hardly built like a name, between an organisation and a title."""
    if len(left.texts) > 1 and is_organization(left.texts[1]):
        # 새길당 김종대 의원; but 광주 한빛대 총장, for a town says only where the university is.
        in_body = not is_area(left.texts[1]) and is_like_university(left.texts[0])
        two = is_short_name(left.texts[0]) and not left.texts[0].endswith("모")
        if in_body or two or is_unusual_name(left.texts[0]):
            return Name(left.words[0], left.words[0], 0)
    return None


def _of_rare_family(line: list[Token], title: Title, left: Left) -> Name | None:
    """한빛전자 | 봉재 | 부사장, ㆍ봉재 | 한빛전자 | 부사장: a rare family name with one syllable, a firm and a rank."""
    if len(left.texts) < 2 or title.kind not in ("rank", "position"):
        return None
    if is_rare_short_name(left.texts[0]) and title.glued is None and _is_firm(left.texts[1]):
        return Name(left.words[0], left.words[0], 0)
    # In front of the firm it opens its line or follows another member of the list.
    opens = left.stop < 0 or line[left.stop].kind in "dco"
    last = len(left.texts) - 1
    if opens and is_rare_short_name(left.texts[last]) and _is_firm(left.texts[last - 1]):
        return Name(left.words[last], left.words[last], last)
    return None


def _is_firm(text: str) -> bool:
    return is_company(text) or ending_kind(text) == "organization"


def _of_two(title: Title, left: Left) -> Name | None:
    """조민 한빛전자 | 전무, 경다흰 한빛전자 | 상무는: where all between the name and the title is clearly a body."""
    for k, text in enumerate(left.texts):
        built = is_short_name(text) or is_unusual_name(text) or (title.tail in _SUBJECT and may_be_name(text))
        if k > 0 and built and k == len(left.texts) - 1:
            return Name(left.words[k], left.words[k], k)
        if not is_organization(text):
            return None
    return None


def _with_hanja(line: list[Token], left: Left) -> Name | None:
    """장쩌민(江澤民) | 국가주석: the characters in brackets say that the word is a name."""
    if not left.words:
        return None
    at = left.words[0]
    close = at + 3
    if close >= len(line) or line[at + 1].kind != "o" or line[close].kind != "e":
        return None
    text = line[at].text
    hanja = _HANJA.fullmatch(line[at + 2].text)
    if hanja is None or is_ordinary(text) or is_organization(text) or not 2 <= len(text) <= 5:
        return None
    first = names_foreign.name_left(line, left.words[1:2]) if len(hanja.group()) > len(text) else None
    return Name(at if first is None else first[0], at, 0)
