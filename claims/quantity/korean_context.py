"""What around a digit makes it no amount: days, clock times, telephone numbers, codes, names, list marks."""

from __future__ import annotations

import re

from claims.quantity.korean_part import (
    DEGREE_BEFORE,
    MONEY_BEFORE,
    ORDINAL_BEFORE,
    PARTICLE_AFTER,
    SIGN,
    Part,
    unit_at,
)
from claims.quantity.written import written
from claims.regex import regex

# What looks like a number and is none: days, clock times, telephone numbers, scores, codes, list marks.
_DECOY = regex(
    r"""
    [0-9]{2,4}\s?(?P<dot>[.\-/])\s?[0-9]{1,2}\s?(?P=dot)\s?[0-9]{1,2}(?![0-9]) \.?      # 2024.10.25
  | (?:19|20)[0-9]{2}[.\-/][0-9]{1,2}(?![0-9]|\.[0-9])                             # 2024-10
  | (?:1[0-2]|[1-9])\.(?:[12][0-9]|3[01])일(?!간)                             # 4.17일, but 1.5일
  | (?:1[0-2]|[1-9])\.[1-9]일(?=자|부터|까지|\s?\([월화수목금토일]\)|\s(?:시행|개최|공포|발표|개막|개장|출범|접수|마감))
  | (?:1[0-2]|[1-9])\.\s?(?:[12][0-9]|3[01]|[1-9])\.\s?[~∼〜～–-]\s?
    (?:(?:1[0-2]|[1-9])\.\s?)?(?:3[01]|[12][0-9]|[1-9])\.?(?!\.?[0-9]|\s?[%만억명])          # 6.23.~24.
  | (?:1[0-2]|[1-9])\.(?:[12][0-9]|3[01]|[1-9])\.(?=\s?[)(~∼〜～]) | [0-9]{1,2}\.(?=\s?\([월화수목금토일]\))
  | [0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?!:)                                  # 14:33
  | (?<=\+)[0-9]{1,3}(?:[\s.-]\(?[0-9]{1,5}\)?){2,5}                    # +82 61 555 1234
  | (?<=[가-힣A-Za-z0-9][(\[])[0-9]{6}(?=[)\]])                             # 한빛전자[123450], a listed share
  | [0-9]{1,2}\s?[~∼〜～–-]\s?[0-9]{1,2}시(?![간군도장민상공즌험])           # 8~9시
  | (?<=\()(?:1[0-2]|[1-9])\.(?:3[01]|[12][0-9]|[1-9])\s?[~∼〜～–-]\s?(?:3[01]|[12][0-9]|[1-9])(?=\))   # (11.16-17)
  | (?<=\()(?:1[0-2]|[1-9])\.(?:3[01]|[12][0-9]|[1-9])\s?[~∼〜～–-]\s?(?:1[0-2]|[1-9])\.(?:3[01]|[12][0-9]|[1-9])(?=\))
  | (?:1[0-2]|[1-9])\.(?:3[01]|[12][0-9]|[1-9])\.(?=에|부터|까지|자로)          # 7.1.에
  | [1-6]0[2-7]0(?=\s?(?:세대|청년|여성|남성|직장인|고객|소비자|표심|유권자)) | [0-9]{2}학년도       # 2030세대
  | [1-4]/4\s?분기 | [0-9]{1,4}-[A-Z](?![a-z])                              # 1/4분기, 4-H
  | (?:1[0-2]|[1-9])\.\s(?:3[01]|[12]?[0-9])일(?!간)                        # 1. 27일
  | (?<=\()(?:1[0-2]|[1-9])\.(?:3[01]|[12][0-9]|[1-9])\.?(?=\s?[~∼〜～]\s?\))   # (1.21~)
  | (?P<telephone>0[0-9]{1,2}[).-]\s?[0-9]{3,4}[.-][0-9]{4} | [0-9]{3,4}-[0-9]{4}(?![0-9]|\s?[만억명원개%])
    |(?:(?<=[☎☏℡])|(?<=[☎☏℡]\s))[0-9-]{3,14})                             # ☎ 555-1234
  | (?:1[0-9]|2[01])[0-9]{2}(?:\s?[~∼〜～–-]\s?(?:[0-9]{4}|[0-9]{2}))?\s?(?:년|학년도|年)(?!간)(?:대(?:생)?|도|산|생)?
  | (?:1[0-9]|20)[0-9]{2}\s?[~∼〜～–-]\s?(?:1[0-9]|20)[0-9]{2}(?=[)）])              # 박지원(1737~1805)
  | [0-9]{1,2}/[0-9]{1,2}\s?[~∼〜～–-]\s?[0-9]{1,2}/[0-9]{1,2}일? | [0-9]{1,2}/[0-9]{1,2}(?=일|\s?\([월화수목금토일]\))
  | (?<=['’])[0-9]{2}(?:\.[0-9]{1,2})?\.?(?:\s?[~∼〜～-]\s?['’‘]?[0-9]{2}(?:\.[0-9]{1,2})?)?
    \s?[년월](?!간)(?:도|산|생)?                                              # ’24년
  | [0-9]{1,2}\.[0-9]{1,2}\s?(?:지방선거|재보궐|보궐|총선|대선|선거|사건|항쟁|혁명|민주|판문점|남북|공동선언|정상회담)
  | 11[29](?=\s?(?:구급|구조|소방|신고|안전|종합|센터|대원|상황|출동|전화)
    |[에로]\s(?:신고|전화|[0-9]{1,3}\s?(?:차례|번|회)))                           # emergency numbers
  | [0-9]{2}년도 | [0-9]{2}\.[0-9]{1,2}\s?[~∼〜～-]\s?[0-9]{1,2}월
  | [23][0-9]년(?=\s?[0-9]{1,2}(?:\s?[~∼〜～-]\s?[0-9]{1,2})?월|부터|\s?[상하]반기|[말초](?:까지|부터|에))
  | (?<=['’])[0-9]{2}(?=\s?[~∼〜～-]\s?['’‘])                               # ’18∼’22년
  | (?<=‘)[0-9]{2}\s?년(?![^’\n]{0,15}’)
  | [0-9]{1,2}\.\s?[0-9]{1,2}\.?(?=\s?\([월화수목금토일]\))                   # 4.25.(목)
  | [0-9]{1,2}\.[0-9]{1,2}\.?\s?[~∼〜～-]\s?[0-9]{1,2}(?:\.[0-9]{1,2}\.|\s?일|\()   # 11.7.~11.10.
  | [0-9]{1,2}(?:\s?[~∼〜～–·ㆍ,-]\s?[0-9]{1,2}){0,5}\s?월(?!급|세|드컵)
    (?:\s?[0-9]{1,2}(?:\s?[~∼〜～–·ㆍ,-]\s?(?:[0-9]{1,2}월\s?)?[0-9]{1,2}){0,5}\s?일)?
  | [0-9]{1,2}(?:일?\s?[~∼〜～–·ㆍ,-]\s?[0-9]{1,2}){0,5}\s?일
    (?!간|째|\s?동안|\s?만[에의인이]|\s?이내|\s?이상|치|분\s|\s?연속|\s?내[에로]?\s|당)
  | [0-9]{1,2}\s?시(?![간군도장민상공즌험])(?:\s?[0-9]{1,2}\s?분)?(?:\s?[0-9]{1,2}\s?초)?
  | [0-9](?:\s?[~∼〜～–·ㆍ,-]\s?[0-9])?\s?분기
  | [0-9]{1,3}:[0-9]{1,3}(?=(?:[로의은을]|으로)?(?:\s|[,.)]|$))                # 3:2
  | [0-9]{1,6}(?:\.[0-9]{1,6}){2,6}                                                  # 3.0.1
  | [0-9]{1,9}(?:-[0-9]{1,9}){2,6}
  | [0-9]{1,6}[A-Za-z]{1,6}-[0-9A-Za-z]
    """,
    re.VERBOSE,
)
# 061-555-1234, 1235; 555-1234~7; 555-1234/1235: further numbers of one office.
_FURTHER = regex(r"\s?[,/~∼〜～·ㆍ]\s?(?:(?:[0-9]{3,4}-)?[0-9]{4}|(?<=[~∼〜～])[0-9]{1,3})(?![0-9.,][0-9]|[0-9])")
# 2012.5억원, 2015.5톤: no month of that year.
_YEAR_POINT = regex(r"(?:19|20)[0-9]{2}\.[0-9]{1,2}$")
_LARGE = regex(r"[천만억조]")
# 코스피는 5.20포인트 오른 2012.10에 마감했다: the level of an index; 2012.10에 준공했다 names a month.
_INDEX_BEFORE = regex(
    r"(?:(?:지수|코스피|코스닥|나스닥|다우(?:존스)?|S&P|니케이|닛케이|토픽스|항셍|증시|환율|포인트)[0-9 ]{0,4}|[0-9]p)"
    r"(?:[은는이가도]|\s|\()(?:(?!다\.)[^\n])*$"
)
_CHANGED_TO = regex(r"(?:[오내]른|상승한|하락한|급[등락]한|뛴|떨어진|밀려난|밀린|빠진|치솟은|낮은|높은)\s$")
_LEVEL_AFTER = regex(
    r"(?:에|에서|으?로|까지|을|를)\s(?:거래|장을|마감|마쳤|마친|문을|개장|출발|종료|기록|올라|올랐|오르|내려|내렸|내리|상승|하락"
    r"|떨어|급[등락]|밀려|밀렸|치솟|턱걸이|주저)"
)
_INDEX_REACH = 80  # characters from an index to its level
# 6·25, but 1·4호선 and 파71·7천120야드
_DAY_NAME = regex(r"(?:1[0-2]|[1-9])[·ㆍ‧∙•ᆞ](?:3[01]|[12][0-9]|[1-9])(?![0-9.%천만]|[.·ㆍ][0-9])")
# 3대 2로, 3.5대 1; 2-1로, 7-6(4), but 13-1번지 is an address.
_SCORE_END = r"(?=(?:[로의은는이을를]|으로)?(?:\s|[,.()<>]|$))"
SCORE = regex(
    rf"(?P<first>[0-9]{{1,3}}(?:\.[0-9]{{1,2}})?)\s?대\s?(?P<second>[0-9]{{1,3}}){_SCORE_END}"
    rf"|(?P<one>0|[1-9][0-9]?)-(?P<other>0|[1-9][0-9]?){_SCORE_END}"
)
# 2차관, 3사단장: which of several offices, and no count.
OFFICE_AFTER = regex(r"(?:차관(?!리|계|람|찰|측)|부부장|부상(?!자|당)|사단장|군단장|여단장|함대사령관)")
_YEAR = regex(r"(?:1[89]|20)[0-9]{2}$")
_LIST_MARK = regex(r"(?:^|\n)[ \t(\[<]*$")
_LIST_END = regex(r"[.)\]>](?![0-9])")

