"""The pieces English calendar expressions are made of, as one regular expression: Oct. 25, next week, Q3, the 21st.

They are matched against the text in lower case.
"""

from __future__ import annotations

import re
from functools import cache

from claims.calendar.en_numbers import CARDINALS, ORDINALS, YEAR, pattern
from claims.calendar.words import alternatives, holidays, shifts

_MONTH = (
    "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    "|nov(?:ember)?|dec(?:ember)?)(?![a-z])"
)
# Only a short form takes a full stop with it: Oct., Sept., but not the end of a sentence after May.
_DOT = r"(?:(?<=[^a-z](?:jan|feb|mar|apr|aug|sep|oct|nov|dec))\.|(?<=sept)\.)?"
_DAY_NAME = "(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_LONG_WEEKDAY = f"{_DAY_NAME}(?![a-z])"
_WEEKDAY = f"(?:{_LONG_WEEKDAY}|(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)(?![a-z])\\.?)"
_SEASON = "(?:spring|summer|fall|autumn|winter)(?![a-z])"
_D = "(?:3[01]|[12][0-9]|0?[1-9])(?![0-9])"
_TH = "(?:st|nd|rd|th)(?![a-z])"
# December, three times a week: no third of December.
_SPELLED = (
    f"(?:{pattern(ORDINALS)}|{pattern({word: n for word, n in CARDINALS.items() if n < 32})})"
    "(?![a-z]|\\s(?:thousand|times|days|weeks|months|years|hours))"
)
_DAY = rf"(?:{_D}(?:{_TH})?|{_SPELLED})"
_TO = r"\s(?:to|through|thru|until|till)\s(?:the\s)?"
_DASH = r"\s?[-–]\s?"  # a long dash begins a remark: Feb. 5—3 weeks later
_AND = r"\s(?:and|or|&)\s(?:the\s)?"
_FOUR = "(?:1[0-9]{3}|2[01][0-9]{2})(?![0-9])"
_NTH = "(?:first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th)"
_MANY = rf"(?:[0-9]{{1,3}}|{pattern(CARDINALS)}|an?|(?:a\s)?few|several|a\scouple\sof)"
_COUNT = rf"(?:[0-9]{{1,3}}|{pattern(CARDINALS)}|few|couple\sof)"
_UNIT = r"(?:business\s)?(?:day|night|week|fortnight|month|quarter|year|decade)s?(?![a-z])"
_UNITS = r"(?:day|night|week|fortnight|month|quarter|year|decade)s(?![a-z])"
_NEXT = r"(?:next|last|past|previous|coming|following)"
_NUMBER = r"(?<![\w$€£₩#.,/-])(?<![0-9]:)"
_FIGURE = r"(?<![\w$€£₩#.,/:])"  # the second date of 10/1-11/2 follows a dash
_STOP = r"(?=\s*(?:[.!?](?![0-9])|$))"
# The 25th stands alone where no noun follows: not the 25th anniversary.
_ALONE = (
    r"(?=\s*(?:[.,;:!?)\]\"”’]|$)|\s(?:at|in|for|with|to|through|until|till|from|by|on|as|he|she|they|it|of\s"
    r"(?:this|next|last))\b|\s(?:and|or)\s(?!(?:the\s)?[0-9]{1,2}(?:st|nd|rd|th)\s(?!of|at|in|for|with|and)[a-z]))"
)

