"""Lines cut at a width are read as the paragraphs they are; what only looks like them stays as it stands."""

import textwrap
import unicodedata

import pytest

from daejo import Article, examine
from daejo.article import Zone, ZoneKind
from daejo.page.wrapped import unwrapped

ENGLISH = """Denby opens a new bridge

DENBY, March 12 -- The town of Denby opened a new bridge over the
Harlow river on Thursday after two years of work, Mayor Marla Quist
said, adding that all of it had cost, with the roads, less than $45
million and that it had been drawn by Omar Hale of Moss, a well-
known engineer.

"We waited for it for twenty years," Quist told a crowd of 3,000
people. The bridge is 310 meters long and carries four lanes of
traffic.
"""
KOREAN = """해온시, 달무리공원 문 열어

해온시는 12일 시청 앞에서 달무리공원 준공식을 열고 2년에 걸친
공사를 모두 마쳤다고 밝혔다. 한도윤 시장은 “공원을 짓는 데
모두 450억원을 들였다”고 말했다.
- 나무 3만 그루가 심겼고 시민 2천여 명이 이날 행사에
  참석했다.
"""
BY_LETTER = """해온시, 달무리공원 문 열어

해온시는 12일 시청 앞에서 달무리공원 준공식을 열고 2년에 걸친 공사를
모두 마쳤다고 밝혔다. 한도윤 시장은 “공원을 짓는 데 모두 450억원을 들
였다”고 말했다. 공원에는 나무 3만 그루가 심겼으며 시민 2천여 명이 이
날 행사에 참석했다. 한빛정밀 윤태섭 부사장도 자리를 함께했다.
"""
READ = {
    ENGLISH: [
        "less than $45 million and that",
        "of Moss, a well-known engineer",
        "over the Harlow river",
        "3,000 people. The bridge",
    ],
    KOREAN: ["2년에 걸친 공사를 모두", "짓는 데 모두 450억원", "말했다.\n- 나무", "행사에 참석했다."],
    BY_LETTER: ["걸친 공사를 모두 마쳤다고", "450억원을 들였다”고", "이날 행사에"],
}


@pytest.mark.parametrize(("text", "told"), READ.items())
def test_a_paragraph_is_one_line_and_every_character_knows_its_place(text, told):
    whole, way = unwrapped(text)
    assert all(words in whole for words in told)
    assert whole.count("\n\n") == text.count("\n\n")
    for place, character in enumerate(whole):
        start, end = way.back(place, place + 1)
        assert text[start:end] == character or (character == " " and text[start:end].isspace())
    assert way.back(0, len(whole)) == (0, len(text))


STAYS = {
    "a poem": """The sun went down behind the silent hill
And all the birds of evening found their rest
While I remained to watch the waters still
And felt the wind come cooling from the west.
The moon arose and lit the sleeping lands
""",
    "a list": """다음 주 해온시 행사는 다음과 같이 열릴 예정이라고 시가 밝혔다.
12일 오전 10시 시청 대회의실 주민참여예산위원회 정기 총회
13일 오후 2시 달무리공원 야외무대 가을맞이 시민 음악회
14일 오전 9시 해온종합운동장 시장기 생활체육 축구대회
15일 오후 7시 문화예술회관 대공연장 시립합창단 정기연주회
""",
    "a sentence a line": """해온시는 12일 달무리공원 준공식을 시청 앞에서 크게 열었다.
공원을 짓는 데 모두 450억원이 들었다고 시는 이날 밝혔다.
시민 2천여 명이 이날 행사에 참석했다고 시는 덧붙였다.
한도윤 시장은 “시민의 오랜 바람이 이루어졌다”고 말했다.
""",
    "headlines": """해온시 달무리공원 준공식에 시민 2천여 명 몰려
한빛정밀, 해온시에 4500억원 규모 새 공장 짓기로
은솔시립교향악단 신년음악회 입장권 하루 만에 매진
온새미로초등학교 학생들 전국 과학경진대회 대상
""",
    "a table": """The figures of the three towns of the district are as follows.
Town of Denby        31,000 people        $12 million in the year
Town of Harlow        4,000 people        $ 3 million in the year
Town of Moss         12,000 people        $ 7 million in the year.
""",
    "fields": """Who: the mayor of the town of Denby and the council
Where: the old mill by the Harlow river, on the left
When: Thursday, March 12, from noon until four o'clock
What: the opening of a new bridge of 310 meters.
""",
    "long lines": f"{'한 문단은 한 줄에 길게 적는다. ' * 12}\n{'다음 문단도 그렇다. ' * 14}\n",
    "nothing": "",
}


