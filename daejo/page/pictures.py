"""Captions: what a picture shows, and who took it."""

from __future__ import annotations

import re

from daejo.page.line import Line
from daejo.page.pattern import any_of

_THING = r"(?:사진|자료사진|그래픽|그림|삽화|이미지|일러스트|영상|도표|출처|자료)"
_ENGLISH = r"(?:Photo(?:graph)?|Image|Picture|Credit|Courtesy|Illustration)"
_AGENCY = r"(?:Getty Images|AP Photo|Reuters|AFP|Shutterstock|file photo|Handout)"
# Who took it, in brackets at the end: [사진=○○시], (○○시 제공), [○○뉴스 자료사진].
_GIVEN = r"(?:사진\s?제공|자료\s?사진|자료\s?제공|공동취재단|캡처|캡쳐|갈무리|홈페이지|게티이미지\S*|제공|DB)"
_CREDIT = any_of(
    rf"[\[(<〈【/|ㅣ\s.·]{_THING}\s?(?:제공)?\s?[=:ㅣ|/·-]\s?\S.{{0,40}}$",
    rf"[\[(<〈【/]\s?[^\[\](){{}}<>]{{0,30}}{_GIVEN}\s?[\])>〉】]?\.?$",
    r"\s(?:사진|이미지|자료)\s?제공\s?[=:|/·-]?\s?\S{0,30}$",
    r"[.。\s]\s?(?:©|ⓒ)\s?.{1,30}$",
    rf"\b{_ENGLISH}(?:\s(?:by|of|courtesy|credit|via))*\s?[:/]\s?[^.]{{2,60}}[)\].]?$",
    rf"[(\[]{_ENGLISH}\b[^()]{{2,80}}[)\]]\.?$",
    rf"[(\[][^()\[\]]{{0,40}}{_AGENCY}[^()\[\]]{{0,30}}[)\]]\.?$",
)
_HEAD = any_of(
    rf"^[\[(<〈【※*▲△◀▶◇\-\s]*(?:사진\s?(?:설명|\d{{1,2}}|제공)|{_THING}\s?[=:])",
    r"^[\[(]?(?:Photo|Image|Picture|Caption|Figure \d+|Pictured)\b(?:\s(?:by|courtesy|credit|caption))*\s?[:–—-]",
)
_POINTER = re.compile(r"^[▲△◀▶◁▷▼▽]\s?\S")
_SHOWN = re.compile(r"(?:있다|모습|전경|장면|기념\s?촬영(?:을?\s?하고 있다)?|조감도|포스터|사진|현장|예정지)[.\s]*$")


def caption(line: Line) -> bool:
    """A credit at its end, a caption's word at its head, or a pointer (▲) to what is seen.

    A paragraph of several sentences with a credit behind it stays a paragraph.
    """
    if len(line.text) > 400 or line.text.count("다. ") > 2:
        return False
    pointed = _POINTER.match(line.text) and _SHOWN.search(line.text)
    return bool(pointed or _HEAD.search(line.text) or _CREDIT.search(line.text))
