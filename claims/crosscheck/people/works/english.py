"""English phrases that say what somebody does.

finance director Jane Roe · its finance director, Jane Roe, said · Jane Roe, 34, a nurse at Brent Hospital
Roe is a welder · Jane Roe, who runs a bakery in Brent · The 34-year-old nurse said, where nobody else is named
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from claims.crosscheck.people.works.bearer import Bearer
from claims.crosscheck.statement import K, Part, Witness
from claims.reading import sentences
from claims.regex import regex
from claims.senses import is_person
from claims.span import Span
from claims.titles.trades import words
from claims.titles.workers_en import head_of, workers

_AGE = r"(?:,\s(?:aged\s)?\d{1,3}(?=,)|\s?\(\d{1,3}\))?"
_STOPS = (
    r"(?:at|for|in|on|with|from|to|by|or|but|an?|the|its|his|her|their|who|whom|that|which|said|says|told|added|as|than|when|where|while|is|was|"
    r"were|are|has|had|have|be|been|after|before|against|about|like|near|under|over|between|of\sthe|of\sits|will|would)"
)
# Up to where the words before a name are none of his: and joins a novelist and an architect, or two people.
_CUTS = regex(rf"\b(?i:{_STOPS})\s|,\s|(?<=\s)[A-Z]\w+\sand\s")
_NP = r"(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ur|[A-Z][\w’'-]*['’]s?|[a-z]+['’]s)\s"
# What leads up to the name without a comma.
_BEFORE = regex(r"(?:[A-Za-z][\w’'-]*,?\s){1,7}$")
_COMMA_BEFORE = regex(
    rf"(?<!\bat\s)(?<!\bin\s)(?<!\bon\s)(?<!outside\s)(?<!inside\s)(?<!near\s){_NP}(?P<np>(?:[\w’'-]+\s){{0,6}}[\w’'-]+)(?:,|:|\s[–—])\s$"
)
_COMMA_BEHIND = regex(rf"{_AGE},\s(?:(?:who\s)?(?:is|was)\s)?(?P<np>(?:[^,.;:!?“”\"()\n]|(?<=[A-Z])\.){{3,90}})")
_CLOSE = regex(r"\s(?:who|whom|whose|which|that|said|says|told|and\s(?:he|she|who)|will|would|has|had|was|is|as)\b.*")
_IS = (
    r"(?:(?:is|was|will\sbe|will\sbecome|is\sto\sbe|has\sbeen|had\sbeen|becomes|became)\s"
    r"(?:(?:now|also|currently|an?|the|its|their|our)\s)*(?![a-z]+(?:ing|ed)\b)"
    r"|(?:works|worked|serves|served|joins|joined|trained|will\sserve|will\sjoin|starts|started|is\semployed|was\semployed|"
    r"has\sworked|had\sworked|has\sserved|had\sserved)\s(?:(?:[^,.;:!?“”\"()\n]|(?<=[A-Z])\.){0,30}?\s)?as\s(?:an?\s|the\s|its\s|their\s)?)"
)
_STYLE = regex(r"(?<![\w])(?:Mr|Mrs|Ms|Miss|Mx)\.?\s$")
# named Jane Roe | its chief buyer
_GIVEN = regex(
    r"\b(?:names?|named|appoints?|appointed|made|makes?|hired?|hires|elect(?:s|ed)|chose|chosen|promot(?:es?|ed)|tapp?(?:s|ed))\s(?:[A-Z]\w+\s)?$"
)
_GIVEN_TO = regex(
    r"\s(?:as\s|to\s(?:be\s)?)?(?:its\s|the\s|an?\s|their\s|new\s)*(?P<np>[a-z](?:[^,.;:!?“”\"()\n]|(?<=[A-Z])\.){3,50})"
)
# Our new vicar is Jane Roe.
_TURNED = regex(
    r"(?P<np>(?:[Oo]ur|[Tt]he|[Ii]ts|[Tt]heir|[A-Z][\w’'-]*['’]s)\s(?:[a-z][\w-]*\s){1,5})(?:is|was|will\sbe)\s(?:the\s)?(?:[A-Z][a-z]+\.?\s)?$"
)
_COPULA = regex(rf"{_AGE},?\s{_IS}(?P<np>(?:[^,.;:!?“”\"()\n]|(?<=[A-Z])\.){{3,70}})")
_GETS = regex(
    r"\b(?:as|named|appointed|becomes?|became|made|elected|chose|chosen|promoted\sto)\s(?:(?:him|her|them)\s)?(?:(?:to|as|be)\s)*"
    r"(?P<np>(?:(?:an?|the|its|their)\s)?(?:new\s|next\s)?[a-z](?:[^,.;:!?“”\"()\n]|(?<=[A-Z])\.){3,70})"
)
_DOES = (
    r"(?:runs|ran|heads|headed|leads|led|manages|managed|owns|owned|teaches|taught|drives|drove|practi[sc]es|practi[sc]ed|"
    r"keeps|kept|farms|farmed|sells|sold|repairs|repaired|chairs|chaired|works|worked|oversees|oversaw|serves|served|"
    r"plays|played|sings|sang|paints|painted|cooks|cooked|bakes|baked|mends|mended|flies|flew|coaches|coached|nurses|nursed|"
    r"operates|operated|delivers|delivered|supervises|supervised|directs|directed|has\s(?:run|headed|led|managed|owned|"
    r"taught|driven|practi[sc]ed|kept|farmed|sold|worked|served|delivered))"
)
DOES = regex(rf"{_DOES}\s")
_VERB = regex(
    rf",?{_AGE}(?:,?\swho)?\s(?:(?:also|now|currently|still|once|previously|herself|himself|normally|usually)\s)?"
    rf"(?P<np>{_DOES}\s(?:[^,.;:!?“”\"()\n]|(?<=[A-Z])\.){{3,70}})"
)
_PRONOUN = regex(
    rf"(?<![\w])(?:He|She|he|she)\s(?:(?:also|now|currently|still)\s)?(?P<np>{_DOES}\s(?:[^,.;:!?“”\"()\n]|(?<=[A-Z])\.){{3,70}})"
)
_PRONOUN_IS = regex(rf"(?<![\w])(?:He|She|he|she)\s{_IS}(?P<np>(?:[^,.;:!?“”\"()\n]|(?<=[A-Z])\.){{3,70}})")
# Acme has a new chief buyer: whose name comes in the next sentence.
# The 34-year-old, who works as a nurse; The 34-year-old, a nurse from Brent; The 34-year-old is a nurse.
_NEW = regex(
    r"\b(?:(?:an?|its|their|the|our)\snew|(?:its|their|our)(?=\s(?:[\w-]+\s){0,3}[\w-]+\.$))\s(?P<np>[a-z](?:[^,.;:!?“”\"()\n]|(?<=[A-Z])\.){3,50})"
)
_AGED = regex(
    rf"(?<![\w])[Tt]he\s\d{{1,3}}-year-old(?:,\s(?:who\s)?|\s)(?:{_IS})?(?P<np>(?:[^,.;:!?“”\"()\n]|(?<=[A-Z])\.){{3,70}})"
)
_CALLED = regex(
    r"(?:^|(?<=[.!?”\"]\s)|(?<=[.!?]\s[“\"])|(?<=,[”\"]\s)|(?<=said\s)|(?<=\n))"
    r"(?P<the>[Tt]he|An?|Our|(?:[Tt]he\s)?[\w-]+['’]s)\s(?P<age>\d{1,3}-year-old\s)?(?:[A-Z][a-z]+(?:an|ish|ese|i|ch)\s)?(?P<np>(?:[a-z][\w-]*\s){0,4}[a-z][\w-]*)(?=[\s.,])"
)
_HEADS_OF = ("head of ", "director of ", "chief of ", "vice-president of ", "professor of ")
_HEADS = (["head"], ["chief"], ["boss"], ["lead"], ["vice-president"])
# Who speaks, judges, treats and helps in the news of others.
_OF_OFFICE = frozenset({
    "bench", "prosecution", "police", "medicine", "fire", "rescue", "coast guard", "law", "nursing", "prison", "bus",
    "trains", "taxi", "trucks", "students",
})  # fmt: skip


def phrases(witness: Witness[K], part: Part, bearer: Bearer, *, alone: bool) -> Iterator[Span]:
    """The phrases of a part that say what a person does; `alone`, where the text names nobody else."""
    text = witness.text
    forms = {bearer.name, bearer.family}
    for sentence in sentences(text, *part.span):
        named = list(
            re.finditer(
                rf"(?<![\w-])(?:{'|'.join(sorted(map(re.escape, forms), key=len, reverse=True))})(?![\w-])",
                text[slice(*sentence)],
            )
        )
        for match in named:
            start, end = sentence.start + match.start(), sentence.start + match.end()
            yield from _around(text, sentence, start, end)
        if alone:
            for match in _GETS.finditer(text, *sentence) if named else ():
                yield _cut(text, *match.span("np"))
            for pattern in (_PRONOUN, _PRONOUN_IS, _AGED):
                for match in pattern.finditer(text, *sentence):
                    span = _cut(text, *match.span("np"))
                    if pattern is _PRONOUN or _is_somebody(text[slice(*span)]):
                        yield span
        if alone and not named:
            for match in _NEW.finditer(text, *sentence):
                span = _cut(text, *match.span("np"))
                if _is_somebody(text[slice(*span)]):
                    yield span
            yield from _called(text, sentence, first=sentence.start == next(iter(_body(witness)), -1))


def _body(witness: Witness[K]) -> list[int]:
    return [s.start for part in witness.parts if part.role == "body" for s in sentences(witness.text, *part.span)][:1]


def _around(text: str, sentence: Span, start: int, end: int) -> Iterator[Span]:
    ahead = _STYLE.sub("", text[sentence.start : start])
    start = sentence.start + len(ahead)
    if (match := _BEFORE.search(ahead)) is not None:
        cut = max((m.end() for m in _CUTS.finditer(match[0])), default=0)
        cut += _behind_another(match[0][cut:])
        if match[0][cut:].strip():
            yield Span(sentence.start + match.start() + cut, start)
    if (match := _COMMA_BEFORE.search(ahead)) is not None and _is_somebody(match["np"]):
        yield Span(sentence.start + match.start(), start)
    if (match := _TURNED.search(ahead)) is not None and _is_somebody(match["np"]):
        yield Span(sentence.start + match.start("np"), sentence.start + match.end("np") - 1)
    if (match := _COMMA_BEHIND.match(text, end, sentence.end)) is not None:
        span = _cut(text, *match.span("np"))
        if _is_somebody(text[slice(*span)]):
            yield span
            if (further := _VERB.match(text, span.end, sentence.end)) is not None:  # an accountant | who keeps bees
                yield _cut(text, *further.span("np"))
    if _GIVEN.search(ahead) is not None and (match := _GIVEN_TO.match(text, end, sentence.end)) is not None:
        span = _cut(text, *match.span("np"))
        if _is_somebody(text[slice(*span)]):
            yield span
    for pattern in (_COPULA, _VERB):
        if (match := pattern.match(text, end, sentence.end)) is not None:
            span = _cut(text, *match.span("np"))
            if pattern is _VERB or _is_somebody(text[slice(*span)]):
                yield span


def _behind_another(phrase: str) -> int:
    """Where what leads to a name goes on behind somebody else: Rescue workers | freed geologist."""
    found = [*re.finditer(r"[\w’'-]+", phrase)]
    people = [i for i, word in enumerate(found) if is_person(word[0].lower())]
    apart = [i for i, after in pairwise(people) if after > i + 1]
    return found[apart[-1]].end() if apart else 0


def _cut(text: str, start: int, end: int) -> Span:
    """The phrase up to where another clause begins."""
    return Span(start, start + len(_CLOSE.sub("", text[start:end]).rstrip()))


def _is_somebody(phrase: str) -> bool:
    """Whether a phrase is of a person, before what he is of: a retired bank manager from Kent."""
    before = re.split(r"\s(?:of|for|at|in|from|with|on|by|to|as|after|about|against|over|near|and|or|when)\s", phrase)[
        0
    ]
    if re.match(r"(?:in\scharge\sof|responsible\sfor)\s", phrase):
        return True
    return head_of(before) != "" or before.lower().split()[-1:] in _HEADS


def _called(text: str, sentence: Span, *, first: bool) -> Iterator[Span]:
    """The 44-year-old teacher said; A student nurse was awarded, at the head of the story."""
    for match in _CALLED.finditer(text, *sentence):
        head = match["np"].split()
        if match["np"].startswith(_HEADS_OF):
            yield Span(match.start(), match.start("np") + len(" ".join(head[:3])))
            continue
        last = next((i for i, word in enumerate(head) if is_person(word)), None)
        if last is None or (match["the"] in ("A", "An") and not (first and match.start() == sentence.start)):
            continue
        while last + 1 < len(head) and is_person(head[last + 1]):
            last += 1
        span = Span(match.start(), match.start("np") + len(" ".join(head[: last + 1])))
        trades = {word.trade for word in words(text[slice(*span)], "en")}
        of_office = trades <= _OF_OFFICE and (trades or not workers(text[slice(*span)]))
        if match["age"] or not of_office or match["the"] in ("A", "An"):
            yield span
