"""A sentence that says who someone is or becomes: 박서연은 한빛재단 이사장이다, 박서연을 대표이사로 선임했다."""

from __future__ import annotations

from typing import NamedTuple

from claims.regex import regex
from claims.span import Span
from claims.titles.left import Left, opening
from claims.titles.place import Place, of_the_sentence, place_between
from claims.titles.post import Post
from claims.titles.subjects import OBJECT, SUBJECT, subject_at
from claims.titles.title_ko import Title, title_at
from claims.titles.tokens import Token
from claims.titles.words import title_word

_IS = frozenset({"이다", "다", "이며", "며", "이고", "이자", "로서", "으로서", "로", "으로"})
_WAS = frozenset({"였다", "이었다"})
_TO = frozenset({"로", "으로"})
_ENTERED = ("취임", "임명", "선출", "당선", "선임", "발탁", "올랐", "추대")
_ROSE = ("승진", "취임", "부임", "영전", "복귀")
_HOLDS = ("맡",)
_LEFT_IT = ("역임", "지냈", "지낸", "거쳤", "거쳐")
_GIVEN = ("임명", "선출", "선임", "발탁", "추대", "위촉", "영입", "채용", "하는")
_PAST = ("였다", "이었다", "였으며", "이었으며")
_LIST_ENDS, _LIST_TOKENS = ("이다", "이며", "이자", *_PAST), 8
_DATE = regex(r"\d{1,4}(?:년|월|일)")
# A claim is the words from the name to the title; over a longer way it would quote half a paragraph.
_MOST_SIGNS, _MOST_IN_LIST = 60, 120
_LONGEST_LIST = 40
_QUOTES_AND_ENDS = frozenset('"“”‘’.!?')


class _Said(NamedTuple):
    """What the sentence says of the post: whether it is past, and the particles the name must bear."""

    former: bool
    particles: tuple[str, ...]
    listed: bool = False  # 한빛은행장, 한빛카드 사장 등을 지냈다


def predicated(line: list[Token], title: Title, left: Left) -> list[Post]:
    """The post of the person the sentence is about; none where another person stands between."""
    said = _said(line, title)
    person = None if said is None else _person(line, title, left, said)
    if said is None or person is None:
        return []
    place = _place(line, title, left)
    former = said.former or title.former
    span = Span(person.start, title.end)
    return [
        Post(
            span, person, title.span, title.kind, place.organization, place.unit, former, title.acting, held=title.held
        )
    ]


def _place(line: list[Token], title: Title, left: Left) -> Place:
    """한빛재단 | 이사장; also 한빛재단의 새 | 이사장."""
    place = place_between(line, tuple(reversed(left.places())), title)
    if place.organization is not None or left.stop < 0:
        return place
    return place._replace(organization=of_the_sentence(line, left.stop, office=title.kind == "office"))


def _said(line: list[Token], title: Title) -> _Said | None:
    """None where the sentence does not say that anybody holds the post."""
    follows = line[title.last + 1].text if title.last + 1 < len(line) else ""
    if title.tail in _TO and (follows.startswith(_GIVEN) or _given_later(line, title)):
        passive = any(sign in follows for sign in ("됐", "되", "된", "돼"))
        return _Said(False, SUBJECT if passive else OBJECT)
    if title.tail in _IS | _WAS or (title.tail in _TO and follows.startswith(_ROSE)):
        return _Said(title.tail in _WAS, SUBJECT)
    if title.tail == "" and follows.startswith("출신"):
        return _Said(True, SUBJECT)
    if title.tail in ("을", "를") and follows.startswith(_HOLDS + _LEFT_IT):
        return _Said(follows.startswith(_LEFT_IT), SUBJECT)
    if title.tail == "에" and follows.startswith(_ENTERED):
        return _Said(False, SUBJECT)
    if _in_career(line, title):
        return _Said(True, SUBJECT, True)
    verb = _ends_list(line, title)
    return _Said(verb.endswith(_PAST), ("은", "는")) if verb else None


def _given_later(line: list[Token], title: Title) -> bool:
    """박서연을 사장으로, 이도윤을 회장으로 임명했다: the verb stands behind the last of them."""
    at = title.last + 1
    if at >= len(line) or line[at].kind != "c":
        return False
    while at < len(line) and line[at].start - title.end < _LONGEST_LIST and line[at].text not in _QUOTES_AND_ENDS:
        other = title_at(line, at)
        if other is not None and other.tail in _TO:
            return other.last + 1 < len(line) and line[other.last + 1].text.startswith(_GIVEN)
        at += 1
    return False


def _ends_list(line: list[Token], title: Title) -> str:
    """The last word of 박서연은 해솔의 학자, 정치가이다; "" where the title is not in such a list."""
    at = title.last + 1
    if title.tail or at >= len(line) or not (line[at].kind in "cd" or line[at].text == "겸"):
        return ""
    for token in line[at : at + _LIST_TOKENS]:
        if token.text.endswith(_LIST_ENDS):
            return token.text
        if token.kind not in "wcd" or token.text.endswith(("은", "는", "을", "를", "가", "에")):
            return ""
    return ""


def _in_career(line: list[Token], title: Title) -> bool:
    """Whether the title stands in a list that ends in 등을 지냈다 or 등을 역임했다."""
    at = title.last + 1
    if title.tail not in ("", "과", "와") or at >= len(line):
        return False
    while at < len(line) and line[at].start - title.end < _LONGEST_LIST:
        token = line[at]
        if token.text == "등을":
            return at + 1 < len(line) and line[at + 1].text.startswith(_LEFT_IT)
        if token.kind not in "wcd" or token.text.endswith(("은", "는", "며", "고", "을", "를", "했다")):
            return False
        at += 1
    return False


def _person(line: list[Token], title: Title, left: Left, said: _Said) -> Span | None:
    """The nearest name, where it bears one of the particles; as a subject it must open its clause."""
    at = title.first - 1
    while at >= 0:
        token = line[at]
        if title.end - token.start > (_MOST_IN_LIST if said.listed else _MOST_SIGNS) or token.text in _QUOTES_AND_ENDS:
            return None
        found = subject_at(line, at) if token.kind == "w" else None
        if found is not None and found.particle != "의":  # 박서연은 이도윤의 변호사다
            # 배우자 박서연이 한빛그룹 회장에 취임했다: nothing but the post's own place stands between.
            near = at == left.stop and title.tail == "에"
            fits = said.particles == OBJECT or near or _opens_clause(line, found.first)
            if found.titled:
                # 박서연 부사장은 사장에 취임했다: two posts, of which the text says when.
                # 박서연 부사장을 사장으로 임명했다: two posts as well, the new one behind.
                given = said.particles == OBJECT and found.particle in OBJECT
                fits = said.former or given or title.tail in ("로서", "으로서")
            return found.span if fits and found.particle in said.particles else None
        word = title_word(token.text) if token.kind == "w" and at not in left.words else None
        # 박서연은 공학자, 정치가이다: what stands in the same row is the subject's as well.
        if word is not None and not said.listed and (word.tail or line[at + 1].kind not in "cd"):
            return None
        at = (opening(line, at) or at) - 1 if token.kind == "e" else at - 1
    return None


def _opens_clause(line: list[Token], at: int) -> bool:
    before = line[at - 1]
    word = title_word(before.text) if at > 0 else None
    if word is not None and not word.tail:  # 배우 박서연 씨는
        return _opens_clause(line, at - 1)
    return at == 0 or before.kind in "cx" or before.text == "따르면" or _DATE.fullmatch(before.text) is not None
