"""Whole pages whose translation is good: no rule has anything to say."""

import pytest

from claims.crosscheck.weighing import crosscheck

KOREAN_PAGE = (
    "headline: 해솔군 '숲속 야시장' 사흘간 1만 명 찾아\n"
    "byline: 도하람 기자\n"
    "해솔군은 지난달 28일부터 30일까지 해솔읍 은빛공원에서 연 ‘제5회 숲속 야시장’에 1만여 명이 다녀갔다고 "
    "2일 밝혔다.\n"
    "올해 야시장에는 지역 농가와 청년 상인 등 46개 팀이 참여해 지난해 같은 기간보다 2.3배 많은 "
    "3억4천만원어치를 팔았다.\n"
    "행사는 농림축산식품부와 해솔군이 주최하고 해솔문화재단이 주관했다.\n"
    "둘째 날에는 가수 은설아와 밴드 ‘물푸레’가 무대에 올랐다. 관람석 2천 석이 30분 만에 찼다.\n"
    '송예찬 해솔군수는 "주민이 주인공인 축제가 됐다"며 "내년에는 5월과 9월 두 차례 열겠다"고 말했다.\n'
    '청년 상인 나로운(29)씨는 "준비한 호떡 800장이 하루 만에 동났다"고 했다.\n'
    "군은 내년 예산 7억5천만원을 확보해 야시장을 4일로 늘리고, 주차장 3곳 650면을 새로 만든다.\n"
    "우리 군의 야시장은 2027년 시작됐다.\n"
    "translated_headline: 10,000 Visit Haesol's Forest Night Market over Three Days\n"
    "translated_byline: By Do Ha-ram\n"
    "translated_body: Haesol County said on the 2nd that more than 10,000 people visited the 5th Forest "
    "Night Market, held at Eunbit Park in Haesol-eup from the 28th to the 30th of last month.\n"
    "translated_body: This year 46 teams, including local farms and young vendors, took part and sold "
    "goods worth 340 million won, 2.3 times more than in the same period last year.\n"
    "translated_body: The event was hosted by the Ministry of Agriculture, Food and Rural Affairs and "
    "Haesol County and organized by the Haesol Cultural Foundation.\n"
    "translated_body: On the second day, singer Eun Seol-a and the band Mulpure took the stage. The 2,000"
    " seats were filled in half an hour.\n"
    'translated_body: "It has become a festival in which residents play the leading role," Haesol County '
    'Mayor Song Ye-chan said. "Next year we will hold it twice, in May and September."\n'
    'translated_body: "The 800 hotteok we had prepared were gone in a day," said Na Ro-un, a 29-year-old '
    "vendor.\n"
    "translated_body: The county has secured a budget of 750 million won for next year and will extend "
    "the market to four days and build three new parking lots with 650 spaces.\n"
    "translated_body: Our county's night market began in 2027.\n"
)

ENGLISH_PAGE = (
    "headline: Harbor Robotics to Open Busan Plant, Hiring 350\n"
    "byline: By Jane Miller\n"
    "Harbor Robotics said on Tuesday it will build a $120 million plant in Busan and hire 350 people by "
    "2031.\n"
    "The Boston company makes welding robots for shipyards. Its sales rose 18.4 percent to $640 million "
    "last year.\n"
    '"Korean shipyards taught us what a robot must survive," said Robert Hayes, chief executive of Harbor'
    ' Robotics. "We want to be near them."\n'
    "Busan Mayor Yoon Da-on and Harbor Robotics Vice President Laura Chen signed the agreement at city "
    "hall on May 14.\n"
    "The plant will cover 26,000 square meters and turn out 1,200 robots a year. Three shipyards, Nuri "
    "Heavy, Badasoop Marine and Haesol Offshore, have ordered 90 of them.\n"
    "translated_headline: 하버 로보틱스, 부산에 공장…350명 채용\n"
    "translated_byline: 제인 밀러 기자\n"
    "translated_body: 하버 로보틱스는 2031년까지 부산에 1억2천만 달러를 들여 공장을 짓고 350명을 채용한다고 "
    "화요일 밝혔다.\n"
    "translated_body: 보스턴에 있는 이 회사는 조선소용 용접 로봇을 만든다. 지난해 매출은 18.4% 늘어난 "
    "6억4천만 달러였다.\n"
    "translated_body: 로버트 헤이스 하버 로보틱스 최고경영자는 “한국 조선소는 로봇이 무엇을 견뎌야 하는지 "
    "우리에게 가르쳐 줬다”며 “그들 가까이에 있고 싶다”고 말했다.\n"
    "translated_body: 윤다온 부산시장과 로라 첸 하버 로보틱스 부사장은 5월 14일 시청에서 협약서에 서명했다.\n"
    "translated_body: 공장은 2만6천㎡ 규모로 해마다 로봇 1200대를 생산한다. 누리중공업과 바다숲마린, "
    "해솔오프쇼어 등 조선소 3곳이 90대를 주문했다.\n"
)


@pytest.mark.parametrize("page", [KOREAN_PAGE, ENGLISH_PAGE])
def test_a_good_translation_is_silent_whichever_language_comes_first(witness, page):
    assert crosscheck([witness(page, read=True)]) == []


def test_the_same_page_with_one_figure_changed_is_not(witness):
    page = KOREAN_PAGE.replace("340 million won", "430 million won")
    (found,) = crosscheck([witness(page, read=True)])
    assert (found.rule, [side.value for side in found.sides]) == (
        "claims.translation.figure",
        ["3억4천만원", "430 million won"],
    )
