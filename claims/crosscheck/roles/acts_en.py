"""Deeds in English sentences: A acquired B, B was acquired by A, B lost to A, the defendant, B."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from claims.crosscheck.roles.acts_form import HARM, Form, Told, age
from claims.quantity.units import alternation
from claims.regex import regex
from claims.span import Span
from claims.words import stem_of, words

_NAME = regex(r"[A-Z][\w&-]*(?:['’][A-Z]\w*)?(?:\s(?:of\s|the\s|&\s|de\s|van\s)?[A-Z][\w&-]*(?:['’][A-Z]\w*)?){0,8}")
_ANY = regex(r"(?<=[a-z.'’] )(?P<deed>[a-z]{3,}ed)\b")
# Hauled the landlord to court: the one deed that stands on both sides of its object.
_TO_COURT = regex(r"\b(?:took|takes|taken|taking|hauled|dragged)(?=\s[^.,;:]{2,40}\sto court\b)")
# Lost 3-1 to Brill, fell 101-99 in overtime to the Mustangs: the score or the time stands between.
_LOST_TO = regex(
    r"\b(?:lost|loses?|fell|falls?|went down|goes? down|crash(?:ed|es)|slump(?:ed|s)|bow(?:ed|s))"
    r"\s(?:(?:[0-9]+[-–][0-9]+|by\s[^,.;]{1,24}|in\s[^,.;]{1,24}|narrowly|heavily|again|[a-z]+ly)\s){1,2}(?:loss\s)?to(?=\s(?:the\s)?[A-Z])"
)
# booked for punching, accused of having kicked, admitted pushing: whoever is charged has done it.
_CHARGED = regex(
    r"\b(?:for|of|with|from|after|admit(?:s|ted|ting)|den(?:ies|ied|ying)|to)\s(?:having\s|allegedly\s|repeatedly\s|fatally\s)*$",
    re.I,
)
# Benedek's complaint against Ostrava, Polder's takeover of Marsh & Vane: a deed as a noun, with its doer.
_NOUNS = (
    ("sue", "(?:complaint|suit|lawsuit|case|claim|action)s? against"),
    ("acquire", "(?:takeover|acquisition|purchase|buyout) of"),
    ("win", "(?:win|victory|triumph|success|defeat) (?:over|against|of)"),
    (HARM, "(?:attack|assault) on"),
)
_SUSPECT = regex(
    r"(?P<who>[^,;:.]{3,80}?)(?:,[^,;:]{2,60},)?\s(?:is|are|was|were|has been|have been|had been|being)\s(?:\w+ly\s)?"
    r"(?:booked|charged|arrested|accused|jailed|convicted|detained|indicted|held|fined|suspended|sentenced|sacked|banned|questioned"
    r"|cleared|acquitted|wanted|caught|seen|filmed)\b[^.;]*$",
    re.I,
)
# Neil Ware, a dog handler, | kicked: what stands between commas is one with the name before it.
_ASIDE = regex(
    r"(?P<name>[^,;:“”\"]{2,60}),\s(?P<aside>[^,;:“”\"]{2,60}),\s(?:had\s|has\s|have\s|then\s|also\s|\w+ly\s)*$"
)
_PHRASE = regex(r"\b(?:the|a|an|his|her|their|its|another|one|two)\s|['’]s\s|\b[Pp]olice\ssaid\s", re.I)
_ENDS_PHRASE = regex(
    r"\s(?:of|on|in|at|by|from|to|for|after|before|with|during|over|against|near|outside|inside|when|while|as|and|on)\s|[,;:.]"
)
_BE = regex(r"\b(?:was|were|been|being|be|is|are|got)\s(?:\w+ly\s)?$")
_BY = regex(r"\s(?:\w+\s){0,3}?by\s")
_CUT = regex(r"[;:“”\"]|,\s|\b(?:and|but|while|that|because|after|before|when|as)\s")
# who they say stabbed: the name before it does it.
_RELATIVE = regex(r",?\s(?:who|whom|which)\s(?:[a-z]+\s){0,3}$")
_MUTUAL = regex(r"\b(?:each other|one another|both|countersu\w+|counterclaim\w*|in turn)\b", re.I)
# expected to defeat, could buy, if it acquired: no deed yet.
_MAY_BE = regex(
    r"\b(?:(?:expect|favou?r|like|hope|fail|try|tri|want|seek|sought|rumou?r)\w*\sto|could|should|would|might|(?-i:may)|if|not|never|n['’]t)"
    r"\s(?:have\s|be\s|\w+ly\s)*$",
    re.I,
)
_BREAK = regex(r"[;:—–“”\"]\s?|\b(?:and|but|while|after|when|that)\s")
_TO, _FROM = regex(r"\sto\s(?:the\s)?(?=[A-Z])"), regex(r"\sfrom\s(?:the\s)?(?=[A-Z])")
_DAY = regex(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?")
_REACH, _LONGEST = 60, 90  # characters


def told(text: str, sentence: Span, forms: Mapping[str, Form]) -> Iterator[Told]:
    """The deeds of one sentence, in order."""
    if _MUTUAL.search(text, *sentence):
        return
    yield from _nominal(text, sentence)
    for match, form in _verbs(text, sentence, forms):
        if form.side:
            behind = _party(text, match.end(), min(sentence.end, match.end() + _REACH), first=True)
            if behind is not None:
                empty: frozenset[str] = frozenset()
                pair = (stems(text, behind), empty) if form.by == "subject" else (empty, stems(text, behind))
                yield Told(form.act, Span(match.start(), behind.end), *pair, True)
            continue
        if _MAY_BE.search(text, max(sentence.start, match.start() - 32), match.start()):
            continue
        for left, right, passive in _sides(text, sentence, match, form):
            doer, other = (
                (stems(text, left), stems(text, right))
                if form.act != HARM
                else _people(text, sentence, left, right, Span(*match.span()))
            )
            if passive != (form.by == "other"):
                doer, other = other, doer
            span = Span(left.start, right.end)
            yield Told(form.act, span if span.end - span.start <= _LONGEST else left, doer, other)


def _nominal(text: str, sentence: Span) -> Iterator[Told]:
    for act, pattern in _named_deeds():
        for match in pattern.finditer(text, *sentence):
            one, other = (stems(text, Span(*match.span(side))) for side in ("one", "other"))
            yield Told(act, Span(*match.span()), one, other)


@cache
def _named_deeds() -> tuple[tuple[str, re.Pattern[str]], ...]:
    name = r"[A-Z][\w&-]*(?:\s(?:&\s)?[A-Z][\w&-]*){0,8}"
    return tuple(
        (act, re.compile(rf"\b(?P<one>{name})['’]s?\s(?:[\w-]+\s){{0,3}}?{noun}\s(?:the\s|rival\s)?(?P<other>{name})"))
        for act, noun in _NOUNS
    )


def _sides(text: str, sentence: Span, match: re.Match[str], form: Form) -> Iterator[tuple[Span, Span, bool]]:
    """The party before the verb, each one behind it, and whether the verb is in the passive.

    Behind a verb of giving stands whom it goes to, behind one of buying the thing and whom it comes from.
    """
    floor = max([sentence.start, *(m.end() for m in _CUT.finditer(text, sentence.start, match.start()))])
    relative = _RELATIVE.search(text, sentence.start, match.start())
    left = _party(
        text, sentence.start if relative else floor, relative.start() if relative else match.start(), first=False
    )
    active = match[0].lower().split()[0].endswith("ing")
    is_behind = _BE.search(text, max(sentence.start, match.start() - 24), match.start()) is not None
    if active and not is_behind:
        # won the cup, beating the Dolphins: the subject is that of the sentence.
        breaks = [m.end() for m in _BREAK.finditer(text, sentence.start, match.start())]
        # will stay on as mayor after seeing off: nothing stands between the break and the deed.
        breaks = [b for b in breaks if any(True for _ in words(text, b, match.start()))]
        left = _party(text, max([sentence.start, *breaks]), match.start(), first=True)
        if _CHARGED.search(text, sentence.start, match.start()):
            suspect = _SUSPECT.search(text, sentence.start, match.start())
            left = Span(*suspect.span("who")) if suspect and form.act == HARM else left
    elif form.act == HARM and (aside := _ASIDE.search(text, sentence.start, match.start())):
        named = names(text, *aside.span("name"))
        left = Span(named[-1].start if named else aside.start("name"), aside.end("aside"))
    left = left or _before_pronoun(text, sentence, match.start())
    passive, at = is_behind and not active, match.end()
    if passive:
        by = _BY.match(text, at, sentence.end)
        if by is None and not match[0].endswith((" by", " to")):
            return
        at = by.end() if by is not None else at
        passive = by is not None
    cut = _CUT.search(text, at, sentence.end)
    end = cut.start() if cut else sentence.end
    if left is None:
        return
    if form.to:
        goes = next((m for m in _TO.finditer(text, at, end) if names(text, m.end(), min(end, m.end() + _REACH))), None)
        if goes is not None:
            at = goes.end()
        elif form.act != "give":
            return
    right = _party(text, at, min(end, at + _REACH), first=True)
    if right is not None:
        yield left, right, passive
        source = None if form.to or passive else _FROM.search(text, right.end, end)
        if source is not None and (whence := _party(text, source.end(), min(end, source.end() + _REACH), first=True)):
            yield left, whence, passive


def _people(text: str, sentence: Span, left: Span, right: Span, verb: Span) -> tuple[frozenset[str], frozenset[str]]:
    """Two parties to violence by all that they are called, and by their ages: who has no name has a trade."""
    if left.end <= verb.start:
        # A 57-year-old owner in Sejong stabbed: where it was is nobody.
        where = _WHERE.search(text, sentence.start, left.start)
        if where is not None:
            before = list(_PHRASE.finditer(text, max(sentence.start, where.start() - 60), where.start()))
            left = Span(before[-1].start(), where.start()) if before else left
        opens = [m for m in _PHRASE.finditer(text, left.start, verb.start) if m.end() < verb.start]
        phrase = Span(opens[-1].start(), verb.start) if opens and not names(text, opens[-1].end(), verb.start) else left
        cut = _ENDS_PHRASE.search(text, phrase.start, phrase.end)
        left = Span(phrase.start, cut.start()) if cut and phrase is not left else phrase
    opened = _PHRASE.search(text, verb.end, right.end)
    if opened is not None and opened.start() < right.start:
        right = Span(opened.start(), right.start)
    ends = _ENDS_PHRASE.search(text, opened.end() if opened else right.end, min(sentence.end, right.end + 40))
    right = Span(right.start, ends.start() if ends else min(sentence.end, right.end + 40))
    doer, other = ((stems(text, s) | age(text[s.start : s.end + 5])) - _NOBODY for s in (left, right))
    return doer - other, other - doer


_WHERE = regex(r"\s(?:in|at|from|near|outside)\s(?:the\s)?$")
_NOBODY = frozenset(filter(None, map(stem_of, ("man", "woman", "year-old", "said", "police", "officers", "witnesses"))))


def _before_pronoun(text: str, sentence: Span, verb: int) -> Span | None:
    """Who is meant where a sentence begins with a pronoun: the first name of the sentence before."""
    if re.match(r"(?:He|She|They)\s", text[sentence.start : verb]) is None:
        return None
    end = len(text[: sentence.start].rstrip(" "))
    start = max(text.rfind(". ", 0, max(0, end - 2)) + 2, text.rfind("\n", 0, end) + 1)
    found = names(text, start if start > 1 else 0, end)
    return found[0] if found else None


def _party(text: str, start: int, end: int, *, first: bool) -> Span | None:
    """The nearest name of a stretch; without one the nearest noun."""
    named = names(text, start, end)
    if named:
        return named[0 if first else -1]
    plain = [word.span for word in words(text, start, end)]
    return plain[0 if first else -1] if plain else None


def names(text: str, start: int, end: int) -> list[Span]:
    """The capitalised names that begin in a stretch; days are none."""
    found = [Span(*m.span()) for m in _NAME.finditer(text, start, end)]
    return [span for span in found if stems(text, span) and not _DAY.fullmatch(text, *span)]


def stems(text: str, span: Span) -> frozenset[str]:
    return frozenset(word.stem for word in words(text, *span))


def _verbs(text: str, sentence: Span, forms: Mapping[str, Form]) -> Iterator[tuple[re.Match[str], Form]]:
    found = {m.start(): (m, forms[m[0].lower()]) for m in _pattern(tuple(forms)).finditer(text, *sentence)}
    for match in _TO_COURT.finditer(text, *sentence):
        found[match.start()] = (match, Form("sue", "subject", False))
    for match in _LOST_TO.finditer(text, *sentence):
        found[match.start()] = (match, Form("win", "other", False))
    for match in _ANY.finditer(text, *sentence):
        if not any(m.start() <= match.start() < m.end() for m, _ in found.values()):
            found[match.start()] = (match, Form(match["deed"], "subject", False))
    yield from (found[start] for start in sorted(found))


@cache
def _pattern(forms: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(forms)})\b", re.IGNORECASE)
