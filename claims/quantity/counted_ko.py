"""What a Korean figure counts, from the words beside it: 17개 전북 기업이, 전문가 30명을, 매출은 15%.

No tokenizer: particles are cut off by their spelling, and nouns that end like one are known (전문가, 회의, 제도).
Where the words do not say what is counted, nothing is returned.
"""

from __future__ import annotations

import re

from claims.lexicon import table
from claims.quantity.korean_part import unit_at
from claims.quantity.printed import Printed
from claims.quantity.units import NOUN_COUNTERS, alternation
from claims.regex import regex
from claims.span import Span
from claims.titles.organizations import ending
from claims.titles.words import is_region

_WORD = regex(r"[가-힣A-Za-z0-9&·ㆍ%-]+")


def _neighbours(role: str) -> frozenset[str]:
    return frozenset(word for row in table("figure_neighbours") if role in row["role"] for word in row["ko"])


_ADVERBS = _neighbours("adverb")  # words before a number that belong to it, not to what is counted
_OPEN_BEFORE = _neighbours("list")  # 목포, 여수 등 5곳: the noun before is one of several
_OPEN_AFTER = _neighbours("after")  # 2년 연속, 3일 만에: no noun that is counted
# 주당, 1인당, 3.3㎡당: by what the figure is told, not what it tells.
_PER = regex(
    r"(?:[0-9.]*(?:주|시간|인|명|가구|세대|평|대|건|톤|배럴|온스|리터|ℓ|㎡|마리|개|병|포기|박스|상자|회|곳|kg|㎏|근))당$"
)
# 한 달간 2%, 석달새 10명, 이용자는 4월 기준 3천명
_WITHIN = regex(r"(?:[가-힣0-9]*(?:달|개월|년|주일|시간))(?:간|새|동안)$|[0-9]{1,4}(?:년|월|일|분기)[말초]?$")
_VERB = regex(
    r"(?:하|되|있|없|르|받|않|싶|맞|넘|얻|쓰|크)는$|(?:높|많|좋|같|젊|받|얻|맡|남|넘|짧|깊|넓|늦|낮|잡|찾|맞)은$"
    r"|(?:웃도|밑도|맴도|이끄|만드|따르|이르|다니|지나|지내|보내|나가|나오|[들돌]어[오가]|올라가|다가오|나타나|늘어나|일어나|벗어나"
    r"|드러나|이어지|떨어지|늘리|줄이|높이|움직이|기다리|걸리|열리|알리|들리|불리|팔리|내리|올리|남기|넘기|모이|쓰이)는$"
    r"|(?:난|린|른|닌|낸|킨|친|된|한|할|될|던|운|진|돼|대비|받아|열어|모아|담아|들여|걸쳐|거쳐|넘겨|더해|보태|맞아|나서|적인|중인|비해선|하고|하며|하여|되어|라며|이라|까지|부터|보다|에게|에서|으로|에|로|와|과|며|고|해|서"
    r"|면|든|다|요|게|히|께|지|처럼|[해하되]도|하여도)$"
)
_TOPIC = regex(r"(?P<noun>.*?[가-힣A-Za-z0-9])(?P<particle>에는|에서는|에선|(?<!유)엔|은|는|이|가|을|를|의|도|만|인)$")
_PARTICLE = regex(
    r"(?:에서는|에서도|에게는|으로는|에는|에도|까지도|으로|에선|에서|에게|까지|부터|보다|이나|이며|(?<!유)엔|은|는|이|가|을|를|의|에|와|과|도|로|만|나)$"
)
_PAST = regex(r"[었았했였됐갔왔섰렸졌켰겠](?:지만|고|는데|으며|으나|던|다)$")
_DOING = regex(r"[하되있없않받]는$|[제실표개게지전과감무중명예]시한$|(?:올라|내려|늘려|줄여|몰려|밀려|팔려|열려)$")
# 발생하는; 제시한 is no 시한
_ENDS = regex(r"\s*(?:[.,…)\n]|$)")
_GIVEN_TO = regex(r"(?:[가-힣]{2}에|에게|께)$")
_CONDITION = regex(r"(?:으?면|다가|든지|거나)$")
_SCALE_BEFORE = regex(r"[0-9천만억조]\s$")
_NOUN = regex(rf"(?:{alternation(word for row in table('noun_endings') for word in row['ko'])})$")


