"""What a figure is told of, slot by slot, each with the words it was read from.

    전남도의 올해 상반기 수출액은 지난해 같은 기간보다 12.3% 늘어난 4조5000억원이다
    4조5000억원: subject 전남도, measure exports, time 올해 상반기, role level, linked to the rate 12.3%
    12.3%: the same subject and measure, base "same period last year", role rate, direction up

A slot that the words leave open is None; one that they leave in doubt is not `sure`. Two figures tell of one thing only
where subject, measure, whole, base, part, per, scope and role fit and every slot compared is sure.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from claims.claim import Claim
from claims.quantity.directions import Direction
from claims.span import Span


class Slot(NamedTuple):
    """One thing that the words say of a figure.

    `head` is the plain form that two texts in other words share: the English name of a known measure ("revenue" for
    매출액 and sales revenue), of a scope or a base ("previous year"), else the noun as printed, folded. `words` are the
    folded words that narrow it, sorted. `sure` is False where the words allow another reading, or where the
    head alone names no one thing (규모, amount).
    """

    head: str
    span: Span
    words: tuple[str, ...] = ()
    sure: bool = True


# level: how much there is. change: by how much it moved. rate: by what share it moved. start: what it moved from, or
# is compared with. share: a part of a whole. label: it names or divides (4급, 2차, 1주당) and says how much of nothing.
Role = Literal["level", "change", "rate", "start", "share", "label"]
Part = Literal["total", "part", "each"]
Tie = Literal["level", "change", "rate", "start", "same"]


class Link(NamedTuple):
    """Another figure of the sentence that belongs to this one: what it is to it, and where it stands."""

    tie: Tie
    span: Span


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure and what it is told of.

    `subject` is whose it is, `measure` what is told, `whole` what a share is part of, `base` what a change is reckoned
    from, `per` the one it falls to (주당, a month), `time` the day or period it holds for, `extreme` "most" or
    "least" where it is called a record, `negated` the word that denies it. `part` says that the figure is the total,
    one part of it or each one's share. `links` lead to the figures told with it.
    """

    claim: Claim
    role: Role
    subject: Slot | None = None
    measure: Slot | None = None
    whole: Slot | None = None
    base: Slot | None = None
    per: Slot | None = None
    time: Slot | None = None
    scope: tuple[Slot, ...] = ()
    part: Part | None = None
    direction: Direction | None = None
    extreme: Slot | None = None
    negated: Slot | None = None
    links: tuple[Link, ...] = ()

    @property
    def sure(self) -> bool:
        """Whether it has a measure and leaves no slot in doubt: only then can it contradict another figure."""
        if self.role == "label":
            return False
        slots = (self.subject, self.measure, self.whole, self.base, self.per, self.time, self.extreme, self.negated)
        return self.measure is not None and all(slot.sure for slot in (*slots, *self.scope) if slot is not None)

    @property
    def about(self) -> frozenset[str]:
        """Every name of what it is told of, whichever slot holds it: 누리전자 지분 and 누리전자의 지분 are one."""
        words = {word for slot in (self.measure, self.whole) if slot for word in slot.words}
        return frozenset(words | ({self.subject.head} if self.subject else set()))
