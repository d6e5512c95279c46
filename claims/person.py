"""People and the posts they hold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from claims.span import Span

# rank (직급): 부사장, 전무. position (직책): 센터장, 대표이사. office: 도지사, 장관, 의원.
# occupation: 기자, 교수, 선수.
Kind = Literal["rank", "position", "office", "occupation"]


class Person(NamedTuple):
    """A person's name as printed: `text[span.start:span.end] == name`."""

    span: Span
    name: str


@dataclass(frozen=True, slots=True)
class Appointment:
    """One person under one title: the value of a claim of the family "title".

    `person` is the full name, also where the text prints a short form (김 지사) that resolves to one;
    `person_span` is what is printed. `organization` and `unit` are as printed,
    without the title: 삼성전자 | 상생협력센터 | 센터장.
    """

    person: str
    organization: str | None
    unit: str | None
    title: str
    kind: Kind | None
    former: bool
    person_span: Span
    title_span: Span
    acting: bool = False
    organization_span: Span | None = None
    unit_span: Span | None = None
