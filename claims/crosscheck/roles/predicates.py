"""Whether a word at an end of a scale is the predicate of its clause: told, not named or only thought of."""

from __future__ import annotations

import re

from claims.crosscheck.roles.poles import Pole
from claims.regex import regex
from claims.span import Language

# 올랐다고 밝혔다, 늘어난 규모다, 오른 1,429원으로 집계됐다: what may follow a predicate up to the end of its clause.
_LIGHT = regex(
    r"[가-힣]*[0-9]|[^가-힣A-Za-z0-9]*$"
    r"|기록|보이|보였|나타|집계|조사|전망|예상|예정|방침|계획|결정|밝[혔힌히]|말했|전했|설명|했|한다|하기로|하겠|할$"
    r"|하는|하고|된다|됐|되는|것|규모|수준|셈|상태|추세|흐름|입장|뜻|의사|쪽|표를|값에|가격에|거래"
    r"|끝[냈내]|마무리|마감|마쳤|장을|있"
    r"|들어|채(?:로)?$|마[쳤친]|종료|나섰|돌아|전환|그[쳤친]|이다|이라|다고|라고|선에서|않|못|냈"
    r"|내며|거[뒀두둔]|올렸|입었|봤|확정|선고|받|판결"
    r"|내[려렸린]|보고|당했|공시|발표|추산|나왔|금액|놨|놓|줬|들였|까닭|전원|모두"
)
_LONGEST_TAIL = 60
_BEHIND_AN_ADVERB = 4  # words
# 100원 많은, 지난해보다 적은: so many more; 많은 사람 are many.
_KO_NEEDS_A_BASE = regex(r"[많적]|(?:높|낮)(?:아(?![지졌진질])|은|다)")
# 물에 빠졌다, 건져 올렸다: where somebody went, no measure.
_GOES_ON = regex(r"(?<=[가-힣])(?:고|며|지만|는데|으나)(?=,)")
_SAID_SO = regex(r"[았었했렸났졌쳤겼켰됐혔랐렀많적높낮]다[고며는]$")
_OF_BODIES = regex(
    r"(?:물|바다|강|호수|선로|아래|밑|바닥|구덩이|맨홀|수렁|웅덩이|저수지|계곡|하천|논|도랑|절벽"
    r"|[가-힣](?:강|천|호))(?:에|로|으로)\s?(?:빠[졌진져]|떨어|추락)"
    r"|(?:건져|끌어|들어|쏘아|밀어|집어|안아|감아)\s?올"
)
_KO_BASE = regex(r"(?:보다|비해|견줘|대비|[0-9][^\s]{0,4})\s(?:더\s|훨씬\s)?$")
_KO_TIME_BASE = regex(
    r"(?:지난해|작년|전년|지금|이전|예전|종전|전월|지난달|기존|한 달 전|1년 전|지난주)(?:[^\s]{0,3}"
    r"|\s동기|\s같은\s(?:기간|달|때))보다\s(?:더\s|훨씬\s)?$"
)
# 찬성 14표, 반대 9표: how many were for it.
_BALLOT = regex(r"(?:찬성|반대|기권)[은는이가]?\s?[0-9]")
_COUNTED = regex(r"[0-9]\s?(?:명|표|인)(?:이|은|가|만|도)?\s(?:찬성|반대)[가-힣]*$")
_DONE = regex(r"[았었했렸났졌쳤겼켰됐혔][다고]|[한인]다\.?$")
# 징역 3년을 구형했다, 무죄를 주장했다: what is asked for is not given. 반대 여론을: nobody's.
_ASKED = regex(
    r"기다|신청|구하|앞두|앞둔|받지|얻지|노리|바라|구형|요청|요구|주장|호소|청구|촉구|검토|논의|우려"
    r"|추진[^하]|가능성|여부|여론"
)
# a 3 percent rise, the fall, its growth: nouns.
_NOUN_BEFORE = regex(r"(?:\b(?:an?|the|its|their|his|her|of|no|this|percent|sharp|biggest|first|further)|%)\s$", re.I)
# "The 4 percent increase in production" is told, where a figure says how much: so is "a 3.1% drop".
_FIGURED_NOUN = regex(r"[0-9](?:\.[0-9]+)?(?:\s?%|[\s-]?percent|[\s-]?per\scent)\s$", re.I)
# could be convicted, if it passed, to join: what may be or is meant, not what is.
_MAY_BE = regex(r"\b(?:could|should|would|might|(?-i:may)|must|if|to)\s(?:be\s|have\s|been\s|not\s|\w+ly\s)*$", re.I)
# voted 6-1 to approve, took four hours to convict: an infinitive behind what has been decided is done.
_DECIDED_TO = regex(
    r"\b(?:is|are)\sto\s$|\b(?:said|says|announced)\b[^.;]{0,60}\bwould\s(?:now\s|soon\s|also\s)?$"
    r"|\b(?:vot(?:ed|es?|ing)|agree[ds]?|decide[ds]?|chose|opted|moved|elected|ruled|resolved|hours?"
    r"|minutes?|days?|managed|set|plans?|planning)"
    r"\b[^.,;:]{0,24}\sto\s(?:\w+ly\s)*$",
    re.I,
)
# In a headline an infinitive without a verb before it is what will be.
_TO_BE = regex(
    r"(?<!\bfails)(?<!\bfail)(?<!\bfailed)(?<!\brefuses)(?<!\bdeclines)(?<!\burged)(?<!\burges)(?<!\basked)(?<!\basks)(?<!\bcalls)(?<!\bhopes)(?<!\bseeks)"
    r"(?<!\btries)(?<!\bwants)\sto\s(?:be\s|\w+ly\s)?$",
    re.I,
)
_DIGITS = "0123456789만억조천백십"
# last fall, each fall: a season.
_SEASON = regex(r"\b(?:last|next|this|each|every|in|early|late|during|since|by)\s$", re.I)
_PLEADED = regex(r"\bple(?:ad|aded|ads|ading|d)\s(?:not\s)?$", re.I)
_NO_PREDICATE = frozenset(["before", "after", "with", "without", "right"])
_IS = regex(r"\b(?:is|are|was|were|been|be)\s(?:\w+ly\s)?$", re.I)
_STILL = regex(r"\b(?:still|again|keeps?|kept|began|started|continues?)\s$", re.I)
_AGO = regex(r"\b(?:years?|months?|weeks?|days?|quarters?|hours?|session)\s$", re.I)
_NEXT_FIGURE = regex(r"\s(?:from\s(?:about\s)?|by\s|about\s|some\s|around\s|nearly\s|almost\s)?[$€£]?[0-9]")
_WILL = regex(r"\b(?:will|to|not|shall)\s$", re.I)
# closed 6% higher, ended a tenth lower
_FIGURE_BEFORE = regex(
    r"[0-9](?:\s?%|p|c|\s(?:percent|per cent|points?|cents?|pence|dollars?|euros?|pounds?))\s$"
    r"|\ba\s(?:third|quarter|fifth|sixth|seventh|eighth|tenth)\s$",
    re.I,
)
_UPS_AND_DOWNS = (
    "up down above below over under more fewer less higher lower high low gain loss most least lost lose loses shed"
    " added adds"
)
_NEED_A_FIGURE = frozenset(_UPS_AND_DOWNS.split())

