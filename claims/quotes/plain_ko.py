"""Korean speakers without a title: 박서연은, 김씨는, 그는, 한빛전자 관계자는, 위제트 측은, 해솔군은."""

from __future__ import annotations

import re

from claims.quotes.bodies_ko import NO_BODY, PASSING, bare, body
from claims.quotes.speaker import Speaker
from claims.reading import Reading
from claims.regex import regex
from claims.span import Span
from claims.titles import names_foreign
from claims.titles.names_ko import LIKELY, is_ordinary, is_quality, name_score
from claims.titles.organizations import is_organization
from claims.titles.subjects import subject_at
from claims.titles.tokens import Token
from claims.titles.words import title_word

_PRONOUNS = frozenset({"그", "그녀", "그들", "이들"})
# People a sentence speaks of without a name.
_UNNAMED_WORDS = (
    "관계자 씨 당국자 소식통 누리꾼 네티즌 주민 시민 학생 환자 전문가 직원 대변인 참가자 참석자 팬들 일각 사람 아버지 "
    "어머니 아내 남편 사장님 유족 남성 여성 어르신 상인 농민 측근 담당자 실무자 "
    "경영진 연구진 제작진 의료진 취재진 출연진 집행부 참모진"
)
_UNNAMED = tuple(_UNNAMED_WORDS.split())
# 학생 and 씨 stand behind a name, too: 박서연 학생은, 박서연(23) 씨는.
_BEHIND_NAME_WORDS = (
    "씨 학생 양 군 님 주민 시민 직원 참가자 참여자 상인 농민 어르신 여사 옹 할머니 할아버지 어린이 청년 셰프 국악인 "
    "박사 농부 대원 단원 회원 수강생 졸업생 봉사자 변호인 유튜버 프로"
)
# 박서연 봉사단장은: posts that the table of titles does not have.
_POSTS_END_WORDS = "단장 회장 원장 부장 실장 팀장 소장 센터장 위원 수석 교수 대표 감독 작가 이장"
_POSTS_END = tuple(_POSTS_END_WORDS.split())
_BEHIND_NAME = frozenset(_BEHIND_NAME_WORDS.split())
_CLAUSE = regex(r"(?:고|며|면서|지만|는데|으나|자|다|해|,)$")
_REPORTED = ("다", "라", "자", "냐")  # 통합된다는
# Which 관계자 is told by the words before: 해솔시 관계자, 증권업계 관계자; not 이 관계자, 한 관계자.
_WHOSE_NOT_WORDS = (
    "이 그 한 또 또다른 다른 해당 현장 익명의 이어 또한 한편 특히 앞서 다만 이에 일부 두 세 오전 오후 당시 이후"
)
_WHOSE_NOT = frozenset(_WHOSE_NOT_WORDS.split())
_ENDS_CLAUSE = regex(r"(?:[은는이가을를에의로서고며도한된던진린난인]|[0-9]일|[0-9]+|이날|오늘|최근|현재|등)$")
_MOST_WORDS = 3
_BRACKET = 8


