"""Korean title phrases of one line.

    엄재훈 삼성전자 부사장 · 삼성전자 엄재훈 부사장 · 부사장 엄재훈 · 김관영(앞줄 왼쪽) 전북지사 · 고창군(군수 심덕섭)
    정철영 위제스(舊, 동성사) 회장 · 박서연·이도윤 공동대표 · 홍길동 전 장관 · 김 지사
Not read: 신임 회장, 회장직, 이날 회장은 (no name), 부사장 김동욱 where 부사장 is already another's.
"""

from __future__ import annotations

from claims.span import Span
from claims.titles.left import Left, left_of
from claims.titles.names_ko import LIKELY, name_before_particle, name_score
from claims.titles.place import Place, place_before, place_between
from claims.titles.post import Post
from claims.titles.title_ko import Title, title_at
from claims.titles.tokens import Token, tokens
from claims.titles.words import is_surname


def posts(text: str, start: int, end: int) -> list[Post]:
    """The posts that one line `text[start:end]` gives to people, in order."""
    line = tokens(text, start, end)
    joined: dict[int, Post] = {}  # the last token of a title -> the post it became
    found: list[Post] = []
    at = 0
    while at < len(line):
        title = title_at(line, at)
        if title is None:
            at += 1
            continue
        new = _posts(line, title, joined)
        if new:
            joined[title.last] = new[-1]
            found += new
        at = title.last + 1
    return found


def _posts(line: list[Token], title: Title, joined: dict[int, Post]) -> list[Post]:
    left = left_of(line, title.first)
    return (
        _name_before(line, title, left, joined)
        or _second_post(line, title, left, joined)
        or _in_brackets(line, title, left)
        or _name_after(line, title, left)
        or _short(line, title)
    )


def _name_before(line: list[Token], title: Title, left: Left, joined: dict[int, Post]) -> list[Post]:
    """엄재훈 삼성전자 부사장; 삼성전자 엄재훈 부사장; 삼성전자 박서연·이도윤 부사장."""
    k = _nearest_name(line, title, left)
    if k is None:
        return []
    name = left.words[k]
    between = tuple(reversed(left.words[:k]))
    place = place_between(line, between, title)
    first, others = name, []
    if not between:
        others = _listed_before(line, name)
        first = others[-1] if others else name
    if place.organization is None:
        before = place_before(line, left_of(line, first))
        place = place._replace(organization=before or _of_the_list(line, first, place, joined))
    return [
        _post(line, title, at, place, former=title.former or left.former_until(k)) for at in [*reversed(others), name]
    ]


def _nearest_name(line: list[Token], title: Title, left: Left) -> int | None:
    """Which of the words left of the title is the name: the adjacent one, unless a farther one is far more a name.

    정철영 나리찬 회장: 나리찬 could be a name, 정철영 is one.
    """
    scores = [(name_score(line[at].text), k) for k, at in enumerate(left.words)]
    likely = [(score, -k) for score, k in scores if score >= LIKELY]
    if not likely:
        return None
    if scores[0][0] > LIKELY:
        return 0
    k = -max(likely)[1]
    # 김동욱 삼성 ESS 스마트공장 | 지원센터장: the title itself says that a unit leads up to it.
    if k == 0 or title.glued is not None or left.is_place(k):
        return k
    return 0 if scores[0][0] >= LIKELY else None


def _listed_before(line: list[Token], name: int) -> list[int]:
    """The bare names that a dot or a comma joins to this one, nearest first: 박서연·이도윤 공동대표."""
    found: list[int] = []
    at = name
    while at >= 2 and line[at - 1].kind in "dc" and line[at - 2].kind == "w":
        needed = LIKELY + (line[at - 1].kind == "c")
        if name_score(line[at - 2].text) < needed:
            break
        at -= 2
        found.append(at)
    return found


def _of_the_list(line: list[Token], first: int, place: Place, joined: dict[int, Post]) -> Span | None:
    """The organisation at the list's head, for a member that has only a unit: 삼성전자 A 부사장ㆍB 지원센터장."""
    if place.unit is None:
        return None
    at = first - 1
    if at >= 0 and line[at].kind in "dc":
        at -= 1
    return joined[at].organization if at in joined else None


def _second_post(line: list[Token], title: Title, left: Left, joined: dict[int, Post]) -> list[Post]:
    """A further post of the person before: 상생협력센터장(부사장), 이사장 겸 총장."""
    at = left.stop
    if at < 1 or (line[at].kind != "o" and line[at].text != "겸") or (at - 1) not in joined:
        return []
    other = joined[at - 1]
    place = place_between(line, tuple(reversed(left.words)), title)
    organization = place.organization or other.organization
    return [
        Post(Span(other.span.start, title.end), other.person, title.span, title.kind, organization, place.unit,
             title.former or left.former_until(len(left.words)), title.acting)
    ]  # fmt: skip


def _in_brackets(line: list[Token], title: Title, left: Left) -> list[Post]:
    """박서연(한빛대 교수)."""
    at = left.stop
    closed = title.last + 1 < len(line) and line[title.last + 1].kind in "ec"
    if at < 1 or line[at].kind != "o" or not closed or name_score(line[at - 1].text) < LIKELY:
        return []
    place = place_between(line, tuple(reversed(left.words)), title)
    return [_post(line, title, at - 1, place, former=title.former or left.former_until(len(left.words)))]


def _name_after(line: list[Token], title: Title, left: Left) -> list[Post]:
    """부사장 엄재훈; 삼성전자 부사장 엄재훈; 고창군(군수 심덕섭)."""
    at = title.last + 1
    if title.tail or at >= len(line) or line[at].start == title.end:
        return []
    name = name_before_particle(line[at].text)
    if not name or (title.kind != "occupation" and title_at(line, at + 1) is not None):
        return []
    former = title.former or left.former_until(len(left.words))
    place = place_between(line, tuple(reversed(left.places())), title)
    if place.organization is None and left.stop > 0 and line[left.stop].kind == "o":
        holder = line[left.stop - 1]
        if holder.kind == "w" and name_score(holder.text) < LIKELY:
            place = place._replace(organization=Span(holder.start, holder.end))
    start = min(span.start for span in (title.span, place.organization, place.unit) if span is not None)
    token = line[at]
    person = Span(token.start, token.start + len(name))
    return [Post(Span(start, person.end), person, title.span, title.kind, place.organization, place.unit, former,
                 title.acting)]  # fmt: skip


def _short(line: list[Token], title: Title) -> list[Post]:
    """김 지사, 김회장: a family name alone."""
    if title.surname is not None:
        span = title.surname
    elif title.first > 0 and is_surname(line[title.first - 1].text) and line[title.first - 1].kind == "w":
        token = line[title.first - 1]
        span = Span(token.start, token.end)
    else:
        return []
    return [Post(Span(span.start, title.end), span, title.span, title.kind, former=title.former, acting=title.acting,
                 short=True)]  # fmt: skip


def _post(line: list[Token], title: Title, at: int, place: Place, *, former: bool) -> Post:
    person = Span(line[at].start, line[at].end)
    start = person.start
    if place.organization is not None and 0 <= start - place.organization.end <= 1:
        start = place.organization.start
    return Post(Span(start, title.end), person, title.span, title.kind, place.organization, place.unit, former,
                title.acting)  # fmt: skip
