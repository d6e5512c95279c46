"""Words that stand in the same place of two copies and are not the same, where no claim was read.

양양군 for 고성군, 목요일 for 금요일, 3년4년 for 3년4개월. Endings, particles and synonyms change in every reprint,
so only words that carry a fact are weighed: names the dictionary knows as names, weekdays, words with digits, and
words that turn the sentence into its opposite.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from claims.crosscheck.alignment import Aligned, Line, Rows, rest_likeness
from claims.crosscheck.fold import fold
from claims.crosscheck.statement import Disagreement, Grade, K, Side
from claims.hangul import is_syllable
from claims.language import morphemes
from claims.lexicon import table
from claims.span import Span

_TOKEN = re.compile(r"[^\s()\[\]“”‘’\"'「」『』<>〈〉《》·ㆍ,]+")
_WEEKDAY = re.compile(r"[월화수목금토일]요일")
_NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
_CLOCK = re.compile(r"[0-9]\s?[시분초](?!간)|[0-9]:[0-9]")
# Counted in place of one another, these change the fact; 명 and 인, 개 and 곳 do not.
_UNITS = (
    "개월",
    "년",
    "주",
    "일",
    "시간",
    "분",
    "㎡",
    "평",
    "㎞",
    "km",
    "m",
    "톤",
    "t",
    "kg",
    "㎏",
    "g",
    "원",
    "달러",
    "명",
    "가구",
)
_COUNT = re.compile(rf"([0-9.,만억조천백]+)({'|'.join(_UNITS)})(?![A-Za-z])")
_ORDINAL = re.compile(r"[QH][0-9]|제?[0-9](?:분기|차|회|위|호|번|기|단계|세대|학년|연패|연승)")
_ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"})
_NAME = "claims.name.differs_in_copy"
# "...고 밝혔다" for "...고 말했다" changes four letters of sixty or more.
_MIN_REST = 0.93
# A word the dictionary does not hold gets less than this log probability.
_KNOWN = -20.0


class _Word(NamedTuple):
    """A word of a copy and where it stands, with what follows it in both copies cut off."""

    text: str
    span: Span


def replaced_words(group: Rows[K]) -> Iterator[Disagreement[K]]:
    """An error for each word of the first copy that others replace; each stands on the side of what it prints."""
    sides: dict[Span, dict[str, list[tuple[Line[K], Span]]]] = {}
    rules: dict[Span, str] = {}
    for aligned in group.others:
        for one, other in _replaced(group.first, aligned):
            rule = _rule(one.text, other.text)
            if rule is not None and _word_for_word(group.first, one, aligned, other):
                rules.setdefault(one.span, rule)
                here = sides.setdefault(one.span, {one.text: [(group.first, one.span)]})
                here.setdefault(other.text, []).append((aligned.line, other.span))
    for span, found in sides.items():
        made = tuple(Side(text, tuple(line.mention(place) for line, place in places)) for text, places in found.items())
        yield Disagreement(rules[span], Grade.ERROR, fold(made[0].value), made)


def _word_for_word(first: Line[K], one: _Word, aligned: Aligned[K], other: _Word) -> bool:
    """Whether the rest of the copy is the first one's but for an ending: a rewritten sentence names others rightly."""
    return rest_likeness(first, aligned, here=one.span, there=other.span) >= _MIN_REST


def other_subject(first: Line[K], aligned: Aligned[K]) -> bool:
    """Whether a copy puts another name in place of a name: with another figure, it tells of something else."""
    return any(_rule(one.text, other.text) == _NAME for one, other in _replaced(first, aligned))


def _replaced(first: Line[K], aligned: Aligned[K]) -> Iterator[tuple[_Word, _Word]]:
    """Words put in the place of one another, where not both copies hold a claim that is weighed there anyway."""
    from rapidfuzz.distance import Levenshtein

    lines = first, aligned.line
    tokens = [[m.span() for m in _TOKEN.finditer(line.witness.text, *line.span)] for line in lines]
    words = [[fold(line.witness.text[slice(*t)]) for t in ts] for line, ts in zip(lines, tokens, strict=True)]
    for op in Levenshtein.opcodes(*words):
        if op.tag == "replace" and op.src_end - op.src_start == op.dest_end - op.dest_start:
            for i, j in zip(range(op.src_start, op.src_end), range(op.dest_start, op.dest_end), strict=True):
                spans = Span(*tokens[0][i]), Span(*tokens[1][j])
                if not all(_claimed(line, span) for line, span in zip(lines, spans, strict=True)):
                    yield _stems(lines[0], spans[0], lines[1], spans[1])


