"""The pieces Korean calendar expressions are made of, as one regular expression: 지난해, 11월, 22~25일, (금)."""

from __future__ import annotations

import re
from collections.abc import Set
from functools import cache

from claims.calendar.words import alternatives, holidays, shifts

S = "[ \u00a0\u3000]?"
DASH = "[~∼〜～\u2012\u2013\u2014-]"
WEEKDAYS = "월화수목금토일"
TOWARD = {"지난": -1, "저번": -1, "이번": 0, "올": 0, "다음": 1, "오는": 1, "돌아오는": 1, "다가오는": 1}
PARTS = {
    "초순": "ten1", "상순": "ten1", "중순": "ten2", "하순": "ten3", "초반": "early", "초": "early", "중반": "mid",
    "후반": "late", "말": "late", "주말": "weekend",
}  # fmt: skip
SEASONS = {"봄": "spring", "여름": "summer", "가을": "autumn", "겨울": "winter"}
NTH = {"첫": 1, "두": 2, "둘": 2, "세": 3, "셋": 3, "네": 4, "넷": 4, "다섯": 5, "마지막": -1}
QUARTERS = {"일": 1, "이": 2, "삼": 3, "사": 4}
ANAPHORS = {"이날": 0, "당일": 0, "같은날": 0, "그날": 0, "전날": -1, "다음날": 1, "이튿날": 1}

DAYS = {
    "하루": 1, "이틀": 2, "사흘": 3, "나흘": 4, "닷새": 5, "엿새": 6, "이레": 7, "여드레": 8, "아흐레": 9, "열흘": 10,
    "보름": 15,
}  # fmt: skip

_NUMBER = "(?<![0-9.,])"  # a number begins here
_EVENTS = "사건|선거|총선|대선|운동|혁명|항쟁|참사|지진|전당대회|전쟁|사태|선언|회담|봉기|의거"
_OPEN = r"(?<![^\s'‘“\"「『(《〈<])"  # nothing but a space, a quote or a bracket before it
# After a number and a space, a counter: its first syllable is passed already.
_COUNTER = (
    "(?:(?<=[명개원만억여톤호회점])|구|대|리|가지|군데|인트|러|안|곱|방|터|로|램|스)(?=[^가-힣]|$|[이가은는을를의에도])"
)
_WORD = "(?<![가-힣0-9])"  # a word begins here
_MONTH = "(?:1[0-2]|0?[1-9])"
_DAY = "(?:3[01]|[12][0-9]|0?[1-9])"
_YEAR = "(?:1[0-9]{3}|2[01][0-9]{2})"
_LIST = rf"{S}(?:{DASH}|[·ㆍ,]){S}"
# A word ends where no further syllable follows, or a particle does: 오늘은, not 오늘날.
_END = (
    r"(?=[^가-힣]|$|[은는이가을를의에엔도로과와]|부터|까지|보다|이나|으로|자로|께|쯤|[밤낮중내]|한해|들어"
    r"|(?:(?<!주)말|초)(?:[^가-힣]|$|[에의은]|부터|까지))"  # 올해말, but 이번 주말 is the weekend
)
_EDGE = "(?=[^가-힣]|$|[에엔의은]|부터|까지)"
_MANY = (
    "(?:[0-9]{1,3}|한|두|세|네|석|넉|다섯|여섯|일곱|여덟|아홉|열|몇|[일이삼사오육칠팔구십](?=[년주개]))"
    f"{S}(?:영업일|일|주일?|개월|달|년|해)|{'|'.join(DAYS)}"
)
_AMOUNT = rf"(?<![가-힣0-9.,])(?<!월 )(?:{_MANY})(?:(?<!일){S}(?:{_MANY}))?"
_COUNTED = "(?:첫|둘|두|셋|세|넷|네|다섯|마지막)(?:째|" + S + "번째)?"
# After a number and 일 these make it a count of days: 3일간, 2일 연속, 5일장.
_NO_COUNT = (
    "(?!간|째|차|대|동안|만[ 에]|씩|꼴|권|장|제|분|치|여|짜리|연속|당|이내|이상|이하|미만|내|전|후|뒤|회|반)"
    rf"(?!{S}(?:간|째|동안|만에|씩|연속|이내|이상|이하|미만|초과|전(?!{S}거래일)|후|뒤|내|평균|정도|가량|남짓|가까이|안에|단위|최대|최소)"
    "(?![가-힣]))"
    rf"(?!{S}(?:앞[두으]|남[은았기짓]))"
)

