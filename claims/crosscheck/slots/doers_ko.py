"""Who did a deed, in Korean: 역무원이 끌어 올렸다, 주운 사람은 길복순 씨였다, 경비원 품으로 떨어졌다."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.crosscheck.slots import phrases_ko
from claims.crosscheck.slots.persons import is_calling
from claims.crosscheck.slots.read import Found
from claims.regex import regex
from claims.span import Span

_DEEDS_KO = {
    "save": regex(
        r"구(?:했|해|한\s)|구[조출](?:했|한|하)|살려|살[렸린]|끌어\s?(?:[냈낸내안]|올[렸린려])"
        r"|끄집어|꺼[냈낸내]|(?<!목숨을 )건[져졌진]|(?:안|업|데리|메|이끌|둘러업)고\s나[왔온오]|부축|뛰어들"
        r"|뛰어내[린렸려]|몸을\s(?:던[졌진져]|날[렸린려])|붙잡[았아은]|붙들|받아\s?[냈낸내]"
        r"|심폐소생술|인공호흡|응급처치|하임리히|대피시[켰킨키]|내보[냈낸내]|깨[워웠운]"
    ),
    "find": regex(
        r"발견(?:했|해|한)|찾아[냈낸내]|주[웠워운]|습득|캐[냈낸내]|캔\s|목격(?:했|한)|포착(?:했|한)"
        r"|알아[챘챈]|눈치[챘챈]"
    ),
    "alarm": regex(r"신고했|신고한|신고해|알렸|알린|제보했|제보한|119에|112에"),
    "give": regex(r"기부했|기부한|기탁했|기탁한|기증했|기증한|쾌척|내놨|내놓았|전달했"),
    "make": regex(
        r"설계했|설계한|디자인했|그렸|그린\s|작곡했|작곡한|조각했|지었|지은|발명했|고안했|집필했|만들었|만든"
    ),
    "run": regex(r"주최(?:했|하|한)|주관(?:했|하|한)|마련(?:했|한)|기획(?:했|한)"),
    "fund": regex(r"후원(?:했|하|한)|협찬(?:했|하|한)|비용을\s(?:댔|냈|부담)"),
    "mend": regex(r"수리(?:했|한)|고쳤|고친|복원(?:했|한)|되살[렸린려]"),
    "stop": regex(r"붙잡[았은]|뒤쫓아|검거를\s도|막았|막아\s?[냈낸]|막은\s|저지(?:했|한)|제압(?:했|한)|예방(?:했|한)"),
    "own": regex(r"사들[였인]|매입했|매입한|인수했|인수한|낙찰받"),
    "score": regex(
        r"(?:결승골|결승점|결승타|결승\s?득점|유일한\s(?:골|득점)|한\s?골|선제\s?결승골|끝내기\s?(?:안타|홈런)?|마지막\s(?:승부차기|페널티킥))(?:을|를)?\s?(?:[가-힣]+\s)?(?:넣|터[뜨트]|꽂|뽑|쳐|친|쳤|날[렸린]|성공|기록|때[렸린])"
    ),
    "open": regex(r"테이프를\s(?:끊|잘)|시구를|시타를|점화했|성화를|축포를"),
}
_SUBJECT_KO = regex(r"(?P<noun>[가-힣A-Za-z0-9()]+['’”]?)(?P<by>이|가|은|는|께서)\s")
_BACK_KO = regex(
    r"(?:[한은던린운긴준낸온인든친춘진찬딴]|낸|본)\s(?:사람|이|주인공|인물|의인|장본인|사람들|것|쪽)(?:은|는"
    r"|이)\s(?P<who>[^.]{2,50}?)(?:였다|이었다|이다|다)(?=[.,\s]|$)"
)
_ARMS_KO = regex(r"(?:의)?\s(?:품|두\s?팔)(?:으로|에)\s(?:떨어|안[겼긴])")
_NO_KO = regex(r"못했|않[았은]|지난해|작년|려다|려고|계획|예정|하기로|할\s|하겠|[을를]\s뻔")


def told(text: str, sentence: Span) -> Iterator[Found]:
    """The doers that a sentence names, each with the deed."""
    for match in _ARMS_KO.finditer(text, *sentence):
        phrase = phrases_ko.before(text, sentence.start, match.start())
        if phrase is not None:
            held = phrases_ko.noun(text, phrase.span)
            yield Found("doer", frozenset(("save",)), held, held, "", phrase.names, ())
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
        matches = [
            m for m in pattern.finditer(text, *sentence) if not re.match("[가-힣]", text[m.start() - 1 : m.start()])
        ]
        if not matches:
            continue
        match = matches[-1]
        if (led := _led(text, match, sentence)) is not None:
            yield Found("doer", frozenset((deed,)), led.span, led.span, "", led.names, ())
            continue
        subjects = list(_SUBJECT_KO.finditer(text, sentence.start, match.start()))
        for subject in sorted(subjects, key=lambda m: (m["by"] in ("이", "가", "께서"), m.start()), reverse=True):
            phrase = phrases_ko.before(text, max(sentence.start, subject.start() - 24), subject.start("by"))
            if phrase is None:
                continue
            core = phrases_ko.noun(text, phrase.span)
            if _named(phrase, text[slice(*core)]) or _is_person(text, core) or deed in ("run", "fund", "own"):
                yield Found(
                    "doer", frozenset((deed,)), core, core, "", phrase.names, phrase.works if deed == "run" else ()
                )
                break


def _led(text: str, verb: re.Match[str], sentence: Span) -> phrases_ko.Phrase | None:
    """Whom the deed describes, by name: 피해를 막은 | 편의점 점주 윤서겸 씨에게."""
    match = _LED_KO.match(text, verb.start(), sentence.end)
    called = _CALLED_KO.match(text, verb.start(), sentence.end)
    if match is None and called is not None and is_calling(called["who"]):
        return phrases_ko.at(text, *called.span("who"))
    phrase = phrases_ko.at(text, *match.span("who")) if match is not None else None
    return phrase if phrase is not None and phrase.names else None


# 강도 붙잡은 | 대학생에게
_CALLED_KO = regex(r"[가-힣]*[한은낸린진운긴]\s(?P<who>[가-힣]{2,6}?)(?=에게|은\s|는\s|이\s|가\s|께|\s|$|,)")
_LED_KO = regex(r"[가-힣]*[한은낸린진운긴]\s(?P<who>(?:[가-힣]+\s){1,3}씨)(?=에게|은|는|이|가|의|께|를|을)")


def _named(phrase: phrases_ko.Phrase, noun: str) -> bool:
    return any(name in noun for name in phrase.names)


def _is_person(text: str, span: Span) -> bool:
    words = text[slice(*span)].split()
    return is_calling(words[-1]) or (words[-1] == "씨" and len(words) > 1)