def plain(reading: Reading, line: list[Token], at: int, stem: str, particle: str, topic: bool) -> Speaker | None:
    """The speaker whom this word names or leaves without a name; None where it is no speaker's."""
    token = line[at]
    span = Span(token.start, token.start + len(stem))
    subject = subject_at(line, at)
    if subject is not None and subject.particle and subject.particle in particle and not _is_noun(stem):
        name = reading.text[slice(*subject.span)]
        if " " in name and name.endswith(_REPORTED):  # 바람이 아니냐는 물음에
            return None
        return Speaker(subject.span, name, True, topic=subject.particle in ("은", "는", "도"))
    if particle.startswith("측"):
        return side(reading, line, at, stem, topic)
    if stem.endswith("씨") and name_score(stem[:-1]) >= LIKELY:
        return Speaker(Span(span.start, span.end - 1), stem[:-1], True, topic=topic)
    if stem in _PRONOUNS or (len(stem) == 2 and stem.endswith("씨")):
        return Speaker(span, None, True, carried=True, topic=topic) if topic else None
    word = title_word(stem)
    titled = word is not None and word.end == len(stem)
    if (titled or stem in _BEHIND_NAME or stem.endswith(_POSTS_END)) and (named := _name_before(line, at)) is not None:
        name = reading.text[slice(*named)]
        anonymous = len(name) == 2 and name.endswith("모")  # 김모 may be anybody
        full = name_score(name) > 0 or " " in name  # of a foreigner one name alone is not the whole
        return Speaker(named, None if anonymous else name, full, topic=topic)
    if stem.endswith(_UNNAMED) or titled or re.fullmatch(r"[A-Z]", stem):
        return _unnamed(reading, line, at, stem, topic)
    if particle == "도":
        return None
    named_body = body(reading, line, at, stem, topic) or (bare(reading, line, at, stem) if topic else None)
    if named_body is not None:
        return named_body
    clause = topic and not PASSING.fullmatch(token.text) and not stem.endswith(_REPORTED)
    # 자리를 떴고, 상인들은: a clause of its own begins, with a subject that is not known.
    return Speaker(span, None, False) if clause and at and _CLAUSE.search(line[at - 1].text) else None


def side(reading: Reading, line: list[Token], at: int, name: str, topic: bool) -> Speaker | None:
    """위제트 측은: whoever the word names, those who speak for it; 회사 측은 names nobody."""
    start, end = line[at].start, line[at].start + len(name)
    if name in NO_BODY or name.endswith(_UNNAMED) or line[at].kind != "w" or title_word(name) is not None:
        return Speaker(Span(start, end), None, False, topic=topic)
    named_body = body(reading, line, at, name, topic)
    if named_body is not None:
        return named_body
    person = len(name) == 1 or name_score(name) >= LIKELY
    return Speaker(Span(start, end), f"{name} 측" if person else name, False, topic=topic)


def _name_before(line: list[Token], at: int) -> Span | None:
    """The name that this word stands behind, over a bracket: 박서연 | 학생, 박서연(23) | 씨, 존 스미턴 | 박사."""
    at -= 1
    if at > 1 and line[at].kind == "e":
        opened = next((k for k in range(at - 1, max(-1, at - _BRACKET), -1) if line[k].kind == "o"), 0)
        at = opened - 1
    if at < 0 or line[at].kind != "w":
        return None
    if name_score(line[at].text) >= LIKELY or names_foreign.is_name(line[at].text):
        first = at
        while first and at - first < 2 and line[first - 1].end + 1 == line[first].start:
            if not names_foreign.is_name(line[first - 1].text) or name_score(line[at].text) >= LIKELY:
                break
            first -= 1
        return Span(line[first].start, line[at].end)
    return None


def _unnamed(reading: Reading, line: list[Token], at: int, stem: str, topic: bool) -> Speaker:
    """한빛전자 관계자: people known by whose they are, and by nothing else; 한 관계자 is nobody."""
    first = at
    while first and at - first < _MOST_WORDS and line[first - 1].end + 1 == line[first].start:
        before = line[first - 1]
        # 법조계 한 관계자: one of whom the words before say whose.
        one = before.text == "한" and first > 1 and line[first - 2].text not in _WHOSE_NOT
        if before.kind != "w" or (before.text in _WHOSE_NOT and not one):
            break
        if one and (line[first - 2].kind != "w" or _ENDS_CLAUSE.search(line[first - 2].text)):
            break
        if not one and _ENDS_CLAUSE.search(before.text) and not is_organization(before.text):
            break
        first -= 1
    span = Span(line[first].start, line[at].start + len(stem))
    told = first < at and stem.endswith(("관계자", "당국자", "소식통", "대변인", "담당자"))
    return Speaker(span, reading.text[slice(*span)] if told else None, False, topic=topic)


def _is_noun(stem: str) -> bool:
    """Whether a word that is built like a name is a noun or a verb: 정상화를, 진행하는, 경영진은."""
    return is_quality(stem) or stem in _UNNAMED or (stem.endswith("하") and is_ordinary(stem[:-1]))