# 1일 8시간, 1일 생산량: a day as a measure
_NO_RATE = rf"(?!1{S}일{S}(?:[0-9][0-9,.]{{0,9}}{S}(?:시간|회|차례|잔|끼|톤|t|㎎)|생산|처리|이용|권장|섭취|한도))"
_NO_LENGTH = "(?<!약 )(?<!약)(?<!박 )(?<!박)"  # 약 20일, 2박 3일

_PIECES = {
    # 2024.10.25., 2024-10-25, 2024/10/25
    "iso": rf"(?<![0-9.,/-])(?:19|20)[0-9]{{2}}{S}"
    rf"(?:\.{S}[0-9]{{1,2}}{S}\.|/[0-9]{{1,2}}/|-[0-9]{{1,2}}-){S}[0-9]{{1,2}}(?![0-9])(?:일|\.(?![0-9]))?",
    # '24.10.25., 24/10/25
    "short": rf"(?<![0-9.,/-])['’‘]?[0-9]{{2}}(?P<mark>[./-]){S}{_MONTH}(?P=mark){S}{_DAY}"
    r"(?![0-9/-]|\.[0-9])(?:일|\.)?",
    # 10.25.(금), 10/25
    "month_day": rf"(?<![0-9.,/]){_MONTH}[./]{S}{_DAY}\.?(?={S}[(（][{WEEKDAYS}][)）,])"
    rf"|(?<![0-9.,/]){_MONTH}\.{S}{_DAY}\.(?={S}{DASH}{S}{_MONTH}\.{S}{_DAY}\.(?![0-9]))"
    # 7.20일, 3.4일부터; 1.7일 is a length
    rf"|(?<![0-9.,/])(?<!평균 ){_MONTH}\.(?:(?:3[01]|[12][0-9])일{_NO_COUNT}|{_DAY}일(?=부터|까지|자))"
    # 11/2~12/14; 1/2~2/3 are shares
    rf"|(?<![0-9.,/]){_MONTH}/{_DAY}(?={DASH}{_MONTH}/(?:3[01]|2[0-9]|1[3-9])(?![0-9/%.]))"
    rf"|(?<![0-9.,/]){_MONTH}/(?:3[01]|2[0-9]|1[3-9])(?![0-9/%.])",
    # 5·18 민주화운동, 4.3 사건: named after a day of some year; 규모 4.8 지진 is a magnitude
    "named_day": rf"(?<![0-9.,·ㆍᆞ])(?<!규모)(?<!규모 ){_MONTH}[.·ㆍᆞ]{_DAY}(?={S}[가-힣]{{0,12}}{S}(?:{_EVENTS}))",
    # 24.4.19.~5.29.: the last day takes its year from the first
    "month_day_last": rf"(?:(?<=[0-9]\.{DASH})|(?<=[0-9]\.{DASH} )|(?<=[0-9]\. {DASH} )){_MONTH}\.{S}{_DAY}\.(?![0-9])",
    "school_year": rf"{_NUMBER}(?:19|20)[0-9]{{2}}(?:년도)?{S}학년도(?=[^가-힣]|$|[에의는])",
    "decade": rf"{_NUMBER}(?:[0-9]{{2}}|[0-9]{{4}}){S}년대",
    "century": rf"{_NUMBER}[12]?[0-9]{S}세기",
    "year": rf"(?<!기원전 )(?<!기원전){_NUMBER}(?:['’‘]?{_YEAR}(?:{S}년)?{_LIST})?{_YEAR}{S}년"
    rf"(?!{S}(?:간|동안|만에|이상|가까이|넘)"
    rf"|[0-9](?![0-9]?(?:{DASH}[0-9]{{1,2}})?{S}(?:월|분기|/4)))(?:도|께)?",
    "year_month": rf"{_NUMBER}(?:['’‘][0-9]{{2}}|(?:19|20)[0-9]{{2}})\.{S}{_MONTH}{S}월(?!간)",
    "yy": rf"['’‘][0-9]{{2}}(?:{S}년도?|\.{S}(?=[상하]반기|[1-4]{S}(?:/4{S})?분기))",
    "yy_month": rf"{_NUMBER}[0-9]{{2}}년(?={S}(?:{_MONTH}{DASH})?{_MONTH}월)",
    "year_bare": rf"{_NUMBER}(?:19|20)[0-9]{{2}}(?={S}[1-4]{S}분기|{S}[상하]반기)"
    # 2023 가나 박람회, 2023-24시즌: the year of an edition, not a count
    rf"|{_OPEN}(?:19[5-9]|20[0-4])[0-9](?:[-~∼](?:20)?[0-9]{{2}})?"
    rf"(?=[)）'’」』]|{S}(?:시즌|학년도|회계연도)|[ ][가-힣A-Z](?!{_COUNTER}))|(?<![^\n])(?:19|20)[0-9]{{2}}(?![^\n])",
    # 최근 3년간, 앞으로 사흘 동안
    "run": rf"(?<![가-힣])(?:지난|최근|앞으로|향후|다음|다가오는){S}(?:{_MANY})(?:(?<!일){S}(?:{_MANY}))?"
    rf"(?:{S}(?:간|동안)|(?<!일)(?={S}(?:안|내|이내|사이)?(?:[^가-힣]|$|[에의은]))"
    rf"|(?=[ ](?:또는|이나|내지|에서)[ ][0-9]{{1,3}}{S}(?:일|주|개월|년){S}(?:간|동안)))",
    # 2주 안에, 3년 이내
    "within": rf"{_AMOUNT}{S}(?:이내|안|내)(?=[^가-힣]|$|에|로|의)",
    # 3년 전, 이틀 뒤; 12일 전 거래일보다 is the 12th
    "away": rf"{_AMOUNT}{S}(?:전(?!{S}거래일)|후|뒤)(?=[^가-힣]|$|에|까지|부터|의|보다|로)",
    # 3년간, 나흘 만에, 2박 3일
    "stretch": rf"{_NUMBER}[0-9]{{1,2}}{S}박{S}[0-9]{{1,2}}{S}일(?:간|정)?"
    rf"|{_AMOUNT}여?{S}(?:간|동안|만에?|새|째)(?=[^가-힣]|$|에|의|은|을|인|이)",
    "same_year": rf"{_WORD}(?:같은{S}해|그{S}해|당해|이듬해)(?=[^가-힣]|$|에|의|는|도|[0-9])",
    "same_month": rf"{_WORD}(?:같은|그){S}달(?=[^가-힣]|$|에|의|는)",
    "same_week": rf"{_WORD}(?:같은|그){S}주(?=[^가-힣]|$|에|의|는)",
    "western": r"(?<![0-9.,/-])[0-9]{1,2}(?P<mark2>[./-])[0-9]{1,2}(?P=mark2)(?:19|20)[0-9]{2}(?![0-9./-])",
    "recurring": "매년|매월|매주|매달|격주|해마다|연중",
    # of whatever month the rule is applied in: 당월에 쓰지 않으면 익월 소멸
    "ruled": rf"{_WORD}(?:당월|익월|익년|익일){_END}",
    "word": rf"{_WORD}(?:{alternatives('ko', 'calendar_words')})(?:도(?={S}[상하0-9]))?{_END}",
    "anaphor": rf"{_WORD}(?:이날|당일|같은{S}날|그날|전날|다음{S}날|이튿날){_END}(?![>〉》’”」』'\"])",
    "holiday": rf"{_WORD}(?:{alternatives('ko', 'calendar_holidays')})(?:{_END}|(?={S}(?:연휴|기념)))",
    "toward": rf"(?<![가-힣])(?:{'|'.join(TOWARD)})"
    rf"(?={S}(?:[0-9]{{1,2}}{S}(?:(?:{DASH}|[,·ㆍ]){S}[0-9]{{1,2}}{S}){{0,9}}(?:월|일|분기|/4|\.{S}[0-9])|[봄여가겨상하]|[{WEEKDAYS}]요일|주말"
    rf"|{alternatives('ko', 'calendar_holidays')}))",
    "month": rf"{_NUMBER}(?:[0-9]{{1,2}}(?:월)?{_LIST}){{0,5}}[0-9]{{1,2}}{S}월"
    rf"(?!드컵|급|세|간|평균|{S}평균)(?:{S}달(?![가-힣]))?",
    "quarter": rf"(?:(?:{_NUMBER}|(?<=['’‘][0-9]{{2}}\.))(?:[1-4](?:분기)?{_LIST})?[1-4]"
    rf"|(?<![가-힣])[일이삼사]){S}(?:/4|사)?{S}분기",
    "half": "[상하]반기",
    # 올겨울, 지난여름: one word with what says which
    "season": r"(?:(?<![가-힣])|(?<=올)(?<![가-힣]올)|(?<=지난)|(?<=이번)|(?<=다음)|(?<=오는))"
    rf"(?:봄|여름|가을|겨울)(?:철|{_EDGE})",
    "year_part": rf"(?<![가-힣])(?:연[초말]{_EDGE}|연말(?=[을이도](?![가-힣])))",
    "week_part": rf"(?<![가-힣])주{S}(?:초반?|중반|후반){_EDGE}",
    # 11월 2주차, 올해 44주차: only within a month or a year
    "week_no": rf"{_NUMBER}[0-9]{{1,2}}{S}(?:주차|(?:번)?째{S}주)(?=[^가-힣]|$|[에의는은가]|부터|까지)",
    # 올해 첫 9개월, 이달 마지막 날: only within a year or a month
    "edge": rf"(?<![가-힣])(?:첫|처음|마지막){S}(?:(?:[0-9]{{1,3}}|두|세|네|석|넉|다섯|여섯){S}(?:일|주|개월|달|분기)"
    rf"(?:{S}(?:간|동안))?|날)(?=[^가-힣]|$|[에의은을]|인|까지)",
    "rest": rf"(?<![가-힣])(?:남은|나머지){S}기간(?:{S}동안)?",
    "workdays": r"(?<=[주 ])평일(?=[^가-힣]|$|[에의은])",
    "month_part": rf"(?<![가-힣])월[초말]{_EDGE}",
    "week_nth": rf"(?<![가-힣]){_COUNTED}{S}주(?=말|는|가|를|{_EDGE[3:]}",
    "nth": rf"(?<![가-힣]){_COUNTED}(?={S}[{WEEKDAYS}]요일)",
    "day": rf"{_NUMBER}{_NO_LENGTH}{_NO_RATE}(?:[0-9]{{1,2}}(?:일)?{_LIST}){{0,9}}[0-9]{{1,2}}{S}일"
    rf"(?!요일){_NO_COUNT}(?:자|께|쯤)?"
    # after a month the average is of that day: 5월 22일 평균
    rf"|(?:(?<=[0-9]월)|(?<=[0-9]월 )){_DAY}{S}일(?= (?:평균|최대|최소)(?![가-힣]))",
    "day_bare": rf"{_NUMBER}{_DAY}\.?(?={S}[(（][{WEEKDAYS}][)）])",
    "weekend": rf"(?<![가-힣])주말{_EDGE}",
    "weekday": f"[{WEEKDAYS}]요일",
    "bracket": rf"[(（]{S}[{WEEKDAYS}](?:요일)?(?:[)）]|(?=[,·~∼]))",
    "part": rf"(?<=[월년달해주대기 \u00a0])(?:{'|'.join(PARTS)})(?=[^가-힣]|$|[에의은]|부터|까지|께|쯤|이[면나])",
}

