"""The speaker of a Korean clause: 심덕섭 군수는, 박서연 대표가 | “…”, 해솔군은; 그는 and 회사 관계자는 name nobody."""

from __future__ import annotations

import re
from functools import lru_cache

from claims.quotes.speaker import Speaker
from claims.reading import Reading
from claims.span import Span
from claims.titles import korean
from claims.titles.names_ko import LIKELY, is_ordinary, is_quality, name_score
from claims.titles.organizations import ending_kind, is_company, is_ending, is_organization
from claims.titles.post import Post
from claims.titles.short_forms import resolved
from claims.titles.subjects import subject_at
from claims.titles.tokens import Token, tokens
from claims.titles.words import is_region, title_word

_TOPIC = re.compile(r"(?:측|역시)?(?:은|는)|께서는|도")
_SUBJECT = re.compile(r"측?(?:이|가)|께서")
_AND = re.compile(r"(?<=..)[와과]$")
_ALSO = ("역시", "또한")  # 박서연 연구원 역시 “…”
_ENDING = re.compile(r"(?<=.)(?:측은|측이|께서는|께서|은|는|이|가|도)$")
_PRONOUNS = frozenset({"그", "그녀", "그들", "이들"})
# People a sentence speaks of without a name; and bodies that are no body's name.
_UNNAMED_WORDS = (
    "관계자 씨 당국자 소식통 누리꾼 네티즌 주민 시민 학생 환자 전문가 직원 대변인 참가자 참석자 팬들 일각 사람 아버지 "
    "어머니 아내 남편 사장님 유족 남성 여성"
)
_UNNAMED = tuple(_UNNAMED_WORDS.split())
_NO_BODY_WORDS = "회사 업체 업계 학교 정부 위원회 재단 협회 단체 기관 병원 법원 재판부 당국 본사 조합 노조"
_NO_BODY = frozenset(_NO_BODY_WORDS.split())
# 이끄는, 밝힌, 있는: verbs before their noun; 이날은, 에서는, 에는: no speaker either.
_PASSING = re.compile(
    r".*(?:[에로]서?는|까지는|부터는|이날은|오늘은|최근은|있는|없는|하는|되는|받는|지는|오는|나는|보는|리는|끄는)"
)
_CLAUSE = re.compile(r"(?:고|며|면서|지만|는데|으나|자|다|해|,)$")
_REPORTED = ("다", "라", "자", "냐")  # 통합된다는
_MOST_OPENERS = 6
_MAY_BE_SUBJECT = re.compile(
    r"(?<=.)(?:은|는|이|가|도|께서|측|역시|또한|만)$(?<!같이)(?<!많이)(?<!깊이)(?<!다시금)|^(?:역시|측)$"
)
_NEAR = 14  # characters between 대표가 and the words: 회장이 취임식에서 “…”


def speaker_in(reading: Reading, start: int, end: int) -> Speaker | None:
    """The speaker that `text[start:end]` names before the words it leads up to; None where nobody is spoken of."""
    line = tokens(reading.text, start, end)
    if not line:
        return None
    posts: dict[int, list[Post]] = {}
    for post in korean.posts(reading.text, start, end):
        posts.setdefault(max(post.title.end, post.person.end, post.span.end), []).append(post)
    found: list[Speaker] = []
    for at in range(len(line) - 1, -1, -1):
        one = _at(reading, line, at, posts)
        if one is not None:
            found.append(one)
            if one.topic:
                break
    return _chosen(found, end)


def leaves_out(text: str, start: int, end: int) -> bool:
    """Whether the words before a quotation are few and have no subject, known or not: 이어, 그러면서."""
    words = text[start:end].replace(",", " ").split()
    return len(words) <= _MOST_OPENERS and not any(_MAY_BE_SUBJECT.search(word) for word in words)


def named_until(reading: Reading, start: int, end: int) -> Speaker | None:
    """The person with a post whose phrase ends at `end`, whatever particle follows: 박 대표의 설명이다."""
    posts = [post for post in korean.posts(reading.text, start, end) if max(post.title.end, post.person.end) == end]
    return _titled(reading, posts, True) if posts else None


def _chosen(found: list[Speaker], end: int) -> Speaker | None:
    """The topic; a subject where it stands right before the words, or where there is no other."""
    if not found:
        return None
    nearest, topic = found[0], next((one for one in found if one.topic), None)
    if nearest.topic or end - nearest.span.end <= _NEAR:
        return nearest
    if topic is not None:
        return topic
    return nearest if len(found) == 1 else Speaker(nearest.span, None, False)


def _at(reading: Reading, line: list[Token], at: int, posts: dict[int, list[Post]]) -> Speaker | None:
    """The speaker whose last word is this token."""
    token = line[at]
    for end in range(token.start, token.end + 1):
        topic = _particle(reading.text[end : token.end]) if end in posts else None
        if topic is not None:
            return _titled(reading, posts[end], topic)
    if token.text in _ALSO and at and line[at - 1].end in posts:
        return _titled(reading, posts[line[at - 1].end], True)
    if token.text in ("측은", "측이") and at:  # 위제트 측은
        return _body(reading, line, at - 1, line[at - 1].text, token.text == "측은")
    match = _ENDING.search(token.text) if token.kind == "w" else None
    return None if match is None else _plain(reading, line, at, token.text[: match.start()], match[0])


