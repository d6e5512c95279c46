"""The nouns that lead up to a title or a name: 엄재훈 삼성전자 | 부사장."""

from __future__ import annotations

from typing import NamedTuple

from claims.regex import regex
from claims.titles.names_ko import LIKELY, name_score
from claims.titles.organizations import ending_kind, is_organization
from claims.titles.staff import is_office_of_staff
from claims.titles.tokens import Token
from claims.titles.words import title_word

_FORMER = frozenset({"전", "前", "전직", "옛", "당시"})
_LATE = frozenset({"고", "故"})
# 현 회장, 신임 회장: these belong neither to a name nor to an organisation.
_STATE = frozenset({"현", "現", "현직", "신임", "고", "故", "초대", "차기", "전임"})
# 제13기, 5대, 3선, 친박계
_ORDINAL = regex(r"제?[0-9]{1,3}(?:기|대|차|선)|초선|재선|현역|중진|비례대표|[친비반][가-힣]{1,2}계")
# (사), (주): what kind of body it is, a part of its name.
_BODY = frozenset({"사", "주", "재", "유", "합", "학", "의", "社", "株"})
# A word that ends so is part of the sentence, not of a name or a post: 삼성전자는, 서울에서, 밝힌.
_OPEN_WORDS = (
    "던 에도 에만 은 는 을 를 이 가 의 에 와 로 며 에서 에게 께서 으로 부터 처럼 라고 다고 하고 하는 했던 된 되는 "
    "한다 통해 따르면 대해 함께 및 그리고 겸 또 또한 이어 이날 특히 한편 지난 오는 있는 없는 맡은 지낸 밝힌 열린 다 "
    "관련 위해 위한 출신 소속 등 대신 아래 가운데 중"
)
_OPEN = tuple(_OPEN_WORDS.split())
_CLOSED = ("은행", "국가", "작가", "종로", "구로", "회의", "협의", "심의", "어린이", "놀이", "사이", "전문가")
# Firms end so, too: 서울메트로, 한빛이노베이션인 stays closed by its longer ending.
_NAMES_END_SO = ("트로", "프로", "로보")
_MOST_WORDS = 7
_MOST_SIGNS = 14


class Left(NamedTuple):
    """Tokens left of a phrase's end, nearest first, and the token that ends them (-1: the line's start)."""

    words: tuple[int, ...]
    texts: tuple[str, ...]
    stop: int

    def former_until(self, count: int) -> bool:
        """Whether one of the nearest `count` words says that the post is a former one."""
        return any(text in _FORMER for text in self.texts[:count])

    def is_place(self, count: int) -> bool:
        """Whether the nearest `count` words can be an organisation or a unit: one word, or one that says so."""
        names = [text for text in self.texts[:count] if text != "(" and not is_marker(text)]
        return len(names) < 2 or any(is_organization(name) for name in (names[0], names[-1]))

    def places(self) -> tuple[int, ...]:
        """The nearest words that an organisation's own name is made of."""
        found: list[int] = []
        for at, text in zip(self.words, self.texts, strict=True):
            if is_marker(text):
                continue
            if not is_organization(text) and not (found and text == "("):
                break
            found.append(at)
        return tuple(found)


def is_former(text: str) -> bool:
    """Whether the word says that the post was held before: 전, 前."""
    return text in _FORMER


def is_late(line: list[Token], name: int) -> bool:
    """Whether the name at this token is that of somebody who has died: 고 박서연, 故 박서연, 고(故) 박서연."""
    at = (opening(line, name - 1) or 0) - 1 if name > 2 and line[name - 1].kind == "e" else name - 1
    return at >= 0 and line[at].text in _LATE


def was_then(line: list[Token], name: int) -> bool:
    """Whether what is told of the name at this token was so then: 당시 박서연 지검장."""
    return name > 0 and line[name - 1].text == "당시"


def is_marker(text: str) -> bool:
    """Whether the word says when the post was held, and names nothing: 전, 현, 신임."""
    return text in _FORMER or text in _STATE or _ORDINAL.fullmatch(text) is not None


def left_of(line: list[Token], end: int) -> Left:
    """The nouns directly left of token `end`; brackets are skipped, but for the (사) of an organisation's name."""
    words: list[int] = []
    at = end - 1
    while at >= 0 and len(words) < _MOST_WORDS:
        token = line[at]
        if token.kind == "e":
            begin = opening(line, at)
            if begin is None:
                break
            if at - begin == 2 and line[at - 1].text in _BODY:
                words.append(begin)
            at = begin - 1
        elif token.kind == "d" and words and _inside(line, at):
            at -= 1
        elif token.kind == "w" and (not _ends_phrase(token.text) or (at == end - 1 and is_office_of_staff(line, at))):
            words.append(at)
            at -= 1
        else:
            break
    return Left(tuple(words), tuple(line[at].text for at in words), at)


def opening(line: list[Token], close: int) -> int | None:
    """The bracket that `line[close]` closes; None when it is not near."""
    for at in range(close - 1, max(-1, close - _MOST_SIGNS), -1):
        if line[at].kind == "o":
            return at
        if line[at].kind == "e":
            return None
    return None


def _inside(line: list[Token], dot: int) -> bool:
    """Whether a middle dot stands inside a name (전북·삼성 포럼), not between the members of a list."""
    if dot == 0 or line[dot - 1].kind != "w":
        return False
    before, after = line[dot - 1], line[dot + 1]
    glued = before.end == line[dot].start and line[dot].end == after.start
    return glued and not any(name_score(t.text) >= LIKELY or title_word(t.text) for t in (before, after))


def _ends_phrase(text: str) -> bool:
    if title_word(text) is not None:
        return True
    if not text.endswith(_OPEN) or text.endswith(_CLOSED) or name_score(text) >= LIKELY:
        return False
    return not (ending_kind(text) or (len(text) > 3 and text.endswith(_NAMES_END_SO)))
