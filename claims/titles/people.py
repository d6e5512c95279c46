"""Who is named in a text: everyone with a title, and every name that stands by itself."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from claims.hangul import is_hangul
from claims.language import morphemes
from claims.reading import Reading
from claims.regex import regex
from claims.span import Span
from claims.titles import names_foreign
from claims.titles.known import posts_in, with_usual_names
from claims.titles.names_ko import LIKELY, is_given_name, is_ordinary, is_quality, name_before_particle, name_score
from claims.titles.organizations import ending, ending_kind, is_ending, is_organization
from claims.titles.tokens import Token, is_initial, tokens
from claims.titles.vouched import vouched_name
from claims.titles.words import title_word

# Kiwi scores the words it knows at about -13 and those it has never met below the first of these.
_UNHEARD, _SELDOM_HEARD = -20.0, -16.5
# How it tags a family name that it takes for a word of its own.
_SYLLABLES = ("NR", "MM", "NNG", "SN")
_PARTICLES = r"(?:[은는이가을를의과와도만에로인]|에게[는도서]?|께서|로부터|와는|보다|처럼|까지|이?라고|측|등)?"
_STYLED = regex(rf"([가-힣]{{2,4}})씨{_PARTICLES}")
# 박서연 씨, 이도윤 군.
_STYLE = regex(rf"(씨|군|양|옹|여사|선생){_PARTICLES}")
# 아들 준혁 군: of a child of the family only the given name is told.
_KIN = frozenset({"아들", "딸", "장남", "차남", "장녀", "차녀", "손자", "손녀", "막내", "남동생", "여동생"})
_AGE = regex(r"[1-9][0-9]")
_INFLECTIONS = frozenset({"JKG", "EC", "EF", "VCP"})
_MOST_WORDS = 4
# 아유브 엘 하산, 레오나르도 다 빈치.
_CONNECTORS = frozenset({"엘", "알", "반", "판", "폰", "드", "데", "다", "디", "델", "벤", "빈", "이븐", "아부"})
_QUOTES = frozenset("'‘’\"“”")
_WITHHELD = regex(r"[가-힣]모")
# How places end and hardly a given name (읍, 면, a harbour, a mountain, a school), and how those that Kiwi knows do.
_PLACES, _STREAMS = "읍면항산초", "천구도보사봉"
# 나리, 유리, 세리: given names that end like a village.
_BEFORE_RI = frozenset("나유세혜규아소수보주하채애예이미초")


def names(reading: Reading) -> set[Span]:
    """The spans of the names in a text, none inside another."""
    if reading.language == "en":
        return {post.person for post in posts_in(reading) if not post.short}
    titled = {
        post.person
        for post in posts_in(reading)
        if not post.short or _WITHHELD.fullmatch(reading.text[slice(*post.person)])
    }
    taken = {offset for span in titled for offset in range(*span)}
    text = with_usual_names(reading)
    alone = (span for line in reading.lines for span in _alone(tokens(text, *line)))
    return titled | {span for span in alone if taken.isdisjoint(range(*span))}


def _alone(line: list[Token]) -> Iterator[Span]:
    """Names without a title."""
    at = 0
    while at < len(line):
        token = line[at]
        last = at
        if token.kind == "w" and (vouched := vouched_name(line, at)) is not None:
            last = vouched
            yield Span(token.start, line[last].end)
        elif token.kind == "w" and (foreign := _foreign(line, at)) is not None:
            last = foreign[0]
            if not (_is_quoted(line, at, last) or _is_of_a_body(line, *foreign)):
                yield Span(token.start, foreign[1])
        elif token.kind == "w" and (name := _name(line, at)) and not _is_quoted(line, at, at):
            yield Span(token.start, token.start + len(name))
        at = last + 1


def _is_quoted(line: list[Token], first: int, last: int) -> bool:
    """영화 ‘박서연’: what stands alone between quotation marks is a work, a brand or a part in it."""
    if first == 0 or last + 1 >= len(line):
        return False
    return line[first - 1].text in _QUOTES and line[last + 1].text in _QUOTES


def _is_of_a_body(line: list[Token], last: int, end: int) -> bool:
    """크로퍼드 프리먼 | 병원: the name is a part of the hospital's."""
    follows = line[last + 1].text if last + 1 < len(line) and line[last].end == end else ""
    return is_ending(follows) or ending_kind(follows) == "organization"


