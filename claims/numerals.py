"""What a printed numeral is worth, and how precisely it is printed: Arabic, Sino-Korean, native Korean and mixed.

Reads `1,234.5`, `2조3천억`, `1천200만`, `18만1625`, `사백이억삼천만`, `열두`, `백스물다섯`, `삼점사`.
"""

from __future__ import annotations

from decimal import Context, Decimal
from typing import NamedTuple

from claims.lexicon import table
from claims.regex import regex

# Wide enough for every numeral that is read, so that no operation is impossible. Whoever calculates with numerals does
# so in a local context of this kind: what the caller has set for his own numbers must not change ours.
CONTEXT = Context(prec=80)


class Numeral(NamedTuple):
    """A value and the place of its last printed digit: 2조3천억 is worth 2.3E12, printed to 1E11."""

    value: Decimal
    place: Decimal


_DIGIT = {c: Decimal(i) for i, c in enumerate("영일이삼사오육칠팔구")} | {"공": Decimal(0), "륙": Decimal(6)}
_SMALL = {"십": Decimal(10), "백": Decimal(100), "천": Decimal(1000)}
_BIG = {"만": Decimal(10**4), "억": Decimal(10**8), "조": Decimal(10**12), "경": Decimal(10**16)}
_NATIVE = {spelling: Decimal(row["value"]) for row in table("native_numerals") for spelling in row["ko"]}
_NATIVE_WORD = "|".join(sorted(_NATIVE, key=len, reverse=True))

_GROUPING = regex("[,\u2009\u202f]")  # 1,234 and 1 234 with a thin space
ARABIC = r"(?:(?:[0-9]{1,3}(?:[,\u2009\u202f][0-9]{3})+|[0-9]+)(?:\.[0-9]+)?|\.[0-9]+)"
VULGAR = {
    "¼": Decimal("0.25"),
    "½": Decimal("0.5"),
    "¾": Decimal("0.75"),
    "⅓": CONTEXT.divide(Decimal(1), Decimal(3)),
    "⅔": CONTEXT.divide(Decimal(2), Decimal(3)),
}
_TOKEN = regex(
    rf"(?P<arabic>{ARABIC}(?:[eE][+-]?[0-2]?[0-9](?![0-9A-Za-z]))?)|(?P<native>{_NATIVE_WORD})|(?P<sino>[가-힣])"
)
# 430여만 is 4,300,000 and a little; 여섯 and 여덟 keep their 여.
_LITTLE_OVER = regex("여(?![섯덟든])")
# 1억5천 and 1억5000 are 1억5천만, 3조2천 is 3조2천억: nobody writes 100,005,000 so.
_SHORT = regex(r"[0-9][0-9천백십,.]*([억조])(?:[1-9]천(?:[1-9]백)?|[1-9],?000)")
_MOST_DIGITS = 40  # longer runs are serial numbers or noise, not amounts


def arabic(text: str) -> Numeral:
    """The value of `1,234.5`; the place of its last digit is 0.1."""
    value = Decimal(_GROUPING.sub("", text))
    return Numeral(value, Decimal(1).scaleb(int(value.as_tuple().exponent)))


def korean(text: str) -> Numeral | None:
    """The value of a Korean numeral, spaces ignored; None where its parts do not make one number."""
    text = _LITTLE_OVER.sub("", text.replace(" ", ""))
    if len(text) > _MOST_DIGITS:
        return None
    if short := _SHORT.fullmatch(text):
        text += "만" if short[1] == "억" else "억"
    whole, point, fraction = text.partition("점") if "점" in text else text.partition("쩜")
    if point:
        return _decimal(whole, fraction)
    return _sum(text)


def scaled(text: str) -> bool:
    """Whether the numeral ends in 만, 억, 조 or another scale, so that a bare one before it may share it: 3~5만."""
    return text.rstrip(" 여")[-1:] in _BIG or text.rstrip(" 여")[-1:] in _SMALL


def trailing_scale(text: str) -> Decimal:
    """The product of the scales a numeral ends in: 3천억 is 3 times 1000 times 1E8."""
    scale = Decimal(1)
    for character in reversed(text.replace(" ", "").replace("여", "")):
        step = _BIG.get(character) or _SMALL.get(character)
        if step is None:
            break
        scale *= step
    return scale


def _decimal(whole: str, fraction: str) -> Numeral | None:
    """삼점사 is 3.4: after the point every digit is spoken by itself."""
    base = _sum(whole)
    if base is None or not fraction or any(c not in _DIGIT for c in fraction):
        return None
    digits = Decimal("0." + "".join(str(_DIGIT[c]) for c in fraction))
    return Numeral(base.value + digits, Decimal(1).scaleb(-len(fraction)))


def _sum(text: str) -> Numeral | None:
    """Add up the sections between 조, 억 and 만; inside one, 천 백 십 and a last digit. Scales must fall."""
    total, section, digit = Decimal(0), Decimal(0), None
    big_limit, small_limit = Decimal(10**20), Decimal(10**4)
    place = Decimal(1)
    position = 0
    for token in _TOKEN.finditer(text):
        if token.start() != position:
            return None
        position = token.end()
        word = token[0]
        if token["arabic"]:
            if digit is not None:
                return None
            digit, place = arabic(word)
        elif word in _BIG:
            section += digit or 0
            if _BIG[word] >= big_limit or (section == 0 and digit is not None):
                return None
            total += (section or Decimal(1)) * _BIG[word]
            # 1.5억 is printed to 천만; in 3천억 the place is that of 3.
            place = (place if digit is not None or section else Decimal(1)) * _BIG[word]
            big_limit, small_limit, section, digit = _BIG[word], Decimal(10**4), Decimal(0), None
        elif word in _SMALL:
            if _SMALL[word] >= small_limit:
                return None
            section += (Decimal(1) if digit is None else digit) * _SMALL[word]
            place = (place if digit is not None and digit % 1 else Decimal(1)) * _SMALL[word]
            small_limit, digit = _SMALL[word], None
        else:
            single = _NATIVE.get(word) if token["native"] else _DIGIT.get(word)
            if single is None or (digit is not None and (token["sino"] or digit % 10 or single >= 10)):
                return None
            digit, place = (digit or Decimal(0)) + single, Decimal(1)
    if position != len(text) or not text:
        return None
    rest = section + (digit or 0)
    if total and rest >= big_limit:
        return None
    return Numeral(total + rest, place)
