"""Whether two phrases name two people: by their names, else by callings that no one has at once.

postman and schoolgirl are two; a postman and a neighbour, a nurse and a mother of three may be one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claims import senses
from claims.lexicon import table
from claims.names import MAY_BE_ONE, same_name
from claims.regex import regex
from claims.titles.names_ko import LIKELY, name_score
from claims.titles.words import title_word

if TYPE_CHECKING:
    from claims.crosscheck.slots.filler import Filler
    from claims.crosscheck.statement import K

# What somebody is besides a calling: by what they do at the time, by kin, by where they live.
_PASSING_EN_WORDS = (
    "man woman person people hero heroine rescuer saviour savior stranger passer-by passerby "
    "bystander onlooker witness resident"
    " local villager neighbour neighbor friend relative father mother parent brother sister son daughter grandfather"
    " grandmother uncle aunt husband wife couple pair hiker walker jogger runner cyclist swimmer surfer diver passenger"
    " visitor tourist guest customer shopper holidaymaker commuter motorist volunteer pensioner "
    "veteran native citizen finder"
    " winner champion author member one owner leader fan camper climber skier rider winger actor student"
)
_PASSING_EN = frozenset(_PASSING_EN_WORDS.split())
_YOUNG_EN_WORDS = "boy girl schoolboy schoolgirl child pupil toddler teenager teen schoolchild youngster kid teenager"
_YOUNG_EN = frozenset(_YOUNG_EN_WORDS.split())
_PASSING_KO = regex(
    r"(?:남성|여성|남자|여자|사람|시민|주민|이웃|행인|의인|영웅|목격자|관광객|등산객|승객|손님"
    r"|운전자|보행자|자원봉사자|아버지|어머니"
    r"|부모|남편|아내|아들|딸|형|누나|언니|동생|가족|친구|부부|할머니|할아버지|노인|주인공|참가자"
    r"|관객|여행객|피서객|낚시꾼|신청자|응모자|회원)$"
)
_YOUNG_KO = regex(
    r"(?:초등학생|중학생|고등학생|고교생|여고생|여중생|남학생|여학생|학생|소년|소녀|어린이|아이|청소년|[0-9]학년)$"
)
_CALLING_KO = regex(
    r"(?:[가-힣](?:사|원|관|장|가|수|부|공|인|꾼|상|의|생|자)|기사|군인|경찰|배우|선수|감독|교수"
    r"|교사|요리사|농부|어부|해녀|집배원|스님|신부|목사)$"
)
_WORD_KO = regex(r"[가-힣]{2,}")
_TAIL = regex(r"(?:은|는|이|가|에게|께서|의|을|를|와|과|씨|군|양)$")


def apart(one: Filler[K], other: Filler[K]) -> bool | None:
    """True and False where the two phrases say so; None where they are no phrases of people."""
    mine, theirs = people(one), people(other)
    if one.about & {"own", "run", "fund"} and one.language == other.language == "en":
        if one.names and other.names:
            return not any(_one(a, b) for a in one.names for b in other.names)
        return bool(one.head and other.head) and not senses.are_akin(one.head, other.head)
    if mine and theirs:
        return not any(_one(a, b) for a in mine for b in theirs)
    kinds = calling(one), calling(other)
    if mine or theirs or "passing" in kinds:
        named = [f for f, names in ((one, mine), (other, theirs)) if names]
        if not named or "" in kinds or "passing" in kinds:
            return False if (named or "passing" in kinds) else None
    if not kinds[0] or not kinds[1]:
        return None if not (kinds[0] or kinds[1]) else False
    if kinds[0] == kinds[1] == "young":
        return False
    if kinds[0] != kinds[1]:
        return True
    if one.language != other.language:
        korean, english = (one, other) if one.language == "ko" else (other, one)
        called = _english_of(_role(korean))
        return bool(called) and not any(english.head == word or senses.are_akin(english.head, word) for word in called)
    if one.language == "en":
        return not senses.are_akin(one.head, other.head)
    a, b = (_role(f) for f in (one, other))
    return not (a.endswith(b[-2:]) or b.endswith(a[-2:]))


def people(one: Filler[K]) -> tuple[str, ...]:
    """The names of people in a phrase."""
    if one.language == "ko":
        return one.names
    return tuple(name for name in one.names if " " in name)


def calling(one: Filler[K]) -> str:
    """young, work or passing: what a phrase says that somebody is; "" where it says nothing."""
    if one.language == "en":
        head = one.head
        if head in _YOUNG_EN:
            return "young"
        if not head or not senses.is_person(head):
            return ""
        return "passing" if head in _PASSING_EN or senses.is_kind_of(head, "relative") else "work"
    role = _role(one)
    if not role:
        return ""
    if _YOUNG_KO.search(role):
        return "young"
    return "passing" if _PASSING_KO.search(role) else "work" if _CALLING_KO.search(role) else ""


def _role(one: Filler[K]) -> str:
    """The last word of a Korean phrase that is no name: 역무원 of 역무원 채하람 씨."""
    found = [m[0] for m in _WORD_KO.finditer(one.text)]
    bare = [
        _TAIL.sub("", w) if n == len(found) - 1 and len(w) > 2 and not _CALLING_KO.search(w) else w
        for n, w in enumerate(found)
    ]
    plain = [w for w in bare if not any(w.startswith(name) for name in one.names) and name_score(w) < LIKELY]
    return plain[-1] if plain else ""


def _english_of(role: str) -> tuple[str, ...]:
    """The English words for a Korean calling, by the longest that ends it; () for one that is not listed."""
    ends = [
        (len(ko), tuple(row["en"])) for row in table("callings") for ko in row["ko"] if role.endswith(ko.split()[-1])
    ]
    longest = max((length for length, _ in ends), default=0)
    return tuple(word for length, words in ends if length == longest for word in words)


def _one(a: str, b: str) -> bool:
    common = {word for word in {*a.split()} & {*b.split()} if not senses.noun_kinds(word)}  # two Colleges are two
    return same_name(a, b) >= MAY_BE_ONE or bool(common)


def is_calling(word: str) -> bool:
    """Whether a Korean word says what somebody is: 고등학생, 역무원, 행인."""
    return (
        any(p.search(word) for p in (_YOUNG_KO, _PASSING_KO))
        or title_word(word) is not None
        or bool(_CALLING_STRICT.search(word))
    )


_CALLING_STRICT = regex(
    r"(?:[가-힣]{2}(?:원|관|사|꾼|공)|기사|교사|의사|간호사|군인|경찰|배우|선수|농부|어부|해녀|스님"
    r"|신부|목사|가수|작가|화가|셰프)$"
)
