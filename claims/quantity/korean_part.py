"""One Korean number in digits with its unit: 2조3천억원, 430여만 명, 50 만 배럴, 영하 20도, 시속 100km."""

from __future__ import annotations

import re
from typing import NamedTuple

from claims import numerals
from claims.lexicon import table
from claims.numerals import ARABIC, Numeral
from claims.quantity.units import DEGREE, KOREAN, MONEY_SIGNS, NOUN_COUNTERS, PER_TIME, SYMBOLS, Unit, alternation
from claims.quantity.written import written
from claims.regex import regex

_SCALE = r"(?:[십백천]|만(?!큼|족|점)|억(?!새|류)|조(?!각|항|합|사|건|별|립|정|직|교|작|치|례|성)|경(?=\s?[0-9원달]))"
_LONGEST = 60  # longer runs are serial numbers or noise
RUN = regex(
    rf"{ARABIC}(?:(?:[ ]?|여\s?){_SCALE}+(?:여{_SCALE}+)?(?:[ ]?{ARABIC}(?![0-9]))?)*"
    r"(?:[eE][+-]?[0-9]{1,3}(?![0-9A-Za-z]))?"
)
_PIECE = regex(r"[^만억조경 ]+[만억조경]*[ ]?|[만억조경]+[ ]?")
_SPACED_SCALE = regex(r"(?<=[0-9])[ ](?=[십백천만억조경])")
# 100여 명 is a little over a hundred; 여성 and 여러 after a number are words of their own.
PLUS = regex(r"(?:여(?!러|성|전|름|야)|[ ]여(?!러|성|전|름|행|부|건|야|기))(?=[ ]?[가-힣㎀-㏿%\s.,)]|$)")

