"""A Korean title where it stands in its line, widened to the words that belong to it."""

from __future__ import annotations

from typing import NamedTuple

from claims.person import Kind
from claims.span import Span
from claims.titles.staff import is_office_of_staff
from claims.titles.tokens import Token
from claims.titles.words import TitleWord, is_modifier, means_another, title_word

# 서울시장 후보 is not the mayor.
_NOT_YET = frozenset({"후보자", "예비후보자", "예비후보", "후보", "내정자", "지명자", "당선인", "당선자"})
_ACTING = ("직무대행", "권한대행", "직무대리", "대행")
# 투수 코치 is the coach of the pitchers, not a pitcher.
_COACHED = frozenset({"투수", "포수", "골키퍼", "공격수", "수비수"})
# 대표이사 사장 is one post in two words.
_DOUBLE = frozenset({"대표이사", "대표", "총괄", "수석"})


class Title(NamedTuple):
    """A title in the tokens `first` to `last`; `glued` is the organisation or unit its first word begins with."""

    first: int
    last: int
    span: Span
    end: int  # of what belongs to it: after 직무대행
    kind: Kind | None
    tail: str
    glued: Span | None
    glued_is_unit: bool
    former: bool
    acting: bool
    surname: Span | None
    committee: bool = False  # 운영위원장
    held: bool = True  # a 시장 후보 holds nothing yet


def title_at(line: list[Token], at: int) -> Title | None:
    """The title whose first word is `line[at]`; None where there is none."""
    if at >= len(line) or line[at].kind != "w":
        return None
    word = title_word(line[at].text)
    if word is None:
        free = is_modifier(line[at].text) and at + 1 < len(line) and line[at + 1].kind == "w"
        after = title_at(line, at + 1) if free else None
        if after is None or after.glued or after.surname or after.first != at + 1:
            return None
        return after._replace(first=at, span=Span(line[at].start, after.span.end))
    # 외무성 부상; 부상으로 빠졌다 is an injury.
    if word.title == "부상" and not (at > 0 and line[at - 1].text.endswith("성")):
        return None
    if is_office_of_staff(line, at) or (at > 0 and means_another(line[at - 1].text, word.title)):
        return None
    return _followed(line, _alone(line[at], at, word))


def _alone(token: Token, at: int, word: TitleWord) -> Title:
    span = Span(token.start + word.start, token.start + word.end)
    glued = Span(token.start, token.start + word.glued_end) if word.glued else None
    surname = Span(token.start, token.start + 1) if word.surname else None
    end = token.end - len(word.tail)
    held = word.title not in _NOT_YET and not word.title.endswith(("후보", "당선인"))
    return Title(
        at,
        at,
        span,
        end,
        word.kind,
        word.tail,
        glued,
        word.glued_is_unit,
        word.former,
        word.acting,
        surname,
        word.glued.endswith("위"),
        held,
    )


def _followed(line: list[Token], title: Title) -> Title:
    """The title with the word after it where that belongs to it: 시장 후보, 대표이사 사장, 청장 직무대행."""
    at = title.last + 1
    if title.tail or at >= len(line) or line[at].kind != "w":
        return title
    text = line[at].text
    if text.startswith(_ACTING):
        acting = next(a for a in _ACTING if text.startswith(a))
        return title._replace(last=at, end=line[at].start + len(acting), tail=text[len(acting) :], acting=True)
    word = title_word(text)
    if word is None or word.start > 0 or word.glued:
        return title
    end = line[at].start + word.end
    if word.title in _NOT_YET:
        return title._replace(last=at, span=Span(title.span.start, end), end=end, kind=None, tail=word.tail, held=False)
    printed = line[title.last].text
    if printed in _COACHED and word.title == "코치":
        return title._replace(last=at, span=Span(title.span.start, end), end=end, tail=word.tail)
    if printed in _DOUBLE and word.kind in ("rank", "position"):
        return title._replace(last=at, span=Span(title.span.start, end), end=end, kind="position", tail=word.tail)
    return title