def _plain(reading: Reading, line: list[Token], at: int, stem: str, particle: str) -> Speaker | None:
    """The speaker without a title: 박서연은, 박서연씨는, 그는, 회사 관계자는, 해솔군은."""
    token, topic = line[at], bool(_TOPIC.fullmatch(particle))
    span = Span(token.start, token.start + len(stem))
    subject = subject_at(line, at)
    if subject is not None and _particle(subject.particle) is not None and not _is_noun(stem):
        name = reading.text[slice(*subject.span)]
        return Speaker(subject.span, name, True, topic=bool(_TOPIC.fullmatch(subject.particle)))
    if stem.endswith("씨") and name_score(stem[:-1]) >= LIKELY:
        return Speaker(Span(span.start, span.end - 1), stem[:-1], True, topic=topic)
    if stem in _PRONOUNS or (len(stem) == 2 and stem.endswith("씨")):
        return Speaker(span, None, True, carried=True, topic=topic) if topic else None
    word = title_word(stem)
    if stem.endswith(_UNNAMED) or (word is not None and word.end == len(stem)) or re.fullmatch(r"[A-Z]", stem):
        return Speaker(span, None, False, topic=topic)
    body = _body(reading, line, at, stem, topic) if particle != "도" else None
    if body is not None:
        return body
    clause = topic and particle != "도" and not _PASSING.fullmatch(token.text) and not stem.endswith(_REPORTED)
    # 자리를 떴고, 상인들은: a clause of its own begins, with a subject that is not known.
    return Speaker(span, None, False) if clause and at and _CLAUSE.search(line[at - 1].text) else None


def _is_noun(stem: str) -> bool:
    """Whether a word that is built like a name is a noun or a verb: 정상화를, 진행하는."""
    return is_quality(stem) or (stem.endswith("하") and is_ordinary(stem[:-1]))


def _body(reading: Reading, line: list[Token], at: int, name: str, topic: bool) -> Speaker | None:
    """The organisation that ends in this word, by its look or because the text has people who head it."""
    if not _is_body(name) and not (len(name) > 1 and not is_ordinary(name) and name in _homes(reading)):
        return None
    first = _first_of(line, at)
    start, end = line[first].start, line[at].start + len(name)
    if _AND.search(name) or (first and _AND.search(line[first - 1].text)):
        return Speaker(Span(start, end), None, False, topic=topic)  # 한빛전자와 푸른은행은 are two
    return Speaker(Span(start, end), reading.text[start:end], False, topic=topic)


def _is_name_word(token: Token) -> bool:
    return token.kind == "w" and _is_body(token.text) and _AND.search(token.text) is None


def _homes(reading: Reading) -> frozenset[str]:
    """The organisations of the people with a post in the text: 위제트 for 박서연 위제트 회장."""
    return _homes_of(reading.text, reading.lines)


@lru_cache(maxsize=4)
def _homes_of(text: str, lines: tuple[Span, ...]) -> frozenset[str]:
    posts = (post for line in lines for post in korean.posts(text, *line))
    return frozenset(text[slice(*post.organization)] for post in posts if post.organization is not None)


def _particle(text: str) -> bool | None:
    """Whether the ending marks a topic (은, 는) or a subject (이, 가); None for any other."""
    if _TOPIC.fullmatch(text):
        return True
    return False if _SUBJECT.fullmatch(text) else None


def _titled(reading: Reading, posts: list[Post], topic: bool) -> Speaker:
    post = posts[-1]
    if len(posts) > 1 and any(other.person != post.person for other in posts):  # 공동대표 are two
        return Speaker(post.span, None, False, topic=topic)
    printed = reading.text[slice(*post.person)]
    name = full_name(reading, post) if post.short else " ".join(printed.split())
    unknown = post.short and name == printed
    return Speaker(post.span, None if unknown else name, True, topic=topic)


def full_name(reading: Reading, post: Post) -> str:
    """The full name a short form stands for in its text, as the family "title" resolves it; else what is printed."""
    text = reading.text
    surname, title = text[slice(*post.person)], text[slice(*post.title)]
    wanted = title[-2:]
    lines = [line for line in reading.lines if wanted in text[slice(*line)] and surname in text[slice(*line)]]
    posts = [one for line in lines for one in korean.posts(text, *line) if not one.short]
    return resolved(text, [*posts, post])[-1]


def _is_body(word: str) -> bool:
    """Whether the word names one organisation: 삼성전자, 해솔군; no 협회 of whatever kind, no unit by itself."""
    if len(word) < 2 or word in _NO_BODY or is_ending(word):
        return False
    named = is_organization(word) and not (is_ordinary(word) and not is_region(word) and not is_company(word))
    return named and ending_kind(word) != "unit"


def _first_of(line: list[Token], at: int) -> int:
    """The first word of an organisation's name that ends here: 한빛공사 전북본부."""
    while at > 0 and line[at - 1].end + 1 == line[at].start and _is_name_word(line[at - 1]):
        at -= 1
    return at
