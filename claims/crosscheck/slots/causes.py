"""What a text puts an event down to: was caused by, blamed on, sparked; 때문, 탓, 원인은, 에서 시작."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims import senses
from claims.crosscheck.slots import causes_ko, phrases_en
from claims.crosscheck.slots.filler import is_vague
from claims.crosscheck.slots.read import Found
from claims.regex import regex
from claims.span import Language, Span

_ORIGIN = (
    "caused|started|sparked|triggered|ignited|prompted|provoked|precipitated|kindled|induced"
    "|knocked out|brought (?:about|on|down)|set off|touched off|set ablaze"
)
_BEHIND = regex(
    rf"\b(?:(?:{_ORIGIN})\sby|(?:attributed|ascribed|traced(?:\sback)?|due|owing|down|put\s(?:it|this"
    rf"|that|them)\sdown|attributes?\s(?:it|this))\sto"
    r"|traced\s[^.,;]{2,60}?\s(?:back\s)?to|attribut(?:ed|es|ing)\s[^.,;]{2,60}?\sto"
    r"|put(?:s)?\s[^.,;]{2,60}?\sdown\sto|the\sfault\sof|(?:blam(?:ed|ing)|pinned|blames?\s(?:it"
    r"|this))\s(?:it\s)?on|because\sof|on\saccount\sof|thanks\sto|(?:as\sa|the)\sresult\sof"
    r"|(?:result|stemm?|ar[io]s)(?:ed|s|e|en|ing)?\sfrom|(?:began|begun|started|broke\sout"
    r"|originated)\s(?:with|from|in|when)"
    r"|(?:cause|culprit|source|origin|trigger|reason)\s(?:of\s[^.,;]{3,60}?\s)?(?:was|is|being|as"
    r"|:)(?:\s(?:found|identified|given|determined|confirmed|named)(?:\sto\sbe|\sas)?)?"
    r"|(?:identified|named|gave|cited)\s(?=[^.;]{3,60}\sas\s(?:the|its)\s(?:cause|culprit|source|reason))"
    r"|point(?:ed|s|ing)?\s(?:the\sfinger\sat|to)|(?:died|dies|dying|perished|suffered"
    r"|suffocated)\s(?:[^.,;]{0,20}?\s)?(?:of|from|for\s(?:lack|want)\sof)|fall(?:en)?\svictim\sto"
    r"|fell\svictim\sto|[Ww]hat\s(?:killed|caused"
    r"|started|sparked|triggered|set\soff|brought\sdown|stopped|sank|broke|grounded"
    r"|closed)\s[^.,;]{3,90}?\s(?:was|is))\s",
    re.I,
)
_BECAUSE = regex(r"\bbecause\s(?!of\b)(?=[a-z]+\s)")
# because it had hit | a submerged reef
_OVER = regex(
    r"\b(?:recall|cancel|suspend|clos|ground|halt|withdr)[a-z]*\s[^.,;]{0,40}?\sover\s(?=an?\s|the\s|fears|faulty)"
)
_IT_DID = regex(
    r"(?:it|they|he|she|the\s[a-z]+)\s(?:had\s|was\s|were\s)?(?:been\s)?(?:[a-z]+\s)(?:by\s|into\s"
    r"|on\s|with\s)?(?=(?:an?|the)\s)"
)
# lost power after a digger hit the pylon
_AFTER_DEED = regex(
    r"\b(?:after|when)\s(?=(?:an?|the|two|some)\s[^.,;]{2,40}?\s(?:hit|struck|cut|severed|damaged"
    r"|burst|bursts|fell|exploded|failed|overheated|caught fire|broke"
    r"|leaked|ruptured|collapsed|derailed|snapped|toppled|blew up|gave way|short-circuited|knocked"
    r"|tore|crashed into|ploughed into)\b)"
)
_BLAMED = regex(
    r"\b(?:blam(?:e[ds]?|ing))\s(?!on\b|it\b|for\b)(?:(?:the|its|their|this|that|[a-z]+day[’']s"
    r"|last)\s[^.,;]{2,60}?\son\s)?",
    re.I,
)
_STOPS = (
    r"halt(?:ed|s)|stopp?(?:ed|s)|shut(?:s)?(?: down)?|clos(?:ed|es)|crippl(?:ed|es)|paraly[sz](?:ed"
    r"|es)|ground(?:ed|s)|derail(?:ed|s)|sank|sinks|fell(?:ed|s)|kill(?:ed|s)|poison(?:ed|s)"
    r"|destroy(?:ed|s)|damag(?:ed|es)|delay(?:ed|s)|disrupt(?:ed|s)|toppl(?:ed|es)|sever(?:ed|s)"
    r"|cut(?:s)?|knock(?:ed|s)|took down|interrupt(?:ed|s)|jamm?(?:ed|s)|black(?:ed|s) out"
    r"|plung(?:ed|es)"
    r"|ruptur(?:ed|es)|forc(?:ed|es)|left|leaves|bring(?:s)?|brought|collaps(?:ed|es)|wreck(?:ed|s)"
    r"|contaminat(?:ed|es)|sicken(?:ed|s)|strand(?:ed|s)|cancell?(?:ed|s)"
)
_STOPPED = regex(
    rf"\s(?:(?:had|has|have)\s)?(?:{_STOPS})\s(?!by\b|at\b|on\b|in\b|when\b|for\b|after\b|because\b|its\b)"
)
# were grounded for three hours on Saturday by a computer failure
_STOPPED_BY = regex(
    rf"\b(?:was|were|been|being|is"
    rf"|are)\s(?:\w+ly\s)?(?!cut|left|forced|brought)(?:{_STOPS})\s(?:[^.,;]{{0,40}}?\s)?by\s(?!(?:about|some|[0-9]|mon|tues"
    rf"|wednes|thurs|fri|satur|sun))",
    re.I,
)
_WHY = regex(r"\bwhy\s[^.:;]{3,80}:\s")
_BEFORE = regex(
    r"\s(?:(?:had|has|have)\s)?(?:(?P<start>started|ignited|sparked|triggered|kindled|set off"
    r"|touched off|caused|knocked out|brought down)\s(?!by\b|at\b|on\b|in\b|when\b)"
    r"|blamed\s(?:for|in|after|as)|(?:sparks|causes|triggers|starts|ignites)\s|(?:was|is|were"
    r"|are)\s(?:to blame|behind|responsible|at fault|the (?:cause|culprit|source|reason|trigger)))",
    re.I,
)
# started deliberately: no cause stands beside it.
_ON_PURPOSE = regex(
    r"\b(?:started|lit|set|begun|ignited|caused|sabotaged)\s(?:\w+\s)?(?P<how>deliberately"
    r"|on purpose|intentionally|maliciously)\b"
    r"|\b(?P<how2>(?:deliberately|intentionally)\s(?:started|lit|set|ignited))\b",
    re.I,
)
# fell ill after eating undercooked chicken; contaminated water made forty guests ill
_AFTER = regex(
    r"\b(?:fell|fall|became|become|taken|were|was|got|died|dead|hospitali[sz]ed|poisoned"
    r"|sickened)\s[^.,;]{0,40}?\bafter\s"
    r"(?:eating|drinking|swallowing|inhaling|breathing(?:\sin)?|touching|being (?:hit|struck|bitten|stung) by)\s",
    re.I,
)
_MADE = regex(
    r"\s(?:had\s|has\s)?(?:made|left|makes)\s(?=[^.,;]{3,50}?\s(?:ill|sick|unwell|unconscious|in hospital)\b)"
)
_HEDGE_EN = regex(
    r"\b(?:(?-i:may)|might|could|possibl[ey]|perhaps|suspect(?:ed|s)?|believed?|thought|likely|probabl[ey]"
    r"|appear(?:s|ed)|apparently"
    r"|alleged(?:ly)?|initially|first thought|seem(?:s|ed)|whether|if|rumou?r\w*|theory|speculat\w+|feared?|earlier)\b",
    re.I,
)
_DENIED_EN = regex(r"\b(?:not|n['’]t|never|no|rather than|ruled out|rules out|neither|nor)\b", re.I)
# because of the festival, thanks to donors: what a text gives as a reason for anything.
# What was looked into was found: because of a blocked filter, the inspectors said.
_FOUND_EN = regex(
    r"\b(?:investigat|inspect|examin|report|conclud|determin|established|findings?|operator|company"
    r"|engineers?|marshal|inquiry"
    r"|police|coroner|tests?)\w*\b",
    re.I,
)
_LOOSE_EN = regex(r"because|account|thanks|due|owing|result of|prompted", re.I)
_BY = regex(r"\b(?:by|fault of)\s$")
_FROM = regex(r"\s(?:from|in|with|on|at|by)\s")


def told(text: str, sentence: Span, language: Language) -> Iterator[Found]:
    """The causes that a sentence tells."""
    yield from (causes_ko.told if language == "ko" else _english)(text, sentence)


def _english(text: str, sentence: Span) -> Iterator[Found]:
    hedged = _HEDGE_EN.search(text, *sentence) is not None
    for match in _BEHIND.finditer(text, *sentence):
        yield from _made(text, sentence, match, phrases_en.behind(text, match.end(), sentence.end), hedged)
    for match in _STOPPED_BY.finditer(text, *sentence):
        phrase = phrases_en.behind(text, match.end(), sentence.end)
        if phrase is not None and not phrase.names and phrase.head and not senses.is_person(phrase.head):
            yield from _made(text, sentence, match, phrase, hedged)
    for match in _WHY.finditer(text, *sentence):
        yield from _made(text, sentence, match, phrases_en.behind(text, match.end(), sentence.end), hedged)
    for match in _STOPPED.finditer(text, *sentence):
        phrase = phrases_en.subject(text, sentence.start, match.start())
        phrase = _opening_noun(text, phrase) if phrase is not None else None
        if phrase is not None and _is_thing(phrase) and not _AUX.search(text, phrase.core.end, match.start()):
            yield from (
                one._replace(about=one.about | {"loose"} if not _FOUND_EN.search(text, *sentence) else one.about)
                for one in _made(text, sentence, match, phrase, hedged)
            )
    for match in _AFTER_DEED.finditer(text, *sentence):
        phrase = phrases_en.behind(text, match.end(), sentence.end)
        if phrase is not None and phrase.head and not senses.is_person(phrase.head):
            yield Found("cause", frozenset({"loose"}), phrase.core, phrase.wide, phrase.head, (), (), hedged)
    for match in _BLAMED.finditer(text, *sentence):
        yield from _made(text, sentence, match, phrases_en.behind(text, match.end(), sentence.end), hedged)
    for match in _BECAUSE.finditer(text, *sentence):
        deed = _IT_DID.match(text, match.end(), sentence.end)
        phrase = phrases_en.behind(text, deed.end() if deed else match.end(), sentence.end)
        if phrase is not None and phrase.head:
            clause = Span(phrase.core.start, phrase.wide.end)
            yield Found("cause", frozenset({"loose"}), clause, clause, phrase.head, (), (), hedged)
    for match in _ON_PURPOSE.finditer(text, *sentence):
        if not _DENIED_EN.search(text, max(sentence.start, match.start() - 24), match.end()):
            span = Span(*match.span("how" if match["how"] else "how2"))
            yield Found("cause", frozenset(), span, span, "arson", (), (), hedged)
    for match in (p for pattern in (_AFTER, _OVER, _MADE) for p in pattern.finditer(text, *sentence)):
        if match.re.pattern != _MADE.pattern:
            phrase = phrases_en.behind(text, match.end(), sentence.end)
        else:
            phrase = phrases_en.subject(text, sentence.start, match.start())
        if phrase is not None and phrase.head and not senses.is_person(phrase.head):
            yield from _made(text, sentence, match, phrase, hedged)
    for match in _BEFORE.finditer(text, *sentence):
        if match["start"] and not _is_event(text, match.end(), sentence.end):
            continue
        yield from _made(text, sentence, match, phrases_en.subject(text, sentence.start, match.start()), hedged)


def _made(
    text: str, sentence: Span, match: re.Match[str], phrase: phrases_en.Phrase | None, hedged: bool
) -> Iterator[Found]:
    near = text[max(sentence.start, match.start() - 24) : match.end()]
    if (
        phrase is None
        or _DENIED_EN.search(near)
        or not (phrase.head or phrase.names)
        or (senses.is_person(phrase.head) and not _BY.search(match[0]))
    ):
        return
    about = (
        frozenset({"loose"})
        if _LOOSE_EN.search(match[0]) and not _FOUND_EN.search(text, *sentence)
        else frozenset[str]()
    )
    core, head = phrase.core, phrase.head
    more = _FROM.match(text, core.end, sentence.end) if is_vague(head) else None
    if more is not None and (source := phrases_en.behind(text, more.end(), sentence.end)) is not None:
        core, head = Span(core.start, source.core.end), source.head  # a spark from a brush cutter, a fault in the pump
    yield Found("cause", about, core, phrase.wide, head, (), (), hedged)


_AUX = regex(r"\b(?:will|was|were|be|been|is|are|stay\w*|remain\w*|to|has|had)\b|,")


def _opening_noun(text: str, phrase: phrases_en.Phrase) -> phrases_en.Phrase:
    """A phrase of one word that opens a sentence, with that word for its noun: Ice brought down the pylon."""
    word = text[slice(*phrase.core)]
    if phrase.head or " " in word or not senses.noun_kinds(word.lower()):
        return phrase
    return phrase._replace(head=word.lower(), names=())


def _is_thing(phrase: phrases_en.Phrase) -> bool:
    """Whether what stops something can be a cause: a thing or what happens; no person, no body, no place."""
    kinds = senses.noun_kinds(phrase.head)[:1]
    return not phrase.names and kinds not in ((), ("person",), ("group",), ("location",)) and not is_vague(phrase.head)


def _is_event(text: str, start: int, end: int) -> bool:
    """Whether a verb of starting has an event behind it: sparked the fire; not started the engine."""
    kinds = [senses.noun_kinds(m[0])[:1] for m in re.compile(r"[a-z]{3,}").finditer(text, start, min(end, start + 60))]
    return any(kind in (("event",), ("phenomenon",), ("process",), ("state",)) for kind in kinds[:5])
