"""What a Korean text puts an event down to: 때문, 탓, 원인은, 에서 시작, 과열로 일어났다."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.crosscheck.slots import phrases_ko
from claims.crosscheck.slots.read import Found
from claims.regex import regex
from claims.span import Span

_FOUND_KO = regex(r"조사|발표|확인|밝혀|드러|파악|결론|감식|분석|판명|밝혔|지목|설명")
_CUE_KO = regex(
    r"(?P<why>\s?때문(?:에|이|인|으로)|\s?탓(?:에|이|으로|인)|으?로\s인(?:해|한|하여)|\s?여파로"
    r"|(?:[이가]|[은는이]?\s것이)\s(?:(?!것이)[가-힣0-9]+\s?){0,4}?(?:원인|주범|발단|화근|빌미"
    r"|불씨)(?:이|으로|인|였|을|이었|$|[.,])"
    r"|에서\s(?:시작|비롯|발화|처음|옮겨|번[진졌])"
    r"|[이가]\s(?:[가-힣0-9]+[을를]\s)(?:불렀|불러|일으켰|일으킨\s것(?!은)|초래|유발|촉발|낳았|빚었|야기)"
    r"|(?<=부족|고장|결함|과열|누출|누수|파손|파열|균열|이상|오류|실수|과실|주의|미숙|감염|중독|충격"
    r"|침수|범람|강풍|낙뢰|합선|누전|폭발|방화|실화|과로|졸음|과속|음주|노후|부실|부식|마모|정전"
    r"|단전|폐수|오염|장애|해킹|우박|불량|소홀)(?:으로|로)(?:\s[가-힣]+)?\s[가-힣]+(?:한|된|난|진|춘"
    r"|긴|져|어|린)\s?(?:것으로|것이|사실|셈)"
    r"|(?<=과열|합선|누전|방화|실화|폭발|누출|고장|주의|낙뢰|벼락|결함|작동|불량)(?:으로"
    r"|로)\s(?:[가-힣]+\s)?(?:불이\s)?(?:일어[났난]|발생[했한]|시작[됐된]|[났난]\s|[났]다|번[졌진])"
    r"|(?:아|어|해|면서|혀|붙어|켜|려|쳐|져|로|내)\s(?:불이\s|일어[난나]|발생[한했]|시작[된됐]|난\s"
    r"|벌어[진졌]|생[긴겼]|빚어[진졌])[가-힣]*\s?(?:것으로|것이|것은|사실|것임)?"
    r"(?=[^.]{0,16}(?:확인|조사|밝혀|드러|파악|결론|분석|판단|판명|나타)))"
)
_DOWN = regex(r"\s?(?:때문|탓|여파)|에서|으?로\s")
_IS_KO = regex(
    r"(?:원인|주범|발단|발화점|이유|까닭)(?:(?:은|는)\s|(?:으로"
    r"|로)(?:는)?\s(?=[^.]{2,40}?[을를]\s(?:지목|꼽|들었|밝|제시|추렸)))"
)
_IS_END = regex(
    r"(?:[을를]\s(?:지목|꼽|들었|밝|제시)|인\s것으로|이라는|이라고|라고|이었|였|이다|다고|으로|로"
    r"|때문|탓|이며|[가-힣]\s것으로)(?=[가-힣\s.,]|$)"
)
_HEDGE_KO = regex(
    r"추정|추측|의심|가능성|보인다|보고\s|보여|듯|관측|여부|잠정|알려졌|모른|수\s있|우려|당초|애초|처음에는"
)
_DENIED_KO = regex(r"아니|아닌|않|배제")


def told(text: str, sentence: Span) -> Iterator[Found]:
    """The causes that a Korean sentence tells."""
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
