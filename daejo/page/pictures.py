"""Captions: what a picture shows, and who took it."""

from __future__ import annotations

import re

from claims.regex import regex
from daejo.page.line import Line
from daejo.page.pattern import any_of

_PICTURE = r"(?:사진|자료사진|그래픽|삽화|일러스트)"
_THING = r"(?:사진|자료사진|그래픽|그림|삽화|이미지|일러스트|영상|도표|출처|자료)"
_ENGLISH = r"(?:Photo(?:graph)?|Image|Picture|Credit|Courtesy|Illustration)"
_AGENCY = r"(?:Getty Images|AP Photo|Reuters|AFP|Shutterstock|file photo|Handout)"
# Who took it, in brackets at the end: [사진=○○시], (○○시 제공), [○○뉴스 자료사진].
_GIVEN = r"(?:사진\s?제공|자료\s?사진|자료\s?제공|공동취재단|캡처|캡쳐|갈무리|홈페이지|게티이미지\S*|제공|DB)"
_CREDIT = any_of(
    rf"[\[(<〈【/|ㅣ\s.·](?:{_PICTURE}\s?(?:제공)?\s?[=:ㅣ|/·-]|{_THING}\s?[=:])\s?\S.{{0,40}}$",
    rf"[\[(<〈【/]\s?[^\[\](){{}}<>]{{0,30}}{_GIVEN}\s?[\])>〉】]?\.?$",
    r"[\[(][^\[\]]{1,40}재판매 및 DB[^\[\]]{0,20}[\])]$",
    r"\s(?:사진|이미지|자료)\s?제공\s?[=:|/·-]?\s?\S{0,30}$|[.다]\s[^.]{2,20}\s?제공$",
    r"[.。\s]\s?(?:©|ⓒ)\s?.{1,30}$",
    r"(?:모습|전경|장면|조감도|촬영|있다)(?:\.?\s?[/ㅣ|]\s?\S.{1,20}|\.\s\S{1,12}[^\s.?!”\"'])$",
    rf"\b{_ENGLISH}(?:\s(?:by|of|courtesy|credit|via))*\s?[:/]\s?[^.]{{2,60}}[)\].]?$",
    rf"[(\[]{_ENGLISH}\b[^()]{{2,80}}[)\]]\.?$",
    rf"[(\[][^()\[\]]{{0,40}}{_AGENCY}[^()\[\]]{{0,30}}[)\]]\.?$",
    r"\([^()]{2,40}\s(?:Photos?|Images|Pool)\b[^()]{0,20}\)$|(?-i:\b[A-Z]{2,8}/[A-Z][a-z]+ [A-Z]).{0,60}$",
)
_HEAD = any_of(
    rf"^[\[(<〈【※*▲△◀▶◇\-\s]*(?:사진\s?(?:설명|\d{{1,2}}|제공|[\])>〉】])|{_THING}\s?[=:ㅣ|])",
    r"^[\[(]?(?:Photo|Image|Picture|Caption|Figure \d+|Pictured)\b(?:\s(?:by|courtesy|credit|caption))*\s?[:–—-]",
    r"^[\[(](?:File\s)?(?:Photo(?:graph)?|Image|Picture|Caption|Pictured)(?:\s?\d{1,2})?[\])]",
)
_GLUED = regex(r"(?:모습|전경|장면|조감도|촬영|예정지|다)사진[가-힣A-Za-z0-9]{2,15}$")
_OWNED = regex(rf"(?:[©ⓒ]|{_PICTURE}\s?[=:ㅣ|]).{{1,40}}$")
_POINTER = regex(r"[▲△◀▶◁▷▼▽]\s?\S")
# Five words and more, and no second sentence: ▲ The mayor cuts the ribbon at the new library.
_ENGLISH_SENTENCE = regex(r"\s?[A-Z][^\s가-힣]*(?:\s(?:[A-Z][a-z]?\.|[^\s가-힣]*[^\s가-힣.!?:=])){3,}\s[^\s가-힣]+")
# What is done for a camera: ○○○ 시장이 기념촬영을 하고 있다. A list of firms also begins with ▲ and ends in 있다.
_POSED = r"(?:촬영|포즈|파이팅|인사말|악수|발언|설명|박수|연설|축사|시연|관람|둘러보|살펴보|나눠|전달|답하|밝히)"
_SEEN = any_of(r"(?:있다|모습|전경|장면|촬영|조감도|포스터|예정지)[.\s]*$")
_SHOWN = any_of(
    rf"{_POSED}\S*(?:\s\S+){{0,2}}\s있다[.\s]*$",
    r"(?:모습|전경|장면|기념\s?촬영|조감도|포스터|사진)(?:이?다)?[.\s]*$",
    # Who stands where: 나루시장(왼쪽)과 악수하는 …
    r"[(（](?:맨\s)?(?:왼쪽|오른쪽|가운데|앞줄|뒷줄)|(?:왼|오른)쪽(?:에서|부터)\s",
)


def caption(line: Line) -> bool:
    """A credit at its end, a caption's word at its head, or a pointer (▲) to what is seen.

    A paragraph of several sentences with a credit behind it stays a paragraph.
    """
    if len(line.text) > 400 or line.text.count("다. ") > 2:
        return False
    pointed = _POINTER.match(line.text) and not _POINTER.search(line.text, 1) and _SHOWN.search(line.text)
    credited = not line.text.endswith("다.") and _CREDIT.search(line.text)
    return bool(pointed or credited or glued(line) or _HEAD.search(line.text))


def pointed(line: Line) -> bool:
    """One sentence behind a pointer, or who is seen at what: ▲ 26일 직원들이 딸기를 싣고 있다, ▲ 편지를 읽는 소방장."""
    if _POINTER.match(line.text) is None:
        return False
    korean = (
        re.search(r"다[.]?$|[가-힣]{2}(?:는|한)\s[^:=：]{2,40}$", line.text) is not None and "다. " not in line.text
    )
    return korean or _ENGLISH_SENTENCE.fullmatch(line.text, 1) is not None


def glued(line: Line) -> bool:
    """The credit stands glued to its end, as in alternative texts: ○○○이 악수하고 있다사진○○시."""
    return _GLUED.search(line.text) is not None


def shows(line: Line) -> bool:
    """It ends as captions end, with or without a credit: ○○○ 전경, ○○○이 악수하고 있다."""
    return _SEEN.search(line.text) is not None


def only_credit(line: Line) -> bool:
    """Nothing but who gave the picture ([○○시 제공], ⓒ ○○일보, 사진=○○시): what it shows stands above."""
    bracketed = line.text[0] in "[(<" and line.text[-1] in "])>" and _CREDIT.search(" " + line.text) is not None
    return bracketed or _OWNED.match(line.text) is not None
