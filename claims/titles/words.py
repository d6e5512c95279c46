"""Title words: 부사장은 is the title 부사장; 상생협력센터장 is a unit, 상생협력센터, under the title 센터장."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from claims.lexicon import table
from claims.person import Kind
from claims.regex import regex

_LONGEST = 9
# What may follow a title in its word. 회장직, 장관급 and 회장단 are no titles of a person: they are not here.
_TAILS_WORDS = (
    "은 는 이 가 을 를 의 과 와 도 만 에 에게 에게는 에게도 에게서 로 으로 로서 으로서 로부터 으로부터 에서 께 "
    "께서 께서는 랑 이랑 님 님은 님이 님의 님께 등 등은 등이 등과 등을 등의 등도 등에게 들 들은 들이 들과 들을 "
    "들의 및 이다 다 인 이고 이자 자 이며 며 였다 이었다 이었던 였던 이던 이라고 라고 이라는 라는 이라며 라며 "
    "부터 까지 보다 처럼 입니다 였습니다 이었습니다 씨 씨가 씨는 씨의 측 측은 측이 뿐 겸"
    " 조차 마저 이나 나 한테 에겐 이란 란 와는 과는 와도 과도 로서는 로서의 와의 과의 에는 만이 께서도 밖에"
)
_TAILS = frozenset(_TAILS_WORDS.split())
# 박서연 교수팀은: of a scholar it is the holder's team; a 대표팀 is nobody's.
_SCHOLARS = ("교수", "박사", "연구원", "전문의")
_TEAM = regex(r"(?:연구)?[팀진](?:은|이|의|과|을|에|도|에서)?")
# Alone before a title these mean something else as often: this, one, former, new, both, the late, a female.
_DOUBTFUL = frozenset("이한전신양고주구제모여원현지차부")
_PLAIN_AFTER_LEE = frozenset(
    {"의원", "대통령", "총리", "장관", "회장", "사장", "지사", "위원장", "원장", "총장", "부회장"}
)
# An agent and an auditing firm, not 대리 or 감사 with a particle.
_NO_TITLES = ("대리인", "감사인")
_INSTITUTES = frozenset({"연구원"})
_PROSECUTORS = frozenset({"부부장", "수석", "주임", "평", "담당", "파견", "특별", "공판", "수사"})
_DISTRICTS = frozenset({"중구", "동구", "서구", "남구", "북구"})
# What a ministry or a paper has a unit for, though firms end so as well: 농촌산업과장, 금융부장.
_FIELDS_WORDS = "금융 기업 물류 미디어 바이오 방송 보험 산업 식품 에너지 자동차 전기 철강 통신 항공 해운"
_FIELDS = frozenset(_FIELDS_WORDS.split())
_NUMBER = regex(r"^제?\d{1,3}")
_ACTING = ("직무대행", "권한대행", "직무대리", "대행")


class TitleWord(NamedTuple):
    """A title at the end of a word: `word[start:end]` is the title, `word[:start]` what is glued to it."""

    start: int
    end: int
    title: str
    kind: Kind | None
    tail: str
    glued: str = ""  # the organisation or unit that the word begins with, whole: 고창군수 gives 고창군
    glued_end: int = 0
    glued_is_unit: bool = False
    former: bool = False
    acting: bool = False
    surname: str = ""  # 김회장


class _Row(NamedTuple):
    kind: Kind | None
    head: str
    heads_unit: bool
    alone: bool
    never_after: frozenset[str]


@cache
def _rows() -> dict[str, _Row]:
    return {
        row["ko"]: _Row(
            row.get("kind"),
            row.get("head", ""),
            row.get("heads") == "unit",
            row.get("alone", False),
            frozenset(row.get("never_after", ())),
        )
        for row in table("titles")
    }


@cache
def _last_syllables() -> frozenset[str]:
    """What titles end with: hardly a word does, and the others are passed over at a glance."""
    return frozenset(ending[-1] for ending in (*_rows(), *_ACTING))


@cache
def _modifiers() -> frozenset[str]:
    return frozenset(row["ko"] for row in table("title_modifiers"))


@cache
def _endings() -> tuple[str, ...]:
    """How organisations end, longest first."""
    return tuple(sorted((row["ko"] for row in table("organizations")), key=len, reverse=True))


@cache
def _functions() -> frozenset[str]:
    return frozenset(row["ko"] for row in table("functions"))


@cache
def _regions() -> frozenset[str]:
    return frozenset(row["ko"] for row in table("regions"))


def is_surname(word: str) -> bool:
    """Whether the word is a family name that may stand alone before a title: 김 지사."""
    return word in _surnames()


def is_doubtful(surname: str, title: str) -> bool:
    """Whether the word before a title is as often no family name: 한 의원 (one lawmaker), 신 회장 (the new one).

    이 총리 is Lee far more often than "this prime minister"; 이 선수 is not.
    """
    return surname in _DOUBTFUL and not (surname == "이" and title in _PLAIN_AFTER_LEE)


def is_region(word: str) -> bool:
    """Whether the word is a province, city or country that needs no ending: 전북, 미국."""
    return word in _regions()


def is_modifier(word: str) -> bool:
    """Whether the word, alone before a title, belongs to it: 공동 대표, 명예 회장."""
    return len(word) > 1 and word in _modifiers()


@cache
def _surnames() -> frozenset[str]:
    return frozenset(row["ko"] for row in table("surnames") if row["bearers"] > 1)


def organization_ending(word: str) -> str:
    """The ending that marks a word as the name of an organisation or a unit; "" when it has none."""
    return next((ending for ending in _endings() if word.endswith(ending) and len(word) > len(ending)), "")


def means_another(before: str, title: str) -> bool:
    """Whether the word before makes another thing of the title: 외환 시장 is a market."""
    row = _rows().get(title)
    return row is not None and before in row.never_after


@lru_cache(maxsize=1 << 16)
def title_word(word: str) -> TitleWord | None:
    """The title that ends this word, particles apart; None for a word without one."""
    if word.startswith(_NO_TITLES):
        return None
    for cut in range(len(word), max(0, len(word) - 6), -1):
        if word[cut - 1] not in _last_syllables() or (cut < len(word) and not _may_follow(word[cut:])):
            continue
        stem, acting = _without_acting(word[:cut])
        for start in range(max(0, len(stem) - _LONGEST), len(stem)):
            row = _rows().get(stem[start:])
            # 새길연구원 is an institute, 책임연구원 a title of its own.
            if row is not None and not (start > 0 and stem[start:] in _INSTITUTES):
                found = _with_glue(stem[:start], stem[start:], row)
                if found is not None and (word[cut:] in _TAILS or found.title.endswith(_SCHOLARS) or cut == len(word)):
                    return found._replace(tail=word[cut:], acting=acting)
                break
    return None


def _may_follow(tail: str) -> bool:
    return tail in _TAILS or _TEAM.fullmatch(tail) is not None


@lru_cache(maxsize=1 << 16)
def may_begin_title(word: str) -> bool:
    """Whether a title phrase may begin with this word: it ends in a title, or may stand before one."""
    return title_word(word) is not None or is_modifier(word)


def _without_acting(stem: str) -> tuple[str, bool]:
    for ending in _ACTING:
        if stem.endswith(ending) and len(stem) > len(ending):
            return stem[: -len(ending)], True
    return stem, False


def _with_glue(glue: str, title: str, row: _Row) -> TitleWord | None:
    start, end = len(glue), len(glue) + len(title)
    plain = TitleWord(start, end, title, row.kind, "")
    if not glue:
        return plain
    if _NUMBER.sub("", glue) in _modifiers() or _NUMBER.fullmatch(glue):
        return TitleWord(0, end, glue + title, row.kind, "")
    if (row.alone and glue not in ("전", "前")) or glue in row.never_after:
        return None
    if glue in ("전", "前"):
        return plain._replace(former=True)
    if len(glue) == 1:
        personal = glue in _surnames() - _DOUBTFUL and not row.head and row.kind != "occupation"
        return plain._replace(surname=glue) if personal else None
    return _compound(glue, plain, row)


def _compound(glue: str, plain: TitleWord, row: _Row) -> TitleWord | None:
    """고창|군수 is 고창군 + 군수; 외교부|장관 is 외교부 + 장관; 사진|기자 is one title."""
    ending = organization_ending(glue)
    if plain.title == "검사" and not ending and glue not in _PROSECUTORS:  # 진단검사, 품질검사
        return None
    # 해운물류|국장 heads a 국, for a unit is named by what it does; 전국장애인연합|회장 an 연합회.
    field = row.heads_unit and (ending in _functions() or ending in _FIELDS)
    if row.head and (field or not (len(row.head) == 1 and len(ending) > 1) or f"{ending}{row.head}" in _endings()):
        kind: Kind | None = "position" if row.kind == "rank" else row.kind
        glued = TitleWord(plain.start, plain.end, plain.title, kind, "", glue + row.head)
        return glued._replace(glued_end=plain.start + len(row.head), glued_is_unit=row.heads_unit)
    # 축구|선수 plays football; 중구|의원 sits in the council of 중구.
    if len(ending) > 1 or (ending and (len(glue) > 2 or glue in _DISTRICTS)) or glue in _regions():
        return plain._replace(glued=glue, glued_end=len(glue))
    return plain._replace(start=0, title=glue + plain.title)