# The words that pieces begin with, but numbers and the words of the lexicon.
_LEADS = (
    "january february march april may june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday spring summer fall autumn winter noughties two few several couple next last past "
    "previous coming following upcoming current this that same the first final opening early earlier late later mid "
    "middle start beginning end rest remainder remaining week workweek weekend w/c day date now every each weekly "
    "annual quarter q1 q2 q3 q4 h1 h2 half ytd mtd qtd year eod fy fiscal cy month tomorrow sixth nineteen"
)
_PIECES = {
    "ymd": rf"{_NUMBER}{_FOUR}(?P<m1>[-/.])(?:[01]?[0-9]|{_MONTH})(?P=m1){_D}(?![-/.]?[0-9])",
    "dmy": rf"{_FIGURE}[0-9]{{1,2}}(?P<m2>[-/.])(?:[0-9]{{1,2}}|{_MONTH})(?:(?P=m2)(?:{_FOUR}|[0-9]{{2}}(?![0-9]))"
    rf"|,\s?{_FOUR}|,[0-9]{{2}}(?![0-9]))(?![/.]?[0-9])",
    # on 2016 10 16: columns of a table look the same, so a word must ask for a date
    "spaced": rf"(?:(?<=\son\s)|(?<=^on\s)|(?<=\sby\s)|(?<=since\s)|(?<=until\s)|(?<=from\s))"
    rf"{_FOUR}\s(?:0[1-9]|1[0-2])\s{_D}(?!\s?\w)",
    "eight": r"(?<![\w$€£#.,/:-])(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])(?![\w-])",
    "word_dmy": rf"{_NUMBER}{_MONTH}-{_D}-{_FOUR}",
    "month_year": rf"{_NUMBER}(?:1[0-2]|0?[1-9])\s?[-/]\s?{_FOUR}|{_FIGURE}{_MONTH}/{_FOUR}",
    "slash": rf"{_FIGURE}[0-9]{{1,2}}/[0-9]{{1,2}}(?![/%.]?[0-9])"
    r"|(?<=day\s)[0-9]{1,2}[-./][0-9]{1,2}(?![-/%.]?[0-9])"
    # on 5.12 at the end of a sentence; in 5.12 is a section, or a sprinter's time
    rf"|(?:(?<=\son\s)|(?<=^on\s))(?:1[0-2]|0?[1-9])\.(?:3[01]|[12][0-9]|0[1-9])(?![0-9]){_STOP}",
    "days_month": rf"{_NUMBER}(?:{_DAY}{_TO}{_DAY}|{_D}(?:{_TH})?{_DASH}{_D}(?:{_TH})?)\s(?:of\s)?{_MONTH}{_DOT}"
    rf"|(?:(?<=between\s)|(?<=between\sthe\s)){_DAY}\sand\s(?:the\s)?{_DAY}\s(?:of\s)?{_MONTH}{_DOT}",
    # 18 and 19 June; June 18, 19 and 20
    "day_list": rf"{_NUMBER}{_D}(?:{_TH})?(?:,\s{_D}(?:{_TH})?){{0,9}},?{_AND}{_D}(?:{_TH})?\s(?:of\s)?{_MONTH}{_DOT}"
    rf"|(?<![a-z]){_MONTH}\.?\s{_D}(?:{_TH})?(?:,\s{_D}(?:{_TH})?){{0,9}},?{_AND}{_D}(?:{_TH}|(?=,?\s{_FOUR})|{_ALONE})",
    "day_month": rf"{_NUMBER}{_DAY}\.?[\s-]?(?:day\s)?(?:of\s)?{_MONTH}{_DOT}",
    "month_day": rf"(?<![a-z]){_MONTH}\.?,?\s?(?:the\s)?(?:{_D}(?:{_TH})?{_DASH}{_D}(?:{_TH})?|{_DAY}(?:{_TO}{_DAY})?)"
    rf"(?!:[0-9]|%|[.,][0-9]{{1,3}}(?![0-9])|\s?(?:percent|million|billion|[ap]\.?m\b))",
    "decade": r"(?<![\w.])(?:(?:1[0-9]|20)[0-9]0['’]?s|['’]?[2-9]0['’]?s)(?![a-z])|noughties"
    r"|nineteen\s(?:twen|thir|for|fif|six|seven|eigh|nine)ties|(?<=the\s)two\sthousands",
    "century": r"(?<![0-9])(?:1?[0-9]|2[01])(?:st|nd|rd|th)\s{1,2}century",
    # 4Q24, Q3'24, 1H 2024
    "part_year": rf"(?<![\w.,/])(?:(?:[1-4]q|q[1-4])\s?['’]?(?:{_FOUR}|(?<!\s)[0-9]{{2}})"
    rf"|[12]h\s?(?:{_FOUR}|['’][0-9]{{2}})|h[12]['’][0-9]{{2}})(?![\w%])",
    "half_year": r"(?<![a-z0-9])h[12](?![a-z0-9])",
    "quarter": r"(?<![a-z0-9])q[1-4](?![a-z0-9])"
    r"|(?<![a-z])(?:first|second|third|fourth|1st|2nd|3rd|4th)(?:\s|-\s?)quarter(?![a-z]|\s?finals?)",
    "half": r"(?<![a-z])(?:first|second|1st|2nd)[\s-]half"
    r"(?=\s(?:of|in)\s(?:the\s)?(?:fiscal\s)?(?:year|[12]|this|last|next))",
    # first nine months of the year, last three weeks of 2024
    "edge": rf"(?<![a-z])(?:first|last|final|opening)\s{_COUNT}\s{_UNIT}(?=\s(?:of|in)\s)"
    rf"|(?<![a-z])(?:first|last|final)\sday(?=\sof\s(?:{_MONTH}|(?:this|next|the)\s(?:month|year)))",
    # two Sundays from now, Monday two weeks from now
    "weekdays_away": rf"{_NUMBER}{_COUNT}\s{_DAY_NAME}s\s(?:from\s(?:now|today)|ago)(?![a-z])",
    "weekday_away": rf"(?<![a-z]){_LONG_WEEKDAY},?\s{_COUNT}\sweeks?\sfrom\s(?:now|today)(?![a-z])",
    # the last three months; three weeks from Monday; within three days
    "run_from": rf"(?<=for\s){_MANY}\s{_UNIT},?\sfrom(?=\s)"
    rf"|{_NUMBER}{_MANY}\s{_UNIT}\sstarting(?:\s(?:from|on))?(?=\s)",
    "within": rf"(?<=within\s){_MANY}\s{_UNIT}(?:(?:,|\sand)?\s{_MANY}\s{_UNIT}){{0,3}}",
    "run": rf"(?<![a-z]){_NEXT}\s{_MANY}\s{_UNIT}(?:(?:,|\sand)?\s{_MANY}\s{_UNIT}){{0,3}}"
    rf"|{_NUMBER}{_MANY}\s(?:next|past|previous|coming)\s(?:business\s)?{_UNITS}"
    r"|(?<![a-z])past\s(?:week|month|year)(?![a-z])|(?<![a-z])(?:past|last|next)\sfortnight",
    "away": rf"{_NUMBER}{_MANY}\s{_UNIT}(?:,?(?:\sand)?\s{_MANY}\s{_UNIT}){{0,3}}"
    r"\s(?:ago|from\snow|later|hence|before|after|from|since|prior\sto)(?![a-z])"
    rf"|(?<=\sin\s){_MANY}\s{_UNIT}(?=\s*(?:[.,;:!?)]|$)|\s(?:and|or)\b)",
    "anaphor": r"(?<=the\s)(?:next|following|previous|same)\sday(?![a-z])|(?<=the\s)day\s(?:before|after)(?![a-z])"
    r"|(?<![a-z])(?:that|same)\sday(?![a-z])",
    "recurring": r"(?<![a-z])(?:every|each|weekly|annual|annually)(?=\s)",
    "nth_week": rf"(?<![a-z]){_NTH}\s(?:full\s)?week(?=\s(?:of|in)\s)",
    "nth_month": rf"(?<![a-z0-9])(?:{_D}{_TH}|{_SPELLED})\smonth(?=\sof\s)",
    "now": r"(?<=and\s)now(?![a-z])|(?<=\sto\s)(?:date|now)(?![a-z])"
    r"|(?<=till\s)(?:now|current\sdate)(?![a-z])",
    "word": rf"(?<![a-z])(?:{alternatives('en', 'calendar_words')})(?![a-z])",
    "to_date": r"(?<![a-z])(?:[ymq]td(?![a-z])|(?:year|month|quarter)[\s-]to[\s-]date)",
    "end_of": r"(?<![a-z])eo[dwmqy](?![a-z])",
    "workweek": rf"(?<![a-z])(?:this|{_NEXT})\swork[\s-]?week(?![a-z])",
    "same": r"(?:(?<=the\s)same|(?<![a-z])that(?:\ssame)?)\s(?:month|year)"
    r"(?=\s*(?:[.,;:)]|$)|\s(?:when|as|he|she|it|they)\b)",
    # the year of an issuer's own reckoning: it may begin in any month
    "fiscal": rf"(?<![a-z0-9])(?:fy\s?|fiscal\s(?:year\s)?)['’]?(?:{_FOUR}|[0-9]{{2}})"
    r"(?:\s?[-/–]\s?[0-9]{2,4})?(?![0-9])",
    "fiscal_part": r"(?<![a-z])fiscal\s(?=(?:q[1-4]|(?:first|second|third|fourth)[\s-](?:quarter|half))(?![a-z]))",
    "calendar_year": rf"(?<![a-z0-9])cy\s?['’]?(?:{_FOUR}|[0-9]{{2}})(?![0-9])",
    "the_unit": r"(?<=\s)the\s(?:week|month|quarter|year)(?![a-z]|\s(?:[0-9]+|of|in|starting|beginning)\b)"
    r"|(?<=of\s)(?:month|quarter|year)(?![a-z])",
    "holiday": rf"(?<![a-z])(?:{alternatives('en', 'calendar_holidays')})(?![a-z])",
    "toward": r"(?<![a-z])(?:this\spast|this\scoming|this|next|last|past|previous|coming|upcoming|following|current)"
    rf"(?=\s(?:{_WEEKDAY}|{_MONTH}|{_SEASON}|weekend|[0-9]{{1,2}}/|{alternatives('en', 'calendar_holidays')}))",
    "week_of": r"(?<![a-z])week\s(?:of|starting(?:\son)?|beginning(?:\son)?)(?=\s)|(?<![a-z])w/c(?=\s)",
    "week": r"(?<![a-z])week\s[0-9]{1,2}(?![0-9:])",
    "nth": rf"(?<![a-z]){_NTH}(?=\s{_LONG_WEEKDAY})",
    "weekend": r"(?<![a-z])weekend(?![a-z])",
    "part": r"(?<![a-z])(?:early|earlier|late|later|mid|middle\sof"
    r"|(?:start|beginning|end|rest|remainder|remaining)(?:\sof|(?=\s(?:this|next|last|20))))(?=[\s-])",
    "days_of": rf"(?<=from\s){_D}{_TO}{_D}(?=\s(?:of\s)?(?:this|next|last)\smonth)",
    "the_day": rf"(?<=the\s){_D}{_TH}{_ALONE}|(?<=on\s){_D}{_TH}{_ALONE}"
    rf"|(?<=day\s){_D}(?:{_TH}|{_STOP})|(?<=(?:mon|tue|wed|thu|fri|sat|sun)\s){_D}{_TH}|(?<=the\s){_D}{_STOP}"
    rf"|(?<=day\sthe\s){_SPELLED}|(?<=on\s){_D}{_STOP}|(?<=on\sthe\s){_SPELLED}{_STOP}|(?<=for\sthe\s){_SPELLED}{_STOP}"
    rf"|(?<![0-9]){_D}{_TH}(?:\sday)?(?=\s(?:of\s)?(?:this|next|last)\smonth)",
    "weekday": rf"(?<![a-z-]){_WEEKDAY}(?![a-z-])",
    "season": rf"(?<![a-z]){_SEASON}(?=\s(?:of\s)?[12][0-9]{{3}})|(?<=(?:this|next|last)\s){_SEASON}",
    "month": rf"(?<![a-z])(?:month\sof\s)?{_MONTH}{_DOT}",
    # the 2023/24 season
    "split_year": rf"{_NUMBER}(?:19|20)[0-9]{{2}}[-–/][0-9]{{2}}(?![0-9/-]|[.,][0-9])",
    "year": rf"{_NUMBER}{_FOUR}(?:\s?[-–~]\s?{_FOUR})?"
    r"(?![.,]?[0-9]|(?!year)[a-z]|[-–]"
    r"|\s?(?:%|percent|people|points|square|miles|km|feet|meters|metres|units|jobs|employees|words|hours|pieces|copies|members"
    r"|students|visitors|residents|votes|tons|companies))"
    r"|(?<=year\s)[0-9]{3}(?![0-9])"
    rf"|(?:(?<=mid-)|(?<=early-)|(?<=late-)){_FOUR}(?![\w-])",
    # April '87, 15 April of 87: only after a month
    "short_year": rf"['’][0-9]{{2}}(?![0-9a-z'’])|(?<=\sof\s)[0-9]{{2}}{_STOP}",
    "spelled_year": rf"(?<![a-z]){YEAR}(?![a-z])",
}


def in_line(pattern: str) -> str:
    """The pattern with its white space kept to the line: a headline does not run on into the text below it."""
    return pattern.replace(r"[\s", "[ \t\u00a0").replace(r"\s", "[ \t\u00a0]")


@cache
def piece() -> re.Pattern[str]:
    """The pieces as one expression, its groups named after their kinds; compiled when first asked for."""
    # A piece begins where a word or a number does.
    pieces = "|".join(f"(?P<{kind}>{in_line(one)})" for kind, one in _PIECES.items())
    return re.compile(f"(?<![a-z])(?=[0-9'’]|{_lead()})(?:{pieces})", re.MULTILINE)


def _lead() -> str:
    """The two letters that the words of the pieces begin with: all other words are passed over."""
    words = [*shifts("en"), *holidays("en"), *CARDINALS, *ORDINALS, *_LEADS.split()]
    follow: dict[str, set[str]] = {}
    for word in words:
        follow.setdefault(word[0], set()).add(word[1])
    follow["a"].update("n \t\u00a0")
    pairs = (f"{first}[{re.escape(''.join(sorted(second)))}]" for first, second in sorted(follow.items()))
    return "|".join(pairs)