# Words that may be glued to a number in front of it: 총99개, 남305명.
_GLUED = regex(
    r"(?:약|총|각|전|제|남|여|연|월|주|일|매|단|무려|최대|최소|최고|최저|하루|평균|인당|전국|국내|등|만|근|또|이|중|가운데|시속|초속"
    r"|섭씨|화씨|영하|영상|마이너스|마이나스|에|서|과|와|은|는|가|을|를|로|의|도|며|고|당|별|위|간)$"
)
_LATIN_BEFORE = regex(r"[A-Za-z]\s$")  # iOS 11.4, Level 1
# 톱10, 시즌3, 고3: the number says which or how many, though it is glued.
_NUMBERED_BEFORE = regex(r"(?:^|[^가-힣])(?:톱|베스트|시즌|시리즈|파|고|중|초|세션|스테이지|레벨|등번호)$")
CODE = regex(r"[A-Za-z0-9_.,/:%&=?#-]*")


def inside_code(text: str, start: int) -> bool:
    """Whether the digit belongs to a word, a code or an address: A320, K-9, www.a.kr/12, 3.1.2."""
    before = text[start - 1 : start]
    if not before or before in " \n\t(":
        return False
    if before.isascii() and (before.isalpha() or before == "_"):
        return MONEY_BEFORE.search(text[max(0, start - 4) : start]) is None
    if before == "+":
        return text[start - 2 : start - 1].isascii() and text[start - 2 : start - 1].isalpha()  # ASEAN+3
    if before in "-./:=&?#%":
        return text[start - 2 : start - 1].isascii() and text[start - 2 : start - 1].isalnum()
    return False