# Told of a thing (was smaller, came in below) or with what it is held against (more visitors than, up from).
_BIGGER = (
    "bigger smaller larger greater longer shorter busier quieter dearer costlier pricier cheaper heavier lighter warmer"
    " colder poorer richer stronger weaker taller thinner slower faster better worse"
)
_COMPARED = frozenset(_BIGGER.split())
_STANDS = regex(
    r"\b(?:is|are|was|were|been|be|being|got|gets|getting|became|become|grew|turned|remain\w*|stood"
    r"|stands?|ended|ends|closed|closes|finished|ran|runs"
    r"|came (?:in|out)|comes in|edged|moved|trended|turned out|proved|headed|crept|nudged|inched)\s"
    r"(?:\w+ly\s|still\s|well\s|far\s|much\s|again\s|also\s|even\s|a (?:bit|little|touch|shade"
    r"|fraction)\s|[0-9.]+\s?(?:%|p|percent|per cent)\s)?$",
    re.I,
)
_THAN = regex(
    r"(?:\s[\w’'-]+){0,5}?\s(?:than|compared (?:with|to))\s(?!(?:[$€£]?[0-9]|half|just|ever|once"
    r"|a (?:third|quarter|dozen"
    r"|hundred|thousand|million)|one|two|three|four|five|six|seven|eight|nine|ten|any|others?)\b)"
    r"|\s(?:from|on)\s(?:about\s|the\s|a\s|last\s)?(?:[$€£]?[0-9]|year|month|quarter|week|season|previous|same|prior)",
    re.I,
)


