"""Words that stand in the same place of two copies and are not the same, where no claim was read.

양양군 for 고성군, 목요일 for 금요일, 3년4년 for 3년4개월, 수십억 원 for 수십억 달러. What a replaced word is, and
whether it carries a fact, is told by `replaced`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from claims.crosscheck.copies.lines import Aligned, Line, Rows, word_for_word
from claims.crosscheck.copies.replaced import NAME, NOUN, TITLE, misspelt, noun, opposite, rule, shortened_within
from claims.crosscheck.statement import Disagreement, Grade, K, Side
from claims.fold import fold
from claims.hangul import is_syllable
from claims.regex import regex
from claims.span import Span

_TOKEN = regex(r"[^\s()\[\]“”‘’\"'「」『』<>〈〉《》·ㆍ,]*[^\s()\[\]“”‘’\"'「」『』<>〈〉《》·ㆍ,.]")
# Counted in place of one another, these change the fact; 명 and 인, 개 and 곳 do not.
_UNITS = "개월|년|주|일|시간|분|㎡|평|㎞|km|m|톤|t|kg|㎏|g|원|달러|명|가구"
_COUNT = regex(rf"([0-9][0-9.,]{{0,20}}[만억조천백십]{{0,3}}|수\s?[십백천만억조]{{1,3}})\s?({_UNITS})(?![A-Za-z])")
_SUBJECT = regex(r"(?:은|는|이|가|의)$")
_PREDICATE = regex(r"다\.?$")


class _Word(NamedTuple):
    """A word of a copy and where it stands, with what follows it in both copies cut off."""

    text: str
    span: Span


class _Swap(NamedTuple):
    """A word of the first copy, the word in its place, why they part, and whether nothing else differs."""

    one: _Word
    other: _Word
    rule: str
    alone: bool = False


def replaced_words(group: Rows[K], moved: Collection[frozenset[K]] = ()) -> Iterator[Disagreement[K]]:
    """One disagreement for each word of the first copy that others replace.

    Each copy stands on the side of what it prints. Texts that are `moved`, of which one sentence tells of another
    subject with other figures, name others rightly.
    """
    sides: dict[Span, dict[str, list[tuple[Line[K], Span]]]] = {}
    rules: dict[Span, tuple[str, Grade]] = {}
    for aligned in group.others:
        first = group.first
        next_one = frozenset({first.witness.key, aligned.line.witness.key}) in moved
        for one, other, why, alone in (*_swaps(first, aligned), *_other_units(first, aligned)):
            if next_one and why in (NAME, NOUN):
                continue
            if alone or word_for_word(first, aligned, one.span, other.span):
                slip = aligned.reprint and misspelt(one.text, other.text)
                rules.setdefault(one.span, (why, _grade(why, aligned.reprint, slip)))
                here = sides.setdefault(one.span, {one.text: [(first, one.span)]})
                here.setdefault(other.text, []).append((aligned.line, other.span))
    for span, found in sides.items():
        made = tuple(Side(text, tuple(line.mention(place) for line, place in places)) for text, places in found.items())
        yield Disagreement(*rules[span], fold(made[0].value), made)


def _grade(rule: str, reprint: bool, slip: bool) -> Grade:
    """Two nouns may mean one thing; two names or titles in one quotation may be the choice of two outlets."""
    if rule == NOUN:
        return Grade.WARNING if slip else Grade.NOTE
    return Grade.WARNING if rule in (NAME, TITLE) and not reprint else Grade.ERROR


def other_subject(first: Line[K], aligned: Aligned[K]) -> bool:
    """Whether a copy puts another name or subject in place of one: with another figure, it tells of something else."""
    for here, there in _replaced(first, aligned)[0]:
        words = first.witness.text[slice(*here)], aligned.line.witness.text[slice(*there)]
        why = rule(*words)
        leads = here.start == first.span.start and there.start == aligned.line.span.start
        if why == NAME or (why == NOUN and (leads or _SUBJECT.search(words[0]))):
            return True
    return False


def _swaps(first: Line[K], aligned: Aligned[K]) -> Iterator[_Swap]:
    """Words put in the place of one another that cannot mean the same."""
    if first.folded.text == aligned.line.folded.text:
        return  # most reprints
    pairs, alone = _replaced(first, aligned)
    for here, there in pairs:
        words = first.witness.text[slice(*here)], aligned.line.witness.text[slice(*there)]
        why = rule(*words)
        if why is None or (
            words[0].isascii() and (_has_capital_anyway(first, here) or _has_capital_anyway(aligned.line, there))
        ):
            continue
        one, other = _stems(*words, here, there)
        ends = _is_predicate(first, here) and _is_predicate(aligned.line, there)  # 설명했다 for 지적했다
        if why == NOUN and not misspelt(one.text, other.text) and (ends or not alone):
            continue  # in a sentence that is edited elsewhere too, another noun is another way to put it
        if why in (NAME, NOUN, TITLE) and _only_moved(one.text, other.text, first, aligned.line):
            continue
        texts = first.witness.text, aligned.line.witness.text
        mould = why in (NAME, NOUN) and not _one_body(one.text, other.text) and _throughout(one, other, texts)
        if not _one_name(one.text, other.text, texts) and not mould:
            yield _Swap(one, other, why, alone)


def _has_capital_anyway(line: Line[K], span: Span) -> bool:
    """Whether an English word may be no name: the first of a sentence, or one of a Headline Written In Capitals."""
    words = [word for word in line.witness.text[slice(*line.span)].split() if word[0].isalpha()]
    return span.start == line.span.start or 2 * sum(word[0].isupper() for word in words) > len(words)


def _one_name(one: str, other: str, texts: tuple[str, str]) -> bool:
    """Whether the words are the two halves of one name that a text prints whole: 한빛 and 파트너스, 한빛파트너스."""
    wholes = [f"{a}{gap}{b}" for a, b in ((one, other), (other, one)) for gap in ("", " ")]
    return any(whole in text for whole in wholes for text in texts)


def _only_moved(one: str, other: str, first: Line[K], line: Line[K]) -> bool:
    """Whether a copy prints elsewhere what it seems to have replaced: 나래부와 가람청, 가람청과 나래부."""
    here, there = (copy.witness.text[slice(*copy.span)] for copy in (first, line))
    return one == other or one in there or other in here


def _one_body(one: str, other: str) -> bool:
    """Whether both words can only be one name, once written wrongly."""
    return misspelt(one, other) or shortened_within(one, other)


def _throughout(one: _Word, other: _Word, texts: tuple[str, str]) -> bool:
    """Whether a word is replaced wherever it stood: a release from one mould, of another town or another firm."""
    counts = [(text.count(one.text), text.count(other.text)) for text in texts]
    return min(counts[0][0], counts[1][1]) >= 2 and counts[0][1] == counts[1][0] == 0


def _replaced(first: Line[K], aligned: Aligned[K]) -> tuple[list[tuple[Span, Span]], bool]:
    """Words put in the place of one another, where not both copies hold a claim that is weighed there anyway.

    And whether there is one such pair alone: nothing else differs but claims and predicates at the end.
    """
    from rapidfuzz.distance import Levenshtein

    lines = first, aligned.line
    tokens = [[Span(*m.span()) for m in _TOKEN.finditer(line.witness.text, *line.span)] for line in lines]
    pairs, strays = [], 0
    # 새로 연다 and 닫는다: a Korean sentence ends in what it says happens, whatever stands before it.
    if all(tokens) and opposite(*(_text(line, spans[-1]) for line, spans in zip(lines, tokens, strict=True))):
        pairs.append((tokens[0].pop(), tokens[1].pop()))
        strays = 1
    words = [[fold(_text(line, span)) for span in spans] for line, spans in zip(lines, tokens, strict=True)]
    for op in Levenshtein.opcodes(*words):
        if op.tag == "equal":
            continue
        changed = [tokens[0][op.src_start : op.src_end], tokens[1][op.dest_start : op.dest_end]]
        if op.tag == "replace" and len(changed[0]) == len(changed[1]):
            found = [
                spans
                for spans in zip(*changed, strict=True)
                if not _claimed(lines[0], spans[0]) & _claimed(lines[1], spans[1])
            ]
            pairs += found
            strays += sum(not all(map(_is_predicate, lines, spans)) for spans in found)
        else:
            strays += sum(
                not _claimed(line, span) for line, spans in zip(lines, changed, strict=True) for span in spans
            )
    return pairs, strays == 1


def _text(line: Line[K], span: Span) -> str:
    return line.witness.text[slice(*span)]


def _is_predicate(line: Line[K], span: Span) -> bool:
    return _PREDICATE.search(line.witness.text, *span) is not None


def _claimed(line: Line[K], span: Span) -> set[str]:
    """The families of the claims that a word stands in."""
    return {claim.family for claim in line.claims if claim.span.start < span.end and span.start < claim.span.end}


def _stems(left: str, right: str, here: Span, there: Span) -> tuple[_Word, _Word]:
    """Both nouns, or both words without the ending they share: 양양의 and 고성의 are 양양 and 고성."""
    if _PREDICATE.search(left) and _PREDICATE.search(right):
        return _Word(left, here), _Word(right, there)
    nouns = noun(left), noun(right)
    if nouns[0] is not None and nouns[1] is not None:
        lengths = len(nouns[0].text), len(nouns[1].text)
    else:
        shared = _shared_ending(left, right)
        lengths = len(left) - shared, len(right) - shared
    one, other = (
        _Word(word[:length], Span(span.start, span.start + length))
        for word, span, length in zip((left, right), (here, there), lengths, strict=True)
    )
    return one, other


def _shared_ending(left: str, right: str) -> int:
    """How many syllables both words end in. Particles are Korean: the d of second and third is no ending."""
    shared = 0
    while shared < min(len(left), len(right)) - 1 and left[-1 - shared] == right[-1 - shared] and is_syllable(left[-1]):
        shared += 1
    return shared


def _other_units(first: Line[K], aligned: Aligned[K]) -> Iterator[_Swap]:
    """Units put in the place of one another behind the same number: 2년6년 for 2년6개월."""
    counts = [[*_COUNT.finditer(line.witness.text, *line.span)] for line in (first, aligned.line)]
    numbers = [[fold(match[1]) for match in found] for found in counts]
    if numbers[0] and numbers[0] == numbers[1]:
        for here, there in zip(*counts, strict=True):
            if here[2] != there[2]:
                one, other = (_Word(match[0], Span(*match.span())) for match in (here, there))
                yield _Swap(one, other, "claims.figure.unit_differs_in_copy")
