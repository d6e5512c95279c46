"""What English figures are told of: whose, what, from which base, of which whole, each falling to whom.

Acme's revenue rose 12% to $4.5 million · 1,200 people attended · $3 billion in damages · $60 an hour
"""

from __future__ import annotations

import re

from claims.claim import Claim
from claims.fold import fold
from claims.lexicon import table
from claims.quantity import measures
from claims.quantity.around import Around
from claims.quantity.counted_en import STOP
from claims.quantity.fact import Part, Slot
from claims.quantity.units import alternation
from claims.regex import regex
from claims.span import Span

_WORDS = r"[A-Za-z][A-Za-z'’&-]*"
_BASES = {word.lower(): row["en"][0] for row in table("figure_bases") for word in row["en"]}
_BASE = regex(
    rf"(?:\b(?:than|from|compared (?:with|to)|over|versus|against|below|above|since)\s)?\b({alternation(_BASES)})\b",
    re.IGNORECASE,
)
_IN = regex(rf"\s(?:in|of)\s(?:(?:the|its|their|our|total|annual)\s)?((?:{_WORDS}\s){{0,2}}{_WORDS})")
# revenue of $4 million, revenue was $4 million, the price is $150, revenues rose 12%
_BEFORE = regex(
    rf"(?<![\w'’])(?P<noun>(?:{_WORDS}\s){{0,2}}{_WORDS})(?:\sfor\s[\w ,]{{1,30}}?|\sin\s(?:the\s)?[\w ]{{1,20}}?)?"
    r"\s(?:of|was|were|is|are|will be|totaled|totalled|reached|stood at|came to|came in at|amounted to|hit|at|to|by"
    r"|rose|fell|grew|increased|decreased|declined|climbed|jumped|dropped|surged|gained|slid|slipped|rising|falling|growing|rises?|falls?|grows?|climbs?|drops?|has|have)"
    r"(?:\s(?:by|to|from|about|approximately|a|an|up|nearly|only|just|record|total|of|estimated)){0,3}\s?$",
    re.IGNORECASE,
)
_INCREASE_IN = regex(
    rf"[\s-](?:year-over-year\s|annual\s)?(?:increase|decrease|rise|drop|decline|growth|jump|gain|reduction|fall|cut)"
    rf"\sin\s(?:the\s|its\s)?(?P<noun>(?:{_WORDS}\s){{0,2}}{_WORDS})",
    re.IGNORECASE,
)
_SHARE_OF = regex(
    rf"\sof\s(?:(?:the|its|their|all|our|total|an?y?|this|these|those)\s)*((?:{_WORDS}\s){{0,2}}{_WORDS})"
)
_PREPOSITION = regex(r"\s(?:of|on|in|for|from|to|at|with|by)\s")
_OWNER = regex(r"((?:[A-Z][\w&.-]*\s){0,8}[A-Z][\w&.-]*)['’]s\s(?:[\w-]+\s){0,4}$")
_HEAD = regex(r"(?P<noun>(?:The\s)?(?:[A-Z][\w&.-]*,?\s){1,5})(?P<verb>[a-z]+)")
# What may follow the name of the one who does it: Acme reported, the Haesol Group has.
_DOING = regex(r"(?:receiv|report|post|generat|rais|earn|record|announc|includ|provid|offer|saw|see|deliver|achiev)")
_NO_MEASURE = ("ed", "ing", "ly", "year", "quarter", "month", "week", "range", "set", "equal")
_OWNING = regex(r"['’]s$")
_DOES = regex(
    r"(?:\w+ed|is|was|were|are|has|have|had|will|said|says|plans|sold|bought|spent|paid|raises|grew|rose|fell)$"
)
_PER = regex(
    r"\s?(?:/|per\s|an?\s|each\s|every\s)(?!\w+\s(?:ago|earlier|before))(?P<unit>hour|day|week|month|year|share|person|unit|ton|barrel|household|ounce"
    r"|vehicle|kilogram|acre|square (?:foot|metre|meter))\b"
)
_PER_BEFORE = regex(r"\b(?:hourly|daily|weekly|monthly|annual|per-share|annually)\b", re.IGNORECASE)
_PERIODS = {"hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month", "annual": "year"}
_PERIODS |= {"per-share": "share", "annually": "year"}
_TOTAL = regex(r"\b(?:(?:a )?total (?:of|was)|totaling|totalling|in all,?|altogether,?|combined)\s$", re.IGNORECASE)
_PARTLY = regex(r"\b(?:of (?:these|those|them|which|whom)|among them),?\s", re.IGNORECASE)
_EACH = regex(r"\s(?:each|apiece)\b")
_NEGATED = regex(
    r"\b(?:not|never|no|n['’]t|denied|denies|deny|banned|ban|prohibited|rejected|cancelled|canceled)\b|n['’]t\b"
)
_DENIALS = {"denied": "deny", "denies": "deny", "deny": "deny", "banned": "ban", "ban": "ban", "prohibited": "ban"}
_DENIALS |= {"rejected": "reject", "cancelled": "cancel", "canceled": "cancel"}
_PEOPLE = frozenset({"people", "person", "men", "women", "others"})


