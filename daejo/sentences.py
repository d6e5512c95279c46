"""Sentences that copy one another, also the short ones that a changed word leaves with nothing in common."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

import dedup
from claims.crosscheck import Copies, Mention
from claims.fold import fold
from claims.reading import sentences
from claims.regex import regex
from claims.span import Span
from daejo.article import Article

# One changed figure costs a sentence of 25 syllables five or six of its 21 shingles: J = 0.55.
_THRESHOLD = 0.5
_MIN_LETTERS = 20
# Between two copied sentences a much shorter one is known by its place: "신청은 17개 시·도에서 받는다."
_MIN_LETTERS_BETWEEN = 6
_MIN_LIKENESS_BETWEEN = 0.6
# A paragraph may be moved, and a headline repeated as a line of the body.
_MIN_LIKENESS_ANYWHERE = 0.75
# Pairs of sentences that two reprints may leave to be compared: twenty by twenty.
_MAX_LEFT = 400
# Two articles are compared sentence by sentence where one is a reprint of the other. Market reports of one day share
# a third of their sentences, and the sentences between are about another minute.
_MIN_SHARE = 0.5
_APART = 9
# A short line is looked for in another place only where more than two sentences show where the others belong.
_MIN_SHARED = 3


_GOES_ON = regex(r"[\"'](?:이?라[고는며]|며|면서|고\s|는\s)")


class Sentence(NamedTuple):
    """One sentence of one article, by their numbers in the run."""

    article: int
    number: int


class Sentences(NamedTuple):
    """The sentences of the run and their texts, in order, and the paragraphs they stand in."""

    spans: Mapping[Sentence, Span]
    texts: Mapping[Sentence, str]
    paragraphs: Mapping[Sentence, Span]


def copied_sentences(articles: Sequence[Article], known: Sentences) -> tuple[Copies[str], ...]:
    """Groups of copied sentences, also of short ones that stand between copied ones."""
    long = {s: text for s, text in known.texts.items() if _has_letters(text)}
    groups: dict[Sentence, list[Sentence]] = {}
    for sentence, first in dedup.groups(long, threshold=_THRESHOLD).items():
        groups.setdefault(first, []).append(sentence)
    shared = [members for members in groups.values() if len(members) > 1]
    _add_between(known.texts, shared)
    return tuple(tuple(Mention(articles[s.article].key, known.spans[s]) for s in members) for members in shared)


def split(
    articles: Sequence[Article], paragraphs: Mapping[int, Sequence[Span]], *, zones_apart: bool = False
) -> Sentences:
    """Every sentence; `paragraphs` are the stretches of each article, by its number, that may hold one.

    `zones_apart` leaves out some numbers between a headline and the body, so that they are not beside each other.
    """
    spans: dict[Sentence, Span] = {}
    homes: dict[Sentence, Span] = {}
    for article, stretches in paragraphs.items():
        placed = ((span, stretch) for stretch in stretches for span in _whole(articles[article].text, stretch))
        kind = articles[article].zone_at(stretches[0].start)
        gap = 0
        for number, (span, stretch) in enumerate(placed):
            before, kind = kind, articles[article].zone_at(stretch.start)
            gap += _APART * (zones_apart and before != kind)
            spans[Sentence(article, number + gap)] = span
            homes[Sentence(article, number + gap)] = stretch
    return Sentences(spans, {s: articles[s.article].text[slice(*span)] for s, span in spans.items()}, homes)


# The copies of the report and those of the weighing are of the same paragraphs, and so are those of the next draft.
@lru_cache(maxsize=1 << 12)
def _whole(text: str, stretch: Span) -> tuple[Span, ...]:
    """The sentences of a stretch. One copy writes 기쁘다.”며, the next 기쁘다."며, whose quote might as well open."""
    whole: list[Span] = []
    for span in sentences(text, *stretch):
        if whole and whole[-1].end == span.start and _GOES_ON.match(text, span.start):
            whole[-1] = Span(whole[-1].start, span.end)
        else:
            whole.append(span)
    return tuple(whole)


