"""Places in the slots that every text has: by the kind that their name ends in, by the compass, behind at and in.

    여울구, 새터동, 달빛시장에서, on Mill Street, at Fernhill · 남부, the north shore, 9 miles south of · 헬싱키에서
Read for two short texts of one event, and for a headline or a caption and its body; a slot that a text fills with two
names tells nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from claims.lexicon import table
from claims.regex import regex
from claims.span import Language, Span
from claims.titles.names_ko import is_ordinary
from claims.words import stem_of


class Slot(NamedTuple):
    """A place by its slot: `kind` and what it is held by, the name that may differ, and where it stands."""

    kind: str
    held_by: str
    name: str
    span: Span


_VENUES = (
    "시장|공원|역|항|포구|병원|고등학교|중학교|초등학교|대학교|체육관|경기장|운동장|회관|도서관|박물관|미술관|극장|교차로"
    "|네거리|사거리|삼거리|터널|대교|해수욕장|저수지|호수|고개|마을|아파트|공항|휴게소|나들목|광장|부두|해변|계곡|폭포"
    "|수목원|컨벤션센터|문화센터|호텔|성당"
)
# A place is done something at or chosen; 따르면, 예술활동 and 평상시 end as places do and stand before anything.
_WHERE = (
    r"(?:에서(?:는|도)?(?![가-힣])|[을를]\s(?:골랐|선정|택|정)|(?:이다|다|였다|이었다)(?=[.]|$)"
    rf"|(?=\s[가-힣]{{0,6}}?(?:{_VENUES}|야산|들녘|하천|산|숲|섬|역사|청사|센터|[가-힣]{{2,4}}[읍면동리])(?:[의에]|에서|$|\s)))"
)
_AREA = regex(rf"(?<![가-힣])(?:(?P<name>[가-힣]{{2,3}}[시군구읍면동리])|(?P<side>[동서남북중상하][구면읍])){_WHERE}")
# 여울시 산단로의, 송원군 공장에서, 해솔시에 있는, 미리내군을 지나는: whatever stands behind, the place has a particle.
_TOWN = regex(
    r"(?<![가-힣])(?P<name>[가-힣]{2,3}[시군])"
    r"(?!에서?\s(?:사는|살|온|태어|거주|자란|본[사점부]|본거지|뿌리)|\s(?:출신|주민|거주))(?=에(?:서|\s)|의\s|[을를]\s(?:지나|찾|골|택)|로\s(?:정|결정|확정|낙점)|(?:\s[가-힣0-9]{2,7}){1,3}?(?:에서|에|의)(?=[\s,]))"
)
_METROPOLES = frozenset(["서울", "부산", "대구", "인천", "광주", "대전", "울산", "세종"])
# 제2도시 할스비크에, 수도 토르순에서
_KO_CITY = regex(
    r"(?<![가-힣])(?:수도|제[0-9]도시|(?:[가-힣]{2,4}\s?)?(?:도시|마을)(?:인)?)\s(?P<name>[가-힣]{2,6}?)(?:에|에서|로|으로|의)(?=\s)"
)
_EN_TOWN = regex(
    r"\b(?:the|a|an)\s(?:[a-z-]+\s){0,3}?(?:city|town|village|suburb|port|resort|hamlet|capital|municipality|community|seaport|square|cent(?:re|er)|outskirts|heart)"
    r"(?:\sof|,)\s(?P<name>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)(?!\s[A-Z])"
)
_NO_AREA = regex(
    r"도시$|[상사행드당동역임즉]시$|[하되르으다가오보]면$|[빨우]리$|활동$|운동$|행동$|관리$|비리$|처리$|총리$"
)
_VENUE = regex(
    rf"(?<![가-힣])(?P<name>[가-힣]{{2,6}}?)(?P<kind>{_VENUES})"
    r"(?:에서(?:는|도)?(?![가-힣])|에(?=[\s,])|\s(?:앞|인근|일대|근처|옆|점포|주변|입구)(?![가-힣]{3}))"
)
_KINDS = (
    "Street|Road|Avenue|Lane|Drive|Boulevard|Park|Bridge|Station|Hospital|Hall|Beach|River|Lake|Bay|Harbou?r|Port|Airport"
    "|County|Island|Square|Market|Stadium|Arena|School|Church|Library|Museum|Theat(?:er|re)|Forest|Valley|Hill|Mountain"
    "|Creek|Canyon|Tunnel|Junction|Plaza|Pier|Quarry|Mine|Mill|Castle|Cathedral|Township|Parish|Borough|Hotel|Mall"
)
_EN_KIND = regex(
    r"\b(?:at|in|on|near|off|outside|through|across|along|over|under|beside|of|to|from)\s(?:the\s)?"
    rf"(?P<name>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)\s(?P<kind>{_KINDS})\b"
)
_AT = regex(
    rf"\b(?P<prep>at|in)\s(?P<name>[A-Z][\w’'-]+(?:\s(?!(?:{_KINDS})\b)[A-Z][\w’'-]+)?)"
    rf"(?!\s(?:{_KINDS})\b|[\w-]|['’]|\s[A-Z])"
)
# 솔머리 해변에 모여, 달구봉 전망대에 모인: one deed at two spots, each named by a word of its own and by its kind.
_SPOT = regex(
    r"(?<![가-힣])(?P<name>(?:[가-힣]{1,5}[^은는이가을를에의로와과도고며께\s]\s){1,2}(?:[가-힣]{0,3}(?:"
    rf"{_VENUES}|산|봉|봉우리|능선|정상|기슭|자락|습지|늪|숲|밭|들판|들녘|평야|바다|앞바다|갯벌|섬|강변|하구|전망대|선착장"
    r"|등대|댐|둑|공터|주차장|골목|거리|로터리|체험관|전시관|강당|시청|군청|구청|청사|절|사찰|성곽|궁|유적지|야영장|캠핑장))"
    r"(?:\s(?:부근|인근|일대|근처|주변|입구|앞|옆))?)에서?\s(?:[가-힣0-9]+(?:[로에을를]|게)\s)?"
    r"(?P<deed>[가-힣]{2,7})"
)
_TO = regex(r"\b(?:to|near|outside|for)\s(?P<name>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)(?!\s[A-Z]|['’])")
_KO_AT = regex(r"(?<![가-힣])(?P<name>[가-힣]{2,7}?)에서")
_NO_PLACE = regex(
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*|[A-Z][a-z]+day|Parliament|Congress|Court|English|Korean|[A-Z]{2,}"
    r"|Spring|Summer|Autumn|Fall|Winter"
)
# professor at Wexcombe University, a vice president at Harrow Bank: where people serve.
_BODY = regex(
    r"\b(?:Universit\w+|College|Institute|School|Bank|Group|Inc|Corp|Company|Foundation|Labs?|Media|News|Partners"
    r"|Foods?|Club)$"
)
_TOWARDS = {"동": "e", "서": "w", "남": "s", "북": "n", "north": "n", "south": "s", "east": "e", "west": "w"}
_SIDES = "(?:(?:north|south)-?)?(?:east|west)|north|south"
_EN_BEARING = regex(
    r"\b(?P<far>[0-9][0-9.]*)\s?(?:(?:kilo)?met(?:er|re)s?|km|(?:nautical )?miles?)\s(?:(?:to the|due)\s)?"
    rf"(?P<dir>{_SIDES})\s(?:of|off)\b",
    re.I,
)
_KO_BEARING = regex(
    r"(?P<dir>[동서남북]{1,2})(?:쪽|방)?\s?(?:으로\s|방향\s|해상\s)?(?:약\s)?"
    r"(?P<far>[0-9][0-9.]*)\s?(?:㎞|km|킬로|m(?![a-z])|해리|마일|미터)"
)
# moving north, heading due south, crept eastward; 북상하고, 남쪽으로 번졌다
_EN_COURSE = regex(
    rf"\b(?P<verb>[a-z]+(?:ing|ed)|way|heads?|moves?|went|flew|swept|crept|drove|blew|swam|fled|ran|set)\s(?:due\s|off\s|(?P<to>(?:away\s)?to(?:wards?)?\sthe\s))?"
    rf"(?P<dir>{_SIDES})(?:wards?|erly|ern)?(?=[\s,.])(?!\s(?:side|end|bank|wing)\b)(?(to)|(?!\sof\b))"
)
_KO_COURSE = regex(
    r"(?<![가-힣])(?:(?P<by>[동서남북])(?:상|하|진)(?=[하했한해]|\s중)"
    r"|(?P<dir>[동서남북]{1,2})쪽?\s?(?:방향\s?)?으로\s(?=[가-힣]{1,8}(?:\s[가-힣]+)?))"
)
# towards the south, in a northerly direction, northbound
_EN_TOWARDS = regex(
    rf"\btowards?\sthe\s(?P<dir>{_SIDES})\b(?!\s(?:of|side|end|bank|coast|shore)\b)|\b(?P<dir2>{_SIDES})erly\sdirection\b|\b(?P<dir3>{_SIDES})bound\b",
    re.I,
)
# north of Bell Creek: nothing but the side differs.
_EN_OF = regex(rf"\b(?P<dir>{_SIDES})\sof\s(?:the\s)?(?P<of>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){{0,8}})")
_EN_SIDE = regex(rf"\b(?P<dir>{_SIDES})(?:ern)?\s(?P<head>[A-Za-z]{{3,}})")
_KO_SIDE = regex(
    r"(?<![가-힣])(?P<head>[가-힣]{2,6}?)(?:의)?\s(?P<dir>[동서남북]{1,2})(?:쪽|부|안|단|편|측)"
    r"(?=(?:에서?|의|을|를|로|으로)?(?:\s|[,.]|$))"
)


def slots(text: str, sentence: Span, language: Language) -> Iterator[Slot]:
    """The places of a sentence by their slots."""
    yield from (_korean if language == "ko" else _english)(text, sentence)


def _korean(text: str, sentence: Span) -> Iterator[Slot]:
    for match in _AREA.finditer(text, *sentence):
        name = match["name"] or match["side"]
        if not is_ordinary(name) and not _NO_AREA.search(name):
            yield Slot("kind", name[-1], name, Span(match.start(), match.start() + len(name)))
    for match in _TOWN.finditer(text, *sentence):
        name = match["name"]
        if not _is_common(name):
            yield Slot("town", "", name, Span(*match.span("name")))
    for match in _KO_CITY.finditer(text, *sentence):
        yield Slot("town", "", match["name"], Span(*match.span("name")))
    for match in _VENUE.finditer(text, *sentence):
        if not is_ordinary(match["name"] + match["kind"]):
            yield Slot("kind", match["kind"], match["name"], Span(match.start(), match.end("kind")))
    for match in _KO_BEARING.finditer(text, *sentence):
        yield Slot("bearing", _far(match["far"]), _towards(match["dir"]), Span(*match.span()))
    for match in _KO_SIDE.finditer(text, *sentence):
        yield Slot("side", match["head"], _towards(match["dir"]), Span(*match.span()))
    for match in _SPOT.finditer(text, *sentence):
        if not all(is_ordinary(word) for word in match["name"].split()[:-1]):
            stem = stem_of(match["deed"])
            yield Slot("spot", stem if stem != match["deed"] else stem[:1], match["name"], Span(*match.span("name")))
    for match in _KO_COURSE.finditer(text, *sentence):
        yield Slot("course", "", _towards(match["dir"] or match["by"]), Span(*match.span()))
    for match in _KO_AT.finditer(text, *sentence):
        if (name := _cities()[0].get(match["name"])) is not None:
            yield Slot("city", "", name, Span(*match.span("name")))


def _is_common(name: str) -> bool:
    """Whether a word that ends as a town does is none, or a town with districts of its own: 당시, 화재시, 대구시."""
    return (
        is_ordinary(name)
        or is_ordinary(name[:-1])
        or name[:-1] in _METROPOLES
        or _NO_AREA.search(name) is not None
        or stem_of(name) == ""
    )


def _english(text: str, sentence: Span) -> Iterator[Slot]:
    for match in _EN_KIND.finditer(text, *sentence):
        yield Slot("kind", match["kind"], match["name"], Span(match.start("name"), match.end()))
    for match in _EN_TOWN.finditer(text, *sentence):
        yield Slot("town", "", match["name"], Span(match.start("name"), match.end()))
    for match in _TO.finditer(text, *sentence):
        if not _NO_PLACE.fullmatch(match["name"]) and not _BODY.search(match["name"]):
            yield Slot("to", "", match["name"], Span(match.start("name"), match.end()))
    for match in _EN_COURSE.finditer(text, *sentence):
        yield Slot("course", "", _towards(match["dir"].lower()), Span(*match.span()))
    for match in _EN_TOWARDS.finditer(text, *sentence):
        towards = match["dir"] or match["dir2"] or match["dir3"]
        yield Slot("course", "", _towards(towards.lower()), Span(*match.span()))
    for match in _EN_OF.finditer(text, *sentence):
        yield Slot("beyond", match["of"], _towards(match["dir"].lower()), Span(*match.span()))
    for match in _AT.finditer(text, *sentence):
        name = match["name"]
        if _NO_PLACE.fullmatch(name) or _BODY.search(name):
            continue
        yield Slot("at", match["prep"], name, Span(match.start("name"), match.end()))
        if name in _cities()[1]:
            yield Slot("city", "", name, Span(match.start("name"), match.end()))
    for match in _EN_BEARING.finditer(text, *sentence):
        yield Slot("bearing", _far(match["far"]), _towards(match["dir"].lower()), Span(*match.span()))
    for match in _EN_SIDE.finditer(text, *sentence):
        if match["dir"].islower() and match["head"] not in ("of", "off", "and", "from") and stem_of(match["head"]):
            yield Slot("side", stem_of(match["head"]), _towards(match["dir"]), Span(*match.span("dir")))


def opposite(one: str, other: str) -> bool:
    """Whether two directions lie on two sides: ne and sw, n and s, n and se; n and ne may be one."""
    return any({a, b} in ({"n", "s"}, {"e", "w"}) for a in one for b in other)


def _far(number: str) -> str:
    return f"{Decimal(number.rstrip('.')).normalize():f}"


def _towards(words: str) -> str:
    return "".join(sorted({letter for word, letter in _TOWARDS.items() if word in words}))


def cities_of(name: str) -> tuple[str, ...]:
    """The Korean names of a city or country."""
    return tuple(ko for ko, en in _cities()[0].items() if en == name)


@cache
def _cities() -> tuple[dict[str, str], frozenset[str]]:
    """The cities and countries of the lexicon: by their Korean name, and their English names."""
    rows = {str(row["ko"]): str(row["en"]) for row in table("regions")}
    return rows, frozenset(rows.values())
