"""What a figure counts: the noun beside it, the words that narrow it, whether it rose or fell.

Korean: 17개 전북 기업이 (전북 기업) · 6만여명의 방문객이 (방문객) · 전문가 30명을 (전문가) · 매출은 15% 늘어 (매출).
English: 99 companies · four special halls · revenue rose 15 percent (revenue, up).
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from claims.lexicon import table
from claims.quantity.printed import Printed
from claims.quantity.units import alternation
from claims.span import Language, Span

Direction = Literal["up", "down"]

_LEFT, _RIGHT = 48, 28  # characters that may say what is counted: a dozen Korean words before, half as many after
_CLAUSE = re.compile(r"[.!?…;\n“”\"‘’'「」『』▲△▶◆■○●]|,\s|(?:며|고|지만|는데|으나|면서)\s")
_HANGUL_WORD = re.compile(r"[가-힣A-Za-z0-9&·ㆍ%-]+")

# Words before a number that belong to it, not to what is counted.
_ADVERBS = {
    "약",
    "총",
    "모두",
    "각각",
    "전체",
    "무려",
    "불과",
    "겨우",
    "단",
    "연",
    "연간",
    "누적",
    "평균",
    "최대",
    "최소",
    "최고",
    "전국",
    "합계",
    "각",
    "당",
}
_ADVERBS |= {
    "등",
    "약간",
    "추가로",
    "새로",
    "다시",
    "또",
    "함께",
    "오는",
    "지난",
    "올해",
    "지난해",
    "이날",
    "현재",
    "그중",
    "이중",
    "가운데",
    "중",
    "이상",
    "하루",
}
_TOPIC = re.compile(
    r"(?P<noun>[가-힣A-Za-z0-9&·ㆍ-]*[가-힣A-Za-z0-9])(?P<particle>은|는|이|가|을|를|의|도|만|에는|에서는)$"
)
_ADVERBIAL = re.compile(
    r"(?:에|에서|에게|로|으로|까지|부터|보다|라며|하고|하며|하여|해|한|된|하는|되는|던|인|할|될|와|과|며|고|서|면|던|든|다|요|게|히|께|처럼|만에|라고|지)$"
)
_PARTICLE = re.compile(r"(?:으로|에서|에게|까지|부터|보다|이나|이며|은|는|이|가|을|를|의|에|와|과|도|로|만|나)$")
# Nouns that end like a particle: 전문가, 회의, 제도, 도로, 효과, 나이.
_NOUN_ENDING = re.compile(rf"(?:{alternation(word for row in table('noun_endings') for word in row['ko'])})$")

_SCOPE = {
    "ko": re.compile(
        rf"{alternation(word for row in table('figure_scopes') for word in row['ko'])}"
        r"|(?:19|20)[0-9]{2}년|[0-9]{1,2}월"
    ),
    "en": re.compile(
        rf"\b(?:{alternation(word for row in table('figure_scopes') for word in row['en'])}"
        r"|(?:19|20)[0-9]{2}|quarter|half)\b",
        re.IGNORECASE,
    ),
}
_DIRECTIONS: dict[str, Direction] = {
    word: row["direction"] for row in table("figure_directions") for column in ("ko", "en") for word in row[column]
}
_DIRECTION = {
    "ko": re.compile(alternation(word for row in table("figure_directions") for word in row["ko"])),
    "en": re.compile(
        rf"\b(?:{alternation(word for row in table('figure_directions') for word in row['en'])})\b", re.IGNORECASE
    ),
}
_NEXT_NUMBER = re.compile(r"[0-9]")
_EN_WORD = re.compile(r"[A-Za-z][A-Za-z'’&-]*")
_EN_STOP = re.compile(
    r"(?:a|an|the|of|in|on|at|by|for|from|to|with|and|or|but|as|than|that|which|who|whose|will|would|has|have|had|is|are|"
    r"was|were|be|been|this|these|those|its|their|his|her|over|under|about|per|each|it|they|we|you|he|she|not|no|into|during|after|before|"
    r"through|across|while|since|until|between|among|more|less|most|least|other)$",
    re.IGNORECASE,
)
_EN_PLURAL = re.compile(r"(?:[^s]s|people|men|women|children|staff)$", re.IGNORECASE)


class Told(NamedTuple):
    """What the words around an amount say of it."""

    counted: Span | None
    scope: tuple[str, ...]
    direction: Direction | None


def told(text: str, found: Printed, language: Language) -> Told:
    """The noun an amount counts, its scope words (sorted) and its direction, from the words of its clause."""
    left_start = _clause_start(text, found.start)
    right_end = _clause_end(text, found.end)
    counted = (_counted_ko if language == "ko" else _counted_en)(text, found, left_start, right_end)
    around = text[left_start : found.start] + " " + text[found.end : right_end]
    scope = tuple(sorted({match[0].lower() for match in _SCOPE[language].finditer(around)}))
    return Told(counted, scope, _direction(text, found, left_start, right_end, language))


def _clause_start(text: str, start: int) -> int:
    low = max(0, start - _LEFT)
    ends = [match.end() for match in _CLAUSE.finditer(text, low, start)]
    if ends:
        return ends[-1]
    while low > 0 and low < start and not text[low - 1].isspace():
        low += 1  # never begin inside a word
    return low


def _clause_end(text: str, end: int) -> int:
    match = _CLAUSE.search(text, end, end + _RIGHT)
    return match.start() if match else min(len(text), end + _RIGHT)


def _direction(text: str, found: Printed, left: int, right: int, language: Language) -> Direction | None:
    """Korean says it after the amount, English before: 15% 늘었다, rose 15 percent."""
    if language == "ko":
        stop = _NEXT_NUMBER.search(text, found.end, right)
        match = _DIRECTION["ko"].search(text, found.end, stop.start() if stop else right)
        return _DIRECTIONS[match[0]] if match else None
    words = list(_DIRECTION["en"].finditer(text, max(left, found.start - 24), found.start))
    words = words or list(_DIRECTION["en"].finditer(text, found.end, min(right, found.end + 12)))
    return _DIRECTIONS[words[-1][0].lower()] if words else None


def _counted_ko(text: str, found: Printed, left: int, right: int) -> Span | None:
    counts = found.unit is None or found.unit.counter
    if counts and (after := _after_ko(text, found.end, right)):
        return after
    return _before_ko(text, found.start, left, counts)


def _after_ko(text: str, end: int, right: int) -> Span | None:
    """17개 전북 기업이, 6만여명의 방문객이: one to three words, the last with a particle."""
    if text[end : end + 2] == "의 ":
        end += 2
    elif text[end : end + 1] == " ":
        end += 1
    else:
        return None
    words = list(_HANGUL_WORD.finditer(text, end, right))[:3]
    for number, word in enumerate(words):
        if word.start() != (words[number - 1].end() + 1 if number else end) or word[0][0].isdigit():
            return None
        noun = _without_particle(word[0])
        if noun is not None:
            return Span(end, word.start() + len(noun)) if len(noun) > 1 else None
        if _ADVERBIAL.search(word[0]) and not _NOUN_ENDING.search(word[0]):
            return None
    return None


def _before_ko(text: str, start: int, left: int, counts: bool) -> Span | None:
    """전문가 30명, 방문객은 6만여명, 기업의 99%, 매출이 지난해보다 15%: the noun before, through adverbs."""
    words = list(_HANGUL_WORD.finditer(text, left, start))
    if words and text[words[-1].end() : start].strip(" (（[") != "":
        return None
    while words and words[-1][0] in _ADVERBS:
        words.pop()
    if not words:
        return None
    last = words[-1]
    topic = _TOPIC.search(last[0])
    if topic and not _NOUN_ENDING.search(last[0]):
        if len(topic["noun"]) < 2 or (topic["particle"] in "을를" and not counts):
            return None
        return _phrase(words[:-1], last.start(), last.start() + len(topic["noun"]))
    if _ADVERBIAL.search(last[0]) and not _NOUN_ENDING.search(last[0]):
        return None if counts else _subject(words)
    return _phrase(words[:-1], last.start(), last.end()) if len(last[0]) > 1 and not last[0][0].isdigit() else None


def _subject(words: list[re.Match[str]]) -> Span | None:
    """매출이 지난해보다 15%: the nearest word with 은, 는, 이 or 가."""
    for index in range(len(words) - 1, -1, -1):
        topic = _TOPIC.search(words[index][0])
        if topic and topic["particle"] in ("은", "는", "이", "가") and not _NOUN_ENDING.search(words[index][0]):
            if len(topic["noun"]) < 2:
                return None
            return _phrase(words[:index], words[index].start(), words[index].start() + len(topic["noun"]))
    return None


def _phrase(before: list[re.Match[str]], start: int, end: int) -> Span:
    """The noun with up to two bare words in front of it: 현장혁신 전문가."""
    for word in reversed(before[-2:]):
        if word.end() + 1 != start or len(word[0]) < 2 or word[0] in _ADVERBS or word[0][0].isdigit():
            break
        if (_PARTICLE.search(word[0]) and not _NOUN_ENDING.search(word[0])) or _ADVERBIAL.search(word[0]):
            break
        start = word.start()
    return Span(start, end)


def _without_particle(word: str) -> str | None:
    """The noun of a word that ends in a particle; None where it has none."""
    if _NOUN_ENDING.search(word):
        return None
    match = _PARTICLE.search(word)
    return word[: match.start()] if match and match.start() > 0 else None


def _counted_en(text: str, found: Printed, left: int, right: int) -> Span | None:
    if found.unit is not None and not found.unit.counter:
        return _subject_en(text, found, left, right)
    words: list[re.Match[str]] = []
    for word in _EN_WORD.finditer(text, found.end, right):
        gap = text[words[-1].end() if words else found.end : word.start()]
        if gap.strip(" ") or _EN_STOP.match(word[0]) or len(words) == 4:
            break
        words.append(word)
        if _EN_PLURAL.search(word[0]):
            return Span(words[0].start(), word.end())
    return None


def _subject_en(text: str, found: Printed, left: int, right: int) -> Span | None:
    """15% of revenue; revenue rose 15%."""
    if match := re.compile(r"\s+of\s+(?:the\s+|its\s+|their\s+|all\s+)?([A-Za-z][A-Za-z-]+(?:\s[a-z]+s)?)").match(
        text, found.end, right
    ):
        return Span(*match.span(1))
    moves = list(_DIRECTION["en"].finditer(text, left, found.start))
    if not moves:
        return None
    words = list(_EN_WORD.finditer(text, left, moves[-1].start()))
    if not words or _EN_STOP.match(words[-1][0]):
        return None
    return Span(words[-1].start(), words[-1].end())
