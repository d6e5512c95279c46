"""From where to where: from Lisbon to Accra, left Lisbon for Accra, 여수에서 강릉으로 옮긴다, 부산발 제주행."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.crosscheck.roles.acts_form import Told
from claims.regex import regex
from claims.span import Language, Span
from claims.words import words

_NAME = r"[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2}"
_EN = regex(
    rf"\bfrom\s(?:the\s)?(?P<one>{_NAME})\s(?:to|for|into)\s(?:the\s)?(?P<other>{_NAME})"
    rf"|\b(?:left|leaves|leaving|depart(?:ed|s|ing)|quit)\s(?P<one2>{_NAME})\sfor\s(?P<other2>{_NAME})"
    rf"|\b(?P<one3>[A-Z][a-z]+)-to-(?P<other3>[A-Z][a-z]+)\b"
)
_PLACE = r"[가-힣]{2,7}"
_GO = (
    "옮|이전|이사|이동|운항|출발|출항|향[하했해한]|떠[나났난]|이송|운송|운반|보[내냈낸]|가는|날아|항해|취항|배송|수송"
    "|이적|달리|달렸|건너|실어"
)
_KO = regex(
    rf"(?<![가-힣])(?P<one>{_PLACE}?)(?:에서|에\s있[는던])\s(?:[가-힣0-9]+[을를은는도]\s|[가-힣]+\s){{0,2}}?"
    rf"(?P<other>{_PLACE}?)(?:으로|로)\s(?:[^\s.]+\s){{0,3}}?(?:{_GO})"
    rf"|(?<![가-힣])(?P<one2>{_PLACE}?)[을를]\s(?:떠나|출발해|거쳐)\s(?P<other2>{_PLACE}?)(?:으로|로|에|까지)(?![가-힣])"
    rf"|(?<![가-힣])(?P<one3>{_PLACE}?)발\s(?P<other3>{_PLACE}?)행(?![가-힣])"
)
# The way back is another way.
_BACK = regex(r"돌아[오왔온]|귀국|귀항|귀환|복귀|왕복|\b(?:return\w*|back|round.trip|home)\b", re.I)


def told(text: str, sentence: Span, language: Language) -> Iterator[Told]:
    """The ways of a sentence: the doer is where it begins, the other where it ends."""
    if _BACK.search(text, *sentence):
        return
    for match in (_KO if language == "ko" else _EN).finditer(text, *sentence):
        n = next(n for n in ("", "2", "3") if match.groupdict().get("one" + n))
        sides = Span(*match.span("one" + n)), Span(*match.span("other" + n))
        one, other = (frozenset(w.stem for w in words(text, *side)) for side in sides)
        if one and other:
            yield Told("move", Span(sides[0].start, sides[1].end), one, other)
