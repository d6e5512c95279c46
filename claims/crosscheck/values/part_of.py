"""Whether of two values one is told as a part of what the other tells in all: eighteen among those detained, of 42.

A part is smaller than its whole: 18 are no part of 12, and a pair of two parts is compared as any other.
"""

from __future__ import annotations

import re

from claims.crosscheck.statement import K
from claims.crosscheck.values.said import Said
from claims.quantity.topic import clause_end, clause_start
from claims.regex import regex
from claims.span import Language


def _any_of(*forms: str) -> re.Pattern[str]:
    return regex("|".join(forms), re.IGNORECASE)


_WHERE = 70  # characters
# Which of them it counts: of them, remaining, women, per person.
PARTS = frozenset(
    {"of them", "remaining", "men", "women", "children", "adults", "per person", "a day", "average", "monthly average"}
    | {"seriously", "minor injuries"}
)
_DAY_OF_IT = r"on\s(?:its|the|their)\s(?:first|last|opening|final|closing)\s(?:day|night|weekend|evening)"
_DAY_KO = r"(?:첫날|마지막\s?날|개막일|폐막일|하루)(?:에만?|엔|\s동안|에는)?"
_LED_IN_BY = (
    r"includ(?:ing|ed?|es)", r"among\s(?:them|these|those|the|whom)\b[^.;]{0,40}",
    r"of\s(?:these|those|them|whom|which)", r"a\sfurther", r"the\sother", _DAY_OF_IT, r"the\srest", r"at\sleast\spart",
)  # fmt: skip
# What stands right before a part.
_BEFORE: dict[Language, re.Pattern[str]] = {
    "en": _any_of(
        rf"\b(?:{'|'.join(_LED_IN_BY)})[^.;,\d]{{0,24}}$",
        r"\b(?:an?|the|his|her|its)\s[a-z-]+\sand\s$",  # a driver and
        r"\b(?:in|at|from|on)\s[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?\salone\b[^.;]*$",  # in Brent alone
    ),
    "ko": _any_of(
        r"(?:가운데|(?<![가-힣])[이그]?\s?중|중)(?:에는|에서도|에서|에|엔|에만)?\s(?:[^.,\d]{1,14}\s)?$",
        r"[에에서]만\s(?:무려\s)?$",
        rf"{_DAY_KO}\s(?:[^.,\d]{{1,20}}\s)?$",
        r"(?:나머지|일부인|다른)\s(?:[^.,\d]{1,10}\s)?$",
    ),
}
# What stands behind one.
_BEHIND: dict[Language, re.Pattern[str]] = {
    "en": regex(
        "|".join(
            (
                r"[^.;\d]{0,50}?\b(?:(?:was|were|is|are|being|come|came)\s(?:\w+\s)?among|alone|of\s(?:them|whom|these|those))\b",
                r"[^.;\d]{0,40},\s(?:or\s|that\sis\s)?(?:half|one\s(?:half|third)|a\s(?:half|third|quarter|fifth|tenth)|two[\s-]thirds)\sof\b",
                r"[^.;]{0,80}[.;,]\s(?:and\s)?(?:the\sother|another|the\sothers|a\ssecond)\b(?!\s(?:day|week|month|year|time))",
                rf"[^.;\d]{{0,60}}\s{_DAY_OF_IT}\b",
                r"[^.;\d]{0,60}\son\sthe\s(?:day|night)\sof\b",
                r"(?:\s[a-z-]+){1,3}\s(?:were|was|are)\s(?:also\s)?(?:included|counted\samong)\b",
            )
        )
    ),
    "ko": regex(r"[이가은는도]?\s?(?:[가-힣]{1,6}\s)?(?:포함|섞여|섞인|끼어|끼여|들어\s?있)"),
}
# 1명이 다쳤다. 다른 한 명은 …: one of more, over the end of the sentence.
_NEXT = regex(r"[^\n]{0,90}?\s(?:또\s)?(?:다른|나머지)\s(?:한|두|세|\d+)\s?(?:명|사람|마리|대|척|곳)")
_MORE_BEFORE: dict[Language, re.Pattern[str]] = {
    "en": regex(
        r"\b(?:along\swith|together\swith|as\swell\sas|combined)\b[^.;\d]{0,40}$|\bpart\sof\s(?:an?|the|its|their)\s$",
        re.IGNORECASE,
    ),
    "ko": regex(r"(?:까지|포함해|포함한|합쳐|합치면|더해|더하면|비롯한|비롯해|통틀어)\s(?:합쳐|해서|모두|총|약)?\s?$"),
}
_MORE_BEHIND: dict[Language, re.Pattern[str]] = {
    "en": regex(
        r"[^.;\d]{0,40}?\b(?:including|counting|along\swith|together\swith|with\s(?:its|their|the)\s[a-z-]+\s[a-z]+s)\b"
    ),
    "ko": regex(r"(?!)"),
}
# Pupils are children too.
_YOUNG = regex(
    r"\b(?:pupils?|students?|school(?:children|boys|girls)|kids|youngsters|teenagers|boys|girls|babies|toddlers|minors)\b"
    r"|학생|초등생|중학생|고교생|원아|어린이|아이|아동|청소년",
    re.IGNORECASE,
)
_OWN = regex(r"(?:\s[a-z]+)?\sof\s(?:his|her|its|their)\sown\b")
_ABOARD = {
    "en": regex(r"\b(?:aboard|on\s?board)\b", re.IGNORECASE),
    "ko": regex(r"탑승|승선|타고\s있|타\s있|탄\s(?:사람|인원)|배에는|기내에는|모두\s[\d,]+\s?명이\s[타탄]"),
}
_SOME_ABOARD = {
    "en": regex(r"\b(?:passengers?|travell?ers|tourists|crew(?:\smembers)?|sailors|staff)\b", re.IGNORECASE),
    "ko": regex(r"승객|여객|관광객|승무원|(?<!승)선원"),
}
_OF_THEM = "of them"
_OF_ONE_PLACE = regex(r"[가-힣](?:에서|에)만\s|[가-힣]{2,}만\s(?:해도|따져도|보면)|[이가]\s가장\s많")
_ALONE = regex(r"\b(?:in|at|from|on)\s(?:the\s)?(?:[\w-]+\s){1,3}alone\b", re.IGNORECASE)
_AMONG = regex(r"\b(?:were|was|are|is)\samong\s(?:those|the|them)\b|도\s포함")
_PASSENGERS = regex(r"승객|탑승객|\bpassengers?\b", re.IGNORECASE)
# Those who drove or flew are counted apart: 승무원 8명, a crew of 12, two pilots.
_NUMBER = r"(?:[0-9]+|[한두세네]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_CREW = regex(
    rf"(?:승무원|기사|운전사|기장|선원)\s?{_NUMBER}\s?명|\bcrew\sof\s{_NUMBER}\b"
    rf"|\b{_NUMBER}\s(?:\w+\s)?(?:crew|drivers?|pilots?|sailors|attendants)\b|\b(?:the|its)\s(?:driver|pilot|crew)\b",
    re.IGNORECASE,
)


