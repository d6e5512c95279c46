"""The unit after an English number and the currency before it: 40 miles, 1.2 g/t, tenfold, US$ 5, EUR 5."""

from __future__ import annotations

import re

from claims.quantity.units import ENGLISH, KOREAN, MONEY_SIGNS, SYMBOLS, Unit, alternation
from claims.regex import regex

_WORDS = alternation(ENGLISH).replace("\\ ", r"[\s-]")  # square feet, 12,000-square-foot
_UNIT = regex(
    rf"\s?(?P<symbol>{alternation(symbol for symbol in SYMBOLS if symbol != 'p')})(?![A-Za-z0-9²³/])"
    rf"|-(?P<dashed>{alternation(symbol for symbol in SYMBOLS if symbol.isalpha() and symbol[1:])})(?![A-Za-z0-9²³/])"
    # 18 second-half minutes, two day care centers
    rf"|[\s-]{{0,2}}(?P<word>(?i:{_WORDS}))(?![A-Za-z]|(?<=second)-half|(?<=day)\scare)"
    rf"|\s?[(\[{{<](?P<bracketed>{alternation(SYMBOLS)})[)\]}}>]"
    r"|(?P<times>[xX×](?![A-Za-z0-9]|\s[A-Z])|[\s-]?folds?(?![A-Za-z])"
    r"|(?<=\.[0-9])\stimes\b|\stimes(?=\s(?:as|more|the|larger|higher|greater|faster|bigger|its|their|that)\b))"
    r"|(?P<feet>['’′](?=[0-9]{1,2}[\"”″]))"
    r"|\s?(?P<inches>[\"”])(?=\s?(?:long|tall|wide|high|deep|thick|x|by)\b)"
)
# The thermometer fell to -37 C: a letter is degrees where the words tell of warmth or cold.
_LETTER = regex(r"\s?(?P<scale>[CF])(?![\w'’-])")
_WARMTH = regex(
    r"temperatur|degree|thermomet|mercury|celsius|fahrenheit|\b(?:cold|chill|frost|freez|froze|heat|hot|warm|cool)",
    re.IGNORECASE,
)
_STERLING = regex(r"£|sterling|british|britain|london|\buk\b", re.IGNORECASE)
MONEY_BEFORE = regex(
    r"(?:(?<![A-Za-z])(?P<sign>(?:(?:(?i:us|u\.s\.?|ca|au|hk|nz|nt|usd|cad|aud|hkd|nzd|sgd|mex)\s?|[ACSRc]))?"
    r"\$)"
    rf"|(?<![A-Za-z])(?P<code>{alternation(MONEY_SIGNS)}|usd|eur|(?i:rmb))"
    r"|\b(?P<word>(?i:dollar|euro))s?)\s?$"
)


def money_before(text: str, start: int, floor: int = 0) -> tuple[Unit, int] | None:
    """The currency printed in front of a number, and where it starts: $5, US$ 5, EUR 5.

    Not before `floor`, where the last amount ended: in "10 USD 20 EUR" the dollars belong to the 10.
    """
    offset = max(floor, start - 12)  # "dollars 5" and what must not stand before it
    match = MONEY_BEFORE.search(text[offset:start])
    if match is None:
        return None
    if match["sign"]:
        sign = match["sign"].replace(" ", "").replace(".", "").upper()
        return MONEY_SIGNS.get(sign) or MONEY_SIGNS.get(sign[:-1]) or MONEY_SIGNS["$"], offset + match.start()
    code, word = match["code"], match["word"]
    unit = (
        (MONEY_SIGNS.get(code) or MONEY_SIGNS.get(code.upper()) or ENGLISH[code.lower()])
        if code
        else ENGLISH[word.lower()]
    )
    return unit, offset + match.start()


def unit_at(text: str, position: int) -> tuple[Unit | None, int]:
    """The unit printed here, and where it ends; None where there is none."""
    match = _UNIT.match(text, position)
    if match is None:
        letter = _LETTER.match(text, position)
        warm = letter and _WARMTH.search(text, max(0, position - 160), position + 80)
        return (SYMBOLS[f"°{letter['scale']}"], letter.end()) if letter and warm else (None, position)
    if match["times"]:
        return KOREAN["배"], match.end()
    if match["feet"]:
        return ENGLISH["foot"], match.end()
    if match["inches"]:
        return ENGLISH["inch"], match.end()
    if match["word"] is None:
        return SYMBOLS[match["symbol"] or match["bracketed"] or match["dashed"]], match.end()
    if len(match["word"]) <= 3 and match["word"].isupper():
        return None, position  # 2 million HR professionals
    word = " ".join(match["word"].lower().split())
    # A pound is money only where the text tells of British money; else a weight.
    if word in ("pound", "pounds") and not _STERLING.search(text, max(0, position - 300), position + 300):
        return SYMBOLS["lb"], match.end()
    return ENGLISH.get(word) or ENGLISH[word.replace("-", " ")], match.end()