def decoy_end(text: str, start: int) -> int | None:
    """Where a date, a time, a telephone number or the like that starts here ends; None where there is none."""
    if written(text, start):
        return None
    if (day := _DAY_NAME.match(text, start)) and unit_at(text, day.end())[0] is None:
        return day.end()
    match = _DECOY.match(text, start)
    if match is None or (_YEAR_POINT.match(match[0]) and _is_measured(text, start, match.end())):
        return None
    return _telephones_end(text, match.end()) if match["telephone"] else match.end()


def _telephones_end(text: str, end: int) -> int:
    """Where the numbers listed behind a telephone number end; 2,000명 behind one is an amount."""
    while (further := _FURTHER.match(text, end)) and unit_at(text, further.end())[0] is None:
        if _LARGE.match(text, further.end()):
            break
        end = further.end()
    return end


def _is_measured(text: str, start: int, end: int) -> bool:
    """Whether the year and month are a number with decimals: 2012.5억원, 2015.5톤, the level of an index."""
    unit = unit_at(text, end)[0] if text[end : end + 1] != " " else None
    if _LARGE.match(text, end) or (unit is not None and not unit.counter and unit.measure != "duration"):
        return True
    before = text[max(0, start - _INDEX_REACH) : start]
    if _INDEX_BEFORE.search(before) is None:
        return False
    return bool(_CHANGED_TO.search(before) or _LEVEL_AFTER.match(text, end))


