"""Numbers in the forms of other trades and countries: 1.5^-2, 4.1×10⁸, 2.456,78, R$ 3 120,50, 10의 3제곱."""

from __future__ import annotations

import re
from decimal import Decimal

from claims.numerals import ARABIC, Numeral, arabic
from claims.quantity.printed import alone
from claims.quantity.units import KOREAN, MONEY_SIGNS, SYMBOLS, alternation
from claims.regex import regex

_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺−", "0123456789-+-")
# Whatever this does not match is no such form: most numbers are refused by their second or third character.
_FORM = regex(
    r"[0-9]{1,3}(?:[. ][0-9]{3}){1,5}(?:,[0-9]{1,2})?(?![0-9])"
    r"|[0-9.,]{1,20}(?:\^|\s?[x×*]\s?10[\^⁰¹²³⁴⁵⁶⁷⁸⁹⁻]|의\s[0-9]{1,2}\s?제곱)"
)
_POWER = regex(
    rf"(?P<base>{ARABIC})(?:\^(?P<exponent>[-−+]?[0-9]{{1,3}})(?![0-9.])|의\s(?P<korean>[0-9]{{1,2}})\s?제곱)"
)
_SCIENTIFIC = regex(
    rf"(?P<digits>{ARABIC})\s?[x×*]\s?10(?:\^(?P<plain>[-−+]?[0-9]{{1,3}})|(?P<raised>[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{{1,3}}))(?![0-9])"
)
_POINTS = regex(r"[0-9]{1,3}(?:\.[0-9]{3}){1,5},[0-9]{1,2}(?![0-9])")
_DOTS = regex(r"[1-9][0-9]{0,2}(?:\.[0-9]{3}){2,5}(?![0-9]|[.,][0-9])")
_SPACES = regex(r"[1-9][0-9]{0,2}(?: [0-9]{3}){1,5}(?:[.,][0-9]{1,2})?(?![0-9]|[.,][0-9])")
_MONEY_BEFORE = regex(rf"(?:{alternation(MONEY_SIGNS)})\s?$")
_MONEY_WORDS = [word for word, unit in KOREAN.items() if unit.measure == "money"]
_MEASURE_AFTER = regex(
    rf"\s?(?:{alternation([*SYMBOLS, *_MONEY_WORDS])})(?![A-Za-z])"
    r"|\s(?:people|euros?|dollars?|kron[ae]r?|francs?|pesos?|reais|rubles|kilomet(?:er|re)s|tonn?e?s|square)\b"
)


def written(text: str, start: int) -> tuple[Numeral, int] | None:
    """The value of such a number that starts here, and where it ends; None for every other number."""
    if _FORM.match(text, start) is None:
        return None
    if match := _SCIENTIFIC.match(text, start):
        return _scientific(match), match.end()
    if match := _POWER.match(text, start):
        exponent = int((match["exponent"] or match["korean"]).translate(_SUPERSCRIPT))
        value = _power(Decimal(match["base"].replace(",", "")), exponent)
        return (Numeral(value, abs(value) / 100), match.end()) if value is not None else None
    if match := _POINTS.match(text, start):
        return arabic(match[0].replace(".", "").replace(",", ".")), match.end()
    if (match := _DOTS.match(text, start)) and _of_a_measure(text, match):
        return arabic(match[0].replace(".", "")), match.end()  # 1.000.000 euros, but version 1.234.567
    match = _SPACES.match(text, start)
    if match and _one_number(text, match):
        return arabic(match[0].replace(" ", "").replace(",", ".")), match.end()
    return None


def _scientific(match: re.Match[str]) -> Numeral:
    exponent = int((match["plain"] or match["raised"]).translate(_SUPERSCRIPT))
    value, place = arabic(match["digits"])
    return Numeral(value.scaleb(exponent), place.scaleb(exponent))


def _power(base: Decimal, exponent: int) -> Decimal | None:
    """base ** exponent; None for zero to a negative power."""
    return None if not base and exponent <= 0 else base**exponent


def _one_number(text: str, match: re.Match[str]) -> bool:
    """Whether groups between spaces are one number and not several: beside money or a measure, or alone in the text."""
    return _of_a_measure(text, match) or (match[0].count(" ") > 1 and alone(text, match[0]))


def _of_a_measure(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 6) : match.start()]
    return bool(_MONEY_BEFORE.search(before) or _MEASURE_AFTER.match(text, match.end()))
