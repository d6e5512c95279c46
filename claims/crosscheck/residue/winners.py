"""Persons who stand with a deed of success: won, was elected, scored, came first, delivered; 우승, 당선, 결승골.

In words of any build: what counts is that a sentence tells of a success, names one person, and names nobody else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims import senses
from claims.crosscheck.people.whole_names import Person, people
from claims.crosscheck.residue.left import Item
from claims.crosscheck.roles.sounds import is_same_person
from claims.crosscheck.statement import K, Witness
from claims.names import MAY_BE_ONE, same_name
from claims.regex import regex
from claims.romanization import surname_readings
from claims.span import Span
from claims.titles.words_en import is_organization_word

_SUCCESS = {
    "en": regex(
        r"\b(?:w[io]n(?:s|ner|ners|ning)?|first|champions?|elect(?:ed|ion)|re-elected|victor(?:y|s"
        r"|ious)?|gold|titles?|priz(?:e|es)|award(?:ed|s)?|trophy|medal"
        r"|cup|crown(?:ed)?|beat|defeated|topp?(?:ed|s)|fastest|quickest|best|goal|scor(?:ed|es|er)"
        r"|header|penalty|winner|record|led|lead|clinch(?:ed|es)"
        r"|claim(?:ed|s)|secur(?:ed|es)|captur(?:ed|es)|scoop(?:ed|s)|lift(?:ed|s)|tak(?:es|en)|took"
        r"|landed|goes to|went to|drawn|chosen|picked|named|selected|voted|new|succeed(?:s|ed)?"
        r"|rescu(?:ed|e|er)|sav(?:ed|es|iour|ior)|deliver(?:ed|y|ing|s)?|midwife|pulled|caught|hero"
        r"|found|discovered|dialled|dialed|rang|alarm|stopped|helped|spotted|raised|finished|reached"
        r"|conquered|successors?|replacement|appoint(?:ed|ment)|hired|takes?\sover|taking\sover|steps?\sinto"
        r"|settled\son|opted\sfor|plumped\sfor|incoming|inaugurated|sworn\sin|promoted)\b",
        re.I,
    ),
    "ko": regex(
        r"우승|1위|1등|첫\s?번째|당선|승자|승리|금메달|대상|최우수|수상|상금|받[았는은으아]|뽑[혔힌]"
        r"|선정|선출|차지|거머|올랐|결승골|결승타|득점|골[을이]|넣|터[졌뜨트]"
        r"|이겼|꺾|제쳤|신기록|최고|완주|정상|트로피|구조|구했|살[렸린려]|구한|건[졌져진]|찾아|발견"
        r"|영예|영광|꽃가마|장사|돌아[갔간]|취임|임명|후임|신임|부임|이끈다|이끌게|발탁|맡[았은는아]|새\s[가-힣]+(?:에|으로)\s"
    ),
}
_FATE = {
    "en": regex(
        r"\b(?:di(?:ed|es)|dead|death|kill(?:ed|s)|bod(?:y|ies)|victims?|tributes?|mourn(?:ed|s|ing)|funeral|injured|missing"
        r"|(?:identified|named)\sas"
        r"|arrest(?:ed)?|charged|accused|jailed|sentenced|convicted|guilty|fined|acquitted|cleared)\b"
    ),
    "ko": regex(r"숨[진졌지]|사망|별세|목숨|희생|빈소|실종|체포|구속|기소|혐의|징역|벌금|무죄|유죄"),
}
# What only some compete for; the second and the third.
_SORTS = {
    "women": regex(r"\b(?:wom[ae]n|female|girls?|ladies)\b|여자|여성", re.I),
    "men": regex(r"\b(?:men|male|boys)(?:['’]s)?\b|남자|남성", re.I),
    "young": regex(
        r"\b(?:junior|youth|under-?\s?\d+|student|school(?:boy|girl)"
        r"|schools?(?=\s(?:cup|champion|title|prize|team|race|league)))s?\b|주니어|청소년|유소년|중등|고등|초등",
        re.I,
    ),
    "old": regex(r"\b(?:over-?\s?\d+s?|veterans?|masters)\b|시니어|장년|노년", re.I),
    "chair": regex(r"\bwheelchair\b|휠체어", re.I),
    "later": regex(
        r"\b(?:second|runner-up|third|silver|bronze|last year|defending)\b|준우승|2위|3위|은메달|동메달|지난해|작년"
    ),
    "helps": regex(r"\b(?:assist\w*|set up|cross|pass)\b|도움|어시스트|패스"),
}
# Who only says it, who is beaten, whose place is taken.
_OTHER = regex(
    r"\s?(?:\([^()]{1,12}\)|,\s\d+,?)?\s?(?:said|says|told|added|announced|recalled)\b|(?:\s?(?:씨"
    r"|후보|감독|선수))?(?:은|는|이|가)?\s(?:말했|밝혔|전했|설명)|[을를]\s(?:꺾|이기|제치|누르|물리)"
    r"|(?:\s(?:씨|후보|감독|선수))?[을를]\s(?:꺾|이기|제치|누르|물리)|의\s(?:도움|패스|어시스트)"
)
_BEATEN = regex(
    r"\b(?:beat|beating|defeat(?:ed|ing)?|over|against|ahead of|past|succeed(?:s|ed|ing)?"
    r"|successor\sto|over\sfrom|outgoing|in\splace\sof"
    r"|replac(?:es|ed|ing)|(?:lost|lose|losing|defeat|thanks)\sto|after|said|says|added|with"
    r"|by coach|coach|judge|chairm[ae]n|umpire|referee|sheriff|magistrate|prosecutor|inspector"
    r"|sergeant|constable|officer|detective|superintendent"
    r"|lawyer|barrister|solicitor|coroner|widow|wife|husband|son|daughter|mother|father|brother|sister)\s(?:[A-Z][a-z]+\s)?$"
)


def told(witness: Witness[K]) -> Iterator[Item[K]]:
    """The persons of a text who are the only ones of a sentence that tells of a success, or its first."""
    for part in witness.parts:
        if part.role.endswith("byline"):
            continue
        for sentence in witness.sentences_within(part.span):
            kinds = {"success": _SUCCESS, "fate": _FATE}
            deeds = [kind for kind, words in kinds.items() if words[part.language].search(witness.text, *sentence)]
            if not deeds:
                continue
            named = [
                p
                for p in people(witness)
                if sentence.start <= p.span.start < sentence.end
                and _is_shown(witness.text, p)
                and not _OF_PLACE.match(witness.text, p.span.end)
            ]
            for one in [p for p in named if not _stands_aside(witness.text, p)][:1]:
                sorts = "+".join(sort for sort, pattern in _SORTS.items() if pattern.search(witness.text, *sentence))
                given = _GIVEN.match(witness.text, one.span.end)  # Koo Min-seo
                span = Span(one.span.start, given.end() if given else one.span.end)
                name = one.key + (given[0] if given else "")
                for deed in deeds:
                    yield Item(witness, part, sentence, span, f"{deed} {sorts}", name)


def _is_shown(text: str, one: Person[K]) -> bool:
    """Whether a name is a person's, or stands where who wins does: grown by Ken Lodge, 우진서가 우승했다."""
    if one.shown or (one.part.language == "en" and _GIVEN.match(text, one.span.end)):
        return True
    if one.part.language == "ko":
        return one.name[-1] not in _BODIES_KO and _SUBJECT.match(text, one.span.end) is not None
    if _BY.search(text, max(0, one.span.start - 12), one.span.start):
        return True
    verb = _DOES.match(text, one.span.end)  # Anke Roos flew; not the Red Lion on Thursday
    return verb is not None and (
        verb["verb"] is None or (bool(senses.lemmas(verb["verb"], "verb")) and verb["verb"] not in _SMALL)
    )


