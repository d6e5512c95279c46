"""Named places with a kind: on Lake Brennet, in Hobb's Meadow, 초록호수에서, 누리역 앞에서.

Two places of one class exclude each other: a lake and a river, two halls. A building stands in a street or a park, and
a bridge over a river.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from claims import senses
from claims.crosscheck.residue.left import Item
from claims.crosscheck.roles.sounds import heard
from claims.crosscheck.spellings.named import CALENDAR
from claims.crosscheck.statement import K, Part, Witness
from claims.span import Span
from claims.titles.words_en import is_organization_word

_NAME = r"[A-Z][\w’'-]*"
_EN = re.compile(
    r"\b(?:in|on|at|near|off|into|from|along|outside|inside|beside|above|across|through|onto|to|of"
    r"|over|by|leaving)\s(?:the\s)?"
    rf"(?P<place>(?:(?P<lead>Lake|River|Mount|Mt|Ben|Mont|Monte|Glen|Loch|Cape|Port|Fort|Camp)\s{_NAME}(?:\s{_NAME})?"
    rf"|(?:{_NAME}\s){{1,3}}(?P<kind>[A-Z][a-z]+)(?!\s[A-Z])))"
)
# at Carden bus station, outside Carden library: of one town
_EN_LOWER = re.compile(
    rf"\b(?:in|at|near|outside|inside|behind|beside|from"
    rf"|opposite)\s(?:the\s)?(?P<place>(?P<name>{_NAME})\s(?:[a-z]+\s)?(?P<kind>[a-z]{{4,}}))\b"
)
_EN_TOWN = re.compile(rf"\b(?:in|at|near|outside|off)\s(?P<place>{_NAME}(?:\s{_NAME})?)(?=[.,;]|\s[a-z(]|$)(?!['’]s)")
_NATURE = (
    "body of water,lake,river,stream,bay,harbor,canal,quarry,park,garden,beach,shore,meadow,field,forest,wood,hill"
    ",mountain,island,valley,moor,marsh,canyon,cliff,common,farm"
)
_WAYS = "street,road,lane,avenue,bridge,tunnel,crossing,square,junction,pass"
_HOUSES = (
    "building,hall,club,pier,dock,school,church,hospital,station,hotel,theater,museum,stadium,library,arena,airport,house"
    ",theatre,centre,cathedral"
)
_ROOTS = {"nature": _NATURE.split(","), "way": _WAYS.split(","), "house": _HOUSES.split(",")}
_LEADS = frozenset(["lake", "river", "mount", "mt", "loch", "cape", "ben", "mont", "monte", "glen"])
_KO_KINDS = {
    "nature": "공원|광장|호수|저수지|강|하천|천|계곡|해변|해수욕장|산|봉|숲|섬|도|만|폭포|들판|습지|갯벌|앞바다",
    "house": "역|병원|고등학교|중학교|초등학교|대학교|체육관|경기장|운동장|회관|도서관|박물관|미술관|극장"
    "|호텔|성당|센터|공항"
    "|터미널|시장|백화점|공연장|문화원|시청|군청|구청|도청|학교|복지관|마을회관"
    "|주민센터|행정복지센터|교회|절|법원",
    "way": "대교|교|터널|교차로|네거리|사거리|삼거리|고개|나들목|분기점|휴게소",
}
_KO = re.compile(
    r"(?<![가-힣])(?P<place>(?P<name>[가-힣]{2,6}?)(?:"
    + "|".join(f"(?P<{kind}>{ends})" for kind, ends in _KO_KINDS.items())
    + r")(?:\s[가-힣]{0,4}(?:강당|체육관|운동장|회의실|광장|로비|홀|실|관|마당|앞마당|등산로|산책로"
    r"|정상|중턱|기슭|능선|자락|둘레길))?)(?=에서|에\s|(?:이었|였|이)다[.]|[을를]\s(?:오르|올라|걷"
    r"|지나|찾|건너|내려)|\s(?:앞|인근|일대|근처|옆|부근|주변|입구)(?![가-힣]{3}))"
)


def told(witness: Witness[K]) -> Iterator[Item[K]]:
    """The places with a kind that a text names, in order."""
    for part in witness.parts:
        if part.role.endswith("byline"):
            continue
        for sentence in witness.sentences_within(part.span):
            if part.language == "en":
                yield from _by_town(witness, part, sentence)
            for match in (_KO if part.language == "ko" else _EN).finditer(witness.text, *sentence):
                kind = _class_ko(match) if part.language == "ko" else _class_en(match["lead"] or match["kind"])
                if kind and not _of_another(witness.text, match.start()):
                    span = Span(*match.span("place"))
                    yield Item(witness, part, sentence, span, kind, match["place"])


def _by_town(witness: Witness[K], part: Part, sentence: Span) -> Iterator[Item[K]]:
    text = witness.text
    for match in _EN_LOWER.finditer(text, *sentence):
        if _class_en(match["kind"]) == "house":
            yield Item(witness, part, sentence, Span(*match.span("place")), "house of a town", match["place"])
    for match in _EN_TOWN.finditer(text, *sentence):
        words = match["place"].split()
        if not any(w.lower() in CALENDAR or w.isupper() or is_organization_word(w) for w in words) and not _class_en(
            words[-1]
        ):
            yield Item(witness, part, sentence, Span(*match.span("place")), TOWN, match["place"])


TOWN = "town"


# Kelling School | in Mercer Lane: where a place is itself.
_BEFORE = re.compile(r"[A-Z][\w’'-]*\s$")


def _of_another(text: str, at: int) -> bool:
    found = _BEFORE.search(text, max(0, at - 30), at) if text[at] < "가" else None
    return found is not None and found[0].strip().lower() not in CALENDAR


def _class_ko(match: re.Match[str]) -> str:
    return "" if len(match["name"]) < 2 else next(kind for kind in _KO_KINDS if match.groupdict().get(kind))


@lru_cache(maxsize=1 << 12)
def _class_en(word: str) -> str:
    """nature, way or house; "" of a word that names no place."""
    noun = word.lower()
    if noun in _LEADS:
        return "nature"
    if not {"object", "location", "artifact"} & {*senses.noun_kinds(noun)}:
        return ""
    return next((name for name, roots in _ROOTS.items() if any(senses.is_kind_of(noun, root) for root in roots)), "")


def may_be_one(one: Item[K], other: Item[K]) -> bool:
    """Whether two places may be one, or the text of one prints the other's name somewhere."""
    if one.kind != other.kind:
        return False
    if one.kind == "house of a town" and _own(one) == _own(other):
        nouns = [item.value.split()[-1] for item in (one, other)]
        return senses.are_akin(*nouns) or any(
            _printed(f" {n}", i.witness) for n, i in zip(nouns, (other, one), strict=True)
        )
    if one.part.language != other.part.language:
        ko, en = (one, other) if one.part.language == "ko" else (other, one)
        return heard([ko.value[: len(_own(ko))]], _own(en).split()) > 0
    if one.part.language == "ko" and one.kind == "house":
        # 해밀시청, 해밀고등학교: two houses of one town.
        return any(_printed(a.value.split()[0], b.witness) for a, b in ((one, other), (other, one)))
    return (
        _own(one) in other.value
        or _own(other) in one.value
        or _printed(_own(one), other.witness)
        or _printed(_own(other), one.witness)
    )


def _printed(name: str, where: Witness[K]) -> bool:
    return name in where.text


def _own(item: Item[K]) -> str:
    """What a place has for itself: Brennet of Lake Brennet, 초록 of 초록호수."""
    if item.part.language == "ko":
        found = _KO.match(item.witness.text, item.span.start)
        return found["name"] if found else item.value
    parts = item.value.split()
    return parts[1] if parts[0].lower() in _LEADS else parts[0]