def _name(line: list[Token], at: int) -> str:
    """The name that the word at this token begins with; "" when it is none."""
    text = line[at].text
    style = _STYLE.fullmatch(line[at + 1].text) if at + 1 < len(line) else None
    # 처음 군 트럭이: the shorter styles are words of their own.
    kin = at > 0 and line[at - 1].text.endswith(tuple(_KIN)) and is_given_name(text)
    if style is not None and _can_be_styled(text) and (style[1] == "씨" or name_score(text) or kin):
        return text
    styled = _STYLED.fullmatch(text)
    if styled is not None:
        return styled[1] if name_score(styled[1]) or is_given_name(styled[1]) else ""
    name = name_before_particle(text)
    if len(name) < 3 or is_quality(name) or len(ending(name)) > 1 or _is_place(name):
        return ""
    return name if _is_unknown(text, name) else ""


def _is_place(name: str) -> bool:
    """Whether three syllables are built like a place: 해솔읍, 새길산, 송정리, 노원병; 김유리 is a name."""
    first, middle, last = name[0], name[-2], name[-1]
    if last == "리":
        return middle not in _BEFORE_RI
    known = last in _STREAMS and morphemes(name)[0].form == name and morphemes(name)[0].score > _UNHEARD
    seat = last in "갑을병정" and is_ordinary(first + middle)
    return last in _PLACES or known or seat


def _is_unknown(word: str, name: str) -> bool:
    """Whether Kiwi, too, sees a name: a proper noun, or syllables that make no ordinary word."""
    found = morphemes(word)
    first = found[0]
    if name.endswith("동"):  # 서초동 is a place
        return False
    if first.form == name:
        return first.tag == "NNP" or first.score < _UNHEARD
    # 정원의, 원하지: a particle or an ending inside what would be the name.
    inside = [m for m in found if m.tag in _INFLECTIONS]
    if name_score(name) <= LIKELY or (word == name and inside):
        return False
    if len(first.form) == 1:
        return first.tag == "NNP" or (first.tag in _SYLLABLES and (len(found) == 1 or found[1].form != name[1:]))
    return first.tag == "NNP" and name.startswith(first.form)  # 남지|수가: a place and what is left


def _foreign(line: list[Token], at: int) -> tuple[int, int] | None:
    """The last token and the end of a foreign name of two to four words that begins here.

    One foreign word alone is as often a firm, a brand or a city.
    """
    words: list[str] = []
    for token in line[at : at + _MOST_WORDS]:
        # 하세가와 요헤이가: only the last word has a particle.
        whole = _is_part(token.text, token.text)
        word = token.text if whole else names_foreign.without_particle(token.text)
        # 탐스와 본스: what joins two things stands inside no name.
        if (
            token.kind != "w"
            or (whole and morphemes(token.text)[-1].tag in ("JC", "JKB"))
            or not (whole or _is_part(token.text, word) or (words and _joins(token.text)))
        ):
            break
        words.append(word)
        if word != token.text:
            break
    while words and _joins(words[-1]):
        words.pop()
    last = at + len(words) - 1
    if len(words) == 1 and _acts(line, at, words[0]):
        return at, line[at].start + len(words[0])
    if len(words) < 2 or len(words[-1]) < 2 or not any(map(names_foreign.is_name, words)):
        return None
    # 스포츠 정여진: the name is the second word alone; 3시)께 알래스카 begins with a particle.
    if name_score(words[-1]) > LIKELY or (at > 0 and line[at - 1].kind == "e" and line[at - 1].end == line[at].start):
        return None
    return last, line[last].start + len(words[-1])


def _joins(word: str) -> bool:
    return word in _CONNECTORS or is_initial(word)


def _acts(line: list[Token], at: int, word: str) -> bool:
    """Whether one foreign word stands where people stand: 크로퍼드는 at the line's head, 크로퍼드에게, 크로퍼드(34)."""
    particle = line[at].text[len(word) :]
    topic = at == 0 and particle in ("은", "는", "이", "가")
    aged = (
        not particle
        and at + 3 < len(line)
        and line[at + 1].kind == "o"
        and _AGE.fullmatch(line[at + 2].text) is not None
    )
    return len(word) > 1 and names_foreign.is_name(word) and (topic or aged or particle in ("에게", "에게는"))


@lru_cache(maxsize=1 << 14)
def _is_part(printed: str, word: str) -> bool:
    """Whether Kiwi sees a proper noun or a word it never met, and the lists see no place or organisation."""
    if not is_hangul(word) or is_ordinary(word) or is_organization(word) or title_word(word) is not None:
        return False
    first = morphemes(printed)[0]
    return first.form == word and (first.tag == "NNP" or first.score < _SELDOM_HEARD)


def _can_be_styled(text: str) -> bool:
    return (
        2 <= len(text) <= 5
        and not is_ordinary(text)
        and not is_organization(text)
        and title_word(text) is None
        and not text.endswith(("모", "의", "은", "는"))
    )
