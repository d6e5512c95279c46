"""Wholes and their parts as Korean prints them.

총 1,200명(남 700명, 여 500명) · 국비 3억원, 도비 2억원 등 총 5억원 · 31.42%에 15.27%를 더해 46.69%
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claims.claim import Claim
from claims.crosscheck.figures.addition import Sum, complete

_LABEL = r"[^\d,()（）\[\]→~∼<>▲△▼+%\n]{1,24}?"
_LIST_OPENS = re.compile(rf"\s?(?:의\s)?(?:[가-힣]{{1,6}})?\s?[(（]\s?({_LABEL})\s?:?\s?")
_LIST_GOES_ON = re.compile(rf"[가-힣]{{0,4}}\s?(?:[,·ㆍ‧/;]|및|[와과]\s)\s?({_LABEL})\s?:?\s?")
_LIST_CLOSES = re.compile(r"[가-힣]{0,4}(\s?[등외])?\s?[)）]")
_IN_ALL = re.compile(
    r"[을를은는이가]?\s?(?:(등)(?:을|으로)?|으로|로)?(?:\s?합쳐|\s?합해)?[,\s]\s?(?:총|모두|도합|합계|합쳐서?)\s(?:[가-힣]{1,6}\s)?"
)
_AND = re.compile(r"(?:에|[와과])\s(?:[^\d.,()\n]{1,20}\s)?")
_ADDED = re.compile(
    r"(?:\s?[가-힣]{1,6})?(?:[을를이가은는]|까지)?\s(?:더해|더하면|더한|보태|보태면|합쳐|합치면|합하면|합한|합산하면|합산한|합해)"
    r"(?:지면|지)?,?\s(?:[^\d.,()\n]{1,12}\s)?"
)
# Figures beside the whole that are no parts of it.
_NO_PART = re.compile(
    r"포함|이상|이하|제외|별도|중복|평균|최대|최소|최고|최저|대비|보다|전년|전월|작년|지난|올해|기존|당초|목표|계획|현재|누적|추가|증가|감소"
    r"|그\s?중|이\s?중|가운데|당$|년|월|일$|차$|\bvs\b|각"
)
_WITHOUT = re.compile(r"중복|제외|이상|복수|각각")
_CUT = re.compile(r"\d\s?$")  # 1 807억: the head of the number stands apart
_SCALED = 10_000
_MAX_PARTS = 12
_FIRST_LABEL = re.compile(r"(?<![가-힣])([가-힣]{1,6})\s?$")


def read(text: str, figures: Sequence[Claim]) -> Iterator[Sum]:
    """Every whole with its parts: in brackets behind it, in a list before it, or added up before it."""
    for number, whole in enumerate(figures):
        if _CUT.search(text, max(0, whole.span.start - 2), whole.span.start):
            continue
        total = _bracketed(text, figures, number) or _listed(text, figures, number) or _added(text, figures, number)
        if total is not None and all(_of_one_kind(whole, part) for part in total.parts):
            yield total


def _bracketed(text: str, figures: Sequence[Claim], number: int) -> Sum | None:
    # A rate in all is no sum of rates: 2.9%(선진국 2.6%, 신흥국 3.4%).
    if figures[number].value.amount.unit == "percent":
        return None
    parts: list[Claim] = []
    labels: list[str] = []
    last = figures[number]
    for part in figures[number + 1 : number + 1 + _MAX_PARTS]:
        gap = (_LIST_GOES_ON if parts else _LIST_OPENS).fullmatch(text, last.span.end, part.span.start)
        if gap is None:
            break
        parts.append(part)
        labels.append(gap[1].strip())
        last = part
    closes = _LIST_CLOSES.match(text, last.span.end)
    if len(parts) < 2 or closes is None or any(_NO_PART.search(label) for label in labels):
        return None
    return Sum(figures[number], tuple(parts), complete(labels, "ko"), closes[1] is not None)


def _listed(text: str, figures: Sequence[Claim], number: int) -> Sum | None:
    """국비 3억원, 도비 2억원 등 총 5억원."""
    if number < 2:
        return None
    gap = _IN_ALL.fullmatch(text, figures[number - 1].span.end, figures[number].span.start)
    if gap is None:
        return None
    parts = [figures[number - 1]]
    labels: list[str] = []
    for part in reversed(figures[max(0, number - _MAX_PARTS) : number - 1]):
        goes_on = _LIST_GOES_ON.fullmatch(text, part.span.end, parts[0].span.start)
        if goes_on is None:
            break
        parts.insert(0, part)
        labels.append(goes_on[1].strip())
    if len(parts) < 2 or any(_NO_PART.search(label) for label in labels):
        return None
    first = _FIRST_LABEL.search(text, max(0, parts[0].span.start - 8), parts[0].span.start)
    whole = complete([*labels, first[1] if first else ""], "ko")
    return Sum(figures[number], tuple(parts), whole, gap[1] is not None and not whole)


def _added(text: str, figures: Sequence[Claim], number: int) -> Sum | None:
    """31.42%에 15.27%를 더해 46.69%."""
    if number < 2:
        return None
    one, other, whole = figures[number - 2 : number + 1]
    if not _AND.fullmatch(text, one.span.end, other.span.start):
        return None
    added = _ADDED.fullmatch(text, other.span.end, whole.span.start)
    return Sum(whole, (one, other)) if added and not _WITHOUT.search(added[0]) else None


def _of_one_kind(whole: Claim, part: Claim) -> bool:
    """Whether a part counts what the whole counts; 3억 may leave its 원 to the whole."""
    units = whole.value.amount.unit, part.value.amount.unit
    return units[0] == units[1] or (None in units and "KRW" in units and part.value.amount.low >= _SCALED)