def _claimed(line: Line[K], span: Span) -> bool:
    return any(claim.span.start < span.end and span.start < claim.span.end for claim in line.claims)


def _stems(one: Line[K], here: Span, other: Line[K], there: Span) -> tuple[_Word, _Word]:
    """Both words without the ending they share: 양양의 and 고성의 are 양양 and 고성."""
    left, right = (line.witness.text[slice(*span)] for line, span in ((one, here), (other, there)))
    shared = 0
    # Particles are Korean: the d of second and third is no ending.
    while shared < min(len(left), len(right)) - 1 and left[-1 - shared] == right[-1 - shared] and is_syllable(left[-1]):
        shared += 1
    words = [
        _Word(word[: len(word) - shared], Span(span.start, span.end - shared))
        for word, span in ((left, here), (right, there))
    ]
    return words[0], words[1]


def _rule(one: str, other: str) -> str | None:
    if _NUMBER.search(one) and _NUMBER.search(other):
        return _numbers(one, other)
    if _opposite(one, other):
        return "claims.copy.opposite"
    if one.lower() in _ORDINALS and other.lower() in _ORDINALS:
        return "claims.figure.differs_in_copy"
    if _WEEKDAY.match(one) and _WEEKDAY.match(other):
        return "claims.date.differs_in_copy"
    return _NAME if _is_name(one) and _is_name(other) and not _kin(one, other) else None


def _numbers(one: str, other: str) -> str | None:
    """2028여수 and 2082여수 differ in the number alone; 3년4개월 and 3년4년 in the unit alone."""
    if _CLOCK.search(one):
        return None  # a price at 9시5분 and one at 9시40분 are both right
    if _NUMBER.sub("0", one) == _NUMBER.sub("0", other):
        digits = "".join(filter(str.isdigit, one))
        # (1) and (2), 3 and 4: numbers of a list are no facts.
        fact = len(digits) >= 3 or (len(digits) == 2 and any(c.isalpha() for c in one)) or _ORDINAL.fullmatch(one)
        return "claims.figure.differs_in_copy" if fact else None
    counts = [_COUNT.findall(word) for word in (one, other)]
    numbers = [[number for number, _ in count] for count in counts]
    changed = bool(numbers[0]) and numbers[0] == numbers[1] and counts[0] != counts[1]
    return "claims.figure.unit_differs_in_copy" if changed else None


def _opposite(one: str, other: str) -> bool:
    """Whether the words say the opposite of one another: 인상 and 인하, rose and fell."""
    return any((_among(one, a) and _among(other, b)) or (_among(one, b) and _among(other, a)) for a, b in _opposites())


def _among(word: str, words: tuple[str, ...]) -> bool:
    # Korean words go on after their stem, 인상했다; English ones are listed in their forms.
    return word.lower() in words or (is_syllable(word[0]) and word.startswith(words))


@cache
def _opposites() -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    rows = table("opposites")
    return tuple((tuple(row[lang]), tuple(row[f"against_{lang}"])) for row in rows for lang in ("ko", "en"))


def _is_name(word: str) -> bool:
    """Whether the dictionary knows the whole word as a proper name and nothing else."""
    pieces = morphemes(word) if len(word) >= 2 else ()
    return len(pieces) == 1 and pieces[0].tag == "NNP" and pieces[0].score > _KNOWN


def _kin(one: str, other: str) -> bool:
    """Whether one name may be a short form of the other: 전북 and 전라북도, 한빛 and 한빛그룹."""
    short, long = sorted((one, other), key=len)
    letters = iter(long)
    return all(letter in letters for letter in short)
