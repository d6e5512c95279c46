"""The words of a text by what they share with other words: Korean without particles and endings, English by its stem.

No analyser: a stem only has to be the same for 축제가, 축제는 and 축제를, opened and opens, in two texts of one event.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from claims.span import Span

_WORD = re.compile(r"[가-힣]+|[A-Za-z][A-Za-z'’&-]*[A-Za-z]|[A-Za-z]")
_PARTICLE = re.compile(
    r"(?<=[가-힣]{2})(?:에서는|에서도|에게서|에게는|으로는|으로도|으로서|으로써|이라고|이라는|이라며|라고|라는|라며|에서|에게|에는|에도|에선|에만"
    r"|으로|까지|부터|보다|처럼|만큼|마다|이나|이며|이자|이다|이었다|였다|입니다|은|는|이|가|을|를|의|에|도|와|과|로|만|나|며)$"
)
# 참가했다, 개막한다, 개막해 and 개막되는 all tell of 참가 and 개막.
_ENDING = re.compile(
    r"(?<=[가-힣]{2})(?:하|했|한|할|합|함|해|되|됐|된|될|됩|됨|돼|시키|시켰|시킨|시킬)(?:[가-힣]{0,5})$"
)
_ENGLISH = re.compile(r"(?:'s|’s|s'|s’|'|’)$")
_SUFFIX = re.compile(
    r"(?<=[a-z]{3})(?:ations?|ings?|ed|es|s|ly|ers?|ors?|ments?|ness|ions?|ive|al|e)$",
)
_DOUBLED = re.compile(r"([bdglmnprt])\1$")
# Words that stand in every other article of any subject, and prove nothing of two.
_COMMON_KO = frozenset(
    """
    것 수 등 이 그 저 때 중 위 년 월 일 명 원 곳 개 건 말 밝혔 말했 전했 설명 강조 덧붙였 따르 따라 대해 대한 위해 위한 통해 통한 관련 관계자 이날
    오늘 어제 내일 지난 지난해 올해 내년 작년 이번 최근 현재 당시 이후 이전 기준 대비 가운데 있다 있는 있고 있으 있었 없다 없는 없이 않았 않는 않은
    된다 됐다 했다 한다 하는 하고 하며 되는 또한 또 한편 그러나 하지만 그리고 그는 그녀 우리 모두 모든 각각 가장 매우 더욱 다시 처음 이어 먼저
    함께 오전 오후 시간 하루 사람 경우 문제 상황 결과 내용 계획 예정 진행 추진 실시 개최 참석 참여 발표 제공 지원 운영 마련 예상 전망 기록 기대
    필요 가능 확인 포함 사용 이용 증가 감소 상승 하락 늘었 줄었 올랐 내렸 오른 내린 사업 행사 지역 전국 국내 해외 정부 한국 서울 시민 주민 대표 회장
    기자 뉴스 사진 제공 입력 수정 연합뉴스 만에 만큼 이상 이하 정도 규모 수준 총 약 여 대 중심 다양 새로 새로운 열었 열린 열리 열릴 열렸 받았 나왔
    나섰 맡았 보였 보인 나타났 나타나 이뤄 이루 갖췄 찾았 오는 오르 된다고 한다고 했다고 밝혀 밝힌 말하 말한 전한 같은 다른 여러 많은 많이 가지
    """.split()
)
_COMMON_EN = frozenset(
    """
    a an the and or but if of to in on at by for from with as is are was were be been being it its he she his her him they
    them their we our us you your i my me this that these those there here who whom which what when where why how not no
    nor so than then too very can could will would shall should may might must do does did done has have had having said
    say says saying told tell tells according year years month months week weeks day days today yesterday tomorrow time
    one two three first last next new more most less least many much some any all each both other another such only
    also just even still about around over under after before between into through during while because since until
    against among up down out off per percent million billion people man men woman women mr mrs ms dr monday tuesday
    wednesday thursday friday saturday sunday january february march april may june july august september october
    november december make made makes making take took taken get got give gave given go went come came see seen know
    use used work report reported announce announced plan plans expect expected part number including include group
    """.split()
)


class Word(NamedTuple):
    """A word of a text: where it stands, and the stem by which words of other texts are compared with it."""

    span: Span
    stem: str


def words(text: str, start: int, end: int) -> Iterator[Word]:
    """The words of `text[start:end]` that may tell something, in order; digits and common words are left out."""
    for match in _WORD.finditer(text, start, end):
        stem = stem_of(match[0])
        if stem:
            yield Word(Span(*match.span()), stem)


@lru_cache(maxsize=1 << 16)
def stem_of(word: str) -> str:
    """The stem of one word in lower case; "" for a word that every text holds."""
    if word[0] >= "가":
        return _korean(word)
    plain = _ENGLISH.sub("", word.lower())
    if plain in _COMMON_EN or len(plain) < 2:
        return ""
    stem = _SUFFIX.sub("", plain)
    return _DOUBLED.sub(r"\1", stem)


def _korean(word: str) -> str:
    bare = _PARTICLE.sub("", word)
    stem = _ENDING.sub("", bare)
    if stem in _COMMON_KO or bare in _COMMON_KO or word in _COMMON_KO or len(stem) < 2:
        return ""
    return stem


def without_particle(word: str) -> str:
    """A Korean word without the particle behind it: 축제 for 축제가; a word of one syllable stays."""
    return _PARTICLE.sub("", word)
