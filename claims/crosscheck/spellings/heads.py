"""One modifier with two heads: 청년 창업 홍보관 here, 청년 창업 지역관 there. One thing, or two?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from claims.crosscheck.spellings.terms import Term, head_kind, phrases, stem
from claims.crosscheck.statement import Disagreement, Grade, K, Side, Witness
from claims.crosscheck.voices import MAJORITY
from claims.fold import fold
from claims.reading import begins_item
from claims.regex import regex
from claims.span import Span
from claims.titles.words import title_word

# A town has a 생활문화 연구센터 and a 생활문화 교육센터; the halls of one fair bear their names alone. For what is no
# hall the odd form must stand against three of the other.
_PLACE = regex(r"[가-힣]{2,}[시군구도읍면동리]$")
_MODIFIERS = 2
_LIST_LINE = 60  # characters


def check(witnesses: Sequence[Witness[K]], named: Sequence[Sequence[Term[K]]]) -> list[Disagreement[K]]:
    """A warning for two names in one witness that share two modifiers or more and differ in the last word alone.

    `named` are the terms of each witness.
    """
    return [found for witness, own in zip(witnesses, named, strict=True) for found in _in_one(witness, own)]


def _in_one(witness: Witness[K], named: Sequence[Term[K]]) -> Iterator[Disagreement[K]]:
    korean = [*_pairs(witness, _korean(named), same_head=True)]
    yield from korean
    if korean:
        # What is doubtful in the original is doubtful in its translation, where the heads part altogether.
        translated = [part for part in witness.parts if part.translated and part.language == "en"]
        for length in (5, 4):
            found = [*_pairs(witness, _english(phrases(witness, translated, length=length)), same_head=False)]
            if found:
                yield from found
                return


Split = tuple[str, str, Term[K]]  # modifiers, last words, the whole


def _korean(found: Iterable[Term[K]]) -> Iterator[Split[K]]:
    for term in found:
        if term.part.language != "ko":
            continue
        for count in range(2, min(len(term.words), 4) + 1):
            words = term.last(count).words
            modifiers = fold("".join(word.text for word in words[:-1]))
            own = words[-1].text.removesuffix(term.head)
            # 시장은 본관 is no name: a particle ends what leads to it.
            led = any(_PLACE.match(word.text) or stem(word.text) != word.text for word in words[:-1])
            if own and len(modifiers) >= 2 * _MODIFIERS and not led:
                yield f"{modifiers} {term.head}", words[-1].text, term.last(count)


def _english(found: Iterable[Term[K]]) -> Iterator[Split[K]]:
    """Names behind a compound adjective, which is how 주도, 중심 and 기반 are translated: sector-led, community-run."""
    for term in found:
        text, last = term.witness.text, term.words[-3]
        *modifiers, own, head = (word.text for word in term.words)
        compound = text[last.start - 1] == "-" and text[term.span.start - 1] != "-"
        if compound and all(len(word) > 2 and word.islower() for word in modifiers):
            yield " ".join(modifiers), f"{own} {head}".lower().removesuffix("s"), term


def _pairs(witness: Witness[K], found: Iterable[Split[K]], *, same_head: bool) -> Iterator[Disagreement[K]]:
    by_modifiers: dict[str, dict[str, list[Term[K]]]] = {}
    for modifiers, last, term in found:
        by_modifiers.setdefault(modifiers, {}).setdefault(last, []).append(term)
    told: set[tuple[str, str]] = set()
    for names in by_modifiers.values():
        for one, other in combinations(names, 2):
            short_form = one.endswith(other) or other.endswith(one)
            # 새길부 장관 and 새길부 차관 are two people.
            if title_word(one) is not None and title_word(other) is not None:
                continue
            hall = not same_head or head_kind(names[one][0].head) == "hall"
            if (one, other) not in told and not short_form and _doubtful(witness, names[one], names[other], hall=hall):
                told.add((one, other))
                sides = tuple(Side(names[n][0].printed, tuple(t.mention for t in names[n])) for n in (one, other))
                yield Disagreement("claims.name.head_differs", Grade.WARNING, fold(names[one][0].printed), sides)


def _doubtful(witness: Witness[K], one: list[Term[K]], other: list[Term[K]], *, hall: bool) -> bool:
    """Whether two names may be one thing: one modifier (문화 홍보관) says little, and a list tells things apart."""
    if max(len(term.words) for term in (*one, *other)) <= _MODIFIERS:
        return False
    few, many = sorted((len(one), len(other)))
    return (hall or many >= MAJORITY * few) and not _side_by_side(witness, one, other)


def _side_by_side(witness: Witness[K], one: list[Term[K]], other: list[Term[K]]) -> bool:
    """Whether one sentence names both, or a list gives each a line: then they are two things."""
    sentences = [{_sentence(witness, term.span) for term in found} for found in (one, other)]
    listed = [any(_is_list_item(witness, term) for term in found) for found in (one, other)]
    return bool(sentences[0] & sentences[1]) or all(listed)


def _is_list_item(witness: Witness[K], term: Term[K]) -> bool:
    start, end = term.part.span
    # A caption starts with ▲ too, and is longer than the line of a list.
    short = term.part.role == "body" and end - start <= _LIST_LINE
    return short and begins_item(witness.text, start)


def _sentence(witness: Witness[K], span: Span) -> Span:
    return witness.sentence_at(span.start) or span
