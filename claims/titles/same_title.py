"""Whether two titles name one post (a spelling, a translation, a short form) or two that nobody has at once."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from claims.fold import fold
from claims.lexicon import table
from claims.regex import regex
from claims.titles.ladders import apart, ladders_of
from claims.titles.title_en import PORTFOLIOS

# 부사장 is no 사장, 명예회장 no 회장: with these the title is another one.
_ANOTHER = (
    "부", "차", "조", "정", "준", "명예", "대표", "상무", "전무", "사외", "사내", "등기", "겸임", "초빙", "객원",
    "석좌",
    "vice", "deputy", "assistant", "associate", "lieutenant", "honorary", "chief",
)  # fmt: skip
# 공동대표 and 초대대표 are 대표: how many share the post, and who had it before, is another question.
_SHARED = regex(r"^(?:공동|각자|초대|신임)")
_DEPUTIES = ("부", "vice", "deputy", "assistant")
_JUNIOR_WORDS = "이병 일병 상병 병장 사원 주임 대리 주무관 서기보 서기 주사보 순경 경장 소방사 소방교"
_JUNIOR = frozenset(_JUNIOR_WORDS.split())
_BUREAUS = frozenset(["소장", "원장", "국장", "본부장", "처장", "실장"])
# Heads of bodies in words that leave open of which: the director of a museum, a hospital or an institute.
_HEADS_EN = frozenset({"chief", "director", "head", "principal", "station chief", "police chief", "chief of police"})
_NUMBERED = regex(r"제?([0-9]+)(\D+)")
_NOT_YET = regex(r"\s*(?:예비후보자?|후보자?|내정자|지명자|당선인|당선자)$|-(?:elect|designate)$")
_MINISTER = regex(r"(.{2,})(minister|secretary|장관)")
# A senior lawyer is a lawyer.
_LEVEL = regex(r"^(?:(?:senior|lead|principal|veteran)\s+)+", re.IGNORECASE)
# What goes with a post: who is 상무 here may be 고문 there. The others (중령, 도의원, 법무사) go with the person.
_OF_A_BODY = frozenset({"firm", "research", "bench", "ministry", "school", "side"})


def is_not_held(title: str) -> bool:
    """Whether the post is not held yet: 시장 후보, 국회의원 당선인."""
    return _NOT_YET.search(title) is not None


def same_title(a: str, b: str) -> bool:
    """Whether two titles can name one post: the same, a translation, or the later short form (비서실장, 실장)."""
    left, right = readings(a), readings(b)
    if any(shortens(x, y) or shortens(y, x) for x in left for y in right):
        return True
    if _meanings(a) & right or _meanings(b) & left:  # a 조교수 is called 교수 as well
        return True
    # 도의원 and 시의원 are both 의원 for short, and two.
    return bool(left & right) and (bool(_meanings(a) & _meanings(b)) or not _rows_apart(a, b))


def exclusive(a: str, b: str) -> bool:
    """Whether nobody has both titles at one place: 전무 and 상무, 차관 and 장관, 제1차관 and 제2차관."""
    if same_title(a, b):
        return False
    return bool(_rows_apart(a, b)) or _two_numbers(a, b) or _two_ministries(a, b) or is_deputy(a, b) or is_deputy(b, a)


def exclusive_anywhere(a: str, b: str) -> bool:
    """Whether nobody has both titles wherever they may be held: 중령 and 소령, 도의원 and 시의원."""
    return not same_title(a, b) and bool(_rows_apart(a, b) - _OF_A_BODY)


def exclusive_across(a: str, b: str) -> bool:
    """Whether two titles in two languages exclude each other: 준장 and colonel, 상무 and vice chairman."""
    if {fold(a), fold(b)} == {"코치", "coach"}:  # a coach is who leads a team, and whoever trains it
        return False
    return not same_title(a, b) and (bool(_rows_apart(a, b)) or is_deputy(a, b) or is_deputy(b, a))


def is_junior(title: str) -> bool:
    """Whether who has this rank heads no office, branch or bureau: 대리, 주무관, 순경."""
    return not _JUNIOR.isdisjoint(readings(title))


def heads_a_body(title: str) -> bool:
    """Whether the title is that of who heads a whole body or a bureau of it: 지점장, 소장, 국장; not a 팀장."""
    return not (_bodies_heads() | _BUREAUS).isdisjoint(readings(title))


@cache
def _bodies_heads() -> frozenset[str]:
    return frozenset(row["ko"] for row in table("titles") if row.get("heads") == "organization") - {"회장"}


def rows_of(title: str) -> frozenset[str]:
    """The rows of titles that this one belongs to, of each of which a person has one: army, firm, council."""
    return frozenset(row for row, _ in _places(title)) | ladders_of(title)


def _rows_apart(a: str, b: str) -> set[str]:
    """The rows in which the two titles have different places."""
    if a.isascii() or b.isascii():
        different = apart(a, b)
        if different is not None:
            return different
    # What 상무 is in English differs from firm to firm: where no ladder says so, nothing does.
    unsure = {"firm"} if a.isascii() != b.isascii() else set()
    left, right = _places(a), _places(b)
    return set() if left & right else ({row for row, _ in left} & {row for row, _ in right}) - unsure


@lru_cache(maxsize=1 << 12)
def _places(title: str) -> frozenset[tuple[str, str]]:
    one_of, short = _one_of(), _short_titles()
    found = set()
    for ko in _meanings(title):
        if ko in one_of:
            brief = short.get(ko, ko)
            found.add((one_of[ko], brief if one_of.get(brief) == one_of[ko] else ko))
    return frozenset(found)


def _two_numbers(a: str, b: str) -> bool:
    left, right = _NUMBERED.fullmatch(fold(a)), _NUMBERED.fullmatch(fold(b))
    return left is not None and right is not None and left[2] == right[2] and left[1] != right[1]


def _two_ministries(a: str, b: str) -> bool:
    """환경장관 and 농림장관, Environment Minister and Agriculture Minister; a prime minister may hold one besides."""
    left, right = _MINISTER.fullmatch(fold(a)), _MINISTER.fullmatch(fold(b))
    if left is None or right is None or left[2] != right[2]:
        return False
    known = all(one[1] in PORTFOLIOS or not one[1].isascii() for one in (left, right))
    return known and left[1] not in right[1] and right[1] not in left[1]


def is_deputy(deputy: str, head: str) -> bool:
    """Whether the one stands in for the other: 부원장 and 병원장, deputy director and museum director or 관장.

    A deputy head is a vice principal, who stands in for a principal or headteacher.
    """
    others = {fold(en) for ko in _meanings(deputy) if not ko.startswith(_DEPUTIES) for en in _english().get(ko, ())}
    return any(_is_deputy(one, head) for one in {deputy, *(en for en in others if en.startswith(_DEPUTIES))})


def _is_deputy(deputy: str, head: str) -> bool:
    heads = {fold(head), *readings(head)}
    if deputy.isascii() != head.isascii() and _stands_in(deputy) and _is_head(head):
        return True
    if any(f"{sign}{one}" in {fold(deputy), *readings(deputy)} for sign in _DEPUTIES for one in heads):
        return True
    sign = next((sign for sign in _DEPUTIES if fold(deputy).startswith(sign)), "")
    stands_in_for = fold(deputy).removeprefix(sign)
    called = {fold(en) for ko in readings(head) for en in _english().get(ko, ())}
    # A senior vice president is no president.
    whole = (en for en in called if not any(other.isascii() and other in en for other in _DEPUTIES))
    # A deputy environment minister stands in for a minister.
    of_minister = stands_in_for.endswith("minister") and "minister" in called
    return sign.isascii() and sign != "" and (of_minister or any(en.endswith(stands_in_for) for en in whole))


def _stands_in(title: str) -> bool:
    """Whether the title is a deputy's of whoever heads a body: 부원장, deputy director. A vice president is a rank."""
    if title.isascii():
        first, _, rest = title.lower().partition(" ")
        return first in ("deputy", "vice") and rest in _HEADS_EN
    return title.startswith("부") and title[1:] in _heads()


