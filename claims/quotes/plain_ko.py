"""Korean speakers without a title: 박서연은, 김씨는, 그는, 한빛전자 관계자는, 위제트 측은, 해솔군은."""

from __future__ import annotations

import re

from claims.quotes.cast import cast_of
from claims.quotes.speaker import Speaker
from claims.reading import Reading
from claims.span import Span
from claims.titles import names_foreign
from claims.titles.names_ko import LIKELY, is_ordinary, is_quality, name_score
from claims.titles.organizations import ending_kind, is_company, is_ending, is_organization
from claims.titles.subjects import subject_at
from claims.titles.tokens import Token
from claims.titles.words import is_region, title_word

_AND = re.compile(r"(?<=..)[와과]$")
_PRONOUNS = frozenset({"그", "그녀", "그들", "이들"})
# People a sentence speaks of without a name; and bodies that are no body's name.
_UNNAMED_WORDS = (
    "관계자 씨 당국자 소식통 누리꾼 네티즌 주민 시민 학생 환자 전문가 직원 대변인 참가자 참석자 팬들 일각 사람 아버지 "
    "어머니 아내 남편 사장님 유족 남성 여성 어르신 상인 농민 측근 담당자 실무자"
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
_NO_BODY_WORDS = (
    "회사 업체 업계 학교 위원회 재단 협회 단체 기관 병원 법원 재판부 당국 본사 조합 노조 소속사 제작사 사 양 우리 "
    "상대 양사 이쪽 저쪽 당사 자사 제조사 피고인 변호인 원고 피고 사용자 노동계 경영계 신문 매체 방송"
)
_NO_BODY = frozenset(_NO_BODY_WORDS.split())
_ONLY_ONE = frozenset({"경찰", "검찰", "정부", "특검", "해경"})  # bodies of which a story has one
# 이끄는, 밝힌, 있는: verbs before their noun; 이날은, 에서는, 에는: no speaker either.
_PASSING = re.compile(
    r".*(?:[에로]서?는|까지는|부터는|이날은|오늘은|최근은|있는|없는|하는|되는|받는|지는|오는|나는|보는|리는|끄는)"
)
_CLAUSE = re.compile(r"(?:고|며|면서|지만|는데|으나|자|다|해|,)$")
_REPORTED = ("다", "라", "자", "냐")  # 통합된다는
# Which 관계자 is told by the words before: 해솔시 관계자, 증권업계 관계자; not 이 관계자, 한 관계자.
_WHOSE_NOT_WORDS = (
    "이 그 한 또 또다른 다른 해당 현장 익명의 이어 또한 한편 특히 앞서 다만 이에 일부 두 세 오전 오후 당시 이후"
)
_WHOSE_NOT = frozenset(_WHOSE_NOT_WORDS.split())
_ENDS_CLAUSE = re.compile(r"(?:[은는이가을를에의로서고며도한된던진린난인]|[0-9]일|[0-9]+|이날|오늘|최근|현재|등)$")
_MOST_WORDS = 3
# 전문매체 테크하루는: what a name behind it is the name of.
_SORTS_WORDS = "매체 신문 잡지 방송 통신 통신사 기업 업체 회사 제조사 운용사 단체 소속사 기획사 제작사 그룹 밴드"
_SORTS = tuple(_SORTS_WORDS.split())
_NEAR = 10  # characters between a word that nothing shows to be a name and the quotation: 하루온은 이날 “…”
_BRACKET = 8


def plain(reading: Reading, line: list[Token], at: int, stem: str, particle: str, topic: bool) -> Speaker | None:
    """The speaker whom this word names or leaves without a name; None where it is no speaker's."""
    token = line[at]
    span = Span(token.start, token.start + len(stem))
    subject = subject_at(line, at)
    if subject is not None and subject.particle and subject.particle in particle and not _is_noun(stem):
        name = reading.text[slice(*subject.span)]
        if " " in name and name.endswith(_REPORTED):  # 수단이 아니냐는 질문에
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
    body = _body(reading, line, at, stem, topic) or (_bare(reading, line, at, stem) if topic else None)
    if body is not None:
        return body
    clause = topic and not _PASSING.fullmatch(token.text) and not stem.endswith(_REPORTED)
    # 자리를 떴고, 상인들은: a clause of its own begins, with a subject that is not known.
    return Speaker(span, None, False) if clause and at and _CLAUSE.search(line[at - 1].text) else None


def side(reading: Reading, line: list[Token], at: int, name: str, topic: bool) -> Speaker | None:
    """위제트 측은: whoever the word names, those who speak for it; 회사 측은 names nobody."""
    start, end = line[at].start, line[at].start + len(name)
    if name in _NO_BODY or name.endswith(_UNNAMED) or line[at].kind != "w" or title_word(name) is not None:
        return Speaker(Span(start, end), None, False, topic=topic)
    body = _body(reading, line, at, name, topic)
    if body is not None:
        return body
    person = len(name) == 1 or name_score(name) >= LIKELY
    return Speaker(Span(start, end), f"{name} 측" if person else name, False, topic=topic)


def body_until(reading: Reading, line: list[Token]) -> Speaker | None:
    """The organisation that these words end in, without a particle: 해솔군 | “…”."""
    return _body(reading, line, len(line) - 1, line[-1].text, True) if line and line[-1].kind == "w" else None


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
    """Whether a word that is built like a name is a noun or a verb: 정상화를, 진행하는."""
    return is_quality(stem) or (stem.endswith("하") and is_ordinary(stem[:-1]))


def _body(reading: Reading, line: list[Token], at: int, name: str, topic: bool) -> Speaker | None:
    """The organisation that ends in this word, by its look or because the text shows it to be one."""
    split = is_ending(name) and at > 0 and line[at - 1].text.isascii() and line[at - 1].text[0].isupper()  # KLM 그룹
    if not (split or name in _ONLY_ONE or _names_body(reading, name)):
        return None
    first = _first_of(line, at - 1 if split else at)
    # 한빛전자와 푸른은행은, 위제트·한빛전자는: two speak as one.
    while first > 1 and line[first - 1].kind == "d" and _names_body(reading, line[first - 2].text):
        first = _first_of(line, first - 2)
    if first and (match := _AND.search(line[first - 1].text)) is not None:
        known = _names_body(reading, line[first - 1].text[: match.start()])
        start = line[_first_of(line, first - 1)].start
        span = Span(start, line[at].start + len(name))
        return Speaker(span, reading.text[slice(*span)] if known else None, False, topic=topic)
    span = Span(line[first].start, line[at].start + len(name))
    return Speaker(span, None if _AND.search(name) else reading.text[slice(*span)], False, topic=topic)


def _bare(reading: Reading, line: list[Token], at: int, stem: str) -> Speaker | None:
    """A name that nothing shows to be one but its place: 전문매체 테크하루는; the head of the sentence, said twice."""
    token = line[at]
    plainly = len(stem) > 1 and not stem.endswith("들") and not is_ordinary(stem) and stem not in _NO_BODY
    if not plainly or is_ending(stem) or _PASSING.fullmatch(token.text) or stem.endswith(("다", "자", "냐")):
        return None
    sort = at > 0 and line[at - 1].text.endswith(_SORTS)
    heads = at == 0 and line[-1].end - token.end <= _NEAR and cast_of(reading).recurs(stem)
    return Speaker(Span(token.start, token.start + len(stem)), stem, False) if sort or heads else None


def _is_shown(reading: Reading, name: str) -> bool:
    return len(name) > 1 and not is_ordinary(name) and name not in _NO_BODY and name in cast_of(reading).bodies


def _names_body(reading: Reading, name: str) -> bool:
    return _is_body(name) or _is_shown(reading, name)


def _is_name_word(token: Token) -> bool:
    return token.kind == "w" and _is_body(token.text) and _AND.search(token.text) is None


def _is_body(word: str) -> bool:
    """Whether the word names one organisation: 삼성전자, 해솔군; no 협회 of whatever kind, no unit by itself."""
    if len(word) < 2 or word in _NO_BODY or is_ending(word) or word.endswith("들"):
        return False
    named = is_organization(word) and not (is_ordinary(word) and not is_region(word) and not is_company(word))
    return named and ending_kind(word) != "unit"


def _first_of(line: list[Token], at: int) -> int:
    """The first word of an organisation's name that ends here: 한빛공사 전북본부."""
    while at > 0 and line[at - 1].end + 1 == line[at].start and _is_name_word(line[at - 1]):
        at -= 1
    return at
