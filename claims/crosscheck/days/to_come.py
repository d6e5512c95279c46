"""Days that lie ahead of the text that tells them: 오는 5일, 12월에 문을 연다, will open on 9 May."""

from __future__ import annotations

import re

from claims.crosscheck.days.whens import When
from claims.crosscheck.statement import K
from claims.regex import regex

_NAMED = regex(r"오는|다음\s?[주달]|내달|내년|이번\s?주|\b(?:next|this\scoming|coming)\b", re.IGNORECASE)
_SAID_KO = regex(r"예정|계획|(?:잡|정)[혔해](?:졌)?다|확정됐다|(?P<last>[가-힣])다(?:[.\s]|$)")
_SAID_EN = regex(
    r"\b(?:will|shall|(?:is|are)\s(?:to|set|due|scheduled|expected|planned|slated)|plans?\sto)\b", re.IGNORECASE
)
_N = 4  # the final consonant ㄴ: 연다, 열린다, 받는다 tell of what is to come


def is_to_come(one: When[K]) -> bool:
    """Whether words of the day, or of its sentence, say that it is still to come."""
    text, sentence = one.said.witness.text, one.said.sentence
    if _NAMED.search(one.said.quote):
        return True
    if one.said.part.language == "en":
        return _SAID_EN.search(text, *sentence) is not None
    told = [match["last"] for match in _SAID_KO.finditer(text, one.said.span.end, sentence.end)]
    return bool(told) and (told[-1] is None or (ord(told[-1]) - ord("가")) % 28 == _N)
