"""The name left of a Korean title: 엄재훈 삼성전자 | 부사장, 도널드 트럼프 미국 | 대통령."""

from __future__ import annotations

from collections.abc import Mapping

from claims.span import Span
from claims.titles import names_foreign
from claims.titles.bodies import is_area
from claims.titles.left import Left, is_late, is_marker, left_of, was_then
from claims.titles.name_shown import BYLINE, Name, shown_name
from claims.titles.names_ko import (
    LIKELY,
    is_ordinary,
    is_quality,
    name_score,
)
from claims.titles.organizations import is_ending, is_organization
from claims.titles.place import Place, place_before, place_between
from claims.titles.post import Post
from claims.titles.title_ko import Title
from claims.titles.tokens import Token

# Whom a foreign name alone leads up to: an office of state. 페이스북 대표 and 벤처 시장 are no people.
_MARKET = "시장"
# [박서연 이도윤 기자]: bylines list reporters with nothing but a space.
_ENDS_PHRASE = frozenset({"은", "는", "이", "가", "에게", "의", "과", "와", "도", "께서", "께서는"})
# An inspection, an intention, a claim: 안전성 검사 is nobody's title.
_ALSO_THINGS = frozenset({"검사", "의사", "감사", "주장", "이사", "대사", "대리", "강사", "대표", "모델", "수석"})
# Whom papers call by a foreign family name alone, beside those who hold an office: 크로퍼드 감독은, 아소 의장이.
_CALLED_BY_SURNAME_WORDS = (
    "감독 국장 군단장 대령 대변인 대위 대장 소령 소위 소장 위원장 의장 장군 준장 중령 중위 중장 총장 총재"
)
_CALLED_BY_SURNAME = frozenset(_CALLED_BY_SURNAME_WORDS.split())
_TEACHERS = ("교사", "교장", "교감")


def names_before(line: list[Token], title: Title, left: Left, heads: Mapping[int, Span | None]) -> list[Post]:
    """The posts of everyone named left of the title; none where nobody is.

    `heads` holds the organisation of every title so far, by its last token.
    """
    name = _korean(line, title, left) or shown_name(line, title, left)
    name = name or _foreign(line, title, left)
    if name is None:
        return []
    between = tuple(reversed(left.words[: name.skipped]))
    place = place_between(line, between, title)
    # 박서연·이도윤 새길 공동대표; a comma joins only names that the title follows at once.
    others = _listed_before(line, name.first, "d" if between else "dc")
    if not between and line[title.last].text.startswith(BYLINE):
        others += [at for at, text in zip(left.words[1:3], left.texts[1:3], strict=True) if name_score(text) > LIKELY]
    first = others[-1] if others else name.first
    if place.organization is None:
        place = _completed(line, title, name, first, place, heads)
    elif all(is_marker(line[at].text) for at in between):
        place = _inside(line, title, first, place, heads)
    former = title.former or left.former_until(name.skipped) or is_late(line, first) or was_then(line, first)
    people = [*((at, at) for at in reversed(others)), (name.first, name.last)]
    return [_post(line, title, tokens, place, former=former) for tokens in people]


def _inside(line: list[Token], title: Title, first: int, place: Place, heads: Mapping[int, Span | None]) -> Place:
    """새길당 | 박서연 | 정책위원장: the body before the name holds the one in the title; a province holds no city."""
    if title.glued is None or title.kind not in ("position", "rank"):
        return place
    around = place_before(line, left_of(line, first), heads, in_company=False)
    text = line[title.last].text
    city = is_area(text[: len(text) - len(title.tail) - 1])
    if around.organization is None or around.unit is not None or city:
        return place
    return Place(around.organization, place.organization)


def _korean(line: list[Token], title: Title, left: Left) -> Name | None:
    """Which word left of the title is the name: the adjacent one, unless a farther one is far more a name.

    정철영 나리찬 회장: 나리찬 could be a name, 정철영 is one.
    """
    thing = line[title.last].text[: len(title.tail) * -1 or None] in _ALSO_THINGS
    scores = [0 if thing and is_quality(text) else name_score(text) for text in left.texts]
    if not scores or max(scores) < LIKELY:
        return None
    best = 0 if scores[0] > LIKELY else scores.index(max(scores))
    # 김동욱 삼성 ESS 스마트공장 | 지원센터장: the title itself says that a unit leads up to it.
    if best > 0 and title.glued is None and not left.is_place(best):
        if scores[0] < LIKELY:
            return None
        best = 0
    return Name(left.words[best], left.words[best], best)