def _is_head(title: str) -> bool:
    return title.lower() in _HEADS_EN if title.isascii() else bool({title, *readings(title)} & _heads())


@cache
def _heads() -> frozenset[str]:
    """Titles of which there are deputies: 원장, 서장, 관장."""
    known = {row["ko"] for row in table("titles")}
    return frozenset(ko for ko in known if f"부{ko}" in known) - {"사장", "대표"}


def shortens(short: str, long: str) -> bool:
    """Whether a title, in lower case, is a later short form of a longer one: 지사 of 도지사, but not of 부지사."""
    return 1 < len(short) < len(long) and long.endswith(short) and not long[: -len(short)].rstrip().endswith(_ANOTHER)


@lru_cache(maxsize=1 << 12)
def readings(title: str) -> frozenset[str]:
    """The titles a printed one can stand for, each in its short form: 대표이사 사장 is 대표 and 사장."""
    return _in_short(title).union(*(_also().get(ko, ()) for ko in _meanings(title)))


def _in_short(title: str) -> frozenset[str]:
    return frozenset(_short_titles().get(ko, ko) for ko in _meanings(title))


@lru_cache(maxsize=1 << 12)
def _meanings(title: str) -> frozenset[str]:
    """The Korean titles a printed one can stand for, in full."""
    # 도지사 후보 and 구청장 후보 share the candidacy, not the office.
    title = _NOT_YET.sub("", title) or title
    if title.isascii():
        parts = {fold(title), fold(_LEVEL.sub("", title))}
    else:
        parts = {fold(title), *(fold(part) for part in title.split())}
    return frozenset(_SHARED.sub("", ko) for part in parts for ko in _translations().get(part, frozenset()) | {part})


@cache
def _short_titles() -> dict[str, str]:
    return {row["ko"]: row["short"] for row in table("titles") if "short" in row}


@cache
def _also() -> dict[str, tuple[str, ...]]:
    """Title -> the others its holder is called by as well: 애널리스트, 연구원."""
    return {row["ko"]: tuple(row["also"]) for row in table("titles") if "also" in row}


@cache
def _one_of() -> dict[str, str]:
    return {row["ko"]: row["one_of"] for row in table("titles") if "one_of" in row}


@cache
def _english() -> dict[str, tuple[str, ...]]:
    """Korean title -> the English ones it is told by, those of its longer forms with them: 관장, museum director."""
    found: dict[str, tuple[str, ...]] = {}
    for row in table("titles"):
        spelt = (row["en"],) if isinstance(row["en"], str) else tuple(row["en"])
        for ko in {row["ko"], row.get("short", row["ko"])}:
            found[ko] = found.get(ko, ()) + spelt
    return found


@cache
def _translations() -> dict[str, frozenset[str]]:
    """English title -> the Korean titles it may stand for."""
    found: dict[str, set[str]] = {"represent": {"의원"}}  # who represents a seat is the member for it
    for row in table("titles"):
        for en in [row["en"]] if isinstance(row["en"], str) else row["en"]:
            found.setdefault(fold(en), set()).add(row["ko"])
    return {en: frozenset(ko) for en, ko in found.items()}
