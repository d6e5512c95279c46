"""What a text asserts, and whether two texts can both be right. Knows no files and no copies."""

from claims.amount import Amount, amounts
from claims.calendar import dates
from claims.claim import Claim, Family, Judgement, Topic, Verdict
from claims.names import same_name
from claims.period import DateRange
from claims.person import Appointment, Person
from claims.reader import people, read
from claims.reading import Reading
from claims.span import Language, Span

__all__ = [
    "Amount",
    "Appointment",
    "Claim",
    "DateRange",
    "Family",
    "Judgement",
    "Language",
    "Person",
    "Reading",
    "Span",
    "Topic",
    "Verdict",
    "amounts",
    "dates",
    "people",
    "read",
    "same_name",
]