def measure(text: str, claim: Claim, around: Around) -> Slot | None:
    """What the figure tells; None where no noun and no verb says it."""
    noun = _counted(text, claim) or _of(text, claim, around) or _before(text, claim, around)
    if noun is not None and noun.head not in _PEOPLE:
        return noun
    return verb(text, claim, around) or noun


def _counted(text: str, claim: Claim) -> Slot | None:
    """99 nuclear reactors, individual booths (85)."""
    span = claim.value.counted_span
    if span is None or claim.value.amount.unit is not None:
        return None
    return _slot(text, span, sure=True)


def _of(text: str, claim: Claim, around: Around) -> Slot | None:
    """$3 billion in damages, a 12% increase in revenue."""
    increase = _INCREASE_IN.match(text, claim.span.end, around.right)
    if increase:
        return _noun_of(text, Span(*increase.span("noun")))
    match = _IN.match(text, claim.span.end, around.right)
    if match is None or claim.value.amount.unit in ("percent", "percentage_point"):
        return None
    found = _noun_of(text, Span(*match.span(1)))
    return found if found is not None and measures.english(text[slice(*found.span)]).known else None


def _noun_of(text: str, span: Span) -> Slot | None:
    """The noun that a stretch begins with: the longest known one, else its words up to a word that is none."""
    words = list(re.finditer(_WORDS, text[slice(*span)]))
    for count in range(len(words), 0, -1):
        named = measures.english(text[span.start : span.start + words[count - 1].end()])
        if named.known:
            return Slot(named.head, Span(span.start, span.start + words[count - 1].end()), named.words)
    first = next((i for i, word in enumerate(words) if STOP.match(word[0])), len(words))
    return _slot(text, Span(span.start, span.start + words[first - 1].end()), sure=False) if first else None


def _before(text: str, claim: Claim, around: Around) -> Slot | None:
    """revenue of $4 million; Net income rose 12%; Fee income on loans totaled $3 million."""
    match = _BEFORE.search(text, max(around.left, claim.span.start - 80), claim.span.start)
    if match is None:
        return None
    phrases = [Span(*match.span("noun"))]
    nearest = text[phrases[0].end : match.end()].split()[:1] == ["of"]  # a price of $3
    if not nearest and (prepositions := list(_PREPOSITION.finditer(text, around.left, phrases[0].end))):
        # The noun before the first preposition is what the verb is about: income on loans.
        phrases.insert(0, Span(max(around.left, prepositions[0].start() - 40), prepositions[0].start()))
    found = [slot for phrase in phrases if (slot := _known_end(text, phrase)) is not None]
    if found:
        return found[0]
    words = list(re.finditer(_WORDS, match["noun"]))
    last = next((word for word in reversed(words) if not STOP.match(word[0])), None)
    if last is None or last[0][0].isupper() or last[0].endswith(_NO_MEASURE) or len(phrases) > 1:
        return None
    start = phrases[-1].start
    return _slot(text, Span(start + last.start(), start + last.end()), sure=False)


