"""Korean title phrases of one line.

    엄재훈 삼성전자 부사장 · 삼성전자 엄재훈 부사장 · 부사장 엄재훈 · 김관영(앞줄 왼쪽) 전북지사 · 고창군(군수 심덕섭)
    정철영 위제스(舊, 동성사) 회장 · 박서연·이도윤 공동대표 · 홍길동 전 장관 · 김 지사
Not read: 신임 회장, 회장직, 이날 회장은 (no name), 부사장 김동욱 where 부사장 is already another's.
"""

from __future__ import annotations

from typing import NamedTuple

from claims.span import Span
from claims.titles.left import Left, is_former, left_of
from claims.titles.name_after import names_after
from claims.titles.name_before import names_before
from claims.titles.names_ko import LIKELY, is_ordinary, name_score
from claims.titles.place import Place, place_between
from claims.titles.post import Post
from claims.titles.predicate import predicated
from claims.titles.title_ko import Title, title_at
from claims.titles.tokens import Token, tokens
from claims.titles.words import is_surname, may_begin_title

# 이사장 겸 총장, 대표이자 감독: a further title of the same person.
_ALSO = ("겸", "이자")


class _Joined(NamedTuple):
    """A title that has its person."""

    title: Title
    post: Post


def posts(text: str, start: int, end: int) -> list[Post]:
    """The posts that one line `text[start:end]` gives to people, in order."""
    line = tokens(text, start, end)
    joined: dict[int, _Joined] = {}  # by the last token of the title
    free: dict[int, Title] = {}
    heads: dict[int, Span | None] = {}
    found: list[Post] = []
    at = 0
    while at < len(line):
        title = title_at(line, at) if may_begin_title(line[at].text) else None
        if title is None:
            at += 1
            continue
        new = _posts(line, title, joined, free, heads)
        if new:
            joined[title.last] = _Joined(title, new[-1])
            heads[title.last] = new[-1].organization
            found += new
        else:
            free[title.last] = title
        at = title.last + 1
    return found


def _posts(
    line: list[Token],
    title: Title,
    joined: dict[int, _Joined],
    free: dict[int, Title],
    heads: dict[int, Span | None],
) -> list[Post]:
    left = left_of(line, title.first)
    return (
        names_before(line, title, left, heads)
        or _second_post(line, title, left, joined)
        or _in_brackets(line, title, left)
        or _name_after(line, title, left, free)
        or _with_row(line, title, free, predicated(line, title, left))
        or _short(line, title)
    )


def _second_post(line: list[Token], title: Title, left: Left, joined: dict[int, _Joined]) -> list[Post]:
    """A further post of the person before: 상생협력센터장(부사장), 이사장 겸 총장, 대표이자 감독."""
    at = left.stop
    if at < 0:
        return []
    if line[at].kind == "o" or line[at].text == "겸":
        at -= 1
    elif at not in joined or joined[at].title.tail not in _ALSO:
        return []
    if at not in joined:
        return []
    other = joined[at].post
    place = _place(line, left, title)
    span = Span(other.span.start, title.end)
    return [
        _post(title, span, other.person, place._replace(organization=place.organization or other.organization), left)
    ]


def _in_brackets(line: list[Token], title: Title, left: Left) -> list[Post]:
    """박서연(한빛대 교수)."""
    at = left.stop
    closed = title.last + 1 < len(line) and line[title.last + 1].kind in "ec"
    if at < 1 or line[at].kind != "o" or not closed or title.tail or name_score(line[at - 1].text) < LIKELY:
        return []
    person = Span(line[at - 1].start, line[at - 1].end)
    return [_post(title, Span(person.start, title.end), person, _place(line, left, title), left)]


def _name_after(line: list[Token], title: Title, left: Left, free: dict[int, Title]) -> list[Post]:
    """부사장 엄재훈, and with it every free title in a row before: 가수 겸 배우 박서연."""
    return _with_row(line, title, free, names_after(line, title, left))


def _with_row(line: list[Token], title: Title, free: dict[int, Title], found: list[Post]) -> list[Post]:
    """The posts with those of the free titles in a row before: 박서연은 한빛재단 이사장이자 해솔대 교수다."""
    if not found:
        return []
    person = found[0].person
    earlier: list[Post] = []
    while (other := _title_in_row(line, title, free)) is not None:
        beyond = left_of(line, other.first)
        place = _place(line, Left(beyond.places(), (), beyond.stop), other)
        span = Span(min(other.span.start, person.start), max(other.end, person.end))
        earlier.insert(0, _post(other, span, person, place, beyond))
        title = other
    return [*earlier, *found]


def _title_in_row(line: list[Token], title: Title, free: dict[int, Title]) -> Title | None:
    at = title.first - 1
    if at > 0 and (line[at].text == "겸" or line[at].kind in "cd"):
        other = free.get(at - 1)
        return other if other is not None and not other.tail and other.kind == title.kind else None
    stop = left_of(line, title.first).stop
    if stop > 0 and line[stop].text == "겸":  # 출판사 대표 겸 | 서점조합 이사장인 박서연
        return free.get(stop - 1)
    other = free.get(at) or free.get(stop)
    return other if other is not None and other.tail in _ALSO else None


def _short(line: list[Token], title: Title) -> list[Post]:
    """김 지사, 김회장, 강 전 감독: a family name alone."""
    at = title.first - 1
    former = title.former
    if at > 0 and is_former(line[at].text):
        former, at = True, at - 1
    if title.surname is not None:
        span = title.surname
    elif at >= 0 and line[at].kind == "w" and (is_surname(line[at].text) or _is_withheld(line[at].text)):
        span = Span(line[at].start, line[at].end)
    else:
        return []
    return [
        Post(
            Span(span.start, title.end),
            span,
            title.span,
            title.kind,
            None,
            None,
            former,
            title.acting,
            True,
            title.held,
        )
    ]


def _is_withheld(text: str) -> bool:
    """이모 감독관: a given name the paper keeps back."""
    return len(text) == 2 and text[1] == "모" and is_surname(text[0]) and not is_ordinary(text)


def _place(line: list[Token], left: Left, title: Title) -> Place:
    return place_between(line, tuple(reversed(left.words)), title)


def _post(title: Title, span: Span, person: Span, place: Place, left: Left) -> Post:
    former = title.former or left.former_until(len(left.words))
    return Post(
        span, person, title.span, title.kind, place.organization, place.unit, former, title.acting, False, title.held
    )
