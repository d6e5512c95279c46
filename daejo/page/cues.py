"""What one line is by its own words and form, wherever it stands."""

from __future__ import annotations

import re

from daejo.article import ZoneKind
from daejo.page.authors import byline
from daejo.page.line import Line
from daejo.page.pattern import any_of
from daejo.page.pictures import caption
from daejo.page.published import stamps
from daejo.page.words import fold, words

_OWNER = any_of(r"^[<\[(【〈■▶\s]*(?:©|ⓒ|\(c\)\s?[0-9]{4}|copyright\b|저작권자)")
_RIGHTS = any_of(
    r"(?:무단|불법)\s?(?:전재|복제|복사|배포|도용|사용|수집).{0,40}금(?:지|합|한)",
    r"재배포\s?(?:및\s?\S+\s?)?금지",
    r"AI\s?학습.{0,12}금지",
    r"공공누리.{0,60}(?:조건|이용)",
    r"all rights reserved",
)
_TRANSLATED = any_of("번역", "translat")
_MACHINE = any_of(
    r"번역기|구글|파파고|딥엘|기계\s?번역|자동\s?번역|인공지능",
    r"\bAI(?![A-Za-z])|google|machine|automat|papago|deepl|chatgpt|translator",
    r"오류가 있|오역|errors?\b",
)
_NOTICE_HEAD = any_of(
    r"^[☞※*【\[(<〈▶■◆•\s]*(?:아래는|다음은|이하|위는|위\s|이\s|본\s|해당\s|영문|영어|국문)",
    r"^[☞※*【\[(<〈▶■◆•\s]*(?:below|the (?:following|above)|this (?:article|story|text|page|is))",
    r"^[☞※*【\[(<〈▶■◆•\s]*(?:translated|machine|automatic)",
)
_COMMENT = any_of(
    r"^(?:전체\s?)?\d*\s?개?의?\s?댓글\s?\(?\d*\)?\s?개?$",
    r"^댓글[을은]?\s(?:입력|작성|삭제|수정|등록|남|쓰|달).{0,30}$",
    r"^로그인\s?(?:후|하시|이 필요)",
    r"^\d[\d,]*\s?/\s?\d[\d,]*\s?(?:자|bytes?)?$",
    r"게시물을? (?:보실|볼) 수 없습니다\.?$|신고(?:가)?\s?접수(?:가|한 게시물)",
    r"^\d+\s(?:comments?|replies)$",
    r"^(?:log|sign) in to (?:comment|reply|post)",
)
_TOOL = any_of(
    r"기사\s?보내기$|\(으\)로\s?(?:기사\s?)?(?:공유|보내기)",
    r"^#\s?[^\s#.?]{1,20}(?:[\s,]+#\s?[^\s#.?]{1,20})*$",
    r"^(?:이전|다음)\s?(?:글|기사)\b",
    r"^(?:홈|home)\s?[>›»]|^[^.]{1,20}\s[>›»]\s[^.]{1,20}(?:\s[>›»]\s|$)",
    r"다른\s?기사\s?(?:더\s?)?(?:보기|보러\s?가기)$",
    r"^(?:조회수?|추천수?|hit)\s?[:：]?\s?\d[\d,]*$",
    r"^첨부\s?파일|\(?\d[\d.]*\s?[kmg]b\)|\.(?:jpe?g|png|gif|hwpx?|pdf|docx?|xlsx?|zip)\b.{0,40}$",
    r"^(?:\S{2,6}\s?[=:]\s?)?(?:https?://|www\.)\S+$|^\[email.protected\]$",
    r"^.{0,40}(?:텔레그램|유튜브|네이버|카카오톡)\s?(?:채널|뉴스)?\s?(?:구독|추가|바로가기)(?:하기)?$",
    r"^\[?알림\]?\s|^▶\s?.{0,30}(?:구독|채널|바로가기|앱 다운)|^(?:▶|■|☞)?\s?제보\s?(?:는|를|하기)\s",
    r"^(?:이 (?:기사|페이지|콘텐츠)[는를에의가]?\s.{0,40}(?:공유|만족|평가|추천)|제공되는 서비스).{0,40}$",
    r"^our standards:|^view source version on |^(?:click|tap) here\b",
    r"^(?:view|see) (?:the )?original (?:release|article|content)",
)
_OFFICE = any_of(
    r"^(?:사업자\s?등록\s?번호|(?:등록\s?)?번호|제호|발행인|편집인|발행·편집인|청소년\s?보호\s?책임자|대표\s?전화|주소|전화|팩스|tel|fax|issn)\s?[:：ㅣ|]",
    r"^[〔\[(※<]*\s?(?:보도자료\s?)?(?:담당\s?부서|담당자|관련\s?부서|문의처?|(?:보도)?자료\s?제공|연락처|제공\s?부서|작\s?성\s?과)\s?[:：)]",
    r"^[〔\[(【].{0,80}(?:☎|\d{3,4}-\d{4}).{0,20}[〕\])】]$|^※.{0,60}(?:☎|\d{3,4}-\d{4}).{0,60}$",
    r"^[※(]*\s?(?:별첨|붙임|첨부)\s?[:：)]?\s.{0,40}$|^[※(].{0,40}(?:사진|자료|\d\s?[매부장])\s?(?:첨부|있음|없음)[.)]*$",
)


