"""How many years something has existed: 창립 50주년, 스무 해째 이어 온, its 75th birthday, in business for 60 years."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from claims.calendar.en_numbers import CARDINALS, ORDINALS, number, pattern
from claims.native import COUNTING
from claims.regex import regex
from claims.span import Language, Span

_NATIVE = COUNTING | {"백": 100}
_KO = regex(
    rf"(?<![\d,.가-힣])(?P<count>\d{{1,3}}|{pattern(_NATIVE)})\s?"
    r"(?:(?P<whole>주년|돌(?=[^가-힣]|[을이의에인맞]))|(?P<running>년째|해째)(?=\s|[를인을,.])"
    r"|년(?:의)?\s?(?P<past>역사|전통|세월|업력)|(?P<old>(?:년|살)\s?(?:된|묵은|넘은)))"
    r"|(?P<century>반세기|한\s?세기)(?=\s|[를의가동에])"
)
# Somebody's death, a treaty, a war, a wedding: not how long something has been there.
_OF_OTHER = regex(
    r"(?:탄생|탄신|서거|순국|수교|광복|해방|독립|전쟁|항쟁|민주화|의거|개정|발효|체결|취임|데뷔|즉위|발간|발표|제정|결혼|입사|수립|건국|등단|사망|타계|추모)\s?(?:후\s)?(?:제\s?)?$"
)
_ORDINAL = rf"\d{{1,3}}(?:st|nd|rd|th)|{pattern(ORDINALS)}|(?:thirt|fort|fift|sixt|sevent|eight|ninet)ieth|hundredth"
_BIG = {
    "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90,
    "hundredth": 100,
}  # fmt: skip
_NAMED = {
    "centenary": 100, "centennial": 100, "bicentenary": 200, "bicentennial": 200, "silver jubilee": 25,
    "golden jubilee": 50, "diamond jubilee": 60, "platinum jubilee": 70, "half a century": 50, "half-century": 50,
}  # fmt: skip
_COUNT = rf"\d{{1,3}}|{pattern(CARDINALS)}"
_EN = regex(
    rf"\b(?P<nth>{_ORDINAL})\s(?:anniversary|birthday)\b(?!\sof\s(?:the\s)?(?:\w+\s)?(?:death"
    rf"|birth|war|battle|treaty|independence|liberation|disaster|wedding))"
    rf"|\b(?P<named>{'|'.join(_NAMED)})\b|\bturn(?:s|ed|ing)\s(?P<turned>{_COUNT})\b(?=[.,]|\s(?:this|on|in|next)\b)"
    rf"|\bha(?:s|ve)\s(?:[a-z]+\s)?(?:(?:been\s)?(?:trading|in\s(?:business"
    rf"|existence|operation)|open|operating|going|around|running|standing"
    rf"|serving)|stood|traded|operated|existed|lasted)\b[^.;]{{0,40}}?\bfor\s(?:(?P<more>more\sthan"
    rf"|over|nearly|almost|about|some)\s)?(?P<years>{_COUNT})\syears\b",
    re.IGNORECASE,
)
_PERSON = regex(
    r"\b(?:he|she|i|we|who)(?:['’]s|['’]ve)?\s(?:\w+\s)?$|\b(?:Mr|Mrs|Ms|Dr)\.?\s\w+\s$|\b(?:his|her)\s$|wedding\s$",
    re.IGNORECASE,
)
_NONE = regex(r"\b(?:no|not|never|nobody|none|nothing|without)\b[^.;]*$", re.IGNORECASE)
_CENTURY = {"반세기": 50, "한 세기": 100, "한세기": 100}
_ROUND = 5  # years: half a century is told of forty-eight and of fifty-three


class Jubilee(NamedTuple):
    """A number of years where it is printed, and the whole years it can mean, both ends included.

    What is `running` in its fifteenth year may be anything that somebody does.
    """

    span: Span
    low: int
    high: int
    running: bool = False


def jubilees(text: str, sentence: Span, language: Language) -> Iterator[Jubilee]:
    """The numbers of years that a sentence says something has existed."""
    for match in (_KO if language == "ko" else _EN).finditer(text, *sentence):
        found = _korean(text, match) if language == "ko" else _english(text, match)
        if found is not None:
            yield found


def _korean(text: str, match: re.Match[str]) -> Jubilee | None:
    span = Span(*match.span())
    if _OF_OTHER.search(text, max(0, match.start() - 12), match.start()):
        return None
    if match["century"]:
        years = _CENTURY[re.sub(r"\s+", " ", match["century"])]
        return Jubilee(span, years - _ROUND, years + _ROUND)
    word = match["count"]
    years = _NATIVE.get(word) or int(word)
    if years < 2:
        return None
    high = years + (_ROUND if match["past"] or match["old"] else 1)
    return Jubilee(span, years - (1 if match["running"] else 0), high, match["running"] is not None)


def _english(text: str, match: re.Match[str]) -> Jubilee | None:
    span = Span(*match.span())
    if _NONE.search(text, max(0, match.start() - 40), match.start()) or _PERSON.search(
        text, max(0, match.start() - 24), match.start()
    ):
        return None
    if match["named"]:
        years = _NAMED[match["named"].lower()]
        rough = "century" in match["named"].lower()
        return Jubilee(span, years - (_ROUND if rough else 0), years + (_ROUND if rough else 0))
    if match["nth"]:
        word = match["nth"].lower()
        years = _BIG.get(word) or number(word)
        return Jubilee(span, years, years)
    if match["turned"]:
        years = number(match["turned"])
        return Jubilee(span, years, years) if years < 20 or years % 5 == 0 else None
    years = number(match["years"])
    start = match.start("more") if match["more"] else match.start("years")
    more = (match["more"] or "").lower()
    low = years - (_ROUND if more in ("nearly", "almost", "about", "some") else 1)
    return Jubilee(
        Span(start, match.end()), low, years + (2 * _ROUND if more in ("more than", "over") else _ROUND if more else 1)
    )