# What begins with a word or a figure, and what with a figure, an apostrophe or a bracket: a word need not be held
# against these, nor a figure against the rest.
_EITHER = {"within", "away", "stretch", "holiday", "quarter"}
_FIGURES = {
    "iso", "short", "month_day", "month_day_last", "named_day", "school_year", "decade", "century", "year",
    "year_month", "yy", "yy_month", "year_bare", "western", "week_no", "month", "day", "day_bare", "bracket",
}  # fmt: skip


def _lead() -> str:
    """What begins a piece, by two characters: all else is passed over, five times as fast as trying every piece."""
    words = [*shifts("ko"), *holidays("ko"), *TOWARD, *SEASONS, *ANAPHORS, *DAYS, *PARTS]
    words += [
        "매년",
        "매월",
        "매주",
        "매달",
        "격주",
        "해마",
        "연중",
        "연초",
        "연말",
        "월초",
        "월말",
        "상반",
        "하반",
        "당해",
        "최근",
        "앞으",
        "향후",
        "당월",
        "익월",
        "익년",
        "익일",
        "처음",
        "남은",
        "나머",
        "평일",
    ]
    follow: dict[str, set[str]] = {}
    for word in words:
        if len(word) > 1:
            follow.setdefault(word[0], set()).add(word[1])
    for first in {*NTH, *"한석넉열몇일이삼사오육칠팔구십", "여섯", "일곱", "여덟", "아홉"}:
        follow.setdefault(first[0], set()).update("째번 \u00a0주년개달해일월분사날" + first[1:2])
    for first in WEEKDAYS:
        follow.setdefault(first, set()).add("요")
    for first in "그같이":
        follow.setdefault(first, set()).update(" \u00a0은해듬")
    pairs = "|".join(f"{first}[{''.join(sorted(second))}]" for first, second in sorted(follow.items()))
    return f"(?=[0-9'’‘(（초말봄올]|{pairs}|주[ \u00a0]?[초중후])"