def part_and_whole(one: Said[K], other: Said[K]) -> bool:
    """Whether the smaller of two values is told as a part, and the larger is not."""
    if _of_his_own(one) != _of_his_own(other):
        return True
    if one.number is None or other.number is None or one.kind in ("age", "share", "rank", "magnitude"):
        return False
    small, large = sorted((one, other), key=lambda said: said.number or 0)
    if small.number == large.number:
        return False
    young = all("children" in said.qualified or _YOUNG.search(_clause(said)) for said in (small, large))
    part = is_part(small) and not is_part(large) and not young
    return part or _some_aboard(small, large) or (_takes_in_more(large) and not _takes_in_more(small))


def _of_his_own(one: Said[K]) -> bool:
    """Whether it is told of what somebody has himself: half of his own vines."""
    return _OWN.match(one.witness.text, one.span.end, one.sentence.end) is not None


def _takes_in_more(one: Said[K]) -> bool:
    """Whether a value says that it counts others besides: 이웃 주민까지 70여 명, 70 including neighbours."""
    before = one.witness.text[max(one.sentence.start, one.span.start - _WHERE) : one.span.start]
    behind = one.witness.text[one.span.end : min(one.sentence.end, one.span.end + _WHERE)]
    language = one.part.language
    return bool(_MORE_BEFORE[language].search(before) or _MORE_BEHIND[language].match(behind))


def is_part(one: Said[K]) -> bool:
    """Whether the words around a value say that it is some of more."""
    text, language = one.witness.text, one.part.language
    before = text[max(one.sentence.start, one.span.start - _WHERE) : one.span.start]
    behind = text[one.span.end : min(one.sentence.end, one.span.end + _WHERE)]
    if _BEFORE[language].search(before) or _BEHIND[language].match(behind):
        return True
    more = language == "ko" and _NEXT.match(text, one.span.end) is not None
    return more or not PARTS.isdisjoint(one.qualified)


def _some_aboard(small: Said[K], large: Said[K]) -> bool:
    """Whether one counts the passengers or the crew, the other all aboard."""
    few, all_ = _clause(small), _clause(large)
    return bool(
        _SOME_ABOARD[small.part.language].search(few)
        and _ABOARD[large.part.language].search(all_)
        and not _SOME_ABOARD[large.part.language].search(all_)
    )


def _clause(one: Said[K]) -> str:
    text = one.witness.text
    return text[clause_start(text, one.span.start) : clause_end(text, one.span.end)]


def is_part_of(part: Said[K], whole: Said[K]) -> bool:
    """Whether the less of two is told of some of them, or of one place alone: 이 가운데 두 곳, 구도심에서만 19㎞."""
    if part.number is None or whole.number is None or part.number >= whole.number:
        return False
    if _is_one_group(part, whole) or ("nationwide" in whole.qualified and "nationwide" not in part.qualified):
        return True
    if part.measures & whole.measures:
        return False
    if part.part.language != whole.part.language:
        return False
    told = [_OF_THEM in said.qualified or _is_of_one_place(said) for said in (part, whole)]
    return told == [True, False]


def _is_one_group(part: Said[K], whole: Said[K]) -> bool:
    """Whether a number is of some of those who were there: among those detained; passengers, beside a crew."""
    text = part.witness.text
    if _AMONG.search(text, part.span.end, part.sentence.end):
        return True
    passengers = [_PASSENGERS.search(said.witness.text, *said.sentence) is not None for said in (part, whole)]
    return passengers == [True, False] and _CREW.search(text) is not None


def _is_of_one_place(one: Said[K]) -> bool:
    return _OF_ONE_PLACE.search(one.witness.text, one.sentence.start, one.span.start) is not None or (
        _ALONE.search(one.witness.text, *one.sentence) is not None
    )
