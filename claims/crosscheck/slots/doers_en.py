"""Who did a deed, in English: carried her out, were pulled out by a fisherman, in the arms of a nurse."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims import senses
from claims.crosscheck.slots import phrases_en
from claims.crosscheck.slots.read import Found
from claims.regex import regex
from claims.span import Span

_OUT = (
    r"(?:out|free|clear|ashore|aboard|away|up|off|to\s(?:safety|shore|land|the\s(?:bank|shore|surface"
    r"|beach))|from|onto|back to|down)"
)
_DEEDS_EN = {
    "save": regex(
        rf"\b(?:rescu(?:ed|es|ing)|sav(?:ed|es)|(?:pull|drag|haul|lift|carri|pluck|fish|winch|guid"
        rf"|steer|tow|yank|hoist|ferri)(?:ed|ped|y)\s(?:[\w’'-]+\s){{0,5}}?{_OUT}"
        rf"|(?:brought|got|led|swept|bore|taken|took)\s(?:[\w’'-]+\s){0, 5}?{_OUT}|caught\s(?:an?|the|her|him|them)\b"
        rf"|(?:dived|dove|jumped|leapt|leaped|plunged|waded|swam|climbed|went|rushed"
        rf"|ran)\s(?:straight\s)?(?:in(?:to)?|after|out)\b"
        rf"|(?:gave|administered|performed|began)\s(?:[\w’'-]+\s){{0,2}}?(?:CPR|first aid"
        rf"|mouth-to-mouth)|revived|freed|released|resuscitated|shielded|(?:push|shov|drag|swept|pull"
        rf"|knock|hustl)(?:ed|ged)?\s(?:[\w’'-]+\s){{1,5}}?(?:out|clear|aside|away|to))\b"
    ),
    "find": regex(
        r"\b(?:found|discover(?:ed|s)|spott(?:ed|s)|unearth(?:ed|s)|dug up|came across"
        r"|stumbled (?:up)?on|stumbled across|notic(?:ed|es)|handed\s(?:[\w’'-]+\s){0,2}?in"
        r"|turned\s(?:[\w’'-]+\s){1,2}?in|located|tracked down|recovered|sighted)\b"
    ),
    "alarm": regex(
        r"\b(?:raised the alarm|call(?:ed|s) (?:the )?(?:police|911|999|112|an ambulance|the fire"
        r"|emergency|for help|firefighters)|alert(?:ed|s)|dial(?:l?ed|s)|tipped off|phoned"
        r"|report(?:ed|s) the)\b"
    ),
    "give": regex(r"\b(?:donat(?:ed|es)|bequeath(?:ed|s)|gift(?:ed|s)|paid for|gave the)\b"),
    "make": regex(
        r"\b(?:design(?:ed|s)|paint(?:ed|s)|compos(?:ed|es)|sculpt(?:ed|s)|carv(?:ed|es)|wrote"
        r"|invent(?:ed|s)|built|drew)\b"
    ),
    "run": regex(
        r"\b(?:organi[sz](?:ed|es|ing)|host(?:ed|s|ing)|runs|(?:being|is|was) run|put(?:s|ting)? on"
        r"|stag(?:ed|es)|arrang(?:ed|es))\b"
    ),
    "fund": regex(
        r"\b(?:sponsor(?:ed|s)|fund(?:ed|s)|financ(?:ed|es)|bankroll(?:ed|s)|paid for|underwr(?:ote|ites))\b"
    ),
    "mend": regex(
        r"\b(?:repair(?:ed|s|ing)|restor(?:ed|es|ing)|fix(?:ed|es|ing)|mend(?:ed|s|ing)"
        r"|refurbish(?:ed|es)|overhaul(?:ed|s)|back to life|going again)\b"
    ),
    "stop": regex(
        r"\b(?:foil(?:ed|s)|thwart(?:ed|s)|prevent(?:ed|s)|tackl(?:ed|es)|overpower(?:ed|s)"
        r"|disarm(?:ed|s)|stopped (?:the|a) (?:thief|robber|attacker|man|gunman|scam|fraud))\b"
    ),
    "own": regex(r"\b(?:bought|buys|purchas(?:ed|es)|acquir(?:ed|es)|owns)\b"),
    "score": regex(
        r"\b(?:scor(?:ed|es)|head(?:ed|s)|str(?:uck|ikes)|nett?(?:ed|s)|slott(?:ed|s)|fir(?:ed|es)"
        r"|curl(?:ed|s)|hit|convert(?:ed|s)|bundl(?:ed|es)"
        r"|tapp(?:ed|s)|volley(?:ed|s)|smash(?:ed|es)|drill(?:ed|s)|pok(?:ed|es)|nodd(?:ed|s)"
        r"|buri(?:ed|es)|grabb?(?:ed|s)|got)\s(?:home\s|in\s|what [a-z ]{2,24}\s)?"
        r"(?:the|his|her|their)?\s?(?:game['’]s\s|match['’]s\s)?(?:only|sole|lone|single|solitary"
        r"|winning|decisive|deciding|match-winning|late|last-minute|golden)\s"
        r"(?:\w+\s)?(?:goal|winner|penalty|spot[ -]kick|strike|header|free[ -]kick|shot|try|kick)\b"
        r"|\b(?:scored|headed|struck|netted|hit|got|grabbed|fired|poked|nodded|bundled|curled"
        r"|volleyed|tapped)\s(?:home\s|in\s)?the\s(?:winner|decider)\b"
    ),
    "open": regex(
        r"\b(?:cut the ribbon|unveiled|officially opened|lit the (?:flame|torch|cauldron)|fired the starting)\b"
    ),
}
_BY = regex(
    r"\b(?:(?:was|were|been|being|is|are)\s(?:\w+ly\s)?(?P<verb>[a-z]+)\s(?:[\w’'.,-]+\s){0,12}?"
    r"|(?P<verb2>[a-z]+(?:ed|en|ught|ade))\s)by\s"
)
_ORIGIN = regex(r"caused|started|sparked|triggered|ignited|prompted|blamed|set|followed|hit|driven")
_ARMS = regex(
    r"\b(?:(?:into|in)\sthe\sarms\sof|ow(?:es?|ed|ing)\s[^.,;]{0,30}?\b(?:life|lives|rescue|survival"
    r"|escape)\sto|(?:saved|rescued)\sthanks\sto)\s"
)
_GIFT = regex(r"\b(?:gifts?|present|donation|bequest)\sfrom\s")
_THANKS = regex(r"\bthanks\sto\s")
_WORK = regex(
    r"\b(?:the|a)\s(?:work|brainchild|design|creation|idea|invention)\sof\s"
    r"|\bcame\sfrom\sthe\s(?:pen|brush|studio)\sof\s"
)
_NO_AGENT = regex(
    r"(?:the\s)?(?:end|time|then|now|next|last|law|hand|accident|chance|mistake|surprise|foot|road"
    r"|sea|air|train|bus|boat|mon|tues|wednes|thurs|fri|satur|sun|[0-9]|half|a (?:third|quarter))",
    re.I,
)
_WAS = regex(r"\b[Ii]t\swas\s")
_NO_EN = regex(
    r"\b(?:not|never|n['’]t|could|would|(?-i:may)|might|will|should|if|hop\w+|plans?|tried|wants?"
    r"|previous\w*|earlier|last (?:year|month)|years ago|suspected|alleged\w*|police (?:found"
    r"|say they found))\b",
    re.I,
)


def told(text: str, sentence: Span) -> Iterator[Found]:
    """The doers that a sentence names, each with the deed."""
    for match in _ARMS.finditer(text, *sentence):
        yield from _made("save", phrases_en.behind(text, match.end(), sentence.end), text, sentence)
    for match in _WORK.finditer(text, *sentence):
        yield from _made("make", phrases_en.behind(text, match.end(), sentence.end), text, sentence)
    for match in _GIFT.finditer(text, *sentence):
        yield from _made("give", phrases_en.behind(text, match.end(), sentence.end), text, sentence)
    for match in _THANKS.finditer(text, *sentence):
        deed = next((name for name, pattern in _DEEDS_EN.items() if pattern.search(text, *sentence)), "")
        phrase = phrases_en.behind(text, match.end(), sentence.end)
        if deed and phrase is not None and (senses.is_person(phrase.head) or any(" " in n for n in phrase.names)):
            yield from _made(deed, phrase, text, sentence)
            return
    for match in _BY.finditer(text, *sentence):
        if _unsure(text, sentence, match.start()):
            continue
        deed = next(
            (name for name, pattern in _DEEDS_EN.items() if pattern.search(text, match.start(), match.end())), ""
        )
        verb = match["verb"] or match["verb2"]
        if not _NO_AGENT.match(text, match.end()) and not _ORIGIN.match(verb):
            phrase = phrases_en.behind(text, match.end(), sentence.end)
            yield from _made(deed or f"by {(senses.lemmas(verb, 'verb') or ('',))[-1]}", phrase, text, sentence)
    for deed, pattern in _DEEDS_EN.items():
        deed_at = pattern.search(text, *sentence)
        if (
            deed_at is None
            or _unsure(text, sentence, deed_at.start())
            or re.compile(r"(?:[\w’'-]+\s){0,8}?by\s").match(text, deed_at.end() + 1, sentence.end)
        ):
            continue
        if re.search(
            r"\b(?:was|were|been|be|is|are|being)\s(?:\w+\s)?$",
            text[max(sentence.start, deed_at.start() - 20) : deed_at.start()],
        ):
            continue
        yield from _made(deed, _doer(text, sentence, deed_at.start()), text, sentence)


def _unsure(text: str, sentence: Span, verb: int) -> bool:
    """Whether a deed is hoped for or was done before."""
    return _NO_EN.search(text, max(sentence.start, verb - 50), verb) is not None


def _doer(text: str, sentence: Span, verb: int) -> phrases_en.Phrase | None:
    """Who does what the verb tells: behind it was, before who, else the subject of the clause or of the sentence."""
    it = _WAS.search(text, sentence.start, verb)
    if it is not None and re.search(r"\bwho\b|\bthat\b", text[it.end() : verb]):
        return phrases_en.behind(text, it.end(), verb)
    relative = re.search(r"(?P<noun>[^,;]{3,60}?),?\s(?:who|that)\s(?:had\s)?$", text[sentence.start : verb])
    if relative is not None:
        begin = sentence.start + relative.start("noun")
        by = re.search(r".*\b(?:by|to|from)\s", text[begin : sentence.start + relative.end("noun")])
        return phrases_en.first(text, begin + (by.end() if by else 0), sentence.start + relative.end("noun"))
    own = phrases_en.subject(text, sentence.start, verb)
    inside = re.search(r"\b(?:by|of|from)\s", text[own.core.end : verb]) if own is not None else None
    if own is not None and inside is not None and not senses.is_person(own.head):  # quick thinking by a cashier saved
        inner = phrases_en.behind(text, own.core.end + inside.end(), verb)
        if inner is not None and senses.is_person(inner.head):
            return inner
    if own is not None and (own.head or own.names):
        return own
    return phrases_en.first(text, sentence.start, verb)


def _made(deed: str, phrase: phrases_en.Phrase | None, text: str, sentence: Span) -> Iterator[Found]:
    if phrase is None or not (phrase.head or phrase.names):
        return
    head = phrase.head or phrases_en.appositive(text, phrase.core.end, sentence.end)
    by_person = deed in ("save", "find", "alarm", "make", "open", "give", "score")
    if by_person and not (senses.is_person(head) or any(" " in name for name in phrase.names)):
        return
    yield Found("doer", frozenset((deed,)), phrase.core, phrase.wide, head, phrase.names, ())
