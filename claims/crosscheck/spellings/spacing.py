"""One name printed with other spaces, hyphens or middle dots: 한빛누리재단 and 한빛 누리재단.

An ordinary compound (시내버스 정류장, 세계 시장) is spelled as everybody likes; it is no name, and not worth a note.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claims.crosscheck.spellings.terms import Term, is_common_head
from claims.crosscheck.statement import Disagreement, Grade, K, Side
from claims.fold import fold
from claims.language import morphemes
from claims.regex import regex

# 주민센터 and 주민 센터 are a matter of taste; a name of six syllables is somebody's own. Latin letters mark a name
# of its own sooner: CEO포럼.
_LONG = 6
_LONG_WITH_LATIN = 5
_LATIN = regex(r"[A-Za-z]+")
# Abbreviations everybody uses: AI 데이터센터 is no more a name than 자료센터.
_COMMON_LATIN = frozenset(
    {"ai", "ar", "ceo", "cctv", "esg", "ev", "ict", "iot", "it", "led", "pc", "pr", "sns", "sw", "tv", "vr"}
)
# What nouns are made of. 의, 하는 and 또 end a name before they end a sentence.
_NOUN_TAGS = frozenset({"NNG", "NNP", "SL", "SN", "SH", "XPN", "XSN", "XR"})
# Nouns that lead to a name and are none of it: 2시 기준 나래시장, 해운 분야 누리협회.
_LEADING = frozenset(
    {"관련", "기간", "기준", "당시", "대비", "대상", "부문", "분야"}
    | {"소속", "이날", "이번", "인근", "일대", "지난해", "현재"}
)
# The name alone in quotes, or with the year and the number before it: ‘제3회 바다숲엑스포’.
_OPENING = regex(r"[‘'“\"「『《〈<](?:제?[0-9]+(?:년|회|차)?[ \u00a0]?){0,2}$")
_CLOSING = regex(r"[’'”\"」』》〉>]")
_SPACES = regex(r"[ \u00a0]+")
_HYPHEN = str.maketrans("‐‑–ㆍ‧・∙", "---····")


def check(named: Sequence[Sequence[Term[K]]]) -> list[Disagreement[K]]:
    """A note for each name that is printed in two ways or more, with every place that prints it.

    `named` are the terms of each witness.
    """
    return [_variant(group) for group in _names(named)]


def _names(named: Sequence[Sequence[Term[K]]]) -> Iterator[list[Term[K]]]:
    """Mentions of one name, by its letters alone; each mention counts for one name."""
    by_key: dict[str, list[Term[K]]] = {}
    for term in (term for own in named for term in own):
        for count in range(1, len(term.words) + 1):
            shorter = term.last(count)
            key = shorter.key
            if _long_enough(key):
                by_key.setdefault(key, []).append(shorter)
    varied = {key: group for key, group in by_key.items() if len({_print(term) for term in group}) > 1}
    names = {key: group for key, group in varied.items() if _is_name(group)}
    taken: set[tuple[K, int]] = set()
    # The form that most mentions share, and of those the longest: 누리 청년CEO포럼 rather than 청년CEO포럼.
    for key in sorted(names, key=lambda key: (-len(names[key]), -len(key), key)):
        places = {(term.witness.key, term.span.end) for term in names[key]}
        if not places & taken:
            taken |= places
            yield names[key]


def _long_enough(key: str) -> bool:
    latin = {word for word in _LATIN.findall(key) if word not in _COMMON_LATIN}
    return len(key) >= _LONG_WITH_LATIN if latin else len(_LATIN.sub("", key)) >= _LONG


def _is_name(group: list[Term[K]]) -> bool:
    """Whether these are one name of somebody's own, and not a compound that two texts space differently."""
    if any(term.part.language == "en" for term in group):
        return True
    if not all(_is_noun(word.text) for term in group for word in term.words):
        return False
    if any(_in_quotes(term) for term in group) or _has_own_latin(group[0].key):
        return True
    if is_common_head(group[0].head):
        return False
    return _in_one_witness(group) or any(_is_proper(word.text) for word in group[0].words)


def _is_noun(word: str) -> bool:
    """Whether a name may hold the word: 현 by itself says which 경영진, 새 is a part of 새도약."""
    tags = [m.tag for m in morphemes(word)]
    return word not in _LEADING and tags[-1] in _NOUN_TAGS and all(tag in _NOUN_TAGS or tag == "MM" for tag in tags)


def _is_proper(word: str) -> bool:
    return any(m.tag == "NNP" for m in morphemes(word))


def _has_own_latin(key: str) -> bool:
    return any(word not in _COMMON_LATIN for word in _LATIN.findall(key))


def _in_quotes(term: Term[K]) -> bool:
    text, (start, end) = term.witness.text, term.span
    opened = _OPENING.search(text, max(term.part.span.start, start - 12), start)
    return opened is not None and _CLOSING.match(text, end) is not None


def _in_one_witness(group: list[Term[K]]) -> bool:
    """Whether one text prints it in two ways."""
    forms: dict[K, set[str]] = {}
    for term in group:
        forms.setdefault(term.witness.key, set()).add(_print(term))
    return any(len(prints) > 1 for prints in forms.values())


def _print(term: Term[K]) -> str:
    """The term as printed, but for what no reader sees: the kind of hyphen, dot and space, and capitals."""
    return _SPACES.sub(" ", term.printed.translate(_HYPHEN)).casefold()


def _variant(group: list[Term[K]]) -> Disagreement[K]:
    sides: dict[str, list[Term[K]]] = {}
    for term in group:
        sides.setdefault(_print(term), []).append(term)
    return Disagreement(
        "claims.name.spacing_variant",
        Grade.NOTE,
        fold(group[0].printed),
        tuple(Side(mentions[0].printed, tuple(term.mention for term in mentions)) for mentions in sides.values()),
    )
