"""Bodies that speak in Korean clauses: 해솔군은, 위제트는, 한빛전자와 푸른은행은, 전문매체 테크하루는."""

from __future__ import annotations

from claims.quotes.cast import cast_of
from claims.quotes.speaker import Speaker
from claims.reading import Reading
from claims.regex import regex
from claims.span import Span
from claims.titles.names_ko import is_ordinary
from claims.titles.organizations import ending_kind, is_company, is_ending, is_organization
from claims.titles.tokens import Token
from claims.titles.words import is_region

_AND = regex(r"(?<=..)[와과]$")
# Bodies that are no body's name.
_NO_BODY_WORDS = (
    "회사 업체 업계 학교 위원회 재단 협회 단체 기관 병원 법원 재판부 당국 본사 조합 노조 소속사 제작사 사 양 우리 "
    "상대 양사 이쪽 저쪽 당사 자사 제조사 피고인 변호인 원고 피고 사용자 노동계 경영계 신문 매체 방송"
)
NO_BODY = frozenset(_NO_BODY_WORDS.split())
_ONLY_ONE = frozenset({"경찰", "검찰", "정부", "특검", "해경"})  # bodies of which a story has one
# 이끄는, 밝힌, 있는: verbs before their noun; 이날은, 에서는, 에는: no speaker either.
PASSING = regex(
    r".*(?:[에로]서?는|까지는|부터는|이날은|오늘은|최근은|있는|없는|하는|되는|받는|지는|오는|나는|보는|리는|끄는)"
)
# 전문매체 테크하루는: what a name behind it is the name of.
_SORTS_WORDS = "매체 신문 잡지 방송 통신 통신사 기업 업체 회사 제조사 운용사 단체 소속사 기획사 제작사 그룹 밴드"
_SORTS = tuple(_SORTS_WORDS.split())
_NEAR = 10  # characters between a word that nothing shows to be a name and the quotation: 하루온은 이날 “…”


def body_until(reading: Reading, line: list[Token]) -> Speaker | None:
    """The organisation that these words end in, without a particle: 해솔군 | “…”."""
    return body(reading, line, len(line) - 1, line[-1].text, True) if line and line[-1].kind == "w" else None


def body(reading: Reading, line: list[Token], at: int, name: str, topic: bool) -> Speaker | None:
    """The organisation that ends in this word, by its look or because the text shows it to be one."""
    split = is_ending(name) and at > 0 and line[at - 1].text.isascii() and line[at - 1].text[0].isupper()  # KLM 그룹
    if not (split or name in _ONLY_ONE or _names_body(reading, name)):
        return None
    first = _first_of(line, at - 1 if split else at)
    # 한빛전자와 푸른은행은, 위제트·한빛전자는: two speak as one.
    while first > 1 and line[first - 1].kind == "d" and _names_body(reading, line[first - 2].text):
        first = _first_of(line, first - 2)
    if first and (match := _AND.search(line[first - 1].text)) is not None:
        known = _names_body(reading, line[first - 1].text[: match.start()])
        start = line[_first_of(line, first - 1)].start
        span = Span(start, line[at].start + len(name))
        return Speaker(span, reading.text[slice(*span)] if known else None, False, topic=topic)
    span = Span(line[first].start, line[at].start + len(name))
    return Speaker(span, None if _AND.search(name) else reading.text[slice(*span)], False, topic=topic)


def bare(reading: Reading, line: list[Token], at: int, stem: str) -> Speaker | None:
    """A name that nothing shows to be one but its place: 전문매체 테크하루는; the head of the sentence, said twice."""
    token = line[at]
    plainly = len(stem) > 1 and not stem.endswith("들") and not is_ordinary(stem) and stem not in NO_BODY
    if not plainly or is_ending(stem) or PASSING.fullmatch(token.text) or stem.endswith(("다", "자", "냐")):
        return None
    sort = at > 0 and line[at - 1].text.endswith(_SORTS)
    gap = line[-1].end - token.end
    # 하루온은 “…”: nothing between, or a name that the text prints again.
    heads = at == 0 and (gap == 0 or (gap <= _NEAR and cast_of(reading).recurs(stem)))
    return Speaker(Span(token.start, token.start + len(stem)), stem, False) if sort or heads else None


def _is_shown(reading: Reading, name: str) -> bool:
    return len(name) > 1 and not is_ordinary(name) and name not in NO_BODY and name in cast_of(reading).bodies


def _names_body(reading: Reading, name: str) -> bool:
    return _is_body(name) or _is_shown(reading, name)


def _is_name_word(token: Token) -> bool:
    return token.kind == "w" and _is_body(token.text) and _AND.search(token.text) is None


def _is_body(word: str) -> bool:
    """Whether the word names one organisation: 삼성전자, 해솔군; no 협회 of whatever kind, no unit by itself."""
    if len(word) < 2 or word in NO_BODY or is_ending(word) or word.endswith("들"):
        return False
    named = is_organization(word) and not (is_ordinary(word) and not is_region(word) and not is_company(word))
    return named and ending_kind(word) != "unit"


def _first_of(line: list[Token], at: int) -> int:
    """The first word of an organisation's name that ends here: 한빛공사 전북본부."""
    while at > 0 and line[at - 1].end + 1 == line[at].start and _is_name_word(line[at - 1]):
        at -= 1
    return at
