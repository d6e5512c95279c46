"""How two appointments of one person stand to each other."""

from __future__ import annotations

import re

from claims.claim import Claim, Judgement, Verdict
from claims.fold import fold
from claims.hangul import letter_differences
from claims.person import Appointment
from claims.titles.bodies import is_area, may_be_one, may_be_two_names, without_council
from claims.titles.fields import of_one_field
from claims.titles.offices import are_two_offices
from claims.titles.organizations import ending, is_organization
from claims.titles.same_title import (
    exclusive,
    exclusive_across,
    exclusive_anywhere,
    heads_a_body,
    is_junior,
    is_not_held,
    readings,
    rows_of,
    same_title,
)
from claims.titles.trades import go_together
from claims.titles.universities import is_university, may_be_one_university
from claims.titles.words_en import ends_unit

_AGREE = Judgement(Verdict.AGREE)
_SILENT = Judgement(Verdict.COMPATIBLE)
_UNRELATED = Judgement(Verdict.UNRELATED)
# Who runs a company is called by any of these, often by two at once: 대표이사 사장, 대표이사 회장.
_RUNS_IT = frozenset({"대표", "대표이사", "ceo", "최고경영자", "chiefexecutive", "chiefexecutiveofficer"})
_AT_THE_TOP = _RUNS_IT | {"사장", "회장", "의장", "president", "managingdirector"}
# What anybody may be called who works for somebody, or has studied.
_LOOSE_WORDS = "aide head leader chief executive official dr 책임자 설립자 박사"
_LOOSE = frozenset(_LOOSE_WORDS.split())
# One person governs one county or city at a time, and no other.
_GOVERNS = frozenset({"군수", "시장", "구청장", "지사", "도지사", "주지사", "교육감"})
_COUNCILLORS = {"의원", "의장", "부의장"}
_HONORARY = ("명예", "honorary")
_FOUNDERS = frozenset({"창업자", "창립자", "설립자"})
# What a person is in several bodies at once as often as not.
_HELD_SEVERAL = frozenset({"위원장", "위원", "이사", "사외이사", "고문", "자문위원", "회장", "이사장", "의장"})
# Ranks that come with a post as a matter of course: a 중령 commands a battalion, a 경정 heads a section.
_SERVED = frozenset({"army", "police", "fire", "service"})


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
    if is_not_held(a.title) != is_not_held(b.title):
        return _UNRELATED
    one_place = _one_place(a, b)
    if _at_two_universities(a, b) or _for_two_seats(a, b):
        return _told("two_organizations")
    if same_title(a.title, b.title):
        return _same_post(a, b) if one_place else _two_bodies(a, b)
    if a.former or is_not_held(a.title):  # 전 한빛시장 and 전 의원: one after the other
        return _SILENT
    if _is_of_another_time(a) or _is_of_another_time(b):
        return _UNRELATED
    if left.language != right.language:
        return _across(a, b)
    if exclusive_anywhere(a.title, b.title) or (one_place and exclusive(a.title, b.title)):
        return Judgement(Verdict.CONFLICT, "claims.title.two_ranks")
    return _two_titles(a, b) if one_place else _posts_apart(a, b)


def _same_post(a: Appointment, b: Appointment) -> Judgement:
    """One title at one place: the unit decides, whose name may begin with that of its body (TANOVA ESG센터)."""
    if a.unit is None or b.unit is None or a.title.isascii() != b.title.isascii() or may_be_one(a.unit, b.unit):
        return _AGREE
    home = fold(a.organization or b.organization or "")
    if one_letter_apart(*(fold(unit).removeprefix(home) for unit in (a.unit, b.unit))):
        return Judgement(Verdict.CONFLICT, "claims.title.unit_near_miss")
    # 물리학과 교수 and 자연과학부 교수, Senate leader and Democratic leader: the one may hold the other.
    loose = "occupation" in (a.kind, b.kind) or not (_is_unit(a.unit) and _is_unit(b.unit))
    return _SILENT if loose else _told("two_positions")


def _is_unit(unit: str) -> bool:
    return not unit.isascii() or ends_unit(unit.rsplit(maxsplit=1)[-1])


def _across(a: Appointment, b: Appointment) -> Judgement:
    """Titles in two languages: one post has many names, so that only what nobody can be at once is told."""
    if exclusive_across(a.title, b.title):
        return Judgement(Verdict.CONFLICT, "claims.title.two_ranks")
    # 부사장 and chief executive
    runs_it = not _RUNS_IT.isdisjoint({fold(a.title), fold(b.title)})
    ranked = {a.kind, b.kind} == {"rank", "position"} and not often_together(a.title, b.title)
    return _told("rank_and_position") if runs_it and ranked else _SILENT


def _two_bodies(a: Appointment, b: Appointment) -> Judgement:
    """One title at two bodies: 서란대 교수 and 가온대 교수; one may be the other's home, or its other name."""
    if a.former or is_not_held(a.title):
        return _SILENT
    one, other = str(a.organization), str(b.organization)
    if _governs(a) and is_area(one) and is_area(other):
        return _told("two_organizations")
    # 새길당 의원 and 해솔 의원, 해솔시 회장 and 해솔시체육회 회장: a party and a seat, a place and a body of it.
    alike = is_area(one) == is_area(other) and (a.kind != "office" or ending(one) == ending(other) != "")
    doubtful = not _HELD_SEVERAL.isdisjoint(readings(a.title)) or not (_is_sure(a) and _is_sure(b))
    if alike and not doubtful and not may_be_two_names(one, other):
        return _told("two_organizations")
    return _SILENT if _governs(a) else _posts_apart(a, b)


