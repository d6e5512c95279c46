"""How two appointments of one person stand to each other."""

from __future__ import annotations

import re
from functools import cache

from claims.claim import Claim, Judgement, Verdict
from claims.hangul import letter_differences
from claims.lexicon import table
from claims.person import Appointment
from claims.titles.bodies import fold, may_be_one, without_council

_AGREE = Judgement(Verdict.AGREE)
_SILENT = Judgement(Verdict.COMPATIBLE)
_UNRELATED = Judgement(Verdict.UNRELATED)
# 부사장 is no 사장, 명예회장 no 회장: with these the title is another one.
_ANOTHER = (
    "부", "차", "조", "준", "명예", "대표", "상무", "전무", "사외", "사내", "등기", "겸임", "초빙", "객원", "석좌",
    "vice", "deputy", "assistant", "associate", "lieutenant", "honorary",
)  # fmt: skip
# 공동대표 and 각자대표 are 대표: how many share the post is another question.
_SHARED = re.compile(r"^(?:공동|각자)")
# Who runs a company is called by any of these, often by two at once: 대표이사 사장, 대표이사 회장.
_RUNS_IT = frozenset({"대표", "대표이사", "ceo", "최고경영자", "chiefexecutive", "chiefexecutiveofficer"})
_NOT_YET = re.compile(r"\s*(?:예비후보자?|후보자?|내정자|지명자|당선인|당선자)$|-(?:elect|designate)$")
# One person governs one county or city at a time, and no other.
_GOVERNS = frozenset({"군수", "시장", "구청장", "지사", "도지사", "주지사", "교육감"})
_COUNCILLORS = {"의원", "의장", "부의장"}
_HONORARY = ("명예", "honorary")
_FOUNDERS = frozenset({"창업자", "창립자", "설립자"})
_AT_THE_TOP = _RUNS_IT | {"사장", "회장", "president", "chairman", "chairwoman", "chairperson", "chair"}


def weigh(left: Claim, right: Claim) -> Judgement:
    """Whether one person's two appointments say the same, can both be true, or cannot.

    A former or acting post and another are of two times: unrelated. What a text leaves out may be the other's.
    """
    if left.topic.subject is None or left.topic.subject != right.topic.subject:
        return _UNRELATED
    a: Appointment = left.value
    b: Appointment = right.value
    if a.former != b.former or a.acting != b.acting:
        return _UNRELATED
    if _is_candidate(a) != _is_candidate(b):
        return _UNRELATED
    one_place = _one_place(a, b)
    if _same_title(a.title, b.title):
        return _same_post(a, b) if one_place else _posts_apart(a, b)
    if a.former:  # 전 한빛시장 and 전 의원: one after the other
        return _SILENT
    if _is_of_another_time(a) or _is_of_another_time(b):
        return _UNRELATED
    if None in (a.kind, b.kind) or "occupation" in (a.kind, b.kind):
        return _SILENT
    return _two_titles(a, b) if one_place else _posts_apart(a, b)


def _same_post(a: Appointment, b: Appointment) -> Judgement:
    """One title at one place: the unit decides, whose name may begin with that of its body (TANOVA ESG센터)."""
    if a.unit is None or b.unit is None or may_be_one(a.unit, b.unit):
        return _AGREE
    home = fold(a.organization or b.organization or "")
    if one_letter_apart(*(fold(unit).removeprefix(home) for unit in (a.unit, b.unit))):
        return Judgement(Verdict.CONFLICT, "claims.title.unit_near_miss")
    return Judgement(Verdict.COMPATIBLE, "claims.title.two_positions")


def _posts_apart(a: Appointment, b: Appointment) -> Judgement:
    """Two organisations: 한빛대 교수 and 푸른연구소 소장. An occupation is held anywhere."""
    if "occupation" in (a.kind, b.kind) or None in (a.kind, b.kind):
        return _SILENT
    two_offices = _governs(a) and _governs(b)
    return Judgement(Verdict.COMPATIBLE, "claims.title.two_positions" if two_offices else "claims.title.two_posts")


def _is_candidate(post: Appointment) -> bool:
    """Whether the post is not held yet: 시장 후보, 국회의원 당선인."""
    return _NOT_YET.search(post.title) is not None


def _is_of_another_time(post: Appointment) -> bool:
    """Whether the title is a style that stays when a post is over, or was there before it: 명예회장, 창업자."""
    return fold(post.title).startswith(_HONORARY) or not _FOUNDERS.isdisjoint(_readings(post.title))


