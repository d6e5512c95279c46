"""Whose staff somebody is: 대통령 | 비서실장, 해솔시장 | 정책보좌관. The head of the office stands for the office."""

from __future__ import annotations

from claims.titles.names_ko import name_before_particle
from claims.titles.tokens import Token
from claims.titles.words import title_word

_HEADS_WORDS = "대통령 국무총리 총리 부총리 장관 국회의장 도지사 지사 시장 군수 구청장 교육감 총재 회장 당대표"
_HEADS = frozenset(_HEADS_WORDS.split())
_STAFF = ("실장", "비서", "비서관", "수석", "보좌관", "보좌역", "특보", "특사", "자문위원", "자문관", "대변인", "처장")


def is_office_of_staff(line: list[Token], at: int) -> bool:
    """Whether the title at this token says only whose staff the next one is.

    With a name behind it there are two people: 한도윤 대통령 | 비서실장 이도윤.
    """
    if at + 1 >= len(line) or line[at].kind != "w" or line[at + 1].kind != "w":
        return False
    head, staff = title_word(line[at].text), title_word(line[at + 1].text)
    if head is None or staff is None or head.title not in _HEADS or head.tail or head.surname or head.acting:
        return False
    named = at + 2 < len(line) and not staff.tail and bool(name_before_particle(line[at + 2].text))
    return staff.title.endswith(_STAFF) and not named
