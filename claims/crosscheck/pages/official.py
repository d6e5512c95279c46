"""Public bodies under their own English names: what a translation calls a body that has an official name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from claims.crosscheck.pages.pairing import paired
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.lexicon import table
from claims.regex import regex
from claims.span import Span

_TOKEN = regex(r"[A-Za-z]+(?:['’]s)?|[^\sA-Za-z]")
_MINOR = frozenset({"and", "of", "the", "for", "on", "in", "&", ",", "korea", "korean"})
_KINDS = frozenset(
    {
        "ministry",
        "federation",
        "commission",
        "committee",
        "agency",
        "association",
        "service",
        "corporation",
        "institute",
    }
    | {"administration", "authority", "bank", "fund", "chamber", "council", "organization", "society"}
)
# Two thirds of the words say which body is meant: Ministry of Small Businesses and Startups.
_MIN_SHARED = 2 / 3
_MAX_FOREIGN = 2


class Body(NamedTuple):
    """A public body: its Korean names, long and short, and its official English names, the preferred one first."""

    korean: tuple[str, ...]
    english: tuple[str, ...]


class Token(NamedTuple):
    """A word or sign of an English text."""

    text: str
    start: int
    end: int


def check(witness: Witness[K]) -> Iterator[Disagreement[K]]:
    """A warning for each body of the original whose name in the translated paragraph is nearly, but not, its own."""
    for pair in paired(witness):
        translated = pair.translated.span
        runs = [*_runs([Token(m[0], *m.span()) for m in _TOKEN.finditer(witness.text, *translated)])]
        originals = [part.span for part in pair.originals]
        named = [(body, place) for body in _bodies() if (place := _mentioned(witness.text, originals, body))]
        for body, mention in named:
            wrong = _wrong(runs, body)
            others = [other for other, _ in named if other is not body]
            if wrong is not None and not _shorthand(witness.text[wrong.start : wrong.end], runs, others):
                yield _disagreement(witness, wrong, mention, body)
        yield from _another(witness, runs, named)


def _another(
    witness: Witness[K], runs: Sequence[list[Token]], named: Sequence[tuple[Body, Span]]
) -> Iterator[Disagreement[K]]:
    """A warning where the paragraph names one body the page's original does not know, and lacks the one it names."""
    printed = {_words(s): Span(s[0].start, s[-1].end) for run in runs for s in _stretches(run)}
    lacking = [(body, place) for body, place in named if not any(_content(name) in printed for name in body.english)]
    if len(lacking) != 1:
        return
    known = {id(body) for body in _bodies() if _mentioned(witness.text, [Span(0, len(witness.text))], body)}
    foreign = {
        printed[_content(name)]
        for body in _bodies()
        if id(body) not in known
        for name in body.english
        if len(_content(name)) > 1 and _content(name) in printed
    }
    if len(foreign) == 1:
        body, mention = lacking[0]
        sides = tuple(
            Side(witness.text[slice(*span)], (Mention(witness.key, span),)) for span in (foreign.pop(), mention)
        )
        yield Disagreement("claims.translation.body", Grade.WARNING, body.korean[0], sides, 0, body.english[0])


def _shorthand(wrong: str, runs: Sequence[list[Token]], others: Sequence[Body]) -> bool:
    """Whether the last word stands for another body of the original: the Ministry of Justice and Education."""
    last = _TOKEN.findall(wrong)[-1].lower()
    return any(
        last in _content(name) and not any(_words(s) == _content(name) for run in runs for s in _stretches(run))
        for other in others
        for name in other.english[:1]
    )


@cache
def _bodies() -> tuple[Body, ...]:
    rows = table("agencies")
    return tuple(
        Body((row["ko"], *row.get("short", ())), (row["en"],) if isinstance(row["en"], str) else tuple(row["en"]))
        for row in rows
    )


@cache
def _official() -> frozenset[frozenset[str]]:
    return frozenset(_content(name) for body in _bodies() for name in body.english)


def _content(name: str) -> frozenset[str]:
    """The words of a name that tell it from others: {"federation", "smes"}."""
    return frozenset(token.lower() for token in _TOKEN.findall(name)) - _MINOR


def _mentioned(text: str, spans: Sequence[Span], body: Body) -> Span | None:
    pattern = re.compile(rf"(?<![가-힣])(?:{'|'.join(map(re.escape, body.korean))})")
    return next((Span(*m.span()) for span in spans if (m := pattern.search(text, *span)) is not None), None)


def _runs(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """Stretches of capitalised words with the small words and commas between them."""
    run: list[Token] = []
    for token in tokens:
        if token.text[0].isupper() or (run and token.text in _MINOR):
            run.append(token)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _wrong(runs: Sequence[list[Token]], body: Body) -> Span | None:
    """Where a name comes near the body's own without being it; None where its own stands there, or none comes near."""
    added: list[Span] = []
    for own in map(_content, body.english):
        for run in runs:
            for stretch in _stretches(run):
                if _words(stretch) == own:
                    more = _addition(run, stretch[-1])
                    if more is None:
                        return None
                    added.append(Span(stretch[0].start, more.end))
    if added:
        return min(added)
    near = [
        (len(words & own), -len(words), Span(stretch[0].start, stretch[-1].end))
        for own in map(_content, body.english)
        for run in runs
        for stretch in _stretches(run)
        if _is_near(words := _words(stretch), own)
    ]
    return max(near)[2] if near else None


def _stretches(run: list[Token]) -> Iterator[list[Token]]:
    """Every part of a run from one capitalised word to another, the longest from each start first."""
    capitals = [i for i, token in enumerate(run) if token.text[0].isupper() and token.text != "The"]
    for i in capitals:
        for j in reversed(capitals):
            if j > i:
                yield run[i : j + 1]


def _words(stretch: Sequence[Token]) -> frozenset[str]:
    return frozenset(token.text.lower() for token in stretch) - _MINOR


def _addition(run: list[Token], last: Token) -> Token | None:
    """The one word that "and" adds to a whole name, where it is a word of other bodies' names: SMEs and Startups.

    "..., SMEs and Hanbit Bank" is another body beside it.
    """
    after = run[run.index(last) + 1 :]
    if len(after) < 2 or after[0].text not in ("and", "&") or (len(after) > 2 and after[2].text[0].isupper()):
        return None
    return after[1] if any(after[1].text.lower() in words for words in _official()) else None


def _is_near(words: frozenset[str], own: frozenset[str]) -> bool:
    shared, foreign = words & own, words - own
    return (
        len(shared) >= max(2, _MIN_SHARED * len(own))
        and own & _KINDS <= shared
        and 0 < len(foreign) <= _MAX_FOREIGN
        and not own <= words
        and words not in _official()
    )


def _disagreement(witness: Witness[K], wrong: Span, mention: Span, body: Body) -> Disagreement[K]:
    sides = tuple(Side(witness.text[span.start : span.end], (Mention(witness.key, span),)) for span in (wrong, mention))
    return Disagreement(
        "claims.name.official_name", Grade.WARNING, body.korean[0], sides, suspect=0, correction=body.english[0]
    )