# A unit ends where the word ends, or before a particle or one of the few words that are glued to it: 30명을, 5만원권.
_AFTER = (
    r"(?![가-힣])|(?!(?<=원)[전자주]|(?<=보)[급도전내이다고상인])(?=은|는|이|가|을|를|의|에|와|과|도|로|으로|만|씩|짜리|대|여|꼴|당|선|쯤|가량|정도|안팎|내외|남짓"
    r"|미만|이하|이상|초과|나|까지|부터|뿐|보다|마다|간|째|며|고|인|지만|서(?![가-힣])|때|일|이었|였|입니|다|라|란|처럼|밖에|께|권|어치|규모|수준|분|치|중|등|별|들"
    r"|하|된|돼|됐|넘|상당|기준|전|후|내|차|용|형|급|상승|하락|증가|감소|조차|임|연속|돌파|남았|지급|확보)"
)
# A number without a unit ends before a particle only: 3차전지 and 119구조대 are names.
PARTICLE_AFTER = regex(
    r"(?![가-힣])|(?=은|는|이(?![가-힣]{2})|가|을|를|의|에|와|과|도|로|으로|만|나|까지|부터|보다|인(?![가-힣]{2})|이었|였|입니|이다|다|라|란|씩|여|쯤"
    r"|[대선](?:로|를|을|이|에|에서|까지|으로|입니다)?(?![가-힣])|가량|정도|안팎|내외|남짓|이상|이하|미만|초과)"
)
_YEAR_BEFORE = regex(r"(?<![0-9,.])20[1-4][0-9]$")
_UNIT_WORDS = alternation(KOREAN)
_OTHER_WORD = alternation(word for row in table("counter_homographs") for word in row["ko"])
# 120개마을, 7개부처: the noun is glued to 개; 개최 and 개막 are words of their own.
_THINGS = (
    r"(?!월|년|막|최|발|선(?!거)|편(?!의)|통(?!신)|장|관|교|정(?!당)|방(?!송)|별|인(?!증)|소|업(?!체|종)|혁|시(?!군|도|·)|설|봉(?!사)"
    r"|헌|학(?!교|과|급)|원|입|성|념|체|표|화|척|항|점(?!포)|구리|회(?!원|사)|간|국|근|띠|량|운|의|당|이|가|는|은|를|을|로|와|과|도|만)[가-힣]{2}"
)
_UNIT = regex(
    rf"(?:[ ](?!{_OTHER_WORD}|등(?![가-힣])))?"
    rf"(?:(?P<word>{_UNIT_WORDS})(?:{_AFTER})|(?P<symbol>{alternation(SYMBOLS)})(?![A-Za-z²³]))"
    rf"|(?<=[0-9여십백천만])(?P<piece>개)(?={_THINGS})"
)
_BRACKET_UNIT = regex(rf"[ ]?[(\[{{<](?:(?P<symbol>{alternation(SYMBOLS)})|(?P<word>원))[)\]}}>]")
MONEY_BEFORE = regex(rf"({alternation(MONEY_SIGNS)})\s?$")
SIGN = regex(r"(?:(?<![0-9A-Za-z가-힣)\]])[-−–]|(?<=\()[―—]|마이너스\s?|마이나스\s?)$")
# -5% is a fall, "-5개" more often an item of a list.
_BELOW_ZERO = frozenset(
    {"share", "share difference", "temperature", "temperature fahrenheit", "degrees", "points", "money"}
)
DEGREE_BEFORE = regex(r"(섭씨|화씨|영하|영상)(\s?(?:영하|영상))?\s?$")
_SPEED_BEFORE = regex(r"(시속|초속)\s?(?:약\s?|최고\s?|최대\s?)?$")
ORDINAL_BEFORE = regex(r"(?:(?:^|[^가-힣A-Za-z0-9])제|민선)\s?$")
# 52주 신고가, 3주 연속: weeks; elsewhere 주 counts shares.
_WEEKS = regex(r"\s?(?:신고가|신저가|최고|최저|연속|동안|만에|만의|전|뒤|후|째|차|간|진단|휴식|훈련)")
# Small numbers of 주 are weeks unless the words around tell of shares.
_MOST_WEEKS = 60
_STOCKS = regex(
    r"주식|지분|주주|매수|매도|매입|매각|증자|배정|보통주|우선주|주당|%\s?\+|발행|소각|액면|상장|신주|배당|증권|종가|의결권"
)
_A_SHARE = regex(r"당\s?(?:약\s?)?[0-9][0-9,.]*\s?[천만억]?[0-9]*\s?원")  # 1주당 2만 원
# 어르신 10분이 오셨다: persons; 어르신 10분 거리 is no wording of the press.
_PERSONS_BEFORE = regex(r"(?:어르신|님|유공자|애국지사|귀빈|어머니|아버지|할머니|할아버지)(?:들)?\s?$")
# 20대 청년: an age; 버스 20대: a count.
_DECADES = frozenset(range(10, 100, 10))
_OF_THAT_AGE = regex(
    r"\s?(?:초반|중반|후반|이상|이하|미만)|\s(?:청년|남성|여성|남자|여자|남녀|소녀|소년|청소년|직장인|주부|부부|사장|대학생|젊은|환자|운전자|근로자|유권자|응답자"
    r"|구직자|자녀|아들|딸|형제|자매|시절|노인|노부부|노모|할머니|할아버지|어머니|아버지|어르신|주민|승객|업주|농부|어부|회사원|여직원|가장|형|동생"
    r"|부녀|모녀|부자|모자|배우|가수|선수|교사|손님|행인|보행자|취객|탑승자|작업자)"
)
_LEVEL = regex(
    r"(?:(?:로|에|까지)\s?(?:올라|내려|진입|하락|상승|떨어|밀려|밀렸|추락|안착|복귀|후퇴|주저|급락|급등|마감)|를\s?(?:회복|내주|내줬))"
)
# 2570선에서 마감했다, but 명소 100선.
_LINE = regex(
    r"입니다|(?:을|이|에|에서|까지|으로)?\s?(?:회복|돌파|무너|붕괴|내줬|내주|안팎|부근|턱걸이|밀렸|밀려|밑|아래|마감|머물|등락|움직|거래|오르내)"
)
_AGE_BAND = Unit("대", "age band", counter=True)
_HONOURED = Unit("분", "person", counter=True)
_LONGER_WORD = frozenset("대형급용일")
_ARTICLE = Unit("조", "ordinal", counter=True)  # 제33조 is an article of a law, 33조 trillions
_GROUP = Unit("조", "group", counter=True)  # 2인 1조로, 1조와 2조로 나눠
_MEMBERS_BEFORE = regex(r"(?<![0-9])[0-9]{1,2}\s?(?:인|[인명]씩)\s?$")
_GROUPS_AFTER = regex(r"(?:(?:[와과,·]|,\s)\s?[0-9]{1,2}조){0,5}(?:로|으로)\s(?:나[눠누뉘]|짜)")
_FUNDS = regex(r"예산|재정|자금|[가-힣]비|[가-힣]금|액|빚")


class Part(NamedTuple):
    """One number with its unit: its value, how it is written, where it ends with its unit, whether 여 makes it more."""

    numeral: Numeral
    raw: str
    end: int
    unit: Unit | None
    plus: bool


def part_at(text: str, start: int) -> Part | None:
    """The longest run from here that is one number, and its unit."""
    if special := written(text, start):
        unit, unit_end = unit_at(text, special[1])
        return Part(special[0], text[start : special[1]], unit_end, unit, False)
    run = _run(text, start)
    if run[-1:] == "조" and (unit := _no_trillions(text, start, start + len(run))):
        number = numerals.korean(run[:-1])
        return Part(number, run[:-1], start + len(run), unit, False) if number else None
    while run and numerals.korean(run) is None:
        run = _shorter(run)
    numeral = numerals.korean(run)
    if numeral is None:
        return None
    end, plus = start + len(run), "여" in run
    if tail := PLUS.match(text, end):
        end, plus = tail.end(), True
    unit, unit_end = unit_at(text, end)
    if (
        unit is not None
        and unit.name == "주"
        and numeral.value <= _MOST_WEEKS
        and not _of_shares(text, start, unit_end)
    ):
        unit = KOREAN["주간"]
    if unit is not None and unit.name == "minute" and _PERSONS_BEFORE.search(text[max(0, start - 8) : start]):
        unit = _HONOURED
    if unit is not None and unit.name == "대" and numeral.value in _DECADES and _OF_THAT_AGE.match(text, unit_end):
        unit = _AGE_BAND
    if unit is not None and 100 <= numeral.value < 100000 and _is_level(text, unit_end, unit):
        unit, unit_end = None, end
    return Part(numeral, run, unit_end, unit, plus)


