"""The name right of a Korean title: 부사장 | 엄재훈, 작가인 | 무라카미 하루키."""

from __future__ import annotations

from claims.hangul import is_hangul
from claims.span import Span
from claims.titles import names_foreign
from claims.titles.left import Left, left_of
from claims.titles.names_ko import LIKELY, has_surname, is_ordinary, name_before_particle, name_score
from claims.titles.organizations import is_ending
from claims.titles.place import (
    Place,
    can_be_a_firm,
    club_town,
    named_before,
    of_the_sentence,
    place_around,
    place_between,
)
from claims.titles.post import Post
from claims.titles.title_ko import Title, title_at
from claims.titles.tokens import Token
from claims.titles.words import is_surname, title_word

# 최고위원인 박서연; 감독이었던 is of the past.
# 이사장을 맡은 | 박서연, 배우로 활동하는 | 박서연; the value says whether the post is past.
_BRIDGES = (
    (("을", "를"), {"맡은": False, "맡고 있는": False, "맡았던": True, "지낸": True, "역임한": True, "지냈던": True}),
    (
        ("로", "으로"),
        {"불리는": False, "알려진": False, "유명한": False, "활동하는": False, "활동 중인": False, "재직 중인": False,
         "일하는": False, "활동했던": True, "일했던": True, "재직했던": True, "있는": False, "있던": True,
         "선임된": False, "선출된": False, "임명된": False, "취임한": False, "발탁된": False, "위촉된": False,
         "추대된": False, "재직하는": False, "영입된": False, "당선된": False},
    ),
    (("에",), {"선임된": False, "선출된": False, "임명된": False, "취임한": False, "당선된": False, "오른": False}),
    (("",), {"출신": True, "출신의": True, "출신인": True}),
)  # fmt: skip
_MOST_SIGNS = 8
_PRESENT, _PAST = ("", "인"), ("이던", "였던", "이었던")


def names_after(line: list[Token], title: Title, left: Left) -> list[Post]:
    """The posts of everyone named right of the title: 부사장 엄재훈; 고창군(군수 심덕섭); 최고위원인 박서연·이도윤."""
    at, past = _name_begins(line, title)
    if at >= len(line) or line[at].start == line[title.last].end:
        return []
    people = _people(line, title, at, bridged=at > title.last + 1)
    if not people:
        return []
    former = title.former or past or left.former_until(len(left.words))
    place = _place(line, title, left)
    start = min(span.start for span in (title.span, place.organization, place.unit) if span is not None)
    return [
        Post(Span(start, person.end), person, title.span, title.kind, place.organization, place.unit, former,
             title.acting, held=title.held)
        for person in people
    ]  # fmt: skip


def _name_begins(line: list[Token], title: Title) -> tuple[int, bool]:
    """The token a name behind the title begins at (past the line's end for none), and whether the post is past."""
    at = title.last + 1
    words = [token.text for token in line[at : at + 2]]
    for tails, bridges in _BRIDGES:
        for bridge, past in bridges.items():
            if title.tail in tails and words[: bridge.count(" ") + 1] == bridge.split():
                return at + bridge.count(" ") + 1, past
    return (at, title.tail in _PAST) if title.tail in _PRESENT + _PAST else (len(line), False)


def _people(line: list[Token], title: Title, at: int, *, bridged: bool) -> list[Span]:
    foreign = names_foreign.name_right(line, at)
    name = name_before_particle(line[at].text)
    # 마리오 크로퍼드 begins like a Korean name, 마리오; two foreign words are one name.
    if foreign is not None and name_score(name) <= LIKELY:
        return [Span(line[at].start, foreign[1])]
    # 부사장 김동욱 센터장: the title behind the name has it; a calling (배우 박서연 대표) goes with any post.
    taken = (
        name == line[at].text
        and title.tail == ""
        and not bridged
        and title.kind != "occupation"
        and title_at(line, at + 1)
    )
    if not name and (_in_its_brackets(line, title, at) or _is_withheld(line, at)):
        name = line[at].text
    if not name or taken:
        return []
    found = [Span(line[at].start, line[at].start + len(name))]
    # (공동대표 박서연, 이도윤): between brackets a comma joins names, too.
    joints = "dc" if title.first > 0 and line[title.first - 1].kind == "o" else "d"
    while at + 2 < len(line) and line[at].end == found[-1].end and line[at + 1].kind in joints:
        at += 2
        name = name_before_particle(line[at].text)
        if name_score(name) < LIKELY or (
            line[at - 1].kind == "c" and line[at + 1 : at + 2] and line[at + 1].kind not in "ce"
        ):
            break
        found.append(Span(line[at].start, line[at].start + len(name)))
    return found


def _is_withheld(line: list[Token], at: int) -> bool:
    """현장소장 | 윤모 씨, 대표 | 김모(52)씨: a given name the paper keeps back."""
    text = line[at].text
    styled = at + 1 < len(line) and (line[at + 1].text.startswith("씨") or line[at + 1].kind == "o")
    return styled and len(text) == 2 and text[1] == "모" and is_surname(text[0])


def _in_its_brackets(line: list[Token], title: Title, at: int) -> bool:
    """(군수 여운계): between the brackets nothing but a name can follow the title, however rare it is."""
    closed = at + 1 < len(line) and line[at + 1].kind in "ecd"
    opened = title.first > 0 and line[title.first - 1].kind in "oc"
    text = line[at].text
    return closed and opened and 2 <= len(text) <= 4 and is_hangul(text) and has_surname(text) and not is_ordinary(text)


def _place(line: list[Token], title: Title, left: Left) -> Place:
    """삼성전자 | 부사장; in brackets the organisation stands before them: 고창군(군수 심덕섭)."""
    places = left.places()
    places += tuple(club_town(line, places[-1])) if places else ()
    if len(places) == 1 and is_ending(line[places[0]].text) and title.glued is None:
        places = named_before(line, places[0])  # 영국 해솔 | 대학
    place = place_between(line, tuple(reversed(places)), title)
    if place.organization is None and place.unit is None:
        place = place._replace(organization=of_the_sentence(line, left.stop, office=title.kind == "office"))
    if place.organization is None and place.unit is None and title.kind in ("position", "rank") and title.glued is None:
        place = place._replace(organization=_unknown_firm(line, left))
    begin = _bracket_around(line, left.stop)
    if place.organization is not None or begin is None or begin == 0 or line[begin - 1].end != line[begin].start:
        return place
    holder = left_of(line, begin)
    word = title_word(line[begin - 1].text)
    if word is not None and word.start > 2:  # 푸른비뇨기과의원(원장 박서연): a clinic that ends like a title
        return place._replace(organization=Span(line[begin - 1].start, line[begin - 1].end))
    around = place_around(line, holder, line[begin - 1].end)
    return Place(around.organization, place.unit or around.unit)


def _unknown_firm(line: list[Token], left: Left) -> Span | None:
    """가온텍 | 대표 박서연: the only word before the title, where nothing says that it is anything else."""
    if len(left.words) != 1 or len(left.texts[0]) < 3 or not can_be_a_firm(left.texts[0]):
        return None
    return Span(line[left.words[0]].start, line[left.words[0]].end)


def _bracket_around(line: list[Token], at: int) -> int | None:
    """The bracket that is open at this token: 한빛전자(HB, | 회장 박서연)."""
    for k in range(at, max(-1, at - _MOST_SIGNS), -1):
        if line[k].kind == "o":
            return k
        if line[k].kind not in "wcd":
            return None
    return None
