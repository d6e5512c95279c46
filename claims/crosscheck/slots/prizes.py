"""Who won a prize: went to, was awarded, took; 대상을 차지했다, 에게 돌아갔다, 대상의 영예를 안았다.

`about` is which prize it is: the first, or another by its name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.crosscheck.slots import phrases_en, phrases_ko
from claims.crosscheck.slots.read import Found
from claims.regex import regex
from claims.span import Language, Span

_PRIZE = (
    r"(?:[\w’'-]+\s){0,5}?(?:prizes?|awards?|trophy|trophies|medals?|titles?|crown|honou?rs?"
    r"|first place|second place|third place|grand prix|gold|silver"
    r"|bronze|cup|championship|competition|contest|scholarship|shield|palme|rosette|category|race"
    r"|final|contract|tender|commission|bid|job|marathon|tournament|regatta|rally|election|open"
    r"|derby)\b"
)
_VERBS = (
    r"won|wins|win|winning|took|takes|taking|taken|claim(?:ed|s|ing)|clinch(?:ed|es|ing)|captur(?:ed"
    r"|es|ing)|scoop(?:ed|s|ing)|land(?:ed|s|ing)|lift(?:ed|s|ing)|bagg?(?:ed|s|ing)"
    r"|earn(?:ed|s|ing)|receiv(?:ed|es|ing)|(?:was|were|been|is)\s(?:awarded|given|handed"
    r"|presented with)|pick(?:ed|s|ing) up|collect(?:ed|s|ing)|secur(?:ed|es|ing)"
    r"|(?:walk|walked|walks|walking)\s(?:away|off)\swith|carr(?:ied|ies|ying) off|(?:took|takes"
    r"|taking) home|(?:came|comes) away with|snapp?(?:ed|s) up"
)
_ACTIVE = regex(
    rf"\s(?:has\s|have\s|had\s)?(?:{_VERBS})\s(?P<prize>(?:the|a|an|its|this|[A-Z0-9’']\w*)\s{_PRIZE}"
    rf"|first (?:prize|place)|gold|top (?:prize|spot|honou?rs?)|{_PRIZE})",
    re.I,
)
_PASSIVE = regex(
    rf"\b(?P<prize>(?:the\s)?{_PRIZE})(?:[^.;]{{0,90}}?)\s(?:(?:has\s|have\s)?(?:went|goes|going|gone"
    rf"|fell|falls|belongs?)\sto|(?:was|were|is|has been|being)\s(?:awarded|given|presented"
    rf"|handed)\sto"
    rf"|(?:was|were|is|has been)\s(?:won|taken|claimed|clinched|scooped|captured|secured|collected"
    rf"|lifted|picked up|landed)\sby)\s",
    re.I,
)
_SAW = regex(
    rf"\b(?:saw|watched|see|sees|watch)\s(?P<who>[^.,;]{{3,50}}?)\s(?:win|take|lift|claim|clinch"
    rf"|capture|scoop|land|collect|receive|pick up|carry off|secure)\s(?P<prize>(?:the\s)?{_PRIZE})",
    re.I,
)
_IS = regex(
    r"\b(?P<prize>(?:overall|grand|first|gold|top|this year['’]s)?\s?winner)\s(?:of\s[^.,;]{3,60}\s)?(?:was|is)\s"
    r"|\b(?:judges|jurors|jury|panel|voters|readers)\s(?:[\w’'-]+\s){0,3}?(?:chose|picked|selected"
    r"|named|crowned|voted for|plumped for|opted for|settled on)\s(?P<prize2>)",
    re.I,
)
_NAMED = regex(
    r"\s(?:was|were|has been|have been|is)\s(?:named|crowned|declared|voted|judged|chosen as"
    r"|picked as|selected as|announced as)\s(?:as\s)?(?P<prize>[^.,;]{0,50}?\b(?:winners?|champions?"
    r"|best\b[^.,;]{0,30}|[a-z]+ of the year))",
    re.I,
)
_FIRST = regex(
    r"\s(?:was|is)\s(?:the\s)?(?:fastest|quickest|first)(?=\s(?:[a-z]+\s){0,2}?(?:home|finisher"
    r"|over the line|across the line|man|woman|men|women)\b)(?P<prize3>)"
    r"|\s(?:was|came|finished|placed|crossed|breasted)\s(?:(?:the\s)?(?:line|tape|home)\s)?(?:first"
    r"|in first place)\b(?P<prize>)|\s(?:broke the tape|topped the podium|came out on top"
    r"|took the chequered flag)\b(?P<prize2>)"
)
_NO_EN = regex(
    r"\b(?:not|never|n['’]t|could|would|(?-i:may)|might|will|hop\w+|last (?:year|season|time)|previous\w*"
    r"|defending|former|in (?:19|20)\d\d|nominat\w+|shortlist\w*|favou?rite|if|to win)\b",
    re.I,
)
_LOW_EN = {
    "second": regex(r"\b(?:second|silver|runners?-up)\b", re.I),
    "third": regex(r"\b(?:third|bronze)\b", re.I),
    "special": regex(
        r"\b(?:jury|juror|audience|people['’]s|public|special|junior|youth|young|student|(?:junior|youth|student)['’]s"
        r"|children['’]s|women['’]s|men['’]s|girls['’]?|boys['’]?|merit|honou?rable|encouragement"
        r"|consolation"
        r"|best (?!in show)\w+|lifetime|participation|scholarship)\b",
        re.I,
    ),
}
_TOP_KO = (
    r"종합우승|우승(?:컵|기|\s?트로피)|정상|수상자|승자|우승자|주인공|챔피언|당선(?:자|작)|수상작|MVP"
    r"|[가-힣]{1,6}왕(?=[을를에의은로이])|꽃가마|대상|최고상|최고\s?영예|그랑프리|금상|금메달|우승|1등상|1등"
    r"|1위|황금[가-힣]{1,3}상"
)
_PRIZE_KO = (
    rf"(?P<prize>(?:[가-힣A-Za-z]{{1,8}}\s)?(?:{_TOP_KO}|[가-힣]{{1,8}}상|2등|3등|2위|3위|준우승|은메달|동메달))"
)
_GETS_KO = (
    r"차지|받[았은아]|수상|거머쥐|거머[쥔줬]|안았|안은|안으|가져[갔간가]|탔|따[냈낸내]|땄|획득|손에\s?넣"
    r"|품[에었은]|들어\s?올[렸린]|선정|뽑[혔힌]|올[랐라]|오른|등극|섰|목에\s걸|확정|주인공이|영예|영광"
    r"|했다|하며|했으|했고|한\s"
)
_KO_GETS = regex(
    rf"(?P<by>이|가|은|는|께서|도)\s(?:[가-힣0-9·]+(?:에서|부문|부|로|에|의"
    rf"|서)\s){{0,4}}?{_PRIZE_KO}(?:을|를|의|에|으로|로|이"
    rf"|\s)?\s?(?:[가-힣]+[을를에]\s)?(?:{_GETS_KO})"
)
_KO_TO = regex(
    rf"{_PRIZE_KO}(?P<p>은|는|의\s?영예는|의\s?영광은|의\s?주인공은|에는|에|을|를"
    rf"|,)\s(?P<who>[^.]{{2,60}}?)(?:(?:에게로?|에|께|으로|로)\s(?:돌아[갔간가]|주어[졌진]|수여"
    rf"|안[겼긴]|전달)|(?:이|가)\s(?:{_GETS_KO})|(?:이|가)?\s?(?:선정|뽑)|(?:에게)?\s?(?:안겼|줬|주었"
    rf"|수여))"
)
_KO_SHOWN = regex(rf"{_PRIZE_KO}(?:은|는|에|의\s주인공은)\s(?P<who>[^.]{{2,50}}?)(?:이다|였다|이었다|다)[.]")
_CHOSEN_KO = regex(
    r"(?P<prize>)(?P<by>이|가)\s(?:[가-힣]+(?:로|으로|에)\s){0,2}(?:최종\s)?(?:당선|선정|뽑혔|낙점|채택)[됐되돼]?"
)
_KO_BACK = regex(
    rf"{_PRIZE_KO}(?:을|를|에|으로|로)\s(?:받은|오른|뽑힌|선정된|등극한|차지한|거머쥔|안은|수상한"
    rf"|가져간|탄|따낸)\s(?:[가-힣]+\s)?(?:사람|이|주인공|작품|팀|곳)?(?:은"
    rf"|는)?\s?(?P<who>[^.]{{2,50}}?)(?:이다|였다|이었다|다)(?=[.,\s]|$)"
)
_NO_KO = regex(
    r"노[렸리린]|도전|후보|기대|꿈꾸|전망|못했|놓[쳤친]|지난해|작년|전년|역대|출신|지난\s?대회|앞서"
    r"|최종\s?진출|[0-9]{4}년\s(?!.*이번)"
)
_SPECIAL_KO = regex(
    r"특별|심사|관객|인기|장려|공로|신인|청년|청소년|어린이|여자|남자|감투|감독|연기|주연|조연|촬영"
    r"|각본|음악|미술|기술|연출|지도|입선|가작|평화|협동|참가|우정|감사|표창|MVP|최우수\s?선수"
)
_LOW_KO = {
    "second": regex(r"최우수|준우승|은상|은메달|2[등위]"),
    "third": regex(r"동상|동메달|3[등위]|(?<!최)우수상"),
}


def told(text: str, sentence: Span, language: Language) -> Iterator[Found]:
    """The winners that a sentence names, each with the prize."""
    yield from (_korean if language == "ko" else _english)(text, sentence)


def _english(text: str, sentence: Span) -> Iterator[Found]:
    taken: set[int] = set()
    for match in _SAW.finditer(text, *sentence):
        phrase = phrases_en.behind(text, match.start("who"), match.end("who"))
        if phrase is not None:
            taken.add(phrase.core.start)
            yield Found("winner", _which(match["prize"]), phrase.core, phrase.core, phrase.head, phrase.names, ())
    for pattern, ahead in ((_PASSIVE, False), (_IS, False), (_ACTIVE, True), (_NAMED, True), (_FIRST, True)):
        for match in pattern.finditer(text, *sentence):
            if _NO_EN.search(text, max(sentence.start, match.start() - 60), match.end()):
                continue
            if ahead:
                phrase = phrases_en.subject(text, sentence.start, match.start())
            else:
                phrase = phrases_en.behind(text, match.end(), sentence.end)
            if phrase is None or phrase.core.start in taken:
                continue
            prize = match.groupdict().get("prize") or _among(text, match, sentence)
            taken.add(phrase.core.start)
            names = phrase.names if _of_people(phrase) else phrases_en.names_in(text, phrase.wide) or phrase.names
            works = (phrase.work,) if phrase.work else ()
            head = phrase.head if phrase.head or names else phrases_en.appositive(text, phrase.core.end, sentence.end)
            yield Found(
                "winner",
                _which(prize),
                phrase.core,
                phrase.wide,
                head,
                names,
                works,
            )


def _of_people(phrase: phrases_en.Phrase) -> bool:
    return any(" " in name for name in phrase.names)


def _which(prize: str) -> frozenset[str]:
    for name, pattern in _LOW_EN.items():
        words = prize.split()[-3:]
        if found := pattern.search(" ".join(w for n, w in enumerate(words) if n or w.islower() or len(words) < 3)):
            return frozenset((name if name != "special" else _sort(found[0]),))
    return frozenset(("top",))


def _sort(word: str) -> str:
    """Of which sort a prize is: women of women's."""
    return re.sub(r"['’]s?$", "", word.lower())


