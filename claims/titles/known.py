"""The posts of a whole text. A name that the text vouches for once is a name in all its lines.

    해솔회(회장 안모국)는 … 안모국 회장은   -> 안모국 | 회장, twice, though 안모국 is hardly built like a name
    여운계(52)는 … 여운계 대표가             -> 여운계 | 대표
    한빛전자 봉재 부사장은 … 봉재 부사장이    -> 봉재 | 부사장, twice

The grammar knows names by their build. For the lines that hold such a name it is handed a text with a usual name of as
many syllables in its place, so that every span is one of the text itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from claims.hangul import ends_in_consonant, is_hangul
from claims.reading import Reading
from claims.regex import regex
from claims.span import Span
from claims.titles import english, korean, names_foreign
from claims.titles.name_shown import BYLINE
from claims.titles.names_ko import LIKELY, PARTICLES, has_surname, is_rare_short_name, name_score
from claims.titles.post import Post
from claims.titles.tokens import tokens
from claims.titles.vouched import vouched_name
from claims.titles.words import is_surname, title_word

# By the number of syllables: one that ends in a vowel and one that ends in a consonant, as particles follow them. Those
# of two with a particle are no name of three: 김민은 is one, 김겸은 is none.
_USUAL = {2: ("김례", "김겸"), 3: ("김민서", "김서윤"), 4: ("남궁민서", "남궁서윤")}
_AGED = regex(r"\((?=[1-9][0-9][세살),·]|[一-鿿])")
_WORD = regex(r"(?<![가-힣A-Za-z0-9])[가-힣]{2,9}(?![가-힣A-Za-z0-9])")
_ALONE = regex(r"(?<![가-힣A-Za-z0-9])[가-힣](?=\s([가-힣]{2,9})(?![가-힣]))")
_USUAL_FAMILY, _WHOLE = "김", 3
_BESIDE = 20  # characters to either side of a bracket with an age
_BEHIND = ")）],，·ㆍ"


@lru_cache(maxsize=2)
def posts_in(reading: Reading) -> tuple[Post, ...]:
    """The posts of a text, line by line, in order; those of the two last texts are remembered."""
    if reading.language == "en":
        return tuple(post for line in reading.lines for post in english.posts(reading.text, *line))
    text = with_usual_names(reading)
    return tuple(
        post
        for line, found in zip(reading.lines, _by_shape(reading), strict=True)
        for post in (found if _same(reading.text, text, line) else korean.posts(text, *line))
    )


@lru_cache(maxsize=2)
def with_usual_names(reading: Reading) -> str:
    """The Korean text with a usual name for each that it vouches for, one character for one; itself without any."""
    names = {*_in_brackets(reading), *_behind_firm(reading), *_with_age(reading)}
    text = _WORD.sub(lambda match: _usual(match[0], names), reading.text) if names else reading.text
    families = _rare_families(reading)
    if not families:
        return text
    return _ALONE.sub(lambda match: _USUAL_FAMILY if _is_short(match[0], match[1], families) else match[0], text)


def _rare_families(reading: Reading) -> set[str]:
    """The rare family names of all who have a post: 명 과장 is 명재온 where the text names him."""
    posts = (post for posts in _by_shape(reading) for post in posts if not post.short)
    names = {reading.text[slice(*post.person)] for post in posts}
    return {name[0] for name in names if len(name) == _WHOLE and is_hangul(name) and not is_surname(name[0])}


def _is_short(family: str, follows: str, families: set[str]) -> bool:
    title = title_word(follows) if family in families else None
    return title is not None and title.start == 0


def _usual(word: str, names: set[str]) -> str:
    """The word with a usual name where it is one of the names, alone or with a particle: 안모국은."""
    for length in sorted(_USUAL, reverse=True):
        name, rest = word[:length], word[length:]
        if name in names and (not rest or rest in PARTICLES):
            return _USUAL[len(name)][ends_in_consonant(name)] + rest
    return word


@lru_cache(maxsize=2)
def _by_shape(reading: Reading) -> list[list[Post]]:
    """The posts of every line by itself."""
    return [korean.posts(reading.text, *line) for line in reading.lines]


def _same(text: str, other: str, line: Span) -> bool:
    return text is other or text[slice(*line)] == other[slice(*line)]


def _in_brackets(reading: Reading) -> Iterator[str]:
    """해솔회(회장 안모국): the bracket holds nothing but a post and who has it."""
    text = reading.text
    for posts in _by_shape(reading):
        for post in posts:
            behind = post.title.end < post.person.start and text[post.person.end : post.person.end + 1] in _BEHIND
            if behind and not post.short and "(" in text[max(0, post.span.start - 1) : post.title.start]:
                name = text[slice(*post.person)]
                if not text[slice(*post.title)].endswith(BYLINE) and _is_doubtful(name):
                    yield name


def _behind_firm(reading: Reading) -> Iterator[str]:
    """한빛전자 봉재 부사장: a rare name of two syllables that its firm and its rank enclose."""
    for posts in _by_shape(reading):
        for post in posts:
            name = reading.text[slice(*post.person)]
            if is_rare_short_name(name):
                yield name


def _with_age(reading: Reading) -> Iterator[str]:
    """여운계(52), 여운계(呂運計): what stands before an age or its own characters is a name."""
    for match in _AGED.finditer(reading.text):
        start, end = max(0, match.start() - _BESIDE), match.end() + _BESIDE
        line = tokens(reading.text, start, end)
        at = next((k for k, token in enumerate(line) if token.end == match.start()), None)
        if at is None or (at > 0 and names_foreign.is_foreign(line[at - 1].text)):
            continue  # 안톤 마하틴(52): the second half of a foreign name
        if _is_doubtful(line[at].text) and vouched_name(line, at) == at:
            yield line[at].text


def _is_doubtful(name: str) -> bool:
    """Whether a Korean name is not known for one by its build alone."""
    full = len(name) in _USUAL and is_hangul(name) and has_surname(name) and not name.endswith("모")
    return full and name_score(name) <= LIKELY