_DOES = regex(r"\s(?:has\s|had\s)?(?P<verb>[a-z]{3,})\b|,\s(?:[0-9]{1,2}|aged|an?|who|of|from)\b|,\s(?=[a-z]+ed\b)")
# 선두리 농협, 라온대 석좌교수
_OF_PLACE = regex(
    r"\s(?:농협|수협|축협|주민|마을|경로당|어촌계|부녀회|노인회)|(?<=대)\s(?:석좌|명예)?\s?(?:교수|총장|학장|병원)"
)
_GIVEN = regex(r"-[a-z]+")
_SMALL = frozenset(["and", "for", "the", "with", "from", "near", "off", "over", "before", "after", "during", "until"])
_BODIES_KO = "고중초대군시구팀부과반"
_SUBJECT = regex(r"[이가]\s|의\s(?:골|발|머리|손)")
_BY = regex(
    r"\b(?:(?:named|identified)\sas|tributes?\sto|family\sof|by|was|were|went to|to|named|picked|chose|crowned)\s$"
)


def bodies(witness: Witness[K]) -> Iterator[Item[K]]:
    """The bodies whom a sentence that tells of a success names, where it is chosen, goes to somebody or is won."""
    for part in witness.parts:
        if part.language == "ko" or part.role.endswith("byline"):
            continue
        for sentence in witness.sentences_within(part.span):
            for match in _BODY.finditer(witness.text, *sentence):
                if is_organization_word(match["last"]):
                    yield Item(witness, part, sentence, Span(*match.span("name")), "success of a body", match["name"])