def _two_titles(a: Appointment, b: Appointment) -> Judgement:
    kinds = {a.kind, b.kind}
    titles = {fold(a.title), fold(b.title)}
    if run_one_firm(*titles):
        return _SILENT
    if kinds == {"rank"} or _is_deputy(a.title, b.title) or _is_deputy(b.title, a.title):
        return Judgement(Verdict.CONFLICT, "claims.title.two_ranks")
    if kinds == {"rank", "position"}:
        return Judgement(Verdict.COMPATIBLE, "claims.title.rank_and_position")
    if _governs(a) and _governs(b):
        return Judgement(Verdict.COMPATIBLE, "claims.title.two_positions")
    known = a.organization is not None and b.organization is not None
    # A member of parliament holds posts in parliament and party besides; 총리 and 장관 of nowhere may be one man's two.
    if "의원" not in _readings(a.title) | _readings(b.title) and (known or kinds == {"position"}):
        return Judgement(Verdict.COMPATIBLE, "claims.title.two_positions")
    return _SILENT


def run_one_firm(*titles: str) -> bool:
    """Whether one person is called by all these folded titles, who runs a company: 대표 and 사장."""
    return set(titles) <= _AT_THE_TOP and not _RUNS_IT.isdisjoint(titles)


def _governs(post: Appointment) -> bool:
    return not _GOVERNS.isdisjoint(_readings(post.title))


def _is_deputy(deputy: str, head: str) -> bool:
    return fold(deputy) in (f"부{fold(head)}", f"vice{fold(head)}", f"deputy{fold(head)}")


def _one_place(a: Appointment, b: Appointment) -> bool:
    """Whether both posts can be held at one place; what a text leaves out may be the other's.

    해솔군지회(회장 박서연) names by itself what 한빛협회 해솔군지회장 names as a unit.
    """
    if a.organization is None or b.organization is None:
        return True
    if {fold(a.title), fold(b.title)} <= _COUNCILLORS:
        return may_be_one(without_council(a.organization), without_council(b.organization))
    return may_be_one(a.organization, b.organization) or _is_unit_of(a, b) or _is_unit_of(b, a)


def _is_unit_of(one: Appointment, other: Appointment) -> bool:
    plain = one.organization is not None and one.unit is None and other.unit is not None
    return plain and fold(str(one.organization)).endswith(fold(str(other.unit)))


@cache
def _short_titles() -> dict[str, str]:
    return {row["ko"]: row["short"] for row in table("titles") if "short" in row}


@cache
def _also() -> dict[str, tuple[str, ...]]:
    """Title -> the others its holder is called by as well: 애널리스트, 연구원."""
    return {row["ko"]: tuple(row["also"]) for row in table("titles") if "also" in row}


@cache
def _translations() -> dict[str, frozenset[str]]:
    """English title -> the Korean titles it may stand for."""
    found: dict[str, set[str]] = {}
    for row in table("titles"):
        for en in [row["en"]] if isinstance(row["en"], str) else row["en"]:
            found.setdefault(fold(en), set()).add(row["ko"])
    return {en: frozenset(ko) for en, ko in found.items()}


def _same_title(a: str, b: str) -> bool:
    """Whether two titles can name one post: the same, a translation, or the later short form (비서실장, 실장)."""
    left, right = _readings(a), _readings(b)
    return bool(left & right) or any(shortens(x, y) or shortens(y, x) for x in left for y in right)


def shortens(short: str, long: str) -> bool:
    """Whether a title, in lower case, is a later short form of a longer one: 지사 of 도지사, but not of 부지사."""
    return len(short) > 1 and long.endswith(short) and not long[: -len(short)].rstrip().endswith(_ANOTHER)


def _readings(title: str) -> frozenset[str]:
    """The titles a printed one can stand for, each in its short form: 대표이사 사장 is 대표 and 사장."""
    # 도지사 후보 and 구청장 후보 share the candidacy, not the office.
    title = _NOT_YET.sub("", title) or title
    parts = {fold(title), *(fold(part) for part in title.split())} if not title.isascii() else {fold(title)}
    korean = {_SHARED.sub("", ko) for part in parts for ko in _translations().get(part, frozenset()) | {part}}
    return frozenset(_short_titles().get(ko, ko) for ko in korean).union(*(_also().get(ko, ()) for ko in korean))


def one_letter_apart(a: str, b: str) -> bool:
    """Whether two names differ by a slip of the pen: one letter, Latin or jamo; never by a digit."""
    left, right = fold(a), fold(b)
    if len(left) != len(right):
        return False
    wrong = [k for k, (x, y) in enumerate(zip(left, right, strict=True)) if x != y]
    if len(wrong) != 1:
        return False
    at = wrong[0]
    if left[at].isascii() and right[at].isascii():
        # A동 and B동 are two; ESS and ESG are one acronym and its slip.
        around = left[max(0, at - 1) : at] + left[at + 1 : at + 2]
        return left[at].isalpha() and right[at].isalpha() and any(c.isascii() and c.isalpha() for c in around)
    return letter_differences(left[at], right[at]) == 1
