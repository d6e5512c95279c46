"""Names that the brackets behind them vouch for: 최모(38)씨, 여운계(52), 후나코시 다케오(船越健男·42) 씨."""

from __future__ import annotations

from claims.hangul import is_hangul
from claims.regex import regex
from claims.titles import names_foreign
from claims.titles.names_ko import has_surname, is_ordinary, is_rare_short_name
from claims.titles.organizations import is_organization
from claims.titles.tokens import Token
from claims.titles.words import is_surname, title_word

_AGE = regex(r"[1-9][0-9](?:세|살)?")
_HANJA = regex(r"[一-鿿]{2,4}")
_LONGEST_BRACKET = 8
# What Chinese family names are written with; 深圳 and 長沙 are cities.
_FAMILIES = frozenset(
    "王李張张刘劉陳陈楊杨趙赵黃黄周吳吴徐孫孙胡朱高林何郭馬马羅罗梁宋鄭郑謝谢韓韩唐馮冯于董蕭萧程曹袁鄧邓許许傅沈曾彭呂"
    "吕蘇苏盧卢蔣蒋蔡賈贾丁魏薛葉叶閻阎余潘杜戴夏鍾钟汪田任姜范方石姚譚谭廖鄒邹熊金陸陆郝孔白崔康毛邱秦江史顧顾侯邵孟"
    "龍龙萬万段雷錢钱湯汤尹黎易常武喬乔賀贺賴赖龔龚文習习溫温薄江姬蓋盖"
)


def vouched_name(line: list[Token], at: int) -> int | None:
    """The last token of the name that begins here and has an age or its Chinese characters in brackets behind it."""
    for last in (at, at + 1):
        inside = _bracket(line, last)
        if inside is None or line[last].kind != "w":
            continue
        hanja = next((text for text in inside if _HANJA.fullmatch(text)), "")
        aged = any(_AGE.fullmatch(text) for text in inside)
        names = [token.text for token in line[at : last + 1]]
        if last == at and (aged or hanja) and _is_name(names[0], hanja):
            return last
        # 봉재(52) 부사장: two syllables need the post behind the age, for 본부(50) is a count.
        if last == at and aged and is_rare_short_name(names[0]) and _has_title_behind(line, last):
            return last
        # 후나코시 다케오(船越健男): more characters than the last word has syllables.
        if last > at and len(hanja) > len(names[1]) and all(map(_can_be_foreign, names)):
            return last
    return None


def _bracket(line: list[Token], at: int) -> list[str] | None:
    """The words in the bracket directly behind this token; None without one."""
    if at + 1 >= len(line) or line[at + 1].kind != "o" or line[at].end != line[at + 1].start:
        return None
    close = next((k for k in range(at + 2, min(at + _LONGEST_BRACKET, len(line))) if line[k].kind == "e"), None)
    return None if close is None else [token.text for token in line[at + 2 : close]]


def _has_title_behind(line: list[Token], at: int) -> bool:
    """Whether a title stands behind the bracket that follows this token."""
    close = next((k for k in range(at + 2, min(at + _LONGEST_BRACKET, len(line))) if line[k].kind == "e"), len(line))
    return close + 1 < len(line) and title_word(line[close + 1].text) is not None


def _is_name(text: str, hanja: str) -> bool:
    """한모(52) and 여운계(52) by family name; 보시라이(薄熙來) by the characters, one for a syllable or two."""
    ordinary = is_ordinary(text) or is_organization(text) or title_word(text) is not None
    if not is_hangul(text) or ordinary or text.endswith("씨"):
        return False
    if len(text) == 2 and text[1] == "모":
        return is_surname(text[0])
    if hanja:
        chinese = hanja[0] in _FAMILIES and len(hanja) <= len(text) <= 2 * len(hanja)
        return chinese and (has_surname(text) or _can_be_foreign(text))
    return (2 < len(text) < 5 and has_surname(text)) or (len(text) > 2 and names_foreign.is_name(text))


def _can_be_foreign(text: str) -> bool:
    return is_hangul(text) and len(text) > 1 and names_foreign.is_foreign(text)
