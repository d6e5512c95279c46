"""What a text puts an event down to: was caused by, blamed on, sparked; 때문, 탓, 원인은, 에서 시작."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims import senses
from claims.crosscheck.slots import phrases_en, phrases_ko
from claims.crosscheck.slots.filler import is_vague
from claims.crosscheck.slots.read import Found
from claims.span import Language, Span

_ORIGIN = (
    "caused|started|sparked|triggered|ignited|prompted|provoked|precipitated|kindled|induced"
    "|knocked out|brought (?:about|on|down)|set off|touched off|set ablaze"
)
_BEHIND = re.compile(
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
    r"|suffocated)\s(?:[^.,;]{0,20}?\s)?(?:of|from|for\s(?:lack|want)\sof)|fall(?:en)?\svictim\sto|fell\svictim\sto|[Ww]hat\s(?:killed|caused"
    r"|started|sparked|triggered|set\soff|brought\sdown|stopped|sank|broke|grounded"
    r"|closed)\s[^.,;]{3,90}?\s(?:was|is))\s",
    re.I,
)
_BECAUSE = re.compile(r"\bbecause\s(?!of\b)(?=[a-z]+\s)")
# because it had hit | a submerged reef
_IT_DID = re.compile(r"(?:it|they|he|she|the\s[a-z]+)\s(?:had\s|was\s|were\s)?(?:been\s)?(?:[a-z]+\s)(?:by\s|into\s|on\s|with\s)?(?=(?:an?|the)\s)")
# lost power after a digger hit the pylon
_AFTER_DEED = re.compile(
    r"\b(?:after|when)\s(?=(?:an?|the|two|some)\s[^.,;]{2,40}?\s(?:hit|struck|cut|severed|damaged|burst|bursts|fell|exploded|failed|overheated|caught fire|broke"
    r"|leaked|ruptured|collapsed|derailed|snapped|toppled|blew up|gave way|short-circuited|knocked|tore|crashed into|ploughed into)\b)"
)
_BLAMED = re.compile(
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
_STOPPED = re.compile(rf"\s(?:(?:had|has|have)\s)?(?:{_STOPS})\s(?!by\b|at\b|on\b|in\b|when\b|for\b|after\b|because\b|its\b)")
# were grounded for three hours on Saturday by a computer failure
_STOPPED_BY = re.compile(rf"\b(?:was|were|been|being|is|are)\s(?:\w+ly\s)?(?:{_STOPS})\s(?:[^.,;]{{0,40}}?\s)?by\s(?!(?:about|some|[0-9]|mon|tues|wednes|thurs|fri|satur|sun))", re.I)
_WHY = re.compile(r"\bwhy\s[^.:;]{3,80}:\s")
_BEFORE = re.compile(
    r"\s(?:(?:had|has|have)\s)?(?:(?P<start>started|ignited|sparked|triggered|kindled|set off"
    r"|touched off|caused|knocked out|brought down)\s(?!by\b|at\b|on\b|in\b|when\b)"
    r"|blamed\s(?:for|in|after|as)|(?:sparks|causes|triggers|starts|ignites)\s|(?:was|is|were"
    r"|are)\s(?:to blame|behind|responsible|at fault|the (?:cause|culprit|source|reason|trigger)))",
    re.I,
)
# started deliberately: no cause stands beside it.
_ON_PURPOSE = re.compile(
    r"\b(?:started|lit|set|begun|ignited|caused|sabotaged)\s(?:\w+\s)?(?P<how>deliberately|on purpose|intentionally|maliciously)\b"
    r"|\b(?P<how2>(?:deliberately|intentionally)\s(?:started|lit|set|ignited))\b",
    re.I,
)
# fell ill after eating undercooked chicken; contaminated water made forty guests ill
_AFTER = re.compile(
    r"\b(?:fell|fall|became|become|taken|were|was|got|died|dead|hospitali[sz]ed|poisoned|sickened)\s[^.,;]{0,40}?\bafter\s"
    r"(?:eating|drinking|swallowing|inhaling|breathing(?:\sin)?|touching|being (?:hit|struck|bitten|stung) by)\s",
    re.I,
)
_MADE = re.compile(r"\s(?:had\s|has\s)?(?:made|left|makes)\s(?=[^.,;]{3,50}?\s(?:ill|sick|unwell|unconscious|in hospital)\b)")
_HEDGE_EN = re.compile(
    r"\b(?:(?-i:may)|might|could|possibl[ey]|perhaps|suspect(?:ed|s)?|believed?|thought|likely|probabl[ey]"
    r"|appear(?:s|ed)|apparently"
    r"|alleged(?:ly)?|initially|first thought|seem(?:s|ed)|whether|if|rumou?r\w*|theory|speculat\w+|feared?|earlier)\b",
    re.I,
)
_DENIED_EN = re.compile(r"\b(?:not|n['’]t|never|no|rather than|ruled out|rules out|neither|nor)\b", re.I)
# because of the festival, thanks to donors: what a text gives as a reason for anything.
# What was looked into was found: because of a blocked filter, the inspectors said.
_FOUND_EN = re.compile(
    r"\b(?:investigat|inspect|examin|report|conclud|determin|established|findings?|operator|company|engineers?|marshal|inquiry"
    r"|police|coroner|tests?)\w*\b",
    re.I,
)
_FOUND_KO = re.compile(r"조사|발표|확인|밝혀|드러|파악|결론|감식|분석|판명|밝혔|지목|설명")
_LOOSE_EN = re.compile(r"because|account|thanks|due|owing|result of|prompted", re.I)
_BY = re.compile(r"\b(?:by|fault of)\s$")
_FROM = re.compile(r"\s(?:from|in|with|on|at|by)\s")
_CUE_KO = re.compile(
    r"(?P<why>\s?때문(?:에|이|인|으로)|\s?탓(?:에|이|으로|인)|으?로\s인(?:해|한|하여)|\s?여파로"
    r"|(?:[이가]|[은는이]?\s것이)\s(?:(?!것이)[가-힣0-9]+\s?){0,4}?(?:원인|주범|발단|화근|빌미"
    r"|불씨)(?:이|으로|인|였|을|이었|$|[.,])"
    r"|에서\s(?:시작|비롯|발화|처음|옮겨|번[진졌])"
    r"|[이가]\s(?:[가-힣0-9]+[을를]\s)(?:불렀|불러|일으켰|일으킨\s것(?!은)|초래|유발|촉발|낳았|빚었|야기)"
    r"|(?<=부족|고장|결함|과열|누출|누수|파손|파열|균열|이상|오류|실수|과실|주의|미숙|감염|중독|충격"
    r"|침수|범람|강풍|낙뢰|합선|누전|폭발|방화|실화|과로|졸음|과속|음주|노후|부실|부식|마모|정전"
    r"|단전|폐수|오염|장애|해킹|우박|불량|소홀)(?:으로|로)(?:\s[가-힣]+)?\s[가-힣]+(?:한|된|난|진|춘"
    r"|긴|져|어|린)\s?(?:것으로|것이|사실|셈)"
    r"|(?<=과열|합선|누전|방화|실화|폭발|누출|고장|주의|낙뢰|벼락|결함|작동|불량)(?:으로|로)\s(?:[가-힣]+\s)?(?:불이\s)?(?:일어[났난]|발생[했한]|시작[됐된]|[났난]\s|[났]다|번[졌진])"
    r"|(?:아|어|해|면서|혀|붙어|켜|려|쳐|져|로|내)\s(?:불이\s|일어[난나]|발생[한했]|시작[된됐]|난\s"
    r"|벌어[진졌]|생[긴겼]|빚어[진졌])[가-힣]*\s?(?:것으로|것이|것은|사실|것임)?"
    r"(?=[^.]{0,16}(?:확인|조사|밝혀|드러|파악|결론|분석|판단|판명|나타)))"
)
_DOWN = re.compile(r"\s?(?:때문|탓|여파)|에서|으?로\s")
_IS_KO = re.compile(
    r"(?:원인|주범|발단|발화점|이유|까닭)(?:(?:은|는)\s|(?:으로"
    r"|로)(?:는)?\s(?=[^.]{2,40}?[을를]\s(?:지목|꼽|들었|밝|제시|추렸)))"
)
_IS_END = re.compile(
    r"(?:[을를]\s(?:지목|꼽|들었|밝|제시)|인\s것으로|이라는|이라고|라고|이었|였|이다|다고|으로|로"
    r"|때문|탓|이며|[가-힣]\s것으로)(?=[가-힣\s.,]|$)"
)
_HEDGE_KO = re.compile(
    r"추정|추측|의심|가능성|보인다|보고\s|보여|듯|관측|여부|잠정|알려졌|모른|수\s있|우려|당초|애초|처음에는"
)
_DENIED_KO = re.compile(r"아니|아닌|않|배제")


def told(text: str, sentence: Span, language: Language) -> Iterator[Found]:
    """The causes that a sentence tells."""
    yield from (_korean if language == "ko" else _english)(text, sentence)


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
    for match in (*_AFTER.finditer(text, *sentence), *_MADE.finditer(text, *sentence)):
        if match.re is _AFTER:
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


_AUX = re.compile(r"\b(?:will|was|were|be|been|is|are|stay\w*|remain\w*|to|has|had)\b|,")


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


def _korean(text: str, sentence: Span) -> Iterator[Found]:
    if _DENIED_KO.search(text, *sentence):
        return
    hedged = _HEDGE_KO.search(text, *sentence) is not None
    taken: list[Span] = []
    for match in _IS_KO.finditer(text, *sentence):
        end = _IS_END.search(text, match.end() + 2, sentence.end)
        phrase = phrases_ko.at(text, match.end(), end.start() if end else min(sentence.end, match.end() + 40))
        if phrase is not None:
            taken.append(phrase.span)
            yield Found("cause", frozenset(), phrase.span, phrase.span, "", (), (), hedged)
    for match in _CUE_KO.finditer(text, *sentence):
        phrase = phrases_ko.before(text, sentence.start, match.start(), put_down=_DOWN.match(match["why"]) is not None)
        if phrase is None or any(one.start <= phrase.span.start < one.end for one in taken):
            continue
        taken.append(phrase.span)
        found = _FOUND_KO.search(text, *sentence) is not None
        about = (
            frozenset({"loose"})
            if re.match(r"\s?(?:때문|탓)|으?로\s인", match["why"]) and not found
            else frozenset[str]()
        )
        yield Found("cause", about, phrase.span, phrase.span, "", (), (), hedged)
