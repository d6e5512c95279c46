"""The clauses of a text whose predicate stands at an end of a scale, with the words, figures and subject beside it.

    위판가는 한 달 사이 20% 올랐다 · 조례안이 표결에서 가결됐다 · the board turned down the quarry
Not read: 증가율, 오른 값을 낸 사람이 줄을 섰다 (no predicate), "a rise in rents" (a noun).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic

from claims.claim import Claim
from claims.crosscheck.roles.occasions import bases, days, decides_anew, stages, was_before
from claims.crosscheck.roles.poles import End, Pole, deeds, poles
from claims.crosscheck.roles.predicates import is_predicate
from claims.crosscheck.statement import K, Mention, Part, Witness
from claims.quantity.measures import is_vague, korean
from claims.quantity.measures import told as measures
from claims.quantity.qualifiers import qualifiers
from claims.quantity.units import named
from claims.regex import regex
from claims.span import Language, Span
from claims.words import stem_of, without_particle, words
from claims.words import stems as stems_in

# A comma parts clauses behind an ending only: 찬성 9표, 반대 12표로 is one.
_CUTS: dict[Language, re.Pattern[str]] = {
    "ko": regex(
        r"(?:(?<=[가-힣])며|[하되었았였했됐졌렸났겼랐]고|지만|는데|으나|면서|자마자|데다|(?<=[키되하르리지오])자)[,\s]\s?"
        r"|[“”\"…]\s?|(?<=[가-힣])[·;]\s"
    ),
    "en": regex(
        r"[;:—–“”\"]\s?|,\s|\s(?=(?:and|but|while|whereas|although|as|when|after|before|because|that|which|who)\s)"
    ),
}
_SUBJECT = regex(r"(?<![가-힣])([가-힣A-Za-z0-9]+?)(?:은|는|이|가|도)(?=\s)(?<!많이)(?<!같이)(?<!이번이)")
# 도가 내놓은 예산, 열리는 대회: what describes a noun is no subject.
_OWNER = regex(r"(?<![가-힣])([가-힣]{2,})\s$")
_VERBAL = regex(
    r"[놓받높많맡갚찾얻남낮작젊깊넓늦같싶좋적굳닫묻믿읽잃잡짧입있없앉않씻]은$|[하되있없라]는$|(?:열리|걸리|팔리|올리|내리|불리)는$"
)
_PREPOSITION = regex(r"\s(?:of|on|in|at|by|from|to|for|after|before|with|under|during|since|over|against)\s")
_NAME = regex(r"(?<=[a-z,] )[A-Z][\w’'-]*[a-z]")


@dataclass(frozen=True, eq=False)
class Clause(Generic[K]):
    """A clause, `whole`, with its pole, of which `span` is printed.

    `near` are the stems beside the pole, `around` those of the sentence before as well;
    `head` the last noun of its subject, "" where the text leaves it out; `behind` the object of an English verb;
    `figures` what it prints in figures, `bases` what a change is counted from; `qualified` the words that name
    an occasion (provisional), `names` the English names. Of the whole sentence: the `stages` that decide in it, its
    `days`, whether something is decided `anew` or was `before`; `measures` what is measured in the clause, `quoted`
    whether it stands in quotation marks."""

    witness: Witness[K]
    part: Part
    span: Span
    sentence: Span
    whole: Span
    pole: Pole
    near: frozenset[str]
    around: frozenset[str]
    head: str
    behind: frozenset[str]
    figures: frozenset[tuple[str, str]]
    bases: frozenset[str]
    qualified: frozenset[str]
    names: frozenset[str]
    measures: frozenset[str]
    quoted: bool
    stages: frozenset[str]
    days: frozenset[tuple[int, int]]
    anew: bool
    before: bool

    @property
    def ends(self) -> frozenset[End]:
        return self.pole.ends

    @property
    def mention(self) -> Mention[K]:
        return Mention(self.witness.key, self.span)


def clauses(witness: Witness[K], stems: frozenset[str] = frozenset()) -> list[Clause[K]]:
    """The clauses with a pole for their predicate, in order; `stems` are deeds that some text denies."""
    figures = [claim for claim in witness.claims if claim.family == "figure"]
    found: list[Clause[K]] = []
    before: Span | None = None
    for part in witness.parts:
        for sentence in witness.sentences_within(part.span):
            found += _of_sentence(witness, part, sentence, figures, before, stems)
            before = sentence
    return found


def _of_sentence(
    witness: Witness[K],
    part: Part,
    sentence: Span,
    figures: Sequence[Claim],
    before: Span | None,
    stems: frozenset[str],
) -> Iterator[Clause[K]]:
    text = witness.text
    found = poles(text, *sentence, part.language)
    found += deeds(text, *sentence, part.language, stems) if stems else []
    if not found:
        return
    above = part.role.endswith(("headline", "subhead"))
    cuts = [sentence.start, *(m.end() for m in _CUTS[part.language].finditer(text, *sentence)), sentence.end]
    told = [
        [p for p in found if a <= p.span.start < b and is_predicate(text, p, a, b, part.language, above=above)]
        for a, b in pairwise(cuts)
    ]
    if not any(told):
        return
    decided = stages(text, *sentence)
    printed_days, anew, before_it = days(witness, sentence), decides_anew(text, *sentence), was_before(text, *sentence)
    head, context = "", _stems(text, before)
    for (start, end), those in zip(pairwise(cuts), told, strict=True):
        stems_here = list(words(text, start, end))
        here = [c for c in figures if start <= c.span.start < end]
        # 줄어 3년 연속 감소했다: of one scale the last word is the predicate.
        for pole in dict.fromkeys({axis: p for p in those for axis, _ in p.ends}.values()):
            scale = [p.span for p in those if {axis for axis, _ in p.ends} & {axis for axis, _ in pole.ends}]
            near = frozenset(w.stem for w in stems_here if not any(_meet(w.span, span) for span in scale))
            own = _head(text, start, pole.span.start, part.language)
            span = _printed(text, pole, here, end)
            behind = _behind(text, pole, end, part.language)
            qualified = qualifiers(text, Span(start, end), part.language)
            names = frozenset(m[0] for m in _NAME.finditer(text, start, end) if stem_of(m[0]))
            yield Clause(
                witness,
                part,
                span,
                sentence,
                Span(start, end),
                pole,
                near,
                near | context,
                own or head,
                behind,
                _figures(here) | _parts(text, start, end),
                bases(text, start, end),
                qualified,
                names,
                _measured(text, start, pole, end, part.language),
                _is_quoted(text, part, pole.span.start),
                decided,
                printed_days,
                anew,
                before_it,
            )
        head = (_head(text, start, end, part.language) or head) if part.language == "ko" else ""
        context = context | {word.stem for word in stems_here}


def _stems(text: str, span: Span | None) -> frozenset[str]:
    return frozenset(stems_in(text, *span)) if span is not None else frozenset()


def _measured(text: str, start: int, pole: Pole, end: int, language: Language) -> frozenset[str]:
    """What is measured: in English the subject and the object, each up to its preposition: hours | at six branches."""
    sides = [(start, pole.span.start), (pole.span.end, end)]
    if language == "en":
        stops = [_PREPOSITION.search(text, *side) for side in sides]
        sides = [(a, stop.start() if stop else b) for (a, b), stop in zip(sides, stops, strict=True)]
    return frozenset().union(*(measures(text, a, b, language) for a, b in sides))


def _is_quoted(text: str, part: Part, at: int) -> bool:
    """Whether a place stands between double marks that open in its paragraph."""
    before = text[part.span.start : at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _head(text: str, start: int, end: int, language: Language) -> str:
    """The last noun of the subject before the predicate; "" without one."""
    if language == "ko":
        found = [m for m in _SUBJECT.finditer(text, start, end) if not _VERBAL.search(m[0])]
        if found and (len(found[-1][1]) == 1 or is_vague(korean(found[-1][1]).head)):
            # 양파 값, 마늘 가격: what the price is of.
            owner = _OWNER.search(text, start, found[-1].start())
            if owner is not None and without_particle(owner[1]) == owner[1]:
                return owner[1]
        named = [m[1] for m in found if len(m[1]) > 1]
        return named[-1] if named else ""
    # Mayor Ellen Cobb | of Tarnley; The rent | for a flat in Marl.
    stop = _PREPOSITION.search(text, start, end)
    stems = stems_in(text, start, stop.start() if stop else end)
    return stems[-1] if stems else ""


def _behind(text: str, pole: Pole, end: int, language: Language) -> frozenset[str]:
    """approved | the library budget | on Monday: the words behind an English verb, up to the next preposition."""
    if language == "ko":
        return frozenset()
    stop = _PREPOSITION.search(text, pole.span.end, end)
    return frozenset(stems_in(text, pole.span.end, stop.start() if stop else end))


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _figures(claims: Sequence[Claim]) -> frozenset[tuple[str, str]]:
    """Kind and number of each figure: percent 20, KRW 73000000000."""
    found = set()
    for claim in claims:
        amount = claim.value.amount
        unit = named(amount.unit)
        kind = "" if unit is None else unit.measure if unit.measure != "money" else str(amount.unit)
        if amount.low is not None:
            factor = unit.factor if unit is not None and unit.measure != "money" else 1
            found.add((kind, f"{(amount.low * factor).normalize():f}"))
    return frozenset(found)


# by a fifth, a third lower
_PART = regex(r"\ba\s(third|quarter|fifth|sixth|seventh|eighth|tenth)\b|(?<![가-힣])(절반|[1-9]분의\s?[1-9])")


def _parts(text: str, start: int, end: int) -> frozenset[tuple[str, str]]:
    return frozenset(("part", m[1] or m[2]) for m in _PART.finditer(text, start, end))


def _printed(text: str, pole: Pole, figures: Sequence[Claim], end: int) -> Span:
    """The pole with the figure right before or behind it and the rest of its word: 20% 올랐다, fell 3 percent."""
    tail = re.compile(r"[가-힣]*?지(?:는|도)?\s?(?:않|못)[가-힣]*|[가-힣]*(?:\s(?:기록)?했?다(?![가-힣]))?").match(
        text, pole.span.end, end
    )
    first, last = pole.span.start, tail.end() if tail else pole.span.end
    for claim in figures:
        if claim.span.end <= first <= claim.span.end + 3:
            first = claim.span.start
        elif last <= claim.span.start <= last + 4:
            last = claim.span.end
    return Span(first, last)
