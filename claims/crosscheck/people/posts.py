"""Posts of one person: how they are printed, and which come with one another."""

from __future__ import annotations

from claims.claim import Claim
from claims.crosscheck.statement import K, Witness
from claims.fold import fold
from claims.regex import regex
from claims.titles.bodies import is_area

# 의장으로 선임했다, 신임 회장에 취임했다: before it he held another post, and may go on to.
_APPOINTED = regex(
    r"([가-힣]{2,12}?)(?:으로|로|직에|에)\s(?:[가-힣]+\s)?"
    r"(?:선임|선출|임명|취임|위촉|내정|추대|승진|특진|진급|발탁|지명|낙점|영입)"
)
# 1차관에 염지호 대사를 임명했다: the new post stands before the name.
_TO_WHICH = regex(r"([가-힣]{2,12})에\s(?:[가-힣]+\s){0,2}$")
_NAMED = regex(r"[을를]\s(?:[가-힣]+\s)?(?:선임|선출|임명|위촉|내정|추대|발탁|지명|낙점|영입)")
# Heads of places, who preside their councils and foundations by office.
_HEADS = ("시장", "군수", "구청장", "도지사", "지사", "읍장", "면장", "동장", "교육감", "이장", "통장")
_SHORTEST_PLACE = 2
_OTHERS = ("부", "전")


def post(claim: Claim, *, unit: bool) -> str:
    """The post of a claim as a newspaper prints it, or its unit alone."""
    value = claim.value
    if unit and value.unit:
        return str(value.unit)
    home = " ".join(word for word in (value.organization, value.unit) if word)
    return glued(home, value.title) if claim.language == "ko" else f"{home} {value.title}".strip()


def glued(home: str, title: str) -> str:
    """상생협력센터 and 센터장 are printed as 상생협력센터장, 진도군 and 군수 as 진도군수."""
    for common in range(len(title) - 1, 0, -1):
        # 사장 keeps its space: a 공사 사장 heads a corporation, a 공사장 is a building site.
        if home.endswith(title[:common]) and not title.startswith("사"):
            return home + title[common:]
    return f"{home} {title}".strip()


def appointed(witness: Witness[K], claim: Claim, titles: set[str]) -> bool:
    """Whether the sentence of a post tells how its holder came by another: 대표를 포럼 의장으로 선임했다."""
    text, start = witness.text, claim.span.start
    sentence = witness.sentence_at(start) or claim.span
    new = {match[1] for match in _APPOINTED.finditer(text, claim.span.end, sentence.end)}
    before = _TO_WHICH.search(text, sentence.start, start)
    if before is not None and _NAMED.match(text, claim.span.end):
        new.add(before[1])
    # 부회장으로 선출됐다 says nothing of the 회장.
    return any(word.endswith(title) and word[: -len(title)][-1:] not in _OTHERS for word in new for title in titles)


def by_office(left: Claim, right: Claim) -> bool:
    """Whether one post comes with the other: 나루면장 and 나루면 복지협의체 위원장; or is the other, told in full."""
    for head, other in ((left.value, right.value), (right.value, left.value)):
        place, body = (fold(value.organization or "") for value in (head, other))
        named = place[:-1] if len(place) > _SHORTEST_PLACE else place
        if is_area(place) and fold(head.title).endswith(_HEADS) and named in body and body != place:
            return True
        # 국회 환경위원회 간사 is a 국회의원.
        if fold(head.title).endswith("의원") and body.startswith("국회"):
            return True
    if left.value.organization is None or right.value.organization is None:
        return False
    short, long = sorted((_in_full(left), _in_full(right)), key=len)
    return long.endswith(short)


def _in_full(claim: Claim) -> str:
    """해솔시 나루동주민자치위원회 위원장 and 나루동 주민자치위원장 end alike, wherever the organisation ends."""
    return fold(post(claim, unit=False)).replace("위원회위원장", "위원장")
