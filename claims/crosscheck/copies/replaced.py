"""What two words are that stand in the place of one another in two copies: a title for a title, a name for a name.

Endings, particles and synonyms change in every reprint, so a word counts only where it carries a fact: a number, a
unit, a weekday, a title, a name, a word that turns the sentence into its opposite, or else a noun for another noun.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from claims.crosscheck.spellings.terms import stem
from claims.hangul import is_hangul, is_syllable, letter_differences
from claims.language import morphemes
from claims.lexicon import table
from claims.quantity.holders_ko import is_body
from claims.regex import regex
from claims.titles.weigh import run_one_firm
from claims.titles.words import title_word

NAME = "claims.name.differs_in_copy"
TITLE = "claims.title.differs_in_copy"
NOUN = "claims.copy.word"
_WEEKDAY = regex(r"[월화수목금토일]요일")
_NUMBER = regex(r"[0-9]+(?:[.,][0-9]+)*")
_CLOCK = regex(r"[0-9]\s?[시분초](?!간)|[0-9]:[0-9]")
_ORDINAL = regex(r"[QH][0-9]|제?[0-9](?:분기|차|회|위|호|번|기|단계|세대|학년|연패|연승)")
_ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"})
# A word the dictionary does not hold gets less than this log probability.
_KNOWN = -20.0
_NOUNS = frozenset({"NNG", "NNP", "NNB", "NR", "SL", "SN", "SW", "XPN", "XSN", "XR"})
# One particle in its two forms, for nouns that end in a vowel and in a consonant.
_TWINS = str.maketrans({"는": "은", "가": "이", "를": "을", "와": "과"})
# Around a title, not of it: 교수들, 교수팀, 교수님.
_AROUND_TITLE = regex(r"(?<=..)(?:들|팀|님|직|측)$")
_LONGEST = 20  # syllables
_LONG_NAME = 4  # letters; Ann and Anna are two
_LONG_BODY = 5  # syllables
# COVID-19, F-16 and BA.5 are names.
_MODEL = regex(r"[A-Za-z][A-Za-z.-]{0,20}[0-9]{1,4}[A-Za-z]?")
_ENGLISH_NAME = regex(r"[A-Z][A-Za-z&.-]{0,20}[A-Za-z]")


class Noun(NamedTuple):
    """A word without what is glued behind it: 의원들은 is the noun 의원들 and the ending 은."""

    text: str
    ending: str


def rule(one: str, other: str) -> str | None:
    """The rule that parts two words in the place of one another; None where both may say the same."""
    if _NUMBER.search(one) and _NUMBER.search(other) and not (_MODEL.fullmatch(one) and _MODEL.fullmatch(other)):
        return _numbers(one, other)
    if opposite(one, other):
        return "claims.copy.opposite"
    if one.lower() in _ORDINALS and other.lower() in _ORDINALS:
        return "claims.figure.differs_in_copy"
    if _WEEKDAY.match(one) and _WEEKDAY.match(other):
        return "claims.date.differs_in_copy"
    if _is_english_name(one) and _is_english_name(other):
        return NAME if misspelt(one, other) or not _same(one.lower(), other.lower()) else None
    left, right = noun(one), noun(other)
    if left is None or right is None:
        return None
    if misspelt(left.text, right.text) and not any({left.text, right.text} <= set(row) for row in _synonyms()):
        return NOUN
    if shortened_within(left.text, right.text):
        return NAME
    if _same(left.text, right.text):
        return None
    if _titles(left.text, right.text):
        return TITLE if _fits(left, right) else None
    if (_is_name(left.text) and _is_name(right.text)) or _are_bodies(left.text, right.text):
        return NAME
    return NOUN if _plain(left) and _plain(right) and _fits(left, right) else None


@lru_cache(maxsize=1 << 14)
def noun(word: str) -> Noun | None:
    """The noun a Korean word begins with; None where it begins with none, or is no Korean word."""
    if not is_syllable(word[-1]) or len(word) > _LONGEST:
        return None
    pieces = morphemes(word)
    if len(pieces) == 1 and pieces[0].tag in _NOUNS and pieces[0].score < _KNOWN:
        return Noun(stem(word), word[len(stem(word)) :])  # 세람금속의 is one unknown noun to the dictionary
    # 나주시는 is taken for a verb, 나주시 is not.
    length = _noun_length(word) or (len(stem(word)) if _noun_length(stem(word)) == len(stem(word)) else 0)
    return Noun(word[:length], word[length:]) if length else None


def _noun_length(word: str) -> int:
    """How many characters of a word its first nouns take: 전세계는 three, with the 전 before 세계."""
    length, reach = 0, 0
    for piece in morphemes(word):
        if piece.tag not in _NOUNS | {"MM"} or not word.startswith(piece.form, reach):
            break
        reach += len(piece.form)
        length = reach if piece.tag in _NOUNS else length
    return length


def _same(one: str, other: str) -> bool:
    """Whether one noun may be a short form of the other, or another word for it: 전북 and 전라북도, 노인 and 어르신."""
    short, long = sorted((one, other), key=len)
    letters = iter(long)
    shortened = all(letter in letters for letter in short) and not long.startswith("부")
    return shortened or _is_share_of(one, other) or _is_share_of(other, one) or _is_synonym(one, other)


def misspelt(one: str, other: str) -> bool:
    """Whether two words are one with a slip of the pen: 차솔우 and 차솔수, Halden and Hallden."""
    if is_hangul(one) and is_hangul(other):
        return len(one) == len(other) > 1 and letter_differences(one, other) == 1
    from rapidfuzz.distance import OSA

    names = _is_english_name(one) and _is_english_name(other) and not any(map(str.isdigit, one + other))
    return names and min(len(one), len(other)) >= _LONG_NAME and OSA.distance(one.lower(), other.lower()) == 1


def _are_bodies(one: str, other: str) -> bool:
    """Whether two long compounds name two bodies of one kind: 인문예술학부 and 사회예술학부."""
    long = min(len(one), len(other)) >= _LONG_BODY and is_hangul(one + other)
    return long and one[-2:] == other[-2:] and is_body(one) and is_body(other)


def shortened_within(one: str, other: str) -> bool:
    """Whether a long name of a body lacks a word in its middle: 해안숲기술연구소, 해안숲연구소.

    A short form is shorter than that (국토부), or lacks the beginning.
    """
    short, long = sorted((one, other), key=len)
    dropped = len(long) - len(short)
    start = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    inside = dropped > 1 and start > 1 and start < len(short) - 1 and long[start + dropped :] == short[start:]
    return inside and len(short) >= _LONG_BODY + 1 and is_body(short) and not long[start:].startswith("학교")


def _is_share_of(one: str, other: str) -> bool:
    """세람우 are the preferred shares of 세람금속: another thing, rightly told of."""
    return one.endswith("우") and len(one) > 2 and other.startswith(one[:-1])


def _is_synonym(one: str, other: str) -> bool:
    return not _meanings(one).isdisjoint(_meanings(other))


def _is_english_name(word: str) -> bool:
    return (_ENGLISH_NAME.fullmatch(word) or _MODEL.fullmatch(word)) is not None


def _titles(one: str, other: str) -> bool:
    """Whether both nouns are titles: 교수들 and 연구원들. 전망 and 시장 are not."""
    if one.endswith("들") != other.endswith("들"):
        return False  # 기자들 are no one's post
    left, right = (title_word(_AROUND_TITLE.sub("", text)) for text in (one, other))
    return (
        left is not None
        and right is not None
        and left.title != right.title
        and not run_one_firm(left.title, right.title)
    )


def _is_name(text: str) -> bool:
    """Whether the dictionary knows the whole noun as a proper name and nothing else, or the lexicon as a body."""
    if text in _bodies():
        return True
    pieces = morphemes(text) if len(text) >= 2 else ()
    return len(pieces) == 1 and pieces[0].tag == "NNP" and pieces[0].score > _KNOWN


@cache
def _bodies() -> frozenset[str]:
    rows = [*table("agencies"), *table("companies")]
    return frozenset(name for row in rows for name in (row["ko"], *row.get("short", ())))


def _plain(word: Noun) -> bool:
    """Whether a noun is worth a warning: 것, 당사 and 이날 mean what the rest of the text makes of them."""
    return len(word.text) >= 2 and word.text not in _deictic() and not _NUMBER.search(word.text)


def _fits(one: Noun, other: Noun) -> bool:
    """Whether the same follows both nouns: 전망은 and 시장은, not 전망이다 and 시장에서."""
    return one.ending.translate(_TWINS).removeprefix("으") == other.ending.translate(_TWINS).removeprefix("으")


def _numbers(one: str, other: str) -> str | None:
    """2028여수 and 2082여수 differ in the number alone."""
    if _CLOCK.search(one):
        return None  # a price at 9시5분 and one at 9시40분 are both right
    if _NUMBER.sub("0", one) != _NUMBER.sub("0", other):
        return None
    digits = "".join(filter(str.isdigit, one))
    # (1) and (2), 3 and 4: numbers of a list are no facts.
    fact = len(digits) >= 3 or (len(digits) == 2 and any(c.isalpha() for c in one)) or _ORDINAL.fullmatch(one)
    # 제1차관 and 제2차관 are two posts.
    return "claims.figure.differs_in_copy" if fact or title_word(one) is not None else None


def opposite(one: str, other: str) -> bool:
    """Whether the words say the opposite of one another: 인상 and 인하, rose and fell."""
    return any((row, not first) in _poles(other) for row, first in _poles(one))


@lru_cache(maxsize=1 << 14)
def _meanings(word: str) -> frozenset[int]:
    """The rows of synonyms that hold the word."""
    return frozenset(number for number, words in enumerate(_synonyms()) if _among(word, words))


@lru_cache(maxsize=1 << 14)
def _poles(word: str) -> frozenset[tuple[int, bool]]:
    """The rows of opposites that hold the word, and whether on their first side."""
    return frozenset(
        (number, side == 0)
        for number, sides in enumerate(_opposites())
        for side, words in enumerate(sides)
        if _among(word, words)
    )


def _among(word: str, words: tuple[str, ...]) -> bool:
    # Korean words go on after their stem, 인상했다; English ones are listed in their forms.
    return word.lower() in words or (is_syllable(word[0]) and word.startswith(words))


@cache
def _opposites() -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    rows = table("opposites")
    return tuple((tuple(row[lang]), tuple(row[f"against_{lang}"])) for row in rows for lang in ("ko", "en"))


@cache
def _synonyms() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(row["ko"]) for row in table("synonyms"))


@cache
def _deictic() -> frozenset[str]:
    return frozenset(word for row in table("synonyms") if row.get("deictic") for word in row["ko"])
