"""Who did the one deed of a story: who saved, found, reported, gave, made or ran it.

`about` is the deed. A deed is told in many words: dived in and brought the girl to safety, carried her out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims import senses
from claims.crosscheck.slots import phrases_en, phrases_ko
from claims.crosscheck.slots.persons import is_calling
from claims.crosscheck.slots.read import Found
from claims.span import Language, Span

_OUT = r"(?:out|free|clear|ashore|aboard|away|up|off|to\s(?:safety|shore|land|the\s(?:bank|shore|surface|beach))|from|onto|back to|down)"
_DEEDS_EN = {
    "save": re.compile(
        rf"\b(?:rescu(?:ed|es|ing)|sav(?:ed|es)|(?:pull|drag|haul|lift|carri|pluck|fish|winch|guid|steer|tow|yank|hoist|ferri)(?:ed|ped|y)\s(?:[\w’'-]+\s){{0,5}}?{_OUT}"
        rf"|(?:brought|got|led|swept|bore)\s(?:[\w’'-]+\s){{1,5}}?{_OUT}|caught\s(?:an?|the|her|him|them)\b"
        rf"|(?:dived|dove|jumped|leapt|leaped|plunged|waded|swam|climbed|went|rushed|ran)\s(?:straight\s)?(?:in(?:to)?|after|out)\b"
        rf"|(?:gave|administered|performed|began)\s(?:[\w’'-]+\s){{0,2}}?(?:CPR|first aid|mouth-to-mouth)|revived|resuscitated)\b"
    ),
    "find": re.compile(
        r"\b(?:found|discover(?:ed|s)|spott(?:ed|s)|unearth(?:ed|s)|dug up|came across|stumbled (?:up)?on|stumbled across|notic(?:ed|es)|handed\s(?:[\w’'-]+\s){0,2}?in|turned\s(?:[\w’'-]+\s){1,2}?in|located|tracked down|recovered|sighted)\b"
    ),
    "alarm": re.compile(
        r"\b(?:raised the alarm|call(?:ed|s) (?:the )?(?:police|911|999|112|an ambulance|the fire|emergency|for help|firefighters)|alert(?:ed|s)|dial(?:l?ed|s)|tipped off|phoned|report(?:ed|s) the)\b"
    ),
    "give": re.compile(r"\b(?:donat(?:ed|es)|bequeath(?:ed|s)|gift(?:ed|s)|paid for|gave the)\b"),
    "make": re.compile(r"\b(?:design(?:ed|s)|paint(?:ed|s)|compos(?:ed|es)|sculpt(?:ed|s)|carv(?:ed|es)|wrote|invent(?:ed|s)|built|drew)\b"),
    "run": re.compile(r"\b(?:organi[sz](?:ed|es)|host(?:ed|s)|sponsor(?:ed|s)|fund(?:ed|s)|financ(?:ed|es)|staged|arranged)\b"),
    "own": re.compile(r"\b(?:bought|buys|purchas(?:ed|es)|acquir(?:ed|es)|owns)\b"),
    "open": re.compile(r"\b(?:cut the ribbon|unveiled|officially opened|lit the (?:flame|torch|cauldron)|fired the starting)\b"),
}
_BY = re.compile(
    r"\b(?:(?:was|were|been|being|is|are)\s(?:\w+ly\s)?(?P<verb>[a-z]+)\s(?:[\w’'.,-]+\s){0,12}?|(?P<verb2>[a-z]+(?:ed|en|ught|ade))\s)by\s"
)
_ORIGIN = re.compile(r"caused|started|sparked|triggered|ignited|prompted|blamed|set|followed|hit|driven")
_ARMS = re.compile(
    r"\b(?:(?:into|in)\sthe\sarms\sof|ow(?:es?|ed|ing)\s[^.,;]{0,30}?\b(?:life|lives|rescue|survival|escape)\sto|(?:saved|rescued)\sthanks\sto)\s"
)
_WORK = re.compile(r"\b(?:the|a)\s(?:work|brainchild|design|creation|idea|invention)\sof\s|\bcame\sfrom\sthe\s(?:pen|brush|studio)\sof\s")
_NO_AGENT = re.compile(r"(?:the\s)?(?:end|time|then|now|next|last|law|hand|accident|chance|mistake|surprise|foot|road|sea|air|train|bus|boat|mon|tues|wednes|thurs|fri|satur|sun|[0-9]|half|a (?:third|quarter))", re.I)
_WAS = re.compile(r"\b[Ii]t\swas\s")
_NO_EN = re.compile(
    r"\b(?:not|never|n['’]t|could|would|may|might|will|should|if|hop\w+|plans?|tried|wants?|previous\w*|earlier|last (?:year|month)|years ago|suspected|alleged\w*|police (?:found|say they found))\b", re.I
)
_DEEDS_KO = {
    "save": re.compile(
        r"구(?:했|해|한\s)|구[조출](?:했|한|하)|살려|살[렸린]|끌어\s?(?:[냈낸내안]|올[렸린려])|끄집어|꺼[냈낸내]|건[져졌진]|(?:안|업|데리|메|이끌|둘러업)고\s나[왔온오]|부축|뛰어들|뛰어내[린렸려]|몸을\s(?:던[졌진져]|날[렸린려])|붙잡[았아은]|붙들|받아[냈낸내]|심폐소생술|인공호흡|응급처치|하임리히|대피시[켰킨키]|내보[냈낸내]|깨[워웠운]"
    ),
    "find": re.compile(r"발견(?:했|해|한)|찾아[냈낸내]|주[웠워운]|습득|캐[냈낸내]|캔\s|목격(?:했|한)|포착(?:했|한)|알아[챘챈]|눈치[챘챈]"),
    "alarm": re.compile(r"신고했|신고한|신고해|알렸|알린|제보했|제보한|119에|112에"),
    "give": re.compile(r"기부했|기부한|기탁했|기탁한|기증했|기증한|쾌척|내놨|내놓았|전달했"),
    "make": re.compile(r"설계했|설계한|디자인했|그렸|그린\s|작곡했|작곡한|조각했|지었|지은|발명했|고안했|집필했|만들었|만든"),
    "run": re.compile(r"주최(?:했|하|한|로)|주관(?:했|하|한)|후원(?:했|하|한)|협찬(?:했|하|한)|운영(?:했|하|한)|마련(?:했|한)"),
    "own": re.compile(r"사들[였인]|매입했|매입한|인수했|인수한|낙찰받"),
    "open": re.compile(r"테이프를\s(?:끊|잘)|시구를|시타를|점화했|성화를|축포를"),
}
_SUBJECT_KO = re.compile(r"(?P<noun>[가-힣A-Za-z0-9()]+)(?P<by>이|가|은|는|께서)\s")
_BACK_KO = re.compile(r"(?:[한은던린운긴준낸온인]|낸|본)\s(?:사람|이|주인공|인물|의인|장본인|사람들|것|쪽)(?:은|는|이)\s(?P<who>[^.]{2,50}?)(?:였다|이었다|이다|다)(?=[.,\s]|$)")
_NO_KO = re.compile(r"못했|않[았은]|지난해|작년|려다|려고|계획|예정|하기로|할\s|하겠|[을를]\s뻔")
_PERSON_END = re.compile(r"(?:씨|군|양|명|님)$")


def told(text: str, sentence: Span, language: Language) -> Iterator[Found]:
    """The doers that a sentence names, each with the deed."""
    yield from (_korean if language == "ko" else _english)(text, sentence)


def _english(text: str, sentence: Span) -> Iterator[Found]:
    for match in _ARMS.finditer(text, *sentence):
        yield from _made("save", phrases_en.behind(text, match.end(), sentence.end), text, sentence)
    for match in _WORK.finditer(text, *sentence):
        yield from _made("make", phrases_en.behind(text, match.end(), sentence.end), text, sentence)
    if _NO_EN.search(text, *sentence):
        return
    for match in _BY.finditer(text, *sentence):
        deed = next((name for name, pattern in _DEEDS_EN.items() if pattern.search(text, match.start(), match.end())), "")
        verb = match["verb"] or match["verb2"]
        if not _NO_AGENT.match(text, match.end()) and not _ORIGIN.match(verb):
            phrase = phrases_en.behind(text, match.end(), sentence.end)
            yield from _made(deed or f"by {(senses.lemmas(verb, 'verb') or ('',))[-1]}", phrase, text, sentence)
    for deed, pattern in _DEEDS_EN.items():
        match = pattern.search(text, *sentence)
        if match is None or re.compile(r"(?:[\w’'-]+\s){0,8}?by\s").match(text, match.end() + 1, sentence.end):
            continue
        if re.search(r"\b(?:was|were|been|be|is|are|being)\s(?:\w+\s)?$", text[max(sentence.start, match.start() - 20) : match.start()]):
            continue
        yield from _made(deed, _doer(text, sentence, match.start()), text, sentence)


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
    by = list(re.finditer(r"\b(?:by|of|from)\s", text[own.core.end : verb])) if own is not None else []
    if own is not None and by and not senses.is_person(own.head):  # quick thinking by a cashier saved
        inner = phrases_en.behind(text, own.core.end + by[0].end(), verb)
        if inner is not None and senses.is_person(inner.head):
            return inner
    if own is not None and (own.head or own.names):
        return own
    return phrases_en.first(text, sentence.start, verb)


def _made(deed: str, phrase: phrases_en.Phrase | None, text: str, sentence: Span) -> Iterator[Found]:
    if phrase is None or not (phrase.head or phrase.names):
        return
    head = phrase.head or phrases_en.appositive(text, phrase.core.end, sentence.end)
    by_person = deed in ("save", "find", "alarm", "make", "open", "give")
    if by_person and not (senses.is_person(head) or any(" " in name for name in phrase.names)):
        return
    yield Found("doer", frozenset((deed,)), phrase.core, phrase.wide, head, phrase.names, ())


def _korean(text: str, sentence: Span) -> Iterator[Found]:
    for match in _BACK_KO.finditer(text, *sentence):
        deed = next((n for n, p in _DEEDS_KO.items() if p.search(text, sentence.start, match.start("who"))), "")
        phrase = phrases_ko.at(text, *match.span("who"))
        if deed and phrase is not None:
            yield Found("doer", frozenset((deed,)), phrase.span, phrase.span, "", phrase.names, ())
            return
    if _NO_KO.search(text, *sentence):
        return
    for deed, pattern in _DEEDS_KO.items():
        match = next(iter(pattern.finditer(text, *sentence)), None)
        if match is None:
            continue
        for subject in reversed(list(_SUBJECT_KO.finditer(text, sentence.start, match.start()))):
            phrase = phrases_ko.before(text, max(sentence.start, subject.start() - 24), subject.start("by"))
            core = phrases_ko.noun(text, phrase.span) if phrase is not None else None
            if phrase is not None and core is not None and (_named(phrase, text[slice(*core)]) or _is_person(text, core)):
                yield Found("doer", frozenset((deed,)), core, core, "", phrase.names, ())
                break


def _named(phrase: phrases_ko.Phrase, noun: str) -> bool:
    return any(name in noun for name in phrase.names)


def _is_person(text: str, span: Span) -> bool:
    return is_calling(text[slice(*span)].split()[-1])