def score_at(text: str, start: int) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Where the two numbers of a score that starts here stand; 10-15 명 is a range."""
    match = SCORE.match(text, start)
    if match is None or (match["one"] and unit_at(text, match.end())[0] is not None):
        return None
    if text[start - 1 : start] in ("", "\n") and text.startswith(".", match.end()):
        return None  # 2-1. heads a section
    return (match.span(1), match.span(2)) if match["first"] else (match.span(3), match.span(4))


def numbered(text: str, start: int, part: Part) -> bool:
    """Whether the number says which, whatever follows: 제1연구동, 2차관."""
    return bool(ORDINAL_BEFORE.search(text[max(0, start - 3) : start]) or OFFICE_AFTER.match(text, part.end))


def stands_alone(text: str, start: int, part: Part, joined: bool) -> bool:
    """Whether the number is free of the words around it: not 코로나19, not 5G, not a bare year, not a list mark.

    `joined` when an amount ends right before it: 2억6천만원, 1년6개월, and slips such as 2년6년.
    """
    before, after = text[start - 1 : start], text[part.end : part.end + 1]
    if part.unit is None and numbered(text, start, part):
        return True
    if part.unit is None:
        if (after.isascii() and after.isalpha()) or _LATIN_BEFORE.search(text[max(0, start - 2) : start]):
            return False
        if "가" <= after <= "힣" and not PARTICLE_AFTER.match(text, part.end):
            return False
        if _YEAR.fullmatch(part.raw) or (len(part.raw) > 1 and part.raw[0] == "0" and "." not in part.raw):
            return False
        if _LIST_END.match(text, part.end) and _LIST_MARK.search(text[max(0, start - 4) : start]):
            return False
    if joined or not "가" <= before <= "힣":
        return True
    if part.unit is None:
        if _NUMBERED_BEFORE.search(text[max(0, start - 5) : start]):
            return True
        return bool(
            SIGN.search(text[max(0, start - 5) : start]) or DEGREE_BEFORE.search(text[max(0, start - 5) : start])
        )
    return bool(_GLUED.search(text[max(0, start - 4) : start]))