def _add_between(texts: Mapping[Sentence, str], shared: list[list[Sentence]]) -> None:
    """Join sentences that resemble one another and stand in one place of two reprints, or resemble no other so well.

    In articles that are no reprints the place is known between two neighbours that both print to the letter.
    """
    home = {sentence: members for members in shared for sentence in members}
    by_article: dict[int, list[Sentence]] = {}
    for sentence in texts:
        by_article.setdefault(sentence.article, []).append(sentence)
    for (one, other), copied in _links(shared).items():
        repeated = _repeated(texts, by_article[one], by_article[other], copied)
        links = {*copied, *repeated}
        linked = {sentence for link in links for sentence in link}
        reprint = len(links) >= _MIN_SHARE * min(len(by_article[one]), len(by_article[other]))
        for here, there in sorted(repeated) if reprint else ():
            if _letters(texts[here]) >= _MIN_LETTERS_BETWEEN:
                _join(here, there, home, shared)
        for here, there in _beside(texts, links, reprint=reprint):
            if not {here, there} & linked and _alike(texts[here], texts[there]) >= _MIN_LIKENESS_BETWEEN:
                linked |= {here, there}
                _join(here, there, home, shared)
        if reprint and len(copied) >= _MIN_SHARED:
            for here, there in _left(texts, by_article[one], by_article[other], linked):
                _join(here, there, home, shared)


def _beside(
    texts: Mapping[Sentence, str], links: set[tuple[Sentence, Sentence]], *, reprint: bool
) -> Iterator[tuple[Sentence, Sentence]]:
    """Pairs of sentences in one place: next to one link in a reprint, elsewhere between two that are equal."""
    equal = {link for link in links if fold(texts[link[0]]) == fold(texts[link[1]])}
    for left, right in sorted(links):
        for step in (1, -1):
            here, there = _moved(left, step), _moved(right, step)
            beyond = _moved(here, step), _moved(there, step)
            between = (left, right) in equal and beyond in equal
            if here in texts and there in texts and (reprint or between):
                yield here, there


def _moved(sentence: Sentence, step: int) -> Sentence:
    return Sentence(sentence.article, sentence.number + step)


def _repeated(
    texts: Mapping[Sentence, str],
    one: Sequence[Sentence],
    other: Sequence[Sentence],
    links: Sequence[tuple[Sentence, Sentence]],
) -> list[tuple[Sentence, Sentence]]:
    """Short sentences that both articles print to the letter."""
    linked = {sentence for link in links for sentence in link}
    free = {fold(texts[sentence]): sentence for sentence in one if sentence not in linked}
    pairs = ((free.pop(fold(texts[there]), None), there) for there in other if there not in linked)
    return [(here, there) for here, there in pairs if here is not None]


def _left(
    texts: Mapping[Sentence, str], one: Sequence[Sentence], other: Sequence[Sentence], linked: set[Sentence]
) -> Iterator[tuple[Sentence, Sentence]]:
    """Sentences that stand in another place in each of two reprints, with the one they resemble most."""
    left = [sentence for sentence in one if sentence not in linked]
    right = [sentence for sentence in other if sentence not in linked]
    if len(left) * len(right) > _MAX_LEFT:
        return
    alike = ((_alike(texts[here], texts[there]), here, there) for here in left for there in right)
    taken: set[Sentence] = set()
    for likeness, here, there in sorted(alike, key=lambda found: (-found[0], found[1], found[2])):
        if likeness < _MIN_LIKENESS_ANYWHERE:
            return
        if not {here, there} & taken:
            taken |= {here, there}
            yield here, there


def _join(here: Sentence, there: Sentence, home: dict[Sentence, list[Sentence]], shared: list[list[Sentence]]) -> None:
    """Put a sentence into the group of the other one; two that stand in groups stay where they are."""
    if here in home and there in home:
        return
    if there in home:
        here, there = there, here
    if here not in home:
        home[here] = [here]
        shared.append(home[here])
    home[here].append(there)
    home[there] = home[here]


def _links(shared: Sequence[Sequence[Sentence]]) -> dict[tuple[int, int], list[tuple[Sentence, Sentence]]]:
    """For each pair of articles the sentences they share, each against the first copy of its group."""
    links: dict[tuple[int, int], list[tuple[Sentence, Sentence]]] = {}
    for first, *others in shared:
        for other in others:
            if other.article != first.article:
                links.setdefault((first.article, other.article), []).append((first, other))
    return links


def _alike(one: str, other: str) -> float:
    """How alike two sentences are, 0..1; 0 where one of them is a mere label."""
    from rapidfuzz.distance import Indel

    if min(_letters(one), _letters(other)) < _MIN_LETTERS_BETWEEN:
        return 0.0
    return float(Indel.normalized_similarity(one, other))


def _has_letters(text: str) -> bool:
    """Whether a sentence is long enough; most show it in their first words."""
    return _letters(text[: 2 * _MIN_LETTERS]) >= _MIN_LETTERS or _letters(text) >= _MIN_LETTERS


def _letters(text: str) -> int:
    return sum(c.isalnum() for c in text)
