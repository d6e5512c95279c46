"""The parts of day a sentence tells by themselves: shortly after dawn, during the evening rush, 점심시간 무렵, 해 질 녘.

Half-open stretches of minutes since midnight, wide enough for whoever rises early.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.span import Language, Span

Stretch = tuple[tuple[int, int], ...]
_H, _DAY = 60, 1440
_NIGHT: Stretch = ((18 * _H, _DAY), (0, 6 * _H))
# What a text tells of a part of day that is none of an event: the morning paper, 밤나무.
_ROWS: dict[Language, tuple[tuple[str, Stretch], ...]] = {
    "ko": (
        (r"출근길|출근\s?시간대?|등굣길|등교\s?시간|첫\s?출근|아침\s?(?:러시아워|출근)", ((6 * _H, 10 * _H),)),
        (r"퇴근길|퇴근\s?시간대?|저녁\s?(?:러시아워|식사\s?시간|시간대)", ((16 * _H, 21 * _H),)),
        (r"하굣길|하교\s?시간", ((12 * _H, 18 * _H),)),
        (r"점심\s?(?:시간|무렵|때|즈음|식사\s?(?:시간|때|중))(?:[이가을를]?\s(?:막\s)?(?:끝난|끝날|지난|시작된|시작될|마친)\s(?:무렵|뒤|직후|때|즈음))?", ((11 * _H, 15 * _H),)),
        (r"이른\s?아침|아침\s?(?:일찍|무렵|나절|시간대?|식사\s?(?:시간|때|중))|(?<![가-힣])아침(?=에(?![가-힣])|이었|이라|이던)", ((5 * _H, 11 * _H),)),
        (r"동[이]?\s?틀\s?(?:무렵|녘|때)|동트기\s?전|해\s?뜰\s?(?:무렵|녘)|해뜰녘|날이\s?밝[기을]|여명|어스름\s?새벽", ((3 * _H, 8 * _H),)),
        (r"(?<![가-힣])새벽(?:녘|에(?![가-힣])|이었|시간대?|\s?(?:무렵|일찍|시간))", ((0, 7 * _H),)),
        (r"한낮|대낮|(?<![가-힣])벌건\s?대낮|한창\s?해가", ((10 * _H, 17 * _H),)),
        (r"(?:이른|늦은)\s?오후|(?<![가-힣])오후(?=에(?![가-힣])|\s?(?:늦게|나절|들어))", ((12 * _H, 19 * _H),)),
        (r"(?<![가-힣])오전(?=에(?![가-힣])|\s?(?:중|일찍|나절))", ((4 * _H, 12 * _H),)),
        (r"해\s?질\s?(?:무렵|녘)|해질녘|저물\s?(?:무렵|녘)|땅거미|해가\s?(?:진|지고|질|넘어)|일몰|노을이", ((16 * _H, 21 * _H),)),
        (r"(?:초|이른|늦은)\s?저녁|(?<![가-힣])저녁(?=에(?![가-힣])|\s?(?:무렵|나절|늦게)|이었|이라)", ((16 * _H, 23 * _H),)),
        (r"한밤중|한밤|심야|(?:늦은|깊은)\s?밤|밤늦[게은]|밤사이|간밤|밤중|야심한|(?<![가-힣])밤(?=에(?![가-힣])|이었|이라|중)", _NIGHT),
        (r"자정\s?(?:무렵|께|쯤|직[전후]|넘|가까)", ((22 * _H, _DAY), (0, 2 * _H))),
    ),
    "en": (
        (r"(?:before|ahead\sof)\s(?:dawn|daybreak|sunrise|first\slight)|pre-?dawn", ((0, 7 * _H),)),
        (r"(?:shortly|soon|just|an\shour|minutes|right)\s(?:after|before)\s(?:dawn|daybreak|sunrise|first\slight)|(?:at|around|by|after|since)\s(?:the\s)?(?:crack\sof\s)?(?:dawn|daybreak|sunrise|sun-?up|first\slight)|as\sthe\ssun\s(?:rose|came\sup)|as\sday\sbroke", ((3 * _H + 30, 9 * _H),)),
        (r"morning\s(?:rush|commute|peak)(?:\shour)?|(?:at|over|during|before)\sbreakfast(?:\stime)?|on\s(?:the|their|his|her)\sway\sto\s(?:work|school)|school\srun", ((5 * _H + 30, 10 * _H + 30),)),
        (r"in\sthe\s(?:early\s|late\s)?morning|(?:early|late)\s(?:in\sthe|that|this)\smorning|(?:that|this|mid-?)\s?morning|(?:early|mid|late)-?\s?morning", ((4 * _H, 12 * _H),)),
        (r"(?:early|late)\s(?:in\sthe|that|this)\safternoon|in\sthe\s(?:early\s)?afternoon|(?:that|this|mid-?|early)\s?afternoon|after\slunch", ((12 * _H, 18 * _H),)),
        (r"in\sthe\s(?:late|middle\sof\sthe)\safternoon|late\safternoon", ((13 * _H + 30, 19 * _H),)),
        (r"(?:at|over|during|before|around|just\safter|shortly\safter)\s(?:the\s)?(?:lunch|lunch-?\s?time|midday|the\slunch\s(?:hour|break))|lunch\s(?:hour|break|rush)|in\sthe\smiddle\sof\sthe\sday", ((10 * _H + 30, 15 * _H),)),
        (r"(?:at|around|before|after|shortly\safter|just\safter|by|until)\s(?:dusk|sunset|sundown|nightfall|twilight)|as\s(?:the\ssun\sset|night\sfell|darkness\sfell|dusk\sfell)|evening\s(?:rush|commute|peak)(?:\shour)?|(?:over|during|at)\s(?:dinner|supper)(?:\stime)?|on\s(?:the|their|his|her)\sway\shome", ((15 * _H + 30, 22 * _H),)),
        (r"in\sthe\s(?:early\s|late\s)?evening|(?:early|late)\s(?:in\sthe|that|this)\sevening|(?:that|this|early|late)\sevening", ((16 * _H, 23 * _H + 30),)),
        (r"(?:in\sthe\s(?:dead|middle|depths)\sof\s(?:the\s)?night|late\s(?:at|that)\snight|(?:that|this)\snight|overnight|after\sdark|during\sthe\snight|in\sthe\snight|at\snight|under\scover\sof\s(?:darkness|night))", _NIGHT),
        (r"(?:just|shortly|right|soon|minutes)\s(?:before|after)\smidnight|(?:around|about|near)\smidnight", ((22 * _H, _DAY), (0, 2 * _H))),
        (r"(?:in\s)?the\s(?:small|early|wee)\shours", ((0, 7 * _H),)),
        (r"in\sbroad\sdaylight", ((6 * _H, 20 * _H),)),
    ),
}  # fmt: skip
_PATTERNS: dict[Language, tuple[tuple[re.Pattern[str], Stretch], ...]] = {
    language: tuple(
        (re.compile(pattern if language == "ko" else rf"\b(?:{pattern})\b", re.IGNORECASE), stretch)
        for pattern, stretch in rows
    )
    for language, rows in _ROWS.items()
}
# What comes every day is no time of an event.
_EVERY = re.compile(r"매일|매주|날마다|마다|평소|\b(?:every|each|usually|daily|nightly|often|always)\b", re.IGNORECASE)


def parts_of_day(text: str, sentence: Span, language: Language) -> Iterator[tuple[Span, Stretch]]:
    """The parts of day that a sentence tells without a day beside them, with their minutes; the longest reading of each."""
    if _EVERY.search(text, *sentence):
        return
    found = [
        (Span(*match.span()), stretch)
        for pattern, stretch in _PATTERNS[language]
        for match in pattern.finditer(text, *sentence)
    ]
    taken: list[Span] = []
    for span, stretch in sorted(found, key=lambda one: (one[0].start - one[0].end, one[0])):
        if not any(other.start < span.end and span.start < other.end for other in taken):
            taken.append(span)
            yield span, stretch
