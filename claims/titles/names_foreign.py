"""Foreign names in Hangul by their syllables: 도널드 트럼프, 막스 베버, 무라카미 하루키."""

from __future__ import annotations

from functools import cache, lru_cache

from claims.hangul import ends_in_consonant, is_hangul
from claims.lexicon import table
from claims.titles.names_ko import is_ordinary
from claims.titles.organizations import ending_kind, is_organization
from claims.titles.tokens import Token, is_initial
from claims.titles.words import title_word

_AFTER_CONSONANT = ("과의", "과는", "이라고", "이다", "이며", "은", "이", "을", "과")
_AFTER_VOWEL = ("와의", "와는", "라고", "는", "가", "를", "와", "다", "며")
_AFTER_EITHER = ("에게서", "에게는", "에게", "께서", "의", "에", "등", "씨", "인")
_VERBS_END_SO = frozenset("해친진긴난단간본준신온찬산인한된던")
# 빌 and 존 are names, these bound nouns and adverbs: 아낄 수 있다는 게 크로퍼드의 말이다.
_NO_FIRST = frozenset("게걸데채또뉴더체")
_MOST_WORDS = 5


@cache
def _syllables() -> dict[str, bool]:
    return {row["ko"]: row["foreign"] for row in table("foreign_syllables")}


@lru_cache(maxsize=1 << 14)
def is_foreign(word: str) -> bool:
    """Whether every syllable of the word occurs in foreign names; 판 and 데 inside a longer name are words, too."""
    return (
        is_hangul(word)
        and all(syllable in _syllables() for syllable in word)
        and not is_ordinary(word)
        and not (
            len(word) > 2 and word[-1] in "도주인로에의" and is_ordinary(word[:-1])
        )  # 캘리포니아주, 러시아인, 스타일도
        and not (is_organization(word) and ending_kind(word) != "unit")
        and title_word(word) is None
    )


def _marked(words: list[str]) -> bool:
    """Whether the words together are a name: a syllable of it is foreign for sure, and its ends are long enough."""
    plain = [word for word in words if not is_initial(word)]
    middle, words = len(plain) < len(words), plain
    if not words or len(words[-1]) < 2 or words[0] in _NO_FIRST:
        return False
    # 조금 지나서, 빠른 사이에: particles and endings, where nothing else says that it is a name.
    if len(words[-1]) > 2 and words[-1][-1] in "서에며면게":
        return False
    # 빌 클린턴, 앨런 크로퍼드, 요한 바오로; but 그 클린턴, 떠난 클린턴 and 취임한 클린턴 begin with no name.
    first = words[0]
    foreign = any(_syllables()[s] for s in first) and first[-1] not in "한된던"
    begins = foreign or first == "요한" or (len(first) > 1 and first[-1] not in _VERBS_END_SO)
    return begins and (middle or any(_syllables()[syllable] for word in words for syllable in word))


def is_name(word: str) -> bool:
    """Whether the word alone can be a foreign name."""
    return is_foreign(word) and _marked([word])


def name_left(line: list[Token], words: tuple[int, ...]) -> tuple[int, int] | None:
    """First and last token of the foreign name that the nearest words (nearest first) begin with."""
    run: list[int] = []
    for at in words[:_MOST_WORDS]:
        part = is_foreign(line[at].text) or (run and is_initial(line[at].text))
        if not part or (run and at + 1 != run[-1]):
            break
        run.append(at)
    while run and not _marked([line[at].text for at in reversed(run)]):
        run.pop()
    return (run[-1], run[0]) if run else None


def name_right(line: list[Token], at: int) -> tuple[int, int] | None:
    """The last token and the end offset of the foreign name of two words or more that begins at this token."""
    words: list[str] = []
    k = at
    while k < len(line) and line[k].kind == "w" and len(words) < _MOST_WORDS:
        bare = without_particle(line[k].text)
        if not (is_foreign(bare) or (words and is_initial(bare))):
            break
        words.append(bare)
        k += 1
        if bare != line[k - 1].text:
            break
    while len(words) > 1 and not _marked(words):
        words.pop()
    last = at + len(words) - 1
    return (last, line[last].start + len(words[-1])) if len(words) > 1 else None


def name_ending(line: list[Token], at: int) -> tuple[int, str] | None:
    """First token of the foreign name of two words or more that ends in this one, and its last word."""
    last = without_particle(line[at].text)
    if not is_foreign(last):
        return None
    words, first = [last], at
    while first > 0 and len(words) < _MOST_WORDS and line[first - 1].kind == "w":
        if not (is_foreign(line[first - 1].text) or is_initial(line[first - 1].text)):
            break
        first -= 1
        words.insert(0, line[first].text)
    while len(words) > 1 and not _marked(words):
        words.pop(0)
        first += 1
    return (first, last) if len(words) > 1 else None


@lru_cache(maxsize=1 << 14)
def without_particle(word: str) -> str:
    """The word without the particle that fits its last sound: 베버와 gives 베버, 하루키의 gives 하루키."""
    for particle in (*_AFTER_CONSONANT, *_AFTER_VOWEL, *_AFTER_EITHER):
        stem = word[: -len(particle)]
        if len(stem) < 2 or not word.endswith(particle) or not is_foreign(stem):
            continue
        if particle in _AFTER_EITHER or ends_in_consonant(stem) == (particle in _AFTER_CONSONANT):
            return stem
    return word