@pytest.mark.parametrize("text", STAYS.values(), ids=STAYS)
def test_what_is_not_cut_at_a_width_stays_as_it_is(text):
    assert unwrapped(text) is None


PAGE = """한빛정밀, 해온시에 새 공장 짓는다

한빛정밀은 12일 해온시에 4500억원을 들여 새 공장을 짓는다고 밝혔다. 공장은 2028년 문을 열며 직원 1200명이 일하게 된다.

윤태섭 한빛정밀 부사장은 “지역 인재를 먼저 뽑겠다”고 말했다. 한도윤 해온시장은 “시민 모두가 기다려 온 일”이라며 반겼다.

▲ 한도윤 해온시장(오른쪽)과 윤태섭 한빛정밀 부사장이 12일 시청에서 협약을 맺은 뒤 사진을 찍고 있다. [사진=해온시]
"""


def _by_letter(line, columns):
    cut, width = [""], 0
    for character in line:
        cells = 1 + (unicodedata.east_asian_width(character) in "WF")
        if width + cells > columns:
            cut, width = [*cut, ""], 0
        cut[-1] += character
        width += cells
    return "\n".join(piece.strip() for piece in cut)


WRAPS = {
    "at spaces": lambda line: textwrap.fill(line, 38, break_on_hyphens=False),
    "by letter": lambda line: _by_letter(line, 72),
    "indented": lambda line: textwrap.fill(line, 40, initial_indent="  ", subsequent_indent="  "),
    "with returns": lambda line: textwrap.fill(line, 38).replace("\n", "\r\n"),
}


@pytest.mark.parametrize("wrap", WRAPS.values(), ids=WRAPS)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_wrapped_page_is_told_the_same_and_quoted_where_it_stands(wrap, form):
    pages = {"a": PAGE, "b": PAGE.replace("4500억원", "5400억원").replace("부사장은", "전무는")}
    plain = examine([Article(key, text) for key, text in pages.items()])
    cut = {key: unicodedata.normalize(form, "\n".join(map(wrap, text.split("\n")))) for key, text in pages.items()}
    found = examine([Article(key, text) for key, text in cut.items()])
    assert found.problems == ()
    assert [f.id for f in found.findings] == [f.id for f in plain.findings] != []
    assert [a.text for a in found.articles] == list(cut.values())
    assert [[z.kind for z in a.zones] for a in found.articles] == [[z.kind for z in a.zones] for a in plain.articles]
    for place in (place for finding in (*found.findings, *found.facts) for place in finding.evidence):
        assert cut[place.article][place.start : place.end] == place.quote
        assert cut[place.article].count("\n", 0, place.start) + 1 == place.line
    for reported in found.claims:
        claim = reported.claim
        assert cut[reported.article][slice(*claim.span)] == claim.quote
        if claim.family == "title":
            assert cut[reported.article][slice(*claim.value.person_span)] in claim.quote


def test_whoever_gives_zones_knows_his_lines():
    lines = KOREAN.splitlines(keepends=True)
    ends = [sum(map(len, lines[: n + 1])) for n in range(len(lines))]
    zones = tuple(
        Zone(ZoneKind.BODY, end - len(line), end - 1) for end, line in zip(ends, lines, strict=True) if line.strip()
    )
    assert examine(Article("a", KOREAN, zones)).articles[0].zones == zones