def _foreign(line: list[Token], title: Title, left: Left) -> Name | None:
    """트럼프 | 대통령; 팀 쿡 애플 | CEO: an office takes a name alone, another title one of two words."""
    skipped = 0
    while skipped < len(left.words) and _is_place_word(left.texts[skipped]):
        skipped += 1
    found = names_foreign.name_left(line, left.words[skipped:])
    # 조지 크로퍼드 | 대학 법학과 | 교수: the university is called so.
    if found is None or (skipped and is_ending(left.texts[skipped - 1])):
        return None
    office = title.kind == "office" and line[title.last].text[: len(_MARKET)] != _MARKET
    # 마틴 크로퍼드 | 대변인은; without a particle behind it 모바일 게임 대표 is a row of nouns.
    shown = skipped > 0 or title.glued is not None or title.tail in _ENDS_PHRASE
    whole = found[0] < found[1] and shown
    known = line[title.last].text[: len(title.tail) * -1 or None]
    office = office or (
        known in _CALLED_BY_SURNAME and title.tail in _ENDS_PHRASE and not skipped and _stands_alone(left)
    )
    # 텍사스 주지사 names the state.
    office = office and not (found[0] == found[1] and line[title.last].text.startswith("주지사"))
    calling = title.kind == "occupation" and known not in _ALSO_THINGS
    whole = whole and (calling or title.kind in ("position", "rank"))
    return Name(*found, skipped) if office or whole else None


def _stands_alone(left: Left) -> bool:
    """Whether nothing that may be the first half of the name stands before it: 새길국 | 크로퍼드 대변인."""
    return len(left.words) < 2 or _is_place_word(left.texts[1])


def _is_place_word(text: str) -> bool:
    return is_marker(text) or is_ordinary(text) or is_organization(text)


def _listed_before(line: list[Token], name: int, separators: str) -> list[int]:
    """The bare names that a dot or a comma joins to this one, nearest first: 박서연·이도윤 공동대표."""
    found: list[int] = []
    at = name
    while at >= 2 and line[at - 1].kind in separators and line[at - 2].kind == "w":
        needed = LIKELY + (line[at - 1].kind == "c")
        if name_score(line[at - 2].text) < needed:
            break
        at -= 2
        found.append(at)
    return found


def _completed(
    line: list[Token], title: Title, name: Name, first: int, place: Place, heads: Mapping[int, Span | None]
) -> Place:
    """The place with the organisation before the name, in brackets behind it, or at the head of its list."""
    in_company = title.kind in ("rank", "position") and title.glued is None
    in_school = line[title.last].text.startswith(_TEACHERS)
    before = place_before(line, left_of(line, first), heads, in_company=in_company, in_school=in_school)
    unit = place.unit or before.unit
    if before.organization is not None:
        return Place(before.organization, unit)
    in_brackets = _in_brackets(line, name.last + 1, alone=True) if name.skipped == 0 else None
    if in_brackets is None and title.kind == "office" and not title.tail:
        in_brackets = _in_brackets(line, title.last + 1, alone=False)
    if in_brackets is not None:
        return Place(in_brackets, unit)
    # 삼성전자 A 부사장ㆍB 지원센터장: a member with a unit of its own belongs to the head's organisation.
    return Place(heads.get(_before_separator(line, first)) if unit is not None else None, unit)


def _in_brackets(line: list[Token], at: int, *, alone: bool) -> Span | None:
    """박서연(한빛대) 교수, 박서연 의원(새길당·해솔갑): the body in these brackets, or the party at their head."""
    if at + 2 >= len(line) or line[at].kind != "o" or line[at].start - line[at - 1].end > 1:
        return None
    word = line[at + 1]
    known = word.kind == "w" and is_organization(word.text) and not is_area(word.text)
    whole = alone and line[at + 2].kind == "e" and len(word.text) > 2
    return Span(word.start, word.end) if known and (word.text.endswith("당") or whole) else None


def _before_separator(line: list[Token], at: int) -> int:
    return at - 2 if at > 1 and line[at - 1].kind in "dc" else at - 1


def _post(line: list[Token], title: Title, name: tuple[int, int], place: Place, *, former: bool) -> Post:
    person = Span(line[name[0]].start, line[name[1]].end)
    start = person.start
    for part in (place.unit, place.organization):
        if part is not None and 0 <= start - part.end <= 1:
            start = part.start
    span = Span(start, title.end)
    return Post(
        span, person, title.span, title.kind, place.organization, place.unit, former, title.acting, held=title.held
    )