def counted(text: str, found: Printed, left: int, right: int) -> Span | None:
    """The noun counted, within `left`..`right`; None where the words do not say."""
    unit = found.unit
    if unit is not None and unit.counter and unit.name in NOUN_COUNTERS:
        start = text.find(unit.name, found.number, found.tail)
        return Span(start, start + len(unit.name)) if start >= 0 else None
    before = _before(text, found, left)
    if unit is not None and unit.measure in ("duration", "age"):
        return None if _next_word(text, found.end) in _OPEN_AFTER else before
    if unit is not None and unit.measure == "floor":
        return before  # 지하 2층 지상 5층
    if unit is not None and not unit.counter:
        # 그는 재단에 1억 원의 기금을 맡겼다: the noun after 의 is what the sum is, whoever stands before.
        return (noun_after(text, found.end, right) if text.startswith("의 ", found.end) else None) or before
    person = unit is not None and unit.measure == "person" and not text.startswith("의 ", found.end)
    if person and before is not None and _adjacent(text, before, found):
        return before
    of = text.startswith("의 ", found.end) and unit is not None and unit.measure != "person"
    if of and before is not None and _adjacent(text, before, found):
        last = text[slice(*before)].rsplit(maxsplit=1)[-1]
        if not (is_region(last) or ending(last)):
            return before  # 점포 300곳의 임대료; but 해솔시 300곳의 점포
    return noun_after(text, found.end, right) or before


def _adjacent(text: str, noun: Span, found: Printed) -> bool:
    """주민 4명: the bare noun right before the number."""
    return text[noun.end : found.start].strip() == ""


def _next_word(text: str, end: int) -> str:
    word = _WORD.match(text, end + (text[end : end + 1] == " "))
    return word[0] if word else ""


def noun_after(text: str, end: int, right: int) -> Span | None:
    """17개 전북 기업이, 6만여명의 방문객이: one to three words, the last with a particle; 2개 분야 228곳: one word."""
    of = text.startswith("의 ", end)
    end += of
    if text[end : end + 1] != " ":
        return None
    words = [word for word in _WORD.finditer(text, end + 1, right) if _whole(text, word, right)][:4]
    if not words or words[0].start() != end + 1 or words[0][0].rstrip("-") in _OPEN_AFTER:
        return None
    if of and _no_noun(words[0][0]):
        words.pop(0)  # 6개의 새로운 음성을
    if not words or _no_noun(words[0][0]):
        return None
    start, last = words[0].start(), words[0].start() - 1
    for word in words[:3]:
        if text[last : word.start()] != " " or word[0][0].isdigit():
            break
        noun = _without_particle(word[0])
        if noun == "등" and last > start:
            return Span(start, last)  # 20개 병원 원장 등이
        last = word.end()
        if noun is not None:
            return Span(start, word.start() + len(noun)) if len(noun) > 1 else None
        if _no_noun(word[0]):
            return None
    first = words[0]
    if of and last > first.end() and _ENDS.match(text, last) and not words[0][0][0].isdigit():
        return Span(start, last)  # 38만원의 공개매수 가격.
    return Span(*first.span()) if last == first.end() and len(first[0]) > 1 and not first[0][0].isdigit() else None


def _whole(text: str, word: re.Match[str], right: int) -> bool:
    """Whether the clause does not end inside the word: 찾았|지만."""
    return word.end() < right or not "가" <= text[right : right + 1] <= "힣"