@cache
def piece() -> re.Pattern[str]:
    """The pieces as one expression, its groups named after their kinds; compiled when first asked for."""
    words = _PIECES.keys() - _EITHER - _FIGURES
    return re.compile(
        f"{_lead()}(?:{_any(_EITHER)}|(?=[0-9'’‘(（])(?:{_any(_FIGURES)})|(?![0-9'’‘(（])(?:{_any(words)}))"
    )


def _any(kinds: Set[str]) -> str:
    return "|".join(f"(?P<{kind}>{one})" for kind, one in _PIECES.items() if kind in kinds)


# In this order the pieces of one expression follow each other; one that does not begins a new expression.
RANK = {
    "recurring": 0, "toward": 1, "word": 2, "year": 2, "yy": 2, "yy_month": 2, "year_bare": 2, "same_year": 2,
    "decade": 2, "century": 2, "school_year": 2,
    "month": 3, "year_month": 3, "same_month": 3, "quarter": 3, "half": 3, "season": 3,
    "iso": 4, "short": 4, "western": 4, "month_day": 4, "month_day_last": 4, "week_nth": 4, "week_no": 4, "nth": 4,
    "edge": 4, "rest": 4, "workdays": 4,
    "day": 5, "day_bare": 5, "holiday": 5, "weekday": 6, "weekend": 6, "bracket": 6, "part": 7,
}  # fmt: skip