def kind_of(line: Line) -> ZoneKind | None:
    """What the line is by itself; None for a line of the article, or one that its place must decide."""
    text = line.text
    folded = fold(text)
    if notice(line):
        return ZoneKind.NOTICE
    if len(text) <= 90 and not text.endswith("다.") and stamps(text):
        return ZoneKind.DATELINE
    if not line.letters or folded in words("tools") or folded in words("after"):
        return ZoneKind.FURNITURE
    if folded in words("comments") or (len(text) <= 70 and _COMMENT.search(text)):
        return ZoneKind.COMMENTS
    if owned(line):
        return ZoneKind.COPYRIGHT
    if caption(line):
        return ZoneKind.CAPTION
    if len(text) <= 160 and (_TOOL.search(text) or _OFFICE.search(text)):
        return ZoneKind.FURNITURE
    if byline(line):
        return ZoneKind.BYLINE
    return None


def owned(line: Line) -> bool:
    """It states who owns the page, or forbids copying it; an article that speaks of copyright does not."""
    if len(line.text) > 220:
        return False
    forbids = _RIGHTS.search(line.text) and len(line.text) <= 120 and not (line.prose and not line.polite)
    return bool(_OWNER.search(line.text) or forbids)


def bare_owner(line: Line) -> bool:
    """It names an owner and forbids nothing."""
    return len(line.text) <= 40 and not _RIGHTS.search(line.text) and not re.search(r"저작권|[0-9]{4}", line.text)


def notice(line: Line) -> bool:
    """It says that a machine translated what follows."""
    text = line.text
    return bool(len(text) <= 250 and _TRANSLATED.search(text) and _MACHINE.search(text) and _NOTICE_HEAD.search(text))


def of_translation(line: Line) -> bool:
    """It speaks of translating: beside a notice it belongs to the notice."""
    return len(line.text) <= 250 and _TRANSLATED.search(line.text) is not None


def by_machine(line: Line) -> bool:
    """It speaks of a machine, or of its errors."""
    return _MACHINE.search(line.text) is not None


def follows_article(line: Line) -> bool:
    """It heads a list of other stories."""
    return fold(line.text) in words("after")


_SUMMARY = any_of(
    r"^\W*(?:이\s?기사[를의]?\s)?(?:AI|인공지능|챗GPT|자동)[가로]?\s?(?:(?:기사|뉴스|본문|핵심|자동|[세3]\s?줄)\s?)*요약"
    r"\S{0,7}(?:\s(?:보기|열기|서비스|beta))?$",
    r"^\W*(?:AI|machine|auto\w*)[ -]?(?:generated|powered|assisted|written)? (?:article |news )?summary(?: beta)?\W*$",
)


def heads_summary(line: Line) -> bool:
    """It heads a summary that a machine wrote."""
    return len(line.text) <= 40 and (fold(line.text) in words("summary") or _SUMMARY.search(line.text) is not None)


_MADE = any_of(r"요약.*(?:AI|인공지능|자동|챗GPT|전체 맥락|본문)", r"(?:AI|인공지능|자동|챗GPT).*요약")
_MADE_ENGLISH = any_of(r"summar(?:y|ies|i[sz]ed).*(?:\bAI\b|machine)", r"(?:\bAI\b|machine|generated).*\bsummar")


def of_summary(line: Line) -> bool:
    """It says that a machine wrote the summary."""
    return len(line.text) <= 200 and bool(_MADE.search(line.text) or _MADE_ENGLISH.search(line.text))
