"""Stretches of text that stand in several paragraphs: one copied sentence, or several in a row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

import dedup
from daejo.likeness import goes_with, held
from daejo.places import Copy, Place, is_telling
from daejo.sentences import Sentence, Sentences
from dedup.normalize import letters

# From so much in common a sentence is a copy wherever it stands.
_TIGHT = 0.7
# One sentence may be left out, or put in, within a passage.
STEP = 2
# What must stand in the fullest copy: of a sentence alone, and of several in a row, of which each proves the next.
_MIN_HELD_ALONE = 0.8
_MIN_HELD = 0.7

Run = tuple[Sentence, ...]


class Folded(dict[Sentence, str]):
    """The letters of sentences, folded when they are asked for."""

    def __init__(self, texts: Mapping[Sentence, str]) -> None:
        super().__init__()
        self._texts = texts

    def all(self) -> dict[Sentence, str]:
        """Every sentence with its letters."""
        return {sentence: self[sentence] for sentence in self._texts}

    def __missing__(self, sentence: Sentence) -> str:
        self[sentence] = letters(self._texts[sentence]) if sentence in self._texts else ""
        return self[sentence]


def copied(texts: Folded) -> dict[Sentence, Sentence]:
    """Copied sentences with the first of their group, and those that go with copied ones with theirs."""
    groups = dedup.groups({one: text for one, text in texts.all().items() if is_telling(text)}, threshold=_TIGHT)
    members: dict[Sentence, list[Sentence]] = {}
    for sentence, first in groups.items():
        members.setdefault(first, []).append(sentence)
    symbols = dict(groups)

    for group in members.values():
        first, *others = sorted(group, key=lambda one: (-len(texts[one]), one))
        for other in others:
            for step in (1, -1):
                _extend(first, other, step, symbols, texts)
    return symbols


def _extend(one: Sentence, other: Sentence, step: int, symbols: dict[Sentence, Sentence], texts: Folded) -> None:
    """Take in what follows two copies, as long as it is alike and no copy of something else."""
    while True:
        one, other = beside(one, step), beside(other, step)
        if other in symbols or one == other or not goes_with(texts[one], texts[other]):
            return
        symbols[other] = symbols.setdefault(one, one)


def joining_paragraphs(
    symbols: Mapping[Sentence, Sentence], homes: Mapping[Sentence, Place]
) -> dict[Sentence, Sentence]:
    """The symbols that join two groups of paragraphs: the others are told with their paragraphs.

    `homes` give each sentence the group of its paragraph.
    """
    where: dict[Sentence, set[Place]] = {}
    for sentence, symbol in symbols.items():
        where.setdefault(symbol, set()).add(homes[sentence])
    return {sentence: symbol for sentence, symbol in symbols.items() if len(where[symbol]) > 1}


def components(symbols: Mapping[Sentence, Sentence]) -> Iterator[list[Run]]:
    """The runs of sentences of each copied text: symbols that stand side by side in two places are of one text."""
    neighbours = Counter(
        (min(pair), max(pair))
        for one, other in pairwise(sorted(symbols))
        if follows(one, other) and (pair := (symbols[one], symbols[other])) and pair[0] != pair[1]
    )
    whole = dedup.clusters((left, right, 1.0) for (left, right), times in neighbours.items() if times > 1)
    runs: dict[Sentence, list[list[Sentence]]] = {}
    for sentence in sorted(symbols):
        symbol = symbols[sentence]
        here = runs.setdefault(whole.get(symbol, symbol), [])
        # The same sentence once more begins another run: a summary, and the lead it was taken from.
        if here and follows(here[-1][-1], sentence) and symbol not in map(symbols.__getitem__, here[-1]):
            here[-1].append(sentence)
        else:
            here.append([sentence])
    return ([tuple(run) for run in here] for here in runs.values())


def follows(one: Sentence, other: Sentence) -> bool:
    """Whether a sentence comes after another one, or after the next."""
    return one.article == other.article and 0 < other.number - one.number <= STEP


def beside(one: Sentence, step: int) -> Sentence:
    """The sentence after it, or before it."""
    return Sentence(one.article, one.number + step)


def copies(runs: Sequence[Run], known: Sentences, texts: Mapping[Sentence, str]) -> Iterator[Copy]:
    """The copies these runs are of each other: those that stand in the fullest run, then the same of the rest."""
    ordered = sorted(runs)
    said = ["".join(texts[sentence] for sentence in run) for run in ordered]
    telling = [n for n, text in enumerate(said) if is_telling(text)]
    gone: set[int] = set()
    # The longest text first, whatever the order they came in: the others are measured by it.
    for full in sorted(range(len(said)), key=lambda n: (len(said[n]), said[n]), reverse=True):
        if full in gone:
            continue
        others = [n for n in telling if n != full]
        if not others:
            return
        likeness = {n: held(said[n], said[full], least=_least(ordered[n], ordered[full])) for n in others}
        taken = sorted([full, *(n for n in others if likeness[n])])
        gone.update(taken)
        telling = [n for n in others if n not in gone]
        if len(taken) > 1:
            places = tuple(_place(ordered[n], known) for n in taken)
            similarity = min(likeness.get(n, 1.0) for n in taken)
            same = len({said[n] for n in taken}) == 1
            # A text that stands in the fullest to the letter and is shorter is a part of it.
            whole = all(_is_whole(ordered[n], known) for n in taken) and (same or similarity < 1)
            yield Copy("contained" if not whole else "exact" if same else "near", similarity, places)


def _least(run: Run, full: Run) -> float:
    """The share of a run that must stand in the fullest one."""
    return _MIN_HELD if min(len(run), len(full)) > 1 else _MIN_HELD_ALONE


def _is_whole(run: Run, known: Sentences) -> bool:
    """Whether a run begins and ends with a paragraph."""
    first, last = run[0], run[-1]
    starts = known.spans[first].start == known.paragraphs[first].start
    return starts and known.spans[last].end == known.paragraphs[last].end


def _place(run: Run, known: Sentences) -> Place:
    return Place(run[0].article, known.spans[run[0]].start, known.spans[run[-1]].end)