def _at_two_universities(a: Appointment, b: Appointment) -> bool:
    """Whether two callings are at two universities, whatever the words: 서란대 교수, biologist at Brent University."""
    one, other = a.organization, b.organization
    if one is None or other is None or a.former or "office" in (a.kind, b.kind) or None in (a.kind, b.kind):
        return False
    return is_university(one) and is_university(other) and not may_be_one_university(one, other)


def _for_two_seats(a: Appointment, b: Appointment) -> bool:
    """Whether two members sit for two seats: MP for Bath, who represents Wells. A party stands before the title."""
    members = all("의원" in readings(one.title) and one.title.isascii() for one in (a, b))
    return members and not a.former and all(_behind(one) for one in (a, b)) and not _one_place(a, b)


def _behind(post: Appointment) -> bool:
    home = post.organization_span
    return home is not None and home.start >= post.title_span.end


def _is_sure(post: Appointment) -> bool:
    """Whether the words are a body's name: 박서연 찬마루 대표; 싸늘 박서연 대표 is a headline."""
    between = post.organization_span is None or post.organization_span.start >= post.person_span.end
    words = str(post.organization).split()
    return between or words[-1].isascii() or any(map(is_organization, words))


def _posts_apart(a: Appointment, b: Appointment) -> Judgement:
    """Two organisations: 한빛대 교수 and 푸른연구소 소장. An occupation is held anywhere."""
    if "occupation" in (a.kind, b.kind) or None in (a.kind, b.kind):
        return _SILENT
    return _told("two_positions" if _governs(a) and _governs(b) else "two_posts")


def _told(rule: str) -> Judgement:
    return Judgement(Verdict.COMPATIBLE, f"claims.title.{rule}")


def _is_of_another_time(post: Appointment) -> bool:
    """Whether the title is a style that stays when a post is over, or was there before it: 명예회장, 창업자."""
    return fold(post.title).startswith(_HONORARY) or not _FOUNDERS.isdisjoint(readings(post.title))


def _two_titles(a: Appointment, b: Appointment) -> Judgement:
    """Two titles that one person may have at one place."""
    kinds = {a.kind, b.kind}
    if often_together(a.title, b.title):
        return _SILENT
    if None in kinds:
        return _told("two_offices") if are_two_offices(a, b) else _SILENT
    if kinds == {"occupation"}:
        one, other = fold(a.title), fold(b.title)  # a 겸임교수 is called 교수
        near = one.endswith(other) or other.endswith(one) or of_one_field(one, other)
        near = (
            near or bool({one, other} & _WITH_ANY) or go_together(a.title, b.title, "en" if a.title.isascii() else "ko")
        )
        return _SILENT if near else _told("two_occupations")
    if "rank" in kinds and any(is_junior(x) and heads_a_body(y) for x, y in ((a.title, b.title), (b.title, a.title))):
        return Judgement(Verdict.CONFLICT, "claims.title.two_ranks")
    if "occupation" in kinds or kinds == {"rank"} or _of_one_function(a, b):
        return _SILENT
    if kinds == {"rank", "position"}:
        served = rows_of(a.title) | rows_of(b.title)
        return _SILENT if served & _SERVED else _told("rank_and_position")
    if _governs(a) and _governs(b):
        return _told("two_positions")
    known = a.organization is not None and b.organization is not None
    # 총리 and 장관 of nowhere may be one man's two: which only a few texts do not tell.
    if known or kinds == {"position"}:
        return _told("two_positions")
    return _told("two_offices") if are_two_offices(a, b) else _SILENT


def _of_one_function(a: Appointment, b: Appointment) -> bool:
    """Whether one of two posts is that of who answers for a function, and the other is of it: CFO, 재무담당 임원."""
    whole = [f"{one.unit or ''} {one.title}".strip() for one in (a, b)]
    answers = any(re.search(r"책임자|담당|총괄|\bC[A-Z]O\b|\bchief\b.*\bofficer\b", one) for one in whole)
    return answers and go_together(whole[0], whole[1], "en" if a.title.isascii() else "ko")


# Who teaches at a university or writes books does so of a calling: 소설가 and 작가, a botanist and professor.
_WITH_ANY = frozenset({"professor", "author", "writer", "교수", "작가", "저자", "박사"})


def often_together(a: str, b: str) -> bool:
    """Whether two titles are one person's as a matter of course: 사장 and 대표; a lawmaker's posts."""
    titles = {fold(a), fold(b)}
    return run_one_firm(*titles) or bool(titles & _LOOSE) or "의원" in readings(a) | readings(b)


def run_one_firm(*titles: str) -> bool:
    """Whether one person is called by all these folded titles, who runs a company: 대표 and 사장."""
    return set(titles) <= _AT_THE_TOP and not _RUNS_IT.isdisjoint(titles)


def _governs(post: Appointment) -> bool:
    return not _GOVERNS.isdisjoint(readings(post.title))


def _one_place(a: Appointment, b: Appointment) -> bool:
    """Whether both posts can be held at one place; what a text leaves out may be the other's.

    해솔군지회(회장 박서연) names by itself what 한빛협회 해솔군지회장 names as a unit.
    """
    if a.organization is None or b.organization is None or a.organization.isascii() != b.organization.isascii():
        return True
    if {fold(a.title), fold(b.title)} <= _COUNCILLORS:
        return may_be_one(without_council(a.organization), without_council(b.organization))
    return may_be_one(a.organization, b.organization) or _is_unit_of(a, b) or _is_unit_of(b, a)


def _is_unit_of(one: Appointment, other: Appointment) -> bool:
    plain = one.organization is not None and one.unit is None and other.unit is not None
    return plain and fold(str(one.organization)).endswith(fold(str(other.unit)))


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
