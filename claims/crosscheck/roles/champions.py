"""Who wins, told of the winner alone: A won the marathon, A broke the tape first, A가 정상에 올랐다."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.crosscheck.roles import acts_en, acts_ko
from claims.crosscheck.roles.acts_form import Told
from claims.regex import regex
from claims.span import Language, Span

_PRIZE = (
    "titles?|gold|crown|championships?|trophy|cup|first|marathon|race|open|election|seat|medal|prize|award|finals?|ward"
    "|tournament|pennant|derby|grand prix|primary|runoff|league|bout|belt|match|game|contest|contract|series|sprint"
)
_TAKES = (
    "won|wins|winning|captur(?:ed|es)|clinch(?:ed|es)|claim(?:ed|s)|took|takes|lift(?:ed|s)|secur(?:ed|es)|earn(?:ed|s)"
    "|retain(?:ed|s)|seal(?:ed|s)|bag(?:ged|s)|grab(?:bed|s)|held on to|holds on to|kept|keeps"
)
_EN = regex(
    rf"\b(?:{_TAKES})\s(?:[\w’'-]+\s){{0,5}}?(?:{_PRIZE})\b"
    r"|\b(?:is|are|was|were|became|becomes|crowned)\s(?:[\w’'-]+\s){0,4}?(?:champions?|winners?|victors?)\b"
    r"|\b(?:broke the tape|cross(?:ed|es) the (?:finish(?:ing)? )?line first|(?:finish|plac)(?:ed|es) first"
    r"|came (?:in |home )?first|emerged victorious|prevail(?:ed|s)|triumph(?:ed|s)|came out on top|was elected)\b",
    re.I,
)
_EN_NOT = regex(
    r"\b(?:not|never|n['’]t|could|would|(?-i:may)|might|to|if|hop\w+|last (?:year|season|month)|previous\w*)\b"
    r"|\b(?:defending|former)\b"
    # A match of several is no contest of its own.
    r"|\b(?:first|second|third|fourth|opening)\s(?:match|game|leg|set|half|round|heat|stage|two|three|race|test|quarter|period)\b",
    re.I,
)
_WORD = 8  # letters of what may stand behind the prize: first | match
_EN_BREAK = regex(r"[;:—–“”\"]\s?|\b(?:and|but|while|after|when|that)\s|[.!?]\s")
_KO = regex(
    r"우승(?:했|을 (?:차지|거[머뒀둔]|확정|일[궜군]|안[았은])|컵을|으로 마무리|\s?$)"
    r"|(?:정상|왕좌|1위|챔피언)에 (?:올[랐라]|섰|오른|등극|앉)|정상(?:\s?$|\s등극|\s탈환|\s정복)|제패(?:했|하|$)"
    r"|금메달을 (?:땄|목에|따냈|획득|차지)|1위(?:를 (?:차지|기록)|로 (?:골인|들어|결승선))|당선(?:됐|되|을|$)|불계승"
    r"|(?:주인|주인공|챔피언|승자|우승자|당선인)이 됐|승리를 (?:거[뒀둔]|챙[겼긴]|따[냈낸])|대상을 (?:받|차지|거머)"
    r"|우승\s트로피를|상금[^.]{0,14}거머쥐?[었었쥔]"
)
_KO_NOT = regex(r"노렸|노리|노린|도전|후보|기대|꿈꾸|전망|못했|놓쳤|지난해|작년|전년|역대|출신|이끌")
_KO_HEAD = regex(r"^(?P<who>[가-힣A-Za-z]{2,12}(?:\s[가-힣A-Za-z]{2,8})?),\s")


def told(text: str, sentence: Span, language: Language, *, above: bool) -> Iterator[Told]:
    """The winners that a sentence names, each with the words that say so; the others are empty."""
    read = _korean if language == "ko" else _english
    yield from read(text, sentence, above)


def _english(text: str, sentence: Span, above: bool) -> Iterator[Told]:
    for match in _EN.finditer(text, *sentence):
        floor = max([sentence.start, *(m.end() for m in _EN_BREAK.finditer(text, sentence.start, match.start()))])
        if _EN_NOT.search(text, floor, min(sentence.end, match.end() + _WORD)):
            continue
        names = acts_en.names(text, floor, match.start())
        if names:
            # Of Spain's Lena Ortega the nearest name, of a headline the first.
            name = names[0] if above or len(names) == 1 else names[-1]
            yield Told("win", Span(name.start, match.end()), acts_en.stems(text, name), frozenset())


def _korean(text: str, sentence: Span, above: bool) -> Iterator[Told]:
    for match in _KO.finditer(text, *sentence):
        if _KO_NOT.search(text, *sentence):
            return
        subject = acts_ko.subject(text, sentence.start, match.start())
        head = _KO_HEAD.match(text[slice(*sentence)]) if above else None
        if subject is None and head is not None:
            span = Span(sentence.start, sentence.start + head.end("who"))
            yield Told("win", span, frozenset(head["who"].split()), frozenset())
        elif subject is not None:
            yield Told("win", Span(subject[0].start, match.end()), subject[1], frozenset())
