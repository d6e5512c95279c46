"""Where a text says that somebody works, and one person who works in two places of one kind at once.

Dr Roe of Brent University, and Dr Roe, who works at Lune University; 서란대 박서연 교수, and 가온대 박 교수.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Generic, NamedTuple

from claims.crosscheck.across.posts import is_one_person
from claims.crosscheck.events import Events, is_handful
from claims.crosscheck.people.whole_names import tells_of_namesakes
from claims.crosscheck.people.works.bearer import Bearer
from claims.crosscheck.people.works.said_of import bearers
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Part, Side, Witness
from claims.fold import fold
from claims.hangul import is_hangul
from claims.reading import sentences
from claims.regex import regex
from claims.senses import is_person
from claims.span import Span

_AROUND = 45  # characters, in which a clause says of a place that it is not the only one
_RULE = "claims.title.two_organizations"
# Of each kind a person works in one, as a rule.
_KINDS_EN = {
    "university": "University College Polytechnic",
    "hospital": "Hospital Infirmary Clinic Hospice",
    "school": "School Academy Primary Grammar Secondary Kindergarten Nursery",
    "police": "Police Constabulary",
    "brigade": "Brigade",
    "bank": "Bank",
    "museum": "Museum Gallery",
    "council": "Council",
    "club": "United City Town Rovers Athletic Wanderers Albion County",
    "ship": "Ferries Airlines Airways",
}
_COMMON = frozenset(word for words in _KINDS_EN.values() for word in words.split()) - {"City"} | {"St", "New", "The"}
_KINDS_KO = {
    "university": r"대학교|대학|대",
    "hospital": r"병원|의료원|의원",
    "school": r"초등학교|중학교|고등학교|초교|여중|여고",
    "police": r"경찰서|지구대|파출소",
    "brigade": r"소방서",
    "ward": r"내과|외과|의학과|소아과|산부인과|신경과|피부과|학과",
    "bank": r"은행",
    "museum": r"박물관|미술관",
}
_WORD = r"[A-Z][\w’'-]*"
_NAME_EN = regex(rf"{_WORD}(?:\s{_WORD}){{0,8}}")
_HEAD_EN = "|".join(word for words in _KINDS_EN.values() for word in words.split())
_BODY_EN = regex(rf"(?:{_WORD}\s){{0,8}}(?:{_HEAD_EN})(?:\sof\s{_WORD}(?:\s{_WORD}){{0,8}})?(?![\w’'-])")
_WORKS_EN = (
    r"(?:works|worked|teaches|taught|lectures|researches|practi[sc]es|plays|nurses|serves|is\sbased|is\semployed|"
    r"has\sworked|has\staught|has\splayed|has\sserved)"
)
_BEHIND_EN = regex(
    rf"(?:,\s\d{{1,3}})?(?:,?\s(?:who\s)?{_WORKS_EN}(?:\s[a-z-]+){{0,3}}?\s(?:at|for|in|with)|"
    r"(?:,|\sis|\swas)\s(?P<np>(?:(?:an?|the|its|their)\s)?(?:[a-z][\w’'-]*\s){1,5}?)(?:at|of|from|with|in)|\s(?:of|from|at))"
    r"\s(?:the\s)?(?=[A-Z])"
)
_BODY_BEFORE_EN = regex(
    r"(?P<body>(?:[A-Z][\w’'-]*\s){1,8}?)(?P<np>(?:[a-z][\w-]*\s){0,3})(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms)\.?\s)?$"
)
# The keeper of coins at Brent Museum, | Jane Roe
_APPOSED_EN = regex(
    r"\b(?:[Aa]n?|[Tt]he)\s(?P<np>(?:[a-z][\w-]*\s){1,5})(?:at|of|from|in)\s(?:the\s)?(?P<body>(?:[A-Z][\w’'-]*\s|of\s){0,8}[A-Z][\w’'-]*),\s$"
)
_BODY_KO = regex(rf"(?<![가-힣])(?P<own>[가-힣]{{2,8}}?)(?P<kind>{'|'.join(_KINDS_KO.values())})(?![가-힣])")
_STYLED_KO = r"(?=\s?(?:씨|군|양)|\s[가-힣]{1,4}(?:수|장|사|원|감|관|위|경|정|역)[은는이가을를의도]?(?![가-힣]))"
_BEFORE_KO = regex(r"(?:\s[가-힣]{2,8}){0,2}\s$")
_BEHIND_KO = regex(r"(?:\s?\([^)]{1,12}\))?(?:씨|\s씨)?[,은는이가]?\s")
_AT_KO = regex(r"(?:에서|에)?\s(?:[가-힣]+\s)?(?:교수|의사|간호사|교사|원장|일하|근무|재직|소속|경[가-힣]|소방[가-힣])")
# What tells that there were or are several.
_SEVERAL = regex(
    r"\b(?:also|both|formerly|former|previously|(?<!at\s)once|before|until|used\sto|moved|joined|joins|transferred|visiting|"
    r"studied|trained|graduate[ds]?|degree|doctorate|alumn\w+|educated|honorary|ex|left|leaves|loan)\b"
    r"|겸임|초빙|객원|출신|졸업|학위|옮|전직|시절|지냈|지낸|이직|전근|부임|파견|방문|석좌|겸직|으로\s가|에서\s온"
)


class Employed(NamedTuple, Generic[K]):
    """A body, what kind it is of, and who is said to work there."""

    bearer: str
    witness: Witness[K]
    span: Span
    kind: str
    sentence: Span

    @property
    def body(self) -> str:
        return self.witness.text[slice(*self.span)]

    @property
    def mention(self) -> Mention[K]:
        return Mention(self.witness.key, self.span)

    @property
    def is_open(self) -> bool:
        """Whether what stands around it leaves room for another place."""
        start, end = (
            max(self.sentence.start, self.span.start - _AROUND),
            min(self.sentence.end, self.span.end + _AROUND),
        )
        return _SEVERAL.search(self.witness.text, start, end) is not None


def check(told: Events[K]) -> list[Disagreement[K]]:
    """A warning for each person whom a short text, or two of a handful, put into two places of one kind."""
    found: dict[str, Disagreement[K]] = {}
    if not is_handful(told.texts):
        return []
    for witness in told.witnesses:
        if witness.is_draft and not tells_of_namesakes(witness):
            _tell(found, employed(witness), employed(witness))
    for here, there in told.of_one_event():
        if not tells_of_namesakes(here, there):
            _tell(found, employed(here), employed(there))
    return list(found.values())


def _tell(found: dict[str, Disagreement[K]], here: Sequence[Employed[K]], there: Sequence[Employed[K]]) -> None:
    for one in here:
        theirs = [other for other in there if _is_one(one.bearer, other.bearer)]
        ours = [other for other in here if other.bearer == one.bearer]
        if any(other.is_open for other in (*ours, *theirs)):
            continue
        for other in theirs:
            # A text that knows both places knows that there are two, unless it tells of nothing else.
            both = one.witness is not other.witness and (
                one.body in other.witness.text or other.body in one.witness.text
            )
            if not both and not _in_one_breath(one, other) and _apart(one, other):
                sides = tuple(Side(x.body, (x.mention,)) for x in (one, other))
                found.setdefault(one.bearer, Disagreement(_RULE, Grade.WARNING, fold(one.bearer), sides))


def _in_one_breath(one: Employed[K], other: Employed[K]) -> bool:
    """Whether one sentence of one text tells both, which then knows of two: of Brent Hospital and Lune Clinic."""
    if one.witness is not other.witness:
        return False
    first, second = sorted((one.span, other.span))
    return re.search(r"[.!?][\"”’']?\s", one.witness.text[first.end : second.start]) is None


def _apart(one: Employed[K], other: Employed[K]) -> bool:
    if one.kind != other.kind or is_hangul(one.bearer) != is_hangul(other.bearer):
        return False
    if is_hangul(one.bearer):
        a, b = (_own_ko(x.body) for x in (one, other))
        return a != b and not (a.startswith(b) or b.startswith(a) or a.endswith(b) or b.endswith(a))
    ours, theirs = _own(one.body), _own(other.body)
    return bool(ours) and bool(theirs) and not ours & theirs and not (one.body.isupper() or other.body.isupper())


def _own(body: str) -> set[str]:
    """The words that tell a body from others of its kind; of Royal Infirmary both."""
    words = set(re.findall(_WORD, body))
    return words - _COMMON - {"Royal", "City", "General"} or words - _COMMON or words


def _own_ko(body: str) -> str:
    found = _BODY_KO.fullmatch(body)
    return body if found is None else found["own"]


def _is_one(one: str, other: str) -> bool:
    if is_hangul(one) == is_hangul(other):
        return one == other
    return is_one_person(one, other) if is_hangul(one) else is_one_person(other, one)


def employed(witness: Witness[K]) -> list[Employed[K]]:
    """Where a text says that its people work, in order."""
    return witness.memo("employed", lambda: [*_employed(witness)])


def _employed(witness: Witness[K]) -> Iterator[Employed[K]]:
    named = bearers(witness)
    for part in witness.parts:
        for sentence in sentences(witness.text, *part.span):
            for bearer in named[part.language]:
                reader = _english if part.language == "en" else _korean
                for span in reader(witness.text, part, sentence, bearer):
                    ahead = witness.text[max(0, span.start - 14) : span.start]
                    kind = "club" if "plays for" in ahead else _kind(witness.text[slice(*span)])
                    if kind:
                        yield Employed(bearer.name, witness, span, kind, sentence)


def _kind(body: str) -> str:
    if is_hangul(body[:1]):
        return next((kind for kind, words in _KINDS_KO.items() if re.search(rf"(?:{words})$", body)), "")
    last = [kind for word in reversed(body.split()) for kind, words in _KINDS_EN.items() if word in words.split()]
    return last[0] if last else ""


def _english(text: str, part: Part, sentence: Span, bearer: Bearer) -> Iterator[Span]:
    forms = "|".join(map(re.escape, (bearer.name, bearer.family)))
    for name in re.finditer(rf"(?<![\w-])(?:{forms})(?![\w-])", text[slice(*sentence)]):
        start, end = sentence.start + name.start(), sentence.start + name.end()
        behind = _BEHIND_EN.match(text, end, sentence.end)
        if behind is not None and (behind["np"] is None or any(map(is_person, behind["np"].split()))):
            body = _BODY_EN.match(text, behind.end(), sentence.end)
            if body is None and re.search(r"\splays\sfor\s(?:the\s)?$", behind[0]) is not None:
                body = _NAME_EN.match(text, behind.end(), sentence.end)
            if body is not None:
                yield Span(*body.span())
        apposed = _APPOSED_EN.search(text, sentence.start, start)
        if apposed is not None and any(map(is_person, apposed["np"].split())):
            body = _BODY_EN.fullmatch(text, apposed.start("body"), apposed.end("body"))
            if body is not None:
                yield Span(*body.span())
        before = _BODY_BEFORE_EN.search(text, sentence.start, start)
        if before is not None:
            body = _BODY_EN.search(before["body"])
            rest = before["body"][body.end() :] if body is not None else ""
            if body is not None and rest.strip(" ’'s") == "":
                yield Span(before.start() + body.start(), before.start() + body.end())


def _korean(text: str, part: Part, sentence: Span, bearer: Bearer) -> Iterator[Span]:
    for name in re.finditer(rf"(?<![가-힣])(?:{bearer.name}|{bearer.family}{_STYLED_KO})", text[slice(*sentence)]):
        start, end = sentence.start + name.start(), sentence.start + name.end()
        for body in _BODY_KO.finditer(text, sentence.start, start):
            if _BEFORE_KO.fullmatch(text, body.end(), start):
                yield Span(*body.span())
        behind = _BEHIND_KO.match(text, end, sentence.end)
        at = _BODY_KO.match(text, behind.end(), sentence.end) if behind is not None else None
        if at is not None and _AT_KO.match(text, at.end(), sentence.end):
            yield Span(*at.span())