_NAMED = r"(?:[A-Z][\w’'&-]*\s){1,3}(?P<last>[A-Z][a-z]+)"
_BODY = regex(
    r"\b(?:(?:went|gone|goes|awarded|given|handed|sold|lost)\sto|(?:picked|chose|selected|named"
    r"|appointed|hired|won by|bought by|built by|made by|awarded)"
    rf"|(?:was|is)\s(?:won|built|taken)\sby)\s(?:the\s)?(?P<name>{_NAMED})"
)


def _stands_aside(text: str, one: Person[K]) -> bool:
    return (
        _OTHER.match(text, one.span.end) is not None
        or _BEATEN.search(text, max(0, one.span.start - 30), one.span.start) is not None
    )


def are_alone(one: Item[K], other: Item[K]) -> bool:
    """Whether each of two texts tells of one person only: of who died, or in two languages of whomever."""
    if one.part.language == other.part.language and not one.kind.startswith("fate"):
        return False
    return all(
        len({p.key for p in people(item.witness) if _is_shown(item.witness.text, p)}) == 1 for item in (one, other)
    )


def are_called_alike(one: Item[K], other: Item[K]) -> bool:
    """Whether two names have a word in common: Okafor, Tobi Okafor."""
    return not {*one.value.split()}.isdisjoint(other.value.split())


def may_be_one(one: Item[K], other: Item[K]) -> bool:
    """Whether two persons may be one, or the text of one names the other anywhere."""
    if beaten(one, other):
        return False
    if one.part.language == other.part.language and (
        _named(one.value, other.witness) or _named(other.value, one.witness)
    ):
        return True
    if one.part.language != other.part.language:
        ko, en = (one, other) if one.part.language == "ko" else (other, one)
        # Of one family, they are one person with a slip in the given name, as a rule.
        families = {ko.value[0], ko.value[:2]}
        if any(families & surname_readings().get(word, {}).keys() for word in en.value.lower().split()):
            return True
        return same_name(ko.value, en.value) >= MAY_BE_ONE or is_same_person([ko.value], en.value.lower().split())
    return same_name(one.value, other.value) >= MAY_BE_ONE


def beaten(one: Item[K], other: Item[K]) -> bool:
    """Whether a text says that the other's winner was beaten."""
    return _is_beaten(one.value, other.witness) or _is_beaten(other.value, one.witness)


def _is_beaten(name: str, where: Witness[K]) -> bool:
    """Whether a text says of somebody that another beat them: 고은별을 누르고 우승했다."""
    return any(
        _BEATEN_KO.match(where.text, p.span.end) is not None
        if p.part.language == "ko"
        else _BEATEN_EN.search(where.text, max(0, p.span.start - 24), p.span.start) is not None
        for p in people(where)
        if p.key == name
    )


_BEATEN_KO = regex(
    r"(?:\([^()]{1,14}\))?(?:\s(?:후보|선수|감독|시장|의원))?[을를]\s(?:[0-9대\-:]+으?로\s|[0-9][^.\s]{0,8}\s차이?로\s)?(?:꺾"
    r"|이[기긴겼]|제[치쳤친]|누르|눌렀|물리)"
)
_BEATEN_EN = regex(
    r"\b(?:beat|beats|beating|defeat(?:ed|ing|s)|edged(?: out)?|held off|saw off|ousted|unseated"
    r"|ahead of)\s(?:[a-z]+\s){0,2}$"
)


def _named(name: str, where: Witness[K]) -> bool:
    """Whether a text prints a name, or its last word: Brale of Simon Brale."""
    return name.rsplit(maxsplit=1)[-1] in where.text