# will pay less, sold fewer cars, drew more visitors; sent the crown lower.
_TAKES = regex(
    r"\b(?:pay|pays|paid|paying|costs?|costing|earn(?:s|ed|ing)?|spen[dt]s?|spending|us(?:e|es|ed"
    r"|ing)|eat(?:s|ing)?|ate"
    r"|drink|drank|produc(?:e|es|ed|ing)|sell(?:s|ing)?|sold|ma[dk]e|makes|making|buy(?:s|ing)?"
    r"|bought|charg(?:e|es|ed|ing)|attract(?:s|ed|ing)?|dr[ea]w|draws"
    r"|drawing|welcom(?:e|es|ed|ing)|receiv(?:e|es|ed|ing)|get(?:s|ting)?|got|recorded|logged|counted|reported|saw|seen"
    r"|sees|had|took in|admitted|handled|carried|issued|hosted)\s(?:(?:a\s(?:little|bit|lot|touch)"
    r"|slightly|much|far|rather|even)\s)?$",
    re.I,
)
# More students applied; More than 300 is no more than it was, and more work is needed tells of no year before.
_OF_THEM = regex(
    r"\s(?!than\b|of\b|information\b|details?\b|work\b|news\b)(?:[a-z’'-]+\s){1,3}?(?!(?:will|may"
    r"|could|should|would|is|are)\b)[a-z]+",
)
_TAKES_A = regex(
    r"\b(?:forecast\w*|expect(?:s|ed)?|predict(?:s|ed)?|report(?:s|ed)?|announc(?:es|ed)|post(?:s"
    r"|ed)|saw|sees|record(?:s|ed)|dr[ea]w|project(?:s|ed)|brought|had|has)"
    r"\s(?:in\s)?(?:a|an)\s(?:much\s|far\s|slightly\s)?$",
    re.I,
)
# No buses have been cut: nothing went down, and nothing up.
_NONE = regex(r"\b(?:no|none)\s(?:[a-z]+\s){1,4}?(?:has|have|had|was|were|is|are|will)\s(?:been\s|be\s)?$", re.I)
_NO_FEWER = regex(r"\b(?:no|or|not|than|the)\s$", re.I)
_RESULTS = frozenset(["up", "down", "higher", "lower"])
_RESULT = regex(
    r"\b(?:sen[dt]s?|sending|push(?:ed|es|ing)?|dr(?:ove|ives?|iving)|lift(?:ed|s)|dragg(?:ed|ing)"
    r"|drags|pull(?:ed|s|ing)?|knock(?:ed|s)|nudg(?:ed|es))"
    r"\s(?:[\w’'-]+\s){1,5}$",
    re.I,
)