def _known_end(text: str, phrase: Span) -> Slot | None:
    """The longest known measure that a phrase ends in, with up to two words that narrow it."""
    words = list(re.finditer(_WORDS, text[slice(*phrase)]))[-4:]
    while words and STOP.match(words[-1][0]):
        words.pop()
    for word in words:
        if STOP.match(word[0]) or _DOING.match(word[0]) or _OWNING.search(word[0]):
            continue
        span = Span(phrase.start + word.start(), phrase.start + words[-1].end())
        named = measures.english(text[slice(*span)])
        if named.known and not any(STOP.match(one) for one in named.words):
            return Slot(named.head, span, named.words)
    return None


def _slot(text: str, span: Span, *, sure: bool) -> Slot:
    named = measures.english(text[slice(*span)])
    return Slot(named.head, span, named.words, sure)


def verb(text: str, claim: Claim, around: Around) -> Slot | None:
    """1,200 people attended, the company invested $3 million."""
    after = measures.VERB["en"].search(text, claim.span.end, min(around.right, claim.span.end + 40))
    if after and text[claim.span.end : after.start()].count(" ") <= 4:
        return Slot(measures.of_verb(after[1]).head, Span(*after.span()))
    found = list(measures.VERB["en"].finditer(text, max(around.left, claim.span.start - 30), claim.span.start))
    if found and text[found[-1].end() : claim.span.start].count(" ") <= 3:
        return Slot(measures.of_verb(found[-1][1]).head, Span(*found[-1].span()))
    return None


def subject(text: str, claim: Claim, around: Around, told: Slot | None) -> Slot | None:
    """Whose figure it is: Acme's revenue, else the name that opens the sentence."""
    start = told.span.start if told is not None and told.span.start < claim.span.start else claim.span.start
    owner = _OWNER.search(text, max(around.sentence.start, start - 60), start)
    if owner:
        return Slot(fold(owner[1]), Span(*owner.span(1)))
    head = _HEAD.match(text, around.sentence.start, start)
    noun = head["noun"].rstrip(" ,") if head else ""
    if head is None or not _DOES.match(head["verb"]) or STOP.match(noun.split()[0].removeprefix("The") or "x"):
        return None
    return Slot(fold(noun.removeprefix("The ")), Span(*head.span("noun"))._replace(end=head.start() + len(noun)))


def base(text: str, claim: Claim, around: Around) -> Slot | None:
    """12% from a year earlier, 5% compared with the previous quarter, a 3% year-over-year rise."""
    match = _BASE.search(text, claim.span.end, around.right)
    if match is None or text[claim.span.end : match.start()].count(" ") > 6:
        return None
    worded = match[0] != match[1] or "-" in match[1] or match[1].lower() in ("year over year", "sequentially")
    return Slot(_BASES[match[1].lower()], Span(*match.span(1))) if worded else None


def whole(text: str, claim: Claim, around: Around) -> Slot | None:
    """15% of revenue."""
    match = _SHARE_OF.match(text, claim.span.end, around.right)
    if match is None or not (claim.topic.measure or "").startswith("share"):
        return None
    found = _noun_of(text, Span(*match.span(1)))
    return found or _slot(text, Span(*match.span(1)), sure=False)


def per(text: str, claim: Claim, around: Around) -> Slot | None:
    """$60/hour, $2 a share, monthly rent of $900."""
    after = _PER.match(text, claim.span.end, around.right)
    if after:
        return Slot(after["unit"].replace("meter", "metre"), Span(*after.span()))
    found = list(_PER_BEFORE.finditer(text, max(around.left, claim.span.start - 40), claim.span.start))
    return Slot(_PERIODS[found[-1][0].lower()], Span(*found[-1].span()), (), sure=False) if found else None


def part(text: str, claim: Claim, around: Around) -> Part | None:
    """a total of 300, of these 40, 30 each."""
    if _EACH.match(text, claim.span.end):
        return "each"
    if _TOTAL.search(text, around.left, claim.span.start):
        return "total"
    return "part" if _PARTLY.search(text, around.left, claim.span.start) else None


def negated(text: str, claim: Claim, around: Around) -> Slot | None:
    """did not pay $3 million, denied spending $5,000."""
    found = list(_NEGATED.finditer(text, around.left, claim.span.start))
    if not found:
        return None
    near = text[found[-1].end() : claim.span.start].count(" ") <= 4
    word = found[-1][0].lower()
    return Slot(_DENIALS.get(word, "not"), Span(*found[-1].span()), (), near)
