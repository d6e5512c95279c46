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
from claims.crosscheck.roles.poles import End, Pole, deeds, poles
from claims.crosscheck.statement import K, Mention, Part, Witness
from claims.quantity.qualifiers import qualifiers
from claims.quantity.units import named
from claims.span import Language, Span
from claims.words import stem_of, words

# A comma parts clauses behind an ending only: 찬성 9표, 반대 12표로 is one.
_CUTS: dict[Language, re.Pattern[str]] = {
    "ko": re.compile(
        r"(?:(?<=[가-힣])며|[하되었았였했됐졌렸났겼랐]고|지만|는데|으나|면서|자마자|데다)[,\s]\s?"
        r"|[“”\"…]\s?|(?<=[가-힣])[·;]\s"
    ),
    "en": re.compile(
        r"[;:—–“”\"]\s?|,\s|\s(?=(?:and|but|while|whereas|although|as|when|after|before|because|that|which|who)\s)"
    ),
}
# 올랐다고 밝혔다, 늘어난 규모다, 오른 1,429원으로 집계됐다: what may follow a predicate up to the end of its clause.
_LIGHT = re.compile(
    r"[가-힣]*[0-9]|[^가-힣A-Za-z0-9]*$"
    r"|기록|보이|보였|나타|집계|조사|전망|예상|예정|방침|계획|결정|밝[혔힌히]|말했|전했|설명|했|한다|하기로|하겠|할$"
    r"|하는|하고|된다|됐|되는|것|규모|수준|셈|상태|추세|흐름|입장|뜻|의사|쪽|표를|값에|가격에|거래|마감|마쳤|장을|있"
    r"|들어|나섰|돌아|전환|그[쳤친]|이다|이라|다고|라고|선에서|않|못|냈|내며|거[뒀두둔]|올렸|입었|봤|확정|선고|받|판결"
    r"|내[려렸린]|보고|당했|공시|발표|추산|나왔"
)
_SUBJECT = re.compile(r"(?<![가-힣])([가-힣A-Za-z0-9]+?)(?:은|는|이|가|도)(?=\s)(?<!많이)(?<!같이)(?<!이번이)")
# 도가 내놓은 예산, 열리는 대회: what describes a noun is no subject.
_VERBAL = re.compile(
    r"[놓받높많맡갚찾얻남낮작젊깊넓늦같싶좋적굳닫묻믿읽잃잡짧입있없앉않씻]은$|[하되있없라]는$|(?:열리|걸리|팔리|올리|내리|불리)는$"
)
_LONGEST_TAIL = 60
_BEHIND_AN_ADVERB = 4  # words
# a 3 percent rise, the fall, its growth: nouns.
_NOUN_BEFORE = re.compile(
    r"(?:\b(?:an?|the|its|their|his|her|of|no|this|percent|sharp|biggest|first|further)|%)\s$", re.I
)
# could be convicted, if it passed, to join: what may be or is meant, not what is.
_MAY_BE = re.compile(r"\b(?:could|should|would|might|may|must|if|to)\s(?:be\s|have\s|been\s|not\s|\w+ly\s)*$", re.I)
_NO_PREDICATE = frozenset(["before", "after", "with", "without", "right"])
_PREPOSITION = re.compile(r"\s(?:of|on|in|at|by|from|to|for|after|before|with|under|during|since|over|against)\s")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][\w’'-]*[a-z]")
_INSTANCE = re.compile(r"[1-3]심|항소심|상고심|대법원|고법|지법|\b(?:Supreme|Appeals?|District) Court\b")
_IS = re.compile(r"\b(?:is|are|was|were|been|be)\s(?:\w+ly\s)?$", re.I)
_AGO = re.compile(r"\b(?:years?|months?|weeks?|days?|quarters?|hours?|session)\s$", re.I)
_NEXT_FIGURE = re.compile(r"\s(?:by\s|about\s|some\s|around\s|nearly\s|almost\s)?[$€£]?[0-9]")
_UPS_AND_DOWNS = "up down above below over under more fewer less higher lower high low gain loss most least"
_NEED_A_FIGURE = frozenset(_UPS_AND_DOWNS.split())


@dataclass(frozen=True, eq=False)
class Clause(Generic[K]):
    """A clause with its pole. `near` are the stems beside the pole, `around` those of the sentence before as well;
    `head` the last noun of its subject, "" where the text leaves it out; `behind` the object of an English verb;
    `figures` what it prints in figures, `bases` what a change is counted from; `qualified` the words that name
    an occasion (1심, provisional), `names` the English names."""

    witness: Witness[K]
    part: Part
    span: Span
    pole: Pole
    near: frozenset[str]
    around: frozenset[str]
    head: str
    behind: frozenset[str]
    figures: frozenset[tuple[str, str]]
    bases: frozenset[str]
    qualified: frozenset[str]
    names: frozenset[str]

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
    before: frozenset[str] = frozenset()
    for part in witness.parts:
        for sentence in [s for s in witness.sentences if part.span.start <= s.start < part.span.end]:
            found += _of_sentence(witness, part, sentence, figures, before, stems)
            before = frozenset(word.stem for word in words(witness.text, *sentence))
    return found


def _of_sentence(
    witness: Witness[K],
    part: Part,
    sentence: Span,
    figures: Sequence[Claim],
    before: frozenset[str],
    stems: frozenset[str],
) -> Iterator[Clause[K]]:
    text = witness.text
    found = poles(text, *sentence, part.language)
    found += deeds(text, *sentence, part.language, stems) if stems else []
    if not found:
        return
    cuts = [sentence.start, *(m.end() for m in _CUTS[part.language].finditer(text, *sentence)), sentence.end]
    head, context = "", before
    for start, end in pairwise(cuts):
        those = [p for p in found if start <= p.span.start < end and _is_predicate(text, p, start, end, part)]
        stems_here = list(words(text, start, end))
        here = [c for c in figures if start <= c.span.start < end]
        # 줄어 3년 연속 감소했다: of one scale the last word is the predicate.
        for pole in dict.fromkeys({axis: p for p in those for axis, _ in p.ends}.values()):
            scale = [p.span for p in those if {axis for axis, _ in p.ends} & {axis for axis, _ in pole.ends}]
            near = frozenset(w.stem for w in stems_here if not any(_meet(w.span, span) for span in scale))
            own = _head(text, start, pole.span.start, part.language)
            span = _printed(text, pole, here, end)
            behind = _behind(text, pole, end, part.language)
            bases = _bases(text, start, end)
            qualified = qualifiers(text, Span(start, end), part.language) | _instances(text, start, end)
            names = frozenset(m[0] for m in _NAME.finditer(text, start, end) if stem_of(m[0]))
            yield Clause(
                witness,
                part,
                span,
                pole,
                near,
                near | context,
                own or head,
                behind,
                _figures(here),
                bases,
                qualified,
                names,
            )
        head = (_head(text, start, end, part.language) or head) if part.language == "ko" else ""
        context = context | {word.stem for word in stems_here}


def _head(text: str, start: int, end: int, language: Language) -> str:
    """The last noun of the subject before the predicate; "" without one."""
    if language == "ko":
        found = [m[1] for m in _SUBJECT.finditer(text, start, end) if len(m[1]) > 1 and not _VERBAL.search(m[0])]
        return found[-1] if found else ""
    # Mayor Ellen Cobb | of Tarnley; The rent | for a flat in Marl.
    stop = _PREPOSITION.search(text, start, end)
    stems = [w.stem for w in words(text, start, stop.start() if stop else end)]
    return stems[-1] if stems else ""


def _instances(text: str, start: int, end: int) -> set[str]:
    """The courts of a clause: of one case the first may say what the next reverses."""
    return {match[0] for match in _INSTANCE.finditer(text, start, end)}


def _behind(text: str, pole: Pole, end: int, language: Language) -> frozenset[str]:
    """approved | the library budget | on Monday: the words behind an English verb, up to the next preposition."""
    if language == "ko":
        return frozenset()
    stop = _PREPOSITION.search(text, pole.span.end, end)
    return frozenset(word.stem for word in words(text, pole.span.end, stop.start() if stop else end))


def _is_predicate(text: str, pole: Pole, start: int, end: int, part: Part) -> bool:
    if part.language == "ko":
        tail = re.compile(r"[가-힣]*").match(text, pole.span.end, end)
        at = tail.end() if tail else pole.span.end
        tail_words = text[at:end].split()
        # 한 시간 늦게 닿을 것으로 보인다: an adverb stands before its verb.
        if text[at - 1] in "게리히" and len(tail_words) <= _BEHIND_AN_ADVERB:
            return True
        return end - at <= _LONGEST_TAIL and all(_LIGHT.match(word) for word in tail_words)
    word = text[slice(*pole.span)].lower()
    if word in _NO_PREDICATE or _MAY_BE.search(text, max(start, pole.span.start - 24), pole.span.start):
        return False
    if word.endswith("ing") and not _IS.search(text, max(start, pole.span.start - 16), pole.span.start):
        return False
    if word in ("earlier", "later") and _AGO.search(text, max(start, pole.span.start - 12), pole.span.start):
        return False
    if word in _NEED_A_FIGURE:
        return _NEXT_FIGURE.match(text, pole.span.end, end) is not None
    return _NOUN_BEFORE.search(text, max(start, pole.span.start - 12), pole.span.start) is None


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _base(ago: str, span: str, english: str) -> re.Pattern[str]:
    """전년보다, 전년 동기 대비, 1년 새, a year earlier, year-on-year, from the previous year."""
    than = "(?:보다|대비|비해|견줘|견주|비교)"
    return re.compile(
        rf"(?:{ago})[^,.]{{0,8}}?{than}|(?:{span})\s(?:새|사이|만에)"
        rf"|\b(?:{english})s?[\s-](?:earlier|ago|before|on-|over-|on\s|over\s)|\b(?:last|previous)\s(?:{english})\b",
        re.IGNORECASE,
    )


# 전년보다, 한 달 전보다, from a quarter earlier: what a rise is counted from.
_BASE = {
    "year": _base("전년|작년|지난해|1년 전", "1년", "year"),
    "quarter": _base("전 ?분기|지난 ?분기|직전 ?분기|[1-4]분기", "한 분기", "quarter"),
    "month": _base("전월|전달|지난달|한 달 전", "한 달", "month"),
    "week": _base("전주|지난주|일주일 전", "일주일", "week"),
    "day": _base("전날|전일|전 ?거래일|어제", "하루", "day|session"),
}


def _bases(text: str, start: int, end: int) -> frozenset[str]:
    return frozenset(base for base, pattern in _BASE.items() if pattern.search(text, start, end))


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