def is_predicate(text: str, pole: Pole, start: int, end: int, language: Language, *, above: bool = False) -> bool:
    """Whether a pole in the clause `text[start:end]` is what the clause tells; `above` in a headline, Fares to rise."""
    if language == "ko":
        return _korean(text, pole, start, end)
    word, before = text[slice(*pole.span)].lower(), text[max(start, pole.span.start - 60) : pole.span.start]
    if word in _NO_PREDICATE or _NONE.search(before) or _PLEADED.search(before):
        return False
    if word == "fall" and _SEASON.search(before):
        return False
    will = above and _TO_BE.search(before) is not None
    if _MAY_BE.search(before) and not will and not _DECIDED_TO.search(before):
        return False
    if word.endswith("ing") and not _IS.search(before) and not _STILL.search(before):
        return False
    if word in ("earlier", "later") and _AGO.search(before):
        return False
    if (word in _NEED_A_FIGURE or word in _COMPARED) and _is_compared(text, pole, before, end):
        return True
    if word in _COMPARED:
        return False
    if word in _NEED_A_FIGURE and not (word == "lower" and _WILL.search(before)):
        return _NEXT_FIGURE.match(text, pole.span.end, end) is not None or _FIGURE_BEFORE.search(before) is not None
    return _FIGURED_NOUN.search(before) is not None or _NOUN_BEFORE.search(before) is None


def _is_compared(text: str, pole: Pole, before: str, end: int) -> bool:
    """Whether a comparative says which way a thing went: was smaller, more visitors than last summer, up from 1,095."""
    if re.match(
        r"\s(?:than\s)?[$€£]?[0-9]+(?![0-9]|\s(?:month|year|week|day|quarter)s?\b)|\sto\s[a-z]",
        text[pole.span.end : end],
    ):
        return False
    word = text[slice(*pole.span)].lower()
    if word in _COMPARED and _TAKES_A.search(before) and re.match(r"\s[a-z]", text[pole.span.end : end]):
        return True  # forecast a smaller harvest
    if word in ("fewer", "less", "more") and (
        _TAKES.search(before)
        or (word == "fewer" and not _NO_FEWER.search(before))
        or (not before.strip("“\"‘' ") and _OF_THEM.match(text, pole.span.end, end))
    ):
        return True
    if word in _RESULTS and _RESULT.search(before):
        return True
    return _STANDS.search(before) is not None or _THAN.match(text, pole.span.end, end) is not None


def _korean(text: str, pole: Pole, start: int, end: int) -> bool:
    tail = re.compile(r"[가-힣]*").match(text, pole.span.end, end)
    at = tail.end() if tail else pole.span.end
    if _OF_BODIES.search(text, max(start, pole.span.start - 8), at):
        return False
    if _KO_NEEDS_A_BASE.match(text, pole.span.start) and not _KO_BASE.search(text, start, pole.span.start):
        return False
    # 덜 뽑고, | 소프트웨어학과는: a comma behind an ending begins a clause.
    cut = _GOES_ON.search(text, pole.span.end, end)
    end = cut.end() if cut is not None else end
    tail_words = text[at:end].split()
    # 한 시간 늦게 닿을 것으로 보인다: an adverb stands before its verb.
    if text[at - 1] in "게리히" and len(tail_words) <= _BEHIND_AN_ADVERB:
        return True
    if (
        any(_ASKED.match(word) for word in tail_words)
        or _BALLOT.match(text[at - 2 : at + 6])
        or _COUNTED.search(text, start, at)
    ):
        return False
    if _KO_TIME_BASE.search(text, start, pole.span.start) and len(tail_words) <= _BEHIND_AN_ADVERB:
        return True  # 지금보다 적은 통행료를 낸다
    if _SAID_SO.search(text, pole.span.start, at):
        return True  # 올랐다고 통계청이 밝혔다
    # 제동을 걸었다, 승인을 받았다: a verb that does no more than the noun.
    if len(tail_words) == 1 and text[at - 1] in "을를에이가로" and _DONE.search(tail_words[0]):
        return True
    # 340만 배럴로: behind a number stands what it counts.
    counted = [i > 0 and tail_words[i - 1][-1] in _DIGITS for i in range(len(tail_words))]
    return end - at <= _LONGEST_TAIL and all(
        behind or _LIGHT.match(word) for word, behind in zip(tail_words, counted, strict=True)
    )
