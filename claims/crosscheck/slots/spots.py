"""Where the one thing of a story was found, came down or happened: in a school playground in Orford.

`about` is what happens there. Korean towns are read by their names: 강원 인제.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claims import senses
from claims.crosscheck.slots import phrases_en
from claims.crosscheck.slots.read import Found
from claims.lexicon import table
from claims.quantity.units import alternation
from claims.span import Language, Span

_IN = (
    r"(?P<prep>in|on|at|under|underneath|inside|beneath|behind|beside|near|outside|off|from|along|into"
    r"|onto|among|above|atop)\s"
)
_VERBS_EN = {
    "find": r"found|discovered|recovered|unearthed|dug up|turned up|located|spotted|sighted|lay|lain"
    r"|retrieved|picked up|surfaced|dug out|seen|caught|trapped|photographed|filmed|hidden",
    "land": r"came down|come down|crashed|crash-landed|landed|touched down|fell|plunged|slammed|smashed"
    r"|ploughed|plowed|ran aground|washed (?:up|ashore)|beached|sank|capsized|overturned|derailed"
    r"|put down|ditched|(?:emergency |forced |safe |hard )?landing",
    "happen": r"broke out|occurred|happened|took place|(?:was|were|is|be) (?:held|staged|fought|played|filmed"
    r"|born|buried|married)|erupted|exploded|went off|started|began",
    "make": r"(?:was|were|been|be) (?:grown|made|built|brewed|raised|bred|hatched)",
}
_EN = {
    name: re.compile(
        rf"\b(?:{verbs})(?:\s(?:safe|dead|alive|unhurt|again|\w+ly|on \w+day(?: \w+)?|early"
        rf"|late)){{0,2}}(?:\s(?:the|a|an|his|her|their|its|it|him"
        rf"|them)(?:\s[a-z’'-]+){{0,3}}?)?\s{_IN}"
    )
    for name, verbs in _VERBS_EN.items()
}
_NO_EN = re.compile(
    r"\b(?:not|never|n['’]t|would|(?-i:may)|might|will|if|expected|previous\w*|another|last (?:year"
    r"|month)|years ago)\b",
    re.I,
)
_UPPER = "경기|강원|충북|충남|전북|전남|경북|경남|충청북|충청남|전라북|전라남|경상북|경상남|제주"
_ABOUT_PEOPLE = re.compile(
    r"\s?(?:출신|주민|거주|소재|지역구|연고|본사|사는|살던|살고|의원|시장|군수|FC|구단|대표|사람"
    r"|시청|군청|경찰서|소방서|교육청|시의회|군의회|대학|까지|행|방면|으로|로|에\s(?:있|사|살|자리"
    r"|본사|위치))"
)


def told(text: str, sentence: Span, language: Language) -> Iterator[Found]:
    """The places that a sentence names."""
    yield from (_korean if language == "ko" else _english)(text, sentence)


def _english(text: str, sentence: Span) -> Iterator[Found]:
    for deed, pattern in _EN.items():
        for match in pattern.finditer(text, *sentence):
            if _NO_EN.search(text, max(sentence.start, match.start() - 50), match.start()):
                continue
            phrase = phrases_en.behind(text, match.end(), sentence.end)
            head = _spot(text, phrase) if phrase is not None else ""
            while phrase is not None and not head:  # inside a carrot | in a garden
                more = _NEXT.match(text, phrase.core.end, sentence.end)
                phrase = phrases_en.behind(text, more.end(), sentence.end) if more is not None else None
                head = _spot(text, phrase) if phrase is not None else ""
            if phrase is None:
                continue
            wide = Span(phrase.core.start, _reach(text, phrase.core.end, phrase.wide.end))
            yield Found("spot", frozenset((deed,)), wide, wide, head, phrases_en.places_in(text, wide), ())


_NEXT = re.compile(r"\s(?:in|on|at|under|inside|beneath|behind|beside|near|outside|of)\s")


def _spot(text: str, phrase: phrases_en.Phrase) -> str:
    """The noun of a phrase that is a place: kitchen of the drain of a school kitchen."""
    heads = [part.split()[-1].lower() for part in re.split(r"\sof\s", text[slice(*phrase.core)]) if part.split()]
    return next((head for head in [phrase.head, *heads] if head and _is_spot(head)), "")


def _is_spot(noun: str) -> bool:
    return senses.is_place(noun) or bool({"location", "object"} & {*senses.noun_kinds(noun)[:3]})


def _reach(text: str, start: int, end: int) -> int:
    """To the end of a place's own place: in a school playground | in Orford."""
    match = re.compile(r"\s(?:in|near|outside|at|on|of|off|above)\s(?:the\s)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*").match(
        text, start, end
    )
    return match.end() if match else start


def _korean(text: str, sentence: Span) -> Iterator[Found]:
    towns, pattern = _towns()
    for match in pattern.finditer(text, *sentence):
        if _ABOUT_PEOPLE.match(text, match.end("name")) or not (match["upper"] or match["name"][-1] in "시군"):
            continue
        begin = match.start("upper") if match["upper"] else match.start("name")
        span = Span(begin, match.end("name"))
        upper = frozenset([match["upper"] or ""])
        yield Found("town", upper, span, span, "", (towns[match["name"]],), ())


@cache
def _towns() -> tuple[dict[str, str], re.Pattern[str]]:
    """Cities and counties, by their full and their bare names."""
    names: dict[str, str] = {}
    for row in table("municipalities"):
        full = str(row["ko"])
        if full[-1] in "시군" and len(full) > 2:
            names[full] = names[full[:-1]] = full[:-1]
    return names, re.compile(
        rf"(?<![가-힣])(?:(?P<upper>{_UPPER})도?\s)?(?P<name>{alternation(names)})(?=(?:에서|에|의"
        rf"|[은는이가])?(?:[\s,.]|$))"
    )
