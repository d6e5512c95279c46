"""Amounts printed in Korean text: 2조3천억원, 18만1625㎡, 7∼14.6%, 100여 명 이상, 열두 곳, 3분의 1, 섭씨 34.9도.

Years, days, clock times, telephone numbers, scores and parts of names are no amounts: 2024년, 6·25, A320, 코로나19.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from claims import hedges, numerals
from claims.amounts_words import spelled
from claims.numerals import ARABIC, Numeral
from claims.printed import Printed
from claims.units import DEGREE, KOREAN, MONEY_SIGNS, PER_TIME, SYMBOLS, Unit, alternation

_START = re.compile(r"[0-9]")
# What looks like a number and is none: days, clock times, telephone numbers, scores, codes, list marks.
_DECOY = re.compile(
    r"""
    [0-9]{2,4}\s?[.\-/]\s?[0-9]{1,2}\s?[.\-/]\s?[0-9]{1,2}(?![0-9]) \.?      # 2024.10.25
  | (?:19|20)[0-9]{2}[.\-/][0-9]{1,2}(?![0-9.])                             # 2024-10
  | [0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?!:)                                  # 14:33
  | 0[0-9]{1,2}[)-]\s?[0-9]{3,4}-[0-9]{4} | 1[0-9]{3}-[0-9]{4}(?![0-9])     # telephone
  | (?:1[5-9]|20)[0-9]{2}(?:\s?[~∼〜～–-]\s?(?:[0-9]{4}|[0-9]{2}))?\s?(?:년|학년도|年)(?!간)(?:대(?:생)?|도|산|생)?
  | ['’‘][0-9]{2}\s?년
  | [0-9]{1,2}(?:\s?[~∼〜～–·ㆍ,-]\s?[0-9]{1,2})*\s?월(?!급|세|드컵)
    (?:\s?[0-9]{1,2}(?:\s?[~∼〜～–·ㆍ,-]\s?(?:[0-9]{1,2}월\s?)?[0-9]{1,2})*\s?일)?
  | [0-9]{1,2}(?:일?\s?[~∼〜～–·ㆍ,-]\s?[0-9]{1,2})*\s?일
    (?!간|째|\s?동안|\s?만[에의]|\s?이내|\s?이상|치|분\s|\s?연속|\s?내[에로]?\s|당)
  | [0-9]{1,2}\s?시(?![간군도장민상공즌험])(?:\s?[0-9]{1,2}\s?분)?(?:\s?[0-9]{1,2}\s?초)?
  | [0-9](?:\s?[~∼〜～–·ㆍ,-]\s?[0-9])?\s?분기
  | [0-9]{1,2}[·ㆍ‧∙•ᆞ][0-9]{1,2}(?![0-9.%]|[.][0-9])                       # 6·25
  | [0-9]{1,3}\s?(?:대|[:])\s?[0-9]{1,3}(?=(?:[로의은을]|으로)?(?:\s|[,.)]|$))          # 3대 2로
  | [0-9]+(?:\.[0-9]+){2,}                                                  # 3.0.1
  | [0-9]+(?:-[0-9]+){2,}
  | [0-9]+[A-Za-z]+-[0-9A-Za-z]+
    """,
    re.VERBOSE,
)
_YEAR = re.compile(r"(?:1[89]|20)[0-9]{2}$")
_LIST_MARK = re.compile(r"(?:^|\n)[ \t(\[<]*$")
_LIST_END = re.compile(r"[.)\]>](?![0-9])")

_SCALE = r"(?:[십백천]|만(?!큼|족|점)|억(?!새|류)|조(?!각|항|합|사|건|별|립|정|직|교|작|치|례|성)|경(?=\s?[0-9원달]))"
_RUN = re.compile(
    rf"{ARABIC}(?:(?:[ ]?|여\s?){_SCALE}+(?:여{_SCALE}+)?(?:[ ]?{ARABIC}(?![0-9]))?)*"
    r"(?:[eE][+-]?[0-9]{1,3}(?![0-9A-Za-z]))?"
)
_SPACED_SCALE = re.compile(r"(?<=[0-9])[ ](?=[십백천만억조경])")
_FRACTION = re.compile(
    r"(?:(?P<below>[0-9]{1,4})\s?분의\s?(?P<above>[0-9]{1,4})|(?P<top>[0-9]{1,2})/(?P<bottom>[1-9][0-9]?))(?![0-9/])"
)
_RANGE = re.compile(r"\s?[~∼〜～]\s?|\s?[–-]\s?|\s?에서\s|\s?내지\s")
_PLUS = re.compile(r"[ ]?여(?=[ ]?(?:[가-힣㎀-㏿%]|$)|[\s.,)])(?![가-힣]{0,1}(?:러|성|전|름|행))")

# A counter ends before a particle or before one of the few words that are glued to it.
_AFTER = (
    r"(?![가-힣])|(?=(?:은|는|이|가|을|를|의|에|와|과|도|로|으로|만|씩|짜리|대|여|꼴|당|선|쯤|가량|정도|안팎|내외|남짓|미만|이하|이상|초과|나|이나|까지|부터|"
    r"뿐|보다|마다|간|째|며|이며|이고|고|인|이었|였|입니|이다|다|라|란|처럼|밖에|가까|께|권|어치|규모|수준|이내|분|치|중|등|별|들이|들|이라|하|된|돼|됐|넘|"
    r"상당|기준|차|전|후|내|용|형|급|제|증|감|상승|하락|늘|줄|조차|인데|인가|이란|에게|에서|한테|임|였던|이던|으로서|로서|뿐이|돌파)"
    r"(?![가-힣]*기업))"
)
_UNIT_WORDS = alternation(KOREAN)
_UNIT = re.compile(rf"[ ]?(?:(?P<word>{_UNIT_WORDS})(?:{_AFTER})|(?P<symbol>{alternation(SYMBOLS)})(?![A-Za-z²³]))")
_BRACKET_UNIT = re.compile(rf"[ ]?[(\[{{<](?P<symbol>{alternation(SYMBOLS)})[)\]}}>]")
_MONEY_BEFORE = re.compile(rf"({alternation(MONEY_SIGNS)})\s?$")
_SIGN = re.compile(r"(?:(?<![0-9A-Za-z가-힣)\]])[-−–]|마이너스\s?|마이나스\s?)$")
_DEGREE_BEFORE = re.compile(r"(섭씨|화씨|영하|영상)(\s?(?:영하|영상))?\s?$")
_SPEED_BEFORE = re.compile(r"(시속|초속)\s?(?:약\s?|최고\s?|최대\s?)?$")
_ORDINAL_BEFORE = re.compile(r"(?:^|[^가-힣A-Za-z0-9])제\s?$")
# Words that may be glued to a number in front of it: 총99개, 남305명.
_GLUED = re.compile(
    r"(?:약|총|각|전|제|남|여|연|월|주|일|매|단|무려|최대|최소|최고|최저|하루|평균|인당|전국|국내|등|만|근|또|이|중|가운데|시속|초속|섭씨|화씨|영하|영상|마이너스|마이나스|에|서|과|와|은|는|이|가|을|를|로|의|도|며|고|당|별|위|간)$"
)
_CODE = re.compile(r"[A-Za-z0-9_.,/:%&=?#-]*")
_ORDINAL = {"ordinal", "rank"}


class _Part(NamedTuple):
    """One number with its unit: number text, value, where the number and the unit end."""

    numeral: Numeral
    raw: str
    number_end: int
    end: int
    unit: Unit | None
    plus: bool


def read(text: str) -> Iterator[Printed]:
    """Every amount of a Korean text, in order. The text must be folded: ASCII digits and plain spaces."""
    digits = _digits(text)
    words = (hedged(text, amount, False) for amount in spelled(text, unit_at))
    yield from _merged(digits, words)


def _merged(first: Iterator[Printed], second: Iterator[Printed]) -> Iterator[Printed]:
    """Both in order of their starts; what overlaps an earlier one is left out."""
    end = 0
    for amount in sorted([*first, *second], key=lambda amount: (amount.start, -amount.end)):
        if amount.start >= end:
            yield amount
            end = amount.end


def _digits(text: str) -> Iterator[Printed]:
    position = 0
    while match := _START.search(text, position):
        start = match.start()
        if _inside_code(text, start):
            position = _CODE.match(text, start).end()  # type: ignore[union-attr]  # matches the empty string
            continue
        if decoy := _DECOY.match(text, start):
            position = decoy.end()
            continue
        found = _amount(text, start)
        if found is None:
            position = _RUN.match(text, start).end()  # type: ignore[union-attr]  # a digit starts a run
            continue
        yield found
        position = max(found.end, start + 1)


def _inside_code(text: str, start: int) -> bool:
    """Whether the digit belongs to a word, a code or an address: A320, K-9, www.a.kr/12, 3.1.2."""
    before = text[start - 1 : start]
    if not before or before in " \n\t(":
        return False
    if before.isascii() and (before.isalpha() or before == "_"):
        return _MONEY_BEFORE.search(text[max(0, start - 4) : start]) is None
    if before in "-.,/:=&?#%":
        return text[start - 2 : start - 1].isascii() and text[start - 2 : start - 1].isalnum()
    return False


def _amount(text: str, start: int) -> Printed | None:
    if fraction := _FRACTION.match(text, start):
        made = _fraction(text, start, fraction)
        if made is not None:
            return made
    first = _part(text, start)
    if first is None or not _stands_alone(text, start, first):
        return None
    second = _second(text, first)
    return _printed(text, start, first, second)


def _part(text: str, start: int) -> _Part | None:
    """The longest run from here that is one number, and its unit."""
    match = _RUN.match(text, start)
    if match is None:
        return None
    run = match[0]
    if (gap := _SPACED_SCALE.search(run)) and not _closed(text, start + gap.end()):
        run = run[: gap.start()]
    while (numeral := numerals.korean(run)) is None:
        shorter = run[: max(run.rfind(" "), 0)] or run[:-1].rstrip(",. ")
        if not shorter:
            return None
        run = shorter
    end = start + len(run)
    number_end = end
    plus = "여" in run
    if tail := _PLUS.match(text, end):
        plus, number_end = True, tail.end()
    unit, unit_end = unit_at(text, number_end)
    return _Part(numeral, run, number_end, unit_end, unit, plus)


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
    word = match.groupdict().get("word")
    return (KOREAN[word] if word else SYMBOLS[match["symbol"]]), match.end()


def _stands_alone(text: str, start: int, part: _Part) -> bool:
    """Whether the number is free of the words around it: not 코로나19, not 5G, not a bare year, not a list mark."""
    before, after = text[start - 1 : start], text[part.end : part.end + 1]
    if part.unit is None:
        if after.isascii() and after.isalpha():
            return False
        if _YEAR.fullmatch(part.raw) or (len(part.raw) > 1 and part.raw[0] == "0" and "." not in part.raw):
            return False
        if _LIST_END.match(text, part.end) and _LIST_MARK.search(text[max(0, start - 4) : start]):
            return False
    if not before or not "가" <= before <= "힣":
        return True
    if part.unit is None:
        return bool(
            _ORDINAL_BEFORE.search(text[max(0, start - 3) : start])
            or _SIGN.search(text[max(0, start - 5) : start])
            or _DEGREE_BEFORE.search(text[max(0, start - 5) : start])
        )
    return bool(_GLUED.search(text[max(0, start - 4) : start]))


def _second(text: str, first: _Part) -> _Part | None:
    """The upper end of a printed range, or None: 3~5명, 10만원에서 20만원, 144만259∼301만4881주."""
    sign = _RANGE.match(text, first.end)
    if sign is None or not text[sign.end() : sign.end() + 1].isdigit():
        return None
    if _DECOY.match(text, sign.end()):
        return None
    second = _part(text, sign.end())
    if second is None or (second.unit is None and first.unit is None and sign[0].strip() in "-–"):
        return None
    if first.unit is not None and second.unit not in (None, first.unit):
        return None
    if sign[0].strip() == "에서" and (first.unit is None) != (second.unit is None) and second.unit is None:
        return None
    value = _shared_scale(first, second)
    return second if value < second.numeral.value else None


def _shared_scale(first: _Part, second: _Part) -> Decimal:
    """3~5만 is 30,000 to 50,000: a bare first number shares the scale of the second."""
    if numerals.scaled(first.raw) or first.unit is not None or not numerals.scaled(second.raw):
        return first.numeral.value
    return first.numeral.value * numerals.trailing_scale(second.raw)


def _printed(text: str, start: int, first: _Part, second: _Part | None) -> Printed:
    low, high, place = first.numeral.value, first.numeral.value, first.numeral.place
    last = first
    if second is not None:
        low, high, place, last = _shared_scale(first, second), second.numeral.value, second.numeral.place, second
    unit = last.unit or first.unit
    begin, end = start, last.end
    negative, unit, begin = _before_number(text, begin, unit)
    if negative:
        low, high = -high, -low
    if unit is not None and unit.measure == "money" and last is first:
        low, high, place, end = _with_hundredths(text, first, unit, place)
    ordinal = (unit is not None and unit.measure in _ORDINAL) or bool(
        _ORDINAL_BEFORE.search(text[max(0, start - 3) : start])
    )
    return hedged(text, Printed(begin, end, start, end, low, high, place, unit, (), ordinal), first.plus or last.plus)


def _before_number(text: str, start: int, unit: Unit | None) -> tuple[bool, Unit | None, int]:
    """What stands before a number and changes it: a sign, a currency sign, a temperature scale, 시속."""
    before = text[max(0, start - 8) : start]
    offset = max(0, start - 8)
    if degrees := _DEGREE_BEFORE.search(before):
        if unit is None or unit.name in ("degree", "degC"):
            return "영하" in degrees[0], DEGREE[degrees[1]], offset + degrees.start()
        return False, unit, start
    if speed := _SPEED_BEFORE.search(before):
        unit = PER_TIME.get((speed[1], unit.name), unit) if unit else None
        return False, unit, offset + speed.start()
    if unit is None and (money := _MONEY_BEFORE.search(before)):
        return False, MONEY_SIGNS[money[1]], offset + money.start()
    if sign := _SIGN.search(before):
        return True, unit, offset + sign.start()
    return False, unit, start


def _with_hundredths(text: str, part: _Part, unit: Unit, place: Decimal) -> tuple[Decimal, Decimal, Decimal, int]:
    """13달러 45센트 is 13.45 dollars; a hundredth alone is told in the whole currency."""
    value = part.numeral.value * unit.factor
    place *= unit.factor
    at = part.end + (text[part.end : part.end + 1] == " ")
    if unit.factor == 1 and text[at : at + 1].isdigit():
        cents = _part(text, at)
        if cents and cents.unit and cents.unit.name == unit.name and cents.unit.factor != 1:
            return (total := value + cents.numeral.value / 100), total, Decimal("0.01"), cents.end
    return value, value, place, part.end


def _fraction(text: str, start: int, match: re.Match[str]) -> Printed | None:
    above, below = match["above"] or match["top"], match["below"] or match["bottom"]
    if int(below) == 0 or (match["top"] and int(above) >= int(below)):
        return None
    value = Decimal(above) / Decimal(below)
    unit, end = unit_at(text, match.end())
    negative, unit, begin = _before_number(text, start, unit)
    value = -value if negative else value
    return hedged(text, Printed(begin, end, start, end, value, value, Decimal("1E-9"), unit), False)


def hedged(text: str, amount: Printed, plus: bool) -> Printed:
    """The amount with the hedges around it: 약 500명, 500여 명 이상, 500명 안팎."""
    found: list[hedges.Hedge] = [hedges.Hedge("little_over", "여")] if plus else []
    start, end = amount.start, amount.end
    if text[end : end + 1] == "여" and not plus and (tail := _PLUS.match(text, end)):
        found.append(hedges.Hedge("little_over", "여"))
        end = tail.end()
    if before := hedges.before(text, start, "ko"):
        found.append(before[0])
        start = before[1]
    while (after := hedges.after(text, end, "ko")) and len(found) < 4:
        found.append(after[0])
        end = after[1]
    return amount._replace(start=start, end=end, hedges=tuple(found))