_AMONG = regex(r"[^.,;]{0,40}?\b(?P<prize>(?:women|men|girls|boys|junior|youth|student|children)(?:['’]s?)?)\b", re.I)


def _among(text: str, match: re.Match[str], sentence: Span) -> str:
    """crossed the line first | among the women; was the fastest man home."""
    found = _AMONG.match(text, match.end(), sentence.end)
    return f"{_sort(found['prize'])}'s race" if found is not None else ""


def _korean(text: str, sentence: Span) -> Iterator[Found]:
    if _NO_KO.search(text, *sentence):
        return
    taken: set[int] = set()
    for pattern in (_KO_TO, _KO_SHOWN, _KO_BACK, _KO_GETS, _CHOSEN_KO):
        for match in pattern.finditer(text, *sentence):
            phrase = (
                phrases_ko.before(text, sentence.start, match.start("by"), past_topic=False)
                if pattern in (_KO_GETS, _CHOSEN_KO)
                else phrases_ko.at(text, *match.span("who"))
            )
            if (
                phrase is None
                or match.start("prize") in taken
                or re.match(_GETS_KO, text[slice(*phrase.span)])
                or text[phrase.span.start : phrase.span.end] in ("올해", "이날")
            ):
                continue
            taken.add(match.start("prize"))
            yield Found("winner", _which_ko(match["prize"]), phrase.span, phrase.span, "", phrase.names, phrase.works)


def _which_ko(prize: str) -> frozenset[str]:
    for name, pattern in _LOW_KO.items():
        if pattern.search(prize):
            return frozenset((name,))
    return frozenset((prize.rsplit(maxsplit=1)[-1],)) if _SPECIAL_KO.search(prize) else frozenset(("top",))
