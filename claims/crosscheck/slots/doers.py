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
        rf"|(?:brought|got|led|swept|bore|taken|took)\s(?:[\w’'-]+\s){0,5}?{_OUT}|caught\s(?:an?|the|her|him|them)\b"
        rf"|(?:dived|dove|jumped|leapt|leaped|plunged|waded|swam|climbed|went|rushed|ran)\s(?:straight\s)?(?:in(?:to)?|after|out)\b"
        rf"|(?:gave|administered|performed|began)\s(?:[\w’'-]+\s){{0,2}}?(?:CPR|first aid|mouth-to-mouth)|revived|freed|released|resuscitated|shielded|(?:push|shov|drag|swept|pull|knock|hustl)(?:ed|ged)?\s(?:[\w’'-]+\s){{1,5}}?(?:out|clear|aside|away|to))\b"
    ),
    "find": re.compile(
        r"\b(?:found|discover(?:ed|s)|spott(?:ed|s)|unearth(?:ed|s)|dug up|came across|stumbled (?:up)?on|stumbled across|notic(?:ed|es)|handed\s(?:[\w’'-]+\s){0,2}?in|turned\s(?:[\w’'-]+\s){1,2}?in|located|tracked down|recovered|sighted)\b"
    ),
    "alarm": re.compile(
        r"\b(?:raised the alarm|call(?:ed|s) (?:the )?(?:police|911|999|112|an ambulance|the fire|emergency|for help|firefighters)|alert(?:ed|s)|dial(?:l?ed|s)|tipped off|phoned|report(?:ed|s) the)\b"
    ),
    "give": re.compile(r"\b(?:donat(?:ed|es)|bequeath(?:ed|s)|gift(?:ed|s)|paid for|gave the)\b"),
    "make": re.compile(r"\b(?:design(?:ed|s)|paint(?:ed|s)|compos(?:ed|es)|sculpt(?:ed|s)|carv(?:ed|es)|wrote|invent(?:ed|s)|built|drew)\b"),
    "run": re.compile(r"\b(?:organi[sz](?:ed|es|ing)|host(?:ed|s|ing)|runs|(?:being|is|was) run|put(?:s|ting)? on|stag(?:ed|es)|arrang(?:ed|es))\b"),
    "fund": re.compile(r"\b(?:sponsor(?:ed|s)|fund(?:ed|s)|financ(?:ed|es)|bankroll(?:ed|s)|paid for|underwr(?:ote|ites))\b"),
    "mend": re.compile(r"\b(?:repair(?:ed|s|ing)|restor(?:ed|es|ing)|fix(?:ed|es|ing)|mend(?:ed|s|ing)|refurbish(?:ed|es)|overhaul(?:ed|s)|back to life|going again)\b"),
    "stop": re.compile(r"\b(?:foil(?:ed|s)|thwart(?:ed|s)|prevent(?:ed|s)|tackl(?:ed|es)|overpower(?:ed|s)|disarm(?:ed|s)|stopped (?:the|a) (?:thief|robber|attacker|man|gunman|scam|fraud))\b"),
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
_THANKS = re.compile(r"\bthanks\sto\s")
_WORK = re.compile(r"\b(?:the|a)\s(?:work|brainchild|design|creation|idea|invention)\sof\s|\bcame\sfrom\sthe\s(?:pen|brush|studio)\sof\s")
_NO_AGENT = re.compile(r"(?:the\s)?(?:end|time|then|now|next|last|law|hand|accident|chance|mistake|surprise|foot|road|sea|air|train|bus|boat|mon|tues|wednes|thurs|fri|satur|sun|[0-9]|half|a (?:third|quarter))", re.I)
_WAS = re.compile(r"\b[Ii]t\swas\s")
_NO_EN = re.compile(
    r"\b(?:not|never|n['’]t|could|would|may|might|will|should|if|hop\w+|plans?|tried|wants?|previous\w*|earlier|last (?:year|month)|years ago|suspected|alleged\w*|police (?:found|say they found))\b", re.I
)
_DEEDS_KO = {
    "save": re.compile(
        r"구(?:했|해|한\s)|구[조출](?:했|한|하)|살려|살[렸린]|끌어\s?(?:[냈낸내안]|올[렸린려])|끄집어|꺼[냈낸내]|건[져졌진]|(?:안|업|데리|메|이끌|둘러업)고\s나[왔온오]|부축|뛰어들|뛰어내[린렸려]|몸을\s(?:던[졌진져]|날[렸린려])|붙잡[았아은]|붙들|받아\s?[냈낸내]|심폐소생술|인공호흡|응급처치|하임리히|대피시[켰킨키]|내보[냈낸내]|깨[워웠운]"
    ),
    "find": re.compile(r"발견(?:했|해|한)|찾아[냈낸내]|주[웠워운]|습득|캐[냈낸내]|캔\s|목격(?:했|한)|포착(?:했|한)|알아[챘챈]|눈치[챘챈]"),
    "alarm": re.compile(r"신고했|신고한|신고해|알렸|알린|제보했|제보한|119에|112에"),
    "give": re.compile(r"기부했|기부한|기탁했|기탁한|기증했|기증한|쾌척|내놨|내놓았|전달했"),
    "make": re.compile(r"설계했|설계한|디자인했|그렸|그린\s|작곡했|작곡한|조각했|지었|지은|발명했|고안했|집필했|만들었|만든"),
    "run": re.compile(r"주최(?:했|하|한)|주관(?:했|하|한)|마련(?:했|한)|기획(?:했|한)"),
    "fund": re.compile(r"후원(?:했|하|한)|협찬(?:했|하|한)|비용을\s(?:댔|냈|부담)"),
    "mend": re.compile(r"수리(?:했|한)|고쳤|고친|복원(?:했|한)|되살[렸린려]"),
    "stop": re.compile(r"막았|막아\s?[냈낸]|막은\s|저지(?:했|한)|제압(?:했|한)|예방(?:했|한)"),
    "own": re.compile(r"사들[였인]|매입했|매입한|인수했|인수한|낙찰받"),
    "open": re.compile(r"테이프를\s(?:끊|잘)|시구를|시타를|점화했|성화를|축포를"),
}
_SUBJECT_KO = re.compile(r"(?P<noun>[가-힣A-Za-z0-9()]+['’”]?)(?P<by>이|가|은|는|께서)\s")
_BACK_KO = re.compile(r"(?:[한은던린운긴준낸온인]|낸|본)\s(?:사람|이|주인공|인물|의인|장본인|사람들|것|쪽)(?:은|는|이)\s(?P<who>[^.]{2,50}?)(?:였다|이었다|이다|다)(?=[.,\s]|$)")
_ARMS_KO = re.compile(r"(?:의)?\s(?:품|두\s?팔)(?:으로|에)\s(?:떨어|안[겼긴])")
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
    for match in _THANKS.finditer(text, *sentence):
        deed = next((name for name, pattern in _DEEDS_EN.items() if pattern.search(text, *sentence)), "")
        phrase = phrases_en.behind(text, match.end(), sentence.end)
        if deed and phrase is not None and (senses.is_person(phrase.head) or any(" " in n for n in phrase.names)):
            yield from _made(deed, phrase, text, sentence)
            return
    for match in _BY.finditer(text, *sentence):
        if _unsure(text, sentence, match.start()):
            continue
        deed = next((name for name, pattern in _DEEDS_EN.items() if pattern.search(text, match.start(), match.end())), "")
        verb = match["verb"] or match["verb2"]
        if not _NO_AGENT.match(text, match.end()) and not _ORIGIN.match(verb):
            phrase = phrases_en.behind(text, match.end(), sentence.end)
            yield from _made(deed or f"by {(senses.lemmas(verb, 'verb') or ('',))[-1]}", phrase, text, sentence)
    for deed, pattern in _DEEDS_EN.items():
        match = pattern.search(text, *sentence)
        if match is None or _unsure(text, sentence, match.start()) or re.compile(r"(?:[\w’'-]+\s){0,8}?by\s").match(text, match.end() + 1, sentence.end):
            continue
        if re.search(r"\b(?:was|were|been|be|is|are|being)\s(?:\w+\s)?$", text[max(sentence.start, match.start() - 20) : match.start()]):
            continue
        yield from _made(deed, _doer(text, sentence, match.start()), text, sentence)


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
    for match in _ARMS_KO.finditer(text, *sentence):
        phrase = phrases_ko.before(text, sentence.start, match.start())
        if phrase is not None:
            core = phrases_ko.noun(text, phrase.span)
            yield Found("doer", frozenset(("save",)), core, core, "", phrase.names, ())
            return
    for match in _BACK_KO.finditer(text, *sentence):
        deed = next((n for n, p in _DEEDS_KO.items() if p.search(text, sentence.start, match.start("who"))), "")
        phrase = phrases_ko.at(text, *match.span("who"))
        if deed and phrase is not None:
            yield Found("doer", frozenset((deed,)), phrase.span, phrase.span, "", phrase.names, ())
            return
    if _NO_KO.search(text, *sentence):
        return
    for deed, pattern in _DEEDS_KO.items():
        matches = [m for m in pattern.finditer(text, *sentence) if not re.match("[가-힣]", text[m.start() - 1 : m.start()])]
        if not matches:
            continue
        match = matches[-1]
        if (led := _led(text, match, sentence)) is not None:
            yield Found("doer", frozenset((deed,)), led.span, led.span, "", led.names, ())
            continue
        subjects = list(_SUBJECT_KO.finditer(text, sentence.start, match.start()))
        for subject in sorted(subjects, key=lambda m: (m["by"] in ("이", "가", "께서"), m.start()), reverse=True):
            phrase = phrases_ko.before(text, max(sentence.start, subject.start() - 24), subject.start("by"))
            core = phrases_ko.noun(text, phrase.span) if phrase is not None else None
            if phrase is not None and core is not None and (
                _named(phrase, text[slice(*core)]) or _is_person(text, core) or deed in ("run", "fund", "own")
            ):
                yield Found("doer", frozenset((deed,)), core, core, "", phrase.names, phrase.works if deed == "run" else ())
                break


def _led(text: str, verb: re.Match[str], sentence: Span) -> phrases_ko.Phrase | None:
    """Whom the deed describes, by name: 피해를 막은 | 편의점 점주 윤서겸 씨에게."""
    match = _LED_KO.match(text, verb.start(), sentence.end)
    phrase = phrases_ko.at(text, *match.span("who")) if match is not None else None
    return phrase if phrase is not None and phrase.names else None


_LED_KO = re.compile(r"[가-힣]*[한은낸린진운긴]\s(?P<who>(?:[가-힣]+\s){1,3}씨)(?=에게|은|는|이|가|의|께|를|을)")


def _named(phrase: phrases_ko.Phrase, noun: str) -> bool:
    return any(name in noun for name in phrase.names)


def _is_person(text: str, span: Span) -> bool:
    words = text[slice(*span)].split()
    return is_calling(words[-1]) or (words[-1] == "씨" and len(words) > 1)
