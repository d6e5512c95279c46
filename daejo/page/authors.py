"""Lines that name who wrote the article."""

from __future__ import annotations

from claims.regex import regex
from daejo.page.line import Line

_POST = r"(?:[가-힣]{0,4}기자|특파원|논설위원|편집위원|통신원|리포터|칼럼니스트|에디터)"
_NAME = r"[가-힣]{2,4}"
_MAIL = r"[\w.+-]+\s?@\s?[\w-]+(?:\.[\w-]+)+"
_LATIN_NAME = r"(?:[A-Z][\w.'’-]*[\s,]*(?:and\s|[|/]\s?)?){1,8}"
_BYLINE = regex(
    "|".join(
        (
            # 홍길동 기자, [○○뉴스 홍길동 기자], 홍길동 ○○신문 기자 hong@example.kr, 홍길동·김철수 기자
            rf"[\[(<【]?(?:\S{{1,14}}\s?[=ㅣ|/]\s?)?(?:\S{{2,12}}\s)?{_NAME}\s?(?:\S{{2,8}}\s)?{_POST}[\])>】]?"
            rf"(?:\s?[=,·/|ㅣ(]?\s?(?:{_NAME}\s?{_POST}|{_MAIL}\)?|@\w+))*\s?=?",
            rf"(?:{_NAME}[·,]\s?)+{_NAME}\s?{_POST}(?:\s{_MAIL})?",
            # ○○=홍길동 기자, (○○=○○뉴스) 홍길동 기자 =
            rf"\S{{1,20}}\s?=\s?(?:\S{{2,12}}\s)?{_NAME}(?:[·,]\s?{_NAME})*\s?{_POST}(?:\s?[\[(<]?{_MAIL}[\])>]?)?",
            rf"[\[(]\S{{1,14}}\s?=\s?\S{{1,14}}[\])]\s?[가-힣 ,·]{{2,24}}{_POST}\s?=?",
            # ○○○ ○○방송 ○○ 기자, 【 ○○일보=○○○ 기자 】, [○○○ 기자 / ○○○ 기자]
            rf"{_NAME}\s(?:\S{{2,10}}\s){{1,3}}{_POST}",
            rf"[【\[(]\s?(?:\S{{2,12}}\s?=\s?)?{_NAME}\s?{_POST}(?:\s?[/,·]\s?{_NAME}\s?{_POST})*\s?[】\])]",
            r"\(?(?:영상\s?(?:편집|취재)|촬영|편집|그래픽|구성)\s?[:=/]\s?[가-힣 ,·/:=]{2,40}\)?",
            rf"(?:[\w·. ]{{1,30}}\s)?[<(\[]?{_MAIL}[>)\]]?(?:\s{_NAME}\s?{_POST})?",
            rf"(?:글|취재|글·사진|사진·글|작성자|기자명|기자|담당|정리)\s?[=:·ㅣ|]\s?{_NAME}(?:\s?{_POST})?(?:\s?{_MAIL})?",
            r"(?:Additional\s)?(?:Reporting|Writing|Editing)\sby\s[A-Z].{0,60}(?:[;.,]\s?\w*\s?\w+ing\sby\s.{0,60})*",
            rf"(?:By|Reporter|Reporting by|Written by|Story by|Words by|Author:?)\s{_LATIN_NAME}(?:{_MAIL})?",
        )
    )
)


def byline(line: Line) -> bool:
    """The whole line is a name with its post, an address, or both."""
    return len(line.text) <= 160 and not line.prose and _BYLINE.fullmatch(line.text) is not None