def _run(text: str, start: int) -> str:
    """The digits and scales from here, "" where there are none or too many."""
    match = RUN.match(text, start)
    if match is None or len(match[0]) > _LONGEST:
        return ""
    gap = _SPACED_SCALE.search(match[0])
    return match[0][: gap.start()] if gap and not _closed(text, start + gap.end()) else match[0]


def _is_level(text: str, end: int, unit: Unit) -> bool:
    """지수가 2500대로 올라섰다, 2577선이 무너졌다: a level, and no count."""
    level = {"대": _LEVEL, "선": _LINE}.get(unit.name)
    return level is not None and level.match(text, end) is not None


def _no_trillions(text: str, start: int, end: int) -> Unit | None:
    """What 조 counts where it is no number: the articles of a law, or groups of people."""
    if ORDINAL_BEFORE.search(text[max(0, start - 3) : start]):
        return _ARTICLE
    after, _ = unit_at(text, end)
    few = end - start <= 3 and (after is None or after.measure != "money")
    if few and _MEMBERS_BEFORE.search(text[max(0, start - 8) : start]):
        return _GROUP
    shared = few and _GROUPS_AFTER.match(text, end) and not _FUNDS.search(text[max(0, start - 16) : start])
    return _GROUP if shared else None


def _of_shares(text: str, start: int, end: int) -> bool:
    """Whether the sentence around `start`..`end` tells of shares."""
    low, high = max(0, start - 60), end + 40
    if _A_SHARE.match(text, end):
        return True
    before = re.split(r"[.!?]\s|\n", text[low:start])[-1]
    after = re.split(r"[.!?]\s|\n", text[end:high])[0]
    return bool(_STOCKS.search(before) or _STOCKS.search(after))


def _shorter(run: str) -> str:
    """The run without its last piece: 2억6천250억 is no number, 2억 is one and 6천250억 another."""
    pieces = [match.end() for match in _PIECE.finditer(run)]
    return run[: pieces[-2]].rstrip() if len(pieces) > 1 else run[:-1].rstrip(",. ")


def _closed(text: str, scale: int) -> bool:
    """Whether a scale that stands apart (50 만 배럴) ends a word: 2 만족 and 3 조사 do not."""
    end = scale
    while text[end : end + 1] in "십백천만억조경" and end < len(text):
        end += 1
    return text[end : end + 1] in " ,.)\n" or unit_at(text, end)[0] is not None


def unit_at(text: str, position: int) -> tuple[Unit | None, int]:
    """The unit printed here, one space apart at most, and where it ends; None where there is none."""
    match = _UNIT.match(text, position) or _BRACKET_UNIT.match(text, position)
    if match is None:
        return None, position
    word = match["word"] or match.groupdict().get("piece")
    if word == "주" and _WEEKS.match(text, match.end()):
        return KOREAN["주간"], match.end()
    if word and text[position] == " " and KOREAN[word].counter and text[match.end() : match.end() + 1] in _LONGER_WORD:
        return None, position  # 2024 국가대표, 2023 통일백서
    if word in NOUN_COUNTERS and text[position] == " " and _YEAR_BEFORE.search(text[max(0, position - 5) : position]):
        return None, position  # 2021 농가 조사
    return (KOREAN[word] if word else SYMBOLS[match["symbol"]]), match.end()


def before_number(text: str, start: int, unit: Unit | None) -> tuple[bool, Unit | None, int]:
    """What stands before a number and changes it: a sign, a currency sign, a temperature scale, 시속."""
    before = text[max(0, start - 8) : start]
    offset = max(0, start - 8)
    if degrees := DEGREE_BEFORE.search(before):
        if unit is None or unit.name in ("degree", "degC"):
            return "영하" in degrees[0], DEGREE[degrees[1]], offset + degrees.start()
        return False, unit, start
    if speed := _SPEED_BEFORE.search(before):
        unit = PER_TIME.get((speed[1], unit.name), unit) if unit else None
        return False, unit, offset + speed.start()
    if unit is None and (money := MONEY_BEFORE.search(before)):
        return False, MONEY_SIGNS[money[1]], offset + money.start()
    if (sign := SIGN.search(before)) and (
        unit is None or unit.measure in _BELOW_ZERO or before[: sign.start()].endswith("(")
    ):
        return True, unit, offset + sign.start()
    return False, unit, start