def _before(text: str, found: Printed, left: int) -> Span | None:
    """전문가 30명, 방문객은 6만여명, 기업의 99%, 매출이 지난해보다 15%: the noun before, through adverbs."""
    counts = found.unit is None or found.unit.counter
    words = list(_WORD.finditer(text, left, found.start))
    if not words or text[words[-1].end() : found.start].strip(" (（[△▲▽▼") != "":
        return None
    listed = words[-1][0].rfind("·")
    if words[-1][0][0].isdigit() and 0 < listed < len(words[-1][0]) - 1:
        # 라면 55상자·연탄 300장: what is before the dot is told already.
        words = list(_WORD.finditer(text, words[-1].start() + listed + 1, words[-1].end()))
    if len(words) > 1 and words[-1][0] == "기준":
        del words[-2:]  # 지분은 의결권 기준 30%: by what it is reckoned, not what it is
    while words and (words[-1][0] in _ADVERBS or _PER.match(words[-1][0]) or _WITHIN.match(words[-1][0])):
        words.pop()
    if not words or words[-1][0] in _OPEN_BEFORE or words[-1][0][0].isdigit():
        return None
    last = words[-1]
    if _NOUN.search(last[0]) and not _DOING.search(last[0]):
        return _phrase(words[:-1], *last.span()) if len(last[0]) > 1 else None
    if _VERB.search(last[0]) or _DOING.search(last[0]) or _PAST.search(last[0]):
        if found.unit is not None and found.unit.measure == "money" and _GIVEN_TO.search(last[0]):
            return None  # 재단에 1억 원: who gives is not what is counted
        return None if counts or not _measures(found) else _subject(words)
    if _is_unit(text, last.start()):
        return None
    topic = _TOPIC.search(last[0])
    if topic is None:
        return _phrase(words[:-1], *last.span()) if len(last[0]) > 1 else None
    if len(topic["noun"]) < 2 or topic["noun"] in _ADVERBS or (topic["particle"] in "을를" and not counts):
        return None
    return _phrase(words[:-1], last.start(), last.start() + len(topic["noun"]))


def _is_unit(text: str, start: int) -> bool:
    """Whether the word here is the unit of the amount before it: 200만 | 원씩 총 800만 원, 300만 | 달러는 5%."""
    if not _SCALE_BEFORE.search(text[max(0, start - 2) : start]):
        return False
    unit, _ = unit_at(text, start - 1)
    return unit is not None and unit.name not in NOUN_COUNTERS


def _measures(found: Printed) -> bool:
    """Shares, money and measures are told of a subject that may stand further off; times and ages are not."""
    return found.unit is not None and found.unit.measure not in ("duration", "age")


def _subject(words: list[re.Match[str]]) -> Span | None:
    """매출이 지난해보다 15%: the nearest word with 은, 는, 이 or 가."""
    for index in range(len(words) - 1, -1, -1):
        word = words[index][0]
        topic = _TOPIC.search(word)
        if word[-1] in "을를" or _CONDITION.search(word):
            return None  # 시는 사업에 예산을 들여 10억원: the subject spends it, the number tells of something else
        if (
            topic
            and word not in _ADVERBS
            and topic["particle"] in ("은", "는", "이", "가")
            and not word[0].isdigit()
            and not _NOUN.search(word)
            and not _VERB.search(word)
        ):
            start = words[index].start()
            return _phrase(words[:index], start, start + len(topic["noun"])) if len(topic["noun"]) > 1 else None
    return None


def _phrase(before: list[re.Match[str]], start: int, end: int) -> Span:
    """The noun with up to two bare words in front of it: 현장혁신 전문가."""
    for word in reversed(before[-2:]):
        bare = word.string[word.end() : start] == " " and len(word[0]) > 1 and not word[0][0].isdigit()
        if not bare or word[0] in _ADVERBS or word[0] in _OPEN_BEFORE or not _bare(word[0]):
            break
        start = word.start()
    return Span(start, end)


def _bare(word: str) -> bool:
    """Whether a word is a noun without a particle."""
    if _DOING.search(word):
        return False
    return bool(_NOUN.search(word)) or not (_PARTICLE.search(word) or _VERB.search(word))


def _no_noun(word: str) -> bool:
    if _DOING.search(word):
        return True
    return bool(_VERB.search(word) or _PAST.search(word)) and not _NOUN.search(word) and _without_particle(word) is None


def _without_particle(word: str) -> str | None:
    """The noun of a word that ends in a particle; None where it has none."""
    match = _PARTICLE.search(word)
    if match is None or match.start() == 0 or _PAST.search(word):
        return None
    stem = word[: match.start()]
    if noun := _NOUN.search(word):
        known = _NOUN.search(stem)
        return stem if known and known.start() < noun.start() else None  # 단지가 is 단지; 공시지가 is one noun
    return stem
